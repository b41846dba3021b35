import Foundation
import JupyterKernel

/// A language for tests: each line of a cell is a command.
final class ScriptedEvaluator: Evaluator {
    private let flag = InterruptFlag()
    /// Told from outside what happened inside.
    let diary: Diary?

    init(diary: Diary? = nil) {
        self.diary = diary
    }

    var interrupt: Interrupt { flag.interrupt }

    func execute(_ code: String, in context: ExecutionContext) -> ExecutionOutcome {
        var payloads: [Payload] = []
        for line in code.split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            let argument = words.count > 1 ? words[1] : ""
            switch words[0] {
            case "print": context.output.write(argument + "\n", to: .standardOutput)
            case "write": context.output.write(argument, to: .standardOutput)
            case "complain": context.output.write(argument + "\n", to: .standardError)
            case "value": context.output.executeResult(DisplayData(plainText: argument))
            case "json":
                context.output.executeResult(DisplayData(data: ["application/json": ["n": [1, 2.5, nil]]]))
            case "nan": context.output.display(DisplayData(data: ["application/json": ["y": .number(.nan)]]))
            case "display": context.output.display(DisplayData(plainText: argument, displayID: "d1"))
            case "update": context.output.updateDisplay(DisplayData(plainText: argument, displayID: "d1"))
            case "clear": context.output.clearOutput(wait: argument == "wait")
            case "page": payloads.append(.page(DisplayData(plainText: argument)))
            case "fail": return .failed(EvaluationError(name: "Failure", message: argument))
            case "count": context.output.write("\(context.executionCount)", to: .standardOutput)
            case "pause": Thread.sleep(forTimeInterval: (Double(argument) ?? 0) / 1000)
            case "loop":
                while !flag.isRaised { Thread.sleep(forTimeInterval: 0.0005) }
                return .failed(EvaluationError(name: "Interrupted", message: "stopped"))
            case "flood":
                while !flag.isRaised { context.output.write("y\n", to: .standardOutput) }
                return .failed(EvaluationError(name: "Interrupted", message: "stopped"))
            case "displayFlood":
                while !flag.isRaised { context.output.display(DisplayData(plainText: "y")) }
                return .failed(EvaluationError(name: "Interrupted", message: "stopped"))
            case "later":
                let output = context.output
                Thread {
                    Thread.sleep(forTimeInterval: 0.05)
                    output.write(argument + "\n", to: .standardOutput)
                }.start()
            case "ask", "password":
                do throws(InputError) {
                    let line = try context.input.readLine(prompt: argument, password: words[0] == "password")
                    context.output.write("got \(line)\n", to: .standardOutput)
                } catch {
                    return .failed(EvaluationError(name: "InputError", message: error.description))
                }
            case "recurse": context.output.write("\(depth(Int(argument) ?? 0))\n", to: .standardOutput)
            default: return .failed(EvaluationError(name: "UnknownCommand", message: words[0]))
            }
        }
        return .ok(payloads: payloads)
    }

    func evaluate(expression: String, in context: ExecutionContext) -> ExpressionOutcome {
        expression.hasPrefix("bad")
            ? .failed(EvaluationError(name: "Failure", message: expression))
            : .value(DisplayData(plainText: expression.uppercased()))
    }

    func complete(_ code: String, at cursor: Cursor) -> Completion {
        let before = code[..<cursor.index(in: code)]
        let word = before.suffix(while: \.isLetter)
        return Completion(
            replacing: cursor.utf8Offset - word.utf8.count..<cursor.utf8Offset,
            matches: [Completion.Match(word + "oid", kind: "function", signature: "(x)")]
        )
    }

    func inspect(_ code: String, at cursor: Cursor, detail: InspectionDetail) -> DisplayData? {
        code.isEmpty ? nil : DisplayData(plainText: "\(cursor.codePointOffset) \(detail)")
    }

    func completeness(of code: String) -> Completeness {
        switch code.last {
        case "{": .incomplete(indent: "    ")
        case "!": .invalid
        case "?": .unknown
        default: .complete
        }
    }

    func shutDown(restart: Bool) {
        diary?.note(restart ? "restart" : "shut down")
    }

    private func depth(_ levels: Int) -> Int {
        levels == 0 ? 0 : 1 + depth(levels - 1)
    }
}

extension Substring {
    fileprivate func suffix(while belongs: (Character) -> Bool) -> Substring {
        guard let last = lastIndex(where: { !belongs($0) }) else { return self }
        return self[index(after: last)...]
    }
}

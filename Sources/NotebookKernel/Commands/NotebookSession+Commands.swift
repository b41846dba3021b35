import Checker
import Display
import Machine
import Syntax

extension NotebookSession {
    /// Carries out a command between the statements of a cell.
    func perform(_ command: NotebookCommand, _ timings: [Int: TypedCell], output: Output) throws {
        switch command.action {
        case .help: output.write(CommandHelp.text + "\n")
        case .variables(let isDetailed): output.write(variableTable(isDetailed: isDetailed))
        case .reset: reset()
        case .showLimits: output.write(limitsText)
        case .limit(let resource, let number): set(resource, number)
        case .document(let name): try document(name, at: command.range, output)
        case .export(let path): try exportSession(to: path, at: command.range, output)
        case .timeRepeatedly(let options):
            guard let timed = timings[command.range.lowerBound] else { return }
            let timing = try RepeatedTiming.measuring(loops: options.loops, runs: options.runs) { loops in
                _ = try run(timed.repeated(loops), output: output)
            }
            output.write(timing.description)
        case .time, .timeCell: break
        }
    }

    /// What `%timeit` times, checked in a block of its own, by the places of the commands.
    func checkTimings(_ plan: CellPlan, _ source: SourceText, number: Int) throws(CellErrors) -> [Int:
        TypedCell]
    {
        var timings: [Int: TypedCell] = [:]
        for command in plan.commands {
            guard case .timeRepeatedly(let options) = command.action else { continue }
            let text = source.text(timedBy: command, options)
            let parsed = try parseCell(text, number: number, operators: operators)
            timings[command.range.lowerBound] =
                try checkCell(parsed, number: number, in: environment, signatures: signatures).typed
        }
        return timings
    }

    private var limitsText: String {
        func line(_ name: String, _ limit: Int?, _ text: (Int) -> String = { "\($0)" }) -> String {
            "\(name): \(limit.map(text) ?? "none")\n"
        }
        return line("steps", limits.steps) + line("output", limits.outputBytes)
            + line("memory", limits.memoryBytes) { ProcessMemory.description(ofBytes: Double($0)) }
    }

    private func set(_ resource: NotebookCommand.LimitedResource, _ number: Int?) {
        switch resource {
        case .steps: limits.steps = number
        case .output: limits.outputBytes = number
        case .memory: limits.memoryBytes = number
        }
    }

    private func document(_ name: String, at range: SourceRange, _ output: Output) throws(CommandMistake) {
        guard let page = inspection(of: name, at: name.utf8.count) else {
            throw CommandMistake(
                message: "nothing is known of '\(name)'", range: range,
                notes: ["%who lists the names of the notebook"])
        }
        if let show = output.showPage {
            show(page)
        } else if case .text(let text)? = page["text/plain"] {
            output.write(text + "\n")
        }
    }
}

extension SourceText {
    /// The timed statements as a block, each at its place in the cell.
    fileprivate func text(timedBy command: NotebookCommand, _ options: NotebookCommand.TimingOptions)
        -> String
    {
        let open = Array("do {".utf8)
        let end = options.coversCell ? text.utf8.count : command.range.upperBound
        var bytes = text.utf8.prefix(end).enumerated().map { offset, byte in
            offset < options.textOffset && byte != UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte
        }
        let start = command.range.lowerBound
        bytes.replaceSubrange(start..<start + open.count, with: open)
        return String(decoding: bytes, as: UTF8.self) + "\n}"
    }
}

extension TypedCell {
    /// The statements in a loop.
    fileprivate func repeated(_ count: Int) -> TypedCell {
        let range = SourceRange(cell: -1, lowerBound: 0, upperBound: 0)
        func integer(_ value: Int) -> TypedExpression {
            TypedExpression(.integer(value), type: .int, range: range)
        }
        let counter = Variable(name: "loop", type: .int, isMutable: true, storage: .local, range: range)
        let isBelow = TypedExpression(
            .call(
                .intrinsic(.intLess),
                [TypedExpression(.variable(counter), type: .int, range: range), integer(count)]),
            type: .bool, range: range)
        let advance = TypedExpression(
            .compoundAssign(.variable(counter, range), .intrinsic(.intAdd), integer(1)), type: .void,
            range: range)
        // No label of the statements is negative.
        let loop = TypedStatement.whileLoop(
            [.boolean(isBelow)],
            body: [.block(statements, label: LoopIdentifier(index: -2)), .expression(advance)],
            label: LoopIdentifier(index: -1), range)
        return TypedCell(
            statements: [.declaration(.variable(counter), integer(0), range), loop], result: nil,
            functions: functions, globals: globals, conformances: conformances)
    }
}

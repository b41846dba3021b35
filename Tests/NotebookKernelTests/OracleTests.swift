import Foundation
import Testing

@Suite("swiftc says of the cells of Tests/Cells what their comments say")
struct OracleTests {
    @Test("As one program the cells print the same", arguments: CellFile.of(.program))
    func program(file: CellFile) async throws {
        let answer = try await SwiftCompiler.shared.run(file.program(), name: file.name)[0]
        #expect(answer.status == 0, "\(answer.errors.prefix(2000))")
        #expect(answer.printed == file.expectedOutput)
    }

    @Test("The mistakes are swiftc's", arguments: CellFile.of(.errors))
    func errors(file: CellFile) async throws {
        let errors = try await SwiftCompiler.shared.check(file.program(), name: file.name)
        // The first line of the program is the import.
        let found = errors.matches(of: #/main\.swift:(\d+):\d+: error: (.*)/#).map { match in
            let message = match.2.replacing(#/ \[#[\w-]+\]$/#, with: "")
            return CellFile.Failure(line: (Int(match.1) ?? 0) - 1, message: String(message), isRefusal: false)
        }
        #expect(Set(found) == Set(file.expectedFailures))
    }

    @Test("A compiled program stops where the cell stops, with its words", arguments: CellFile.of(.traps))
    func traps(file: CellFile) async throws {
        let stops = file.stops
        let arguments = stops.map { ["\($0.cell)"] }
        let answers = try await SwiftCompiler.shared.run(
            file.program(), name: file.name, arguments: arguments)
        try #require(answers.count == stops.count, "\(answers.first?.errors.prefix(2000) ?? "")")
        for (answer, stop) in zip(answers, stops) {
            #expect(answer.status != 0)
            #expect(answer.printed == stop.printed, "cell \(stop.cell)")
            if stop.words != "arithmetic overflow" {
                #expect(answer.errors.contains(stop.words), "cell \(stop.cell)")
            }
        }
    }
}

extension SwiftCompiler.Answer {
    fileprivate var printed: [String] {
        output.isEmpty
            ? [] : output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
}

extension CellFile {
    fileprivate struct Stop {
        let cell: Int
        let words: String
        let printed: [String]
    }

    /// The cells as one program. The statements at which cells stop are left out, but for that of the cell whose number
    /// is the program's argument.
    fileprivate func program() -> String {
        let parts = kind == .traps ? cells.enumerated().map { stopping($1, cell: $0) } : [text]
        return "import Foundation\n" + parts.joined(separator: "\n")
    }

    private func stopping(_ cell: String, cell number: Int) -> String {
        var lines = cell.split(separator: "\n")
        let isStatement = { (line: Substring) in
            !line.hasPrefix(" ") && !line.hasPrefix("}") && !line.hasPrefix("//")
        }
        guard cell.contains("// error: "), let last = lines.lastIndex(where: isStatement) else { return cell }
        lines.insert("if CommandLine.arguments[1] == \"\(number)\" {", at: last)
        return (lines + ["}"]).joined(separator: "\n")
    }

    /// Where the program stops, and all that it has printed by then.
    fileprivate var stops: [Stop] {
        var stops: [Stop] = []
        var printed: [String] = []
        for (number, cell) in cells.enumerated() {
            let cell = CellFile(name: name, text: cell, kind: kind)
            printed += cell.expectedOutput
            for failure in cell.expectedFailures {
                stops.append(Stop(cell: number, words: failure.message, printed: printed))
            }
        }
        return stops
    }
}

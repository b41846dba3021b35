import Testing

@Suite("What swiftc refuses is refused in its words, on its line")
struct ErrorCellTests {
    @Test("Each mistake gives swiftc's message, and no other", arguments: Mistake.all)
    func message(mistake: Mistake) {
        guard let run = ErrorRuns.all[mistake.file] else { return }
        known(PendingCells.listed.entry(for: mistake.file, message: mistake.message)) {
            for line in mistake.lines {
                #expect(run[line, default: []] == [mistake.message], "line \(line)")
            }
        }
    }

    @Test(
        "Lines without a mistake give none",
        arguments: CellFile.of(.errors).filter { !PendingCells.listed.crashes($0) })
    func othersAreAccepted(file: CellFile) {
        let mistaken = Set(file.expectedFailures.map(\.line))
        let others = ErrorRuns.all[file.name, default: [:]].filter { !mistaken.contains($0.key) }
        known(PendingCells.listed.entry(for: file.name)) {
            #expect(others.isEmpty)
        }
    }

    @Test("Most mistakes give swiftc's message")
    func agreement() {
        let total = Mistake.all.map(\.lines.count).reduce(0, +)
        let agreeing = Mistake.all.map { mistake in
            mistake.lines.count { ErrorRuns.all[mistake.file]?[$0] == [mistake.message] }
        }.reduce(0, +)
        print("Errors in swiftc's words, on its line: \(agreeing) of \(total)")
        #expect(agreeing * 100 >= total * 97)
    }

    private func known(_ entry: (PendingCells.Failure, reason: String)?, check: () -> Void) {
        if let entry { withKnownIssue("\(entry.reason)") { check() } } else { check() }
    }
}

/// A message that swiftc gives in a file, on one line or more.
struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let message: String
    let lines: [Int]

    var testDescription: String { "\(file): \(message)" }

    static let all: [Mistake] = CellFile.of(.errors).flatMap { file in
        Dictionary(grouping: file.expectedFailures, by: \.message)
            .map { Mistake(file: file.name, message: $0.key, lines: $0.value.map(\.line)) }
            .sorted { $0.lines[0] < $1.lines[0] }
    }
}

/// What we say of each file of errors, by line.
private enum ErrorRuns {
    static let all: [String: [Int: [String]]] = {
        var runs: [String: [Int: [String]]] = [:]
        for file in CellFile.of(.errors) where !PendingCells.listed.crashes(file) {
            runs[file.name] = Dictionary(grouping: CellRun(file).failures, by: \.line)
                .mapValues { $0.map(\.message) }
        }
        return runs
    }()
}

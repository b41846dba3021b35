import Testing

@Suite("The cells of Tests/Cells specify the language")
struct CellTests {
    @Test("There are cells to run")
    func cellsExist() {
        #expect(CellFile.of(.program).map(\.cells.count).reduce(0, +) >= 700)
        #expect(CellFile.of(.traps).map(\.expectedFailures.count).reduce(0, +) >= 100)
        #expect(CellFile.of(.errors).map(\.expectedFailures.count).reduce(0, +) >= 500)
        #expect(CellFile.of(.notebook).map(\.cells.count).reduce(0, +) >= 30)
    }

    @Test("Cell by cell, a program prints what its comments say", arguments: CellFile.of(.program))
    func program(file: CellFile) {
        pending(file) {
            let run = CellRun(file)
            #expect(run.printed == file.expectedOutput)
            #expect(run.failures.isEmpty)
        }
    }

    @Test(
        "A notebook prints what its comments say, and fails where and how they say",
        arguments: CellFile.of(.notebook))
    func notebook(file: CellFile) {
        pending(file) {
            let run = CellRun(file)
            #expect(run.printed == file.expectedOutput)
            #expect(run.failures == file.expectedFailures)
        }
    }

    @Test("A cell that stops says so in the words of a compiled program", arguments: CellFile.of(.traps))
    func traps(file: CellFile) {
        pending(file) {
            let run = CellRun(file)
            #expect(run.printed == file.expectedOutput)
            #expect(run.failures.map(\.line) == file.expectedFailures.map(\.line))
            for (failure, expected) in zip(run.failures, file.expectedFailures) {
                #expect(failure.says(expected.message), "line \(expected.line)")
            }
        }
    }
}

extension CellFile.Failure {
    /// A compiled program has no words for an overflow; we have swiftc's for one that it finds itself.
    fileprivate func says(_ words: String) -> Bool {
        words == "arithmetic overflow" ? message.contains("results in an overflow") : message.contains(words)
    }
}

/// Runs the check, which is to fail where the file is listed as pending.
private func pending(_ file: CellFile, check: () -> Void) {
    switch PendingCells.listed.entry(for: file.name) {
    case nil: check()
    case (.differs, let reason)?: withKnownIssue("\(reason)") { check() }
    case (.crashes, _)?: break
    }
}

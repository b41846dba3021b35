import Foundation
import Testing

/// The list of Tests/Cells/PENDING.md: what does not do yet what its comments say.
///
///     - `protocols.swift`: the reason
///     - `class-graphs.swift` (crashes): the reason
///     - `errors/generics.swift` `the message of swiftc's`: the reason
struct PendingCells {
    enum Failure { case differs, crashes }

    private struct Key: Hashable {
        let file: String
        let message: String?
    }

    private var entries: [Key: (Failure, reason: String)] = [:]
    /// Lines that look like entries and are none.
    private var malformed: [String] = []

    static let listed = PendingCells(
        (try? String(contentsOf: CellFile.folder.appending(path: "PENDING.md"), encoding: .utf8)) ?? "")

    init(_ text: String) {
        for line in text.split(separator: "\n") where line.hasPrefix("- ") {
            guard let match = line.wholeMatch(of: #/- `([^`]+)`(?: `([^`]+)`)?( \(crashes\))?: (.+)/#) else {
                malformed.append(String(line))
                continue
            }
            let key = Key(file: String(match.1), message: match.2.map(String.init))
            entries[key] = (match.3 == nil ? .differs : .crashes, String(match.4))
        }
    }

    /// What is known of a file, or of the errors of a file with one message.
    func entry(for file: String, message: String? = nil) -> (Failure, reason: String)? {
        entries[Key(file: file, message: message)]
    }

    func crashes(_ file: CellFile) -> Bool {
        if case .crashes? = entry(for: file.name)?.0 { true } else { false }
    }

    /// Entries of files and messages that no longer exist.
    fileprivate var strays: [String] {
        malformed
            + entries.keys.filter { key in
                !CellFile.all.contains { file in
                    file.name == key.file
                        && (key.message == nil
                            || file.expectedFailures.contains { $0.message == key.message })
                }
            }.map { "\($0.file) \($0.message ?? "")" }
    }
}

@Suite("The list of pending cells", .serialized)
struct PendingCellsTests {
    @Test("Every entry names a file, or a message in a file")
    func entriesExist() {
        #expect(PendingCells.listed.strays.isEmpty)
    }

    @Test(
        "A file that is listed to crash takes its process with it",
        arguments: CellFile.all.filter { PendingCells.listed.crashes($0) })
    func crashes(file: CellFile) async {
        setenv("CRASHING_FILE", file.name, 1)
        await #expect(processExitsWith: .failure) {
            // For a checker that does not end.
            alarm(120)
            let name = ProcessInfo.processInfo.environment["CRASHING_FILE"]
            for file in CellFile.all where file.name == name { _ = CellRun(file) }
        }
    }
}

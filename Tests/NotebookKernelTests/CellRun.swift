import Dispatch
import Display
import NotebookKernel

/// What the cells of a file did, one after the other in one session.
struct CellRun: Sendable {
    private(set) var printed: [String] = []
    private(set) var failures: [CellFile.Failure] = []

    /// A cell that runs longer is interrupted: the machine asks at every turn of a loop.
    private static let seconds = 60.0

    init(_ file: CellFile) {
        let session = NotebookSession()
        var text = ""
        let output = NotebookSession.Output(write: { text += $0 }, display: { _ in })
        let watch = DispatchWorkItem { [interrupt = session.interrupt] in interrupt() }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.seconds, execute: watch)
        defer { watch.cancel() }
        for cell in file.cells {
            do throws(CellFailure) {
                if let result = try session.run(cell, name: file.name, output: output) {
                    text += result.plainText + "\n"
                }
            } catch {
                failures += error.places
            }
        }
        if text.hasSuffix("\n") { text.removeLast() }
        printed =
            text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

extension MIMEBundle {
    fileprivate var plainText: String {
        if case .text(let text)? = self["text/plain"] { text } else { "" }
    }
}

extension CellFailure {
    /// The line and message of each error that the traceback tells.
    fileprivate var places: [CellFile.Failure] {
        var places: [CellFile.Failure] = []
        var found: (message: String, isRefusal: Bool)?
        for line in traceback {
            let text = line.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
            if let match = text.firstMatch(of: #/^([A-Z]\w+): (.*)$/#) {
                found = (String(match.2), match.1 == "UnsupportedError")
            } else if let (message, isRefusal) = found,
                let match = text.firstMatch(of: #/──▶ .*, line (\d+), column/#)
            {
                places.append(.init(line: Int(match.1) ?? 0, message: message, isRefusal: isRefusal))
                found = nil
            }
        }
        if let (message, isRefusal) = found {
            places.append(.init(line: 0, message: message, isRefusal: isRefusal))
        }
        return places
    }
}

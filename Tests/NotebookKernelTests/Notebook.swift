import Display
import NotebookKernel

/// A session that remembers what its cells gave.
final class Notebook {
    private let session = NotebookSession()
    private(set) var printed = ""
    private(set) var warnings = ""
    private(set) var pages: [String] = []

    /// What the cell printed, with the text of its result.
    func run(_ text: String, showsPages: Bool = false) throws(CellFailure) -> String {
        printed = ""
        warnings = ""
        pages = []
        let output = NotebookSession.Output(
            write: { self.printed += $0 }, display: { self.printed += $0.shownText + "\n" },
            warn: { self.warnings += $0 },
            showPage: showsPages ? { self.pages.append($0.shownText) } : nil)
        if let result = try session.run(text, name: "cell", output: output) {
            printed += result.shownText + "\n"
        }
        return printed
    }

    /// The failure of a cell that is wrong.
    func failure(_ text: String) -> CellFailure? {
        do throws(CellFailure) {
            _ = try run(text)
            return nil
        } catch {
            return error
        }
    }
}

extension MIMEBundle {
    var shownText: String {
        if case .text(let text)? = self["text/plain"] { text } else { "" }
    }
}

extension CellFailure {
    /// The traceback without colours.
    var text: String {
        traceback.joined(separator: "\n").replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    }
}

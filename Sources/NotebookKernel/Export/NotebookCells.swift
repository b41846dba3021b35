import FoundationEssentials
import JupyterProtocol

/// The cells of a file: an `.ipynb` holds several, any other file is one.
package struct NotebookFile {
    package struct Cell {
        /// What errors call it: `lesson.ipynb, cell 3`.
        package let name: String
        package let text: String
        /// Words between cells of code.
        package let isMarkdown: Bool

        package init(name: String, text: String, isMarkdown: Bool) {
            self.name = name
            self.text = text
            self.isMarkdown = isMarkdown
        }
    }

    package let cells: [Cell]

    package struct Malformed: Error {
        package let reason: String

        package init(reason: String) { self.reason = reason }
    }

    package init(name: String, contents: Data) throws(Malformed) {
        guard name.hasSuffix(".ipynb") else {
            guard let text = String(validating: contents, as: UTF8.self) else {
                throw Malformed(reason: "'\(name)' is not UTF-8 text: save it in that encoding.")
            }
            cells = [Cell(name: name, text: text, isMarkdown: false)]
            return
        }
        guard let notebook = try? JSONValue(parsing: Array(contents)), let listed = notebook["cells"]?.array
        else {
            throw Malformed(reason: "'\(name)' is no notebook: it needs a list of cells, as of format 4.")
        }
        var cells: [Cell] = []
        var number = 0
        for cell in listed {
            let kind = cell["cell_type"]?.string
            guard let text = Self.text(of: cell["source"]) else {
                throw Malformed(reason: "'\(name)' is no notebook: cell \(cells.count + 1) has no source.")
            }
            if kind == "code" { number += 1 }
            guard kind == "code" || kind == "markdown" else { continue }
            cells.append(Cell(name: "\(name), cell \(number)", text: text, isMarkdown: kind == "markdown"))
        }
        self.cells = cells
    }

    /// A string, or a list of lines that carry their ends.
    private static func text(of source: JSONValue?) -> String? {
        if let text = source?.string { return text }
        guard let lines = source?.array else { return nil }
        let texts = lines.compactMap(\.string)
        return texts.count == lines.count ? texts.joined() : nil
    }
}

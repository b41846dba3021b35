/// Checks the cells of a notebook, one after another, and runs none.
package struct NotebookCheck {
    private let session = NotebookSession()
    /// Names whose declarations were wrong.
    private var unknownNames: Set<String> = []
    package private(set) var failures: [CellFailure] = []

    package init() {}

    package mutating func check(_ cell: NotebookFile.Cell) {
        guard !cell.isMarkdown else { return }
        if let failure = session.failureOfChecking(cell.text, name: cell.name, unknownNames: &unknownNames) {
            failures.append(failure)
        }
    }
}

/// The names that stand after the words that declare, wherever they stand: the text may be wrong.
func declaredNames(in text: String) -> Set<String> {
    let introducers: Set<Substring> = [
        "let", "var", "func", "struct", "class", "enum", "protocol", "typealias",
    ]
    let words = text.split { !$0.isNamePart }
    return Set(
        zip(words, words.dropFirst()).compactMap { introducer, name in
            introducers.contains(introducer) ? String(name) : nil
        })
}

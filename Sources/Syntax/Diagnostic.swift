/// Something wrong with a cell, found before it runs.
package struct Diagnostic: Error, Hashable, Sendable {
    package enum Category: String, Sendable {
        /// The text is not Swift.
        case syntax = "SyntaxError"
        /// Swift would refuse it as well; the message is swiftc's.
        case swift = "CompileError"
        /// It is Swift, but not part of the notebook language; the message names a remedy.
        case unsupported = "UnsupportedError"
    }

    package let category: Category
    package let message: String
    package let range: SourceRange
    /// What helps to mend it: where the other declaration stands, what was meant.
    package let notes: [String]

    package init(_ category: Category, _ message: String, at range: SourceRange, notes: [String] = []) {
        self.category = category
        self.message = message
        self.range = range
        self.notes = notes
    }

    package func adding(note: String) -> Diagnostic {
        Diagnostic(category, message, at: range, notes: notes + [note])
    }
}

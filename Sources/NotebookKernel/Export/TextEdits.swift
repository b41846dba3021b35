import Syntax

/// Changes of a text, at places of the text as it was.
struct TextEdits {
    private struct Edit {
        let range: Range<Int>
        let text: String
        /// Among insertions at one place the smaller stands first.
        let order: Int
    }

    private var edits: [Edit] = []

    mutating func replace(_ range: Range<Int>, with text: String) {
        edits.append(Edit(range: range, text: text, order: 1))
    }

    mutating func replace(_ range: SourceRange, with text: String) {
        replace(range.lowerBound..<range.upperBound, with: text)
    }

    /// Puts `open` before and `close` behind the range, around all other changes in it.
    mutating func wrap(_ range: SourceRange, _ open: String, _ close: String) {
        edits.append(Edit(range: range.lowerBound..<range.lowerBound, text: open, order: 0))
        edits.append(Edit(range: range.upperBound..<range.upperBound, text: close, order: 0))
    }

    mutating func insert(_ text: String, at offset: Int) {
        edits.append(Edit(range: offset..<offset, text: text, order: 2))
    }

    /// The changed text.
    func apply(to text: String) -> String {
        let source = Array(text.utf8)
        var result: [UInt8] = []
        var place = 0
        for edit in edits.enumerated().sorted(by: { a, b in
            (a.element.range.lowerBound, a.element.range.isEmpty ? 0 : 1, a.element.order, a.offset)
                < (b.element.range.lowerBound, b.element.range.isEmpty ? 0 : 1, b.element.order, b.offset)
        }).map(\.element) where edit.range.lowerBound >= place {
            result += source[place..<edit.range.lowerBound]
            result += Array(edit.text.utf8)
            place = edit.range.upperBound
        }
        result += source[place...]
        return String(decoding: result, as: UTF8.self)
    }
}

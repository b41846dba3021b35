/// The text of a cell, with its lines.
package struct SourceText: Sendable {
    package let text: String
    /// The UTF-8 offset at which each line starts.
    private let lineStarts: [Int]

    package init(_ text: String) {
        self.text = text
        var starts = [0]
        for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        lineStarts = starts
    }

    /// The line of a UTF-8 offset, from 1; the column in characters, from 1.
    package func location(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), text.utf8.count)
        let line = (lineStarts.firstIndex { $0 > offset } ?? lineStarts.count) - 1
        let start = text.utf8.index(text.startIndex, offsetBy: lineStarts[line])
        let place = text.utf8.index(text.startIndex, offsetBy: offset)
        return (line + 1, text[start..<place].count + 1)
    }

    /// The text of a line, from 1, without its end.
    package func line(_ number: Int) -> Substring {
        let start = text.utf8.index(text.startIndex, offsetBy: lineStarts[number - 1])
        let end =
            number < lineStarts.count
            ? text.utf8.index(text.startIndex, offsetBy: lineStarts[number] - 1) : text.endIndex
        var line = text[start..<end]
        if line.last == "\r" { line.removeLast() }
        return line
    }

    /// The text of a range of UTF-8 offsets.
    package subscript(range: SourceRange) -> Substring {
        let count = text.utf8.count
        let lower = min(max(range.lowerBound, 0), count)
        let upper = min(max(range.upperBound, lower), count)
        return text[
            text.utf8.index(
                text.startIndex, offsetBy: lower)..<text.utf8.index(text.startIndex, offsetBy: upper)]
    }
}

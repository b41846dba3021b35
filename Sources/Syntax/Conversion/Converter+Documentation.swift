import SwiftSyntax

extension Converter {
    /// The text of the `///` lines, or of the `/** */`, right above a declaration.
    func documentation(of declaration: some SyntaxProtocol) -> String {
        var lines: [String] = []
        var newlines = 0
        for piece in declaration.leadingTrivia {
            switch piece {
            case .newlines(let count), .carriageReturnLineFeeds(let count), .carriageReturns(let count):
                newlines += count
                continue
            case .spaces, .tabs: continue
            default: break
            }
            // A blank line ends a comment that belongs to something else.
            if newlines > 1 { lines = [] }
            newlines = 0
            switch piece {
            case .docLineComment(let text): lines.append(Self.withoutFirstSpace(text.dropFirst(3)))
            case .docBlockComment(let text): lines = Self.lines(ofBlock: text)
            default: lines = []
            }
        }
        return newlines > 1 ? "" : lines.joined(separator: "\n")
    }

    private static func withoutFirstSpace(_ text: Substring) -> String {
        String(text.first == " " ? text.dropFirst() : text)
    }

    private static func lines(ofBlock text: String) -> [String] {
        let lines = text.dropFirst(3).dropLast(2).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).map { line in
            let line = line.drop { $0 == " " || $0 == "\t" }
            return withoutFirstSpace(line.first == "*" ? line.dropFirst() : line)
        }
        guard let first = lines.firstIndex(where: { !$0.isEmpty }),
            let last = lines.lastIndex(where: { !$0.isEmpty })
        else { return [] }
        return Array(lines[first...last])
    }
}

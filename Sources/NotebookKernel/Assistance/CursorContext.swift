/// The words around a cursor.
struct CursorContext {
    /// The name that the cursor stands in or behind, and its UTF-8 range.
    let name: Substring
    let nameRange: Range<Int>
    /// The part of the name before the cursor.
    let prefix: Substring
    /// What stands before the dot, where the name is a member; empty of an implicit member.
    let base: Substring?
    /// The place of the dot.
    let dot: String.Index?
    /// Where the name begins.
    let start: String.Index
    /// The text before the statement at hand.
    let before: Substring

    init(_ code: String, at utf8Offset: Int) {
        let utf8 = code.utf8
        let cursor = utf8.index(code.startIndex, offsetBy: min(max(utf8Offset, 0), utf8.count))
        let start = Self.startOfName(endingAt: cursor, in: code)
        var end = cursor
        while end < code.endIndex, code[end].isNamePart { end = code.index(after: end) }
        name = code[start..<end]
        prefix = code[start..<cursor]
        nameRange =
            utf8.distance(from: code.startIndex, to: start)..<utf8.distance(from: code.startIndex, to: end)
        if start > code.startIndex, code[code.index(before: start)] == "." {
            let dot = code.index(before: start)
            let expression = code[Self.startOfExpression(endingAt: dot, in: code)..<dot]
            base = expression.allSatisfy(\.isWhitespace) ? code[dot..<dot] : expression
            self.dot = dot
        } else {
            base = nil
            dot = nil
        }
        self.start = start
        before = code[..<Self.startOfLine(start, in: code)]
    }

    private static func startOfName(endingAt end: String.Index, in code: String) -> String.Index {
        var start = end
        while start > code.startIndex, code[code.index(before: start)].isNamePart {
            start = code.index(before: start)
        }
        return start
    }

    /// Walks back over names, dots, calls, subscripts, trailing closures, `?` and `!`.
    static func startOfExpression(endingAt end: String.Index, in code: String) -> String.Index {
        var start = end
        while start > code.startIndex {
            let previous = code.index(before: start)
            let character = code[previous]
            if character.isNamePart || character == "." {
                start = previous
            } else if character == ")" || character == "]" {
                guard let open = openingBracket(of: previous, in: code) else { return start }
                start = open
            } else if character == "?" || character == "!" {
                guard previous > code.startIndex, code[code.index(before: previous)].endsOperand else {
                    return start
                }
                start = previous
            } else if character == "}" {
                guard let open = openingBracket(of: previous, in: code),
                    let callee = code[..<open].lastIndex(where: { !$0.isWhitespace }),
                    code[callee].endsOperand
                else { return start }
                start = code.index(after: callee)
            } else if character == "\"" {
                guard let open = code[..<previous].lastIndex(of: "\"") else { return start }
                start = open
            } else if character.isWhitespace,
                let joined = endOfChainedLine(before: previous, after: start, in: code)
            {
                start = joined
            } else {
                break
            }
        }
        return start
    }

    /// A line that begins with a dot goes on with the expression of the line above.
    private static func endOfChainedLine(
        before space: String.Index, after start: String.Index, in code: String
    ) -> String.Index? {
        guard start < code.endIndex, code[start] == "." || code[start...].first == "." else { return nil }
        var place = space
        while place > code.startIndex, code[place].isWhitespace { place = code.index(before: place) }
        guard code[place...space].contains(where: \.isNewline) else { return nil }
        return code[place].isWhitespace ? nil : code.index(after: place)
    }

    private static func openingBracket(of close: String.Index, in code: String) -> String.Index? {
        var depth = 0
        var place = close
        while true {
            switch code[place] {
            case ")", "]", "}": depth += 1
            case "(", "[", "{":
                depth -= 1
                if depth == 0 { return place }
            default: break
            }
            guard place > code.startIndex else { return nil }
            place = code.index(before: place)
        }
    }

    private static func startOfLine(_ place: String.Index, in code: String) -> String.Index {
        code[..<place].lastIndex(of: "\n").map { code.index(after: $0) } ?? code.startIndex
    }
}

extension Character {
    /// An operand may end in it.
    fileprivate var endsOperand: Bool { isNamePart || ")]}?!\"".contains(self) }

    var isNamePart: Bool { isLetter || isNumber || self == "_" || self == "$" }
}

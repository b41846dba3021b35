/// The brackets that are open at a place of a text, and whether it lies in a string or comment.
struct OpenBrackets {
    struct Bracket {
        let character: Character
        let place: String.Index
        /// The commas behind it, outside of brackets within.
        var commas: [String.Index] = []
    }

    private(set) var brackets: [Bracket] = []
    private(set) var isInText = false

    /// The innermost `(` that is not inside braces of its own.
    var call: Bracket? {
        guard let last = brackets.last, last.character == "(" else { return nil }
        return last
    }

    init(in text: some StringProtocol) {
        var strings: [(isMultiline: Bool, depth: Int)] = []
        var place = text.startIndex
        var isInString = false
        func starts(_ mark: String) -> Bool { text[place...].hasPrefix(mark) }
        while place < text.endIndex {
            let character = text[place]
            if isInString, let string = strings.last {
                if character == "\\" {
                    text.formIndex(after: &place)
                    guard place < text.endIndex else { break }
                    if text[place] == "(" {
                        brackets.append(Bracket(character: "(", place: place))
                        strings[strings.count - 1].depth = brackets.count
                        isInString = false
                    }
                } else if string.isMultiline ? starts("\"\"\"") : character == "\"" {
                    if string.isMultiline { place = text.index(place, offsetBy: 2) }
                    strings.removeLast()
                    isInString = false
                } else if character.isNewline, !string.isMultiline {
                    strings.removeLast()
                    isInString = false
                }
            } else if starts("//") {
                guard let end = text[place...].firstIndex(where: \.isNewline) else {
                    isInText = true
                    return
                }
                place = end
                continue
            } else if starts("/*") {
                guard let end = text[place...].dropFirst(2).firstRange(of: "*/") else {
                    isInText = true
                    return
                }
                place = end.upperBound
                continue
            } else {
                switch character {
                case "\"":
                    let isMultiline = starts("\"\"\"")
                    if isMultiline { place = text.index(place, offsetBy: 2) }
                    strings.append((isMultiline, 0))
                    isInString = true
                case "(", "[", "{": brackets.append(Bracket(character: character, place: place))
                case ")", "]", "}":
                    if let string = strings.last, string.depth == brackets.count {
                        // The end of an interpolation.
                        isInString = true
                    }
                    if !brackets.isEmpty { brackets.removeLast() }
                case ",": if !brackets.isEmpty { brackets[brackets.count - 1].commas.append(place) }
                default: break
                }
            }
            if place < text.endIndex { text.formIndex(after: &place) }
        }
        isInText = isInString
    }

    /// What closes them in their text, the innermost first; `filler` stands before the braces of statements.
    func closing(_ text: String, filler: String = "") -> String {
        brackets.reversed().map { bracket in
            switch bracket.character {
            case "(": ")"
            case "[": "]"
            default: (Self.opensType(bracket.place, in: text) ? "" : filler) + "\n}"
            }
        }.joined()
    }

    /// Whether a brace is that of a type, in which no statement stands.
    private static func opensType(_ brace: String.Index, in text: String) -> Bool {
        let start = text[..<brace].lastIndex { $0.isNewline || "{};".contains($0) }
        let head = text[(start.map { text.index(after: $0) } ?? text.startIndex)..<brace]
        let words = head.split { !$0.isNamePart }
        return words.contains { ["struct", "enum", "class", "protocol", "extension"].contains($0) }
            && !words.contains("func")
    }
}

/// Parts of strings and substrings.
extension StandardLibrary {
    /// Parts of a string or a substring are substrings.
    static func textPartRows(_ owner: String, part: String = "Substring") -> [SignatureRow] {
        [
            source(
                owner, "func randomElement() -> Character?",
                """
                if isEmpty { return nil }
                return self[index(startIndex, offsetBy: Int.random(in: 0..<count))]
                """, "One of the characters by chance, or nil where there is none."),
            source(owner, "var _whole: \(part) { get }", "return self[startIndex..<endIndex]"),
            row(
                owner, "subscript(r: Range<String.Index>) -> \(part) { get }", .textSlice,
                "The characters at a range of indices."),
            source(
                owner, "subscript(r: ClosedRange<String.Index>) -> \(part) { get }",
                "return self[r.lowerBound..<index(after: r.upperBound)]",
                "The characters at a range of indices."),
            source(
                owner, "subscript(r: PartialRangeFrom<String.Index>) -> \(part) { get }",
                "return self[r.lowerBound..<endIndex]", "The characters from an index on."),
            source(
                owner, "subscript(r: PartialRangeUpTo<String.Index>) -> \(part) { get }",
                "return self[startIndex..<r.upperBound]", "The characters before an index."),
            source(
                owner, "subscript(r: PartialRangeThrough<String.Index>) -> \(part) { get }",
                "return self[startIndex..<index(after: r.upperBound)]", "The characters up to an index."),
            row(
                owner, "func prefix(_ maxLength: Int) -> \(part)", .textPrefix,
                "The first characters, at most `maxLength` of them."),
            row(
                owner, "func suffix(_ maxLength: Int) -> \(part)", .textSuffix,
                "The last characters, at most `maxLength` of them."),
            row(
                owner, "func dropFirst(_ k: Int = 1) -> \(part)", .textDropFirst,
                "All but the first `k` characters."),
            row(
                owner, "func dropLast(_ k: Int = 1) -> \(part)", .textDropLast,
                "All but the last `k` characters."),
            source(
                owner, "func prefix(upTo end: String.Index) -> \(part)", "return self[startIndex..<end]",
                "The characters before an index."),
            source(
                owner, "func prefix(through position: String.Index) -> \(part)",
                "return self[startIndex..<index(after: position)]", "The characters up to an index."),
            source(
                owner, "func suffix(from start: String.Index) -> \(part)", "return self[start..<endIndex]",
                "The characters from an index on."),
            source(
                owner, "func prefix(while predicate: (Character) throws -> Bool) rethrows -> \(part)",
                """
                var end = startIndex
                while end < endIndex {
                    if try !predicate(self[end]) { break }
                    end = index(after: end)
                }
                return self[startIndex..<end]
                """, "The first characters, up to the one for which `predicate` is false."),
            source(
                owner, "func drop(while predicate: (Character) throws -> Bool) rethrows -> \(part)",
                """
                var start = startIndex
                while start < endIndex {
                    if try !predicate(self[start]) { break }
                    start = index(after: start)
                }
                return self[start..<endIndex]
                """, "The characters from the first one on for which `predicate` is false."),
            source(
                owner, "func filter(_ isIncluded: (Character) throws -> Bool) rethrows -> String",
                """
                var characters: [Character] = []
                for character in self {
                    if try isIncluded(character) { characters.append(character) }
                }
                return String(_characters: characters)
                """, "The characters for which `isIncluded` is true."),
            row(
                owner,
                "func split(separator: Character, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [\(part)]",
                .textSplit, "The parts between the characters that equal `separator`."),
            row(
                owner,
                "func split(separator: String, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [\(part)]",
                .textSplit, "The parts between the places where `separator` stands."),
            source(
                owner,
                "func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Character) throws -> Bool) rethrows -> [\(part)]",
                """
                if maxSplits < 0 { _failure("Must take zero or more splits") }
                var result: [\(part)] = []
                var start = startIndex
                var end = startIndex
                while end < endIndex && result.count < maxSplits {
                    let isEnd = try isSeparator(self[end])
                    let next = index(after: end)
                    if isEnd {
                        if start < end || !omittingEmptySubsequences { result.append(self[start..<end]) }
                        start = next
                    }
                    end = next
                }
                if start < endIndex || !omittingEmptySubsequences { result.append(self[start..<endIndex]) }
                return result
                """, "The parts between the characters for which the function is true."),
        ]
    }
}

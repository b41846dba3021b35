/// What changes a string.
extension StandardLibrary {
    static let stringChangingRows: [SignatureRow] = [
        row("String", "mutating func append(_ other: String)", .stringAppend, "Adds `other` at the end."),
        row("String", "mutating func append(_ c: Character)", .stringAppend, "Adds a character at the end."),
        row(
            "String", "mutating func append(contentsOf newElements: String)", .stringAppend,
            "Adds `newElements` at the end."),
        row(
            "String", "mutating func append(contentsOf newElements: Substring)", .stringAppend,
            "Adds `newElements` at the end."),
        source(
            "String",
            "mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Character",
            "append(String(newElements))", "Adds characters at the end."),
        row(
            "String", "mutating func _replace(_ bounds: Range<String.Index>, _ newElements: String)",
            .textReplaceSubrange),
        source(
            "String",
            "mutating func replaceSubrange<C: Collection>(_ subrange: Range<String.Index>, with newElements: C) where C.Element == Character",
            "_replace(subrange, String(newElements))",
            "Puts other characters in the place of those at `subrange`."),
        source(
            "String",
            "mutating func replaceSubrange<C: Collection>(_ subrange: ClosedRange<String.Index>, with newElements: C) where C.Element == Character",
            "_replace(subrange.lowerBound..<index(after: subrange.upperBound), String(newElements))",
            "Puts other characters in the place of those at `subrange`."),
        source(
            "String", "mutating func insert(_ newElement: Character, at i: String.Index)",
            "_replace(i..<i, String(newElement))", "Puts a character before an index."),
        source(
            "String",
            "mutating func insert<S: Collection>(contentsOf newElements: S, at i: String.Index) where S.Element == Character",
            "_replace(i..<i, String(newElements))", "Puts characters before an index."),
        source(
            "String", "@discardableResult mutating func remove(at i: String.Index) -> Character",
            """
            let character = self[i]
            _replace(i..<index(after: i), "")
            return character
            """, "Takes the character at an index out."),
        source(
            "String", "mutating func removeSubrange(_ bounds: Range<String.Index>)", "_replace(bounds, \"\")",
            "Takes the characters at a range of indices out."),
        source(
            "String", "mutating func removeSubrange(_ bounds: ClosedRange<String.Index>)",
            "_replace(bounds.lowerBound..<index(after: bounds.upperBound), \"\")",
            "Takes the characters at a range of indices out."),
        source(
            "String", "mutating func removeSubrange(_ bounds: PartialRangeFrom<String.Index>)",
            "_replace(bounds.lowerBound..<endIndex, \"\")", "Takes the characters from an index on out."),
        source(
            "String", "mutating func removeSubrange(_ bounds: PartialRangeUpTo<String.Index>)",
            "_replace(startIndex..<bounds.upperBound, \"\")", "Takes the characters before an index out."),
        source(
            "String", "@discardableResult mutating func removeFirst() -> Character",
            """
            if isEmpty { _failure("Can't remove first element from an empty collection") }
            return remove(at: startIndex)
            """, "Takes the first character out."),
        source(
            "String", "mutating func removeFirst(_ k: Int)",
            """
            if k < 0 { _failure("Number of elements to remove should be non-negative") }
            guard let end = index(startIndex, offsetBy: k, limitedBy: endIndex) else {
                _failure("Can't remove more items from a collection than it has")
            }
            _replace(startIndex..<end, "")
            """, "Takes the first `k` characters out."),
        source(
            "String", "@discardableResult mutating func removeLast() -> Character",
            """
            if isEmpty { _failure("Can't remove last element from an empty collection") }
            return remove(at: index(before: endIndex))
            """, "Takes the last character out."),
        source(
            "String", "mutating func removeLast(_ k: Int)",
            """
            if k < 0 { _failure("Number of elements to remove should be non-negative") }
            guard let start = index(endIndex, offsetBy: -k, limitedBy: startIndex) else {
                _failure("Can't remove more items from a collection than it contains")
            }
            _replace(start..<endIndex, "")
            """, "Takes the last `k` characters out."),
        source(
            "String", "mutating func popLast() -> Character?", "return isEmpty ? nil : removeLast()",
            "Takes the last character out, or gives nil where there is none."),
        source(
            "String", "mutating func removeAll(keepingCapacity keepCapacity: Bool = false)", "self = \"\"",
            "Takes all characters out."),
        source(
            "String", "mutating func removeAll(where shouldBeRemoved: (Character) throws -> Bool) rethrows",
            "self = try filter { try !shouldBeRemoved($0) }",
            "Takes the characters out for which the function is true."),
        source(
            "String", "mutating func reserveCapacity(_ n: Int)", "_ = n",
            "Tells how many characters are to come; the string holds what it holds."),
    ]
}

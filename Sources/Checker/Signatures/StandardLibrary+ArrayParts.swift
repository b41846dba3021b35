/// Indices and parts of arrays and their slices.
extension StandardLibrary {
    /// What both find by their indices.
    static func indexedRows(_ owner: String) -> [SignatureRow] {
        [
            source(
                owner, "var first: Element? { get }", "return isEmpty ? nil : self[startIndex]",
                "The first element, or nil where there is none."),
            source(
                owner, "var last: Element? { get }", "return isEmpty ? nil : self[endIndex - 1]",
                "The last element, or nil where there is none."),
            source(
                owner, "func firstIndex(where predicate: (Element) throws -> Bool) rethrows -> Int?",
                """
                for index in startIndex..<endIndex {
                    if try predicate(self[index]) { return index }
                }
                return nil
                """, "The index of the first element for which `predicate` is true, or nil."),
            source(
                owner, "func firstIndex(of element: Element) -> Int? where Element: Equatable",
                """
                for index in startIndex..<endIndex {
                    if self[index] == element { return index }
                }
                return nil
                """, "The index of the first element that equals `element`, or nil."),
            source(
                owner, "func lastIndex(where predicate: (Element) throws -> Bool) rethrows -> Int?",
                """
                var index = endIndex
                while index > startIndex {
                    index -= 1
                    if try predicate(self[index]) { return index }
                }
                return nil
                """, "The index of the last element for which `predicate` is true, or nil."),
            source(
                owner, "func lastIndex(of element: Element) -> Int? where Element: Equatable",
                """
                var index = endIndex
                while index > startIndex {
                    index -= 1
                    if self[index] == element { return index }
                }
                return nil
                """, "The index of the last element that equals `element`, or nil."),
            source(
                owner, "func last(where predicate: (Element) throws -> Bool) rethrows -> Element?",
                """
                var index = endIndex
                while index > startIndex {
                    index -= 1
                    let element = self[index]
                    if try predicate(element) { return element }
                }
                return nil
                """, "The last element for which `predicate` is true, or nil."),
            source(
                owner, "func randomElement() -> Element?",
                "return isEmpty ? nil : self[Int.random(in: startIndex..<endIndex)]",
                "One of the elements by chance, or nil where there is none."),
            row(
                owner, "var description: String { get }", .stringDescribing,
                "What `print` writes for the elements."),
            row(
                owner, "var debugDescription: String { get }", .stringReflecting,
                "What `debugPrint` writes for the elements."),
            source(owner, "func index(after i: Int) -> Int", "return i + 1", "The next index."),
            source(owner, "func index(before i: Int) -> Int", "return i - 1", "The index before."),
            source(
                owner, "func index(_ i: Int, offsetBy distance: Int) -> Int", "return i + distance",
                "The index `distance` places further."),
            source(
                owner, "func index(_ i: Int, offsetBy distance: Int, limitedBy limit: Int) -> Int?",
                """
                let reached = i + distance
                if distance >= 0 {
                    if limit >= i && reached > limit { return nil }
                } else {
                    if limit <= i && reached < limit { return nil }
                }
                return reached
                """, "The index `distance` places further, or nil beyond `limit`."),
            source(
                owner, "func distance(from start: Int, to end: Int) -> Int", "return end - start",
                "How many places `end` lies after `start`."),
        ]
    }

    static func slicingRows(_ owner: String) -> [SignatureRow] {
        [
            ("Range<Int>", "bounds"), ("ClosedRange<Int>", "bounds.lowerBound..<bounds.upperBound + 1"),
            ("PartialRangeFrom<Int>", "bounds.lowerBound..<endIndex"),
            ("PartialRangeUpTo<Int>", "startIndex..<bounds.upperBound"),
            ("PartialRangeThrough<Int>", "startIndex..<bounds.upperBound + 1"),
        ].flatMap { slicing(owner, $0.0, $0.1) } + partRows(owner)
    }

    private static func partRows(_ owner: String) -> [SignatureRow] {
        [
            source(
                owner, "func prefix(_ maxLength: Int) -> ArraySlice<Element>",
                """
                if maxLength < 0 { _failure("Can't take a prefix of negative length from a collection") }
                return self[startIndex..<(maxLength < count ? startIndex + maxLength : endIndex)]
                """, "The first elements, at most `maxLength` of them."),
            source(
                owner, "func suffix(_ maxLength: Int) -> ArraySlice<Element>",
                """
                if maxLength < 0 { _failure("Can't take a suffix of negative length from a collection") }
                return self[(maxLength < count ? endIndex - maxLength : startIndex)..<endIndex]
                """, "The last elements, at most `maxLength` of them."),
            source(
                owner, "func dropFirst(_ k: Int = 1) -> ArraySlice<Element>",
                """
                if k < 0 { _failure("Can't drop a negative number of elements from a collection") }
                return self[(k < count ? startIndex + k : endIndex)..<endIndex]
                """, "All but the first `k` elements."),
            source(
                owner, "func dropLast(_ k: Int = 1) -> ArraySlice<Element>",
                """
                if k < 0 { _failure("Can't drop a negative number of elements from a collection") }
                return self[startIndex..<(k < count ? endIndex - k : startIndex)]
                """, "All but the last `k` elements."),
            source(
                owner, "func prefix(upTo end: Int) -> ArraySlice<Element>",
                "return self[startIndex..<end]", "The elements before the index `end`."),
            source(
                owner, "func prefix(through position: Int) -> ArraySlice<Element>",
                "return self[startIndex..<position + 1]", "The elements up to the index `position`."),
            source(
                owner, "func suffix(from start: Int) -> ArraySlice<Element>",
                "return self[start..<endIndex]", "The elements from the index `start` on."),
            source(
                owner,
                "func prefix(while predicate: (Element) throws -> Bool) rethrows -> ArraySlice<Element>",
                """
                var end = startIndex
                while end < endIndex {
                    if try !predicate(self[end]) { break }
                    end += 1
                }
                return self[startIndex..<end]
                """, "The first elements, up to the one for which `predicate` is false."),
            source(
                owner, "func drop(while predicate: (Element) throws -> Bool) rethrows -> ArraySlice<Element>",
                """
                var start = startIndex
                while start < endIndex {
                    if try !predicate(self[start]) { break }
                    start += 1
                }
                return self[start..<endIndex]
                """, "The elements from the first one on for which `predicate` is false."),
            source(
                owner,
                "func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) throws -> Bool) rethrows -> [ArraySlice<Element>]",
                """
                if maxSplits < 0 { _failure("Must take zero or more splits") }
                var result: [ArraySlice<Element>] = []
                var start = startIndex
                var end = startIndex
                while end < endIndex && result.count < maxSplits {
                    if try isSeparator(self[end]) {
                        if start < end || !omittingEmptySubsequences { result.append(self[start..<end]) }
                        start = end + 1
                    }
                    end += 1
                }
                if start < endIndex || !omittingEmptySubsequences { result.append(self[start..<endIndex]) }
                return result
                """, "The parts between the elements for which the function is true."),
            source(
                owner,
                "func split(separator: Element, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [ArraySlice<Element>] where Element: Equatable",
                """
                return split(
                    maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences,
                    whereSeparator: { $0 == separator })
                """, "The parts between the elements that equal `separator`."),
        ]
    }

    /// A subscript that takes a range of indices, and what assigning to it does: it puts other elements there.
    private static func slicing(_ owner: String, _ range: String, _ indices: String) -> [SignatureRow] {
        [
            source(
                owner, "subscript(bounds: \(range)) -> ArraySlice<Element> { get set }",
                "return _slice(\(indices))", "The elements at a range of indices."),
            source(
                owner, "mutating func _setSubscript(_ bounds: \(range), _ newValue: ArraySlice<Element>)",
                owner == "Array"
                    ? "replaceSubrange(\(indices), with: newValue)"
                    : """
                    let replaced = \(indices)
                    _ = _slice(replaced)
                    _base._replace(replaced, Array(newValue))
                    _bounds = startIndex..<endIndex + newValue.count - replaced.count
                    """),
        ]
    }

    /// Rows for the other kinds of ranges, in terms of the one for Range: `%` stands for the type, `$` for the range.
    static func otherRanges(
        _ owner: String, _ declaration: String, _ body: String, _ documentation: String,
        parameter: String = "bounds"
    ) -> [SignatureRow] {
        let kinds = [
            ("ClosedRange<Int>", "\(parameter).lowerBound..<\(parameter).upperBound + 1"),
            ("PartialRangeFrom<Int>", "\(parameter).lowerBound..<endIndex"),
            ("PartialRangeUpTo<Int>", "startIndex..<\(parameter).upperBound"),
            ("PartialRangeThrough<Int>", "startIndex..<\(parameter).upperBound + 1"),
        ]
        return kinds.map { type, range in
            source(
                owner, declaration.replacing("%", with: type), body.replacing("$", with: range), documentation
            )
        }
    }
}

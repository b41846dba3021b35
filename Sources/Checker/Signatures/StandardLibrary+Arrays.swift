/// Arrays, and their slices, which use the indices of their array.
extension StandardLibrary {
    static let arrayRows: [SignatureRow] =
        arrayPrimitives + slicePrimitives + makingRows + changingRows + sliceChangingRows
        + ["Array", "ArraySlice"].flatMap { indexedRows($0) + slicingRows($0) + sharedChangingRows($0) }

    private static let arrayPrimitives: [SignatureRow] = [
        row("Array", "static func + <Element>(a: [Element], b: [Element]) -> [Element]", .arrayConcatenate),
        row("Array", "static func == <Element: Equatable>(a: [Element], b: [Element]) -> Bool", .arrayEqual),
        row(
            "Array", "static func != <Element: Equatable>(a: [Element], b: [Element]) -> Bool",
            .arrayNotEqual),
        source(
            "Array",
            "static func + <Element, Other: Sequence>(a: [Element], b: Other) -> [Element] where Other.Element == Element",
            """
            var result = a
            for element in b { result.append(element) }
            return result
            """),
        source(
            "Array",
            "static func + <Element, Other: Sequence>(a: Other, b: [Element]) -> [Element] where Other.Element == Element",
            """
            var result = Array(a)
            result.append(contentsOf: b)
            return result
            """),
        row(
            "Array", "subscript(index: Int) -> Element { get set }", .arrayGet,
            "The element at an index, counted from 0."),
        row("Array", "var count: Int { get }", .arrayCount, "How many elements it has."),
        row("Array", "var isEmpty: Bool { get }", .arrayIsEmpty, "Whether it has no elements."),
        row(
            "Array", "var indices: Range<Int> { get }", .arrayIndices,
            "The indices of its elements: `0..<count`."),
        source("Array", "var startIndex: Int { get }", "return 0", "0, the index of the first element."),
        row("Array", "var endIndex: Int { get }", .arrayCount, "The index after the last element: `count`."),
        row(
            "Array", "mutating func append(_ newElement: Element)", .arrayAppend,
            "Adds an element at the end."),
        row(
            "Array", "mutating func append(contentsOf newElements: [Element])", .arrayAppendContents,
            "Adds elements at the end."),
        source(
            "Array",
            "mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Element",
            "for element in newElements { append(element) }", "Adds elements at the end."),
        row(
            "Array", "mutating func insert(_ newElement: Element, at i: Int)", .arrayInsert,
            "Puts an element before index i."),
        row(
            "Array", "@discardableResult mutating func remove(at index: Int) -> Element", .arrayRemove,
            "Takes the element at `index` out."),
        row(
            "Array", "@discardableResult mutating func removeLast() -> Element", .arrayRemoveLast,
            "Takes the last element out."),
        row("Array", "mutating func _clear()", .arrayRemoveAll),
        row("Array", "mutating func swapAt(_ i: Int, _ j: Int)", .arraySwap, "Exchanges two elements."),
        row(
            "Array", "mutating func _replace(_ bounds: Range<Int>, _ newElements: [Element])",
            .arrayReplaceSubrange),
        row(
            "Array", "mutating func sort() where Element: Comparable", .arraySort,
            "Puts the elements in ascending order."),
    ]

    private static let slicePrimitives: [SignatureRow] = [
        source(
            "Array", "var _whole: ArraySlice<Element> { get }",
            "return ArraySlice(_base: self, _bounds: 0..<count)"),
        source("ArraySlice", "var _whole: ArraySlice<Element> { get }", "return self"),
        aggregate("ArraySlice", "init(_base: [Element], _bounds: Range<Int>)"),
        field("ArraySlice", "var _base: [Element] { get set }", 0),
        field("ArraySlice", "var _bounds: Range<Int> { get set }", 1),
        source(
            "ArraySlice",
            "static func == <Element: Equatable>(a: ArraySlice<Element>, b: ArraySlice<Element>) -> Bool",
            "return a.elementsEqual(b)"),
        source(
            "ArraySlice",
            "static func != <Element: Equatable>(a: ArraySlice<Element>, b: ArraySlice<Element>) -> Bool",
            "return !a.elementsEqual(b)"),
        source(
            "ArraySlice",
            "static func + <Element>(a: ArraySlice<Element>, b: [Element]) -> ArraySlice<Element>",
            """
            var result = a
            for element in b { result.append(element) }
            return result
            """),
        source(
            "ArraySlice", "static func + <Element>(a: [Element], b: ArraySlice<Element>) -> [Element]",
            """
            var result = a
            for element in b { result.append(element) }
            return result
            """),
        source(
            "ArraySlice",
            "static func + <Element, Other: Sequence>(a: ArraySlice<Element>, b: Other) -> ArraySlice<Element> where Other.Element == Element",
            """
            var result = a
            for element in b { result.append(element) }
            return result
            """),
        field("ArraySlice", "var indices: Range<Int> { get }", 1, "The indices of its array that it covers."),
        source(
            "ArraySlice", "var startIndex: Int { get }", "return _bounds.lowerBound",
            "The index of its first element in its array."),
        source(
            "ArraySlice", "var endIndex: Int { get }", "return _bounds.upperBound",
            "The index after its last element in its array."),
        source(
            "ArraySlice", "var count: Int { get }", "return _bounds.upperBound - _bounds.lowerBound",
            "How many elements it has."),
        source(
            "ArraySlice", "var isEmpty: Bool { get }", "return _bounds.upperBound == _bounds.lowerBound",
            "Whether it has no elements."),
        source(
            "ArraySlice", "subscript(index: Int) -> Element { get set }",
            """
            if index < _bounds.lowerBound || index >= _bounds.upperBound { _failure("Index out of bounds") }
            return _base[index]
            """, "The element at an index of its array."),
        source(
            "ArraySlice", "mutating func _setSubscript(_ index: Int, _ newValue: Element)",
            """
            if index < _bounds.lowerBound || index >= _bounds.upperBound { _failure("Index out of bounds") }
            _base[index] = newValue
            """),
        source(
            "ArraySlice", "func _slice(_ bounds: Range<Int>) -> ArraySlice<Element>",
            """
            if bounds.lowerBound < _bounds.lowerBound {
                _failure("ArraySlice index is out of range (before startIndex)")
            }
            if bounds.upperBound > _bounds.upperBound { _failure("ArraySlice index is out of range") }
            return ArraySlice(_base: _base, _bounds: bounds)
            """),
        source(
            "Array", "func _slice(_ bounds: Range<Int>) -> ArraySlice<Element>",
            """
            if bounds.lowerBound < 0 || bounds.upperBound > count { _failure("Array index is out of range") }
            return ArraySlice(_base: self, _bounds: bounds)
            """),
    ]

    private static let makingRows: [SignatureRow] = [
        row(
            "Array", "init(repeating repeatedValue: Element, count: Int)", .arrayRepeating,
            "`count` times the same value."),
        row(
            "Array", "init<S: Sequence>(_ s: S) where S.Element == Element", .arrayFromSequence,
            "The elements of a sequence."),
        source("Array", "init()", "return []", "An array without elements."),
        source(
            "ArraySlice", "init<S: Sequence>(_ s: S) where S.Element == Element",
            """
            let elements = Array(s)
            return ArraySlice(_base: elements, _bounds: 0..<elements.count)
            """, "The elements of a sequence."),
    ]

    private static let changingRows: [SignatureRow] =
        [
            source(
                "Array",
                "mutating func replaceSubrange<C: Collection>(_ subrange: Range<Int>, with newElements: C) where C.Element == Element",
                """
                if subrange.lowerBound < 0 { _failure("Array replace: subrange start is negative") }
                if subrange.upperBound > count { _failure("Array replace: subrange extends past the end") }
                _replace(subrange, Array(newElements))
                """, "Puts other elements in the place of those at `subrange`."),
            source(
                "Array",
                "mutating func insert<C: Collection>(contentsOf newElements: C, at i: Int) where C.Element == Element",
                "replaceSubrange(i..<i, with: newElements)", "Puts elements before index i."),
            source(
                "Array", "mutating func reserveCapacity(_ minimumCapacity: Int)", "_ = minimumCapacity",
                "Tells how many elements are to come; the array holds what it holds."),
            source(
                "Array", "mutating func removeAll(keepingCapacity keepCapacity: Bool = false)", "_clear()",
                "Takes all elements out."),
            source(
                "Array",
                "mutating func removeAll(where shouldBeRemoved: (Element) throws -> Bool) rethrows",
                """
                var kept: [Element] = []
                for element in self {
                    if try !shouldBeRemoved(element) { kept.append(element) }
                }
                self = kept
                """, "Takes the elements out for which the function is true."),
            source(
                "Array", "@discardableResult mutating func removeFirst() -> Element",
                """
                if isEmpty { _failure("Can't remove first element from an empty collection") }
                return remove(at: 0)
                """, "Takes the first element out."),
            source(
                "Array", "mutating func removeFirst(_ k: Int)",
                """
                if k < 0 { _failure("Number of elements to remove should be non-negative") }
                if k > count { _failure("Can't remove more items from a collection than it has") }
                _replace(0..<k, [])
                """, "Takes the first `k` elements out."),
            source(
                "Array", "mutating func removeLast(_ k: Int)",
                """
                if k < 0 { _failure("Number of elements to remove should be non-negative") }
                if k > count { _failure("Can't remove more items from a collection than it contains") }
                _replace(count - k..<count, [])
                """, "Takes the last `k` elements out."),
            source(
                "Array", "mutating func popLast() -> Element?", "return isEmpty ? nil : removeLast()",
                "Takes the last element out, or gives nil where there is none."),
            source(
                "Array", "mutating func removeSubrange(_ bounds: Range<Int>)",
                "replaceSubrange(bounds, with: [Element]())", "Takes the elements at `bounds` out."),
        ]
        + otherRanges(
            "Array", "mutating func removeSubrange(_ bounds: %)", "removeSubrange($)",
            "Takes the elements at `bounds` out.")
        + otherRanges(
            "Array",
            "mutating func replaceSubrange<C: Collection>(_ subrange: %, with newElements: C) where C.Element == Element",
            "replaceSubrange($, with: newElements)",
            "Puts other elements in the place of those at `subrange`.",
            parameter: "subrange")

    private static let sliceChangingRows: [SignatureRow] = [
        source(
            "ArraySlice", "mutating func append(_ newElement: Element)",
            """
            if endIndex == _base.count {
                _base.append(newElement)
            } else {
                _base._replace(endIndex..<_base.count, [newElement])
            }
            _bounds = startIndex..<endIndex + 1
            """, "Adds an element at the end."),
        source(
            "ArraySlice",
            "mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Element",
            "for element in newElements { append(element) }", "Adds elements at the end."),
        source(
            "ArraySlice", "@discardableResult mutating func removeFirst() -> Element",
            """
            if isEmpty { _failure("Can't remove items from an empty collection") }
            let element = _base[startIndex]
            _bounds = startIndex + 1..<endIndex
            return element
            """, "Takes the first element out; the indices of the others stay."),
        source(
            "ArraySlice", "mutating func removeFirst(_ k: Int)",
            """
            if k < 0 { _failure("Number of elements to remove should be non-negative") }
            if k > count { _failure("Can't remove more items from a collection than it contains") }
            _bounds = startIndex + k..<endIndex
            """, "Takes the first `k` elements out; the indices of the others stay."),
        source(
            "ArraySlice", "mutating func popFirst() -> Element?", "return isEmpty ? nil : removeFirst()",
            "Takes the first element out, or gives nil where there is none."),
        source(
            "ArraySlice", "@discardableResult mutating func removeLast() -> Element",
            """
            if isEmpty { _failure("Can't remove last element from an empty collection") }
            let element = _base[endIndex - 1]
            _bounds = startIndex..<endIndex - 1
            return element
            """, "Takes the last element out."),
        source(
            "ArraySlice", "mutating func popLast() -> Element?", "return isEmpty ? nil : removeLast()",
            "Takes the last element out, or gives nil where there is none."),
        source(
            "ArraySlice", "mutating func swapAt(_ i: Int, _ j: Int)",
            """
            let element = self[i]
            self[i] = self[j]
            self[j] = element
            """, "Exchanges two elements."),
        source(
            "ArraySlice", "mutating func sort() where Element: Comparable",
            "_base._replace(_bounds, sorted())", "Puts the elements in ascending order."),
    ]

    /// What both find by their indices.
    private static func indexedRows(_ owner: String) -> [SignatureRow] {
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

    private static func slicingRows(_ owner: String) -> [SignatureRow] {
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

    /// Both sort and mix in place.
    private static func sharedChangingRows(_ owner: String) -> [SignatureRow] {
        [
            source(
                owner,
                "mutating func sort(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows",
                owner == "Array"
                    ? "self = try sorted(by: areInIncreasingOrder)"
                    : "_base._replace(_bounds, try sorted(by: areInIncreasingOrder))",
                "Puts the elements in the order that the function tells."),
            source(
                owner, "mutating func reverse()",
                """
                var lower = startIndex
                var upper = endIndex - 1
                while lower < upper {
                    swapAt(lower, upper)
                    lower += 1
                    upper -= 1
                }
                """, "Turns the order of the elements around."),
            source(
                owner, "mutating func shuffle()",
                """
                var place = endIndex - 1
                while place > startIndex {
                    swapAt(place, Int.random(in: startIndex...place))
                    place -= 1
                }
                """, "Puts the elements in a random order."),
            source(
                owner,
                "mutating func partition(by belongsInSecondPartition: (Element) throws -> Bool) rethrows -> Int",
                """
                var lower = startIndex
                var upper = endIndex
                while true {
                    while lower < upper {
                        if try belongsInSecondPartition(self[lower]) { break }
                        lower += 1
                    }
                    if lower == upper { return lower }
                    upper -= 1
                    while lower < upper {
                        if try !belongsInSecondPartition(self[upper]) { break }
                        upper -= 1
                    }
                    if lower == upper { return lower }
                    swapAt(lower, upper)
                    lower += 1
                }
                """,
                "Moves the elements for which the function is true to the end, and gives the index where they begin."
            ),
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
    private static func otherRanges(
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

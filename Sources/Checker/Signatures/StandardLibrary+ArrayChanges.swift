/// What changes an array.
extension StandardLibrary {
    static let changingRows: [SignatureRow] =
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

    static let sliceChangingRows: [SignatureRow] = [
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

    /// Both sort and mix in place.
    static func sharedChangingRows(_ owner: String) -> [SignatureRow] {
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
}

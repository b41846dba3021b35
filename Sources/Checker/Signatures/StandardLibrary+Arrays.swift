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
}

extension StandardLibrary {
    static let stringRows: [SignatureRow] = [
        row("String", "static func + (a: String, b: String) -> String", .stringConcatenate),
        row("String", "static func == (a: String, b: String) -> Bool", .stringEqual),
        row("String", "static func != (a: String, b: String) -> Bool", .stringNotEqual),
        row("String", "static func < (a: String, b: String) -> Bool", .stringLess),
        row("String", "static func <= (a: String, b: String) -> Bool", .stringLessOrEqual),
        row("String", "static func > (a: String, b: String) -> Bool", .stringGreater),
        row("String", "static func >= (a: String, b: String) -> Bool", .stringGreaterOrEqual),
        row("Character", "static func == (a: Character, b: Character) -> Bool", .stringEqual),
        row("Character", "static func != (a: Character, b: Character) -> Bool", .stringNotEqual),
        row("Character", "static func < (a: Character, b: Character) -> Bool", .stringLess),
        row("Character", "static func <= (a: Character, b: Character) -> Bool", .stringLessOrEqual),
        row("Character", "static func > (a: Character, b: Character) -> Bool", .stringGreater),
        row("Character", "static func >= (a: Character, b: Character) -> Bool", .stringGreaterOrEqual),
        row("String", "init(_ value: Int)", .stringDescribing, "The number in decimal."),
        row(
            "String", "init(_ value: Double)", .stringDescribing,
            "The shortest decimal that reads back as the same number."),
        row("String", "init(_ value: Bool)", .stringDescribing, "`true` or `false`."),
        row("String", "init(_ value: Character)", .stringDescribing, "A string of one character."),
        SignatureRow(owner: "String", "init(_ value: String)", .argument, documentation: "The same string."),
        SignatureRow(
            owner: "String", "init(describing value: Any)", .argument,
            documentation: "What `print` writes for the value."),
        row(
            "String", "init(repeating repeatedValue: String, count: Int)", .stringRepeating,
            "The string, `count` times."),
        row("String", "var count: Int { get }", .stringCount, "How many characters it has."),
        row("String", "var isEmpty: Bool { get }", .stringIsEmpty, "Whether it has no characters."),
        row("String", "func uppercased() -> String", .stringUppercased, "The string in capitals."),
        row("String", "func lowercased() -> String", .stringLowercased, "The string in small letters."),
        row(
            "String", "func hasPrefix(_ prefix: String) -> Bool", .stringHasPrefix,
            "Whether it starts with `prefix`."),
        row(
            "String", "func hasSuffix(_ suffix: String) -> Bool", .stringHasSuffix,
            "Whether it ends with `suffix`."),
        row(
            "String", "func contains(_ other: String) -> Bool", .stringContains,
            "Whether `other` stands in it."),
        row("String", "mutating func append(_ other: String)", .stringAppend, "Adds `other` at the end."),
    ]

    static let arrayRows: [SignatureRow] = [
        row("Array", "static func + <Element>(a: [Element], b: [Element]) -> [Element]", .arrayConcatenate),
        row("Array", "static func == <Element: Equatable>(a: [Element], b: [Element]) -> Bool", .arrayEqual),
        row(
            "Array", "static func != <Element: Equatable>(a: [Element], b: [Element]) -> Bool", .arrayNotEqual
        ),
        row(
            "Array", "init(repeating repeatedValue: Element, count: Int)", .arrayRepeating,
            "`count` times the same value."),
        row(
            "Array", "subscript(index: Int) -> Element { get set }", .arrayGet,
            "The element at an index, counted from 0."),
        row(
            "Array", "subscript(bounds: Range<Int>) -> ArraySlice<Element> { get }", .arraySlice,
            "The elements at a range of indices."),
        row("ReversedCollection", "var count: Int { get }", .arrayCount, "How many elements it has."),
        row("ReversedCollection", "var isEmpty: Bool { get }", .arrayIsEmpty, "Whether it has no elements."),
        row("ArraySlice", "var count: Int { get }", .arrayCount, "How many elements it has."),
        row("ArraySlice", "var isEmpty: Bool { get }", .arrayIsEmpty, "Whether it has no elements."),
        row("Array", "var count: Int { get }", .arrayCount, "How many elements it has."),
        row("Array", "var isEmpty: Bool { get }", .arrayIsEmpty, "Whether it has no elements."),
        row(
            "Array", "var indices: Range<Int> { get }", .arrayIndices,
            "The indices of its elements: `0..<count`."),
        row(
            "Array", "mutating func append(_ newElement: Element)", .arrayAppend,
            "Adds an element at the end."),
        row(
            "Array", "mutating func append(contentsOf newElements: [Element])", .arrayAppendContents,
            "Adds elements at the end."),
        row(
            "Array", "mutating func insert(_ newElement: Element, at i: Int)", .arrayInsert,
            "Puts an element before index i."),
        row(
            "Array", "mutating func remove(at index: Int) -> Element", .arrayRemove,
            "Takes the element at `index` out."),
        row(
            "Array", "mutating func removeLast() -> Element", .arrayRemoveLast, "Takes the last element out."),
        row("Array", "mutating func removeAll()", .arrayRemoveAll, "Takes all elements out."),
        row("Array", "mutating func swapAt(_ i: Int, _ j: Int)", .arraySwap, "Exchanges two elements."),
        row(
            "Array", "mutating func sort() where Element: Comparable", .arraySort,
            "Puts the elements in ascending order."),
        row(
            "Array", "func joined(separator: String = \"\") -> String where Element: StringProtocol",
            .arrayJoined,
            "The strings in a row, with `separator` between them."),
    ]

    static let sequenceRows: [SignatureRow] = [
        row("Array", "init<S: Sequence>(_ s: S)", .arrayFromSequence, "The elements of a sequence."),
        row(
            "Sequence", "func map<T>(_ transform: (Element) -> T) -> [T]", .sequenceMap,
            "What `transform` makes of each element."),
        row(
            "Sequence", "func filter(_ isIncluded: (Element) -> Bool) -> [Element]", .sequenceFilter,
            "The elements for which `isIncluded` is true."),
        row(
            "Sequence",
            "func reduce<Result>(_ initialResult: Result, _ nextPartialResult: (Result, Element) -> Result) -> Result",
            .sequenceReduce,
            "One value of all elements: the result so far and an element give the next result."),
        row(
            "Sequence", "func forEach(_ body: (Element) -> Void)", .sequenceForEach,
            "Calls `body` for each element."),
        row(
            "Sequence", "func allSatisfy(_ predicate: (Element) -> Bool) -> Bool", .sequenceAllSatisfy,
            "Whether `predicate` is true for each element."),
        row(
            "Sequence", "func contains(where predicate: (Element) -> Bool) -> Bool", .sequenceContainsWhere,
            "Whether `predicate` is true for some element."),
        row(
            "Sequence", "func contains(_ element: Element) -> Bool where Element: Equatable", .arrayContains,
            "Whether the element stands in it."),
        row(
            "Sequence", "func sorted() -> [Element] where Element: Comparable", .arraySorted,
            "The elements in ascending order."),
        row(
            "Sequence", "func sorted(by areInIncreasingOrder: (Element, Element) -> Bool) -> [Element]",
            .arraySortedBy,
            "The elements in the order that the function tells: true where the first stands before the second."
        ),
        row(
            "Sequence", reversedToArray, .arrayReversed, "The elements from the last to the first."),
        row(
            "Sequence", "func reversed() -> ReversedCollection<Self>", .arrayReversed,
            "The elements from the last to the first, for walking; `Array(…)` makes an array of them."),
        row(
            "Sequence", "func enumerated() -> EnumeratedSequence<Self>", .arrayEnumerated,
            "Pairs of a count from 0 and an element."),
    ]

    static let rangeRows: [SignatureRow] = [
        row(nil, "func ..< (a: Int, b: Int) -> Range<Int>", .rangeMake),
        row(nil, "func ..< (a: Double, b: Double) -> Range<Double>", .rangeMake),
        row(nil, "func ... (a: Int, b: Int) -> ClosedRange<Int>", .closedRangeMake),
        row(nil, "func ... (a: Double, b: Double) -> ClosedRange<Double>", .closedRangeMake),
        row("Range", "var lowerBound: Bound { get }", .rangeLowerBound, "The first value."),
        row("Range", "var upperBound: Bound { get }", .rangeUpperBound, "The value after the last."),
        row("Range<Int>", "var count: Int { get }", .rangeCount, "How many numbers it has."),
        row("Range", "var isEmpty: Bool { get }", .rangeIsEmpty, "Whether there is nothing in it."),
        row(
            "Range", "func contains(_ element: Bound) -> Bool", .rangeContains,
            "Whether the value lies in it."),
        row("ClosedRange", "var lowerBound: Bound { get }", .closedRangeLowerBound, "The first value."),
        row("ClosedRange", "var upperBound: Bound { get }", .closedRangeUpperBound, "The last value."),
        row("ClosedRange<Int>", "var count: Int { get }", .closedRangeCount, "How many numbers it has."),
        row(
            "ClosedRange", "func contains(_ element: Bound) -> Bool", .closedRangeContains,
            "Whether the value lies in it."),
    ]

    static let reversedToArray = "func reversed() -> [Element]"

    /// Members that Swift has and cells do not, with what to write instead.
    static let membersLeftOut: [String: String] = [
        "first": "it gives an optional; test isEmpty, then use [0]",
        "last": "it gives an optional; test isEmpty, then use [count - 1]",
        "max": "it gives an optional; use reduce with max(_:_:)",
        "min": "it gives an optional; use reduce with min(_:_:)",
        "firstIndex": "it gives an optional; use a loop over indices",
        "randomElement": "it gives an optional, and another value on every run",
        "compactMap": "it takes optionals; use filter, then map",
        "flatMap": "use map in a loop that appends",
        "popLast": "it gives an optional; use removeLast()",
        "split": "it gives substrings; use a loop over the characters",
    ]
}

/// What every sequence can do: the bodies walk it once.
extension StandardLibrary {
    static let sequenceRows: [SignatureRow] = transformingRows + searchingRows + orderingRows + partRows

    private static let transformingRows: [SignatureRow] = [
        row(
            "Sequence", "func map<T>(_ transform: (Element) throws -> T) rethrows -> [T]", .sequenceMap,
            "What `transform` makes of each element."),
        row(
            "Sequence", "func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element]",
            .sequenceFilter, "The elements for which `isIncluded` is true."),
        row(
            "Sequence",
            "func reduce<Result>(_ initialResult: Result, _ nextPartialResult: (Result, Element) throws -> Result) rethrows -> Result",
            .sequenceReduce,
            "One value of all elements: the result so far and an element give the next result."),
        source(
            "Sequence",
            "func reduce<Result>(into initialResult: Result, _ updateAccumulatingResult: (inout Result, Element) throws -> Void) rethrows -> Result",
            """
            var result = initialResult
            for element in self { try updateAccumulatingResult(&result, element) }
            return result
            """, "One value of all elements: each element changes the result so far."),
        row(
            "Sequence", "func forEach(_ body: (Element) throws -> Void) rethrows", .sequenceForEach,
            "Calls `body` for each element."),
        source(
            "Sequence",
            "func compactMap<ElementOfResult>(_ transform: (Element) throws -> ElementOfResult?) rethrows -> [ElementOfResult]",
            """
            var result: [ElementOfResult] = []
            for element in self {
                if let value = try transform(element) { result.append(value) }
            }
            return result
            """, "What `transform` makes of each element, without the nils."),
        source(
            "Sequence",
            "func flatMap<SegmentOfResult: Sequence>(_ transform: (Element) throws -> SegmentOfResult) rethrows -> [SegmentOfResult.Element]",
            """
            var result: [SegmentOfResult.Element] = []
            for element in self {
                for inner in try transform(element) { result.append(inner) }
            }
            return result
            """, "The elements of the sequences that `transform` makes, in a row."),
        row(
            "Sequence", "func enumerated() -> EnumeratedSequence<Self>", .arrayEnumerated,
            "Pairs of a count from 0 and an element."),
        source(
            "Sequence", "func joined() -> FlattenSequence<Self> where Element: Sequence",
            """
            var result: [Element.Element] = []
            for sequence in self {
                for element in sequence { result.append(element) }
            }
            return FlattenSequence(_elements: result)
            """, "The elements of its sequences, in a row."),
        source(
            "Sequence",
            "func joined<Part>(separator: [Part]) -> JoinedSequence<Self> where Element: Sequence, Element.Element == Part",
            """
            var result: [Part] = []
            var isFirst = true
            for sequence in self {
                if !isFirst {
                    for element in separator { result.append(element) }
                }
                isFirst = false
                for element in sequence { result.append(element) }
            }
            return JoinedSequence(_elements: result)
            """, "The elements of its sequences in a row, with those of `separator` between them."),
        source(
            "Sequence", "func joined() -> String where Element: StringProtocol",
            """
            var parts: [String] = []
            for part in self { parts.append(part._string) }
            return _joined(parts, "")
            """, "The strings in a row."),
        source(
            "Sequence", "func joined(separator: String) -> String where Element: StringProtocol",
            """
            var parts: [String] = []
            for part in self { parts.append(part._string) }
            return _joined(parts, separator)
            """, "The strings in a row, with `separator` between them."),
        row(nil, "func _joined(_ parts: [String], _ separator: String) -> String", .arrayJoined),
        source(
            "Sequence", "func makeIterator() -> IndexingIterator<[Element]>",
            "return IndexingIterator(_elements: Array(self), _position: 0)",
            "Gives the elements one by one, by `next()`."),
        aggregate("IndexingIterator", "init(_elements: [Elements.Element], _position: Int)"),
        field("IndexingIterator", "var _elements: [Elements.Element] { get }", 0),
        field("IndexingIterator", "var _position: Int { get set }", 1),
        source(
            "IndexingIterator", "mutating func next() -> Elements.Element?",
            """
            if _position == _elements.count { return nil }
            _position += 1
            return _elements[_position - 1]
            """, "The next element, or nil after the last."),
        SignatureRow(
            owner: "IteratorProtocol", "mutating func next() -> Element?",
            .requirement(.next),
            documentation: "The next element, or nil after the last."),
    ]

    private static let searchingRows: [SignatureRow] = [
        row(
            "Sequence", "func allSatisfy(_ predicate: (Element) throws -> Bool) rethrows -> Bool",
            .sequenceAllSatisfy, "Whether `predicate` is true for each element."),
        row(
            "Sequence", "func contains(where predicate: (Element) throws -> Bool) rethrows -> Bool",
            .sequenceContainsWhere, "Whether `predicate` is true for some element."),
        source(
            "Sequence", "func contains(_ element: Element) -> Bool where Element: Equatable",
            """
            for other in self {
                if other == element { return true }
            }
            return false
            """, "Whether the element stands in it."),
        source(
            "Sequence", "func first(where predicate: (Element) throws -> Bool) rethrows -> Element?",
            """
            for element in self {
                if try predicate(element) { return element }
            }
            return nil
            """, "The first element for which `predicate` is true, or nil."),
        source(
            "Sequence", "func count(where predicate: (Element) throws -> Bool) rethrows -> Int",
            """
            var count = 0
            for element in self {
                if try predicate(element) { count += 1 }
            }
            return count
            """, "For how many elements `predicate` is true."),
        source(
            "Sequence",
            "func elementsEqual<OtherSequence: Sequence>(_ other: OtherSequence) -> Bool where Element: Equatable, OtherSequence.Element == Element",
            """
            let others = Array(other)
            var index = 0
            for element in self {
                if index == others.count || others[index] != element { return false }
                index += 1
            }
            return index == others.count
            """, "Whether both have the same elements in the same order."),
        source(
            "Sequence",
            "func elementsEqual<OtherSequence: Sequence>(_ other: OtherSequence, by areEquivalent: (Element, OtherSequence.Element) throws -> Bool) rethrows -> Bool",
            """
            let others = Array(other)
            var index = 0
            for element in self {
                if index == others.count { return false }
                if try !areEquivalent(element, others[index]) { return false }
                index += 1
            }
            return index == others.count
            """, "Whether both have as many elements, each pair of them equivalent."),
        source(
            "Collection",
            "func contains<C: Collection>(_ other: C) -> Bool where Element: Equatable, C.Element == Element",
            """
            let elements = Array(self)
            let others = Array(other)
            var start = 0
            while start + others.count <= elements.count {
                var found = 0
                while found < others.count && elements[start + found] == others[found] { found += 1 }
                if found == others.count { return true }
                start += 1
            }
            return false
            """, "Whether the elements of `other` stand in it, one after the other."),
        source(
            "Sequence",
            "func starts<PossiblePrefix: Sequence>(with possiblePrefix: PossiblePrefix) -> Bool where Element: Equatable, PossiblePrefix.Element == Element",
            """
            let others = Array(possiblePrefix)
            var index = 0
            for element in self {
                if index == others.count { return true }
                if others[index] != element { return false }
                index += 1
            }
            return index == others.count
            """, "Whether its first elements are those of `possiblePrefix`."),
        source(
            "Sequence",
            "func lexicographicallyPrecedes<OtherSequence: Sequence>(_ other: OtherSequence) -> Bool where Element: Comparable, OtherSequence.Element == Element",
            """
            let others = Array(other)
            var index = 0
            for element in self {
                if index == others.count { return false }
                if element < others[index] { return true }
                if others[index] < element { return false }
                index += 1
            }
            return index < others.count
            """, "Whether it comes before the other in the order of a dictionary."),
    ]

    private static let partRows: [SignatureRow] = [
        aggregate(
            "PrefixSequence", "init(_base: Base, _maxLength: Int)"),
        aggregate("DropFirstSequence", "init(_base: Base, _dropping: Int)"),
        source(
            "Sequence", "func prefix(_ maxLength: Int) -> PrefixSequence<Self>",
            """
            if maxLength < 0 {
                _failure("Can't take a prefix of negative length")
            }
            return PrefixSequence(_base: self, _maxLength: maxLength)
            """, "The first elements, at most `maxLength` of them."),
        source(
            "Sequence", "func dropFirst(_ k: Int = 1) -> DropFirstSequence<Self>",
            """
            if k < 0 {
                _failure("Can't drop a negative number of elements from a sequence")
            }
            return DropFirstSequence(_base: self, _dropping: k)
            """, "All but the first `k` elements."),
        source(
            "Sequence", "func suffix(_ maxLength: Int) -> [Element]",
            """
            if maxLength < 0 {
                _failure("Can't take a suffix of negative length from a sequence")
            }
            let elements = Array(self)
            let start = elements.count > maxLength ? elements.count - maxLength : 0
            return Array(elements[start..<elements.count])
            """, "The last elements, at most `maxLength` of them."),
        source(
            "Sequence", "func dropLast(_ k: Int = 1) -> [Element]",
            """
            if k < 0 {
                _failure("Can't drop a negative number of elements from a sequence")
            }
            let elements = Array(self)
            let end = elements.count > k ? elements.count - k : 0
            return Array(elements[0..<end])
            """, "All but the last `k` elements."),
        source(
            "Sequence", "func prefix(while predicate: (Element) throws -> Bool) rethrows -> [Element]",
            """
            var result: [Element] = []
            for element in self {
                if try !predicate(element) { break }
                result.append(element)
            }
            return result
            """, "The first elements, up to the one for which `predicate` is false."),
        source(
            "Sequence", "func drop(while predicate: (Element) throws -> Bool) rethrows -> [Element]",
            """
            var result: [Element] = []
            for element in self {
                if try result.isEmpty && predicate(element) { continue }
                result.append(element)
            }
            return result
            """, "The elements from the first one on for which `predicate` is false."),
        source(
            "Sequence",
            "func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) throws -> Bool) rethrows -> [ArraySlice<Element>]",
            """
            let elements = Array(self)
            return try elements.split(
                maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences,
                whereSeparator: isSeparator)
            """, "The parts between the elements for which the function is true."),
        source(
            "Sequence",
            "func split(separator: Element, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [ArraySlice<Element>] where Element: Equatable",
            """
            let elements = Array(self)
            return elements.split(
                separator: separator, maxSplits: maxSplits,
                omittingEmptySubsequences: omittingEmptySubsequences)
            """, "The parts between the elements that equal `separator`."),
    ]

    static let reversedToArray = "func reversed() -> [Element]"
}

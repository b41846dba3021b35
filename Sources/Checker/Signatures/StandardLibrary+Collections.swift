/// What every collection can do by walking it, and collections that are arrays inside.
extension StandardLibrary {
    static let collectionRows: [SignatureRow] =
        walkedRows + indexRows + arrayLikeRows + lazyRows + unfoldedRows + erasedRows

    private static let walkedRows: [SignatureRow] = [
        source(
            "Collection", "var count: Int { get }",
            """
            var count = 0
            for _ in self { count += 1 }
            return count
            """, "How many elements it has."),
        source(
            "Collection", "var isEmpty: Bool { get }",
            """
            for _ in self { return false }
            return true
            """, "Whether it has no elements."),
        source(
            "Collection", "var first: Element? { get }",
            """
            for element in self { return element }
            return nil
            """, "The first element, or nil where there is none."),
        source(
            "Collection", "func randomElement() -> Element?",
            """
            let elements = Array(self)
            return elements.isEmpty ? nil : elements[Int.random(in: 0..<elements.count)]
            """, "One of the elements by chance, or nil where there is none."),
        source(
            "BidirectionalCollection", "var last: Element? { get }",
            """
            var last: Element? = nil
            for element in self { last = element }
            return last
            """, "The last element, or nil where there is none."),
        source(
            "BidirectionalCollection",
            "func last(where predicate: (Element) throws -> Bool) rethrows -> Element?",
            """
            var last: Element? = nil
            for element in Array(self).reversed() {
                if try predicate(element) {
                    last = element
                    break
                }
            }
            return last
            """, "The last element for which `predicate` is true, or nil."),
        row(
            "BidirectionalCollection", "func reversed() -> ReversedCollection<Self>", .arrayReversed,
            "The elements from the last to the first, for walking; `Array(…)` makes an array of them."),
    ]

    /// What generic code says of the indices of any collection.
    private static let indexRows: [SignatureRow] = [
        row(
            "Collection", "var startIndex: Index { get }", .collectionStartIndex,
            "The index of the first element."),
        row(
            "Collection", "var endIndex: Index { get }", .collectionEndIndex,
            "The index after the last element."),
        row("Collection", "func index(after i: Index) -> Index", .collectionIndexAfter, "The next index."),
        row(
            "Collection", "func index(_ i: Index, offsetBy distance: Int) -> Index", .collectionIndexOffset,
            "The index so many elements further."),
        source(
            "Collection",
            "func index(_ i: Index, offsetBy distance: Int, limitedBy limit: Index) -> Index?",
            """
            var place = i
            for _ in 0..<(distance < 0 ? -distance : distance) {
                if place == limit { return nil }
                place = index(place, offsetBy: distance < 0 ? -1 : 1)
            }
            return place
            """, "The index so many elements further, or nil where the limit lies before it."),
        row(
            "Collection", "func distance(from start: Index, to end: Index) -> Int", .collectionDistance,
            "How many elements lie between two indices."),
        row(
            "Collection", "subscript(position: Index) -> Element { get }", .collectionElement,
            "The element at an index."),
        source(
            "Collection", "subscript(bounds: Range<Index>) -> Slice<Self> { get }",
            """
            var elements: [Element] = []
            var place = bounds.lowerBound
            while place != bounds.upperBound {
                elements.append(self[place])
                place = index(after: place)
            }
            return Slice(_elements: elements)
            """, "The elements between two indices."),
        row(
            "BidirectionalCollection", "func index(before i: Index) -> Index", .collectionIndexBefore,
            "The index before."),
        source(
            "Collection", "func firstIndex(where predicate: (Element) throws -> Bool) rethrows -> Index?",
            """
            var place = startIndex
            while place != endIndex {
                if try predicate(self[place]) { return place }
                place = index(after: place)
            }
            return nil
            """, "The index of the first element for which `predicate` is true, or nil."),
        source(
            "Collection", "func firstIndex(of element: Element) -> Index? where Element: Equatable",
            """
            var place = startIndex
            while place != endIndex {
                if self[place] == element { return place }
                place = index(after: place)
            }
            return nil
            """, "The index of the first element that equals `element`, or nil."),
        source(
            "Collection", "func formIndex(after i: inout Index)", "i = index(after: i)",
            "Moves to the next index."),
        source(
            "Collection", "var indices: [Index] { get }",
            """
            var indices: [Index] = []
            var i = startIndex
            while i != endIndex {
                indices.append(i)
                i = index(after: i)
            }
            return indices
            """, "The indices of the elements."),
    ]

    private static let arrayLikeRows: [SignatureRow] =
        [
            aggregate("FlattenSequence", "init<Inner>(_elements: [Inner])"),
            aggregate("JoinedSequence", "init<Inner>(_elements: [Inner])"),
            aggregate("Slice", "init(_elements: [Base.Element])"),
            aggregate("DefaultIndices", "init(_elements: [String.Index])"),
            row("DefaultIndices", "var count: Int { get }", .arrayCount, "How many indices there are."),
            row(
                "DefaultIndices", "var isEmpty: Bool { get }", .arrayIsEmpty, "Whether there are no indices."),
            aggregate("Repeated", "init(_elements: [Element])"),
            row("ReversedCollection", "var count: Int { get }", .arrayCount, "How many elements it has."),
            row(
                "ReversedCollection", "var isEmpty: Bool { get }", .arrayIsEmpty,
                "Whether it has no elements."),
            row("Slice", "var count: Int { get }", .arrayCount, "How many elements it has."),
            row("Slice", "var isEmpty: Bool { get }", .arrayIsEmpty, "Whether it has no elements."),
            row("Repeated", "var count: Int { get }", .arrayCount, "How many elements it has."),
            row("Repeated", "var isEmpty: Bool { get }", .arrayIsEmpty, "Whether it has no elements."),
            row("Dictionary.Keys", "var count: Int { get }", .arrayCount, "How many keys there are."),
            row("Dictionary.Keys", "var isEmpty: Bool { get }", .arrayIsEmpty, "Whether there are no keys."),
            row("Dictionary.Values", "var count: Int { get }", .arrayCount, "How many values there are."),
            row(
                "Dictionary.Values", "var isEmpty: Bool { get }", .arrayIsEmpty,
                "Whether there are no values."),
            source(
                "Dictionary.Keys", "func contains(_ element: Key) -> Bool",
                """
                for other in self {
                    if other == element { return true }
                }
                return false
                """, "Whether the key stands in the dictionary."),
            source(
                "Dictionary.Keys",
                "static func == <Key: Hashable, Value>(a: Dictionary<Key, Value>.Keys, b: Dictionary<Key, Value>.Keys) -> Bool",
                """
                if a.count != b.count { return false }
                return a.allSatisfy { key in b.contains(where: { $0 == key }) }
                """),
            row("String.UTF8View", "var count: Int { get }", .arrayCount, "How many bytes it has."),
            row("String.UTF8View", "var isEmpty: Bool { get }", .arrayIsEmpty, "Whether it has no bytes."),
            aggregate("String.UTF16View", "init(_elements: [UInt16])"),
            row("String.UTF16View", "var count: Int { get }", .arrayCount, "How many code units it has."),
            row(
                "String.UTF16View", "var isEmpty: Bool { get }", .arrayIsEmpty,
                "Whether it has no code units."),
            row(
                "String.UnicodeScalarView", "var count: Int { get }", .arrayCount, "How many scalars it has."),
            row(
                "String.UnicodeScalarView", "var isEmpty: Bool { get }", .arrayIsEmpty,
                "Whether it has no scalars."),
            source(
                nil, "func repeatElement<T>(_ element: T, count n: Int) -> Repeated<T>",
                """
                if n < 0 { _failure("Repetition count should be non-negative") }
                return Repeated(_elements: Array(repeating: element, count: n))
                """, "`n` times the same element."),
        ]
        + [
            "Dictionary", "Set", "ReversedCollection", "ClosedRange<Int>", "Dictionary.Keys",
            "Dictionary.Values",
            "Slice", "KeyValuePairs",
        ].flatMap(sliceRows)

    /// The parts of a collection whose slices have no type of their own.
    private static func sliceRows(_ owner: String) -> [SignatureRow] {
        let type: String
        let element: String
        switch owner {
        case "Dictionary": (type, element) = ("Dictionary<Key, Value>", "(key: Key, value: Value)")
        case "KeyValuePairs": (type, element) = ("KeyValuePairs<Key, Value>", "(key: Key, value: Value)")
        case "Set": (type, element) = ("Set<Element>", "Element")
        case "ReversedCollection": (type, element) = ("ReversedCollection<Base>", "Base.Element")
        case "ClosedRange<Int>": (type, element) = ("ClosedRange<Int>", "Int")
        case "Dictionary.Keys": (type, element) = ("Dictionary<Key, Value>.Keys", "Key")
        case "Dictionary.Values": (type, element) = ("Dictionary<Key, Value>.Values", "Value")
        default: (type, element) = ("Slice<Base>", "Base.Element")
        }
        let result = owner == "Slice" ? "Slice<Base>" : "Slice<\(type)>"
        return [
            source(
                owner, "func prefix(_ maxLength: Int) -> \(result)",
                """
                if maxLength < 0 { _failure("Can't take a prefix of negative length from a collection") }
                var elements: [\(element)] = []
                if maxLength > 0 {
                    for element in self {
                        elements.append(element)
                        if elements.count == maxLength { break }
                    }
                }
                return Slice(_elements: elements)
                """, "The first elements, at most `maxLength` of them."),
            source(
                owner, "func dropFirst(_ k: Int = 1) -> \(result)",
                """
                if k < 0 { _failure("Can't drop a negative number of elements from a collection") }
                return Slice(_elements: Array(Array(self).dropFirst(k)))
                """, "All but the first `k` elements."),
            source(
                owner, "func suffix(_ maxLength: Int) -> \(result)",
                """
                if maxLength < 0 { _failure("Can't take a suffix of negative length from a collection") }
                return Slice(_elements: Array(Array(self).suffix(maxLength)))
                """, "The last elements, at most `maxLength` of them."),
            source(
                owner, "func dropLast(_ k: Int = 1) -> \(result)",
                """
                if k < 0 { _failure("Can't drop a negative number of elements from a collection") }
                return Slice(_elements: Array(Array(self).dropLast(k)))
                """, "All but the last `k` elements."),
        ].filter { row in
            // Dictionaries, sets and their parts are walked in one direction only.
            !["Dictionary", "Set", "Dictionary.Keys", "Dictionary.Values"].contains(owner)
                || row.name != "suffix"
        }
    }

    private static let lazyRows: [SignatureRow] =
        [
            aggregate("LazySequence", "init(_base: Base)"),
            aggregate(
                "LazyMapSequence", "init(_base: Base, _transform: @escaping (Base.Element) -> Element)"),
            aggregate(
                "LazyFilterSequence", "init(_base: Base, _isIncluded: @escaping (Base.Element) -> Bool)"),
            source(
                "Sequence", "var lazy: LazySequence<Self> { get }", "return LazySequence(_base: self)",
                "The same elements, whose map and filter work only on those that are asked for."),
            source(
                "LazySequence",
                "func map<U>(_ transform: @escaping (Base.Element) -> U) -> LazyMapSequence<Base, U>",
                "return LazyMapSequence(_base: _base, _transform: transform)",
                "What `transform` makes of each element, when it is asked for."),
            field("LazySequence", "var _base: Base { get }", 0),
            source(
                "LazySequence",
                "func filter(_ isIncluded: @escaping (Base.Element) -> Bool) -> LazyFilterSequence<Base>",
                "return LazyFilterSequence(_base: _base, _isIncluded: isIncluded)",
                "The elements for which `isIncluded` is true, when they are asked for."),
            source(
                "LazySequence",
                "func compactMap<U>(_ transform: @escaping (Base.Element) -> U?) -> LazyMapSequence<LazyFilterSequence<LazyMapSequence<Base, U?>>, U>",
                "return map(transform).filter { $0 != nil }.map { $0! }",
                "What `transform` makes of each element, without nil, when it is asked for."),
        ]
        + [
            ("LazyMapSequence", "LazyMapSequence<Base, Element>", "Element"),
            ("LazyFilterSequence", "LazyFilterSequence<Base>", "Base.Element"),
        ]
        .flatMap { owner, type, element in
            [
                source(
                    owner,
                    "func map<U>(_ transform: @escaping (\(element)) -> U) -> LazyMapSequence<\(type), U>",
                    "return LazyMapSequence(_base: self, _transform: transform)",
                    "What `transform` makes of each element, when it is asked for."),
                source(
                    owner,
                    "func filter(_ isIncluded: @escaping (\(element)) -> Bool) -> LazyFilterSequence<\(type)>",
                    "return LazyFilterSequence(_base: self, _isIncluded: isIncluded)",
                    "The elements for which `isIncluded` is true, when they are asked for."),
                source(
                    owner,
                    "func compactMap<U>(_ transform: @escaping (\(element)) -> U?) -> LazyMapSequence<LazyFilterSequence<LazyMapSequence<\(type), U?>>, U>",
                    "return map(transform).filter { $0 != nil }.map { $0! }",
                    "What `transform` makes of each element, without nil, when it is asked for."),
            ]
        }

    private static let unfoldedRows: [SignatureRow] = [
        aggregate("UnfoldFirstSequence", "init(_first: Element?, _next: @escaping (Element) -> Element?)"),
        aggregate("UnfoldSequence", "init(_state: State, _next: @escaping (inout State) -> Element?)"),
        source(
            nil, "func sequence<T>(first: T, next: @escaping (T) -> T?) -> UnfoldFirstSequence<T>",
            "return UnfoldFirstSequence(_first: first, _next: next)",
            "`first`, then what `next` makes of each element, up to nil."),
        source(
            nil,
            "func sequence<T, State>(state: State, next: @escaping (inout State) -> T?) -> UnfoldSequence<T, State>",
            "return UnfoldSequence(_state: state, _next: next)",
            "What `next` gives, which may change the state, up to nil."),
    ]

    private static let erasedRows: [SignatureRow] = [
        aggregate("AnyIterator", "init(_ body: @escaping () -> Element?)"),
        source(
            "AnyIterator", "init<I: IteratorProtocol>(_ base: I) where I.Element == Element",
            """
            var copy = base
            return AnyIterator({ copy.next() })
            """, "An iterator over what another gives."),
        field("AnyIterator", "var _body: () -> Element? { get }", 0),
        source(
            "AnyIterator", "func next() -> Element?", "return _body()",
            "The next element, or nil after the last."),
        aggregate("AnySequence", "init(_make: @escaping () -> AnyIterator<Element>)"),
        source(
            "AnySequence",
            "init<I: IteratorProtocol>(_ makeUnderlyingIterator: @escaping () -> I) where I.Element == Element",
            "return AnySequence(_make: { AnyIterator(makeUnderlyingIterator()) })",
            "A sequence whose iterators the function makes."),
        source(
            "AnySequence", "init<S: Sequence>(_ base: S) where S.Element == Element",
            """
            return AnySequence(_make: {
                var iterator = base.makeIterator()
                return AnyIterator({ iterator.next() })
            })
            """, "A sequence of the elements of another."),
        field("AnySequence", "var _make: () -> AnyIterator<Element> { get }", 0),
        source(
            "AnySequence", "func makeIterator() -> AnyIterator<Element>", "return _make()",
            "Gives the elements one by one, by `next()`."),
    ]
}

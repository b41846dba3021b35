extension StandardLibrary {
    static let setRows: [SignatureRow] = setPrimitives + setAlgebraRows + setChangingRows + setComparisonRows

    private static let setPrimitives: [SignatureRow] = [
        row(
            "Set", "static func == <Element: Hashable>(a: Set<Element>, b: Set<Element>) -> Bool",
            .valueEqual),
        row(
            "Set", "static func != <Element: Hashable>(a: Set<Element>, b: Set<Element>) -> Bool",
            .valueNotEqual),
        row("Set", "var count: Int { get }", .setCount, "How many elements it has."),
        source("Set", "var isEmpty: Bool { get }", "return count == 0", "Whether it has no elements."),
        row(
            "Set", "func contains(_ member: Element) -> Bool", .setContains,
            "Whether the element stands in it."),
        row("Set", "func _member(_ member: Element) -> Element?", .setMember),
        row("Set", "@discardableResult mutating func _insert(_ newMember: Element) -> Bool", .setInsert),
        row(
            "Set", "@discardableResult mutating func remove(_ member: Element) -> Element?", .setRemove,
            "Takes an element out; returns it, or nil where it is not there."),
        row("Set", "mutating func _clear()", .setRemoveAll),
        source("Set", "init()", "return []", "A set without elements."),
        source(
            "Set", "init<Source: Sequence>(_ sequence: Source) where Source.Element == Element",
            """
            var result: Set<Element> = []
            for element in sequence { result._insert(element) }
            return result
            """, "The elements of a sequence, each once."),
        source(
            "Set", "init(minimumCapacity: Int)",
            """
            _ = minimumCapacity
            return []
            """, "A set without elements."),
        source(
            "Set", "func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> Set<Element>",
            """
            var result: Set<Element> = []
            for element in self {
                if try isIncluded(element) { result._insert(element) }
            }
            return result
            """, "The elements for which `isIncluded` is true."),
        row(
            "Set", "var description: String { get }", .stringDescribing, "What `print` writes for the set."),
    ]

    private static let setAlgebraRows: [SignatureRow] = [
        source(
            "Set",
            "func union<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element",
            """
            var result = self
            for element in other { result._insert(element) }
            return result
            """, "The elements of either."),
        source(
            "Set",
            "func intersection<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element",
            """
            let others = Set(other)
            var result: Set<Element> = []
            for element in self {
                if others.contains(element) { result._insert(element) }
            }
            return result
            """, "The elements of both."),
        source(
            "Set",
            "func subtracting<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element",
            """
            let others = Set(other)
            var result: Set<Element> = []
            for element in self {
                if !others.contains(element) { result._insert(element) }
            }
            return result
            """, "Its elements that are not in the other."),
        source(
            "Set",
            "func symmetricDifference<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element",
            """
            let others = Set(other)
            var result: Set<Element> = []
            for element in self {
                if !others.contains(element) { result._insert(element) }
            }
            for element in others {
                if !contains(element) { result._insert(element) }
            }
            return result
            """, "The elements that are in one of the two alone."),
    ]

    private static let setChangingRows: [SignatureRow] = [
        source(
            "Set",
            "@discardableResult mutating func insert(_ newMember: Element) -> (inserted: Bool, memberAfterInsert: Element)",
            """
            if _insert(newMember) { return (inserted: true, memberAfterInsert: newMember) }
            return (inserted: false, memberAfterInsert: _member(newMember) ?? newMember)
            """, "Puts an element in, unless it is there; tells whether it is new."),
        source(
            "Set", "@discardableResult mutating func update(with newMember: Element) -> Element?",
            """
            let present = remove(newMember)
            _insert(newMember)
            return present
            """, "Puts an element in, in place of one that equals it, which it returns."),
        source(
            "Set", "mutating func removeAll(keepingCapacity keepCapacity: Bool = false)", "_clear()",
            "Takes all elements out."),
        source(
            "Set", "mutating func reserveCapacity(_ minimumCapacity: Int)", "_ = minimumCapacity",
            "Tells how many elements are to come; the set holds what it holds."),
        source(
            "Set", "@discardableResult mutating func removeFirst() -> Element",
            """
            for element in self {
                remove(element)
                return element
            }
            _failure("Can't removeFirst from an empty Set")
            """, "Takes one of the elements out."),
        source(
            "Set", "mutating func popFirst() -> Element?", "return isEmpty ? nil : removeFirst()",
            "Takes one of the elements out, or gives nil where there is none."),
        source(
            "Set",
            "mutating func formUnion<S: Sequence>(_ other: S) where S.Element == Element",
            "for element in other { _insert(element) }", "Puts the elements of another in."),
        source(
            "Set",
            "mutating func formIntersection<S: Sequence>(_ other: S) where S.Element == Element",
            "self = intersection(other)", "Keeps the elements that are in the other."),
        source(
            "Set",
            "mutating func subtract<S: Sequence>(_ other: S) where S.Element == Element",
            "for element in Array(other) { remove(element) }", "Takes the elements of another out."),
        source(
            "Set",
            "mutating func formSymmetricDifference<S: Sequence>(_ other: S) where S.Element == Element",
            "self = symmetricDifference(other)", "Keeps the elements that are in one of the two alone."),
    ]

    private static let setComparisonRows: [SignatureRow] = [
        source(
            "Set",
            "func isSubset<S: Sequence>(of possibleSuperset: S) -> Bool where S.Element == Element",
            """
            let others = Set(possibleSuperset)
            return allSatisfy { others.contains($0) }
            """, "Whether all its elements are in the other."),
        source(
            "Set",
            "func isSuperset<S: Sequence>(of possibleSubset: S) -> Bool where S.Element == Element",
            """
            for element in possibleSubset {
                if !contains(element) { return false }
            }
            return true
            """, "Whether it has all elements of the other."),
        source(
            "Set",
            "func isStrictSubset<S: Sequence>(of possibleStrictSuperset: S) -> Bool where S.Element == Element",
            """
            let others = Set(possibleStrictSuperset)
            return count < others.count && allSatisfy { others.contains($0) }
            """, "Whether all its elements are in the other, which has more."),
        source(
            "Set",
            "func isStrictSuperset<S: Sequence>(of possibleStrictSubset: S) -> Bool where S.Element == Element",
            """
            let others = Set(possibleStrictSubset)
            return others.count < count && others.allSatisfy { contains($0) }
            """, "Whether it has all elements of the other, and more."),
        source(
            "Set",
            "func isDisjoint<S: Sequence>(with other: S) -> Bool where S.Element == Element",
            """
            for element in other {
                if contains(element) { return false }
            }
            return true
            """, "Whether they have no element in common."),
    ]
}

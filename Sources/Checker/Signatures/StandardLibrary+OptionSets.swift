/// Sets of options: the learner's structs whose one property is `rawValue`.
extension StandardLibrary {
    static let optionSetRows: [SignatureRow] =
        [
            field("OptionSet", "var _bits: Int { get }", 0),
            aggregate("OptionSet", "init(_bits: Int)"),
            source("OptionSet", "init()", "return Self(_bits: 0)", "The empty set."),
            source(
                "OptionSet", "init(arrayLiteral elements: Self...)",
                """
                var bits = 0
                for element in elements { bits |= element._bits }
                return Self(_bits: bits)
                """, "The set of some options."),
            source(
                "OptionSet", "init<S: Sequence>(_ sequence: S) where S.Element == Self",
                """
                var bits = 0
                for element in sequence { bits |= element._bits }
                return Self(_bits: bits)
                """, "The set of the options of a sequence."),
            source(
                "OptionSet", "var isEmpty: Bool { get }", "return _bits == 0", "Whether it has no option."),
            source(
                "OptionSet",
                "@discardableResult mutating func insert(_ newMember: Self) -> (inserted: Bool, memberAfterInsert: Self)",
                """
                let old = intersection(newMember)
                if contains(newMember) { return (inserted: false, memberAfterInsert: old) }
                formUnion(newMember)
                return (inserted: true, memberAfterInsert: newMember)
                """, "Adds an option, if it is not there."),
            source(
                "OptionSet", "@discardableResult mutating func remove(_ member: Self) -> Self?",
                """
                let common = intersection(member)
                if common.isEmpty { return nil }
                subtract(member)
                return common
                """, "Takes an option out; returns it, or nil where it is not there."),
        ]
        + [
            (
                "contains(_ member: Self)", "_bits & member._bits == member._bits",
                "Whether it has the option."
            ),
            (
                "isSubset(of other: Self)", "_bits & other._bits == _bits",
                "Whether the other has all its options."
            ),
            (
                "isSuperset(of other: Self)", "_bits & other._bits == other._bits",
                "Whether it has all options of the other."
            ),
            (
                "isDisjoint(with other: Self)", "_bits & other._bits == 0",
                "Whether they have no option in common."
            ),
        ].map { declaration, value, words in
            source("OptionSet", "func \(declaration) -> Bool", "return \(value)", words)
        }
        + [
            ("union", "formUnion", "(_ other: Self)", "_bits | other._bits", "The options of either."),
            (
                "intersection", "formIntersection", "(_ other: Self)", "_bits & other._bits",
                "The options of both."
            ),
            (
                "symmetricDifference", "formSymmetricDifference", "(_ other: Self)", "_bits ^ other._bits",
                "The options of one of the two."
            ),
            (
                "subtracting", "subtract", "(_ other: Self)", "_bits & ~other._bits",
                "The options that the other has not."
            ),
        ].flatMap { name, mutating, parameters, value, words in
            [
                source(
                    "OptionSet", "func \(name)\(parameters) -> Self", "return Self(_bits: \(value))", words),
                source(
                    "OptionSet", "mutating func \(mutating)\(parameters)", "self = Self(_bits: \(value))",
                    words),
            ]
        }
}

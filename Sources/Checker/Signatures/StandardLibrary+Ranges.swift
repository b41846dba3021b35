extension StandardLibrary {
    static let rangeRows: [SignatureRow] =
        rangeOperators + boundRows + indexRangeRows("Range<Int>") + indexRangeRows("ClosedRange<Int>")

    private static let rangeOperators: [SignatureRow] =
        [
            row(nil, "func ..< (a: Int, b: Int) -> Range<Int>", .rangeMake),
            row(nil, "func ..< (a: Double, b: Double) -> Range<Double>", .rangeMake),
            row(nil, "func ... (a: Int, b: Int) -> ClosedRange<Int>", .closedRangeMake),
            row(nil, "func ... (a: Double, b: Double) -> ClosedRange<Double>", .closedRangeMake),
            source(
                nil, "func ..< <Bound: Comparable>(a: Bound, b: Bound) -> Range<Bound>",
                """
                if !(a <= b) { _failure("Range requires lowerBound <= upperBound") }
                return Range(_lowerBound: a, _upperBound: b)
                """),
            source(
                nil, "func ... <Bound: Comparable>(a: Bound, b: Bound) -> ClosedRange<Bound>",
                """
                if !(a <= b) { _failure("Range requires lowerBound <= upperBound") }
                return ClosedRange(_lowerBound: a, _upperBound: b)
                """),
            aggregate(nil, "postfix func ... <Bound: Comparable>(minimum: Bound) -> PartialRangeFrom<Bound>"),
            aggregate(nil, "prefix func ..< <Bound: Comparable>(maximum: Bound) -> PartialRangeUpTo<Bound>"),
            aggregate(
                nil, "prefix func ... <Bound: Comparable>(maximum: Bound) -> PartialRangeThrough<Bound>"),
            aggregate("Range", "init(_lowerBound: Bound, _upperBound: Bound)"),
            aggregate("ClosedRange", "init(_lowerBound: Bound, _upperBound: Bound)"),
        ]
        + ["Range", "ClosedRange"].flatMap { (range: String) in
            [
                row(
                    range,
                    "static func == <Bound: Comparable>(a: \(range)<Bound>, b: \(range)<Bound>) -> Bool",
                    .valueEqual),
                row(
                    range,
                    "static func != <Bound: Comparable>(a: \(range)<Bound>, b: \(range)<Bound>) -> Bool",
                    .valueNotEqual),
            ]
        }
        + ["Range", "ClosedRange", "PartialRangeFrom", "PartialRangeUpTo", "PartialRangeThrough"].map {
            (range: String) in
            source(
                range, "static func ~= <Bound: Comparable>(pattern: \(range)<Bound>, value: Bound) -> Bool",
                "return pattern.contains(value)")
        }

    private static let boundRows: [SignatureRow] = [
        field("Range", "var lowerBound: Bound { get }", 0, "The first value."),
        field("Range", "var upperBound: Bound { get }", 1, "The value after the last."),
        source(
            "Range", "var isEmpty: Bool { get }", "return lowerBound == upperBound",
            "Whether there is nothing in it."),
        source(
            "Range", "func contains(_ element: Bound) -> Bool",
            "return lowerBound <= element && element < upperBound", "Whether the value lies in it."),
        field("ClosedRange", "var lowerBound: Bound { get }", 0, "The first value."),
        field("ClosedRange", "var upperBound: Bound { get }", 1, "The last value."),
        source(
            "ClosedRange", "var isEmpty: Bool { get }", "return false",
            "Whether there is nothing in it, which never is so."),
        source(
            "ClosedRange", "func contains(_ element: Bound) -> Bool",
            "return lowerBound <= element && element <= upperBound", "Whether the value lies in it."),
        row(
            "RangeExpression", "func contains(_ element: Bound) -> Bool", .rangeExpressionContains,
            "Whether the value lies in it."),
        source(
            "RangeExpression", "static func ~= (pattern: Self, value: Bound) -> Bool",
            "return pattern.contains(value)"),
        field("PartialRangeFrom", "var lowerBound: Bound { get }", 0, "The first value."),
        field("PartialRangeUpTo", "var upperBound: Bound { get }", 0, "The value after the last."),
        field("PartialRangeThrough", "var upperBound: Bound { get }", 0, "The last value."),
        source(
            "Range", "init(_ other: ClosedRange<Bound>) where Bound: BinaryInteger",
            "return Range(_lowerBound: other.lowerBound, _upperBound: other.upperBound + 1)",
            "The range with the same elements."),
        source(
            "ClosedRange", "init(_ other: Range<Bound>) where Bound: BinaryInteger",
            """
            if other.isEmpty { _failure("Can't form an empty ClosedRange") }
            return other.lowerBound...(other.upperBound - 1)
            """, "The range with the same elements."),
        source(
            "Range", "func contains(_ other: Range<Bound>) -> Bool",
            "return other.isEmpty || lowerBound <= other.lowerBound && other.upperBound <= upperBound",
            "Whether the other lies in it."),
        source(
            "ClosedRange", "func contains(_ other: ClosedRange<Bound>) -> Bool",
            "return lowerBound <= other.lowerBound && other.upperBound <= upperBound",
            "Whether the other lies in it."),
        source(
            "PartialRangeFrom", "func contains(_ element: Bound) -> Bool", "return lowerBound <= element",
            "Whether the value lies in it."),
        source(
            "PartialRangeUpTo", "func contains(_ element: Bound) -> Bool", "return element < upperBound",
            "Whether the value lies in it."),
        source(
            "PartialRangeThrough", "func contains(_ element: Bound) -> Bool", "return element <= upperBound",
            "Whether the value lies in it."),
        source(
            "Range", "func clamped(to limits: Range<Bound>) -> Range<Bound>",
            """
            let lower =
                limits.lowerBound > lowerBound
                ? limits.lowerBound : (limits.upperBound < lowerBound ? limits.upperBound : lowerBound)
            let upper =
                limits.upperBound < upperBound
                ? limits.upperBound : (limits.lowerBound > upperBound ? limits.lowerBound : upperBound)
            return lower..<upper
            """, "The part of it that lies within `limits`."),
        source(
            "ClosedRange", "func clamped(to limits: ClosedRange<Bound>) -> ClosedRange<Bound>",
            """
            let lower =
                limits.lowerBound > lowerBound
                ? limits.lowerBound : (limits.upperBound < lowerBound ? limits.upperBound : lowerBound)
            let upper =
                limits.upperBound < upperBound
                ? limits.upperBound : (limits.lowerBound > upperBound ? limits.lowerBound : upperBound)
            return lower...upper
            """, "The part of it that lies within `limits`."),
        source(
            "Range", "func overlaps(_ other: Range<Bound>) -> Bool",
            """
            let isDisjoint =
                other.upperBound <= lowerBound || upperBound <= other.lowerBound || isEmpty || other.isEmpty
            return !isDisjoint
            """, "Whether they have a value in common."),
        source(
            "Range", "func overlaps(_ other: ClosedRange<Bound>) -> Bool",
            "return !isEmpty && other.lowerBound < upperBound && lowerBound <= other.upperBound",
            "Whether they have a value in common."),
        source(
            "ClosedRange", "func overlaps(_ other: ClosedRange<Bound>) -> Bool",
            "return lowerBound <= other.upperBound && other.lowerBound <= upperBound",
            "Whether they have a value in common."),
        source(
            "ClosedRange", "func overlaps(_ other: Range<Bound>) -> Bool",
            "return !other.isEmpty && lowerBound < other.upperBound && other.lowerBound <= upperBound",
            "Whether they have a value in common."),
        source(
            "Range<Int>", "init(_ other: ClosedRange<Int>)", "return other.lowerBound..<other.upperBound + 1",
            "The same numbers."),
        source(
            "ClosedRange<Int>", "init(_ other: Range<Int>)",
            """
            if other.isEmpty { _failure("Can't form an empty closed range.") }
            return other.lowerBound...other.upperBound - 1
            """, "The same numbers."),
        row(
            "Range", "var description: String { get }", .stringDescribing,
            "What `print` writes for the range."),
        row(
            "ClosedRange", "var description: String { get }", .stringDescribing,
            "What `print` writes for the range."),
    ]

    /// Ranges of Int know their numbers without walking them.
    private static func indexRangeRows(_ owner: String) -> [SignatureRow] {
        let isClosed = owner == "ClosedRange<Int>"
        let last = isClosed ? "upperBound" : "upperBound - 1"
        let empty = isClosed ? "" : "if isEmpty { return nil }\n"
        var rows = [
            source(
                owner, "var count: Int { get }", "return upperBound - lowerBound" + (isClosed ? " + 1" : ""),
                "How many numbers it has."),
            source(
                owner, "var first: Int? { get }", empty + "return lowerBound",
                "The first number, or nil where there is none."),
            source(
                owner, "var last: Int? { get }", empty + "return \(last)",
                "The last number, or nil where there is none."),
            source(
                owner, "func min() -> Int?", empty + "return lowerBound",
                "The smallest number, or nil where there is none."),
            source(
                owner, "func max() -> Int?", empty + "return \(last)",
                "The greatest number, or nil where there is none."),
            source(
                owner, "func randomElement() -> Int?", empty + "return Int.random(in: self)",
                "One of the numbers by chance, or nil where there is none."),
        ]
        if isClosed {
            // Swift's own index of a closed range is no number: only generic code, which does not look into it, sees these.
            return rows + [
                source(owner, "var _startIndex: Int { get }", "return lowerBound"),
                source(owner, "var _endIndex: Int { get }", "return upperBound + 1"),
                source(owner, "func _index(after i: Int) -> Int", "return i + 1"),
                source(owner, "func _index(before i: Int) -> Int", "return i - 1"),
                source(owner, "func _index(_ i: Int, offsetBy distance: Int) -> Int", "return i + distance"),
                source(
                    owner, "func _distance(from start: Int, to end: Int) -> Int", "return end - start"),
                source(owner, "func _subscript(_ position: Int) -> Int", "return position"),
            ]
        }
        rows += [
            source(owner, "var startIndex: Int { get }", "return lowerBound", "The first number."),
            source(owner, "var endIndex: Int { get }", "return upperBound", "The number after the last."),
            source(owner, "func index(after i: Int) -> Int", "return i + 1", "The next number."),
            source(owner, "func index(before i: Int) -> Int", "return i - 1", "The number before."),
            source(
                owner, "func index(_ i: Int, offsetBy distance: Int) -> Int", "return i + distance",
                "The number so much greater."),
            source(
                owner, "func distance(from start: Int, to end: Int) -> Int", "return end - start",
                "How far the second number is from the first."),
            source(
                owner, "subscript(position: Int) -> Int { get }",
                """
                if !contains(position) { _failure("Index out of range") }
                return position
                """, "The number itself, which must lie in the range."),
        ]
        rows += [
            ("Range<Int>", "bounds"), ("ClosedRange<Int>", "bounds.lowerBound..<bounds.upperBound + 1"),
            ("PartialRangeFrom<Int>", "bounds.lowerBound..<upperBound"),
            ("PartialRangeUpTo<Int>", "lowerBound..<bounds.upperBound"),
            ("PartialRangeThrough<Int>", "lowerBound..<bounds.upperBound + 1"),
        ].map { (range: String, indices: String) in
            source(
                owner, "subscript(bounds: \(range)) -> Range<Int> { get }",
                """
                let part = \(indices)
                if part.lowerBound < lowerBound || part.upperBound > upperBound {
                    _failure("Range index is out of range")
                }
                return part
                """, "The numbers of a part of it.")
        }
        rows += [
            source(
                owner, "func firstIndex(of element: Int) -> Int?", "return contains(element) ? element : nil",
                "The number itself where it lies in the range, or nil."),
            source(
                owner, "func prefix(_ maxLength: Int) -> Range<Int>",
                """
                if maxLength < 0 { _failure("Can't take a prefix of negative length from a collection") }
                return lowerBound..<(maxLength < count ? lowerBound + maxLength : upperBound)
                """, "The first numbers, at most `maxLength` of them."),
            source(
                owner, "func suffix(_ maxLength: Int) -> Range<Int>",
                """
                if maxLength < 0 { _failure("Can't take a suffix of negative length from a collection") }
                return (maxLength < count ? upperBound - maxLength : lowerBound)..<upperBound
                """, "The last numbers, at most `maxLength` of them."),
            source(
                owner, "func dropFirst(_ k: Int = 1) -> Range<Int>",
                """
                if k < 0 { _failure("Can't drop a negative number of elements from a collection") }
                return (k < count ? lowerBound + k : upperBound)..<upperBound
                """, "All but the first `k` numbers."),
            source(
                owner, "func dropLast(_ k: Int = 1) -> Range<Int>",
                """
                if k < 0 { _failure("Can't drop a negative number of elements from a collection") }
                return lowerBound..<(k < count ? upperBound - k : lowerBound)
                """, "All but the last `k` numbers."),
        ]
        return rows
    }
}

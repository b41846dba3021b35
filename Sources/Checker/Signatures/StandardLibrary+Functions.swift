/// Global functions, and what is said of all values that conform to a protocol.
extension StandardLibrary {
    static let globalRows: [SignatureRow] =
        protocolRows + boolRows + comparisonRows + keyPathRows + debugPrintRows + tupleRows + functionRows
        + strideRows + failureRows + hasherRows

    private static let protocolRows: [SignatureRow] = [
        SignatureRow(
            owner: "Identifiable", "var id: ID { get }",
            .requirement(ProtocolType.identifiable.requirements[0]),
            documentation: "What tells it from the others."),
        row("Equatable", "static func == (a: Self, b: Self) -> Bool", .valueEqual),
        row("Equatable", "static func != (a: Self, b: Self) -> Bool", .valueNotEqual),
        row("Comparable", "static func < (a: Self, b: Self) -> Bool", .valueLess),
        row("Comparable", "static func <= (a: Self, b: Self) -> Bool", .valueLessOrEqual),
        row("Comparable", "static func > (a: Self, b: Self) -> Bool", .valueGreater),
        row("Comparable", "static func >= (a: Self, b: Self) -> Bool", .valueGreaterOrEqual),
        row("AdditiveArithmetic", "static func + (a: Self, b: Self) -> Self", .valueAdd),
        row("AdditiveArithmetic", "static func - (a: Self, b: Self) -> Self", .valueSubtract),
        row(
            "AdditiveArithmetic", "static var zero: Self { get }", .valueZero,
            "What changes nothing when it is added."),
        source("AdditiveArithmetic", "prefix static func + (a: Self) -> Self", "return a"),
        row("Numeric", "static func * (a: Self, b: Self) -> Self", .valueMultiply),
        row("SignedNumeric", "prefix static func - (a: Self) -> Self", .valueNegate),
        source("SignedNumeric", "mutating func negate()", "self = -self", "Changes the sign."),
        row("FloatingPoint", "static func / (a: Self, b: Self) -> Self", .valueDivide),
        row("Hashable", "var hashValue: Int { get }", .valueHashValue, "The same number for equal values."),
        source(
            "Hashable", "func hash(into hasher: inout Hasher)", "hasher.combine(self)",
            "Feeds the value to a hasher."),
        source(
            nil, "func ~= <T: Equatable>(a: T, b: T) -> Bool", "return a == b"),
    ]

    private static let debugPrintRows: [SignatureRow] = (1...6).map { count in
        let types = (1...count).map { "T\($0)" }.joined(separator: ", ")
        let parameters = (1...count).map { "_ item\($0): T\($0)" }.joined(separator: ", ")
        let texts = (1...count).map { "String(reflecting: item\($0))" }.joined(separator: ", ")
        return source(
            nil,
            "func debugPrint<\(types)>(\(parameters), separator: String = \" \", terminator: String = \"\\n\")",
            "print(\(texts), separator: separator, terminator: terminator)",
            "Writes the items as they stand within others: texts in quotes.")
    }

    private static let keyPathRows: [SignatureRow] =
        [aggregate("KeyPath", "init(_get: @escaping (Root) -> Value)")]
        + ["KeyPath", "WritableKeyPath", "ReferenceWritableKeyPath"].flatMap { owner in
            [
                field(owner, "var _get: (Root) -> Value { get }", 0),
                source(
                    owner,
                    "func appending<AppendedValue>(path: KeyPath<Value, AppendedValue>) -> KeyPath<Root, AppendedValue>",
                    """
                    let first = _get
                    let second = path._get
                    return KeyPath(_get: { second(first($0)) })
                    """, "The path that goes on from where this one ends."),
            ]
        }

    /// Foundation's order of two texts.
    private static let comparisonRows: [SignatureRow] =
        ["orderedAscending", "orderedSame", "orderedDescending"].enumerated().map { place, name in
            constant(
                "ComparisonResult", "static var \(name): ComparisonResult { get }",
                .enumCase(place, payload: []), "How two texts stand to each other.")
        } + [
            source(
                "ComparisonResult", "var rawValue: Int { get }",
                "return self == .orderedAscending ? -1 : self == .orderedSame ? 0 : 1",
                "-1, 0 or 1.")
        ]

    private static let boolRows: [SignatureRow] = [
        row("Bool", "prefix static func ! (a: Bool) -> Bool", .boolNot),
        row("Bool", "static func == (a: Bool, b: Bool) -> Bool", .boolEqual),
        row("Bool", "static func != (a: Bool, b: Bool) -> Bool", .boolNotEqual),
        row(
            "CustomStringConvertible", "var description: String { get }", .stringDescribing,
            "What `print` writes for the value."),
        row("Bool", "var description: String { get }", .stringDescribing, "`true` or `false`."),
        row(
            "LosslessStringConvertible", "init?(_ description: String)", .valueFromText,
            "What the text says, or nil."),
        row("Bool", "init?(_ description: String)", .valueFromText, "Of `true` and `false`, or nil."),
        SignatureRow(owner: "Bool", "init(_ value: Bool)", .argument, documentation: "The same value."),
        source("Bool", "mutating func toggle()", "self = !self", "Turns true to false and false to true."),
        source(
            "Bool", "static func random() -> Bool", "return Int.random(in: 0...1) == 1",
            "true or false by chance."),
    ]

    /// Tuples compare by their first elements that differ.
    private static let tupleRows: [SignatureRow] =
        [
            source(nil, "func == (a: Void, b: Void) -> Bool", "return true"),
            source(nil, "func != (a: Void, b: Void) -> Bool", "return false"),
        ]
        + (2...6).flatMap { arity -> [SignatureRow] in
            let letters = ["A", "B", "C", "D", "E", "F"].prefix(arity)
            let tuple = "(\(letters.joined(separator: ", ")))"
            let operations: [(String, String, Intrinsic)] = [
                ("==", "Equatable", .valueEqual), ("!=", "Equatable", .valueNotEqual),
                ("<", "Comparable", .valueLess), ("<=", "Comparable", .valueLessOrEqual),
                (">", "Comparable", .valueGreater), (">=", "Comparable", .valueGreaterOrEqual),
            ]
            return operations.map { name, conformance, intrinsic in
                let generics = letters.map { "\($0): \(conformance)" }.joined(separator: ", ")
                return row(nil, "func \(name) <\(generics)>(a: \(tuple), b: \(tuple)) -> Bool", intrinsic)
            }
        }

    private static let functionRows: [SignatureRow] = [
        row(
            nil, "func print(_ items: Any..., separator: String = \" \", terminator: String = \"\\n\")",
            .printItems,
            "Writes the items, with `separator` between them and `terminator` after them."),
        row(
            nil,
            "func print(_ items: Any..., separator: String = \" \", terminator: String = \"\\n\", to output: inout String)",
            .printItemsInto,
            "Adds the items to a string, with `separator` between them and `terminator` after them."),
        row(
            nil, "func isKnownUniquelyReferenced<T: AnyObject>(_ object: inout T) -> Bool", .objectIsUnique,
            "Whether no other variable holds the object."),
        row(
            nil, "func isKnownUniquelyReferenced<T: AnyObject>(_ object: inout T?) -> Bool", .objectIsUnique,
            "Whether no other variable holds the object."),
        row(nil, "func abs(_ x: Int) -> Int", .intMagnitude, "The number without its sign."),
        row(nil, "func abs(_ x: Double) -> Double", .doubleMagnitude, "The number without its sign."),
        scalar(nil, "func abs(_ x: Float) -> Float", .magnitude, .float, "The number without its sign."),
        source(
            nil, "func abs<T: SignedNumeric & Comparable>(_ x: T) -> T", "return x < 0 ? -x : x",
            "The number without its sign."),
        row(nil, "func min(_ x: Int, _ y: Int) -> Int", .intMinimum, "The smaller of the two."),
        row(nil, "func min(_ x: Double, _ y: Double) -> Double", .doubleMinimum, "The smaller of the two."),
        row(nil, "func max(_ x: Int, _ y: Int) -> Int", .intMaximum, "The greater of the two."),
        row(nil, "func max(_ x: Double, _ y: Double) -> Double", .doubleMaximum, "The greater of the two."),
        source(
            nil, "func min<T: Comparable>(_ x: T, _ y: T) -> T", "return y < x ? y : x",
            "The smaller of the two."),
        source(
            nil, "func max<T: Comparable>(_ x: T, _ y: T) -> T", "return y >= x ? y : x",
            "The greater of the two."),
        source(
            nil, "func min<T: Comparable>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T",
            """
            var smallest = y < x ? y : x
            if z < smallest { smallest = z }
            for value in rest {
                if value < smallest { smallest = value }
            }
            return smallest
            """, "The smallest of them."),
        source(
            nil, "func max<T: Comparable>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T",
            """
            var greatest = y >= x ? y : x
            if z >= greatest { greatest = z }
            for value in rest {
                if value >= greatest { greatest = value }
            }
            return greatest
            """, "The greatest of them."),
        source(
            nil, "func swap<T>(_ a: inout T, _ b: inout T)",
            """
            let first = a
            a = b
            b = first
            """, "Exchanges the values of two variables."),
        row(
            nil,
            "func zip<Sequence1: Sequence, Sequence2: Sequence>(_ sequence1: Sequence1, _ sequence2: Sequence2) -> Zip2Sequence<Sequence1, Sequence2>",
            .zipMake, "Pairs of an element of each, up to the end of the shorter one."),
        aggregate("ObjectIdentifier", "init<T: AnyObject>(_ x: T)"),
        row(
            nil, "func === <First: AnyObject, Second: AnyObject>(a: First?, b: Second?) -> Bool",
            .objectIdentical),
        source(
            nil, "func !== <First: AnyObject, Second: AnyObject>(a: First?, b: Second?) -> Bool",
            "return !(a === b)"),
    ]

    private static let strideRows: [SignatureRow] = ["Int", "Double", "Float"].flatMap { type in
        [
            row(
                nil,
                "func stride(from start: \(type), to end: \(type), by stride: \(type)) -> StrideTo<\(type)>",
                .strideToMake, "start, start + stride, … up to but without end."),
            row(
                nil,
                "func stride(from start: \(type), through end: \(type), by stride: \(type)) -> StrideThrough<\(type)>",
                .strideThroughMake,
                "start, start + stride, … up to end, which is included where a step meets it."),
        ]
    }

    private static let failureRows: [SignatureRow] = [
        row(
            nil, "func _precondition(_ condition: Bool, _ message: String)", .precondition),
        row(nil, "func _assertion(_ condition: Bool, _ message: String)", .assertion),
        source(
            nil,
            "func precondition(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String = String())",
            "if !condition() { _precondition(false, message()) }",
            "Stops the cell with `message` unless the condition holds."),
        source(
            nil,
            "func assert(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String = String())",
            "if !condition() { _assertion(false, message()) }",
            "Stops the cell with `message` unless the condition holds."),
        source(
            nil, "func fatalError(_ message: @autoclosure () -> String = String()) -> Never",
            "_fatalError(message())", "Stops the cell with `message`."),
        row(nil, "func _fatalError(_ message: String) -> Never", .fatalError),
        source(
            nil, "func preconditionFailure(_ message: @autoclosure () -> String = String()) -> Never",
            "_preconditionFailure(message())", "Stops the cell with `message`."),
        row(nil, "func _preconditionFailure(_ message: String) -> Never", .preconditionFailure),
        source(
            nil, "func assertionFailure(_ message: @autoclosure () -> String = String())",
            "_assertionFailure(message())", "Stops the cell with `message`."),
        row(nil, "func _assertionFailure(_ message: String) -> Never", .assertionFailure),
        row(nil, "func _failure(_ message: String) -> Never", .libraryFailure),
    ]

    private static let hasherRows: [SignatureRow] = [
        constant("Hasher", "init()", .integer(0), "A new hasher."),
        row(
            "Hasher", "mutating func combine<H: Hashable>(_ value: H)", .valueHash,
            "Takes a value into the hash."),
        bits("Hasher", "func finalize() -> Int", .int, "The hash of what it was fed."),
    ]
}

/// The declarations of Swift's standard library and of Foundation's mathematics that cells may use.
enum StandardLibrary {
    static let rows: [SignatureRow] =
        intRows + doubleRows + boolRows + stringRows + arrayRows + sequenceRows + rangeRows + globalRows

    static func row(
        _ owner: String?, _ declaration: String, _ intrinsic: Intrinsic, _ documentation: String = ""
    ) -> SignatureRow {
        SignatureRow(
            owner: owner, declaration, .callee(.intrinsic(intrinsic)), documentation: documentation)
    }

    private static func constant(
        _ owner: String, _ declaration: String, _ kind: TypedExpression.Kind, _ documentation: String
    ) -> SignatureRow {
        SignatureRow(owner: owner, declaration, .constant(kind), documentation: documentation)
    }

    private static let intRows: [SignatureRow] = [
        row("Int", "var description: String { get }", .stringDescribing, "The number in decimal."),
        row("Int", "static func + (a: Int, b: Int) -> Int", .intAdd),
        row("Int", "static func - (a: Int, b: Int) -> Int", .intSubtract),
        row("Int", "static func * (a: Int, b: Int) -> Int", .intMultiply),
        row("Int", "static func / (a: Int, b: Int) -> Int", .intDivide),
        row("Int", "static func % (a: Int, b: Int) -> Int", .intRemainder),
        row("Int", "static func & (a: Int, b: Int) -> Int", .intAnd),
        row("Int", "static func | (a: Int, b: Int) -> Int", .intOr),
        row("Int", "static func ^ (a: Int, b: Int) -> Int", .intXor),
        row("Int", "static func << (a: Int, b: Int) -> Int", .intShiftLeft),
        row("Int", "static func >> (a: Int, b: Int) -> Int", .intShiftRight),
        row("Int", "static func &+ (a: Int, b: Int) -> Int", .intWrappingAdd),
        row("Int", "static func &- (a: Int, b: Int) -> Int", .intWrappingSubtract),
        row("Int", "static func &* (a: Int, b: Int) -> Int", .intWrappingMultiply),
        row("Int", "static func - (a: Int) -> Int", .intNegate),
        row("Int", "static func ~ (a: Int) -> Int", .intNot),
        row("Int", "static func == (a: Int, b: Int) -> Bool", .intEqual),
        row("Int", "static func != (a: Int, b: Int) -> Bool", .intNotEqual),
        row("Int", "static func < (a: Int, b: Int) -> Bool", .intLess),
        row("Int", "static func <= (a: Int, b: Int) -> Bool", .intLessOrEqual),
        row("Int", "static func > (a: Int, b: Int) -> Bool", .intGreater),
        row("Int", "static func >= (a: Int, b: Int) -> Bool", .intGreaterOrEqual),
        SignatureRow(
            owner: "Int", "init(_ source: Int)", .argument, documentation: "The same number."),
        row(
            "Int", "init(_ source: Double)", .intFromDouble,
            "The number without its fraction. A NaN, an infinity or a number that Int can't hold is an error."
        ),
        row("Int", "func signum() -> Int", .intSignum, "−1, 0 or 1: the sign of the number."),
        row(
            "Int", "func isMultiple(of other: Int) -> Bool", .intIsMultiple,
            "Whether it divides by `other` without a rest."),
        constant(
            "Int", "static var max: Int { get }", .integer(.max), "9223372036854775807, the largest Int."),
        constant(
            "Int", "static var min: Int { get }", .integer(.min), "-9223372036854775808, the smallest Int."),
    ]

    private static let doubleRows: [SignatureRow] = [
        row(
            "Double", "var description: String { get }", .stringDescribing,
            "The shortest decimal that reads back as the same number."),
        row("Double", "static func + (a: Double, b: Double) -> Double", .doubleAdd),
        row("Double", "static func - (a: Double, b: Double) -> Double", .doubleSubtract),
        row("Double", "static func * (a: Double, b: Double) -> Double", .doubleMultiply),
        row("Double", "static func / (a: Double, b: Double) -> Double", .doubleDivide),
        row("Double", "static func - (a: Double) -> Double", .doubleNegate),
        row("Double", "static func == (a: Double, b: Double) -> Bool", .doubleEqual),
        row("Double", "static func != (a: Double, b: Double) -> Bool", .doubleNotEqual),
        row("Double", "static func < (a: Double, b: Double) -> Bool", .doubleLess),
        row("Double", "static func <= (a: Double, b: Double) -> Bool", .doubleLessOrEqual),
        row("Double", "static func > (a: Double, b: Double) -> Bool", .doubleGreater),
        row("Double", "static func >= (a: Double, b: Double) -> Bool", .doubleGreaterOrEqual),
        row("Double", "init(_ value: Int)", .doubleFromInt, "The same number as a Double."),
        SignatureRow(owner: "Double", "init(_ value: Double)", .argument, documentation: "The same number."),
        row("Double", "var magnitude: Double { get }", .doubleMagnitude, "The number without its sign."),
        row("Double", "func squareRoot() -> Double", .doubleSquareRoot, "The square root."),
        row(
            "Double", "func rounded() -> Double", .doubleRounded,
            "The nearest whole number; halves away from zero."),
        row(
            "Double", "func truncatingRemainder(dividingBy other: Double) -> Double",
            .doubleTruncatingRemainder,
            "The rest of the division whose quotient is cut to a whole number."),
        row("Double", "var isNaN: Bool { get }", .doubleIsNaN, "Whether it is not a number."),
        row("Double", "var isInfinite: Bool { get }", .doubleIsInfinite, "Whether it is an infinity."),
        row(
            "Double", "var isFinite: Bool { get }", .doubleIsFinite,
            "Whether it is neither an infinity nor NaN."),
        constant("Double", "static var pi: Double { get }", .double(.pi), "π, 3.141592653589793."),
        constant(
            "Double", "static var infinity: Double { get }", .double(.infinity),
            "Greater than every other number."),
        constant("Double", "static var nan: Double { get }", .double(.nan), "Not a number."),
        constant(
            "Double", "static var ulpOfOne: Double { get }", .double(.ulpOfOne),
            "2.220446049250313e-16: from 1 to the next number."),
        constant(
            "Double", "static var greatestFiniteMagnitude: Double { get }", .double(.greatestFiniteMagnitude),
            "1.7976931348623157e+308, the largest finite number."),
        constant(
            "Double", "static var leastNormalMagnitude: Double { get }", .double(.leastNormalMagnitude),
            "2.2250738585072014e-308, the smallest positive number of full precision."),
        constant(
            "Double", "static var leastNonzeroMagnitude: Double { get }", .double(.leastNonzeroMagnitude),
            "5e-324, the smallest positive number."),
        row(nil, "func exp(_ x: Double) -> Double", .doubleExp, "e to the power of x."),
        row(nil, "func log(_ x: Double) -> Double", .doubleLog, "The natural logarithm."),
        row(nil, "func tanh(_ x: Double) -> Double", .doubleTanh, "The hyperbolic tangent."),
        row(nil, "func sin(_ x: Double) -> Double", .doubleSine, "The sine of an angle in radians."),
        row(nil, "func cos(_ x: Double) -> Double", .doubleCosine, "The cosine of an angle in radians."),
        row(nil, "func sqrt(_ x: Double) -> Double", .doubleSquareRoot, "The square root."),
        row(nil, "func pow(_ x: Double, _ y: Double) -> Double", .doublePower, "x to the power of y."),
        row(
            nil, "func floor(_ x: Double) -> Double", .doubleFloor,
            "The greatest whole number that is not above x."),
        row(
            nil, "func ceil(_ x: Double) -> Double", .doubleCeil,
            "The smallest whole number that is not below x."),
        row(nil, "func trunc(_ x: Double) -> Double", .doubleTruncate, "x without its fraction."),
    ]

    private static let boolRows: [SignatureRow] = [
        row("Bool", "var description: String { get }", .stringDescribing, "`true` or `false`."),
        row("Bool", "static func ! (a: Bool) -> Bool", .boolNot),
        row("Bool", "static func == (a: Bool, b: Bool) -> Bool", .boolEqual),
        row("Bool", "static func != (a: Bool, b: Bool) -> Bool", .boolNotEqual),
    ]

    private static let globalRows: [SignatureRow] = [
        row(
            nil, "func print(_ items: Any..., separator: String = \" \", terminator: String = \"\\n\")",
            .printItems,
            "Writes the items, with `separator` between them and `terminator` after them."),
        row(nil, "func abs(_ x: Int) -> Int", .intMagnitude, "The number without its sign."),
        row(nil, "func abs(_ x: Double) -> Double", .doubleMagnitude, "The number without its sign."),
        row(nil, "func min(_ x: Int, _ y: Int) -> Int", .intMinimum, "The smaller of the two."),
        row(nil, "func min(_ x: Double, _ y: Double) -> Double", .doubleMinimum, "The smaller of the two."),
        row(nil, "func max(_ x: Int, _ y: Int) -> Int", .intMaximum, "The greater of the two."),
        row(nil, "func max(_ x: Double, _ y: Double) -> Double", .doubleMaximum, "The greater of the two."),
        row(
            nil,
            "func zip<Sequence1: Sequence, Sequence2: Sequence>(_ sequence1: Sequence1, _ sequence2: Sequence2) -> Zip2Sequence<Sequence1, Sequence2>",
            .zipMake, "Pairs of an element of each, up to the end of the shorter one."),
        row(
            nil, "func stride(from start: Int, to end: Int, by stride: Int) -> StrideTo<Int>", .strideToMake,
            "start, start + stride, … up to but without end."),
        row(
            nil, "func stride(from start: Double, to end: Double, by stride: Double) -> StrideTo<Double>",
            .strideToMake,
            "start, start + stride, … up to but without end."),
        row(
            nil, "func stride(from start: Int, through end: Int, by stride: Int) -> StrideThrough<Int>",
            .strideThroughMake,
            "start, start + stride, … up to end, which is included where a step meets it."),
        row(
            nil,
            "func stride(from start: Double, through end: Double, by stride: Double) -> StrideThrough<Double>",
            .strideThroughMake, "start, start + stride, … up to end, which is included where a step meets it."
        ),
        row(
            nil, "func precondition(_ condition: Bool, _ message: String = \"\")", .precondition,
            "Stops the cell with `message` unless the condition holds."),
        row(
            nil, "func fatalError(_ message: String = \"\")", .fatalError, "Stops the cell with `message`."),
        row(
            nil, "func assert(_ condition: Bool, _ message: String = \"\")", .assertion,
            "Stops the cell with `message` unless the condition holds."),
    ]
}

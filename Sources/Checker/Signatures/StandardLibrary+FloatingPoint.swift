/// Double and Float, and Foundation's mathematics.
extension StandardLibrary {
    static let floatingPointRows: [SignatureRow] =
        doubleRows + floatRows + roundingRows + genericRows + mathematicsRows
        + ScalarType.floating.flatMap { floatingRows(of: $0) }

    private static let doubleRows: [SignatureRow] = [
        row("Double", "static func + (a: Double, b: Double) -> Double", .doubleAdd),
        row("Double", "static func - (a: Double, b: Double) -> Double", .doubleSubtract),
        row("Double", "static func * (a: Double, b: Double) -> Double", .doubleMultiply),
        row("Double", "static func / (a: Double, b: Double) -> Double", .doubleDivide),
        row("Double", "prefix static func - (a: Double) -> Double", .doubleNegate),
        row("Double", "static func == (a: Double, b: Double) -> Bool", .doubleEqual),
        row("Double", "static func != (a: Double, b: Double) -> Bool", .doubleNotEqual),
        row("Double", "static func < (a: Double, b: Double) -> Bool", .doubleLess),
        row("Double", "static func <= (a: Double, b: Double) -> Bool", .doubleLessOrEqual),
        row("Double", "static func > (a: Double, b: Double) -> Bool", .doubleGreater),
        row("Double", "static func >= (a: Double, b: Double) -> Bool", .doubleGreaterOrEqual),
        row("Double", "init(_ value: Int)", .doubleFromInt, "The same number as a Double."),
        SignatureRow(owner: "Double", "init(_ value: Double)", .argument, documentation: "The same number."),
        row("Double", "init(_ value: Float)", .valueConvert, "The same number as a Double."),
        row("Double", "var magnitude: Double { get }", .doubleMagnitude, "The number without its sign."),
        row("Double", "func squareRoot() -> Double", .doubleSquareRoot, "The square root."),
        row(
            "Double", "func rounded() -> Double", .doubleRounded,
            "The nearest whole number; halves away from zero."),
        row(
            "Double", "func truncatingRemainder(dividingBy other: Double) -> Double",
            .doubleTruncatingRemainder,
            "The rest of the division whose quotient is cut to a whole number."),
        row(
            "Double", "func remainder(dividingBy other: Double) -> Double", .doubleRemainder,
            "The rest of the division whose quotient is rounded to a whole number."),
        row("Double", "var isNaN: Bool { get }", .doubleIsNaN, "Whether it is not a number."),
        row("Double", "var isInfinite: Bool { get }", .doubleIsInfinite, "Whether it is an infinity."),
        row(
            "Double", "var isFinite: Bool { get }", .doubleIsFinite,
            "Whether it is neither an infinity nor NaN."),
        constant("Double", "static var pi: Double { get }", .double(.pi), "π, 3.141592653589793."),
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
        bits("Double", "var bitPattern: UInt64 { get }", .uint64, "The bits of the number.", from: .double),
        bits("Double", "init(bitPattern: UInt64)", .double, "The number of the bits.", from: .uint64),
        constant(
            "Double", "static var significandBitCount: Int { get }", .integer(52),
            "52: the bits of a fraction."),
        constant(
            "Double", "static var exponentBitCount: Int { get }", .integer(11), "11: the bits of an exponent."
        ),
    ]

    private static let floatRows: [SignatureRow] =
        [
            scalar("Float", "static func + (a: Float, b: Float) -> Float", .add, .float),
            scalar("Float", "static func - (a: Float, b: Float) -> Float", .subtract, .float),
            scalar("Float", "static func * (a: Float, b: Float) -> Float", .multiply, .float),
            scalar("Float", "static func / (a: Float, b: Float) -> Float", .divide, .float),
            scalar("Float", "prefix static func - (a: Float) -> Float", .negate, .float),
            row("Float", "init(_ value: Int)", .valueConvert, "The nearest Float."),
            row("Float", "init(_ value: Double)", .valueConvert, "The nearest Float."),
            SignatureRow(
                owner: "Float", "init(_ value: Float)", .argument, documentation: "The same number."),
            scalar(
                "Float", "var magnitude: Float { get }", .magnitude, .float, "The number without its sign."),
            scalar("Float", "func squareRoot() -> Float", .squareRoot, .float, "The square root."),
            scalar(
                "Float", "func rounded() -> Float", .rounded, .float,
                "The nearest whole number; halves away from zero."),
            scalar(
                "Float", "func truncatingRemainder(dividingBy other: Float) -> Float", .truncatingRemainder,
                .float, "The rest of the division whose quotient is cut to a whole number."),
            scalar("Float", "var isNaN: Bool { get }", .isNaN, .float, "Whether it is not a number."),
            scalar(
                "Float", "var isInfinite: Bool { get }", .isInfinite, .float, "Whether it is an infinity."),
            scalar(
                "Float", "var isFinite: Bool { get }", .isFinite, .float,
                "Whether it is neither an infinity nor NaN."),
            constant("Float", "static var pi: Float { get }", .double(Double(Float.pi)), "π, 3.1415925."),
            constant(
                "Float", "static var ulpOfOne: Float { get }", .double(Double(Float.ulpOfOne)),
                "1.1920929e-07: from 1 to the next number."),
            constant(
                "Float", "static var greatestFiniteMagnitude: Float { get }",
                .double(Double(Float.greatestFiniteMagnitude)), "3.4028235e+38, the largest finite number."),
            constant(
                "Float", "static var leastNormalMagnitude: Float { get }",
                .double(Double(Float.leastNormalMagnitude)),
                "1.1754944e-38, the smallest positive number of full precision."),
            constant(
                "Float", "static var leastNonzeroMagnitude: Float { get }",
                .double(Double(Float.leastNonzeroMagnitude)), "1e-45, the smallest positive number."),
            bits("Float", "var bitPattern: UInt32 { get }", .uint32, "The bits of the number.", from: .float),
            bits("Float", "init(bitPattern: UInt32)", .float, "The number of the bits.", from: .uint32),
        ] + comparisons(of: .float)

    /// What Double and Float say in the same words.
    private static func floatingRows(of type: ScalarType) -> [SignatureRow] {
        let name = type.rawValue
        let (fractionBits, exponentMask, scale) =
            type == .double ? (52, 2047, "18446744073709551616.0") : (23, 255, "4294967296.0")
        return [
            constant(
                name, "static var infinity: \(name) { get }", .double(.infinity),
                "Greater than every other number."),
            constant(name, "static var nan: \(name) { get }", .double(.nan), "Not a number."),
            row(name, "init<T: BinaryInteger>(_ value: T)", .valueConvert, "The nearest \(name)."),
            row(name, "init<T: BinaryFloatingPoint>(_ value: T)", .valueConvert, "The nearest \(name)."),
            row(
                name, "init?<T: BinaryInteger>(exactly value: T)", .valueConvertExactly,
                "The same number, or nil where there is none."),
            row(
                name, "init?<T: StringProtocol>(_ text: T)", .valueFromText,
                "The number that the text says, or nil."),
            row(
                name, "static func random(in range: Range<\(name)>) -> \(name)", .valueRandom,
                "A number of the range by chance."),
            row(
                name, "static func random(in range: ClosedRange<\(name)>) -> \(name)", .valueRandom,
                "A number of the range by chance."),
            row(
                name, "var description: String { get }", .stringDescribing,
                "The shortest decimal that reads back as the same number."),
            source(
                name, "var sign: FloatingPointSign { get }",
                "return bitPattern >> \(type == .double ? 63 : 31) == 1 ? .minus : .plus",
                "Whether the number is below zero, or the zero below it."),
            source(
                name, "var nextUp: \(name) { get }",
                """
                if isNaN || self == \(name).infinity { return self }
                if self == 0 { return \(name).leastNonzeroMagnitude }
                return \(name)(bitPattern: self > 0 ? bitPattern + 1 : bitPattern - 1)
                """, "The next greater number."),
            source(
                name, "var nextDown: \(name) { get }", "return -((-self).nextUp)", "The next smaller number."),
            source(
                name, "var ulp: \(name) { get }",
                """
                if !isFinite { return \(name).nan }
                let size = magnitude
                return size == \(name).greatestFiniteMagnitude ? size - size.nextDown : size.nextUp - size
                """, "How far the next number is."),
            source(
                name, "func rounded(_ rule: FloatingPointRoundingRule) -> \(name)",
                """
                if rule == .up { return ceil(self) }
                if rule == .down { return floor(self) }
                if rule == .towardZero { return trunc(self) }
                if rule == .awayFromZero { return self < 0 ? floor(self) : ceil(self) }
                if rule == .toNearestOrEven && (self - trunc(self)).magnitude == 0.5 {
                    return 2 * (self / 2).rounded()
                }
                return rounded()
                """, "A whole number near it, by a rule."),
            source(
                name, "var exponent: Int { get }",
                """
                if isNaN || isInfinite { return Int.max }
                if self == 0 { return Int.min }
                if magnitude < \(name).leastNormalMagnitude { return (self * \(scale)).exponent - \(type == .double ? 64 : 32) }
                return Int(bitPattern >> \(fractionBits) & \(exponentMask)) - \(exponentMask / 2)
                """, "The power of 2 that it is at least."),
            source(
                name, "var significand: \(name) { get }",
                """
                if !isFinite || self == 0 { return magnitude }
                if magnitude < \(name).leastNormalMagnitude { return (self * \(scale)).significand }
                let fraction = bitPattern & \((1 << fractionBits) - 1)
                return \(name)(bitPattern: \(name)(1).bitPattern | fraction)
                """, "The number, without its sign, over 2 to the power of its exponent: from 1 up to 2."),
            source(
                name, "mutating func round()", "self = rounded()",
                "Becomes the nearest whole number; halves away from zero."),
            source(
                name, "mutating func round(_ rule: FloatingPointRoundingRule)", "self = rounded(rule)",
                "Becomes a whole number near it, by a rule."),
            source(
                name, "mutating func formSquareRoot()", "self = squareRoot()", "Becomes its square root."),
            source(
                name, "mutating func formTruncatingRemainder(dividingBy other: \(name))",
                "self = truncatingRemainder(dividingBy: other)",
                "Becomes the rest of the division whose quotient is cut to a whole number."),
            source(
                name, "static func minimum(_ x: \(name), _ y: \(name)) -> \(name)",
                """
                if x.isNaN { return y }
                if y.isNaN { return x }
                return x <= y ? x : y
                """, "The smaller of the two; a number where the other is NaN."),
            source(
                name, "static func maximum(_ x: \(name), _ y: \(name)) -> \(name)",
                """
                if x.isNaN { return y }
                if y.isNaN { return x }
                return x > y ? x : y
                """, "The greater of the two; a number where the other is NaN."),
            source(
                name, "func isEqual(to other: \(name)) -> Bool", "return self == other",
                "Whether both are the same number."),
            source(
                name, "func isLess(than other: \(name)) -> Bool", "return self < other",
                "Whether the other is greater."),
            source(
                name, "func isLessThanOrEqualTo(_ other: \(name)) -> Bool", "return self <= other",
                "Whether the other is not smaller."),
            source(name, "var isZero: Bool { get }", "return self == 0", "Whether it is zero."),
            source(
                name, "var isNormal: Bool { get }",
                "return isFinite && magnitude >= \(name).leastNormalMagnitude",
                "Whether it has the full precision."),
            source(
                name, "var isSubnormal: Bool { get }",
                "return self != 0 && magnitude < \(name).leastNormalMagnitude",
                "Whether it is too small for the full precision."),
            source(
                name, "func advanced(by n: \(name)) -> \(name)", "return self + n", "The number `n` further."),
            source(
                name, "func distance(to other: \(name)) -> \(name)", "return other - self",
                "How far the other number is."),
            source(
                name, "func addingProduct(_ a: \(name), _ b: \(name)) -> \(name)",
                type == .double
                    ? "return fma(a, b, self)" : "return Float(Double(self) + Double(a) * Double(b))",
                "The number and the product of two others, rounded once."),
        ]
    }

    private static let roundingRows: [SignatureRow] =
        [
            ("toNearestOrAwayFromZero", "To the nearest whole number; halves away from zero."),
            ("toNearestOrEven", "To the nearest whole number; halves to the even one."),
            ("up", "To the next whole number that is not below."),
            ("down", "To the next whole number that is not above."),
            ("towardZero", "The fraction is cut off."),
            ("awayFromZero", "To the next whole number away from zero."),
        ].enumerated().map { number, name in
            constant(
                "FloatingPointRoundingRule", "static var \(name.0): FloatingPointRoundingRule { get }",
                .enumCase(number, payload: []), name.1)
        }
        + [("plus", "Not below zero."), ("minus", "Below zero.")].enumerated().map { number, name in
            constant(
                "FloatingPointSign", "static var \(name.0): FloatingPointSign { get }",
                .enumCase(number, payload: []), name.1)
        }

    private static let genericRows: [SignatureRow] =
        [
            row(
                "BinaryFloatingPoint", "init<T: BinaryFloatingPoint>(_ value: T)", .valueConvert,
                "The nearest number of the type."),
            row(
                "BinaryFloatingPoint", "init<T: BinaryInteger>(_ value: T)", .valueConvert,
                "The nearest number of the type."),
            row("FloatingPoint", "init(_ value: Int)", .valueConvert, "The nearest number of the type."),
            row("FloatingPoint", "init(_double: Double)", .valueConvert),
            row("FloatingPoint", "var _asDouble: Double { get }", .valueConvert),
            source(
                "FloatingPoint", "static var pi: Self { get }",
                """
                let nearest = Self(_double: Double.pi)
                return nearest._asDouble > Double.pi ? Self(_double: 3.1415925025939941) : nearest
                """, "π, rounded towards zero."),
        ]
        + [
            ("static var infinity: Self { get }", "Double.infinity", "Greater than every other number."),
            ("static var nan: Self { get }", "Double.nan", "Not a number."),
            ("func squareRoot() -> Self", "_asDouble.squareRoot()", "The square root."),
            (
                "func rounded() -> Self", "_asDouble.rounded()",
                "The nearest whole number; halves away from zero."
            ),
            (
                "func rounded(_ rule: FloatingPointRoundingRule) -> Self", "_asDouble.rounded(rule)",
                "A whole number near it, by a rule."
            ),
            (
                "func truncatingRemainder(dividingBy other: Self) -> Self",
                "_asDouble.truncatingRemainder(dividingBy: other._asDouble)",
                "The rest of the division whose quotient is cut to a whole number."
            ),
            (
                "func remainder(dividingBy other: Self) -> Self",
                "_asDouble.remainder(dividingBy: other._asDouble)",
                "The rest of the division whose quotient is rounded to a whole number."
            ),
            ("var magnitude: Self { get }", "_asDouble.magnitude", "The number without its sign."),
        ].map { declaration, value, words in
            source("FloatingPoint", declaration, "return Self(_double: \(value))", words)
        }
        + [
            ("var isNaN: Bool { get }", "isNaN", "Whether it is not a number."),
            ("var isInfinite: Bool { get }", "isInfinite", "Whether it is an infinity."),
            ("var isFinite: Bool { get }", "isFinite", "Whether it is neither an infinity nor NaN."),
            ("var isZero: Bool { get }", "isZero", "Whether it is zero."),
            (
                "var sign: FloatingPointSign { get }", "sign",
                "Whether the number is below zero, or the zero below it."
            ),
        ].map { declaration, name, words in
            source("FloatingPoint", declaration, "return _asDouble.\(name)", words)
        }

    private static let mathematicsRows: [SignatureRow] =
        [
            ("exp", .doubleExp, "e to the power of x."), ("exp2", .doubleExp2, "2 to the power of x."),
            ("log", .doubleLog, "The natural logarithm."), ("log2", .doubleLog2, "The logarithm of base 2."),
            ("log10", .doubleLog10, "The logarithm of base 10."),
            ("sin", .doubleSine, "The sine of an angle in radians."),
            ("cos", .doubleCosine, "The cosine of an angle in radians."),
            ("tan", .doubleTangent, "The tangent of an angle in radians."),
            ("asin", .doubleArcSine, "The angle in radians whose sine is x."),
            ("acos", .doubleArcCosine, "The angle in radians whose cosine is x."),
            ("atan", .doubleArcTangent, "The angle in radians whose tangent is x."),
            ("sinh", .doubleHyperbolicSine, "The hyperbolic sine."),
            ("cosh", .doubleHyperbolicCosine, "The hyperbolic cosine."),
            ("tanh", .doubleTanh, "The hyperbolic tangent."),
            ("asinh", .doubleArcHyperbolicSine, "The number whose hyperbolic sine is x."),
            ("acosh", .doubleArcHyperbolicCosine, "The number whose hyperbolic cosine is x."),
            ("atanh", .doubleArcHyperbolicTangent, "The number whose hyperbolic tangent is x."),
            ("sqrt", .doubleSquareRoot, "The square root."), ("cbrt", .doubleCubeRoot, "The cube root."),
            ("floor", .doubleFloor, "The greatest whole number that is not above x."),
            ("ceil", .doubleCeil, "The smallest whole number that is not below x."),
            ("trunc", .doubleTruncate, "x without its fraction."),
            ("round", .doubleRounded, "The nearest whole number; halves away from zero."),
            ("fabs", .doubleMagnitude, "The number without its sign."),
            ("erf", .doubleErrorFunction, "The error function."),
            ("erfc", .doubleErrorFunctionComplement, "1 less the error function."),
            ("tgamma", .doubleGamma, "The gamma function."),
        ].flatMap { (name: String, intrinsic: Intrinsic, words: String) in
            [
                row(nil, "func \(name)(_ x: Double) -> Double", intrinsic, words),
                // For Float: through Double, rounded once. Generic, so that literals mean Double.
                source(
                    nil, "func \(name)<T: BinaryFloatingPoint>(_ x: T) -> T", "return T(\(name)(Double(x)))",
                    words),
            ]
        }
        + [
            ("pow", .doublePower, "x to the power of y."),
            ("atan2", .doubleArcTangent2, "The angle in radians of the point (y, x)."),
            ("hypot", .doubleHypotenuse, "The length of the vector (x, y)."),
            ("fmod", .doubleTruncatingRemainder, "The rest of the division whose quotient is cut."),
            ("remainder", .doubleRemainder, "The rest of the division whose quotient is rounded."),
        ].flatMap { (name: String, intrinsic: Intrinsic, words: String) in
            [
                row(nil, "func \(name)(_ x: Double, _ y: Double) -> Double", intrinsic, words),
                source(
                    nil, "func \(name)<T: BinaryFloatingPoint>(_ x: T, _ y: T) -> T",
                    "return T(\(name)(Double(x), Double(y)))", words),
            ]
        }
        + [
            source(
                nil, "func fmin(_ x: Double, _ y: Double) -> Double", "return Double.minimum(x, y)",
                "The smaller of the two; a number where the other is NaN."),
            source(
                nil, "func fmax(_ x: Double, _ y: Double) -> Double", "return Double.maximum(x, y)",
                "The greater of the two; a number where the other is NaN."),
            source(
                nil, "func copysign(_ x: Double, _ y: Double) -> Double",
                "return x.sign == y.sign ? x : -x", "x with the sign of y."),
            row(
                nil, "func fma(_ x: Double, _ y: Double, _ z: Double) -> Double", .doubleFusedMultiplyAdd,
                "x * y + z, rounded once."),
        ]
}

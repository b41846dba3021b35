/// Int and its fixed-width kin, and what is said of all integers at once.
extension StandardLibrary {
    static let integerRows: [SignatureRow] =
        intRows + ScalarType.integers.flatMap { integerRows(of: $0) } + binaryIntegerRows + mixedRows
        + fixedWidthRows

    private static let intRows: [SignatureRow] = [
        row("Int", "static func + (a: Int, b: Int) -> Int", .intAdd),
        row("Int", "static func - (a: Int, b: Int) -> Int", .intSubtract),
        row("Int", "static func * (a: Int, b: Int) -> Int", .intMultiply),
        row("Int", "static func / (a: Int, b: Int) -> Int", .intDivide),
        row("Int", "static func % (a: Int, b: Int) -> Int", .intRemainder),
        row("Int", "prefix static func - (a: Int) -> Int", .intNegate),
        row("Int", "static func == (a: Int, b: Int) -> Bool", .intEqual),
        row("Int", "static func != (a: Int, b: Int) -> Bool", .intNotEqual),
        row("Int", "static func < (a: Int, b: Int) -> Bool", .intLess),
        row("Int", "static func <= (a: Int, b: Int) -> Bool", .intLessOrEqual),
        row("Int", "static func > (a: Int, b: Int) -> Bool", .intGreater),
        row("Int", "static func >= (a: Int, b: Int) -> Bool", .intGreaterOrEqual),
        row("Int", "static func & (a: Int, b: Int) -> Int", .intAnd),
        row("Int", "static func | (a: Int, b: Int) -> Int", .intOr),
        row("Int", "static func ^ (a: Int, b: Int) -> Int", .intXor),
        row("Int", "prefix static func ~ (a: Int) -> Int", .intNot),
        row("Int", "static func << (a: Int, b: Int) -> Int", .intShiftLeft),
        row("Int", "static func >> (a: Int, b: Int) -> Int", .intShiftRight),
        row("Int", "static func &+ (a: Int, b: Int) -> Int", .intWrappingAdd),
        row("Int", "static func &- (a: Int, b: Int) -> Int", .intWrappingSubtract),
        row("Int", "static func &* (a: Int, b: Int) -> Int", .intWrappingMultiply),
        row(
            "Int", "init(_ source: Double)", .intFromDouble,
            "The whole part; stops the cell if it is too large for an Int."),
        SignatureRow(owner: "Int", "init(_ source: Int)", .argument, documentation: "The same number."),
        row("Int", "func signum() -> Int", .intSignum, "-1, 0 or 1: the sign of the number."),
        row(
            "Int", "func isMultiple(of other: Int) -> Bool", .intIsMultiple,
            "Whether the number divides by `other` without a rest."),
    ]

    private static func integerRows(of type: ScalarType) -> [SignatureRow] {
        let name = type.rawValue
        var rows = [
            source(
                name, "static func << <RHS: BinaryInteger>(a: \(name), b: RHS) -> \(name)",
                """
                let count = Int(clamping: b)
                if count < 0 { return a._shiftedRight(count < -127 ? 127 : \(name)(0 - count)) }
                return a._shiftedLeft(count > 127 ? 127 : \(name)(count))
                """),
            source(
                name, "static func >> <RHS: BinaryInteger>(a: \(name), b: RHS) -> \(name)",
                """
                let count = Int(clamping: b)
                if count < 0 { return a._shiftedLeft(count < -127 ? 127 : \(name)(0 - count)) }
                return a._shiftedRight(count > 127 ? 127 : \(name)(count))
                """),
            source(
                name, "static func &<< (a: \(name), b: \(name)) -> \(name)",
                "return a._shiftedLeft(b & \(type.bitWidth - 1))"),
            source(
                name, "static func &>> (a: \(name), b: \(name)) -> \(name)",
                "return a._shiftedRight(b & \(type.bitWidth - 1))"),
            constant(
                name, "static var max: \(name) { get }", .integer(type.greatest), "The largest \(name)."),
            constant(
                name, "static var min: \(name) { get }", .integer(type.smallest), "The smallest \(name)."),
            constant(
                name, "static var bitWidth: Int { get }", .integer(type.bitWidth),
                "How many bits a number of the type has."),
            constant(
                name, "var bitWidth: Int { get }", .integer(type.bitWidth), "How many bits the number has."),
            row(
                name, "init(_ source: Float)", .valueConvert,
                "The whole part; stops the cell if it does not fit."),
        ]
        if type.isSigned {
            let unsigned = "U" + name
            rows += [
                source(
                    name, "var magnitude: \(unsigned) { get }",
                    "return \(unsigned)(bitPattern: self < 0 ? 0 &- self : self)",
                    "The number without its sign."),
                bits(
                    name, "init(bitPattern x: \(unsigned))", type, "The number of the same bits.",
                    from: ScalarType(rawValue: unsigned)),
            ]
        } else if let signed = ScalarType(rawValue: String(name.dropFirst())) {
            rows += [
                SignatureRow(
                    owner: name, "var magnitude: \(name) { get }", .source("return self"),
                    documentation: "The number itself."),
                bits(
                    name, "init(bitPattern x: \(signed.rawValue))", type, "The number of the same bits.",
                    from: signed),
            ]
        }
        if type == .int {
            rows.append(
                scalar(
                    name, "var byteSwapped: Int { get }", .byteSwapped, type,
                    "The number with its bytes in the opposite order."))
        } else {
            rows.append(
                row(
                    name, "init(_ source: Double)", .valueConvert,
                    "The whole part; stops the cell if it does not fit."))
            rows += operators(of: type)
        }
        return rows
    }

    private static func operators(of type: ScalarType) -> [SignatureRow] {
        let name = type.rawValue
        let arithmetic: [(String, ScalarOperation)] = [
            ("+", .add), ("-", .subtract), ("*", .multiply), ("/", .divide), ("%", .remainder), ("&", .and),
            ("|", .or), ("^", .xor), ("<<", .shiftLeft), (">>", .shiftRight), ("&+", .wrappingAdd),
            ("&-", .wrappingSubtract), ("&*", .wrappingMultiply),
        ]
        var rows = arithmetic.map { symbol, operation in
            scalar(name, "static func \(symbol) (a: \(name), b: \(name)) -> \(name)", operation, type)
        }
        rows += comparisons(of: type)
        rows.append(scalar(name, "prefix static func ~ (a: \(name)) -> \(name)", .not, type))
        rows.append(
            scalar(
                name, "var byteSwapped: \(name) { get }", .byteSwapped, type,
                "The number with its bytes in the opposite order."))
        if type.isSigned {
            rows.append(scalar(name, "prefix static func - (a: \(name)) -> \(name)", .negate, type))
        }
        return rows
    }

    static func comparisons(of type: ScalarType) -> [SignatureRow] {
        let name = type.rawValue
        let comparisons: [(String, ScalarOperation)] = [
            ("==", .equal), ("!=", .notEqual), ("<", .less), ("<=", .lessOrEqual), (">", .greater),
            (">=", .greaterOrEqual),
        ]
        return comparisons.map { symbol, operation in
            scalar(name, "static func \(symbol) (a: \(name), b: \(name)) -> Bool", operation, type)
        }
    }

    private static let binaryIntegerRows: [SignatureRow] = [
        row(
            "BinaryInteger", "init<T: BinaryInteger>(_ source: T)", .valueConvert,
            "The same number; stops the cell if it does not fit."),
        row(
            "BinaryInteger", "init<T: BinaryFloatingPoint>(_ source: T)", .valueConvert,
            "The whole part; stops the cell if it does not fit."),
        row(
            "BinaryInteger", "init?<T: BinaryInteger>(exactly source: T)", .valueConvertExactly,
            "The same number, or nil if it does not fit."),
        row(
            "BinaryInteger", "init?<T: BinaryFloatingPoint>(exactly source: T)", .valueConvertExactly,
            "The same number, or nil if it has a fraction or does not fit."),
        row(
            "BinaryInteger", "init<T: BinaryInteger>(clamping source: T)", .valueConvertClamping,
            "The number, or the nearest one that fits."),
        row(
            "BinaryInteger", "init<T: BinaryInteger>(truncatingIfNeeded source: T)", .valueConvertTruncating,
            "The lowest bits of the number."),
        row("BinaryInteger", "static func / (a: Self, b: Self) -> Self", .valueDivide),
        row("BinaryInteger", "static func % (a: Self, b: Self) -> Self", .valueRemainder),
        row("BinaryInteger", "static func & (a: Self, b: Self) -> Self", .valueAnd),
        row("BinaryInteger", "static func | (a: Self, b: Self) -> Self", .valueOr),
        row("BinaryInteger", "static func ^ (a: Self, b: Self) -> Self", .valueXor),
        row("BinaryInteger", "prefix static func ~ (a: Self) -> Self", .valueNot),
        source(
            "BinaryInteger", "func isMultiple(of other: Self) -> Bool",
            """
            if other == 0 { return self == 0 }
            let minusOne = ~(0 as Self)
            if minusOne < 0 && other == minusOne { return true }
            return self % other == 0
            """,
            "Whether the number divides by `other` without a rest."),
        source(
            "BinaryInteger",
            "func quotientAndRemainder(dividingBy rhs: Self) -> (quotient: Self, remainder: Self)",
            "return (quotient: self / rhs, remainder: self % rhs)", "The whole quotient and the rest."),
        source(
            "BinaryInteger", "func signum() -> Self", "return self > 0 ? 1 : (self < 0 ? ~(0 as Self) : 0)",
            "-1, 0 or 1: the sign of the number."),
        row(
            "BinaryInteger", "var trailingZeroBitCount: Int { get }", .valueTrailingZeroBitCount,
            "How many zeros stand at the low end of its bits."),
        row("BinaryInteger", "var description: String { get }", .stringDescribing, "The number in decimal."),
    ]

    /// Comparisons of integers of two types: found where no other comparison fits.
    static let mixedComparisons: [String: String] = [
        "==": "_integersEqual", "!=": "_integersDiffer", "<": "_integersLess", "<=": "_integersAtMost",
        ">": "_integersGreater", ">=": "_integersAtLeast",
    ]

    private static let mixedRows: [SignatureRow] =
        [("_integersEqual", "==", "&&", "<"), ("_integersLess", "<", "||", ">=")].map {
            name, symbol, joint, sign in
            source(
                nil, "func \(name)<A: BinaryInteger, B: BinaryInteger>(_ a: A, _ b: B) -> Bool",
                """
                let zero = 0 as A
                let otherZero = 0 as B
                if a < zero {
                    return b \(sign) otherZero \(joint) Int(truncatingIfNeeded: a) \(symbol) Int(truncatingIfNeeded: b)
                }
                return b >= otherZero && UInt64(truncatingIfNeeded: a) \(symbol) UInt64(truncatingIfNeeded: b)
                """)
        }
        + [
            ("_integersDiffer", "!_integersEqual(a, b)"), ("_integersAtMost", "!_integersLess(b, a)"),
            ("_integersGreater", "_integersLess(b, a)"), ("_integersAtLeast", "!_integersLess(a, b)"),
        ].map { name, value in
            source(
                nil, "func \(name)<A: BinaryInteger, B: BinaryInteger>(_ a: A, _ b: B) -> Bool",
                "return \(value)")
        }

    private static let fixedWidthRows: [SignatureRow] = [
        row("FixedWidthInteger", "static func << (a: Self, b: Self) -> Self", .valueShiftLeft),
        row("FixedWidthInteger", "static func >> (a: Self, b: Self) -> Self", .valueShiftRight),
        row("FixedWidthInteger", "func _shiftedLeft(_ count: Self) -> Self", .valueShiftLeft),
        row("FixedWidthInteger", "func _shiftedRight(_ count: Self) -> Self", .valueShiftRight),
        row("FixedWidthInteger", "static func &+ (a: Self, b: Self) -> Self", .valueWrappingAdd),
        row("FixedWidthInteger", "static func &- (a: Self, b: Self) -> Self", .valueWrappingSubtract),
        row("FixedWidthInteger", "static func &* (a: Self, b: Self) -> Self", .valueWrappingMultiply),
        row(
            "FixedWidthInteger", "init?(_ description: String)", .valueFromText,
            "The number that the text says in decimal, or nil."),
        row(
            "FixedWidthInteger", "init?<S: StringProtocol>(_ text: S, radix: Int = 10)", .valueFromTextRadix,
            "The number that the text says in another base, 2 to 36, or nil."),
        row(
            "FixedWidthInteger", "static func random(in range: Range<Self>) -> Self", .valueRandom,
            "One of the numbers by chance."),
        row(
            "FixedWidthInteger", "static func random(in range: ClosedRange<Self>) -> Self", .valueRandom,
            "One of the numbers by chance."),
        row(
            "FixedWidthInteger", "var nonzeroBitCount: Int { get }", .valueNonzeroBitCount,
            "How many of its bits are one."),
        row(
            "FixedWidthInteger", "var leadingZeroBitCount: Int { get }", .valueLeadingZeroBitCount,
            "How many zeros stand at the high end of its bits."),
        source(
            "FixedWidthInteger",
            "func addingReportingOverflow(_ rhs: Self) -> (partialValue: Self, overflow: Bool)",
            """
            let sum = self &+ rhs
            return (partialValue: sum, overflow: rhs < 0 ? sum > self : sum < self)
            """, "The sum, cut to the bits of the type, and whether it was cut."),
        source(
            "FixedWidthInteger",
            "func subtractingReportingOverflow(_ rhs: Self) -> (partialValue: Self, overflow: Bool)",
            """
            let difference = self &- rhs
            return (partialValue: difference, overflow: rhs < 0 ? difference < self : difference > self)
            """, "The difference, cut to the bits of the type, and whether it was cut."),
        source(
            "FixedWidthInteger",
            "func multipliedReportingOverflow(by rhs: Self) -> (partialValue: Self, overflow: Bool)",
            """
            let product = self &* rhs
            if self == 0 || rhs == 0 { return (partialValue: product, overflow: false) }
            let minusOne = ~(0 as Self)
            if minusOne < 0 && (self == minusOne || rhs == minusOne) {
                return (partialValue: product, overflow: (self < 0) == (rhs < 0) && product < 0)
            }
            return (partialValue: product, overflow: product / rhs != self)
            """, "The product, cut to the bits of the type, and whether it was cut."),
        source(
            "FixedWidthInteger",
            "func dividedReportingOverflow(by rhs: Self) -> (partialValue: Self, overflow: Bool)",
            """
            if rhs == 0 { return (partialValue: self, overflow: true) }
            let minusOne = ~(0 as Self)
            if minusOne < 0 && rhs == minusOne {
                let negated = (0 as Self) &- self
                return (partialValue: negated, overflow: self < 0 && negated < 0)
            }
            return (partialValue: self / rhs, overflow: false)
            """, "The quotient, and whether there is none."),
        source(
            "BinaryInteger", "func advanced(by n: Int) -> Self", "return Self(Int(self) + n)",
            "The number `n` further."),
        source(
            "BinaryInteger", "func distance(to other: Self) -> Int", "return Int(other) - Int(self)",
            "How far the other number is."),
    ]
}

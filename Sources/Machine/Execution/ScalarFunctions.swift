import Checker
import Foundation

/// An operation on one or two numbers of a type, held in words; whether it failed as Swift's would.
typealias ScalarFunction = @Sendable (UInt64, UInt64) -> (value: UInt64, isFailed: Bool)

/// The operations on the fixed-width integers and on Float.
///
/// A word holds an integer sign- or zero-extended, a Float in its low half.
enum ScalarFunctions {
    static func function(_ operation: ScalarOperation, _ type: ScalarType) -> ScalarFunction? {
        switch operation {
        case .convert(let target): return { bits, _ in convert(bits, from: type, to: target) }
        case .truncateBits(let target), .bitCast(let target):
            return { bits, _ in (normalised(bits, target), false) }
        default: break
        }
        switch type {
        case .int8: return integer(operation, Int8.self)
        case .int16: return integer(operation, Int16.self)
        case .int32: return integer(operation, Int32.self)
        case .int64, .int: return integer(operation, Int64.self)
        case .uint8: return integer(operation, UInt8.self)
        case .uint16: return integer(operation, UInt16.self)
        case .uint32: return integer(operation, UInt32.self)
        case .uint64, .uint: return integer(operation, UInt64.self)
        case .float:
            return floating(
                operation, { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) }, { UInt64($0.bitPattern) })
        case .double: return floating(operation, { Double(bitPattern: $0) }, \.bitPattern)
        }
    }

    /// The lowest bits of a word, as the type holds them.
    static func normalised(_ bits: UInt64, _ type: ScalarType) -> UInt64 {
        switch type {
        case .int8: UInt64(truncatingIfNeeded: Int8(truncatingIfNeeded: bits))
        case .int16: UInt64(truncatingIfNeeded: Int16(truncatingIfNeeded: bits))
        case .int32: UInt64(truncatingIfNeeded: Int32(truncatingIfNeeded: bits))
        case .uint8: UInt64(UInt8(truncatingIfNeeded: bits))
        case .uint16: UInt64(UInt16(truncatingIfNeeded: bits))
        case .uint32, .float: UInt64(UInt32(truncatingIfNeeded: bits))
        case .int64, .int, .uint64, .uint, .double: bits
        }
    }

    // MARK: Integers

    private static func integer<T: FixedWidthInteger & SendableMetatype>(
        _ operation: ScalarOperation, _ type: T.Type
    ) -> ScalarFunction? {
        switch operation {
        case .add: checked { (a: T, b) in a.addingReportingOverflow(b) }
        case .subtract: checked { (a: T, b) in a.subtractingReportingOverflow(b) }
        case .multiply: checked { (a: T, b) in a.multipliedReportingOverflow(by: b) }
        case .divide: checked { (a: T, b) in a.dividedReportingOverflow(by: b) }
        case .remainder: checked { (a: T, b) in a.remainderReportingOverflow(dividingBy: b) }
        case .negate: checked { (a: T, _) in (0 as T).subtractingReportingOverflow(a) }
        case .magnitude:
            checked { (a: T, _) in a < 0 ? (0 as T).subtractingReportingOverflow(a) : (a, false) }
        case .equal: condition { (a: T, b) in a == b }
        case .notEqual: condition { (a: T, b) in a != b }
        case .less: condition { (a: T, b) in a < b }
        case .lessOrEqual: condition { (a: T, b) in a <= b }
        case .greater: condition { (a: T, b) in a > b }
        case .greaterOrEqual: condition { (a: T, b) in a >= b }
        case .and: plain { (a: T, b) in a & b }
        case .or: plain { (a: T, b) in a | b }
        case .xor: plain { (a: T, b) in a ^ b }
        case .not: plain { (a: T, _) in ~a }
        case .shiftLeft: plain { (a: T, b) in a << b }
        case .shiftRight: plain { (a: T, b) in a >> b }
        case .wrappingAdd: plain { (a: T, b) in a &+ b }
        case .wrappingSubtract: plain { (a: T, b) in a &- b }
        case .wrappingMultiply: plain { (a: T, b) in a &* b }
        case .minimum: plain { (a: T, b) in min(a, b) }
        case .maximum: plain { (a: T, b) in max(a, b) }
        case .byteSwapped: plain { (a: T, _) in a.byteSwapped }
        case .leadingZeroBitCount: count { (a: T) in a.leadingZeroBitCount }
        case .trailingZeroBitCount: count { (a: T) in a.trailingZeroBitCount }
        case .nonzeroBitCount: count { (a: T) in a.nonzeroBitCount }
        default: nil
        }
    }

    private static func checked<T: FixedWidthInteger & SendableMetatype>(
        _ operation: @escaping @Sendable (T, T) -> (T, Bool)
    ) -> ScalarFunction {
        { a, b in
            let (value, isFailed) = operation(T(truncatingIfNeeded: a), T(truncatingIfNeeded: b))
            return (UInt64(truncatingIfNeeded: value), isFailed)
        }
    }

    private static func plain<T: FixedWidthInteger & SendableMetatype>(
        _ operation: @escaping @Sendable (T, T) -> T
    ) -> ScalarFunction {
        { a, b in
            let value = operation(T(truncatingIfNeeded: a), T(truncatingIfNeeded: b))
            return (UInt64(truncatingIfNeeded: value), false)
        }
    }

    private static func condition<T: FixedWidthInteger & SendableMetatype>(
        _ operation: @escaping @Sendable (T, T) -> Bool
    ) -> ScalarFunction {
        { a, b in (operation(T(truncatingIfNeeded: a), T(truncatingIfNeeded: b)) ? 1 : 0, false) }
    }

    private static func count<T: FixedWidthInteger & SendableMetatype>(
        _ operation: @escaping @Sendable (T) -> Int
    ) -> ScalarFunction {
        { a, _ in (UInt64(operation(T(truncatingIfNeeded: a))), false) }
    }

    // MARK: Floating point

    private static func floating<T: BinaryFloatingPoint & Sendable>(
        _ operation: ScalarOperation, _ read: @escaping @Sendable (UInt64) -> T,
        _ write: @escaping @Sendable (T) -> UInt64
    ) -> ScalarFunction? {
        func number(_ body: @escaping @Sendable (T, T) -> T) -> ScalarFunction {
            { a, b in (write(body(read(a), read(b))), false) }
        }
        func condition(_ body: @escaping @Sendable (T, T) -> Bool) -> ScalarFunction {
            { a, b in (body(read(a), read(b)) ? 1 : 0, false) }
        }
        switch operation {
        case .add: return number { $0 + $1 }
        case .subtract: return number { $0 - $1 }
        case .multiply: return number { $0 * $1 }
        case .divide: return number { $0 / $1 }
        case .negate: return number { a, _ in -a }
        case .magnitude: return number { a, _ in a.magnitude }
        case .minimum: return number { min($0, $1) }
        case .maximum: return number { max($0, $1) }
        case .squareRoot: return number { a, _ in a.squareRoot() }
        case .rounded: return number { a, _ in a.rounded() }
        case .floor: return number { a, _ in a.rounded(.down) }
        case .ceil: return number { a, _ in a.rounded(.up) }
        case .truncate: return number { a, _ in a.rounded(.towardZero) }
        case .remainder, .truncatingRemainder:
            return number { $0.truncatingRemainder(dividingBy: $1) }
        case .equal: return condition { $0 == $1 }
        case .notEqual: return condition { $0 != $1 }
        case .less: return condition { $0 < $1 }
        case .lessOrEqual: return condition { $0 <= $1 }
        case .greater: return condition { $0 > $1 }
        case .greaterOrEqual: return condition { $0 >= $1 }
        case .isNaN: return condition { a, _ in a.isNaN }
        case .isInfinite: return condition { a, _ in a.isInfinite }
        case .isFinite: return condition { a, _ in a.isFinite }
        default: return nil
        }
    }

    // MARK: Conversions

    /// `T(x)`
    private static func convert(
        _ bits: UInt64, from type: ScalarType, to target: ScalarType
    ) -> (value: UInt64, isFailed: Bool) {
        let number = ScalarNumber(bits, type)
        guard let value = number.converted(to: target) else { return (0, true) }
        return (value, false)
    }

    // MARK: Failures

    /// Swift's words, with the numbers.
    static func failure(
        _ operation: ScalarOperation, _ type: ScalarType, _ a: UInt64, _ b: UInt64
    ) -> String {
        let (left, right) = (ScalarNumber(a, type).description, ScalarNumber(b, type).description)
        switch operation {
        case .add: return overflow("\(left) + \(right)", type)
        case .subtract: return overflow("\(left) - \(right)", type)
        case .multiply: return overflow("\(left) * \(right)", type)
        case .negate: return overflow("-(\(left))", type)
        case .magnitude: return overflow("abs(\(left))", type)
        case .divide: return b == 0 ? "Division by zero: \(left) / 0" : overflow("\(left) / \(right)", type)
        case .remainder:
            return b == 0
                ? "Division by zero in remainder operation: \(left) % 0"
                : overflow("\(left) % \(right)", type)
        case .convert(let target): return ScalarNumber(a, type).failure(ofConvertingTo: target)
        default: return "The operation failed."
        }
    }

    private static func overflow(_ operation: String, _ type: ScalarType) -> String {
        "arithmetic operation '\(operation)' (on type '\(type.rawValue)') results in an overflow"
    }
}

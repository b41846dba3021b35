/// A number type that is held in one word.
package enum ScalarType: String, Sendable, CaseIterable {
    case int8 = "Int8", int16 = "Int16", int32 = "Int32", int64 = "Int64", int = "Int"
    case uint8 = "UInt8", uint16 = "UInt16", uint32 = "UInt32", uint64 = "UInt64", uint = "UInt"
    case float = "Float", double = "Double"
}

/// An operation on numbers of one type that has no instruction of its own: those of the fixed-width integers and Float.
/// Arithmetic traps as Swift's does; comparisons give a Bool.
package enum ScalarOperation: Hashable, Sendable {
    case add, subtract, multiply, divide, remainder, negate
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case and, or, xor, not, shiftLeft, shiftRight
    case wrappingAdd, wrappingSubtract, wrappingMultiply
    case magnitude, minimum, maximum
    case leadingZeroBitCount, trailingZeroBitCount, nonzeroBitCount, byteSwapped
    // Float.
    case squareRoot, rounded, floor, ceil, truncate, truncatingRemainder, isNaN, isInfinite, isFinite
    /// From the type to another: traps where the value does not fit.
    case convert(to: ScalarType)
    /// `T(truncatingIfNeeded:)`
    case truncateBits(to: ScalarType)
    /// `bitPattern`
    case bitCast(to: ScalarType)
}

extension ScalarType {
    static let integers: [ScalarType] = [
        .int8, .int16, .int32, .int64, .int, .uint8, .uint16, .uint32, .uint64, .uint,
    ]
    static let floating: [ScalarType] = [.double, .float]

    package var isFloating: Bool { self == .float || self == .double }
    package var isSigned: Bool { !rawValue.hasPrefix("U") }

    package var bitWidth: Int {
        switch self {
        case .int8, .uint8: 8
        case .int16, .uint16: 16
        case .int32, .uint32, .float: 32
        case .int64, .int, .uint64, .uint, .double: 64
        }
    }

    /// The bits of the largest number of an integer type.
    var greatest: Int {
        isSigned ? Int.max >> (64 - bitWidth) : Int(truncatingIfNeeded: UInt.max >> (64 - bitWidth))
    }
    var smallest: Int { isSigned ? Int.min >> (64 - bitWidth) : 0 }
}

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

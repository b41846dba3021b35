import Checker

/// A number of any type that is held in a word, for conversions between them.
enum ScalarNumber {
    case integer(Int128)
    case floating(Double)

    init(_ bits: UInt64, _ type: ScalarType) {
        switch type {
        case .double: self = .floating(Double(bitPattern: bits))
        case .float: self = .floating(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
        default: self = .integer(type.isSigned ? Int128(Int64(bitPattern: bits)) : Int128(bits))
        }
    }

    var description: String {
        switch self {
        case .integer(let value): value.description
        case .floating(let value): "\(value)"
        }
    }

    /// As a word of another type; nil where it does not fit. A fraction is cut off.
    func converted(to type: ScalarType) -> UInt64? {
        switch (self, type) {
        case (.integer(let value), .double): return Double(value).bitPattern
        case (.integer(let value), .float): return UInt64(Float(value).bitPattern)
        case (.floating(let value), .double): return value.bitPattern
        case (.floating(let value), .float): return UInt64(Float(value).bitPattern)
        case (.integer(let value), _):
            return Self.range(of: type).contains(value) ? UInt64(truncatingIfNeeded: value) : nil
        case (.floating(let value), _):
            guard value.isFinite, value.magnitude < 0x1p100 else { return nil }
            return ScalarNumber.integer(Int128(value)).converted(to: type)
        }
    }

    /// The same number in another type, nil where there is none.
    func exactly(_ type: ScalarType) -> UInt64? {
        switch (self, type) {
        case (.floating(let value), .float):
            guard Double(Float(value)) == value else { return nil }
        case (.floating(let value), _) where !type.isFloating:
            guard value == value.rounded(.towardZero) else { return nil }
        case (.integer(let value), .double): guard Double(exactly: value) != nil else { return nil }
        case (.integer(let value), .float): guard Float(exactly: value) != nil else { return nil }
        default: break
        }
        return converted(to: type)
    }

    /// The nearest number that fits.
    func clamped(to type: ScalarType) -> UInt64 {
        guard case .integer(let value) = self else { return 0 }
        let range = Self.range(of: type)
        return UInt64(truncatingIfNeeded: min(max(value, range.lowerBound), range.upperBound))
    }

    func truncated(to type: ScalarType) -> UInt64 {
        guard case .integer(let value) = self else { return 0 }
        return ScalarFunctions.normalised(UInt64(truncatingIfNeeded: value), type)
    }

    static func range(of type: ScalarType) -> ClosedRange<Int128> {
        let one: Int128 = 1
        return type.isSigned
            ? -(one << (type.bitWidth - 1))...(one << (type.bitWidth - 1)) - 1
            : 0...(one << type.bitWidth) - 1
    }

    /// Swift's words.
    func failure(ofConvertingTo type: ScalarType) -> String {
        switch self {
        case .integer(let value):
            if value < 0 {
                return type.isSigned
                    ? "Not enough bits to represent a signed value: \(type.rawValue)(\(value))"
                    : "Negative value is not representable: \(type.rawValue)(\(value))"
            }
            return "Not enough bits to represent the passed value: \(type.rawValue)(\(value))"
        case .floating(let value):
            let name = type.rawValue
            let reason =
                !value.isFinite
                ? "because it is either infinite or NaN"
                : "because the result would be "
                    + (value < 0 ? "less than \(name).min" : "greater than \(name).max")
            return "Double value cannot be converted to \(name) \(reason): \(name)(\(value))"
        }
    }
}

extension ValueType {
    /// The type of a number that is held in a word.
    var scalar: ScalarType? {
        switch kind {
        case .integer(let type): type
        case .double: .double
        case .float: .float
        default: nil
        }
    }
}

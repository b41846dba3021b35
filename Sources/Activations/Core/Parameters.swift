import Tensors

// Parameters for which a function has no meaning are refused before anything is computed. They must be numbers
// in both types: what is more than a float holds would be infinite for `.float32` tensors, and ∞ · 0 is NaN.

/// `value`, if a float holds it.
func finite(_ value: Double, _ name: StaticString) throws(TensorError) -> Double {
    guard value.isFinite else { throw .invalid("\(name) must be finite, and is \(value)") }
    guard Float(value).isFinite else { throw .invalid("\(name) must not be beyond ±3.4e38, and is \(value)") }
    return value
}

/// `value`, if it is positive and a float holds it and its reciprocal.
func positive(_ value: Double, _ name: StaticString) throws(TensorError) -> Double {
    guard value > 0, value.isFinite else {
        throw .invalid("\(name) must be positive and finite, and is \(value)")
    }
    guard Float(value) >= .leastNormalMagnitude, Float(1 / value) >= .leastNormalMagnitude else {
        throw .invalid("\(name) must be between 1.2e-38 and 8.5e37, and is \(value)")
    }
    return value
}

/// `value`, unless it is NaN.
func number(_ value: Double, _ name: StaticString) throws(TensorError) -> Double {
    guard !value.isNaN else { throw .invalid("\(name) must be a number, and is nan") }
    return value
}

/// `value`, unless it is negative or NaN.
func notNegative(_ value: Double, _ name: StaticString) throws(TensorError) -> Double {
    guard value >= 0 else { throw .invalid("\(name) must not be negative, and is \(value)") }
    return value
}

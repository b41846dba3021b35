/// `count` numbers from `start` to `end`, both included, equally far apart: numpy's values, bit for bit.
///
/// The last is exactly `end`. One number is `start` alone; none give an empty vector. Traps if `count` is
/// negative.
///
/// ```swift
/// print(linspace(0, 1, 5))   // [ 0.0 0.25  0.5 0.75  1.0]
/// ```
public func linspace(_ start: Double, _ end: Double, _ count: Int = 50) -> Tensor {
    trapping(try Checked.linspace(start, end, count))
}

/// Numbers from `start` up to, but not with, `end`: numpy's values, bit for bit. Traps if `step` is 0 or NaN.
///
/// ```swift
/// print(arange(0, 1, step: 0.25))   // [ 0.0 0.25  0.5 0.75]
/// ```
public func arange(_ start: Double, _ end: Double, step: Double = 1) -> Tensor {
    trapping(try Checked.arange(start, end, step: step))
}

/// A tensor of zeros.
///
/// ```swift
/// print(zeros(2, 3).shape)   // [2, 3]
/// ```
public func zeros(_ shape: Int...) -> Tensor { trapping(try Checked.zeros(shape)) }

/// A tensor of ones.
///
/// ```swift
/// print(ones(3))   // [1.0 1.0 1.0]
/// ```
public func ones(_ shape: Int...) -> Tensor { trapping(try Checked.ones(shape)) }

extension Checked {
    package static func linspace(_ start: Double, _ end: Double, _ count: Int) throws(TensorError) -> Tensor {
        guard count >= 0 else {
            throw .invalid("linspace: the count must be 0 or more, and is \(count)")
        }
        _ = try Shape.count(of: [count], in: "linspace")
        let steps = Double(count - 1)
        let span = end - start
        let step = span / steps
        let storage = try Storage(count: count) { target throws(TensorError) in
            try Interruption.tiles(count) { first, length in
                for index in first..<first + length {
                    let position = Double(index)
                    // numpy: a step that underflows to 0, or one number alone, scales the span instead.
                    let distance =
                        count == 1 ? position * span : step == 0 ? position / steps * span : position * step
                    target[index] = distance + start
                }
            }
            if count > 1 { target[count - 1] = end }
        }
        return Tensor(storage: storage, shape: [count])
    }

    package static func arange(_ start: Double, _ end: Double, step: Double) throws(TensorError) -> Tensor {
        let length = ((end - start) / step).rounded(.up)
        guard !length.isNaN, step != 0, length < 0x1p48 else {
            throw .invalid("arange: can't step from \(start) to \(end) by \(step)")
        }
        let count = Swift.max(0, Int(Swift.max(0, length)))
        // numpy: the distance is the one between the first two numbers as rounded.
        let distance = (start + step) - start
        let storage = try Storage(count: count) { target throws(TensorError) in
            try Interruption.tiles(count) { first, length in
                for index in first..<first + length {
                    target[index] = index == 1 ? start + step : start + Double(index) * distance
                }
            }
        }
        return Tensor(storage: storage, shape: [count])
    }

    package static func zeros(_ shape: [Int]) throws(TensorError) -> Tensor {
        _ = try Shape.count(of: shape, in: "zeros")
        return Tensor(zerosOf: shape)
    }

    package static func ones(_ shape: [Int]) throws(TensorError) -> Tensor {
        _ = try Shape.count(of: shape, in: "ones")
        return Tensor(onesOf: shape)
    }
}

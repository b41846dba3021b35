/// `count` numbers from `start` to `end`, both included, equally far apart: numpy's values, bit for bit.
///
/// The last is exactly `end`. One number is `start` alone; none give an empty vector. Traps if `count` is
/// negative.
///
/// ```swift
/// print(linspace(0, 1, 5))   // [ 0.0 0.25  0.5 0.75  1.0]
/// ```
public func linspace(
    _ start: Double, _ end: Double, _ count: Int = 50, dtype: DType = .float64
) -> Tensor {
    trapping(try Checked.linspace(start, end, count, dtype: dtype))
}

/// Numbers from `start` up to, but not with, `end`: numpy's values, bit for bit. Traps if `step` is 0 or NaN.
///
/// ```swift
/// print(arange(0, 1, step: 0.25))   // [ 0.0 0.25  0.5 0.75]
/// ```
public func arange(
    _ start: Double, _ end: Double, step: Double = 1, dtype: DType = .float64
) -> Tensor {
    trapping(try Checked.arange(start, end, step: step, dtype: dtype))
}

/// A tensor of zeros.
///
/// ```swift
/// print(zeros(2, 3).shape)   // [2, 3]
/// ```
public func zeros(_ shape: Int..., dtype: DType = .float64) -> Tensor {
    trapping(try Checked.filled(shape, with: 0, dtype, in: "zeros"))
}

/// A tensor of ones.
///
/// ```swift
/// print(ones(3))   // [1.0 1.0 1.0]
/// ```
public func ones(_ shape: Int..., dtype: DType = .float64) -> Tensor {
    trapping(try Checked.filled(shape, with: 1, dtype, in: "ones"))
}

/// A tensor that holds `value` everywhere.
///
/// ```swift
/// print(full(2, 2, value: 0.5))
/// // [[0.5 0.5]
/// //  [0.5 0.5]]
/// ```
public func full(_ shape: Int..., value: Double, dtype: DType = .float64) -> Tensor {
    trapping(try Checked.filled(shape, with: value, dtype, in: "full"))
}

/// The identity matrix: ones on the diagonal, zeros elsewhere; shape `[size, size]`.
///
/// ```swift
/// print(eye(2))
/// // [[1.0 0.0]
/// //  [0.0 1.0]]
/// ```
public func eye(_ size: Int, dtype: DType = .float64) -> Tensor {
    trapping(try Checked.eye(size, dtype: dtype))
}

/// A row for each class: 1 at its index, 0 elsewhere; shape `[classes.count, count]`.
///
/// Traps unless every class is a whole number from 0 to `count` − 1.
///
/// ```swift
/// print(oneHot([2, 0], count: 3))
/// // [[0.0 0.0 1.0]
/// //  [1.0 0.0 0.0]]
/// ```
public func oneHot(_ classes: [Int], count: Int, dtype: DType = .float64) -> Tensor {
    trapping(try Checked.oneHot(classes, count: count, dtype: dtype))
}

/// The coordinates of a grid: two matrices of shape `[y.count, x.count]`, of which the first repeats x in every row
/// and the second y in every column, as numpy's meshgrid does. Traps unless both are vectors.
///
/// ```swift
/// let (x, y) = meshgrid(Tensor([1, 2]), Tensor([10, 20]))
/// print(x)
/// // [[1.0 2.0]
/// //  [1.0 2.0]]
/// print(y)
/// // [[10.0 10.0]
/// //  [20.0 20.0]]
/// ```
public func meshgrid(_ x: Tensor, _ y: Tensor) -> (x: Tensor, y: Tensor) {
    trapping { try Checked.meshgrid(x, y) }
}

extension Checked {
    package static func linspace(
        _ start: Double, _ end: Double, _ count: Int, dtype: DType = .float64
    ) throws(TensorError) -> Tensor {
        guard count >= 0 else {
            throw .invalid("linspace: the count must be 0 or more, and is \(count)")
        }
        _ = try Shape.count(of: [count], in: "linspace")
        let steps = Double(count - 1)
        let span = end - start
        let step = span / steps
        let storage = try Storage.filled(count: count, .float64) { target throws(TensorError) in
            let target = target.assumingMemoryBound(to: Double.self)
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
        return try converted(Tensor(storage: storage, shape: [count]), to: dtype)
    }

    package static func arange(
        _ start: Double, _ end: Double, step: Double, dtype: DType = .float64
    ) throws(TensorError) -> Tensor {
        let length = ((end - start) / step).rounded(.up)
        guard !length.isNaN, step != 0, length < 0x1p48 else {
            throw .invalid("arange: can't step from \(start) to \(end) by \(step)")
        }
        let count = Swift.max(0, Int(Swift.max(0, length)))
        _ = try Shape.count(of: [count], in: "arange")
        // numpy: the distance is the one between the first two numbers as rounded.
        let distance = (start + step) - start
        let storage = try Storage.filled(count: count, .float64) { target throws(TensorError) in
            let target = target.assumingMemoryBound(to: Double.self)
            try Interruption.tiles(count) { first, length in
                for index in first..<first + length {
                    target[index] = index == 1 ? start + step : start + Double(index) * distance
                }
            }
        }
        return try converted(Tensor(storage: storage, shape: [count]), to: dtype)
    }

    /// A tensor that holds `value` everywhere.
    package static func filled(
        _ shape: [Int], with value: Double, _ dtype: DType, in operation: String = "full"
    ) throws(TensorError) -> Tensor {
        let count = try Shape.count(of: shape, in: operation)
        return Tensor(storage: .repeating(value, count: count, dtype), shape: shape)
    }

    package static func eye(_ size: Int, dtype: DType) throws(TensorError) -> Tensor {
        var identity = try filled([size, size], with: 0, dtype, in: "eye")
        for index in 0..<size { identity.setElement(at: index * (size + 1), to: 1) }
        return identity
    }

    package static func oneHot(
        _ classes: [Int], count: Int, dtype: DType
    ) throws(TensorError) -> Tensor {
        var rows = try filled([classes.count, count], with: 0, dtype, in: "oneHot")
        for (row, index) in classes.enumerated() {
            guard (0..<count).contains(index) else {
                throw .invalid("oneHot: class \(index) at position \(row) is not one of 0..<\(count)")
            }
            rows.setElement(at: row * count + index, to: 1)
        }
        return rows
    }

    package static func meshgrid(_ x: Tensor, _ y: Tensor) throws(TensorError) -> (x: Tensor, y: Tensor) {
        guard x.rank == 1, y.rank == 1 else {
            throw .invalid(
                "meshgrid: takes two vectors, and was given the shapes \(Shape.text(x.shape)) and"
                    + " \(Shape.text(y.shape))")
        }
        let shape = [y.count, x.count]
        _ = try Shape.count(of: shape, in: "meshgrid")
        return (
            try broadcast(x, to: shape), try broadcast(reshaped(y, to: [y.count, 1]), to: shape)
        )
    }
}

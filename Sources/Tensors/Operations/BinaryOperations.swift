// Operations of two tensors, broadcast. Each gradient is summed back to the shape of its operand.

extension Checked {
    package static func add(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try Loops.combine(a, b, .add, in: "+").recorded(from: a, b, elementwise: true) {
            g, inputs, _, position throws(TensorError) in try unbroadcast(g, to: inputs[position].shape)
        }
    }

    package static func subtract(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try Loops.combine(a, b, .subtract, in: "-").recorded(from: a, b, elementwise: true) {
            g, inputs, _, position throws(TensorError) in
            try unbroadcast(position == 0 ? g : negate(g), to: inputs[position].shape)
        }
    }

    package static func multiply(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try Loops.combine(a, b, .multiply, in: "*").recorded(from: a, b, elementwise: true) {
            g, inputs, _, position throws(TensorError) in
            try unbroadcast(multiply(g, inputs[1 - position]), to: inputs[position].shape)
        }
    }

    package static func divide(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try Loops.combine(a, b, .divide, in: "/").recorded(from: a, b, elementwise: true) {
            g, inputs, quotient, position throws(TensorError) in
            let byNumerator = try divide(g, inputs[1])
            let part = try position == 0 ? byNumerator : negate(multiply(byNumerator, quotient))
            return try unbroadcast(part, to: inputs[position].shape)
        }
    }

    package static func maximum(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try Loops.combine(a, b, .maximum, in: "maximum").recorded(from: a, b, elementwise: true) {
            g, inputs, _, position throws(TensorError) in
            let share = try Loops.combine(
                inputs[position], inputs[1 - position], .maximumShare, in: "maximum")
            return try unbroadcast(multiply(g, share), to: inputs[position].shape)
        }
    }

    package static func minimum(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try Loops.combine(a, b, .minimum, in: "minimum").recorded(from: a, b, elementwise: true) {
            g, inputs, _, position throws(TensorError) in
            let share = try Loops.combine(
                inputs[1 - position], inputs[position], .maximumShare, in: "minimum")
            return try unbroadcast(multiply(g, share), to: inputs[position].shape)
        }
    }

    /// `x` repeated to `shape`.
    static func broadcast(_ x: Tensor, to shape: [Int]) throws(TensorError) -> Tensor {
        if x.shape == shape { return x }
        return try Loops.gather(x, shape: shape, strides: Shape.strides(of: x.shape, broadcastTo: shape))
            .recorded(from: x) { g, x, _ throws(TensorError) in try unbroadcast(g, to: x.shape) }
    }

    /// `x` summed to `shape`: the reverse of broadcasting.
    static func unbroadcast(_ x: Tensor, to shape: [Int]) throws(TensorError) -> Tensor {
        if x.shape == shape { return x }
        var sum = x
        while sum.rank > shape.count { sum = try Checked.sum(sum, axis: 0, keepDims: false) }
        for axis in shape.indices where shape[axis] == 1 && sum.shape[axis] != 1 {
            sum = try Checked.sum(sum, axis: axis, keepDims: true)
        }
        return sum
    }
}

/// The greater of each pair of elements, broadcast. NaN if either is NaN; +0 counts as greater than −0
/// (`maximum` of IEEE 754-2019). Where both are equal, each has half of the derivative.
///
/// ```swift
/// print(maximum(0, Tensor([-1, 2])))   // [0.0 2.0]
/// ```
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor { trapping(try Checked.maximum(a, b)) }
public func maximum(_ a: Tensor, _ b: Double) -> Tensor { maximum(a, Tensor(b)) }
public func maximum(_ a: Tensor, _ b: Int) -> Tensor { maximum(a, Tensor(Double(b))) }
public func maximum(_ a: Double, _ b: Tensor) -> Tensor { maximum(Tensor(a), b) }
public func maximum(_ a: Int, _ b: Tensor) -> Tensor { maximum(Tensor(Double(a)), b) }

/// The lesser of each pair of elements, broadcast. NaN if either is NaN; −0 counts as less than +0
/// (`minimum` of IEEE 754-2019). Where both are equal, each has half of the derivative.
///
/// ```swift
/// print(minimum(Tensor([-1, 2]), 1.5))   // [-1.0  1.5]
/// ```
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor { trapping(try Checked.minimum(a, b)) }
public func minimum(_ a: Tensor, _ b: Double) -> Tensor { minimum(a, Tensor(b)) }
public func minimum(_ a: Tensor, _ b: Int) -> Tensor { minimum(a, Tensor(Double(b))) }
public func minimum(_ a: Double, _ b: Tensor) -> Tensor { minimum(Tensor(a), b) }
public func minimum(_ a: Int, _ b: Tensor) -> Tensor { minimum(Tensor(Double(a)), b) }

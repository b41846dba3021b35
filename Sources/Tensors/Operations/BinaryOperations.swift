// Operations of two tensors, broadcast. Each gradient is summed back to the shape of its operand.

extension Checked {
    package static func add(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try binary(a, b, .add, in: "+") { g, inputs, _, position throws(TensorError) in
            try unbroadcast(g, to: inputs[position].shape)
        }
    }

    package static func subtract(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try binary(a, b, .subtract, in: "-") { g, inputs, _, position throws(TensorError) in
            try unbroadcast(position == 0 ? g : negate(g), to: inputs[position].shape)
        }
    }

    package static func multiply(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try binary(a, b, .multiply, in: "*") { g, inputs, _, position throws(TensorError) in
            try unbroadcast(multiply(g, inputs[1 - position]), to: inputs[position].shape)
        }
    }

    package static func divide(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try binary(a, b, .divide, in: "/") { g, inputs, quotient, position throws(TensorError) in
            let byNumerator = try divide(g, inputs[1])
            let part = try position == 0 ? byNumerator : negate(multiply(byNumerator, quotient))
            return try unbroadcast(part, to: inputs[position].shape)
        }
    }

    package static func maximum(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try binary(a, b, .maximum, in: "maximum") { g, inputs, _, position throws(TensorError) in
            let share = try Loops.combine(
                inputs[position], inputs[1 - position], .maximumShare, in: "maximum")
            return try unbroadcast(multiply(g, share), to: inputs[position].shape)
        }
    }

    package static func minimum(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try binary(a, b, .minimum, in: "minimum") { g, inputs, _, position throws(TensorError) in
            let share = try Loops.combine(
                inputs[1 - position], inputs[position], .maximumShare, in: "minimum")
            return try unbroadcast(multiply(g, share), to: inputs[position].shape)
        }
    }

    /// An operation on pairs of elements: in the type that holds both operands', recorded if one is traced.
    static func binary(
        _ a: Tensor, _ b: Tensor, _ kernel: BinaryKernel, in operation: StaticString,
        _ pullback: @escaping TapeNode.Pullback
    ) throws(TensorError) -> Tensor {
        guard a.dtype == b.dtype else {
            let dtype = DType.joined(a.dtype, b.dtype)
            return try binary(
                converted(a, to: dtype), converted(b, to: dtype), kernel, in: operation, pullback)
        }
        let result = try Loops.combine(a, b, kernel, in: operation)
        return result.recorded(from: a, b, elementwise: true, pullback)
    }

    /// `x` repeated to `shape`.
    package static func broadcast(_ x: Tensor, to shape: [Int]) throws(TensorError) -> Tensor {
        if x.shape == shape { return x }
        if x.count == 1 {
            let count = try Shape.count(of: shape, in: "broadcast")
            return Tensor(storage: .repeating(x.storage[0], count: count, x.dtype), shape: shape)
                .recorded(from: x) { g, x, _ throws(TensorError) in try unbroadcast(g, to: x.shape) }
        }
        return try Loops.gather(x, shape: shape, strides: Shape.strides(of: x.shape, broadcastTo: shape))
            .recorded(from: x) { g, x, _ throws(TensorError) in try unbroadcast(g, to: x.shape) }
    }

    /// `x` summed to `shape`: the reverse of broadcasting.
    static func unbroadcast(_ x: Tensor, to shape: [Int]) throws(TensorError) -> Tensor {
        if x.shape == shape { return x }
        if shape.allSatisfy({ $0 == 1 }) { return try reshaped(sum(x), to: shape) }
        var sum = x
        while sum.rank > shape.count { sum = try Checked.sum(sum, axis: 0, keepDims: false) }
        for axis in shape.indices where shape[axis] == 1 && sum.shape[axis] != 1 {
            sum = try Checked.sum(sum, axis: axis, keepDims: true)
        }
        return sum
    }
}

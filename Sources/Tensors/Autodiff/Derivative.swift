/// The derivative of a function that maps each element of a tensor: x ↦ ∂f(x)ᵢ/∂xᵢ, element by element.
///
/// For elementwise functions this is f′; where elements mix, as in softmax, it is the diagonal of the
/// Jacobian, found with one backward pass for each element. The library's functions use closed forms that
/// stay accurate where the textbook formula cancels or overflows. Derivatives nest to any order, and `f`
/// may use variables from outside, which count as constants.
///
/// Where both arguments of `maximum` or `minimum` are equal, each has half the slope (as in PyTorch and JAX);
/// `abs` has slope 0 at 0. Elements read as Double (`x[0]`, `x.item`, `x.scalars`) are constants.
///
/// Traps if f(x) depends on x and has another shape.
///
/// ```swift
/// let slope = derivative(of: { x in x * x })
/// print(slope(Tensor([1, 2, 3])))                            // [2.0 4.0 6.0]
/// print(derivative(of: derivative(of: sin))(Tensor([0])))    // [-0.0]
/// ```
public func derivative(of f: @escaping (Tensor) -> Tensor) -> (Tensor) -> Tensor {
    let derivative = Checked.derivative(of: f)
    return { x in trapping { try derivative(x) } }
}

/// The gradient of a function with a single number as its value: ∂f/∂xᵢ for every element, in x's shape.
///
/// Traps if f(x) holds more than one element.
///
/// ```swift
/// print(gradient(at: Tensor([1, 2])) { x in (x * x).sum() })   // [2.0 4.0]
/// ```
public func gradient(at x: Tensor, of f: (Tensor) -> Tensor) -> Tensor {
    valueWithGradient(at: x, of: f).gradient
}

/// f(x) and its gradient, for one evaluation of f. See ``gradient(at:of:)``.
///
/// ```swift
/// let (value, slope) = valueWithGradient(at: Tensor([1, 2])) { x in (x * x).sum() }
/// print(value, slope)   // 5.0 [2.0 4.0]
/// ```
public func valueWithGradient(
    at x: Tensor, of f: (Tensor) -> Tensor
) -> (value: Tensor, gradient: Tensor) {
    trapping { try Checked.valueWithGradient(at: x, of: f) }
}

/// Traps with the error's message where `operation` throws; see `trapping(_: @autoclosure)`.
private func trapping<Value>(_ operation: () throws -> Value) -> Value {
    do {
        return try operation()
    } catch {
        fatalError("\(error)")
    }
}

extension Checked {
    /// `derivative(of:)` for a function that may throw; its errors pass through.
    package static func derivative(
        of f: @escaping (Tensor) throws -> Tensor
    ) -> (Tensor) throws -> Tensor {
        { x in
            let variable = TapeNode.variable(x)
            let y = try f(x.placed(at: variable))
            let path = TapePath(from: variable, to: y)
            guard path.isConnected else {
                guard try Shape.broadcast(x.shape, y.shape, in: "derivative") == x.shape else {
                    throw shapesDiffer(x, y)
                }
                return Tensor(zerosOf: x.shape)
            }
            guard y.shape == x.shape else { throw shapesDiffer(x, y) }
            if path.isElementwise { return try path.pullback(Tensor(onesOf: x.shape)) }
            return try jacobianDiagonal(path, shape: x.shape)
        }
    }

    /// `gradient(at:of:)` for a function that may throw; its errors pass through.
    package static func gradient(
        at x: Tensor, of f: (Tensor) throws -> Tensor
    ) throws -> Tensor {
        try valueWithGradient(at: x, of: f).gradient
    }

    /// `valueWithGradient(at:of:)` for a function that may throw; its errors pass through.
    package static func valueWithGradient(
        at x: Tensor, of f: (Tensor) throws -> Tensor
    ) throws -> (value: Tensor, gradient: Tensor) {
        let variable = TapeNode.variable(x)
        let y = try f(x.placed(at: variable))
        guard y.count == 1 else {
            throw TensorError.invalid(
                "gradient: the function's value has shape \(Shape.text(y.shape)), but a gradient needs a single"
                    + " number; reduce it with sum() or mean(), or use derivative(of:)")
        }
        let path = TapePath(from: variable, to: y)
        let value = path.hasOuterVariable ? y : y.detached
        guard path.isConnected else { return (value, Tensor(zerosOf: x.shape)) }
        return (value, try path.pullback(Tensor(onesOf: y.shape)))
    }

    /// ∂f(x)ᵢ/∂xᵢ by one backward pass for each i.
    private static func jacobianDiagonal(_ path: TapePath, shape: [Int]) throws(TensorError) -> Tensor {
        let count = shape.reduce(1, *)
        var diagonal = Tensor(zerosOf: [count])
        for index in 0..<count {
            var unit = Tensor(zerosOf: [count])
            unit.withMutableElements { $0[index] = 1 }
            let row = try reshaped(path.pullback(reshaped(unit, to: shape)), to: [count])
            let element = try slice(row, index..<index + 1)
            diagonal = try replacingSlice(diagonal, index..<index + 1, with: element)
        }
        return try reshaped(diagonal, to: shape)
    }

    private static func shapesDiffer(_ x: Tensor, _ y: Tensor) -> TensorError {
        .invalid(
            "derivative: the function turns shape \(Shape.text(x.shape)) into \(Shape.text(y.shape)); an"
                + " elementwise derivative needs the same shape. For a function with a single number as its"
                + " value use gradient(at:of:)")
    }
}

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

/// The gradient of a function, as a function: `grad(of: f)(x)` is `gradient(at: x, of: f)`.
///
/// ```swift
/// let slope = grad(of: { x in (x * x).sum() })
/// print(slope(Tensor([1, 2])))   // [2.0 4.0]
/// ```
public func grad(of f: @escaping (Tensor) -> Tensor) -> (Tensor) -> Tensor {
    { x in gradient(at: x, of: f) }
}

/// x as a constant: `derivative(of:)` and `gradient(at:of:)` look no further.
///
/// ```swift
/// print(gradient(at: Tensor([3])) { x in (stopGradient(x) * x).sum() })   // [3.0]
/// ```
public func stopGradient(_ x: Tensor) -> Tensor { x.detached }

extension Checked {
    /// `derivative(of:)` for a function that may throw; its errors pass through.
    package static func derivative(
        of f: @escaping (Tensor) throws -> Tensor
    ) -> (Tensor) throws -> Tensor {
        { x in
            let variable = TapeNode.variable(x)
            let y = try f(x.placed(at: variable))
            let path = TapePath(from: [variable], to: y)
            guard path.isConnected else {
                guard try Shape.broadcast(x.shape, y.shape, in: "derivative") == x.shape else {
                    throw shapesDiffer(x, y)
                }
                return Tensor(zerosOf: x.shape, x.dtype)
            }
            guard y.shape == x.shape else { throw shapesDiffer(x, y) }
            if path.isElementwise { return try path.pullback(Tensor(onesOf: x.shape, y.dtype))[0] }
            return try jacobianDiagonal(path, shape: x.shape, y.dtype)
        }
    }

    package static func stopGradient(_ x: Tensor) -> Tensor { x.detached }

    /// ∂f(x)ᵢ/∂xᵢ by one backward pass for each i.
    private static func jacobianDiagonal(
        _ path: TapePath, shape: [Int], _ dtype: DType
    ) throws(TensorError) -> Tensor {
        let count = shape.reduce(1, *)
        var diagonal: [Tensor] = []
        for index in 0..<count {
            var unit = Tensor(zerosOf: [count], dtype)
            unit.setElement(at: index, to: 1)
            let row = try reshaped(path.pullback(reshaped(unit, to: shape))[0], to: [count])
            diagonal.append(try slice(row, index..<index + 1))
        }
        return try reshaped(concatenated(diagonal, axis: 0), to: shape)
    }

    private static func shapesDiffer(_ x: Tensor, _ y: Tensor) -> TensorError {
        .invalid(
            "derivative: the function turns shape \(Shape.text(x.shape)) into \(Shape.text(y.shape)); an"
                + " elementwise derivative needs the same shape. For a function with a single number as its"
                + " value use gradient(at:of:)")
    }
}

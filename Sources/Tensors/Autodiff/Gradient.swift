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

/// The gradients of a function of several tensors: one for each, in its shape.
///
/// Traps if the function's value holds more than one element.
///
/// ```swift
/// print(gradient(at: [Tensor([1, 2]), Tensor(3)]) { p in (p[0] * p[1]).sum() }[1])   // 3.0
/// ```
public func gradient(at parameters: [Tensor], of f: ([Tensor]) -> Tensor) -> [Tensor] {
    valueWithGradient(at: parameters, of: f).gradient
}

/// f(x) and its gradient, for one evaluation of f. See ``gradient(at:of:)-(Tensor,_)``.
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

/// f(parameters) and its gradients, for one evaluation of f. See ``gradient(at:of:)-([Tensor],_)``.
public func valueWithGradient(
    at parameters: [Tensor], of f: ([Tensor]) -> Tensor
) -> (value: Tensor, gradient: [Tensor]) {
    trapping { try Checked.valueWithGradient(at: parameters, of: f) }
}

/// The greatest difference between the gradient of f at x and central differences, relative to the greater of 1 and
/// the gradient's element: near 1e−9 for a right gradient in `.float64`, of order 1 for a wrong one.
///
/// Steps of 2⁻¹⁷·max(1, |xᵢ|) are taken, in `.float64`. Next to a kink the two differ without a mistake.
///
/// ```swift
/// print(checkGradient(at: Tensor([0.5, 1.5])) { x in tanh(x).sum() } < 1e-8)   // true
/// ```
public func checkGradient(at x: Tensor, of f: (Tensor) -> Tensor) -> Double {
    trapping { try Checked.checkGradient(at: x, of: f) }
}

extension Checked {
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
        let (value, gradients) = try valueWithGradient(at: [x]) { x throws in try f(x[0]) }
        return (value, gradients[0])
    }

    /// `valueWithGradient(at:of:)` of several tensors for a function that may throw; its errors pass through.
    package static func valueWithGradient(
        at parameters: [Tensor], of f: ([Tensor]) throws -> Tensor
    ) throws -> (value: Tensor, gradient: [Tensor]) {
        let variables = parameters.map(TapeNode.variable)
        let y = try f(zip(parameters, variables).map { parameter, node in parameter.placed(at: node) })
        guard y.count == 1 else {
            throw TensorError.invalid(
                "gradient: the function's value has shape \(Shape.text(y.shape)), but a gradient needs a single"
                    + " number; reduce it with sum() or mean(), or use derivative(of:)")
        }
        let path = TapePath(from: variables, to: y)
        let value = path.hasOuterVariable ? y : y.detached
        return (value, try path.pullback(Tensor(onesOf: y.shape, y.dtype)))
    }

    /// `checkGradient(at:of:)` for a function that may throw; its errors pass through.
    package static func checkGradient(at x: Tensor, of f: (Tensor) throws -> Tensor) throws -> Double {
        let x = try converted(x.detached, to: .float64)
        let gradient = try gradient(at: x, of: f)
        var worst = 0.0
        for index in 0..<x.count {
            let center = x.storage[index]
            let step = 0x1p-17 * Swift.max(1, Swift.abs(center))
            var sides: [Double] = []
            for side in [center - step, center + step] {
                var moved = x
                moved.setElement(at: index, to: side)
                sides.append(try item(f(moved)))
            }
            let difference = (sides[1] - sides[0]) / ((center + step) - (center - step))
            let slope = gradient.storage[index]
            let error = Swift.abs(difference - slope) / Swift.max(1, Swift.abs(slope))
            worst = error.isNaN ? .infinity : Swift.max(worst, error)
        }
        return worst
    }
}

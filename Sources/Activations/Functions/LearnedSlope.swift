import Tensors

/// The parametric rectifier with a slope to learn: x for x > 0, slope·x otherwise; differentiable in both.
///
/// - Shapes: the slope broadcasts against x: a single number is shared by all, a vector gives each element of the
///   last axis its own. The result has the shape that both broadcast to.
/// - Derivatives: by x 1 above 0 and the slope at and below it; by the slope 0 above 0 and x at and below it.
/// - Error bounds: 0.5 ULP; the derivatives are exact. For x = −∞ the slope must not be 0.
/// - Source: He, Zhang, Ren and Sun, arXiv 1502.01852.
///
/// Traps if the shapes don't fit.
///
/// ```swift
/// let x = Tensor([-2, 3])
/// print(prelu(x, slope: Tensor(0.25)))                                          // [-0.5  3.0]
/// print(gradient(at: Tensor(0.25)) { slope in prelu(x, slope: slope).sum() })   // -2.0
/// ```
public func prelu(_ x: Tensor, slope: Tensor) -> Tensor { trapping(try Checked.prelu(x, slope: slope)) }

extension Checked {
    package static func prelu(_ x: Tensor, slope: Tensor) throws(TensorError) -> Tensor {
        let zero = Tensor(0, like: x)
        let isPositive = try less(zero, x)
        // What the slope multiplies is 0 where it doesn't count, so that no ∞ reaches its derivative.
        return try which(isPositive, x, multiply(slope, which(isPositive, zero, x)))
    }
}

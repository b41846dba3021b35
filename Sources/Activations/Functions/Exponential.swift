import Tensors

/// The exponential linear unit with α = 1: x for x > 0, eˣ − 1 otherwise.
///
/// See ``elu(_:alpha:)-(Tensor,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(elu(Tensor([-1, 2])))   // [-0.6321205588285577                 2.0]
/// ```
public func elu(_ x: Tensor) -> Tensor { trapping(try Checked.elu(x)) }

/// The exponential linear unit: x for x > 0, α(eˣ − 1) otherwise, by expm1.
///
/// - Limits: −α at −∞, ∞ at ∞; f′ → 0, 1.
/// - Kink: f′(0) = α, from the left branch, as in PyTorch; for α = 1 there is none.
/// - Error bounds: 0.65 ULP; the derivative 0.55 ULP. For floats 0.6 ULP; the derivative 0.75 ULP.
/// - Source: Clevert, Unterthiner and Hochreiter, arXiv 1511.07289.
///
/// Traps if α is not finite.
///
/// ```swift
/// print(elu(Tensor([-1, 2]), alpha: 0.5))   // [-0.31606027941427883                  2.0]
/// ```
public func elu(_ x: Tensor, alpha: Double) -> Tensor { trapping(try Checked.elu(x, alpha: alpha)) }

/// ``elu(_:)-(Tensor)`` of one number.
public func elu(_ x: Double) -> Double { trapping(try Checked.elu(x)) }

/// ``elu(_:alpha:)-(Tensor,_)`` of one number.
public func elu(_ x: Double, alpha: Double) -> Double { trapping(try Checked.elu(x, alpha: alpha)) }

/// ``elu(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func elu(_ x: Float) -> Float { trapping(try Checked.elu(x)) }

/// ``elu(_:alpha:)-(Tensor,_)`` of one number in single precision.
@_disfavoredOverload
public func elu(_ x: Float, alpha: Float) -> Float { trapping(try Checked.elu(x, alpha: Double(alpha))) }

/// The continuously differentiable exponential linear unit with α = 1, which is elu.
///
/// See ``celu(_:alpha:)-(Tensor,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(celu(Tensor([-1, 2])))   // [-0.6321205588285577                 2.0]
/// ```
public func celu(_ x: Tensor) -> Tensor { trapping(try Checked.celu(x)) }

/// The continuously differentiable exponential linear unit: x for x > 0, α(e^{x/α} − 1) otherwise, by expm1.
///
/// - Limits: −α at −∞, ∞ at ∞; f′ → 0, 1. No kink: f′(0) = 1 for every α.
/// - Error bounds: 0.6 ULP; the derivative 0.55 ULP. For floats 0.6 ULP; the derivative 0.75 ULP.
/// - Source: Barron, arXiv 1704.07483. (JAX's derivative is 0 already at −38.)
///
/// Traps if α is not positive and finite.
///
/// ```swift
/// print(celu(Tensor([-1, 2]), alpha: 0.5))   // [-0.43233235838169365                  2.0]
/// ```
public func celu(_ x: Tensor, alpha: Double) -> Tensor { trapping(try Checked.celu(x, alpha: alpha)) }

/// ``celu(_:)-(Tensor)`` of one number.
public func celu(_ x: Double) -> Double { trapping(try Checked.celu(x)) }

/// ``celu(_:alpha:)-(Tensor,_)`` of one number.
public func celu(_ x: Double, alpha: Double) -> Double { trapping(try Checked.celu(x, alpha: alpha)) }

/// ``celu(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func celu(_ x: Float) -> Float { trapping(try Checked.celu(x)) }

/// ``celu(_:alpha:)-(Tensor,_)`` of one number in single precision.
@_disfavoredOverload
public func celu(_ x: Float, alpha: Float) -> Float { trapping(try Checked.celu(x, alpha: Double(alpha))) }

/// The scaled exponential linear unit: λx for x > 0, λα(eˣ − 1) otherwise, with λ = 1.0507009873554805 and α
/// = 1.6732632423543772.
///
/// - λ and α keep the mean 0 and the variance 1 of what passes through layers initialised as LeCun did.
/// - Limits: −λα = −1.7580993408473769 at −∞, ∞ at ∞; f′ → 0, λ.
/// - Kink: f′(0) = λα, from the left branch, as in PyTorch.
/// - Error bounds: 0.6 ULP, value and derivative. For floats 0.6 ULP; the derivative 0.75 ULP.
/// - Source: Klambauer, Unterthiner, Mayr and Hochreiter, arXiv 1706.02515.
///
/// ```swift
/// print(selu(Tensor([-1, 2])))   // [-1.1113307378125628   2.101401974710961]
/// ```
public func selu(_ x: Tensor) -> Tensor { trapping(try Checked.selu(x)) }

/// ``selu(_:)-(Tensor)`` of one number.
public func selu(_ x: Double) -> Double { trapping(try Checked.selu(x)) }

/// ``selu(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func selu(_ x: Float) -> Float { trapping(try Checked.selu(x)) }

/// The exponential function as an activation: eˣ, its own derivative.
///
/// - Limits: 0 at −∞, ∞ at ∞, which doubles reach at 709.79 and floats at 88.73.
/// - Error bounds: 0.75 ULP, value and derivative.
/// - Source: Keras's `exponential`.
///
/// ```swift
/// print(exponential(Tensor([-1, 0, 1])))   // [0.36787944117144233                 1.0   2.718281828459045]
/// ```
public func exponential(_ x: Tensor) -> Tensor { trapping(try Checked.exponential(x)) }

/// ``exponential(_:)-(Tensor)`` of one number.
public func exponential(_ x: Double) -> Double { trapping(try Checked.exponential(x)) }

/// ``exponential(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func exponential(_ x: Float) -> Float { trapping(try Checked.exponential(x)) }

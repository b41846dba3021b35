import Tensors

/// The logistic function: 1 / (1 + e⁻ˣ).
///
/// - Computed from e^{−|x|}, by the sign of x, so that nothing overflows; the derivative is e/(1 + e)², which
///   keeps its accuracy where y(1 − y) has lost all digits.
/// - Limits: 0 at −∞, 1 at ∞; f′ → 0. Greatest f′: ¼ at 0.
/// - Error bounds: 0.6 ULP, value and derivative. For floats 0.75 ULP, value and derivative.
/// - Source: Verhulst, 1838; the split by sign is PyTorch's and JAX's.
///
/// ```swift
/// print(sigmoid(Tensor([-1, 0, 1])))   // [0.2689414213699951                0.5 0.7310585786300049]
/// ```
public func sigmoid(_ x: Tensor) -> Tensor { trapping(try Checked.sigmoid(x)) }

/// ``sigmoid(_:)-(Tensor)`` of one number.
public func sigmoid(_ x: Double) -> Double { trapping(try Checked.sigmoid(x)) }

/// ``sigmoid(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func sigmoid(_ x: Float) -> Float { trapping(try Checked.sigmoid(x)) }

/// The logarithm of the logistic function: log σ(x) = min(x, 0) − log1p(e^{−|x|}).
///
/// - Neither overflows nor rounds to 0 where σ rounds to 1. The derivative is σ(−x).
/// - Limits: −∞ at −∞, −0 at ∞; f′ → 1, 0.
/// - Error bounds: 0.65 ULP; the derivative 0.6 ULP. For floats 0.75 ULP, value and derivative.
///
/// ```swift
/// print(logSigmoid(Tensor([-800, 0, 40])))
/// // [                -800.0    -0.6931471805599453 -4.248354255291589e-18]
/// ```
public func logSigmoid(_ x: Tensor) -> Tensor { trapping(try Checked.logSigmoid(x)) }

/// ``logSigmoid(_:)-(Tensor)`` of one number.
public func logSigmoid(_ x: Double) -> Double { trapping(try Checked.logSigmoid(x)) }

/// ``logSigmoid(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func logSigmoid(_ x: Float) -> Float { trapping(try Checked.logSigmoid(x)) }

/// Softplus with β = 1: log(1 + eˣ), a smooth rectifier, without overflow.
///
/// See ``softplus(_:beta:)-(Tensor,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(softplus(Tensor([-800, 0, 800])))   // [               0.0 0.6931471805599453              800.0]
/// ```
public func softplus(_ x: Tensor) -> Tensor { trapping(try Checked.softplus(x)) }

/// Softplus: log(1 + e^{βx}) / β, as max(x, 0) + log1p(e^{−β|x|}) / β, which never overflows.
///
/// - No threshold, beyond which PyTorch takes x itself. The derivative is σ(βx).
/// - Limits: 0 at −∞, ∞ at ∞; f′ → 0, 1.
/// - Error bounds: 0.7 ULP; the derivative 0.55 ULP. For floats 0.75 ULP, value and derivative.
/// - Source: Dugas et al., "Incorporating second-order functional knowledge for better option pricing", 2000.
///
/// Traps if β is not positive and finite.
///
/// ```swift
/// print(softplus(Tensor([0, 1]), beta: 2))   // [0.34657359027997264  1.0634640055214863]
/// ```
public func softplus(_ x: Tensor, beta: Double) -> Tensor { trapping(try Checked.softplus(x, beta: beta)) }

/// ``softplus(_:)-(Tensor)`` of one number.
public func softplus(_ x: Double) -> Double { trapping(try Checked.softplus(x)) }

/// ``softplus(_:beta:)-(Tensor,_)`` of one number.
public func softplus(_ x: Double, beta: Double) -> Double { trapping(try Checked.softplus(x, beta: beta)) }

/// ``softplus(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func softplus(_ x: Float) -> Float { trapping(try Checked.softplus(x)) }

/// ``softplus(_:beta:)-(Tensor,_)`` of one number in single precision.
@_disfavoredOverload
public func softplus(_ x: Float, beta: Float) -> Float {
    trapping(try Checked.softplus(x, beta: Double(beta)))
}

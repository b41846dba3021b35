import Tensors

/// The sigmoid linear unit, also called swish: x·σ(x).
///
/// - Limits: −0 at −∞, ∞ at ∞; f′ → 0, 1. Least value −0.27846 at −1.27846; greatest f′ 1.09984 at 2.39936.
/// - The derivative keeps its digits next to its root, which is kept as a sum of three numbers.
/// - Error bounds: 0.55 ULP, value and derivative. For floats 0.6 ULP; the derivative 0.65 ULP.
/// - Source: Elfwing, Uchibe and Doya, arXiv 1702.03118. (PyTorch's silu(−∞) is NaN.)
///
/// ```swift
/// print(silu(Tensor([-1, 0, 1])))   // [-0.2689414213699951                 0.0  0.7310585786300049]
/// ```
public func silu(_ x: Tensor) -> Tensor { trapping(try Checked.silu(x)) }

/// ``silu(_:)-(Tensor)`` of one number.
public func silu(_ x: Double) -> Double { trapping(try Checked.silu(x)) }

/// ``silu(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func silu(_ x: Float) -> Float { trapping(try Checked.silu(x)) }

/// Swish with β = 1, which is silu: x·σ(x).
///
/// See ``swish(_:beta:)-(Tensor,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(swish(Tensor([-1, 0, 1])))   // [-0.2689414213699951                 0.0  0.7310585786300049]
/// ```
public func swish(_ x: Tensor) -> Tensor { trapping(try Checked.swish(x)) }

/// Swish: x·σ(βx), which is silu for β = 1, comes near relu for great β, and is x/2 for β = 0.
///
/// - Limits for β > 0: −0 at −∞, ∞ at ∞; f′ → 0, 1. Least value −0.27846/β at −1.27846/β.
/// - Error bounds: 0.55 ULP, value and derivative. For floats 0.75 ULP, value and derivative.
/// - Source: Ramachandran, Zoph and Le, arXiv 1710.05941.
///
/// Traps if β is not finite.
///
/// ```swift
/// print(swish(Tensor([-1, 0, 1]), beta: 2))
/// // [-0.11920292202211756                  0.0   0.8807970779778824]
/// ```
public func swish(_ x: Tensor, beta: Double) -> Tensor { trapping(try Checked.swish(x, beta: beta)) }

/// ``swish(_:)-(Tensor)`` of one number.
public func swish(_ x: Double) -> Double { trapping(try Checked.swish(x)) }

/// ``swish(_:beta:)-(Tensor,_)`` of one number.
public func swish(_ x: Double, beta: Double) -> Double { trapping(try Checked.swish(x, beta: beta)) }

/// ``swish(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func swish(_ x: Float) -> Float { trapping(try Checked.swish(x)) }

/// ``swish(_:beta:)-(Tensor,_)`` of one number in single precision.
@_disfavoredOverload
public func swish(_ x: Float, beta: Float) -> Float { trapping(try Checked.swish(x, beta: Double(beta))) }

/// The Gaussian error linear unit, exact: x·Φ(x) = ½x·erfc(−x/√2).
///
/// - The exact form is PyTorch's and ONNX's default; JAX's default is an approximation by tanh, here
///   ``geluTanh(_:)-(Tensor)``.
/// - Limits: −0 at −∞, ∞ at ∞; f′ → 0, 1. Least value −0.16997 at −0.75179; greatest f′ 1.12890 at √2.
/// - The tail keeps its accuracy down to where it underflows, near −38.6, and the derivative next to its
///   root.
/// - Error bounds: 0.7 ULP; the derivative 0.65 ULP. For floats 0.6 ULP; the derivative 0.65 ULP.
/// - Source: Hendrycks and Gimpel, arXiv 1606.08415.
///
/// ```swift
/// print(gelu(Tensor([-1, 0, 1])))   // [-0.15865525393145705                  0.0   0.8413447460685429]
/// ```
public func gelu(_ x: Tensor) -> Tensor { trapping(try Checked.gelu(x)) }

/// ``gelu(_:)-(Tensor)`` of one number.
public func gelu(_ x: Double) -> Double { trapping(try Checked.gelu(x)) }

/// ``gelu(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func gelu(_ x: Float) -> Float { trapping(try Checked.gelu(x)) }

/// The approximation of gelu by tanh: ½x(1 + tanh(√(2/π)(x + 0.044715x³))), as x·σ of twice that.
///
/// - JAX's default; off gelu by up to 4.7e-4 in size.
/// - Limits: −0 at −∞, ∞ at ∞; f′ → 0, 1. Least value −0.17004 at −0.75246.
/// - Error bounds: 0.55 ULP, value and derivative.
/// - Source: Hendrycks and Gimpel, arXiv 1606.08415.
///
/// ```swift
/// print(geluTanh(Tensor([-1, 0, 1])))   // [-0.1588080093917233                 0.0  0.8411919906082767]
/// ```
public func geluTanh(_ x: Tensor) -> Tensor { trapping(try Checked.geluTanh(x)) }

/// ``geluTanh(_:)-(Tensor)`` of one number.
public func geluTanh(_ x: Double) -> Double { trapping(try Checked.geluTanh(x)) }

/// ``geluTanh(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func geluTanh(_ x: Float) -> Float { trapping(try Checked.geluTanh(x)) }

/// Mish: x·tanh(softplus x), as a quotient of polynomials in e^{−|x|}.
///
/// - Limits: −0 at −∞, ∞ at ∞; f′ → 0, 1. Least value −0.30884 at −1.19243; greatest f′ 1.08850 at 1.49057.
/// - The derivative keeps its digits next to its root.
/// - Error bounds: 0.8 ULP; the derivative 0.55 ULP. For floats 0.8 ULP; the derivative 0.65 ULP.
/// - Source: Misra, arXiv 1908.08681.
///
/// ```swift
/// print(mish(Tensor([-1, 0, 1])))   // [-0.3034014613741089                 0.0  0.8650983882673103]
/// ```
public func mish(_ x: Tensor) -> Tensor { trapping(try Checked.mish(x)) }

/// ``mish(_:)-(Tensor)`` of one number.
public func mish(_ x: Double) -> Double { trapping(try Checked.mish(x)) }

/// ``mish(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func mish(_ x: Float) -> Float { trapping(try Checked.mish(x)) }

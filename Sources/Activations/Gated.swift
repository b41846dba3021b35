import Tensors

/// The sigmoid linear unit, also called swish: x·σ(x).
///
/// - Limits: −0 at −∞, ∞ at ∞; f′ → 0, 1. Least value −0.27846 at −1.27846; greatest f′ 1.09984 at 2.39936.
/// - Error bounds: 0.52 ULP; the derivative 0.8 ULP, also next to its root, which is kept as two doubles;
///   0.75 ULP where the result is subnormal.
/// - Source: Elfwing, Uchibe and Doya, arXiv 1702.03118. (PyTorch's silu(−∞) is NaN.)
///
/// ```swift
/// print(silu(Tensor([-1, 0, 1])))
/// // [-0.2689414213699951                 0.0  0.7310585786300049]
/// ```
public func silu(_ x: Tensor) -> Tensor { trapping(try Checked.silu(x)) }

/// The sigmoid linear unit of one number.
public func silu(_ x: Double) -> Double { ActivationFunctions.silu(x) }

/// The Gaussian error linear unit, exact: x·Φ(x) = ½x·erfc(−x/√2).
///
/// The exact form is PyTorch's and ONNX's default; JAX's default is an approximation by tanh.
///
/// - Limits: −0 at −∞, ∞ at ∞; f′ → 0, 1. Least value −0.16997; greatest f′ 1.12890 at √2.
/// - Error bounds: 0.52 ULP; the derivative 0.8 ULP, also next to its root at −0.75179, which is kept as two
///   doubles; 0.75 ULP where the result is subnormal. The tail keeps its accuracy down to where it underflows, near −38.6.
/// - Source: Hendrycks and Gimpel, arXiv 1606.08415.
///
/// ```swift
/// print(gelu(Tensor([-1, 0, 1])))
/// // [-0.15865525393145705                  0.0   0.8413447460685429]
/// ```
public func gelu(_ x: Tensor) -> Tensor { trapping(try Checked.gelu(x)) }

/// The Gaussian error linear unit of one number.
public func gelu(_ x: Double) -> Double { ActivationFunctions.gelu(x) }

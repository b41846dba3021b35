import Tensors

/// The logistic function: 1 / (1 + e⁻ˣ).
///
/// Computed as 1/(1 + e) or e/(1 + e) with e = e^{−|x|}, by the sign of x, so that nothing overflows; the
/// derivative is e/(1 + e)², which keeps its accuracy where y(1 − y) has lost all digits.
///
/// - Limits: 0 at −∞, 1 at ∞; f′ → 0. Greatest f′: ¼ at 0.
/// - Error bounds: 0.52 ULP, value and derivative; 0.75 ULP where the result is subnormal.
/// - Source: Verhulst, 1838; the split by sign is PyTorch's and JAX's.
///
/// ```swift
/// print(sigmoid(Tensor([-1, 0, 1])))
/// // [0.2689414213699951                0.5 0.7310585786300049]
/// ```
public func sigmoid(_ x: Tensor) -> Tensor { trapping(try Checked.sigmoid(x)) }

/// The logistic function of one number.
///
/// ```swift
/// print(sigmoid(1))   // 0.7310585786300049
/// ```
public func sigmoid(_ x: Double) -> Double { ActivationFunctions.sigmoid(x) }

/// The exponential linear unit with α = 1: x for x > 0, eˣ − 1 otherwise.
///
/// ```swift
/// print(elu(Tensor([-1, 2])))   // [-0.6321205588285577                 2.0]
/// ```
public func elu(_ x: Tensor) -> Tensor { trapping(try Checked.elu(x)) }

/// The exponential linear unit: x for x > 0, α(eˣ − 1) otherwise, by expm1.
///
/// - Limits: −α at −∞, ∞ at ∞; f′ → 0, 1.
/// - Kink: f′(0) = α, from the left branch, as in PyTorch; for α = 1 there is none.
/// - Error bounds: 0.52 ULP, value and derivative; 0.75 ULP where the result is subnormal.
/// - Source: Clevert, Unterthiner and Hochreiter, arXiv 1511.07289.
///
/// Traps unless α is finite.
///
/// ```swift
/// print(elu(Tensor([-1, 2]), alpha: 0.5))   // [-0.31606027941427883                  2.0]
/// ```
public func elu(_ x: Tensor, alpha: Double) -> Tensor { trapping(try Checked.elu(x, alpha: alpha)) }

/// The exponential linear unit of one number, with α = 1.
public func elu(_ x: Double) -> Double { elu(x, alpha: 1) }

/// The exponential linear unit of one number.
public func elu(_ x: Double, alpha: Double) -> Double { trapping(try Checked.elu(x, alpha: alpha)) }

/// Softplus with β = 1: log(1 + eˣ), as max(x, 0) + log1p(e^{−|x|}), which never overflows.
///
/// ```swift
/// print(softplus(Tensor([-800, 0, 800])))
/// // [               0.0 0.6931471805599453              800.0]
/// ```
public func softplus(_ x: Tensor) -> Tensor { trapping(try Checked.softplus(x)) }

/// Softplus: log(1 + e^{βx}) / β, as max(x, 0) + log1p(e^{−β|x|}) / β.
///
/// No threshold, beyond which PyTorch takes x itself. The derivative is σ(βx).
///
/// - Limits: 0 at −∞, ∞ at ∞; f′ → 0, 1.
/// - Error bounds: 0.65 ULP; the derivative 0.52 ULP; 0.75 ULP where the result is subnormal.
/// - Source: Dugas et al., "Incorporating second-order functional knowledge for better option pricing", 2000.
///
/// Traps unless β is positive and finite.
///
/// ```swift
/// print(softplus(Tensor([0, 1]), beta: 2))   // [0.34657359027997264  1.0634640055214863]
/// ```
public func softplus(_ x: Tensor, beta: Double) -> Tensor { trapping(try Checked.softplus(x, beta: beta)) }

/// Softplus of one number, with β = 1.
public func softplus(_ x: Double) -> Double { softplus(x, beta: 1) }

/// Softplus of one number. Traps unless β is positive and finite.
public func softplus(_ x: Double, beta: Double) -> Double { trapping(try Checked.softplus(x, beta: beta)) }

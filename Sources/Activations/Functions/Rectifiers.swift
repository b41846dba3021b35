import Tensors

/// The rectifier: max(x, 0).
///
/// - Limits: 0 at −∞, ∞ at ∞; f′ → 0, 1.
/// - Kink: f′(0) = 0, as in PyTorch and JAX. relu(−0) = +0.
/// - Error bounds: exact, value and derivative.
/// - Source: Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.
///
/// ```swift
/// print(relu(Tensor([-1, 0, 2])))   // [0.0 0.0 2.0]
/// ```
public func relu(_ x: Tensor) -> Tensor { trapping(try Checked.relu(x)) }

/// ``relu(_:)-(Tensor)`` of one number.
public func relu(_ x: Double) -> Double { trapping(try Checked.relu(x)) }

/// ``relu(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func relu(_ x: Float) -> Float { trapping(try Checked.relu(x)) }

/// The identity: x. Layers without another activation between them are one linear map.
///
/// - Limits: −∞ and ∞; f′ = 1.
/// - Error bounds: exact, value and derivative.
///
/// ```swift
/// print(linear(Tensor([-1, 0, 2])))   // [-1.0  0.0  2.0]
/// ```
public func linear(_ x: Tensor) -> Tensor { trapping(try Checked.linear(x)) }

/// ``linear(_:)-(Tensor)`` of one number.
public func linear(_ x: Double) -> Double { trapping(try Checked.linear(x)) }

/// ``linear(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func linear(_ x: Float) -> Float { trapping(try Checked.linear(x)) }

/// The squared rectifier: max(x, 0)².
///
/// - Limits: 0 at −∞, ∞ at ∞; f′ = 2·max(x, 0). No kink: f″ jumps at 0, where it counts as 0.
/// - Error bounds: 0.5 ULP; the derivative is exact.
/// - Source: So et al., "Primer", arXiv 2109.08668.
///
/// ```swift
/// print(reluSquared(Tensor([-1, 0, 3])))   // [0.0 0.0 9.0]
/// ```
public func reluSquared(_ x: Tensor) -> Tensor { trapping(try Checked.reluSquared(x)) }

/// ``reluSquared(_:)-(Tensor)`` of one number.
public func reluSquared(_ x: Double) -> Double { trapping(try Checked.reluSquared(x)) }

/// ``reluSquared(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func reluSquared(_ x: Float) -> Float { trapping(try Checked.reluSquared(x)) }

/// StarReLU with scale 0.8944 and bias −0.4472: 0.8944·max(x, 0)² − 0.4472.
///
/// See ``starRelu(_:scale:bias:)-(Tensor,_,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(starRelu(Tensor([-1, 0, 1])))   // [-0.4472 -0.4472  0.4472]
/// ```
public func starRelu(_ x: Tensor) -> Tensor { trapping(try Checked.starRelu(x)) }

/// StarReLU: scale·max(x, 0)² + bias.
///
/// - scale and bias are 0.8944 and −0.4472 unless given: they give a standard normal input the mean 0 and the
///   variance 1.
/// - Limits: bias at −∞, ∞ at ∞ for a positive scale; f′ = 2·scale·max(x, 0).
/// - Error bounds: 0.5 ULP, value and derivative.
/// - Source: Yu et al., "MetaFormer baselines for vision", arXiv 2210.13452.
///
/// Traps if a parameter is not finite.
///
/// ```swift
/// print(starRelu(Tensor([-1, 0, 1]), scale: 2, bias: 0.5))   // [0.5 0.5 2.5]
/// ```
public func starRelu(_ x: Tensor, scale: Double, bias: Double) -> Tensor {
    trapping(try Checked.starRelu(x, scale: scale, bias: bias))
}

/// ``starRelu(_:)-(Tensor)`` of one number.
public func starRelu(_ x: Double) -> Double { trapping(try Checked.starRelu(x)) }

/// ``starRelu(_:scale:bias:)-(Tensor,_,_)`` of one number.
public func starRelu(_ x: Double, scale: Double, bias: Double) -> Double {
    trapping(try Checked.starRelu(x, scale: scale, bias: bias))
}

/// ``starRelu(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func starRelu(_ x: Float) -> Float { trapping(try Checked.starRelu(x)) }

/// ``starRelu(_:scale:bias:)-(Tensor,_,_)`` of one number in single precision.
@_disfavoredOverload
public func starRelu(_ x: Float, scale: Float, bias: Float) -> Float {
    trapping(try Checked.starRelu(x, scale: Double(scale), bias: Double(bias)))
}

import Tensors

/// The leaky rectifier with slope 0.01: x for x > 0, 0.01·x otherwise.
///
/// See ``leakyRelu(_:slope:)-(Tensor,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(leakyRelu(Tensor([-1, 2])))   // [-0.01   2.0]
/// ```
public func leakyRelu(_ x: Tensor) -> Tensor { trapping(try Checked.leakyRelu(x)) }

/// The leaky rectifier: x for x > 0, slope·x otherwise.
///
/// - Limits: −∞ and ∞ for a positive slope; f′ → slope, 1.
/// - Kink: f′(0) = slope, as in PyTorch (JAX has 1).
/// - The slope is 0.01 unless given, as in PyTorch, JAX and ONNX; Keras has 0.2 or 0.3.
/// - Error bounds: 0.5 ULP; the derivative is exact.
/// - Source: Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.
///
/// Traps if the slope is not finite.
///
/// ```swift
/// print(leakyRelu(Tensor([-1, 2]), slope: 0.25))   // [-0.25   2.0]
/// ```
public func leakyRelu(_ x: Tensor, slope: Double) -> Tensor {
    trapping(try Checked.leakyRelu(x, slope: slope))
}

/// ``leakyRelu(_:)-(Tensor)`` of one number.
public func leakyRelu(_ x: Double) -> Double { trapping(try Checked.leakyRelu(x)) }

/// ``leakyRelu(_:slope:)-(Tensor,_)`` of one number.
public func leakyRelu(_ x: Double, slope: Double) -> Double {
    trapping(try Checked.leakyRelu(x, slope: slope))
}

/// ``leakyRelu(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func leakyRelu(_ x: Float) -> Float { trapping(try Checked.leakyRelu(x)) }

/// ``leakyRelu(_:slope:)-(Tensor,_)`` of one number in single precision.
@_disfavoredOverload
public func leakyRelu(_ x: Float, slope: Float) -> Float {
    trapping(try Checked.leakyRelu(x, slope: Double(slope)))
}

/// The parametric rectifier with slope 0.25: x for x > 0, 0.25·x otherwise.
///
/// See ``prelu(_:slope:)-(Tensor,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(prelu(Tensor([-1, 2])))   // [-0.25   2.0]
/// ```
public func prelu(_ x: Tensor) -> Tensor { trapping(try Checked.prelu(x)) }

/// The parametric rectifier with a slope that is a number: x for x > 0, slope·x otherwise.
///
/// - Limits: −∞ and ∞ for a positive slope; f′ → slope, 1.
/// - Kink: f′(0) = slope, as in PyTorch.
/// - The slope is 0.25 unless given, where PyTorch begins to learn it. To learn it, give it as a tensor:
///   ``prelu(_:slope:)-(Tensor,Tensor)``.
/// - Error bounds: 0.5 ULP; the derivative is exact.
/// - Source: He, Zhang, Ren and Sun, arXiv 1502.01852.
///
/// Traps if the slope is not finite.
///
/// ```swift
/// print(prelu(Tensor([-1, 2]), slope: 0.5))   // [-0.5  2.0]
/// ```
public func prelu(_ x: Tensor, slope: Double) -> Tensor { trapping(try Checked.prelu(x, slope: slope)) }

/// ``prelu(_:)-(Tensor)`` of one number.
public func prelu(_ x: Double) -> Double { trapping(try Checked.prelu(x)) }

/// ``prelu(_:slope:)-(Tensor,_)`` of one number.
public func prelu(_ x: Double, slope: Double) -> Double { trapping(try Checked.prelu(x, slope: slope)) }

/// ``prelu(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func prelu(_ x: Float) -> Float { trapping(try Checked.prelu(x)) }

/// ``prelu(_:slope:)-(Tensor,_)`` of one number in single precision.
@_disfavoredOverload
public func prelu(_ x: Float, slope: Float) -> Float { trapping(try Checked.prelu(x, slope: Double(slope))) }

/// The randomised rectifier between ⅛ and ⅓, as it is evaluated after training: with the mean slope 11/48 for
/// x ≤ 0.
///
/// See ``rrelu(_:lower:upper:)-(Tensor,_,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(rrelu(Tensor([-1, 2])))   // [-0.22916666666666666                  2.0]
/// ```
public func rrelu(_ x: Tensor) -> Tensor { trapping(try Checked.rrelu(x)) }

/// The randomised rectifier as it is evaluated after training: x for x > 0, (lower + upper)/2·x otherwise.
///
/// - In training PyTorch draws the slope of each element between lower and upper; this is its evaluation
///   form, with the mean slope and nothing random.
/// - Limits: −∞ and ∞ for positive slopes; f′ → the mean slope, 1.
/// - Kink: f′(0) = the mean slope.
/// - The bounds are ⅛ and ⅓ unless given, as in PyTorch.
/// - Error bounds: 0.5 ULP; the derivative is exact.
/// - Source: Xu, Wang, Chen and Li, arXiv 1505.00853.
///
/// Traps if a bound is not finite, or lower is above upper.
///
/// ```swift
/// print(rrelu(Tensor([-1, 2]), lower: 0.25, upper: 0.75))   // [-0.5  2.0]
/// ```
public func rrelu(_ x: Tensor, lower: Double, upper: Double) -> Tensor {
    trapping(try Checked.rrelu(x, lower: lower, upper: upper))
}

/// ``rrelu(_:)-(Tensor)`` of one number.
public func rrelu(_ x: Double) -> Double { trapping(try Checked.rrelu(x)) }

/// ``rrelu(_:lower:upper:)-(Tensor,_,_)`` of one number.
public func rrelu(_ x: Double, lower: Double, upper: Double) -> Double {
    trapping(try Checked.rrelu(x, lower: lower, upper: upper))
}

/// ``rrelu(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func rrelu(_ x: Float) -> Float { trapping(try Checked.rrelu(x)) }

/// ``rrelu(_:lower:upper:)-(Tensor,_,_)`` of one number in single precision.
@_disfavoredOverload
public func rrelu(_ x: Float, lower: Float, upper: Float) -> Float {
    trapping(try Checked.rrelu(x, lower: Double(lower), upper: Double(upper)))
}

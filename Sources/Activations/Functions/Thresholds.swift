import Tensors

/// The step function with threshold 0: 1 at or above 0, 0 below.
///
/// See ``step(_:threshold:)-(Tensor,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(step(Tensor([-1, 0, 2])))   // [0.0 1.0 1.0]
/// ```
public func step(_ x: Tensor) -> Tensor { trapping(try Checked.step(x)) }

/// The step function: 1 at or above the threshold, 0 below.
///
/// - Limits: 0 at −∞, 1 at ∞.
/// - Kink: the derivative is 0 everywhere, at the threshold too: a step can't be trained by gradients.
/// - Error bounds: exact, value and derivative.
/// - Source: McCulloch and Pitts, "A logical calculus of the ideas immanent in nervous activity", 1943.
///
/// Traps if the threshold is NaN.
///
/// ```swift
/// print(step(Tensor([-1, 0, 2]), threshold: 1))   // [0.0 0.0 1.0]
/// ```
public func step(_ x: Tensor, threshold: Double) -> Tensor {
    trapping(try Checked.step(x, threshold: threshold))
}

/// ``step(_:)-(Tensor)`` of one number.
public func step(_ x: Double) -> Double { trapping(try Checked.step(x)) }

/// ``step(_:threshold:)-(Tensor,_)`` of one number.
public func step(_ x: Double, threshold: Double) -> Double {
    trapping(try Checked.step(x, threshold: threshold))
}

/// ``step(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func step(_ x: Float) -> Float { trapping(try Checked.step(x)) }

/// ``step(_:threshold:)-(Tensor,_)`` of one number in single precision.
@_disfavoredOverload
public func step(_ x: Float, threshold: Float) -> Float {
    trapping(try Checked.step(x, threshold: Double(threshold)))
}

/// The thresholded rectifier with threshold 1: x above 1, 0 at and below it.
///
/// See ``thresholdedRelu(_:threshold:)-(Tensor,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(thresholdedRelu(Tensor([0.5, 1, 2])))   // [0.0 0.0 2.0]
/// ```
public func thresholdedRelu(_ x: Tensor) -> Tensor { trapping(try Checked.thresholdedRelu(x)) }

/// The thresholded rectifier: x above the threshold, 0 at and below it.
///
/// - Limits: 0 at −∞, ∞ at ∞; f′ → 0, 1.
/// - Kink: f jumps at the threshold, and f′ there is 0.
/// - The threshold is 1 unless given, as in ONNX and Keras.
/// - Error bounds: exact, value and derivative.
/// - Source: Konda, Memisevic and Krueger, arXiv 1402.3337.
///
/// Traps if the threshold is NaN.
///
/// ```swift
/// print(thresholdedRelu(Tensor([0.5, 1, 2]), threshold: 0))   // [0.5 1.0 2.0]
/// ```
public func thresholdedRelu(_ x: Tensor, threshold: Double) -> Tensor {
    trapping(try Checked.thresholdedRelu(x, threshold: threshold))
}

/// ``thresholdedRelu(_:)-(Tensor)`` of one number.
public func thresholdedRelu(_ x: Double) -> Double { trapping(try Checked.thresholdedRelu(x)) }

/// ``thresholdedRelu(_:threshold:)-(Tensor,_)`` of one number.
public func thresholdedRelu(_ x: Double, threshold: Double) -> Double {
    trapping(try Checked.thresholdedRelu(x, threshold: threshold))
}

/// ``thresholdedRelu(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func thresholdedRelu(_ x: Float) -> Float { trapping(try Checked.thresholdedRelu(x)) }

/// ``thresholdedRelu(_:threshold:)-(Tensor,_)`` of one number in single precision.
@_disfavoredOverload
public func thresholdedRelu(_ x: Float, threshold: Float) -> Float {
    trapping(try Checked.thresholdedRelu(x, threshold: Double(threshold)))
}

/// x above the threshold, and `value` at and below it.
///
/// - Limits: value at −∞, ∞ at ∞; f′ → 0, 1.
/// - Kink: f jumps at the threshold, and f′ there is 0.
/// - Error bounds: exact, value and derivative.
/// - Source: PyTorch's `threshold`, from the first Torch.
///
/// Traps if a parameter is NaN.
///
/// ```swift
/// print(threshold(Tensor([0.5, 1, 2]), 1, -5))   // [-5.0 -5.0  2.0]
/// ```
public func threshold(_ x: Tensor, _ threshold: Double, _ value: Double) -> Tensor {
    trapping(try Checked.threshold(x, threshold, value))
}

/// ``threshold(_:_:_:)-(Tensor,_,_)`` of one number.
public func threshold(_ x: Double, _ threshold: Double, _ value: Double) -> Double {
    trapping(try Checked.threshold(x, threshold, value))
}

/// ``threshold(_:_:_:)-(Tensor,_,_)`` of one number in single precision.
@_disfavoredOverload
public func threshold(_ x: Float, _ threshold: Float, _ value: Float) -> Float {
    trapping(try Checked.threshold(x, Double(threshold), Double(value)))
}

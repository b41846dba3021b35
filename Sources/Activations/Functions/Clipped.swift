import Tensors

/// The rectifier that ends at 6: min(max(x, 0), 6).
///
/// - Limits: 0 at −∞, 6 at ∞; f′ → 0.
/// - Kinks: f′(0) = f′(6) = 0, as in PyTorch. relu6(−0) = +0.
/// - Error bounds: exact, value and derivative.
/// - Source: Krizhevsky, "Convolutional deep belief networks on CIFAR-10", 2010.
///
/// ```swift
/// print(relu6(Tensor([-1, 3, 8])))   // [0.0 3.0 6.0]
/// ```
public func relu6(_ x: Tensor) -> Tensor { trapping(try Checked.relu6(x)) }

/// ``relu6(_:)-(Tensor)`` of one number.
public func relu6(_ x: Double) -> Double { trapping(try Checked.relu6(x)) }

/// ``relu6(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func relu6(_ x: Float) -> Float { trapping(try Checked.relu6(x)) }

/// The hard sigmoid: relu6(x + 3) / 6.
///
/// - PyTorch's and JAX's; ONNX's is 0.2x + 0.5, clipped to 0…1.
/// - Limits: 0 at −∞, 1 at ∞; f′ → 0.
/// - Kinks: f′(−3) = f′(3) = 0; ⅙ between them.
/// - Error bounds: 0.5 ULP, value and derivative.
/// - Source: Courbariaux, Bengio and David, arXiv 1511.00363; this form: Howard et al., arXiv 1905.02244.
///
/// ```swift
/// print(hardSigmoid(Tensor([-4, 0, 1.5])))   // [ 0.0  0.5 0.75]
/// ```
public func hardSigmoid(_ x: Tensor) -> Tensor { trapping(try Checked.hardSigmoid(x)) }

/// ``hardSigmoid(_:)-(Tensor)`` of one number.
public func hardSigmoid(_ x: Double) -> Double { trapping(try Checked.hardSigmoid(x)) }

/// ``hardSigmoid(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func hardSigmoid(_ x: Float) -> Float { trapping(try Checked.hardSigmoid(x)) }

/// The hard swish: x·hardSigmoid(x) = x·relu6(x + 3) / 6.
///
/// - Limits: 0 at −∞, ∞ at ∞; f′ → 0, 1. Least value −⅜ at −1.5.
/// - Kinks: f′(−3) = 0, f′(3) = 1; (2x + 3)/6 between them.
/// - Error bounds: 0.5 ULP, value and derivative. For floats 1 ULP; the derivative 0.5 ULP.
/// - Source: Howard et al., "Searching for MobileNetV3", arXiv 1905.02244.
///
/// ```swift
/// print(hardSwish(Tensor([-4, -1.5, 1.5])))   // [   0.0 -0.375  1.125]
/// ```
public func hardSwish(_ x: Tensor) -> Tensor { trapping(try Checked.hardSwish(x)) }

/// ``hardSwish(_:)-(Tensor)`` of one number.
public func hardSwish(_ x: Double) -> Double { trapping(try Checked.hardSwish(x)) }

/// ``hardSwish(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func hardSwish(_ x: Float) -> Float { trapping(try Checked.hardSwish(x)) }

/// The hard hyperbolic tangent: x held between −1 and 1.
///
/// See ``hardTanh(_:low:high:)-(Tensor,_,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(hardTanh(Tensor([-2, 0.5, 2])))   // [-1.0  0.5  1.0]
/// ```
public func hardTanh(_ x: Tensor) -> Tensor { trapping(try Checked.hardTanh(x)) }

/// The hard hyperbolic tangent: x held between low and high.
///
/// - Limits: low at −∞, high at ∞; f′ → 0.
/// - Kinks: f′(low) = f′(high) = 0, as in PyTorch (JAX has 1); 1 between them.
/// - The bounds are −1 and 1 unless given.
/// - Error bounds: exact, value and derivative.
/// - Source: Collobert, "Large scale machine learning", 2004.
///
/// Traps if low is above high, or one of them is NaN.
///
/// ```swift
/// print(hardTanh(Tensor([-2, 0.5, 2]), low: 0, high: 1.5))   // [0.0 0.5 1.5]
/// ```
public func hardTanh(_ x: Tensor, low: Double, high: Double) -> Tensor {
    trapping(try Checked.hardTanh(x, low: low, high: high))
}

/// ``hardTanh(_:)-(Tensor)`` of one number.
public func hardTanh(_ x: Double) -> Double { trapping(try Checked.hardTanh(x)) }

/// ``hardTanh(_:low:high:)-(Tensor,_,_)`` of one number.
public func hardTanh(_ x: Double, low: Double, high: Double) -> Double {
    trapping(try Checked.hardTanh(x, low: low, high: high))
}

/// ``hardTanh(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func hardTanh(_ x: Float) -> Float { trapping(try Checked.hardTanh(x)) }

/// ``hardTanh(_:low:high:)-(Tensor,_,_)`` of one number in single precision.
@_disfavoredOverload
public func hardTanh(_ x: Float, low: Float, high: Float) -> Float {
    trapping(try Checked.hardTanh(x, low: Double(low), high: Double(high)))
}

/// Sparse plus: 0 up to −1, (x + 1)²/4 up to 1, x beyond.
///
/// - Limits: 0 at −∞, ∞ at ∞; f′ → 0, 1. No kink: f′ is ``sparseSigmoid(_:)-(Tensor)``.
/// - Error bounds: 0.5 ULP, value and derivative.
/// - Source: JAX's `sparse_plus`, the analogue of softplus; Martins and Astudillo, arXiv 1602.02068.
///
/// ```swift
/// print(sparsePlus(Tensor([-2, 0, 3])))   // [ 0.0 0.25  3.0]
/// ```
public func sparsePlus(_ x: Tensor) -> Tensor { trapping(try Checked.sparsePlus(x)) }

/// ``sparsePlus(_:)-(Tensor)`` of one number.
public func sparsePlus(_ x: Double) -> Double { trapping(try Checked.sparsePlus(x)) }

/// ``sparsePlus(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func sparsePlus(_ x: Float) -> Float { trapping(try Checked.sparsePlus(x)) }

/// The sparse sigmoid: (x + 1)/2, held between 0 and 1.
///
/// - Limits: 0 at −∞, 1 at ∞; f′ → 0.
/// - Kinks: f′(±1) = 0; ½ between them.
/// - Error bounds: 0.5 ULP; the derivative is exact.
/// - Source: JAX's `sparse_sigmoid`; sparsemax of two classes, Martins and Astudillo, arXiv 1602.02068.
///
/// ```swift
/// print(sparseSigmoid(Tensor([-2, 0.5, 3])))   // [ 0.0 0.75  1.0]
/// ```
public func sparseSigmoid(_ x: Tensor) -> Tensor { trapping(try Checked.sparseSigmoid(x)) }

/// ``sparseSigmoid(_:)-(Tensor)`` of one number.
public func sparseSigmoid(_ x: Double) -> Double { trapping(try Checked.sparseSigmoid(x)) }

/// ``sparseSigmoid(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func sparseSigmoid(_ x: Float) -> Float { trapping(try Checked.sparseSigmoid(x)) }

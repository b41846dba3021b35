import Tensors

/// Hard shrinkage with λ = 0.5: x where |x| > 0.5, 0 elsewhere.
///
/// See ``hardShrink(_:lambda:)-(Tensor,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(hardShrink(Tensor([-1, 0.25, 2])))   // [-1.0  0.0  2.0]
/// ```
public func hardShrink(_ x: Tensor) -> Tensor { trapping(try Checked.hardShrink(x)) }

/// Hard shrinkage: x where |x| > λ, 0 elsewhere.
///
/// - Limits: −∞ and ∞; f′ → 1.
/// - Kinks: f jumps at ±λ, and f′ there is 0.
/// - λ is 0.5 unless given.
/// - Error bounds: exact, value and derivative.
/// - Source: Donoho and Johnstone, "Ideal spatial adaptation by wavelet shrinkage", 1994.
///
/// Traps if λ is negative or NaN.
///
/// ```swift
/// print(hardShrink(Tensor([-1, 0.25, 2]), lambda: 1))   // [0.0 0.0 2.0]
/// ```
public func hardShrink(_ x: Tensor, lambda: Double) -> Tensor {
    trapping(try Checked.hardShrink(x, lambda: lambda))
}

/// ``hardShrink(_:)-(Tensor)`` of one number.
public func hardShrink(_ x: Double) -> Double { trapping(try Checked.hardShrink(x)) }

/// ``hardShrink(_:lambda:)-(Tensor,_)`` of one number.
public func hardShrink(_ x: Double, lambda: Double) -> Double {
    trapping(try Checked.hardShrink(x, lambda: lambda))
}

/// ``hardShrink(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func hardShrink(_ x: Float) -> Float { trapping(try Checked.hardShrink(x)) }

/// ``hardShrink(_:lambda:)-(Tensor,_)`` of one number in single precision.
@_disfavoredOverload
public func hardShrink(_ x: Float, lambda: Float) -> Float {
    trapping(try Checked.hardShrink(x, lambda: Double(lambda)))
}

/// Soft shrinkage with λ = 0.5: x moved towards 0 by 0.5, and 0 where |x| ≤ 0.5.
///
/// See ``softShrink(_:lambda:)-(Tensor,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(softShrink(Tensor([-1, 0.25, 2])))   // [-0.5  0.0  1.5]
/// ```
public func softShrink(_ x: Tensor) -> Tensor { trapping(try Checked.softShrink(x)) }

/// Soft shrinkage: x − λ above λ, x + λ below −λ, 0 between.
///
/// - Limits: −∞ and ∞; f′ → 1.
/// - Kinks: f′(±λ) = 0.
/// - λ is 0.5 unless given.
/// - Error bounds: 0.5 ULP; the derivative is exact.
/// - Source: Donoho, "De-noising by soft-thresholding", 1995.
///
/// Traps if λ is negative or NaN.
///
/// ```swift
/// print(softShrink(Tensor([-1, 0.25, 2]), lambda: 1))   // [0.0 0.0 1.0]
/// ```
public func softShrink(_ x: Tensor, lambda: Double) -> Tensor {
    trapping(try Checked.softShrink(x, lambda: lambda))
}

/// ``softShrink(_:)-(Tensor)`` of one number.
public func softShrink(_ x: Double) -> Double { trapping(try Checked.softShrink(x)) }

/// ``softShrink(_:lambda:)-(Tensor,_)`` of one number.
public func softShrink(_ x: Double, lambda: Double) -> Double {
    trapping(try Checked.softShrink(x, lambda: lambda))
}

/// ``softShrink(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func softShrink(_ x: Float) -> Float { trapping(try Checked.softShrink(x)) }

/// ``softShrink(_:lambda:)-(Tensor,_)`` of one number in single precision.
@_disfavoredOverload
public func softShrink(_ x: Float, lambda: Float) -> Float {
    trapping(try Checked.softShrink(x, lambda: Double(lambda)))
}

/// x − tanh x, by its series near 0, where the difference would cancel.
///
/// - Limits: −∞ and ∞; f′ = tanh² x → 1. f′(0) = 0, but f goes on rising.
/// - Error bounds: 0.85 ULP; the derivative 0.7 ULP. For floats 1 ULP; the derivative 0.65 ULP.
/// - Source: PyTorch's `tanhshrink`, from the first Torch.
///
/// ```swift
/// print(tanhShrink(Tensor([-2, 1e-5, 2])))
/// // [   -1.035972419924183 3.333333333200001e-16     1.035972419924183]
/// ```
public func tanhShrink(_ x: Tensor) -> Tensor { trapping(try Checked.tanhShrink(x)) }

/// ``tanhShrink(_:)-(Tensor)`` of one number.
public func tanhShrink(_ x: Double) -> Double { trapping(try Checked.tanhShrink(x)) }

/// ``tanhShrink(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func tanhShrink(_ x: Float) -> Float { trapping(try Checked.tanhShrink(x)) }

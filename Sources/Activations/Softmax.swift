internal import CTensorKernels
import Tensors

/// Softmax along the last axis; see ``softmax(_:axis:)``.
public func softmax(_ x: Tensor) -> Tensor { trapping(try Checked.softmax(x)) }

/// Softmax: yᵢ = e^{xᵢ} / Σ e^{xⱼ} along an axis (−1 is the last), shifted by the maximum so that nothing
/// overflows. The numbers along the axis are positive and sum to 1.
///
/// - Infinities: entries of +∞ share 1 equally, and the others are 0; where all are −∞, all share equally. NaN
///   anywhere along the axis makes all NaN.
/// - Derivative: the pullback of g is y(g − Σ yg).
/// - Error bound: 0.52 ULP (0.75 where the result is subnormal): the shift is exact, and the sum is kept to
///   twice the precision. The derivative y(1 − y) has an absolute error of a few 2⁻⁵³: where y is near 1, it
///   keeps fewer digits.
/// - Source: Bridle, "Probabilistic interpretation of feedforward classification network outputs", 1990.
///
/// ```swift
/// print(softmax(Tensor([[0, 0], [1000, 0]]), axis: 1))
/// // [[0.5 0.5]
/// //  [1.0 0.0]]
/// ```
public func softmax(_ x: Tensor, axis: Int) -> Tensor { trapping(try Checked.softmax(x, axis: axis)) }

extension Checked {
    package static func softmax(_ x: Tensor) throws(TensorError) -> Tensor { try softmax(x, axis: -1) }

    package static func softmax(_ x: Tensor, axis: Int) throws(TensorError) -> Tensor {
        try fibres(of: x, along: axis, in: "softmax", FibreFunction(kernel_softmax, kernel_softmax_f32)) {
            g, y, axis throws(TensorError) in
            let total = try sum(multiply(g, y), axis: axis, keepDims: true)
            return try multiply(y, subtract(g, total))
        }
    }
}

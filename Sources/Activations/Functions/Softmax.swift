internal import CTensorKernels
import Tensors

/// Softmax along the last axis; see ``softmax(_:axis:)``.
///
/// ```swift
/// print(softmax(Tensor([0, 0, 1000])))   // [0.0 0.0 1.0]
/// ```
public func softmax(_ x: Tensor) -> Tensor { trapping(try Checked.softmax(x)) }

/// Softmax: yᵢ = e^{xᵢ} / Σ e^{xⱼ} along an axis (−1 is the last), shifted by the maximum so that nothing
/// overflows. The numbers along the axis are positive and sum to 1.
///
/// - Infinities: entries of +∞ share 1 equally, and the others are 0; where all are −∞, all share equally. NaN
///   anywhere along the axis makes all NaN.
/// - Derivative: the pullback of g is y(g − Σ yg).
/// - Error bounds: 0.55 ULP: the shift is exact, and the sum is kept to twice the precision. The derivative y(1 − y)
///   has an absolute error of a few 2⁻⁵³: where y is near 1, it keeps fewer digits.
/// - Source: Bridle, "Probabilistic interpretation of feedforward classification network outputs", 1990.
///
/// Traps if there is no such axis.
///
/// ```swift
/// print(softmax(Tensor([[0, 0], [1000, 0]]), axis: 1))
/// // [[0.5 0.5]
/// //  [1.0 0.0]]
/// ```
public func softmax(_ x: Tensor, axis: Int) -> Tensor { trapping(try Checked.softmax(x, axis: axis)) }

/// The logarithm of softmax along the last axis; see ``logSoftmax(_:axis:)``.
///
/// ```swift
/// print(logSoftmax(Tensor([0, 1000])))   // [-1000.0     0.0]
/// ```
public func logSoftmax(_ x: Tensor) -> Tensor { trapping(try Checked.logSoftmax(x)) }

/// The logarithm of softmax: xᵢ − log Σ e^{xⱼ} along an axis (−1 is the last), shifted by the maximum so that nothing
/// overflows and no probability rounds to 0 before its logarithm is taken.
///
/// - Infinities: k entries of +∞ are −log k, and the others −∞; where all are −∞, all are −log n. NaN anywhere along
///   the axis makes all NaN.
/// - Derivative: the pullback of g is g − softmax(x)·Σ g.
/// - Error bounds: 0.95 ULP. For floats 0.5 ULP.
///
/// Traps if there is no such axis.
///
/// ```swift
/// print(logSoftmax(Tensor([[0, 0], [1000, 0]]), axis: 0))
/// // [[            -1000.0 -0.6931471805599453]
/// //  [                0.0 -0.6931471805599453]]
/// ```
public func logSoftmax(_ x: Tensor, axis: Int) -> Tensor { trapping(try Checked.logSoftmax(x, axis: axis)) }

/// Softmin along the last axis: softmax of −x.
///
/// ```swift
/// print(softmin(Tensor([0, 0, 1000])))   // [0.5 0.5 0.0]
/// ```
public func softmin(_ x: Tensor) -> Tensor { trapping(try Checked.softmin(x)) }

/// Softmin: yᵢ = e^{−xᵢ} / Σ e^{−xⱼ} along an axis (−1 is the last): ``softmax(_:axis:)`` of −x.
///
/// - Infinities: entries of −∞ share 1 equally; where all are ∞, all share equally.
/// - Derivative: the pullback of g is −y(g − Σ yg).
/// - Error bounds: 0.5 ULP.
///
/// Traps if there is no such axis.
///
/// ```swift
/// print(softmin(Tensor([[0, 0], [1000, 0]]), axis: 1))
/// // [[0.5 0.5]
/// //  [0.0 1.0]]
/// ```
public func softmin(_ x: Tensor, axis: Int) -> Tensor { trapping(try Checked.softmin(x, axis: axis)) }

/// Sparsemax along the last axis; see ``sparsemax(_:axis:)``.
///
/// ```swift
/// print(sparsemax(Tensor([0, 0.5, 3])))   // [0.0 0.0 1.0]
/// ```
public func sparsemax(_ x: Tensor) -> Tensor { trapping(try Checked.sparsemax(x)) }

/// Sparsemax: max(xᵢ − τ, 0) along an axis (−1 is the last), with the τ for which the sum is 1: the probabilities that
/// are nearest to x. Small ones are exactly 0.
///
/// - Infinities: entries of +∞ share 1 equally, and the others are 0; where all are −∞, all share equally. NaN
///   anywhere along the axis makes all NaN.
/// - Derivative: the pullback of g is g minus its mean over the support, where y > 0, and 0 off it.
/// - Error bounds: 0.75 ULP. For floats 0.5 ULP.
/// - Source: Martins and Astudillo, arXiv 1602.02068.
///
/// Traps if there is no such axis.
///
/// ```swift
/// print(sparsemax(Tensor([[1, 1.5], [1, 3]]), axis: 1))
/// // [[0.25 0.75]
/// //  [ 0.0  1.0]]
/// ```
public func sparsemax(_ x: Tensor, axis: Int) -> Tensor { trapping(try Checked.sparsemax(x, axis: axis)) }

/// Hardmax along the last axis; see ``hardmax(_:axis:)``.
///
/// ```swift
/// print(hardmax(Tensor([1, 3, 3])))   // [0.0 1.0 0.0]
/// ```
public func hardmax(_ x: Tensor) -> Tensor { trapping(try Checked.hardmax(x)) }

/// Hardmax: 1 for the greatest number along an axis (−1 is the last), the first of several, and 0 for the others.
///
/// - NaN anywhere along the axis makes all NaN.
/// - Derivative: 0.
/// - Source: ONNX's `Hardmax`.
///
/// Traps if there is no such axis.
///
/// ```swift
/// print(hardmax(Tensor([[1, 2], [4, 3]]), axis: 0))
/// // [[0.0 0.0]
/// //  [1.0 1.0]]
/// ```
public func hardmax(_ x: Tensor, axis: Int) -> Tensor { trapping(try Checked.hardmax(x, axis: axis)) }

extension Checked {
    package static func softmax(_ x: Tensor) throws(TensorError) -> Tensor { try softmax(x, axis: -1) }
    package static func logSoftmax(_ x: Tensor) throws(TensorError) -> Tensor { try logSoftmax(x, axis: -1) }
    package static func softmin(_ x: Tensor) throws(TensorError) -> Tensor { try softmin(x, axis: -1) }
    package static func sparsemax(_ x: Tensor) throws(TensorError) -> Tensor { try sparsemax(x, axis: -1) }
    package static func hardmax(_ x: Tensor) throws(TensorError) -> Tensor { try hardmax(x, axis: -1) }

    package static func softmax(_ x: Tensor, axis: Int) throws(TensorError) -> Tensor {
        try softmax(x, axis: axis, in: "softmax")
    }

    private static func softmax(
        _ x: Tensor, axis: Int, in operation: String
    ) throws(TensorError) -> Tensor {
        try fibres(of: x, along: axis, in: operation, FibreFunction(kernel_softmax, kernel_softmax_f32)) {
            g, y, axis throws(TensorError) in
            let total = try sum(multiply(g, y), axis: axis, keepDims: true)
            return try multiply(y, subtract(g, total))
        }
    }

    package static func logSoftmax(_ x: Tensor, axis: Int) throws(TensorError) -> Tensor {
        try fibres(
            of: x, along: axis, in: "logSoftmax", FibreFunction(kernel_log_softmax, kernel_log_softmax_f32)
        ) { g, y, axis throws(TensorError) in
            try subtract(g, multiply(exp(y), sum(g, axis: axis, keepDims: true)))
        }
    }

    package static func softmin(_ x: Tensor, axis: Int) throws(TensorError) -> Tensor {
        try softmax(negate(x), axis: axis, in: "softmin")
    }

    package static func sparsemax(_ x: Tensor, axis: Int) throws(TensorError) -> Tensor {
        try fibres(of: x, along: axis, in: "sparsemax", FibreFunction(kernel_sparsemax, kernel_sparsemax_f32))
        {
            g, y, axis throws(TensorError) in
            let support = try less(Tensor(0, like: y), y)
            let total = try sum(multiply(g, support), axis: axis, keepDims: true)
            let mean = try divide(total, sum(support, axis: axis, keepDims: true))
            return try multiply(support, subtract(g, mean))
        }
    }

    package static func hardmax(_ x: Tensor, axis: Int) throws(TensorError) -> Tensor {
        try fibres(of: x, along: axis, in: "hardmax", FibreFunction(kernel_hardmax, kernel_hardmax_f32)) {
            g, _, _ throws(TensorError) in try multiply(Tensor(0, like: g), g)
        }
    }
}

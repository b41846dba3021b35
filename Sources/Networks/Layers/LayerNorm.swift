import Tensors

/// Brings each example's features to mean 0 and variance 1, then scales and shifts them by what it learns:
/// scale·(x − mean)/√(variance + ε) + shift, over the last axis.
///
/// Source: Ba, Kiros and Hinton, arXiv 1607.06450; ε = 1e−5 as in PyTorch.
///
/// Traps if the size is below 1.
///
/// ```swift
/// print(LayerNorm(2)(Tensor([[1, 3]])))   // [[-0.9999950000374997  0.9999950000374997]]
/// ```
public final class LayerNorm: LibraryLayer {
    /// Shape `[size]`, ones at the beginning.
    public var scale: Tensor
    /// Shape `[size]`, zeros at the beginning.
    public var shift: Tensor
    /// What is added to the variance, so that nothing is divided by 0.
    public let epsilon: Double

    public convenience init(_ size: Int, epsilon: Double = 1e-5, dtype: DType = .float64) {
        self.init(checked: trapping(try Self.checked(size)), epsilon: epsilon, dtype: dtype)
    }

    package init(checked size: Int, epsilon: Double, dtype: DType) {
        scale = Tensor(Array(repeating: 1, count: size), dtype: dtype)
        shift = Tensor(Array(repeating: 0, count: size), dtype: dtype)
        self.epsilon = epsilon
    }

    package static func checked(_ size: Int) throws(TensorError) -> Int {
        try Checked.checkSizes([size], of: "LayerNorm")
        return size
    }

    /// The scale and the shift.
    public var parameters: [Tensor] {
        get { [scale, shift] }
        set {
            scale = newValue[0]
            shift = newValue[1]
        }
    }

    public func callAsFunction(_ x: Tensor) -> Tensor { trapping { try output(x) } }

    package func output(_ x: Tensor) throws -> Tensor {
        try Checked.checkInput(x, lastAxis: scale.count, of: "LayerNorm")
        let distance = try Checked.subtract(x, Checked.mean(x, axis: -1, keepDims: true))
        let variance = try Checked.mean(Checked.multiply(distance, distance), axis: -1, keepDims: true)
        let deviation = try Checked.sqrt(Checked.add(variance, Tensor(epsilon, like: x)))
        return try Checked.add(Checked.multiply(scale, Checked.divide(distance, deviation)), shift)
    }

    package var summary: [LayerSummary] {
        [LayerSummary(name: "LayerNorm", output: "\(scale.count)", parameterCount: parameterCount)]
    }
}

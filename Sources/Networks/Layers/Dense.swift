import Activations
import Tensors

/// A fully connected layer: activation(x·weight + bias), from shape `[…, inputs]` to `[…, outputs]`.
///
/// The weight has shape `[inputs, outputs]`, the bias `[outputs]` and begins with zeros.
///
/// ```swift
/// let layer = Dense(2, 3, activation: tanh, initializer: .zeros)
/// print(layer(Tensor([[1, 2]])))   // [[0.0 0.0 0.0]]
/// ```
public final class Dense: LibraryLayer {
    /// Shape `[inputs, outputs]`.
    public var weight: Tensor
    /// Shape `[outputs]`.
    public var bias: Tensor
    /// What is applied to x·weight + bias.
    public let activation: Activation

    /// A layer with a function of tensors as its activation; without one it is linear.
    ///
    /// Traps if a size is below 1.
    public convenience init(
        _ inputs: Int, _ outputs: Int, activation: @escaping (Tensor) -> Tensor,
        initializer: Initializer = .glorotUniform, dtype: DType = .float64
    ) {
        self.init(
            inputs, outputs, activation: Activation("activation", activation), initializer: initializer,
            dtype: dtype)
    }

    /// A layer with an activation of the library by its name: `Dense(2, 16, activation: .relu)`.
    ///
    /// Traps if a size is below 1.
    public convenience init(
        _ inputs: Int, _ outputs: Int, activation: Activation = .linear,
        initializer: Initializer = .glorotUniform, dtype: DType = .float64
    ) {
        let weight = trapping(try Self.weight(inputs, outputs, initializer, dtype))
        self.init(weight: weight, activation: activation)
    }

    package init(weight: Tensor, activation: Activation) {
        self.weight = weight
        bias = Tensor(Array(repeating: 0, count: weight.shape[1]), dtype: weight.dtype)
        self.activation = activation
    }

    package static func weight(
        _ inputs: Int, _ outputs: Int, _ initializer: Initializer, _ dtype: DType
    ) throws(TensorError) -> Tensor {
        try Checked.checkSizes([inputs, outputs], of: "Dense")
        return try Checked.weights(initializer, inputs, outputs, dtype: dtype)
    }

    /// The weight and the bias.
    public var parameters: [Tensor] {
        get { [weight, bias] }
        set {
            weight = newValue[0]
            bias = newValue[1]
        }
    }

    public func callAsFunction(_ x: Tensor) -> Tensor { trapping { try output(x) } }

    package func output(_ x: Tensor) throws -> Tensor {
        try Checked.checkInput(x, lastAxis: weight.shape[0], of: "Dense")
        let rows = x.rank == 2 ? x : try Checked.reshaped(x, to: [-1, weight.shape[0]])
        let sums = try Checked.affine(rows, weight, bias)
        let result = try activation.name == "linear" ? sums : Checked.value(of: activation, at: sums)
        return x.rank == 2 ? result : try Checked.reshaped(result, to: x.shape.dropLast() + [weight.shape[1]])
    }

    package var summary: [LayerSummary] {
        let name = activation.name == "linear" ? "Dense" : "Dense, \(activation.name)"
        return [LayerSummary(name: name, output: "\(weight.shape[1])", parameterCount: parameterCount)]
    }
}

import Tensors

/// How the weights of a layer begin, as numbers from the generator that `seed(_:)` starts.
///
/// The variance is chosen for the number of inputs (fan-in) and outputs (fan-out), so that signals neither grow nor
/// vanish from layer to layer. Uniform ones are spread over ±√(3·variance).
public enum Initializer: Sendable, Hashable, CaseIterable {
    /// 0 everywhere: all units learn the same.
    case zeros
    /// Variance 2 / (inputs + outputs). Glorot and Bengio, 2010: for tanh and sigmoid.
    case glorotUniform
    /// Variance 2 / (inputs + outputs). Glorot and Bengio, 2010: for tanh and sigmoid.
    case glorotNormal
    /// Variance 2 / inputs. He et al., arXiv 1502.01852: for rectifiers.
    case heUniform
    /// Variance 2 / inputs. He et al., arXiv 1502.01852: for rectifiers.
    case heNormal
    /// Variance 1 / inputs. LeCun et al., "Efficient backprop", 1998: for selu.
    case lecunUniform
    /// Variance 1 / inputs. LeCun et al., "Efficient backprop", 1998: for selu.
    case lecunNormal

    /// Weights of shape `[inputs, outputs]`.
    ///
    /// ```swift
    /// seed(1)
    /// print(Initializer.heNormal.weights(2, 3).shape)   // [2, 3]
    /// ```
    public func weights(_ inputs: Int, _ outputs: Int, dtype: DType = .float64) -> Tensor {
        trapping(try Checked.weights(self, inputs, outputs, dtype: dtype))
    }

    /// The variance of a weight.
    func variance(_ inputs: Int, _ outputs: Int) -> Double {
        switch self {
        case .zeros: 0
        case .glorotUniform, .glorotNormal: 2 / Double(max(1, inputs + outputs))
        case .heUniform, .heNormal: 2 / Double(max(1, inputs))
        case .lecunUniform, .lecunNormal: 1 / Double(max(1, inputs))
        }
    }
}

extension Checked {
    package static func weights(
        _ initializer: Initializer, _ inputs: Int, _ outputs: Int, dtype: DType
    ) throws(TensorError) -> Tensor {
        let shape = [inputs, outputs]
        let variance = initializer.variance(inputs, outputs)
        switch initializer {
        case .zeros: return try filled(shape, with: 0, dtype, in: "weights")
        case .glorotUniform, .heUniform, .lecunUniform:
            let bound = (3 * variance).squareRoot()
            return try uniform(shape, in: -bound...bound, dtype: dtype)
        case .glorotNormal, .heNormal, .lecunNormal:
            return try normal(shape, mean: 0, standardDeviation: variance.squareRoot(), dtype: dtype)
        }
    }

    /// Refuses sizes below 1.
    static func checkSizes(_ sizes: [Int], of layer: String) throws(TensorError) {
        if let size = sizes.first(where: { $0 < 1 }) {
            throw .invalid("\(layer): sizes must be 1 or more, and one is \(size)")
        }
    }
}

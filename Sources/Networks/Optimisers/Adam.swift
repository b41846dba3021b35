import Tensors

/// Momentum and division by the root of the mean square, both corrected for their beginning.
///
/// m′ = β₁m + (1 − β₁)g, v′ = β₂v + (1 − β₂)g², p′ = p − learningRate/(1 − β₁ᵗ) · m′/(√v′/√(1 − β₂ᵗ) + ε).
///
/// Source: Kingma and Ba, arXiv 1412.6980, with its β₁ = 0.9, β₂ = 0.999, ε = 1e−8.
///
/// ```swift
/// var p = [Tensor([1])]
/// Adam(learningRate: 0.1).update(&p, [Tensor([3])])
/// print(p[0].item < 0.9000001)   // true
/// ```
public final class Adam: Optimizer {
    private let moments: Moments
    public var beta1: Double { moments.beta1 }
    public var beta2: Double { moments.beta2 }
    public var epsilon: Double { moments.epsilon }

    public init(
        learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8
    ) {
        moments = Moments(beta1: beta1, beta2: beta2, epsilon: epsilon)
        super.init(learningRate: learningRate)
    }

    override func step(
        _ parameter: Tensor, _ gradient: Tensor, _ state: inout [Tensor]
    ) throws(TensorError) -> Tensor {
        let (direction, correction) = try moments.direction(gradient, &state, stepCount)
        return try parameter.adding(-learningRate / correction, times: direction)
    }
}

/// Adam with the weights' decay apart from the gradients: p is first multiplied by 1 − learningRate·weightDecay.
///
/// Source: Loshchilov and Hutter, arXiv 1711.05101; weightDecay = 0.01 as in PyTorch.
public final class AdamW: Optimizer {
    private let moments: Moments
    public let weightDecay: Double
    public var beta1: Double { moments.beta1 }
    public var beta2: Double { moments.beta2 }
    public var epsilon: Double { moments.epsilon }

    public init(
        learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
        weightDecay: Double = 0.01
    ) {
        self.weightDecay = weightDecay
        moments = Moments(beta1: beta1, beta2: beta2, epsilon: epsilon)
        super.init(learningRate: learningRate)
    }

    override func step(
        _ parameter: Tensor, _ gradient: Tensor, _ state: inout [Tensor]
    ) throws(TensorError) -> Tensor {
        let kept = try Checked.multiply(
            parameter, Tensor(1 - learningRate * weightDecay, like: parameter))
        let (direction, correction) = try moments.direction(gradient, &state, stepCount)
        return try kept.adding(-learningRate / correction, times: direction)
    }
}

/// The running means of gradients and of their squares.
private struct Moments {
    let beta1: Double
    let beta2: Double
    let epsilon: Double

    /// m′/(√v′/√(1 − β₂ᵗ) + ε) and 1 − β₁ᵗ, t the number of the step.
    func direction(
        _ gradient: Tensor, _ state: inout [Tensor], _ step: Int
    ) throws(TensorError) -> (Tensor, Double) {
        let mean = try mixed(state.first, gradient, beta1)
        let square = try mixed(state.count > 1 ? state[1] : nil, Checked.multiply(gradient, gradient), beta2)
        state = [mean, square]
        let correction = correction(beta2, step).squareRoot()
        let root = try Checked.divide(Checked.sqrt(square), Tensor(correction, like: square))
        let direction = try Checked.divide(mean, Checked.add(root, Tensor(epsilon, like: root)))
        return (direction, self.correction(beta1, step))
    }

    /// 1 − βᵗ
    private func correction(_ beta: Double, _ step: Int) -> Double {
        var power = 1.0
        var factor = beta
        var exponent = step
        while exponent > 0 {
            if exponent & 1 == 1 { power *= factor }
            factor *= factor
            exponent >>= 1
        }
        return 1 - power
    }
}

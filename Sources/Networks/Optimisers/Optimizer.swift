import Tensors

/// A rule by which parameters follow their gradients.
///
/// Optimisers are objects: they remember what they saw of each parameter, in the order in which they are given.
public class Optimizer {
    /// The size of a step.
    public var learningRate: Double
    /// How many steps have been made.
    public private(set) var stepCount = 0
    private var states: [[Tensor]] = []

    init(learningRate: Double) { self.learningRate = learningRate }

    /// Moves the parameters of a model one step along its gradients. Traps unless there is a gradient for each, of its
    /// shape.
    public func update(_ model: any Layer, _ gradients: [Tensor]) {
        trapping(try updateChecked(model, gradients))
    }

    /// Moves parameters one step along their gradients. Traps unless there is a gradient for each, of its shape.
    ///
    /// ```swift
    /// var parameters = [Tensor([1, 2])]
    /// SGD(learningRate: 0.1).update(&parameters, [Tensor([1, -1])])
    /// print(parameters[0])   // [0.9 2.1]
    /// ```
    public func update(_ parameters: inout [Tensor], _ gradients: [Tensor]) {
        parameters = trapping(try updated(parameters, gradients))
    }

    package func updateChecked(_ model: any Layer, _ gradients: [Tensor]) throws(TensorError) {
        model.parameters = try updated(model.parameters, gradients)
    }

    package func updated(_ parameters: [Tensor], _ gradients: [Tensor]) throws(TensorError) -> [Tensor] {
        guard parameters.count == gradients.count else {
            throw .invalid(
                "update: \(parameters.count) parameters and \(gradients.count) gradients; each needs its own")
        }
        for (parameter, gradient) in zip(parameters, gradients) where parameter.shape != gradient.shape {
            throw .invalid(
                "update: a parameter of shape \(Checked.shapeText(parameter.shape)) and a gradient of shape"
                    + " \(Checked.shapeText(gradient.shape))")
        }
        if states.count != parameters.count { states = Array(repeating: [], count: parameters.count) }
        stepCount += 1
        var result: [Tensor] = []
        for (index, (parameter, gradient)) in zip(parameters, gradients).enumerated() {
            result.append(try step(parameter, gradient, &states[index]))
        }
        return result
    }

    /// The next value of one parameter; `state` is what is remembered of it, empty at first.
    func step(
        _ parameter: Tensor, _ gradient: Tensor, _ state: inout [Tensor]
    ) throws(TensorError) -> Tensor {
        parameter
    }
}

/// Gradient descent, with momentum if asked: v′ = momentum·v + g, p′ = p − learningRate·v′ (with Nesterov's momentum
/// p − learningRate·(g + momentum·v′)), and g + weightDecay·p for g.
///
/// Source: Robbins and Monro, 1951; Polyak, 1964; formulas as in PyTorch.
///
/// ```swift
/// var p = [Tensor([1])]
/// let descent = SGD(learningRate: 0.5, momentum: 0.5)
/// for _ in 0..<2 { descent.update(&p, [Tensor([1])]) }
/// print(p[0])   // [-0.25]
/// ```
public final class SGD: Optimizer {
    public let momentum: Double
    public let nesterov: Bool
    public let weightDecay: Double

    public init(
        learningRate: Double = 0.01, momentum: Double = 0, nesterov: Bool = false, weightDecay: Double = 0
    ) {
        self.momentum = momentum
        self.nesterov = nesterov
        self.weightDecay = weightDecay
        super.init(learningRate: learningRate)
    }

    override func step(
        _ parameter: Tensor, _ gradient: Tensor, _ state: inout [Tensor]
    ) throws(TensorError) -> Tensor {
        var gradient = gradient
        if weightDecay != 0 { gradient = try gradient.adding(weightDecay, times: parameter) }
        if momentum != 0 {
            let velocity = state.isEmpty ? gradient : try gradient.adding(momentum, times: state[0])
            state = [velocity]
            gradient = nesterov ? try gradient.adding(momentum, times: velocity) : velocity
        }
        return try parameter.adding(-learningRate, times: gradient)
    }
}

/// Divides each gradient by the root of the mean of its squares so far: m′ = ρ·m + (1 − ρ)·g²,
/// p′ = p − learningRate·g/(√m′ + ε).
///
/// Source: Tieleman and Hinton, lecture 6.5, 2012; ρ = 0.99 and ε = 1e−8 as in PyTorch.
public final class RMSProp: Optimizer {
    public let decay: Double
    public let epsilon: Double

    public init(learningRate: Double = 0.01, decay: Double = 0.99, epsilon: Double = 1e-8) {
        self.decay = decay
        self.epsilon = epsilon
        super.init(learningRate: learningRate)
    }

    override func step(
        _ parameter: Tensor, _ gradient: Tensor, _ state: inout [Tensor]
    ) throws(TensorError) -> Tensor {
        let square = try Checked.multiply(gradient, gradient)
        let mean = try mixed(state.first, square, decay)
        state = [mean]
        let root = try Checked.add(Checked.sqrt(mean), Tensor(epsilon, like: mean))
        return try parameter.adding(-learningRate, times: Checked.divide(gradient, root))
    }
}

extension Tensor {
    /// self + factor·other
    func adding(_ factor: Double, times other: Tensor) throws(TensorError) -> Tensor {
        try Checked.adding(factor, times: other, to: self)
    }
}

/// share·old + (1 − share)·new; nothing old counts as 0.
func mixed(_ old: Tensor?, _ new: Tensor, _ share: Double) throws(TensorError) -> Tensor {
    let part = try Checked.multiply(Tensor(1 - share, like: new), new)
    guard let old else { return part }
    return try part.adding(share, times: old)
}

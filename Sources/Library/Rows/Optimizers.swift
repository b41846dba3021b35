import Checker
import Machine
import Networks
import Tensors

// `@unchecked Sendable`: cells' values are used on the machine's thread alone.
extension SGD: @unchecked Sendable, NativeObject {}
extension RMSProp: @unchecked Sendable, NativeObject {}
extension Adam: @unchecked Sendable, NativeObject {}
extension AdamW: @unchecked Sendable, NativeObject {}

extension Rows {
    static func optimizerRows<O: Optimizer & NativeObject>(of type: O.Type) -> [LibraryRow] {
        let name = "\(type)"
        return [
            member(
                of: name, "func update(_ model: any Layer, _ gradients: [Tensor])",
                "Moves the parameters of a model one step along its gradients.",
                native { (optimizer: O, model: ErasedValue, gradients: [Tensor]) in
                    try optimizer.updateChecked(layer(model), gradients)
                    return NoResult()
                }),
            LibraryRow(
                owner: name,
                declaration: "func update(_ parameters: inout [Tensor], _ gradients: [Tensor])",
                documentation: "Moves parameters one step along their gradients.",
                implementation: .source("parameters = _updated(parameters, gradients)"), setter: nil),
            member(
                of: name, "func _updated(_ parameters: [Tensor], _ gradients: [Tensor]) -> [Tensor]", "",
                native { (optimizer: O, parameters: [Tensor], gradients: [Tensor]) in
                    try optimizer.updated(parameters, gradients)
                }),
            member(
                of: name, "var learningRate: Double { get }", "The size of a step.",
                native { (optimizer: O) in optimizer.learningRate }),
            member(
                of: name, "var stepCount: Int { get }", "How many steps have been made.",
                native { (optimizer: O) in optimizer.stepCount }),
        ]
    }

    static var optimizerTypes: [LibraryRow] {
        [
            member(
                of: "SGD",
                "init(learningRate: Double = 0.01, momentum: Double = 0, nesterov: Bool = false, weightDecay: Double = 0)",
                "Gradient descent, with momentum if asked.",
                native { (rate: Double, momentum: Double, nesterov: Bool, decay: Double) in
                    SGD(learningRate: rate, momentum: momentum, nesterov: nesterov, weightDecay: decay)
                }),
            member(
                of: "RMSProp",
                "init(learningRate: Double = 0.01, decay: Double = 0.99, epsilon: Double = 1e-8)",
                "Divides each gradient by the root of the mean of its squares so far.",
                native { (rate: Double, decay: Double, epsilon: Double) in
                    RMSProp(learningRate: rate, decay: decay, epsilon: epsilon)
                }),
            member(
                of: "Adam",
                "init(learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8)",
                "Momentum and division by the root of the mean square, both corrected for their beginning.",
                native { (rate: Double, beta1: Double, beta2: Double, epsilon: Double) in
                    Adam(learningRate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon)
                }),
            member(
                of: "AdamW",
                "init(learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0.01)",
                "Adam with the weights' decay apart from the gradients.",
                native { (rate: Double, beta1: Double, beta2: Double, epsilon: Double, decay: Double) in
                    AdamW(
                        learningRate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: decay)
                }),
        ]
    }
}

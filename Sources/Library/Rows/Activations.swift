import Activations
import Machine
import Tensors

extension Rows {
    /// Every activation on tensors, doubles and floats, with and without its parameters.
    static var activations: [LibraryRow] {
        withoutParameters + withOneParameter + withTwoParameters + learnedSlopes + gatedUnits + softmaxes
    }

    private static var withoutParameters: [LibraryRow] {
        let functions: [(String, ElementwiseFunction)] = [
            ("relu", ActivationFunctions.relu), ("relu6", ActivationFunctions.relu6),
            ("selu", ActivationFunctions.selu), ("sigmoid", ActivationFunctions.sigmoid),
            ("logSigmoid", ActivationFunctions.logSigmoid), ("softsign", ActivationFunctions.softsign),
            ("silu", ActivationFunctions.silu), ("gelu", ActivationFunctions.gelu),
            ("geluTanh", ActivationFunctions.geluTanh), ("mish", ActivationFunctions.mish),
            ("hardSigmoid", ActivationFunctions.hardSigmoid), ("hardSwish", ActivationFunctions.hardSwish),
            ("tanhShrink", ActivationFunctions.tanhShrink), ("sparsePlus", ActivationFunctions.sparsePlus),
            ("sparseSigmoid", ActivationFunctions.sparseSigmoid),
            ("exponential", ActivationFunctions.exponential), ("linear", ActivationFunctions.linear),
            ("reluSquared", ActivationFunctions.reluSquared),
        ]
        return functions.flatMap { name, f in plain(name, f, documentation(of: name)) }
    }

    private static var withOneParameter: [LibraryRow] {
        typealias Make = @Sendable (Double) throws(TensorError) -> ElementwiseFunction
        let functions: [(String, String, ElementwiseFunction, Make)] = [
            ("step", "threshold", ActivationFunctions.step, ActivationFunctions.step(threshold:)),
            (
                "leakyRelu", "slope", ActivationFunctions.leakyRelu,
                { slope throws(TensorError) in try ActivationFunctions.leakyRelu(slope: slope) }
            ),
            ("prelu", "slope", ActivationFunctions.prelu, ActivationFunctions.prelu(slope:)),
            (
                "thresholdedRelu", "threshold", ActivationFunctions.thresholdedRelu,
                ActivationFunctions.thresholdedRelu(threshold:)
            ),
            ("elu", "alpha", ActivationFunctions.elu, ActivationFunctions.elu(alpha:)),
            ("celu", "alpha", ActivationFunctions.celu, ActivationFunctions.celu(alpha:)),
            ("softplus", "beta", ActivationFunctions.softplus, ActivationFunctions.softplus(beta:)),
            ("swish", "beta", ActivationFunctions.swish, ActivationFunctions.swish(beta:)),
            ("hardShrink", "lambda", ActivationFunctions.hardShrink, ActivationFunctions.hardShrink(lambda:)),
            ("softShrink", "lambda", ActivationFunctions.softShrink, ActivationFunctions.softShrink(lambda:)),
            ("squareplus", "b", ActivationFunctions.squareplus, ActivationFunctions.squareplus(b:)),
            ("snake", "frequency", ActivationFunctions.snake, ActivationFunctions.snake(frequency:)),
        ]
        return functions.flatMap { name, label, f, make in
            let documentation = documentation(of: name)
            return plain(name, f, documentation) + [
                function(
                    "func \(name)(_ x: Tensor, \(label): Double) -> Tensor", documentation,
                    native { (x: Tensor, p: Double) in try make(p)(x) }),
                function(
                    "func \(name)(_ x: Double, \(label): Double) -> Double", documentation,
                    native { (x: Double, p: Double) in try make(p)(x) }),
                function(
                    "@_disfavoredOverload func \(name)(_ x: Float, \(label): Float) -> Float", documentation,
                    native { (x: Float, p: Float) in try make(Double(p))(x) }),
            ]
        }
    }

    private static var withTwoParameters: [LibraryRow] {
        typealias Make = @Sendable (Double, Double) throws(TensorError) -> ElementwiseFunction
        let functions: [(String, String, String, ElementwiseFunction?, Make)] = [
            (
                "rrelu", "lower", "upper", ActivationFunctions.rrelu,
                ActivationFunctions.rrelu(lower:upper:)
            ),
            (
                "hardTanh", "low", "high", ActivationFunctions.hardTanh,
                ActivationFunctions.hardTanh(low:high:)
            ),
            (
                "starRelu", "scale", "bias", ActivationFunctions.starRelu,
                ActivationFunctions.starRelu(scale:bias:)
            ),
            (
                "threshold", "_ limit", "_ value", nil,
                { threshold, value throws(TensorError) in try ActivationFunctions.threshold(threshold, value)
                }
            ),
        ]
        return functions.flatMap { name, first, second, f, make in
            let documentation = documentation(of: name)
            return (f.map { plain(name, $0, documentation) } ?? []) + [
                function(
                    "func \(name)(_ x: Tensor, \(first): Double, \(second): Double) -> Tensor", documentation,
                    native { (x: Tensor, p: Double, q: Double) in try make(p, q)(x) }),
                function(
                    "func \(name)(_ x: Double, \(first): Double, \(second): Double) -> Double", documentation,
                    native { (x: Double, p: Double, q: Double) in try make(p, q)(x) }),
                function(
                    "@_disfavoredOverload func \(name)(_ x: Float, \(first): Float, \(second): Float) -> Float",
                    documentation,
                    native { (x: Float, p: Float, q: Float) in try make(Double(p), Double(q))(x) }),
            ]
        }
    }

    private static var learnedSlopes: [LibraryRow] {
        [
            function(
                "func prelu(_ x: Tensor, slope: Tensor) -> Tensor", documentation(of: "prelu"),
                native { (x: Tensor, slope: Tensor) in try Checked.prelu(x, slope: slope) })
        ]
    }

    private typealias OnTensor = @Sendable (Tensor) throws(TensorError) -> Tensor

    private static var gatedUnits: [LibraryRow] {
        let functions: [(String, OnTensor)] = [
            ("glu", { x throws(TensorError) in try Checked.glu(x) }),
            ("swiGLU", { x throws(TensorError) in try Checked.swiGLU(x) }),
            ("geGLU", { x throws(TensorError) in try Checked.geGLU(x) }),
            ("reGLU", { x throws(TensorError) in try Checked.reGLU(x) }),
        ]
        return functions.map { name, f in
            function(
                "func \(name)(_ x: Tensor) -> Tensor", documentation(of: name),
                native { (x: Tensor) in try f(x) })
        }
    }

    private static var softmaxes: [LibraryRow] {
        typealias Along = @Sendable (Tensor, Int) throws(TensorError) -> Tensor
        let functions: [(String, Along)] = [
            ("softmax", { x, axis throws(TensorError) in try Checked.softmax(x, axis: axis) }),
            ("logSoftmax", { x, axis throws(TensorError) in try Checked.logSoftmax(x, axis: axis) }),
            ("softmin", { x, axis throws(TensorError) in try Checked.softmin(x, axis: axis) }),
            ("sparsemax", { x, axis throws(TensorError) in try Checked.sparsemax(x, axis: axis) }),
            ("hardmax", { x, axis throws(TensorError) in try Checked.hardmax(x, axis: axis) }),
        ]
        return functions.flatMap { name, f in
            let documentation = documentation(of: name)
            return [
                function(
                    "func \(name)(_ x: Tensor) -> Tensor", documentation,
                    native { (x: Tensor) in try f(x, -1) }),
                function(
                    "func \(name)(_ x: Tensor, axis: Int) -> Tensor", documentation,
                    native { (x: Tensor, axis: Int) in try f(x, axis) }),
            ]
        }
    }

    private static func plain(
        _ name: String, _ f: ElementwiseFunction, _ documentation: String
    ) -> [LibraryRow] {
        [
            function(
                "func \(name)(_ x: Tensor) -> Tensor", documentation, native { (x: Tensor) in try f(x) }),
            function("func \(name)(_ x: Double) -> Double", documentation, native { (x: Double) in f(x) }),
            function(
                "@_disfavoredOverload func \(name)(_ x: Float) -> Float", documentation,
                native { (x: Float) in f(x) }),
        ]
    }

    /// What the table of activations knows without computing.
    private static func documentation(of name: String) -> String {
        guard let activation = Activation.all.first(where: { $0.name == name }) else { return name }
        let parameters = activation.parameters.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
        var lines = [
            "\(activation.formula)\(parameters.isEmpty ? "" : ", unless given otherwise \(parameters.joined(separator: ", "))")",
            activation.summary,
        ]
        if let bounds = activation.errorBounds { lines.append("Errors: \(bounds).") }
        lines.append("Source: \(activation.source). In Korean: \(activation.koreanName).")
        return lines.joined(separator: "\n\n")
    }
}

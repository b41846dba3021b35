import Activations
import Foundation
import Machine
import Tensors

extension Rows {
    static var activations: [LibraryRow] {
        plain(
            "relu", "max(x, 0): negative inputs become 0, others stay. Its derivative at 0 counts as 0.",
            { x throws(TensorError) in try Checked.relu(x) }, { Activations.relu($0) })
            + plain(
                "sigmoid", "1 / (1 + e⁻ˣ): squashes to (0, 1).",
                { x throws(TensorError) in try Checked.sigmoid(x) }, { Activations.sigmoid($0) })
            + plain(
                "silu", "x · sigmoid(x), also called swish.",
                { x throws(TensorError) in try Checked.silu(x) }, { Activations.silu($0) })
            + plain(
                "gelu", "x · Φ(x), where Φ is the normal distribution; the exact form.",
                { x throws(TensorError) in try Checked.gelu(x) }, { Activations.gelu($0) })
            + parametric(
                "leakyRelu", "slope: Double",
                "x above 0, slope · x at and below it; slope is 0.01 unless given.",
                { x throws(TensorError) in try Checked.leakyRelu(x) },
                { x, slope throws(TensorError) in try Checked.leakyRelu(x, slope: slope) },
                { Activations.leakyRelu($0) }, { Activations.leakyRelu($0, slope: $1) })
            + parametric(
                "elu", "alpha: Double",
                "x above 0, alpha · (eˣ − 1) at and below it; alpha is 1 unless given.",
                { x throws(TensorError) in try Checked.elu(x) },
                { x, alpha throws(TensorError) in try Checked.elu(x, alpha: alpha) },
                { Activations.elu($0) }, { Activations.elu($0, alpha: $1) })
            + parametric(
                "softplus", "beta: Double",
                "log(1 + e^(beta·x)) / beta, a smooth relu, without overflow; beta is 1 unless given.",
                { x throws(TensorError) in try Checked.softplus(x) },
                { x, beta throws(TensorError) in try Checked.softplus(x, beta: beta) },
                { Activations.softplus($0) },
                { x, beta throws(TensorError) in try Checked.softplus(x, beta: beta) })
            + parametric(
                "step", "threshold: Double",
                "1 at or above the threshold, 0 below it; the threshold is 0 unless given.",
                { x throws(TensorError) in try Checked.step(x) },
                { x, threshold throws(TensorError) in try Checked.step(x, threshold: threshold) },
                { Activations.step($0) }, { Activations.step($0, threshold: $1) })
            + [
                function(
                    "func softmax(_ x: Tensor) -> Tensor",
                    "Positive numbers with the sum 1 along the last axis: eˣ over the sum of all eˣ.",
                    native { (x: Tensor) in try Checked.softmax(x) }),
                function(
                    "func softmax(_ x: Tensor, axis: Int) -> Tensor",
                    "Positive numbers with the sum 1 along an axis: eˣ over the sum of all eˣ.",
                    native { (x: Tensor, axis: Int) in try Checked.softmax(x, axis: axis) }),
            ]
    }

    private static func plain(
        _ name: String, _ documentation: String,
        _ tensor: @escaping @Sendable (Tensor) throws(TensorError) -> Tensor,
        _ number: @escaping @Sendable (Double) -> Double
    ) -> [LibraryRow] {
        [
            function(
                "func \(name)(_ x: Tensor) -> Tensor", documentation, native { (x: Tensor) in try tensor(x) }),
            function(
                "func \(name)(_ x: Double) -> Double", documentation, native { (x: Double) in number(x) }),
        ]
    }

    /// A function with a parameter that may be left out: without it, it is a function of one argument.
    private static func parametric(
        _ name: String, _ parameter: String, _ documentation: String,
        _ tensor: @escaping @Sendable (Tensor) throws(TensorError) -> Tensor,
        _ tensorWithParameter: @escaping @Sendable (Tensor, Double) throws(TensorError) -> Tensor,
        _ number: @escaping @Sendable (Double) -> Double,
        _ numberWithParameter: @escaping @Sendable (Double, Double) throws(TensorError) -> Double
    ) -> [LibraryRow] {
        plain(name, documentation, tensor, number) + [
            function(
                "func \(name)(_ x: Tensor, \(parameter)) -> Tensor", documentation,
                native { (x: Tensor, value: Double) in try tensorWithParameter(x, value) }),
            function(
                "func \(name)(_ x: Double, \(parameter)) -> Double", documentation,
                native { (x: Double, value: Double) in try numberWithParameter(x, value) }),
        ]
    }
}

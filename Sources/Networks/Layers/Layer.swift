import Tensors

/// A part of a network: a function with parameters that training changes.
///
/// Layers are objects: who holds one sees what it has learned. A learner's own layer keeps its parameters, or other
/// layers, and hands them over in a fixed order:
///
/// ```swift
/// final class Scale: Layer {
///     var factor = Tensor(2)
///     var parameters: [Tensor] {
///         get { [factor] }
///         set { factor = newValue[0] }
///     }
///     func callAsFunction(_ x: Tensor) -> Tensor { factor * x }
/// }
/// print(Scale()(Tensor([1, 2])))   // [2.0 4.0]
/// ```
public protocol Layer: AnyObject {
    /// What training changes, in a fixed order.
    var parameters: [Tensor] { get set }

    /// The output for a batch: the first axis of `x` counts the examples.
    func callAsFunction(_ x: Tensor) -> Tensor
}

extension Layer {
    /// How many numbers the layer learns.
    ///
    /// ```swift
    /// print(Dense(2, 16).parameterCount)   // 48
    /// ```
    public var parameterCount: Int { parameters.reduce(0) { $0 + $1.count } }
}

/// What the library's layers can do besides: fail with an error, tell training from use, describe themselves.
package protocol LibraryLayer: Layer {
    /// The output; the errors of a learner's activation pass through.
    func output(_ x: Tensor) throws -> Tensor
    /// Whether dropout drops, here and inside.
    var isTraining: Bool { get set }
    /// The rows of the model's table.
    var summary: [LayerSummary] { get }
    /// The layers inside, or itself.
    var leaves: [any LibraryLayer] { get }
}

extension LibraryLayer {
    package var isTraining: Bool {
        get { false }
        set {}
    }
    package var leaves: [any LibraryLayer] { [self] }
}

package struct LayerSummary: Sendable {
    package let name: String
    package let output: String
    package let parameterCount: Int
}

extension Checked {
    /// The output of any layer: the library's throw, a learner's trap.
    package static func output(of layer: any Layer, _ x: Tensor) throws -> Tensor {
        if let layer = layer as? any LibraryLayer { return try layer.output(x) }
        return layer(x)
    }

    /// Refuses an input whose last axis isn't `size`.
    static func checkInput(_ x: Tensor, lastAxis size: Int, of layer: String) throws(TensorError) {
        guard x.rank >= 1, x.shape.last == size else {
            throw .invalid(
                "\(layer): the input has shape \(shapeText(x.shape)), and its last axis must have size \(size)"
            )
        }
    }

    static func shapeText(_ shape: [Int]) -> String {
        "(" + shape.map(String.init).joined(separator: ", ") + ")"
    }
}

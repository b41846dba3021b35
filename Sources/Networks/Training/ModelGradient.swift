import Tensors

/// The value of `f` for a model and its gradient by each of the model's parameters, in their order.
///
/// Traps if f's value holds more than one element.
///
/// ```swift
/// let model = Dense(2, 1, initializer: .zeros)
/// let (loss, gradients) = valueWithGradient(at: model) { model in
///     meanSquaredError(model(Tensor([[1, 2]])), Tensor([[3]]))
/// }
/// print(loss, gradients[0].flattened(), gradients[1])   // 9.0 [ -6.0 -12.0] [-6.0]
/// ```
public func valueWithGradient<Model: Layer>(
    at model: Model, of f: (Model) -> Tensor
) -> (value: Tensor, gradient: [Tensor]) {
    trapping { try Checked.valueWithGradient(at: model) { _ in f(model) } }
}

/// The gradient of `f` by each of the model's parameters, in their order. See ``valueWithGradient(at:of:)``.
///
/// ```swift
/// let model = Dense(1, 1, initializer: .zeros)
/// print(gradient(at: model) { model in model(Tensor([[5]])).sum() }[0])   // [[5.0]]
/// ```
public func gradient<Model: Layer>(at model: Model, of f: (Model) -> Tensor) -> [Tensor] {
    valueWithGradient(at: model, of: f).gradient
}

extension Checked {
    /// `valueWithGradient(at:of:)` for a function that may throw. The model has its own parameters again afterwards,
    /// also after an error.
    package static func valueWithGradient(
        at model: any Layer, of f: (any Layer) throws -> Tensor
    ) throws -> (value: Tensor, gradient: [Tensor]) {
        let parameters = model.parameters
        defer { model.parameters = parameters }
        return try valueWithGradient(at: parameters) { traced throws in
            model.parameters = traced
            return try f(model)
        }
    }
}

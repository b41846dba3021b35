import Tensors

/// Trains a model: in each epoch the examples are shuffled and taken batch by batch, and the parameters follow the
/// gradients of the loss.
///
/// The shuffling is drawn from the generator that `seed(_:)` starts. An interrupt stops it between batches; the model
/// keeps what it has learned.
///
/// Traps if the shapes don't fit, or a number of epochs or examples is below 1.
///
/// ```swift
/// seed(1)
/// let model = Sequential(Dense(2, 8, activation: tanh), Dense(8, 1))
/// let history = fit(model, xor(), loss: sigmoidCrossEntropy, optimizer: Adam(learningRate: 0.1), epochs: 100)
/// print(history.losses.count, history.accuracies[99])   // 100 1.0
/// ```
@discardableResult
public func fit(
    _ model: any Layer, _ data: DataSet, loss: (Tensor, Tensor) -> Tensor, optimizer: Optimizer,
    epochs: Int = 100, batchSize: Int = 32, validation: DataSet? = nil
) -> History {
    trapping {
        try Checked.fit(
            model, data, loss: loss, optimizer: optimizer, epochs: epochs, batchSize: batchSize,
            validation: validation)
    }
}

/// The size √Σg² of the gradients of each layer's parameters: near 0 where learning stalls.
///
/// ```swift
/// let model = Sequential(Dense(1, 2, initializer: .zeros), Dense(2, 1, initializer: .zeros))
/// let gradients = gradient(at: model) { model in model(Tensor([[1]])).sum() }
/// print(gradientNorms(model, gradients))   // [0.0, 1.0]
/// ```
public func gradientNorms(_ model: any Layer, _ gradients: [Tensor]) -> [Double] {
    trapping(try Checked.gradientNorms(model, gradients))
}

/// For each Dense layer, how many of its units give 0 for every example: with a rectifier these learn no more.
///
/// ```swift
/// let model = Sequential(Dense(1, 3, activation: relu, initializer: .zeros))
/// print(deadUnits(model, Tensor([[1], [2]])))   // [3]
/// ```
public func deadUnits(_ model: any Layer, _ inputs: Tensor) -> [Int] {
    trapping { try Checked.deadUnits(model, inputs) }
}

extension Checked {
    package static func fit(
        _ model: any Layer, _ data: DataSet, loss: (Tensor, Tensor) throws -> Tensor, optimizer: Optimizer,
        epochs: Int, batchSize: Int, validation: DataSet?, onEpoch: (History) throws -> Void = { _ in }
    ) throws -> History {
        try checkFit(data, epochs: epochs, batchSize: batchSize)
        let library = model as? any LibraryLayer
        library?.isTraining = true
        defer { library?.isTraining = false }

        var history = History()
        for _ in 0..<epochs {
            let order = try permutation(data.count)
            var total = 0.0
            var gradients: [Tensor] = []
            for start in stride(from: 0, to: data.count, by: batchSize) {
                try Interruption.check()
                let places = Array(order[start..<Swift.min(start + batchSize, data.count)])
                let (inputs, labels) = (try rows(data.inputs, places), try rows(data.labels, places))
                let step = try valueWithGradient(at: model) { model in
                    try loss(output(of: model, inputs), labels)
                }
                gradients = step.gradient
                try optimizer.updateChecked(model, gradients)
                total += try item(step.value) * Double(places.count)
            }
            history.losses.append(total / Double(data.count))
            library?.isTraining = false
            try record(&history, model, data, gradients, validation: validation, loss: loss)
            library?.isTraining = true
            try onEpoch(history)
        }
        return history
    }

    private static func checkFit(_ data: DataSet, epochs: Int, batchSize: Int) throws(TensorError) {
        guard data.count > 0 else { throw .invalid("fit: there are no examples") }
        guard data.labels.shape.first == data.count else {
            throw .invalid(
                "fit: inputs of shape \(shapeText(data.inputs.shape)) and labels of shape"
                    + " \(shapeText(data.labels.shape)) must count the same examples")
        }
        guard epochs >= 1, batchSize >= 1 else {
            throw .invalid("fit: epochs (\(epochs)) and batchSize (\(batchSize)) must be 1 or more")
        }
    }

    /// What is known at the end of an epoch besides its loss.
    private static func record(
        _ history: inout History, _ model: any Layer, _ data: DataSet, _ gradients: [Tensor],
        validation: DataSet?, loss: (Tensor, Tensor) throws -> Tensor
    ) throws {
        history.gradientNorms.append(try gradientNorms(model, gradients))
        if model is any LibraryLayer { history.deadUnits.append(try deadUnits(model, data.inputs)) }
        if !data.classes.isEmpty {
            let logits = try output(of: model, data.inputs)
            if logits.shape == data.labels.shape {
                history.accuracies.append(try accuracy(logits: logits, labels: data.labels))
            }
        }
        if let validation {
            let value = try loss(output(of: model, validation.inputs), validation.labels)
            history.validationLosses.append(try item(value))
        }
    }

    package static func gradientNorms(
        _ model: any Layer, _ gradients: [Tensor]
    ) throws(TensorError) -> [Double] {
        let layers: [any Layer] = (model as? Sequential)?.layers ?? [model]
        var rest = gradients[...]
        var norms: [Double] = []
        for layer in layers {
            let count = layer.parameters.count
            var total = 0.0
            for gradient in rest.prefix(count) { total += try item(sum(multiply(gradient, gradient))) }
            rest = rest.dropFirst(count)
            if count > 0 { norms.append(total.squareRoot()) }
        }
        return norms
    }

    package static func deadUnits(_ model: any Layer, _ inputs: Tensor) throws -> [Int] {
        var x = inputs
        var counts: [Int] = []
        for layer in (model as? Sequential)?.layers ?? [model] {
            x = try output(of: layer, x)
            guard layer is Dense else { continue }
            let examples = try reshaped(x, to: [-1, x.shape[x.rank - 1]])
            let greatest = try max(abs(examples), axis: 0, keepDims: false)
            counts.append(greatest.scalars.count { $0 == 0 })
        }
        return counts
    }
}

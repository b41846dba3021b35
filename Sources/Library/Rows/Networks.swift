import Checker
import Machine
import Networks
import Tensors

extension NominalType {
    static let networks: [NominalType] =
        layers.map { NominalType($0, .reference, conformances: [.layer]) }
        + optimizers.map { NominalType($0, .reference, conformances: [.optimizer]) }
        + [
            NominalType(enumeration: "Initializer", cases: Initializer.allCases.map { "\($0)" }),
            NominalType("DataSet", .reference),
            NominalType("History", .reference, conformances: [.customStringConvertible]),
        ]

    fileprivate static let layers = [
        "Dense", "Sequential", "Dropout", "LayerNorm", "RNNCell", "LSTMCell", "GRUCell",
    ]
    fileprivate static let optimizers = ["SGD", "RMSProp", "Adam", "AdamW"]
}

extension Rows {
    static var networks: [LibraryRow] { layerTypes + layers + recurrentCells + losses + data + training }

    /// What every layer has: each type has its own rows, so that the model keeps its type.
    private static var layers: [LibraryRow] {
        layerRows(of: Dense.self) + layerRows(of: Sequential.self) + layerRows(of: Dropout.self)
            + layerRows(of: LayerNorm.self) + layerRows(of: RNNCell.self) + layerRows(of: LSTMCell.self)
            + layerRows(of: GRUCell.self)
    }

    private static func layerRows<L: LibraryLayer & NativeObject>(of type: L.Type) -> [LibraryRow] {
        let name = "\(type)"
        return [
            member(
                of: name, "func callAsFunction(_ x: Tensor) -> Tensor",
                "The output for a batch: the first axis counts the examples.",
                native { (layer: L, x: Tensor) in try layer.output(x) }),
            member(
                of: name, "var parameters: [Tensor] { get }", "What training changes, in a fixed order.",
                native { (layer: L) in layer.parameters }),
            member(
                of: name, "var parameterCount: Int { get }", "How many numbers the layer learns.",
                native { (layer: L) in layer.parameterCount }),
            function(
                "func valueWithGradient(at model: \(name), of f: (\(name)) -> Tensor) -> (value: Tensor, gradient: [Tensor])",
                "The value of f and its gradient by each of the model's parameters.",
                native { (model: L, f: FunctionValue) in
                    let result = try Checked.valueWithGradient(at: model) { _ in try f.call(model) }
                    return Pair(result.value, result.gradient)
                }),
            function(
                "func gradient(at model: \(name), of f: (\(name)) -> Tensor) -> [Tensor]",
                "The gradient of f by each of the model's parameters.",
                native { (model: L, f: FunctionValue) in
                    try Checked.valueWithGradient(at: model) { _ in try f.call(model) }.gradient
                }),
        ]
    }

    private static var losses: [LibraryRow] {
        typealias Loss = @Sendable (Tensor, Tensor) throws(TensorError) -> Tensor
        let losses: [(String, String, Loss)] = [
            (
                "meanSquaredError(_ predictions: Tensor, _ targets: Tensor)",
                "The mean of (prediction − target)².",
                { a, b throws(TensorError) in try Checked.meanSquaredError(a, b) }
            ),
            (
                "meanAbsoluteError(_ predictions: Tensor, _ targets: Tensor)",
                "The mean of |prediction − target|.",
                { a, b throws(TensorError) in try Checked.meanAbsoluteError(a, b) }
            ),
            (
                "huber(_ predictions: Tensor, _ targets: Tensor)",
                "The mean of ½d² for |d| ≤ 1 and |d| − ½ beyond, d = prediction − target.",
                { a, b throws(TensorError) in try Checked.huber(a, b) }
            ),
            (
                "hinge(_ scores: Tensor, _ labels: Tensor)",
                "The mean of max(0, 1 − label·score), labels −1 and 1.",
                { a, b throws(TensorError) in try Checked.hinge(a, b) }
            ),
            (
                "sigmoidCrossEntropy(logits: Tensor, labels: Tensor)",
                "The mean cross-entropy of labels from 0 to 1 and σ(logits), without losing digits.",
                { a, b throws(TensorError) in try Checked.sigmoidCrossEntropy(logits: a, labels: b) }
            ),
            (
                "softmaxCrossEntropy(logits: Tensor, labels: Tensor)",
                "The mean over the rows of the cross-entropy of labels, such as oneHot gives, and softmax(logits).",
                { a, b throws(TensorError) in try Checked.softmaxCrossEntropy(logits: a, labels: b) }
            ),
        ]
        return losses.map { declaration, documentation, loss in
            function(
                "func \(declaration) -> Tensor", documentation,
                native { (a: Tensor, b: Tensor) in try loss(a, b) })
        } + [
            function(
                "func accuracy(logits: Tensor, labels: Tensor) -> Double",
                "The share of the rows whose class is predicted right.",
                native { (logits: Tensor, labels: Tensor) in
                    try Checked.accuracy(logits: logits, labels: labels)
                })
        ]
    }

    private static var data: [LibraryRow] {
        [
            function(
                "func xor() -> DataSet", "The four corners of exclusive or.", native { () in Networks.xor() }),
            function(
                "func moons(_ count: Int = 200, noise: Double = 0.1) -> DataSet",
                "Two half circles that reach into each other.",
                native { (count: Int, noise: Double) in try Checked.moons(count, noise: noise) }),
            function(
                "func circles(_ count: Int = 200, noise: Double = 0.05, factor: Double = 0.5) -> DataSet",
                "Two circles, one inside the other.",
                native { (count: Int, noise: Double, factor: Double) in
                    try Checked.circles(count, noise: noise, factor: factor)
                }),
            function(
                "func spirals(_ count: Int = 200, noise: Double = 0.2) -> DataSet",
                "Two spirals that wind around each other.",
                native { (count: Int, noise: Double) in try Checked.spirals(count, noise: noise) }),
            function(
                "func blobs(_ count: Int = 200, centers: Int = 3, deviation: Double = 0.6) -> DataSet",
                "Round clouds, one for each class.",
                native { (count: Int, centers: Int, deviation: Double) in
                    try Checked.blobs(count, centers: centers, deviation: deviation)
                }),
            function(
                "func addingTask(_ count: Int = 200, length: Int = 20) -> DataSet",
                "Sequences in which two marked numbers are to be added.",
                native { (count: Int, length: Int) in try Checked.addingTask(count, length: length) }),
            member(
                of: "DataSet", "init(inputs: Tensor, labels: Tensor, classes: [Int] = [])",
                "Examples to learn from.",
                native { (inputs: Tensor, labels: Tensor, classes: [Int]) in
                    DataSet(inputs: inputs, labels: labels, classes: classes)
                }),
            member(
                of: "DataSet", "var inputs: Tensor { get }", "A row for each example.",
                native { (data: DataSet) in data.inputs }),
            member(
                of: "DataSet", "var labels: Tensor { get }", "What each example should give.",
                native { (data: DataSet) in data.labels }),
            member(
                of: "DataSet", "var classes: [Int] { get }", "The class of each example.",
                native { (data: DataSet) in data.classes }),
            member(
                of: "DataSet", "var count: Int { get }", "How many examples there are.",
                native { (data: DataSet) in data.count }),
            member(
                of: "DataSet", "func split(_ share: Double) -> (train: DataSet, test: DataSet)",
                "The examples of a share of the set and the others, taken at random.",
                native { (data: DataSet, share: Double) in
                    let parts = try Checked.split(data, share)
                    return Pair(parts.0, parts.1)
                }),
        ]
    }

    private static var training: [LibraryRow] {
        optimizerRows(of: SGD.self) + optimizerRows(of: RMSProp.self) + optimizerRows(of: Adam.self)
            + optimizerRows(of: AdamW.self) + optimizerTypes + fitting + histories
    }

    private static var fitting: [LibraryRow] {
        [
            function(
                "@discardableResult func fit(_ model: any Layer, _ data: DataSet, loss: (Tensor, Tensor) -> Tensor, optimizer: Optimizer, epochs: Int = 100, batchSize: Int = 32, validation: DataSet? = nil) -> History",
                "Trains a model, batch by batch; an interrupt stops it, and the model keeps what it has learned.",
                native {
                    (
                        model: ErasedValue, data: DataSet, loss: FunctionValue, optimizer: ErasedValue,
                        epochs: Int, batchSize: Int, validation: DataSet?
                    ) in
                    try Checked.fit(
                        layer(model), data, loss: { a, b throws in try loss.call(a, b) },
                        optimizer: self.optimizer(optimizer), epochs: epochs, batchSize: batchSize,
                        validation: validation)
                }),
            function(
                "func gradientNorms(_ model: any Layer, _ gradients: [Tensor]) -> [Double]",
                "The size of the gradient of each layer's parameters.",
                native { (model: ErasedValue, gradients: [Tensor]) in
                    try Checked.gradientNorms(layer(model), gradients)
                }),
            function(
                "func deadUnits(_ model: any Layer, _ inputs: Tensor) -> [Int]",
                "For each Dense layer, how many of its units give 0 for every example.",
                native { (model: ErasedValue, inputs: Tensor) in
                    try Checked.deadUnits(layer(model), inputs)
                }),
        ]
    }

    private static var histories: [LibraryRow] {
        [
            member(
                of: "History", "var losses: [Double] { get }", "The mean loss of each epoch.",
                native { (history: History) in history.losses }),
            member(
                of: "History", "var accuracies: [Double] { get }",
                "The share of right classes after each epoch.",
                native { (history: History) in history.accuracies }),
            member(
                of: "History", "var validationLosses: [Double] { get }",
                "The loss on the validation set after each epoch.",
                native { (history: History) in history.validationLosses }),
            member(
                of: "History", "var gradientNorms: [[Double]] { get }",
                "The size of the gradient of each layer, epoch by epoch.",
                native { (history: History) in history.gradientNorms }),
            member(
                of: "History", "var deadUnits: [[Int]] { get }",
                "How many units of each Dense layer gave 0 everywhere, epoch by epoch.",
                native { (history: History) in history.deadUnits }),
            member(
                of: "History", "var description: String { get }",
                "The number of epochs, and the last loss and accuracy.",
                native { (history: History) in history.description }),
        ]
    }

    static func layer(_ value: ErasedValue) throws -> any Layer {
        guard let layer = value.libraryValue as? any Layer else {
            throw NativeError("'\(value.type)' is not a layer of the library")
        }
        return layer
    }

    private static func optimizer(_ value: ErasedValue) throws -> Optimizer {
        guard let optimizer = value.libraryValue as? Optimizer else {
            throw NativeError("'\(value.type)' is not an optimizer")
        }
        return optimizer
    }
}

import Activations
import Tensors

// Each loss is one number, the mean over all examples. Those of classes take logits, the outputs before sigmoid or
// softmax: from probabilities they would lose their digits.

/// The mean of (prediction − target)²; shape `[]`. Traps unless the shapes are the same or one is a single number.
///
/// ```swift
/// print(meanSquaredError(Tensor([1, 2]), Tensor([0, 4])))   // 2.5
/// ```
public func meanSquaredError(_ predictions: Tensor, _ targets: Tensor) -> Tensor {
    trapping(try Checked.meanSquaredError(predictions, targets))
}

/// The mean of |prediction − target|; shape `[]`.
///
/// ```swift
/// print(meanAbsoluteError(Tensor([1, 2]), Tensor([0, 4])))   // 1.5
/// ```
public func meanAbsoluteError(_ predictions: Tensor, _ targets: Tensor) -> Tensor {
    trapping(try Checked.meanAbsoluteError(predictions, targets))
}

/// The mean of ½d² for |d| ≤ 1 and |d| − ½ beyond, d = prediction − target; shape `[]`.
///
/// Source: Huber, "Robust estimation of a location parameter", 1964, with δ = 1.
///
/// ```swift
/// print(huber(Tensor([0.5, 3]), Tensor([0, 0])))   // 1.3125
/// ```
public func huber(_ predictions: Tensor, _ targets: Tensor) -> Tensor {
    trapping(try Checked.huber(predictions, targets))
}

/// The mean of max(0, 1 − label·score), labels −1 and 1; shape `[]`.
///
/// ```swift
/// print(hinge(Tensor([0.5, -2]), Tensor([1, -1])))   // 0.25
/// ```
public func hinge(_ scores: Tensor, _ labels: Tensor) -> Tensor {
    trapping(try Checked.hinge(scores, labels))
}

/// The mean of −y·log σ(x) − (1 − y)·log(1 − σ(x)) = softplus(x) − x·y, for labels y from 0 to 1; shape `[]`.
///
/// ```swift
/// print(sigmoidCrossEntropy(logits: Tensor([0, 1000]), labels: Tensor([1, 1])))   // 0.34657359027997264
/// ```
public func sigmoidCrossEntropy(logits: Tensor, labels: Tensor) -> Tensor {
    trapping(try Checked.sigmoidCrossEntropy(logits: logits, labels: labels))
}

/// The mean over the rows of −Σ y·log softmax(x): logits and labels of shape `[examples, classes]`, each row of labels
/// with the sum 1, such as ``oneHot(_:count:dtype:)`` gives; shape `[]`.
///
/// ```swift
/// print(softmaxCrossEntropy(logits: Tensor([[0, 0]]), labels: Tensor([[1, 0]])))   // 0.6931471805599453
/// ```
public func softmaxCrossEntropy(logits: Tensor, labels: Tensor) -> Tensor {
    trapping(try Checked.softmaxCrossEntropy(logits: logits, labels: labels))
}

/// The share of the rows whose class is predicted right: by the greatest of several logits, or by the sign of a single
/// one, for which labels are 0 and 1.
///
/// ```swift
/// print(accuracy(logits: Tensor([[2, 1], [0, 3]]), labels: Tensor([[1, 0], [1, 0]])))   // 0.5
/// print(accuracy(logits: Tensor([[2], [-1]]), labels: Tensor([[1], [0]])))              // 1.0
/// ```
public func accuracy(logits: Tensor, labels: Tensor) -> Double {
    trapping(try Checked.accuracy(logits: logits, labels: labels))
}

extension Checked {
    package static func meanSquaredError(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        let distance = try difference(a, b, in: "meanSquaredError")
        return try mean(multiply(distance, distance))
    }

    package static func meanAbsoluteError(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try mean(abs(difference(a, b, in: "meanAbsoluteError")))
    }

    package static func huber(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        let distance = try abs(difference(a, b, in: "huber"))
        // With m = min(|d|, 1): ½m² + (|d| − m).
        let near = try minimum(distance, Tensor(1, like: distance))
        let square = try multiply(Tensor(0.5, like: distance), multiply(near, near))
        return try mean(add(square, subtract(distance, near)))
    }

    package static func hinge(_ scores: Tensor, _ labels: Tensor) throws(TensorError) -> Tensor {
        try checkSameShape(scores, labels, in: "hinge")
        let margin = try subtract(Tensor(1, like: scores), multiply(labels, scores))
        return try mean(ActivationFunctions.relu(margin))
    }

    package static func sigmoidCrossEntropy(logits: Tensor, labels: Tensor) throws(TensorError) -> Tensor {
        try checkSameShape(logits, labels, in: "sigmoidCrossEntropy")
        return try mean(subtract(ActivationFunctions.softplus(logits), multiply(logits, labels)))
    }

    package static func softmaxCrossEntropy(logits: Tensor, labels: Tensor) throws(TensorError) -> Tensor {
        try checkSameShape(logits, labels, in: "softmaxCrossEntropy")
        guard logits.rank >= 1 else {
            throw .invalid("softmaxCrossEntropy: a single number has no classes")
        }
        let rows = Swift.max(1, logits.count / Swift.max(1, logits.shape[logits.rank - 1]))
        let total = try sum(multiply(labels, logSoftmax(logits, axis: -1)))
        return try divide(negate(total), Tensor(Double(rows), like: total))
    }

    package static func accuracy(logits: Tensor, labels: Tensor) throws(TensorError) -> Double {
        try checkSameShape(logits, labels, in: "accuracy")
        let logits = stopGradient(logits)
        guard logits.count > 0 else { return .nan }
        if logits.rank < 2 || logits.shape[logits.rank - 1] == 1 {
            let yes = try less(Tensor(0, like: logits), logits)
            let truth = try less(Tensor(0.5, like: labels), labels)
            return try item(mean(equal(yes, truth)))
        }
        let predicted = try argMax(logits, axis: -1, keepDims: false)
        let truth = try argMax(labels, axis: -1, keepDims: false)
        return try item(mean(equal(predicted, truth)))
    }

    private static func difference(
        _ a: Tensor, _ b: Tensor, in operation: String
    ) throws(TensorError) -> Tensor {
        // A column beside a row would broadcast to a square without a word.
        guard a.shape == b.shape || a.count == 1 || b.count == 1 else { throw differ(a, b, operation) }
        return try subtract(a, b)
    }

    private static func checkSameShape(
        _ a: Tensor, _ b: Tensor, in operation: String
    ) throws(TensorError) {
        guard a.shape == b.shape else { throw differ(a, b, operation) }
    }

    private static func differ(_ a: Tensor, _ b: Tensor, _ operation: String) -> TensorError {
        .invalid(
            "\(operation): shapes \(shapeText(a.shape)) and \(shapeText(b.shape)) differ; bring one to the other's"
                + " with reshaped(to:)")
    }
}

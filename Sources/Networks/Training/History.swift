import Tensors

/// What `fit` saw, epoch by epoch: values to plot.
public struct History: Sendable, CustomStringConvertible {
    /// The mean loss of each epoch, over its batches.
    public internal(set) var losses: [Double] = []
    /// The share of right classes at the end of each epoch; empty where the labels are no classes.
    public internal(set) var accuracies: [Double] = []
    /// The loss on the validation set at the end of each epoch; empty without one.
    public internal(set) var validationLosses: [Double] = []
    /// The size of the gradient of each layer's parameters, √Σg², at the end of each epoch: `gradientNorms[epoch][layer]`.
    public internal(set) var gradientNorms: [[Double]] = []
    /// How many units of each Dense layer gave 0 for every example, at the end of each epoch:
    /// `deadUnits[epoch][layer]`.
    public internal(set) var deadUnits: [[Int]] = []

    /// The number of epochs, and the last loss and accuracy.
    ///
    /// ```swift
    /// print(History())   // no epochs
    /// ```
    public var description: String {
        guard let loss = losses.last else { return "no epochs" }
        let accuracy = accuracies.last.map { ", accuracy \($0)" } ?? ""
        return "\(losses.count) epochs, loss \(loss)\(accuracy)"
    }

    public init() {}
}

import Tensors

/// Examples to learn from: inputs and what they should give.
public struct DataSet: Sendable {
    /// A row for each example.
    public let inputs: Tensor
    /// A row for each example: its class as 0 or 1 in one column, or as one of several columns, or its target.
    public let labels: Tensor
    /// The class of each example; empty where there are none.
    public let classes: [Int]

    public init(inputs: Tensor, labels: Tensor, classes: [Int] = []) {
        self.inputs = inputs
        self.labels = labels
        self.classes = classes
    }

    /// How many examples there are.
    public var count: Int { inputs.shape.first ?? 0 }

    /// The examples of a share of the set and the others, taken at random.
    ///
    /// ```swift
    /// seed(1)
    /// let (train, test) = moons(100).split(0.8)
    /// print(train.count, test.count)   // 80 20
    /// ```
    public func split(_ share: Double) -> (train: DataSet, test: DataSet) {
        trapping { try Checked.split(self, share) }
    }
}

extension Checked {
    package static func split(_ data: DataSet, _ share: Double) throws(TensorError) -> (DataSet, DataSet) {
        guard share >= 0, share <= 1 else {
            throw .invalid("split: the share must be from 0 to 1, and is \(share)")
        }
        let order = try permutation(data.count)
        let count = Int((share * Double(data.count)).rounded())
        return (try rows(data, Array(order[..<count])), try rows(data, Array(order[count...])))
    }

    /// The examples with these indices.
    package static func rows(_ data: DataSet, _ indices: [Int]) throws(TensorError) -> DataSet {
        DataSet(
            inputs: try rows(data.inputs, indices), labels: try rows(data.labels, indices),
            classes: data.classes.isEmpty ? [] : indices.map { data.classes[$0] })
    }
}

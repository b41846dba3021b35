import Tensors

/// One set of data in a plot, and the mark that draws it.
struct Series: Sendable {
    enum Mark: Sendable {
        /// A line through the points, in their order.
        case line
        /// A dot at each point.
        case points
    }

    let mark: Mark
    let x: [Double]
    let y: [Double]
    let label: String?

    /// The data of the call `name(x, y)`.
    init(_ mark: Mark, _ name: String, _ x: Tensor, _ y: Tensor, label: String?) throws(PlotError) {
        try requireVector(x, "\(name): x")
        try requireVector(y, "\(name): y")
        self.mark = mark
        self.x = x.scalars
        self.y = y.scalars
        self.label = label
        guard self.x.count == self.y.count else {
            throw PlotError(
                "\(name): x has \(counted(self.x.count, "value")) and y has \(self.y.count); "
                    + "both need the same count")
        }
    }

    var count: Int { x.count }
}

/// Refuses a tensor that is not a vector; `what` names it in the error.
func requireVector(_ tensor: Tensor, _ what: String) throws(PlotError) {
    guard tensor.shape.count != 1 else { return }
    let remedy =
        tensor.shape.isEmpty
        ? "give it a list of numbers"
        : "take one row or column, or flatten it with .reshaped(to: [\(tensor.shape.reduce(1, *))])"
    throw PlotError("\(what) has shape \(tensor.shape) and needs to be a vector; \(remedy)")
}

/// "1 value", "2 values".
func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}

import Tensors

/// While it trains, sets a share of its inputs to 0, at random, and scales the others so that the mean stays; in use
/// it passes its input on.
///
/// Source: Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", 2014.
///
/// Traps unless the rate is at least 0 and below 1.
///
/// ```swift
/// print(Dropout(0.5)(Tensor([1, 2])))   // [1.0 2.0]
/// ```
public final class Dropout: LibraryLayer {
    /// The share of inputs that is dropped.
    public let rate: Double
    /// Whether it drops; `fit` turns it on and off.
    public var isTraining = false

    public convenience init(_ rate: Double) { self.init(checked: trapping(try Self.checked(rate))) }

    package init(checked rate: Double) { self.rate = rate }

    package static func checked(_ rate: Double) throws(TensorError) -> Double {
        guard rate >= 0, rate < 1 else {
            throw .invalid("Dropout: the rate must be at least 0 and below 1, and is \(rate)")
        }
        return rate
    }

    /// None.
    public var parameters: [Tensor] {
        get { [] }
        set {}
    }

    public func callAsFunction(_ x: Tensor) -> Tensor { trapping { try output(x) } }

    package func output(_ x: Tensor) throws -> Tensor {
        guard isTraining, rate > 0 else { return x }
        let draws = try Checked.uniform(x.shape, in: 0...1, dtype: x.dtype)
        let kept = try Checked.lessOrEqual(Tensor(rate, like: x), draws)
        return try Checked.multiply(x, Checked.multiply(kept, Tensor(1 / (1 - rate), like: x)))
    }

    package var summary: [LayerSummary] {
        [LayerSummary(name: "Dropout, \(rate)", output: "", parameterCount: 0)]
    }
}

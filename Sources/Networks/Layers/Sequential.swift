import Tensors

/// Layers one after the other.
///
/// ```swift
/// seed(1)
/// let model = Sequential(Dense(2, 16, activation: tanh), Dense(16, 1))
/// print(model(zeros(5, 2)).shape)   // [5, 1]
/// print(model)
/// // layer              output  parameters
/// // Dense, activation      16          48
/// // Dense                   1          17
/// // all                                65
/// ```
public final class Sequential: LibraryLayer, CustomStringConvertible {
    /// The layers, first to last.
    public let layers: [any Layer]

    public convenience init(_ layers: any Layer...) { self.init(layers: layers) }

    package init(layers: [any Layer]) { self.layers = layers }

    /// Those of all layers, one layer after the other.
    public var parameters: [Tensor] {
        get { layers.flatMap(\.parameters) }
        set {
            var rest = newValue[...]
            for layer in layers {
                let count = layer.parameters.count
                layer.parameters = Array(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
        }
    }

    public func callAsFunction(_ x: Tensor) -> Tensor { trapping { try output(x) } }

    package func output(_ x: Tensor) throws -> Tensor {
        try layers.reduce(x) { x, layer in try Checked.output(of: layer, x) }
    }

    package var isTraining: Bool {
        get { leaves.contains(where: \.isTraining) }
        set { for case let layer as any LibraryLayer in layers { layer.isTraining = newValue } }
    }

    package var leaves: [any LibraryLayer] {
        layers.flatMap { ($0 as? any LibraryLayer)?.leaves ?? [] }
    }

    package var summary: [LayerSummary] {
        layers.flatMap { layer in
            (layer as? any LibraryLayer)?.summary
                ?? [
                    LayerSummary(
                        name: "\(type(of: layer))", output: "", parameterCount: layer.parameterCount)
                ]
        }
    }

    /// A table of the layers with the sizes of their outputs and the numbers of their parameters.
    public var description: String {
        let rows =
            [("layer", "output", "parameters")]
            + summary.map { ($0.name, $0.output, String($0.parameterCount)) }
            + [("all", "", String(parameterCount))]
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { name, output, count in
            name.padded(to: width) + "  " + output.padded(to: -6) + "  " + count.padded(to: -10)
        }.joined(separator: "\n")
    }
}

extension String {
    /// With spaces behind, or before for a negative width.
    fileprivate func padded(to width: Int) -> String {
        let spaces = String(repeating: " ", count: Swift.max(0, Swift.abs(width) - count))
        return width < 0 ? spaces + self : self + spaces
    }
}

import Activations
import Checker
import Machine
import Networks
import Tensors

// `@unchecked Sendable`: cells' values are used on the machine's thread alone.
extension Dense: @unchecked Sendable, NativeObject {}
extension Sequential: @unchecked Sendable, NativeObject {}
extension Dropout: @unchecked Sendable, NativeObject {}
extension LayerNorm: @unchecked Sendable, NativeObject {}
extension RNNCell: @unchecked Sendable, NativeObject {}
extension LSTMCell: @unchecked Sendable, NativeObject {}
extension GRUCell: @unchecked Sendable, NativeObject {}
extension DataSet: NativeObject {}
extension History: NativeObject {}

extension Initializer: NativeValue {
    package static var layout: Layout { Int.layout }
    package static func read(from call: inout NativeCall) throws -> Initializer {
        allCases[Int.read(from: &call)]
    }
    package func write(to call: inout NativeCall) {
        (Self.allCases.firstIndex(of: self) ?? 0).write(to: &call)
    }
}

extension Rows {
    /// How layers are made, and what is special about each.
    static var layerTypes: [LibraryRow] {
        [
            member(
                of: "Dense",
                "init(_ inputs: Int, _ outputs: Int, activation: @escaping (Tensor) -> Tensor, initializer: Initializer = .glorotUniform, dtype: DType = .float64)",
                "A fully connected layer: activation(x·weight + bias).",
                native {
                    (
                        inputs: Int, outputs: Int, activation: FunctionValue, initializer: Initializer,
                        dtype: DType
                    ) in
                    Dense(
                        weight: try Dense.weight(inputs, outputs, initializer, dtype),
                        activation: Checked.activation("activation") { x throws in try activation.call(x) })
                }),
            member(
                of: "Dense",
                "init(_ inputs: Int, _ outputs: Int, activation: Activation = .linear, initializer: Initializer = .glorotUniform, dtype: DType = .float64)",
                "A fully connected layer: activation(x·weight + bias).",
                native {
                    (
                        inputs: Int, outputs: Int, activation: Activation, initializer: Initializer,
                        dtype: DType
                    ) in
                    Dense(
                        weight: try Dense.weight(inputs, outputs, initializer, dtype),
                        activation: activation)
                }),
            member(
                of: "Dense", "var weight: Tensor { get }", "Shape [inputs, outputs].",
                native { (layer: Dense) in layer.weight }),
            member(
                of: "Dense", "var bias: Tensor { get }", "Shape [outputs].",
                native { (layer: Dense) in layer.bias }),
            member(
                of: "Sequential", "init(_ layers: any Layer...)", "Layers one after the other.",
                native { (layers: [ErasedValue]) in Sequential(layers: try layers.map(layer)) }),
            member(
                of: "Sequential", "var description: String { get }", "A table of the layers.",
                native { (model: Sequential) in model.description }),
            member(
                of: "Dropout", "init(_ rate: Double)",
                "While it trains, sets a share of its inputs to 0, at random.",
                native { (rate: Double) in Dropout(checked: try Dropout.checked(rate)) }),
            member(
                of: "LayerNorm", "init(_ size: Int, epsilon: Double = 1e-5, dtype: DType = .float64)",
                "Brings each example's features to mean 0 and variance 1.",
                native { (size: Int, epsilon: Double, dtype: DType) in
                    LayerNorm(checked: try LayerNorm.checked(size), epsilon: epsilon, dtype: dtype)
                }),
        ] + initializers
    }

    static var recurrentCells: [LibraryRow] {
        [
            member(
                of: "RNNCell", "init(_ inputs: Int, _ units: Int, dtype: DType = .float64)",
                "The plain recurrent cell: tanh(x·W + h·U + b).",
                native { (inputs: Int, units: Int, dtype: DType) in
                    try RNNCell(checked: inputs, units, dtype: dtype)
                }),
            member(
                of: "LSTMCell", "init(_ inputs: Int, _ units: Int, dtype: DType = .float64)",
                "The long short-term memory.",
                native { (inputs: Int, units: Int, dtype: DType) in
                    try LSTMCell(checked: inputs, units, dtype: dtype)
                }),
            member(
                of: "GRUCell", "init(_ inputs: Int, _ units: Int, dtype: DType = .float64)",
                "The gated recurrent unit.",
                native { (inputs: Int, units: Int, dtype: DType) in
                    try GRUCell(checked: inputs, units, dtype: dtype)
                }),
            member(
                of: "RNNCell", "func callAsFunction(_ x: Tensor, state: Tensor) -> Tensor",
                "The state after one step.",
                native { (cell: RNNCell, x: Tensor, state: Tensor) in try cell.next(x, [state])[0] }),
            member(
                of: "GRUCell", "func callAsFunction(_ x: Tensor, state: Tensor) -> Tensor",
                "The state after one step.",
                native { (cell: GRUCell, x: Tensor, state: Tensor) in try cell.next(x, [state])[0] }),
            member(
                of: "LSTMCell",
                "func callAsFunction(_ x: Tensor, state: Tensor, memory: Tensor) -> (state: Tensor, memory: Tensor)",
                "The state and the memory after one step.",
                native { (cell: LSTMCell, x: Tensor, state: Tensor, memory: Tensor) in
                    let next = try cell.next(x, [state, memory])
                    return Pair(next[0], next[1])
                }),
        ]
    }

    private static var initializers: [LibraryRow] {
        Initializer.allCases.enumerated().map { number, initializer in
            LibraryRow(
                owner: "Initializer", declaration: "static var \(initializer): Initializer { get }",
                documentation: "How weights begin.", implementation: .enumCase(number), setter: nil)
        }
    }
}

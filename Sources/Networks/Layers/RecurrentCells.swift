import Activations
import Tensors

// Cells take a batch of shape [batch, inputs] and a state of shape [batch, units], and give the next state. As layers
// they take a sequence of shape [time, batch, inputs] and give all states, [time, batch, units], from a state of zeros.
// The formulas and the order of the gates are PyTorch's.

/// A layer that carries a state from step to step.
public protocol RecurrentCell: Layer {
    /// The number of the state's features.
    var units: Int { get }
}

/// What the library's cells share.
package protocol LibraryCell: RecurrentCell, LibraryLayer {
    /// The parts of the state at the beginning: [h], or [h, c].
    func initialState(batch: Int, like x: Tensor) throws -> [Tensor]
    /// The next state; its first part is the output.
    func next(_ x: Tensor, _ state: [Tensor]) throws -> [Tensor]
    var inputs: Int { get }
}

extension LibraryCell {
    package func output(_ x: Tensor) throws -> Tensor {
        guard x.rank == 3, x.shape[2] == inputs else {
            throw TensorError.invalid(
                "\(Self.self): a sequence has shape (time, batch, \(inputs)), and this one has"
                    + " \(Checked.shapeText(x.shape))")
        }
        var state = try initialState(batch: x.shape[1], like: x)
        var states: [Tensor] = []
        for time in 0..<x.shape[0] {
            state = try next(Checked.part(x, [time]), state)
            states.append(state[0])
        }
        guard !states.isEmpty else { return try Checked.filled([0, x.shape[1], units], with: 0, x.dtype) }
        return try Checked.stacked(states, axis: 0)
    }

    package func initialState(batch: Int, like x: Tensor) throws -> [Tensor] {
        [try Checked.filled([batch, units], with: 0, x.dtype)]
    }

    package var summary: [LayerSummary] {
        [LayerSummary(name: "\(Self.self)", output: "\(units)", parameterCount: parameterCount)]
    }
}

/// The weights of a cell: from the input and from the state, to `gates` times as many numbers as units.
struct CellWeights {
    var input: Tensor
    var state: Tensor
    var inputBias: Tensor
    var stateBias: Tensor

    /// Uniform within ±1/√units, as in PyTorch.
    init(_ inputs: Int, _ units: Int, gates: Int, _ dtype: DType, of layer: String) throws(TensorError) {
        try Checked.checkSizes([inputs, units], of: layer)
        let bound = 1 / Double(units).squareRoot()
        func draw(_ shape: [Int]) throws(TensorError) -> Tensor {
            try Checked.uniform(shape, in: -bound...bound, dtype: dtype)
        }
        input = try draw([inputs, gates * units])
        state = try draw([units, gates * units])
        inputBias = try draw([gates * units])
        stateBias = try draw([gates * units])
    }

    var all: [Tensor] {
        get { [input, state, inputBias, stateBias] }
        set { (input, state, inputBias, stateBias) = (newValue[0], newValue[1], newValue[2], newValue[3]) }
    }

    func fromInput(_ x: Tensor) throws -> Tensor { try Checked.affine(x, input, inputBias) }
    func fromState(_ h: Tensor) throws -> Tensor { try Checked.affine(h, state, stateBias) }

    /// The `number`th gate's columns.
    static func gate(_ number: Int, of sums: Tensor, _ units: Int) throws -> Tensor {
        try Checked.part(sums, [0..<sums.shape[0], number * units..<(number + 1) * units])
    }
}

/// The plain recurrent cell: h′ = tanh(x·W + b + h·U + c).
///
/// Source: Elman, "Finding structure in time", 1990. Traps if a size is below 1.
///
/// ```swift
/// let cell = RNNCell(2, 4)
/// print(cell(zeros(5, 3, 2)).shape)                          // [5, 3, 4]
/// print(cell(zeros(3, 2), state: zeros(3, 4)).shape)         // [3, 4]
/// ```
public final class RNNCell: LibraryCell {
    private var weights: CellWeights
    package let inputs: Int
    public let units: Int

    public convenience init(_ inputs: Int, _ units: Int, dtype: DType = .float64) {
        self.init(weights: trapping(try CellWeights(inputs, units, gates: 1, dtype, of: "RNNCell")))
    }

    package convenience init(checked inputs: Int, _ units: Int, dtype: DType) throws(TensorError) {
        self.init(weights: try CellWeights(inputs, units, gates: 1, dtype, of: "RNNCell"))
    }

    private init(weights: CellWeights) {
        self.weights = weights
        inputs = weights.input.shape[0]
        units = weights.state.shape[0]
    }

    /// The weights from the input and from the state, and their biases.
    public var parameters: [Tensor] {
        get { weights.all }
        set { weights.all = newValue }
    }

    /// All states of a sequence.
    public func callAsFunction(_ x: Tensor) -> Tensor { trapping { try output(x) } }

    /// The state after one step.
    public func callAsFunction(_ x: Tensor, state: Tensor) -> Tensor { trapping { try next(x, [state])[0] } }

    package func next(_ x: Tensor, _ state: [Tensor]) throws -> [Tensor] {
        [try Checked.tanh(Checked.add(weights.fromInput(x), weights.fromState(state[0])))]
    }
}

/// The long short-term memory: gates decide what a cell of memory takes in, keeps, and shows.
///
/// i, f, o = σ(x·W + b + h·U + d) and g = tanh(…), in the order i, f, g, o; c′ = f·c + i·g; h′ = o·tanh(c′).
///
/// Source: Hochreiter and Schmidhuber, "Long short-term memory", 1997. Traps if a size is below 1.
///
/// ```swift
/// let cell = LSTMCell(2, 4)
/// print(cell(zeros(5, 3, 2)).shape)   // [5, 3, 4]
/// ```
public final class LSTMCell: LibraryCell {
    private var weights: CellWeights
    package let inputs: Int
    public let units: Int

    public convenience init(_ inputs: Int, _ units: Int, dtype: DType = .float64) {
        self.init(weights: trapping(try CellWeights(inputs, units, gates: 4, dtype, of: "LSTMCell")))
    }

    package convenience init(checked inputs: Int, _ units: Int, dtype: DType) throws(TensorError) {
        self.init(weights: try CellWeights(inputs, units, gates: 4, dtype, of: "LSTMCell"))
    }

    private init(weights: CellWeights) {
        self.weights = weights
        inputs = weights.input.shape[0]
        units = weights.state.shape[0]
    }

    /// The weights from the input and from the state, and their biases.
    public var parameters: [Tensor] {
        get { weights.all }
        set { weights.all = newValue }
    }

    /// All states h of a sequence.
    public func callAsFunction(_ x: Tensor) -> Tensor { trapping { try output(x) } }

    /// The state and the memory after one step.
    public func callAsFunction(_ x: Tensor, state: Tensor, memory: Tensor) -> (state: Tensor, memory: Tensor)
    {
        let parts: [Tensor] = trapping { try self.next(x, [state, memory]) }
        return (parts[0], parts[1])
    }

    package func initialState(batch: Int, like x: Tensor) throws -> [Tensor] {
        let zeros = try Checked.filled([batch, units], with: 0, x.dtype)
        return [zeros, zeros]
    }

    package func next(_ x: Tensor, _ state: [Tensor]) throws -> [Tensor] {
        let sums = try Checked.add(weights.fromInput(x), weights.fromState(state[0]))
        let take = try ActivationFunctions.sigmoid(CellWeights.gate(0, of: sums, units))
        let keep = try ActivationFunctions.sigmoid(CellWeights.gate(1, of: sums, units))
        let new = try Checked.tanh(CellWeights.gate(2, of: sums, units))
        let show = try ActivationFunctions.sigmoid(CellWeights.gate(3, of: sums, units))
        let memory = try Checked.add(Checked.multiply(keep, state[1]), Checked.multiply(take, new))
        return [try Checked.multiply(show, Checked.tanh(memory)), memory]
    }
}

/// The gated recurrent unit: r, z = σ(…); n = tanh(x·W + b + r·(h·U + d)); h′ = (1 − z)·n + z·h.
///
/// Source: Cho et al., arXiv 1406.1078, with the reset gate where PyTorch and cuDNN have it. Traps if a size is below
/// 1.
///
/// ```swift
/// let cell = GRUCell(2, 4)
/// print(cell(zeros(5, 3, 2)).shape)   // [5, 3, 4]
/// ```
public final class GRUCell: LibraryCell {
    private var weights: CellWeights
    package let inputs: Int
    public let units: Int

    public convenience init(_ inputs: Int, _ units: Int, dtype: DType = .float64) {
        self.init(weights: trapping(try CellWeights(inputs, units, gates: 3, dtype, of: "GRUCell")))
    }

    package convenience init(checked inputs: Int, _ units: Int, dtype: DType) throws(TensorError) {
        self.init(weights: try CellWeights(inputs, units, gates: 3, dtype, of: "GRUCell"))
    }

    private init(weights: CellWeights) {
        self.weights = weights
        inputs = weights.input.shape[0]
        units = weights.state.shape[0]
    }

    /// The weights from the input and from the state, and their biases.
    public var parameters: [Tensor] {
        get { weights.all }
        set { weights.all = newValue }
    }

    /// All states of a sequence.
    public func callAsFunction(_ x: Tensor) -> Tensor { trapping { try output(x) } }

    /// The state after one step.
    public func callAsFunction(_ x: Tensor, state: Tensor) -> Tensor { trapping { try next(x, [state])[0] } }

    package func next(_ x: Tensor, _ state: [Tensor]) throws -> [Tensor] {
        let (fromInput, fromState) = (try weights.fromInput(x), try weights.fromState(state[0]))
        func both(_ gate: Int) throws -> Tensor {
            try ActivationFunctions.sigmoid(
                Checked.add(
                    CellWeights.gate(gate, of: fromInput, units), CellWeights.gate(gate, of: fromState, units)
                ))
        }
        let reset = try both(0)
        let keep = try both(1)
        let remembered = try Checked.multiply(reset, CellWeights.gate(2, of: fromState, units))
        let new = try Checked.tanh(Checked.add(CellWeights.gate(2, of: fromInput, units), remembered))
        // (1 − z)·n + z·h = n + z·(h − n)
        return [try Checked.add(new, Checked.multiply(keep, Checked.subtract(state[0], new)))]
    }
}

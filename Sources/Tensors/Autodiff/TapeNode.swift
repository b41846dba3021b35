import Synchronization

/// One operation on a traced tensor: what went in, what came out, and how a cotangent goes back.
///
/// `@unchecked Sendable`: nothing changes after the initialiser, but for `inputs`, which `deinit` empties
/// when no one else can see the node.
final class TapeNode: @unchecked Sendable {
    /// The cotangent of one of the inputs, written in tensor operations so that it can be differentiated too.
    typealias Pullback =
        @Sendable (
            _ cotangent: Tensor, _ inputs: Inputs, _ output: Tensor, _ position: Int
        ) throws(TensorError) -> Tensor
    typealias UnaryPullback =
        @Sendable (_ cotangent: Tensor, _ x: Tensor, _ output: Tensor) throws(TensorError) -> Tensor

    enum Operation: Sendable {
        /// What is differentiated by, joined to the computation that its value belongs to.
        case variable
        /// A function of each element; the slope is f′(x), where it was computed beside f(x).
        case function(ElementwiseFunction.Derivative, slope: Tensor?)
        case unary(UnaryPullback, isElementwise: Bool)
        case general(Pullback, isElementwise: Bool)
    }

    /// The tensors that an operation takes. Read as part of a computation only where the backward pass is recorded
    /// itself.
    struct Inputs: Sendable {
        fileprivate(set) var first: Tensor?
        fileprivate(set) var second: Tensor?
        fileprivate(set) var others: [Tensor] = []
        fileprivate var isTraced = true

        var count: Int { (first == nil ? 0 : 1) + (second == nil ? 0 : 1) + others.count }

        /// The input at `position`, which must be there.
        subscript(position: Int) -> Tensor {
            let input = position == 0 ? first : position == 1 ? second : others[position - 2]
            // Positions come from the node that holds the inputs.
            guard let input else { preconditionFailure("an operation has no input \(position)") }
            return isTraced ? input : input.detached
        }

        func node(at position: Int) -> TapeNode? {
            position == 0 ? first?.node : position == 1 ? second?.node : others[position - 2].node
        }

        func shape(at position: Int) -> [Int] {
            (position == 0 ? first?.shape : position == 1 ? second?.shape : others[position - 2].shape) ?? []
        }
    }

    /// Greater than the ids of all inputs: later operations have greater ids.
    let id: UInt64
    private(set) var inputs: Inputs
    /// The result, without its node, which would be a cycle.
    private let output: Tensor
    private let operation: Operation

    private static let lastID = Atomic<UInt64>(0)

    init(
        _ operation: Operation, inputs first: Tensor?, _ second: Tensor? = nil, others: [Tensor] = [],
        output: Tensor
    ) {
        id = Self.lastID.wrappingAdd(1, ordering: .relaxed).newValue
        inputs = Inputs(first: first, second: second, others: others)
        self.output = output.detached
        self.operation = operation
    }

    /// A variable to differentiate by. It stays joined to the computation that `x` belongs to, so that
    /// derivatives nest.
    static func variable(_ x: Tensor) -> TapeNode {
        TapeNode(.variable, inputs: x.node == nil ? nil : x, output: x)
    }

    var shape: [Int] { output.shape }
    var dtype: DType { output.dtype }

    /// Whether each element of the output depends on the same element of each input alone.
    var isElementwise: Bool {
        switch operation {
        case .variable, .function: true
        case .unary(_, let isElementwise), .general(_, let isElementwise): isElementwise
        }
    }

    /// The cotangent of the input at `position`, from the output's. With `isTraced` it is itself part of the
    /// computation, for a derivative outside this one.
    func cotangent(
        of position: Int, from cotangent: Tensor, isTraced: Bool
    ) throws(TensorError) -> Tensor {
        var inputs = inputs
        inputs.isTraced = isTraced
        let output = isTraced ? output.placed(at: self) : output
        switch operation {
        case .variable:
            return cotangent
        case .function(let derivative, let slope):
            if let slope, !isTraced { return try Checked.multiply(cotangent, slope) }
            return try Checked.multiply(cotangent, derivative(inputs[0], output))
        case .unary(let pullback, _):
            return try pullback(cotangent, inputs[0], output)
        case .general(let pullback, _):
            return try pullback(cotangent, inputs, output, position)
        }
    }

    /// Releases a chain of nodes one by one: left to themselves, deinitialisers nest as deep as the chain.
    deinit {
        var pending = takeNodes()
        while var node = pending.popLast() {
            guard isKnownUniquelyReferenced(&node) else { continue }
            pending.append(contentsOf: node.takeNodes())
        }
    }

    /// The nodes of the inputs, which are forgotten here.
    private func takeNodes() -> [TapeNode] {
        let nodes =
            [inputs.first?.node, inputs.second?.node].compactMap { $0 } + inputs.others.compactMap(\.node)
        inputs = Inputs()
        return nodes
    }
}

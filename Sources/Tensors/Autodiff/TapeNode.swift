import Synchronization

/// One operation on a traced tensor: what went in, what came out, and how a cotangent goes back.
///
/// `@unchecked Sendable`: nothing changes after the initialiser, but for the inputs, which `deinit` forgets
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

    /// The tensors that an operation took, for its pullback. They are part of a computation only where the backward
    /// pass is recorded itself.
    struct Inputs {
        private let node: TapeNode
        private let isTraced: Bool

        fileprivate init(of node: TapeNode, isTraced: Bool) {
            self.node = node
            self.isTraced = isTraced
        }

        /// The input at `position`, which must be there.
        subscript(position: Int) -> Tensor {
            let input = node.input(at: position)
            return isTraced ? input : input.detached
        }

        func shape(at position: Int) -> [Int] { node.input(at: position).shape }
    }

    /// Greater than the ids of all inputs: later operations have greater ids.
    let id: UInt64
    // Changed by `deinit` alone, when no one else can see the node.
    @exclusivity(unchecked) private var first: Tensor?
    @exclusivity(unchecked) private var second: Tensor?
    @exclusivity(unchecked) private var others: [Tensor]
    /// The result, without its node, which would be a cycle.
    private let output: Tensor
    private let operation: Operation

    private static let lastID = Atomic<UInt64>(0)

    init(
        _ operation: Operation, inputs first: Tensor?, _ second: Tensor? = nil, others: [Tensor] = [],
        output: Tensor
    ) {
        id = Self.lastID.wrappingAdd(1, ordering: .relaxed).newValue
        self.first = first
        self.second = second
        self.others = others
        self.output = output.detached
        self.operation = operation
    }

    /// A variable to differentiate by. It stays joined to the computation that `x` belongs to, so that
    /// derivatives nest.
    static func variable(_ x: Tensor) -> TapeNode {
        TapeNode(.variable, inputs: x.node == nil ? nil : x, output: x)
    }

    var inputCount: Int { (first == nil ? 0 : 1) + (second == nil ? 0 : 1) + others.count }

    /// The node of the input at `position`; nil for a constant.
    func inputNode(at position: Int) -> TapeNode? {
        position == 0 ? first?.node : position == 1 ? second?.node : others[position - 2].node
    }

    func input(at position: Int) -> Tensor {
        let input = position == 0 ? first : position == 1 ? second : others[position - 2]
        // Positions are those of `inputCount`.
        guard let input else { preconditionFailure("an operation has no input \(position)") }
        return input
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
        switch operation {
        case .variable:
            return cotangent
        case .function(let derivative, let slope):
            if let slope, !isTraced { return try Checked.multiply(cotangent, slope) }
            let x = isTraced ? input(at: 0) : input(at: 0).detached
            return try Checked.multiply(cotangent, derivative(x, tracedOutput(isTraced)))
        case .unary(let pullback, _):
            let x = isTraced ? input(at: 0) : input(at: 0).detached
            return try pullback(cotangent, x, tracedOutput(isTraced))
        case .general(let pullback, _):
            return try pullback(
                cotangent, Inputs(of: self, isTraced: isTraced), tracedOutput(isTraced), position)
        }
    }

    private func tracedOutput(_ isTraced: Bool) -> Tensor { isTraced ? output.placed(at: self) : output }

    /// Releases a chain of nodes one by one: left to themselves, deinitialisers nest as deep as the chain.
    deinit {
        guard hasInputNodes else { return }
        var pending: [TapeNode] = []
        moveInputNodes(to: &pending)
        while var node = pending.popLast() {
            guard isKnownUniquelyReferenced(&node) else { continue }
            node.moveInputNodes(to: &pending)
        }
    }

    private var hasInputNodes: Bool {
        first?.node != nil || second?.node != nil || others.contains { $0.node != nil }
    }

    /// The inputs are forgotten here.
    private func moveInputNodes(to pending: inout [TapeNode]) {
        if let node = first?.node { pending.append(node) }
        if let node = second?.node { pending.append(node) }
        for input in others { if let node = input.node { pending.append(node) } }
        first = nil
        second = nil
        others = []
    }
}

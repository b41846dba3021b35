import Synchronization

/// One operation on a traced tensor: what went in, what came out, and how a cotangent goes back.
///
/// `@unchecked Sendable`: nothing changes after the initialiser, but for `inputs`, which `deinit` empties
/// when no one else can see the node.
final class TapeNode: @unchecked Sendable {
    /// The cotangent of one of the inputs, written in tensor operations so that it can be differentiated too.
    typealias Pullback =
        @Sendable (
            _ cotangent: Tensor, _ inputs: [Tensor], _ output: Tensor, _ position: Int
        ) throws(TensorError) -> Tensor

    /// Greater than the ids of all inputs: later operations have greater ids.
    let id: UInt64
    private(set) var inputs: [Tensor]
    /// The result, without its node, which would be a cycle.
    let output: Tensor
    /// Whether each element of the output depends on the same element of each input alone.
    let isElementwise: Bool
    let pullback: Pullback

    private static let lastID = Atomic<UInt64>(0)

    init(inputs: [Tensor], output: Tensor, isElementwise: Bool, pullback: @escaping Pullback) {
        id = Self.lastID.wrappingAdd(1, ordering: .relaxed).newValue
        self.inputs = inputs
        self.output = output.detached
        self.isElementwise = isElementwise
        self.pullback = pullback
    }

    /// A variable to differentiate by. It stays joined to the computation that `x` belongs to, so that
    /// derivatives nest.
    static func variable(_ x: Tensor) -> TapeNode {
        TapeNode(inputs: x.node == nil ? [] : [x], output: x, isElementwise: true) {
            cotangent, _, _, _ in cotangent
        }
    }

    /// Releases a chain of nodes one by one: left to themselves, deinitialisers nest as deep as the chain.
    deinit {
        var pending = inputs.compactMap(\.node)
        inputs = []
        while var node = pending.popLast() {
            guard isKnownUniquelyReferenced(&node) else { continue }
            pending.append(contentsOf: node.inputs.compactMap(\.node))
            node.inputs = []
        }
    }
}

/// The operations that lead from a variable to an output.
struct TapePath {
    private let variable: TapeNode
    private let output: Tensor
    /// The operations on the way, last first.
    private let nodes: [TapeNode]
    private let ids: Set<UInt64>
    /// Whether the output also depends on a variable of an enclosing derivative: then the backward pass must
    /// itself be recorded.
    let hasOuterVariable: Bool

    init(from variable: TapeNode, to output: Tensor) {
        self.variable = variable
        self.output = output
        var hasOuterVariable = !variable.inputs.isEmpty

        var found: [UInt64: TapeNode] = [:]
        var pending = [output.node].compactMap { $0 }
        while let node = pending.popLast() {
            // What is older than the variable can't depend on it.
            if node.id < variable.id { hasOuterVariable = true }
            guard node.id > variable.id, found.updateValue(node, forKey: node.id) == nil else { continue }
            pending.append(contentsOf: node.inputs.compactMap(\.node))
        }

        var ids: Set = [variable.id]
        var nodes: [TapeNode] = []
        for node in found.values.sorted(by: { $0.id < $1.id })
        where node.inputs.contains(where: { input in input.node.map { ids.contains($0.id) } ?? false }) {
            ids.insert(node.id)
            nodes.append(node)
        }
        self.nodes = nodes.reversed()
        self.ids = ids
        self.hasOuterVariable = hasOuterVariable
    }

    /// Whether the output depends on the variable at all.
    var isConnected: Bool { output.node.map { ids.contains($0.id) } ?? false }

    /// Whether each element of the output depends on the same element of the variable alone.
    var isElementwise: Bool {
        nodes.allSatisfy { node in
            node.isElementwise
                && node.inputs.allSatisfy { !isOnPath($0) || $0.shape == node.output.shape }
        }
    }

    /// The variable's cotangent: the sum of `cotangent` times the derivative of each output element.
    func pullback(_ cotangent: Tensor) throws(TensorError) -> Tensor {
        guard let last = output.node else { return cotangent }
        var cotangents = [last.id: cotangent]
        for node in nodes {
            guard let cotangent = cotangents.removeValue(forKey: node.id) else { continue }
            try Interruption.check()
            let inputs = hasOuterVariable ? node.inputs : node.inputs.map(\.detached)
            let output = node.output.placed(at: hasOuterVariable ? node : nil)
            for (position, input) in node.inputs.enumerated() {
                guard let source = input.node, ids.contains(source.id) else { continue }
                let part = try node.pullback(cotangent, inputs, output, position)
                if let sum = cotangents[source.id] {
                    cotangents[source.id] = try Checked.add(sum, part)
                } else {
                    cotangents[source.id] = part
                }
            }
        }
        return cotangents[variable.id] ?? Tensor(zerosOf: variable.output.shape)
    }

    private func isOnPath(_ tensor: Tensor) -> Bool {
        tensor.node.map { ids.contains($0.id) } ?? false
    }
}

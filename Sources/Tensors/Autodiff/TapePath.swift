/// The operations that lead from variables to an output.
struct TapePath {
    private let variables: [TapeNode]
    private let output: Tensor
    /// The operations on the way, by the distance of their ids from the first variable's: ids are given in the
    /// order of computation, so that the table holds what ran since, and costs less than that did.
    private let nodes: [TapeNode?]
    private let firstID: UInt64
    private let lastVariableID: UInt64
    /// Whether the output also depends on a variable of an enclosing derivative: then the backward pass must
    /// itself be recorded.
    let hasOuterVariable: Bool

    /// - Parameter variables: made one after the other, before what is computed from them.
    init(from variables: [TapeNode], to output: Tensor) {
        self.variables = variables
        self.output = output
        let firstID = variables.first?.id ?? 0
        let lastVariableID = variables.last?.id ?? 0
        self.firstID = firstID
        self.lastVariableID = lastVariableID
        var hasOuterVariable = variables.contains { $0.inputCount > 0 }
        guard let last = output.node, last.id >= firstID else {
            nodes = []
            self.hasOuterVariable = hasOuterVariable || output.node != nil
            return
        }

        var reached = [TapeNode?](repeating: nil, count: Int(last.id - firstID) + 1)
        var pending = [last]
        while let node = pending.popLast() {
            // What is older than the variables can't depend on them.
            guard node.id >= firstID else {
                hasOuterVariable = true
                continue
            }
            let index = Int(node.id - firstID)
            guard reached[index] == nil else { continue }
            reached[index] = node
            guard node.id > lastVariableID else { continue }
            for position in 0..<node.inputCount {
                if let input = node.inputNode(at: position) { pending.append(input) }
            }
        }

        // Of what leads to the output, what depends on a variable; inputs come before what is made of them.
        for index in reached.indices {
            guard let node = reached[index] else { continue }
            if node.id <= lastVariableID {
                // Between the variables may stand another thread's.
                if !variables.contains(where: { $0 === node }) {
                    reached[index] = nil
                    hasOuterVariable = true
                }
                continue
            }
            let isOnPath = (0..<node.inputCount).contains { position in
                guard let input = node.inputNode(at: position), input.id >= firstID else { return false }
                return reached[Int(input.id - firstID)] != nil
            }
            if !isOnPath { reached[index] = nil }
        }
        nodes = reached
        self.hasOuterVariable = hasOuterVariable
    }

    /// Whether the output depends on a variable at all.
    var isConnected: Bool { output.node.map(isOnPath) ?? false }

    /// Whether each element of the output depends on the same element of the variables alone.
    var isElementwise: Bool {
        nodes.allSatisfy { node in
            guard let node else { return true }
            return node.isElementwise
                && (0..<node.inputCount).allSatisfy { position in
                    let isOnPath = node.inputNode(at: position).map(isOnPath) ?? false
                    return !isOnPath || node.input(at: position).shape == node.shape
                }
        }
    }

    /// The variables' cotangents: for each the sum of `cotangent` times the derivative of each output element.
    func pullback(_ cotangent: Tensor) throws(TensorError) -> [Tensor] {
        var cotangents = [Tensor?](repeating: nil, count: nodes.count)
        if isConnected { cotangents[nodes.count - 1] = cotangent }
        let flag = Interruption.flag
        for index in nodes.indices.reversed() {
            guard let node = nodes[index], let cotangent = cotangents[index] else { continue }
            if node.id <= lastVariableID { continue }
            cotangents[index] = nil
            if let flag, flag.isRaised { throw .interrupted }
            for position in 0..<node.inputCount {
                guard let source = node.inputNode(at: position), isOnPath(source) else { continue }
                let part = try node.cotangent(of: position, from: cotangent, isTraced: hasOuterVariable)
                let place = Int(source.id - firstID)
                if let sum = cotangents[place] {
                    cotangents[place] = try Checked.add(sum, part)
                } else {
                    cotangents[place] = part
                }
            }
        }
        return variables.map { variable in
            let index = Int(variable.id - firstID)
            let cotangent = index < cotangents.count ? cotangents[index] : nil
            return cotangent ?? Tensor(zerosOf: variable.shape, variable.dtype)
        }
    }

    private func isOnPath(_ node: TapeNode) -> Bool {
        guard node.id >= firstID, node.id - firstID < UInt64(nodes.count) else { return false }
        return nodes[Int(node.id - firstID)] != nil
    }
}

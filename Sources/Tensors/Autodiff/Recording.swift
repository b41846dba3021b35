extension Tensor {
    /// This result of an operation on `x`; on the tape if `x` is.
    func recorded(from x: Tensor, _ operation: @autoclosure () -> TapeNode.Operation) -> Tensor {
        guard x.node != nil else { return self }
        return placed(at: TapeNode(operation(), inputs: x, output: self))
    }

    /// This result of an operation on `x`; on the tape if `x` is.
    func recorded(
        from x: Tensor, elementwise: Bool = false, _ pullback: @escaping TapeNode.UnaryPullback
    ) -> Tensor {
        recorded(from: x, .unary(pullback, isElementwise: elementwise))
    }

    /// This result of an operation on `a` and `b`; on the tape if one of them is.
    func recorded(
        from a: Tensor, _ b: Tensor, elementwise: Bool = false, _ pullback: @escaping TapeNode.Pullback
    ) -> Tensor {
        guard a.node != nil || b.node != nil else { return self }
        let operation = TapeNode.Operation.general(pullback, isElementwise: elementwise)
        return placed(at: TapeNode(operation, inputs: a, b, output: self))
    }

    /// This result of an operation on any number of tensors; on the tape if one of them is.
    func recorded(from inputs: [Tensor], _ pullback: @escaping TapeNode.Pullback) -> Tensor {
        guard inputs.contains(where: { $0.node != nil }) else { return self }
        let second = inputs.count > 1 ? inputs[1] : nil
        return placed(
            at: TapeNode(
                .general(pullback, isElementwise: false), inputs: inputs.first, second,
                others: Array(inputs.dropFirst(2)), output: self))
    }
}

extension Tensor {
    /// This result of an operation on `x`; on the tape if `x` is.
    func recorded(
        from x: Tensor, elementwise: Bool = false,
        _ pullback:
            @escaping @Sendable (
                _ cotangent: Tensor, _ x: Tensor, _ output: Tensor
            ) throws(TensorError) -> Tensor
    ) -> Tensor {
        guard x.node != nil else { return self }
        return placed(
            at: TapeNode(inputs: [x], output: self, isElementwise: elementwise) {
                cotangent, inputs, output, _ throws(TensorError) in
                try pullback(cotangent, inputs[0], output)
            })
    }

    /// This result of an operation on `a` and `b`; on the tape if one of them is.
    func recorded(
        from a: Tensor, _ b: Tensor, elementwise: Bool = false, _ pullback: @escaping TapeNode.Pullback
    ) -> Tensor {
        guard a.node != nil || b.node != nil else { return self }
        return placed(
            at: TapeNode(inputs: [a, b], output: self, isElementwise: elementwise, pullback: pullback))
    }
}

internal import CTensorKernels

/// A function of all numbers along an axis at once.
package struct FibreFunction: Sendable {
    /// From `count` numbers that stand `stride` apart to as many.
    let kernel:
        @Sendable @convention(c) (
            _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>, _ count: Int, _ stride: Int
        ) -> Void

    package static let softmax = FibreFunction(kernel: kernel_softmax)
}

extension Checked {
    /// `function` of each fibre of `x` along `axis`, with the pullback that `pullback` gives from the
    /// cotangent and the output.
    package static func fibres(
        of x: Tensor, along axis: Int, in operation: String, _ function: FibreFunction,
        pullback:
            @escaping @Sendable (
                _ cotangent: Tensor, _ y: Tensor, _ axis: Int
            ) throws(TensorError) -> Tensor
    ) throws(TensorError) -> Tensor {
        let axis = try Shape.axis(axis, of: x.shape, in: operation)
        let (outer, size, inner) = Shape.split(x.shape, at: axis)
        let storage = try Storage(count: x.count) { target throws(TensorError) in
            guard size > 0 else { return }
            let fibresPerTile = Swift.max(1, Interruption.tile / size)
            for fibre in 0..<outer * inner {
                if fibre % fibresPerTile == fibresPerTile - 1 { try Interruption.check() }
                let start = fibre / inner * size * inner + fibre % inner
                function.kernel(x.storage.elements + start, target + start, size, inner)
            }
        }
        return Tensor(storage: storage, shape: x.shape).recorded(from: x) { g, _, y throws(TensorError) in
            try pullback(g, y, axis)
        }
    }
}

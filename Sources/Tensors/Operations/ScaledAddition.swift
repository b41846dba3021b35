internal import CTensorKernels

extension Checked {
    /// a + factor·b of two constant tensors of one shape and type, rounded once: how optimisers move parameters.
    package static func adding(
        _ factor: Double, times b: Tensor, to a: Tensor
    ) throws(TensorError) -> Tensor {
        guard a.shape == b.shape, a.dtype == b.dtype else {
            return try add(a, multiply(Tensor(factor, like: b), b))
        }
        let (left, right) = (a.storage, b.storage)
        let storage = try Storage.filled(count: a.count, a.dtype) { target throws(TensorError) in
            try Interruption.tiles(a.count) { start, count in
                switch a.dtype {
                case .float64:
                    kernel_add_scaled(
                        left.doubles + start, factor, right.doubles + start,
                        target.assumingMemoryBound(to: Double.self) + start, count)
                case .float32:
                    kernel_add_scaled_f32(
                        left.floats + start, Float(factor), right.floats + start,
                        target.assumingMemoryBound(to: Float.self) + start, count)
                }
            }
        }
        return Tensor(storage: storage, shape: a.shape)
    }
}

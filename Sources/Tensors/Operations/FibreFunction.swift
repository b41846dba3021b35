internal import CTensorKernels

// Unsafe code: a C kernel called on the numbers along an axis.

/// A function of all numbers along an axis at once.
package struct FibreFunction: Sendable {
    package typealias Float64 =
        @Sendable @convention(c) (
            _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>, _ count: Int, _ stride: Int
        ) -> Void
    package typealias Float32 =
        @Sendable @convention(c) (
            _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ count: Int, _ stride: Int
        ) -> Void

    private let float64: Float64
    private let float32: Float32

    /// - Parameters: from `count` numbers that stand `stride` apart to as many, in both types.
    package init(_ float64: @escaping Float64, _ float32: @escaping Float32) {
        self.float64 = float64
        self.float32 = float32
    }

    func run(_ x: Storage, _ y: UnsafeMutableRawPointer, from start: Int, count: Int, stride: Int) {
        switch x.dtype {
        case .float64:
            float64(x.doubles + start, y.assumingMemoryBound(to: Double.self) + start, count, stride)
        case .float32:
            float32(x.floats + start, y.assumingMemoryBound(to: Float.self) + start, count, stride)
        }
    }
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
        let storage = try Storage.filled(count: x.count, x.dtype) { target throws(TensorError) in
            guard size > 0 else { return }
            let fibresPerTile = Swift.max(1, Interruption.tile / size)
            for fibre in 0..<outer * inner {
                if fibre % fibresPerTile == fibresPerTile - 1 { try Interruption.check() }
                let start = fibre / inner * size * inner + fibre % inner
                function.run(x.storage, target, from: start, count: size, stride: inner)
            }
        }
        return Tensor(storage: storage, shape: x.shape).recorded(from: x) { g, _, y throws(TensorError) in
            try pullback(g, y, axis)
        }
    }
}

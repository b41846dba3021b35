internal import CTensorKernels

// Unsafe code: the loops that hand pointers to the C kernels, tile by tile.

package typealias UnaryKernel =
    @Sendable @convention(c) (
        UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int
    ) -> Void

package typealias ParametricKernel =
    @Sendable @convention(c) (
        UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int, Double
    ) -> Void

/// A kernel of two operands: two vectors, a vector and a scalar, a scalar and a vector.
struct BinaryKernel: Sendable {
    let vectors:
        @Sendable @convention(c) (
            UnsafePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int
        ) -> Void
    let vectorAndScalar:
        @Sendable @convention(c) (
            UnsafePointer<Double>, Double, UnsafeMutablePointer<Double>, Int
        ) -> Void
    let scalarAndVector:
        @Sendable @convention(c) (
            Double, UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int
        ) -> Void

    static let add = BinaryKernel(
        vectors: kernel_add_vv, vectorAndScalar: kernel_add_vs, scalarAndVector: kernel_add_sv)
    static let subtract = BinaryKernel(
        vectors: kernel_subtract_vv, vectorAndScalar: kernel_subtract_vs, scalarAndVector: kernel_subtract_sv)
    static let multiply = BinaryKernel(
        vectors: kernel_multiply_vv, vectorAndScalar: kernel_multiply_vs, scalarAndVector: kernel_multiply_sv)
    static let divide = BinaryKernel(
        vectors: kernel_divide_vv, vectorAndScalar: kernel_divide_vs, scalarAndVector: kernel_divide_sv)
    static let maximum = BinaryKernel(
        vectors: kernel_maximum_vv, vectorAndScalar: kernel_maximum_vs, scalarAndVector: kernel_maximum_sv)
    static let minimum = BinaryKernel(
        vectors: kernel_minimum_vv, vectorAndScalar: kernel_minimum_vs, scalarAndVector: kernel_minimum_sv)
    static let maximumShare = BinaryKernel(
        vectors: kernel_maximum_share_vv, vectorAndScalar: kernel_maximum_share_vs,
        scalarAndVector: kernel_maximum_share_sv)
}

enum Loops {
    /// A constant tensor: f of each element.
    static func map(
        _ x: Tensor, _ kernel: (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void
    ) throws(TensorError) -> Tensor {
        let source = x.storage
        let result = try Storage(count: x.count) { target throws(TensorError) in
            try Interruption.tiles(source.count) { start, count in
                kernel(source.elements + start, target + start, count)
            }
        }
        return Tensor(storage: result, shape: x.shape)
    }

    /// A constant tensor: f of each pair of elements, broadcast.
    static func combine(
        _ a: Tensor, _ b: Tensor, _ kernel: BinaryKernel, in operation: String
    ) throws(TensorError) -> Tensor {
        let shape = try Shape.broadcast(a.shape, b.shape, in: operation)
        let count = try Shape.count(of: shape, in: operation)
        let left = a.storage.elements
        let right = b.storage.elements
        let result = try Storage(count: count) { target throws(TensorError) in
            if a.count == count, b.count == count {
                try Interruption.tiles(count) { start, count in
                    kernel.vectors(left + start, right + start, target + start, count)
                }
            } else if a.count == count, b.count == 1 {
                try Interruption.tiles(count) { start, count in
                    kernel.vectorAndScalar(left + start, right[0], target + start, count)
                }
            } else if a.count == 1, b.count == count {
                try Interruption.tiles(count) { start, count in
                    kernel.scalarAndVector(left[0], right + start, target + start, count)
                }
            } else if count > 0 {
                try combineRows(a, b, shape, into: target, kernel)
            }
        }
        return Tensor(storage: result, shape: shape)
    }

    /// One call of the kernel for each run along the last axis.
    private static func combineRows(
        _ a: Tensor, _ b: Tensor, _ shape: [Int], into target: UnsafeMutablePointer<Double>,
        _ kernel: BinaryKernel
    ) throws(TensorError) {
        let last = shape.count - 1
        let stridesA = Shape.strides(of: a.shape, broadcastTo: shape)
        let stridesB = Shape.strides(of: b.shape, broadcastTo: shape)
        try walk(Array(shape[..<last]), length: shape[last], [stridesA, stridesB]) { row, offsets in
            let left = a.storage.elements + offsets[0]
            let right = b.storage.elements + offsets[1]
            let run = target + row * shape[last]
            switch (stridesA[last], stridesB[last]) {
            case (0, 0): kernel.vectorAndScalar(left, right[0], run, 1)
            case (0, _): kernel.scalarAndVector(left[0], right, run, shape[last])
            case (_, 0): kernel.vectorAndScalar(left, right[0], run, shape[last])
            default: kernel.vectors(left, right, run, shape[last])
            }
        }
    }

    /// A constant tensor: the elements of `x` gathered in the order that `strides` gives for `shape`.
    static func gather(_ x: Tensor, shape: [Int], strides: [Int]) throws(TensorError) -> Tensor {
        let source = x.storage.elements
        let result = try Storage(count: shape.reduce(1, *)) { target throws(TensorError) in
            guard let length = shape.last, let step = strides.last else {
                target[0] = source[0]
                return
            }
            try walk(shape.dropLast(), length: length, [strides]) { row, offsets in
                let run = source + offsets[0]
                for index in 0..<length { target[row * length + index] = run[index * step] }
            }
        }
        return Tensor(storage: result, shape: shape)
    }

    /// Calls `body` with each index of the outer axes, counted row by row, and the offset that each set of
    /// strides gives it. Looks at the interrupt flag about once a tile.
    private static func walk(
        _ outer: [Int], length: Int, _ strides: [[Int]], _ body: (_ row: Int, _ offsets: [Int]) -> Void
    ) throws(TensorError) {
        let rows = outer.reduce(1, *)
        let rowsPerTile = max(1, Interruption.tile / max(1, length))
        var index = Array(repeating: 0, count: outer.count)
        var offsets = Array(repeating: 0, count: strides.count)
        for row in 0..<rows {
            if row % rowsPerTile == rowsPerTile - 1 { try Interruption.check() }
            body(row, offsets)
            for axis in outer.indices.reversed() {
                index[axis] += 1
                for operand in strides.indices { offsets[operand] += strides[operand][axis] }
                if index[axis] < outer[axis] { break }
                for operand in strides.indices { offsets[operand] -= strides[operand][axis] * outer[axis] }
                index[axis] = 0
            }
        }
    }
}

// Unsafe code: the loops that hand the C kernels their blocks, tile by tile.

enum Loops {
    /// A constant tensor: f of each element.
    static func map(_ x: Tensor, _ kernel: ElementwiseKernel) throws(TensorError) -> Tensor {
        let source = x.storage
        let result = try Storage.filled(count: x.count, x.dtype) { target throws(TensorError) in
            try Interruption.tiles(source.count) { start, count in
                kernel.run(source, target, from: start, count: count)
            }
        }
        return Tensor(storage: result, shape: x.shape)
    }

    /// Two constant tensors: f and f′ of each element.
    static func map(
        _ x: Tensor, _ kernel: FusedKernel
    ) throws(TensorError) -> (value: Tensor, derivative: Tensor) {
        let source = x.storage
        var values: Storage?
        let slopes = try Storage.filled(count: x.count, x.dtype) { slopes throws(TensorError) in
            values = try Storage.filled(count: x.count, x.dtype) { target throws(TensorError) in
                try Interruption.tiles(source.count) { start, count in
                    kernel.run(source, target, slopes, from: start, count: count)
                }
            }
        }
        return (
            Tensor(storage: values ?? .empty, shape: x.shape), Tensor(storage: slopes, shape: x.shape)
        )
    }

    /// A constant tensor: f of each pair of elements, broadcast, in the type that holds both.
    static func combine(
        _ a: Tensor, _ b: Tensor, _ kernel: BinaryKernel, in operation: StaticString
    ) throws(TensorError) -> Tensor {
        let dtype = DType.joined(a.dtype, b.dtype)
        let left = try a.dtype == dtype ? a.storage : converted(a, to: dtype).storage
        let right = try b.dtype == dtype ? b.storage : converted(b, to: dtype).storage
        if a.shape == b.shape {
            return try sameShape(left, right, a.shape, kernel)
        }
        let shape = try Shape.broadcast(a.shape, b.shape, in: operation)
        let count = shape == a.shape ? a.count : shape == b.shape ? b.count : shape.reduce(1, *)
        let result = try Storage.filled(count: count, dtype) { target throws(TensorError) in
            if a.count == count, b.count == 1 {
                try Interruption.tiles(count) { start, count in
                    kernel.run(
                        .vectorAndScalar, left, at: start, right, at: 0, into: target, at: start, count: count
                    )
                }
            } else if a.count == 1, b.count == count {
                try Interruption.tiles(count) { start, count in
                    kernel.run(
                        .scalarAndVector, left, at: 0, right, at: start, into: target, at: start, count: count
                    )
                }
            } else if a.count == count, a.shape.hasSuffix(b.shape) {
                try eachRow(of: count, length: b.count) { start in
                    kernel.run(
                        .vectors, left, at: start, right, at: 0, into: target, at: start, count: b.count)
                }
            } else if count > 0 {
                try combineRows(left, a.shape, right, b.shape, shape, into: target, kernel)
            }
        }
        return Tensor(storage: result, shape: shape)
    }

    private static func sameShape(
        _ left: Storage, _ right: Storage, _ shape: [Int], _ kernel: BinaryKernel
    ) throws(TensorError) -> Tensor {
        let result = try Storage.filled(count: left.count, left.dtype) { target throws(TensorError) in
            try Interruption.tiles(left.count) { start, count in
                kernel.run(.vectors, left, at: start, right, at: start, into: target, at: start, count: count)
            }
        }
        return Tensor(storage: result, shape: shape)
    }

    /// Calls `body` with the start of each run of `length` elements; not at all if there is nothing in a run.
    private static func eachRow(
        of count: Int, length: Int, _ body: (_ start: Int) -> Void
    ) throws(TensorError) {
        guard length > 0 else { return }
        try Interruption.tiles(count / length, tile: max(1, Interruption.tile / length)) { first, rows in
            for row in first..<first + rows { body(row * length) }
        }
    }

    /// One call of the kernel for each run along the last axis.
    private static func combineRows(
        _ left: Storage, _ shapeA: [Int], _ right: Storage, _ shapeB: [Int], _ shape: [Int],
        into target: UnsafeMutableRawPointer, _ kernel: BinaryKernel
    ) throws(TensorError) {
        let last = shape.count - 1
        let stridesA = Shape.strides(of: shapeA, broadcastTo: shape)
        let stridesB = Shape.strides(of: shapeB, broadcastTo: shape)
        let form: BinaryKernel.Form =
            stridesB[last] == 0 ? .vectorAndScalar : stridesA[last] == 0 ? .scalarAndVector : .vectors
        let length = shape[last]
        try walk(shape.dropLast(), length: length, [stridesA, stridesB]) { row, offsets in
            kernel.run(
                form, left, at: offsets[0], right, at: offsets[1], into: target, at: row * length,
                count: length)
        }
    }

    /// A constant tensor: the elements of `x` in another type.
    static func converted(_ x: Tensor, to dtype: DType) throws(TensorError) -> Tensor {
        if x.dtype == dtype { return x.detached }
        let source = x.storage
        let result = try Storage.filled(count: x.count, dtype) { target throws(TensorError) in
            try Interruption.tiles(x.count) { start, count in
                switch dtype {
                case .float64:
                    let target = target.assumingMemoryBound(to: Double.self)
                    for index in start..<start + count { target[index] = Double(source.floats[index]) }
                case .float32:
                    let target = target.assumingMemoryBound(to: Float.self)
                    for index in start..<start + count { target[index] = Float(source.doubles[index]) }
                }
            }
        }
        return Tensor(storage: result, shape: x.shape)
    }

    /// A constant tensor: the elements of `x` from `start` on, gathered in the order that `strides` gives for
    /// `shape`.
    static func gather(
        _ x: Tensor, from start: Int = 0, shape: [Int], strides: [Int]
    ) throws(TensorError) -> Tensor {
        let result = try Storage.filled(count: shape.reduce(1, *), x.dtype) { target throws(TensorError) in
            // Only bits are moved.
            switch x.dtype {
            case .float64:
                try gather(
                    x.storage.bytes.assumingMemoryBound(to: UInt64.self) + start,
                    target.assumingMemoryBound(to: UInt64.self), shape, strides)
            case .float32:
                try gather(
                    x.storage.bytes.assumingMemoryBound(to: UInt32.self) + start,
                    target.assumingMemoryBound(to: UInt32.self), shape, strides)
            }
        }
        return Tensor(storage: result, shape: shape)
    }

    private static func gather<Bits>(
        _ source: UnsafePointer<Bits>, _ target: UnsafeMutablePointer<Bits>, _ shape: [Int], _ strides: [Int]
    ) throws(TensorError) {
        guard let length = shape.last, let step = strides.last else {
            target[0] = source[0]
            return
        }
        try walk(shape.dropLast(), length: length, [strides]) { row, offsets in
            let run = source + offsets[0]
            let targetRun = target + row * length
            switch step {
            case 0: targetRun.update(repeating: run[0], count: length)
            case 1: targetRun.update(from: run, count: length)
            default: for index in 0..<length { targetRun[index] = run[index * step] }
            }
        }
    }

    /// The opposite of `gather`: writes the elements of `part`, whose shape is `shape`, into `x` at the places that
    /// `start` and `strides` give.
    static func scatter(
        _ part: Tensor, into x: inout Tensor, from start: Int, strides: [Int]
    ) throws(TensorError) {
        let source = part.storage
        let shape = part.shape
        try x.withMutableElements { target throws(TensorError) in
            switch source.dtype {
            case .float64:
                try scatter(
                    source.bytes.assumingMemoryBound(to: UInt64.self),
                    target.assumingMemoryBound(to: UInt64.self) + start, shape, strides)
            case .float32:
                try scatter(
                    source.bytes.assumingMemoryBound(to: UInt32.self),
                    target.assumingMemoryBound(to: UInt32.self) + start, shape, strides)
            }
        }
    }

    private static func scatter<Bits>(
        _ source: UnsafePointer<Bits>, _ target: UnsafeMutablePointer<Bits>, _ shape: [Int], _ strides: [Int]
    ) throws(TensorError) {
        guard let length = shape.last, let step = strides.last else {
            target[0] = source[0]
            return
        }
        try walk(shape.dropLast(), length: length, [strides]) { row, offsets in
            let run = target + offsets[0]
            let sourceRun = source + row * length
            for index in 0..<length { run[index * step] = sourceRun[index] }
        }
    }

    /// Calls `body` with each index of the outer axes, counted row by row, and the offset that each set of
    /// strides gives it; not at all if there is nothing in a row. Looks at the interrupt flag about once a tile.
    private static func walk(
        _ outer: ArraySlice<Int>, length: Int, _ strides: [[Int]],
        _ body: (_ row: Int, _ offsets: [Int]) -> Void
    ) throws(TensorError) {
        guard length > 0 else { return }
        let rows = outer.reduce(1, *)
        let rowsPerTile = max(1, Interruption.tile / length)
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

extension [Int] {
    /// Whether it ends as `other` does.
    fileprivate func hasSuffix(_ other: [Int]) -> Bool {
        count >= other.count && suffix(other.count).elementsEqual(other)
    }
}

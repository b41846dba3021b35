internal import CTensorKernels

extension Tensor {
    /// The sum of all elements; shape `[]`.
    ///
    /// Error bound: |error| ≤ u·|Σx| + n²u²·Σ|x| with u = 2⁻⁵³, as exact as a sum in twice the precision that
    /// is rounded once (compensated summation); `.float32` is summed in doubles. The sum of no elements is 0.
    ///
    /// ```swift
    /// print(Tensor([1e16, 1, -1e16]).sum())   // 1.0
    /// ```
    public func sum() -> Tensor { trapping(try Checked.sum(self)) }

    /// The sums along one axis; with `keepDims` the axis stays, with size 1. −1 is the last axis.
    ///
    /// ```swift
    /// print(Tensor([[1, 2], [3, 4]]).sum(axis: 0))   // [4.0 6.0]
    /// ```
    public func sum(axis: Int, keepDims: Bool = false) -> Tensor {
        trapping(try Checked.sum(self, axis: axis, keepDims: keepDims))
    }

    /// The mean of all elements; shape `[]`. NaN if there are none.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 6]).mean())   // 3.0
    /// ```
    public func mean() -> Tensor { trapping(try Checked.mean(self)) }

    /// The means along one axis; with `keepDims` the axis stays, with size 1. −1 is the last axis.
    ///
    /// ```swift
    /// print(Tensor([[1, 2], [3, 4]]).mean(axis: 1))   // [1.5 3.5]
    /// ```
    public func mean(axis: Int, keepDims: Bool = false) -> Tensor {
        trapping(try Checked.mean(self, axis: axis, keepDims: keepDims))
    }

    /// The variance of all elements, Σ(x − mean)²/n, numpy's; shape `[]`. NaN if there are none.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 6]).variance())   // 4.666666666666667
    /// ```
    public func variance() -> Tensor { trapping(try Checked.variance(self)) }

    /// The variances along one axis, Σ(x − mean)²/n; with `keepDims` the axis stays, with size 1.
    ///
    /// ```swift
    /// print(Tensor([[1, 3], [2, 2]]).variance(axis: 1))   // [1.0 0.0]
    /// ```
    public func variance(axis: Int, keepDims: Bool = false) -> Tensor {
        trapping(try Checked.variance(self, axis: axis, keepDims: keepDims))
    }

    /// The standard deviation of all elements: the square root of ``variance()``.
    ///
    /// ```swift
    /// print(Tensor([1, 3]).standardDeviation())   // 1.0
    /// ```
    public func standardDeviation() -> Tensor { trapping(try Checked.sqrt(Checked.variance(self))) }
}

/// The sum of all elements; see ``Tensor/sum()``.
public func sum(_ x: Tensor) -> Tensor { x.sum() }

/// The mean of all elements; see ``Tensor/mean()``.
public func mean(_ x: Tensor) -> Tensor { x.mean() }

extension Checked {
    package static func sum(_ x: Tensor) throws(TensorError) -> Tensor {
        let total = try sumOfElements(x.storage, start: 0, count: x.count)
        return Tensor(total, like: x).recorded(from: x) { g, x, _ throws(TensorError) in
            try broadcast(g, to: x.shape)
        }
    }

    package static func sum(_ x: Tensor, axis: Int, keepDims: Bool) throws(TensorError) -> Tensor {
        let axis = try Shape.axis(axis, of: x.shape, in: "sum")
        let sums = try sumsOfFibres(x, axis)
        return try sums.recorded(from: x) { g, x, _ throws(TensorError) in try broadcast(g, to: x.shape) }
            .removingAxis(unless: keepDims, axis)
    }

    package static func mean(_ x: Tensor) throws(TensorError) -> Tensor {
        try divide(sum(x), Tensor(Double(x.count), like: x))
    }

    package static func mean(_ x: Tensor, axis: Int, keepDims: Bool) throws(TensorError) -> Tensor {
        let size = x.shape[try Shape.axis(axis, of: x.shape, in: "mean")]
        return try divide(sum(x, axis: axis, keepDims: keepDims), Tensor(Double(size), like: x))
    }

    package static func variance(_ x: Tensor) throws(TensorError) -> Tensor {
        let distance = try subtract(x, mean(x))
        return try mean(multiply(distance, distance))
    }

    package static func variance(_ x: Tensor, axis: Int, keepDims: Bool) throws(TensorError) -> Tensor {
        let distance = try subtract(x, mean(x, axis: axis, keepDims: true))
        return try mean(multiply(distance, distance), axis: axis, keepDims: keepDims)
    }

    /// The sum of each fibre along `axis`, which stays with size 1.
    private static func sumsOfFibres(_ x: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
        let (outer, size, inner) = Shape.split(x.shape, at: axis)
        guard inner > 1 else {
            return try alongAxis(x, axis) { storage, start, count throws(TensorError) in
                try sumOfElements(storage, start: start, count: count)
            }
        }
        var shape = x.shape
        shape[axis] = 1
        let storage = try Storage.filled(count: outer * inner, x.dtype) { target throws(TensorError) in
            for block in 0..<outer {
                if outer * size * inner > Interruption.tile { try Interruption.check() }
                let (from, to) = (block * size * inner, block * inner)
                switch x.dtype {
                case .float64:
                    kernel_sum_columns(
                        x.storage.doubles + from, target.assumingMemoryBound(to: Double.self) + to, size,
                        inner)
                case .float32:
                    kernel_sum_columns_f32(
                        x.storage.floats + from, target.assumingMemoryBound(to: Float.self) + to, size, inner)
                }
            }
        }
        return Tensor(storage: storage, shape: shape)
    }

    /// One number for each fibre along `axis`, which stays with size 1.
    static func alongAxis(
        _ x: Tensor, _ axis: Int,
        _ reduce: (_ storage: Storage, _ start: Int, _ count: Int) throws(TensorError) -> Double
    ) throws(TensorError) -> Tensor {
        var shape = x.shape
        shape[axis] = 1
        let last = try movingAxisLast(x.detached, axis)
        let size = x.shape[axis]
        let rowsPerTile = Swift.max(1, Interruption.tile / Swift.max(1, size))
        var result = try filled(shape, with: 0, x.dtype)
        for row in 0..<result.count {
            if row % rowsPerTile == rowsPerTile - 1 { try Interruption.check() }
            result.setElement(at: row, to: try reduce(last.storage, row * size, size))
        }
        return result
    }

    /// Compensated: the tiles' sums and their errors are added apart.
    static func sumOfElements(
        _ storage: Storage, start: Int, count: Int
    ) throws(TensorError) -> Double {
        var total = 0.0
        var error = 0.0
        try Interruption.tiles(count) { tile, count in
            let part =
                switch storage.dtype {
                case .float64: kernel_sum(storage.doubles + start + tile, count)
                case .float32: kernel_sum_f32(storage.floats + start + tile, count)
                }
            let sum = total + part.hi
            let moved = sum - total
            error += (total - (sum - moved)) + (part.hi - moved) + part.lo
            total = sum
        }
        return error.isFinite ? total + error : total
    }
}

extension Tensor {
    /// Without `axis`, which has size 1, unless it is kept.
    func removingAxis(unless isKept: Bool, _ axis: Int) throws(TensorError) -> Tensor {
        if isKept { return self }
        var shape = shape
        shape.remove(at: axis)
        return try Checked.reshaped(self, to: shape)
    }
}

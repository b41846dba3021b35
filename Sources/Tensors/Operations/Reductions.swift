internal import CTensorKernels

extension Tensor {
    /// The sum of all elements; shape `[]`.
    ///
    /// Error bound: |error| ≤ u·|Σx| + n²u²·Σ|x| with u = 2⁻⁵³, as exact as a sum in twice the precision that
    /// is rounded once (compensated summation). The sum of no elements is 0.
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

    /// The greatest element; shape `[]`. NaN if one is NaN; traps if there are none. Where several are equal,
    /// they share the derivative.
    ///
    /// ```swift
    /// print(Tensor([1, 3, 2]).max())   // 3.0
    /// ```
    public func max() -> Tensor { trapping(try Checked.max(self)) }

    /// The least element; shape `[]`. NaN if one is NaN; traps if there are none. Where several are equal,
    /// they share the derivative.
    ///
    /// ```swift
    /// print(Tensor([1, 3, 2]).min())   // 1.0
    /// ```
    public func min() -> Tensor { trapping(try Checked.min(self)) }
}

/// The sum of all elements; see ``Tensor/sum()``.
public func sum(_ x: Tensor) -> Tensor { x.sum() }

/// The mean of all elements; see ``Tensor/mean()``.
public func mean(_ x: Tensor) -> Tensor { x.mean() }

extension Checked {
    package static func sum(_ x: Tensor) throws(TensorError) -> Tensor {
        Tensor(try sumOfElements(x.storage, start: 0, count: x.count)).recorded(from: x) {
            g, x, _ throws(TensorError) in try broadcast(g, to: x.shape)
        }
    }

    package static func sum(_ x: Tensor, axis: Int, keepDims: Bool) throws(TensorError) -> Tensor {
        let axis = try Shape.axis(axis, of: x.shape, in: "sum")
        var kept = x.shape
        kept[axis] = 1
        let last = try movingAxisLast(x.detached, axis)
        let size = x.shape[axis]
        let sums = try Storage(count: kept.reduce(1, *)) { target throws(TensorError) in
            let rowsPerTile = Swift.max(1, Interruption.tile / Swift.max(1, size))
            for row in 0..<kept.reduce(1, *) {
                if row % rowsPerTile == rowsPerTile - 1 { try Interruption.check() }
                target[row] = try sumOfElements(last.storage, start: row * size, count: size)
            }
        }
        var shape = kept
        if !keepDims { shape.remove(at: axis) }
        return Tensor(storage: sums, shape: shape).recorded(from: x) { [kept] g, x, _ throws(TensorError) in
            try broadcast(reshaped(g, to: kept), to: x.shape)
        }
    }

    package static func mean(_ x: Tensor) throws(TensorError) -> Tensor {
        try divide(sum(x), Tensor(Double(x.count)))
    }

    package static func max(_ x: Tensor) throws(TensorError) -> Tensor {
        try extremum(x, kernel_max, greatest: true)
    }

    package static func min(_ x: Tensor) throws(TensorError) -> Tensor {
        try extremum(x, kernel_min, greatest: false)
    }

    private static func extremum(
        _ x: Tensor, _ kernel: (UnsafePointer<Double>, Int) -> Double, greatest: Bool
    ) throws(TensorError) -> Tensor {
        guard x.count > 0 else {
            throw .invalid(
                "\(greatest ? "max" : "min"): a tensor of shape \(Shape.text(x.shape)) has no elements")
        }
        var best: [Double] = []
        try Interruption.tiles(x.count) { start, count in
            best.append(kernel(x.storage.elements + start, count))
        }
        return Tensor(kernel(best, best.count)).recorded(from: x) { g, x, y throws(TensorError) in
            // The share of each element is ½ where it equals the extremum and 0 elsewhere.
            let x = x.detached
            let share =
                try greatest
                ? Loops.combine(x, y.detached, .maximumShare, in: "max")
                : Loops.combine(y.detached, x, .maximumShare, in: "min")
            return try multiply(g, divide(share, sum(share)))
        }
    }

    /// Compensated: the tiles' sums and their errors are added apart.
    private static func sumOfElements(
        _ storage: Storage, start: Int, count: Int
    ) throws(TensorError) -> Double {
        var total = 0.0
        var error = 0.0
        try Interruption.tiles(count) { tile, count in
            let part = kernel_sum(storage.elements + start + tile, count)
            let sum = total + part.hi
            let moved = sum - total
            error += (total - (sum - moved)) + (part.hi - moved) + part.lo
            total = sum
        }
        return error.isFinite ? total + error : total
    }
}

extension Tensor {
    /// The same elements, row by row, in another shape. Traps unless both shapes hold as many.
    ///
    /// One size may be −1: it is what the others leave.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 3, 4]).reshaped(to: [2, -1]))
    /// // [[1.0 2.0]
    /// //  [3.0 4.0]]
    /// ```
    public func reshaped(to shape: [Int]) -> Tensor { trapping(try Checked.reshaped(self, to: shape)) }

    /// The same elements as a vector.
    ///
    /// ```swift
    /// print(Tensor([[1, 2], [3, 4]]).flattened())   // [1.0 2.0 3.0 4.0]
    /// ```
    public func flattened() -> Tensor { reshaped(to: [count]) }

    /// The axes in reverse order: for a matrix, rows become columns.
    ///
    /// ```swift
    /// print(Tensor([[1, 2, 3], [4, 5, 6]]).transposed().shape)   // [3, 2]
    /// ```
    public func transposed() -> Tensor { trapping(try Checked.transposed(self)) }

    /// The axes in the order that `axes` names. Traps unless each axis is named once.
    ///
    /// ```swift
    /// print(zeros(2, 3, 4).transposed(axes: [2, 0, 1]).shape)   // [4, 2, 3]
    /// ```
    public func transposed(axes: [Int]) -> Tensor { trapping(try Checked.transposed(self, axes: axes)) }

    /// The same elements with one more axis, of size 1, at `axis`.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 3]).expandingShape(at: 1).shape)   // [3, 1]
    /// ```
    public func expandingShape(at axis: Int) -> Tensor {
        trapping(try Checked.expandingShape(self, at: axis))
    }

    /// The same elements without the axes of size 1.
    ///
    /// ```swift
    /// print(zeros(1, 3, 1).squeezingShape().shape)   // [3]
    /// ```
    public func squeezingShape() -> Tensor { reshaped(to: shape.filter { $0 != 1 }) }

    /// The elements repeated to `shape`, by the rules of broadcasting. Traps if they don't fit.
    ///
    /// ```swift
    /// print(Tensor([1, 2]).broadcast(to: [2, 2]))
    /// // [[1.0 2.0]
    /// //  [1.0 2.0]]
    /// ```
    public func broadcast(to shape: [Int]) -> Tensor {
        trapping(try Checked.broadcastChecked(self, to: shape))
    }

    init(zerosOf shape: [Int], _ dtype: DType) {
        self.init(storage: .repeating(0, count: shape.reduce(1, *), dtype), shape: shape)
    }

    init(onesOf shape: [Int], _ dtype: DType) {
        self.init(storage: .repeating(1, count: shape.reduce(1, *), dtype), shape: shape)
    }
}

extension Checked {
    package static func reshaped(_ x: Tensor, to shape: [Int]) throws(TensorError) -> Tensor {
        if shape == x.shape { return x }
        let shape = try completed(shape, for: x)
        let count = try Shape.count(of: shape, in: "reshaped")
        guard count == x.count else {
            throw .invalid(
                "reshaped: shape \(Shape.text(x.shape)) holds \(x.count) elements and \(Shape.text(shape))"
                    + " holds \(count)")
        }
        return Tensor(storage: x.storage, shape: shape).recorded(from: x) { g, x, _ throws(TensorError) in
            try reshaped(g, to: x.shape)
        }
    }

    /// `shape` with the size that −1 stands for.
    private static func completed(_ shape: [Int], for x: Tensor) throws(TensorError) -> [Int] {
        guard let open = shape.firstIndex(of: -1) else { return shape }
        var shape = shape
        shape[open] = 1
        let others = try Shape.count(of: shape, in: "reshaped")
        guard others > 0, x.count.isMultiple(of: others), !shape.contains(-1) else {
            shape[open] = -1
            throw .invalid(
                "reshaped: the \(x.count) elements of shape \(Shape.text(x.shape)) don't fill \(Shape.text(shape))"
            )
        }
        shape[open] = x.count / others
        return shape
    }

    package static func transposed(_ x: Tensor) throws(TensorError) -> Tensor {
        try permuted(x, Array(x.shape.indices.reversed()))
    }

    package static func transposed(_ x: Tensor, axes: [Int]) throws(TensorError) -> Tensor {
        var counted: [Int] = []
        for axis in axes { counted.append(try Shape.axis(axis, of: x.shape, in: "transposed")) }
        guard Set(counted).count == x.rank, counted.count == x.rank else {
            throw .invalid(
                "transposed: the axes \(Shape.text(axes)) must name each of the \(x.rank) axes of"
                    + " \(Shape.text(x.shape)) once")
        }
        return try permuted(x, counted)
    }

    package static func expandingShape(_ x: Tensor, at axis: Int) throws(TensorError) -> Tensor {
        let position = axis < 0 ? axis + x.rank + 1 : axis
        guard (0...x.rank).contains(position) else {
            throw .invalid(
                "expandingShape: axis \(axis) is out of range for the shape \(Shape.text(x.shape))")
        }
        var shape = x.shape
        shape.insert(1, at: position)
        return try reshaped(x, to: shape)
    }

    package static func broadcastChecked(_ x: Tensor, to shape: [Int]) throws(TensorError) -> Tensor {
        guard try Shape.broadcast(x.shape, shape, in: "broadcast") == shape else {
            throw .invalid(
                "broadcast: shape \(Shape.text(x.shape)) doesn't repeat to \(Shape.text(shape))")
        }
        return try broadcast(x, to: shape)
    }

    /// The axes of `x` in the order `axes`.
    static func permuted(_ x: Tensor, _ axes: [Int]) throws(TensorError) -> Tensor {
        if axes == Array(x.shape.indices) { return x }
        let strides = Shape.strides(of: x.shape)
        var inverse = axes
        for (position, axis) in axes.enumerated() { inverse[axis] = position }
        return try Loops.gather(x, shape: axes.map { x.shape[$0] }, strides: axes.map { strides[$0] })
            .recorded(from: x) { [inverse] g, _, _ throws(TensorError) in try permuted(g, inverse) }
    }

    /// `x` with `axis` behind all others.
    static func movingAxisLast(_ x: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
        if axis == x.rank - 1 { return x }
        return try permuted(x, x.shape.indices.filter { $0 != axis } + [axis])
    }
}

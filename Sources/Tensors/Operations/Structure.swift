extension Tensor {
    /// The same elements, row by row, in another shape. Traps unless both shapes hold as many.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 3, 4]).reshaped(to: [2, 2]))
    /// // [[1.0 2.0]
    /// //  [3.0 4.0]]
    /// ```
    public func reshaped(to shape: [Int]) -> Tensor { trapping(try Checked.reshaped(self, to: shape)) }

    /// The axes in reverse order: for a matrix, rows become columns.
    ///
    /// ```swift
    /// print(Tensor([[1, 2, 3], [4, 5, 6]]).transposed().shape)   // [3, 2]
    /// ```
    public func transposed() -> Tensor { trapping(try Checked.transposed(self)) }

    /// One element, by its index along every axis. Traps if one is out of range.
    ///
    /// What is read is a number, not a part of a computation: `derivative(of:)` takes it as a constant.
    ///
    /// ```swift
    /// var x = Tensor([[1, 2], [3, 4]])
    /// x[0, 1] = 5
    /// print(x[0, 1])   // 5.0
    /// ```
    public subscript(_ indices: Int...) -> Double {
        get { trapping(try Checked.element(self, indices)) }
        set { self = trapping(try Checked.replacingElement(takeSelf(), indices, with: newValue)) }
    }

    /// A slice along the first axis. Traps if it goes beyond the axis, or, on assignment, if the new value
    /// doesn't broadcast to the slice.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 3, 4])[1..<3])   // [2.0 3.0]
    /// ```
    public subscript(_ range: Range<Int>) -> Tensor {
        get { trapping(try Checked.slice(self, range)) }
        set { self = trapping(try Checked.replacingSlice(takeSelf(), range, with: newValue)) }
    }

    public subscript(_ range: ClosedRange<Int>) -> Tensor {
        get { self[Range(range)] }
        set { self[Range(range)] = newValue }
    }

    /// Hands this tensor over, leaving an empty one, so that what changes it need not copy.
    private mutating func takeSelf() -> Tensor {
        let tensor = self
        self = Tensor(storage: .empty, shape: [0])
        return tensor
    }

    init(zerosOf shape: [Int]) {
        self.init(storage: Storage(repeating: 0, count: shape.reduce(1, *)), shape: shape)
    }

    init(onesOf shape: [Int]) {
        self.init(storage: Storage(repeating: 1, count: shape.reduce(1, *)), shape: shape)
    }
}

extension Checked {
    package static func reshaped(_ x: Tensor, to shape: [Int]) throws(TensorError) -> Tensor {
        let count = try Shape.count(of: shape, in: "reshaped")
        guard count == x.count else {
            throw .invalid(
                "reshaped: shape \(Shape.text(x.shape)) holds \(x.count) elements and \(Shape.text(shape))"
                    + " holds \(count)")
        }
        if shape == x.shape { return x }
        return Tensor(storage: x.storage, shape: shape).recorded(from: x) { g, x, _ throws(TensorError) in
            try reshaped(g, to: x.shape)
        }
    }

    package static func transposed(_ x: Tensor) throws(TensorError) -> Tensor {
        try permuted(x, Array(x.shape.indices.reversed()))
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
        try permuted(x, x.shape.indices.filter { $0 != axis } + [axis])
    }

    package static func element(_ x: Tensor, _ indices: [Int]) throws(TensorError) -> Double {
        x.storage.elements[try offset(of: indices, in: x.shape)]
    }

    package static func replacingElement(
        _ x: consuming Tensor, _ indices: [Int], with scalar: Double
    ) throws(TensorError) -> Tensor {
        let offset = try offset(of: indices, in: x.shape)
        guard x.node == nil else {
            let shape = x.shape
            let flat = try reshaped(x, to: [x.count])
            return try reshaped(replacingSlice(flat, offset..<offset + 1, with: Tensor(scalar)), to: shape)
        }
        x.withMutableElements { $0[offset] = scalar }
        return x
    }

    package static func slice(_ x: Tensor, _ range: Range<Int>) throws(TensorError) -> Tensor {
        let width = try elementsPerIndex(x, range)
        let shape = [range.count] + x.shape.dropFirst()
        let source = x.storage.elements + range.lowerBound * width
        let storage = try Storage(count: range.count * width) { target throws(TensorError) in
            target.initialize(from: source, count: range.count * width)
        }
        return Tensor(storage: storage, shape: shape).recorded(from: x) { g, x, _ throws(TensorError) in
            try replacingSlice(Tensor(zerosOf: x.shape), range, with: g)
        }
    }

    package static func replacingSlice(
        _ x: consuming Tensor, _ range: Range<Int>, with part: Tensor
    ) throws(TensorError) -> Tensor {
        let width = try elementsPerIndex(x, range)
        let shape = [range.count] + x.shape.dropFirst()
        guard try Shape.broadcast(part.shape, shape, in: "slice assignment") == shape else {
            throw .invalid(
                "slice assignment: shape \(Shape.text(part.shape)) doesn't fit into \(Shape.text(shape))")
        }
        let part = try broadcast(part, to: shape)
        let start = range.lowerBound * width
        guard x.node != nil || part.node != nil else {
            x.withMutableElements { ($0 + start).update(from: part.storage.elements, count: part.count) }
            return x
        }
        var result = x.detached
        result.withMutableElements { ($0 + start).update(from: part.storage.elements, count: part.count) }
        return result.recorded(from: x, part) { g, inputs, _, position throws(TensorError) in
            try position == 0
                ? replacingSlice(g, range, with: Tensor(zerosOf: inputs[1].shape)) : slice(g, range)
        }
    }

    private static func offset(of indices: [Int], in shape: [Int]) throws(TensorError) -> Int {
        guard indices.count == shape.count else {
            throw .invalid(
                "subscript: shape \(Shape.text(shape)) needs \(shape.count) indices for one element and got"
                    + " \(indices.count); for a slice of the first axis use a range, such as x[0..<1]")
        }
        var offset = 0
        for (index, size) in zip(indices, shape) {
            guard index >= 0, index < size else {
                throw .invalid("index \(index) is out of range for an axis of size \(size)")
            }
            offset = offset * size + index
        }
        return offset
    }

    private static func elementsPerIndex(_ x: Tensor, _ range: Range<Int>) throws(TensorError) -> Int {
        guard let size = x.shape.first else {
            throw .invalid("slice: a single number has no axis to slice; use item")
        }
        guard range.lowerBound >= 0, range.upperBound <= size else {
            throw .invalid("range \(range) is out of range for an axis of size \(size)")
        }
        return x.shape.dropFirst().reduce(1, *)
    }
}

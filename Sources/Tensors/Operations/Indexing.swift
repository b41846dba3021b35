/// What stands between the brackets of a tensor for one axis: a number, or a range of numbers counted from 0.
///
/// A number takes its axis away, a range keeps it: of a matrix, `x[1, 0...]` is a row as a vector, `x[1...1, 0...]`
/// a matrix of one row. `0...` is a whole axis.
public protocol TensorIndex: Sendable {
    /// The first index and how many there are, on an axis of `size`; a single number has no count.
    func bounds(on size: Int) -> (start: Int, count: Int?)
}

extension Int: TensorIndex {
    public func bounds(on size: Int) -> (start: Int, count: Int?) { (self, nil) }
}

extension Range: TensorIndex where Bound == Int {
    public func bounds(on size: Int) -> (start: Int, count: Int?) { (lowerBound, upperBound - lowerBound) }
}

extension ClosedRange: TensorIndex where Bound == Int {
    public func bounds(on size: Int) -> (start: Int, count: Int?) {
        (lowerBound, upperBound.subtractingReportingOverflow(lowerBound - 1).partialValue)
    }
}

extension PartialRangeFrom: TensorIndex where Bound == Int {
    public func bounds(on size: Int) -> (start: Int, count: Int?) { (lowerBound, size - lowerBound) }
}

extension PartialRangeUpTo: TensorIndex where Bound == Int {
    public func bounds(on size: Int) -> (start: Int, count: Int?) { (0, upperBound) }
}

extension PartialRangeThrough: TensorIndex where Bound == Int {
    public func bounds(on size: Int) -> (start: Int, count: Int?) {
        (0, upperBound.addingReportingOverflow(1).partialValue)
    }
}

extension Tensor {
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

    /// A part of the tensor: an index or a range for each axis, from the first on; the axes behind are kept whole.
    /// Traps if one goes beyond its axis, or, on assignment, if the new value doesn't broadcast to the part.
    ///
    /// ```swift
    /// var x = Tensor([[1, 2, 3], [4, 5, 6]])
    /// print(x[0..<2, 1...])
    /// // [[2.0 3.0]
    /// //  [5.0 6.0]]
    /// x[1...] = Tensor([0, 0, 0])
    /// print(x[1, 0...])   // [0.0 0.0 0.0]
    /// ```
    public subscript(_ indices: any TensorIndex...) -> Tensor {
        get { trapping(try Checked.part(self, indices)) }
        set { self = trapping(try Checked.replacingPart(takeSelf(), indices, with: newValue)) }
    }

    /// Hands this tensor over, leaving an empty one, so that what changes it need not copy.
    private mutating func takeSelf() -> Tensor {
        let tensor = self
        self = Tensor(storage: .empty, shape: [0])
        return tensor
    }
}

extension Checked {
    package static func element(_ x: Tensor, _ indices: [Int]) throws(TensorError) -> Double {
        x.storage[try offset(of: indices, in: x.shape)]
    }

    package static func replacingElement(
        _ x: consuming Tensor, _ indices: [Int], with scalar: Double
    ) throws(TensorError) -> Tensor {
        let offset = try offset(of: indices, in: x.shape)
        guard x.node == nil else {
            let dtype = x.dtype
            return try replacingPart(x, indices, with: Tensor(scalar, dtype: dtype))
        }
        x.setElement(at: offset, to: scalar)
        return x
    }

    package static func slice(_ x: Tensor, _ range: Range<Int>) throws(TensorError) -> Tensor {
        try part(x, [range])
    }

    package static func part(_ x: Tensor, _ indices: [any TensorIndex]) throws(TensorError) -> Tensor {
        let part = try Part(of: x.shape, indices)
        return try Loops.gather(x, from: part.start, shape: part.shape, strides: part.strides)
            .recorded(from: x) { g, x, _ throws(TensorError) in
                try replacing(part, of: Tensor(zerosOf: x.shape, x.dtype), with: g)
            }
    }

    package static func replacingPart(
        _ x: consuming Tensor, _ indices: [any TensorIndex], with value: Tensor
    ) throws(TensorError) -> Tensor {
        let part = try Part(of: x.shape, indices)
        return try replacing(part, of: x, with: value)
    }

    /// Throws what `replacingPart` would.
    package static func checkPart(
        of x: Tensor, _ indices: [any TensorIndex], fits value: Tensor
    ) throws(TensorError) {
        try Part(of: x.shape, indices).checkFits(value)
    }

    private static func replacing(
        _ part: Part, of x: consuming Tensor, with value: Tensor
    ) throws(TensorError) -> Tensor {
        try part.checkFits(value)
        let value = try converted(broadcast(value, to: part.shape), to: x.dtype)
        guard x.node != nil || value.node != nil else {
            try Loops.scatter(value, into: &x, from: part.start, strides: part.strides)
            return x
        }
        var result = x.detached
        try Loops.scatter(value, into: &result, from: part.start, strides: part.strides)
        return result.recorded(from: x, value) { g, inputs, _, position throws(TensorError) in
            guard position == 0 else {
                return try Loops.gather(g, from: part.start, shape: part.shape, strides: part.strides)
                    .recorded(from: g) { h, g, _ throws(TensorError) in
                        try replacing(part, of: Tensor(zerosOf: g.shape, g.dtype), with: h)
                    }
            }
            return try replacing(part, of: g, with: Tensor(zerosOf: part.shape, g.dtype))
        }
    }

    /// Where the elements of a part stand in a whole.
    private struct Part: Sendable {
        var start = 0
        var shape: [Int] = []
        var strides: [Int] = []

        /// As it is written in a program.
        private static func text(_ index: any TensorIndex) -> String {
            switch index {
            case let range as PartialRangeFrom<Int>: "\(range.lowerBound)..."
            case let range as PartialRangeUpTo<Int>: "..<\(range.upperBound)"
            case let range as PartialRangeThrough<Int>: "...\(range.upperBound)"
            default: "\(index)"
            }
        }

        func checkFits(_ value: Tensor) throws(TensorError) {
            guard try Shape.broadcast(value.shape, shape, in: "slice assignment") == shape else {
                throw .invalid(
                    "slice assignment: shape \(Shape.text(value.shape)) doesn't fit into \(Shape.text(shape))"
                )
            }
        }

        init(of whole: [Int], _ indices: [any TensorIndex]) throws(TensorError) {
            guard indices.count <= whole.count else {
                throw .invalid(
                    whole.isEmpty
                        ? "slice: a single number has no axis to slice; use item"
                        : "subscript: shape \(Shape.text(whole)) has \(whole.count) axes and got \(indices.count)"
                            + " indices")
            }
            let wholeStrides = Shape.strides(of: whole)
            for (axis, size) in whole.enumerated() {
                guard axis < indices.count else {
                    shape.append(size)
                    strides.append(wholeStrides[axis])
                    continue
                }
                let (first, count) = indices[axis].bounds(on: size)
                if let count {
                    guard first >= 0, count >= 0, count <= size, first <= size - count else {
                        throw .invalid(
                            "range \(Self.text(indices[axis])) is out of range for an axis of size \(size)")
                    }
                    shape.append(count)
                    strides.append(wholeStrides[axis])
                } else {
                    guard first >= 0, first < size else {
                        throw .invalid("index \(first) is out of range for an axis of size \(size)")
                    }
                }
                start += first * wholeStrides[axis]
            }
        }
    }

    private static func offset(of indices: [Int], in shape: [Int]) throws(TensorError) -> Int {
        guard indices.count == shape.count else {
            throw .invalid(
                "subscript: shape \(Shape.text(shape)) needs \(shape.count) indices for one element and got"
                    + " \(indices.count); for a part of it use ranges, such as x[0..<1]")
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
}

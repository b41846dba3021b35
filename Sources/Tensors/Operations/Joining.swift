/// Tensors one after the other along an axis they have. Traps unless they agree in all other sizes.
///
/// ```swift
/// print(concatenated([Tensor([1, 2]), Tensor([3])]))   // [1.0 2.0 3.0]
/// ```
public func concatenated(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
    trapping(try Checked.concatenated(tensors, axis: axis))
}

/// Tensors of one shape side by side along a new axis. Traps unless the shapes are the same.
///
/// ```swift
/// print(stacked([Tensor([1, 2]), Tensor([3, 4])], axis: 1))
/// // [[1.0 3.0]
/// //  [2.0 4.0]]
/// ```
public func stacked(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
    trapping(try Checked.stacked(tensors, axis: axis))
}

extension Tensor {
    /// The rows, or whatever stands along the first axis, at the given indices, in their order. Traps if one is out of
    /// range.
    ///
    /// ```swift
    /// print(Tensor([[1, 2], [3, 4], [5, 6]]).rows(at: [2, 0]))
    /// // [[5.0 6.0]
    /// //  [1.0 2.0]]
    /// ```
    public func rows(at indices: [Int]) -> Tensor { trapping(try Checked.rows(self, indices)) }
}

extension Checked {
    package static func rows(_ x: Tensor, _ indices: [Int]) throws(TensorError) -> Tensor {
        guard let size = x.shape.first else { throw .invalid("rows: a single number has no rows; use item") }
        for index in indices where !(0..<size).contains(index) {
            throw .invalid("rows: index \(index) is out of range for an axis of size \(size)")
        }
        guard x.node == nil else {
            var parts: [Tensor] = []
            for index in indices { parts.append(try part(x, [index..<index + 1])) }
            return try parts.isEmpty ? part(x, [0..<0]) : concatenated(parts, axis: 0)
        }
        let shape = [indices.count] + x.shape.dropFirst()
        let count = try Shape.count(of: shape, in: "rows")
        let bytes = indices.isEmpty ? 0 : count / indices.count * x.dtype.size
        let storage = try Storage.filled(count: count, x.dtype) { target throws(TensorError) in
            let rowsPerTile = Swift.max(1, Interruption.tile / Swift.max(1, bytes))
            for (row, index) in indices.enumerated() {
                if row % rowsPerTile == rowsPerTile - 1 { try Interruption.check() }
                (target + row * bytes).copyMemory(from: x.storage.bytes + index * bytes, byteCount: bytes)
            }
        }
        return Tensor(storage: storage, shape: shape)
    }

    package static func concatenated(_ tensors: [Tensor], axis: Int) throws(TensorError) -> Tensor {
        guard let first = tensors.first else {
            throw .invalid("concatenated: takes at least one tensor, and was given none")
        }
        let axis = try Shape.axis(axis, of: first.shape, in: "concatenated")
        var shape = first.shape
        shape[axis] = 0
        var dtype = first.dtype
        for tensor in tensors {
            var others = tensor.shape
            guard others.count == shape.count else { throw differ(first, tensor, axis) }
            others[axis] = shape[axis]
            guard others == shape else { throw differ(first, tensor, axis) }
            shape[axis] += tensor.shape[axis]
            dtype = .joined(dtype, tensor.dtype)
        }
        _ = try Shape.count(of: shape, in: "concatenated")

        var whole = Tensor(zerosOf: shape, dtype)
        let strides = Shape.strides(of: shape)
        var parts: [Tensor] = []
        var starts: [Int] = []
        var start = 0
        for tensor in tensors {
            let part = try converted(tensor, to: dtype)
            try Loops.scatter(part, into: &whole, from: start * strides[axis], strides: strides)
            parts.append(part)
            starts.append(start)
            start += part.shape[axis]
        }
        let outerAxes: [any TensorIndex] = Array(repeating: 0..., count: axis)
        return whole.recorded(from: parts) { [starts] g, inputs, _, position throws(TensorError) in
            let start = starts[position]
            let range = start..<start + inputs.shape(at: position)[axis]
            return try part(g, outerAxes + [range])
        }
    }

    private static func differ(_ a: Tensor, _ b: Tensor, _ axis: Int) -> TensorError {
        .invalid(
            "concatenated: shapes \(Shape.text(a.shape)) and \(Shape.text(b.shape)) must agree but for axis"
                + " \(axis)")
    }

    package static func stacked(_ tensors: [Tensor], axis: Int) throws(TensorError) -> Tensor {
        guard let first = tensors.first else {
            throw .invalid("stacked: takes at least one tensor, and was given none")
        }
        if let other = tensors.first(where: { $0.shape != first.shape }) {
            throw .invalid(
                "stacked: shapes \(Shape.text(first.shape)) and \(Shape.text(other.shape)) differ")
        }
        let position = axis < 0 ? axis + first.rank + 1 : axis
        var parts: [Tensor] = []
        for tensor in tensors { parts.append(try expandingShape(tensor, at: position)) }
        return try concatenated(parts, axis: position)
    }
}

internal import CTensorKernels

/// The matrix product. A vector on the left counts as a row, on the right as a column, and the axis it lends
/// does not show in the result: two vectors give a single number.
///
/// Error bound: |error| ≤ k·u·Σ|aᵢₖ||bₖⱼ| for k inner elements, u = 2⁻⁵³. Traps if the inner sizes differ.
///
/// ```swift
/// print(matmul(Tensor([[1, 2], [3, 4]]), Tensor([1, 1])))   // [3.0 7.0]
/// ```
public func matmul(_ a: Tensor, _ b: Tensor) -> Tensor { trapping(try Checked.matmul(a, b)) }

extension Checked {
    package static func matmul(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        guard (1...2).contains(a.rank), (1...2).contains(b.rank) else {
            throw .invalid(
                "matmul: shapes \(Shape.text(a.shape)) and \(Shape.text(b.shape)): each must be a vector or a"
                    + " matrix")
        }
        let inner = a.shape[a.rank - 1]
        guard inner == b.shape[0] else {
            throw .invalid(
                "matmul: \(Shape.text(a.shape)) and \(Shape.text(b.shape)): inner sizes \(inner) and"
                    + " \(b.shape[0]) differ")
        }
        let left = try reshaped(a, to: a.rank == 1 ? [1, inner] : a.shape)
        let right = try reshaped(b, to: b.rank == 1 ? [inner, 1] : b.shape)
        return try reshaped(
            matrixProduct(left, right, transposing: .none), to: a.shape.dropLast() + b.shape.dropFirst())
    }

    /// x·weight + bias; one operation where the shapes are `[rows, inner]`, `[inner, columns]` and `[columns]`.
    package static func affine(
        _ x: Tensor, _ weight: Tensor, _ bias: Tensor
    ) throws(TensorError) -> Tensor {
        guard x.dtype == weight.dtype, x.dtype == bias.dtype, x.rank == 2, weight.rank == 2, bias.rank == 1,
            x.shape[1] == weight.shape[0], bias.shape[0] == weight.shape[1]
        else { return try add(matmul(x, weight), bias) }
        let sums = try untracedProduct(x, weight, .none, plus: bias)
        guard x.node != nil || weight.node != nil || bias.node != nil else { return sums }
        let pullback: TapeNode.Pullback = { g, inputs, _, position throws(TensorError) in
            switch position {
            case 0: try matrixProduct(g, inputs[1], transposing: .right)
            case 1: try matrixProduct(inputs[0], g, transposing: .left)
            default: try sum(g, axis: 0, keepDims: false)
            }
        }
        return sums.placed(
            at: TapeNode(
                .general(pullback, isElementwise: false), inputs: x, weight, others: [bias], output: sums))
    }

    /// Which operands are taken transposed. They are read as they lie.
    private struct Transposition: OptionSet, Sendable {
        let rawValue: Int
        static let none: Transposition = []
        static let left = Transposition(rawValue: 1)
        static let right = Transposition(rawValue: 2)
    }

    /// a·b of two matrices that fit.
    private static func matrixProduct(
        _ a: Tensor, _ b: Tensor, transposing transposition: Transposition
    ) throws(TensorError) -> Tensor {
        guard a.dtype == b.dtype else {
            let dtype = DType.joined(a.dtype, b.dtype)
            return try matrixProduct(
                converted(a, to: dtype), converted(b, to: dtype), transposing: transposition)
        }
        let product = try untracedProduct(a, b, transposition)
        return product.recorded(from: a, b) { g, inputs, _, position throws(TensorError) in
            switch (position, transposition.contains(position == 0 ? .left : .right)) {
            // ∂(A·B): G·Bᵀ for A and Aᵀ·G for B, each transposed where its operand was.
            case (0, false):
                try matrixProduct(g, inputs[1], transposing: transposition.contains(.right) ? .none : .right)
            case (0, true):
                try matrixProduct(
                    inputs[1], g, transposing: transposition.contains(.right) ? [.left, .right] : .right)
            case (_, false):
                try matrixProduct(inputs[0], g, transposing: transposition.contains(.left) ? .none : .left)
            case (_, true):
                try matrixProduct(
                    g, inputs[0], transposing: transposition.contains(.left) ? [.left, .right] : .left)
            }
        }
    }

    private static func untracedProduct(
        _ a: Tensor, _ b: Tensor, _ transposition: Transposition, plus bias: Tensor? = nil
    ) throws(TensorError) -> Tensor {
        let left = Layout(a, isTransposed: transposition.contains(.left))
        let right = Layout(b, isTransposed: transposition.contains(.right))
        let (rows, inner, columns) = (left.rows, left.columns, right.columns)
        let count = try Shape.count(of: [rows, columns], in: "matmul")
        // As many rows between two looks at the interrupt flag as make about a millisecond.
        let work = Swift.max(1, inner) * Swift.max(1, columns)
        let rowsPerTile = Swift.max(64, 512 * Interruption.tile / work)
        let storage = try Storage.filled(count: count, a.dtype) { target throws(TensorError) in
            for row in stride(from: 0, to: rows, by: rowsPerTile) {
                if rows * work > Interruption.tile { try Interruption.check() }
                let tile = Swift.min(rowsPerTile, rows - row)
                if let bias { fill(target, rows: row..<row + tile, with: bias.storage) }
                switch a.dtype {
                case .float64:
                    (bias == nil ? kernel_matmul : kernel_add_matmul)(
                        a.storage.doubles + row * left.rowStride, left.rowStride, left.columnStride,
                        b.storage.doubles, right.rowStride, right.columnStride,
                        target.assumingMemoryBound(to: Double.self) + row * columns, tile, inner, columns)
                case .float32:
                    (bias == nil ? kernel_matmul_f32 : kernel_add_matmul_f32)(
                        a.storage.floats + row * left.rowStride, left.rowStride, left.columnStride,
                        b.storage.floats, right.rowStride, right.columnStride,
                        target.assumingMemoryBound(to: Float.self) + row * columns, tile, inner, columns)
                }
            }
        }
        return Tensor(storage: storage, shape: [rows, columns])
    }

    /// Copies `row` to each of the rows of a matrix.
    private static func fill(_ target: UnsafeMutableRawPointer, rows: Range<Int>, with row: Storage) {
        let bytes = row.count * row.dtype.size
        for index in rows { (target + index * bytes).copyMemory(from: row.bytes, byteCount: bytes) }
    }

    /// Where the elements of a matrix stand.
    private struct Layout {
        let rows: Int
        let columns: Int
        let rowStride: Int
        let columnStride: Int

        init(_ matrix: Tensor, isTransposed: Bool) {
            let (height, width) = (matrix.shape[0], matrix.shape[1])
            (rows, columns) = isTransposed ? (width, height) : (height, width)
            (rowStride, columnStride) = isTransposed ? (1, width) : (width, 1)
        }
    }
}

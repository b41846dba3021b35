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
        return try reshaped(matrixProduct(left, right), to: a.shape.dropLast() + b.shape.dropFirst())
    }

    private static func matrixProduct(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        guard a.dtype == .float64, b.dtype == .float64 else {
            let wide = try matrixProduct(converted(a, to: .float64), converted(b, to: .float64))
            return try converted(wide, to: .joined(a.dtype, b.dtype))
        }
        let (rows, inner, columns) = (a.shape[0], a.shape[1], b.shape[1])
        let count = try Shape.count(of: [rows, columns], in: "matmul")
        let product = try Storage.filled(count: count, .float64) { target throws(TensorError) in
            let target = target.assumingMemoryBound(to: Double.self)
            target.initialize(repeating: 0, count: count)
            // Blocks of b's rows that stay in the cache, and rows of a that make about a tile between two looks
            // at the interrupt flag.
            let innerBlock = Swift.max(1, Interruption.tile / Swift.max(1, columns))
            let rowBlock = 4 * Swift.max(1, 16 * Interruption.tile / Swift.max(1, innerBlock * columns) / 4)
            for start in stride(from: 0, to: inner, by: innerBlock) {
                for row in stride(from: 0, to: rows, by: rowBlock) {
                    try Interruption.check()
                    kernel_matmul(
                        a.storage.doubles + row * inner + start, inner, b.storage.doubles + start * columns,
                        target + row * columns, Swift.min(rowBlock, rows - row),
                        Swift.min(innerBlock, inner - start), columns)
                }
            }
        }
        return Tensor(storage: product, shape: [rows, columns]).recorded(from: a, b) {
            g, inputs, _, position throws(TensorError) in
            try position == 0
                ? matrixProduct(g, transposed(inputs[1])) : matrixProduct(transposed(inputs[0]), g)
        }
    }
}

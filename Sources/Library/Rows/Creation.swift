import Checker
import Machine
import Tensors

extension Rows {
    static var creation: [LibraryRow] { ranges + constants + initialisers + types }

    private static var ranges: [LibraryRow] {
        [
            function(
                "func linspace(_ start: Double, _ end: Double, _ count: Int = 50, dtype: DType = .float64) -> Tensor",
                "`count` numbers from `start` to `end`, both included, equally far apart.",
                native { (start: Double, end: Double, count: Int, dtype: DType) in
                    try Checked.linspace(start, end, count, dtype: dtype)
                }),
            function(
                "func arange(_ start: Double, _ end: Double, step: Double = 1, dtype: DType = .float64) -> Tensor",
                "start, start + step, … up to but without `end`.",
                native { (start: Double, end: Double, step: Double, dtype: DType) in
                    try Checked.arange(start, end, step: step, dtype: dtype)
                }),
            function(
                "func meshgrid(_ x: Tensor, _ y: Tensor) -> (x: Tensor, y: Tensor)",
                "The coordinates of a grid: x repeated in every row, and y in every column.",
                native { (x: Tensor, y: Tensor) in
                    let grid = try Checked.meshgrid(x, y)
                    return Pair(grid.x, grid.y)
                }),
        ]
    }

    private static var constants: [LibraryRow] {
        [
            function(
                "func zeros(_ shape: Int..., dtype: DType = .float64) -> Tensor", "A tensor of zeros.",
                native { (shape: [Int], dtype: DType) in
                    try Checked.filled(shape, with: 0, dtype, in: "zeros")
                }),
            function(
                "func ones(_ shape: Int..., dtype: DType = .float64) -> Tensor", "A tensor of ones.",
                native { (shape: [Int], dtype: DType) in
                    try Checked.filled(shape, with: 1, dtype, in: "ones")
                }),
            function(
                "func full(_ shape: Int..., value: Double, dtype: DType = .float64) -> Tensor",
                "A tensor that holds one value everywhere.",
                native { (shape: [Int], value: Double, dtype: DType) in
                    try Checked.filled(shape, with: value, dtype, in: "full")
                }),
            function(
                "func eye(_ size: Int, dtype: DType = .float64) -> Tensor",
                "The identity matrix: ones on the diagonal, zeros elsewhere.",
                native { (size: Int, dtype: DType) in try Checked.eye(size, dtype: dtype) }),
            function(
                "func oneHot(_ classes: [Int], count: Int, dtype: DType = .float64) -> Tensor",
                "A row for each class: 1 at its index, 0 elsewhere.",
                native { (classes: [Int], count: Int, dtype: DType) in
                    try Checked.oneHot(classes, count: count, dtype: dtype)
                }),
        ]
    }

    private static var initialisers: [LibraryRow] {
        [
            member(
                of: "Tensor", "init(_ scalars: [Double], dtype: DType = .float64)",
                "A vector of the numbers.",
                native { (scalars: [Double], dtype: DType) in Tensor(scalars, dtype: dtype) }),
            member(
                of: "Tensor", "init(_ scalar: Double, dtype: DType = .float64)",
                "A tensor of shape [] that holds one number.",
                native { (scalar: Double, dtype: DType) in Tensor(scalar, dtype: dtype) }),
            member(
                of: "Tensor", "init(_ rows: [[Double]], dtype: DType = .float64)",
                "A matrix of rows of equal length.",
                native { (rows: [[Double]], dtype: DType) in try Checked.tensor(rows, dtype: dtype) }),
            member(
                of: "Tensor", "init(_ scalars: [Double], shape: [Int], dtype: DType = .float64)",
                "The numbers, row by row, in a tensor of that shape.",
                native { (scalars: [Double], shape: [Int], dtype: DType) in
                    try Checked.tensor(scalars, shape: shape, dtype: dtype)
                }),
        ]
    }

    private static var types: [LibraryRow] {
        let cases = [
            "Double: 53 significant bits. What tensors hold unless told otherwise.",
            "Float: 24 significant bits, half the memory, and often twice as fast.",
        ]
        return zip(DType.allCases, cases).enumerated().map { number, row in
            LibraryRow(
                owner: "DType", declaration: "static var \(row.0): DType { get }", documentation: row.1,
                implementation: .enumCase(number), setter: nil)
        } + [
            member(
                of: "DType", "var description: String { get }", "`float64` or `float32`.",
                native { (dtype: DType) in dtype.description }),
            member(
                of: "Tensor", "var dtype: DType { get }", "The type of the elements.",
                native { (x: Tensor) in x.dtype }),
            member(
                of: "Tensor", "func converted(to dtype: DType) -> Tensor",
                "The same numbers in another type.",
                native { (x: Tensor, dtype: DType) in try Checked.converted(x, to: dtype) }),
        ]
    }
}

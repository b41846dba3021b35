import Machine
import Tensors

extension Rows {
    static var structure: [LibraryRow] {
        [
            member(
                of: "Tensor", "var shape: [Int] { get }", "The size along each axis.",
                native { (x: Tensor) in x.shape }),
            member(
                of: "Tensor", "var count: Int { get }", "How many elements it has.",
                native { (x: Tensor) in x.count }),
            member(
                of: "Tensor", "var rank: Int { get }", "How many axes it has.",
                native { (x: Tensor) in x.rank }),
            member(
                of: "Tensor", "var scalars: [Double] { get }", "All elements, row by row.",
                native { (x: Tensor) in x.scalars }),
            member(
                of: "Tensor", "var item: Double { get }", "The one element of a tensor that has just one.",
                native { (x: Tensor) in try Checked.item(x) }),
            member(
                of: "Tensor", "subscript(indices: Int...) -> Double { get set }",
                "The element at the indices, one for each axis, counted from 0.",
                native { (x: Tensor, indices: [Int]) in try Checked.element(x, indices) },
                setter: setter { (x: inout Tensor, indices: [Int], value: Double) in
                    // Refuses a bad index while the variable still holds the tensor; then it is handed over, so
                    // that it is changed in place.
                    _ = try Checked.element(x, indices)
                    let whole = x
                    x = Tensor(0)
                    x = try Checked.replacingElement(whole, indices, with: value)
                }),
            member(
                of: "Tensor", "subscript(range: Range<Int>) -> Tensor { get set }",
                "The elements, or rows, at the range along the first axis.",
                native { (x: Tensor, range: Range<Int>) in try Checked.slice(x, range) },
                setter: setter { (x: inout Tensor, range: Range<Int>, value: Tensor) in
                    x = try Checked.replacingPart(x, [range], with: value)
                }),
            member(
                of: "Tensor", "subscript(range: ClosedRange<Int>) -> Tensor { get }",
                "The elements, or rows, at the range along the first axis.",
                native { (x: Tensor, range: ClosedRange<Int>) in
                    guard range.upperBound < Int.max else {
                        throw NativeError("index \(range.upperBound) is out of range")
                    }
                    return try Checked.slice(x, range.lowerBound..<range.upperBound + 1)
                }),
            member(
                of: "Tensor", "func sum() -> Tensor", "The sum of all elements, a tensor of one number.",
                native { (x: Tensor) in try Checked.sum(x) }),
            member(
                of: "Tensor", "func sum(axis: Int, keepDims: Bool = false) -> Tensor",
                "The sums along an axis; with `keepDims` the axis stays, with size 1.",
                native { (x: Tensor, axis: Int, keepDims: Bool) in
                    try Checked.sum(x, axis: axis, keepDims: keepDims)
                }),
            member(
                of: "Tensor", "func mean() -> Tensor", "The mean of all elements, a tensor of one number.",
                native { (x: Tensor) in try Checked.mean(x) }),
            member(
                of: "Tensor", "func max() -> Tensor",
                "The greatest element, a tensor of one number; NaN if one is NaN.",
                native { (x: Tensor) in try Checked.max(x) }),
            member(
                of: "Tensor", "func min() -> Tensor",
                "The smallest element, a tensor of one number; NaN if one is NaN.",
                native { (x: Tensor) in try Checked.min(x) }),
            function(
                "func sum(_ x: Tensor) -> Tensor", "The sum of all elements, a tensor of one number.",
                native { (x: Tensor) in try Checked.sum(x) }),
            function(
                "func mean(_ x: Tensor) -> Tensor", "The mean of all elements, a tensor of one number.",
                native { (x: Tensor) in try Checked.mean(x) }),
            member(
                of: "Tensor", "func reshaped(to shape: [Int]) -> Tensor",
                "The same elements, row by row, in another shape.",
                native { (x: Tensor, shape: [Int]) in try Checked.reshaped(x, to: shape) }),
            member(
                of: "Tensor", "func transposed() -> Tensor",
                "Rows and columns exchanged: the axes in reverse order.",
                native { (x: Tensor) in try Checked.transposed(x) }),
            function(
                "func matmul(_ a: Tensor, _ b: Tensor) -> Tensor", "The matrix product.",
                native { (a: Tensor, b: Tensor) in try Checked.matmul(a, b) }),
        ]
    }

    static var derivatives: [LibraryRow] {
        [
            function(
                "func derivative(of f: @escaping (Tensor) -> Tensor) -> (Tensor) -> Tensor",
                "The derivative of a function, element by element. The library's functions use their closed forms; "
                    + "your own are differentiated as they run.",
                native { (f: FunctionValue) in
                    NativeClosure(
                        native { (x: Tensor) in
                            try Checked.derivative { (x: Tensor) throws -> Tensor in try f.call(x) }(x)
                        })
                }),
            function(
                "func gradient(at x: Tensor, of f: (Tensor) -> Tensor) -> Tensor",
                "How fast the one number that f gives changes with each element of x.",
                native { (x: Tensor, f: FunctionValue) in
                    try Checked.gradient(at: x) { (x: Tensor) throws -> Tensor in try f.call(x) }
                }),
        ]
    }
}

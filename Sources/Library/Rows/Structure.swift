import Checker
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
                of: "Tensor", "subscript(indices: any TensorIndex...) -> Tensor { get set }",
                "A part: an index or a range for each axis, from the first on. `0...` is a whole axis.",
                native { (x: Tensor, indices: [ErasedValue]) in
                    try Checked.part(x, indices.map(tensorIndex))
                },
                setter: setter { (x: inout Tensor, indices: [ErasedValue], value: Tensor) in
                    let indices = try indices.map(tensorIndex)
                    // As above.
                    try Checked.checkPart(of: x, indices, fits: value)
                    let whole = x
                    x = Tensor(0)
                    x = try Checked.replacingPart(whole, indices, with: value)
                }),
            member(
                of: "Tensor", "func reshaped(to shape: [Int]) -> Tensor",
                "The same elements, row by row, in another shape.",
                native { (x: Tensor, shape: [Int]) in try Checked.reshaped(x, to: shape) }),
            member(
                of: "Tensor", "func transposed() -> Tensor",
                "Rows and columns exchanged: the axes in reverse order.",
                native { (x: Tensor) in try Checked.transposed(x) }),
            member(
                of: "Tensor", "func flattened() -> Tensor", "The same elements as a vector.",
                native { (x: Tensor) in try Checked.reshaped(x, to: [x.count]) }),
            member(
                of: "Tensor", "func transposed(axes: [Int]) -> Tensor", "The axes in the order of the list.",
                native { (x: Tensor, axes: [Int]) in try Checked.transposed(x, axes: axes) }),
            member(
                of: "Tensor", "func expandingShape(at axis: Int) -> Tensor",
                "The same elements with one more axis, of size 1.",
                native { (x: Tensor, axis: Int) in try Checked.expandingShape(x, at: axis) }),
            member(
                of: "Tensor", "func squeezingShape() -> Tensor",
                "The same elements without the axes of size 1.",
                native { (x: Tensor) in try Checked.reshaped(x, to: x.shape.filter { $0 != 1 }) }),
            member(
                of: "Tensor", "func broadcast(to shape: [Int]) -> Tensor",
                "The elements repeated to a shape.",
                native { (x: Tensor, shape: [Int]) in try Checked.broadcastChecked(x, to: shape) }),
            member(
                of: "Tensor", "func rows(at indices: [Int]) -> Tensor",
                "The rows at the indices, in their order.",
                native { (x: Tensor, indices: [Int]) in try Checked.rows(x, indices) }),
            function(
                "func concatenated(_ tensors: [Tensor], axis: Int = 0) -> Tensor",
                "Tensors one after the other along an axis they have.",
                native { (tensors: [Tensor], axis: Int) in try Checked.concatenated(tensors, axis: axis) }),
            function(
                "func stacked(_ tensors: [Tensor], axis: Int = 0) -> Tensor",
                "Tensors of one shape side by side along a new axis.",
                native { (tensors: [Tensor], axis: Int) in try Checked.stacked(tensors, axis: axis) }),
            function(
                "func matmul(_ a: Tensor, _ b: Tensor) -> Tensor", "The matrix product.",
                native { (a: Tensor, b: Tensor) in try Checked.matmul(a, b) }),
        ]
    }

    private static func tensorIndex(_ index: ErasedValue) throws -> any TensorIndex {
        guard case .nominal(let type, _) = index.type else {
            throw NativeError("not an index: \(index.type)")
        }
        switch type {
        case .range: return try index.value(as: Range<Int>.self)
        case .closedRange: return try index.value(as: ClosedRange<Int>.self)
        case .partialRangeFrom: return try index.value(as: Int.self)...
        case .partialRangeUpTo: return ..<(try index.value(as: Int.self))
        case .partialRangeThrough: return ...(try index.value(as: Int.self))
        default: return try index.value(as: Int.self)
        }
    }
}

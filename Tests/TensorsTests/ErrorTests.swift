import Foundation
import Tensors
import Testing

@Suite struct ErrorTests {
    static let vector = Tensor([1, 2, 3])
    static let matrix = zeros(3, 4)

    static let mistakes: [(String, @Sendable () throws -> Void)] = [
        (
            "+: shapes (3, 4) and (3) don't broadcast: sizes 4 and 3 differ and neither is 1",
            { _ = try Checked.add(matrix, vector) }
        ),
        (
            "matmul: (3, 4) and (5, 2): inner sizes 4 and 5 differ",
            { _ = try Checked.matmul(matrix, zeros(5, 2)) }
        ),
        (
            "matmul: shapes (3, 4) and (): each must be a vector or a matrix",
            { _ = try Checked.matmul(matrix, Tensor(1)) }
        ),
        ("index 7 is out of range for an axis of size 3", { _ = try Checked.element(vector, [7]) }),
        ("index -1 is out of range for an axis of size 3", { _ = try Checked.element(vector, [-1]) }),
        (
            "subscript: shape (3, 4) needs 2 indices for one element and got 1; for a part of it use ranges, such as"
                + " x[0..<1]",
            { _ = try Checked.element(matrix, [1]) }
        ),
        ("range 1..<4 is out of range for an axis of size 3", { _ = try Checked.slice(vector, 1..<4) }),
        ("range -1..<2 is out of range for an axis of size 3", { _ = try Checked.slice(vector, -1..<2) }),
        (
            "slice: a single number has no axis to slice; use item",
            { _ = try Checked.slice(Tensor(1), 0..<1) }
        ),
        (
            "slice assignment: shapes (3) and (2) don't broadcast: sizes 3 and 2 differ and neither is 1",
            { _ = try Checked.replacingPart(vector, [0..<2], with: vector) }
        ),
        (
            "slice assignment: shape (1, 2) doesn't fit into (2)",
            { _ = try Checked.replacingPart(vector, [0..<2], with: zeros(1, 2)) }
        ),
        (
            "reshaped: shape (3) holds 3 elements and (2, 2) holds 4",
            { _ = try Checked.reshaped(vector, to: [2, 2]) }
        ),
        ("reshaped: the shape (-3) has the negative size -3", { _ = try Checked.reshaped(vector, to: [-3]) }),
        (
            "zeros: the shape (4294967296, 4294967296) has more elements than memory can hold",
            { _ = try Checked.filled([1 << 32, 1 << 32], with: 0, .float64, in: "zeros") }
        ),
        (
            "item: a tensor of shape (3) holds 3 elements, not one; use scalars or a subscript",
            { _ = try Checked.item(vector) }
        ),
        (
            "Tensor: row 1 has 1 elements and row 0 has 2; all rows need the same length",
            { _ = try Checked.tensor([[1, 2], [3]]) }
        ),
        (
            "Tensor: 2 scalars don't fill the shape (3), which holds 3",
            { _ = try Checked.tensor([1, 2], shape: [3]) }
        ),
        ("linspace: the count must be 0 or more, and is -3", { _ = try Checked.linspace(0, 1, -3) }),
        ("arange: can't step from 0.0 to 1.0 by 0.0", { _ = try Checked.arange(0, 1, step: 0) }),
        (
            "sum: axis 2 is out of range for the shape (3, 4)",
            { _ = try Checked.sum(matrix, axis: 2, keepDims: false) }
        ),
        ("max: a tensor of shape (0) has no elements", { _ = try Checked.max(zeros(0)) }),
        (
            "derivative: the function turns shape (3) into (); an elementwise derivative needs the same shape. For"
                + " a function with a single number as its value use gradient(at:of:)",
            { _ = try Checked.derivative(of: { x in x.sum() })(vector) }
        ),
        (
            "gradient: the function's value has shape (3), but a gradient needs a single number; reduce it with"
                + " sum() or mean(), or use derivative(of:)",
            { _ = try Checked.gradient(at: vector) { x in x * x } }
        ),
    ]

    @Test("messages say what is wrong and where", arguments: mistakes)
    func messages(message: String, mistake: @Sendable () throws -> Void) {
        #expect(throws: TensorError.invalid(message)) { try mistake() }
    }

    @Test("errors of the function pass through derivatives")
    func passThrough() {
        struct Refusal: Error {}
        #expect(throws: Refusal.self) { try Checked.derivative(of: { _ in throw Refusal() })(Tensor([1])) }
    }

    @Test("the public forms trap with the same message")
    func trap() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = zeros(3, 4) + zeros(3)
        }
        let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(text.contains("+: shapes (3, 4) and (3) don't broadcast"))
    }
}

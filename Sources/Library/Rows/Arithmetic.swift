import Machine
import Tensors

extension Rows {
    static var arithmetic: [LibraryRow] {
        operators("+", "The sum, element by element.") { a, b throws(TensorError) in try Checked.add(a, b) }
            + operators("-", "The difference, element by element.") { a, b throws(TensorError) in
                try Checked.subtract(a, b)
            }
            + operators("*", "The product, element by element.") { a, b throws(TensorError) in
                try Checked.multiply(a, b)
            }
            + operators("/", "The quotient, element by element.") { a, b throws(TensorError) in
                try Checked.divide(a, b)
            }
            + [
                member(
                    of: "Tensor", "static prefix func - (x: Tensor) -> Tensor",
                    "Each element with the other sign.",
                    native { (x: Tensor) in try Checked.negate(x) }),
                member(
                    of: "Tensor", "static func == (a: Tensor, b: Tensor) -> Bool",
                    "Whether shapes and all elements are equal.", native { (a: Tensor, b: Tensor) in a == b }),
                member(
                    of: "Tensor", "static func != (a: Tensor, b: Tensor) -> Bool",
                    "Whether shapes or some elements differ.", native { (a: Tensor, b: Tensor) in a != b }),
            ]
            + pairwise("maximum", "The greater of the two, element by element; NaN where either is NaN.") {
                a, b throws(TensorError) in try Checked.maximum(a, b)
            }
            + pairwise("minimum", "The smaller of the two, element by element; NaN where either is NaN.") {
                a, b throws(TensorError) in try Checked.minimum(a, b)
            }
            + pairwise("pow", "Each element of the first to the power of the second's.") {
                a, b throws(TensorError) in try Checked.pow(a, b)
            }
    }

    static var comparisons: [LibraryRow] {
        operators("<", "1 where the first is less, 0 elsewhere; element by element.") {
            a, b throws(TensorError) in try Checked.less(a, b)
        }
            + operators("<=", "1 where the first is at most the second, 0 elsewhere; element by element.") {
                a, b throws(TensorError) in try Checked.lessOrEqual(a, b)
            }
            + operators(">", "1 where the first is greater, 0 elsewhere; element by element.") {
                a, b throws(TensorError) in try Checked.less(b, a)
            }
            + operators(">=", "1 where the first is at least the second, 0 elsewhere; element by element.") {
                a, b throws(TensorError) in try Checked.lessOrEqual(b, a)
            }
            + withSecondNumber("equal", "1 where both are equal, 0 elsewhere; element by element.") {
                a, b throws(TensorError) in try Checked.equal(a, b)
            }
            + withSecondNumber("notEqual", "1 where both differ, 0 elsewhere; element by element.") {
                a, b throws(TensorError) in try Checked.notEqual(a, b)
            } + choices
    }

    private static var choices: [LibraryRow] {
        let documentation =
            "The element of `a` where the condition isn't 0, of `b` elsewhere: which(x > 0, x, 0.1 * x)."
        func row(_ a: String, _ b: String, _ native: NativeFunction) -> LibraryRow {
            function("func which(_ condition: Tensor, _ a: \(a), _ b: \(b)) -> Tensor", documentation, native)
        }
        return [
            row(
                "Tensor", "Tensor", native { (c: Tensor, a: Tensor, b: Tensor) in try Checked.which(c, a, b) }
            ),
            row(
                "Tensor", "Double",
                native { (c: Tensor, a: Tensor, b: Double) in try Checked.which(c, a, Tensor(b, like: a)) }),
            row(
                "Tensor", "Int",
                native { (c: Tensor, a: Tensor, b: Int) in try Checked.which(c, a, Tensor(Double(b), like: a))
                }),
            row(
                "Double", "Tensor",
                native { (c: Tensor, a: Double, b: Tensor) in try Checked.which(c, Tensor(a, like: b), b) }),
            row(
                "Int", "Tensor",
                native { (c: Tensor, a: Int, b: Tensor) in try Checked.which(c, Tensor(Double(a), like: b), b)
                }),
            row(
                "Double", "Double",
                native { (c: Tensor, a: Double, b: Double) in
                    try Checked.which(c, Tensor(a, like: c), Tensor(b, like: c))
                }),
        ]
    }

    private typealias Operation = @Sendable (Tensor, Tensor) throws(TensorError) -> Tensor

    /// An operation on two tensors, or a tensor and a number on either side.
    private static func overloads(
        _ declaration: (_ a: String, _ b: String) -> String, owner: String?, _ documentation: String,
        _ operation: @escaping Operation
    ) -> [LibraryRow] {
        func row(_ a: String, _ b: String, _ native: NativeFunction) -> LibraryRow {
            LibraryRow(
                owner: owner, declaration: declaration(a, b), documentation: documentation,
                implementation: .native(native), setter: nil)
        }
        return withTensorFirst(row, operation) + [
            row(
                "Double", "Tensor", native { (a: Double, b: Tensor) in try operation(Tensor(a, like: b), b) }),
            row(
                "Int", "Tensor",
                native { (a: Int, b: Tensor) in try operation(Tensor(Double(a), like: b), b) }),
        ]
    }

    private static func withTensorFirst(
        _ row: (_ a: String, _ b: String, _ native: NativeFunction) -> LibraryRow,
        _ operation: @escaping Operation
    ) -> [LibraryRow] {
        [
            row("Tensor", "Tensor", native { (a: Tensor, b: Tensor) in try operation(a, b) }),
            row(
                "Tensor", "Double", native { (a: Tensor, b: Double) in try operation(a, Tensor(b, like: a)) }),
            row(
                "Tensor", "Int",
                native { (a: Tensor, b: Int) in try operation(a, Tensor(Double(b), like: a)) }),
        ]
    }

    private static func operators(
        _ name: String, _ documentation: String, _ operation: @escaping Operation
    ) -> [LibraryRow] {
        overloads(
            { "static func \(name) (a: \($0), b: \($1)) -> Tensor" }, owner: "Tensor", documentation,
            operation)
    }

    private static func pairwise(
        _ name: String, _ documentation: String, _ operation: @escaping Operation
    ) -> [LibraryRow] {
        overloads({ "func \(name)(_ a: \($0), _ b: \($1)) -> Tensor" }, owner: nil, documentation, operation)
    }

    private static func withSecondNumber(
        _ name: String, _ documentation: String, _ operation: @escaping Operation
    ) -> [LibraryRow] {
        withTensorFirst(
            { a, b, native in
                function("func \(name)(_ a: \(a), _ b: \(b)) -> Tensor", documentation, native)
            }, operation)
    }
}

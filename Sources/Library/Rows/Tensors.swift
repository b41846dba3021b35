import Foundation
import Machine
import Tensors

extension Rows {
    static var creation: [LibraryRow] {
        [
            function(
                "func linspace(_ start: Double, _ end: Double, _ count: Int = 50) -> Tensor",
                "`count` numbers from `start` to `end`, both included, equally far apart.",
                native { (start: Double, end: Double, count: Int) in try Checked.linspace(start, end, count) }
            ),
            function(
                "func arange(_ start: Double, _ end: Double, step: Double = 1) -> Tensor",
                "start, start + step, … up to but without `end`.",
                native { (start: Double, end: Double, step: Double) in
                    try Checked.arange(start, end, step: step)
                }),
            function(
                "func zeros(_ shape: Int...) -> Tensor", "A tensor of zeros.",
                native { (shape: [Int]) in try Checked.filled(shape, with: 0, .float64, in: "zeros") }),
            function(
                "func ones(_ shape: Int...) -> Tensor", "A tensor of ones.",
                native { (shape: [Int]) in try Checked.filled(shape, with: 1, .float64, in: "ones") }),
            member(
                of: "Tensor", "init(_ scalars: [Double])", "A vector of the numbers.",
                native { (scalars: [Double]) in Tensor(scalars) }),
            member(
                of: "Tensor", "init(_ scalar: Double)", "A tensor of shape [] that holds one number.",
                native { (scalar: Double) in Tensor(scalar) }),
            member(
                of: "Tensor", "init(_ rows: [[Double]])", "A matrix of rows of equal length.",
                native { (rows: [[Double]]) in try Checked.tensor(rows) }),
            member(
                of: "Tensor", "init(_ scalars: [Double], shape: [Int])",
                "The numbers, row by row, in a tensor of that shape.",
                native { (scalars: [Double], shape: [Int]) in try Checked.tensor(scalars, shape: shape) }),
        ]
    }

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
            + extrema("maximum", "The greater of the two, element by element; NaN where either is NaN.") {
                a, b throws(TensorError) in try Checked.maximum(a, b)
            }
            + extrema("minimum", "The smaller of the two, element by element; NaN where either is NaN.") {
                a, b throws(TensorError) in try Checked.minimum(a, b)
            }
    }

    private typealias Operation = @Sendable (Tensor, Tensor) throws(TensorError) -> Tensor

    /// An operation on two tensors, or a tensor and a number on either side.
    private static func overloads(
        _ declaration: (_ a: String, _ b: String) -> String, owner: String?, _ documentation: String,
        _ operation: @escaping Operation
    ) -> [LibraryRow] {
        func row(_ a: String, _ b: String, _ native: NativeFunction) -> LibraryRow {
            LibraryRow(
                owner: owner, declaration: declaration(a, b), documentation: documentation, native: native,
                setter: nil)
        }
        return [
            row("Tensor", "Tensor", native { (a: Tensor, b: Tensor) in try operation(a, b) }),
            row(
                "Tensor", "Double", native { (a: Tensor, b: Double) in try operation(a, Tensor(b, like: a)) }),
            row(
                "Tensor", "Int",
                native { (a: Tensor, b: Int) in try operation(a, Tensor(Double(b), like: a)) }),
            row(
                "Double", "Tensor", native { (a: Double, b: Tensor) in try operation(Tensor(a, like: b), b) }),
            row(
                "Int", "Tensor",
                native { (a: Int, b: Tensor) in try operation(Tensor(Double(a), like: b), b) }),
        ]
    }

    private static func operators(
        _ name: String, _ documentation: String, _ operation: @escaping Operation
    ) -> [LibraryRow] {
        overloads(
            { "static func \(name) (a: \($0), b: \($1)) -> Tensor" }, owner: "Tensor", documentation,
            operation)
    }

    private static func extrema(
        _ name: String, _ documentation: String, _ operation: @escaping Operation
    ) -> [LibraryRow] {
        overloads({ "func \(name)(_ a: \($0), _ b: \($1)) -> Tensor" }, owner: nil, documentation, operation)
    }

    static var elementaryFunctions: [LibraryRow] {
        [
            function(
                "func exp(_ x: Tensor) -> Tensor", "e to the power of each element.",
                native { (x: Tensor) in try Checked.exp(x) }),
            function(
                "func log(_ x: Tensor) -> Tensor", "The natural logarithm of each element.",
                native { (x: Tensor) in try Checked.log(x) }),
            function(
                "func log1p(_ x: Tensor) -> Tensor", "log(1 + x) of each element, exact for small x.",
                native { (x: Tensor) in try Checked.log1p(x) }),
            function(
                "func expm1(_ x: Tensor) -> Tensor", "exp(x) − 1 of each element, exact for small x.",
                native { (x: Tensor) in try Checked.expm1(x) }),
            function(
                "func log1p(_ x: Double) -> Double", "log(1 + x), exact for small x.",
                native { (x: Double) in Foundation.log1p(x) }),
            function(
                "func expm1(_ x: Double) -> Double", "exp(x) − 1, exact for small x.",
                native { (x: Double) in Foundation.expm1(x) }),
            function(
                "func tanh(_ x: Tensor) -> Tensor",
                "The hyperbolic tangent of each element: squashes to (−1, 1).",
                native { (x: Tensor) in try Checked.tanh(x) }),
            function(
                "func sqrt(_ x: Tensor) -> Tensor", "The square root of each element.",
                native { (x: Tensor) in try Checked.sqrt(x) }),
            function(
                "func abs(_ x: Tensor) -> Tensor", "Each element without its sign.",
                native { (x: Tensor) in try Checked.abs(x) }),
            function(
                "func sin(_ x: Tensor) -> Tensor", "The sine of each element.",
                native { (x: Tensor) in try Checked.sin(x) }),
            function(
                "func cos(_ x: Tensor) -> Tensor", "The cosine of each element.",
                native { (x: Tensor) in try Checked.cos(x) }),
        ]
    }
}

import Machine
import Tensors

extension Rows {
    static var derivatives: [LibraryRow] { derivativesOfFunctions + gradients }

    private static var derivativesOfFunctions: [LibraryRow] {
        [
            function(
                "func derivative(of f: @escaping (Tensor) -> Tensor) -> (Tensor) -> Tensor",
                "The derivative of a function, element by element. The library's functions use their closed forms; "
                    + "your own are differentiated as they run.",
                native { (f: FunctionValue) in
                    NativeClosure(native { (x: Tensor) in try Checked.derivative(of: oneToOne(f))(x) })
                }),
            function(
                "func grad(of f: @escaping (Tensor) -> Tensor) -> (Tensor) -> Tensor",
                "The gradient of a function, as a function: grad(of: f)(x) is gradient(at: x, of: f).",
                native { (f: FunctionValue) in
                    NativeClosure(native { (x: Tensor) in try Checked.gradient(at: x, of: oneToOne(f)) })
                }),
            function(
                "func stopGradient(_ x: Tensor) -> Tensor", "x as a constant: derivatives look no further.",
                native { (x: Tensor) in Checked.stopGradient(x) }),
        ]
    }

    private static var gradients: [LibraryRow] {
        [
            function(
                "func gradient(at x: Tensor, of f: (Tensor) -> Tensor) -> Tensor",
                "How fast the one number that f gives changes with each element of x.",
                native { (x: Tensor, f: FunctionValue) in try Checked.gradient(at: x, of: oneToOne(f)) }),
            function(
                "func gradient(at parameters: [Tensor], of f: ([Tensor]) -> Tensor) -> [Tensor]",
                "How fast the one number that f gives changes with each element of each tensor.",
                native { (parameters: [Tensor], f: FunctionValue) in
                    try Checked.valueWithGradient(at: parameters, of: manyToOne(f)).gradient
                }),
            function(
                "func valueWithGradient(at x: Tensor, of f: (Tensor) -> Tensor) -> (value: Tensor, gradient: Tensor)",
                "The value of f and its gradient, for one evaluation of f.",
                native { (x: Tensor, f: FunctionValue) in
                    let result = try Checked.valueWithGradient(at: x, of: oneToOne(f))
                    return Pair(result.value, result.gradient)
                }),
            function(
                "func valueWithGradient(at parameters: [Tensor], of f: ([Tensor]) -> Tensor) -> (value: Tensor, gradient: [Tensor])",
                "The value of f and its gradients, for one evaluation of f.",
                native { (parameters: [Tensor], f: FunctionValue) in
                    let result = try Checked.valueWithGradient(at: parameters, of: manyToOne(f))
                    return Pair(result.value, result.gradient)
                }),
            function(
                "func checkGradient(at x: Tensor, of f: (Tensor) -> Tensor) -> Double",
                "The greatest difference between the gradient and central differences: near 1e-9 if all is right.",
                native { (x: Tensor, f: FunctionValue) in try Checked.checkGradient(at: x, of: oneToOne(f)) }),
        ]
    }

    private static func oneToOne(_ f: FunctionValue) -> (Tensor) throws -> Tensor {
        { x in try f.call(x) }
    }

    private static func manyToOne(_ f: FunctionValue) -> ([Tensor]) throws -> Tensor {
        { parameters in try f.call(parameters) }
    }
}

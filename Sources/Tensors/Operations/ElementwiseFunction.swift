internal import CTensorKernels

/// A function of one number, with its derivative: what the tape records as one operation.
package struct ElementwiseFunction: Sendable {
    /// Applies the function to each of `count` elements.
    package typealias Loop =
        @Sendable (
            UnsafePointer<Double>, UnsafeMutablePointer<Double>, _ count: Int
        ) -> Void
    /// f′ from x and y = f(x), in tensor operations, so that it can be differentiated again.
    package typealias Derivative = @Sendable (_ x: Tensor, _ y: Tensor) throws(TensorError) -> Tensor

    private let loop: Loop
    private let derivative: Derivative

    package init(_ kernel: UnaryKernel, derivative: @escaping Derivative) {
        loop = { kernel($0, $1, $2) }
        self.derivative = derivative
    }

    package init(_ kernel: ParametricKernel, _ parameter: Double, derivative: @escaping Derivative) {
        loop = { kernel($0, $1, $2, parameter) }
        self.derivative = derivative
    }

    /// f of each element, recorded if `x` is traced.
    package func callAsFunction(_ x: Tensor) throws(TensorError) -> Tensor {
        try Loops.map(x, loop).recorded(from: x, elementwise: true) {
            [derivative] g, x, y throws(TensorError) in
            try Checked.multiply(g, derivative(x, y))
        }
    }

    /// f(x), equal to the elements that the tensor form gives.
    package func callAsFunction(_ x: Double) -> Double {
        var y = 0.0
        withUnsafePointer(to: x) { loop($0, &y, 1) }
        return y
    }
}

extension ElementwiseFunction {
    static let negate: ElementwiseFunction = .init(kernel_negate) { _, _ in Tensor(-1) }
    static let abs: ElementwiseFunction = .init(kernel_absolute) { x, _ throws(TensorError) in try sign(x) }
    static let sign: ElementwiseFunction = .init(kernel_sign) { x, _ throws(TensorError) in try zero(x) }
    static let sqrt: ElementwiseFunction = .init(kernel_square_root) { _, y throws(TensorError) in
        try Checked.divide(Tensor(0.5), y)
    }
    static let exp: ElementwiseFunction = .init(kernel_exp) { _, y in y }
    static let expm1: ElementwiseFunction = .init(kernel_expm1) { x, _ throws(TensorError) in try exp(x) }
    static let log: ElementwiseFunction = .init(kernel_log) { x, _ throws(TensorError) in
        try Checked.divide(Tensor(1), x)
    }
    static let log1p: ElementwiseFunction = .init(kernel_log1p) { x, _ throws(TensorError) in
        try Checked.divide(Tensor(1), Checked.add(Tensor(1), x))
    }
    static let sin: ElementwiseFunction = .init(kernel_sin) { x, _ throws(TensorError) in try cos(x) }
    static let cos: ElementwiseFunction = .init(kernel_cos) { x, _ throws(TensorError) in
        try Checked.negate(sin(x))
    }
    package static let tanh: ElementwiseFunction = .init(kernel_tanh) { x, _ throws(TensorError) in
        try tanhDerivative(x)
    }
    /// tanh″ = −2 tanh · tanh′
    package static let tanhDerivative: ElementwiseFunction = .init(kernel_tanh_derivative) {
        x, y throws(TensorError) in
        try Checked.multiply(Tensor(-2), Checked.multiply(tanh(x), y))
    }
    /// 0 everywhere, NaN for NaN: the derivative of what is constant piece by piece.
    package static let zero: ElementwiseFunction = .init(kernel_zero_derivative) { x, _ throws(TensorError) in
        try zero(x)
    }
}

internal import CTensorKernels

/// A function of one number, with its derivative: what the tape records as one operation.
package struct ElementwiseFunction: Sendable {
    /// f′ from x and y = f(x), in tensor operations, so that it can be differentiated again.
    package typealias Derivative = @Sendable (_ x: Tensor, _ y: Tensor) throws(TensorError) -> Tensor

    private let kernel: ElementwiseKernel
    /// f and f′ in one pass, where that is cheaper than one after the other.
    private let withDerivative: FusedKernel?
    private let derivative: Derivative

    package init(
        _ kernel: ElementwiseKernel, withDerivative: FusedKernel? = nil, derivative: @escaping Derivative
    ) {
        self.kernel = kernel
        self.withDerivative = withDerivative
        self.derivative = derivative
    }

    /// f of each element, recorded if `x` is traced.
    package func callAsFunction(_ x: Tensor) throws(TensorError) -> Tensor {
        guard x.node != nil else { return try Loops.map(x, kernel) }
        guard let withDerivative else {
            return try Loops.map(x, kernel).recorded(from: x, .function(derivative, slope: nil))
        }
        let (y, slope) = try Loops.map(x, withDerivative)
        return y.recorded(from: x, .function(derivative, slope: slope))
    }

    /// f(x), equal to the elements that the tensor form gives.
    package func callAsFunction(_ x: Double) -> Double {
        var y = 0.0
        withUnsafePointer(to: x) { kernel.run($0, &y, 1) }
        return y
    }

    /// f(x), equal to the elements that the tensor form gives.
    package func callAsFunction(_ x: Float) -> Float {
        var y: Float = 0
        withUnsafePointer(to: x) { kernel.run($0, &y, 1) }
        return y
    }
}

extension ElementwiseFunction {
    static let negate = ElementwiseFunction(.plain(kernel_negate, kernel_negate_f32)) {
        x, _ throws(TensorError) in try Checked.filled(x.shape, with: -1, x.dtype)
    }
    static let abs = ElementwiseFunction(.plain(kernel_absolute, kernel_absolute_f32)) {
        x, _ throws(TensorError) in try sign(x)
    }
    static let sign = piecewiseConstant(.plain(kernel_sign, kernel_sign_f32))
    static let floor = piecewiseConstant(.plain(kernel_floor, kernel_floor_f32))
    static let ceil = piecewiseConstant(.plain(kernel_ceil, kernel_ceil_f32))
    static let round = piecewiseConstant(.plain(kernel_round, kernel_round_f32))
    static let sqrt = ElementwiseFunction(.plain(kernel_square_root, kernel_square_root_f32)) {
        x, y throws(TensorError) in try Checked.divide(Tensor(0.5, like: x), y)
    }
    package static let exp = ElementwiseFunction(.plain(kernel_exp, kernel_exp_f32)) { _, y in y }
    static let expm1 = ElementwiseFunction(.plain(kernel_expm1, kernel_expm1_f32)) {
        x, _ throws(TensorError) in try exp(x)
    }
    static let log = ElementwiseFunction(.plain(kernel_log, kernel_log_f32)) { x, _ throws(TensorError) in
        try Checked.divide(Tensor(1, like: x), x)
    }
    static let log1p = ElementwiseFunction(.plain(kernel_log1p, kernel_log1p_f32)) {
        x, _ throws(TensorError) in
        try Checked.divide(Tensor(1, like: x), Checked.add(Tensor(1, like: x), x))
    }
    package static let sin: ElementwiseFunction = .init(.plain(kernel_sin, kernel_sin_f32)) {
        x, _ throws(TensorError) in try cos(x)
    }
    static let cos: ElementwiseFunction = .init(.plain(kernel_cos, kernel_cos_f32)) {
        x, _ throws(TensorError) in
        try Checked.negate(sin(x))
    }
    static let erf = ElementwiseFunction(.plain(kernel_erf, kernel_erf_f32)) { x, _ throws(TensorError) in
        try erfDerivative(x)
    }
    /// 2/√π · e^{−x²}, whose derivative is −2x times it.
    private static let erfDerivative = ElementwiseFunction(
        .plain(kernel_erf_derivative, kernel_erf_derivative_f32)
    ) { x, y throws(TensorError) in
        let bounded = try Checked.minimum(Checked.maximum(x, Tensor(-100, like: x)), Tensor(100, like: x))
        return try Checked.multiply(Checked.multiply(Tensor(-2, like: x), bounded), y)
    }
    package static let tanh: ElementwiseFunction = .init(
        .plain(kernel_tanh, kernel_tanh_f32),
        withDerivative: .plain(kernel_tanh_with_derivative, kernel_tanh_with_derivative_f32)
    ) { x, _ throws(TensorError) in try tanhDerivative(x) }
    /// tanh″ = −2 tanh · tanh′
    package static let tanhDerivative: ElementwiseFunction = .init(
        .plain(kernel_tanh_derivative, kernel_tanh_derivative_f32)
    ) { x, y throws(TensorError) in
        try Checked.multiply(Tensor(-2, like: x), Checked.multiply(tanh(x), y))
    }
    /// 0 everywhere, NaN for NaN: the derivative of what is constant piece by piece.
    package static let zero: ElementwiseFunction = .init(
        .plain(kernel_zero_derivative, kernel_zero_derivative_f32)
    ) { x, _ throws(TensorError) in try zero(x) }

    /// A function that is constant piece by piece: its derivative counts as 0, also where it jumps.
    package static func piecewiseConstant(_ kernel: ElementwiseKernel) -> ElementwiseFunction {
        ElementwiseFunction(kernel) { x, _ throws(TensorError) in try zero(x) }
    }
}

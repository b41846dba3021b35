internal import CTensorKernels
import Tensors

// The activations as the tape sees them: each is one operation with a closed-form derivative, whose own
// derivative is closed again, so that every order stays accurate in the tails.

package enum ActivationFunctions {
    package static let relu: ElementwiseFunction = .init(.plain(kernel_relu, kernel_relu_f32)) {
        x, _ throws(TensorError) in
        try reluDerivative(x)
    }
    package static let reluDerivative: ElementwiseFunction = .init(
        .plain(kernel_relu_derivative, kernel_relu_derivative_f32)
    ) {
        x, _ throws(TensorError) in try ElementwiseFunction.zero(x)
    }

    package static func leakyRelu(slope: Double) -> ElementwiseFunction {
        .init(.parametric(kernel_leaky_relu, kernel_leaky_relu_f32, slope)) { x, _ throws(TensorError) in
            try leakyReluDerivative(slope: slope)(x)
        }
    }
    package static func leakyReluDerivative(slope: Double) -> ElementwiseFunction {
        .init(.parametric(kernel_leaky_relu_derivative, kernel_leaky_relu_derivative_f32, slope)) {
            x, _ throws(TensorError) in
            try ElementwiseFunction.zero(x)
        }
    }

    package static func elu(alpha: Double) -> ElementwiseFunction {
        .init(.parametric(kernel_elu, kernel_elu_f32, alpha)) { x, _ throws(TensorError) in
            try eluDerivative(alpha: alpha)(x)
        }
    }
    package static func eluDerivative(alpha: Double) -> ElementwiseFunction {
        .init(.parametric(kernel_elu_derivative, kernel_elu_derivative_f32, alpha)) {
            x, _ throws(TensorError) in try eluCurvature(alpha: alpha)(x)
        }
    }
    /// αeˣ for x ≤ 0 and 0 above: elu's derivatives of every order from the second on.
    package static func eluCurvature(alpha: Double) -> ElementwiseFunction {
        .init(.parametric(kernel_elu_curvature, kernel_elu_curvature_f32, alpha)) { _, y in y }
    }

    package static let sigmoid: ElementwiseFunction = .init(.plain(kernel_sigmoid, kernel_sigmoid_f32)) {
        x, _ throws(TensorError) in
        try sigmoidDerivative(x)
    }
    /// σ″ = −σ′ · tanh(x/2)
    package static let sigmoidDerivative: ElementwiseFunction = .init(
        .plain(kernel_sigmoid_derivative, kernel_sigmoid_derivative_f32)
    ) {
        x, y throws(TensorError) in
        try Checked.negate(Checked.multiply(y, Checked.tanh(Checked.multiply(Tensor(0.5, like: x), x))))
    }

    package static func softplus(beta: Double) -> ElementwiseFunction {
        .init(.parametric(kernel_softplus, kernel_softplus_f32, beta)) { x, _ throws(TensorError) in
            try softplusDerivative(beta: beta)(x)
        }
    }
    package static func softplusDerivative(beta: Double) -> ElementwiseFunction {
        .init(.parametric(kernel_softplus_derivative, kernel_softplus_derivative_f32, beta)) {
            x, _ throws(TensorError) in
            try softplusCurvature(beta: beta)(x)
        }
    }
    /// βσ′(βx), whose derivative is that times −β·tanh(βx/2).
    package static func softplusCurvature(beta: Double) -> ElementwiseFunction {
        .init(.parametric(kernel_softplus_curvature, kernel_softplus_curvature_f32, beta)) {
            x, y throws(TensorError) in
            let bend = try Checked.tanh(Checked.multiply(Tensor(0.5 * beta, like: x), x))
            return try Checked.multiply(Tensor(-beta, like: x), Checked.multiply(y, bend))
        }
    }

    package static let silu: ElementwiseFunction = .init(.plain(kernel_silu, kernel_silu_f32)) {
        x, _ throws(TensorError) in
        try siluDerivative(x)
    }
    package static let siluDerivative: ElementwiseFunction = .init(
        .plain(kernel_silu_derivative, kernel_silu_derivative_f32)
    ) {
        x, _ throws(TensorError) in try siluCurvature(x)
    }
    /// silu″, within 0.52 ULP but near its roots ±2.399, where its absolute error stays below 2⁻⁶⁰.
    /// silu″ = σ′u with u = 2 − xt, t = tanh(x/2); silu‴ = −σ′·(t(u + 1) + 2xσ′).
    package static let siluCurvature: ElementwiseFunction = .init(
        .plain(kernel_silu_curvature, kernel_silu_curvature_f32)
    ) {
        x, _ throws(TensorError) in
        let bounded = try beforeUnderflow(x)
        let slope = try sigmoidDerivative(x)
        let t = try Checked.tanh(Checked.multiply(Tensor(0.5, like: x), bounded))
        let bend = try Checked.multiply(t, Checked.subtract(Tensor(3, like: x), Checked.multiply(bounded, t)))
        let drift = try Checked.multiply(Checked.multiply(Tensor(2, like: x), bounded), slope)
        return try Checked.negate(Checked.multiply(slope, Checked.add(bend, drift)))
    }

    package static let gelu: ElementwiseFunction = .init(.plain(kernel_gelu, kernel_gelu_f32)) {
        x, _ throws(TensorError) in
        try geluDerivative(x)
    }
    package static let geluDerivative: ElementwiseFunction = .init(
        .plain(kernel_gelu_derivative, kernel_gelu_derivative_f32)
    ) {
        x, _ throws(TensorError) in try geluCurvature(x)
    }
    /// gelu″ = φ·(2 − x²); gelu‴ = φ·x(x² − 4).
    package static let geluCurvature: ElementwiseFunction = .init(
        .plain(kernel_gelu_curvature, kernel_gelu_curvature_f32)
    ) {
        x, _ throws(TensorError) in
        let bounded = try beforeUnderflow(x)
        let square = try Checked.multiply(bounded, bounded)
        let bend = try Checked.multiply(bounded, Checked.subtract(square, Tensor(4, like: x)))
        return try Checked.multiply(normalDensity(x), bend)
    }
    /// φ = e^{−x²/2} / √(2π), with φ′ = −xφ.
    package static let normalDensity: ElementwiseFunction = .init(
        .plain(kernel_normal_density, kernel_normal_density_f32)
    ) {
        x, y throws(TensorError) in try Checked.negate(Checked.multiply(beforeUnderflow(x), y))
    }

    package static func step(threshold: Double) -> ElementwiseFunction {
        .init(.parametric(kernel_step, kernel_step_f32, threshold)) { x, _ throws(TensorError) in
            try ElementwiseFunction.zero(x)
        }
    }

    /// x, held within ±1000: beyond, the exponentials it is multiplied with are 0, and ∞ · 0 would be NaN.
    private static func beforeUnderflow(_ x: Tensor) throws(TensorError) -> Tensor {
        try Checked.maximum(Checked.minimum(x, Tensor(1000, like: x)), Tensor(-1000, like: x))
    }
}

extension Checked {
    package static func relu(_ x: Tensor) throws(TensorError) -> Tensor { try ActivationFunctions.relu(x) }
    package static func leakyRelu(_ x: Tensor) throws(TensorError) -> Tensor { try leakyRelu(x, slope: 0.01) }
    package static func elu(_ x: Tensor) throws(TensorError) -> Tensor { try elu(x, alpha: 1) }
    package static func sigmoid(_ x: Tensor) throws(TensorError) -> Tensor {
        try ActivationFunctions.sigmoid(x)
    }
    package static func softplus(_ x: Tensor) throws(TensorError) -> Tensor { try softplus(x, beta: 1) }
    package static func silu(_ x: Tensor) throws(TensorError) -> Tensor { try ActivationFunctions.silu(x) }
    package static func gelu(_ x: Tensor) throws(TensorError) -> Tensor { try ActivationFunctions.gelu(x) }
    package static func step(_ x: Tensor) throws(TensorError) -> Tensor { try step(x, threshold: 0) }

    package static func leakyRelu(_ x: Tensor, slope: Double) throws(TensorError) -> Tensor {
        try leakyRelu(slope: slope)(x)
    }
    package static func elu(_ x: Tensor, alpha: Double) throws(TensorError) -> Tensor {
        try elu(alpha: alpha)(x)
    }
    package static func softplus(_ x: Tensor, beta: Double) throws(TensorError) -> Tensor {
        try softplus(beta: beta)(x)
    }
    package static func step(_ x: Tensor, threshold: Double) throws(TensorError) -> Tensor {
        try step(threshold: threshold)(x)
    }

    package static func leakyRelu(_ x: Double, slope: Double) throws(TensorError) -> Double {
        try leakyRelu(slope: slope)(x)
    }
    package static func elu(_ x: Double, alpha: Double) throws(TensorError) -> Double {
        try elu(alpha: alpha)(x)
    }
    package static func softplus(_ x: Double, beta: Double) throws(TensorError) -> Double {
        try softplus(beta: beta)(x)
    }
    package static func step(_ x: Double, threshold: Double) throws(TensorError) -> Double {
        try step(threshold: threshold)(x)
    }

    // Parameters for which a function has no meaning are refused before anything is computed.

    private static func leakyRelu(slope: Double) throws(TensorError) -> ElementwiseFunction {
        guard slope.isFinite else { throw .invalid("leakyRelu: the slope must be finite, and is \(slope)") }
        return ActivationFunctions.leakyRelu(slope: slope)
    }

    private static func elu(alpha: Double) throws(TensorError) -> ElementwiseFunction {
        guard alpha.isFinite else { throw .invalid("elu: alpha must be finite, and is \(alpha)") }
        return ActivationFunctions.elu(alpha: alpha)
    }

    /// With a subnormal beta the quotient would overflow inside; it counts as 0.
    private static func softplus(beta: Double) throws(TensorError) -> ElementwiseFunction {
        guard beta >= .leastNormalMagnitude, beta.isFinite else {
            throw .invalid("softplus: beta must be positive and finite, and is \(beta)")
        }
        return ActivationFunctions.softplus(beta: beta)
    }

    private static func step(threshold: Double) throws(TensorError) -> ElementwiseFunction {
        guard !threshold.isNaN else { throw .invalid("step: the threshold must be a number, and is nan") }
        return ActivationFunctions.step(threshold: threshold)
    }
}

internal import CTensorKernels
import Tensors

// The activations as the tape sees them: each is one operation with a closed-form derivative, whose own
// derivative is closed again, so that every order stays accurate in the tails.

package enum ActivationFunctions {
    package static let relu: ElementwiseFunction = .init(kernel_relu) { x, _ throws(TensorError) in
        try reluDerivative(x)
    }
    package static let reluDerivative: ElementwiseFunction = .init(kernel_relu_derivative) {
        x, _ throws(TensorError) in try ElementwiseFunction.zero(x)
    }

    package static func leakyRelu(slope: Double) -> ElementwiseFunction {
        .init(kernel_leaky_relu, slope) { x, _ throws(TensorError) in try leakyReluDerivative(slope: slope)(x)
        }
    }
    package static func leakyReluDerivative(slope: Double) -> ElementwiseFunction {
        .init(kernel_leaky_relu_derivative, slope) { x, _ throws(TensorError) in
            try ElementwiseFunction.zero(x)
        }
    }

    package static func elu(alpha: Double) -> ElementwiseFunction {
        .init(kernel_elu, alpha) { x, _ throws(TensorError) in try eluDerivative(alpha: alpha)(x) }
    }
    package static func eluDerivative(alpha: Double) -> ElementwiseFunction {
        .init(kernel_elu_derivative, alpha) { x, _ throws(TensorError) in try eluCurvature(alpha: alpha)(x) }
    }
    /// αeˣ for x ≤ 0 and 0 above: elu's derivatives of every order from the second on.
    package static func eluCurvature(alpha: Double) -> ElementwiseFunction {
        .init(kernel_elu_curvature, alpha) { _, y in y }
    }

    package static let sigmoid: ElementwiseFunction = .init(kernel_sigmoid) { x, _ throws(TensorError) in
        try sigmoidDerivative(x)
    }
    /// σ″ = −σ′ · tanh(x/2)
    package static let sigmoidDerivative: ElementwiseFunction = .init(kernel_sigmoid_derivative) {
        x, y throws(TensorError) in
        try Checked.negate(Checked.multiply(y, Checked.tanh(Checked.multiply(Tensor(0.5), x))))
    }

    package static func softplus(beta: Double) -> ElementwiseFunction {
        .init(kernel_softplus, beta) { x, _ throws(TensorError) in try softplusDerivative(beta: beta)(x) }
    }
    package static func softplusDerivative(beta: Double) -> ElementwiseFunction {
        .init(kernel_softplus_derivative, beta) { x, _ throws(TensorError) in
            try softplusCurvature(beta: beta)(x)
        }
    }
    /// βσ′(βx), whose derivative is that times −β·tanh(βx/2).
    package static func softplusCurvature(beta: Double) -> ElementwiseFunction {
        .init(kernel_softplus_curvature, beta) { x, y throws(TensorError) in
            let bend = try Checked.tanh(Checked.multiply(Tensor(0.5 * beta), x))
            return try Checked.multiply(Tensor(-beta), Checked.multiply(y, bend))
        }
    }

    package static let silu: ElementwiseFunction = .init(kernel_silu) { x, _ throws(TensorError) in
        try siluDerivative(x)
    }
    package static let siluDerivative: ElementwiseFunction = .init(kernel_silu_derivative) {
        x, _ throws(TensorError) in try siluCurvature(x)
    }
    /// silu″, within 0.52 ULP but near its roots ±2.399, where its absolute error stays below 2⁻⁶⁰.
    /// silu″ = σ′u with u = 2 − xt, t = tanh(x/2); silu‴ = −σ′·(t(u + 1) + 2xσ′).
    package static let siluCurvature: ElementwiseFunction = .init(kernel_silu_curvature) {
        x, _ throws(TensorError) in
        let bounded = try beforeUnderflow(x)
        let slope = try sigmoidDerivative(x)
        let t = try Checked.tanh(Checked.multiply(Tensor(0.5), bounded))
        let bend = try Checked.multiply(t, Checked.subtract(Tensor(3), Checked.multiply(bounded, t)))
        let drift = try Checked.multiply(Checked.multiply(Tensor(2), bounded), slope)
        return try Checked.negate(Checked.multiply(slope, Checked.add(bend, drift)))
    }

    package static let gelu: ElementwiseFunction = .init(kernel_gelu) { x, _ throws(TensorError) in
        try geluDerivative(x)
    }
    package static let geluDerivative: ElementwiseFunction = .init(kernel_gelu_derivative) {
        x, _ throws(TensorError) in try geluCurvature(x)
    }
    /// gelu″ = φ·(2 − x²); gelu‴ = φ·x(x² − 4).
    package static let geluCurvature: ElementwiseFunction = .init(kernel_gelu_curvature) {
        x, _ throws(TensorError) in
        let bounded = try beforeUnderflow(x)
        let square = try Checked.multiply(bounded, bounded)
        let bend = try Checked.multiply(bounded, Checked.subtract(square, Tensor(4)))
        return try Checked.multiply(normalDensity(x), bend)
    }
    /// φ = e^{−x²/2} / √(2π), with φ′ = −xφ.
    package static let normalDensity: ElementwiseFunction = .init(kernel_normal_density) {
        x, y throws(TensorError) in try Checked.negate(Checked.multiply(beforeUnderflow(x), y))
    }

    package static func step(threshold: Double) -> ElementwiseFunction {
        .init(kernel_step, threshold) { x, _ throws(TensorError) in try ElementwiseFunction.zero(x) }
    }

    /// x, held within ±1000: beyond, the exponentials it is multiplied with are 0, and ∞ · 0 would be NaN.
    private static func beforeUnderflow(_ x: Tensor) throws(TensorError) -> Tensor {
        try Checked.maximum(Checked.minimum(x, Tensor(1000)), Tensor(-1000))
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

internal import CTensorKernels
import Tensors

/// The loops of an activation: its value, its derivative, and both in one pass.
struct ActivationKernels: Sendable {
    let value: ElementwiseKernel
    let derivative: ElementwiseKernel
    let both: FusedKernel
}

// Each row: the loops on doubles, then those on floats.

extension ActivationKernels {
    static let relu = plain(
        (kernel_relu, kernel_relu_derivative, kernel_relu_with_derivative),
        (kernel_relu_f32, kernel_relu_derivative_f32, kernel_relu_with_derivative_f32))
    static let relu6 = plain(
        (kernel_relu6, kernel_relu6_derivative, kernel_relu6_with_derivative),
        (kernel_relu6_f32, kernel_relu6_derivative_f32, kernel_relu6_with_derivative_f32))
    static let reluSquared = plain(
        (kernel_relu_squared, kernel_relu_squared_derivative, kernel_relu_squared_with_derivative),
        (kernel_relu_squared_f32, kernel_relu_squared_derivative_f32, kernel_relu_squared_with_derivative_f32)
    )
    static let linear = plain(
        (kernel_linear, kernel_linear_derivative, kernel_linear_with_derivative),
        (kernel_linear_f32, kernel_linear_derivative_f32, kernel_linear_with_derivative_f32))
    static let hardSigmoid = plain(
        (kernel_hard_sigmoid, kernel_hard_sigmoid_derivative, kernel_hard_sigmoid_with_derivative),
        (kernel_hard_sigmoid_f32, kernel_hard_sigmoid_derivative_f32, kernel_hard_sigmoid_with_derivative_f32)
    )
    static let hardSwish = plain(
        (kernel_hard_swish, kernel_hard_swish_derivative, kernel_hard_swish_with_derivative),
        (kernel_hard_swish_f32, kernel_hard_swish_derivative_f32, kernel_hard_swish_with_derivative_f32))
    static let sparsePlus = plain(
        (kernel_sparse_plus, kernel_sparse_plus_derivative, kernel_sparse_plus_with_derivative),
        (kernel_sparse_plus_f32, kernel_sparse_plus_derivative_f32, kernel_sparse_plus_with_derivative_f32))
    static let sparseSigmoid = plain(
        (kernel_sparse_sigmoid, kernel_sparse_sigmoid_derivative, kernel_sparse_sigmoid_with_derivative),
        (
            kernel_sparse_sigmoid_f32, kernel_sparse_sigmoid_derivative_f32,
            kernel_sparse_sigmoid_with_derivative_f32
        ))
    static let exponential = plain(
        (kernel_exponential, kernel_exponential_derivative, kernel_exponential_with_derivative),
        (kernel_exponential_f32, kernel_exponential_derivative_f32, kernel_exponential_with_derivative_f32))
    static let selu = plain(
        (kernel_selu, kernel_selu_derivative, kernel_selu_with_derivative),
        (kernel_selu_f32, kernel_selu_derivative_f32, kernel_selu_with_derivative_f32))
    static let sigmoid = plain(
        (kernel_sigmoid, kernel_sigmoid_derivative, kernel_sigmoid_with_derivative),
        (kernel_sigmoid_f32, kernel_sigmoid_derivative_f32, kernel_sigmoid_with_derivative_f32))
    static let logSigmoid = plain(
        (kernel_log_sigmoid, kernel_log_sigmoid_derivative, kernel_log_sigmoid_with_derivative),
        (kernel_log_sigmoid_f32, kernel_log_sigmoid_derivative_f32, kernel_log_sigmoid_with_derivative_f32))
    static let tanhShrink = plain(
        (kernel_tanh_shrink, kernel_tanh_shrink_derivative, kernel_tanh_shrink_with_derivative),
        (kernel_tanh_shrink_f32, kernel_tanh_shrink_derivative_f32, kernel_tanh_shrink_with_derivative_f32))
    static let softsign = plain(
        (kernel_softsign, kernel_softsign_derivative, kernel_softsign_with_derivative),
        (kernel_softsign_f32, kernel_softsign_derivative_f32, kernel_softsign_with_derivative_f32))
    static let silu = plain(
        (kernel_silu, kernel_silu_derivative, kernel_silu_with_derivative),
        (kernel_silu_f32, kernel_silu_derivative_f32, kernel_silu_with_derivative_f32))
    static let gelu = plain(
        (kernel_gelu, kernel_gelu_derivative, kernel_gelu_with_derivative),
        (kernel_gelu_f32, kernel_gelu_derivative_f32, kernel_gelu_with_derivative_f32))
    static let geluTanh = plain(
        (kernel_gelu_tanh, kernel_gelu_tanh_derivative, kernel_gelu_tanh_with_derivative),
        (kernel_gelu_tanh_f32, kernel_gelu_tanh_derivative_f32, kernel_gelu_tanh_with_derivative_f32))
    static let mish = plain(
        (kernel_mish, kernel_mish_derivative, kernel_mish_with_derivative),
        (kernel_mish_f32, kernel_mish_derivative_f32, kernel_mish_with_derivative_f32))
}

extension ActivationKernels {
    static func step(threshold: Double) -> Self {
        parametric(
            (kernel_step, kernel_step_derivative, kernel_step_with_derivative),
            (kernel_step_f32, kernel_step_derivative_f32, kernel_step_with_derivative_f32), threshold)
    }
    static func leakyRelu(slope: Double) -> Self {
        parametric(
            (kernel_leaky_relu, kernel_leaky_relu_derivative, kernel_leaky_relu_with_derivative),
            (kernel_leaky_relu_f32, kernel_leaky_relu_derivative_f32, kernel_leaky_relu_with_derivative_f32),
            slope)
    }
    static func elu(alpha: Double) -> Self {
        parametric(
            (kernel_elu, kernel_elu_derivative, kernel_elu_with_derivative),
            (kernel_elu_f32, kernel_elu_derivative_f32, kernel_elu_with_derivative_f32), alpha)
    }
    static func celu(alpha: Double) -> Self {
        parametric(
            (kernel_celu, kernel_celu_derivative, kernel_celu_with_derivative),
            (kernel_celu_f32, kernel_celu_derivative_f32, kernel_celu_with_derivative_f32), alpha)
    }
    static func softplus(beta: Double) -> Self {
        parametric(
            (kernel_softplus, kernel_softplus_derivative, kernel_softplus_with_derivative),
            (kernel_softplus_f32, kernel_softplus_derivative_f32, kernel_softplus_with_derivative_f32), beta)
    }
    static func swish(beta: Double) -> Self {
        parametric(
            (kernel_swish, kernel_swish_derivative, kernel_swish_with_derivative),
            (kernel_swish_f32, kernel_swish_derivative_f32, kernel_swish_with_derivative_f32), beta)
    }
    static func squareplus(b: Double) -> Self {
        parametric(
            (kernel_squareplus, kernel_squareplus_derivative, kernel_squareplus_with_derivative),
            (kernel_squareplus_f32, kernel_squareplus_derivative_f32, kernel_squareplus_with_derivative_f32),
            b)
    }
    static func hardShrink(lambda: Double) -> Self {
        parametric(
            (kernel_hard_shrink, kernel_hard_shrink_derivative, kernel_hard_shrink_with_derivative),
            (
                kernel_hard_shrink_f32, kernel_hard_shrink_derivative_f32,
                kernel_hard_shrink_with_derivative_f32
            ), lambda)
    }
    static func softShrink(lambda: Double) -> Self {
        parametric(
            (kernel_soft_shrink, kernel_soft_shrink_derivative, kernel_soft_shrink_with_derivative),
            (
                kernel_soft_shrink_f32, kernel_soft_shrink_derivative_f32,
                kernel_soft_shrink_with_derivative_f32
            ), lambda)
    }
    static func snake(frequency: Double) -> Self {
        parametric(
            (kernel_snake, kernel_snake_derivative, kernel_snake_with_derivative),
            (kernel_snake_f32, kernel_snake_derivative_f32, kernel_snake_with_derivative_f32), frequency)
    }
}

extension ActivationKernels {
    static func threshold(threshold: Double, value: Double) -> Self {
        biparametric(
            (kernel_threshold, kernel_threshold_derivative, kernel_threshold_with_derivative),
            (kernel_threshold_f32, kernel_threshold_derivative_f32, kernel_threshold_with_derivative_f32),
            threshold, value)
    }
    static func hardTanh(low: Double, high: Double) -> Self {
        biparametric(
            (kernel_hard_tanh, kernel_hard_tanh_derivative, kernel_hard_tanh_with_derivative),
            (kernel_hard_tanh_f32, kernel_hard_tanh_derivative_f32, kernel_hard_tanh_with_derivative_f32),
            low, high)
    }
    static func starRelu(scale: Double, bias: Double) -> Self {
        biparametric(
            (kernel_star_relu, kernel_star_relu_derivative, kernel_star_relu_with_derivative),
            (kernel_star_relu_f32, kernel_star_relu_derivative_f32, kernel_star_relu_with_derivative_f32),
            scale, bias)
    }
}

extension ActivationKernels {
    private typealias Plain64 = (ElementwiseKernel.Plain64, ElementwiseKernel.Plain64, FusedKernel.Plain64)
    private typealias Plain32 = (ElementwiseKernel.Plain32, ElementwiseKernel.Plain32, FusedKernel.Plain32)

    private static func plain(_ float64: Plain64, _ float32: Plain32) -> Self {
        Self(
            value: .plain(float64.0, float32.0), derivative: .plain(float64.1, float32.1),
            both: .plain(float64.2, float32.2))
    }

    private typealias Parametric64 = (
        ElementwiseKernel.Parametric64, ElementwiseKernel.Parametric64, FusedKernel.Parametric64
    )
    private typealias Parametric32 = (
        ElementwiseKernel.Parametric32, ElementwiseKernel.Parametric32, FusedKernel.Parametric32
    )

    private static func parametric(_ float64: Parametric64, _ float32: Parametric32, _ p: Double) -> Self {
        Self(
            value: .parametric(float64.0, float32.0, p), derivative: .parametric(float64.1, float32.1, p),
            both: .parametric(float64.2, float32.2, p))
    }

    private typealias Biparametric64 = (
        ElementwiseKernel.Biparametric64, ElementwiseKernel.Biparametric64, FusedKernel.Biparametric64
    )
    private typealias Biparametric32 = (
        ElementwiseKernel.Biparametric32, ElementwiseKernel.Biparametric32, FusedKernel.Biparametric32
    )

    private static func biparametric(
        _ float64: Biparametric64, _ float32: Biparametric32, _ p: Double, _ q: Double
    ) -> Self {
        Self(
            value: .biparametric(float64.0, float32.0, p, q),
            derivative: .biparametric(float64.1, float32.1, p, q),
            both: .biparametric(float64.2, float32.2, p, q))
    }
}

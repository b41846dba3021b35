internal import CTensorKernels
import Tensors

/// The activations as the tape sees them: each is one operation, whose derivatives of the first two orders are
/// accurate everywhere; those beyond come from differentiating the second as a formula.
package enum ActivationFunctions {
    /// A function with f″ = 0 wherever it has one.
    private static func piecewiseLinear(_ kernels: ActivationKernels) -> ElementwiseFunction {
        ElementwiseFunction(kernels.value, withDerivative: kernels.both) { x, _ throws(TensorError) in
            try ElementwiseFunction.piecewiseConstant(kernels.derivative)(x)
        }
    }

    /// A function with f″ by its loop, where there is one, or else by its formula.
    private static func curved(
        _ kernels: ActivationKernels, curvature: ElementwiseKernel? = nil,
        _ formula: @escaping @Sendable (_ x: Term) throws(TensorError) -> Term
    ) -> ElementwiseFunction {
        ElementwiseFunction(kernels.value, withDerivative: kernels.both) { x, _ throws(TensorError) in
            try ElementwiseFunction(kernels.derivative) { x, _ throws(TensorError) in
                guard let curvature else { return try Formula(formula)(x) }
                return try function(curvature, formula)(x)
            }(x)
        }
    }

    /// A function by its loop, and by its formula for the derivatives.
    private static func function(
        _ kernel: ElementwiseKernel, _ formula: @escaping @Sendable (_ x: Term) throws(TensorError) -> Term
    ) -> ElementwiseFunction {
        ElementwiseFunction(kernel) { x, _ throws(TensorError) in try Formula(formula).derivative(at: x) }
    }
}

// MARK: Linear piece by piece

extension ActivationFunctions {
    package static let linear = piecewiseLinear(.linear)
    package static let relu = piecewiseLinear(.relu)
    package static let relu6 = piecewiseLinear(.relu6)
    package static let hardSigmoid = piecewiseLinear(.hardSigmoid)
    package static let sparseSigmoid = piecewiseLinear(.sparseSigmoid)

    package static func step(threshold: Double) throws(TensorError) -> ElementwiseFunction {
        piecewiseLinear(.step(threshold: try number(threshold, "step: the threshold")))
    }
    package static func leakyRelu(
        slope: Double, in name: StaticString = "leakyRelu: the slope"
    ) throws(TensorError) -> ElementwiseFunction {
        piecewiseLinear(.leakyRelu(slope: try finite(slope, name)))
    }
    package static func rrelu(lower: Double, upper: Double) throws(TensorError) -> ElementwiseFunction {
        let lower = try finite(lower, "rrelu: lower")
        let upper = try finite(upper, "rrelu: upper")
        guard lower <= upper else {
            throw .invalid("rrelu: lower must not be above upper, and they are \(lower) and \(upper)")
        }
        return try leakyRelu(slope: (lower + upper) / 2)
    }
    package static func prelu(slope: Double) throws(TensorError) -> ElementwiseFunction {
        try leakyRelu(slope: slope, in: "prelu: the slope")
    }
    package static func thresholdedRelu(threshold: Double) throws(TensorError) -> ElementwiseFunction {
        try Self.threshold(threshold, 0, in: "thresholdedRelu: the threshold")
    }
    package static func threshold(
        _ threshold: Double, _ value: Double, in name: StaticString = "threshold: the threshold"
    ) throws(TensorError) -> ElementwiseFunction {
        piecewiseLinear(
            .threshold(
                threshold: try number(threshold, name), value: try number(value, "threshold: the value")))
    }
    package static func hardTanh(low: Double, high: Double) throws(TensorError) -> ElementwiseFunction {
        guard low <= high else {
            throw .invalid("hardTanh: low must not be above high, and they are \(low) and \(high)")
        }
        return piecewiseLinear(.hardTanh(low: low, high: high))
    }
    package static func hardShrink(lambda: Double) throws(TensorError) -> ElementwiseFunction {
        piecewiseLinear(.hardShrink(lambda: try notNegative(lambda, "hardShrink: lambda")))
    }
    package static func softShrink(lambda: Double) throws(TensorError) -> ElementwiseFunction {
        piecewiseLinear(.softShrink(lambda: try notNegative(lambda, "softShrink: lambda")))
    }

    private static let reluDerivative = ElementwiseFunction.piecewiseConstant(
        ActivationKernels.relu.derivative)
    private static let hardSigmoidDerivative = ElementwiseFunction.piecewiseConstant(
        ActivationKernels.hardSigmoid.derivative)
    private static let sparseSigmoidDerivative = ElementwiseFunction.piecewiseConstant(
        ActivationKernels.sparseSigmoid.derivative)
}

// MARK: Quadratic piece by piece

extension ActivationFunctions {
    package static let reluSquared = curved(.reluSquared) { x throws(TensorError) in try 2 * reluDerivative(x)
    }
    package static let hardSwish = curved(.hardSwish) { x throws(TensorError) in
        try 2 * hardSigmoidDerivative(x)
    }
    package static let sparsePlus = curved(.sparsePlus) { x throws(TensorError) in
        try sparseSigmoidDerivative(x)
    }

    package static func starRelu(scale: Double, bias: Double) throws(TensorError) -> ElementwiseFunction {
        let scale = try finite(scale, "starRelu: the scale")
        let bias = try finite(bias, "starRelu: the bias")
        return curved(.starRelu(scale: scale, bias: bias)) { x throws(TensorError) in
            try 2 * scale * reluDerivative(x)
        }
    }
}

// MARK: Exponentials of one side

extension ActivationFunctions {
    package static let exponential = ElementwiseFunction(ActivationKernels.exponential.value) { _, y in y }

    package static func elu(alpha: Double) throws(TensorError) -> ElementwiseFunction {
        bentBelowZero(.elu(alpha: try finite(alpha, "elu: alpha")), scale: 1, rate: 1)
    }
    package static func celu(alpha: Double) throws(TensorError) -> ElementwiseFunction {
        let alpha = try positive(alpha, "celu: alpha")
        return bentBelowZero(.celu(alpha: alpha), scale: 1, rate: alpha)
    }
    package static let selu = bentBelowZero(.selu, scale: seluScale, rate: 1)

    /// A function with the slope `scale` above 0, and below it one that falls to 1/e of itself at every step of `rate`:
    /// f″ = (f′ − scale·[x > 0])/rate, and so on for every order.
    private static func bentBelowZero(
        _ kernels: ActivationKernels, scale: Double, rate: Double
    ) -> ElementwiseFunction {
        ElementwiseFunction(kernels.value, withDerivative: kernels.both) { x, _ throws(TensorError) in
            try ElementwiseFunction(kernels.derivative) { x, slope throws(TensorError) in
                try ((Term(slope) - scale * reluDerivative(Term(x))) / rate).tensor
            }(x)
        }
    }

    private static let seluScale = 1.0507009873554805
}

// MARK: The logistic function's kin

extension ActivationFunctions {
    /// σ″ = −σ′·tanh(x/2)
    package static let sigmoid = curved(
        .sigmoid, curvature: .plain(kernel_sigmoid_curvature, kernel_sigmoid_curvature_f32)
    ) { x throws(TensorError) in
        try -(sigmoidDerivative(x) * ElementwiseFunction.tanh(0.5 * x))
    }
    private static let sigmoidDerivative = ElementwiseFunction(ActivationKernels.sigmoid.derivative) {
        x, y throws(TensorError) in
        try (-(Term(y) * ElementwiseFunction.tanh(0.5 * Term(x)))).tensor
    }
    package static let logSigmoid = curved(
        .logSigmoid, curvature: .plain(kernel_log_sigmoid_curvature, kernel_log_sigmoid_curvature_f32)
    ) { x throws(TensorError) in
        try -sigmoidDerivative(x)
    }
    package static func softplus(beta: Double) throws(TensorError) -> ElementwiseFunction {
        let beta = try positive(beta, "softplus: beta")
        return curved(
            .softplus(beta: beta),
            curvature: .parametric(kernel_softplus_curvature, kernel_softplus_curvature_f32, beta)
        ) { x throws(TensorError) in try beta * sigmoidDerivative(beta * x) }
    }

    package static let silu = curved(
        .silu, curvature: .plain(kernel_silu_curvature, kernel_silu_curvature_f32)
    ) { x throws(TensorError) in try siluCurvature(x) }
    package static func swish(beta: Double) throws(TensorError) -> ElementwiseFunction {
        let beta = try finite(beta, "swish: beta")
        return curved(
            .swish(beta: beta),
            curvature: .parametric(kernel_swish_curvature, kernel_swish_curvature_f32, beta)
        ) { x throws(TensorError) in try beta * siluCurvature(beta * x) }
    }
    /// σ′·(2 − x·tanh(x/2))
    private static let siluCurvature = function(.plain(kernel_silu_curvature, kernel_silu_curvature_f32)) {
        x throws(TensorError) in
        let x = try x.within(1000)
        return try sigmoidDerivative(x) * (2 - x * ElementwiseFunction.tanh(0.5 * x))
    }

    package static let tanhShrink = curved(
        .tanhShrink, curvature: .plain(kernel_tanh_shrink_curvature, kernel_tanh_shrink_curvature_f32)
    ) { x throws(TensorError) in
        try 2 * ElementwiseFunction.tanh(x) * ElementwiseFunction.tanhDerivative(x)
    }

    /// With t = tanh(softplus x): 2t′ + xt″, where t′ = σ·tanh′(softplus x) and t″ = tanh′(softplus x)·(σ′ − 2σ²t).
    package static let mish = curved(
        .mish, curvature: .plain(kernel_mish_curvature, kernel_mish_curvature_f32)
    ) { x throws(TensorError) in
        let x = try x.within(1000)
        let bent = try softplus(x)
        let slope = try ElementwiseFunction.tanhDerivative(bent)
        let s = try sigmoid(x)
        let turn = try sigmoidDerivative(x) - 2 * s * s * ElementwiseFunction.tanh(bent)
        return try slope * (2 * s + x * turn)
    }
}

// MARK: The normal distribution's kin

extension ActivationFunctions {
    /// φ·(2 − x²)
    package static let gelu = curved(
        .gelu, curvature: .plain(kernel_gelu_curvature, kernel_gelu_curvature_f32)
    ) { x throws(TensorError) in
        let x = try x.within(1000)
        return try normalDensity(x) * (2 - x * x)
    }
    /// φ = e^{−x²/2} / √(2π), with φ′ = −xφ.
    private static let normalDensity = ElementwiseFunction(
        .plain(kernel_normal_density, kernel_normal_density_f32)
    ) { x, y throws(TensorError) in try (-(Term(x) * Term(y))).tensor }

    /// With v = 2√(2/π)(x + 0.044715x³), so that gelu is xσ(v): σ′(v)·(2v′ + x(v″ − v′²·tanh(v/2))).
    package static let geluTanh = curved(
        .geluTanh, curvature: .plain(kernel_gelu_tanh_curvature, kernel_gelu_tanh_curvature_f32)
    ) { x throws(TensorError) in
        let x = try x.within(1000)
        let v = try geluRate * x * (1 + geluCubic * x * x)
        let slope = try geluRate * (1 + 3 * geluCubic * x * x)
        let turn = try 6 * geluRate * geluCubic * x - slope * slope * ElementwiseFunction.tanh(0.5 * v)
        return try sigmoidDerivative(v) * (2 * slope + x * turn)
    }
    private static let geluRate = (8 / Double.pi).squareRoot()
    private static let geluCubic = 0.044715
}

// MARK: Algebraic and periodic

extension ActivationFunctions {
    package static let softsign = curved(
        .softsign, curvature: .plain(kernel_softsign_curvature, kernel_softsign_curvature_f32)
    ) { x throws(TensorError) in try softsignCurvature(x) }
    private static let softsignDerivative = ElementwiseFunction(ActivationKernels.softsign.derivative) {
        x, _ throws(TensorError) in try softsignCurvature(Term(x)).tensor
    }
    /// −2·sign(x)·f′/(1 + |x|)
    private static func softsignCurvature(_ x: Term) throws(TensorError) -> Term {
        let sign = try Term(Checked.sign(x.tensor))
        return try -2 * sign * softsignDerivative(x) / (1 + Term(Checked.abs(x.tensor)))
    }

    package static func squareplus(b: Double) throws(TensorError) -> ElementwiseFunction {
        let b = try positive(b, "squareplus: b")
        return curved(
            .squareplus(b: b),
            curvature: .parametric(kernel_squareplus_curvature, kernel_squareplus_curvature_f32, b)
        ) { x throws(TensorError) in try squareplusCurvature(x, b) }
    }
    /// 2·f′(x)·f′(−x)/√(x² + b), where the root is f(x) + f(−x): nothing overflows.
    private static func squareplusCurvature(_ x: Term, _ b: Double) throws(TensorError) -> Term {
        let value = try squareplus(b: b)
        let slope = ElementwiseFunction(ActivationKernels.squareplus(b: b).derivative) {
            x, _ throws(TensorError) in try squareplusCurvature(Term(x), b).tensor
        }
        return try 2 * slope(x) * slope(-x) / (value(x) + value(-x))
    }

    /// 2a·cos(2ax)
    package static func snake(frequency: Double) throws(TensorError) -> ElementwiseFunction {
        let frequency = try positive(frequency, "snake: the frequency")
        return curved(
            .snake(frequency: frequency),
            curvature: .parametric(kernel_snake_curvature, kernel_snake_curvature_f32, frequency)
        ) { x throws(TensorError) in
            try 2 * frequency * Term(Checked.cos((2 * frequency * x).tensor))
        }
    }
}

// MARK: With the parameters they have unless others are given

extension ActivationFunctions {
    package static let step: ElementwiseFunction = trapping(try step(threshold: 0))
    package static let leakyRelu: ElementwiseFunction = trapping(try leakyRelu(slope: 0.01))
    package static let prelu: ElementwiseFunction = trapping(try prelu(slope: 0.25))
    package static let rrelu: ElementwiseFunction = trapping(try rrelu(lower: 1.0 / 8, upper: 1.0 / 3))
    package static let thresholdedRelu: ElementwiseFunction = trapping(try thresholdedRelu(threshold: 1))
    package static let elu: ElementwiseFunction = trapping(try elu(alpha: 1))
    package static let celu: ElementwiseFunction = trapping(try celu(alpha: 1))
    package static let softplus: ElementwiseFunction = trapping(try softplus(beta: 1))
    package static let swish: ElementwiseFunction = trapping(try swish(beta: 1))
    package static let hardTanh: ElementwiseFunction = trapping(try hardTanh(low: -1, high: 1))
    package static let hardShrink: ElementwiseFunction = trapping(try hardShrink(lambda: 0.5))
    package static let softShrink: ElementwiseFunction = trapping(try softShrink(lambda: 0.5))
    package static let squareplus: ElementwiseFunction = trapping(try squareplus(b: 4))
    package static let starRelu: ElementwiseFunction = trapping(try starRelu(scale: 0.8944, bias: -0.4472))
    package static let snake: ElementwiseFunction = trapping(try snake(frequency: 1))
}

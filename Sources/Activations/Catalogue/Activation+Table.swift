import Tensors

extension Activation {
    /// All activations of the library, with the parameters they have unless others are given: first those of single
    /// numbers, then the gated units and the softmax family, for which `isElementwise` is false.
    ///
    /// ```swift
    /// let smooth = Activation.all.filter { f in f.isElementwise && f.kinks.isEmpty }
    /// print(smooth.map { f in f.name })
    /// // ["elu", "celu", "sigmoid", "logSigmoid", "tanh", "softplus", "softsign", "silu", "swish", "gelu", "geluTanh", "mish", "tanhShrink", "squareplus", "sparsePlus", "exponential", "linear", "reluSquared", "starRelu", "snake"]
    /// ```
    public static let all: [Activation] = [
        step, relu, relu6, leakyRelu, prelu, rrelu, thresholdedRelu, threshold(1, 0), elu, celu, selu,
        sigmoid,
        logSigmoid, tanh, softplus, softsign, silu, swish, gelu, geluTanh, mish, hardSigmoid, hardSwish,
        hardTanh,
        hardShrink, softShrink, tanhShrink, squareplus, sparsePlus, sparseSigmoid, exponential, linear,
        reluSquared,
        starRelu, snake, glu, swiGLU, geGLU, reGLU, softmax, logSoftmax, softmin, sparsemax, hardmax,
    ]

    /// A function of single numbers.
    init(
        _ name: String, _ koreanName: String, _ function: ElementwiseFunction, formula: String, latex: String,
        parameters: [String: Double] = [:], zeros: [ClosedRange<Double>] = [], kinks: [Double] = [],
        summary: String,
        koreanSummary: String, source: String
    ) {
        self.init(
            name, koreanName, .element(function), formula: formula, latex: latex, parameters: parameters,
            shape: .known(zeros: zeros, kinks: kinks.filter(\.isFinite)), summary: summary,
            koreanSummary: koreanSummary, source: source)
    }
}

// MARK: Functions of many numbers at once, along the last axis

extension Activation {
    /// a·σ(b), of the halves a and b of the last axis.
    public static let glu = Activation(
        "glu", "게이트 선형 유닛(GLU)", .tensor { x throws(TensorError) in try Checked.glu(x) }, formula: "a·σ(b)",
        latex: #"a\,\sigma(b)"#, summary: "The second half of the numbers gates the first.",
        koreanSummary: "뒤쪽 절반이 앞쪽 절반을 여닫습니다.", source: "Dauphin, Fan, Auli and Grangier, arXiv 1612.08083")

    /// silu(a)·b, of the halves a and b of the last axis.
    public static let swiGLU = Activation(
        "swiGLU", "SwiGLU 게이트", .tensor { x throws(TensorError) in try Checked.swiGLU(x) },
        formula: "silu(a)·b",
        latex: #"a\,\sigma(a)\,b"#,
        summary: "The first half gates the second through silu, as in many language models.",
        koreanSummary: "앞쪽 절반이 SiLU를 거쳐 뒤쪽 절반을 여닫으며, 많은 언어 모델에 쓰입니다.",
        source: "Shazeer, arXiv 2002.05202")

    /// gelu(a)·b, of the halves a and b of the last axis.
    public static let geGLU = Activation(
        "geGLU", "GEGLU 게이트", .tensor { x throws(TensorError) in try Checked.geGLU(x) }, formula: "gelu(a)·b",
        latex: #"a\,\Phi(a)\,b"#, summary: "The first half gates the second through gelu.",
        koreanSummary: "앞쪽 절반이 GELU를 거쳐 뒤쪽 절반을 여닫습니다.", source: "Shazeer, arXiv 2002.05202")

    /// relu(a)·b, of the halves a and b of the last axis.
    public static let reGLU = Activation(
        "reGLU", "ReGLU 게이트", .tensor { x throws(TensorError) in try Checked.reGLU(x) },
        formula: "max(a, 0)·b",
        latex: #"\max(a, 0)\,b"#, summary: "The first half gates the second through relu.",
        koreanSummary: "앞쪽 절반이 ReLU를 거쳐 뒤쪽 절반을 여닫습니다.", source: "Shazeer, arXiv 2002.05202")

    /// e^{xᵢ}/Σe^{xⱼ}
    public static let softmax = Activation(
        "softmax", "소프트맥스 함수", .tensor { x throws(TensorError) in try Checked.softmax(x) },
        formula: "e^(xᵢ)/Σⱼ e^(xⱼ)", latex: #"\frac{e^{x_i}}{\sum_j e^{x_j}}"#,
        summary: "Turns numbers into probabilities of several classes that exclude each other.",
        koreanSummary: "여러 값을 서로 배타적인 클래스들의 확률로 바꿉니다. 다중 분류의 출력층에 쓰입니다.", source: "Bridle, 1990")

    /// log softmax(x)
    public static let logSoftmax = Activation(
        "logSoftmax", "로그 소프트맥스 함수", .tensor { x throws(TensorError) in try Checked.logSoftmax(x) },
        formula: "xᵢ − log Σⱼ e^(xⱼ)", latex: #"x_i - \log \sum_j e^{x_j}"#,
        summary: "The logarithm of softmax, for losses that are computed from logits.",
        koreanSummary: "소프트맥스의 로그로, 로짓에서 바로 손실을 계산할 때 쓰입니다.", source: "PyTorch, torch.nn.LogSoftmax")

    /// softmax(−x)
    public static let softmin = Activation(
        "softmin", "소프트민 함수", .tensor { x throws(TensorError) in try Checked.softmin(x) },
        formula: "e^(−xᵢ)/Σⱼ e^(−xⱼ)", latex: #"\frac{e^{-x_i}}{\sum_j e^{-x_j}}"#,
        summary: "A softmax in which the least number weighs most.",
        koreanSummary: "가장 작은 값에 가장 큰 비중을 주는 소프트맥스입니다.", source: "PyTorch, torch.nn.Softmin")

    /// The point of the probability simplex that is nearest to x.
    public static let sparsemax = Activation(
        "sparsemax", "스파스맥스 함수", .tensor { x throws(TensorError) in try Checked.sparsemax(x) },
        formula: "max(xᵢ − τ, 0), with τ such that the sum is 1", latex: #"\max(x_i - \tau(x), 0)"#,
        summary: "Probabilities like softmax's, of which the small ones are exactly 0.",
        koreanSummary: "소프트맥스 같은 확률이지만 작은 값은 정확히 0이 됩니다.",
        source: "Martins and Astudillo, arXiv 1602.02068")

    /// 1 for the first greatest number, 0 for the others.
    public static let hardmax = Activation(
        "hardmax", "하드맥스 함수", .tensor { x throws(TensorError) in try Checked.hardmax(x) },
        formula: "i = argmax x ? 1 : 0", latex: #"\mathbb{1}[i = \arg\max_j x_j]"#,
        summary: "Gives all to the greatest number, the first of several.",
        koreanSummary: "가장 큰 값 하나에 1을, 나머지에 0을 줍니다. 여럿이면 첫 번째입니다.", source: "ONNX, Hardmax")
}

import Tensors

// The rectifiers and what else is linear or quadratic piece by piece. Each constant has the parameters that the free
// function has by default.

extension Activation {
    /// 1 at or above 0, 0 below.
    public static let step: Activation = step(threshold: 0)
    /// 1 at or above the threshold, 0 below. Traps if it is NaN.
    public static func step(threshold: Double) -> Activation {
        Activation(
            "step", "계단 함수(한계값 함수)", trapping(try ActivationFunctions.step(threshold: threshold)),
            formula: "x ≥ θ ? 1 : 0", latex: #"\begin{cases} 1 & x \ge \theta \\ 0 & x < \theta \end{cases}"#,
            parameters: ["threshold": threshold],
            zeros: threshold > -.infinity ? [-.infinity...threshold.nextDown] : [],
            kinks: [threshold],
            summary:
                "Says yes or no; its derivative is 0 everywhere, so that it can't be trained by gradients.",
            koreanSummary: "예 또는 아니오로 답합니다. 미분값이 어디서나 0이라 경사 하강법으로 학습할 수 없습니다.",
            source: "McCulloch and Pitts, 1943")
    }

    /// max(x, 0)
    public static let relu = Activation(
        "relu", "ReLU 함수(정류 선형 유닛)", ActivationFunctions.relu, formula: "max(x, 0)", latex: #"\max(x, 0)"#,
        zeros: [-.infinity...0], kinks: [0],
        summary: "The usual choice in hidden layers: cheap, and its slope stays 1 for positive inputs.",
        koreanSummary: "은닉층의 기본 선택입니다. 계산이 빠르고, 양수 입력에서 기울기가 항상 1입니다.",
        source: "Nair and Hinton, 2010")

    /// min(max(x, 0), 6)
    public static let relu6 = Activation(
        "relu6", "ReLU6 함수", ActivationFunctions.relu6, formula: "min(max(x, 0), 6)",
        latex: #"\min(\max(x, 0), 6)"#, zeros: [-.infinity...0], kinks: [0, 6],
        summary: "A rectifier that ends at 6, for networks that compute in few bits.",
        koreanSummary: "6에서 멈추는 ReLU로, 적은 비트로 계산하는 신경망에 쓰입니다.",
        source: "Krizhevsky, 2010")

    /// x above 0, 0.01·x below.
    public static let leakyRelu: Activation = leakyRelu(slope: 0.01)
    /// x above 0, slope·x below. Traps unless the slope is finite.
    public static func leakyRelu(slope: Double) -> Activation {
        leaky(
            "leakyRelu", "Leaky ReLU 함수(누설 ReLU)", slope, ["slope": slope],
            trapping(try ActivationFunctions.leakyRelu(slope: slope)),
            summary: "A rectifier that lets a little through below 0, so that no neuron dies.",
            koreanSummary: "음수에서도 작은 기울기를 남겨 죽은 뉴런을 막는 ReLU입니다.", source: "Maas, Hannun and Ng, 2013")
    }

    /// x above 0, 0.25·x below.
    public static let prelu: Activation = prelu(slope: 0.25)
    /// x above 0, slope·x below, where the slope is what training has found. Traps unless the slope is finite.
    public static func prelu(slope: Double) -> Activation {
        leaky(
            "prelu", "PReLU 함수(매개변수 ReLU)", slope, ["slope": slope],
            trapping(try ActivationFunctions.prelu(slope: slope)),
            summary: "A leaky rectifier whose slope is learned.",
            koreanSummary: "음수 쪽 기울기를 학습하는 Leaky ReLU입니다.", source: "He, Zhang, Ren and Sun, arXiv 1502.01852"
        )
    }

    /// x above 0, 11/48·x below.
    public static let rrelu: Activation = rrelu(lower: 1.0 / 8, upper: 1.0 / 3)
    /// x above 0, (lower + upper)/2·x below: the form for evaluation. Traps unless the bounds are finite and in order.
    public static func rrelu(lower: Double, upper: Double) -> Activation {
        leaky(
            "rrelu", "RReLU 함수(무작위 ReLU)", (lower + upper) / 2, ["lower": lower, "upper": upper],
            trapping(try ActivationFunctions.rrelu(lower: lower, upper: upper)),
            summary: "A leaky rectifier with random slopes in training; evaluated with their mean α.",
            koreanSummary: "학습 때 음수 쪽 기울기를 무작위로 뽑고, 평가 때는 그 평균 α를 쓰는 Leaky ReLU입니다.",
            source: "Xu, Wang, Chen and Li, arXiv 1505.00853")
    }

    private static func leaky(
        _ name: String, _ koreanName: String, _ slope: Double, _ parameters: [String: Double],
        _ function: ElementwiseFunction, summary: String, koreanSummary: String, source: String
    ) -> Activation {
        Activation(
            name, koreanName, function, formula: "x > 0 ? x : α·x",
            latex: #"\begin{cases} x & x > 0 \\ \alpha x & x \le 0 \end{cases}"#, parameters: parameters,
            zeros: [slope == 0 ? -.infinity...0 : 0...0], kinks: slope == 1 ? [] : [0], summary: summary,
            koreanSummary: koreanSummary, source: source)
    }

    /// x above 1, 0 at and below it.
    public static let thresholdedRelu: Activation = thresholdedRelu(threshold: 1)
    /// x above the threshold, 0 at and below it. Traps if it is NaN.
    public static func thresholdedRelu(threshold: Double) -> Activation {
        Activation(
            "thresholdedRelu", "임계값 ReLU 함수",
            trapping(try ActivationFunctions.thresholdedRelu(threshold: threshold)),
            formula: "x > θ ? x : 0", latex: #"\begin{cases} x & x > \theta \\ 0 & x \le \theta \end{cases}"#,
            parameters: ["threshold": threshold],
            zeros: [-.infinity...threshold] + (threshold < 0 ? [0...0] : []),
            kinks: [threshold], summary: "A rectifier that answers only to inputs above a threshold.",
            koreanSummary: "임계값보다 큰 입력에만 반응하는 ReLU입니다.",
            source: "Konda, Memisevic and Krueger, arXiv 1402.3337")
    }

    /// x above the threshold, `value` at and below it. Traps if one is NaN.
    public static func threshold(_ threshold: Double, _ value: Double) -> Activation {
        let below = value == 0 ? [-.infinity...threshold] : []
        return Activation(
            "threshold", "임계값 함수", trapping(try ActivationFunctions.threshold(threshold, value)),
            formula: "x > θ ? x : v", latex: #"\begin{cases} x & x > \theta \\ v & x \le \theta \end{cases}"#,
            parameters: ["threshold": threshold, "value": value],
            zeros: below + (threshold < 0 ? [0...0] : []),
            kinks: [threshold], summary: "Replaces what is at or below a threshold by a fixed value.",
            koreanSummary: "임계값 이하의 입력을 정해진 값으로 바꿉니다.", source: "PyTorch, torch.nn.Threshold")
    }

    /// relu6(x + 3)/6
    public static let hardSigmoid = Activation(
        "hardSigmoid", "하드 시그모이드 함수", ActivationFunctions.hardSigmoid, formula: "min(max(x + 3, 0), 6)/6",
        latex: #"\frac{\min(\max(x + 3, 0), 6)}{6}"#, zeros: [-.infinity ... -3], kinks: [-3, 3],
        summary: "A sigmoid of three straight lines, for small devices.",
        koreanSummary: "직선 세 개로 만든 시그모이드로, 작은 기기에 쓰입니다.",
        source: "Courbariaux, Bengio and David, arXiv 1511.00363; Howard et al., arXiv 1905.02244")

    /// x·relu6(x + 3)/6
    public static let hardSwish = Activation(
        "hardSwish", "하드 스위시 함수", ActivationFunctions.hardSwish, formula: "x·min(max(x + 3, 0), 6)/6",
        latex: #"x \cdot \frac{\min(\max(x + 3, 0), 6)}{6}"#, zeros: [-.infinity ... -3, 0...0],
        kinks: [-3, 3],
        summary: "A swish without exponentials, for small devices.",
        koreanSummary: "지수 함수 없이 계산하는 스위시로, 작은 기기에 쓰입니다.", source: "Howard et al., arXiv 1905.02244")

    /// x held between −1 and 1.
    public static let hardTanh: Activation = hardTanh(low: -1, high: 1)
    /// x held between low and high. Traps unless low ≤ high.
    public static func hardTanh(low: Double, high: Double) -> Activation {
        let zeros: [ClosedRange<Double>] =
            low > 0 || high < 0 ? [] : [(low == 0 ? -.infinity : 0)...(high == 0 ? .infinity : 0)]
        return Activation(
            "hardTanh", "하드 하이퍼볼릭 탄젠트 함수", trapping(try ActivationFunctions.hardTanh(low: low, high: high)),
            formula: "min(max(x, low), high)", latex: #"\min(\max(x, \mathrm{low}), \mathrm{high})"#,
            parameters: ["low": low, "high": high], zeros: zeros, kinks: low == high ? [] : [low, high],
            summary: "A hyperbolic tangent of three straight lines.",
            koreanSummary: "직선 세 개로 만든 하이퍼볼릭 탄젠트입니다.", source: "Collobert, 2004")
    }

    /// x where |x| > 0.5, 0 elsewhere.
    public static let hardShrink: Activation = hardShrink(lambda: 0.5)
    /// x where |x| > λ, 0 elsewhere. Traps if λ is negative or NaN.
    public static func hardShrink(lambda: Double) -> Activation {
        Activation(
            "hardShrink", "하드 축소 함수", trapping(try ActivationFunctions.hardShrink(lambda: lambda)),
            formula: "|x| > λ ? x : 0",
            latex: #"\begin{cases} x & |x| > \lambda \\ 0 & |x| \le \lambda \end{cases}"#,
            parameters: ["lambda": lambda], zeros: [-lambda...lambda],
            kinks: lambda == 0 ? [0] : [-lambda, lambda],
            summary: "Takes small inputs for noise and sets them to 0.",
            koreanSummary: "작은 입력을 잡음으로 보고 0으로 만듭니다.", source: "Donoho and Johnstone, 1994")
    }

    /// x moved towards 0 by 0.5, at most to 0.
    public static let softShrink: Activation = softShrink(lambda: 0.5)
    /// x moved towards 0 by λ, at most to 0. Traps if λ is negative or NaN.
    public static func softShrink(lambda: Double) -> Activation {
        Activation(
            "softShrink", "소프트 축소 함수", trapping(try ActivationFunctions.softShrink(lambda: lambda)),
            formula: "sign(x)·max(|x| − λ, 0)", latex: #"\mathrm{sign}(x) \max(|x| - \lambda, 0)"#,
            parameters: ["lambda": lambda], zeros: [-lambda...lambda],
            kinks: lambda == 0 ? [0] : [-lambda, lambda],
            summary: "Sets small inputs to 0 and moves the others towards it, without a jump.",
            koreanSummary: "작은 입력은 0으로 만들고 나머지는 0 쪽으로 옮기며, 끊어지지 않습니다.", source: "Donoho, 1995")
    }

    /// 0 up to −1, (x + 1)²/4 up to 1, x beyond.
    public static let sparsePlus = Activation(
        "sparsePlus", "스파스플러스 함수", ActivationFunctions.sparsePlus,
        formula: "x ≤ −1 ? 0 : x ≥ 1 ? x : (x + 1)²/4",
        latex: #"\begin{cases} 0 & x \le -1 \\ (x + 1)^2 / 4 & -1 < x < 1 \\ x & x \ge 1 \end{cases}"#,
        zeros: [-.infinity ... -1],
        summary: "A smooth rectifier that is exactly 0 and exactly x outside a middle piece.",
        koreanSummary: "가운데 구간 밖에서는 정확히 0 또는 x인 부드러운 ReLU입니다.", source: "JAX, jax.nn.sparse_plus")

    /// (x + 1)/2 held between 0 and 1.
    public static let sparseSigmoid = Activation(
        "sparseSigmoid", "스파스 시그모이드 함수", ActivationFunctions.sparseSigmoid,
        formula: "min(max((x + 1)/2, 0), 1)", latex: #"\min(\max(\tfrac{x + 1}{2}, 0), 1)"#,
        zeros: [-.infinity ... -1], kinks: [-1, 1],
        summary: "The derivative of sparse plus: a sigmoid that reaches 0 and 1.",
        koreanSummary: "스파스플러스의 도함수로, 0과 1에 실제로 도달하는 시그모이드입니다.",
        source: "JAX, jax.nn.sparse_sigmoid; Martins and Astudillo, arXiv 1602.02068")

    /// x
    public static let linear = Activation(
        "linear", "선형 함수(항등 함수)", ActivationFunctions.linear, formula: "x", latex: "x", zeros: [0...0],
        summary: "No activation: layers with it alone are one linear map, however many they are.",
        koreanSummary: "활성화가 없는 것과 같습니다. 아무리 층을 쌓아도 하나의 선형 변환입니다.", source: "")

    /// max(x, 0)²
    public static let reluSquared = Activation(
        "reluSquared", "제곱 ReLU 함수", ActivationFunctions.reluSquared, formula: "max(x, 0)²",
        latex: #"\max(x, 0)^2"#, zeros: [-.infinity...0],
        summary: "A rectifier without a kink, found by a search for better language models.",
        koreanSummary: "꺾이는 점이 없는 ReLU로, 더 나은 언어 모델을 찾는 탐색에서 나왔습니다.",
        source: "So et al., arXiv 2109.08668")

    /// 0.8944·max(x, 0)² − 0.4472
    public static let starRelu: Activation = starRelu(scale: 0.8944, bias: -0.4472)
    /// scale·max(x, 0)² + bias. Traps unless both are finite.
    public static func starRelu(scale: Double, bias: Double) -> Activation {
        let root = (-bias / scale).squareRoot()
        return Activation(
            "starRelu", "StarReLU 함수", trapping(try ActivationFunctions.starRelu(scale: scale, bias: bias)),
            formula: "s·max(x, 0)² + b", latex: #"s \max(x, 0)^2 + b"#,
            parameters: ["scale": scale, "bias": bias],
            zeros: bias == 0
                ? [-.infinity...(scale == 0 ? .infinity : 0)]
                : root > 0 && root.isFinite ? [root...root] : [],
            summary: "A squared rectifier that keeps the mean 0 and the variance 1.",
            koreanSummary: "평균 0과 분산 1을 지키는 제곱 ReLU입니다.", source: "Yu et al., arXiv 2210.13452")
    }
}

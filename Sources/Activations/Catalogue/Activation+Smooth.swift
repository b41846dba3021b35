import Tensors

// The activations without pieces, or with one exponential piece. Each constant has the parameters that the free
// function has by default.

extension Activation {
    /// x above 0, eˣ − 1 below.
    public static let elu: Activation = elu(alpha: 1)
    /// x above 0, α(eˣ − 1) below. Traps unless α is finite.
    public static func elu(alpha: Double) -> Activation {
        Activation(
            "elu", "지수 선형 유닛(ELU)", trapping(try ActivationFunctions.elu(alpha: alpha)),
            formula: "x > 0 ? x : α(eˣ − 1)",
            latex: #"\begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases}"#,
            parameters: ["alpha": alpha], zeros: [alpha == 0 ? -.infinity...0 : 0...0],
            kinks: alpha == 1 ? [] : [0],
            summary: "A rectifier that bends smoothly to −α, so that its outputs' mean is nearer to 0.",
            koreanSummary: "음수에서 −α로 부드럽게 다가가, 출력의 평균이 0에 가까워지는 ReLU입니다.",
            source: "Clevert, Unterthiner and Hochreiter, arXiv 1511.07289")
    }

    /// elu
    public static let celu: Activation = celu(alpha: 1)
    /// x above 0, α(e^{x/α} − 1) below. Traps unless α is positive and finite.
    public static func celu(alpha: Double) -> Activation {
        Activation(
            "celu", "연속 미분 가능 지수 선형 유닛(CELU)", trapping(try ActivationFunctions.celu(alpha: alpha)),
            formula: "x > 0 ? x : α(e^(x/α) − 1)",
            latex: #"\begin{cases} x & x > 0 \\ \alpha (e^{x/\alpha} - 1) & x \le 0 \end{cases}"#,
            parameters: ["alpha": alpha], zeros: [0...0],
            summary: "An exponential linear unit without a kink, whatever α is.",
            koreanSummary: "α가 무엇이든 꺾이는 점이 없는 지수 선형 유닛입니다.", source: "Barron, arXiv 1704.07483")
    }

    /// λx above 0, λα(eˣ − 1) below.
    public static let selu = Activation(
        "selu", "스케일드 지수 선형 유닛(SELU)", ActivationFunctions.selu,
        formula: "x > 0 ? λx : λα(eˣ − 1), λ ≈ 1.0507, α ≈ 1.6733",
        latex: #"\lambda \begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases}"#, zeros: [0...0],
        kinks: [0],
        summary: "An exponential linear unit that keeps the mean 0 and the variance 1 through many layers.",
        koreanSummary: "여러 층을 지나도 평균 0과 분산 1을 지키는 지수 선형 유닛입니다.",
        source: "Klambauer, Unterthiner, Mayr and Hochreiter, arXiv 1706.02515")

    /// 1/(1 + e⁻ˣ)
    public static let sigmoid = Activation(
        "sigmoid", "시그모이드 함수", ActivationFunctions.sigmoid, formula: "1/(1 + e⁻ˣ)",
        latex: #"\frac{1}{1 + e^{-x}}"#,
        summary: "Squashes to (0, 1): a probability, for binary classification and for gates.",
        koreanSummary: "값을 0과 1 사이로 압축합니다. 확률로 읽을 수 있어 이진 분류의 출력층과 게이트에 쓰입니다.",
        source: "Verhulst, 1838")

    /// log σ(x)
    public static let logSigmoid = Activation(
        "logSigmoid", "로그 시그모이드 함수", ActivationFunctions.logSigmoid, formula: "log(1/(1 + e⁻ˣ))",
        latex: #"\log \frac{1}{1 + e^{-x}}"#,
        summary: "The logarithm of the sigmoid, for losses that are computed from logits.",
        koreanSummary: "시그모이드의 로그로, 로짓에서 바로 손실을 계산할 때 쓰입니다.", source: "PyTorch, torch.nn.LogSigmoid")

    /// tanh x
    public static let tanh = Activation(
        "tanh", "하이퍼볼릭 탄젠트 함수(쌍곡탄젠트 함수)", ElementwiseFunction.tanh, formula: "tanh x", latex: #"\tanh x"#,
        zeros: [0...0],
        summary: "Squashes to (−1, 1) around 0, as in classic recurrent networks.",
        koreanSummary: "값을 −1과 1 사이로 압축하며 중심이 0입니다. 순환 신경망에 쓰입니다.",
        source: "LeCun, Bottou, Orr and Müller, \"Efficient BackProp\", 1998")

    /// log(1 + eˣ)
    public static let softplus: Activation = softplus(beta: 1)
    /// log(1 + e^{βx})/β. Traps unless β is positive and finite.
    public static func softplus(beta: Double) -> Activation {
        Activation(
            "softplus", "소프트플러스 함수", trapping(try ActivationFunctions.softplus(beta: beta)),
            formula: "log(1 + e^(βx))/β", latex: #"\frac{1}{\beta} \log(1 + e^{\beta x})"#,
            parameters: ["beta": beta],
            summary: "A smooth rectifier, always positive, whose derivative is the sigmoid.",
            koreanSummary: "부드러운 ReLU입니다. 항상 양수이고, 도함수가 시그모이드입니다.", source: "Dugas et al., 2000")
    }

    /// x/(1 + |x|)
    public static let softsign = Activation(
        "softsign", "소프트사인 함수", ActivationFunctions.softsign, formula: "x/(1 + |x|)",
        latex: #"\frac{x}{1 + |x|}"#, zeros: [0...0],
        summary: "Squashes to (−1, 1) like tanh, but reaches the ends slowly.",
        koreanSummary: "tanh처럼 −1과 1 사이로 압축하지만 천천히 다가갑니다.", source: "Turian, Bergstra and Bengio, 2009")

    /// x·σ(x)
    public static let silu = Activation(
        "silu", "시그모이드 선형 유닛(SiLU)", ActivationFunctions.silu, formula: "x·σ(x)", latex: #"x\,\sigma(x)"#,
        zeros: [0...0], summary: "A smooth rectifier that dips below 0, common in deep networks.",
        koreanSummary: "0 아래로 살짝 내려가는 부드러운 ReLU로, 깊은 신경망에서 자주 쓰입니다.",
        source: "Elfwing, Uchibe and Doya, arXiv 1702.03118")

    /// x·σ(x)
    public static let swish: Activation = swish(beta: 1)
    /// x·σ(βx). Traps unless β is finite.
    public static func swish(beta: Double) -> Activation {
        Activation(
            "swish", "스위시 함수", trapping(try ActivationFunctions.swish(beta: beta)), formula: "x·σ(βx)",
            latex: #"x\,\sigma(\beta x)"#, parameters: ["beta": beta], zeros: [0...0],
            summary: "From a straight line (β = 0) over silu (β = 1) to the rectifier (great β).",
            koreanSummary: "β가 0이면 직선, 1이면 SiLU, 커질수록 ReLU에 가까워집니다.",
            source: "Ramachandran, Zoph and Le, arXiv 1710.05941")
    }

    /// x·Φ(x)
    public static let gelu = Activation(
        "gelu", "가우시안 오차 선형 유닛(GELU)", ActivationFunctions.gelu, formula: "x·Φ(x)", latex: #"x\,\Phi(x)"#,
        zeros: [0...0],
        summary: "x times the share of a normal distribution below x, common in transformers.",
        koreanSummary: "x에 정규 분포의 누적 확률을 곱한 값으로, 트랜스포머에서 자주 쓰입니다.",
        source: "Hendrycks and Gimpel, arXiv 1606.08415")

    /// ½x(1 + tanh(√(2/π)(x + 0.044715x³)))
    public static let geluTanh = Activation(
        "geluTanh", "GELU의 tanh 근사", ActivationFunctions.geluTanh,
        formula: "½x(1 + tanh(√(2/π)(x + 0.044715x³)))",
        latex: #"\tfrac{1}{2} x \left(1 + \tanh\left(\sqrt{2/\pi}\,(x + 0.044715 x^3)\right)\right)"#,
        zeros: [0...0], summary: "The approximation of gelu that some libraries take by default.",
        koreanSummary: "몇몇 라이브러리가 기본으로 쓰는 GELU의 근사입니다.", source: "Hendrycks and Gimpel, arXiv 1606.08415")

    /// x·tanh(softplus x)
    public static let mish = Activation(
        "mish", "미시 함수", ActivationFunctions.mish, formula: "x·tanh(log(1 + eˣ))",
        latex: #"x \tanh(\log(1 + e^x))"#, zeros: [0...0],
        summary: "A smooth rectifier that dips below 0, used in object detection.",
        koreanSummary: "0 아래로 살짝 내려가는 부드러운 ReLU로, 물체 탐지에 쓰입니다.", source: "Misra, arXiv 1908.08681")

    /// x − tanh x
    public static let tanhShrink = Activation(
        "tanhShrink", "탄젠트 축소 함수", ActivationFunctions.tanhShrink, formula: "x − tanh x",
        latex: #"x - \tanh x"#,
        zeros: [0...0], summary: "Takes small inputs nearly to 0 and moves great ones by 1.",
        koreanSummary: "작은 입력은 거의 0으로 만들고 큰 입력은 1만큼 0 쪽으로 옮깁니다.",
        source: "PyTorch, torch.nn.Tanhshrink")

    /// ½(x + √(x² + 4))
    public static let squareplus: Activation = squareplus(b: 4)
    /// ½(x + √(x² + b)). Traps unless b is positive and finite.
    public static func squareplus(b: Double) -> Activation {
        Activation(
            "squareplus", "스퀘어플러스 함수", trapping(try ActivationFunctions.squareplus(b: b)),
            formula: "½(x + √(x² + b))", latex: #"\tfrac{1}{2}\left(x + \sqrt{x^2 + b}\right)"#,
            parameters: ["b": b],
            summary: "A smooth rectifier that needs only a square root.",
            koreanSummary: "제곱근만으로 계산하는 부드러운 ReLU입니다.", source: "Barron, arXiv 2112.11687")
    }

    /// eˣ
    public static let exponential = Activation(
        "exponential", "지수 함수", ActivationFunctions.exponential, formula: "eˣ", latex: "e^x",
        summary: "Its own derivative; for outputs that must be positive.",
        koreanSummary: "도함수가 자기 자신이며, 출력이 양수여야 할 때 쓰입니다.", source: "Keras, keras.activations.exponential")

    /// x + sin² x
    public static let snake: Activation = snake(frequency: 1)
    /// x + sin²(ax)/a. Traps unless the frequency a is positive and finite.
    public static func snake(frequency: Double) -> Activation {
        Activation(
            "snake", "스네이크 함수", trapping(try ActivationFunctions.snake(frequency: frequency)),
            formula: "x + sin²(ax)/a", latex: #"x + \frac{1}{a} \sin^2(a x)"#,
            parameters: ["frequency": frequency],
            zeros: [0...0],
            summary: "Rises in waves: it can learn what repeats, and goes on beyond the data.",
            koreanSummary: "물결치며 올라갑니다. 주기적인 것을 학습해 데이터 밖으로도 이어 갈 수 있습니다.",
            source: "Ziyin, Hartwig and Ueda, arXiv 2006.08195")
    }
}

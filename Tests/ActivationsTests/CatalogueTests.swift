import Activations
import Display
import Foundation
import Tensors
import Testing

private let inf = Double.infinity

/// Where σ′ = s(1 − s) passes 0.01.
private let sigmoidEnd = log((1 + 0.96.squareRoot()) / (1 - 0.96.squareRoot()))

@Suite struct CatalogueTests {
    /// The specification: each function with its limits, and those of its derivative.
    static let specification: [(Activation, [Double?], [Double?])] = [
        (.step, [0, 1], [0, 0]), (.relu, [0, inf], [0, 1]), (.relu6, [0, 6], [0, 0]),
        (.leakyRelu, [-inf, inf], [0.01, 1]), (.prelu, [-inf, inf], [0.25, 1]),
        (.rrelu, [-inf, inf], [11.0 / 48, 1]), (.thresholdedRelu, [0, inf], [0, 1]),
        (.threshold(2, -5), [-5, inf], [0, 1]), (.elu(alpha: 0.7), [-0.7, inf], [0, 1]),
        (.celu(alpha: 2), [-2, inf], [0, 1]), (.selu, [-1.7580993408473769, inf], [0, 1.0507009873554805]),
        (.sigmoid, [0, 1], [0, 0]), (.logSigmoid, [-inf, -0.0], [1, 0]), (.tanh, [-1, 1], [0, 0]),
        (.softplus, [0, inf], [0, 1]), (.softsign, [-1, 1], [0, 0]), (.silu, [-0.0, inf], [0, 1]),
        (.swish(beta: 2), [-0.0, inf], [0, 1]), (.gelu, [-0.0, inf], [0, 1]),
        (.geluTanh, [-0.0, inf], [0, 1]),
        (.mish, [-0.0, inf], [0, 1]), (.hardSigmoid, [0, 1], [0, 0]), (.hardSwish, [0, inf], [0, 1]),
        (.hardTanh, [-1, 1], [0, 0]), (.hardShrink, [-inf, inf], [1, 1]),
        (.softShrink, [-inf, inf], [1, 1]),
        (.tanhShrink, [-inf, inf], [1, 1]), (.squareplus, [0, inf], [0, 1]),
        (.sparsePlus, [0, inf], [0, 1]),
        (.sparseSigmoid, [0, 1], [0, 0]), (.exponential, [0, inf], [0, inf]),
        (.linear, [-inf, inf], [1, 1]),
        (.reluSquared, [0, inf], [0, inf]), (.starRelu, [-0.4472, inf], [0, inf]),
        (.snake, [-inf, inf], [nil, nil]),
    ]

    @Test("limits are those of the specification, exactly, in both types", arguments: specification)
    func limits(f: Activation, values: [Double?], slopes: [Double?]) {
        #expect([f.limits.atMinusInfinity, f.limits.atInfinity] == values)
        #expect([f.derivativeLimits.atMinusInfinity, f.derivativeLimits.atInfinity] == slopes)
        let ends = Tensor([-inf, inf], dtype: .float32)
        for (computed, expected) in [(f(ends).scalars, values), (f.derivative(ends).scalars, slopes)] {
            for (number, limit) in zip(computed, expected) {
                if let limit { #expect(number == Double(Float(limit))) }
            }
        }
        // The signs of zeros, too.
        for (limit, expected) in zip([f.limits.atMinusInfinity, f.limits.atInfinity], values) {
            #expect(limit?.sign == expected?.sign)
        }
    }

    @Test("the specification's limits cover the whole catalogue")
    func completeness() {
        #expect(Self.specification.map { $0.0.name } == Activation.all.filter(\.isElementwise).map(\.name))
        #expect(Set(Activation.all.map(\.name)).count == Activation.all.count)
        #expect(Set(Activation.all.map(\.koreanName)).count == Activation.all.count)
        for f in Activation.all {
            #expect(f.koreanName.unicodeScalars.contains { ("가"..."힣").contains($0) }, "\(f.name)")
            #expect(f.koreanSummary.unicodeScalars.contains { ("가"..."힣").contains($0) }, "\(f.name)")
            #expect(f.summary.hasSuffix(".") && f.koreanSummary.hasSuffix("."), "\(f.name)")
            #expect(!f.formula.isEmpty && !f.latex.isEmpty, "\(f.name)")
            #expect(f.latex.count { $0 == "{" } == f.latex.count { $0 == "}" }, "\(f.name)")
            #expect(!f.source.isEmpty || f.name == "linear")
        }
    }

    static let variants: [Activation] =
        Activation.all.filter(\.isElementwise) + [
            .step(threshold: 0.5), .leakyRelu(slope: 0), .leakyRelu(slope: -0.5), .leakyRelu(slope: 1),
            .thresholdedRelu(threshold: -2), .thresholdedRelu(threshold: 0), .threshold(-1, 3),
            .elu(alpha: 0.3),
            .celu(alpha: 0.3), .hardTanh(low: 0, high: 2), .hardTanh(low: -2, high: 0),
            .hardTanh(low: 1, high: 3),
            .hardShrink(lambda: 2), .softShrink(lambda: 0.1), .hardShrink(lambda: 0),
            .starRelu(scale: 2, bias: -8),
            .starRelu(scale: 1, bias: 0), .starRelu(scale: 0, bias: 1), .step(threshold: -inf),
            .step(threshold: inf), .swish(beta: 3), .softplus(beta: 4), .squareplus(b: 0.5),
        ]

    @Test("zeros and kinks are those that a search of the function finds", arguments: variants)
    func search(f: Activation) {
        let searched = Activation("searched") { x in f(x) }
        #expect(f.kinks == searched.kinks, "\(f)")
        // The search ends at ±32, and takes as a zero what only rounds to it.
        if f.name == "geluTanh" { return }  // It rounds to 0 already at −21.5.
        let inside = f.zeros.map { $0.clamped(to: -32...32) }
        #expect(inside.count == searched.zeros.count, "\(f): \(searched.zeros)")
        for (zero, found) in zip(inside, searched.zeros) {
            #expect(abs(zero.lowerBound - found.lowerBound) < 1e-15, "\(f): \(found)")
            #expect(abs(zero.upperBound - found.upperBound) < 1e-15, "\(f): \(found)")
        }
        for zero in f.zeros {
            for x in [zero.lowerBound, zero.upperBound] where x.isFinite {
                #expect(abs(f(x)) < 1e-15, "\(f) at \(x)")
            }
        }
    }

    @Test(
        "minima and maxima are where mathematics has them",
        arguments: [
            (Activation.silu, -1.2784645427610738, -0.2784645427610738),
            (.swish(beta: 2), -0.6392322713805369, -0.1392322713805369),
            (.gelu, -0.7517915246935645, -0.16997120747990369),
            (.geluTanh, -0.752461422071016, -0.17004075057125412),
            (.mish, -1.1924312145154952, -0.30884341301725043),
            (.hardSwish, -1.5, -0.375),
        ])
    func minima(f: Activation, position: Double, value: Double) {
        #expect(f.extrema.count == 1)
        #expect(
            f.extrema.allSatisfy { abs($0.position - position) < 4e-16 && abs($0.value - value) < 1e-15 },
            "\(f.extrema)")
        #expect(f.extrema.allSatisfy { $0.kind == .minimum })
    }

    @Test(
        "functions are steepest where mathematics has it",
        arguments: [
            (Activation.sigmoid, [0], [0.25]), (.tanh, [0], [1]), (.softsign, [0], [1]),
            (.tanhShrink, [0], [0]),
            (.silu, [-2.3993572805154675, 2.3993572805154675], [-0.09983932012886691, 1.099839320128867]),
            (.gelu, [-2.0.squareRoot(), 2.0.squareRoot()], [-0.12890414518515478, 1.1289041451851547]),
            (
                .geluTanh, [-1.4185040087908283, 1.4185040087908283],
                [-0.12899306865877178, 1.1289930686587717]
            ),
            (.mish, [-2.256376396360793, 1.4905711794854284], [-0.11252612238946255, 1.088498161251728]),
            (.relu, [], []), (.softplus, [], []),
            (.hardSwish, [], []),
        ])
    func steepest(f: Activation, positions: [Double], slopes: [Double]) {
        let extrema = f.derivativeExtrema
        #expect(extrema.count == positions.count)
        for (extremum, (position, slope)) in zip(extrema, zip(positions, slopes)) {
            #expect(
                abs(extremum.position - position) < 2e-15 && abs(extremum.value - slope) < 5e-16,
                "\(extremum)")
        }
    }

    @Test("functions that only rise have no extrema")
    func monotone() {
        let dipping = ["silu", "swish", "gelu", "geluTanh", "mish", "hardSwish"]
        for f in Activation.all where f.isElementwise && !dipping.contains(f.name) {
            #expect(f.extrema.isEmpty, "\(f)")
        }
        let parabola = Activation("parabola") { x in 3 - (x - 1) * (x - 1) }
        #expect(parabola.extrema.map(\.position) == [1] && parabola.extrema.map(\.value) == [3])
        #expect(parabola.extrema.map(\.kind) == [.maximum])
    }

    @Test(
        "saturation zones end where f′ passes 0.01",
        arguments: [
            (Activation.step, [-inf...inf]), (.relu, [-inf...0]), (.relu6, [-inf...0, 6...inf]),
            (.leakyRelu, []),
            (.leakyRelu(slope: 0.001), [-inf...0]), (.sigmoid, [-inf ... -sigmoidEnd, sigmoidEnd...inf]),
            (.tanh, [-inf ... -acosh(10), acosh(10)...inf]), (.softplus, [-inf ... -log(99)]),
            (.elu, [-inf...log(0.01)]), (.softsign, [-inf ... -9, 9...inf]), (.hardShrink, [-0.5...0.5]),
            (.softShrink(lambda: 2), [-2...2]), (.hardSwish, [-inf ... -3]),
            (.hardTanh, [-inf ... -1, 1...inf]),
            (.sparsePlus, [-inf ... -0.98]), (.linear, []), (.tanhShrink, []), (.snake, []),
            (.exponential, [-inf...log(0.01)]),
        ] as [(Activation, [ClosedRange<Double>])])
    func saturation(f: Activation, zones: [ClosedRange<Double>]) {
        let computed = f.saturationZones
        #expect(computed.count == zones.count, "\(computed)")
        for (zone, expected) in zip(computed, zones) {
            #expect(
                zone.lowerBound == expected.lowerBound || abs(zone.lowerBound - expected.lowerBound) < 2e-14,
                "\(zone)")
            #expect(
                zone.upperBound == expected.upperBound || abs(zone.upperBound - expected.upperBound) < 2e-14,
                "\(zone)")
        }
    }

    @Test(
        "a name is found in any spelling",
        arguments: [
            ("ReLU", "relu"), ("leaky-relu", "leakyRelu"), ("Hard Swish", "hardSwish"),
            ("GELU_tanh", "geluTanh"),
            ("logistic", "sigmoid"), ("identity", "linear"), ("시그모이드", "sigmoid"), ("하이퍼볼릭 탄젠트 함수", "tanh"),
            ("소프트맥스 함수", "softmax"), ("한계값 함수", "step"), ("SwiGLU", "swiGLU"),
        ])
    func lookup(name: String, found: String) {
        #expect(Activation.named(name).name == found)
    }

    @Test("every name and Korean name finds its own function")
    func lookupOfAll() throws {
        for f in Activation.all {
            #expect(try Checked.activation(named: f.name).name == f.name)
            #expect(try Checked.activation(named: f.koreanName).name == f.name)
        }
    }

    @Test("an unknown name is refused with what is near")
    func unknownName() {
        #expect(
            throws: TensorError.invalid(
                "there is no activation named 'rellu'; near it: relu, reGLU, relu6. Activation.all lists all of them"
            )
        ) { _ = try Checked.activation(named: "rellu") }
        #expect(
            throws: TensorError.invalid(
                "there is no activation named 'quaternion'. Activation.all lists all of them")
        ) { _ = try Checked.activation(named: "quaternion") }
    }

    @Test("numbers of both types give what tensors give, value and derivatives", arguments: variants)
    func numbers(f: Activation) {
        let x = linspace(-8, 8, 41)
        #expect(f(x).scalars == x.scalars.map { f($0) })
        #expect(f.derivative(x).scalars == x.scalars.map { f.derivative($0) })
        #expect(f.secondDerivative(x).scalars == x.scalars.map { f.secondDerivative($0) })
        let single = x.converted(to: .float32)
        #expect(f(single).scalars == single.scalars.map { Double(f(Float($0))) })
        #expect(f.derivative(single).scalars == single.scalars.map { Double(f.derivative(Float($0))) })
    }

    @Test("a learner's own function has derivatives, and what a search finds")
    func learnersOwn() {
        let f = Activation("bump") { x in maximum(0, 1 - x * x) }
        #expect(f.name == "bump" && f.koreanName == "bump" && f.description == "bump")
        #expect(f(0.5) == 0.75 && f.derivative(0.5) == -1 && f.secondDerivative(0.5) == -2)
        #expect(f.kinks.map(\.position) == [-1, 1])
        #expect(f.extrema.map(\.position) == [0] && f.extrema.map(\.kind) == [.maximum])
        #expect(f.zeros == [-32 ... -1, 1...32])
        let named = Activation("relu") { x in x }
        #expect(f.errorBounds == nil && named.errorBounds == nil)
        #expect(f.saturationZones == [-inf...(-1.0).nextDown, 1.0.nextUp...inf])
    }

    @Test("functions of many numbers at once say so, and have no limits")
    func families() {
        let families = Activation.all.filter { !$0.isElementwise }
        #expect(
            families.map(\.name) == [
                "glu", "swiGLU", "geGLU", "reGLU", "softmax", "logSoftmax", "softmin", "sparsemax", "hardmax",
            ])
        for f in families {
            #expect(
                f.limits.atInfinity == nil && f.kinks.isEmpty && f.extrema.isEmpty
                    && f.saturationZones.isEmpty)
            #expect(f(Tensor([1, 2, 3, 4])).rank == 1)
        }
        #expect(Activation.softmax.derivative(Tensor([0, 0])) == Tensor([0.25, 0.25]))
        #expect(Activation.relu.description == "relu: max(x, 0)")
        #expect(Activation.hardTanh.description == "hardTanh: min(max(x, low), high), high = 1.0, low = -1.0")
    }

    @Test(
        "at each kink the derivative is the specification's",
        arguments: [
            (.step, [0]), (.relu, [0]), (.relu6, [0, 0]), (.leakyRelu, [0.01]), (.prelu(slope: 0.5), [0.5]),
            (.thresholdedRelu, [0]), (.threshold(2, 1), [0]), (.elu(alpha: 0.3), [0.3]), (.elu, []),
            (.celu(alpha: 3), []),
            (.selu, [1.7580993408473769]), (.hardSigmoid, [0, 0]), (.hardSwish, [0, 1]), (.hardTanh, [0, 0]),
            (.hardShrink, [0, 0]), (.softShrink, [0, 0]), (.sparseSigmoid, [0, 0]), (.sparsePlus, []),
            (.softsign, []),
        ] as [(Activation, [Double])])
    func kinks(f: Activation, slopes: [Double]) {
        #expect(f.kinks.map(\.derivative) == slopes)
    }

    @Test("a notebook shows what is known, with the formula typeset")
    func display() {
        #expect(Activation.relu6.mimeBundle["text/plain"] == .text("relu6: min(max(x, 0), 6)"))
        #expect(
            Activation.hardSwish.mimeBundle["text/markdown"]
                == .text(
                    #"""
                    **hardSwish** · 하드 스위시 함수

                    $f(x) = x \cdot \frac{\min(\max(x + 3, 0), 6)}{6}$

                    A swish without exponentials, for small devices.<br>지수 함수 없이 계산하는 스위시로, 작은 기기에 쓰입니다.

                    | | x → −∞ | x → ∞ |
                    |---|---|---|
                    | f | 0 | ∞ |
                    | f′ | 0 | 1 |

                    - Zeros: −∞ … −3; 0
                    - Kinks: −3 (f′ = 0); 3 (f′ = 1)
                    - Extrema: minimum −0.375 at −1.5
                    - Saturated, |f′| < 0.01: −∞ … −3
                    - Greatest error: 0.5 ULP, value and derivative. For floats 1 ULP; the derivative 0.5 ULP

                    Source: Howard et al., arXiv 1905.02244

                    """#))
    }

    @Test("an error of a learner's function comes out of everything that calls it")
    func errors() {
        let f = Checked.activation("broken") { _ in throw TensorError.interrupted }
        #expect(throws: TensorError.interrupted) { _ = try Checked.value(of: f, at: Tensor(1)) }
        #expect(throws: TensorError.interrupted) { _ = try Checked.secondDerivative(of: f, at: Tensor(1)) }
        #expect(throws: TensorError.interrupted) { _ = try Checked.limits(of: f) }
        #expect(throws: TensorError.interrupted) { _ = try Checked.derivativeLimits(of: f) }
        #expect(throws: TensorError.interrupted) { _ = try Checked.zeros(of: f) }
        #expect(throws: TensorError.interrupted) { _ = try Checked.kinks(of: f) }
        #expect(throws: TensorError.interrupted) { _ = try Checked.extrema(of: f) }
        #expect(throws: TensorError.interrupted) { _ = try Checked.saturationZones(of: f) }
        #expect(f.mimeBundle["text/plain"] == .text("broken"))
    }
}

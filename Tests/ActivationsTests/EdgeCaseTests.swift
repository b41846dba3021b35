import Activations
import Foundation
import Tensors
import Testing

private let inf = Double.infinity

@Suite struct EdgeCaseTests {

    /// Each function with f and f′ at −∞, −0, 0 and ∞.
    static let rows: [(String, @Sendable (Tensor) -> Tensor, [Double], [Double])] = [
        ("relu", { relu($0) }, [0, 0, 0, inf], [0, 0, 0, 1]),
        ("leakyRelu", { leakyRelu($0) }, [-inf, -0.0, 0, inf], [0.01, 0.01, 0.01, 1]),
        ("step", { step($0) }, [0, 1, 1, 1], [0, 0, 0, 0]),
        ("elu", { elu($0, alpha: 0.7) }, [-0.7, -0.0, 0, inf], [0, 0.7, 0.7, 1]),
        ("sigmoid", { sigmoid($0) }, [0, 0.5, 0.5, 1], [0, 0.25, 0.25, 0]),
        ("tanh", { tanh($0) }, [-1, -0.0, 0, 1], [0, 1, 1, 0]),
        ("softplus", { softplus($0) }, [0, log(2), log(2), inf], [0, 0.5, 0.5, 1]),
        ("softplus", { softplus($0, beta: 2) }, [0, log(2) / 2, log(2) / 2, inf], [0, 0.5, 0.5, 1]),
        ("silu", { silu($0) }, [-0.0, -0.0, 0, inf], [-0.0, 0.5, 0.5, 1]),
        ("gelu", { gelu($0) }, [-0.0, -0.0, 0, inf], [-0.0, 0.5, 0.5, 1]),
    ]

    @Test("limits and zeros are those of the specification; only NaN gives NaN", arguments: rows)
    func limits(name: String, f: @escaping @Sendable (Tensor) -> Tensor, values: [Double], slopes: [Double]) {
        let x = Tensor([-Double.infinity, -0.0, 0, Double.infinity])
        expectSame(f(x), values)
        expectSame(derivative(of: f)(x), slopes)
        let second = derivative(of: derivative(of: f))
        #expect(second(x).scalars.allSatisfy { $0.isFinite }, "\(name)″ = \(second(x))")
        let nan = Tensor([.nan])
        #expect(f(nan).item.isNaN && derivative(of: f)(nan).item.isNaN && second(nan).item.isNaN)
    }

    @Test("huge inputs neither overflow nor lose their size", arguments: rows)
    func huge(name: String, f: @escaping @Sendable (Tensor) -> Tensor, values: [Double], slopes: [Double]) {
        let x = Tensor([-Double.greatestFiniteMagnitude, -1e200, 1e200, .greatestFiniteMagnitude])
        let isBounded = values[3].isFinite
        #expect(
            f(x).scalars[2...].elementsEqual(isBounded ? [values[3], values[3]] : [1e200, x.scalars[3]]))
        expectSame(derivative(of: f)(x), [slopes[0], slopes[0], slopes[3], slopes[3]])
    }

    @Test(
        "softplus refuses a beta that is not positive",
        arguments: [0, -1, .infinity, .nan])
    func beta(_ beta: Double) {
        #expect(throws: TensorError.invalid("softplus: beta must be positive and finite, and is \(beta)")) {
            _ = try Checked.softplus(Tensor([1]), beta: beta)
        }
    }

    @Test("parameters that are not numbers are refused")
    func parameters() {
        let x = Tensor([1])
        #expect(throws: TensorError.invalid("leakyRelu: the slope must be finite, and is inf")) {
            _ = try Checked.leakyRelu(x, slope: .infinity)
        }
        #expect(throws: TensorError.invalid("elu: alpha must be finite, and is nan")) {
            _ = try Checked.elu(x, alpha: .nan)
        }
        #expect(throws: TensorError.invalid("step: the threshold must be a number, and is nan")) {
            _ = try Checked.step(0.5, threshold: .nan)
        }
    }

    static let meaningless: [(String, @Sendable (Double) throws -> Double)] = [
        ("celu: alpha must be positive and finite, and is 0.0", { try Checked.celu($0, alpha: 0) }),
        ("swish: beta must be finite, and is nan", { try Checked.swish($0, beta: .nan) }),
        ("squareplus: b must be positive and finite, and is -4.0", { try Checked.squareplus($0, b: -4) }),
        (
            "snake: the frequency must be positive and finite, and is 0.0",
            { try Checked.snake($0, frequency: 0) }
        ),
        ("hardShrink: lambda must not be negative, and is -1.0", { try Checked.hardShrink($0, lambda: -1) }),
        ("softShrink: lambda must not be negative, and is nan", { try Checked.softShrink($0, lambda: .nan) }),
        (
            "hardTanh: low must not be above high, and they are 1.0 and -1.0",
            { try Checked.hardTanh($0, low: 1, high: -1) }
        ),
        (
            "rrelu: lower must not be above upper, and they are 0.5 and 0.25",
            { try Checked.rrelu($0, lower: 0.5, upper: 0.25) }
        ),
        ("threshold: the value must be a number, and is nan", { try Checked.threshold($0, 0, .nan) }),
        (
            "thresholdedRelu: the threshold must be a number, and is nan",
            { try Checked.thresholdedRelu($0, threshold: .nan) }
        ),
        ("prelu: the slope must be finite, and is inf", { try Checked.prelu($0, slope: .infinity) }),
        (
            "starRelu: the bias must be finite, and is -inf",
            { try Checked.starRelu($0, scale: 1, bias: -.infinity) }
        ),
        ("elu: alpha must not be beyond ±3.4e38, and is 1e+300", { try Checked.elu($0, alpha: 1e300) }),
        (
            "softplus: beta must be between 1.2e-38 and 8.5e37, and is 1e-100",
            { try Checked.softplus($0, beta: 1e-100) }
        ),
    ]

    @Test("every parameter without a meaning is refused, in words that say which", arguments: meaningless)
    func refusals(message: String, call: @Sendable (Double) throws -> Double) {
        #expect(throws: TensorError.invalid(message)) { _ = try call(1) }
    }

    @Test("NaN gives NaN, in every order and both types; nothing else does")
    func nan() {
        for dtype in [DType.float64, .float32] {
            let nan = Tensor(.nan, dtype: dtype)
            let x = Tensor([-Double.infinity, -1e30, -1, -0.0, 0, 1e-30, 1, 1e30, .infinity], dtype: dtype)
            for f in Activation.all where f.isElementwise {
                for y in [f(nan), f.derivative(nan), f.secondDerivative(nan)] {
                    #expect(y.item.isNaN, "\(f.name)")
                }
                if f.name == "snake" { continue }  // Its derivative has no limit.
                for y in [f(x), f.derivative(x), f.secondDerivative(x)] {
                    #expect(y.scalars.allSatisfy { !$0.isNaN }, "\(f.name): \(y)")
                }
            }
        }
    }

    @Test("extreme parameters give limits, not NaN")
    func extremeParameters() {
        let x = Tensor([-Double.infinity, -1, 0, 1, .infinity])
        expectSame(leakyRelu(x, slope: 0), [0, 0, 0, 1, .infinity])
        expectSame(elu(x, alpha: 0), [0, 0, 0, 1, .infinity])
        expectSame(step(x, threshold: -.infinity), [1, 1, 1, 1, 1])
        expectSame(step(x, threshold: .infinity), [0, 0, 0, 0, 1])
        for beta in [1.2e-38, 1e-20, 1e20, 8.5e37] {
            #expect(softplus(x, beta: beta).scalars.allSatisfy { !$0.isNaN && $0 >= 0 })
            #expect(softplus(x, beta: beta).scalars.last == .infinity)
        }
        expectSame(softplus(Tensor([-1, 2]), beta: 1e30), [0, 2])
    }

    @Test("a raised flag stops an activation and its derivative")
    func interruption() throws {
        let flag = InterruptFlag()
        flag.raise()
        let x = linspace(-1, 1, 200_000)
        Interruption.$flag.withValue(flag) {
            #expect(throws: TensorError.interrupted) { _ = try Checked.gelu(x) }
            #expect(throws: TensorError.interrupted) { _ = try Checked.softmax(x) }
            #expect(throws: TensorError.interrupted) {
                _ = try Checked.softmax(x.reshaped(to: [100_000, 2]))
            }
        }
    }
}

/// Expects equal numbers, NaN for NaN, and zeros of the same sign.
func expectSame(
    _ x: Tensor, _ expected: [Double], sourceLocation: SourceLocation = #_sourceLocation
) {
    let same = zip(x.scalars, expected).allSatisfy { a, b in
        a.isNaN ? b.isNaN : a == b && a.sign == b.sign
    }
    #expect(same && x.count == expected.count, "\(x) and \(expected)", sourceLocation: sourceLocation)
}

import Activations
import Foundation
import Tensors
import Testing

/// What mathematics says must hold between functions, in both types.
@Suite struct IdentityTests {
    static func points(_ dtype: DType) -> Tensor {
        let tails: [Double] = [
            -1e30, -800, -700, -110, -90, -38, -1e-30, 0, 1e-30, 38, 90, 110, 700, 800, 1e30,
        ]
        return Tensor((linspace(-30, 30, 4001).scalars + tails).sorted(), dtype: dtype)
    }

    @Test("σ(x) + σ(−x) is 1 within an ULP", arguments: [DType.float64, .float32])
    func sigmoidSum(dtype: DType) {
        let x = Self.points(dtype)
        let ulp = dtype == .float64 ? Double.ulpOfOne : Double(Float.ulpOfOne)
        #expect(abs(sigmoid(x) + sigmoid(-x) - 1).max().item <= ulp)
    }

    @Test("functions that rise never fall between neighbouring points", arguments: [DType.float64, .float32])
    func monotone(dtype: DType) {
        let dipping = ["silu", "swish", "gelu", "geluTanh", "mish", "hardSwish"]
        let x = Self.points(dtype)
        for f in Activation.all where f.isElementwise && !dipping.contains(f.name) {
            let y = f(x).scalars
            #expect(zip(y, y.dropFirst()).allSatisfy { $0 <= $1 }, "\(f.name)")
        }
    }

    @Test("odd functions are odd, bit for bit", arguments: [DType.float64, .float32])
    func odd(dtype: DType) {
        let x = Self.points(dtype)
        for f in [Activation.tanh, .softsign, .tanhShrink, .hardTanh, .hardShrink, .softShrink, .linear] {
            #expect(f(-x) == -f(x), "\(f.name)")
            #expect(
                f(Tensor(-0.0, dtype: dtype)).item.sign
                    == (f.name == "hardShrink" || f.name == "softShrink" ? .plus : .minus), "\(f.name)")
        }
    }

    @Test(
        "one function in the shape of another gives the same numbers", arguments: [DType.float64, .float32])
    func kin(dtype: DType) {
        let x = Self.points(dtype)
        #expect(celu(x, alpha: 1) == elu(x))
        #expect(prelu(x, slope: 0.01) == leakyRelu(x))
        #expect(prelu(x, slope: Tensor(0.25, dtype: dtype)) == prelu(x))
        #expect(rrelu(x) == leakyRelu(x, slope: (1.0 / 8 + 1.0 / 3) / 2))
        #expect(logSigmoid(x) == -softplus(-x))
        #expect(thresholdedRelu(x, threshold: 0) == relu(x))
        #expect(hardTanh(x, low: 0, high: 6) == relu6(x))
        #expect(derivative(of: sparsePlus)(x) == sparseSigmoid(x))
        #expect(exponential(x) == exp(x))
    }

    @Test(
        "one function by way of another gives nearly the same numbers", arguments: [DType.float64, .float32])
    func nearKin(dtype: DType) {
        let x = Self.points(dtype)
        expectNear(swish(x, beta: 1), silu(x))
        let y = clip(x, -1e10, 1e10)
        expectNear(swish(y, beta: 0), 0.5 * y)
        expectNear(derivative(of: softplus)(x), sigmoid(x))
        expectNear(derivative(of: logSigmoid)(x), sigmoid(-x))
        expectNear(softsign(abs(x)) + 1 / (1 + abs(x)), ones(x.count, dtype: dtype))
    }

    /// Expects that elements differ by at most some ULPs.
    private func expectNear(
        _ a: Tensor, _ b: Tensor, ulps: Double = 2, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let dtype = a.dtype
        for (a, b) in zip(a.scalars, b.scalars) {
            let ulp = dtype == .float64 ? b.ulp : Double(Float(b).ulp)
            #expect(a == b || abs(a - b) <= ulps * ulp, "\(a), \(b)", sourceLocation: sourceLocation)
        }
    }

    @Test(
        "derivatives of orders beyond the second agree with differences of the order below",
        arguments: [
            Activation.sigmoid, .tanh, .softplus(beta: 1.5), .silu, .swish(beta: 0.7), .gelu, .geluTanh,
            .mish,
            .tanhShrink, .squareplus(b: 2), .celu(alpha: 0.5), .selu, .logSigmoid, .exponential,
            .snake(frequency: 0.5), .softsign,
        ])
    func thirdAndFourth(f: Activation) {
        // Off 0, where some change their branch.
        let x = Tensor([-5.1, -2.3, -1.1, -0.4, 0.3, 0.9, 1.7, 4.4])
        let second: (Tensor) -> Tensor = { f.secondDerivative($0) }
        let third = derivative(of: second)
        let h = 0x1p-16
        let difference = (second(x + h) - second(x - h)) / (2 * h)
        #expect(abs(third(x) - difference).max().item < 1e-7, "\(f.name)")
        let fourth = derivative(of: third)
        let next = (third(x + h) - third(x - h)) / (2 * h)
        #expect(abs(fourth(x) - next).max().item < 1e-6, "\(f.name)")
    }

    @Test(
        "no order up to the fourth gives NaN or infinity in the tails", arguments: [DType.float64, .float32])
    func tails(dtype: DType) {
        let greatest =
            dtype == .float64 ? Double.greatestFiniteMagnitude : Double(Float.greatestFiniteMagnitude)
        let x = Tensor(
            [-Double.infinity, -greatest, -1e30, -2000, -710, -100, 0, 100, 1e30, greatest, .infinity],
            dtype: dtype)
        for f in Activation.all where f.isElementwise && !["exponential", "snake"].contains(f.name) {
            var order: (Tensor) -> Tensor = { f.derivative($0) }
            for number in 2...4 {
                order = derivative(of: order)
                #expect(
                    order(x).scalars.allSatisfy { $0.isFinite }, "order \(number) of \(f.name): \(order(x))")
            }
        }
    }
}

import Activations
import Tensors
import Testing

@Suite struct GatedUnitTests {
    let x = Tensor([[-1.5, 0.5, 2, -0.25], [3, 1, -2, 0.75]])

    @Test("in glu the second half gates, in the others the first")
    func halves() {
        let a = x[0..., 0..<2]
        let b = x[0..., 2..<4]
        #expect(glu(x) == a * sigmoid(b))
        #expect(swiGLU(x) == silu(a) * b)
        #expect(geGLU(x) == gelu(a) * b)
        #expect(reGLU(x) == relu(a) * b)
        #expect(glu(x.converted(to: .float32)).dtype == .float32)
        #expect(glu(zeros(2, 3, 0)).shape == [2, 3, 0])
    }

    @Test(
        "gradients reach both halves",
        arguments: [glu, swiGLU, geGLU, reGLU] as [@Sendable (Tensor) -> Tensor])
    func gradients(f: @escaping @Sendable (Tensor) -> Tensor) {
        let weights = Tensor([[1, -2], [0.5, 3]])
        #expect(checkGradient(at: x) { x in (f(x) * weights).sum() } < 1e-8)
    }

    @Test("an odd size is refused, and a single number")
    func oddSizes() {
        #expect(
            throws: TensorError.invalid(
                "glu: halves the last axis, which needs an even size; the shape is (2, 3)")
        ) {
            _ = try Checked.glu(zeros(2, 3))
        }
        #expect(
            throws: TensorError.invalid(
                "swiGLU: halves the last axis, which needs an even size; the shape is ()")
        ) {
            _ = try Checked.swiGLU(Tensor(1))
        }
    }
}

@Suite struct LearnedSlopeTests {
    let x = Tensor([[-2, 3], [-0.5, -1]])

    @Test("the slope multiplies what is at or below 0, broadcast")
    func values() {
        #expect(prelu(x, slope: Tensor(0.5)) == Tensor([[-1, 3], [-0.25, -0.5]]))
        #expect(prelu(x, slope: Tensor([0.5, 2])) == Tensor([[-1, 3], [-0.25, -2]]))
        #expect(
            prelu(Tensor([-Double.infinity, .infinity]), slope: Tensor(0.5))
                == Tensor([-Double.infinity, .infinity]))
        #expect(prelu(Tensor(.nan), slope: Tensor(0.5)).item.isNaN)
    }

    @Test("both have derivatives: the slope gets the sum of what it multiplied")
    func gradients() {
        #expect(gradient(at: Tensor(0.25)) { prelu(x, slope: $0).sum() } == Tensor(-3.5))
        #expect(gradient(at: Tensor([0.25, 0.5])) { prelu(x, slope: $0).sum() } == Tensor([-2.5, -1]))
        #expect(
            gradient(at: x) { prelu($0, slope: Tensor(0.25)).sum() } == Tensor([[0.25, 1], [0.25, 0.25]]))
        #expect(
            gradient(at: Tensor([0, -0.0])) { prelu($0, slope: Tensor(0.25)).sum() } == Tensor([0.25, 0.25]))
        #expect(gradient(at: Tensor(0.25)) { prelu(Tensor([.infinity, -1]), slope: $0).sum() } == Tensor(-1))
    }
}

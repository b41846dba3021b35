import Foundation
import Tensors
import Testing

@Suite struct AutodiffTests {
    let x = Tensor([-1.7, -0.3, 0.4, 2.1])
    let positive = Tensor([0.2, 0.9, 1.5, 4])

    /// (f(x + h) − f(x − h)) / 2h, good to about 1e−9.
    func centralDifference(_ f: (Tensor) -> Tensor, _ x: Tensor) -> Tensor {
        let h = 1e-5
        return (f(x + h) - f(x - h)) / (2 * h)
    }

    func expectClose(
        _ a: Tensor, _ b: Tensor, within tolerance: Double = 1e-8,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let isClose =
            a.shape == b.shape && (a.count == 0 || (abs(a - b) / maximum(1, abs(b))).max().item <= tolerance)
        #expect(isClose, "\(a) and \(b)", sourceLocation: sourceLocation)
    }

    @Test("derivatives of orders 1 to 3 agree with central differences")
    func differences() {
        let functions: [(Tensor) -> Tensor] = [
            { exp($0) }, { expm1($0) }, { tanh($0) }, { sin($0) }, { cos($0) }, { log($0) }, { log1p($0) },
            { sqrt($0) }, { abs($0) }, { -$0 }, { 1 / $0 }, { $0 * $0 * $0 }, { 2 - $0 }, { $0 / (1 + $0) },
            { maximum($0, 1) }, { minimum(0.5, $0) }, { 1 / (1 + exp(-$0)) }, { log(1 + exp($0)) },
        ]
        for f in functions {
            let first = derivative(of: f)
            let second = derivative(of: first)
            expectClose(first(positive), centralDifference(f, positive), within: 1e-7)
            expectClose(second(positive), centralDifference(first, positive), within: 1e-6)
            expectClose(derivative(of: second)(positive), centralDifference(second, positive), within: 1e-4)
        }
    }

    @Test("closed forms come out")
    func closedForms() {
        #expect(derivative(of: { x in x * x })(x) == 2 * x)
        #expect(derivative(of: { x in exp(x) })(x) == exp(x))
        #expect(derivative(of: { x in sin(x) })(x) == cos(x))
        #expect(derivative(of: { x in 3 * x })(x) == Tensor([3, 3, 3, 3]))
        expectClose(derivative(of: derivative(of: { x in x * x * x }))(x), 6 * x, within: 1e-15)
    }

    @Test("kinks have the documented slopes")
    func kinks() {
        #expect(derivative(of: { x in maximum(0, x) })(Tensor([-1, 0, 1])) == Tensor([0, 0.5, 1]))
        #expect(derivative(of: { x in minimum(x, 0) })(Tensor([-1, 0, 1])) == Tensor([1, 0.5, 0]))
        #expect(derivative(of: { x in maximum(x, x) })(Tensor([2])) == Tensor([1]))
        #expect(derivative(of: { x in abs(x) })(Tensor([-1, 0, 1])) == Tensor([-1, 0, 1]))
        #expect(derivative(of: { x in abs(x) })(Tensor([.nan])).item.isNaN)
        #expect(gradient(at: Tensor([1, 3, 3])) { $0.max() } == Tensor([0, 0.5, 0.5]))
        #expect(gradient(at: Tensor([1, 3, 1])) { $0.min() } == Tensor([0.5, 0, 0.5]))
    }

    @Test("nested derivatives keep their variables apart")
    func perturbations() {
        // d/dx (x · d/dy (x + y)) = 1, where confused variables give 2.
        let f = derivative(of: { x in x * derivative(of: { y in x + y })(Tensor([1])) })
        #expect(f(Tensor([1])) == Tensor([1]))
        // d/dx of (d/dy (x² y³) at y = x) = d/dx 3x⁴
        let g = derivative(of: { x in derivative(of: { y in x * x * y * y * y })(x) })
        #expect(g(Tensor([2])) == Tensor([96]))
        // the inner derivative is taken at a constant
        let h = derivative(of: { x in derivative(of: { y in x * x * y })(Tensor([5])) })
        #expect(h(Tensor([3])) == Tensor([6]))
        // gradients inside derivatives
        let k = derivative(of: { x in gradient(at: x) { y in (y * y * y).sum() } })
        #expect(k(Tensor([1, 2])) == Tensor([6, 12]))
    }

    @Test("constant functions have derivative 0")
    func constants() {
        #expect(derivative(of: { _ in Tensor(3) })(x) == zeros(4))
        #expect(derivative(of: { x in Tensor(x.scalars) })(x) == zeros(4))
        #expect(derivative(of: { x in x })(x) == ones(4))
        #expect(gradient(at: x) { _ in Tensor(1) } == zeros(4))
        let captured = Tensor([1, 2, 3, 4])
        #expect(derivative(of: { x in captured * x })(x) == captured)
    }

    @Test("where elements mix, the derivative is the diagonal of the Jacobian")
    func diagonal() {
        // f(x)ᵢ = xᵢ · Σx: ∂f(x)ᵢ/∂xᵢ = Σx + xᵢ
        expectClose(derivative(of: { x in x * x.sum() })(x), x.sum() + x, within: 1e-15)
        // the second: 2, since ∂(Σx + xᵢ)/∂xᵢ = 2
        expectClose(
            derivative(of: derivative(of: { x in x * x.sum() }))(x), Tensor([2, 2, 2, 2]), within: 1e-15)
        let matrix = Tensor([[1, 2], [3, 4]])
        #expect(derivative(of: { x in matmul(matrix, x) })(Tensor([5, 6])) == Tensor([1, 4]))
        #expect(derivative(of: { x in x.transposed() })(matrix) == Tensor([[1, 0], [0, 1]]))
        // broadcasting a function of all elements against a column and back
        let column = Tensor([[1], [2]])
        expectClose(
            derivative(of: { x in (x * x.transposed()).sum(axis: 1, keepDims: true) })(column), 3 + column,
            within: 1e-14)
    }

    @Test("gradients run through every operation that shapes or reduces")
    func structure() {
        let a = Tensor([[1, 2, 3], [4, 5, 6]])
        let weights = Tensor([[1, -1], [2, 0.5], [0, 3]])
        let functions: [(Tensor) -> Tensor] = [
            { ($0 * $0).sum() }, { sin($0).mean() }, { $0.max() * $0.min() },
            { (matmul($0, weights) * 2).sum() },
            { matmul(weights, $0 * $0).sum() }, { ($0.transposed() * weights).sum() },
            { exp(0.1 * $0.reshaped(to: [3, 2]) * weights).sum() },
            { ($0[1...1] * $0[0..<1] * $0[0..<1]).sum() }, { ($0.sum(axis: 0) * $0.sum(axis: 0)).sum() },
            { ($0.sum(axis: 1, keepDims: true) * $0 * $0).sum() }, { ($0 / Tensor([1, 2, 4]) * $0).sum() },
            { (Tensor([[2], [3]]) / $0).sum() },
            { x in
                var y = x * x
                y[0..<1] = x[1..<2]
                y[1, 2] = 7
                return (y * y).sum()
            },
        ]
        for f in functions {
            let slope = gradient(at: a, of: f)
            #expect(slope.shape == a.shape)
            for i in 0..<2 {
                for j in 0..<3 {
                    var above = a
                    var below = a
                    above[i, j] += 1e-5
                    below[i, j] -= 1e-5
                    let expected = (f(above) - f(below)).item / 2e-5
                    #expect(abs(slope[i, j] - expected) < 1e-6 * max(1, abs(expected)))
                }
            }
        }
    }

    @Test("the value comes with its gradient")
    func valueWithGradient() {
        let (value, slope) = Tensors.valueWithGradient(at: Tensor([3, 4])) { x in sqrt((x * x).sum()) }
        #expect(value == Tensor(5))
        expectClose(slope, Tensor([0.6, 0.8]), within: 1e-15)
    }

    @Test("long chains are differentiated and released without recursion")
    func longChain() {
        let links = 100_000
        let slope = derivative(of: { x in
            var y = x
            for _ in 0..<links { y = y + 1 }
            return y * y
        })(Tensor([1]))
        #expect(slope.item == 2 * Double(links + 1))
        // a branching chain, released from its end
        _ = derivative(of: { x in
            var y = x
            var z = x
            for _ in 0..<links { (y, z) = (0.5 * (y + z), z) }
            return Tensor([0])
        })(Tensor([1]))
    }

    @Test("derivatives are safe to take on several threads at once")
    func threads() async {
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let x = linspace(-1, 1, 1000)
                    return (0..<50).allSatisfy { _ in
                        derivative(of: { x in x * x })(x) == 2 * x
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}

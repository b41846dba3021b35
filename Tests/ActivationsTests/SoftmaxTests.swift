import Activations
import Foundation
import Tensors
import Testing

@Suite struct SoftmaxTests {
    static let family: [(String, @Sendable (Tensor) -> Tensor)] = [
        ("softmax", { softmax($0) }), ("logSoftmax", { logSoftmax($0) }), ("softmin", { softmin($0) }),
        ("sparsemax", { sparsemax($0) }),
    ]

    @Test("values stay within the error bounds of the table", arguments: family)
    func accuracy(name: String, f: @escaping @Sendable (Tensor) -> Tensor) throws {
        let bounds = try #require(try ErrorTable.families()[name])
        let lines = try Oracle.lines("softmax.txt").filter { $0[0] == name }
        #expect(lines.count == 50)
        for line in lines {
            let dtype: DType = line[1] == "f32" ? .float32 : .float64
            let count = try #require(Int(line[2]))
            let x = line[3..<3 + count].compactMap { Double($0) }
            let y = f(Tensor(x, dtype: dtype)).scalars
            for index in 0..<count {
                let place = 3 + count + 2 * index
                let truth = try TrueValue(line[place], line[place + 1], dtype)
                #expect(
                    truth.error(of: y[index]) <= bounds[dtype == .float64 ? 0 : 1],
                    "\(dtype) \(x) at \(index)")
            }
        }
    }

    @Test("any axis is normalised by itself", arguments: [0, 1, 2, -1])
    func axes(axis: Int) {
        let x = linspace(-3, 5, 24).reshaped(to: [2, 3, 4])
        let sums = softmax(x, axis: axis).sum(axis: axis)
        #expect(sums.scalars.allSatisfy { abs($0 - 1) < 1e-15 })
        #expect(softmax(x) == softmax(x, axis: 2))
        #expect(softmax(x.transposed(), axis: 0) == softmax(x).transposed())
    }

    @Test("infinities share what their limit gives them")
    func infinities() {
        expectSame(softmax(Tensor([.infinity, 0, 1])), [1, 0, 0])
        expectSame(softmax(Tensor([.infinity, 0, .infinity])), [0.5, 0, 0.5])
        expectSame(softmax(Tensor([-.infinity, 0])), [0, 1])
        expectSame(softmax(Tensor([-.infinity, -.infinity])), [0.5, 0.5])
        expectSame(softmax(Tensor([.nan, 0])), [.nan, .nan])
        expectSame(softmax(Tensor([1e308, -1e308])), [1, 0])
        #expect(softmax(zeros(2, 0)).shape == [2, 0])
        #expect(throws: TensorError.invalid("softmax: axis 0 is out of range for the shape ()")) {
            _ = try Checked.softmax(Tensor(1), axis: 0)
        }
    }

    @Test("the derivative is the diagonal y(1 − y), and its derivative y(1 − y)(1 − 2y)")
    func diagonal() {
        let x = Tensor([-1, 0.5, 2, 2.5])
        let y = softmax(x)
        #expect(abs(derivative(of: softmax)(x) - y * (1 - y)).max().item < 1e-16)
        let second = derivative(of: derivative(of: softmax))(x)
        #expect(abs(second - y * (1 - y) * (1 - 2 * y)).max().item < 1e-16)
    }

    @Test("gradients through softmax agree with central differences, along both axes", arguments: [0, 1])
    func gradients(axis: Int) {
        let x = Tensor([[0.1, -0.4, 1.2], [2, 0.3, -1]])
        let weights = Tensor([[1, 2, -3], [0.5, -1, 4]])
        let f = { (x: Tensor) in (softmax(x, axis: axis) * weights).sum() }
        let slope = gradient(at: x, of: f)
        for i in 0..<2 {
            for j in 0..<3 {
                var above = x
                var below = x
                above[i, j] += 1e-5
                below[i, j] -= 1e-5
                #expect(abs(slope[i, j] - (f(above) - f(below)).item / 2e-5) < 1e-9)
            }
        }
    }

    @Test("the family's gradients agree with central differences", arguments: [0, 1])
    func familyGradients(axis: Int) {
        let x = Tensor([[0.1, -0.4, 1.2], [2, 0.3, -1]])
        let weights = Tensor([[1, 2, -3], [0.5, -1, 4]])
        for f in [logSoftmax, softmin, sparsemax, hardmax] as [(Tensor, Int) -> Tensor] {
            #expect(checkGradient(at: x) { x in (f(x, axis) * weights).sum() } < 1e-8)
        }
    }

    @Test("infinities and NaN in the rest of the family")
    func familyInfinities() {
        let inf = Double.infinity
        expectSame(logSoftmax(Tensor([inf, 0])), [0, -inf])
        expectSame(logSoftmax(Tensor([-inf, -inf])), [-log(2), -log(2)])
        expectSame(softmin(Tensor([inf, 0, inf])), [0, 1, 0])
        expectSame(softmin(Tensor([-inf, 0, -inf])), [0.5, 0, 0.5])
        expectSame(sparsemax(Tensor([inf, 0, inf])), [0.5, 0, 0.5])
        expectSame(sparsemax(Tensor([-inf, 0])), [0, 1])
        expectSame(sparsemax(Tensor([0, 0, 0, 0])), [0.25, 0.25, 0.25, 0.25])
        expectSame(hardmax(Tensor([1, 3, 3])), [0, 1, 0])
        expectSame(hardmax(Tensor([-inf, -inf])), [1, 0])
        for f in [logSoftmax, softmin, sparsemax, hardmax] as [(Tensor) -> Tensor] {
            expectSame(f(Tensor([.nan, 0])), [.nan, .nan])
            #expect(f(zeros(2, 0)).shape == [2, 0])
        }
    }
}

import Activations
import Foundation
import Tensors
import Testing

@Suite struct SoftmaxTests {
    @Test("values stay within 0.52 ULP of the truth")
    func accuracy() throws {
        let lines = try Oracle.lines("softmax.txt")
        #expect(lines.count > 5)
        for line in lines {
            let count = line.count / 3
            let x = try line.prefix(count).map { try TrueValue($0, "0").nearest }
            let y = softmax(Tensor(x)).scalars
            for index in 0..<count {
                let truth = try TrueValue(line[count + 2 * index], line[count + 2 * index + 1])
                #expect(truth.error(of: y[index]) <= 0.52, "\(x) at \(index)")
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
}

import Foundation
import Tensors
import Testing

@Suite struct ArithmeticTests {
    let matrix = Tensor([[1, 2, 3], [4, 5, 6]])

    @Test("numbers stand on both sides of every operator")
    func mixed() {
        let x = Tensor([1, 2, 4])
        let n = 2
        let d = 0.5
        #expect(x + n == Tensor([3, 4, 6]) && n + x == Tensor([3, 4, 6]))
        #expect(x - n == Tensor([-1, 0, 2]) && n - x == Tensor([1, 0, -2]))
        #expect(x * n == Tensor([2, 4, 8]) && n * x == Tensor([2, 4, 8]))
        #expect(x / n == Tensor([0.5, 1, 2]) && n / x == Tensor([2, 1, 0.5]))
        #expect(x + d == Tensor([1.5, 2.5, 4.5]) && d + x == Tensor([1.5, 2.5, 4.5]))
        #expect(x - d == Tensor([0.5, 1.5, 3.5]) && d - x == Tensor([-0.5, -1.5, -3.5]))
        #expect(x * d == Tensor([0.5, 1, 2]) && d * x == Tensor([0.5, 1, 2]))
        #expect(x / d == Tensor([2, 4, 8]) && d / x == Tensor([0.5, 0.25, 0.125]))
        #expect(-x == Tensor([-1, -2, -4]) && x / x == Tensor([1, 1, 1]) && x - x == Tensor([0, 0, 0]))
    }

    @Test("compound assignment gives what the operator gives")
    func compound() {
        var x = Tensor([1, 2])
        x += 1
        x *= Tensor([2, 3])
        x -= 0.5
        x /= 2
        #expect(x == Tensor([1.75, 4.25]))
    }

    @Test("a row, a column and a number broadcast against a matrix")
    func broadcastMatrix() {
        #expect(matrix + Tensor([10, 20, 30]) == Tensor([[11, 22, 33], [14, 25, 36]]))
        #expect(Tensor([[10], [20]]) - matrix == Tensor([[9, 8, 7], [16, 15, 14]]))
        #expect(matrix * Tensor(2) == Tensor([[2, 4, 6], [8, 10, 12]]))
        #expect(Tensor([[1], [2]]) * Tensor([1, 10]) == Tensor([[1, 10], [2, 20]]))
        #expect((Tensor(1) + Tensor([[1]])).shape == [1, 1])
    }

    @Test("middle axes broadcast")
    func broadcastDeep() {
        let a = arange(0, 8).reshaped(to: [2, 2, 2])
        let b = Tensor([10, 20, 30, 40], shape: [2, 1, 2])
        #expect((a + b).scalars == [10, 21, 12, 23, 34, 45, 36, 47])
        #expect((b + a).scalars == [10, 21, 12, 23, 34, 45, 36, 47])
    }

    @Test("empty tensors keep their shape")
    func empty() {
        #expect((zeros(0, 3) + Tensor([1, 2, 3])).shape == [0, 3])
        #expect((zeros(0, 1) + zeros(1, 4)).shape == [0, 4])
        #expect((1 + zeros(0)).shape == [0])
        #expect(zeros(0).sum().item == 0)
    }

    @Test("maximum and minimum propagate NaN and order the zeros")
    func extrema() {
        let a = Tensor([1, .nan, 0, -0.0, -0.0, .infinity])
        let b = Tensor([2, 1, -0.0, 0, -0.0, .nan])
        expectSame(maximum(a, b), [2, .nan, 0, 0, -0.0, .nan])
        expectSame(minimum(a, b), [1, .nan, -0.0, -0.0, -0.0, .nan])
        expectSame(maximum(0, Tensor([-1, 2, -0.0])), [0, 2, 0])
        expectSame(maximum(Tensor([-1, 2]), 1.5), [1.5, 2])
        expectSame(minimum(Tensor([-1, 2]), 1), [-1, 1])
        expectSame(minimum(0.5, Tensor([-1, 2])), [-1, 0.5])
    }

    @Test(
        "a matrix product sums over the inner axis", arguments: [(1, 1, 1), (5, 3, 2), (4, 7, 9), (9, 2, 33)])
    func matrixProduct(rows: Int, inner: Int, columns: Int) {
        let a = linspace(-1, 2, rows * inner).reshaped(to: [rows, inner])
        let b = linspace(3, -2, inner * columns).reshaped(to: [inner, columns])
        let product = matmul(a, b)
        #expect(product.shape == [rows, columns])
        for i in 0..<rows {
            for j in 0..<columns {
                let expected = (0..<inner).map { a[i, $0] * b[$0, j] }.reduce(0, +)
                #expect(abs(product[i, j] - expected) < 1e-13)
            }
        }
    }

    @Test("vectors in a matrix product lend an axis that does not show")
    func vectorProduct() {
        #expect(matmul(matrix, Tensor([1, 0, 1])) == Tensor([4, 10]))
        #expect(matmul(Tensor([1, 2]), matrix) == Tensor([9, 12, 15]))
        #expect(matmul(Tensor([1, 2]), Tensor([3, 4])) == Tensor(11))
    }
}

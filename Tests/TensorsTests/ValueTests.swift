import Foundation
import Tensors
import Testing

@Suite struct ValueTests {
    @Test("shape, count and rank tell what was given")
    func initialisers() {
        #expect(Tensor(5).shape == [] && Tensor(5).rank == 0 && Tensor(5).item == 5)
        #expect(Tensor([1, 2]).shape == [2])
        #expect(Tensor([[1, 2], [3, 4], [5, 6]]).shape == [3, 2])
        #expect(Tensor([1, 2, 3, 4], shape: [1, 2, 2]).rank == 3)
        #expect(zeros(2, 2).scalars == [0, 0, 0, 0] && ones(2).scalars == [1, 1])
    }

    @Test("changing a copy leaves the original alone")
    func copyOnWrite() {
        let original = Tensor([[1, 2], [3, 4]])
        var copy = original
        copy[0, 1] = 9
        copy[1...1] = Tensor([7, 8])
        copy += 1
        #expect(original == Tensor([[1, 2], [3, 4]]))
        #expect(copy == Tensor([[2, 10], [8, 9]]))
        var reshaped = original.reshaped(to: [4])
        reshaped[0] = 5
        #expect(original[0, 0] == 1)
    }

    @Test("slices read and write along the first axis")
    func slices() {
        var x = Tensor([[1, 2], [3, 4], [5, 6]])
        #expect(x[1..<3] == Tensor([[3, 4], [5, 6]]))
        #expect(x[0...0].shape == [1, 2])
        #expect(x[1..<1].shape == [0, 2])
        x[0..<2] = Tensor(0)
        x[2...2] = Tensor([[7, 8]])
        #expect(x == Tensor([[0, 0], [0, 0], [7, 8]]))
    }

    @Test("transposing reverses the axes")
    func transpose() {
        let x = arange(0, 24).reshaped(to: [2, 3, 4])
        let y = x.transposed()
        #expect(y.shape == [4, 3, 2])
        #expect(y[3, 1, 0] == x[0, 1, 3] && y[0, 2, 1] == x[1, 2, 0])
        #expect(y.transposed() == x)
        #expect(Tensor([1, 2]).transposed() == Tensor([1, 2]))
    }

    @Test("linspace and arange give numpy's numbers, bit for bit")
    func spacing() throws {
        for line in try Oracle.lines("spacing.txt") {
            let numbers = try line.dropFirst().map { try TrueValue($0, "0").nearest }
            let expected = Tensor(Array(numbers.dropFirst(3)))
            let ours =
                line[0] == "linspace"
                ? linspace(numbers[0], numbers[1], Int(numbers[2]))
                : arange(numbers[0], numbers[1], step: numbers[2])
            #expect(ours == expected, "\(line.prefix(4))")
        }
        #expect(linspace(0, 1).count == 50)
    }

    @Test("NaN equals nothing, and shapes must agree")
    func equality() {
        #expect(Tensor([.nan]) != Tensor([.nan]))
        #expect(Tensor([1]) != Tensor(1))
        #expect(Tensor([0]) == Tensor([-0.0]))
    }
}

import Display
import Tensors
import Testing

@Suite struct PrintingTests {
    @Test("elements are aligned, with the fewest digits that give them back")
    func vectors() {
        #expect("\(Tensor(0.1))" == "0.1")
        #expect("\(Tensor([0.5, -1, 1e-20]))" == "[  0.5  -1.0 1e-20]")
        #expect("\(Tensor([.nan, -.infinity]))" == "[ nan -inf]")
        #expect("\(zeros(0))" == "[]")
    }

    @Test("axes are nested brackets, with an empty line between matrices")
    func nested() {
        #expect("\(Tensor([[1, 20], [3, 4]]))" == "[[ 1.0 20.0]\n [ 3.0  4.0]]")
        #expect(
            "\(arange(0, 8).reshaped(to: [2, 2, 2]))"
                == "[[[0.0 1.0]\n  [2.0 3.0]]\n\n [[4.0 5.0]\n  [6.0 7.0]]]")
    }

    @Test("of more than a thousand elements only the ends of each axis are shown")
    func shortened() {
        #expect("\(arange(0, 1000))".contains("500.0"))
        #expect("\(arange(0, 1001))" == "[   0.0    1.0    2.0 …  998.0  999.0 1000.0]")
        let matrix = "\(zeros(1000, 2))".split(separator: "\n")
        #expect(matrix.count == 7 && matrix[3] == " …")
    }

    @Test("the plain text shown is the description")
    func bundle() {
        #expect(Tensor([1, 2]).mimeBundle == MIMEBundle(plainText: "[1.0 2.0]"))
    }
}

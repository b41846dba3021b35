import Tensors
import Testing

@Suite struct ReductionTests {
    @Test("sums are rounded once, whatever cancels")
    func compensated() {
        #expect(Tensor([1e16, 1, -1e16]).sum().item == 1)
        var scalars = Array(repeating: 0.1, count: 100_003)
        scalars[7] = 1e10
        scalars[99_000] = -1e10
        // 100,001 times the double 0.1 is 10000.1 and 100,001 · 5.55e−18, which rounds to 10000.1.
        #expect(Tensor(scalars).sum().item == 10000.1)
        #expect(Tensor([.infinity, 1]).sum().item == .infinity)
        #expect(Tensor([.infinity, -.infinity]).sum().item.isNaN)
        #expect(Tensor([1, .nan]).sum().item.isNaN)
    }

    @Test("axes are summed from either end", arguments: [0, 1, 2, -1, -2, -3])
    func axes(axis: Int) {
        let x = arange(0, 24).reshaped(to: [2, 3, 4])
        let sum = x.sum(axis: axis)
        let kept = x.sum(axis: axis, keepDims: true)
        var shape = [2, 3, 4]
        let counted = axis < 0 ? axis + 3 : axis
        shape[counted] = 1
        #expect(kept.shape == shape)
        shape.remove(at: counted)
        #expect(sum.shape == shape)
        #expect(sum.scalars == kept.scalars)
        #expect(sum.sum().item == 276)
        let first = [12.0, 12, 6][counted]
        #expect(sum.scalars[0] == first)
    }

    @Test("the mean, the greatest and the least element")
    func others() {
        let x = Tensor([[3, -1], [7, 3]])
        #expect(x.mean().item == 3 && mean(x).item == 3 && sum(x).item == 12)
        #expect(x.max().item == 7 && x.min().item == -1)
        let long = linspace(5, -5, 200_001)
        #expect(long.max().item == 5 && long.min().item == -5)
    }

    @Test("NaN wins at any place", arguments: [0, 5, 40, 69])
    func notANumber(place: Int) {
        var x = linspace(0, 1, 70)
        x[place] = .nan
        #expect(x.max().item.isNaN && x.min().item.isNaN && x.mean().item.isNaN)
    }
}

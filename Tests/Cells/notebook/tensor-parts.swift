// swift-format-ignore-file
var m = Tensor([[1, 2, 3], [4, 5, 6]])
print(m[1, 0...].scalars, m[0..<2, 1...].shape, m[1...].shape, m[...0, 2].scalars)
// expect: [4.0, 5.0, 6.0] [2, 2] [1, 3] [3.0]
// cell
m[0, 1...] = Tensor([0, 0])
m[1...] = Tensor(7)
m[0, 0] = -1
print(m.scalars)
// expect: [-1.0, 0.0, 0.0, 7.0, 7.0, 7.0]
// cell
print((m > 0).scalars, which(m > 0, m, 0.5 * m).scalars, equal(m, 7).scalars, (1 <= m).scalars)
// expect: [0.0, 0.0, 0.0, 1.0, 1.0, 1.0] [-0.5, 0.0, 0.0, 7.0, 7.0, 7.0] [0.0, 0.0, 0.0, 1.0, 1.0, 1.0] [0.0, 0.0, 0.0, 1.0, 1.0, 1.0]
// cell
print(m.max(axis: 1), m.argMax(axis: 0), m.argMin(), m.mean(axis: -1, keepDims: true).shape, m.variance())
// expect: [0.0 7.0] [1.0 1.0 1.0] 0 [2, 1] 13.555555555555557
// cell
let (gx, gy) = meshgrid(Tensor([1, 2]), Tensor([3, 4]))
print(gx.scalars, gy.scalars, stacked([gx, gy]).shape, concatenated([gx, gy], axis: 1).shape)
// expect: [1.0, 2.0, 1.0, 2.0] [3.0, 3.0, 4.0, 4.0] [2, 2, 2] [2, 4]
// cell
print(oneHot([1, 0], count: 3).scalars, eye(2).scalars, m.rows(at: [1, 0]).shape, m.transposed().shape, m.reshaped(to: [-1]).count)
// expect: [0.0, 1.0, 0.0, 1.0, 0.0, 0.0] [1.0, 0.0, 0.0, 1.0] [2, 3] [3, 2] 6
// cell
let half = Tensor([0.1, 0.2], dtype: .float32)
print(half, half.scalars, half.dtype, (2 * half + 1).dtype, (half + Tensor([1, 1])).dtype, half.converted(to: .float64).dtype)
// expect: [0.1 0.2] [0.10000000149011612, 0.20000000298023224] float32 float32 float64 float64
// cell
seed(7)
print(uniform(2), normal(1), permutation(5))
// expect: [ 0.625095466604667 0.8972138009695755] [-0.2741378553622176] [0, 4, 1, 3, 2]
// cell
let (value, slopes) = valueWithGradient(at: [Tensor([1, 2]), Tensor(3)]) { p in (p[0] * p[1]).sum() }
print(value, slopes)
print(grad(of: { x in pow(x, 3).sum() })(Tensor([1, 2])), gradient(at: Tensor([3])) { x in (stopGradient(x) * x).sum() })
print(checkGradient(at: Tensor([0.3, -1])) { x in tanh(x).sum() } < 1e-8)
// expect: 9.0 [[3.0 3.0], 3.0]
// expect: [ 3.0 12.0] [3.0]
// expect: true

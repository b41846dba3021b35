// swift-format-ignore-file
let x = linspace(-1, 1, 5)
x  // expect: [-1.0 -0.5  0.0  0.5  1.0]
// cell
func relu(_ x: Tensor) -> Tensor { maximum(0, x) }
func softplus(_ x: Tensor) -> Tensor { log(1 + exp(x)) }
func sigmoid(_ x: Tensor) -> Tensor { 1 / (1 + exp(-x)) }
relu(x).scalars  // expect: [0.0, 0.0, 0.0, 0.5, 1.0]
// cell
for v in sigmoid(Tensor([0.0, 1.0])).scalars { print(v) }
// expect: 0.5
// expect: 0.7310585786300049
// cell
let n = 3
print(2 * x, x * n, x / 2, 1 - x, x + x, -x)
// expect: [-2.0 -1.0  0.0  1.0  2.0] [-3.0 -1.5  0.0  1.5  3.0] [ -0.5 -0.25   0.0  0.25   0.5] [2.0 1.5 1.0 0.5 0.0] [-2.0 -1.0  0.0  1.0  2.0] [ 1.0  0.5 -0.0 -0.5 -1.0]
// cell
print(x.sum(), x.mean(), x.max(), x.min(), x.shape, x.count, x[0], x[1..<3], x.max().item)
// expect: 0.0 0.0 1.0 -1.0 [5] 5 -1.0 [-0.5  0.0] 1.0
// cell
var y = x
y[0] = 7
y += 1
print(y, x)  // expect: [8.0 0.5 1.0 1.5 2.0] [-1.0 -0.5  0.0  0.5  1.0]
// cell
derivative(of: sigmoid)(Tensor([0.0])).scalars  // expect: [0.25]
// cell
derivative(of: { t in t * t * t })(Tensor([2.0])).scalars  // expect: [12.0]
// cell
derivative(of: derivative(of: { t in t * t * t }))(Tensor([2.0])).scalars  // expect: [12.0]
// cell
x + Tensor([1.0, 2.0])  // error: +: shapes (5) and (2) don't broadcast: sizes 5 and 2 differ and neither is 1
// cell
x[9]  // error: index 9 is out of range for an axis of size 5
// cell
elu(-1.0)  // expect: -0.6321205588285577
// cell
step(Tensor([0.0, 0.5, 1.0]), threshold: 0.5).scalars  // expect: [0.0, 1.0, 1.0]
// cell
softmax(Tensor([0.0, 0.0]))  // expect: [0.5 0.5]
// cell
leakyRelu(-2.0) + leakyRelu(-2.0, slope: 0.5)  // expect: -1.02

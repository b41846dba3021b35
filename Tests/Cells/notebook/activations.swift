// swift-format-ignore-file
print(sigmoid(1), relu(-2), elu(-1.0, alpha: 0.5), gelu(Float(1)), hardSwish(Tensor([-4, 1, 4])))
// expect: 0.7310585786300049 0.0 -0.31606027941427883 0.8413448 [               0.0 0.6666666666666666                4.0]
// cell
let f = Activation.elu(alpha: 0.5)
print(f, f(-1.0), f.derivative(-1.0), f.kinks.map { kink in kink.derivative }, f.parameters)
// expect: elu: x > 0 ? x : α(eˣ − 1), alpha = 0.5 -0.31606027941427883 0.18393972058572117 [0.5] ["alpha": 0.5]
// cell
for g in [Activation.relu, .tanh, .named("Leaky-ReLU")] { print(g.name, g.koreanName, g(Tensor([-1, 2])), g.limits) }
// expect: relu ReLU 함수(정류 선형 유닛) [0.0 2.0] 0.0 … inf
// expect: tanh 하이퍼볼릭 탄젠트 함수(쌍곡탄젠트 함수) [-0.7615941559557649  0.9640275800758169] -1.0 … 1.0
// expect: leakyRelu Leaky ReLU 함수(누설 ReLU) [-0.01   2.0] -inf … inf
// cell
let dip = Activation.silu.extrema[0]
print(dip.position, dip.value, dip.kind == .minimum, Activation.relu.zeros, Activation.tanh.saturationZones.count)
// expect: -1.2784645427610737 -0.2784645427610738 true [ClosedRange(-inf...0.0)] 2
// cell
let cube = Activation("cube") { x in x * x * x }
print(cube.derivative(2.0), cube.secondDerivative(2.0), Activation.all.count)
// expect: 12.0 12.0 44
// cell
print(softmax(Tensor([1, 2])), logSoftmax(Tensor([0, 0])), sparsemax(Tensor([0.1, 2])), hardmax(Tensor([3, 3])), glu(Tensor([1, 0])))
// expect: [0.2689414213699951 0.7310585786300049] [-0.6931471805599453 -0.6931471805599453] [0.0 1.0] [1.0 0.0] [0.5]
// cell
derivative(of: { x in mish(x) })(Tensor([0, 1])).scalars
// expect: [0.6, 1.0490362200997922]

// swift-format-ignore-file
seed(1)
let model = Sequential(Dense(2, 8, activation: tanh), Dense(8, 1))
print(model)
// expect: layer              output  parameters
// expect: Dense, activation       8          24
// expect: Dense                   1           9
// expect: all                                33
// cell
let history = fit(model, xor(), loss: sigmoidCrossEntropy, optimizer: Adam(learningRate: 0.1), epochs: 100)
print(history.losses.count, history.accuracies[99], history.gradientNorms[0].count, deadUnits(model, xor().inputs))
// expect: 100 1.0 2 [0, 0]
// cell
let optimizer = SGD(learningRate: 0.1, momentum: 0.9)
let (loss, gradients) = valueWithGradient(at: model) { m in meanSquaredError(m(xor().inputs), xor().labels) }
optimizer.update(model, gradients)
print(gradients.map { $0.shape }, optimizer.stepCount)
// expect: [[2, 8], [8], [8, 1], [1]] 1
// cell
var p = [Tensor([1, 2])]
SGD(learningRate: 0.1).update(&p, [Tensor([1, -1])])
print(p[0])
// expect: [0.9 2.1]
// cell
let cell = LSTMCell(2, 4)
print(cell(zeros(5, 3, 2)).shape, cell(zeros(3, 2), state: zeros(3, 4), memory: zeros(3, 4)).memory.shape)
print(GRUCell(2, 3)(zeros(4, 1, 2)).shape, RNNCell(1, 2).parameterCount)
// expect: [5, 3, 4] [3, 4]
// expect: [4, 1, 3] 10
// cell
let wide = Sequential(Dense(2, 4, activation: { x in maximum(0, x) }), Dropout(0.5), LayerNorm(4), Dense(4, 3, activation: .linear, initializer: .heNormal))
let (train, test) = blobs(60).split(0.8)
let trained = fit(wide, train, loss: softmaxCrossEntropy, optimizer: AdamW(learningRate: 0.05), epochs: 5, validation: test)
print(trained.validationLosses.count, train.count, test.count, trained.losses[4] < trained.losses[0])
// expect: 5 48 12 true

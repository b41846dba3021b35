import Activations
import Networks
import Tensors
import Testing

@Suite("Training", .serialized) struct TrainingTests {
    @Test("a network learns exclusive or, the moons and the spirals")
    func learning() {
        seed(1)
        let gate = Sequential(Dense(2, 8, activation: tanh), Dense(8, 1))
        let history = fit(
            gate, xor(), loss: sigmoidCrossEntropy, optimizer: Adam(learningRate: 0.1), epochs: 100)
        #expect(history.accuracies.last == 1 && history.losses[99] < 0.05)
        #expect(history.losses.count == 100 && history.gradientNorms[0].count == 2)

        let (train, test) = moons(300, noise: 0.1).split(0.7)
        let classifier = Sequential(
            Dense(2, 16, activation: relu, initializer: .heNormal), Dense(16, 1))
        let result = fit(
            classifier, train, loss: sigmoidCrossEntropy, optimizer: Adam(learningRate: 0.02), epochs: 100,
            validation: test)
        #expect(accuracy(logits: classifier(test.inputs), labels: test.labels) > 0.95)
        #expect(result.validationLosses.count == 100 && result.deadUnits.last?.count == 2)
    }

    @Test("several classes by softmax, in single precision")
    func classes() {
        seed(2)
        let data = blobs(150, centers: 3)
        let small = DataSet(
            inputs: data.inputs.converted(to: .float32), labels: data.labels.converted(to: .float32),
            classes: data.classes)
        let model = Sequential(Dense(2, 3, dtype: .float32))
        fit(model, small, loss: softmaxCrossEntropy, optimizer: SGD(learningRate: 0.3), epochs: 40)
        #expect(accuracy(logits: model(small.inputs), labels: small.labels) > 0.95)
        #expect(model.parameters.allSatisfy { $0.dtype == .float32 })
    }

    @Test("the same seed gives the same training")
    func reproducibility() {
        func losses() -> [Double] {
            seed(5)
            let model = Sequential(Dense(2, 4, activation: tanh), Dropout(0.2), Dense(4, 1))
            return fit(
                model, spirals(60), loss: sigmoidCrossEntropy, optimizer: Adam(), epochs: 3, batchSize: 16
            ).losses
        }
        #expect(losses() == losses())
    }

    @Test("an interrupt stops it, and what was learned stays")
    func interruption() throws {
        seed(3)
        let model = Dense(2, 1)
        let before = model.parameters
        let flag = InterruptFlag()
        #expect(throws: TensorError.interrupted) {
            try Interruption.$flag.withValue(flag) {
                _ = try Checked.fit(
                    model, moons(100), loss: { try Checked.sigmoidCrossEntropy(logits: $0, labels: $1) },
                    optimizer: SGD(learningRate: 0.1), epochs: 100, batchSize: 10, validation: nil,
                    onEpoch: { history in if history.losses.count == 3 { flag.raise() } })
            }
        }
        #expect(model.parameters != before)
        #expect(model(zeros(3, 2)).shape == [3, 1])
    }

    @Test("dropout drops its share while it trains, and keeps the mean")
    func dropout() {
        seed(4)
        let layer = Dropout(0.25)
        let x = Tensor(Array(repeating: 1, count: 20_000))
        #expect(layer(x) == x)
        layer.isTraining = true
        let y = layer(x)
        let dropped = equal(y, 0).mean().item
        #expect((0.24...0.26).contains(dropped))
        let mean = y.mean().item
        #expect((0.98...1.02).contains(mean))
    }

    @Test("data sets have the shapes and classes that they say")
    func dataSets() {
        seed(6)
        #expect(moons(51).inputs.shape == [51, 2] && circles(51, noise: 0).labels.shape == [51, 1])
        let points = circles(40, noise: 0).inputs
        let radii = sqrt((points * points).sum(axis: 1)).reshaped(to: [20, 2])
        let farthest = (radii - Tensor([1, 0.5])).max().item
        #expect(farthest.magnitude < 1e-12)
        #expect(blobs(30, centers: 5).labels.shape == [30, 5])
        let adding = addingTask(20, length: 7)
        #expect(adding.inputs.shape == [20, 7, 2] && adding.labels.shape == [20, 1])
        let marked = (adding.inputs[0..., 0..., 0] * adding.inputs[0..., 0..., 1]).sum(axis: 1)
        #expect(marked == adding.labels.flattened())
        #expect(moons(0).count == 0)
    }

    @Test("initialisers have the variance that they say")
    func variances() {
        seed(7)
        let fanSums: [Initializer: Double] = [
            .glorotUniform: 300, .glorotNormal: 300, .heUniform: 200, .heNormal: 200, .lecunUniform: 400,
            .lecunNormal: 400, .zeros: .infinity,
        ]
        for (initializer, fans) in fanSums {
            let variance = 2 / fans
            let weights = initializer.weights(200, 100)
            let distance = weights.variance().item - variance
            #expect(distance.magnitude <= 0.03 * variance)
            #expect(weights.mean().item.magnitude <= 0.01)
        }
    }

    @Test("what doesn't fit is refused")
    func refusals() {
        #expect(throws: TensorError.self) { try Checked.output(of: Dense(2, 1), zeros(3, 3)) }
        #expect(throws: TensorError.self) { try Checked.output(of: LSTMCell(2, 1), zeros(3, 2)) }
        #expect(throws: TensorError.self) { try Dense.weight(0, 1, .zeros, .float64) }
        #expect(throws: TensorError.self) { try Dropout.checked(1) }
        #expect(throws: TensorError.self) {
            try Checked.sigmoidCrossEntropy(logits: zeros(3, 1), labels: zeros(3))
        }
        #expect(throws: TensorError.self) { try SGD().updated([zeros(2)], [zeros(3)]) }
        #expect(throws: TensorError.self) { try Checked.moons(-1, noise: 0) }
    }
}

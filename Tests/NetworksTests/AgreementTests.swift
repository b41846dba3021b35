import Activations
import Networks
import Tensors
import Testing

@Suite("Networks compute what PyTorch computes") struct AgreementTests {
    @Test("loss and gradients of a network")
    func network() throws {
        let model = Sequential(
            Dense(2, 4, activation: tanh), Dense(4, 3, activation: .tanh), Dense(3, 1))
        model.parameters = [
            Oracle.numbers(1, 2, 4), Oracle.numbers(2, 4), Oracle.numbers(3, 4, 3), Oracle.numbers(4, 3),
            Oracle.numbers(5, 3, 1), Oracle.numbers(6, 1),
        ]
        let labels = Oracle.numbers(8, 5, 1) > 0
        let (loss, gradients) = valueWithGradient(at: model) { model in
            sigmoidCrossEntropy(logits: model(Oracle.numbers(7, 5, 2)), labels: labels)
        }
        #expect(try Oracle.distance([loss] + gradients, "network") < 1e-15)
    }

    @Test("states and gradients of the recurrent cells", arguments: ["rnn", "lstm", "gru"])
    func cells(name: String) throws {
        let cell: any RecurrentCell =
            switch name {
            case "rnn": RNNCell(2, 5)
            case "lstm": LSTMCell(2, 5)
            default: GRUCell(2, 5)
            }
        let gates = cell.parameters[2].count
        cell.parameters = [
            Oracle.numbers(11, 2, gates), Oracle.numbers(12, 5, gates), Oracle.numbers(13, gates),
            Oracle.numbers(14, gates),
        ]
        let sequence = Oracle.numbers(15, 4, 3, 2)
        let states = cell(sequence)
        let gradients = try Checked.valueWithGradient(at: cell) { cell in
            let states = cell(sequence)
            return (states * states).mean()
        }.gradient
        #expect(try Oracle.distance([states] + gradients, name) < 1e-15)
    }

    @Test("one step at a time gives the states of the sequence")
    func steps() {
        let sequence = Oracle.numbers(15, 2, 3, 2)
        let gru = GRUCell(2, 4)
        let first = gru(sequence[0, 0...], state: zeros(3, 4))
        #expect(stacked([first, gru(sequence[1, 0...], state: first)]) == gru(sequence))
        let lstm = LSTMCell(2, 4)
        let one = lstm(sequence[0, 0...], state: zeros(3, 4), memory: zeros(3, 4))
        let two = lstm(sequence[1, 0...], state: one.state, memory: one.memory)
        #expect(stacked([one.state, two.state]) == lstm(sequence))
    }

    @Test("layer normalisation and its gradients")
    func layerNorm() throws {
        let layer = LayerNorm(4)
        let result = valueWithGradient(
            at: [Oracle.numbers(21, 3, 4), Oracle.numbers(22, 4), Oracle.numbers(23, 4)]
        ) { p in
            layer.parameters = [p[1], p[2]]
            return pow(layer(p[0]), 3).mean()
        }
        layer.parameters = [Oracle.numbers(22, 4), Oracle.numbers(23, 4)]
        #expect(
            try Oracle.distance([layer(Oracle.numbers(21, 3, 4))] + result.gradient, "layerNorm") < 1e-14)
    }

    @Test("losses")
    func losses() throws {
        let (a, b) = (Oracle.numbers(31, 6, 3), Oracle.numbers(32, 6, 3))
        let values = [
            meanSquaredError(a, b), meanAbsoluteError(a, b), huber(4 * a, 4 * b),
            softmaxCrossEntropy(logits: 9 * a, labels: oneHot([0, 2, 1, 1, 0, 2], count: 3)),
        ]
        #expect(try Oracle.distance(values, "losses") < 1e-14)
    }

    @Test(
        "five steps of every optimiser",
        arguments: ["sgd", "momentum", "nesterov", "rmsprop", "adam", "adamw"])
    func optimisers(name: String) throws {
        let optimizer: Optimizer =
            switch name {
            case "sgd": SGD(learningRate: 0.1)
            case "momentum": SGD(learningRate: 0.1, momentum: 0.9, weightDecay: 0.05)
            case "nesterov": SGD(learningRate: 0.1, momentum: 0.9, nesterov: true)
            case "rmsprop": RMSProp(learningRate: 0.05)
            case "adam": Adam(learningRate: 0.05)
            default: AdamW(learningRate: 0.05)
            }
        var parameters = [Oracle.numbers(41, 3, 2), Oracle.numbers(42, 2)]
        for step in 0..<5 {
            optimizer.update(&parameters, [Oracle.numbers(50 + step, 3, 2), Oracle.numbers(60 + step, 2)])
        }
        #expect(try Oracle.distance(parameters, name) < 1e-14)
    }
}

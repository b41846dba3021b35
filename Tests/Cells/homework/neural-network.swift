// swift-format-ignore-file
// A perceptron for AND and OR, and a multi-layer perceptron with backpropagation for XOR. All by hand.

// ---------- activation functions ----------
enum ActivationKind: CaseIterable {
    case step, sigmoid, relu, leakyReLU

    func value(_ x: Double) -> Double {
        switch self {
        case .step: return x > 0 ? 1 : 0
        case .sigmoid: return 1 / (1 + exp(-x))
        case .relu: return max(0, x)
        case .leakyReLU: return x > 0 ? x : 0.01 * x
        }
    }

    /// The derivative, given the input.
    func slope(_ x: Double) -> Double {
        switch self {
        case .step: return 0
        case .sigmoid: let s = value(x); return s * (1 - s)
        case .relu: return x > 0 ? 1 : 0
        case .leakyReLU: return x > 0 ? 1 : 0.01
        }
    }
}

for kind in ActivationKind.allCases {
    print(kind, [-1.0, 0, 2].map { String(format: "%.3f/%.3f", kind.value($0), kind.slope($0)) }.joined(separator: " "))
}
// expect: step 0.000/0.000 0.000/0.000 1.000/0.000
// expect: sigmoid 0.269/0.197 0.500/0.250 0.881/0.105
// expect: relu 0.000/0.000 0.000/0.000 2.000/1.000
// expect: leakyReLU -0.010/0.010 0.000/0.010 2.000/1.000

// ---------- random numbers ----------
var state: UInt64 = 7
func random() -> Double {
    state = state &* 2862933555777941757 &+ 3037000493
    return Double(state >> 33) / Double(UInt32.max / 2) * 2 - 1
}

// ---------- perceptron ----------
struct Perceptron {
    var w = [0.0, 0.0]
    var b = 0.0
    func output(_ x: [Double]) -> Double { ActivationKind.step.value(w[0] * x[0] + w[1] * x[1] + b) }

    mutating func train(_ data: [([Double], Double)], maxEpochs: Int) -> Int? {
        for epoch in 1...maxEpochs {
            var mistakes = 0
            for (x, y) in data {
                let error = y - output(x)
                guard error != 0 else { continue }
                mistakes += 1
                w[0] += error * x[0]
                w[1] += error * x[1]
                b += error
            }
            if mistakes == 0 { return epoch }
        }
        return nil
    }
}

let inputs: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
let gates: [(name: String, truth: [Double])] = [
    ("AND", [0, 0, 0, 1]), ("OR", [0, 1, 1, 1]), ("NAND", [1, 1, 1, 0]), ("XOR", [0, 1, 1, 0]),
]
for gate in gates {
    var p = Perceptron()
    if let epochs = p.train(Array(zip(inputs, gate.truth)), maxEpochs: 50) {
        print(gate.name, "learned in \(epochs) epochs:", p.w, p.b)
    } else {
        print(gate.name, "is not linearly separable")
    }
}
// expect: AND learned in 6 epochs: [2.0, 1.0] -2.0
// expect: OR learned in 4 epochs: [1.0, 1.0] 0.0
// expect: NAND learned in 6 epochs: [-2.0, -1.0] 3.0
// expect: XOR is not linearly separable

// ---------- multi-layer perceptron ----------
struct Layer {
    var weights: [[Double]]
    var biases: [Double]
    let activation: ActivationKind
    var z: [Double] = []  // before the activation
    var x: [Double] = []  // input of the last forward pass

    init(_ inputs: Int, _ outputs: Int, _ activation: ActivationKind) {
        weights = (0..<outputs).map { _ in (0..<inputs).map { _ in random() } }
        biases = (0..<outputs).map { _ in random() }
        self.activation = activation
    }

    mutating func forward(_ input: [Double]) -> [Double] {
        x = input
        z = zip(weights, biases).map { row, bias in zip(row, input).reduce(bias) { $0 + $1.0 * $1.1 } }
        return z.map(activation.value)
    }

    mutating func backward(_ gradient: [Double], rate: Double) -> [Double] {
        let delta = zip(gradient, z).map { $0 * activation.slope($1) }
        var back = Array(repeating: 0.0, count: x.count)
        for i in weights.indices {
            for j in x.indices {
                back[j] += delta[i] * weights[i][j]
                weights[i][j] -= rate * delta[i] * x[j]
            }
            biases[i] -= rate * delta[i]
        }
        return back
    }
}

var network = [Layer(2, 4, .sigmoid), Layer(4, 1, .sigmoid)]
func run(_ input: [Double]) -> Double {
    var x = input
    for i in network.indices { x = network[i].forward(x) }
    return x[0]
}

func meanLoss() -> Double { zip(inputs, gates[3].truth).reduce(0) { $0 + pow(run($1.0) - $1.1, 2) } / 4 }

let before = meanLoss()
for _ in 1...8000 {
    for (x, target) in zip(inputs, gates[3].truth) {
        var gradient = [2 * (run(x) - target)]
        for i in network.indices.reversed() { gradient = network[i].backward(gradient, rate: 0.5) }
    }
}
print("loss falls:", meanLoss() < before / 20)  // expect: loss falls: true
for x in inputs { print(x, run(x) > 0.5 ? 1 : 0) }
// expect: [0.0, 0.0] 0
// expect: [0.0, 1.0] 1
// expect: [1.0, 0.0] 1
// expect: [1.0, 1.0] 0

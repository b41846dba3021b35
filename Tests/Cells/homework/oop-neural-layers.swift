// swift-format-ignore-file
// Layers behind a protocol, losses behind another, optimisers as classes: a small training framework

protocol Layer: AnyObject {
    func forward(_ x: [Double]) -> [Double]
    func backward(_ gradient: [Double]) -> [Double]
    var parameters: [Parameter] { get }
}
extension Layer {
    var parameters: [Parameter] { [] }
}

final class Parameter {
    var values: [Double]
    var gradients: [Double]
    init(_ values: [Double]) {
        self.values = values
        gradients = values.map { _ in 0 }
    }
    func clear() { gradients = values.map { _ in 0 } }
}

struct Generator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> Double {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Double(state % 20_001) / 10_000 - 1
    }
}
var generator = Generator(seed: 88172645463325252)

final class Dense: Layer {
    let inputs: Int, outputs: Int
    let weights: Parameter, biases: Parameter
    private var input: [Double] = []

    init(_ inputs: Int, _ outputs: Int) {
        self.inputs = inputs
        self.outputs = outputs
        let scale = (1 / Double(inputs)).squareRoot()
        weights = Parameter((0..<inputs * outputs).map { _ in generator.next() * scale })
        biases = Parameter(Array(repeating: 0, count: outputs))
    }

    var parameters: [Parameter] { [weights, biases] }

    func forward(_ x: [Double]) -> [Double] {
        input = x
        return (0..<outputs).map { o in
            (0..<inputs).reduce(biases.values[o]) { $0 + weights.values[o * inputs + $1] * x[$1] }
        }
    }

    func backward(_ gradient: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: inputs)
        for o in 0..<outputs {
            for i in 0..<inputs {
                weights.gradients[o * inputs + i] += gradient[o] * input[i]
                result[i] += gradient[o] * weights.values[o * inputs + i]
            }
            biases.gradients[o] += gradient[o]
        }
        return result
    }
}

final class Activation: Layer {
    private let function: (Double) -> Double
    private let slope: (_ x: Double, _ y: Double) -> Double
    private var x: [Double] = [], y: [Double] = []

    init(_ function: @escaping (Double) -> Double, slope: @escaping (Double, Double) -> Double) {
        self.function = function
        self.slope = slope
    }

    func forward(_ x: [Double]) -> [Double] {
        self.x = x
        y = x.map(function)
        return y
    }
    func backward(_ gradient: [Double]) -> [Double] {
        zip(gradient, zip(x, y)).map { g, xy in g * slope(xy.0, xy.1) }
    }

    static func tanh() -> Activation { Activation({ 2 / (1 + exp(-2 * $0)) - 1 }) { _, y in 1 - y * y } }
    static func leakyReLU(_ a: Double = 0.1) -> Activation { Activation({ $0 > 0 ? $0 : a * $0 }) { x, _ in x > 0 ? 1 : a } }
}

final class Sequential: Layer {
    private let layers: [any Layer]
    init(_ layers: any Layer...) { self.layers = layers }
    var parameters: [Parameter] { layers.flatMap { $0.parameters } }
    func forward(_ x: [Double]) -> [Double] { layers.reduce(x) { $1.forward($0) } }
    func backward(_ gradient: [Double]) -> [Double] { layers.reversed().reduce(gradient) { $1.backward($0) } }
}

protocol Loss {
    func value(_ prediction: [Double], _ target: [Double]) -> Double
    func gradient(_ prediction: [Double], _ target: [Double]) -> [Double]
}
struct SquaredError: Loss {
    func value(_ p: [Double], _ t: [Double]) -> Double { zip(p, t).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } }
    func gradient(_ p: [Double], _ t: [Double]) -> [Double] { zip(p, t).map { 2 * ($0 - $1) } }
}

class Optimizer {
    let rate: Double
    init(rate: Double) { self.rate = rate }
    func step(_ parameters: [Parameter]) {
        for p in parameters {
            for i in p.values.indices { p.values[i] -= rate * update(p, i) }
            p.clear()
        }
    }
    func update(_ p: Parameter, _ i: Int) -> Double { p.gradients[i] }
}

final class Momentum: Optimizer {
    private var velocity: [ObjectIdentifier: [Double]] = [:]
    let decay: Double
    init(rate: Double, decay: Double) {
        self.decay = decay
        super.init(rate: rate)
    }
    override func update(_ p: Parameter, _ i: Int) -> Double {
        let key = ObjectIdentifier(p)
        let v = decay * (velocity[key]?[i] ?? 0) + super.update(p, i)
        velocity[key, default: p.values.map { _ in 0 }][i] = v
        return v
    }
}

func train(_ model: some Layer, on data: [(x: [Double], y: [Double])], loss: any Loss, with optimizer: Optimizer, epochs: Int) -> [Double] {
    (0..<epochs).map { _ in
        var total = 0.0
        for (x, y) in data {
            let prediction = model.forward(x)
            total += loss.value(prediction, y)
            _ = model.backward(loss.gradient(prediction, y))
            optimizer.step(model.parameters)
        }
        return total / Double(data.count)
    }
}

let model = Sequential(Dense(2, 6), Activation.tanh(), Dense(6, 1))
print("parameters:", model.parameters.map { $0.values.count }, model.parameters.reduce(0) { $0 + $1.values.count })
// expect: parameters: [12, 6, 6, 1] 25

// gradient check of every parameter
let loss = SquaredError()
let (x, y) = ([0.3, -0.7], [0.5])
_ = model.backward(loss.gradient(model.forward(x), y))
var worst = 0.0
for p in model.parameters {
    for i in p.values.indices {
        let old = p.values[i]
        p.values[i] = old + 1e-5
        let up = loss.value(model.forward(x), y)
        p.values[i] = old - 1e-5
        let down = loss.value(model.forward(x), y)
        p.values[i] = old
        worst = max(worst, abs((up - down) / 2e-5 - p.gradients[i]))
    }
    p.clear()
}
print("gradients agree:", worst < 1e-6)  // expect: gradients agree: true

let xor = [([0.0, 0], [0.0]), ([0, 1], [1]), ([1, 0], [1]), ([1, 1], [0])].map { (x: $0.0, y: $0.1) }
let losses = train(model, on: xor, loss: loss, with: Momentum(rate: 0.05, decay: 0.8), epochs: 1500)
print("learned:", losses.last! < 0.01, losses.last! < losses.first!)  // expect: learned: true true
print(xor.map { Int(model.forward($0.x)[0].rounded()) })  // expect: [0, 1, 1, 0]

let line = (0..<10).map { i -> (x: [Double], y: [Double]) in
    let x = Double(i) / 10
    return (x: [x], y: [3 * x - 1])
}
for (name, optimizer) in [("plain", Optimizer(rate: 0.1)), ("momentum", Momentum(rate: 0.05, decay: 0.5))] {
    let linear = Dense(1, 1)
    _ = train(linear, on: line, loss: SquaredError(), with: optimizer, epochs: 200)
    print(name, String(format: "%.3f %.3f", linear.weights.values[0], linear.biases.values[0]))
}
// expect: plain 3.000 -1.000
// expect: momentum 3.000 -1.000
let kink = Activation.leakyReLU()
print(kink.forward([-2, 0, 3]), kink.backward([1, 1, 1]), kink.parameters.isEmpty)
// expect: [-0.2, 0.0, 3.0] [0.1, 0.1, 1.0] true

// swift-format-ignore-file
// Automatic differentiation of scalars, in the manner of micrograd: a graph of objects with closures

final class Value: CustomStringConvertible {
    var data: Double
    var gradient = 0.0
    private let parents: [Value]
    private var propagate: (Value) -> Void
    let operation: String

    init(_ data: Double, parents: [Value] = [], operation: String = "", propagate: @escaping (Value) -> Void = { _ in }) {
        self.data = data
        self.parents = parents
        self.operation = operation
        self.propagate = propagate
    }

    static func + (a: Value, b: Value) -> Value {
        Value(a.data + b.data, parents: [a, b], operation: "+") { out in
            a.gradient += out.gradient
            b.gradient += out.gradient
        }
    }

    static func * (a: Value, b: Value) -> Value {
        Value(a.data * b.data, parents: [a, b], operation: "*") { out in
            a.gradient += b.data * out.gradient
            b.gradient += a.data * out.gradient
        }
    }

    func power(_ n: Double) -> Value {
        Value(pow(data, n), parents: [self], operation: "^\(n)") { [self] out in
            gradient += n * pow(data, n - 1) * out.gradient
        }
    }

    var relu: Value {
        Value(max(0, data), parents: [self], operation: "relu") { [self] out in
            gradient += (out.data > 0 ? 1 : 0) * out.gradient
        }
    }

    var sigmoid: Value {
        Value(1 / (1 + exp(-data)), parents: [self], operation: "sigmoid") { [self] out in
            gradient += out.data * (1 - out.data) * out.gradient
        }
    }

    static prefix func - (a: Value) -> Value { a * Value(-1) }
    static func - (a: Value, b: Value) -> Value { a + -b }
    static func / (a: Value, b: Value) -> Value { a * b.power(-1) }
    static func + (a: Value, b: Double) -> Value { a + Value(b) }
    static func * (a: Double, b: Value) -> Value { Value(a) * b }

    func backward() {
        var order: [Value] = []
        var visited: Set<ObjectIdentifier> = []
        func visit(_ node: Value) {
            guard visited.insert(ObjectIdentifier(node)).inserted else { return }
            node.parents.forEach(visit)
            order.append(node)
        }
        visit(self)
        for node in order { node.gradient = 0 }
        gradient = 1
        for node in order.reversed() { node.propagate(node) }
    }

    var graphSize: Int {
        var seen: Set<ObjectIdentifier> = []
        func count(_ node: Value) {
            if seen.insert(ObjectIdentifier(node)).inserted { node.parents.forEach(count) }
        }
        count(self)
        return seen.count
    }

    var description: String { "\(data) (gradient \(gradient))" }
}

// by hand: f = (a * b + c)^2, df/da = 2 (ab + c) b
let a = Value(2), b = Value(-3), c = Value(10)
let f = (a * b + c).power(2)
f.backward()
print(f, a, b, c, separator: "\n")
// expect: 16.0 (gradient 1.0)
// expect: 2.0 (gradient -24.0)
// expect: -3.0 (gradient 16.0)
// expect: 10.0 (gradient 8.0)
print(f.operation, f.graphSize)  // expect: ^2.0 6

// a value that is used twice collects both gradients
let x = Value(3)
let y = x * x + x
y.backward()
print(y.data, x.gradient)  // expect: 12.0 7.0
y.backward()
print(x.gradient)  // expect: 7.0

// against differences
func check(_ name: String, at points: [Double], _ f: (Value) -> Value) {
    let h = 1e-6
    let worst = points.map { p -> Double in
        let v = Value(p)
        f(v).backward()
        let numerical = (f(Value(p + h)).data - f(Value(p - h)).data) / (2 * h)
        return abs(v.gradient - numerical)
    }.max()!
    print(name, worst < 1e-5 ? "agrees" : "differs by \(worst)")
}
check("cube", at: [-2, 0.5, 3]) { $0.power(3) }  // expect: cube agrees
check("sigmoid", at: [-4, 0, 4]) { $0.sigmoid }  // expect: sigmoid agrees
check("relu", at: [-1, 2]) { $0.relu }  // expect: relu agrees
check("quotient", at: [1, 2.5]) { ($0 + 1) / ($0 * $0 + 2) }  // expect: quotient agrees
check("composition", at: [-0.3, 0.8]) { (2 * $0.sigmoid - $0.relu).power(2) }  // expect: composition agrees

// gradient descent on the parabola (x - 4)^2 + 1
let p = Value(0)
for step in 1...40 {
    let loss = (p + -4).power(2) + 1
    loss.backward()
    p.data -= 0.1 * p.gradient
    if step % 10 == 0 { print("step \(step): x = \(String(format: "%.4f", p.data)), loss = \(String(format: "%.4f", loss.data))") }
}
// expect: step 10: x = 3.5705, loss = 1.2882
// expect: step 20: x = 3.9539, loss = 1.0033
// expect: step 30: x = 3.9950, loss = 1.0000
// expect: step 40: x = 3.9995, loss = 1.0000

// a network of neurons for XOR
var seed: UInt64 = 3
func random() -> Double {
    seed = seed &* 6364136223846793005 &+ 1442695040888963407
    return Double(seed >> 33) / Double(1 << 30) - 1
}

final class Neuron {
    let weights: [Value]
    let bias = Value(random())
    init(inputs: Int) { weights = (0..<inputs).map { _ in Value(random()) } }
    func callAsFunction(_ inputs: [Value]) -> Value {
        zip(weights, inputs).reduce(bias) { $0 + $1.0 * $1.1 }.sigmoid
    }
    var parameters: [Value] { weights + [bias] }
}

let hidden = (0..<4).map { _ in Neuron(inputs: 2) }
let output = Neuron(inputs: 4)
let parameters = (hidden + [output]).flatMap(\.parameters)
print("parameters:", parameters.count)  // expect: parameters: 17

func predict(_ inputs: [Double]) -> Value {
    let x = inputs.map { Value($0) }
    return output(hidden.map { $0(x) })
}

let samples: [([Double], Double)] = [([0, 0], 0), ([0, 1], 1), ([1, 0], 1), ([1, 1], 0)]
func totalLoss() -> Value {
    samples.map { (predict($0.0) + -$0.1).power(2) }.reduce(Value(0), +)
}
let before = totalLoss().data
for _ in 1...1500 {
    totalLoss().backward()
    for parameter in parameters { parameter.data -= 1.0 * parameter.gradient }
}
print("the loss falls to a twentieth:", totalLoss().data < before / 20)
// expect: the loss falls to a twentieth: true
for (input, target) in samples { print(input, predict(input).data.rounded() == target) }
// expect: [0.0, 0.0] true
// expect: [0.0, 1.0] true
// expect: [1.0, 0.0] true
// expect: [1.0, 1.0] true

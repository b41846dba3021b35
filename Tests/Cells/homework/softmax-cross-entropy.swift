// swift-format-ignore-file
// Softmax, cross-entropy, and a linear classifier of three classes trained with them

func softmax(_ logits: [Double], temperature: Double = 1) -> [Double] {
    guard let highest = logits.max() else { return [] }
    let powers = logits.map { exp(($0 - highest) / temperature) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
}

func logSumExp(_ x: [Double]) -> Double {
    let m = x.max() ?? -.infinity
    return m.isInfinite ? m : m + log(x.reduce(0) { $0 + exp($1 - m) })
}

func crossEntropy(_ p: [Double], label: Int) -> Double { -log(max(p[label], 1e-15)) }

func show(_ v: [Double]) -> String { "[" + v.map { String(format: "%.4f", $0) }.joined(separator: ", ") + "]" }

print(show(softmax([1, 2, 3])))  // expect: [0.0900, 0.2447, 0.6652]
print(show(softmax([1001, 1002, 1003])), show(softmax([0, 0])))  // expect: [0.0900, 0.2447, 0.6652] [0.5000, 0.5000]
print(softmax([]).isEmpty, softmax([5]), softmax([0, 0, 0, 0]))  // expect: true [1.0] [0.25, 0.25, 0.25, 0.25]
print("cold", show(softmax([1, 2, 3], temperature: 0.1)), "hot", show(softmax([1, 2, 3], temperature: 100)))
// expect: cold [0.0000, 0.0000, 1.0000] hot [0.3300, 0.3333, 0.3367]
print(String(format: "%.4f %.4f", logSumExp([1, 2, 3]), logSumExp([1000, 1000])), logSumExp([]))
// expect: 3.4076 1000.6931 -inf
print(String(format: "%.4f", crossEntropy([0.7, 0.2, 0.1], label: 0)), crossEntropy([1, 0], label: 0))
// expect: 0.3567 -0.0
print(String(format: "%.2f", crossEntropy([1, 0], label: 1)))  // expect: 34.54

// The gradient of the loss is p - y: compare with differences
let logits = [0.5, -1.0, 2.0]
let label = 1
let p = softmax(logits)
let gradient = p.enumerated().map { $0.element - ($0.offset == label ? 1 : 0) }
let numerical = logits.indices.map { i -> Double in
    var up = logits, down = logits
    up[i] += 1e-5
    down[i] -= 1e-5
    return (crossEntropy(softmax(up), label: label) - crossEntropy(softmax(down), label: label)) / 2e-5
}
print(show(gradient), show(numerical))  // expect: [0.1753, -0.9609, 0.7856] [0.1753, -0.9609, 0.7856]
print("sums to nothing:", abs(gradient.reduce(0, +)) < 1e-12)  // expect: sums to nothing: true

// Entropy, and divergence of two distributions
func entropy(_ p: [Double]) -> Double { p.filter { $0 > 0 }.reduce(0) { $0 - $1 * log2($1) } }
func divergence(_ p: [Double], _ q: [Double]) -> Double {
    zip(p, q).filter { $0.0 > 0 }.reduce(0) { $0 + $1.0 * log2($1.0 / $1.1) }
}
print(entropy([0.5, 0.5]), entropy([0.25, 0.25, 0.25, 0.25]), abs(entropy([1, 0])))  // expect: 1.0 2.0 0.0
print(String(format: "%.4f", divergence([0.5, 0.5], [0.9, 0.1])), divergence([0.5, 0.5], [0.5, 0.5]))
// expect: 0.7370 0.0

// ---- training ----
struct Example { var x: [Double]; var y: Int }

var state: UInt64 = 99
func uniform() -> Double {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Double(state % 10_000) / 10_000
}

let corners = [[0.0, 0.0], [3.0, 0.0], [0.0, 3.0]]
let data = (0..<60).map { i in
    Example(x: corners[i % 3].map { $0 + uniform() * 1.5 }, y: i % 3)
}
print(data.count, Set(data.map(\.y)).sorted())  // expect: 60 [0, 1, 2]

var weights = Array(repeating: [0.0, 0.0], count: 3)
var biases = [0.0, 0.0, 0.0]
func scores(_ x: [Double]) -> [Double] {
    zip(weights, biases).map { w, b in b + w[0] * x[0] + w[1] * x[1] }
}
func accuracy() -> Double {
    let right = data.filter { example in
        let s = scores(example.x)
        return s.indices.max { s[$0] < s[$1] } == example.y
    }
    return Double(right.count) / Double(data.count)
}
func meanLoss() -> Double {
    data.map { crossEntropy(softmax(scores($0.x)), label: $0.y) }.reduce(0, +) / Double(data.count)
}

print(String(format: "before: loss %.4f (log 3 = %.4f)", meanLoss(), log(3.0)))
// expect: before: loss 1.0986 (log 3 = 1.0986)
var losses = [meanLoss()]
for _ in 1...20 {
    for example in data {
        let p = softmax(scores(example.x))
        for k in 0..<3 {
            let error = p[k] - (k == example.y ? 1 : 0)
            for j in 0..<2 { weights[k][j] -= 0.1 * error * example.x[j] }
            biases[k] -= 0.1 * error
        }
    }
    losses.append(meanLoss())
}
print("after: accuracy \(accuracy()), loss below 0.1: \(losses.last! < 0.1)")
// expect: after: accuracy 1.0, loss below 0.1: true
print("always falling:", zip(losses, losses.dropFirst()).allSatisfy { $1 < $0 })  // expect: always falling: true
print("biases sum to nothing:", abs(biases.reduce(0, +)) < 1e-9)  // expect: biases sum to nothing: true
for x in [[0.5, 0.5], [4.0, 0.2], [0.1, 5.0]] {
    let p = softmax(scores(x))
    print(x, "is class", p.firstIndex(of: p.max()!)!)
}
// expect: [0.5, 0.5] is class 0
// expect: [4.0, 0.2] is class 1
// expect: [0.1, 5.0] is class 2

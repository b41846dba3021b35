// swift-format-ignore-file
// Logistic regression: will a student pass after so many hours of study and sleep?

struct Sample {
    let features: [Double]
    let label: Int
}

let samples: [Sample] = [
    .init(features: [0.5, 6], label: 0), .init(features: [1.0, 8], label: 0), .init(features: [1.5, 5], label: 0),
    .init(features: [2.0, 7], label: 0), .init(features: [2.2, 4], label: 0), .init(features: [2.5, 8], label: 1),
    .init(features: [3.0, 5], label: 0), .init(features: [3.2, 7], label: 1), .init(features: [4.0, 6], label: 1),
    .init(features: [4.5, 8], label: 1), .init(features: [5.0, 5], label: 1), .init(features: [5.5, 7], label: 1),
]

func sigmoid(_ z: Double) -> Double {
    // two branches, so that exp never overflows
    if z >= 0 { return 1 / (1 + exp(-z)) }
    let e = exp(z)
    return e / (1 + e)
}
print(sigmoid(0), sigmoid(1000), sigmoid(-1000))  // expect: 0.5 1.0 0.0
print([-2.0, -1, 1, 2].map { String(format: "%.4f", sigmoid($0)) })
// expect: ["0.1192", "0.2689", "0.7311", "0.8808"]

struct LogisticRegression {
    private(set) var weights: [Double]
    private(set) var bias = 0.0
    var learningRate: Double
    var penalty: Double

    init(features: Int, learningRate: Double = 0.3, penalty: Double = 0) {
        weights = Array(repeating: 0, count: features)
        self.learningRate = learningRate
        self.penalty = penalty
    }

    func probability(_ x: [Double]) -> Double {
        var z = bias
        for (w, v) in zip(weights, x) { z += w * v }
        return sigmoid(z)
    }

    func predict(_ x: [Double], threshold: Double = 0.5) -> Int { probability(x) >= threshold ? 1 : 0 }

    func loss(on data: [Sample]) -> Double {
        let tiny = 1e-12
        let sum = data.reduce(0.0) { total, s in
            let p = min(max(probability(s.features), tiny), 1 - tiny)
            return total - (s.label == 1 ? log(p) : log(1 - p))
        }
        return sum / Double(data.count) + penalty * weights.reduce(0) { $0 + $1 * $1 }
    }

    mutating func fit(_ data: [Sample], epochs: Int, report: (Int, Double) -> Void = { _, _ in }) {
        for epoch in 1...epochs {
            var gradient = [Double](repeating: 0, count: weights.count)
            var biasGradient = 0.0
            for sample in data {
                let error = probability(sample.features) - Double(sample.label)
                for j in gradient.indices { gradient[j] += error * sample.features[j] }
                biasGradient += error
            }
            let scale = learningRate / Double(data.count)
            for j in weights.indices {
                weights[j] -= scale * gradient[j] + 2 * learningRate * penalty * weights[j]
            }
            bias -= scale * biasGradient
            report(epoch, loss(on: data))
        }
    }
}

struct Confusion: CustomStringConvertible {
    var tp = 0, fp = 0, tn = 0, fn = 0
    var accuracy: Double { Double(tp + tn) / Double(tp + fp + tn + fn) }
    var precision: Double? { tp + fp == 0 ? nil : Double(tp) / Double(tp + fp) }
    var recall: Double? { tp + fn == 0 ? nil : Double(tp) / Double(tp + fn) }
    var description: String { "tp \(tp) fp \(fp) tn \(tn) fn \(fn)" }
}

func evaluate(_ model: LogisticRegression, on data: [Sample], threshold: Double = 0.5) -> Confusion {
    var c = Confusion()
    for s in data {
        switch (s.label, model.predict(s.features, threshold: threshold)) {
        case (1, 1): c.tp += 1
        case (0, 1): c.fp += 1
        case (0, 0): c.tn += 1
        default: c.fn += 1
        }
    }
    return c
}

// centre the features
let means = (0..<2).map { j in samples.map { $0.features[j] }.reduce(0, +) / Double(samples.count) }
let centred = samples.map { s in Sample(features: zip(s.features, means).map { $0 - $1 }, label: s.label) }

var model = LogisticRegression(features: 2)
print(String(format: "untrained loss %.6f", model.loss(on: centred)), evaluate(model, on: centred))
// expect: untrained loss 0.693147 tp 6 fp 6 tn 0 fn 0
model.fit(centred, epochs: 1000) { epoch, loss in
    if [1, 10, 100, 1000].contains(epoch) { print("epoch \(epoch): \(String(format: "%.4f", loss))") }
}
// expect: epoch 1: 0.5759
// expect: epoch 10: 0.2658
// expect: epoch 100: 0.0744
// expect: epoch 1000: 0.0109
print("weights positive:", model.weights.allSatisfy { $0 > 0 })  // expect: weights positive: true
print(evaluate(model, on: centred), String(format: "%.3f", evaluate(model, on: centred).accuracy))
// expect: tp 6 fp 0 tn 6 fn 0 1.000

for threshold in [0.0, 0.5, 0.9, 1.1] {
    let c = evaluate(model, on: centred, threshold: threshold)
    let precision = c.precision.map { String(format: "%.2f", $0) } ?? "undefined"
    print("threshold \(threshold): precision \(precision), recall \(String(format: "%.2f", c.recall ?? 0))")
}
// expect: threshold 0.0: precision 0.50, recall 1.00
// expect: threshold 0.5: precision 1.00, recall 1.00
// expect: threshold 0.9: precision 1.00, recall 1.00
// expect: threshold 1.1: precision undefined, recall 0.00

var ridge = LogisticRegression(features: 2, penalty: 0.1)
ridge.fit(centred, epochs: 500)
print("the penalty shrinks the weights:", zip(ridge.weights, model.weights).allSatisfy { abs($0) < abs($1) })
// expect: the penalty shrinks the weights: true
let newcomer = zip([3.5, 8], means).map { $0 - $1 }
print("newcomer passes:", model.predict(newcomer) == 1, model.probability(newcomer) > ridge.probability(newcomer))
// expect: newcomer passes: true true

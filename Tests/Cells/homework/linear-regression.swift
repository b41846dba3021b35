// swift-format-ignore-file
// Machine learning from scratch, part 1: linear regression
// Data: size of a flat (in 10 m²) against its rent (in 100 €)

let sizes = [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]
let rents = [4.1, 5.2, 5.9, 7.1, 8.2, 8.8, 10.1, 11.0]
let n = Double(sizes.count)

// --- 1. closed form -------------------------------------------------------
func mean(_ v: [Double]) -> Double { v.reduce(0, +) / Double(v.count) }

let mx = mean(sizes), my = mean(rents)
var sxy = 0.0, sxx = 0.0, syy = 0.0
for (x, y) in zip(sizes, rents) {
    sxy += (x - mx) * (y - my)
    sxx += (x - mx) * (x - mx)
    syy += (y - my) * (y - my)
}
let slope = sxy / sxx
let intercept = my - slope * mx
print(String(format: "closed form: y = %.4f x + %.4f", slope, intercept))
// expect: closed form: y = 0.9833 x + 2.1417
print(String(format: "r = %.4f, r² = %.4f", sxy / (sxx * syy).squareRoot(), sxy * sxy / (sxx * syy)))
// expect: r = 0.9984, r² = 0.9968

// --- 2. gradient descent --------------------------------------------------
var w = 0.0          // weight
var b = 0.0          // bias
let learningRate = 0.02
var history: [Double] = []

func loss(_ w: Double, _ b: Double) -> Double {
    var sum = 0.0
    for i in 0..<sizes.count {
        let error = w * sizes[i] + b - rents[i]
        sum += error * error
    }
    return sum / n
}

for epoch in 0..<3000 {
    var dw = 0.0
    var db = 0.0
    for i in 0..<sizes.count {
        let error = w * sizes[i] + b - rents[i]
        dw += 2 * error * sizes[i] / n
        db += 2 * error / n
    }
    w -= learningRate * dw
    b -= learningRate * db
    if epoch % 500 == 0 {
        history.append(loss(w, b))
        print("epoch \(epoch): loss " + String(format: "%.5f", loss(w, b)))
    }
}
// expect: epoch 0: loss 13.26027
// expect: epoch 500: loss 0.01772
// expect: epoch 1000: loss 0.01605
// expect: epoch 1500: loss 0.01604
// expect: epoch 2000: loss 0.01604
// expect: epoch 2500: loss 0.01604
print(String(format: "gradient descent: y = %.4f x + %.4f", w, b))
// expect: gradient descent: y = 0.9833 x + 2.1417
print("same line:", abs(w - slope) < 1e-4 && abs(b - intercept) < 1e-4)  // expect: same line: true
print("loss falls:", zip(history, history.dropFirst()).allSatisfy { $0 > $1 })  // expect: loss falls: true

// --- 3. numerical gradient as a check -------------------------------------
let h = 1e-5
let numerical = (loss(1 + h, 0) - loss(1 - h, 0)) / (2 * h)
let analytic = zip(sizes, rents).reduce(0.0) { $0 + 2 * ($1.0 - $1.1) * $1.0 / n }
print(String(format: "%.4f %.4f", numerical, analytic))  // expect: -22.3750 -22.3750

// --- 4. too large a learning rate diverges --------------------------------
var diverging = 0.0
var sizesOfSteps: [Double] = []
for _ in 1...5 {
    let gradient = zip(sizes, rents).reduce(0) { $0 + 2 * (diverging * $1.0 - $1.1) * $1.0 / n }
    diverging -= 0.1 * gradient
    sizesOfSteps.append(abs(0.1 * gradient))
}
print("grows:", sizesOfSteps == sizesOfSteps.sorted(), sizesOfSteps.map { Int($0) })
// expect: grows: true [9, 56, 347, 2119, 12928]

// --- 5. several features, standardised ------------------------------------
struct Scaler {
    let means: [Double]
    let deviations: [Double]

    init(_ rows: [[Double]]) {
        let columns = rows[0].indices.map { c in rows.map { $0[c] } }
        means = columns.map(mean)
        deviations = zip(columns, means).map { column, m in
            mean(column.map { ($0 - m) * ($0 - m) }).squareRoot()
        }
    }

    func apply(_ row: [Double]) -> [Double] {
        row.indices.map { (row[$0] - means[$0]) / deviations[$0] }
    }
}

let features: [[Double]] = [[50, 3], [80, 10], [65, 1], [120, 4], [90, 7], [70, 2]]
let truth = features.map { 20 + 0.5 * $0[0] - 2 * $0[1] }
let scaler = Scaler(features)
let scaled = features.map(scaler.apply)
print(scaler.means.map { String(format: "%.3f", $0) }, scaled[0].map { String(format: "%.3f", $0) })
// expect: ["79.167", "4.500"] ["-1.322", "-0.485"]

var weights = [0.0, 0.0], bias = 0.0
for _ in 1...400 {
    var gradient = [0.0, 0.0], biasGradient = 0.0
    for (x, y) in zip(scaled, truth) {
        let error = zip(weights, x).map(*).reduce(bias, +) - y
        for j in weights.indices { gradient[j] += error * x[j] }
        biasGradient += error
    }
    for j in weights.indices { weights[j] -= 0.1 / 6 * gradient[j] }
    bias -= 0.1 / 6 * biasGradient
}
func predict(_ row: [Double]) -> Double {
    zip(weights, scaler.apply(row)).map { $0 * $1 }.reduce(bias, +)
}
print(String(format: "%.2f (true: 60)", predict([90, 2.5])))  // expect: 60.00 (true: 60)
print(weights.enumerated().map { String(format: "%.3f", $0.element / scaler.deviations[$0.offset]) })
// expect: ["0.500", "-2.000"]

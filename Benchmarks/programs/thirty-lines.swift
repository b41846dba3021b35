// Cell 0001: one of many, each of thirty lines.
let rate0001 = 0.1
let names0001 = ["relu", "leaky", "step"]

func leaky0001(_ x: Double, slope: Double) -> Double {
    if x > 0 { return x }
    return slope * x
}

func mean0001(_ values: [Double]) -> Double {
    var total = 0.0
    for value in values {
        total += value
    }
    return total / Double(values.count)
}

var weight0001 = 0.5
var history0001: [Double] = []
for epoch in 0..<4 {
    let x = Double(epoch) - 1.5
    let error = leaky0001(weight0001 * x, slope: 0.25) - x
    weight0001 -= rate0001 * error * x
    history0001.append(error * error)
}

let squares0001 = history0001.map { $0 * 2 + 0.5 }
let large0001 = squares0001.filter { $0 > 0.75 }
let isSmall0001 = mean0001(history0001) < 0.5 && !large0001.isEmpty
print("\(names0001[1]) 0001: \(isSmall0001 ? "small" : "large"), \(mean0001(squares0001))")

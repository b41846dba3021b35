import Foundation

// Functions of all numbers along an axis, which stand `stride` apart, for both types: computed in doubles.

typealias Loop64 =
    @Sendable @convention(c) (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int, Int) -> Void
typealias Loop32 =
    @Sendable @convention(c) (UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int, Int) -> Void

let kernel_log_softmax: Loop64 = { map($0, $1, $2, $3, logSoftmax) }
let kernel_log_softmax_f32: Loop32 = { map($0, $1, $2, $3, logSoftmax) }
let kernel_sparsemax: Loop64 = { map($0, $1, $2, $3, sparsemax) }
let kernel_sparsemax_f32: Loop32 = { map($0, $1, $2, $3, sparsemax) }
let kernel_hardmax: Loop64 = { map($0, $1, $2, $3, hardmax) }
let kernel_hardmax_f32: Loop32 = { map($0, $1, $2, $3, hardmax) }

private func map<Real: BinaryFloatingPoint>(
    _ x: UnsafePointer<Real>, _ y: UnsafeMutablePointer<Real>, _ count: Int, _ stride: Int,
    _ function: ([Double]) -> [Double]
) {
    let numbers = (0..<count).map { Double(x[$0 * stride]) }
    let results = numbers.contains { $0.isNaN } ? numbers.map { _ in .nan } : function(numbers)
    for (index, result) in results.enumerated() { y[index * stride] = Real(result) }
}

/// A sum that keeps the rounding errors of its additions: as exact as one in twice the precision.
private struct ExactSum {
    private(set) var rounded = 0.0
    private(set) var error = 0.0

    var value: Double { error.isFinite ? rounded + error : rounded }

    mutating func add(_ number: Double) {
        let sum = rounded + number
        let part = sum - rounded
        error += (rounded - (sum - part)) + (number - part)
        rounded = sum
    }

    /// Adds a product without rounding it.
    mutating func add(_ a: Double, times b: Double) {
        let product = a * b
        add(product)
        error += (-product).addingProduct(a, b)
    }
}

/// The distance of each number from the greatest. What is equal to that is at distance 0, infinite or not.
private func distances(_ x: [Double]) -> [(rounded: Double, error: Double)] {
    let greatest = x.max() ?? 0
    return x.map { number in
        guard number != greatest else { return (0, 0) }
        let distance = number - greatest
        let part = distance - number
        return (distance, distance.isFinite ? (number - (distance - part)) - (greatest + part) : 0)
    }
}

/// The greatest number's weight, 1, is kept apart from the others'.
private func logSoftmax(_ x: [Double]) -> [Double] {
    let distances = distances(x)
    let first = distances.firstIndex { $0.rounded == 0 }
    let others = x.indices.reduce(0) { sum, index in
        index == first ? sum : sum + exp(distances[index].rounded) * (1 + distances[index].error)
    }
    let total = log1p(others)
    return distances.map { $0.rounded - (total - $0.error) }
}

/// With k numbers in the support, whose distances sum to s: each is its own distance minus (s − 1)/k.
private func sparsemax(_ x: [Double]) -> [Double] {
    let distances = distances(x)
    var support = ExactSum()
    var size = 0.0
    for distance in distances.sorted(by: { $0.rounded > $1.rounded }) {
        guard 1 + (size + 1) * distance.rounded > support.value + distance.rounded else { break }
        size += 1
        support.add(distance.rounded)
        support.add(distance.error)
    }
    return distances.map { distance in
        guard distance.rounded > -2 else { return 0 }
        var share = ExactSum()
        share.add(1)
        share.add(-support.rounded)
        share.add(-support.error)
        share.add(size, times: distance.rounded)
        share.add(size * distance.error)
        return max(share.value / size, 0)
    }
}

private func hardmax(_ x: [Double]) -> [Double] {
    let greatest = x.max()
    let first = x.firstIndex { $0 == greatest }
    return x.indices.map { $0 == first ? 1 : 0 }
}

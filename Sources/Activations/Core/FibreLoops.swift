import Foundation

// Unsafe code: functions of all numbers along an axis, which stand `stride` apart, computed in doubles for both types.

typealias Loop64 =
    @Sendable @convention(c) (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int, Int) -> Void
typealias Loop32 =
    @Sendable @convention(c) (UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int, Int) -> Void

let kernel_log_softmax: Loop64 = { logSoftmax(Fibre($0, $2, $3), $1) }
let kernel_log_softmax_f32: Loop32 = { logSoftmax(Fibre($0, $2, $3), $1) }
let kernel_sparsemax: Loop64 = { sparsemax(Fibre($0, $2, $3), $1) }
let kernel_sparsemax_f32: Loop32 = { sparsemax(Fibre($0, $2, $3), $1) }
let kernel_hardmax: Loop64 = { hardmax(Fibre($0, $2, $3), $1) }
let kernel_hardmax_f32: Loop32 = { hardmax(Fibre($0, $2, $3), $1) }

/// Numbers along an axis, and the first of the greatest; NaN is greater than any other.
private struct Fibre<Real: BinaryFloatingPoint> {
    let x: UnsafePointer<Real>
    let count: Int
    let stride: Int
    private(set) var first = 0
    private(set) var greatest = -Double.infinity

    init(_ x: UnsafePointer<Real>, _ count: Int, _ stride: Int) {
        (self.x, self.count, self.stride) = (x, count, stride)
        for index in 0..<count {
            let number = self[index]
            if number > greatest || number.isNaN && !greatest.isNaN { (first, greatest) = (index, number) }
        }
    }

    subscript(index: Int) -> Double { Double(x[index * stride]) }

    /// A number's distance from the greatest, and what rounding took from it. What is equal to the greatest is at
    /// distance 0, infinite or not.
    func distance(_ index: Int) -> (rounded: Double, error: Double) {
        let number = self[index]
        guard number != greatest else { return (0, 0) }
        let distance = number - greatest
        let part = distance - number
        return (distance, distance.isFinite ? (number - (distance - part)) - (greatest + part) : 0)
    }
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

/// The greatest number's weight, 1, is kept apart from the others'.
private func logSoftmax<Real>(_ fibre: Fibre<Real>, _ y: UnsafeMutablePointer<Real>) {
    var others = 0.0
    for index in 0..<fibre.count where index != fibre.first {
        let distance = fibre.distance(index)
        others += exp(distance.rounded) * (1 + distance.error)
    }
    let total = log1p(others)
    for index in 0..<fibre.count {
        let distance = fibre.distance(index)
        y[index * fibre.stride] = Real(distance.rounded - (total - distance.error))
    }
}

/// With k numbers in the support, whose distances sum to s: each is its own distance minus (s − 1)/k.
private func sparsemax<Real>(_ fibre: Fibre<Real>, _ y: UnsafeMutablePointer<Real>) {
    // What is farther than 1 below the greatest is never in the support.
    let near = (0..<fibre.count).map(fibre.distance).filter { $0.rounded >= -1 }
    var support = ExactSum()
    var size = 0.0
    for distance in near.sorted(by: { $0.rounded > $1.rounded }) {
        guard 1 + (size + 1) * distance.rounded > support.value + distance.rounded else { break }
        size += 1
        support.add(distance.rounded)
        support.add(distance.error)
    }
    for index in 0..<fibre.count {
        let distance = fibre.distance(index)
        var share = ExactSum()
        share.add(1)
        share.add(-support.rounded)
        share.add(-support.error)
        share.add(size, times: distance.rounded)
        share.add(size * distance.error)
        let isNear = distance.rounded >= -1 || distance.rounded.isNaN
        y[index * fibre.stride] = isNear ? Real(max(share.value / size, 0)) : 0
    }
}

private func hardmax<Real>(_ fibre: Fibre<Real>, _ y: UnsafeMutablePointer<Real>) {
    for index in 0..<fibre.count {
        y[index * fibre.stride] = fibre.greatest.isNaN ? .nan : index == fibre.first ? 1 : 0
    }
}

import Synchronization

// Random tensors come from one generator for the whole program: seeded by `seed(_:)`, else by the system.

private let shared = Mutex(RandomGenerator(seed: .random(in: 0 ... .max)))

/// Starts the random numbers anew: the same seed gives the same numbers on every machine, those of numpy's
/// `default_rng`.
///
/// ```swift
/// seed(7)
/// print(uniform(2))   // [ 0.625095466604667 0.8972138009695755]
/// seed(7)
/// print(uniform(2))   // [ 0.625095466604667 0.8972138009695755]
/// ```
public func seed(_ seed: Int) { Checked.seed(seed) }

/// Numbers that are equally likely everywhere in `range`, its upper end excluded; shape as given, or one number.
///
/// ```swift
/// seed(7)
/// print(uniform(2, in: -1...1))   // [0.25019093320933394   0.794427601939151]
/// ```
public func uniform(
    _ shape: Int..., in range: ClosedRange<Double> = 0...1, dtype: DType = .float64
) -> Tensor {
    trapping(try Checked.uniform(shape, in: range, dtype: dtype))
}

/// Numbers of the normal distribution; shape as given, or one number. Traps if the standard deviation is negative.
///
/// ```swift
/// seed(7)
/// print(normal(3, mean: 10, standardDeviation: 2).shape)   // [3]
/// ```
public func normal(
    _ shape: Int..., mean: Double = 0, standardDeviation: Double = 1, dtype: DType = .float64
) -> Tensor {
    trapping(
        try Checked.normal(shape, mean: mean, standardDeviation: standardDeviation, dtype: dtype))
}

/// The numbers from 0 up to, but not with, `count`, in random order. Traps if `count` is negative.
///
/// ```swift
/// seed(7)
/// print(permutation(5))   // [2, 0, 4, 1, 3]
/// ```
public func permutation(_ count: Int) -> [Int] { trapping(try Checked.permutation(count)) }

extension Checked {
    package static func seed(_ seed: Int) {
        shared.withLock { $0 = RandomGenerator(seed: UInt64(bitPattern: Int64(seed))) }
    }

    package static func uniform(
        _ shape: [Int], in range: ClosedRange<Double>, dtype: DType
    ) throws(TensorError) -> Tensor {
        let width = range.upperBound - range.lowerBound
        guard width.isFinite else {
            throw .invalid("uniform: the range \(range) must be finite")
        }
        return try drawn(shape, dtype, in: "uniform") { range.lowerBound + width * $0.uniform() }
    }

    package static func normal(
        _ shape: [Int], mean: Double, standardDeviation: Double, dtype: DType
    ) throws(TensorError) -> Tensor {
        guard standardDeviation >= 0 else {
            throw .invalid(
                "normal: the standard deviation must be 0 or more, and is \(standardDeviation)")
        }
        return try drawn(shape, dtype, in: "normal") { mean + standardDeviation * $0.normal() }
    }

    package static func permutation(_ count: Int) throws(TensorError) -> [Int] {
        _ = try Shape.count(of: [count], in: "permutation")
        return shared.withLock { $0.permutation(count) }
    }

    /// A tensor of numbers drawn one after the other, row by row.
    private static func drawn(
        _ shape: [Int], _ dtype: DType, in operation: String, _ draw: (inout RandomGenerator) -> Double
    ) throws(TensorError) -> Tensor {
        let count = try Shape.count(of: shape, in: operation)
        let storage = try Storage.filled(count: count, dtype) { target throws(TensorError) in
            try Interruption.tiles(count) { start, count in
                shared.withLock { generator in
                    for index in start..<start + count {
                        let scalar = draw(&generator)
                        switch dtype {
                        case .float64: target.storeBytes(of: scalar, toByteOffset: index * 8, as: Double.self)
                        case .float32:
                            target.storeBytes(of: Float(scalar), toByteOffset: index * 4, as: Float.self)
                        }
                    }
                }
            }
        }
        return Tensor(storage: storage, shape: shape)
    }
}

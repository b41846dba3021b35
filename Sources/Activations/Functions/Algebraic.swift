import Tensors

/// Softsign: x / (1 + |x|).
///
/// - Limits: −1 at −∞, 1 at ∞, reached slowly: f′ = 1/(1 + |x|)² falls as a power, not exponentially.
///   Greatest f′: 1 at 0, where f″ jumps.
/// - Error bounds: 0.5 ULP, value and derivative.
/// - Source: Turian, Bergstra and Bengio, "Quadratic features and deep architectures for chunking", 2009.
///
/// ```swift
/// print(softsign(Tensor([-3, 0, 1])))   // [-0.75   0.0   0.5]
/// ```
public func softsign(_ x: Tensor) -> Tensor { trapping(try Checked.softsign(x)) }

/// ``softsign(_:)-(Tensor)`` of one number.
public func softsign(_ x: Double) -> Double { trapping(try Checked.softsign(x)) }

/// ``softsign(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func softsign(_ x: Float) -> Float { trapping(try Checked.softsign(x)) }

/// Squareplus with b = 4: ½(x + √(x² + 4)), a smooth rectifier without exponentials.
///
/// See ``squareplus(_:b:)-(Tensor,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(squareplus(Tensor([-1e200, 0, 1.5])))   // [1e-200    1.0    2.0]
/// ```
public func squareplus(_ x: Tensor) -> Tensor { trapping(try Checked.squareplus(x)) }

/// Squareplus: ½(x + √(x² + b)), a smooth rectifier without exponentials.
///
/// - For x < 0 as ½b/(√(x² + b) − x), which doesn't cancel; the root doesn't overflow.
/// - Limits: 0 at −∞, ∞ at ∞; f′ = ½(1 + x/√(x² + b)) → 0, 1.
/// - b is 4 unless given, as in JAX and the paper; √b/2 is the value at 0.
/// - Error bounds: 0.5 ULP, value and derivative. For floats 0.7 ULP; the derivative 0.8 ULP.
/// - Source: Barron, arXiv 2112.11687.
///
/// Traps if b is not positive and finite.
///
/// ```swift
/// print(squareplus(Tensor([-1, 0, 1.5]), b: 1))
/// // [0.20710678118654752                 0.5  1.6513878188659974]
/// ```
public func squareplus(_ x: Tensor, b: Double) -> Tensor { trapping(try Checked.squareplus(x, b: b)) }

/// ``squareplus(_:)-(Tensor)`` of one number.
public func squareplus(_ x: Double) -> Double { trapping(try Checked.squareplus(x)) }

/// ``squareplus(_:b:)-(Tensor,_)`` of one number.
public func squareplus(_ x: Double, b: Double) -> Double { trapping(try Checked.squareplus(x, b: b)) }

/// ``squareplus(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func squareplus(_ x: Float) -> Float { trapping(try Checked.squareplus(x)) }

/// ``squareplus(_:b:)-(Tensor,_)`` of one number in single precision.
@_disfavoredOverload
public func squareplus(_ x: Float, b: Float) -> Float { trapping(try Checked.squareplus(x, b: Double(b))) }

/// Snake with frequency 1: x + sin² x.
///
/// See ``snake(_:frequency:)-(Tensor,_)`` for limits, error bounds and source.
///
/// ```swift
/// print(snake(Tensor([-1, 0, 1])))   // [-0.2919265817264288                 0.0  1.7080734182735713]
/// ```
public func snake(_ x: Tensor) -> Tensor { trapping(try Checked.snake(x)) }

/// Snake: x + sin²(ax)/a, with the frequency a; it can learn what repeats.
///
/// - Limits: −∞ and ∞; f′ = 1 + sin(2ax) swings between 0 and 2, and is NaN at ±∞, where it has no limit.
/// - Where |ax| is beyond 2²⁵ (2¹² for floats) the sine is computed one by one in 113 bits, which takes a microsecond.
/// - Error bounds: 0.55 ULP, value and derivative.
/// - Source: Ziyin, Hartwig and Ueda, arXiv 2006.08195.
///
/// Traps if the frequency is not positive and finite.
///
/// ```swift
/// print(snake(Tensor([-1, 0, 1]), frequency: 2))
/// // [-0.586589094784097                0.0  1.413410905215903]
/// ```
public func snake(_ x: Tensor, frequency: Double) -> Tensor {
    trapping(try Checked.snake(x, frequency: frequency))
}

/// ``snake(_:)-(Tensor)`` of one number.
public func snake(_ x: Double) -> Double { trapping(try Checked.snake(x)) }

/// ``snake(_:frequency:)-(Tensor,_)`` of one number.
public func snake(_ x: Double, frequency: Double) -> Double {
    trapping(try Checked.snake(x, frequency: frequency))
}

/// ``snake(_:)-(Tensor)`` of one number in single precision.
@_disfavoredOverload
public func snake(_ x: Float) -> Float { trapping(try Checked.snake(x)) }

/// ``snake(_:frequency:)-(Tensor,_)`` of one number in single precision.
@_disfavoredOverload
public func snake(_ x: Float, frequency: Float) -> Float {
    trapping(try Checked.snake(x, frequency: Double(frequency)))
}

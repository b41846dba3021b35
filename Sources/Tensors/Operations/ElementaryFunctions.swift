// The elementary functions on tensors. For Double they are Foundation's.

/// eˣ of each element, within 0.75 ULP in both types.
///
/// Edge cases: exp(−∞) = 0, exp(∞) = ∞; ∞ from 709.79 on.
///
/// ```swift
/// print(exp(Tensor([0, 1])))   // [              1.0 2.718281828459045]
/// ```
public func exp(_ x: Tensor) -> Tensor { trapping(try Checked.exp(x)) }

/// The natural logarithm of each element, within 0.55 ULP in both types.
///
/// Edge cases: log(±0) = −∞, log(∞) = ∞, NaN below 0.
///
/// ```swift
/// print(log(Tensor([1, 10])))   // [              0.0 2.302585092994046]
/// ```
public func log(_ x: Tensor) -> Tensor { trapping(try Checked.log(x)) }

/// log(1 + x) of each element, accurate for x near 0, within 0.55 ULP in both types.
///
/// Edge cases: log1p(±0) = ±0, log1p(−1) = −∞, NaN below −1.
///
/// ```swift
/// print(log1p(Tensor([1e-20])))   // [1e-20]
/// ```
public func log1p(_ x: Tensor) -> Tensor { trapping(try Checked.log1p(x)) }

/// eˣ − 1 of each element, accurate for x near 0, within 0.6 ULP in both types.
///
/// Edge cases: expm1(±0) = ±0, expm1(−∞) = −1, expm1(∞) = ∞.
///
/// ```swift
/// print(expm1(Tensor([1e-20])))   // [1e-20]
/// ```
public func expm1(_ x: Tensor) -> Tensor { trapping(try Checked.expm1(x)) }

/// The hyperbolic tangent of each element, within 0.6 ULP in both types; its derivative is 4E/(1 + E)² with
/// E = e^{−2|x|}, within 0.55 ULP also where tanh x rounds to ±1.
///
/// Edge cases: tanh(±0) = ±0, tanh(±∞) = ±1; tanh′(±∞) = 0.
///
/// ```swift
/// print(tanh(Tensor([0, 1])))   // [               0.0 0.7615941559557649]
/// ```
public func tanh(_ x: Tensor) -> Tensor { trapping(try Checked.tanh(x)) }

/// The square root of each element, correctly rounded.
///
/// Edge cases: sqrt(−0) = −0, sqrt(∞) = ∞, NaN below 0.
///
/// ```swift
/// print(sqrt(Tensor([4, 9])))   // [2.0 3.0]
/// ```
public func sqrt(_ x: Tensor) -> Tensor { trapping(try Checked.sqrt(x)) }

/// The magnitude of each element, exact. The derivative at 0 is 0.
///
/// ```swift
/// print(abs(Tensor([-2, 3])))   // [2.0 3.0]
/// ```
public func abs(_ x: Tensor) -> Tensor { trapping(try Checked.abs(x)) }

/// The sine of each element (radians), within 0.75 ULP in both types, however large. NaN at ±∞.
///
/// ```swift
/// print(sin(Tensor([0, 1])))   // [               0.0 0.8414709848078965]
/// ```
public func sin(_ x: Tensor) -> Tensor { trapping(try Checked.sin(x)) }

/// The cosine of each element (radians), within 0.65 ULP in both types, however large. NaN at ±∞.
///
/// ```swift
/// print(cos(Tensor([0, 1])))   // [               1.0 0.5403023058681397]
/// ```
public func cos(_ x: Tensor) -> Tensor { trapping(try Checked.cos(x)) }

/// The error function of each element, 2/√π·∫₀ˣ e^{−t²} dt: the share of a normal distribution's values within √2·x
/// standard deviations.
///
/// Edge cases: erf(±0) = ±0, erf(±∞) = ±1. Its derivative is 2/√π·e^{−x²}. Error bounds: 0.55 ULP, 0.75 in floats, value
/// and derivative.
///
/// ```swift
/// print(erf(Tensor([0, 1])))   // [               0.0 0.8427007929497149]
/// ```
public func erf(_ x: Tensor) -> Tensor { trapping(try Checked.erf(x)) }

/// The greatest whole number at most each element, exact. The derivative counts as 0.
///
/// ```swift
/// print(floor(Tensor([-1.5, 1.5])))   // [-2.0  1.0]
/// ```
public func floor(_ x: Tensor) -> Tensor { trapping(try Checked.floor(x)) }

/// The least whole number at least each element, exact. The derivative counts as 0.
///
/// ```swift
/// print(ceil(Tensor([-1.5, 1.5])))   // [-1.0  2.0]
/// ```
public func ceil(_ x: Tensor) -> Tensor { trapping(try Checked.ceil(x)) }

/// The nearest whole number of each element, the even one of two, as in numpy; exact. The derivative counts as 0.
///
/// ```swift
/// print(round(Tensor([0.5, 1.5, -1.2])))   // [ 0.0  2.0 -1.0]
/// ```
public func round(_ x: Tensor) -> Tensor { trapping(try Checked.round(x)) }

/// −1, 0 or 1 as each element is negative, zero or positive; NaN for NaN, and −0 for −0. The derivative counts as 0.
///
/// ```swift
/// print(sign(Tensor([-3, 0, 2])))   // [-1.0  0.0  1.0]
/// ```
public func sign(_ x: Tensor) -> Tensor { trapping(try Checked.sign(x)) }

/// Each element held between `low` and `high`: minimum(maximum(x, low), high). NaN stays NaN; the derivative is 1
/// between the bounds, ½ at them, 0 beyond.
///
/// ```swift
/// print(clip(Tensor([-2, 0.5, 2]), -1, 1))   // [-1.0  0.5  1.0]
/// ```
public func clip(_ x: Tensor, _ low: Double, _ high: Double) -> Tensor {
    trapping(try Checked.clip(x, low, high))
}

extension Checked {
    package static func erf(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.erf(x) }
    package static func floor(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.floor(x) }
    package static func ceil(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.ceil(x) }
    package static func round(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.round(x) }
    package static func sign(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.sign(x) }

    package static func clip(_ x: Tensor, _ low: Double, _ high: Double) throws(TensorError) -> Tensor {
        guard low <= high else {
            throw .invalid("clip: the lower bound \(low) must not be above the upper bound \(high)")
        }
        return try minimum(maximum(x, Tensor(low, like: x)), Tensor(high, like: x))
    }

    package static func negate(_ x: Tensor) throws(TensorError) -> Tensor {
        try ElementwiseFunction.negate(x)
    }
    package static func exp(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.exp(x) }
    package static func log(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.log(x) }
    package static func log1p(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.log1p(x) }
    package static func expm1(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.expm1(x) }
    package static func tanh(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.tanh(x) }
    package static func sqrt(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.sqrt(x) }
    package static func abs(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.abs(x) }
    package static func sin(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.sin(x) }
    package static func cos(_ x: Tensor) throws(TensorError) -> Tensor { try ElementwiseFunction.cos(x) }
}

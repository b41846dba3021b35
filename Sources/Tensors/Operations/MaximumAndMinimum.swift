/// The greater of each pair of elements, broadcast. NaN if either is NaN; +0 counts as greater than −0
/// (`maximum` of IEEE 754-2019). Where both are equal, each has half of the derivative.
///
/// ```swift
/// print(maximum(0, Tensor([-1, 2])))   // [0.0 2.0]
/// ```
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor { trapping(try Checked.maximum(a, b)) }
public func maximum(_ a: Tensor, _ b: Double) -> Tensor { maximum(a, Tensor(b, like: a)) }
public func maximum(_ a: Tensor, _ b: Int) -> Tensor { maximum(a, Tensor(Double(b), like: a)) }
public func maximum(_ a: Double, _ b: Tensor) -> Tensor { maximum(Tensor(a, like: b), b) }
public func maximum(_ a: Int, _ b: Tensor) -> Tensor { maximum(Tensor(Double(a), like: b), b) }

/// The lesser of each pair of elements, broadcast. NaN if either is NaN; −0 counts as less than +0
/// (`minimum` of IEEE 754-2019). Where both are equal, each has half of the derivative.
///
/// ```swift
/// print(minimum(Tensor([-1, 2]), 1.5))   // [-1.0  1.5]
/// ```
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor { trapping(try Checked.minimum(a, b)) }
public func minimum(_ a: Tensor, _ b: Double) -> Tensor { minimum(a, Tensor(b, like: a)) }
public func minimum(_ a: Tensor, _ b: Int) -> Tensor { minimum(a, Tensor(Double(b), like: a)) }
public func minimum(_ a: Double, _ b: Tensor) -> Tensor { minimum(Tensor(a, like: b), b) }
public func minimum(_ a: Int, _ b: Tensor) -> Tensor { minimum(Tensor(Double(a), like: b), b) }

// Arithmetic with tensors and numbers on both sides: explicit overloads, so that a number never turns into
// a tensor where none stands beside it.

extension Tensor {
    public static prefix func - (x: Tensor) -> Tensor { trapping(try Checked.negate(x)) }
    public static prefix func + (x: Tensor) -> Tensor { x }
}

extension Tensor {
    public static func + (a: Tensor, b: Tensor) -> Tensor { trapping(try Checked.add(a, b)) }
    public static func + (a: Tensor, b: Double) -> Tensor { a + Tensor(b, like: a) }
    public static func + (a: Tensor, b: Int) -> Tensor { a + Tensor(Double(b), like: a) }
    public static func + (a: Double, b: Tensor) -> Tensor { Tensor(a, like: b) + b }
    public static func + (a: Int, b: Tensor) -> Tensor { Tensor(Double(a), like: b) + b }
    public static func += (a: inout Tensor, b: Tensor) { a = a + b }
    public static func += (a: inout Tensor, b: Double) { a = a + b }
    public static func += (a: inout Tensor, b: Int) { a = a + b }
}

extension Tensor {
    public static func - (a: Tensor, b: Tensor) -> Tensor { trapping(try Checked.subtract(a, b)) }
    public static func - (a: Tensor, b: Double) -> Tensor { a - Tensor(b, like: a) }
    public static func - (a: Tensor, b: Int) -> Tensor { a - Tensor(Double(b), like: a) }
    public static func - (a: Double, b: Tensor) -> Tensor { Tensor(a, like: b) - b }
    public static func - (a: Int, b: Tensor) -> Tensor { Tensor(Double(a), like: b) - b }
    public static func -= (a: inout Tensor, b: Tensor) { a = a - b }
    public static func -= (a: inout Tensor, b: Double) { a = a - b }
    public static func -= (a: inout Tensor, b: Int) { a = a - b }
}

extension Tensor {
    public static func * (a: Tensor, b: Tensor) -> Tensor { trapping(try Checked.multiply(a, b)) }
    public static func * (a: Tensor, b: Double) -> Tensor { a * Tensor(b, like: a) }
    public static func * (a: Tensor, b: Int) -> Tensor { a * Tensor(Double(b), like: a) }
    public static func * (a: Double, b: Tensor) -> Tensor { Tensor(a, like: b) * b }
    public static func * (a: Int, b: Tensor) -> Tensor { Tensor(Double(a), like: b) * b }
    public static func *= (a: inout Tensor, b: Tensor) { a = a * b }
    public static func *= (a: inout Tensor, b: Double) { a = a * b }
    public static func *= (a: inout Tensor, b: Int) { a = a * b }
}

extension Tensor {
    public static func / (a: Tensor, b: Tensor) -> Tensor { trapping(try Checked.divide(a, b)) }
    public static func / (a: Tensor, b: Double) -> Tensor { a / Tensor(b, like: a) }
    public static func / (a: Tensor, b: Int) -> Tensor { a / Tensor(Double(b), like: a) }
    public static func / (a: Double, b: Tensor) -> Tensor { Tensor(a, like: b) / b }
    public static func / (a: Int, b: Tensor) -> Tensor { Tensor(Double(a), like: b) / b }
    public static func /= (a: inout Tensor, b: Tensor) { a = a / b }
    public static func /= (a: inout Tensor, b: Double) { a = a / b }
    public static func /= (a: inout Tensor, b: Int) { a = a / b }
}

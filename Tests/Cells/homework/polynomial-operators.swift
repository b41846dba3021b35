// swift-format-ignore-file
// polynomial arithmetic
struct Polynomial: Equatable, CustomStringConvertible {
    var coefficients: [Int]
    init(_ c: Int...) { self.init(c) }
    init(_ c: [Int]) {
        var c = c
        while c.count > 1 && c.last == 0 { c.removeLast() }
        coefficients = c.isEmpty ? [0] : c
    }
    var degree: Int { coefficients.count - 1 }
    subscript(i: Int) -> Int { i < coefficients.count ? coefficients[i] : 0 }
    func callAsFunction(_ x: Int) -> Int { coefficients.reversed().reduce(0) { $0 * x + $1 } }
    static func + (l: Self, r: Self) -> Self { Self((0...max(l.degree, r.degree)).map { l[$0] + r[$0] }) }
    static prefix func - (p: Self) -> Self { Self(p.coefficients.map { -$0 }) }
    static func - (l: Self, r: Self) -> Self { l + (-r) }
    static func * (l: Self, r: Self) -> Self {
        var out = [Int](repeating: 0, count: l.degree + r.degree + 1)
        for (i, a) in l.coefficients.enumerated() { for (j, b) in r.coefficients.enumerated() { out[i + j] += a * b } }
        return Self(out)
    }
    var derivative: Self { Self(coefficients.enumerated().dropFirst().map { $0.offset * $0.element }) }
    var description: String {
        let terms = coefficients.enumerated().reversed().compactMap { i, c -> String? in
            guard c != 0 || degree == 0 else { return nil }
            let sign = c < 0 ? "-" : "+"
            let magnitude = abs(c) == 1 && i > 0 ? "" : String(abs(c))
            let power = i == 0 ? "" : i == 1 ? "x" : "x^\(i)"
            return "\(sign) \(magnitude)\(power)"
        }
        let s = terms.joined(separator: " ")
        return s.hasPrefix("+ ") ? String(s.dropFirst(2)) : s
    }
}
let p = Polynomial(1, -3, 0, 2), q = Polynomial(-1, 1)
print(p, "|", q, "|", p + q, "|", p - p)  // expect: 2x^3 - 3x + 1 | x - 1 | 2x^3 - 2x | 0
print(p * q, p.derivative, p.derivative.derivative, (p * q).degree)  // expect: 2x^4 - 2x^3 - 3x^2 + 4x - 1 6x^2 - 3 12x 4
print(p(2), q(10), p == Polynomial([1, -3, 0, 2, 0]))  // expect: 11 9 true
var power = Polynomial(1)
for _ in 1...4 { power = power * Polynomial(1, 1) }
print(power.coefficients, power)  // expect: [1, 4, 6, 4, 1] x^4 + 4x^3 + 6x^2 + 4x + 1

// swift-format-ignore-file
// Fractions with protocols and operators
struct Fraction {
    let numerator: Int, denominator: Int
    init(_ n: Int, _ d: Int = 1) {
        precondition(d != 0, "zero denominator")
        func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? abs(a) : gcd(b, a % b) }
        let g = max(gcd(n, d), 1)
        let sign = d < 0 ? -1 : 1
        numerator = sign * n / g
        denominator = sign * d / g
    }
}
extension Fraction: CustomStringConvertible {
    var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
extension Fraction: Equatable, Comparable, Hashable {
    static func < (a: Fraction, b: Fraction) -> Bool { a.numerator * b.denominator < b.numerator * a.denominator }
}
extension Fraction {
    static func + (a: Fraction, b: Fraction) -> Fraction { .init(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator) }
    static func - (a: Fraction, b: Fraction) -> Fraction { a + -b }
    static func * (a: Fraction, b: Fraction) -> Fraction { Fraction(a.numerator * b.numerator, a.denominator * b.denominator) }
    static func / (a: Fraction, b: Fraction) -> Fraction { Fraction(a.numerator * b.denominator, a.denominator * b.numerator) }
    static prefix func - (a: Fraction) -> Fraction { Fraction(-a.numerator, a.denominator) }
    static func += (a: inout Fraction, b: Fraction) { a = a + b }
    static let zero = Fraction(0)
    var value: Double { Double(numerator) / Double(denominator) }
}
extension Fraction: ExpressibleByIntegerLiteral { init(integerLiteral n: Int) { self.init(n) } }
extension Fraction {
    init?(_ text: String) {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        switch parts.count {
        case 1: self.init(parts[0])
        case 2 where parts[1] != 0: self.init(parts[0], parts[1])
        default: return nil
        }
    }
}
let half = Fraction(1, 2), third = Fraction(-2, -6)
print(half + third, half - third, half * third, half / third, -half)  // expect: 5/6 1/6 1/6 3/2 -1/2
print([half, third, Fraction(3, 4), 2].sorted(), max(half, third), half == Fraction(2, 4))  // expect: [1/3, 1/2, 3/4, 2] 1/2 true
var harmonic: Fraction = 0
for n in 1...10 { harmonic += Fraction(1, n) }
print(harmonic, harmonic.value)  // expect: 7381/2520 2.9289682539682538
print(Fraction("3/9")!, Fraction("7") ?? .zero, Fraction("1/0") as Any, Fraction("a/b") == nil)  // expect: 1/3 7 nil true
let egyptian: [Fraction] = {
    var rest = Fraction(7, 15), parts: [Fraction] = []
    while rest > 0 {
        let d = (rest.denominator + rest.numerator - 1) / rest.numerator
        parts.append(Fraction(1, d))
        rest = rest - Fraction(1, d)
    }
    return parts
}()
print(egyptian, Set(egyptian).count, half + 1)  // expect: [1/3, 1/8, 1/120] 3 3/2

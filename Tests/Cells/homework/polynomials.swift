// swift-format-ignore-file
/// Polynomials with real coefficients, lowest degree first.
struct Polynomial: Equatable, CustomStringConvertible {
    private(set) var coefficients: [Double]

    init(_ coefficients: [Double]) {
        var c = coefficients
        while let last = c.last, last == 0 { c.removeLast() }
        self.coefficients = c
    }

    init(_ coefficients: Double...) { self.init(coefficients) }

    init(roots: [Double]) {
        self = roots.reduce(Polynomial(1)) { $0 * Polynomial(-$1, 1) }
    }

    var degree: Int { coefficients.count - 1 }  // -1 for zero
    var leading: Double { coefficients.last ?? 0 }

    /// Horner's scheme
    func callAsFunction(_ x: Double) -> Double {
        coefficients.reversed().reduce(0) { $0 * x + $1 }
    }

    static func + (p: Polynomial, q: Polynomial) -> Polynomial {
        let n = max(p.coefficients.count, q.coefficients.count)
        return Polynomial((0..<n).map { p[$0] + q[$0] })
    }

    static func - (p: Polynomial, q: Polynomial) -> Polynomial { p + -1 * q }

    static func * (k: Double, p: Polynomial) -> Polynomial { Polynomial(p.coefficients.map { k * $0 }) }

    static func * (p: Polynomial, q: Polynomial) -> Polynomial {
        guard p.degree >= 0, q.degree >= 0 else { return Polynomial() }
        var c = [Double](repeating: 0, count: p.degree + q.degree + 1)
        for (i, a) in p.coefficients.enumerated() {
            for (j, b) in q.coefficients.enumerated() { c[i + j] += a * b }
        }
        return Polynomial(c)
    }

    subscript(_ power: Int) -> Double {
        coefficients.indices.contains(power) ? coefficients[power] : 0
    }

    func divided(by divisor: Polynomial) -> (quotient: Polynomial, remainder: Polynomial)? {
        guard divisor.degree >= 0 else { return nil }
        var rest = self
        var quotient = Polynomial()
        while rest.degree >= divisor.degree {
            var term = [Double](repeating: 0, count: rest.degree - divisor.degree)
            term.append(rest.leading / divisor.leading)
            let monomial = Polynomial(term)
            quotient = quotient + monomial
            rest = rest - monomial * divisor
        }
        return (quotient, rest)
    }

    var derivative: Polynomial {
        Polynomial(coefficients.enumerated().dropFirst().map { Double($0.offset) * $0.element })
    }

    func integral(from a: Double, to b: Double) -> Double {
        let primitive = Polynomial([0] + coefficients.enumerated().map { $0.element / Double($0.offset + 1) })
        return primitive(b) - primitive(a)
    }

    var description: String {
        var text = ""
        for (power, c) in coefficients.enumerated().reversed() where c != 0 {
            if text.isEmpty {
                text += c < 0 ? "-" : ""
            } else {
                text += c < 0 ? " - " : " + "
            }
            let size = abs(c)
            let number = size == size.rounded() ? String(Int(size)) : String(size)
            if size != 1 || power == 0 { text += number }
            if power > 0 { text += "x" }
            if power > 1 { text += "^\(power)" }
        }
        return text.isEmpty ? "0" : text
    }
}

let p = Polynomial(-1, 0, 2, 1)
let q = Polynomial(1, -1)
print("p =", p)  // expect: p = x^3 + 2x^2 - 1
print("q =", q, "of degree \(q.degree)")  // expect: q = -x + 1 of degree 1
print(p + q, p - p, (p - p).degree)  // expect: x^3 + 2x^2 - x 0 -1
print("p·q =", p * q)  // expect: p·q = -x^4 - x^3 + 2x^2 + x - 1
print(p(2), q(1), Polynomial()(5))  // expect: 15.0 0.0 0.0
print(p.derivative, p.derivative.derivative.derivative.derivative)  // expect: 3x^2 + 4x 0
if let (quotient, remainder) = p.divided(by: q) {
    print("quotient \(quotient), remainder \(remainder)")
    print(quotient * q + remainder == p)
}
// expect: quotient -x^2 - 3x - 3, remainder 2
// expect: true
if p.divided(by: Polynomial(0)) == nil { print("cannot divide by zero") }  // expect: cannot divide by zero

let cubic = Polynomial(roots: [1, 2, -3])
print(cubic, [1.0, 2, -3, 0].map { cubic($0) })  // expect: x^3 - 7x + 6 [0.0, 0.0, 0.0, 6.0]
print(Polynomial(0, 0, 3).integral(from: 0, to: 2), cubic.integral(from: -1, to: 1))  // expect: 8.0 12.0
print(Polynomial(0.5, 0, -1.25), Polynomial([0, 1, 0, 0]) == Polynomial(0, 1))  // expect: -1.25x^2 + 0.5 true

// Lagrange's interpolation through points of a parabola
func interpolate(_ points: [(x: Double, y: Double)]) -> Polynomial {
    var result = Polynomial()
    for (i, p) in points.enumerated() {
        var basis = Polynomial(1)
        for (j, other) in points.enumerated() where i != j {
            basis = (1 / (p.x - other.x)) * (basis * Polynomial(-other.x, 1))
        }
        result = result + p.y * basis
    }
    return result
}
print(interpolate([(0, 1), (1, 3), (2, 7)]))  // expect: x^2 + x + 1
print(interpolate([(-1, 2), (1, 2), (3, 10), (5, 26)]))  // expect: x^2 + 1.1102230246251565e-16x + 1
var binomial = Polynomial(1)
for n in 0...4 {
    print(n, binomial)
    binomial = binomial * Polynomial(1, 1)
}
// expect: 0 1
// expect: 1 x + 1
// expect: 2 x^2 + 2x + 1
// expect: 3 x^3 + 3x^2 + 3x + 1
// expect: 4 x^4 + 4x^3 + 6x^2 + 4x + 1

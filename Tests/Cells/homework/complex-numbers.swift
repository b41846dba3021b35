// swift-format-ignore-file
// Complex numbers as a struct with operators

struct Complex: Equatable, CustomStringConvertible {
    var re: Double
    var im: Double

    static let i = Complex(re: 0, im: 1)
    static let zero = Complex(re: 0, im: 0)

    init(re: Double, im: Double = 0) {
        self.re = re
        self.im = im
    }

    init(modulus: Double, argument: Double) {
        self.init(re: modulus * cos(argument), im: modulus * sin(argument))
    }

    var modulus: Double { (re * re + im * im).squareRoot() }
    var argument: Double { atan2(im, re) }
    var conjugate: Complex { Complex(re: re, im: -im) }

    static func + (a: Complex, b: Complex) -> Complex { Complex(re: a.re + b.re, im: a.im + b.im) }
    static func - (a: Complex, b: Complex) -> Complex { Complex(re: a.re - b.re, im: a.im - b.im) }
    static func * (a: Complex, b: Complex) -> Complex {
        Complex(re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re)
    }
    static func * (k: Double, a: Complex) -> Complex { Complex(re: k * a.re, im: k * a.im) }
    static func / (a: Complex, b: Complex) -> Complex {
        let d = b.re * b.re + b.im * b.im
        let n = a * b.conjugate
        return Complex(re: n.re / d, im: n.im / d)
    }
    static prefix func - (a: Complex) -> Complex { Complex(re: -a.re, im: -a.im) }
    static func += (a: inout Complex, b: Complex) { a = a + b }

    func power(_ n: Int) -> Complex {
        var result = Complex(re: 1)
        for _ in 0..<n { result = result * self }
        return result
    }

    func roots(_ n: Int) -> [Complex] {
        (0..<n).map { k in
            Complex(modulus: pow(modulus, 1 / Double(n)), argument: (argument + 2 * Double.pi * Double(k)) / Double(n))
        }
    }

    var description: String {
        switch (re, im) {
        case (_, 0): return "\(re)"
        case (0, _): return "\(im)i"
        case let (re, im) where im < 0: return "\(re) - \(-im)i"
        default: return "\(re) + \(im)i"
        }
    }

    var rounded: String { String(format: "(%+.3f, %+.3f)", re + 0.0, im + 0.0) }
}

let z = Complex(re: 3, im: 4), w = Complex(re: 1, im: -2)
print(z, w, Complex.i, Complex(re: 5), -w)  // expect: 3.0 + 4.0i 1.0 - 2.0i 1.0i 5.0 -1.0 + 2.0i
print(z + w, z - w, z * w, z / w)  // expect: 4.0 + 2.0i 2.0 + 6.0i 11.0 - 2.0i -1.0 + 2.0i
print(z.modulus, z.conjugate, 2 * z)  // expect: 5.0 3.0 - 4.0i 6.0 + 8.0i
print(Complex.i * Complex.i == Complex(re: -1), z == w, Complex.zero)  // expect: true false 0.0
print((z / w) * w == z, w.power(3), Complex.i.power(4))  // expect: true -11.0 + 2.0i 1.0
print(String(format: "argument %.4f", z.argument))  // expect: argument 0.9273

// Euler's identity and rotations
let euler = Complex(modulus: 1, argument: .pi)
print(euler.rounded)  // expect: (-1.000, +0.000)
var p = Complex(re: 1)
for step in 1...4 {
    p = p * Complex.i
    print("after \(step) quarter turns: \(p)")
}
// expect: after 1 quarter turns: 1.0i
// expect: after 2 quarter turns: -1.0
// expect: after 3 quarter turns: -1.0i
// expect: after 4 quarter turns: 1.0

// cube roots of eight: their cubes and their sum
for root in Complex(re: 8).roots(3) {
    print(root.rounded, String(format: "%.3f", root.power(3).re))
}
// expect: (+2.000, +0.000) 8.000
// expect: (-1.000, +1.732) 8.000
// expect: (-1.000, -1.732) 8.000
let sum = Complex(re: 8).roots(3).reduce(.zero, +)
print(sum.modulus < 1e-12)  // expect: true

// quadratic equations with any discriminant
func solve(_ a: Double, _ b: Double, _ c: Double) -> (Complex, Complex) {
    let d = b * b - 4 * a * c
    let root = d >= 0 ? Complex(re: d.squareRoot()) : Complex(re: 0, im: (-d).squareRoot())
    let k = 1 / (2 * a)
    return (k * (Complex(re: -b) + root), k * (Complex(re: -b) - root))
}
print(solve(1, -3, 2))  // expect: (2.0, 1.0)
print(solve(1, 2, 5))  // expect: (-1.0 + 2.0i, -1.0 - 2.0i)
let (first, _) = solve(2, 0, 8)
print(first)  // expect: 2.0i

// a discrete Fourier transform, and back
func dft(_ x: [Complex], inverse: Bool = false) -> [Complex] {
    let n = x.count
    return (0..<n).map { k in
        var sum = Complex.zero
        for (j, value) in x.enumerated() {
            let angle = (inverse ? 2 : -2) * Double.pi * Double(j * k) / Double(n)
            sum += value * Complex(modulus: 1, argument: angle)
        }
        return inverse ? (1 / Double(n)) * sum : sum
    }
}
let signal = [1.0, 2, 3, 4].map { Complex(re: $0) }
let spectrum = dft(signal)
print(spectrum.map { String(format: "%.1f", $0.modulus) })  // expect: ["10.0", "2.8", "2.0", "2.8"]
print(dft(spectrum, inverse: true).map { ($0.re * 1e9).rounded() / 1e9 })  // expect: [1.0, 2.0, 3.0, 4.0]
print(String(format: "%.6f %.6f", spectrum.reduce(0) { $0 + $1.modulus * $1.modulus } / 4, signal.reduce(0) { $0 + $1.re * $1.re }))
// expect: 30.000000 30.000000

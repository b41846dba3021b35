// swift-format-ignore-file
// Powers and roots.
let two = 2.0
print(pow(two, 10), pow(two, 0.5), pow(9, 0.5), pow(2, -1.0)) // expect: 1024.0 1.4142135623730951 3.0 0.5
print(pow(two - 2, 0), pow(-8, 1.0 / 3).isNaN, pow(10.0, 3.0)) // expect: 1.0 true 1000.0
let kilo: Double = pow(10, 3)
print(kilo, Int(pow(2.0, 16)), pow(Double(3), Double(2))) // expect: 1000.0 65536 9.0
print(sqrt(16.0), sqrt(2.0), sqrt(0.0), cbrt(8.0), cbrt(-8.0), 2.0.squareRoot(), sqrt(Double(49)))
// expect: 4.0 1.4142135623730951 0.0 2.0 -2.0 1.4142135623730951 7.0
print(hypot(3.0, 4.0), hypot(1.0, 1.0), hypot(3e200, 4e200).isFinite) // expect: 5.0 1.4142135623730951 true
func distance(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> Double { hypot(a.x - b.x, a.y - b.y) }
print(distance((0, 0), (3, 4)), distance((1, 1), (1, 1))) // expect: 5.0 0.0
// cell
// Sine, cosine and tangent take radians.
func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
for d in stride(from: 0.0, through: 180, by: 45) {
    print(String(format: "%3.0f° %7.4f %7.4f", d, sin(radians(d)), cos(radians(d))))
}
// expect:   0°  0.0000  1.0000
// expect:  45°  0.7071  0.7071
// expect:  90°  1.0000  0.0000
// expect: 135°  0.7071 -0.7071
// expect: 180°  0.0000 -1.0000
print(sin(0.0), cos(0.0), tan(0.0), sin(Double.pi / 2), cos(Double.pi), abs(sin(Double.pi)) < 1e-15)
// expect: 0.0 1.0 0.0 1.0 -1.0 true
print(String(format: "%.6f %.6f", tan(Double.pi / 4), tan(1.0)), sin(1.0) * sin(1.0) + cos(1.0) * cos(1.0))
// expect: 1.000000 1.557408 1.0
// cell
// The inverse functions; atan2 knows the quadrant.
print(asin(1.0) == .pi / 2, acos(1.0), atan(1.0) * 4 == .pi, asin(2.0).isNaN, acos(-1.0))
// expect: true 0.0 true true 3.141592653589793
for (x, y) in [(1.0, 1.0), (-1, 1), (-1, -1), (1, -1), (0, 1)] { print(atan2(y, x) * 180 / .pi, terminator: " ") }
print(atan2(0.0, -1)) // expect: 45.0 135.0 -135.0 -45.0 90.0 3.141592653589793
print(String(format: "%.4f %.4f %.4f", asin(0.5), acos(0.5), atan(0.5))) // expect: 0.5236 1.0472 0.4636
// cell
// Hyperbolic functions.
print(sinh(0.0), cosh(0.0), tanh(0.0), tanh(100.0), tanh(-100.0)) // expect: 0.0 1.0 0.0 1.0 -1.0
print(String(format: "%.6f %.6f %.6f", sinh(1.0), cosh(1.0), tanh(1.0))) // expect: 1.175201 1.543081 0.761594
print(String(format: "%.6f %.6f %.6f", asinh(1.0), acosh(2.0), atanh(0.5))) // expect: 0.881374 1.316958 0.549306
// cell
// Exponentials and logarithms.
print(exp(0.0), exp(1.0), exp2(3.0), exp(-1000.0), exp(1000.0), expm1(0.0))
// expect: 1.0 2.718281828459045 8.0 0.0 inf 0.0
print(log(1.0), log(exp(2.0)), log2(8.0), log10(1000.0), log(0.0), log1p(0.0), log10(0.001))
// expect: 0.0 2.0 3.0 3.0 -inf 0.0 -3.0
print(String(format: "%.6f %.6f %.6f %.6f", exp(0.5), log(10.0), log2(10.0), log10(2.0)), log(8.0) / log(2))
// expect: 1.648721 2.302585 3.321928 0.301030 3.0
func digitCount(_ n: Int) -> Int { n == 0 ? 1 : Int(log10(Double(n))) + 1 }
print(digitCount(7), digitCount(999), digitCount(1000), digitCount(0)) // expect: 1 3 4 1
print((expm1(1e-10) - 1e-10) < 1e-19, log1p(1e-10) < 1e-10, exp(log(5.0)).rounded()) // expect: true true 5.0
// cell
// Absolute value, smaller, larger, and the sign of another.
print(abs(-3), abs(-3.5), abs(2), fabs(-1.5), fmin(1, 2.5), fmax(1, 2.5), min(2, 1.5), max(1, 2, 0.5))
// expect: 3 3.5 2 1.5 1.0 2.5 1.5 2.0
print(copysign(3.0, -0.5), remainder(7.0, 4)) // expect: -3.0 -1.0
print(erf(0.0), String(format: "%.6f", erf(1.0))) // expect: 0.0 0.842701
// cell
// The sigmoid and its kin, written by hand.
func sigmoidOf(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
func softplusOf(_ x: Double) -> Double { max(x, 0) + log1p(exp(-abs(x))) }
for x in [-2.0, 0, 2] { print(x, String(format: "%.5f %.5f %.5f", sigmoidOf(x), softplusOf(x), tanh(x))) }
// expect: -2.0 0.11920 0.12693 -0.96403
// expect: 0.0 0.50000 0.69315 0.00000
// expect: 2.0 0.88080 2.12693 0.96403
print(sigmoidOf(1000), sigmoidOf(-1000), softplusOf(1000), softplusOf(-1000)) // expect: 1.0 0.0 1000.0 0.0
let logits = [2.0, 1, 0.1]
let peak = logits.max()!
let exponentials = logits.map { exp($0 - peak) }
let probabilities = exponentials.map { $0 / exponentials.reduce(0, +) }
print(probabilities.map { String(format: "%.4f", $0) }, abs(probabilities.reduce(0, +) - 1) < 1e-12)
// expect: ["0.6590", "0.2424", "0.0986"] true
// cell
// Numeric derivatives and areas.
func derivative(of f: (Double) -> Double, at x: Double) -> Double { (f(x + 1e-5) - f(x - 1e-5)) / 2e-5 }
print(String(format: "%.4f %.4f", derivative(of: { $0 * $0 }, at: 3), derivative(of: sin, at: 0)))
// expect: 6.0000 1.0000
func area(under f: (Double) -> Double, from a: Double, to b: Double, steps: Int = 1000) -> Double {
    let h = (b - a) / Double(steps)
    return (0..<steps).reduce(0) { $0 + f(a + (Double($1) + 0.5) * h) * h }
}
print(String(format: "%.4f %.4f", area(under: { $0 * $0 }, from: 0, to: 3), area(under: sin, from: 0, to: .pi)))
// expect: 9.0000 2.0000
print(String(format: "%.4f", area(under: sqrt, from: 0, to: 1, steps: 10))) // expect: 0.6684
// cell
// Functions of the library are values: they go into arrays and to map.
let functions: [(String, (Double) -> Double)] = [("sqrt", sqrt), ("exp", exp), ("floor", floor), ("abs", abs)]
for (name, f) in functions { print(name, f(2.25)) }
// expect: sqrt 1.5
// expect: exp 9.487735836358526
// expect: floor 2.0
// expect: abs 2.25
print([1.0, 4, 9].map(sqrt), [-1.5, 2].map(abs), [0.4, 0.6].map(round)) // expect: [1.0, 2.0, 3.0] [1.5, 2.0] [0.0, 1.0]
print([1.2, -1.2].map(ceil), zip([2.0, 3], [3.0, 2]).map(pow)) // expect: [2.0, -1.0] [8.0, 9.0]
// cell
// A quadratic's roots, compound interest, a circle.
func roots(_ a: Double, _ b: Double, _ c: Double) -> [Double] {
    let d = b * b - 4 * a * c
    if d < 0 { return [] }
    if d == 0 { return [-b / (2 * a)] }
    return [(-b - sqrt(d)) / (2 * a), (-b + sqrt(d)) / (2 * a)]
}
print(roots(1, -3, 2), roots(1, 2, 1), roots(1, 0, 1)) // expect: [1.0, 2.0] [-1.0] []
let grown: Double = 1000 * pow(1 + 0.05 / 12, 12 * 10)
print(String(format: "%.2f", grown), String(format: "%.3f", Double.pi * pow(1.5, 2)), (72 / 5.0).rounded())
// expect: 1647.01 7.069 14.0
// cell
// Float has the same functions.
let f: Float = 2
print(sqrt(f), pow(f, 3), exp(f), abs(-f), floor(f / 3), f.squareRoot(), type(of: sin(f)), max(f, 1.5))
// expect: 1.4142135 8.0 7.389056 2.0 0.0 1.4142135 Float 2.0
print((f / 3).rounded(.up), Float.infinity, Float.greatestFiniteMagnitude) // expect: 1.0 inf 3.4028235e+38
print(Float.ulpOfOne, Double(f) / 3, Float("1e3")!) // expect: 1.1920929e-07 0.6666666666666666 1000.0

// swift-format-ignore-file
print(0.1 + 0.2, 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 1.0 - 0.9, 3 * 0.1)
// expect: 0.30000000000000004 false true 0.09999999999999998 0.30000000000000004
// cell
print(1.0 / 0, -1.0 / 0, (0.0 / 0.0).isNaN, Double.nan == Double.nan, Double.infinity > 1e308, -0.0 == 0.0)
// expect: inf -inf true false true true
print(Double.nan > 1, Double.nan < 1, Double.nan != Double.nan, min(1, Double.infinity), (-0.0).sign == .minus)
// expect: false false true 1.0 true
// cell
print(2.5.rounded(), 3.5.rounded(), (-2.5).rounded(), 2.5.rounded(.toNearestOrEven), 2.1.rounded(.up), 2.9.rounded(.down))
// expect: 3.0 4.0 -3.0 2.0 3.0 2.0
print((-2.9).rounded(.towardZero), 2.1.rounded(.awayFromZero), floor(-1.5), ceil(-1.5), round(1.5), trunc(-1.9))
// expect: -2.0 3.0 -2.0 -1.0 2.0 -1.0
// cell
print(7.5.truncatingRemainder(dividingBy: 2), (-7.5).truncatingRemainder(dividingBy: 2), 7.5.remainder(dividingBy: 2), fmod(9.0, 4.0))
// expect: 1.5 -1.5 -0.5 1.0
// cell
print(sqrt(2.0), 2.0.squareRoot(), pow(2.0, 10.0), pow(2.0, 0.5), exp(0.0), log(1.0), log2(8.0), log10(1000.0), hypot(3.0, 4.0))
// expect: 1.4142135623730951 1.4142135623730951 1024.0 1.4142135623730951 1.0 0.0 3.0 3.0 5.0
// cell
print(Double.pi, sin(0.0), cos(0.0), atan2(1.0, 1.0) * 4 == .pi, tanh(0.0), sin(Double.pi) < 1e-15)
// expect: 3.141592653589793 0.0 1.0 true 0.0 true
// cell
print(100.0, 1e15, 1e16, 1e17, 123456789.0, 0.0001, 0.00001, 1e-10, 5e-324, 1e100, 1.7976931348623157e308)
// expect: 100.0 1000000000000000.0 1e+16 1e+17 123456789.0 0.0001 1e-05 1e-10 5e-324 1e+100 1.7976931348623157e+308
// cell
let f: Float = 0.1
print(f, f + 0.2, Double(f), Float(1) / 3, Float(16_777_217), f == 0.1, Double(f) == 0.1)
// expect: 0.1 0.3 0.10000000149011612 0.33333334 16777216.0 true false
// cell
print(Double.greatestFiniteMagnitude, Double.leastNonzeroMagnitude, Double.ulpOfOne, Float.ulpOfOne, Double.leastNormalMagnitude)
// expect: 1.7976931348623157e+308 5e-324 2.220446049250313e-16 1.1920929e-07 2.2250738585072014e-308
// cell
print(Double("3.14")!, Double("1e3")!, Double("abc") == nil, Double("") == nil, Double("inf")!, Double(" 1") == nil, Double("5")! / 2)
// expect: 3.14 1000.0 true true inf true 2.5
// cell
print((1.0).isFinite, Double.infinity.isInfinite, 3.0.isZero, (0.0).isZero, (-2.0).magnitude, 1.0.nextUp > 1, 2.0.ulp > 1.0.ulp)
// expect: true true false true 2.0 true true
// cell
var total = 0.0
for _ in 1...10 { total += 0.1 }
print(total, total == 1, total.rounded() == 1, (total * 10).rounded() / 10)  // expect: 0.9999999999999999 false true 1.0
// cell
let values = [2.5, -1, 4, 0.5]
let mean = values.reduce(0, +) / Double(values.count)
let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count)
print(mean, variance, variance.squareRoot(), values.max()!, values.sorted())
// expect: 1.5 3.625 1.9039432764659772 4.0 [-1.0, 0.5, 2.5, 4.0]
// cell
print([1, .nan, 3].max()!.isNaN, [3, 1].contains(.nan), max(1.5, 2), Swift.min(1, -0.5), [0.0, -0.0].map { 1 / $0 })
// expect: false false 2.0 -0.5 [inf, -inf]
// cell
func newton(_ n: Double) -> Double {
    var guess = n
    while abs(guess * guess - n) > 1e-12 { guess = (guess + n / guess) / 2 }
    return guess
}
print(newton(9), newton(2), Int(newton(144)))  // expect: 3.0 1.414213562373095 12
// cell
print(Double(Int.max), Double(1 << 53) + 1 == Double(1 << 53), Int(1e15), Double(Int.max) == 9.2233720368547758e18, 10.0 / 4, -7.0 / 2)
// expect: 9.223372036854776e+18 true 1000000000000000 true 2.5 -3.5

// swift-format-ignore-file
// A double prints with the fewest digits that give it back.
print(0.1 + 0.2, 1.0, 100.0, 2.50, 1 / 3.0, 0.1, 1e3, 123456789.0)
// expect: 0.30000000000000004 1.0 100.0 2.5 0.3333333333333333 0.1 1000.0 123456789.0
print(1e15, 1e16, 1e17, 12345678901234567.0, 0.001, 0.0001, 0.00001, 1e-5, 1.5e-7, 1e100, 1e-300)
// expect: 1000000000000000.0 1e+16 1e+17 1.2345678901234568e+16 0.001 0.0001 1e-05 1e-05 1.5e-07 1e+100 1e-300
print(-0.0, -1.5, 5e-324, Double.greatestFiniteMagnitude, 9007199254740993.0, 4.35 * 100, 1.1 * 1.1)
// expect: -0.0 -1.5 5e-324 1.7976931348623157e+308 9007199254740992.0 434.99999999999994 1.2100000000000002
print([1.0, 2.5], (0.5, -0.0), ["x": 1.0], "\(2.0)", 3.0.description, Optional(1.0) as Any)
// expect: [1.0, 2.5] (0.5, -0.0) ["x": 1.0] 2.0 3.0 Optional(1.0)
// cell
// Operators of doubles; a sum of decimals is not exact.
print(7.0 / 2, 7 / 2.0, 1.0 - 0.9, 0.1 * 3, 0.1 + 0.2 == 0.3, 0.5 + 0.25 == 0.75, abs(0.1 + 0.2 - 0.3) < 1e-9)
// expect: 3.5 3.5 0.09999999999999998 0.30000000000000004 false true true
var balance = 100.0
balance *= 1.05
balance -= 5
balance /= 3
balance += 1
print(balance, -balance) // expect: 34.333333333333336 -34.333333333333336
print((1...10).map { _ in 0.1 }.reduce(0, +), Array(repeating: 0.25, count: 4).reduce(0, +))
// expect: 0.9999999999999999 1.0
// cell
// Division by zero gives infinity or nan, no error.
let zero = 0.0
print(1 / zero, -1 / zero, 1 / -zero, zero == -zero, (-zero).sign, (Double.infinity - .infinity).isNaN)
// expect: inf -inf -inf true minus true
print((1 / zero).isInfinite, (zero / zero).isNaN, 1.5.isFinite) // expect: true true true
print(Double.infinity.isFinite, zero.isZero, Double.nan.isZero) // expect: false true false
print(Double.infinity > .greatestFiniteMagnitude, -Double.infinity) // expect: true -inf
print(Double.infinity + 1, (Double.infinity * 0).isNaN, 1 / Double.infinity) // expect: inf true 0.0
// cell
// nan is equal to nothing, also not to itself.
let nan = Double.nan
print(nan == nan, nan != nan, nan < 1, nan > 1, nan.isNaN, nan + 1, max(1, .infinity), [1.0, nan].contains(nan))
// expect: false true false false true nan inf false
print(sqrt(-1).isNaN, log(-1.0).isNaN, Double("nan")!.isNaN) // expect: true true true
print([3, nan, 1].filter { !$0.isNaN }.max()!, fmin(nan, 2), fmax(2, nan)) // expect: 3.0 2.0 2.0
print(Double.minimum(nan, 2), Double.maximum(1, 2), Double.minimum(-1, 3)) // expect: 2.0 2.0 -1.0
// cell
// Rounding to whole numbers, and the ways of rounding a half.
let halves = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5]
print(halves.map { $0.rounded() }) // expect: [-3.0, -2.0, -1.0, 1.0, 2.0, 3.0]
print(halves.map { $0.rounded(.up) }, halves.map { $0.rounded(.down) })
// expect: [-2.0, -1.0, -0.0, 1.0, 2.0, 3.0] [-3.0, -2.0, -1.0, 0.0, 1.0, 2.0]
print(halves.map { $0.rounded(.toNearestOrEven) }, halves.map { $0.rounded(.towardZero) })
// expect: [-2.0, -2.0, -0.0, 0.0, 2.0, 2.0] [-2.0, -1.0, -0.0, 0.0, 1.0, 2.0]
print(halves.map { $0.rounded(.awayFromZero) }, halves.map { $0.rounded(.toNearestOrAwayFromZero) })
// expect: [-3.0, -2.0, -1.0, 1.0, 2.0, 3.0] [-3.0, -2.0, -1.0, 1.0, 2.0, 3.0]
var price = 19.5
price.round()
print(price, Int(19.49.rounded()), Int((-0.5).rounded(.up)), 2.4.rounded(), 0.49999999999999994.rounded())
// expect: 20.0 19 0 2.0 0.0
var low = 7.8
low.round(.down)
print(low) // expect: 7.0
// cell
// Rounding to decimal places by hand.
func rounded(_ x: Double, places: Int) -> Double {
    let scale = pow(10, Double(places))
    return (x * scale).rounded() / scale
}
print(rounded(3.14159, places: 2), rounded(2.5, places: 0)) // expect: 3.14 3.0
print(rounded(-1.005, places: 2), rounded(1234.5, places: -2)) // expect: -1.0 1200.0
print((2.0 / 3 * 1000).rounded() / 1000, Double(Int(9.87 * 10)) / 10, String(format: "%.1f", 9.87))
// expect: 0.667 9.8 9.9
// cell
// floor, ceil, round and trunc.
for x in [2.7, -2.7, 2.5, -0.2] { print(floor(x), ceil(x), round(x), trunc(x)) }
// expect: 2.0 3.0 3.0 2.0
// expect: -3.0 -2.0 -3.0 -2.0
// expect: 2.0 3.0 3.0 2.0
// expect: -1.0 -0.0 -0.0 -0.0
print(Int(floor(7.9)), Int(ceil(7.1)), 7.9 - floor(7.9), floor(5.0)) // expect: 7 8 0.9000000000000004 5.0
// cell
// Remainders: the sign of the dividend, or the nearest.
print(7.5.truncatingRemainder(dividingBy: 2), (-7.5).truncatingRemainder(dividingBy: 2)) // expect: 1.5 -1.5
print(fmod(7.5, 2), fmod(-7.5, 2), 1.0.truncatingRemainder(dividingBy: 0.1)) // expect: 1.5 -1.5 0.09999999999999995
print(7.5.remainder(dividingBy: 2), 5.0.remainder(dividingBy: 3)) // expect: -0.5 -1.0
print(370.0.truncatingRemainder(dividingBy: 360), 5.5.truncatingRemainder(dividingBy: 0).isNaN) // expect: 10.0 true
var angle = 725.0
angle.formTruncatingRemainder(dividingBy: 360)
print(angle) // expect: 5.0
// cell
// Parts of a double.
print(abs(-2.5), (-2.5).magnitude, fabs(-2.5), 2.5.sign, (-2.5).sign, (-2.5).sign == .minus, 2.5.squareRoot())
// expect: 2.5 2.5 2.5 plus minus true 1.5811388300841898
print(8.0.exponent, 10.0.significand, 1.0.ulp, Double.ulpOfOne, 1.0.nextUp, 1.0.nextDown, 0.0.nextUp)
// expect: 3 1.25 2.220446049250313e-16 2.220446049250313e-16 1.0000000000000002 0.9999999999999999 5e-324
print(1 + Double.ulpOfOne == 1, 1 + Double.ulpOfOne / 2 == 1) // expect: false true
print(Double.leastNormalMagnitude, Double.leastNonzeroMagnitude) // expect: 2.2250738585072014e-308 5e-324
print(3.0 == 3.0.rounded(), 3.5 == 3.5.rounded(), Double.pi, Double.zero, -Double.pi / 2)
// expect: true false 3.141592653589793 0.0 -1.5707963267948966
// cell
// Conversions from integers, texts and other precisions.
print(Double(3), Double(Int.max), Double("3.25")!, Double("abc") as Any, Double(7) / 2, Double(1 << 53) + 1)
// expect: 3.0 9.223372036854776e+18 3.25 nil 3.5 9007199254740992.0
print(Double(exactly: 9007199254740993) as Any, Double(exactly: 5)!) // expect: nil 5.0
print(Int(exactly: 2.5) == nil, Int(2.999), UInt8(200.7)) // expect: true 2 200
let single: Float = 0.1
print(single, Double(single), Float(1) / 3, Float(0.1) + Float(0.2), Float(16777216) + 1)
// expect: 0.1 0.10000000149011612 0.33333334 0.3 16777216.0
print(Float(3.14159265), Float.pi, single == 0.1, Double(single) == 0.1) // expect: 3.1415927 3.1415925 true false
// cell
// Comparing doubles; a tolerance decides what is equal.
func isClose(_ a: Double, _ b: Double, tolerance: Double = 1e-9) -> Bool {
    abs(a - b) <= tolerance * max(1, abs(a), abs(b))
}
print(isClose(0.1 + 0.2, 0.3), isClose(1e20, 1e20 + 1e5), isClose(1, 1.1), isClose(1, 1.05, tolerance: 0.1))
// expect: true true false true
let (one, two) = (1.5, 2.0)
print(one < two, two >= 2, two > 2, one != two, min(2.5, 1.5), max(0.1, 0.2, 0.15))
// expect: true true false true 1.5 0.2
print([2.5, -1, 0].sorted(), (0.0...1).contains(0.5), min(max(1.7, 0), 1)) // expect: [-1.0, 0.0, 2.5] true 1.0
print(-zero < zero, min(-0.0, 0.0), [1.0, 2] == [1, 2], 3 == 3.0) // expect: false -0.0 true true
// cell
// Mean, variance and median.
let heights = [1.62, 1.75, 1.8, 1.58, 1.7]
let mean = heights.reduce(0, +) / Double(heights.count)
let variance = heights.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(heights.count)
print(String(format: "%.3f %.5f %.4f", mean, variance, variance.squareRoot())) // expect: 1.690 0.00656 0.0810
func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
print(median(heights)!, median([4, 1, 3, 2])!, median([]) as Any) // expect: 1.7 2.5 nil
// cell
// A root by halving, and one by Newton.
func bisect(_ f: (Double) -> Double, _ a: Double, _ b: Double) -> Double {
    var (low, high) = (a, b)
    while high - low > 1e-12 {
        let middle = (low + high) / 2
        if f(low) * f(middle) <= 0 { high = middle } else { low = middle }
    }
    return (low + high) / 2
}
print(String(format: "%.9f", bisect({ $0 * $0 - 2 }, 0, 2))) // expect: 1.414213562
func newtonRoot(of x: Double) -> Double {
    var guess = x
    repeat { guess = (guess + x / guess) / 2 } while abs(guess * guess - x) > 1e-12 * x
    return guess
}
print(newtonRoot(of: 9), abs(newtonRoot(of: 2) - sqrt(2)) < 1e-12) // expect: 3.0 true
// cell
// Money in cents, and a fused product.
let prices = [0.1, 0.7]
print(prices.map { Int(($0 * 100).rounded()) }, Int(0.29 * 100)) // expect: [10, 70] 28
print(1.0.addingProduct(2, 3), (0.1).addingProduct(0.1, 10) == 1.1) // expect: 7.0 true
for (name, value) in [("third", 1.0 / 3), ("big", 6.02e23), ("tiny", 1.6e-19)] { print(name, value, Float(value)) }
// expect: third 0.3333333333333333 0.33333334
// expect: big 6.02e+23 6.02e+23
// expect: tiny 1.6e-19 1.6e-19

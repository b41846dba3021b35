// swift-format-ignore-file
let a = 1 / 2 + 0.5
let b: Double = 7 / 2
let c = 7 / 2
let d = Double(1 / 2)
print(a, b, c, d, Double(7) / 2, 7 / 2 * 2.0)  // expect: 1.0 3.5 3 0.0 3.5 7.0
// cell
print([1, 2.5], [1, 2] as [Double], (1, 2.0), true ? 1 : 2.5, max(1, 2.5), min(3, 2) / 2)  // expect: [1.0, 2.5] [1.0, 2.0] (1, 2.0) 1 2.5 1
// cell
let count = 3, price = 2.5
print(Double(count) * price, count * Int(price), 2 * price, price / 2 + 1, Double(count) / 2)  // expect: 7.5 6 5.0 2.25 1.5
// cell
let xs: [Double] = [1, 2, 3].map { $0 / 2 }
let ys = [1, 2, 3].map { $0 / 2 }
let zs = [1, 2, 3].map { Double($0) / 2 }
print(xs, ys, zs, [1.0, 2].reduce(0, +) / 2)  // expect: [0.5, 1.0, 1.5] [0, 1, 1] [0.5, 1.0, 1.5] 1.5
// cell
print(0b1011, 0o17, 0xFF, 1_000_000, 1e3, 1.5e-3, 0x1p4, 0xA.8p1, -0b11, 00042)  // expect: 11 15 255 1000000 1000.0 0.0015 16.0 21.0 -3 42
// cell
let large = 9_223_372_036_854_775_807, small = -9_223_372_036_854_775_808
print(large, small, large == Int.max, small == .min, UInt64(18_446_744_073_709_551_615))
// expect: 9223372036854775807 -9223372036854775808 true true 18446744073709551615
// cell
let tiny: Float = 0.1, byte: UInt8 = 200, letter: Character = "x", text: String = "x"
let ratio: Float = 1 / 3
print(tiny, byte, letter, text, ratio, 1.0 / 3)  // expect: 0.1 200 x x 0.33333334 0.3333333333333333
// cell
func half(_ x: Double) -> Double { x / 2 }
func half(_ x: Int) -> Int { x / 2 }
print(half(5), half(5.0), half(2 + 3), half(5 / 2.0))  // expect: 2 2.5 2 1.25
// cell
func scale(_ x: Double, by k: Double = 2) -> Double { x * k }
print(scale(3), scale(7 / 2), scale(1 / 2, by: 3 / 2))  // expect: 6.0 7.0 0.75
// cell
let mean = [90, 85, 70].reduce(0, +) / 3
let exact = Double([90, 85, 70].reduce(0, +)) / 3
print(mean, exact, exact.rounded(), (exact * 100).rounded() / 100)  // expect: 81 81.66666666666667 82.0 81.67
// cell
let sum: Double = 1 + 2 * 3 / 4 - 5
print(sum, 2 + 3 * 4 - 10 / 3 % 2, (2 + 3) * (4 - 1), -2 * -3, 1 - -1, 7 - 3 - 2, 100 / 10 / 5)  // expect: -2.5 13 15 6 2 2 2
// cell
let optional: Int? = 3
let promoted: Double? = 4
let list: [Int?] = [1, nil]
print(optional! + 1, promoted! / 3, list.count, (promoted ?? 0) / 8)  // expect: 4 1.3333333333333333 2 0.5
// cell
let words: Set = ["a", "b", "a"], table = ["x": 1, "y": 2.5], nested = [[1], [], [2.5]]
print(words.count, table["x"]!, nested)  // expect: 2 1.0 [[1.0], [], [2.5]]
// cell
var total = 0.0
for i in 1...4 { total += 1 / Double(i) }
total -= 1
total *= 3
print(total, total / 0 > 1e308, -1 / 0.0, (0 / 0.0).isNaN)  // expect: 3.249999999999999 true -inf true

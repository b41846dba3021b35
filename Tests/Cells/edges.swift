// swift-format-ignore-file
// types and conversions at the edges
print(1e21, 1e15, 1e16, 123456.789, 0.0001, 0.00001, 5e-324, 1.7976931348623157e308, Double(Int.max), 100.0, 1e5)
let s = "naïve café 한글 🇰🇷👨‍👩‍👧"
print(s.count, s.uppercased(), Array(s).count, s.hasSuffix("👧"), s.contains("한"))
var log: [String] = []
func note(_ s: String, _ v: Int) -> Int { log.append(s); return v }
var arr = [10, 20, 30]
arr[note("index", 1)] = note("value", 5) + note("value2", 6)
arr[note("i2", 0)] += note("rhs", 1)
print(arr, log)
log = []
let pair = (note("a", 1), note("b", 2))
let choose = note("c", 1) > 0 || note("d", 1) > 0
let both = note("e", 0) > 0 && note("f", 1) > 0
print(pair, choose, both, log)
func defaulted(_ x: Int = 3, y: Double = 2.5, label: String = "n") -> String { "\(label):\(x):\(y)" }
print(defaulted(), defaulted(1), defaulted(y: 1), defaulted(2, label: "z"))
var x = 10
let capture = { x += 1 }
capture(); capture()
print(x)
func nested() -> Int {
    var total = 0
    let add = { (n: Int) in total += n }
    for i in 1...4 { add(i) }
    func twice() { total *= 2 }
    twice()
    return total
}
print(nested())
var grid = [[Int]](repeating: [Int](repeating: 0, count: 3), count: 3)
for i in 0..<3 { for j in 0..<3 { grid[i][j] = i * 3 + j } }
let transposed = (0..<3).map { j in (0..<3).map { i in grid[i][j] } }
print(transposed, grid.map { $0.reduce(0, +) })
print((1...3).map { i in (1...i).map { "\($0)" }.joined(separator: ",") })
let t: (Int, (Double, String)) = (1, (2.5, "x"))
let (p, (q, r)) = t
print(p, q, r, t)
print(7.0 / 0, -7.0 / 0, (0.0 / 0).isNaN, 0.1 + 0.2, 1.0 - 0.9, 3 * 0.1)
print(-7 / 2, -7 % 2, 7 / -2, 7 % -2, (-7.5).truncatingRemainder(dividingBy: 2))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -16 >> 2, 0b1010 & 0x0F)
if x > 5, x < 20, !choose == false { print("chained") }
let words = ["swift", "is", "fun"]
print(words.map { $0.count }, words.filter { $0.count > 2 }.map { $0.uppercased() }, words.sorted { $0.count < $1.count })
print(words.reduce("") { $0 + ($0.isEmpty ? "" : "-") + $1 }, words.contains("is"), words == ["swift", "is", "fun"])
var stack = [Int]()
for token in ["3", "4", "+", "2", "*"] {
    if token == "+" { let b = stack.removeLast(), a = stack.removeLast(); stack.append(a + b) }
    else if token == "*" { let b = stack.removeLast(), a = stack.removeLast(); stack.append(a * b) }
    else { stack.append(token == "3" ? 3 : token == "4" ? 4 : 2) }
}
print(stack)

// expect: 1e+21 1000000000000000.0 1e+16 123456.789 0.0001 1e-05 5e-324 1.7976931348623157e+308 9.223372036854776e+18 100.0 100000.0
// expect: 16 NAÏVE CAFÉ 한글 🇰🇷👨‍👩‍👧 16 false true
// expect: [11, 11, 30] ["index", "value", "value2", "i2", "rhs"]
// expect: (1, 2) true false ["a", "b", "c", "e"]
// expect: n:3:2.5 n:1:2.5 n:3:1.0 z:2:2.5
// expect: 12
// expect: 20
// expect: [[0, 3, 6], [1, 4, 7], [2, 5, 8]] [3, 12, 21]
// expect: ["1", "1,2", "1,2,3"]
// expect: 1 2.5 x (1, (2.5, "x"))
// expect: inf -inf true 0.30000000000000004 0.09999999999999998 0.30000000000000004
// expect: -3 -1 -3 1 -1.5
// expect: 1 7 6 -6 1024 -4 10
// expect: chained
// expect: [5, 2, 3] ["SWIFT", "FUN"] ["is", "fun", "swift"]
// expect: swift-is-fun true true
// expect: [14]

// swift-format-ignore-file
// Fibonacci five ways, and other recursions that remember

func slow(_ n: Int) -> Int { n < 2 ? n : slow(n - 1) + slow(n - 2) }

func loop(_ n: Int) -> Int {
    var a = 0, b = 1
    for _ in 0..<n { (a, b) = (b, a + b) }
    return a
}

var memo: [Int: Int] = [:]
func remembered(_ n: Int) -> Int {
    if n < 2 { return n }
    if let known = memo[n] { return known }
    let value = remembered(n - 1) + remembered(n - 2)
    memo[n] = value
    return value
}

func doubling(_ n: Int) -> (Int, Int) {
    if n == 0 { return (0, 1) }
    let (a, b) = doubling(n / 2)
    let c = a * (2 * b - a)
    let d = a * a + b * b
    return n.isMultiple(of: 2) ? (c, d) : (d, c + d)
}

func passing(_ n: Int, _ known: inout [Int?]) -> Int {
    if let value = known[n] { return value }
    let value = n < 2 ? n : passing(n - 1, &known) + passing(n - 2, &known)
    known[n] = value
    return value
}

print((0...12).map(slow))  // expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144]
print(loop(90), remembered(90), doubling(90).0, memo.count)
// expect: 2880067194370816120 2880067194370816120 2880067194370816120 89
var table = [Int?](repeating: nil, count: 51)
print(passing(50, &table), table[10]!, table.compactMap { $0 }.count)  // expect: 12586269025 55 51
print((0...20).allSatisfy { slow($0) == loop($0) && loop($0) == doubling($0).0 })  // expect: true
let golden = Double(loop(40)) / Double(loop(39))
print(golden, (1 + 5.0.squareRoot()) / 2)  // expect: 1.6180339887498947 1.618033988749895

// Memoisation with a dictionary captured by a closure
func memoised(_ f: @escaping (Int) -> Int) -> (Int) -> Int {
    var known: [Int: Int] = [:]
    return { n in
        if let result = known[n] { return result }
        let result = f(n)
        known[n] = result
        return result
    }
}
var evaluations = 0
let square = memoised { n in
    evaluations += 1
    return n * n
}
print([3, 4, 3, 3, 4].map(square), "computed \(evaluations) times")  // expect: [9, 16, 9, 9, 16] computed 2 times

var grid: [[Int]: Int] = [:]
func paths(_ r: Int, _ c: Int) -> Int {
    if r == 0 || c == 0 { return 1 }
    if let known = grid[[r, c]] { return known }
    let result = paths(r - 1, c) + paths(r, c - 1)
    grid[[r, c]] = result
    return result
}
print(paths(16, 16), grid.count)  // expect: 601080390 256


// Collatz: the longest chain below a limit
var chain: [Int: Int] = [1: 1]
func collatz(_ n: Int) -> Int {
    if let known = chain[n] { return known }
    let length = 1 + collatz(n.isMultiple(of: 2) ? n / 2 : 3 * n + 1)
    chain[n] = length
    return length
}
let longest = (1..<3000).max { collatz($0) < collatz($1) }!
print("longest chain below 3000 begins at \(longest): \(collatz(longest)) terms")
// expect: longest chain below 3000 begins at 2919: 217 terms

// Ackermann, counting the calls that the memo saves
struct Pair: Hashable { let m: Int, n: Int }
var calls = (plain: 0, remembered: 0)
var values: [Pair: Int] = [:]
func ackermann(_ m: Int, _ n: Int) -> Int {
    calls.plain += 1
    if m == 0 { return n + 1 }
    return n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1))
}
func remembering(_ m: Int, _ n: Int) -> Int {
    let key = Pair(m: m, n: n)
    if let value = values[key] { return value }
    calls.remembered += 1
    let value: Int
    switch (m, n) {
    case (0, _): value = n + 1
    case (_, 0): value = remembering(m - 1, 1)
    default: value = remembering(m - 1, remembering(m, n - 1))
    }
    values[key] = value
    return value
}
print(ackermann(2, 3), remembering(2, 3), remembering(3, 3))  // expect: 9 9 61
print("calls:", calls)  // expect: calls: (plain: 44, remembered: 154)

// word break: can the text be cut into words?
let words: Set = ["swift", "is", "fun", "fu", "n", "isfun"]
func cuts(_ text: Substring, _ known: inout [Substring: Int]) -> Int {
    if text.isEmpty { return 1 }
    if let count = known[text] { return count }
    var total = 0
    for length in 1...text.count where words.contains(String(text.prefix(length))) {
        total += cuts(text.dropFirst(length), &known)
    }
    known[text] = total
    return total
}
var known: [Substring: Int] = [:]
print(cuts("swiftisfun", &known), cuts("swiftly", &known), known.count)  // expect: 3 0 6

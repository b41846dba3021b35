// swift-format-ignore-file
// Loops over numbers: Pascal, Fibonacci, Collatz, happy, perfect, Armstrong, Kaprekar, look at digits

// Pascal's triangle
func pascal(_ rows: Int) -> [[Int]] {
    var triangle: [[Int]] = []
    for r in 0..<rows {
        var row = Array(repeating: 1, count: r + 1)
        if r > 1 {
            for c in 1..<r { row[c] = triangle[r - 1][c - 1] + triangle[r - 1][c] }
        }
        triangle.append(row)
    }
    return triangle
}
for row in pascal(6) {
    let text = row.map(String.init).joined(separator: " ")
    print(String(repeating: ".", count: (13 - text.count) / 2) + text)
}
// expect: ......1
// expect: .....1 1
// expect: ....1 2 1
// expect: ...1 3 3 1
// expect: ..1 4 6 4 1
// expect: 1 5 10 10 5 1
print(pascal(0), pascal(11)[10].reduce(0, +), pascal(8).map { $0.filter { $0 % 2 == 1 }.count })
// expect: [] 1024 [1, 2, 2, 4, 2, 4, 4, 8]

// Fibonacci as a lazy sequence
let fibonacci = sequence(state: (0, 1)) { pair -> Int? in
    defer { pair = (pair.1, pair.0 + pair.1) }
    return pair.0
}
print(Array(fibonacci.prefix(12)))  // expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
print(sequence(state: (0, 1)) { (s: inout (Int, Int)) -> Int? in
    s = (s.1, s.0 + s.1)
    return s.0 < 4_000_000 ? s.0 : nil
}.filter { $0 % 2 == 0 }.reduce(0, +))
// expect: 4613732

// Collatz
func collatz(_ start: Int) -> [Int] {
    var path = [start]
    while let n = path.last, n != 1 { path.append(n % 2 == 0 ? n / 2 : 3 * n + 1) }
    return path
}
print(collatz(6), collatz(27).count, collatz(27).max()!)  // expect: [6, 3, 10, 5, 16, 8, 4, 2, 1] 112 9232

// Happy numbers
func digits(_ n: Int) -> [Int] { String(n).compactMap { $0.wholeNumberValue } }
func isHappy(_ n: Int) -> Bool {
    var n = n
    var seen: Set<Int> = []
    while n != 1 && !seen.contains(n) {
        seen.insert(n)
        n = digits(n).map { $0 * $0 }.reduce(0, +)
    }
    return n == 1
}
print((1...50).filter(isHappy))  // expect: [1, 7, 10, 13, 19, 23, 28, 31, 32, 44, 49]

// Perfect, deficient, abundant; amicable pairs
func properDivisorSum(_ n: Int) -> Int {
    if n < 2 { return 0 }
    var sum = 1
    var d = 2
    while d * d <= n {
        if n % d == 0 { sum += d == n / d ? d : d + n / d }
        d += 1
    }
    return sum
}
outer: for n in 2... {
    if properDivisorSum(n) == n {
        print(n, terminator: " is perfect\n")
        if n > 400 { break outer }
    }
}
// expect: 6 is perfect
// expect: 28 is perfect
// expect: 496 is perfect
for a in 1...1500 {
    let b = properDivisorSum(a)
    if a < b, properDivisorSum(b) == a { print("\(a) and \(b) are friends") }
}
// expect: 220 and 284 are friends
// expect: 1184 and 1210 are friends

// Armstrong numbers, Harshad numbers, automorphic numbers
func power(_ base: Int, _ exponent: Int) -> Int { (0..<exponent).reduce(1) { r, _ in r * base } }
func isArmstrong(_ n: Int) -> Bool {
    let d = digits(n)
    return d.reduce(0) { $0 + power($1, d.count) } == n
}
print((10...9999).filter(isArmstrong))  // expect: [153, 370, 371, 407, 1634, 8208, 9474]
print((10...60).filter { $0 % digits($0).reduce(0, +) == 0 })
// expect: [10, 12, 18, 20, 21, 24, 27, 30, 36, 40, 42, 45, 48, 50, 54, 60]
print((1...1000).filter { String($0 * $0).hasSuffix(String($0)) })  // expect: [1, 5, 6, 25, 76, 376, 625]

// Kaprekar's constant
func kaprekar(_ n: Int) -> Int {
    var n = n
    var steps = 0
    while n != 6174 {
        let d = (digits(n) + [0, 0, 0, 0]).prefix(4).sorted()
        let small = d.reduce(0) { 10 * $0 + $1 }
        let large = d.reversed().reduce(0) { 10 * $0 + $1 }
        n = large - small
        steps += 1
    }
    return steps
}
print(kaprekar(3524), kaprekar(2026), kaprekar(6174))  // expect: 3 6 0

// Digital root, reversal, palindromic products
func digitalRoot(_ n: Int) -> Int { n < 10 ? n : digitalRoot(digits(n).reduce(0, +)) }
print([9, 38, 493_193, 1_000_000].map(digitalRoot))  // expect: [9, 2, 2, 1]
var best = 0
for a in stride(from: 99, to: 9, by: -1) {
    for b in stride(from: a, to: 9, by: -1) {
        let product = a * b
        if product <= best { break }
        if String(product) == String(String(product).reversed()) { best = product }
    }
}
print(best)  // expect: 9009

// FizzBuzz, the switch way, and multiplication table
print((1...15).map { n -> String in
    switch (n % 3, n % 5) {
    case (0, 0): return "FizzBuzz"
    case (0, _): return "Fizz"
    case (_, 0): return "Buzz"
    default: return "\(n)"
    }
}.joined(separator: " "))
// expect: 1 2 Fizz 4 Buzz Fizz 7 8 Fizz Buzz 11 Fizz 13 14 FizzBuzz
for i in 1...4 { print((1...9).map { String(format: "%3d", i * $0) }.joined()) }
// expect:   1  2  3  4  5  6  7  8  9
// expect:   2  4  6  8 10 12 14 16 18
// expect:   3  6  9 12 15 18 21 24 27
// expect:   4  8 12 16 20 24 28 32 36

// Pythagorean triples and series
for c in 1...30 {
    for b in 1..<max(c, 2) {
        for a in 1..<max(b, 2) where a * a + b * b == c * c { print("(\(a), \(b), \(c))", terminator: " ") }
    }
}
print("end")
// expect: (3, 4, 5) (6, 8, 10) (5, 12, 13) (9, 12, 15) (8, 15, 17) (12, 16, 20) (15, 20, 25) (7, 24, 25) (10, 24, 26) (20, 21, 29) (18, 24, 30) end
var leibniz = 0.0
for k in 0..<1000 { leibniz += (k % 2 == 0 ? 4.0 : -4.0) / Double(2 * k + 1) }
print(leibniz, (1...20).reduce(1.0) { $0 + 1 / Double((1...$1).reduce(1, *)) })
// expect: 3.140592653839794 2.7182818284590455

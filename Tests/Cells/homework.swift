// swift-format-ignore-file
// homework-like programs
func sieve(_ n: Int) -> [Int] {
    var isPrime = Array(repeating: true, count: n + 1)
    isPrime[0] = false; isPrime[1] = false
    var p = 2
    while p * p <= n {
        if isPrime[p] { for m in stride(from: p * p, through: n, by: p) { isPrime[m] = false } }
        p += 1
    }
    return (0...n).filter { isPrime[$0] }
}
print(sieve(50))
func bubbleSort(_ input: [Int]) -> [Int] {
    var a = input
    for i in 0..<a.count {
        var swapped = false
        for j in 0..<(a.count - 1 - i) where a[j] > a[j + 1] {
            let t = a[j]
            a[j] = a[j + 1]
            a[j + 1] = t
            swapped = true
        }
        if !swapped { break }
    }
    return a
}
print(bubbleSort([5, 2, 9, 1, 5, 6]))
func quicksort(_ a: [Int]) -> [Int] {
    guard a.count > 1 else { return a }
    let pivot = a[a.count / 2]
    return quicksort(a.filter { $0 < pivot }) + a.filter { $0 == pivot } + quicksort(a.filter { $0 > pivot })
}
print(quicksort([3, 6, 1, 8, 2, 9, 2]))
func binarySearch(_ a: [Int], for key: Int) -> (found: Bool, index: Int) {
    var low = 0, high = a.count - 1
    while low <= high {
        let mid = low + (high - low) / 2
        if a[mid] == key { return (true, mid) }
        if a[mid] < key { low = mid + 1 } else { high = mid - 1 }
    }
    return (found: false, index: low)
}
let result = binarySearch([1, 3, 5, 7, 9], for: 7)
print(result.found, result.index, binarySearch([1, 3], for: 2))
func matmul(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
    var c = Array(repeating: Array(repeating: 0.0, count: b[0].count), count: a.count)
    for i in 0..<a.count { for j in 0..<b[0].count { for k in 0..<b.count { c[i][j] += a[i][k] * b[k][j] } } }
    return c
}
print(matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
func isPalindrome(_ s: String) -> Bool {
    let letters = Array(s.lowercased()).filter { $0 != " " && $0 != "," }
    var i = 0, j = letters.count - 1
    while i < j {
        if letters[i] != letters[j] { return false }
        i += 1; j -= 1
    }
    return true
}
print(isPalindrome("A man a plan a canal Panama"), isPalindrome("swift"))
func newton(_ f: (Double) -> Double, _ df: (Double) -> Double, from x0: Double, steps: Int = 20) -> Double {
    var x = x0
    for _ in 0..<steps {
        let dx = f(x) / df(x)
        x -= dx
        if abs(dx) < 1e-12 { break }
    }
    return x
}
print(newton({ $0 * $0 - 2 }, { 2 * $0 }, from: 1))
var seed = 42
func nextRandom() -> Double {
    seed = (seed &* 1103515245 &+ 12345) & 0x7fffffff
    return Double(seed) / Double(0x7fffffff)
}
var inside = 0
for _ in 0..<1000 {
    let x = nextRandom(), y = nextRandom()
    if x * x + y * y <= 1 { inside += 1 }
}
print(4 * Double(inside) / 1000)
// perceptron
let data: [(x: [Double], y: Double)] = [([0, 0], 0), ([0, 1], 0), ([1, 0], 0), ([1, 1], 1)]
var w = [0.0, 0.0], b = 0.0
for epoch in 1...20 {
    var errors = 0
    for (x, y) in data {
        let z = zip(w, x).map { $0 * $1 }.reduce(b, +)
        let prediction: Double = z > 0 ? 1 : 0
        let error = y - prediction
        if error != 0 {
            errors += 1
            for i in w.indices { w[i] += 0.1 * error * x[i] }
            b += 0.1 * error
        }
    }
    if errors == 0 { print("converged at \(epoch)", w, b); break }
}
let compose: (@escaping (Int) -> Int, @escaping (Int) -> Int) -> (Int) -> Int = { f, g in { x in f(g(x)) } }
print(compose({ $0 + 1 }, { $0 * 2 })(10))
func makeAdders() -> [(Int) -> Int] {
    var adders: [(Int) -> Int] = []
    for n in 1...3 { adders.append { x in x + n } }
    return adders
}
print(makeAdders().map { $0(10) })
let caesar = { (text: String, shift: Int) -> String in
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
    var out = ""
    for c in text {
        var found = -1
        for (i, letter) in alphabet.enumerated() where letter == c { found = i }
        out += found < 0 ? String(c) : String(alphabet[(found + shift) % 26])
    }
    return out
}
print(caesar("hello, world", 3))
func collatz(_ n: Int) -> Int { n == 1 ? 0 : 1 + collatz(n % 2 == 0 ? n / 2 : 3 * n + 1) }
let best = (1...1000).map { (n: $0, steps: collatz($0)) }.reduce((n: 0, steps: -1)) { $1.steps > $0.steps ? $1 : $0 }
print(best)
func pascal(_ rows: Int) -> [[Int]] {
    var t: [[Int]] = [[1]]
    while t.count < rows {
        let last = t[t.count - 1]
        var next = [1]
        for i in 1..<max(last.count, 1) { next.append(last[i - 1] + last[i]) }
        next.append(1)
        t.append(next)
    }
    return t
}
for row in pascal(5) { print(row.map { "\($0)" }.joined(separator: " ")) }

// expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
// expect: [1, 2, 5, 5, 6, 9]
// expect: [1, 2, 2, 3, 6, 8, 9]
// expect: true 3 (found: false, index: 1)
// expect: [[19.0, 22.0], [43.0, 50.0]]
// expect: true false
// expect: 1.414213562373095
// expect: 3.124
// expect: converged at 6 [0.2, 0.1] -0.2
// expect: 21
// expect: [11, 12, 13]
// expect: khoor, zruog
// expect: (n: 871, steps: 178)
// expect: 1
// expect: 1 1
// expect: 1 2 1
// expect: 1 3 3 1
// expect: 1 4 6 4 1

// swift-format-ignore-file
func outer(_ n: Int) -> Int {
    let base = n * 10
    func inner(_ m: Int) -> Int { base + m }
    return inner(1) + inner(2)
}
print(outer(1), outer(5))  // expect: 23 103
// cell
func evenOdd(_ n: Int) -> String {
    func isEven(_ k: Int) -> Bool { k == 0 ? true : isOdd(k - 1) }
    func isOdd(_ k: Int) -> Bool { k == 0 ? false : isEven(k - 1) }
    return isEven(n) ? "even" : "odd"
}
print(evenOdd(10), evenOdd(7))  // expect: even odd
// cell
func permutations(_ items: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    var current: [Int] = []
    func extend(_ rest: [Int]) {
        if rest.isEmpty { found.append(current); return }
        for i in rest.indices {
            var others = rest
            current.append(others.remove(at: i))
            extend(others)
            current.removeLast()
        }
    }
    extend(items)
    return found
}
print(permutations([1, 2, 3]))  // expect: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
// cell
func counter() -> (up: () -> Int, down: () -> Int, read: () -> Int) {
    var value = 0
    func change(_ by: Int) -> Int { value += by; return value }
    return ({ change(1) }, { change(-1) }, { value })
}
let one = counter(), two = counter()
_ = one.up(); _ = one.up(); _ = two.down()
print(one.read(), two.read(), one.down())  // expect: 2 -1 1
// cell
func hanoi(_ n: Int) -> [String] {
    var moves: [String] = []
    func move(_ n: Int, _ from: String, _ to: String, _ via: String) {
        guard n > 0 else { return }
        move(n - 1, from, via, to)
        moves.append(from + to)
        move(n - 1, via, to, from)
    }
    move(n, "A", "C", "B")
    return moves
}
print(hanoi(2), hanoi(6).count)  // expect: ["AB", "AC", "BC"] 63
// cell
func collatz(_ n: Int) -> Int { n == 1 ? 0 : 1 + collatz(n % 2 == 0 ? n / 2 : 3 * n + 1) }
func digits(_ n: Int) -> Int { n < 10 ? n : n % 10 + digits(n / 10) }
func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
print(collatz(27), digits(98765), gcd(1071, 462))  // expect: 111 35 21
// cell
func hofstadter(_ n: Int) -> (f: Int, m: Int) {
    func female(_ n: Int) -> Int { n == 0 ? 1 : n - male(female(n - 1)) }
    func male(_ n: Int) -> Int { n == 0 ? 0 : n - female(male(n - 1)) }
    return (female(n), male(n))
}
print(hofstadter(7), hofstadter(0))  // expect: (f: 5, m: 4) (f: 1, m: 0)
// cell
func flatten(_ n: Int) -> [Int] {
    struct Frame { var depth: Int; var value: Int }
    enum Order { case left, right }
    var frames = [Frame(depth: n, value: 1)], result: [Int] = []
    while let frame = frames.popLast() {
        if frame.depth == 0 { result.append(frame.value); continue }
        for order in [Order.right, .left] {
            frames.append(Frame(depth: frame.depth - 1, value: frame.value * 2 + (order == .left ? 0 : 1)))
        }
    }
    return result
}
print(flatten(2), flatten(0))  // expect: [4, 5, 6, 7] [1]
// cell
func memoised() -> (Int) -> Int {
    var known = [0: 0, 1: 1]
    func fib(_ n: Int) -> Int {
        if let value = known[n] { return value }
        let value = fib(n - 1) + fib(n - 2)
        known[n] = value
        return value
    }
    return fib
}
print(memoised()(80))  // expect: 23416728348467685
// cell
func shadowing(_ x: Int) -> [Int] {
    var seen = [x]
    let x = x + 1
    seen.append(x)
    do {
        let x = x * 100
        seen.append(x)
    }
    for x in 7...8 { seen.append(x) }
    if let x = Optional(-1) { seen.append(x) }
    return seen + [x]
}
print(shadowing(1))  // expect: [1, 2, 200, 7, 8, -1, 2]
// cell
func overloaded(_ x: Int) -> String {
    func show(_ x: Int) -> String { "i\(x)" }
    func show(_ x: String) -> String { "s" + x }
    return show(x) + show("\(x)")
}
print(overloaded(4))  // expect: i4s4

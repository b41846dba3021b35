// swift-format-ignore-file
// Randomness from a linear congruential generator: π, dice, a random walk, birthdays, Monty Hall, percolation

struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6364136223846793005 &+ 1442695040888963407
        return state >> 32
    }
    mutating func uniform() -> Double { Double(next()) / 4_294_967_296 }
    mutating func below(_ n: Int) -> Int { Int(next() % UInt64(n)) }
    mutating func coin() -> Bool { next() & 1 == 1 }
    mutating func gaussian() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + uniform() } }
}

// the same seed gives the same numbers
var first = Generator(state: 1), second = Generator(state: 1), third = Generator(state: 2)
print((0..<5).map { _ in first.below(100) } == (0..<5).map { _ in second.below(100) }, first.below(1000) == third.below(1000))
// expect: true false
var old = UInt32(42)
print((0..<6).map { _ -> UInt32 in old = old &* 1_103_515_245 &+ 12_345; return old >> 16 & 0x7fff })
// expect: [19081, 17033, 15269, 25461, 13856, 1093]

var g = Generator(state: 2026)

// π by darts
for darts in [10, 100, 1_000, 10_000] {
    var hits = 0
    for _ in 0..<darts where hypot(g.uniform(), g.uniform()) < 1 { hits += 1 }
    let estimate = 4 * Double(hits) / Double(darts)
    print("\(darts) darts: within 1 of π:", abs(estimate - Double.pi) < 1)
}
// expect: 10 darts: within 1 of π: true
// expect: 100 darts: within 1 of π: true
// expect: 1000 darts: within 1 of π: true
// expect: 10000 darts: within 1 of π: true

// dice
var faces = [Int](repeating: 0, count: 6)
for _ in 0..<6_000 { faces[g.below(6)] += 1 }
print(faces.reduce(0, +), faces.allSatisfy { 850...1150 ~= $0 })  // expect: 6000 true
var sums: [Int: Int] = [:]
for _ in 0..<3_600 { sums[g.below(6) + g.below(6) + 2, default: 0] += 1 }
print(sums.keys.sorted(), sums.max { $0.value < $1.value }!.key == 7)
// expect: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] true
let chiSquared = faces.reduce(0.0) { $0 + pow(Double($1) - 1000, 2) / 1000 }
print("fair:", chiSquared < 20)  // expect: fair: true

// mean and deviation of a sum of uniform numbers
let sample = (0..<5_000).map { _ in g.gaussian() }
let mean = sample.reduce(0, +) / 5_000
let deviation = (sample.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 4_999).squareRoot()
print(abs(mean) < 0.06, abs(deviation - 1) < 0.06, (60...76).contains(sample.filter { abs($0) < 1 }.count / 50))
// expect: true true true

// random walk on a grid
var (x, y) = (0, 0)
var visited: Set<[Int]> = [[0, 0]]
for _ in 0..<400 {
    switch g.below(4) {
    case 0: x += 1
    case 1: x -= 1
    case 2: y += 1
    default: y -= 1
    }
    visited.insert([x, y])
}
print((x + y) % 2 == 0, visited.count > 50, abs(x) + abs(y) <= 400)  // expect: true true true

// birthdays
func shared(_ people: Int, trials: Int) -> Double {
    var hits = 0
    trial: for _ in 0..<trials {
        var seen = Set<Int>()
        for _ in 0..<people where !seen.insert(g.below(365)).inserted {
            hits += 1
            continue trial
        }
    }
    return Double(hits) / Double(trials)
}
let exact = 1 - (0..<23).reduce(1.0) { $0 * Double(365 - $1) / 365 }
print(String(format: "%.4f", exact), abs(shared(23, trials: 2_000) - exact) < 0.06, shared(1, trials: 10))
// expect: 0.5073 true 0.0

// Monty Hall
func play(switching: Bool) -> Bool {
    let car = g.below(3), choice = g.below(3)
    let opened = (0..<3).first { $0 != car && $0 != choice }!
    let final = switching ? 3 - choice - opened : choice
    return final == car
}
let stay = (0..<3_000).filter { _ in play(switching: false) }.count
let swap = (0..<3_000).filter { _ in play(switching: true) }.count
print("switching wins about twice as often:", (1.7...2.3).contains(Double(swap) / Double(stay)))
// expect: switching wins about twice as often: true

// gambler's ruin: exact by a recurrence, then by simulation
func ruin(start: Int, goal: Int) -> Bool {
    var money = start
    while money > 0 && money < goal { money += g.coin() ? 1 : -1 }
    return money == 0
}
let ruined = (0..<1_000).filter { _ in ruin(start: 3, goal: 10) }.count
print("ruined about 700 times of 1000:", (640...760).contains(ruined))
// expect: ruined about 700 times of 1000: true

// percolation with union-find
func percolates(_ open: Double, size n: Int) -> Bool {
    let cells = (0..<n * n).map { _ in g.uniform() < open }
    var parent = Array(0..<n * n + 2)
    func root(_ i: Int) -> Int {
        var i = i
        while parent[i] != i {
            parent[i] = parent[parent[i]]
            i = parent[i]
        }
        return i
    }
    for i in cells.indices where cells[i] {
        if i < n { parent[root(i)] = root(n * n) }
        if i >= n * (n - 1) { parent[root(i)] = root(n * n + 1) }
        if i % n < n - 1, cells[i + 1] { parent[root(i)] = root(i + 1) }
        if i + n < n * n, cells[i + n] { parent[root(i)] = root(i + n) }
    }
    return root(n * n) == root(n * n + 1)
}
for probability in [0.3, 0.9] {
    let count = (0..<20).filter { _ in percolates(probability, size: 12) }.count
    print("open \(probability): \(count) of 20 percolate")
}
// expect: open 0.3: 0 of 20 percolate
// expect: open 0.9: 20 of 20 percolate

// shuffle, sample without replacement, weighted choice
var deck = Array(1...8)
for i in deck.indices.dropLast() { deck.swapAt(i, i + g.below(deck.count - i)) }
print(deck.sorted() == Array(1...8), Set((0..<50).map { _ in g.below(3) }).sorted())  // expect: true [0, 1, 2]
func choose(_ weights: [(String, Int)]) -> String {
    var ticket = g.below(weights.reduce(0) { $0 + $1.1 })
    for (name, weight) in weights {
        if ticket < weight { return name }
        ticket -= weight
    }
    return "nobody"
}
let draws = Dictionary(grouping: (0..<900).map { _ in choose([("rare", 1), ("common", 8), ("never", 0)]) }) { $0 }.mapValues(\.count)
print(draws["never"] as Any, (60...145).contains(draws["rare"]!), draws["rare"]! + draws["common"]!)
// expect: nil true 900

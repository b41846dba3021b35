// swift-format-ignore-file
// Puzzles of numbers: Josephus, magic squares, the 15 puzzle's parity, coins, river crossing, water jugs

// 1. Josephus: every k-th leaves
func josephus(_ n: Int, _ k: Int) -> (order: [Int], survivor: Int) {
    var circle = Array(1...n)
    var order: [Int] = []
    var i = 0
    while circle.count > 1 {
        i = (i + k - 1) % circle.count
        order.append(circle.remove(at: i))
    }
    return (order, circle[0])
}
func survivor(_ n: Int, _ k: Int) -> Int { (1...n).reduce(0) { ($0 + k) % $1 } + 1 }

print(josephus(7, 3))  // expect: (order: [3, 6, 2, 7, 5, 1], survivor: 4)
print(josephus(41, 3).survivor, survivor(41, 3), survivor(1, 9), survivor(1_000_000, 2))  // expect: 31 31 1 951425
print((1...16).map { survivor($0, 2) })  // expect: [1, 1, 3, 1, 3, 5, 7, 1, 3, 5, 7, 9, 11, 13, 15, 1]
// for k = 2 the answer is a rotation of the bits
print((1...200).allSatisfy { n in
    let top = 1 << (Int.bitWidth - 1 - n.leadingZeroBitCount)
    return survivor(n, 2) == (n - top) * 2 + 1
})
// expect: true

// 2. Magic squares: the Siamese method for odd sizes, a pattern for multiples of four
func magicSquare(_ n: Int) -> [[Int]]? {
    guard n > 2, n % 4 != 2 else { return n == 1 ? [[1]] : nil }
    var square = Array(repeating: Array(repeating: 0, count: n), count: n)
    if n % 2 == 1 {
        var (r, c) = (0, n / 2)
        for value in 1...n * n {
            square[r][c] = value
            let (up, right) = ((r - 1 + n) % n, (c + 1) % n)
            if square[up][right] == 0 { (r, c) = (up, right) } else { r = (r + 1) % n }
        }
    } else {
        for r in 0..<n {
            for c in 0..<n {
                let value = r * n + c + 1
                let keeps = (r % 4 == c % 4) || (r % 4 + c % 4 == 3)
                square[r][c] = keeps ? n * n + 1 - value : value
            }
        }
    }
    return square
}

func isMagic(_ s: [[Int]]) -> Bool {
    let n = s.count, sum = n * (n * n + 1) / 2
    let rows = s.allSatisfy { $0.reduce(0, +) == sum }
    let columns = (0..<n).allSatisfy { c in s.map { $0[c] }.reduce(0, +) == sum }
    let falling = (0..<n).reduce(0) { $0 + s[$1][$1] }
    let rising = (0..<n).reduce(0) { $0 + s[$1][n - 1 - $1] }
    return rows && columns && falling == sum && rising == sum && Set(s.joined()) == Set(1...n * n)
}

for n in [3, 4, 5] {
    guard let square = magicSquare(n) else { continue }
    for row in square { print(row.map { String(format: "%2d", $0) }.joined(separator: " ")) }
    print("magic:", isMagic(square), "sum", square[0].reduce(0, +))
}
// expect:  8  1  6
// expect:  3  5  7
// expect:  4  9  2
// expect: magic: true sum 15
// expect: 16  2  3 13
// expect:  5 11 10  8
// expect:  9  7  6 12
// expect:  4 14 15  1
// expect: magic: true sum 34
// expect: 17 24  1  8 15
// expect: 23  5  7 14 16
// expect:  4  6 13 20 22
// expect: 10 12 19 21  3
// expect: 11 18 25  2  9
// expect: magic: true sum 65
print(magicSquare(6) == nil, magicSquare(1)!, isMagic([[1, 2], [3, 4]]), [7, 8, 9, 12].allSatisfy { isMagic(magicSquare($0)!) })
// expect: true [[1]] false true

// 3. Cheapest change of a magic square (a well-known interview question)
let all = ["816357492", "618753294", "492357816", "294753618", "834159672", "438951276", "672159834", "276951438"]
func cost(_ square: [[Int]]) -> Int {
    let flat = square.flatMap { $0 }
    return all.map { zip($0, flat).reduce(0) { $0 + abs($1.0.wholeNumberValue! - $1.1) } }.min()!
}
print(cost([[4, 9, 2], [3, 5, 7], [8, 1, 5]]), cost([[5, 3, 4], [1, 5, 8], [6, 4, 2]]))  // expect: 1 7

// 4. The 15 puzzle: solvable or not?
func inversions(_ tiles: [Int]) -> Int {
    var count = 0
    for (i, a) in tiles.enumerated() where a != 0 {
        for b in tiles[(i + 1)...] where b != 0 && b < a { count += 1 }
    }
    return count
}
func isSolvable(_ tiles: [Int]) -> Bool {
    let blankRow = tiles.firstIndex(of: 0)! / 4
    return (inversions(tiles) + blankRow) % 2 == 1
}
let solved = Array(1...15) + [0]
var swapped = solved
swapped.swapAt(13, 14)
print(isSolvable(solved), isSolvable(swapped), inversions(solved), inversions(swapped))  // expect: true false 0 1

// 5. Water jugs by breadth-first search
struct Jugs: Hashable { var a: Int, b: Int }
func pour(_ capacityA: Int, _ capacityB: Int, target: Int) -> [Jugs]? {
    var paths = [[Jugs(a: 0, b: 0)]]
    var seen: Set = [Jugs(a: 0, b: 0)]
    while !paths.isEmpty {
        let path = paths.removeFirst()
        let now = path.last!
        if now.a == target || now.b == target { return path }
        let ab = min(now.a, capacityB - now.b), ba = min(now.b, capacityA - now.a)
        let options = [
            Jugs(a: capacityA, b: now.b), Jugs(a: now.a, b: capacityB), Jugs(a: 0, b: now.b), Jugs(a: now.a, b: 0),
            Jugs(a: now.a - ab, b: now.b + ab), Jugs(a: now.a + ba, b: now.b - ba),
        ]
        for next in options where seen.insert(next).inserted { paths.append(path + [next]) }
    }
    return nil
}
print(pour(3, 5, target: 4)!.map { "\($0.a)/\($0.b)" }.joined(separator: " → "))
// expect: 0/0 → 0/5 → 3/2 → 0/2 → 2/0 → 2/5 → 3/4
print(pour(2, 6, target: 5) == nil ? "impossible" : "possible", pour(7, 11, target: 5)!.count - 1)
// expect: impossible 12

// 6. Wolf, goat and cabbage: states as sets
func crossings() -> Int? {
    let items: Set<String> = ["wolf", "goat", "cabbage"]
    func safe(_ bank: Set<String>) -> Bool { !bank.contains("goat") || bank.isDisjoint(with: ["wolf", "cabbage"]) }
    var frontier: [(left: Set<String>, boatLeft: Bool, steps: Int)] = [(items, true, 0)]
    var seen: Set<[String]> = [items.sorted() + ["boat"]]
    while !frontier.isEmpty {
        let (left, boatLeft, steps) = frontier.removeFirst()
        if left.isEmpty { return steps }
        let here = boatLeft ? left : items.subtracting(left)
        for load in [Set<String>()] + here.sorted().map({ Set([$0]) }) {
            let nextLeft = boatLeft ? left.subtracting(load) : left.union(load)
            let behind = boatLeft ? nextLeft : items.subtracting(nextLeft)
            let key = nextLeft.sorted() + (boatLeft ? [] : ["boat"])
            if safe(behind), seen.insert(key).inserted { frontier.append((nextLeft, !boatLeft, steps + 1)) }
        }
    }
    return nil
}
print("crossings:", crossings() ?? 0)  // expect: crossings: 7

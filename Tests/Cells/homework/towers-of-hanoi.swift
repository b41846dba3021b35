// swift-format-ignore-file
// Recursion: towers of Hanoi, with a picture; also flood fill, powers, Sierpinski and the Hilbert curve

enum Peg: String, CaseIterable { case a = "A", b = "B", c = "C" }

struct Towers {
    private(set) var pegs: [Peg: [Int]]
    private(set) var moves: [(from: Peg, to: Peg)] = []

    init(disks: Int) {
        pegs = [.a: Array((1...disks).reversed()), .b: [], .c: []]
    }

    mutating func move(_ from: Peg, _ to: Peg) -> Bool {
        guard let disk = pegs[from]?.last else { return false }
        if let top = pegs[to]?.last, top < disk { return false }
        pegs[from]?.removeLast()
        pegs[to]?.append(disk)
        moves.append((from, to))
        return true
    }

    mutating func solve(_ n: Int, from: Peg = .a, to: Peg = .c, via: Peg = .b) {
        if n == 0 { return }
        solve(n - 1, from: from, to: via, via: to)
        if !move(from, to) { print("illegal") }
        solve(n - 1, from: via, to: to, via: from)
    }

    func draw(height: Int) {
        for level in (0..<height).reversed() {
            let row = Peg.allCases.map { peg -> String in
                let disks = pegs[peg]!
                let size = level < disks.count ? disks[level] : 0
                let half = String(repeating: "=", count: size)
                let space = String(repeating: " ", count: height - size)
                return space + half + "|" + half + space
            }
            print(row.joined(separator: " ") + ".")
        }
    }
}

var towers = Towers(disks: 3)
towers.draw(height: 3)
// expect:   =|=      |       |   .
// expect:  ==|==     |       |   .
// expect: ===|===    |       |   .
towers.solve(3)
towers.draw(height: 3)
// expect:    |       |      =|=  .
// expect:    |       |     ==|== .
// expect:    |       |    ===|===.
print(towers.moves.map { $0.from.rawValue + $0.to.rawValue }.joined(separator: " "))  // expect: AC AB CB AC BA BC AC
print(towers.move(.a, .b), towers.moves.count)  // expect: false 7

var small = Towers(disks: 2)
_ = small.move(.a, .b)
print(small.move(.a, .b), small.pegs[.a]!, small.pegs[.b]!)  // expect: false [2] [1]
for n in 1...10 {
    var t = Towers(disks: n)
    t.solve(n)
    if t.moves.count != (1 << n) - 1 || t.pegs[.c]!.count != n { print("wrong for \(n)") }
}

// four pegs (Frame-Stewart): the number of moves
var memo: [Int: Int] = [0: 0, 1: 1]
func reve(_ n: Int) -> Int {
    if let known = memo[n] { return known }
    let best = (1..<n).map { k in 2 * reve(k) + (1 << (n - k)) - 1 }.min()!
    memo[n] = best
    return best
}
print((1...10).map(reve))  // expect: [1, 3, 5, 9, 13, 17, 25, 33, 41, 49]

// fast powers, sums of digits, reversing, all by recursion
func power(_ x: Double, _ n: Int) -> Double {
    if n == 0 { return 1 }
    if n < 0 { return 1 / power(x, -n) }
    let half = power(x, n / 2)
    return n % 2 == 0 ? half * half : half * half * x
}
func digitSum(_ n: Int) -> Int { n == 0 ? 0 : n % 10 + digitSum(n / 10) }
func reversed(_ s: Substring) -> String { s.isEmpty ? "" : reversed(s.dropFirst()) + String(s.first!) }
print(power(2, 30), power(2, -2), power(0, 0), digitSum(98_765), reversed("recursion"))
// expect: 1073741824.0 0.25 1.0 35 noisrucer

func isEven(_ n: Int) -> Bool { n == 0 || isOdd(n - 1) }
func isOdd(_ n: Int) -> Bool { n != 0 && isEven(n - 1) }
print(isEven(10), isOdd(10), isEven(501))  // expect: true false false

// flood fill
func fill(_ picture: inout [[Character]], _ r: Int, _ c: Int, with paint: Character) -> Int {
    guard picture.indices ~= r, picture[r].indices ~= c, picture[r][c] == "." else { return 0 }
    picture[r][c] = paint
    var count = 1
    for (dr, dc) in [(-1, 0), (1, 0), (0, -1), (0, 1)] { count += fill(&picture, r + dr, c + dc, with: paint) }
    return count
}
var picture = ["..#....", "..#.##.", "###.#..", "....#.."].map { Array($0) }
print(fill(&picture, 0, 0, with: "a"), fill(&picture, 0, 3, with: "b"), fill(&picture, 0, 0, with: "c"))
// expect: 4 15 0
for row in picture { print(String(row)) }
// expect: aa#bbbb
// expect: aa#b##b
// expect: ###b#bb
// expect: bbbb#bb

// Sierpinski triangle, doubled at each level
func sierpinski(_ level: Int) -> [String] {
    if level == 0 { return ["*"] }
    let part = sierpinski(level - 1)
    let height = part.count
    let top = part.enumerated().map { i, row in String(repeating: ".", count: height) + row + String(repeating: ".", count: height) }
    let bottom = part.map { $0 + "." + $0 }
    return top + bottom
}
for row in sierpinski(2) { print(row) }
// expect: ...*...
// expect: ..*.*..
// expect: .*...*.
// expect: *.*.*.*
print(sierpinski(5).joined().filter { $0 == "*" }.count)  // expect: 243

// Hilbert curve: turtle letters by rewriting
func hilbert(_ level: Int, _ a: String = "R", _ b: String = "L") -> String {
    if level == 0 { return "" }
    let same = hilbert(level - 1, a, b), other = hilbert(level - 1, b, a)
    return b + other + "F" + a + same + "F" + same + a + "F" + other + b
}
print(hilbert(1), hilbert(2).count, hilbert(4).filter { $0 == "F" }.count)  // expect: LFRFRFL 35 255

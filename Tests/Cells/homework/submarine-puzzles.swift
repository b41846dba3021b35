// swift-format-ignore-file
// Advent of code style: sonar, submarine commands, diagnostics, bingo
let report = "199 200 208 210 200 207 240 269 260 263".split(separator: " ").compactMap { Int($0) }
func increases(_ list: some Collection<Int>) -> Int { zip(list, list.dropFirst()).count { $0 < $1 } }
let windows = report.indices.dropLast(2).map { report[$0...($0 + 2)].reduce(0, +) }
print(increases(report), increases(windows), increases(report.reversed()), increases(report[3...]))  // expect: 7 5 2 4
enum Command {
    case forward(Int), down(Int), up(Int)
    init?(_ line: some StringProtocol) {
        let parts = line.split(separator: " ")
        guard parts.count == 2, let n = Int(parts[1]) else { return nil }
        switch parts[0] {
        case "forward": self = .forward(n)
        case "down": self = .down(n)
        case "up": self = .up(n)
        default: return nil
        }
    }
}
let course = """
    forward 5
    down 5
    forward 8
    up 3
    sideways 4
    down 8
    forward 2
    """.split(separator: "\n").compactMap { Command($0) }
var position = (x: 0, depth: 0, aim: 0)
course.forEach {
    switch $0 {
    case .forward(let n): position.x += n; position.depth += position.aim * n
    case .down(let n): position.aim += n
    case .up(let n): position.aim -= n
    }
}
print(position, position.x * position.depth, course.count)  // expect: (x: 15, depth: 60, aim: 10) 900 6
let readings = ["00100", "11110", "10110", "10111", "10101", "01111", "00111", "11100", "10000", "11001", "00010", "01010"]
let bits = readings.map { $0.map { $0 == "1" } }
let gamma = bits[0].indices.reduce(0) { value, i in value << 1 | (bits.filter { $0[i] }.count * 2 > bits.count ? 1 : 0) }
print(gamma, gamma ^ 0b11111, gamma * (gamma ^ 31))  // expect: 22 9 198
func rating(keepMost: Bool) -> Int {
    var pool = readings
    for i in 0... {
        if pool.count == 1 { break }
        let isOne = { (s: String) in s[s.index(s.startIndex, offsetBy: i)] == "1" }
        let ones = pool.filter(isOne), zeros = pool.filter { !isOne($0) }
        pool = (ones.count >= zeros.count) == keepMost ? ones : zeros
    }
    return Int(pool[0], radix: 2)!
}
print(rating(keepMost: true), rating(keepMost: false))  // expect: 23 10
struct Board {
    var rows: [[Int?]]
    mutating func mark(_ n: Int) {
        for r in rows.indices {
            guard let c = rows[r].firstIndex(of: n) else { continue }
            rows[r][c] = nil
        }
    }
    var columns: [[Int?]] { rows[0].indices.map { c in rows.map { $0[c] } } }
    var hasWon: Bool { (rows + columns).contains { $0.allSatisfy { $0 == nil } } }
    var score: Int { rows.joined().compactMap { $0 }.reduce(0, +) }
}
var boards = [Board(rows: [[22, 13, 17], [8, 2, 23], [21, 9, 14]]), Board(rows: [[3, 15, 0], [9, 18, 13], [19, 8, 7]]), Board(rows: [[14, 21, 17], [10, 16, 15], [18, 8, 23]])]
let draws = [7, 4, 9, 5, 11, 17, 23, 2, 0, 14, 21, 24, 10, 16, 13, 6, 15, 25, 12, 22, 18, 20, 8, 19, 3]
var winners: [(draw: Int, score: Int)] = []
for draw in draws {
    for i in boards.indices { boards[i].mark(draw) }
    let won = boards.partition { $0.hasWon }
    winners.append(contentsOf: boards[won...].map { (draw, $0.score * draw) })
    boards.removeSubrange(won...)
    if boards.isEmpty { break }
}
print(winners, winners.first?.score ?? 0, winners.last!.draw)
// expect: [(draw: 14, score: 896), (draw: 21, score: 1407), (draw: 13, score: 819)] 896 13
var fish = "3,4,3,1,2".split(separator: ",").reduce(into: Array(repeating: 0, count: 9)) { $0[Int($1)!] += 1 }
for _ in 1...80 {
    let born = fish.removeFirst()
    fish[6] += born
    fish.append(born)
}
print(fish, fish.reduce(0, +))  // expect: [424, 729, 558, 790, 739, 762, 991, 370, 571] 5934
let crabs = [16, 1, 2, 0, 4, 2, 7, 1, 2, 14]
let costs = (crabs.min()!...crabs.max()!).map { t in crabs.map { abs($0 - t) }.map { $0 * ($0 + 1) / 2 }.reduce(0, +) }
print(costs.min()!, costs.firstIndex(of: costs.min()!)!, crabs.sorted()[crabs.count / 2])  // expect: 168 5 2
let lines = [((0, 9), (5, 9)), ((8, 0), (0, 8)), ((9, 4), (3, 4)), ((2, 2), (2, 1))]
var vents: [[Int]: Int] = [:]
for ((x1, y1), (x2, y2)) in lines {
    let (dx, dy) = ((x2 - x1).signum(), (y2 - y1).signum())
    for step in 0...max(abs(x2 - x1), abs(y2 - y1)) { vents[[x1 + dx * step, y1 + dy * step], default: 0] += 1 }
}
print(vents.count, vents.values.filter { $0 > 1 }.count, vents.keys.min { $0.lexicographicallyPrecedes($1) } ?? [])
// expect: 23 1 [0, 8]

// swift-format-ignore-file
// exercism "tournament", extended: tables, tie-breaks, a round-robin plan, a knock-out bracket

struct Record {
    var played = 0, won = 0, drawn = 0, lost = 0
    var scored = 0, conceded = 0

    var points: Int { won * 3 + drawn }
    var difference: Int { scored - conceded }

    mutating func add(_ own: Int, _ other: Int) {
        played += 1
        scored += own
        conceded += other
        if own > other { won += 1 } else if own == other { drawn += 1 } else { lost += 1 }
    }
}

let results = """
    Lions;Tigers;3:1
    Bears;Eagles;0:0
    Lions;Bears;1:1
    # rain, abandoned: Tigers;Eagles
    Tigers;Eagles;2:4
    Eagles;Lions;0:2
    Bears;Tigers;5:0
    Bears;Tigers;five:0
    """

var table: [String: Record] = [:]
var ignored = 0
for line in results.split(separator: "\n") {
    let parts = line.split(separator: ";")
    guard !line.hasPrefix("#"), parts.count == 3 else {
        ignored += 1
        continue
    }
    let goals = parts[2].split(separator: ":").compactMap { Int($0) }
    guard goals.count == 2 else {
        ignored += 1
        continue
    }
    table[String(parts[0]), default: Record()].add(goals[0], goals[1])
    table[String(parts[1]), default: Record()].add(goals[1], goals[0])
}
print("ignored \(ignored) lines")  // expect: ignored 2 lines

let ranked = table.sorted { a, b in
    if a.value.points != b.value.points { return a.value.points > b.value.points }
    if a.value.difference != b.value.difference { return a.value.difference > b.value.difference }
    if a.value.scored != b.value.scored { return a.value.scored > b.value.scored }
    return a.key < b.key
}
print("Team    | MP |  W |  D |  L |  +/- |  P")  // expect: Team    | MP |  W |  D |  L |  +/- |  P
for (team, r) in ranked {
    let name = team.padding(toLength: 8, withPad: " ", startingAt: 0)
    let numbers = [r.played, r.won, r.drawn, r.lost].map { String(format: "%3d ", $0) }.joined(separator: "|")
    print("\(name)|\(numbers)| \(String(format: "%+4d", r.difference)) |\(String(format: "%3d", r.points))")
}
// expect: Lions   |  3 |  2 |  1 |  0 |   +4 |  7
// expect: Bears   |  3 |  1 |  2 |  0 |   +5 |  5
// expect: Eagles  |  3 |  1 |  1 |  1 |   +0 |  4
// expect: Tigers  |  3 |  0 |  0 |  3 |   -9 |  0
let total = table.values.reduce(into: Record()) { sum, r in
    sum.scored += r.scored
    sum.conceded += r.conceded
    sum.played += r.played
}
print(total.scored == total.conceded, total.played / 2, "games", total.difference)  // expect: true 6 games 0

// round robin by the circle method
func rounds(_ teams: [String]) -> [[(String, String)]] {
    var circle = teams
    if circle.count % 2 == 1 { circle.append("bye") }
    let n = circle.count
    var plan: [[(String, String)]] = []
    for round in 0..<n - 1 {
        var games: [(String, String)] = []
        for i in 0..<n / 2 {
            let pair = (circle[i], circle[n - 1 - i])
            games.append(round % 2 == 0 ? pair : (pair.1, pair.0))
        }
        plan.append(games)
        circle.insert(circle.removeLast(), at: 1)
    }
    return plan
}
for (i, games) in rounds(["A", "B", "C", "D", "E"]).enumerated() {
    let text = games.filter { $0.0 != "bye" && $0.1 != "bye" }.map { "\($0)-\($1)" }.joined(separator: " ")
    let free = games.first { $0.0 == "bye" || $0.1 == "bye" }.map { $0.0 == "bye" ? $0.1 : $0.0 }
    print("Round \(i + 1): \(text) (free: \(free ?? "-"))")
}
// expect: Round 1: B-E C-D (free: A)
// expect: Round 2: E-A C-B (free: D)
// expect: Round 3: A-D E-C (free: B)
// expect: Round 4: C-A B-D (free: E)
// expect: Round 5: A-B D-E (free: C)
var meetings: Set<Set<String>> = []
for game in rounds(["A", "B", "C", "D", "E", "F"]).joined() { meetings.insert([game.0, game.1]) }
print(meetings.count, meetings.contains(["A", "F"]))  // expect: 15 true

// knock-out as a tree
indirect enum Bracket {
    case team(name: String, strength: Int)
    case match(Bracket, Bracket)

    var winner: (name: String, strength: Int) {
        switch self {
        case .team(let name, let strength): return (name, strength)
        case .match(let a, let b):
            let (x, y) = (a.winner, b.winner)
            return x.strength >= y.strength ? x : y
        }
    }

    var depth: Int {
        if case .match(let a, let b) = self { return 1 + max(a.depth, b.depth) }
        return 0
    }

    func report(_ indent: String = "") {
        guard case let .match(a, b) = self else { return }
        print("\(indent)\(a.winner.name) v \(b.winner.name): \(winner.name)")
        a.report(indent + "  ")
        b.report(indent + "  ")
    }
}

func seeded(_ teams: [(String, Int)]) -> Bracket {
    var round = teams.map { Bracket.team(name: $0.0, strength: $0.1) }
    while round.count > 1 {
        let half = round.count / 2
        round = (0..<half).map { .match(round[$0], round[round.count - 1 - $0]) } + (round.count % 2 == 1 ? [round[half]] : [])
    }
    return round[0]
}
let cup = seeded([("Rome", 90), ("Oslo", 85), ("Bern", 70), ("Kyiv", 88), ("Lima", 60)])
cup.report()
// expect: Rome v Kyiv: Rome
// expect:   Rome v Bern: Rome
// expect:     Rome v Lima: Rome
// expect:   Oslo v Kyiv: Kyiv
print(cup.winner.name, cup.depth)  // expect: Rome 3
// Elo ratings after three games
var elo = ["x": 1500.0, "y": 1500.0]
for score in [1.0, 1.0, 0.5] {
    let expected = 1 / (1 + pow(10, (elo["y"]! - elo["x"]!) / 400))
    elo["x"]! += 32 * (score - expected)
    elo["y"]! -= 32 * (score - expected)
}
print(elo.sorted { $0.key < $1.key }.map { "\($0.key): \(String(format: "%.1f", $0.value))" })
// expect: ["x: 1527.7", "y: 1472.3"]

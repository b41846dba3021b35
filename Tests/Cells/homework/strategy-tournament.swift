// swift-format-ignore-file
// Rock paper scissors tournament, functional
enum Move: Int, CaseIterable { case rock, paper, scissors
    func beats(_ other: Move) -> Bool { (rawValue - other.rawValue + 3) % 3 == 1 }
    static func ~= (pattern: String, value: Move) -> Bool { "\(value)".hasPrefix(pattern) }
}
typealias Strategy = (_ history: [(mine: Move, theirs: Move)]) -> Move
let strategies: KeyValuePairs<String, Strategy> = [
    "always rock": { _ in .rock },
    "cycle": { history in Move.allCases[history.count % 3] },
    "copycat": { $0.last?.theirs ?? .paper },
    "beater": { history in
        guard let last = history.last?.theirs else { return .scissors }
        return Move.allCases.first { $0.beats(last) }!
    },
]
func play(_ a: Strategy, _ b: Strategy, rounds: Int = 6) -> (Int, Int) {
    var history: [(mine: Move, theirs: Move)] = []
    var score = (0, 0)
    for _ in 1...rounds {
        let x = a(history)
        let y = b(history.map { (mine: $0.theirs, theirs: $0.mine) })
        if x.beats(y) { score.0 += 1 } else if y.beats(x) { score.1 += 1 }
        history.append((x, y))
    }
    return score
}
var table: [String: Int] = [:]
for (i, first) in strategies.enumerated() {
    for second in strategies.dropFirst(i + 1) {
        let (p, q) = play(first.value, second.value)
        print("\(first.key) – \(second.key): \(p):\(q)")
        switch p {
        case q: table[first.key, default: 0] += 1; table[second.key, default: 0] += 1
        case q...: table[first.key, default: 0] += 3
        default: table[second.key, default: 0] += 3
        }
    }
}
// expect: always rock – cycle: 2:2
// expect: always rock – copycat: 0:1
// expect: always rock – beater: 1:5
// expect: cycle – copycat: 5:1
// expect: cycle – beater: 1:0
// expect: copycat – beater: 0:3
for (place, entry) in table.sorted(by: { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }).enumerated() {
    print("\(place + 1).", entry.key, entry.value)
}
// expect: 1. cycle 7
// expect: 2. beater 6
// expect: 3. copycat 3
// expect: 4. always rock 1
switch Move.paper { case "pa": print("matched by prefix"); default: print("no") }  // expect: matched by prefix
print(strategies.map(\.key), strategies.count, strategies[0].key)
// expect: ["always rock", "cycle", "copycat", "beater"] 4 always rock

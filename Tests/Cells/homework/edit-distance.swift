// swift-format-ignore-file
// Levenshtein distance: full table with the script of edits, two rows, and the naive recursion as a check

enum Edit: Equatable, CustomStringConvertible {
    case keep(Character)
    case insert(Character)
    case delete(Character)
    case replace(Character, with: Character)

    var cost: Int {
        if case .keep = self { return 0 }
        return 1
    }

    var description: String {
        switch self {
        case .keep(let c): return " \(c)"
        case .insert(let c): return "+\(c)"
        case .delete(let c): return "-\(c)"
        case .replace(let a, let b): return "\(a)>\(b)"
        }
    }
}

func distanceTable(_ a: [Character], _ b: [Character]) -> [[Int]] {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { table[i][0] = i }
    for j in 0...b.count { table[0][j] = j }
    if a.isEmpty || b.isEmpty { return table }
    for i in 1...a.count {
        for j in 1...b.count {
            let substitution = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, substitution)
        }
    }
    return table
}

func edits(from source: String, to target: String) -> [Edit] {
    let a = Array(source), b = Array(target)
    let table = distanceTable(a, b)
    var i = a.count, j = b.count
    var script = [Edit]()
    while i > 0 || j > 0 {
        if i > 0, j > 0, a[i - 1] == b[j - 1], table[i][j] == table[i - 1][j - 1] {
            script.append(.keep(a[i - 1]))
            i -= 1; j -= 1
        } else if i > 0 && j > 0 && table[i][j] == table[i - 1][j - 1] + 1 {
            script.append(.replace(a[i - 1], with: b[j - 1]))
            i -= 1; j -= 1
        } else if i > 0 && table[i][j] == table[i - 1][j] + 1 {
            script.append(.delete(a[i - 1]))
            i -= 1
        } else {
            script.append(.insert(b[j - 1]))
            j -= 1
        }
    }
    return script.reversed()
}

func distance(_ s: String, _ t: String) -> Int {
    let t = Array(t)
    var previous = Array(0...t.count)
    for (i, c) in s.enumerated() {
        var current = [i + 1]
        for (j, d) in t.enumerated() {
            current.append(c == d ? previous[j] : 1 + min(previous[j], previous[j + 1], current[j]))
        }
        previous = current
    }
    return previous[t.count]
}

func naive(_ s: Substring, _ t: Substring) -> Int {
    guard let c = s.first else { return t.count }
    guard let d = t.first else { return s.count }
    if c == d { return naive(s.dropFirst(), t.dropFirst()) }
    return 1 + min(naive(s.dropFirst(), t), naive(s, t.dropFirst()), naive(s.dropFirst(), t.dropFirst()))
}

for row in distanceTable(Array("sitting"), Array("kitten")) {
    print(row.map(String.init).joined(separator: " "))
}
// expect: 0 1 2 3 4 5 6
// expect: 1 1 2 3 4 5 6
// expect: 2 2 1 2 3 4 5
// expect: 3 3 2 1 2 3 4
// expect: 4 4 3 2 1 2 3
// expect: 5 5 4 3 2 2 3
// expect: 6 6 5 4 3 3 2
// expect: 7 7 6 5 4 4 3

let pairs = [("kitten", "sitting"), ("flaw", "lawn"), ("", "abc"), ("same", "same"), ("naïve", "naive"), ("👍🏽ok", "ok")]
for (s, t) in pairs {
    let script = edits(from: s, to: t)
    let cost = script.map { $0.cost }.reduce(0, +)
    let agree = cost == distance(s, t) && cost == naive(s[...], t[...])
    print("\(s) → \(t): \(cost) \(agree ? "(all agree)" : "(they differ)")")
    print("   ", script.map { $0.description }.joined(separator: " "))
}
// expect: kitten → sitting: 3 (all agree)
// expect:     k>s  i  t  t e>i  n +g
// expect: flaw → lawn: 2 (all agree)
// expect:     -f  l  a  w +n
// expect:  → abc: 3 (all agree)
// expect:     +a +b +c
// expect: same → same: 0 (all agree)
// expect:      s  a  m  e
// expect: naïve → naive: 1 (all agree)
// expect:      n  a ï>i  v  e
// expect: 👍🏽ok → ok: 1 (all agree)
// expect:     -👍🏽  o  k

// Spelling correction
let dictionary = ["apple", "apply", "maple", "ample", "grape", "banana"]
func suggestions(for word: String, within limit: Int = 2) -> [String] {
    dictionary
        .map { (word: $0, distance: distance(word, $0)) }
        .filter { $0.distance <= limit }
        .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
        .map { "\($0.word)(\($0.distance))" }
}
print(suggestions(for: "aple"))  // expect: ["ample(1)", "apple(1)", "maple(1)", "apply(2)"]
print(suggestions(for: "bananna", within: 1), suggestions(for: "xyz"))  // expect: ["banana(1)"] []
print(edits(from: "ab", to: "b") == [.delete("a"), .keep("b")])  // expect: true

// swift-format-ignore-file
// Balanced brackets (exercism "matching-brackets"), with positions, a repair, and generation of all balanced strings

enum Verdict: Equatable {
    case balanced(depth: Int)
    case unclosed(Character, at: Int)
    case unopened(Character, at: Int)
    case mismatch(expected: Character, found: Character, at: Int)
}

func check(_ text: String) -> Verdict {
    let closers: [Character: Character] = ["(": ")", "[": "]", "{": "}", "<": ">"]
    let all = Set(closers.values)
    var stack: [(closer: Character, opener: Character, position: Int)] = []
    var depth = 0
    for (i, c) in text.enumerated() {
        if let closer = closers[c] {
            stack.append((closer, c, i))
            depth = max(depth, stack.count)
        } else if all.contains(c) {
            guard let top = stack.popLast() else { return .unopened(c, at: i) }
            if top.closer != c { return .mismatch(expected: top.closer, found: c, at: i) }
        }
    }
    if let open = stack.last { return .unclosed(open.opener, at: open.position) }
    return .balanced(depth: depth)
}

func explain(_ verdict: Verdict) -> String {
    switch verdict {
    case .balanced(depth: 0): "no brackets"
    case .balanced(let depth): "balanced, \(depth) deep"
    case .unclosed(let c, let i): "'\(c)' at \(i) is never closed"
    case .unopened(let c, at: let i): "'\(c)' at \(i) was never opened"
    case let .mismatch(expected, found, at): "'\(found)' at \(at), but '\(expected)' was expected"
    }
}

let tests = ["", "plain", "()", "([{<>}])", "(]", "func f(a: [Int]) { return a[0] }", "((x)", "a)b(", "({é}{👍})"]
for test in tests {
    print((test.isEmpty ? "(empty)" : test) + ":", explain(check(test)))
}
// expect: (empty): no brackets
// expect: plain: no brackets
// expect: (): balanced, 1 deep
// expect: ([{<>}]): balanced, 4 deep
// expect: (]: ']' at 1, but ')' was expected
// expect: func f(a: [Int]) { return a[0] }: balanced, 2 deep
// expect: ((x): '(' at 0 is never closed
// expect: a)b(: ')' at 1 was never opened
// expect: ({é}{👍}): balanced, 2 deep
print(check("{[()]}") == .balanced(depth: 3), check("}") == .unopened("}", at: 0), check("[)") != .balanced(depth: 1))
// expect: true true true

// how many must be added?
func additions(_ s: String) -> Int {
    var open = 0
    var missing = 0
    for c in s {
        switch c {
        case "(":
            open += 1
        case ")" where open > 0:
            open -= 1
        case ")":
            missing += 1
        default:
            continue
        }
    }
    return open + missing
}
print(["())", "(((", "()", "()))(("].map(additions))  // expect: [1, 3, 0, 4]

// remove as few as possible
func repaired(_ s: String) -> String {
    var kept: [Character] = []
    var open = [Int]()
    for c in s {
        if c == ")" {
            if open.popLast() == nil { continue }
        } else if c == "(" {
            open.append(kept.count)
        }
        kept.append(c)
    }
    for i in open.reversed() { kept.remove(at: i) }
    return String(kept)
}
print(repaired("a)b(c)d)"), repaired("))(("), repaired("(a(b(c)d)"))  // expect: ab(c)d  a(b(c)d)

// all balanced strings of n pairs: the Catalan numbers
func generate(_ n: Int) -> [String] {
    var result: [String] = []
    func extend(_ text: String, open: Int, close: Int) {
        if text.count == 2 * n {
            result.append(text)
            return
        }
        if open < n { extend(text + "(", open: open + 1, close: close) }
        if close < open { extend(text + ")", open: open, close: close + 1) }
    }
    extend("", open: 0, close: 0)
    return result
}
print(generate(3))  // expect: ["((()))", "(()())", "(())()", "()(())", "()()()"]
print((0...6).map { generate($0).count })  // expect: [1, 1, 2, 5, 14, 42, 132]
print(generate(4).allSatisfy { check($0) != .unclosed("(", at: 0) && additions($0) == 0 })  // expect: true

func catalan(_ n: Int) -> Int {
    var c = [1]
    while c.count <= n {
        let k = c.count
        c.append((0..<k).reduce(0) { $0 + c[$1] * c[k - 1 - $1] })
    }
    return c[n]
}
print((0...10).map(catalan))  // expect: [1, 1, 2, 5, 14, 42, 132, 429, 1430, 4862, 16796]

// longest balanced stretch, and nesting drawn as a picture
func longestBalanced(_ s: String) -> Int {
    var starts = [-1], best = 0
    for (i, c) in s.enumerated() {
        if c == "(" {
            starts.append(i)
        } else {
            starts.removeLast()
            if let last = starts.last { best = max(best, i - last) } else { starts.append(i) }
        }
    }
    return best
}
print(["(()", ")()())", "", "()(()"].map(longestBalanced))  // expect: [2, 4, 0, 2]
var level = 0
for c in "(()(()))" {
    if c == ")" { level -= 1 }
    print(String(repeating: "  ", count: level) + String(c))
    if c == "(" { level += 1 }
}
// expect: (
// expect:   (
// expect:   )
// expect:   (
// expect:     (
// expect:     )
// expect:   )
// expect: )

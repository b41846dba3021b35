// swift-format-ignore-file
let n = 7
let parity = if n % 2 == 0 { "even" } else { "odd" }
print(parity)  // expect: odd
let sign = if n > 0 { 1 } else if n < 0 { -1 } else { 0 }
print(sign)  // expect: 1
// cell
let size =
    switch n {
    case 0: "zero"
    case 1..<5: "small"
    default: "big"
    }
print(size)  // expect: big
// cell
func grade(_ score: Int) -> Character {
    switch score {
    case 90...: "A"
    case 80..<90: "B"
    default: "F"
    }
}
func clamp(_ x: Int) -> Int { if x < 0 { 0 } else if x > 10 { 10 } else { x } }
print([95, 85, 10].map(grade), [-5, 5, 50].map(clamp))  // expect: ["A", "B", "F"] [0, 5, 10]
// cell
func label(_ x: Int?) -> String {
    return if let x { "has \(x)" } else { "empty" }
}
print(label(3), label(nil))  // expect: has 3 empty
// cell
let half: Double = if n > 5 { 1 / 2 } else { 0 }
let maybe: Int? = if n > 5 { nil } else { n }
print(half, maybe == nil)  // expect: 0.5 true
// cell
let nested = if n > 5 {
    if n > 6 { "more than six" } else { "six" }
} else {
    switch n { case 1: "one"; default: "few" }
}
print(nested)  // expect: more than six
// cell
var level = 1
level = if n > level { level + 10 } else { level }
level = switch level { case 11: level * 2; default: 0 }
print(level)  // expect: 22
// cell
let words = [1, 2, 3].map { k in
    if k == 2 { "two" } else { "\(k)" }
}
let sizes = [5, 50].map { switch $0 { case ..<10: "small"; default: "large" } }
print(words, sizes)  // expect: ["1", "two", "3"] ["small", "large"]
// cell
enum Op { case add, negate
    func run(_ a: Int) -> Int {
        switch self { case .add: a + 1; case .negate: -a }
    }
    var symbol: String { switch self { case .add: "+"; case .negate: "-" } }
}
print(Op.add.run(4), Op.negate.run(4), Op.add.symbol + Op.negate.symbol)  // expect: 5 -4 +-
// cell
func describe(_ x: Double) -> String {
    let kind = if x.isNaN { "nan" } else if x < 0 { "negative" } else { "plain" }
    return kind + (x == 0 ? " zero" : "")
}
print(describe(.nan), describe(-1), describe(0))  // expect: nan negative plain zero
// cell
enum Failure: Error { case bad }
func check(_ k: Int) throws -> Int {
    let result = if k > 0 { k * 2 } else { throw Failure.bad }
    return result + 1
}
print(try! check(3), (try? check(-3)) == nil)  // expect: 7 true
// cell
let flag = true
let both = (flag ? 1 : 2, flag ? n > 3 ? "high" : "low" : "off")
let list: [Double] = flag ? [] : [1]
print(both, list.count)  // expect: (1, "high") 0

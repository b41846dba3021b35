// swift-format-ignore-file
var score = 10
func addPoints(_ points: Int) { score += points }
func readScore() -> String { "score \(score)" }
addPoints(5)
score *= 2
print(readScore())  // expect: score 30
// cell
let rate = 0.5, names = ["a", "b"]
func priced(_ x: Double) -> Double { x * (1 + rate) }
func pick(_ i: Int) -> String { names[i % names.count] }
print(priced(10), pick(3))  // expect: 15.0 b
// cell
var history: [String] = []
func record(_ text: String) -> Int {
    history.append(text)
    return history.count
}
print(record("a") + record("b"), history)  // expect: 3 ["a", "b"]
// cell
func shadow() -> Int {
    let score = 1
    return score + 1
}
print(shadow(), score)  // expect: 2 30
// cell
let value = 1
do {
    let value = "inner"
    print(value)
    do { let value = [value, value]; print(value) }
}
// expect: inner
// expect: ["inner", "inner"]
print(value)  // expect: 1
// cell
if let value = Optional(5), value > value - 1 { let value = value * 2; print(value) }  // expect: 10
for value in 1...2 { let value = -value; print(value) }
// expect: -1
// expect: -2
let twice = { (value: Int) in value * 2 }
print(twice(value + 3), value)  // expect: 8 1
// cell
struct Counter {
    var value = 7
    func compare() -> Bool { value == 7 }
    func sum(value: Int) -> Int { self.value + value }
    mutating func set(value: Int) { self.value = value }
}
var counter = Counter()
counter.set(value: 100)
print(counter.compare(), counter.sum(value: 1), value)  // expect: false 101 1
// cell
func max(_ a: String, _ b: String) -> String { a.count >= b.count ? a : b }
print(max("long", "er"))  // expect: long
func loud(_ x: Int) -> Int {
    let double = { x * 2 }
    let x = double() + 1
    return x
}
print(loud(4))  // expect: 9
// cell
typealias Metres = Double
typealias Grid = [[Int]]
typealias Transform = (Metres) -> Metres
let length: Metres = 3
let twiceAsLong: Transform = { $0 * 2 }
let grid: Grid = [[1, 2], [3]]
print(twiceAsLong(length), grid.joined().reduce(0, +), Metres.pi > 3)  // expect: 6.0 6 true
// cell
let later: Int
if score > 20 { later = 1 } else { later = 2 }
let chosen: String
switch later { case 1: chosen = "one"; default: chosen = "other" }
print(later, chosen)  // expect: 1 one
// cell
let a = 1; let b = a + 1, c = a + b
var d, e: Int
(d, e) = (c, c * 2)
print(a, b, c, d, e)  // expect: 1 2 3 3 6
// cell
let größe = 3, 이름 = "한글", π = 3.14, `class` = "school", x₁ = 1
print(größe, 이름, π, `class`, x₁)  // expect: 3 한글 3.14 school 1
// cell
/* a comment /* nested */ still a comment */
let sum = 1 + /* between */ 2  // after
/// documentation
let spread =
    [1, 2, 3]
    .map { $0 * sum }
    .filter { $0 > 3 }
print(spread, sum
    + 1, -sum)  // expect: [6, 9] 4 -3

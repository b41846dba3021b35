// swift-format-ignore-file
func double(_ x: inout Int) { x *= 2 }
var n = 21
double(&n)
print(n)  // expect: 42
// cell
var list = [1, 2, 3]
double(&list[1])
for i in list.indices { double(&list[i]) }
print(list)  // expect: [2, 8, 6]
// cell
struct Player { var name: String; var scores = [0, 0]; var position = (x: 1, y: 2) }
var player = Player(name: "Ann")
double(&player.position.x)
player.scores[1] = 4
double(&player.scores[1])
print(player.position, player.scores)  // expect: (x: 2, y: 2) [0, 8]
// cell
func add(_ word: String, to list: inout [String], at end: Bool = true) {
    if end { list.append(word) } else { list.insert(word, at: 0) }
}
var words = ["b"]
add("c", to: &words)
add("a", to: &words, at: false)
print(words)  // expect: ["a", "b", "c"]
// cell
func exchange(_ a: inout String, _ b: inout String) {
    let old = a
    a = b
    b = old
}
var left = "L", right = "R"
exchange(&left, &right)
print(left, right)  // expect: R L
swap(&left, &right)
print(left, right)  // expect: L R
// cell
var ages = ["ann": 30]
func birthday(_ age: inout Int) { age += 1 }
func erase(_ age: inout Int?) { age = age.map { $0 > 30 ? nil : $0 } ?? 0 }
birthday(&ages["ann"]!)
birthday(&ages["bob", default: 5])
erase(&ages["cy"])
print(ages["ann"]!, ages["bob"]!, ages["cy"] ?? -1)  // expect: 31 6 0
// cell
var grid = [[1, 2], [3, 4]]
func clear(_ row: inout [Int]) { for i in row.indices { row[i] = 0 } }
clear(&grid[1])
double(&grid[0][1])
print(grid)  // expect: [[1, 4], [0, 0]]
// cell
func fill(_ values: inout [Int], depth: Int) {
    guard depth > 0 else { return }
    values.append(depth)
    fill(&values, depth: depth - 1)
}
var filled: [Int] = []
fill(&filled, depth: 3)
print(filled)  // expect: [3, 2, 1]
// cell
struct Meter {
    var log: [Int] = []
    var level = 0 { didSet { log.append(level) } }
    var percent: Int { get { level * 10 } set { level = newValue / 10 } }
}
var meter = Meter()
double(&meter.level)
meter.level = 3
double(&meter.percent)
print(meter.level, meter.log)  // expect: 6 [0, 3, 6]
// cell
func apply(_ change: (inout Int) -> Void, to value: Int) -> Int {
    var copy = value
    change(&copy)
    return copy
}
print(apply(double, to: 4), apply({ $0 += 3 }, to: 4), n)  // expect: 8 7 42
// cell
func divide(_ a: Int, by b: Int, remainder: inout Int) -> Int {
    remainder = a % b
    return a / b
}
var rest = 0
let quotient = divide(17, by: 5, remainder: &rest)
print(quotient, rest)  // expect: 3 2
// cell
func copyIn(_ x: inout Int) -> Int {
    x += 1
    let seen = x
    x += 1
    return seen
}
var m = 0
let sum = copyIn(&m) + copyIn(&m) * 10
print(sum, m)  // expect: 31 4
// cell
let totals = [1, 2, 3, 4].reduce(into: [0, 0]) { totals, k in totals[k % 2] += k }
print(totals)  // expect: [6, 4]
func sorted(_ a: inout (Int, Int)) { if a.0 > a.1 { swap(&a.0, &a.1) } }
var pair = (9, 4)
sorted(&pair)
print(pair)  // expect: (4, 9)

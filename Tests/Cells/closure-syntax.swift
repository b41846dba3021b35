// swift-format-ignore-file
let words = ["pear", "fig", "banana"]
print(words.sorted(by: { (a: String, b: String) -> Bool in return a.count < b.count }))  // expect: ["fig", "pear", "banana"]
print(words.sorted(by: { a, b in a.count < b.count }), words.sorted { $0.count < $1.count }, words.sorted(by: >))
// expect: ["fig", "pear", "banana"] ["fig", "pear", "banana"] ["pear", "fig", "banana"]
// cell
let greet: (String) -> String = { "hi " + $0 }
let shout = { (text: String) in text.uppercased() + "!" }
let answer = { 42 }
print(greet("you"), shout("hey"), answer())  // expect: hi you HEY! 42
// cell
let value = { (a: Int, b: Int) -> Int in
    let sum = a + b
    return sum * sum
}(2, 3)
let lines = {
    var parts: [String] = []
    for i in 1...3 { parts.append(String(repeating: "*", count: i)) }
    return parts
}()
print(value, lines)  // expect: 25 ["*", "**", "***"]
// cell
func load(_ name: String, success: (String) -> Void, failure: (Int) -> Void) {
    if name.isEmpty { failure(404) } else { success(name + ".txt") }
}
load("notes") { print("loaded", $0) } failure: { print("failed", $0) }  // expect: loaded notes.txt
load("") { file in
    print("loaded", file)
} failure: { code in
    print("failed", code)
}  // expect: failed 404
load("x", success: { print($0) }, failure: { _ in })  // expect: x.txt
// cell
func transform(_ n: Int, twice: Bool = false, with f: (Int) -> Int) -> Int { twice ? f(f(n)) : f(n) }
print(transform(3) { $0 + 1 }, transform(3, twice: true) { $0 * $0 }, transform(3, with: { -$0 }))  // expect: 4 81 -3
// cell
let tally = words.map { word -> Int in
    var vowels = 0
    for c in word where "aeiou".contains(c) { vowels += 1 }
    return vowels
}
let kinds = [1, 2, 3, 4].map { n in
    if n % 2 == 0 { return "even" }
    let text = "odd"
    return text
}
print(tally, kinds)  // expect: [2, 1, 3] ["odd", "even", "odd", "even"]
// cell
print([3, 1, 2].map { ($0, $0 * $0) }.filter { $0.1 > 1 }.map { "\($0.0):\($0.1)" })  // expect: ["3:9", "2:4"]
print([(1, "a"), (2, "b")].map { n, text in text + "\(n)" }, [(x: 1, y: 2)].map { $0.x + $0.y })  // expect: ["a1", "b2"] [3]
// cell
func unless(_ condition: Bool, _ message: @autoclosure () -> String) -> String { condition ? "fine" : message() }
var built = 0
func build() -> String { built += 1; return "built \(built)" }
print(unless(true, build()), unless(false, build()), built)  // expect: fine built 1 1
// cell
func either(_ a: Bool, _ b: @autoclosure () throws -> Bool) rethrows -> Bool { a ? true : try b() }
var asked = false
func ask() -> Bool { asked = true; return false }
print(either(true, ask()), asked, either(false, ask()), asked)  // expect: true false false true
// cell
let ignore: (Int, Int) -> Int = { first, _ in first }
let constant: (String) -> Int = { _ in 7 }
print(ignore(1, 2), constant("anything"), (0..<3).map { _ in "x" })  // expect: 1 7 ["x", "x", "x"]
// cell
let nested = [[1, 2], [3]].map { row in row.map { $0 * 10 }.reduce(0) { $0 + $1 } }
let table = (1...3).map { i in (1...3).map { j in i * j } }
print(nested, table)  // expect: [30, 30] [[1, 2, 3], [2, 4, 6], [3, 6, 9]]
// cell
let apply = { (f: (Int) -> Int, n: Int) in f(n) }
let make = { (n: Int) in { (m: Int) in n * m } }
print(apply({ $0 + 100 }, 1), make(6)(7), { $0 * 2 }(21), ({ "called" })())  // expect: 101 42 42 called
// cell
let typed: [Double] = [1, 2, 3].map { $0 / 2 }
let mixed = [1, 2, 3].map { Double($0) / 2 }
let rounded = typed.map { Int($0.rounded()) }
print(typed, mixed, rounded)  // expect: [0.5, 1.0, 1.5] [0.5, 1.0, 1.5] [1, 1, 2]
// cell
let sum = [1, 2, 3].reduce(0) { partial, n in
    guard n != 2 else { return partial }
    return partial + n
}
let found = words.first { $0.hasPrefix("f") } ?? "none"
if words.contains(where: { $0.count > 5 }) { print(sum, found) }  // expect: 4 fig

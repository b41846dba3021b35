// swift-format-ignore-file
// sequence(first:next:) makes each element from the one before, until nil.
print(Array(sequence(first: 1) { $0 < 100 ? $0 * 3 : nil })) // expect: [1, 3, 9, 27, 81, 243]
print(Array(sequence(first: 5, next: { $0 > 1 ? $0 - 1 : nil }))) // expect: [5, 4, 3, 2, 1]
for n in sequence(first: 1, next: { $0 * 2 }) {
    if n > 20 { break }
    print(n, terminator: " ")
}
print("stop") // expect: 1 2 4 8 16 stop
print(sequence(first: 27) { $0 == 1 ? nil : $0 % 2 == 0 ? $0 / 2 : 3 * $0 + 1 }.reduce(0) { max($0, $1) })
// expect: 9232
print(Array(sequence(first: 1.0) { $0 / 2 }.prefix(4))) // expect: [1.0, 0.5, 0.25, 0.125]
print(Array(sequence(first: 2) { $0 * $0 }.prefix { $0 < 1000 })) // expect: [2, 4, 16, 256]
// cell
// repeatElement gives one value many times.
print(Array(repeatElement("ha", count: 3)), repeatElement("ab", count: 2).joined()) // expect: ["ha", "ha", "ha"] abab
print(repeatElement(2, count: 5).reduce(1, *)) // expect: 32
for dot in repeatElement(".", count: 3) { print(dot, terminator: "") }
print(repeatElement(0, count: 0).isEmpty) // expect: ...true
// cell
// min and max of several values.
print(min(4, 2), max(4, 2), min(3, 1, 2), max(5, 9, 7, 8), min(2.5, 1), max("pear", "plum"), min(-1, 0))
// expect: 2 4 1 9 1.0 plum -1
print(max([1, 5].max()!, 4), min(7, max(3, 10)), max(1, 2.5), min("b" as Character, "a")) // expect: 5 7 2.5 a
// cell
// zip makes a dictionary, compares, and goes in step.
let keys = ["one", "two", "three"]
let numbers = [1, 2, 3]
let dictionary = Dictionary(uniqueKeysWithValues: zip(keys, numbers))
print(dictionary["two"]!, zip(numbers, numbers.reversed()).map { $0 == $1 }) // expect: 2 [false, true, false]
print(zip(numbers, numbers.dropFirst()).allSatisfy(<)) // expect: true
for ((i, key), n) in zip(keys.enumerated(), numbers.reversed()) { print(i, key, n) }
// expect: 0 one 3
// expect: 1 two 2
// expect: 2 three 1
print(zip(numbers, [4, 5, 6]).map(*).reduce(0, +)) // expect: 32
print(zip(keys, numbers).map { String(repeating: $0.prefix(1).description, count: $1) }) // expect: ["o", "tt", "ttt"]
print(zip(keys, numbers).first { $0.1 > 1 }!.0) // expect: two
print(zip(keys, numbers).contains { $0 == "two" && $1 == 2 }) // expect: true
print(Array(zip([Int](), numbers)).isEmpty) // expect: true
// cell
// swap exchanges two variables.
var (left, right) = ("L", "R")
swap(&left, &right)
print(left, right) // expect: R L
(left, right) = (right, left)
print(left, right) // expect: L R
var (a, b) = (0, 1)
for _ in 1...10 { (a, b) = (b, a + b) }
print(a, b) // expect: 55 89
// cell
// Tuples: by position, by name, taken apart, compared.
let point = (x: 3, y: -4)
let (x, y) = point
print(point.x, point.1, x + y, point, (1, "two", 3.0), (point, true))
// expect: 3 -4 -1 (x: 3, y: -4) (1, "two", 3.0) ((x: 3, y: -4), true)
print((1, 2) < (1, 3), (1, 2) == (1, 2), ("a", 2) < ("b", 1), (1, 2, 3) != (1, 2, 4), point == (3, -4))
// expect: true true true true true
func minMax(_ values: [Int]) -> (min: Int, max: Int)? {
    guard var least = values.first, var most = values.first else { return nil }
    for v in values {
        least = min(least, v)
        most = max(most, v)
    }
    return (least, most)
}
print(minMax([3, 9, -2])!, minMax([3, 9, -2])?.max ?? 0, minMax([]) == nil) // expect: (min: -2, max: 9) 9 true
// cell
// A variable of tuple type changes part by part; arrays of tuples sort and filter.
var pair = (name: "Ida", age: 30)
pair.age += 1
let (who, _) = pair
print(who, pair.age, pair.name) // expect: Ida 31 Ida
let points = [(1, 5), (3, 2), (2, 9)]
print(points.map { $0.0 * $0.1 }, points.sorted { $0.1 < $1.1 }.map(\.0)) // expect: [5, 6, 18] [3, 1, 2]
print(points.max { $0.1 < $1.1 }!, points.reduce(0) { $0 + $1.0 }) // expect: (2, 9) 6
for (px, py) in points where px > 1 { print(px, py) }
// expect: 3 2
// expect: 2 9
// cell
// Truth values.
var ready = false
ready.toggle()
print(ready, !ready, ready && false, ready || false, ready != true, true == false, Bool("true") ?? false)
// expect: true false false true false false true
func loud(_ value: Bool) -> Bool {
    print("asked", value)
    return value
}
print(loud(false) && loud(true))
// expect: asked false
// expect: false
print(loud(true) || loud(false))
// expect: asked true
// expect: true
print([true, false, true].filter { $0 }.count, [true, true].allSatisfy { $0 }) // expect: 2 true
print([false].contains(true), ready ? "yes" : "no", ready.description) // expect: false yes true
let xor = [(false, false), (false, true), (true, false), (true, true)].map { $0 != $1 }
print(xor, (true ? 1 : 0) + (false ? 1 : 0)) // expect: [false, true, true, false] 1
// cell
// type(of:) names a type.
print(type(of: 1), type(of: 1.0), type(of: "s"), type(of: true)) // expect: Int Double String Bool
print(type(of: "c" as Character), type(of: [1]), type(of: ["a": 1.5]))
// expect: Character Array<Int> Dictionary<String, Double>
print(type(of: (1, "x")), type(of: 1...2), type(of: Optional(1)))
// expect: (Int, String) ClosedRange<Int> Optional<Int>
print(type(of: Set([1])), type(of: [[1.0]]), type(of: 1 as Float)) // expect: Set<Int> Array<Array<Double>> Float
print(type(of: "a b".split(separator: " ")), type(of: [1, 2].dropFirst())) // expect: Array<Substring> ArraySlice<Int>
print(type(of: [1: "x"].keys.sorted()), type(of: 7 as UInt8)) // expect: Array<Int> UInt8
// cell
// print: separators, terminators, and what each kind of value looks like.
print("a", 1, 2.0, true, separator: ", ") // expect: a, 1, 2.0, true
print("no new line", terminator: "")
print("!") // expect: no new line!
print([1, 2], ["k": [1.5]], (1, "x"), Optional(3) as Any, 1...3, "é" as Character, ["s"], [("a", 1)], separator: "\n")
// expect: [1, 2]
// expect: ["k": [1.5]]
// expect: (1, "x")
// expect: Optional(3)
// expect: 1...3
// expect: é
// expect: ["s"]
// expect: [("a", 1)]
var output = ""
print("into", "a", "string", separator: "-", to: &output)
print(output.count, output.hasSuffix("\n")) // expect: 14 true
// cell
// A Result is a success or a failure.
enum ParseError: Error { case empty, notANumber(String) }
func parse(_ text: String) -> Result<Int, ParseError> {
    if text.isEmpty { return .failure(.empty) }
    guard let n = Int(text) else { return .failure(.notANumber(text)) }
    return .success(n)
}
for text in ["42", "", "x"] {
    switch parse(text) {
    case .success(let n): print("read", n)
    case .failure(.empty): print("nothing there")
    case .failure(.notANumber(let text)): print("no number: \(text)")
    }
}
// expect: read 42
// expect: nothing there
// expect: no number: x
// cell
// get() throws the failure; map changes the success.
do {
    print(try parse("7").get() * 2)
    print(try parse("seven").get())
} catch ParseError.notANumber(let text) {
    print("caught \(text)")
} catch {
    print("other")
}
// expect: 14
// expect: caught seven
print((try? parse("8").map { $0 + 1 }.get()) ?? 0, (try? parse("").get()) as Any) // expect: 9 nil
if case .success(let n) = parse("5").flatMap({ parse("\($0)0") }) { print(n) } // expect: 50
// cell
// Higher functions of one's own.
func compose(_ f: @escaping (Int) -> Int, _ g: @escaping (Int) -> String) -> (Int) -> String { { g(f($0)) } }
func twice(_ f: (Int) -> Int, _ n: Int) -> Int { f(f(n)) }
print(compose({ $0 + 1 }, { "<\($0)>" })(4), twice({ $0 * $0 }, 3)) // expect: <5> 81
print(["b", "a"].sorted(by: <), [1, 2, 3].reduce(10, -)) // expect: ["a", "b"] 4
let operations: [String: (Double, Double) -> Double] = ["+": (+), "-": (-), "*": (*), "/": (/)]
print(operations["*"]!(6, 7), operations.keys.sorted(), operations["%"] == nil)
// expect: 42.0 ["*", "+", "-", "/"] true
func calculate(_ line: String) -> Double? {
    let parts = line.split(separator: " ").map(String.init)
    guard parts.count == 3, let a = Double(parts[0]), let b = Double(parts[2]) else { return nil }
    return operations[parts[1]]?(a, b)
}
print(["1 + 2", "7 / 2", "1 ? 2", "1 +"].map { calculate($0) }) // expect: [Optional(3.0), Optional(3.5), nil, nil]
// cell
// A matrix as an array of rows.
let m = [[1, 2], [3, 4], [5, 6]]
let t = (0..<2).map { c in m.map { $0[c] } }
print(t, m.flatMap { $0 }.reduce(0, +), m.map { $0.max()! }, m.joined().count)
// expect: [[1, 3, 5], [2, 4, 6]] 21 [2, 4, 6] 6
func multiplied(_ a: [[Int]], _ b: [[Int]]) -> [[Int]] {
    a.map { row in b[0].indices.map { c in zip(row, b).reduce(0) { $0 + $1.0 * $1.1[c] } } }
}
print(multiplied(m, t)) // expect: [[5, 11, 17], [11, 25, 39], [17, 39, 61]]
for row in multiplied(t, m) { print(row.map { String(format: "%3d", $0) }.joined()) }
// expect:  35 44
// expect:  44 56
var identity = Array(repeating: Array(repeating: 0, count: 3), count: 3)
for i in identity.indices { identity[i][i] = 1 }
print(identity, multiplied(identity, m) == m) // expect: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] true

// swift-format-ignore-file
func power(_ base: Int, to exponent: Int = 2) -> Int { (0..<exponent).reduce(1) { product, _ in product * base } }
print(power(3), power(2, to: 10), power(5, to: 0))  // expect: 9 1024 1
// cell
func move(from start: String, to end: String, by means: String = "train") -> String { start + "-" + end + " by " + means }
print(move(from: "Rome", to: "Pisa"), move(from: "A", to: "B", by: "foot"))  // expect: Rome-Pisa by train A-B by foot
// cell
func mean(_ values: Double...) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}
print(mean(1, 2, 6)!, mean(5)!, mean() == nil)  // expect: 3.0 5.0 true
// cell
func join(_ parts: String..., with separator: String = "+", closing end: String = "") -> String {
    parts.joined(separator: separator) + end
}
print(join("a", "b"), join("x", "y", "z", with: "/"), join(closing: "!"), join("q", closing: "?"))  // expect: a+b x/y/z ! q?
// cell
func extremes(_ values: [Int]) -> (low: Int, high: Int)? {
    guard var low = values.first else { return nil }
    var high = low
    for value in values.dropFirst() {
        if value < low { low = value } else if value > high { high = value }
    }
    return (low, high)
}
if let (low, high) = extremes([3, -1, 8]) { print(low, high) }  // expect: -1 8
print(extremes([4])!.high, extremes([]) == nil)  // expect: 4 true
// cell
func area(width: Double, height: Double) -> Double { width * height }
func area(radius: Double) -> Double { 3 * radius * radius }
func area(side: Int) -> Int { side * side }
print(area(width: 2, height: 3), area(radius: 2), area(side: 4))  // expect: 6.0 12.0 16
// cell
func show(_ value: Int) -> String { "integer" }
func show(_ value: Double) -> String { "double" }
func show(_ value: String) -> String { "text" }
func show(_ value: [Int]) -> String { "list" }
func show(_ value: Int?) -> String { "optional" }
print(show(1), show(1.0), show("1"), show([1]), show(Int("1")), show(4 / 2), show(4 / 2.0))
// expect: integer double text list optional integer double
// cell
func name() -> String { "text" }
func name() -> Int { 42 }
let text: String = name()
let number: Int = name()
print(text, number, name() as Int + 1)  // expect: text 42 43
// cell
var counter = 0
@discardableResult func next(_ step: Int = 1) -> Int {
    counter += step
    return counter
}
next()
next(10)
print(next(), counter)  // expect: 12 12
// cell
func search(_ grid: [[Int]], for target: Int) -> (row: Int, column: Int) {
    for (row, line) in grid.enumerated() {
        for (column, value) in line.enumerated() where value == target { return (row, column) }
    }
    return (-1, -1)
}
let found = search([[1, 2], [3, 4]], for: 3)
print(found.row, found.column, search([], for: 1))  // expect: 1 0 (row: -1, column: -1)
// cell
func greet(_ name: String, in language: String? = nil, times: Int = 1 + 1) -> String {
    String(repeating: (language == "fr" ? "salut " : "hi ") + name + "!", count: times)
}
print(greet("Bo"), greet("Al", in: "fr", times: 1), greet("Cy", times: 3))  // expect: hi Bo!hi Bo! salut Al! hi Cy!hi Cy!hi Cy!
// cell
func shadow(value: Int) -> Int {
    var value = value
    while value > 10 { value /= 2 }
    return value
}
func labelled(`for` key: String, `in` list: [String]) -> Bool { list.contains(key) }
print(shadow(value: 100), labelled(for: "a", in: ["b", "a"]))  // expect: 6 true
// cell
var order: [String] = []
func noted(_ text: String) -> String { order.append(text); return text }
func three(_ a: String, _ b: String = noted("default b"), c: String) -> String { a + b.prefix(1) + c }
print(three(noted("a"), c: noted("c")), order)  // expect: adc ["a", "c", "default b"]
// cell
func nothing() {}
func explicit() -> Void { return }
func alsoNothing() -> () { return () }
nothing()
print(explicit(), nothing() == alsoNothing())  // expect: () true

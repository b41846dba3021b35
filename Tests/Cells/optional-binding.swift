// swift-format-ignore-file
let number = Int("42")
if let value = number { print("has", value) } else { print("empty") }  // expect: has 42
if let value = Int("4x2") { print("has", value) } else { print("empty") }  // expect: empty
// cell
let name: String? = "Ada"
if let name { print(name.count) }  // expect: 3
var nothing: Int?
if let nothing { print(nothing) } else { print("nothing yet") }  // expect: nothing yet
nothing = 3
if let nothing { print(nothing + 1) }  // expect: 4
// cell
func half(_ text: String) -> String {
    guard let n = Int(text) else { return "not a number" }
    guard n % 2 == 0, n > 0 else { return "\(n) won't do" }
    return "\(n / 2)"
}
print(half("10"), half("7"), half("-2"), half("ten"))  // expect: 5 7 won't do -2 won't do not a number
// cell
let a: Int? = 3, b: Int? = 4, c: Int? = nil
if let x = a, let y = b, x < y { print(x * y) }  // expect: 12
if let a, let c { print(a + c) } else { print("one is missing") }  // expect: one is missing
if let a, let b, a > b { print("a") } else if let b { print("b is", b) }  // expect: b is 4
// cell
var queue = [3, 1, 2]
var popped: [Int] = []
while let last = queue.popLast() { popped.append(last) }
print(popped, queue.isEmpty)  // expect: [2, 1, 3] true
// cell
var iterator = [10, 20, 30].makeIterator()
var sum = 0
while let next = iterator.next(), next < 30 { sum += next }
print(sum)  // expect: 30
// cell
if var x = a {
    x += 10
    print(x, a!)
}  // expect: 13 3
func atLeastOne(_ n: Int?) -> Int {
    guard var n else { return 1 }
    if n < 1 { n = 1 }
    return n
}
print(atLeastOne(nil), atLeastOne(-5), atLeastOne(5))  // expect: 1 1 5
// cell
func describe(_ x: Int?, _ y: Int?) -> String {
    switch (x, y) {
    case (nil, nil): "none"
    case (let x?, nil): "left \(x)"
    case (nil, let y?): "right \(y)"
    case (let x?, let y?): "both \(x + y)"
    }
}
print(describe(nil, nil), describe(1, nil), describe(nil, 2), describe(1, 2))  // expect: none left 1 right 2 both 3
// cell
let readings: [Double?] = [1.5, nil, 2.5, nil]
for case let reading? in readings { print(reading) }
// expect: 1.5
// expect: 2.5
for reading in readings where reading == nil { print("gap") }
// expect: gap
// expect: gap
// cell
if case let value? = a { print("value", value) }  // expect: value 3
if case .some(let value) = c { print(value) } else { print("c is empty") }  // expect: c is empty
if case 3? = a { print("three") }  // expect: three
// cell
let ages = ["Ann": 31, "Bob": 17]
if let age = ages["Ann"], age >= 18 { print("adult") }  // expect: adult
guard let bob = ages["Bob"] else { fatalError("no Bob") }
print(bob + 1)  // expect: 18
// cell
func parse(_ line: String) -> (key: String, value: Int)? {
    let parts = line.split(separator: "=").map(String.init)
    guard parts.count == 2, let value = Int(parts[1]) else { return nil }
    return (parts[0], value)
}
if let (key, value) = parse("x=5") { print(key, value) }  // expect: x 5
print(parse("x") == nil, parse("y=1")?.value ?? 0, ["a=1", "b", "c=3"].compactMap(parse).map { $0.key })  // expect: true 1 ["a", "c"]
// cell
if let _ = a, c == nil { print("a only") }  // expect: a only
let outer = 1
if let outer = Optional("inner") { print(outer) }  // expect: inner
print(outer)  // expect: 1

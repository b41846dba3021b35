// swift-format-ignore-file
// An optional holds a value or nothing; print shows which.
let some: Int? = 5
let none: Int? = nil
print(some as Any, none as Any, some == 5, none == nil, some != nil, some == none)
// expect: Optional(5) nil true true true false
print(String(describing: some), Optional("x") as Any, [some, none], (some, 1), ["k": some])
// expect: Optional(5) Optional("x") [Optional(5), nil] (Optional(5), 1) ["k": Optional(5)]
print("\(some ?? 0) \(none.map(String.init) ?? "nothing")", type(of: some), type(of: some!))
// expect: 5 nothing Optional<Int> Int
// cell
// ?? gives a value for nil; the right side is computed only when it is needed.
func fallback() -> Int {
    print("computing")
    return -1
}
print(some ?? fallback()) // expect: 5
print(none ?? fallback())
// expect: computing
// expect: -1
print(none ?? some ?? 0, none ?? nil ?? 7, (none ?? 3) + 1, Int("x") ?? Int("9") ?? 0) // expect: 5 7 4 9
let name: String? = nil
print("Hello, " + (name ?? "stranger"), (name ?? "").isEmpty, name?.count ?? 0) // expect: Hello, stranger true 0
// cell
// if let and guard let take the value out.
if let some { print("has \(some)") } else { print("empty") } // expect: has 5
if let n = none { print(n) } else { print("empty") } // expect: empty
if let a = some, let b = Int("4"), a > b { print(a * b) } // expect: 20
if let a = some, a > 100 { print("large") } else if some != nil { print("small") } // expect: small
func half(_ text: String?) -> Double? {
    guard let text, let number = Double(text) else { return nil }
    return number / 2
}
print(half("5") as Any, half("five") as Any, half(nil) as Any, half("1e2")!) // expect: Optional(2.5) nil nil 50.0
if var counter = some {
    counter += 1
    print(counter, some!) // expect: 6 5
}
// cell
// while let goes on until nil comes.
var countdown: Int? = 3
while let n = countdown {
    print(n)
    countdown = n > 1 ? n - 1 : nil
}
// expect: 3
// expect: 2
// expect: 1
var words = ["x", "y"]
while let word = words.popLast(), word != "x" { print("took \(word)") }
// expect: took y
print(words.isEmpty) // expect: true
// cell
// Chaining stops at the first nil.
struct Address { var street: String? }
struct Person {
    var name: String
    var address: Address?
    func greeting() -> String { "I am \(name)" }
}
var people = [
    "a": Person(name: "Ann", address: Address(street: "Elm")),
    "b": Person(name: "Bo", address: nil),
]
print(people["a"]?.address?.street ?? "none", people["b"]?.address?.street ?? "none") // expect: Elm none
print(people["c"]?.address?.street ?? "none") // expect: none
print(people["a"]?.name.count as Any, people["c"]?.greeting() as Any) // expect: Optional(3) nil
print(people["b"]?.greeting() ?? "", people["a"]?.address?.street?.uppercased().first ?? "-") // expect: I am Bo E
// cell
// An assignment through a chain changes what is there, and nothing where nil is.
people["a"]?.address?.street? += " Road"
people["b"]?.address = Address(street: nil)
people["c"]?.name = "nobody"
print(people["a"]!.address!.street!, people["b"]!.address != nil, people.count) // expect: Elm Road true 2
if people["c"]?.greeting() == nil { print("no greeting") } // expect: no greeting
// cell
// map and flatMap work inside the optional.
print(some.map { $0 * 2 } as Any, none.map { $0 * 2 } as Any) // expect: Optional(10) nil
print(some.map { "<\($0)>" } ?? "-", some.map(String.init) ?? "") // expect: <5> 5
print("12".first.map { String($0) } ?? "", Optional("7").flatMap { Int($0) } as Any) // expect: 1 Optional(7)
print(Optional("x").flatMap { Int($0) } as Any, name.flatMap(Int.init) == nil) // expect: nil true
print(Optional("7").map { Int($0) } as Any) // expect: Optional(Optional(7))
print(some.flatMap { $0 > 3 ? $0 : nil } ?? 0) // expect: 5
print([1, 2].first.map { $0 + 1 }!) // expect: 2
// cell
// Optionals in an array.
let readings: [Double?] = [1.5, nil, 2.5, nil]
print(readings.compactMap { $0 }, readings.map { $0 ?? 0 }) // expect: [1.5, 2.5] [1.5, 0.0, 2.5, 0.0]
print(readings.filter { $0 == nil }.count, readings.contains(nil)) // expect: 2 true
for case let value? in readings { print(value) }
// expect: 1.5
// expect: 2.5
for (i, value) in readings.enumerated() {
    guard let value else { continue }
    print(i, value)
}
// expect: 0 1.5
// expect: 2 2.5
print(readings.first as Any, readings[1] as Any, readings.first! as Any)
// expect: Optional(Optional(1.5)) nil Optional(1.5)
print(readings.last! == nil, readings.compactMap { $0 }.reduce(0, +)) // expect: true 4.0
// cell
// switch and if case look inside.
func describe(_ value: Int?) -> String {
    switch value {
    case nil: "nothing"
    case 0?: "zero"
    case .some(let n) where n < 0: "negative"
    case let n?: "just \(n)"
    }
}
print([nil, 0, -4, 8].map(describe)) // expect: ["nothing", "zero", "negative", "just 8"]
if case .some(let n) = some { print(n) } // expect: 5
if case let n? = some, 1...9 ~= n { print("a digit") } // expect: a digit
print(some == .some(5), none == .none, Optional.some(1) == 1) // expect: true true true
// cell
// Two optionals in one switch.
switch (some, none) {
case (let a?, nil): print("only \(a)")
default: print("other")
}
// expect: only 5
// cell
// == looks at the values; to compare in size, unwrap first.
let other: Int? = 5
print(some == other, some == 6, none == nil, other != nil, [1, nil] == [1, nil], some.map { $0 > 3 } ?? false)
// expect: true false true true true true
let results = [("a", some), ("b", none)]
print(results.filter { $0.1 != nil }.map { $0.0 }, results.compactMap { $0.1 }) // expect: ["a"] [5]
print(results.sorted { ($0.1 ?? 0) < ($1.1 ?? 0) }.map { $0.0 }) // expect: ["b", "a"]
// cell
// Assigning to an optional variable, and to the value inside it.
var score: Int? = 10
score? += 5
score! += 1
print(score!, score as Any) // expect: 16 Optional(16)
score = nil
score? += 100
print(score as Any) // expect: nil
score = score ?? 1
var best: (String, Int)?
for (who, points) in [("Al", 3), ("Bea", 9), ("Cy", 5)] where points > (best?.1 ?? 0) { best = (who, points) }
print(score!, best!, best?.0 ?? "") // expect: 1 ("Bea", 9) Bea
// cell
// An optional in an optional, and an implicitly unwrapped one.
let nested: Int?? = some
let table: [String: Int?] = ["a": nil]
print(nested as Any, nested! as Any, nested!!, table["a"] as Any, table["b"] as Any, (table["a"] ?? 4) as Any)
// expect: Optional(Optional(5)) Optional(5) 5 Optional(nil) nil nil
if let inner = table["a"] { print("found, and it is \(inner as Any)") } // expect: found, and it is nil
var later: String!
later = "set"
print(later.count, later + "!", later == "set") // expect: 3 set! true
// cell
// A function may find nothing; what returns an optional is named by what it finds.
func index(of target: Int, in sorted: [Int]) -> Int? {
    var (low, high) = (0, sorted.count - 1)
    while low <= high {
        let middle = (low + high) / 2
        if sorted[middle] == target { return middle }
        if sorted[middle] < target { low = middle + 1 } else { high = middle - 1 }
    }
    return nil
}
print(index(of: 7, in: [1, 3, 5, 7, 9]) as Any, index(of: 4, in: [1, 3, 5]) as Any, index(of: 1, in: []) == nil)
// expect: Optional(3) nil true
// cell
// A division, and an initialiser, that can fail.
func safeDivide(_ a: Int, by b: Int) -> Int? { b == 0 ? nil : a / b }
print([1, 0, 5].map { safeDivide(10, by: $0) }, [1, 0, 5].compactMap { safeDivide(10, by: $0) })
// expect: [Optional(10), nil, Optional(2)] [10, 2]
struct Temperature {
    let celsius: Double
    init?(_ celsius: Double) {
        guard celsius >= -273.15 else { return nil }
        self.celsius = celsius
    }
}
print(Temperature(20)?.celsius ?? 0, Temperature(-300) == nil) // expect: 20.0 true
print([-500, 0, 36.6].compactMap { Temperature($0)?.celsius }) // expect: [0.0, 36.6]
// cell
// try? turns a thrown error into nil.
enum Trouble: Error { case odd }
func halved(_ n: Int) throws -> Int {
    if n % 2 != 0 { throw Trouble.odd }
    return n / 2
}
print((try? halved(8)) ?? -1, (try? halved(7)) ?? -1, (1...6).compactMap { try? halved($0) }) // expect: 4 -1 [1, 2, 3]
if let h = try? halved(10) { print(h) } // expect: 5

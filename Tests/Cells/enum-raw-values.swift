// swift-format-ignore-file
enum Planet: Int { case mercury = 1, venus, earth, mars }
print(Planet.earth.rawValue, Planet.mars.rawValue, Planet.earth)  // expect: 3 4 earth
// cell
if let planet = Planet(rawValue: 2) { print("found", planet) }  // expect: found venus
print(Planet(rawValue: 9) == nil, Planet(rawValue: 4)!, Planet(rawValue: 0)?.rawValue ?? -1)  // expect: true mars -1
// cell
enum Grade: String { case a = "excellent", b, c = "enough" }
print(Grade.a.rawValue, Grade.b.rawValue, Grade(rawValue: "enough")!, Grade(rawValue: "c") == nil)  // expect: excellent b c true
// cell
enum Digit: Int, CaseIterable { case zero, one, two = 20, three }
print(Digit.allCases.map { $0.rawValue }, Digit.allCases.map { "\($0)" })  // expect: [0, 1, 20, 21] ["zero", "one", "two", "three"]
// cell
enum Factor: Double { case half = 0.5, double = 2, one = 1.0 }
print(Factor.half.rawValue * 10, Factor(rawValue: 2)!, Factor.one.rawValue)  // expect: 5.0 double 1.0
// cell
enum Operator: Character, CaseIterable {
    case plus = "+", minus = "-", times = "*"
    func apply(_ a: Int, _ b: Int) -> Int {
        switch self {
        case .plus: a + b
        case .minus: a - b
        case .times: a * b
        }
    }
}
print(Operator.allCases.map { "7\($0.rawValue)3=\($0.apply(7, 3))" })  // expect: ["7+3=10", "7-3=4", "7*3=21"]
print("7*6".compactMap { Operator(rawValue: $0) }.map { "\($0)" })  // expect: ["times"]
// cell
enum Weekday: Int, CaseIterable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
    var isWeekend: Bool { rawValue > 5 }
    var next: Weekday { Weekday(rawValue: rawValue % 7 + 1)! }
    func after(_ days: Int) -> Weekday { Weekday(rawValue: (rawValue - 1 + days) % 7 + 1)! }
}
print(Weekday.sunday.next, Weekday.friday.after(10), Weekday.allCases.filter { $0.isWeekend }.map { "\($0)" })
// expect: monday monday ["saturday", "sunday"]
// cell
enum Priority: Int, Comparable {
    case low = 1, normal = 5, high = 10
    static func < (a: Priority, b: Priority) -> Bool { a.rawValue < b.rawValue }
}
print([Priority.high, .low, .normal].sorted().map { $0.rawValue }, Priority.low < .high, max(.normal, Priority.low))
// expect: [1, 5, 10] true normal
// cell
enum Code: Int { case ok = 200, missing = 404
    init?(text: String) {
        guard let number = Int(text) else { return nil }
        self.init(rawValue: number)
    }
}
print(Code(text: "404")!, Code(text: "abc") == nil, Code(text: "500") == nil)  // expect: missing true true
// cell
enum Sign: Int { case negative = -1, zero, positive }
func sign(of n: Int) -> Sign { Sign(rawValue: n.signum())! }
print(sign(of: -9), sign(of: 0), sign(of: 12).rawValue, Sign.positive.rawValue)  // expect: negative zero 1 1
// cell
enum Small: UInt8 { case first = 250, second }
print(Small.second.rawValue, Small.first.rawValue &+ 10)  // expect: 251 4
// cell
let input = ["earth", "venus", "pluto"]
enum World: String { case venus, earth, mars }
for name in input {
    switch World(rawValue: name) {
    case .earth?: print("home")
    case .some(let other): print("other", other.rawValue)
    case nil: print("unknown", name)
    }
}
// expect: home
// expect: other venus
// expect: unknown pluto
// cell
print(Weekday.allCases.map { String("\($0)".prefix(2)) }.joined(separator: " "))  // expect: mo tu we th fr sa su
print(Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0.rawValue, "\($0)") })[3]!)  // expect: wednesday
// cell
enum Flag: Int { case a = 0b001, b = 0b010, c = 0x4 }
let flags = Flag.a.rawValue | Flag.c.rawValue
print(flags, flags & Flag.b.rawValue != 0, flags & Flag.c.rawValue != 0, World.mars == World(rawValue: "mars"))  // expect: 5 false true true

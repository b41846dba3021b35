// swift-format-ignore-file
enum Direction { case north, east, south, west }
var heading = Direction.north
print(heading)  // expect: north
heading = .west
print(heading, heading == .west, heading != Direction.east)  // expect: west true true
// cell
func turn(_ direction: Direction) -> Direction {
    switch direction {
    case .north: return .east
    case .east: return .south
    case .south: return .west
    case .west: return .north
    }
}
print(turn(.south), turn(turn(heading)))  // expect: west east
// cell
enum Season: CaseIterable {
    case spring
    case summer
    case autumn, winter
}
print(Season.allCases.count, Season.allCases.map { "\($0)" })  // expect: 4 ["spring", "summer", "autumn", "winter"]
for season in Season.allCases where season != .summer { print(season, terminator: ";") }
print("end")  // expect: spring;autumn;winter;end
// cell
enum Suit: String, CaseIterable { case hearts = "♥", spades = "♠" }
let deck = Suit.allCases.flatMap { suit in (1...3).map { "\(suit.rawValue)\($0)" } }
print(deck)  // expect: ["♥1", "♥2", "♥3", "♠1", "♠2", "♠3"]
print(Suit.allCases.map { $0.rawValue }.joined(), Suit.allCases.firstIndex(of: .spades)!)  // expect: ♥♠ 1
// cell
enum Light {
    case red, amber, green
    mutating func next() {
        switch self {
        case .red: self = .green
        case .amber: self = .red
        case .green: self = .amber
        }
    }
}
var light = Light.red
var seen = [light]
for _ in 1...3 {
    light.next()
    seen.append(light)
}
print(seen.map { "\($0)" })  // expect: ["red", "green", "amber", "red"]
// cell
enum Level { case low, high
    init(_ n: Int) { self = n < 10 ? .low : .high }
    init?(name: String) {
        switch name {
        case "low": self = .low
        case "high": self = .high
        default: return nil
        }
    }
}
print(Level(3), Level(30), Level(name: "high")!, Level(name: "?") == nil)  // expect: low high high true
// cell
let visits: [Direction: Int] = [.north: 2, .south: 1]
var count = visits[.north]! + (visits[.east] ?? 0)
print(count, visits[.south] ?? 0, Set([Direction.north, .north, .west]).count)  // expect: 2 1 2
// cell
enum Switch {
    case on, off
    static let initial = Switch.off
    static func random(_ n: Int) -> Switch { n % 2 == 0 ? .on : .off }
    var toggled: Switch { self == .on ? .off : .on }
    static prefix func ! (s: Switch) -> Switch { s.toggled }
}
print(Switch.initial, Switch.random(4), !Switch.on, Switch.off.toggled.toggled)  // expect: off on off off
// cell
func paint(_ direction: Direction, twice: Bool = false) -> String { "\(direction)" + (twice ? "\(direction)" : "") }
let path: [Direction] = [.north, .east, .east]
print(paint(.south), paint(.west, twice: true), path.map { paint($0) })  // expect: south westwest ["north", "east", "east"]
// cell
let choice: Direction = path.count > 2 ? .south : .north
let missing: Direction? = nil
print(choice, missing ?? .east, path.contains(.west), path.first == .north)  // expect: south east false true
// cell
enum Units { static let metre = 1.0, foot = 0.3048
    static func feet(_ metres: Double) -> Double { (metres / foot * 100).rounded() / 100 }
}
print(Units.feet(10), Units.metre)  // expect: 32.81 1.0
// cell
enum Key { case `default`, `switch`, plain }
print(Key.default, Key.switch, [Key.plain, .default].count)  // expect: default switch 2

// swift-format-ignore-file
// Classes as values of a protocol whose members change what they belong to
protocol Counting {
    var n: Int { get set }
    mutating func bump()
    mutating func twice()
}
extension Counting { mutating func twice() { n *= 2 } }
class Shared: Counting { var n = 1; func bump() { n += 1 } }
struct Own: Counting { var n = 1; mutating func bump() { n += 10 } }
func run<C: Counting>(_ c: inout C) {
    c.bump()
    c.n += 1
    c.twice()
}
var shared = Shared(), own = Own()
run(&shared)
run(&own)
print(shared.n, own.n)  // expect: 6 24
var all: [any Counting] = [shared, own]
for i in all.indices {
    all[i].bump()
    all[i].twice()
    all[i].n += 1
}
print(all.map { $0.n }, shared.n, own.n)  // expect: [15, 69] 15 24

// A protocol for classes alone changes what a constant refers to
protocol Account: AnyObject { var balance: Double { get set } }
extension Account { func deposit(_ amount: Double) { balance += amount } }
final class Savings: Account { var balance = 0.0 }
let account: any Account = Savings()
account.deposit(2)
account.balance += 0.5
print(account.balance)  // expect: 2.5

// Types of the learner's with arithmetic, in generic code
struct Vector: AdditiveArithmetic {
    var x = 0.0, y = 0.0
    static let zero = Vector()
    static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y) }
    static func - (a: Vector, b: Vector) -> Vector { Vector(x: a.x - b.x, y: a.y - b.y) }
}
extension Sequence where Element: AdditiveArithmetic {
    func sum() -> Element { reduce(.zero, +) }
}
print([Vector(x: 1, y: 2), Vector(x: 3, y: 4)].sum(), [1, 2].sum(), [0.5, 0.25].sum())  // expect: Vector(x: 4.0, y: 6.0) 3 0.75

// Sets of options
struct Style: OptionSet {
    let rawValue: UInt8
    static let bold = Style(rawValue: 1), italic = Style(rawValue: 1 << 1), code = Style(rawValue: 4)
    static let loud: Style = [.bold, .italic]
}
var style: Style = [.bold]
style.insert(.code)
print(style.rawValue, style.contains(.bold), style.contains(.loud), style.isSuperset(of: .code), style == [.bold, .code])
// expect: 5 true false true true
print(style.remove(.italic) as Any, style.remove(.bold)!.rawValue, style.union(.loud), Style().isEmpty)
// expect: nil 1 Style(rawValue: 7) true
print(style.insert(.code).inserted, style.symmetricDifference(.loud).rawValue, style.subtracting([.code]).isEmpty)
// expect: false 7 true

// Computed variables in functions
func rectangle(_ width: Double, _ height: Double) -> String {
    var side = width
    var area: Double { side * height }
    var diameter: Double {
        get { (side * side + height * height).squareRoot() }
        set { side = (newValue * newValue - height * height).squareRoot() }
    }
    let before = area
    diameter = 5
    return "\(before) \(area) \(diameter)"
}
print(rectangle(2, 3))  // expect: 6.0 12.0 5.0

// Integers of two types
let small: UInt8 = 200, big = 300, negative: Int8 = -1
print(small < big, small == 200, negative < small, UInt64.max > negative, Int64(7) == Int32(7), negative != -1)
// expect: true true true true true false
print([small].contains { $0 >= big }, UInt.max == negative)  // expect: false false

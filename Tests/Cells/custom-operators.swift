// swift-format-ignore-file
func power(_ base: Int, to exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * base } }
infix operator **: MultiplicationPrecedence
func ** (base: Int, exponent: Int) -> Int { power(base, to: exponent) }
prefix operator √
prefix func √ (x: Double) -> Double { x.squareRoot() }
print(2 ** 3 + 1, √16.0, 3 * 2 ** 2)  // expect: 9 4.0 36
// cell
struct Vector: Equatable {
    var x: Double, y: Double
    static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y) }
    static func - (a: Vector, b: Vector) -> Vector { Vector(x: a.x - b.x, y: a.y - b.y) }
    static func * (a: Vector, b: Vector) -> Double { a.x * b.x + a.y * b.y }
    static func * (v: Vector, k: Double) -> Vector { Vector(x: v.x * k, y: v.y * k) }
    static func / (v: Vector, k: Double) -> Vector { v * (1 / k) }
    static func -= (a: inout Vector, b: Vector) { a = a - b }
    static prefix func ! (v: Vector) -> Vector { Vector(x: v.y, y: v.x) }
}
let a = Vector(x: 1, y: 2), b = Vector(x: 3, y: 4)
var c = (a + b) / 2
c -= a
print(c, a * b, a * 2 == Vector(x: 2, y: 4), !a, [a, b].reduce(Vector(x: 0, y: 0), +))
// expect: Vector(x: 1.0, y: 1.0) 11.0 true Vector(x: 2.0, y: 1.0) Vector(x: 4.0, y: 6.0)
// cell
precedencegroup PipePrecedence {
    associativity: left
    lowerThan: AdditionPrecedence
}
infix operator |>: PipePrecedence
func |> (x: Int, f: (Int) -> Int) -> Int { f(x) }
print(1 + 2 |> { $0 * 10 } |> { $0 + 1 })  // expect: 31
// cell
infix operator ≈: ComparisonPrecedence
func ≈ (a: Double, b: Double) -> Bool { abs(a - b) < 1e-9 }
postfix operator %
postfix func % (x: Double) -> Double { x / 100 }
print(0.1 + 0.2 ≈ 0.3, 1 ≈ 1.1, 50%, 200 * 15%)  // expect: true false 0.5 30.0
// cell
func + (text: String, n: Int) -> String { text + "\(n)" }
func * (text: String, n: Int) -> String { String(repeating: text, count: n) }
func += (list: inout [Int], n: Int) { list.append(n) }
var list = [1]
list += 2
list += [3]
print("a" + 1, "ab" * 2, list, 1 + 1, "x" + "y")  // expect: a1 abab [1, 2, 3] 2 xy
// cell
enum Suit: Int { case low = 1, high
    static func < (a: Suit, b: Suit) -> Bool { a.rawValue < b.rawValue }
    static func ~= (pattern: Int, value: Suit) -> Bool { value.rawValue == pattern }
}
switch Suit.high { case 1: print("one"); case 2: print("two"); default: print("none") }  // expect: two
print(Suit.low < .high, [Suit.high, .low].sorted(by: <).map { $0.rawValue })  // expect: true [1, 2]

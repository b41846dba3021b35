// swift-format-ignore-file
// What the types of a signature require, its generic parameters conform to
indirect enum Tree<Element: Comparable> {
    case leaf
    case node(Tree, Element, Tree)
    var elements: [Element] {
        switch self {
        case .leaf: return []
        case .node(let a, let element, let b): return a.elements + [element] + b.elements
        }
    }
    func map<Other>(_ change: (Element) -> Other) -> Tree<Other> {
        guard case .node(let a, let element, let b) = self else { return .leaf }
        return .node(a.map(change), change(element), b.map(change))
    }
}
let tree = Tree.node(.node(.leaf, 1, .leaf), 2, .leaf)
print(tree.map { "n\($0)" }.elements)  // expect: ["n1", "n2"]
func keys<Key, Value>(of dictionary: [Key: Value]) -> Int { Set(dictionary.keys).count }
print(keys(of: ["a": 1, "b": 2]))  // expect: 2

// A type after the name of a loop
enum Move { case left, right(Int) }
for move: Move in [.left, .right(3)] { print(move) }
// expect: left
// expect: right(3)
for x: Double in [1, 2.5] { print(x / 2) }
// expect: 0.5
// expect: 1.25
for byte: UInt8 in 254...255 { print(byte &+ 1) }
// expect: 255
// expect: 0

// Closures behind generic operators
infix operator >>>: AdditionPrecedence
func >>> <A, B, C>(f: @escaping (A) -> B, g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
let shout = { (text: String) in text.uppercased() } >>> { $0 + "!" } >>> { $0.count }
print(shout("hello"))  // expect: 6

// Literals take the type of what stands beside them
let bytes: [UInt8] = [72, 105, 33]
print(bytes.filter { (65...90).contains($0) })  // expect: [72]
print(max(0, Float(2.5)), [Float(1), 2].reduce(0, +))  // expect: 2.5 3.0
let later: String = {
    let text = "abcdef"
    return text.prefix(3) + "…"
}()
print(later)  // expect: abc…

// nil beside a value in a branch
let numbers = ["1", "x", "3"].compactMap { if let n = Int($0) { n } else { nil } }
let sizes = [1, 20].map { n in switch n { case ..<10: nil; default: n } as Int? }
print(numbers, sizes)  // expect: [1, 3] [nil, Optional(20)]

// Functions whose results are of a type that fits
protocol Shape { var area: Double { get } }
struct Square: Shape { let side: Double; var area: Double { side * side } }
func areas(_ make: (Double) -> any Shape) -> [Double] { [1, 2].map { make($0).area } }
print(areas(Square.init))  // expect: [1.0, 4.0]
func describe(_ find: (Int) -> Int?) -> String { find(1).map { "\($0)" } ?? "none" }
func successor(_ n: Int) -> Int { n + 1 }
print(describe(successor))  // expect: 2

// Ordered pairs
let planets: KeyValuePairs = ["Mercury": 0.39, "Venus": 0.72, "Earth": 1]
print(planets.count, planets[1].key, planets.map(\.key), planets.first!.value, planets.dropFirst(2).map { $0.value })
// expect: 3 Venus ["Mercury", "Venus", "Earth"] 0.39 [1.0]
for (i, planet) in planets.enumerated() where planet.value < 1 { print(i, planet.key) }
// expect: 0 Mercury
// expect: 1 Venus
struct Record: Codable, Equatable { var name: String; var marks: [Int?] = [] }
print(Record(name: "a") == Record(name: "a"))  // expect: true

// Generic code over floating point
func norm<T: BinaryFloatingPoint>(_ v: [T]) -> T { v.reduce(0) { $0 + $1 * $1 }.squareRoot() }
func fraction<T: FloatingPoint>(_ x: T) -> T { x - x.rounded(.down) }
func circle<T: BinaryFloatingPoint>(_ r: T) -> T { 2 * .pi * r * 0.5 }
print(norm([3.0, 4]), norm([Float(1), 2, 2]), fraction(2.75), circle(1.0), circle(Float(1)), T(0.5).isNaN)
// expect: 5.0 3.0 0.75 3.141592653589793 3.1415925 false
typealias T = Double

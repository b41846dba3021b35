// swift-format-ignore-file
struct Point { var x = 1, y = 2.5 }
enum Color { case red, mixed(Int, String), named(name: String) }
print(Point(), Color.red, Color.mixed(1, "a"), Color.named(name: "sky"))  // expect: Point(x: 1, y: 2.5) red mixed(1, "a") named(name: "sky")
// cell
struct Fraction: CustomStringConvertible {
    let n: Int, d: Int
    var description: String { "\(n)/\(d)" }
}
let half = Fraction(n: 1, d: 2)
print(half, [half, Fraction(n: 3, d: 4)], "value: \(half)", String(describing: half) + "!")  // expect: 1/2 [1/2, 3/4] value: 1/2 1/2!
print((half, 1), ["h": half], Optional(half) as Any, (key: half, list: [half]))
// expect: (1/2, 1) ["h": 1/2] Optional(1/2) (key: 1/2, list: [1/2])
// cell
enum Light: CustomStringConvertible {
    case on, off
    var description: String { self == .on ? "💡" : "🌑" }
}
print(Light.on, [Light.on, .off], "\(Light.off)", Light.on.description)  // expect: 💡 [💡, 🌑] 🌑 💡
// cell
struct Nested { var text = "a\"b", letter: Character = "c", list = ["x"], maybe: Int? = 3, none: String? }
print(Nested())  // expect: Nested(text: "a\"b", letter: "c", list: ["x"], maybe: Optional(3), none: nil)
// cell
print([1: "one"], ["k": [1, 2]], [:] as [String: Int], [] as [Int], Set([7]), [nil, 1])
// expect: [1: "one"] ["k": [1, 2]] [:] [] [7] [nil, Optional(1)]
print((1, "two", 3.0), (x: 1, y: (2, "z")), ((1), ()), [(1, 2)], [(a: 1, b: "q")])
// expect: (1, "two", 3.0) (x: 1, y: (2, "z")) (1, ()) [(1, 2)] [(a: 1, b: "q")]
// cell
print("a", "b\n\"c\"", ["b\n\"c\""], "é" as Character, ["é" as Character], ["tab\t", "\\", "\u{0}1"])
// expect: a b
// expect: "c" ["b\n\"c\""] é ["é"] ["tab\t", "\\", "\01"]
// cell
struct Unit {}
enum Empty: CaseIterable { case a, b }
print(Unit(), Empty.allCases.map { "\($0)" }, "\(Unit())".count)  // expect: Unit() ["a", "b"] 6
// cell
print(type(of: 5), type(of: "s"), type(of: [2.5]), type(of: (1, "x")), Int.self, [Double].self, type(of: Optional(1)))
// expect: Int String Array<Double> (Int, String) Int Array<Double> Optional<Int>
// cell
print([Point()])  // expect: [main.Point(x: 1, y: 2.5)]
print(Optional(Color.red) as Any, [Color.named(name: "x")])  // expect: Optional(main.Color.red) [main.Color.named(name: "x")]
struct Wrapper { let inner = Point(x: 0, y: 0); let pair = (1, Color.red) }
print(Wrapper())  // expect: Wrapper(inner: main.Point(x: 0, y: 0.0), pair: (1, main.Color.red))
// cell
print("\(1 + 1) \(2.0) \(true) \([1]) \("q") \("\("deep")") \(half)")  // expect: 2 2.0 true [1] q deep 1/2
let name = "Ada", age: Int? = 36
print("\(name) is \(age ?? 0), \(age.map { "\($0)" } ?? "ageless"), \(name.count > 2 ? "long" : "short")")  // expect: Ada is 36, 36, long
// cell
print(String(describing: 1.0), String(describing: Optional(2)), String(describing: [1: 2]), String(describing: ()))
// expect: 1.0 Optional(2) [1: 2] ()
print(String(3), String(2.5), String(true), String("x" as Character), "\(Int8.max)", Float(0.1), Float(16777216), 1e-5 as Float)
// expect: 3 2.5 true x 127 0.1 16777216.0 1e-05
// cell
print(1, 2, 3, separator: "")  // expect: 123
print("a", "b", separator: " -> ", terminator: ".\n")  // expect: a -> b.
print("no newline", terminator: ""); print(" then more")  // expect: no newline then more
// cell
print(0...3, 0..<3, 1.5...2, "a"..."f", Array((1...3).reversed()), stride(from: 0, to: 6, by: 2).map { $0 })
// expect: 0...3 0..<3 1.5...2.0 a...f [3, 2, 1] [0, 2, 4]
// cell
struct Temperature: CustomStringConvertible, Equatable {
    var celsius: Double
    var description: String {
        let rounded = (celsius * 10).rounded() / 10
        return celsius < 0 ? "−\(-rounded) °C" : "\(rounded) °C"
    }
}
print(Temperature(celsius: -3.14159), [Temperature(celsius: 20)].description, "\([1: Temperature(celsius: 0)])")
// expect: −3.1 °C [20.0 °C] [1: 0.0 °C]
// cell
struct Matrix: CustomStringConvertible {
    let rows: [[Int]]
    var description: String { rows.map { $0.map(String.init).joined(separator: " ") }.joined(separator: "\n") }
}
print(Matrix(rows: [[1, 2], [3, 4]]))
// expect: 1 2
// expect: 3 4
print("""
    rows:
      \(Matrix(rows: [[5]]))
    """)
// expect: rows:
// expect:   5

// swift-format-ignore-file
// Protocols, extensions with default implementations, existential and opaque types

protocol Shape {
    var name: String { get }
    var area: Double { get }
    var perimeter: Double { get }
    func scaled(by factor: Double) -> any Shape
}

extension Shape {
    var summary: String { name + String(format: " of area %.2f", area) }
    var roundness: Double { 4 * Double.pi * area / (perimeter * perimeter) }
    func isLarger(than other: any Shape) -> Bool { area > other.area }
}

struct Circle: Shape {
    var radius: Double
    let name = "circle"
    var area: Double { Double.pi * radius * radius }
    var perimeter: Double { 2 * .pi * radius }
    func scaled(by factor: Double) -> any Shape { Circle(radius: radius * factor) }
}

struct Rectangle: Shape {
    var width: Double
    var height: Double
    var name: String { width == height ? "square" : "rectangle" }
    var area: Double { width * height }
    var perimeter: Double { 2 * (width + height) }
    func scaled(by factor: Double) -> any Shape { Rectangle(width: width * factor, height: height * factor) }
}

struct Triangle: Shape {
    let a: Double, b: Double, c: Double
    var name: String { "triangle" }

    init?(_ a: Double, _ b: Double, _ c: Double) {
        guard a + b > c, b + c > a, a + c > b else { return nil }
        (self.a, self.b, self.c) = (a, b, c)
    }

    var perimeter: Double { a + b + c }
    var area: Double {
        let s = perimeter / 2
        return (s * (s - a) * (s - b) * (s - c)).squareRoot()
    }
    func scaled(by factor: Double) -> any Shape { Triangle(a * factor, b * factor, c * factor)! }
}

protocol Drawable {
    func draw() -> [String]
}

extension Rectangle: Drawable {
    func draw() -> [String] {
        let w = Int(width), h = Int(height)
        return (0..<h).map { row in
            row == 0 || row == h - 1 ? String(repeating: "#", count: w) : "#" + String(repeating: ".", count: w - 2) + "#"
        }
    }
}

extension Triangle: Equatable, Drawable {
    func draw() -> [String] { (1...3).map { String(repeating: "*", count: $0) } }
}

var shapes: [any Shape] = [Circle(radius: 1), Rectangle(width: 4, height: 3), Rectangle(width: 2, height: 2)]
if let triangle = Triangle(3, 4, 5) { shapes.append(triangle) }
print(Triangle(1, 2, 3) == nil, shapes.count)  // expect: true 4
for shape in shapes { print(shape.summary) }
// expect: circle of area 3.14
// expect: rectangle of area 12.00
// expect: square of area 4.00
// expect: triangle of area 6.00

print(String(format: "total %.3f", shapes.reduce(0) { $0 + $1.area }))  // expect: total 25.142
print(shapes.sorted { $0.area < $1.area }.map(\.name))  // expect: ["circle", "square", "triangle", "rectangle"]
print(shapes.map { String(format: "%.3f", $0.roundness) })  // expect: ["1.000", "0.769", "0.785", "0.524"]
print(shapes[1].isLarger(than: shapes[0]), shapes[1].scaled(by: 0.5).summary, separator: "; ")
// expect: true; rectangle of area 3.00

// what else is a shape?
for shape in shapes {
    switch shape {
    case let circle as Circle: print("radius", circle.radius)
    case let drawable as any Drawable: drawable.draw().forEach { print($0) }
    default: print("nothing to draw")
    }
}
// expect: radius 1.0
// expect: ####
// expect: #..#
// expect: ####
// expect: ##
// expect: ##
// expect: *
// expect: **
// expect: ***
let squares = shapes.compactMap { $0 as? Rectangle }.filter { $0.width == $0.height }
print(squares.count, shapes.contains { $0 is Triangle }, shapes[0] is any Drawable)  // expect: 1 true false

// generic against existential
func largest<S: Shape>(of shapes: [S]) -> S? { shapes.max { $0.area < $1.area } }
func describe(_ shape: some Shape) -> String { "a \(shape.name)" }
func unit() -> some Shape { Rectangle(width: 1, height: 1) }
print(largest(of: [Circle(radius: 1), Circle(radius: 3), Circle(radius: 2)])?.radius ?? 0)  // expect: 3.0
print(largest(of: [Rectangle]()) == nil, describe(shapes[0]), describe(unit()), unit().area)
// expect: true a circle a square 1.0

// a protocol with a static requirement and an initialiser
protocol Unit {
    static var symbol: String { get }
    static var factor: Double { get }
}
enum Centimetre: Unit { static let symbol = "cm", factor = 1.0 }
enum Inch: Unit { static let symbol = "in", factor = 2.54 }

struct Measure<U: Unit>: CustomStringConvertible {
    var value: Double
    var description: String { String(format: "%.2f ", value) + U.symbol }
    func converted<V: Unit>(to _: V.Type) -> Measure<V> { Measure<V>(value: value * U.factor / V.factor) }
    static func + (a: Measure, b: Measure) -> Measure { Measure(value: a.value + b.value) }
}
let height = Measure<Inch>(value: 70)
print(height, height.converted(to: Centimetre.self), Measure<Centimetre>(value: 2.54).converted(to: Inch.self) + Measure(value: 1))
// expect: 70.00 in 177.80 cm 2.00 in

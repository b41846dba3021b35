// swift-format-ignore-file
protocol Shape {
    var name: String { get }
    func area() -> Double
}
struct Square: Shape { let side: Double; let name = "square"; func area() -> Double { side * side } }
struct Circle: Shape { var radius: Double; var name: String { "circle" }; func area() -> Double { 3 * radius * radius } }
let shapes: [any Shape] = [Square(side: 2), Circle(radius: 1)]
for shape in shapes { print(shape.name, shape.area()) }
// expect: square 4.0
// expect: circle 3.0
print(shapes.map { $0.area() }.reduce(0, +))  // expect: 7.0
// cell
extension Shape {
    func describe() -> String { "\(name) of \(area())" }
    var isLarge: Bool { area() > 10 }
}
print(Square(side: 4).describe(), shapes[1].describe(), Square(side: 4).isLarge, shapes.filter { $0.isLarge }.count)
// expect: square of 16.0 circle of 3.0 true 0
// cell
protocol Greeter { var greeting: String { get }; func greet(_ name: String) -> String }
extension Greeter {
    var greeting: String { "Hello" }
    func greet(_ name: String) -> String { greeting + ", " + name }
}
struct Polite: Greeter {}
struct French: Greeter { let greeting = "Salut" }
struct Rude: Greeter { func greet(_ name: String) -> String { "What?" } }
let greeters: [any Greeter] = [Polite(), French(), Rude()]
print(greeters.map { $0.greet("Ada") })  // expect: ["Hello, Ada", "Salut, Ada", "What?"]
// cell
protocol Speaker {}
extension Speaker { func speak() -> String { "default" } }
struct Dog: Speaker { func speak() -> String { "woof" } }
let dog = Dog()
let speaker: any Speaker = dog
print(dog.speak(), speaker.speak())  // expect: woof default
// cell
func total(_ shapes: [any Shape]) -> Double { shapes.reduce(0) { $0 + $1.area() } }
func larger<S: Shape>(_ a: S, _ b: S) -> S { a.area() > b.area() ? a : b }
func twice(_ shape: some Shape) -> Double { shape.area() * 2 }
print(total(shapes), larger(Square(side: 1), Square(side: 3)).side, twice(Circle(radius: 2)))  // expect: 7.0 3.0 24.0
// cell
protocol Counter { var count: Int { get set }; mutating func increment(); init(start: Int); static var kind: String { get } }
extension Counter { mutating func increment() { count += 1 } }
struct Simple: Counter { var count: Int; init(start: Int) { count = start }; static let kind = "simple" }
struct Double2: Counter {
    var count: Int
    init(start: Int) { count = start * 2 }
    mutating func increment() { count += 2 }
    static var kind: String { "double" }
}
func run<C: Counter>(_ type: C.Type, from start: Int) -> String {
    var counter = C(start: start)
    counter.increment()
    return "\(C.kind) \(counter.count)"
}
print(run(Simple.self, from: 5), run(Double2.self, from: 5))  // expect: simple 6 double 12
// cell
protocol Named { var name: String { get } }
protocol Aged { var age: Int { get } }
protocol Person: Named, Aged { func birthday() -> Self }
struct Student: Person { let name: String; let age: Int; func birthday() -> Student { Student(name: name, age: age + 1) } }
func introduce(_ someone: any Named & Aged) -> String { "\(someone.name), \(someone.age)" }
print(introduce(Student(name: "Bo", age: 20).birthday()))  // expect: Bo, 21
// cell
protocol Container {
    associatedtype Item
    var items: [Item] { get set }
    mutating func add(_ item: Item)
}
extension Container {
    mutating func add(_ item: Item) { items.append(item) }
    var count: Int { items.count }
    var first: Item? { items.first }
}
struct Names: Container { var items: [String] = [] }
struct Bag<T>: Container { var items: [T] }
var names = Names()
names.add("x")
var bag = Bag(items: [1.5])
bag.add(2)
func firstOf<C: Container>(_ c: C) -> C.Item? where C.Item: Comparable { c.items.min() }
print(names.count, bag.items, firstOf(bag)!, names.first!)  // expect: 1 [1.5, 2.0] 1.5 x
// cell
protocol Doubling { func doubled() -> Self }
extension Int: Doubling { func doubled() -> Int { self * 2 } }
extension String: Doubling { func doubled() -> String { self + self } }
extension Array: Doubling { func doubled() -> [Element] { self + self } }
let things: [any Doubling] = [1, "ab", [true]]
print(4.doubled(), "x".doubled(), [1].doubled().doubled(), things.map { "\($0.doubled())" })
// expect: 8 xx [1, 1, 1, 1] ["2", "abab", "[true, true]"]
// cell
let shape: any Shape = Circle(radius: 1)
if let circle = shape as? Circle { print("radius", circle.radius) }  // expect: radius 1.0
print(shape is Square, (shape as? Square) == nil, shapes.compactMap { $0 as? Square }.map { $0.side })  // expect: false true [2.0]
switch shapes[0] {
case let square as Square where square.side > 1: print("big square")
case is Circle: print("circle")
default: print("other")
}  // expect: big square
// cell
enum Operator: String, Shape { case plus = "+", minus = "-"; var name: String { rawValue }; func area() -> Double { 0 } }
print(Operator.plus.describe(), (Operator.minus as any Shape).name)  // expect: + of 0.0 -
// cell
protocol Ranked { var rank: Int { get } }
extension Ranked {
    static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    static func == (a: Self, b: Self) -> Bool { a.rank == b.rank }
}
struct Card: Ranked { let rank: Int }
print([Card(rank: 9), Card(rank: 2)].sorted { $0 < $1 }.map { $0.rank }, Card(rank: 1) < Card(rank: 2), Card(rank: 3) == Card(rank: 3))
// expect: [2, 9] true true
// cell
extension Collection where Element: Shape { var totalArea: Double { reduce(0) { $0 + $1.area() } } }
extension Sequence where Element == any Shape { var names: [String] { map { $0.name } } }
print([Square(side: 1), Square(side: 2)].totalArea, shapes.names)  // expect: 5.0 ["square", "circle"]
// cell
protocol Observer { func notify(_ text: String) -> String }
struct Logger: Observer { let tag: String; func notify(_ text: String) -> String { tag + ":" + text } }
struct Subject {
    var observers: [any Observer] = []
    var fallback: (any Observer)?
    func send(_ text: String) -> [String] { observers.map { $0.notify(text) } + [fallback?.notify(text) ?? "-"] }
}
print(Subject(observers: [Logger(tag: "a"), Logger(tag: "b")]).send("hi"), Subject(fallback: Logger(tag: "f")).send("yo"))
// expect: ["a:hi", "b:hi", "-"] ["f:yo"]

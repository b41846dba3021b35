// swift-format-ignore-file
// Descriptions by protocols, generic code over texts and classes.
protocol Shape {
    var name: String { get }
    var area: Double { get }
}
extension Shape {
    var name: String { "shape" }
    var description: String { "\(name) of \(area)" }
}
struct Square: Shape, CustomStringConvertible {
    var side: Double
    var name: String { "square" }
    var area: Double { side * side }
}
struct Blob: Shape, CustomStringConvertible { var area = 2.5 }
let shapes: [any Shape] = [Square(side: 2), Blob()]
print(shapes, Square(side: 1), "\(Blob())")  // expect: [square of 4.0, shape of 2.5] square of 1.0 shape of 2.5
struct Price: CustomStringConvertible, CustomDebugStringConvertible {
    var cents: Int
    var description: String { "\(cents) ct" }
    var debugDescription: String { "Price(\(cents))" }
}
struct Secret: CustomDebugStringConvertible { var debugDescription: String { "***" } }
print(Price(cents: 5), [Price(cents: 5)], Optional(Price(cents: 7)) as Any, String(reflecting: Price(cents: 1)))
// expect: 5 ct [Price(5)] Optional(Price(7)) Price(1)
debugPrint(Price(cents: 9), Secret())  // expect: Price(9) ***
print(Secret(), "\(Secret())", ["k": Secret()])  // expect: *** *** ["k": ***]
struct Tag: LosslessStringConvertible {
    let name: String
    init?(_ description: String) {
        guard description.hasPrefix("#") else { return nil }
        name = String(description.dropFirst())
    }
    var description: String { "#" + name }
}
func read<T: LosslessStringConvertible>(_ text: String, or fallback: T) -> T { T(text) ?? fallback }
print(read("12", or: 0), read("x", or: 1.5), read("true", or: false), read("#a", or: Tag("#none")!), read("b", or: Tag("#none")!))
// expect: 12 1.5 true #a #none
func shout(_ text: some StringProtocol) -> String {
    let parts = text.split(separator: " ")
    let rest = text[...].dropFirst(1)
    return parts.map { $0.uppercased() }.joined(separator: "_") + rest.prefix(2) + "\(Int(text.suffix(1)) ?? 0)"
}
print(shout("ab cd 7"), shout("xyz".dropFirst()))  // expect: AB_CD_7b 7 YZz0
class Animal {
    let name: String
    init(_ name: String) { self.name = name }
    var sound: String { "..." }
}
protocol Flyer { var speed: Int { get } }
extension Flyer where Self: Animal {
    func fly() -> String { "\(name) flies at \(speed), \(sound)" }
}
final class Bird: Animal, Flyer {
    let speed = 9
    override var sound: String { "tweet" }
}
func loudest<A: Animal>(_ animals: [A]) -> A? { animals.max { $0.sound.count < $1.sound.count } }
print(Bird("Tim").fly(), loudest([Bird("Ann")])?.speed ?? 0, loudest([Animal("x"), Bird("y")])!.name)
// expect: Tim flies at 9, tweet 9 y
struct Timer<Kind> {
    enum State { case idle, running(Int) }
    var state = State.idle
    var kind: Kind
}
protocol Machine {
    associatedtype State
    var state: State { get set }
}
extension Timer: Machine {}
print(Timer(kind: 1).state)  // expect: idle
struct Clock: ExpressibleByStringLiteral, Equatable {
    let text: String
    init(stringLiteral value: String) { text = value }
}
print(Clock("9:30").text, Clock("9:30") == "9:30")  // expect: 9:30 true
print("a%20b%C3%A9".removingPercentEncoding ?? "-", "%zz".removingPercentEncoding as Any)  // expect: a bé nil
let word = "héllo"
print(word.firstIndex(of: "l")!.utf16Offset(in: word), word[String.Index(utf16Offset: 1, in: word)])  // expect: 2 é

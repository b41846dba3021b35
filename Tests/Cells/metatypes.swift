// swift-format-ignore-file
class Animal {
    let name: String
    required init(name: String) { self.name = name }
    class var sound: String { "..." }
    class func make(_ n: String) -> String { "animal \(n)" }
    func speak() -> String { "\(name) says \(type(of: self).sound) \(Self.sound)" }
    func copy() -> Animal { type(of: self).init(name: name + "2") }
}
class Dog: Animal {
    var tricks = 3
    override class var sound: String { "woof" }
    override class func make(_ n: String) -> String { "dog " + super.make(n) }
}
class Puppy: Dog {
    required init(name: String) { super.init(name: "little " + name) }
    override class var sound: String { super.sound + "!" }
}
let kinds: [Animal.Type] = [Animal.self, Dog.self, Puppy.self]
for kind in kinds {
    let a = kind.init(name: "Rex")
    print(a.speak(), kind.sound, kind.make("x"), type(of: a), a.copy().name)
}
let byName: [String: Animal.Type] = ["dog": Dog.self, "puppy": Puppy.self]
print(byName["puppy"]!.init(name: "P").name, (byName["dog"]?.init(name: "D").speak()) ?? "none", byName["cat"] == nil)
let p: Animal = Puppy(name: "Z")
print(type(of: p) == Puppy.self, type(of: p) == Dog.self, type(of: p) != Dog.self)
protocol Shape { static var title: String { get }; init(size: Double); func area() -> Double; static func unit() -> Self }
struct Square: Shape { var size: Double; static var title: String { "square" }; func area() -> Double { size * size }; static func unit() -> Square { Square(size: 1) } }
struct Disc: Shape { var size: Double; static var title: String { "disc" }; func area() -> Double { 3 * size * size }; static func unit() -> Disc { Disc(size: 1) } }
func build<S: Shape>(_ type: S.Type, _ size: Double) -> S { print(type.title, S.title); return type.init(size: size) }
print(build(Square.self, 2).area(), build(Disc.self, 1).area())
let types: [any Shape.Type] = [Square.self, Disc.self]
for t in types { print(t.title, t.init(size: 2).area(), t.unit().area()) }
func name<T>(of type: T.Type) -> String { String(describing: type) }
print(name(of: Int.self), name(of: [String].self), Int.self, type(of: 3.5), "\(type(of: "x"))")
let t = Int.self
print(t.max, t.init("42")!, t == Int.self)
// expect: Rex says ... ... ... animal x Animal Rex2
// expect: Rex says woof woof woof dog animal x Dog Rex2
// expect: little Rex says woof! woof! woof! dog animal x Puppy little little Rex2
// expect: little P D says woof woof true
// expect: true false true
// expect: square square
// expect: disc disc
// expect: 4.0 3.0
// expect: square 4.0 1.0
// expect: disc 12.0 3.0
// expect: Int Array<String> Int Double String
// expect: 9223372036854775807 42 true

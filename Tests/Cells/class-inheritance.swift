// swift-format-ignore-file
class Animal {
    let name: String
    init(name: String) { self.name = name }
    func sound() -> String { "..." }
    func speak() -> String { "\(name) says \(sound())" }
    var legs: Int { 4 }
}
class Dog: Animal { override func sound() -> String { "woof" } }
class Bird: Animal {
    override func sound() -> String { "tweet" }
    override var legs: Int { 2 }
}
print(Animal(name: "It").speak(), Dog(name: "Rex").speak(), Bird(name: "Tweety").legs)  // expect: It says ... Rex says woof 2
// cell
let animals: [Animal] = [Dog(name: "A"), Bird(name: "B"), Animal(name: "C")]
print(animals.map { $0.sound() }, animals.reduce(0) { $0 + $1.legs })  // expect: ["woof", "tweet", "..."] 10
// cell
class Puppy: Dog {
    let age: Int
    init(name: String, age: Int) {
        self.age = age
        super.init(name: name + " junior")
    }
    override func sound() -> String { super.sound() + "!" }
}
let puppy = Puppy(name: "Max", age: 1)
print(puppy.speak(), puppy.age, puppy.legs)  // expect: Max junior says woof! 1 4
// cell
for animal in animals + [puppy] {
    if let dog = animal as? Dog { print("dog", dog.name) } else if animal is Bird { print("bird") }
}
// expect: dog A
// expect: bird
// expect: dog Max junior
print(puppy is Animal, animals[1] as? Dog == nil, animals.filter { $0 is Dog }.count)  // expect: true true 1
// cell
class Vehicle {
    var speed = 10.0
    init() {}
    var description: String { "at \(speed)" }
    class var wheels: Int { 4 }
    static func make() -> Vehicle { Vehicle() }
    final func stop() { speed = 0 }
}
final class Bike: Vehicle {
    override class var wheels: Int { 2 }
    override var speed: Double { didSet { if speed > 30 { speed = 30 } } }
    override var description: String { "bike " + super.description }
}
let bike = Bike()
bike.speed = 99
print(bike.description, Bike.wheels, Vehicle.wheels, Vehicle.make().description)  // expect: bike at 30.0 2 4 at 10.0
bike.stop()
print(bike.speed)  // expect: 0.0
// cell
class Base {
    var log = ["base init"]
    init() { setUp() }
    func setUp() { log.append("base set up") }
}
class Derived: Base {
    var extra = 5
    override init() {
        extra = 6
        super.init()
        log.append("derived init \(extra)")
    }
    override func setUp() { log.append("derived set up \(extra)") }
}
print(Derived().log)  // expect: ["base init", "derived set up 6", "derived init 6"]
// cell
class Shape {
    init() {}
    func area() -> Double { 0 }
    static func < (a: Shape, b: Shape) -> Bool { a.area() < b.area() }
}
class Square: Shape { let side: Double; init(_ side: Double) { self.side = side }; override func area() -> Double { side * side } }
class Disc: Shape { let r: Double; init(_ r: Double) { self.r = r }; override func area() -> Double { 3 * r * r } }
let shapes = [Square(3), Disc(1), Square(1)].sorted { $0 < $1 }
print(shapes.map { $0.area() })  // expect: [1.0, 3.0, 9.0]
// cell
class A { init() {}; func f() -> String { "A.f " + g() }; func g() -> String { "A.g" } }
class B: A { override func g() -> String { "B.g " + super.g() } }
class C: B { override func f() -> String { "C.f " + super.f() } }
print(A().f(), B().f(), C().f())  // expect: A.f A.g A.f B.g A.g C.f A.f B.g A.g
// cell
func describe(_ animal: Animal) -> String { "animal" }
func describe(_ dog: Dog) -> String { "dog" }
let hidden: Animal = Dog(name: "x")
print(describe(hidden), describe(Dog(name: "y")), type(of: hidden) == Dog.self, "\(type(of: hidden))")  // expect: animal dog true Dog
// cell
class Employee { let pay: Int; init(pay: Int) { self.pay = pay }; func bonus() -> Int { pay / 10 } }
class Manager: Employee {
    var reports: [Employee] = []
    convenience init() { self.init(pay: 500) }
    override func bonus() -> Int { super.bonus() * 2 + reports.map { $0.bonus() }.reduce(0, +) }
}
let boss = Manager()
boss.reports = [Employee(pay: 100), Manager(pay: 200)]
print(boss.bonus())  // expect: 150

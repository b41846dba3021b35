// swift-format-ignore-file
class Animal {
    var name: String
    init(name: String) { self.name = name }
}
class Dog: Animal {
    func bark() { print("Woof, \(nam)") }  // error: cannot find 'nam' in scope
}
let d = Dog()  // error: missing argument for parameter 'name' in call
let e = Dog("Rex")  // error: missing argument label 'name:' in call
class Shape { init() {}; func area() -> Double { 0 } }
class Square: Shape {
    var side = 2.0
    func area() -> Double { side * side }  // error: overriding declaration requires an 'override' keyword
}
class Circle: Shape {
    override func perimeter() -> Double { 1 }  // error: method does not override any method from its superclass
}
class Node { var next: Node?; var value: Int; init(_ v: Int) { value = v } }
let node = Node(1)
print(node.next.value)  // error: value of optional type 'Node?' must be unwrapped to refer to member 'value' of wrapped base type 'Node'
node.next.value = 3  // error: value of optional type 'Node?' must be unwrapped to refer to member 'value' of wrapped base type 'Node'
let nn: Node = node.next  // error: value of optional type 'Node?' must be unwrapped to a value of type 'Node'
node = Node(2)  // error: cannot assign to value: 'node' is a 'let' constant
node.values = 3  // error: value of type 'Node' has no member 'values'
class A { private var secret = 1; static let shared = A(); func go() {} }
print(A().secret)  // error: 'secret' is inaccessible due to 'private' protection level
print(A.go())  // error: instance member 'go' cannot be used on type 'A'; did you mean to use a value of this type instead?
print(A().shared)  // error: static member 'shared' cannot be used on instance of type 'A'
A.shared = A()  // error: cannot assign to property: 'shared' is a 'let' constant
A.shared.secret = 2  // error: 'secret' is inaccessible due to 'private' protection level
let q: A = nil  // error: 'nil' cannot initialize specified type 'A'
let w: A? = A()
w.go()  // error: value of optional type 'A?' must be unwrapped to refer to member 'go' of wrapped base type 'A'
w!.stop()  // error: value of type 'A' has no member 'stop'
class Vehicle {
    let wheels: Int
    init(wheels: Int) { self.wheels = wheels }
    func describe() -> String { "A vehicle with \(wheels) wheels" }
}
let car = Vehicle(4)  // error: missing argument label 'wheels:' in call
car.wheels = 3
print(car.describe)
print(car.describe + "!")
let bike: Vehicle = Vehicle(wheels: "2")  // error: cannot convert value of type 'String' to expected argument type 'Int'
let truck = Vehicle()  // error: missing argument for parameter 'wheels' in call
car.honk()
Vehicle.describe()  // error: instance member 'describe' cannot be used on type 'Vehicle'; did you mean to use a value of this type instead?
class Account {
    private var balance = 0.0
    let owner: String
    init(owner: String) { owner = owner }  // error: cannot assign to value: 'owner' is a 'let' constant
    func deposit(amount: Double) { balance =+ amount }  // error: cannot find operator '=+' in scope
    func withdraw(_ amount: Double) -> Bool { if amount > balance { return false }; balance -= amount }
}
let acc = Account(owner: "Ann")
acc.balance = 100  // error: 'balance' is inaccessible due to 'private' protection level
print(acc.balance)  // error: 'balance' is inaccessible due to 'private' protection level
acc.deposit(50)  // error: missing argument label 'amount:' in call
acc.deposit(amount: "50")  // error: cannot convert value of type 'String' to expected argument type 'Double'
acc.owner = "Bob"  // error: cannot assign to property: 'owner' is a 'let' constant

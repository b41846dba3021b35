// swift-format-ignore-file
func noReturn(_ x: Int) -> Int {
    if x > 0 { return 1 }
}  // error: missing return in global function expected to return 'Int'
func noReturn2(_ x: Int) -> String {
    switch x {
    case 0: return "zero"
    default: print("other")
    }
}  // error: missing return in global function expected to return 'String'
func calc() {
    let value: Int
    if Bool.random() { value = 1 }
    print(value)  // error: constant 'value' used before being initialized
}
class Person {
    var name: String
    var age: Int
    init(name: String) { self.name = name }  // error: return from initializer without initializing all stored properties
}
struct Temp {
    var celsius: Double
    init(f: Double) { }  // error: return from initializer without initializing all stored properties
}
class Base { var x: Int; init(x: Int) { self.x = x } }
class Derived: Base {
    var y: Int
    init(y: Int) { self.y = y }  // error: 'super.init' isn't called on all paths before returning from initializer
}
class Base2 { var x: Int; init(x: Int) { self.x = x } }
class Derived2: Base2 {
    var y: Int
    init(y: Int) { super.init(x: 1); self.y = y }  // error: property 'self.y' not initialized at super.init call
}
class Base3 { var x: Int; init(x: Int) { self.x = x } }
class Derived3: Base3 {
}

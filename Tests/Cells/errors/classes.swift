// swift-format-ignore-file
class Animal {
    let name: String
    var age = 0
    init(name: String) { self.name = name }
    func sound() -> String { "..." }
    final func fixed() {}
    class func kind() -> String { "animal" }
    static func total() -> Int { 1 }
    private var secret = 1
}
class Dog: Animal {
    func sound() -> String { "woof" }  // error: overriding declaration requires an 'override' keyword
    override func bark() -> String { "woof" }  // error: method does not override any method from its superclass
    override func fixed() {}  // error: instance method overrides a 'final' instance method
    override var size: Int { 1 }  // error: property does not override any property from its superclass
    override static func total() -> Int { 2 }  // error: cannot override static method
    func peek() -> Int { secret }  // error: 'secret' is inaccessible due to 'private' protection level
}
final class Closed { init() {} }
class Open: Closed {}  // error: inheritance from a final class 'Closed'
class Unknown: Missing {}  // error: cannot find type 'Missing' in scope
class Empty { var value: Int }  // error: class 'Empty' has no initializers
class Two: Animal, Closed {}  // error: multiple inheritance from classes 'Animal' and 'Closed'
struct Value: Animal {}  // error: inheritance from non-protocol type 'Animal'
let a = Animal()  // error: missing argument for parameter 'name' in call
let b = Animal("Rex")  // error: missing argument label 'name:' in call
let c: Dog = Animal(name: "x")  // error: cannot convert value of type 'Animal' to specified type 'Dog'
let d = Dog(name: "y")
d.name = "z"  // error: cannot assign to property: 'name' is a 'let' constant
print(d.wings)  // error: value of type 'Dog' has no member 'wings'
print(d == d)  // error: binary operator '==' cannot be applied to two 'Dog' operands
print(d + d)  // error: binary operator '+' cannot be applied to two 'Dog' operands
print(Dog.sound())  // error: instance member 'sound' cannot be used on type 'Dog'; did you mean to use a value of this type instead?
let e = Animal(name: "q") as Dog  // error: 'Animal' is not convertible to 'Dog'
let f: Animal = "text"  // error: cannot convert value of type 'String' to specified type 'Animal'
let g: Animal = nil  // error: 'nil' cannot initialize specified type 'Animal'
print(d === 3)  // error: argument type 'Int' expected to be an instance of a class or class-constrained type
class Late: Animal { override init(nam: String) { super.init(name: nam) } }  // error: argument labels for initializer 'init(nam:)' do not match those of overridden initializer 'init(name:)'
class Other: Animal { init(id: Int) { super.init(nam: "x") } }  // error: incorrect argument label in call (have 'nam:', expected 'name:')
class Quick: Animal { convenience init() { super.init(name: "x") } }  // error: convenience initializer for 'Quick' must delegate (with 'self.init') rather than chaining to a superclass initializer (with 'super.init')
class Weak { weak var n: Int? }  // error: 'weak' may only be applied to class and class-bound protocol types, not 'Int'
class Copy: Equatable { var n = 1 }  // error: type 'Copy' does not conform to protocol 'Equatable'
class Looping: Looping {}  // error: 'Looping' inherits from itself

// swift-format-ignore-file
protocol Describable { var text: String { get }; func show() }
struct Book: Describable { var title: String }  // error: type 'Book' does not conform to protocol 'Describable'
protocol Shape { func area() -> Double }
struct Sq: Shape { func area() -> Int { 1 } }  // error: type 'Sq' does not conform to protocol 'Shape'
struct Ci: Shape { func Area() -> Double { 1 } }  // error: type 'Ci' does not conform to protocol 'Shape'
let s: Shape = Sq()
let t: any Shape = 5  // error: value of type 'Int' does not conform to specified type 'Shape'
let u = Shape()  // error: 'any Shape' cannot be constructed because it has no accessible initializers
struct Person: Equatable, Comparable { var name: String }  // error: type 'Person' does not conform to protocol 'Comparable'
struct Lead {}
struct Named: CustomStringConvertible { var name: String }  // error: type 'Named' does not conform to protocol 'CustomStringConvertible'
class Cl: Equatable {}  // error: type 'Cl' does not conform to protocol 'Equatable'
enum En: CaseIterable { case a(Int) }  // error: type 'En' does not conform to protocol 'CaseIterable'
struct Id: Codeable {}  // error: cannot find type 'Codeable' in scope
protocol Animal { var name: String { get }; func speak() -> String }
struct Dog: Animal { let name = "Rex" }  // error: type 'Dog' does not conform to protocol 'Animal'
struct Cat: Animal { var name: String; func speak() { print("meow") } }  // error: type 'Cat' does not conform to protocol 'Animal'
struct Cow: Animal { var name: Int; func speak() -> String { "moo" } }  // error: type 'Cow' does not conform to protocol 'Animal'
let pets: [Animal] = [Dog(), "cat"]  // error: cannot convert value of type 'String' to expected element type 'any Animal'
func hear(_ a: Animal) { print(a.bark()) }  // error: value of type 'any Animal' has no member 'bark'
hear(5)  // error: argument type 'Int' does not conform to expected type 'Animal'
let a: Animal = Animal()  // error: 'any Animal' cannot be constructed because it has no accessible initializers

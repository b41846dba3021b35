// swift-format-ignore-file
let numbers = [1, 2, 3]
let name = "Ada"
print(numbrs)  // error: cannot find 'numbrs' in scope
prnt("hello")  // error: cannot find 'prnt' in scope
let total = addUp(numbers)  // error: cannot find 'addUp' in scope
let size = numbers.size  // error: value of type '[Int]' has no member 'size'
let length = numbers.length()  // error: value of type '[Int]' has no member 'length'
numbers.push(4)  // error: value of type '[Int]' has no member 'push'
let upper = name.upper()  // error: value of type 'String' has no member 'upper'
let first = name.frist  // error: value of type 'String' has no member 'frist'
let point: Point = 3  // error: cannot find type 'Point' in scope
let shape = Shape(side: 2)  // error: cannot find 'Shape' in scope
struct Dog { var name: String; func bark() -> String { "woof" } }
let dog = Dog(name: "Rex")
print(dog.age)  // error: value of type 'Dog' has no member 'age'
print(dog.meow())  // error: value of type 'Dog' has no member 'meow'
let bark = Dog.bark()  // error: instance member 'bark' cannot be used on type 'Dog'; did you mean to use a value of this type instead?
print(Dog.count)  // error: type 'Dog' has no member 'count'
enum Color { case red, green }
let color = Color.blue  // error: type 'Color' has no member 'blue'
let other: Color = .yellow  // error: type 'Color' has no member 'yellow'
let pair = (x: 1, y: 2)
print(pair.z)  // error: value of tuple type '(x: Int, y: Int)' has no member 'z'
print(pair.2)  // error: value of tuple type '(x: Int, y: Int)' has no member '2'
let squared = numbers.map { x in x * y }  // error: cannot find 'y' in scope
func half(_ x: Double) -> Double { z / 2 }  // error: cannot find 'z' in scope
self.run()  // error: cannot find 'self' in scope; did you mean to use it in a type or extension context?
let value = 3.squared  // error: value of type 'Int' has no member 'squared'
let constant = Double.PI  // error: type 'Double' has no member 'PI'
let maths = Math.sqrt(2.0)  // error: cannot find 'Math' in scope
print(undefined + 1)  // error: cannot find 'undefined' in scope
let again = 1
let again = 2  // error: invalid redeclaration of 'again'
var again = 3  // error: invalid redeclaration of 'again'
func twice(_ x: Int) -> Int { x * 2 }
func twice(_ x: Int) -> Int { x + x }  // error: invalid redeclaration of 'twice'
struct Cat {}
struct Cat { var age = 1 }  // error: invalid redeclaration of 'Cat'
struct Bird { var name = ""; var name = "b" }  // error: invalid redeclaration of 'name'
enum Suit { case hearts, hearts }  // error: invalid redeclaration of 'hearts'
func area(_ w: Int, _ w: Int) -> Int { w }  // error: invalid redeclaration of 'w'
func local() { let k = 1; let k = 2 }  // error: invalid redeclaration of 'k'
let repeated = numbers.map { a, b in a }  // error: contextual closure type '(Int) -> Int' expects 1 argument, but 2 were used in closure body
func early() { print(later); let later = 1 }  // error: use of local variable 'later' before its declaration
func nested() { func inner() -> Int { hidden }; if true { let hidden = 1 } }  // error: cannot find 'hidden' in scope
for i in 0..<3 { let inside = i }
print(inside)  // error: cannot find 'inside' in scope
print(i)  // error: cannot find 'i' in scope
if let found = Int("3") { print(found) }
print(found)  // error: cannot find 'found' in scope
do { let deep = 1 }
print(deep)  // error: cannot find 'deep' in scope
struct Place { var x = 1; func f() -> Int { self.y } }  // error: value of type 'Place' has no member 'y'
let q = Place.Inner()  // error: type 'Place' has no member 'Inner'
typealias Number = Integer  // error: cannot find type 'Integer' in scope
func typed(_ x: integer) {}  // error: cannot find type 'integer' in scope

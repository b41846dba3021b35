// swift-format-ignore-file
struct Point {
    var x: Int
    var y = 0
    let name = "p"
    static let origin = Point(x: 0)
    static var made = 0
    func length() -> Int { x + y }
    mutating func move() { x += 1 }
    func count() -> Int { made }  // error: static member 'made' cannot be used on instance of type 'Point'
    static func total() -> Int { x + 1 }  // error: instance member 'x' cannot be used on type 'Point'
    func both() -> Int { Point.length() }  // error: instance member 'length' cannot be used on type 'Point'; did you mean to use a value of this type instead?
    var z: Int { get { w } }  // error: cannot find 'w' in scope
    var area: Int { "none" }  // error: cannot convert return expression of type 'String' to return type 'Int'
    let double = x * 2  // error: cannot use instance member 'x' within property initializer; property initializers run before 'self' is available
}
var p = Point(x: 1, name: "q")  // error: extra argument 'name' in call
var q = Point(x: 1, y: 2)
q.name = "r"  // error: cannot assign to property: 'name' is a 'let' constant
print(q.origin)  // error: static member 'origin' cannot be used on instance of type 'Point'
print(q.made)  // error: static member 'made' cannot be used on instance of type 'Point'
print(Point.x)  // error: instance member 'x' cannot be used on type 'Point'; did you mean to use a value of this type instead?
print(q == q)  // error: binary operator '==' cannot be applied to two 'Point' operands
print(q < q)  // error: binary operator '<' cannot be applied to two 'Point' operands
print(q + q)  // error: binary operator '+' cannot be applied to two 'Point' operands
print([q].contains(q))  // error: referencing instance method 'contains' on 'Sequence' requires that 'Point' conform to 'Equatable'
print([q].sorted())  // error: referencing instance method 'sorted()' on 'Sequence' requires that 'Point' conform to 'Comparable'
print(Set([q]))  // error: generic struct 'Set' requires that 'Point' conform to 'Hashable'
let table: [Point: Int] = [:]  // error: type 'Point' does not conform to protocol 'Hashable'
q.move = 3  // error: cannot reference 'mutating' method as function value
print(q[0])  // error: value of type 'Point' has no subscripts
print(-q)  // error: unary operator '-' cannot be applied to an operand of type 'Point'
q()  // error: cannot call value of non-function type 'Point'
for part in q { print(part) }  // error: for-in loop requires 'Point' to conform to 'Sequence'
struct Empty { var value }  // error: type annotation missing in pattern
struct Endless { var inner: Endless }  // error: value type 'Endless' cannot have a stored property that recursively contains it
struct Twice { var a = 1; func a() -> Int { 2 } }  // error: invalid redeclaration of 'a()'
struct Locked { private var secret: Int }
let locked = Locked(secret: 1)  // error: 'Locked' initializer is inaccessible due to 'private' protection level
struct Made { let a: Int; init(b: Int) { a = b } }
let made = Made(a: 1)  // error: incorrect argument label in call (have 'a:', expected 'b:')
struct Odd { let a: Int; init?(a: Int) { self.a = a } }
let odd: Odd = Odd(a: 1)  // error: value of optional type 'Odd?' must be unwrapped to a value of type 'Odd'
print(Odd(a: 1).a)  // error: value of optional type 'Odd?' must be unwrapped to refer to member 'a' of wrapped base type 'Odd'
struct Grid { subscript(row: Int, column: Int) -> Int { row + column } }
var grid = Grid()
print(grid[1])  // error: missing argument for parameter #2 in subscript
print(grid[1, "a"])  // error: cannot convert value of type 'String' to expected argument type 'Int'
grid[0, 0] = 1  // error: cannot assign through subscript: subscript is get-only
struct Same: Equatable { var f: () -> Int }  // error: type 'Same' does not conform to protocol 'Equatable'
struct Ordered: Comparable { var n: Int }  // error: type 'Ordered' does not conform to protocol 'Comparable'
struct Text: CustomStringConvertible { var n: Int }  // error: type 'Text' does not conform to protocol 'CustomStringConvertible'
extension Point { var stored = 1 }  // error: extensions must not contain stored properties
extension Missing { var a: Int { 1 } }  // error: cannot find type 'Missing' in scope

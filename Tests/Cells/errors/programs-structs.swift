// swift-format-ignore-file
struct Point { var x: Double; var y: Double }
let p = Point(x: 1, y: 2)
p.x = 5  // error: cannot assign to property: 'p' is a 'let' constant
print(p.z)  // error: value of type 'Point' has no member 'z'
let q = Point(1, 2)  // error: missing argument labels 'x:y:' in call
let r = Point(x: 1)  // error: missing argument for parameter 'y' in call
let s = Point(x: "1", y: 2)  // error: cannot convert value of type 'String' to expected argument type 'Double'
struct Counter {
    var value = 0
    func increment() { value += 1 }  // error: left side of mutating operator isn't mutable: 'self' is immutable
}
let c = Counter()
c.increment()
struct Account {
    var balance = 0.0
    mutating func deposit(_ amount: Double) { balance += amount }
}
let a = Account()
a.deposit(10)  // error: cannot use mutating member on immutable value: 'a' is a 'let' constant
a.balance += 5  // error: left side of mutating operator isn't mutable: 'a' is a 'let' constant
struct Wheel { var r = 1 }
struct Car { var wheel: Wheel }
let car = Car(wheel: Wheel())
print(car.wheels)  // error: value of type 'Car' has no member 'wheels'
print(car.wheel.radius)  // error: value of type 'Wheel' has no member 'radius'
print(car.wheel.r.value)  // error: value of type 'Int' has no member 'value'
car.drive()  // error: value of type 'Car' has no member 'drive'
Car.start()  // error: type 'Car' has no member 'start'
print(Car.wheel)  // error: instance member 'wheel' cannot be used on type 'Car'; did you mean to use a value of this type instead?
struct Rect { let w: Int; let h: Int; var area: Int { w * h } }
var r22 = Rect(w: 1, h: 2)
r22.area = 5  // error: cannot assign to property: 'area' is a get-only property
r22.w = 3  // error: cannot assign to property: 'w' is a 'let' constant
r22.area()  // error: cannot call value of non-function type 'Int'
print(r22.area(2))  // error: cannot call value of non-function type 'Int'
let r22 = Rect(width: 1, height: 2)  // error: incorrect argument labels in call (have 'width:height:', expected 'w:h:')
let r3 = Rect(w: 1.5, h: 2)  // error: cannot convert value of type 'Double' to expected argument type 'Int'
struct P { var x: Int }
let a2 = P(x: 1), b = P(x: 2)
print(a2 == b)  // error: binary operator '==' cannot be applied to two 'P' operands
if a2 == b { print("same") }  // error: binary operator '==' cannot be applied to two 'P' operands
print(a2 < b)  // error: binary operator '<' cannot be applied to two 'P' operands
print(a2 + b)  // error: binary operator '+' cannot be applied to two 'P' operands
print([a2, b].sorted())  // error: referencing instance method 'sorted()' on 'Sequence' requires that 'P' conform to 'Comparable'
print([a2, b].contains(a2))  // error: referencing instance method 'contains' on 'Sequence' requires that 'P' conform to 'Equatable'
print([a2, b].max())  // error: referencing instance method 'max()' on 'Sequence' requires that 'P' conform to 'Comparable'
let set: Set<P> = [a2]  // error: type 'P' does not conform to protocol 'Hashable'
let d = [a: 1]  // error: generic struct 'Dictionary' requires that 'Account' conform to 'Hashable'
print([a2] == [b])  // error: operator function '==' requires that 'P' conform to 'Equatable'
struct Student { var name: String; var grade: Int }
var students = [Student(name: "Ann", grade: 90)]
students.append("Bob")  // error: cannot convert value of type 'String' to expected argument type 'Student'
students.append(Student(name: "Bob"))  // error: missing argument for parameter 'grade' in call
students[0].grade = "A"  // error: cannot assign value of type 'String' to type 'Int'
students[0].age = 12  // error: value of type 'Student' has no member 'age'
for s in students { print(s.Name) }  // error: value of type 'Student' has no member 'Name'
let best = students.max { $0.grade < $1.grade }
print(best.name)  // error: value of optional type 'Student?' must be unwrapped to refer to member 'name' of wrapped base type 'Student'
let names: [String] = students.map { $0.grade }  // error: cannot convert value of type 'Int' to closure result type 'String'
let total = students.reduce(0) { $0 + $1.name }  // error: cannot convert value of type 'String' to expected argument type 'Int'
struct Counter2 {
    var n = 0
    func inc() { n += 1 }  // error: left side of mutating operator isn't mutable: 'self' is immutable
    func reset() { self = Counter2() }  // error: cannot assign to value: 'self' is immutable
    static func make() -> Counter2 { n = 1; return Counter2() }  // error: instance member 'n' cannot be used on type 'Counter2'
    var double: Int { n * 2.0 }  // error: cannot convert value of type 'Double' to expected argument type 'Int'
    var isBig: Bool { n }  // error: type 'Int' cannot be used as a boolean; test for '!= 0' instead
}
var c2 = Counter2()
c2.n = "1"  // error: cannot assign value of type 'String' to type 'Int'
c2.double = 4  // error: cannot assign to property: 'double' is a get-only property
Counter2.inc()  // error: instance member 'inc' cannot be used on type 'Counter2'; did you mean to use a value of this type instead?
c2.make()  // error: static member 'make' cannot be used on instance of type 'Counter2'
let d: Counter2 = 5  // error: cannot convert value of type 'Int' to specified type 'Counter2'
let e = c2 + 1  // error: cannot convert value of type 'Counter2' to expected argument type 'Int'
print(c2 == c2)  // error: binary operator '==' cannot be applied to two 'Counter2' operands
struct Matrix { var rows: [[Double]]; subscript(r: Int, c: Int) -> Double { rows[r][c] } }
var mx = Matrix(rows: [[1, 2]])
mx[0, 0] = 5  // error: cannot assign through subscript: subscript is get-only
print(mx[0])  // error: missing argument for parameter #2 in subscript
print(mx["a", 1])  // error: cannot convert value of type 'String' to expected argument type 'Int'
let mm = Matrix([[1]])  // error: missing argument label 'rows:' in call
let md: Double = mx  // error: cannot convert value of type 'Matrix' to specified type 'Double'
mx.rows[0] = 1  // error: cannot assign value of type 'Int' to subscript of type '[Double]'
mx.rows[0][0] = "a"  // error: cannot assign value of type 'String' to subscript of type 'Double'

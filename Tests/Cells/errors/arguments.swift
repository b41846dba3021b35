// swift-format-ignore-file
func power(_ base: Int, to exponent: Int) -> Int { base * exponent }
func greet(name: String, loud: Bool = false) -> String { name }
func area(width: Double, height: Double) -> Double { width * height }
func show(_ values: Int...) {}
func change(_ x: inout Int) { x += 1 }
func apply(_ f: (Int) -> Int, to x: Int) -> Int { f(x) }
print(power(2))  // error: missing argument for parameter 'to' in call
print(power(2, 3))  // error: missing argument label 'to:' in call
print(power(to: 2, 3))  // error: unnamed argument #2 must precede argument 'to'
print(power(2, to: 3, 4))  // error: extra argument in call
print(power("2", to: 3))  // error: cannot convert value of type 'String' to expected argument type 'Int'
print(power(2, by: 3))  // error: incorrect argument label in call (have '_:by:', expected '_:to:')
print(greet("Ada"))  // error: missing argument label 'name:' in call
print(greet())  // error: missing argument for parameter 'name' in call
print(greet(name: "Ada", loudly: true))  // error: incorrect argument label in call (have 'name:loudly:', expected 'name:loud:')
print(greet(loud: true, name: "Ada"))  // error: argument 'name' must precede argument 'loud'
print(greet(name: 3))  // error: cannot convert value of type 'Int' to expected argument type 'String'
print(area(height: 1, width: 2))  // error: argument 'width' must precede argument 'height'
print(area(width: 1))  // error: missing argument for parameter 'height' in call
print(area(1, 2))  // error: missing argument labels 'width:height:' in call
print(area(width: 1, height: 2, depth: 3))  // error: extra argument 'depth' in call
print(area(width: 1, height: "2"))  // error: cannot convert value of type 'String' to expected argument type 'Double'
show([1, 2])  // error: cannot pass array of type '[Int]' as variadic arguments of type 'Int'
show(1, "2")  // error: cannot convert value of type 'String' to expected argument type 'Int'
var n = 1
let fixed = 2
change(n)  // error: passing value of type 'Int' to an inout parameter requires explicit '&'
change(&fixed)  // error: cannot pass immutable value as inout argument: 'fixed' is a 'let' constant
change(&3)  // error: cannot pass immutable value as inout argument: literals are not mutable
change(&n, &n)  // error: extra argument in call
print(apply({ $0 > 1 }, to: 2))  // error: cannot convert value of type 'Bool' to closure result type 'Int'
print(apply({ a, b in a + b }, to: 2))  // error: contextual closure type '(Int) -> Int' expects 1 argument, but 2 were used in closure body
print(apply(to: 2))  // error: missing argument for parameter #1 in call
let result: String = power(1, to: 2)  // error: cannot convert value of type 'Int' to specified type 'String'
let nothing: Int = show(1)  // error: cannot convert value of type '()' to specified type 'Int'
power(1, to: 2)()  // error: cannot call value of non-function type 'Int'
n()  // error: cannot call value of non-function type 'Int'
[1, 2].map()  // error: no exact matches in call to instance method 'map'
let ordered = [3, 1].filter { $0 + 1 }  // error: cannot convert value of type 'Int' to closure result type 'Bool'
struct Point { var x: Int; var y: Int }
let p = Point(x: 1)  // error: missing argument for parameter 'y' in call
let q = Point(1, 2)  // error: missing argument labels 'x:y:' in call
let r = Point(x: 1, y: 2, z: 3)  // error: extra argument 'z' in call
let s = Point(x: 1, y: "2")  // error: cannot convert value of type 'String' to expected argument type 'Int'
let t = Point()  // error: missing arguments for parameters 'x', 'y' in call
let u = Point(y: 1, x: 2)  // error: argument 'x' must precede argument 'y'

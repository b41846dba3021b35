// swift-format-ignore-file
func greet(name: String, times: Int) {
    for _ in 0..<times { print("Hello, \(name)") }
}
greet("Ada", 3)  // error: missing argument labels 'name:times:' in call
greet(name: "Ada")  // error: missing argument for parameter 'times' in call
greet(name: "Ada", times: "3")  // error: cannot convert value of type 'String' to expected argument type 'Int'
greet(times: 3, name: "Ada")  // error: argument 'name' must precede argument 'times'
greet(name: "Ada", count: 3)  // error: incorrect argument label in call (have 'name:count:', expected 'name:times:')
greet(name: "Ada", times: 3, loud: true)  // error: extra argument 'loud' in call
func swapTwo(_ a: inout Int, _ b: inout Int) { let t = a; a = b; b = t }
var aa = 1, bb = 2
let cc = 3
swapTwo(&aa, &cc)  // error: cannot pass immutable value as inout argument: 'cc' is a 'let' constant
swapTwo(&aa, 5)  // error: cannot pass immutable value as inout argument: literals are not mutable
swapTwo(&aa, &aa)
func variadic(_ xs: Int...) -> Int { xs.count }
print(variadic([1, 2]))  // error: cannot pass array of type '[Int]' as variadic arguments of type 'Int'
print(variadic("a", 1))  // error: cannot convert value of type 'String' to expected argument type 'Int'
func defaults(a: Int = 1, b: Int = 2) -> Int { a + b }
print(defaults(b: 1, a: 2))  // error: argument 'a' must precede argument 'b'
print(defaults(c: 1))  // error: incorrect argument label in call (have 'c:', expected 'a:')
print(defaults(1))  // error: missing argument label 'a:' in call
print(defaults(a: "x"))  // error: cannot convert value of type 'String' to expected argument type 'Int'
func countdown(from n: Int) { print(n) }
countdown(10)  // error: missing argument label 'from:' in call
countdown(to: 10)  // error: incorrect argument label in call (have 'to:', expected 'from:')
countdown(from: 10, 5)  // error: extra argument in call
countdown(from: 10.5)  // error: cannot convert value of type 'Double' to expected argument type 'Int'
countdown(from: "10")  // error: cannot convert value of type 'String' to expected argument type 'Int'
let r: Int = countdown(from: 1)  // error: cannot convert value of type '()' to specified type 'Int'
let r2 = countdown(from: 1) + 1  // error: cannot convert value of type '()' to expected argument type 'Int'
print(countdown(from: nil))  // error: 'nil' is not compatible with expected argument type 'Int'
func add(_ a: Int, _ b: Int) -> Int { a + b }
let sum = add(2, "3")  // error: cannot convert value of type 'String' to expected argument type 'Int'
let more = add(2.5, 1)  // error: cannot convert value of type 'Double' to expected argument type 'Int'
let less = add(2)  // error: missing argument for parameter #2 in call
let text: String = add(1, 2)  // error: cannot convert value of type 'Int' to specified type 'String'
print(add(1, 2) + "!")  // error: binary operator '+' cannot be applied to operands of type 'Int' and 'String'
func greet2(_ name: String = "you", loudly: Bool = false) -> String { name }
greet2(true)  // error: cannot convert value of type 'Bool' to expected argument type 'String'
greet2("Ann", true)  // error: missing argument label 'loudly:' in call
greet2(name: "Ann")  // error: extraneous argument label 'name:' in call
greet2("Ann", loudly: "yes")  // error: cannot convert value of type 'String' to expected argument type 'Bool'
greet2("Ann", loudly: true, 3)  // error: extra argument in call
func f(_ x: Int) -> Int { x }
func f(_ x: String) -> String { x }
f(1.5)  // error: no exact matches in call to global function 'f'
f(true)  // error: no exact matches in call to global function 'f'
f(1, 2)  // error: extra argument in call
f()  // error: missing argument for parameter #1 in call

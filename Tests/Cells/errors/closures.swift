// swift-format-ignore-file
let add = { (a: Int, b: Int) in a + b }
var handlers: [() -> Void] = []
func run(_ f: (Int) -> Int) -> Int { f(1) }
func keep(_ f: () -> Void) { handlers.append(f) }  // error: converting non-escaping parameter 'f' to generic parameter 'Element' may allow it to escape
print(add(1))  // error: missing argument for parameter #2 in call
print(add(1, "2"))  // error: cannot convert value of type 'String' to expected argument type 'Int'
print(add(a: 1, b: 2))  // error: extraneous argument labels 'a:b:' in call
print(run { "\($0)" })  // error: cannot convert value of type 'String' to closure result type 'Int'
print(run { 1 })  // error: contextual type for closure argument list expects 1 argument, which cannot be implicitly ignored
print(run { $0 + $1 })  // error: contextual closure type '(Int) -> Int' expects 1 argument, but 2 were used in closure body
print(run { (x: String) in 1 })  // error: cannot convert value of type '(String) -> Int' to expected argument type '(Int) -> Int'
print(run { x in })  // error: cannot convert value of type '()' to closure result type 'Int'
print(run { x, y in x })  // error: contextual closure type '(Int) -> Int' expects 1 argument, but 2 were used in closure body
print(run())  // error: missing argument for parameter #1 in call
print(run(5))  // error: cannot convert value of type 'Int' to expected argument type '(Int) -> Int'
print(run(add))  // error: cannot convert value of type '(Int, Int) -> Int' to expected argument type '(Int) -> Int'
let nothing = { } as () -> Int  // error: cannot convert value of type '() -> ()' to type '() -> Int' in coercion
let typed: (Int) -> Int = { x in x > 1 }  // error: cannot convert value of type 'Bool' to closure result type 'Int'
let counts: [Int] = ["a"].map { $0.size }  // error: value of type 'String' has no member 'size'
let evens = [1, 2].filter { $0 * 2 }  // error: cannot convert value of type 'Int' to closure result type 'Bool'
let texts: [String] = [1, 2].map { $0 * 2 }  // error: cannot convert value of type 'Int' to closure result type 'String'
let total: String = [1, 2].reduce(0) { $0 + $1 }  // error: cannot convert value of type 'Int' to specified type 'String'
let three = add(1, 2)(3)  // error: cannot call value of non-function type 'Int'
let chosen: (Int) -> Int = add  // error: cannot convert value of type '(Int, Int) -> Int' to specified type '(Int) -> Int'
let wrong: () -> Int = add(1, 2)  // error: cannot convert value of type 'Int' to specified type '() -> Int'

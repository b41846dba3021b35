// swift-format-ignore-file
let numbers = [3, 1, 2]
let texts = numbers.map { $0.uppercased() }  // error: value of type 'Int' has no member 'uppercased'
let big = numbers.filter { $0 * 2 }  // error: cannot convert value of type 'Int' to closure result type 'Bool'
let sum = numbers.reduce(0) { $0 + $1 + $2 }  // error: contextual closure type '(Int, Int) throws -> Int' expects 2 arguments, but 3 were used in closure body
let closure = { (x: Int) -> Int in x * 2 }
print(closure(x: 3))  // error: extraneous argument label 'x:' in call
print(closure("3"))  // error: cannot convert value of type 'String' to expected argument type 'Int'
print(closure())  // error: missing argument for parameter #1 in call
print(closure(1, 2))  // error: extra argument in call
let sq: (Int) -> Int = { $0 * 1.5 }  // error: cannot convert value of type 'Double' to expected argument type 'Int'
let tw: (Int, Int) -> Int = { $0 }  // error: contextual closure type '(Int, Int) -> Int' expects 2 arguments, but 1 was used in closure body
let cl: () -> Int = { "x" }  // error: cannot convert value of type 'String' to closure result type 'Int'
func apply(_ f: (Int) -> Int, to x: Int) -> Int { f(x) }
print(apply({ $0 * 2 }))  // error: missing argument for parameter 'to' in call
print(apply({ $0 + "a" }, to: 3))  // error: cannot convert value of type 'String' to expected argument type 'Int'
print(apply({ x, y in x }, to: 3))  // error: contextual closure type '(Int) -> Int' expects 1 argument, but 2 were used in closure body
func name(_ s: String) -> String { s }
func make() -> (Int) -> Int { return { x in x + 1 } }
let f = make()
print(f)
print(f(1, 2))  // error: extra argument in call
print(f("a"))  // error: cannot convert value of type 'String' to expected argument type 'Int'
let g: (String) -> Int = make()  // error: cannot convert value of type '(Int) -> Int' to specified type '(String) -> Int'
func compose(_ f: @escaping (Int) -> Int, _ g: @escaping (Int) -> Int) -> (Int) -> Int { { x in f(g(x)) } }
let h = compose({ $0 + 1 }, { $0 * "2" })  // error: cannot convert value of type 'String' to expected argument type 'Int'
let i = compose({ $0 + 1 })  // error: missing argument for parameter #2 in call
print(h("3"))
let j: Int = h
let k = compose(h, 5)  // error: cannot convert value of type 'Int' to expected argument type '(Int) -> Int'
let l = compose { $0 } _: { $0 }
let a = [1, 2, 3]
let b = a.map { x in
    let y = x * 2
    return y + "!"  // error: binary operator '+' cannot be applied to operands of type 'Int' and 'String'
}
let c = a.map { (x: String) in x }  // error: cannot convert value of type '(String) -> String' to expected argument type '(Int) -> String'
let d = a.filter { x in x.isEmpty }  // error: value of type 'Int' has no member 'isEmpty'
let e = a.forEach { $0 + 1 }
let h2 = a.reduce("") { $0 + $1 }  // error: cannot convert value of type 'Int' to expected argument type 'String'
let i2 = a.compactMap { Int($0) }

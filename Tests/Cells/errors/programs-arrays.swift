// swift-format-ignore-file
let scores = [90, 85, 77]
var total = 0
for score in scores { totl += score }  // error: cannot find 'totl' in scope
print("Total: \(totl)")  // error: cannot find 'totl' in scope
let name = "Ada"
name = "Grace"  // error: cannot assign to value: 'name' is a 'let' constant
let list = [1, 2, 3]
list.append(4)  // error: cannot use mutating member on immutable value: 'list' is a 'let' constant
list[0] = 9  // error: cannot assign through subscript: 'list' is a 'let' constant
let mixed = [1, "two", 3.0]  // error: heterogeneous collection literal could only be inferred to '[Any]'; add explicit type annotation if this is intentional
let pairs = ["a": 1, "b": "2"]  // error: heterogeneous collection literal could only be inferred to '[String : Any]'; add explicit type annotation if this is intentional
let empty = []  // error: empty collection literal requires an explicit type
let none = nil  // error: 'nil' requires a contextual type
let dict = [:]  // error: empty collection literal requires an explicit type
var arr = [1, 2, 3]
arr.add(4)  // error: value of type '[Int]' has no member 'add'
arr.push(5)  // error: value of type '[Int]' has no member 'push'
arr.append("6")  // error: cannot convert value of type 'String' to expected argument type 'Int'
arr.insert(5, 0)  // error: no exact matches in call to instance method 'insert'
print(arr.size)  // error: value of type '[Int]' has no member 'size'
arr = 5  // error: cannot assign value of type 'Int' to type '[Int]'
arr = ["a"]  // error: cannot convert value of type 'String' to expected element type 'Int'
let xs = [1, 2, 3]
let first: Int = xs.first  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let m: Int = xs.max()  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let joined: String = xs.map { "\($0)" }  // error: cannot convert value of type '[String]' to specified type 'String'
var numbers = [3, 1, 2]
let s2 = numbers.sort()
print(s2 + 1)  // error: cannot convert value of type '()' to expected argument type 'Int'
let r: [Int] = numbers.reversed()
let r2 = numbers.reverse()
let m2 = numbers.map { $0 + 1.5 }  // error: binary operator '+' cannot be applied to operands of type 'Int' and 'Double'
numbers.remove(at: "0")  // error: cannot convert value of type 'String' to expected argument type 'Int'
numbers.insert(5)  // error: missing argument for parameter 'at' in call
numbers[1] = nil  // error: 'nil' cannot be assigned to subscript of type 'Int'
let has2 = numbers.contain(3)  // error: value of type '[Int]' has no member 'contain'
let closure = { (x: Int) -> Int in x * 2 }
print(closure(x: 3))  // error: extraneous argument label 'x:' in call
print(closure("3"))  // error: cannot convert value of type 'String' to expected argument type 'Int'
print(closure())  // error: missing argument for parameter #1 in call
print(closure(1, 2))  // error: extra argument in call
let sq: (Int) -> Int = { $0 * 1.5 }  // error: cannot convert value of type 'Double' to expected argument type 'Int'
let tw: (Int, Int) -> Int = { $0 }  // error: contextual closure type '(Int, Int) -> Int' expects 2 arguments, but 1 was used in closure body
let cl: () -> Int = { "x" }  // error: cannot convert value of type 'String' to closure result type 'Int'

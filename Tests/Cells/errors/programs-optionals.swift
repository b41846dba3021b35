// swift-format-ignore-file
let input = "42"
let number = Int(input)
let doubled = number * 2  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
print(number + 1)  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
if number > 10 { print("big") }  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
var optionalName: String? = "Ada"
print(optionalName.count)  // error: value of optional type 'String?' must be unwrapped to refer to member 'count' of wrapped base type 'String'
print(optionalName.uppercased())  // error: value of optional type 'String?' must be unwrapped to refer to member 'uppercased' of wrapped base type 'String'
let plain: String = optionalName  // error: value of optional type 'String?' must be unwrapped to a value of type 'String'
let text = "Hi " + optionalName  // error: value of optional type 'String?' must be unwrapped to a value of type 'String'
if let optionalName = "x" { print(optionalName) }  // error: initializer for conditional binding must have Optional type, not 'String'
guard let y = 5 else { fatalError() }  // error: initializer for conditional binding must have Optional type, not 'Int'
let a: Int? = 5
let b: Int? = 6
print(a + b)  // error: binary operator '+' cannot be applied to two 'Int?' operands
print(a! + b)  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
print(a < b)  // error: binary operator '<' cannot be applied to two 'Int?' operands
print(a == 5)
let c: Int = a ?? "none"  // error: cannot convert value of type 'String' to expected argument type 'Int'
let d: String = a ?? 0  // error: cannot convert value of type 'Int' to specified type 'String'
let e = 5 ?? 6
let n = Int("5")
let m = n + 1  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
for i in 0..<n { print(i) }  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
print([1, 2, 3][n])  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let k = n ?? "0"  // error: binary operator '??' cannot be applied to operands of type 'Int?' and 'String'
var optional: Int? = 3
optional += 1  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let y2 = optional.map { $0 + "a" }  // error: binary operator '+' cannot be applied to operands of type 'Int' and 'String'
let z: Int = optional.map { $0 + 1 }  // error: cannot convert value of type 'Int?' to specified type 'Int'
if optional { print(1) }  // error: optional type 'Int?' cannot be used as a boolean; test for '!= nil' instead
if optional != nil { print(optional + 1) }  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
print(-optional)  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
print(optional.description)  // error: value of optional type 'Int?' must be unwrapped to refer to member 'description' of wrapped base type 'Int'
for _ in 0..<optional { }  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let opt: String? = "a"
let up = opt.uppercased()  // error: value of optional type 'String?' must be unwrapped to refer to member 'uppercased' of wrapped base type 'String'
let n2 = opt.count + 1  // error: value of optional type 'String?' must be unwrapped to refer to member 'count' of wrapped base type 'String'
let c2 = opt + "b"  // error: value of optional type 'String?' must be unwrapped to a value of type 'String'
if opt.isEmpty { print(1) }  // error: value of optional type 'String?' must be unwrapped to refer to member 'isEmpty' of wrapped base type 'String'
let l: Int = opt?.count  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let u: String = opt?.uppercased() ?? 5  // error: cannot convert value of type 'Int' to expected argument type 'String'
guard let o = opt else { print("none") }
while let q = 5 { print(q) }  // error: initializer for conditional binding must have Optional type, not 'Int'
if let w = opt, w > 5 { print(w) }  // error: binary operator '>' cannot be applied to operands of type 'String' and 'Int'
switch opt { case "a": print(1) }  // error: switch must be exhaustive
for ch in opt { print(ch) }  // error: for-in loop requires 'String?' to conform to 'Sequence'; did you mean to unwrap optional?

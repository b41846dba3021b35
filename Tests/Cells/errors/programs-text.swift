// swift-format-ignore-file
let message = "Total: " + 5  // error: binary operator '+' cannot be applied to operands of type 'String' and 'Int'
let line = "a" * 3  // error: binary operator '*' cannot be applied to operands of type 'String' and 'Int'
let diff = "b" - "a"  // error: binary operator '-' cannot be applied to two 'String' operands
let cmp = "1" == 1  // error: binary operator '==' cannot be applied to operands of type 'String' and 'Int'
let less = 1 < "2"  // error: binary operator '<' cannot be applied to operands of type 'Int' and 'String'
let word = "hello"
print(word[0])  // error: 'subscript(_:)' is unavailable: cannot subscript String with an Int, use a String.Index instead.
print(word.count())  // error: cannot call value of non-function type 'Int'
print(word.charAt(0))  // error: value of type 'String' has no member 'charAt'
let str = "abc"
for i in 0..<str.count { print(str[i]) }  // error: 'subscript(_:)' is unavailable: cannot subscript String with an Int, use a String.Index instead.
let up = str.uppercased
let n: Int = str  // error: cannot convert value of type 'String' to specified type 'Int'
if str == 'abc' { print(1) }  // error: single-quoted string literal found, use '"'
let str2 = "abc"
let c: Character = str2.first!
let s2: String = c2  // error: cannot find 'c2' in scope
print(c2 + "d")  // error: cannot find 'c2' in scope
print(str2 + c2)  // error: cannot find 'c2' in scope
if c2 == str2 { print(1) }  // error: cannot find 'c2' in scope
let x = str2.split(separator: ",")
print(str2.contains(1))  // error: no exact matches in call to instance method 'contains'
print(str2.hasPrefix(c2))  // error: cannot find 'c2' in scope
let temps = [21.5, 19.0]
let total = temps[0] + 1
let count: Int = temps.count / 2.0  // error: cannot convert value of type 'Double' to expected argument type 'Int'
let rounded: Int = temps[0].rounded()  // error: cannot convert value of type 'Double' to specified type 'Int'
let str3 = "Temp: " + temps[0]  // error: binary operator '+' cannot be applied to operands of type 'String' and 'Double'
print("Avg: \(temps.average)")  // error: value of type '[Double]' has no member 'average'
let t: Double = temps  // error: cannot convert value of type '[Double]' to specified type 'Double'
extension Int { func isEven() -> Bool { self % 2 } }  // error: type 'Int' cannot be used as a boolean; test for '!= 0' instead
extension Double { static func half(_ x: Double) -> Double { x / 2 } }
print(5.isEven)
print("abc".vowels())  // error: value of type 'String' has no member 'vowels'
print(3.0.half(2))  // error: static member 'half' cannot be used on instance of type 'Double'
print(5.isOdd())  // error: value of type 'Int' has no member 'isOdd'

// swift-format-ignore-file
let count: Int = "three"  // error: cannot convert value of type 'String' to specified type 'Int'
let name: String = 3  // error: cannot convert value of type 'Int' to specified type 'String'
let ratio: Int = 2.5  // error: cannot convert value of type 'Double' to specified type 'Int'
let half: Double = "0.5"  // error: cannot convert value of type 'String' to specified type 'Double'
let flag: Bool = 1  // error: integer literal value '1' cannot be used as a boolean; did you mean 'true'?
let letter: Character = "ab"  // error: cannot convert value of type 'String' to specified type 'Character'
let n = 3
let price = 2.5
let text = "abc"
let total = n * price  // error: binary operator '*' cannot be applied to operands of type 'Int' and 'Double'
let joined = "count: " + n  // error: binary operator '+' cannot be applied to operands of type 'String' and 'Int'
let sum = text + 1  // error: binary operator '+' cannot be applied to operands of type 'String' and 'Int'
let doubled = text * 2  // error: binary operator '*' cannot be applied to operands of type 'String' and 'Int'
let same = n == text  // error: binary operator '==' cannot be applied to operands of type 'Int' and 'String'
let mixed = [1, "two"]  // error: heterogeneous collection literal could only be inferred to '[Any]'; add explicit type annotation if this is intentional
let values: [Int] = [1, 2.5]  // error: cannot convert value of type 'Double' to expected element type 'Int'
let table: [String: Int] = ["a": "b"]  // error: cannot convert value of type 'String' to expected dictionary value type 'Int'
if n { print("never") }  // error: type 'Int' cannot be used as a boolean; test for '!= 0' instead
var counting = 4
if counting = 4 { print("never") }  // error: use of '=' in a boolean context, did you mean '=='?
while text { print("never") }  // error: cannot convert value of type 'String' to expected condition type 'Bool'
let inverted = !n  // error: type 'Int' cannot be used as a boolean; test for '== 0' instead
let negative = -text  // error: unary operator '-' cannot be applied to an operand of type 'String'
let both = n && true  // error: type 'Int' cannot be used as a boolean; test for '!= 0' instead
let chosen = n > 2 ? 1 : "no"  // error: result values in '? :' expression have mismatching types 'Int' and 'String'
var changing = 1
changing = 2.5  // error: cannot assign value of type 'Double' to type 'Int'
changing += "1"  // error: cannot convert value of type 'String' to expected argument type 'Int'
let root = sqrt(n)  // error: cannot convert value of type 'Int' to expected argument type 'Double'
let pair: (Int, String) = (1, 2)  // error: cannot convert value of type '(Int, Int)' to specified type '(Int, String)'
let triple: (Int, Int) = (1, 2, 3)  // error: '(Int, Int, Int)' is not convertible to '(Int, Int)', tuples have a different number of elements
let (a, b) = (1, 2, 3)  // error: '(Int, Int, Int)' is not convertible to '(Int, Int)', tuples have a different number of elements
let array: Array<Int> = 5  // error: cannot convert value of type 'Int' to specified type 'Array<Int>'
let function: (Int) -> Int = { "\($0)" }  // error: cannot convert value of type 'String' to closure result type 'Int'
let nothing = nil  // error: 'nil' requires a contextual type
let empty = []  // error: empty collection literal requires an explicit type
let wide: Int = Int8(3)  // error: cannot convert value of type 'Int8' to specified type 'Int'
let range = 1...2.5 as ClosedRange<Int>  // error: cannot convert value of type 'Double' to expected argument type 'Int'
for item in 10 { print(item) }  // error: for-in loop requires 'Int' to conform to 'Sequence'
let kept = text[0]  // error: 'subscript(_:)' is unavailable: cannot subscript String with an Int, use a String.Index instead.
let parsed: Int = Int("3")  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let bits = 2.5 % 2  // error: '%' is unavailable: For floating point numbers use truncatingRemainder instead
let shifted = price << 1  // error: binary operator '<<' cannot be applied to operands of type 'Double' and 'Int'

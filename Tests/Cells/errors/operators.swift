// swift-format-ignore-file
var n = 3
n++  // error: cannot find operator '++' in scope; did you mean '+= 1'?
--n  // error: cannot find operator '--' in scope; did you mean '-= 1'?
let cubed = n ** 3  // error: no operator '**' is defined; did you mean 'pow(_:_:)'?
let between = 1 < n && n < "5"  // error: binary operator '<' cannot be applied to operands of type 'Int' and 'String'
let text = "a" - "b"  // error: binary operator '-' cannot be applied to two 'String' operands
let times = "a" * 3  // error: binary operator '*' cannot be applied to operands of type 'String' and 'Int'
let mask = 2.5 & 1  // error: cannot convert value of type 'Double' to expected argument type 'Int'
let logical = true + false  // error: binary operator '+' cannot be applied to two 'Bool' operands
let tuple = (1, 2) + (3, 4)  // error: binary operator '+' cannot be applied to two '(Int, Int)' operands
let tuples = (1, 2) == (1, "2")  // error: binary operator '==' cannot be applied to operands of type '(Int, Int)' and '(Int, String)'
let added = [1] + 2  // error: binary operator '+' cannot be applied to operands of type '[Int]' and 'Int'
let scaled = [1, 2] * 2  // error: binary operator '*' cannot be applied to operands of type '[Int]' and 'Int'
let ranged = 1..."5"  // error: conflicting arguments to generic parameter 'Self' ('String' vs. 'Int')
let float: Float = 1.5
let double = 2.5
let widths = float + double  // error: binary operator '+' cannot be applied to operands of type 'Float' and 'Double'
let byte: UInt8 = 3
let bytes = byte + n  // error: binary operator '+' cannot be applied to operands of type 'UInt8' and 'Int'
let negated = -byte  // error: unary operator '-' cannot be applied to an operand of type 'UInt8'
let power = n ^ 2.0  // error: cannot convert value of type 'Double' to expected argument type 'Int'
let condition = n ? 1 : 2  // error: type 'Int' cannot be used as a boolean; test for '!= 0' instead
n = n > 2 ? n : nil  // error: 'nil' cannot be used in context expecting type 'Int'
n += 2.5  // error: cannot convert value of type 'Double' to expected argument type 'Int'
n &= true  // error: cannot convert value of type 'Bool' to expected argument type 'Int'

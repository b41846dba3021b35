// swift-format-ignore-file
let x = 5
if x { print("yes") }  // error: type 'Int' cannot be used as a boolean; test for '!= 0' instead
while x { break }  // error: type 'Int' cannot be used as a boolean; test for '!= 0' instead
for i in 10 { print(i) }  // error: for-in loop requires 'Int' to conform to 'Sequence'
for i in 0..5 { print(i) }  // error: cannot find operator '..' in scope; did you mean '...'?
let word: String? = nil
switch word {  // error: switch must be exhaustive
case "a": print(1)
case nil: print(2)
}
let flag = true
switch flag { case true: print(1) }  // error: switch must be exhaustive
let pair = (1, true)
switch pair { case (1, true): print(1); case (_, false): print(2) }  // error: switch must be exhaustive
let y = if true { 1 } else { 2.5 }  // error: branches have mismatching types 'Int' and 'Double'
let z = switch 3 { case 1: "a"; default: 5 }  // error: branches have mismatching types 'String' and 'Int'
let w = true ? 1 : "a"  // error: result values in '? :' expression have mismatching types 'Int' and 'String'
let v: Int = true ? 1 : nil  // error: 'nil' cannot be used in context expecting type 'Int'
let u = 3 > 2 ? "a"  // error: expected ':' after '? ...' in ternary expression
let x3 = 5
let y2 = "5"
if x3 == y2 { print("same") }  // error: binary operator '==' cannot be applied to operands of type 'Int' and 'String'
if x3 > y2 { print("more") }  // error: binary operator '>' cannot be applied to operands of type 'Int' and 'String'
if !x3 { print("not") }  // error: type 'Int' cannot be used as a boolean; test for '== 0' instead
let z2 = x3 ? 1 : 2  // error: type 'Int' cannot be used as a boolean; test for '!= 0' instead
let w2 = x3 ?? 0
let v2 = x3!  // error: cannot force unwrap value of non-optional type 'Int'
let u2 = x3?.description  // error: cannot use optional chaining on non-optional value of type 'Int'
let t = -y2  // error: unary operator '-' cannot be applied to an operand of type 'String'
let s = x3 + y2  // error: binary operator '+' cannot be applied to operands of type 'Int' and 'String'
let r = x3 * 2.0  // error: binary operator '*' cannot be applied to operands of type 'Int' and 'Double'
let q = y2 * 2  // error: binary operator '*' cannot be applied to operands of type 'String' and 'Int'
let p = x3 += 1  // error: left side of mutating operator isn't mutable: 'x3' is a 'let' constant

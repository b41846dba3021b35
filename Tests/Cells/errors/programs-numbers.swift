// swift-format-ignore-file
let temperature = 21.5
let rounded: Int = temperature  // error: cannot convert value of type 'Double' to specified type 'Int'
let count = 3
let price = 2.5
let cost = count * price  // error: binary operator '*' cannot be applied to operands of type 'Int' and 'Double'
let half = price / count  // error: binary operator '/' cannot be applied to operands of type 'Double' and 'Int'
let z: Int = "5"  // error: cannot convert value of type 'String' to specified type 'Int'
let zz: String = 5  // error: cannot convert value of type 'Int' to specified type 'String'
let zzz: Bool = "true"  // error: cannot convert value of type 'String' to specified type 'Bool'
let zzzz: Double = "1.5"  // error: cannot convert value of type 'String' to specified type 'Double'
let zc: Character = "ab"  // error: cannot convert value of type 'String' to specified type 'Character'
let zf: Float = 1.5 as Double  // error: cannot convert value of type 'Double' to specified type 'Float'
let zi: Int = 2.5  // error: cannot convert value of type 'Double' to specified type 'Int'
let x = 10
let y = 3.0
print(x / y)  // error: binary operator '/' cannot be applied to operands of type 'Int' and 'Double'
print(x + y)  // error: binary operator '+' cannot be applied to operands of type 'Int' and 'Double'
print(x == y)  // error: binary operator '==' cannot be applied to operands of type 'Int' and 'Double'
print(x > y)  // error: binary operator '>' cannot be applied to operands of type 'Int' and 'Double'
print(Double(x) + x)  // error: binary operator '+' cannot be applied to operands of type 'Double' and 'Int'
let z2 = x % 2.5  // error: cannot convert value of type 'Double' to expected argument type 'Int'
let avg: Double = x / 2  // error: cannot convert value of type 'Int' to specified type 'Double'
let j = sqrt(4)
let i = 3
let o = Int(3.7) + 0.5  // error: binary operator '+' cannot be applied to operands of type 'Int' and 'Double'
let p = String(5) + 5  // error: binary operator '+' cannot be applied to operands of type 'String' and 'Int'
let q = Double("a") + 1  // error: value of optional type 'Double?' must be unwrapped to a value of type 'Double'
let r = Int("x")!
let v = Double(i) * i  // error: binary operator '*' cannot be applied to operands of type 'Double' and 'Int'
let w = i * 0.5  // error: binary operator '*' cannot be applied to operands of type 'Int' and 'Double'
let temps = [21.5, 19.0]
let total = temps[0] + 1
let str = "Temp: " + temps[0]  // error: binary operator '+' cannot be applied to operands of type 'String' and 'Double'
print("Avg: \(temps.average)")  // error: value of type '[Double]' has no member 'average'
let t: Double = temps  // error: cannot convert value of type '[Double]' to specified type 'Double'
var i2 = 0
i2++  // error: cannot find operator '++' in scope; did you mean '+= 1'?
++i2  // error: cannot find operator '++' in scope; did you mean '+= 1'?
i2 =+ 1  // error: cannot find operator '=+' in scope
i2 += "1"  // error: cannot convert value of type 'String' to expected argument type 'Int'
i2 += 1.5  // error: cannot convert value of type 'Double' to expected argument type 'Int'

// swift-format-ignore-file
let x: Int
let flag = Int("1")! > 0
print(x)  // error: constant 'x' used before being initialized
let y: String
if flag { y = "yes" }
print(y)  // error: constant 'y' used before being initialized
var total: Double
total += 1  // error: variable 'total' passed by reference before being initialized
let once: Int
once = 1
once = 2  // error: immutable value 'once' may only be initialized once

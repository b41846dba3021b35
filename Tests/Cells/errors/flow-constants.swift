// swift-format-ignore-file
let a = Int.max + 1  // error: arithmetic operation '9223372036854775807 + 1' (on type 'Int') results in an overflow
let b = 1 / 0  // error: division by zero
let c = 5 % 0  // error: division by zero
let d: Int8 = 200  // error: integer literal '200' overflows when stored into 'Int8'
let e: UInt8 = -1  // error: negative integer '-1' overflows when stored into unsigned type 'UInt8'
let f = 9_223_372_036_854_775_808  // error: integer literal '9223372036854775808' overflows when stored into 'Int'
let g = UInt8(300)  // error: integer literal '300' overflows when stored into 'UInt8'
let h: UInt = 3 - 5  // error: arithmetic operation '3 - 5' (on type 'UInt') results in an overflow
let i = Int8(100) + 100  // error: arithmetic operation '100 + 100' (on type 'Int8') results in an overflow
let j: UInt8 = 255 + 1  // error: arithmetic operation '255 + 1' (on type 'UInt8') results in an overflow
let k = -128 as Int8 - 1  // error: arithmetic operation '-128 - 1' (on type 'Int8') results in an overflow
let l = Int.min - 1  // error: arithmetic operation '-9223372036854775808 - 1' (on type 'Int') results in an overflow
let m = 4_000_000_000 * 4_000_000_000  // error: arithmetic operation '4000000000 * 4000000000' (on type 'Int') results in an overflow
let o = UInt(-1)  // error: negative integer '-1' overflows when stored into unsigned type 'UInt'
let p = Int8(-129)  // error: integer literal '-129' overflows when stored into 'Int8'

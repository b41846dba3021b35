// swift-format-ignore-file
// A member hides what has its name outside, also where the member cannot be meant.
let rate = 7
func scale(_ x: Double) -> Double { x * 2 }
struct Loan { static let rate = 2; func cost() -> Int { rate } }  // error: static member 'rate' cannot be used on instance of type 'Loan'
struct Sale { let rate = 3; let twice = rate }  // error: cannot use instance member 'rate' within property initializer; property initializers run before 'self' is available
struct Tax { let rate = 3; static func cost() -> Int { rate } }  // error: instance member 'rate' cannot be used on type 'Tax'
struct Map { static func scale(_ x: Double) -> Double { x }; func far() -> Double { scale(1) } }  // error: static member 'scale' cannot be used on instance of type 'Map'
struct Outer { static let rate = 3; struct Inner { func cost() -> Int { rate } } }

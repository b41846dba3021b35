// swift-format-ignore-file
func f(x: Int) -> String { return x }  // error: cannot convert return expression of type 'Int' to return type 'String'
func g() -> Int { return "a" }  // error: cannot convert return expression of type 'String' to return type 'Int'
func h() { return 3 }  // error: unexpected non-void return value in void function
func k() -> Int { }
func m() -> Int { return }  // error: non-void function should return a value
func o(x: Int) -> Bool { x > 0 ? "yes" : "no" }  // error: cannot convert return expression of type 'String' to return type 'Bool'
func fact(_ n: Int) -> Int { n <= 1 ? 1 : n * fact(n: n - 1) }  // error: extraneous argument label 'n:' in call
func fib(_ n: Int) -> Int { if n < 2 { return n } else { return fib(n - 1) + fibo(n - 2) } }  // error: cannot find 'fibo' in scope
func isEven(_ n: Int) -> Bool { n % 2 }  // error: type 'Int' cannot be used as a boolean; test for '!= 0' instead
func big(_ n: Int) -> Bool { if n > 5 { true } else { "no" } }  // error: cannot convert value of type 'String' to specified type 'Bool'
func abs2(_ n: Int) -> Int { n < 0 ? -n : n.abs }  // error: value of type 'Int' has no member 'abs'
func first(_ xs: [Int]) -> Int { return xs.first }  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
func last(_ xs: [Int]) -> Int? { return xs.last! + "a" }  // error: cannot convert value of type 'String' to expected argument type 'Int'
func avg(_ xs: [Int]) -> Double { return xs.reduce(0, +) / xs.count }  // error: cannot convert return expression of type 'Int' to return type 'Double'
func cnt(_ xs: [Int]) -> Int { var n; for _ in xs { n += 1 }; return n }  // error: type annotation missing in pattern
return 5  // error: return invalid outside of a func
func f2() { return 5 }  // error: unexpected non-void return value in void function
func g2() -> Int { return }  // error: non-void function should return a value
func h2() -> Int { "5" }  // error: cannot convert return expression of type 'String' to return type 'Int'
func i() -> String { 5 }  // error: cannot convert return expression of type 'Int' to return type 'String'
func j() -> Bool { "a" == 1 }  // error: binary operator '==' cannot be applied to operands of type 'String' and 'Int'
func k2() -> [Int] { [1, "a"] }  // error: cannot convert value of type 'String' to expected element type 'Int'
func m2() -> (Int, String) { (1, 2) }  // error: cannot convert return expression of type '(Int, Int)' to return type '(Int, String)'

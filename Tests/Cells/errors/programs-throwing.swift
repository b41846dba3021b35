// swift-format-ignore-file
func divide(_ a: Int, _ b: Int) throws -> Int { a / b }
let result = divide(4, 2)  // error: call can throw but is not marked with 'try'
print(try divide(1, 2) + divide(3, 4))
enum Failure: Error { case empty }
func first(_ list: [Int]) throws -> Int {
    guard let f = list.first else { throw Failure.empty }
    return f
}
func use() { print(first([1])) }  // error: call can throw, but it is not marked with 'try' and the error is not handled
func use2() { print(try first([1])) }  // error: errors thrown from here are not handled
func use3() { do { try print(first([])) } }  // error: errors thrown from here are not handled
func use4() { do { try print(first([])) } catch Failure.empty { print("e") } }  // error: errors thrown from here are not handled because the enclosing catch is not exhaustive
func f() throws {}
do { f() } catch { print(error) }  // error: call can throw but is not marked with 'try'
do { try f() } catch { print(err) }  // error: cannot find 'err' in scope
let r = try? f() + 1  // error: cannot convert value of type '()' to expected argument type 'Int'
throw "oops"  // error: thrown expression type 'String' does not conform to 'Error'
func t() throws -> Int { throw 5 }  // error: thrown expression type 'Int' does not conform to 'Error'
func u() { throw MyError.a }  // error: type 'MyError' has no member 'a'
func v() { try f() }  // error: errors thrown from here are not handled
func risky() throws -> Int { 3 }
func a() { let x = risky(); print(x) }  // error: call can throw, but it is not marked with 'try' and the error is not handled
func b() -> Int { try risky() }  // error: errors thrown from here are not handled
func c() throws { let y: Int = try? risky(); print(y) }  // error: value of optional type 'Int?' not unwrapped; did you mean to use 'try!' or chain with '?'?
let v2 = risky()  // error: call can throw but is not marked with 'try'
let w: String = try risky()  // error: cannot convert value of type 'Int' to specified type 'String'
enum MyError: Error { case bad(String) }
func f2() throws { throw MyError.worse }  // error: type 'MyError' has no member 'worse'
func g() throws { throw "bad" }  // error: thrown expression type 'String' does not conform to 'Error'

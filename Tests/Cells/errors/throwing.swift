// swift-format-ignore-file
enum Failure: Error { case bad, worse(Int) }
struct NotAnError {}
func risky(_ n: Int) throws -> Int { if n < 0 { throw Failure.bad }; return n }
func strict(_ n: Int) throws(Failure) -> Int { if n < 0 { throw .bad }; return n }
func safe(_ n: Int) -> Int { n }
func careless() -> Int { risky(1) }  // error: call can throw, but it is not marked with 'try' and the error is not handled
func tried() -> Int { try risky(1) }  // error: errors thrown from here are not handled
func thrown() { throw Failure.bad }  // error: error is not handled because the enclosing function is not declared 'throws'
func wrong() throws { throw "text" }  // error: thrown expression type 'String' does not conform to 'Error'
func other() throws { throw NotAnError() }  // error: thrown expression type 'NotAnError' does not conform to 'Error'
func missing() throws { throw Failure.terrible }  // error: type 'Failure' has no member 'terrible'
func partly() { do { _ = try risky(1) } catch Failure.bad { print(1) } }  // error: errors thrown from here are not handled because the enclosing catch is not exhaustive
func twice() -> [Int] { [1, 2].map { try risky($0) } }  // error: call can throw, but it is not marked with 'try' and the error is not handled
func inner() throws -> [Int] { [1, 2].map { try risky($0) } }  // error: call can throw but is not marked with 'try'
func narrow() throws(Failure) { throw NotAnError() }  // error: thrown expression type 'NotAnError' cannot be converted to error type 'Failure'
let number: Int = try? risky(1)  // error: value of optional type 'Int?' not unwrapped; did you mean to use 'try!' or chain with '?'?
let value = try? risky(1) + "a"  // error: binary operator '+' cannot be applied to operands of type 'Int' and 'String'
let closure: () -> Int = { try risky(1) }  // error: invalid conversion from throwing function of type '() throws -> Int' to non-throwing function type '() -> Int'
func caught() { do { _ = try risky(1) } catch Failure.bad, Failure.oops { print(1) } catch {} }  // error: type 'Failure' has no member 'oops'
func named() { do { _ = try risky(1) } catch { print(err) } }  // error: cannot find 'err' in scope
func loop() { for i in 0..<3 { _ = risky(i) } }  // error: call can throw, but it is not marked with 'try' and the error is not handled
struct Reader { init() throws {}; var line: String { get throws { "a" } } }
func make() { let reader = Reader() }  // error: call can throw, but it is not marked with 'try' and the error is not handled
func read(_ reader: Reader) -> String { reader.line }  // error: property access can throw, but it is not marked with 'try' and the error is not handled
func optional() -> Int { (try? risky(1)) }  // error: cannot convert return expression of type 'Int?' to return type 'Int'
throw NotAnError()  // error: thrown expression type 'NotAnError' does not conform to 'Error'

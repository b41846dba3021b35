import Checker
import Syntax
import Testing

@Suite("What swiftc refuses is refused in its words")
struct DiagnosticTests {
    @Test(
        "One mistake gives one message",
        arguments: [
            ("foo", "cannot find 'foo' in scope"),
            ("let x: Foo = 1", "cannot find type 'Foo' in scope"),
            (
                "let n = 2\nn * 1.5",
                "binary operator '*' cannot be applied to operands of type 'Int' and 'Double'"
            ),
            ("true + true", "binary operator '+' cannot be applied to two 'Bool' operands"),
            ("-\"a\"", "unary operator '-' cannot be applied to an operand of type 'String'"),
            ("let x: Int = 1.5", "cannot convert value of type 'Double' to specified type 'Int'"),
            ("let x: String = 1", "cannot convert value of type 'Int' to specified type 'String'"),
            ("let x = 1\nx = 2", "cannot assign to value: 'x' is a 'let' constant"),
            ("let x = 1\nx += 2", "left side of mutating operator isn't mutable: 'x' is a 'let' constant"),
            (
                "let a = [1]\na.append(2)",
                "cannot use mutating member on immutable value: 'a' is a 'let' constant"
            ),
            ("func f(_ x: Int) { x = 2 }", "cannot assign to value: 'x' is a 'let' constant"),
            ("func f(x: Int) {}\nf(y: 1)", "incorrect argument label in call (have 'y:', expected 'x:')"),
            ("func f(x: Int) {}\nf(1)", "missing argument label 'x:' in call"),
            ("func f(_ x: Int) {}\nf(x: 1)", "extraneous argument label 'x:' in call"),
            ("func f(_ x: Int) {}\nf()", "missing argument for parameter #1 in call"),
            ("func f(x: Int) {}\nf()", "missing argument for parameter 'x' in call"),
            ("func f(_ x: Int) {}\nf(1, 2)", "extra argument in call"),
            (
                "func f(_ x: Int) {}\nf(\"a\")",
                "cannot convert value of type 'String' to expected argument type 'Int'"
            ),
            ("func f() -> Int { }", "missing return in global function expected to return 'Int'"),
            (
                "func f(_ b: Bool) -> Int { if b { return 1 } }",
                "missing return in global function expected to return 'Int'"
            ),
            (
                "func f() -> Int { return \"a\" }",
                "cannot convert return expression of type 'String' to return type 'Int'"
            ),
            ("func f() { return 1 }", "unexpected non-void return value in void function"),
            ("if 1 { }", "cannot convert value of type 'Int' to expected condition type 'Bool'"),
            ("[]", "empty collection literal requires an explicit type"),
            ("let f = { $0 + 1 }", "cannot infer type of closure parameter '$0' without a type annotation"),
            (
                "[1].map { 5 }",
                "contextual type for closure argument list expects 1 argument, which cannot be implicitly ignored"
            ),
            ("break", "'break' is only allowed inside a loop, if, do, or switch"),
            ("return 1", "return invalid outside of a func"),
            ("let x = 1\nlet x = 2", "invalid redeclaration of 'x'"),
            ("for i in 5 { }", "for-in loop requires 'Int' to conform to 'Sequence'"),
            ("(1, 2).x", "value of type '(Int, Int)' has no member 'x'"),
            ("\"abc\".size", "value of type 'String' has no member 'size'"),
            (
                "99999999999999999999",
                "integer literal '99999999999999999999' overflows when stored into 'Int'"
            ),
            ("let a = [1, \"b\"]", "cannot convert value of type 'String' to expected element type 'Int'"),
            ("let x = 5\nx(1)", "cannot call value of non-function type 'Int'"),
            (
                "func f(_ n: Int) -> Int { guard n > 0 else { } \n return n }",
                "'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope"
            ),
            (
                "true ? 1 : \"a\"",
                "result values in '? :' expression have mismatching types 'Int' and 'String'"
            ),
            ("nil", "'nil' requires a contextual type"),
            ("2 ** 3", "cannot find operator '**' in scope"),
            ("func f() {}\nf", "function is unused"),
            ("1 / 0", "division by zero"),
            (
                "if true { g(); func g() {} }",
                "'g' is used above its declaration in this block: move the function up"
            ),
            ("{ print(1) }()", "top-level statement cannot begin with a closure expression"),
            ("let t = (a: 1, a: 2)", "cannot create a tuple with a duplicate element label"),
            ("let f = { (x x: Int) in x }", "closure cannot have keyword arguments"),
            (
                "func f() -> Int { 1 }\nfunc f() -> Double { 2 }\nprint(f())",
                "type of expression is ambiguous without a type annotation"
            ),
            ("let n = 3\nprint(n % (2 - 2))", "division by zero"),
            (
                "[1].map { $0 + Int.max * 2 }",
                "arithmetic operation '9223372036854775807 * 2' (on type 'Int') results in an overflow"
            ),
            (
                "func f(_ g: (Int) -> Int) -> (Int) -> Int { g }",
                "using non-escaping parameter 'g' in a context expecting an '@escaping' closure"
            ),
            (
                "func f(_ g: (Int) -> Int) -> (Int) -> Int { { x in g(x) } }",
                "escaping closure captures non-escaping parameter 'g'"
            ),
        ])
    func oneMessage(text: String, message: String) {
        #expect(errors(in: text) == [message])
    }

    @Test("All mistakes of a cell are told at once, and none that follows from another")
    func allAtOnce() {
        #expect(
            errors(in: "let a = foo\nlet b = a + 1\nlet c: Int = \"x\"") == [
                "cannot find 'foo' in scope", "cannot convert value of type 'String' to specified type 'Int'",
            ])
    }

    @Test("A misspelt name is told with the name that was meant")
    func didYouMean() throws {
        var notebook = Notebook()
        try notebook.check("let threshold = 1.0")
        do {
            try notebook.check("treshold")
            Issue.record("accepted")
        } catch let error as CellErrors {
            #expect(error.diagnostics.first?.notes == ["did you mean 'threshold'?"])
        }
    }

    @Test(
        "What the language leaves out is refused by name",
        arguments: [
            "class C {}", "struct S {}", "enum E { case a }", "import Foundation",
            "switch 1 { default: break }",
            "if let x = y { }", "let x = y!", "try f()", "protocol P {}", "let f = \\String.count",
            "func f<T>(_ x: T) {}",
            "let d = [\"a\": 1]", "let s: Set<Int> = [1]", "[1].first", "func f(_ x: inout Int) {}",
            "print([1].map { if $0 > 1 { 2 } else { 3 } })", "\"abc\".filter { $0 != \"b\" }",
            "\"\\([1].reversed())\"",
            "let (b: x, a: y) = (a: 1, b: 2)",
            "defer { }",
        ])
    func leftOut(text: String) throws {
        var notebook = Notebook()
        do {
            try notebook.check(text)
            Issue.record("accepted")
        } catch let error as CellErrors {
            #expect(
                error.diagnostics.contains {
                    $0.category == .unsupported && $0.message.contains("not part of the notebook language")
                })
        }
    }

    @Test("A function used above its declaration may not skip over a variable")
    func functionAboveVariable() {
        #expect(errors(in: "print(f())\nfunc f() -> Int { 1 }").isEmpty)
        #expect(errors(in: "print(f())\nlet k = 5\nfunc f() -> Int { k }").count == 1)
    }
}

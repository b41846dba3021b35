import Checker
import Syntax
import Testing

@Suite("What swiftc refuses is refused in its words")
struct DiagnosticTests {
    @Test(
        "One mistake gives one message",
        arguments: [
            ("foo", "cannot find 'foo' in scope"),
            ("if 1 { }", "integer literal value '1' cannot be used as a boolean; did you mean 'true'?"),
            ("(1, 2).x", "value of tuple type '(Int, Int)' has no member 'x'"),
            ("2 ** 3", "no operator '**' is defined; did you mean 'pow(_:_:)'?"),
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
            ("if \"a\" { }", "cannot convert value of type 'String' to expected condition type 'Bool'"),
            ("[]", "empty collection literal requires an explicit type"),
            ("let f = { $0 }", "cannot infer type of closure parameter '$0' without a type annotation"),
            (
                "[1].map { 5 }",
                "contextual type for closure argument list expects 1 argument, which cannot be implicitly ignored"
            ),
            ("struct S: Missing {}", "cannot find type 'Missing' in scope"),
            ("break", "'break' is only allowed inside a loop, if, do, or switch"),
            ("return 1", "return invalid outside of a func"),
            ("let x = 1\nlet x = 2", "invalid redeclaration of 'x'"),
            ("for i in 5 { }", "for-in loop requires 'Int' to conform to 'Sequence'"),
            ("\"abc\".size", "value of type 'String' has no member 'size'"),
            (
                "99999999999999999999",
                "integer literal '99999999999999999999' overflows when stored into 'Int'"
            ),
            (
                "let a = [1, \"b\"]",
                "heterogeneous collection literal could only be inferred to '[Any]'; "
                    + "add explicit type annotation if this is intentional"
            ),
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
            ("func f() {}\nf", "function is unused"),
            ("1 / 0", "division by zero"),
            ("{ print(1) }()", "top-level statement cannot begin with a closure expression"),
            ("let t = (a: 1, a: 2)", "cannot create a tuple with a duplicate element label"),
            ("let f = { (x x: Int) in x }", "closure cannot have keyword arguments"),
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
        "Messages that are to become swiftc's",
        arguments: [
            (
                "func f() -> Int { 1 }\nfunc f() -> Double { 2 }\nprint(f())",
                "ambiguous use of 'f()'"
            ),
            ("exp(1)", "ambiguous use of 'exp'"),
        ])
    func messageToCome(text: String, message: String) {
        withKnownIssue { #expect(errors(in: text) == [message]) }
    }

    @Test(
        "What the language leaves out is refused by name, with what to write instead",
        arguments: [
            ("actor A {}", "everything runs in order; use a class"),
            ("func f() async {}", "everything runs in order; delete 'async'"),
            ("let x = await f()", "everything runs in order; delete 'await'"),
            ("import SwiftUI", "the library is always there; delete the line"),
            ("macro m() = 1", "write their code out"),
            ("let r = /a/", "use hasPrefix, hasSuffix or contains"),
            ("#if DEBUG\n#endif", "delete the directive and keep one of the branches"),
            ("@resultBuilder struct B {}", "return an array"), ("struct S: ~Copyable {}", "delete '~'"),
            ("func f(_ x: consuming Int) {}", "delete it"),
            ("func f<each T>(_ x: repeat each T) {}", "use an array"), ("@objc class C {}", "delete it"),
            ("\"\\([1].reversed())\"", "write Array(…) around it"),
        ])
    func leftOut(text: String, remedy: String) throws {
        var notebook = Notebook()
        do {
            try notebook.check(text)
            Issue.record("accepted")
        } catch let error as CellErrors {
            let messages = error.diagnostics.filter { $0.category == .unsupported }.map(\.message)
            #expect(messages.count == 1)
            #expect(messages.allSatisfy { $0.hasSuffix("not part of the notebook language: \(remedy)") })
        }
    }

    @Test("A function used above its declaration may not skip over a variable")
    func functionAboveVariable() {
        #expect(errors(in: "print(f())\nfunc f() -> Int { 1 }").isEmpty)
        #expect(errors(in: "print(f())\nlet k = 5\nfunc f() -> Int { k }").count == 1)
    }
}

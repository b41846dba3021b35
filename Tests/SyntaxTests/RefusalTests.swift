import Syntax
import Testing

@Suite("What is refused says why")
struct RefusalTests {
    @Test(
        "what the notebook language leaves out is named with a remedy",
        arguments: [
            (
                "actor A {}",
                "concurrency is not part of the notebook language: everything runs in order; use a class"
            ),
            (
                "func f() async {}",
                "concurrency is not part of the notebook language: everything runs in order; delete 'async'"
            ),
            (
                "let x = await f()",
                "concurrency is not part of the notebook language: everything runs in order; delete 'await'"
            ),
            (
                "async let x = f()",
                "concurrency is not part of the notebook language: everything runs in order; delete 'async'"
            ),
            (
                "for await x in y {}",
                "concurrency is not part of the notebook language: everything runs in order; delete 'await'"
            ),
            (
                "let f: () async -> Int",
                "concurrency is not part of the notebook language: everything runs in order; delete 'async'"
            ),
            (
                "func f(_ g: @Sendable () -> Void) {}",
                "concurrency is not part of the notebook language: everything runs in order; delete '@Sendable'"
            ),
            (
                "import Glibc",
                "'import Glibc' is not part of the notebook language: the library is always there; delete the line"
            ),
            (
                "import struct Foundation.Date",
                "'import struct Foundation.Date' is not part of the notebook language: the library is always there; delete the line"
            ),
            (
                "#if DEBUG\nprint(1)\n#endif",
                "conditional compilation ('#if') is not part of the notebook language: delete the directive and keep one of the branches"
            ),
            (
                "if #available(macOS 10, *) { }",
                "'#available' is not part of the notebook language: delete the condition"
            ),
            (
                "@main struct App { }",
                "'@main' is not part of the notebook language: delete it, and call the type's 'main()' at the end of the cell"
            ),
            (
                "struct S { @A @B var x = 3 }",
                "several property wrappers of one property are not part of the notebook language: use one"
            ),
            (
                "@resultBuilder struct B {}",
                "result builders are not part of the notebook language: return an array"
            ),
            (
                "func f(@ViewBuilder g: () -> Int) {}",
                "result builders such as '@ViewBuilder' are not part of the notebook language: return an array"
            ),
            (
                "@Observable class C {}",
                "macros such as '@Observable' are not part of the notebook language: write their code out"
            ),
            ("macro foo() = #bar", "macros are not part of the notebook language: write their code out"),
            ("let x = #selector(f)", "the macro '#selector' is not part of the notebook language: delete it"),
            ("@objc class C {}", "the attribute '@objc' is not part of the notebook language: delete it"),
            (
                "struct S { consuming func f() {} }",
                "the modifier 'consuming' is not part of the notebook language: delete it"
            ),
            (
                "let r = /a+b/",
                "regular expressions are not part of the notebook language: use hasPrefix, hasSuffix or contains"
            ),
            (
                "\"\\(x, specifier: \"%.2f\")\"",
                "this interpolation is not part of the notebook language: write one expression in '\\(…)'"
            ),
            (
                "func f<each T>(_ x: repeat each T) {}",
                "'each' before a generic parameter is not part of the notebook language: use an array"
            ),
            ("struct S: ~Copyable {}", "noncopyable types are not part of the notebook language: delete '~'"),
            (
                "let k = \\A.b(x:)",
                "this key path is not part of the notebook language: use a closure such as '{ $0.items[0] }'"
            ),
            (
                "let f = { (a: Int...) in 3 }",
                "a variadic parameter of a closure is not part of the notebook language: take an array"
            ),
            (
                "protocol P { associatedtype T = Int }",
                "a default for an associated type is not part of the notebook language: write a typealias in each conforming type"
            ),
            (
                "infix operator +: MultiplicationPrecedence",
                "another precedence for Swift's operator '+' is not part of the notebook language: choose another name"
            ),
        ])
    func unsupported(text: String, message: String) {
        #expect(refusals(text) == ["UnsupportedError: " + message])
    }

    @Test(
        "what swiftc refuses while it parses is refused in its words",
        arguments: [
            ("struct A { func f() }", "expected '{' in body of function declaration"),
            ("struct B { init(x: Int) }", "initializer requires a body"),
            (
                "struct C { subscript(i: Int) -> Int }",
                "expected '{' in subscript to specify getter and setter implementation"
            ),
            ("class D { deinit }", "expected '{' for deinitializer"),
            ("protocol P { func f() {} }", "protocol methods must not have bodies"),
            (
                "protocol P { var x: Int }",
                "property in protocol must have explicit { get } or { get set } specifier"
            ),
            ("protocol P { init() {} }", "protocol initializers must not have bodies"),
            (
                "protocol P { subscript(i: Int) -> Int }",
                "subscript in protocol must have explicit { get } or { get set } specifier"
            ),
            ("struct E { var x: Int { get } }", "expected '{' to start getter definition"),
            ("struct F { var x: Int { set { } } }", "variable with a setter must also have a getter"),
            ("struct G { let x: Int { 3 } }", "'let' declarations cannot be computed properties"),
            ("struct G { let x: Int { willSet {} } }", "'let' declarations cannot be observing properties"),
            ("struct H { var x { 3 } }", "computed property must have an explicit type"),
            (
                "struct I { var x: Int = 3 { get { 3 } } }",
                "variable with getter/setter cannot have an initial value"
            ),
            (
                "struct J { var x: Int { get { 3 } willSet { } } }",
                "'willSet' cannot be provided together with a getter"
            ),
            (
                "struct J { var x: Int { didSet {} set {} } }",
                "'didSet' cannot be provided together with a setter"
            ),
            ("struct W { var x: Int { get { 1 } get { 2 } } }", "variable already has a getter"),
            ("struct K { case a }", "enum 'case' is not allowed outside of an enum"),
            (
                "enum M { case a() }",
                "enum element with associated values must have at least one associated value"
            ),
            (
                "switch 3 { case 1: default: print(1) }",
                "'case' label in a 'switch' must have at least one executable statement"
            ),
            (
                "switch 3 { default: }",
                "'default' label in a 'switch' must have at least one executable statement"
            ),
            (
                "switch 3 { default: print(1) case 1: print(2) }",
                "additional 'case' blocks cannot appear after the 'default' block of a 'switch'"
            ),
            (
                "func o(f: (x: Int) -> Int) {}",
                "function types cannot have argument labels; use '_' before 'x'"
            ),
            ("let p: (x: Int) = 3", "cannot create a single-element tuple with an element label"),
            ("let e = (x: 3)", "cannot create a single-element tuple with an element label"),
            ("func q() { import Foundation }", "declaration is only valid at file scope"),
            ("func r() { extension Int { } }", "declaration is only valid at file scope"),
            ("struct X { extension Int {} }", "declaration is only valid at file scope"),
            ("func s() { infix operator ** }", "'operator' may only be declared at file scope"),
            ("init() { }", "initializers may only be declared within a type"),
            ("subscript(i: Int) -> Int { 3 }", "'subscript' functions may only be declared within a type"),
            ("let u: inout Int = 3", "'inout' may only be used on parameters"),
            (
                "func *- (a: Int, b: Int) -> Int { a }",
                "operator implementation without matching operator declaration"
            ),
            ("let t = √3", "cannot find operator '√' in scope"),
            ("x++", "cannot find operator '++' in scope; did you mean '+= 1'?"),
            ("a ** b", "no operator '**' is defined; did you mean 'pow(_:_:)'?"),
            (
                "1 < 2 < 3",
                "adjacent operators are in non-associative precedence group 'ComparisonPrecedence'"
            ),
            ("func f() { $0 }", "anonymous closure argument not contained in a closure"),
            ("f { func g() { $0 } }", "anonymous closure argument not contained in a closure"),
            (
                "let x = 1e999",
                "floating-point literal '1e999' is out of range for 'Double'; use 'Double.infinity'"
            ),
            (
                "switch x { case let (var y, 1): 1 }",
                "'var' cannot appear nested inside another 'var' or 'let' pattern"
            ),
        ])
    func swift(text: String, message: String) {
        #expect(refusals(text) == ["CompileError: " + message])
    }

    @Test("what is wrong with one statement or member does not hide what is wrong with the next")
    func several() {
        #expect(
            refusals("struct S { @A @B var x = 3; func f() async {} }\nactor A {}").count == 3)
    }

    @Test("a text that is not Swift is told as such")
    func syntax() {
        #expect(refusals("let = 3").allSatisfy { $0.hasPrefix("SyntaxError: ") })
        #expect(!refusals("let = 3").isEmpty)
    }
}

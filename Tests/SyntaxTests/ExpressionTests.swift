import Syntax
import Testing

@Suite("Expressions become a tree")
struct ExpressionTests {
    @Test(
        "literals",
        arguments: [
            ("0xFF; 1_000; 1e3; 0x1p4; 0b11", "0xFF; 1000; 1000.0; 16.0; 0b11"),
            (
                "-3; -2.5; -(3); +3; -3.magnitude; -x",
                "-3; -2.5; (prefix - (paren 3)); (prefix + 3); (prefix - 3.magnitude); (prefix - x)"
            ),
            ("3 - -2", "(- 3 -2)"),
            ("\"a\\(x)b\\t\\(y + 1)\"", "\"a\\(x)b\t\\((+ y 1))\""),
            ("#\"raw\\n\\#(z)\"#", "\"raw\\n\\(z)\""),
            ("\"\"\"\n  two\n    lines \\(q)\n  \"\"\"", "\"two\n  lines \\(q)\""),
            ("\"\\(a ? \"x\" : \"y\")\"", "\"\\((? a \"x\" \"y\"))\""),
            ("[1, 2,]; [\"a\": 1,]; [:]; []; ()", "[1, 2]; [\"a\": 1]; [:]; []; (tuple)"),
            ("#line; #function; #file; #column", "#line; #function; #file; #column"),
        ])
    func literals(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "operators",
        arguments: [
            ("1 + 2 * 3 < 4 && a", "(&& (< (+ 1 (* 2 3)) 4) a)"),
            ("a ?? b ?? c", "(?? a (?? b c))"),
            ("a += 1; b &<<= 2", "(+= a 1); (&<<= b 2)"),
            (
                "x = a ? b : c; _ = f(); (x, y) = (y, x)",
                "(= x (? a b c)); (= _ (call f)); (= (tuple x y) (tuple y x))"
            ),
            (
                "a as Int; b as? [Int]; c as! D; e is (Int, Int)",
                "(as a Int); (as? b [Int]); (as! c D); (is e (Int, Int))"
            ),
            (
                "let r = 5...; let q = ..<(n + 1)",
                "(let r = (postfix ... 5)); (let q = (prefix ..< (paren (+ n 1))))"
            ),
            (
                "a[1...]; a[..<2]; a[...2]; a[...]; a[1..<n-1]",
                "(subscript a (postfix ... 1)); (subscript a (prefix ..< 2)); (subscript a (prefix ... 2)); (subscript a (operator ...)); (subscript a (..< 1 (- n 1)))"
            ),
            ("try f() + g()", "(try (+ (call f) (call g)))"),
            ("x = try? f(); y = try! g().h", "(= x (try? (call f))); (= y (try! (call g).h))"),
            ("f(&x, &a[3].b)", "(call f (& x) (& (subscript a 3).b))"),
            ("a!.b?.c![1]?.d()", "(call (subscript a!.b?.c! 1)?.d)"),
        ])
    func operators(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "names, members and key paths",
        arguments: [
            ("self; Self.f(); x.0.1; `default`; x.self", "self; (call Self.f); x.0.1; default; x.self"),
            (
                "f(by: add(_:to:)); x.g(a:); reduce(0, +)",
                "(call f by: add(_:to:)); x.g(a:); (call reduce 0 (operator +))"
            ),
            (
                "a.map(\\.count.x); \\Person.name; a.map(\\.self)",
                "(call a.map (keypath .count.x)); (keypath Person.name); (call a.map (keypath .self))"
            ),
            (".none; x = .init(3)", ".none; (= x (call .init 3))"),
        ])
    func names(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "calls and closures",
        arguments: [
            (
                "f { 1 } b: { 2 } _: { $0 }",
                "(call f trailing (closure {1}) trailing b: (closure {2}) trailing (closure $1 {$0}))"
            ),
            (
                "f { [weak self, x, y = a + b] (a: Int, _ b: inout [Int]) throws -> Int in a }",
                "(call f trailing (closure [weak self, x, y = (+ a b)] (a: Int, b: [Int] inout) throws -> Int {a}))"
            ),
            (
                "a.sort { $0 < $1 }; f { x, _ in x }; g { @MainActor in 3 }",
                "(call a.sort trailing (closure $2 {(< $0 $1)})); (call f trailing (closure (x, _) {x})); (call g trailing (closure {3}))"
            ),
            (
                "f { g { $0 + $1 } }",
                "(call f trailing (closure {(call g trailing (closure $2 {(+ $0 $1)}))}))"
            ),
            ("f(x: 3, 4,)(5)[6, a: 7]", "(subscript (call (call f x: 3 4) 5) 6 a: 7)"),
        ])
    func calls(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "types where a value could stand",
        arguments: [
            ("[Int]()", "(call (type [Int]))"),
            ("[[Int?]](); [String: [Int]]()", "(call (type [[Int?]])); (call (type [String: [Int]]))"),
            (
                "[(Int, A.B) -> Int](); [(x: Int, y: Int)]()",
                "(call (type [(Int, A.B -> Int)])); (call (type [(x: Int, y: Int)]))"
            ),
            ("[any P]()", "(call (type [any P]))"),
            (
                "Stack<Int>(); Array<Int>.init(repeating: 0, count: 3)",
                "(call (type Stack<Int>)); (call (type Array<Int>).init repeating: 0 count: 3)"
            ),
            ("Outer.Inner(); Outer.Inner<Int>()", "(call Outer.Inner); (call (type Outer.Inner<Int>))"),
            ("[Int].self; [Int].init()", "(type [Int]).self; (call (type [Int]).init)"),
            ("Int?.none; [a].count; [f](3)", "Int?.none; [a].count; (call (type [f]) 3)"),
        ])
    func types(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "the names of types",
        arguments: [
            ("[String: [Int?]]", "[String: [Int?]]"),
            ("(Int, String)!", "(Int, String)?"),
            ("any P & Q", "any P & Q"),
            ("(any P)?", "any P?"),
            ("Self.Element", "Self.Element"),
            ("Outer<Int>.Inner<String>", "Outer<Int>.Inner<String>"),
            ("(_ a: Int, inout [Int], Int...) throws -> Void", "(Int, inout [Int], Int... throws -> Void)"),
            ("(Int) -> (Int) -> Int", "(Int -> (Int -> Int))"),
            ("(x: Int, y: Int)", "(x: Int, y: Int)"),
            ("(Int)", "Int"),
            ("()", "()"),
        ])
    func typeNames(text: String, expected: String) throws {
        #expect(try tree("let x: \(text)") == "(let x: \(expected))")
    }

    @Test("an expression reads as a type where it can be one")
    func readsAsType() throws {
        func type(_ text: String) throws -> String? {
            guard case .expression(let expression) = try parseCell(text, number: 0).statements.first?.kind
            else {
                return nil
            }
            return expression.asType.map { describe($0) }
        }
        #expect(try type("[Int?]") == "[Int?]")
        #expect(try type("[String: A.B]") == "[String: A.B]")
        #expect(try type("(Int, x: Int)") == "(Int, x: Int)")
        #expect(try type("A & B & C") == "A & B & C")
        #expect(try type("[1]") == nil)
        #expect(try type("f(x)") == nil)
    }
}

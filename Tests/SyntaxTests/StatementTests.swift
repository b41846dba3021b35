import Syntax
import Testing

@Suite("Statements become a tree")
struct StatementTests {
    @Test(
        "conditions",
        arguments: [
            (
                "if let x, let y = f(), var z: Int = q, x > 3 { 1 } else if a { 2 } else { 3 }",
                "(if (let let x = x), (let let y = (call f)), (var var z: Int = q), (> x 3) {1} else {(if a {2} else {3})})"
            ),
            (
                "if case .some(let w) = v, case let .pair(a, b)? = u { }",
                "(if (case .some(let w) = v), (case .pair(let a, let b)? = u) {})"
            ),
            ("guard let self else { return }", "(guard (let let self = self) {(return)})"),
            ("while let x = f(), x > 0 { }", "(while (let let x = (call f)), (> x 0) {})"),
        ])
    func conditions(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "loops, labels and jumps",
        arguments: [
            ("outer: for i in 0..<3 { break outer }", "(outer: for let i (..< 0 3) {(break outer)})"),
            ("for (i, _) in x where i > 3 { continue }", "(for (let i, _) x where (> i 3) {(continue)})"),
            ("for var x in y { x += 1 }", "(for var x y {(+= x 1)})"),
            ("for case let (i, x?) in a {}", "(for case (let i, let x?) a {})"),
            ("for case .a(let b) in c {}", "(for case .a(let b) c {})"),
            ("a: if true { break a }", "(a: if true {(break a)})"),
            ("a: switch 3 { default: break a }", "(a: switch 3 (default {(break a)}))"),
            ("a: do { break a }", "(a: do {(break a)})"),
            ("a: repeat { } while x", "(a: repeat {} x)"),
        ])
    func loops(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "errors and defer",
        arguments: [
            ("defer { f() }", "(defer {(call f)})"),
            ("throw E.a(3)", "(throw (call E.a 3))"),
            (
                "do { try f() } catch E.bad(let x) where x > 3, E.other { } catch let e as F { } catch { print(error) }",
                "(do {(try (call f))} (catch E.bad(let x) where (> x 3) E.other {}) (catch let e as F {}) "
                    + "(catch {(call print error)}))"
            ),
            (
                "do { } catch is F { } catch where a { }",
                "(do {} (catch is F {}) (catch let error where a {}))"
            ),
        ])
    func errors(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "if and switch as values",
        arguments: [
            ("let x = if a { 1 } else { 2 }", "(let x = (value (if a {1} else {2})))"),
            (
                "let y = switch z { case 1: \"a\" default: \"b\" }",
                "(let y = (value (switch z (case 1 {\"a\"}) (default {\"b\"}))))"
            ),
            ("func f() -> Int { if a { 3 } else { 4 } }", "(func f() -> Int {(if a {3} else {4})})"),
        ])
    func values(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "patterns",
        arguments: [
            (".circle(let r) where r > 3", ".circle(let r) where (> r 3)"),
            ("let .pair(x, y)", ".pair(let x, let y)"),
            ("let .pair(x, .some(z), 3)", ".pair(let x, .some(let z), 3)"),
            ("(let a, 0), (_, 1...5)", "(let a, 0), (_, (... 1 5))"),
            ("let (a, (b, _))", "(let a, (let b, _))"),
            (".a(x: let y, z: var w)", ".a(x: let y, z: var w)"),
            ("let .a(x: y)", ".a(x: let y)"),
            ("let x?", "let x?"),
            (".some(.some(let x))", ".some(.some(let x))"),
            ("Shape.circle", "Shape.circle"),
            ("is T", "is T"),
            ("let c as Circle", "let c as Circle"),
            ("let (x as Int)", "let x as Int"),
            ("(is Int, let s as String)", "(is Int, let s as String)"),
            ("nil, \"a\", -1, true", "nil, \"a\", -1, true"),
            ("1..<5, ..<3, 9...", "(..< 1 5), (prefix ..< 3), (postfix ... 9)"),
            ("Optional<Int>.some(let x)", "(type Optional<Int>).some(let x)"),
            ("n", "n"),
            ("let n where n > 3", "let n where (> n 3)"),
            ("f(3), [1, 2]", "(call f 3), [1, 2]"),
            ("_", "_"),
        ])
    func patterns(text: String, expected: String) throws {
        #expect(try tree("switch s { case \(text): 1 }") == "(switch s (case \(expected) {1}))")
    }

    @Test("the clauses of a switch")
    func clauses() throws {
        #expect(
            try tree("switch s { case 1: f(); fallthrough\ncase 2, 3: g()\n@unknown default: break }")
                == "(switch s (case 1 {(call f); (fallthrough)}) (case 2, 3 {(call g)}) (default {(break)}))")
    }

    @Test("a semicolon after a statement is kept")
    func semicolon() throws {
        #expect(try tree("a; b\nc;") == "a; b c;")
    }

    @Test(
        "a cell is empty if it holds nothing but spaces and comments",
        arguments: [("", true), (" // a\n/* b */ \n", true), ("x", false), ("import Foundation", false)])
    func empty(text: String, isEmpty: Bool) throws {
        #expect(try parseCell(text, number: 0).isEmpty == isEmpty)
    }
}

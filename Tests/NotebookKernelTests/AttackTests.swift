import NotebookKernel
import Testing

/// Cells that ended the process once, or could: each is answered, and the session goes on.
@Suite("Cells that attack")
struct AttackTests {
    @Test(
        "Recursion without end is told, whatever it goes through",
        arguments: [
            "func f(_ n: Int) -> Int { f(n + 1) + 1 }\nprint(f(0))",
            "func f(_ n: Int) -> [Int] { [1].map { _ in f(n + 1)[0] } }\nprint(f(0))",
            "func f() -> [Int] { [3, 1].sorted { _, _ in f().isEmpty } }\nprint(f())",
            "struct S: CustomStringConvertible { var description: String { \"\\(self)\" } }\nprint(S())",
            "struct S: Equatable { static func == (a: S, b: S) -> Bool { [a] == [b] } }\nprint(S() == S())",
            "struct S: Hashable { func hash(into h: inout Hasher) { h.combine(self) } }\nprint(Set([S()]).count)",
            "struct S { var x: Int { get { x } set { x = newValue } } }\nvar s = S()\ns.x = 1",
            "struct S { subscript(i: Int) -> Int { get { self[i] } set { self[i] = newValue } } }\nvar s = S()\ns[0] += 1",
            "struct S { var x = 0; mutating func f() { g() }; mutating func g() { f() } }\nvar s = S()\ns.f()",
            "class A { lazy var a: Int = b; lazy var b: Int = a }\nprint(A().a)",
            "struct S { static let a: Int = b; static let b: Int = a }\nprint(S.a)",
            "class N { deinit { _ = N() } }\nvar n: N? = N()\nn = nil\nprint(1)",
        ])
    func endlessRecursion(_ text: String) {
        expectFailure(["StackOverflow"], of: text)
    }

    @Test(
        "Values nested too deep to compare, hash or print are told",
        arguments: [
            "print(l == m)", "print(Set([l]).count)", "print(l)", "print(\"\\(l)\".count)",
            "print(boxes == others)", "print(anys)",
        ])
    func deepValues(_ use: String) {
        expectFailure(
            ["StackOverflow"],
            of: """
                indirect enum List: Hashable { case end, cons(Int, List) }
                var l = List.end, m = List.end
                for i in 0..<50_000 { l = .cons(i, l); m = .cons(i, m) }
                struct Box: Equatable { var inner: [Box] = [] }
                var boxes = Box(), others = Box()
                for _ in 0..<50_000 { boxes = Box(inner: [boxes]); others = Box(inner: [others]) }
                var anys: [Any] = []
                for _ in 0..<50_000 { anys = [anys] }
                \(use)
                """)
    }

    @Test("Long chains of objects are released without recursion")
    func longChains() throws {
        let notebook = Notebook()
        let printed = try notebook.run(
            """
            var ended = 0
            final class Node { var next: Node?; init(_ next: Node?) { self.next = next }; deinit { ended += 1 } }
            var head: Node? = nil
            for _ in 0..<200_000 { head = Node(head) }
            head = nil
            indirect enum List { case end, cons(Int, List) }
            func build() { var l = List.end; for i in 0..<200_000 { l = .cons(i, l) } }
            build()
            var f: () -> Int = { 1 }
            for _ in 0..<200_000 { let g = f; f = { g() } }
            f = { 2 }
            var tables: [String: Any] = [:]
            for _ in 0..<100_000 { tables = ["a": tables] }
            tables = [:]
            print(ended, f())
            """)
        #expect(printed == "200000 2\n")
    }

    @Test("A function that a type does for a protocol may come to itself through others that it does")
    func recursionThroughRequirements() throws {
        let printed = try Notebook().run(
            """
            protocol Count { func odd(_ n: Int) -> Bool; func even(_ n: Int) -> Bool }
            extension Count {
                func odd(_ n: Int) -> Bool { n == 0 ? false : even(n - 1) }
                func even(_ n: Int) -> Bool { n == 0 ? true : odd(n - 1) }
            }
            struct Steps: Count {}
            print(Steps().odd(7), Steps().even(7))
            """)
        #expect(printed == "true false\n")
    }

    @Test(
        "Text that nests or goes on without end is refused",
        arguments: [
            ("if false {} " + String(repeating: "else if false {} ", count: 20_000), ["UnsupportedError"]),
            (
                "if false { if true {} }"
                    + String(repeating: " else if false { if true {} else {} }", count: 20_000),
                ["UnsupportedError"]
            ),
            (String(repeating: "{", count: 2_000), ["SyntaxError"]),
            ("let a = 1" + String(repeating: " + 1", count: 20_000), ["UnsupportedError"]),
            ("let a = " + String(repeating: "9", count: 100_000), ["CompileError"]),
            ("let a = " + String(repeating: "9", count: 100_000) + ".5", ["CompileError"]),
            ("let a: Int" + String(repeating: "?", count: 10_000), ["UnsupportedError"]),
            ("let a\u{0}b = 1", ["SyntaxError"]),
            ("let a = 1\u{2028}print(a)", ["SyntaxError"]),
        ])
    func endlessText(_ text: String, _ names: [String]) {
        expectFailure(names, of: text)
    }

    @Test(
        "Characters that Swift does not know are answered, wherever they stand",
        arguments: ["\u{1}", "\u{7f}", "\u{feff}", "\u{3000}", "\u{2028}", "\u{200b}"])
    func strangeCharacters(_ character: String) throws {
        let notebook = Notebook()
        _ = try notebook.run("let kept = 1")
        for text in ["= 1", "== 1", "+ 1", "= = 2"] {
            _ = notebook.failure("var e = 0; e \(character)\(text)")
            _ = notebook.failure("let e\(character) \(text)")
        }
        #expect(try notebook.run("kept + 1") == "2\n")
    }

    @Test("A name that stands for nothing is told at once, however deep the closures around it are")
    func unknownNamesInClosures() {
        let sum = (0..<12).reduce("missing") { inner, depth in
            "(0..<2).reduce(0) { a\(depth), b\(depth) in a\(depth) + \(inner) }"
        }
        expectFailure(["CompileError"], of: "let total = \(sum)")
        let text = (0..<4).reduce("\"a\"") { inner, depth in
            "(0..<2).reduce(0) { a\(depth), b\(depth) in a\(depth) + \(inner) }"
        }
        expectFailure(["CompileError"], of: "let total = \(text)")
    }

    @Test("Names and texts of any script are read, and a syllable is the same however it is composed")
    func scripts() throws {
        let notebook = Notebook()
        #expect(
            try notebook.run("let 활성화 = 3\nfunc 렐루(_ 값: Int) -> Int { max(0, 값) }\n렐루(-2) + 활성화") == "3\n")
        #expect(try notebook.run("let 👩‍👩‍👧 = \"\u{1112}\u{1161}\u{11ab}\"\n👩‍👩‍👧 == \"한\"") == "true\n")
        #expect(try notebook.run("print(\"a\u{0}b\".count)") == "3\n")
    }

    @Test("A cell of many lines takes time in proportion to them")
    func manyLines() throws {
        let notebook = Notebook()
        let text = (0..<2_000).map { "let value\($0) = \($0)" }.joined(separator: "\n")
        #expect(try notebook.run(text + "\nvalue1999") == "1999\n")
    }

    private func expectFailure(_ names: [String], of text: String) {
        let notebook = Notebook()
        do throws(CellFailure) {
            _ = try notebook.run("let kept = 1")
            let failure = notebook.failure(text)
            #expect(names.contains(failure?.name ?? ""), "\(failure?.text ?? "no failure")")
            #expect(try notebook.run("kept + 1") == "2\n")
        } catch {
            Issue.record("\(error.text)")
        }
    }
}

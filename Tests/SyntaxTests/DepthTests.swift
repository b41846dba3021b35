import Foundation
import Syntax
import Testing

@Suite("Text nested too deep is refused and never overflows the stack")
struct DepthTests {
    private static func nested(_ opening: String, _ count: Int, _ inner: String, _ closing: String = "")
        -> String
    {
        String(repeating: opening, count: count) + inner + String(repeating: closing, count: count)
    }

    /// On a stack of the size that the main thread has.
    private func refusal(of text: String) -> String? {
        let result = Result()
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            result.message = refusals(text).first
            _ = completeness(of: text)
            done.signal()
        }
        thread.stackSize = 8 << 20
        thread.start()
        done.wait()
        return result.message
    }

    /// Written by the thread before the semaphore is signalled and read after.
    private final class Result: @unchecked Sendable {
        var message: String?
    }

    @Test(
        "of expressions, statements, types, patterns and declarations",
        arguments: [
            "a" + nested(".b", 2500, ""), "a" + nested(".b()", 390, ""), "1" + nested(" + 1", 1000, ""),
            "1" + nested(" + 1", 790, ""), "1" + nested(" ?? 1", 790, ""), nested("(", 300, "1", ")"),
            nested("f {", 200, "1", "}"), nested("if a {", 200, "1", "}"),
            "if a {}" + nested(" else if a {}", 1200, ""), nested("struct A {", 200, "", "}"),
            "let x: Int" + nested("?", 2500, ""), "let x: A" + nested(".B", 2500, ""),
            "let x: " + nested("(Int) -> ", 5000, "Int"), "let x: " + nested("A<", 2000, "Int", ">"),
            nested("a<", 2000, "b"), "switch x { case " + nested(".a(", 300, "let x", ")") + ": 1 }",
            "let " + nested("(a, ", 300, "b", ")") + " = x", nested("\"\\(", 300, "1", ")\""),
            nested("a ? b : ", 1000, "c"), nested("a ? ", 3000, "c"), nested("a = ", 1000, "c"),
            nested("try ", 5000, "c"), nested("any ", 5000, "c"), nested("if ", 5000, "c"),
            nested("[", 5000, "1", "]"), nested("{", 200, ""),
        ])
    func refused(text: String) {
        #expect(refusal(of: text) != nil)
    }

    @Test(
        "what a person writes is not",
        arguments: [
            "a" + nested(".b", 380, ""), "1" + nested(" + 1", 380, ""), nested("(", 50, "1", ")"),
            nested("if a {", 25, "1", "}"), "if a {}" + nested(" else if a {}", 120, ""),
            nested("a ? b : ", 120, "c"), "let x: " + nested("(Int) -> ", 50, "Int"),
            nested("func f() -> Int { 3 }\n", 300, ""),
            nested("case: return []\n".replacing("case:", with: "if a {") + "}\n", 100, ""),
            "protocol P {\n" + nested("func f() -> Int\n", 300, "") + "}",
            nested("print(a<b)\n", 200, ""), nested("let x = a ? b : c\n", 200, ""),
            "switch x {\n" + nested("case (): return []\n", 100, "") + "}",
        ])
    func accepted(text: String) {
        #expect(refusal(of: text) == nil)
    }
}

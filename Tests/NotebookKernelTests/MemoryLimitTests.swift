import Foundation
import Machine
import NotebookKernel
import Testing

@Suite("The memory limit", .serialized)
struct MemoryLimitTests {
    @Test("A cell that fills the memory is stopped; what ran stays, and the session goes on")
    func growth() async {
        await #expect(processExitsWith: .success) {
            for growing in Growing.all { expectStop(growing) }
        }
    }

    @Test(
        "A value that is too large is refused before it is made",
        arguments: [
            "Array(repeating: 0, count: 1_000_000_000_000)",
            "Array(repeating: [\"a\"], count: Int.max)",
            "String(repeating: \"ab\", count: 1_000_000_000_000)",
            "[[1, 2], [3]].flatMap { Array(repeating: $0, count: 100_000_000_000) }",
            "Array(repeating: Array(repeating: 0.0, count: 1_000_000), count: 1_000_000_000_000)",
        ])
    func tooLarge(_ text: String) {
        let notebook = Notebook()
        let failure = notebook.failure("let kept = 7\nprint(kept)\nlet large = \(text)\nprint(large.count)")
        #expect(failure?.name == "LimitExceeded")
        #expect(failure?.message.contains("needs") == true, "\(failure?.message ?? "")")
        #expect(failure?.text.contains("cell, line 3") == true, "\(failure?.text ?? "")")
        #expect(notebook.printed == "7\n")
        #expect(throws: Never.self) { try notebook.run("kept + 1") }
    }

    @Test("Without a limit, what the computer cannot hold is refused all the same")
    func noLimit() throws {
        let notebook = Notebook()
        _ = try notebook.run("%limit memory none")
        let failure = notebook.failure("let large = Array(repeating: 0, count: 1_000_000_000_000)")
        #expect(failure?.message.contains("there are") == true, "\(failure?.message ?? "")")
    }

    @Test("A huge range is walked without being stored")
    func ranges() throws {
        let notebook = Notebook()
        #expect(try notebook.run("(0..<1_000_000_000_000).first { $0 * $0 > 1000 }") == "Optional(32)\n")
        #expect(try notebook.run("(0..<1_000_000_000_000).count") == "1000000000000\n")
        #expect(try notebook.run("Array((0..<1_000_000_000_000).prefix(3))") == "[0, 1, 2]\n")
    }
}

/// A cell whose values grow without end.
private struct Growing {
    let name: String
    let text: String

    static let all = [
        Growing(name: "an array", text: "var list = [0]\nwhile true { list.append(list.count) }"),
        Growing(
            name: "an array that is appended to itself", text: "var list = [1]\nwhile true { list += list }"),
        Growing(name: "arrays joined", text: "var list = [1.5]\nwhile true { list = list + list }"),
        Growing(name: "a string", text: "var text = \"x\"\nwhile true { text += text }"),
        Growing(
            name: "a string, letter by letter", text: "var text = \"\"\nwhile true { text += \"letters\" }"),
        Growing(
            name: "strings in an array",
            text: "var list: [String] = []\nwhile true { list.append(\"\\(list.count)\") }"),
        Growing(
            name: "recursion that builds arrays",
            text:
                "func grow(_ n: Int) -> [[Int]] { [Array(repeating: n, count: 100_000)] + grow(n + 1) }\nprint(grow(0).count)"
        ),
        Growing(
            name: "a dictionary",
            text: "var table: [Int: Int] = [:]\nvar key = 0\nwhile true { table[key] = key; key += 1 }"),
        Growing(
            name: "a dictionary of strings",
            text:
                "var table: [String: [Int]] = [:]\nvar key = 0\nwhile true { table[\"k\\(key)\"] = [key]; key += 1 }"
        ),
        Growing(
            name: "a set",
            text: "var seen: Set<Double> = []\nvar x = 0.5\nwhile true { seen.insert(x); x += 1 }"),
        Growing(name: "a huge range mapped", text: "let squares = (0..<1_000_000_000_000).map { $0 &* $0 }"),
        Growing(name: "a huge range as an array", text: "let numbers = Array(0..<1_000_000_000_000)"),
        Growing(
            name: "a linked list",
            text:
                "final class Node { let next: Node?; init(_ next: Node?) { self.next = next } }\nvar head = Node(nil)\nwhile true { head = Node(head) }"
        ),
        Growing(
            name: "an indirect enum",
            text:
                "indirect enum List { case end, cons(Int, List) }\nvar list = List.end\nwhile true { list = .cons(1, list) }"
        ),
        Growing(
            name: "closures", text: "var f: () -> Int = { 0 }\nwhile true { let g = f; f = { g() + 1 } }"),
        Growing(
            name: "values of any type",
            text: "var list: [Any] = []\nwhile true { list.append((list.count, \"a\", 1.5)) }"),
        Growing(
            name: "a filtered sequence",
            text:
                "let found = (0...).lazy.filter { $0 % 2 == 0 }\nvar all: [Int] = []\nfor x in found { all.append(x) }"
        ),
    ]
}

/// Runs the cell where little memory is left; then others.
private func expectStop(_ growing: Growing) {
    let notebook = Notebook()
    do throws(CellFailure) {
        _ = try notebook.run("let kept = \"before\"\nprint(kept)")
        let limit = (residentBytes() + 24 << 20) / 1_000_000
        _ = try notebook.run("%limit memory \(limit)MB")
    } catch {
        Issue.record("\(error.message)")
    }
    for _ in 0..<2 {
        let failure = notebook.failure("print(\"begun\")\n" + growing.text)
        #expect(failure?.name == "LimitExceeded", "\(growing.name): \(failure?.text ?? "no failure")")
        #expect(failure?.message.contains("memory") == true, "\(failure?.message ?? "")")
        #expect(failure?.text.contains("cell, line") == true)
        #expect(notebook.printed == "begun\n")
        #expect(residentBytes() < 1 << 30)
        do throws(CellFailure) {
            #expect(try notebook.run("kept + \" and after\"") == "\"before and after\"\n")
            #expect(try notebook.run("(0..<1000).map { $0 * 2 }.reduce(0, +)") == "999000\n")
        } catch {
            Issue.record("\(error.text)")
        }
    }
    do throws(CellFailure) {
        _ = try notebook.run("%reset")
        #expect(try notebook.run("Array(repeating: 1, count: 1_000_000).reduce(0, +)") == "1000000\n")
    } catch {
        Issue.record("after the reset: \(error.text)")
    }
}

/// What the process holds.
private func residentBytes() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
}

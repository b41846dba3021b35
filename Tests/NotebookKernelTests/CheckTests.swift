import Foundation
import NotebookKernel
import Testing

@Suite("Checking a notebook without running it")
struct CheckTests {
    private func failures(_ cells: String...) throws -> [String] {
        var check = NotebookCheck()
        for (number, text) in cells.enumerated() {
            let file = try NotebookFile(name: "\(number + 1).swift", contents: Data(text.utf8))
            for cell in file.cells { check.check(cell) }
        }
        return check.failures.map(\.text)
    }

    @Test("A notebook that is right gives no failure, though it would trap")
    func right() throws {
        #expect(try failures("let none = 0", "func f() -> Int { 1 / none }\nf()", "%time f()") == [])
    }

    @Test("Every error is told with its place")
    func everyError() throws {
        let found = try failures("let a: Int = \"\"\nlet b: Int = 1.5\nlet c = 3", "c + 1", "%whoo")
        #expect(found.count == 2)
        #expect(
            found[0].contains("1.swift, line 1, column 14") && found[0].contains("1.swift, line 2, column 14")
        )
        #expect(found[1].contains("3.swift, line 1"))
    }

    @Test("What a wrong declaration would have declared is not told again")
    func noFollowingErrors() throws {
        #expect(try failures("let a = missing", "a + 1", "let b = a", "b").count == 1)
        #expect(try failures("let a = missing", "let a = 1", "a + other").count == 2)
    }

    @Test("Operators, types and commands of earlier cells count")
    func earlierCells() throws {
        #expect(
            try failures(
                "infix operator **\nfunc ** (a: Int, b: Int) -> Int { a * b }", "struct P { var x = 1 }",
                "P().x ** 2") == [])
        #expect(try failures("let a = 1\n%reset", "a").count == 1)
    }

    @Test("The code cells of a notebook are its cells, in lines or in one text")
    func notebookFile() throws {
        let json = """
            {"cells": [
              {"cell_type": "markdown", "source": "# Title"},
              {"cell_type": "code", "source": ["let a = 1\\n", "let 나 = 2"]},
              {"cell_type": "code", "source": "a + 나"}
            ], "nbformat": 4}
            """
        let cells = try NotebookFile(name: "lesson.ipynb", contents: Data(json.utf8)).cells
        #expect(cells.map(\.text) == ["# Title", "let a = 1\nlet 나 = 2", "a + 나"])
        #expect(cells.map(\.isMarkdown) == [true, false, false])
        #expect(cells[2].name == "lesson.ipynb, cell 2")
    }

    @Test(
        "A file that is no notebook is refused",
        arguments: ["", "[]", "{\"cells\": [{\"cell_type\": \"code\"}]}"])
    func malformed(text: String) {
        #expect(throws: NotebookFile.Malformed.self) {
            try NotebookFile(name: "a.ipynb", contents: Data(text.utf8))
        }
    }
}

import Foundation
import NotebookKernel
import Testing

@Suite("Memory of a session")
struct MemoryTests {
    @Test("A cell leaves less than a page behind: its text, its names and its code")
    func longSession() async {
        await #expect(processExitsWith: .success) {
            let session = NotebookSession()
            let output = NotebookSession.Output(write: { _ in }, display: { _ in })
            var early = 0
            for number in 0..<10_000 {
                if number == 2_000 { early = residentPages() }
                let cell = longSessionCells[number % longSessionCells.count]
                do throws(CellFailure) {
                    _ = try session.run(cell, name: "cell", output: output)
                    #expect(!cell.contains("// error"))
                } catch {
                    #expect(cell.contains("// error"), "\(error.message)")
                }
            }
            let late = residentPages()
            #expect(late - early < 6_000, "\(early) pages after 2000 cells, \(late) after 10000")
        }
    }
}

/// What a person does again and again: the same names anew, values that refer to each other, mistakes.
private let longSessionCells = [
    "let n = 5\nvar total = 0\nfor i in 0..<n { total += i * i }",
    "func scale(_ x: Double, by factor: Double = 2) -> Double { x * factor }\nscale(Double(n))",
    "struct Point { var x = 0.0, y = 0.0; func length() -> Double { (x * x + y * y).squareRoot() } }",
    "var points = (0..<10).map { Point(x: Double($0), y: 1) }\npoints[3].x += 1\nprint(points.map { $0.length() })",
    "var counter = 0\nlet increment = { counter += 1 }\nincrement()\nincrement()\nprint(counter)",
    "var ages = [\"Ann\": 31, \"Bo\": 27]\nages[\"Cy\", default: 0] += 1\nprint(ages.keys.sorted())",
    "let text = \"swift \\(n) \\(total)\".uppercased()\nprint(text.split(separator: \" \"))",
    "let wrong: Int = \"text\"  // error",
    "let missing: Int? = nil\nprint(missing!)  // error",
    "enum Shape { case circle(Double), square(side: Double) }\nlet shapes = [Shape.circle(1), .square(side: 2)]",
    """
    class Node { var next: Node?; let value: Int; init(_ value: Int) { self.value = value } }
    let first = Node(1)
    first.next = Node(2)
    print(first.next?.value ?? 0)
    """,
    "struct Failure: Error {}\nfunc fails() throws -> Int { throw Failure() }\nprint((try? fails()) ?? -1)",
    "func deep(_ n: Int) -> Int { n == 0 ? 0 : 1 + deep(n - 1) }\nprint(deep(100))",
    "func isEven(_ n: Int) -> Bool { n == 0 || !isEven(n - 1) }\n[1, 2, 3].filter(isEven)",
    "unknown(1)  // error",
]

/// How many pages of memory the process holds.
private func residentPages() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
}

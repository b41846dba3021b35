import NotebookKernel
import Testing

@Suite("Commands of the notebook")
struct CommandTests {
    @Test("Commands run between the statements, in the order of their lines")
    func order() throws {
        let notebook = Notebook()
        let printed = try notebook.run("print(1)\nlet a = 2\n%who\nlet b = 3\nprint(b)\n%who\na + b")
        #expect(printed == "1\na\n3\na  b\n5\n")
    }

    @Test("Nothing runs, commands included, where the program is wrong")
    func programIsCheckedFirst() {
        let notebook = Notebook()
        #expect(notebook.failure("%help\nprint(1)\nlet a: Int = \"\"")?.name == "CompileError")
        #expect(notebook.printed == "")
    }

    @Test("Nothing runs where a command is wrong, and the error names the line and the nearest command")
    func unknownCommand() {
        let notebook = Notebook()
        let failure = notebook.failure("print(1)\n%tiem f()")
        #expect(failure?.name == "CommandError")
        #expect(failure?.text.contains("line 2") == true)
        #expect(failure?.text.contains("did you mean '%time'?") == true)
        #expect(failure?.text.contains("%help") == true)
        #expect(notebook.printed == "")
    }

    @Test(
        "Commands say what they need",
        arguments: [
            ("%time", "needs a statement"), ("%timeit", "needs a statement"), ("%timeit -n 0 f()", "from 1"),
            ("%who are you", "takes nothing"), ("%limit steps few", "no limit"),
            ("%limit time 3", "no limit"), ("%limit memory 2 GB", "no limit"),
            ("%limit steps 2GB", "no limit"),
            ("%export", "needs the name"), ("%%who", "'%who'"), ("print(1)\n%%time", "first line"),
            ("let a = 1\n%reset\na", "between statements"), ("?nothing", "nothing is known of 'nothing'"),
        ])
    func mistakes(text: String, message: String) {
        let failure = Notebook().failure(text)
        #expect(failure?.name == "CommandError")
        #expect(failure?.text.contains(message) == true, "\(failure?.text ?? "no failure")")
    }

    @Test("Every command that %help lists is understood")
    func help() throws {
        let text = try Notebook().run("%help")
        for name in ["time", "timeit", "who", "whos", "reset", "export", "limit", "help"] {
            #expect(text.contains("%\(name)"))
        }
        #expect(text.contains("?NAME"))
    }

    // MARK: Time

    @Test("%time tells the time of its statement, which declares and gives the cell's result as any other")
    func time() throws {
        let notebook = Notebook()
        let printed = try notebook.run("%time let a = 20\n%time a + 22")
        #expect(printed.split(separator: "\n").count { $0.hasPrefix("Wall time: ") } == 2)
        #expect(printed.hasSuffix("\n42\n"))
        #expect(try notebook.run("a") == "20\n")
    }

    @Test("%%time tells the time of the cell")
    func timeCell() throws {
        let printed = try Notebook().run("%%time\nprint(\"in\")\nlet a = 1\na")
        #expect(printed.contains(#/^in\nCPU times: user .+, sys: .+, total: .+\nWall time: .+\n1\n$/#))
    }

    @Test("%timeit runs its statement in loops and leaves nothing behind")
    func timeit() throws {
        let notebook = Notebook()
        _ = try notebook.run("var count = 0\nlet a = \"kept\"")
        let printed = try notebook.run("%timeit -n 10 -r 3 count += 1")
        #expect(
            printed.contains(
                #/^[0-9.]+ (ns|µs|ms|s) ± [0-9.]+ (ns|µs|ms|s) per loop \(mean ± std\. dev\. of 3 runs, 10 loops each\)\n$/#
            ))
        #expect(try notebook.run("count") == "30\n")
        _ = try notebook.run("%timeit -n 1 -r 1 let a = 5")
        #expect(try notebook.run("a") == "\"kept\"\n")
    }

    @Test("%%timeit times the cell and leaves nothing behind")
    func timeitCell() throws {
        let notebook = Notebook()
        _ = try notebook.run("let a = 1\nvar runs = 0")
        let printed = try notebook.run(
            "%%timeit -n 2 -r 3\nlet a = 7\nfor i in 0..<a where i > 5 { runs += 1 }")
        #expect(printed.contains("of 3 runs, 2 loops each"))
        #expect(try notebook.run("(a, runs)") == "(1, 6)\n")
    }

    @Test("Without -n as many loops are chosen as can be measured")
    func chosenLoops() throws {
        let printed = try Notebook().run("%timeit -r 1 1 + 1")
        let loops = try #require(printed.firstMatch(of: #/of 1 run, ([0-9,]+) loops each/#))
        #expect((Int(loops.1.replacing(",", with: "")) ?? 0) >= 10_000)
    }

    @Test("An error in what %timeit times is told at its place in the cell")
    func timeitError() {
        let failure = Notebook().failure("let a = 1\n%timeit -n 5 a + missing")
        #expect(failure?.text.contains("cannot find 'missing' in scope") == true)
        #expect(failure?.text.contains("line 2, column 18") == true, "\(failure?.text ?? "")")
    }

    // MARK: Names

    @Test("%who lists the names, %whos their types and values")
    func names() throws {
        let notebook = Notebook()
        #expect(try notebook.run("%who") == "No name is declared.\n")
        _ = try notebook.run("let n = 3\nvar text = \"a\"\nfunc f(_ x: Double) -> Int { 1 }\nstruct P {}")
        #expect(try notebook.run("%who") == "P  f  n  text\n")
        let table = try notebook.run("%whos").split(separator: "\n").map { line in
            line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
        #expect(table[0] == "Name Type Value")
        #expect(table[2...] == ["P struct P", "f (Double) -> Int", "n Int 3", "text String \"a\""])
    }

    @Test("%reset forgets every name, and what stands below it sees none")
    func reset() throws {
        let notebook = Notebook()
        _ = try notebook.run("let a = 1\nfunc f() -> Int { a }")
        #expect(notebook.failure("%reset\na")?.text.contains("cannot find 'a'") == true)
        #expect(try notebook.run("f()") == "1\n", "a cell that is wrong resets nothing")
        #expect(try notebook.run("%reset\nlet a = \"new\"\na") == "\"new\"\n")
        #expect(notebook.failure("f()") != nil)
        #expect(try notebook.run("a") == "\"new\"\n")
        _ = try notebook.run("%reset")
        #expect(notebook.failure("a") != nil)
    }

    @Test("?name and name? show the documentation, beside the notebook where it can")
    func documentation() throws {
        let notebook = Notebook()
        #expect(try notebook.run("?linspace").contains("func linspace"))
        #expect(try notebook.run("linspace?").contains("func linspace"))
        #expect(try notebook.run("?linspace", showsPages: true) == "")
        #expect(notebook.pages.count == 1)
        _ = try notebook.run("/// Doubles a number.\nfunc twice(_ x: Int) -> Int { 2 * x }")
        #expect(try notebook.run("?twice") == "func twice(_ x: Int) -> Int\n\nDoubles a number.\n")
    }

    @Test("%limit stops cells that take too many steps or print too much, until it is taken away")
    func limits() throws {
        let notebook = Notebook()
        #expect(try notebook.run("%limit").hasPrefix("steps: none\noutput: none\nmemory: "))
        #expect(
            try notebook.run("%limit memory 1_500MB\n%limit") == "steps: none\noutput: none\nmemory: 1.5 GB\n"
        )
        _ = try notebook.run("%limit steps 1_000\n%limit output 20")
        #expect(notebook.failure("while true {}")?.name == "LimitExceeded")
        #expect(notebook.failure("for i in 0..<100 { print(i) }")?.name == "LimitExceeded")
        _ = try notebook.run("%limit steps none\n%limit output none")
        #expect(try notebook.run("var i = 0\nwhile i < 5000 { i += 1 }\ni") == "5000\n")
    }

    // MARK: Warnings

    @Test("A name that becomes a variable of another type names the functions that keep the old one")
    func redeclaration() throws {
        let notebook = Notebook()
        _ = try notebook.run(
            "var rate = 1\nfunc grow(_ x: Int) -> Int { x + rate }\nfunc other(rate: Int) -> Int { rate }")
        _ = try notebook.run("let rate = 2")
        #expect(notebook.warnings == "", "the same type is the same variable")
        _ = try notebook.run("let rate = 0.5")
        #expect(notebook.warnings.contains("'rate' is now a new variable of type 'Double'"))
        #expect(notebook.warnings.contains("'grow' still uses the old one of type 'Int'"))
        #expect(!notebook.warnings.contains("'other'"))
        #expect(try notebook.run("grow(1)") == "3\n")
        _ = try notebook.run("func grow(_ x: Int) -> Int { x + Int(rate * 10) }")
        _ = try notebook.run("let rate = \"fast\"")
        #expect(notebook.warnings.contains("'grow' still uses the old one of type 'Double'"))
    }
}

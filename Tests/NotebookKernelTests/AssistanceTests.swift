import JupyterKernel
import NotebookKernel
import Testing

@Suite("Completion and inspection read what is written")
struct AssistanceTests {
    private static let shapes = """
        /// A form with an area.
        enum Shape { case square(Double), circle(radius: Double), none
            static let unit = Shape.square(1)
            /// In square metres.
            func area(scale: Double) -> Double { 1 }
        }
        struct Point { var x = 1.0; var y = 2.0
            static func zero() -> Point { Point() }
            func moved(by dx: Double, up dy: Double) -> Point { self }
        }
        /// Doubles a number.
        func twice(_ x: Int, times count: Int) -> Int { 2 * x }
        let point: Point? = Point()
        let numbers = [1.5, 2.5]
        """

    private func evaluator(_ cells: String...) -> NotebookEvaluator {
        let evaluator = NotebookEvaluator()
        for cell in [Self.shapes] + cells {
            guard case .ok = evaluator.execute(cell, in: ExecutionContext(output: SilentOutput())) else {
                Issue.record("a cell of the test is wrong: \(cell)")
                continue
            }
        }
        return evaluator
    }

    /// The matches at `|`.
    private func completion(_ code: String, _ evaluator: NotebookEvaluator) -> Completion {
        let parts = code.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let text = parts.joined()
        return evaluator.complete(text, at: Cursor(utf8Offset: parts[0].utf8.count, in: text))
    }

    private func matches(_ code: String) -> [String] {
        completion(code, evaluator()).matches.map(\.text)
    }

    private func inspection(_ code: String, _ evaluator: NotebookEvaluator? = nil) -> String {
        let parts = code.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let text = parts.joined()
        let found = (evaluator ?? self.evaluator()).inspect(
            text, at: Cursor(utf8Offset: parts[0].utf8.count, in: text), detail: .documentation)
        return found?.data["text/plain"]?.string ?? ""
    }

    // MARK: Members

    @Test(
        "Members stand behind a dot, whatever stands before it",
        arguments: [
            ("Point().|", "moved"), ("numbers.so|", "sorted"), ("numbers.map { $0 * 2 }.|", "count"),
            ("numbers\n    .filter { $0 > 1 }\n    .|", "first"), ("\"text\".upp|", "uppercased"),
            ("[1, 2].|", "count"),
            ("(1 + 2).|", "description"), ("numbers[0].rou|", "rounded"), ("point?.|", "moved"),
            ("point?.moved(by: 1, up: 2).|", "x"), ("point!.|", "y"), ("linspace(0, 1, 3).su|", "sum"),
            ("let p = Point()\np.mo|", "moved"),
        ])
    func members(code: String, name: String) {
        #expect(matches(code).contains(name))
    }

    @Test(
        "Members of what is declared inside functions and closures",
        arguments: [
            ("func f(_ p: Point) -> Double {\n    let q = p.|", "moved"),
            ("func f(_ p: Point) -> Double {\n    let q = p\n    if q.x > 1 {\n        return q.|", "y"),
            ("func f(_ text: String) -> Int {\n    text.|\n}", "count"),
            ("let ys = numbers.map { x in x.rou|", "rounded"),
            ("numbers.forEach { value in\n    print(value.|", "isNaN"),
            ("for n in numbers {\n    n.|", "squareRoot"), ("if let p = point { p.|", "moved"),
            ("struct S {\n    var name = \"a\"\n    func f() -> Int { name.|", "count"),
            ("struct S {\n    var name = \"a\"\n    func f() -> String { self.|", "name"),
            ("print(numbers.|", "count"), ("%time print(numbers.|", "count"),
        ])
    func localMembers(code: String, name: String) {
        #expect(matches(code).contains(name))
    }

    @Test("A type gives its static members and cases, a value its own")
    func staticMembers() {
        #expect(matches("Shape.|").contains("circle") && matches("Shape.|").contains("unit"))
        #expect(!matches("Shape.|").contains("area"))
        #expect(matches("Point.|").contains("zero") && !matches("Point.|").contains("x"))
        #expect(matches("Shape.none.|").contains("area") && !matches("Shape.none.|").contains("unit"))
        #expect(matches("Double.p|").contains("pi"))
    }

    @Test(
        "Where a type is expected, a dot gives its cases and what is of the type",
        arguments: [
            "let s: Shape = .|", "var s: Shape = .c|", "var s = Shape.none\ns = .|", "let s: Shape? = .|",
            "func f(_ s: Shape) -> Int { 1 }\nf(.|",
            "func f(_ n: Int, of s: Shape) -> Int { 1 }\nf(1, of: .|",
            "func f() -> Shape {\n    return .|", "let s = Shape.none\nswitch s {\ncase .|",
            "func f(_ s: Shape) -> Int {\n    switch s {\n    case .none: return 1\n    case .|",
            "Shape.none == .|",
        ])
    func implicitMembers(code: String) {
        let found = matches(code)
        #expect(found.contains("circle"))
        #expect(!found.contains("area") && !found.contains("print"))
    }

    @Test("A type's own members come before those of its protocols")
    func order() throws {
        let found = matches("Point().|")
        let cells = completion(
            "tagged.|",
            evaluator(
                "protocol Tagged {}\nextension Tagged { func aardvark() {} }\nstruct T: Tagged { var zebra = 1 }\nlet tagged = T()"
            )
        ).matches.map(\.text)
        #expect(found.first == "moved")
        let zebra = try #require(cells.firstIndex(of: "zebra"))
        #expect(zebra < (try #require(cells.firstIndex(of: "aardvark"))))
    }

    @Test(
        "Names with an underscore or a dollar sign before them are never offered",
        arguments: ["|", "_|", "$|", "numbers.|", "numbers._|"])
    func hiddenNames(code: String) {
        let found = completion(code, evaluator("let _hidden = 1")).matches.map(\.text)
        #expect(!found.contains { $0.hasPrefix("_") || $0.hasPrefix("$") })
    }

    // MARK: Names and labels

    @Test("Labels that may come next stand first among the names of a call")
    func labels() {
        #expect(matches("twice(3, |").first == "times: ")
        #expect(matches("Point().moved(|").first == "by: ")
        #expect(matches("Point().moved(by: 1, |").first == "up: ")
        #expect(!matches("Point().moved(by: 1, |").contains("by: "))
        #expect(matches("Shape.circle(|").first == "radius: ")
        #expect(matches("Point(|").contains("x: "))
        #expect(matches("plot(numbers, numbers, |").contains("label: "))
        #expect(!matches("Point().moved(by: |").contains("up: "))
    }

    @Test("Keywords, types, the notebook's names and those of the cell are offered")
    func names() {
        #expect(matches("sw|") == ["swap", "switch"] || matches("sw|").contains("switch"))
        #expect(matches("Sha|").contains("Shape"))
        #expect(matches("Dou|").contains("Double"))
        #expect(matches("num|").first == "numbers")
        #expect(matches("func f(width: Double) {\n    let height = 2\n    wi|").contains("width"))
        #expect(matches("let s = \"num|").isEmpty, "text is no place for names")
        #expect(matches("let s = \"\\(num|").contains("numbers"))
        #expect(matches("// num|").isEmpty)
    }

    @Test("Commands are offered behind their sign")
    func commands() {
        #expect(matches("%ti|") == ["time", "timeit"])
        #expect(matches("print(1)\n%re|") == ["reset"])
        #expect(matches("?num|").contains("numbers"))
    }

    @Test("What is replaced is told by its place, beside text of any script")
    func offsets() {
        let evaluator = evaluator("let 변수이름 = 1")
        let code = "\"🇰🇷한\"; 변|"
        let found = completion(code, evaluator)
        #expect(found.matches.map(\.text) == ["변수이름"])
        #expect(found.replaced == "\"🇰🇷한\"; ".utf8.count..<"\"🇰🇷한\"; 변".utf8.count)
    }

    // MARK: Inspection

    @Test("A call shows the signature of what it calls, wherever in it the cursor stands")
    func calls() {
        let signature = "func twice(_ x: Int, times count: Int) -> Int"
        for code in [
            "twice(|", "twice(3|, times: 1)", "twice(3, |", "let y = twice(\n    1,\n    |", "tw|ice",
        ] {
            #expect(inspection(code).contains(signature), "\(code)")
        }
        #expect(inspection("Point().moved(|").contains("moved(by dx: Double, up dy: Double) -> Point"))
        #expect(inspection("numbers.sorted(|").contains("sorted"))
        #expect(inspection("Point(|").contains("init"))
    }

    @Test("Learners' documentation is shown, of functions, types, variables and members")
    func documentation() {
        let evaluator = evaluator("/// How fast it goes.\nlet speed = 3")
        #expect(inspection("twice|", evaluator).contains("Doubles a number."))
        #expect(inspection("Shape|", evaluator).contains("A form with an area."))
        #expect(inspection("speed|", evaluator).contains("How fast it goes."))
        #expect(inspection("speed|", evaluator).contains("let speed: Int"))
        #expect(inspection("speed|", evaluator).contains("3"))
        #expect(inspection("Shape.none.area|", evaluator).contains("In square metres."))
        #expect(inspection("relu|", evaluator).contains("func relu"))
        #expect(inspection("3 + |", evaluator) == "")
    }
}

/// Drops what cells show.
private struct SilentOutput: OutputSink {
    func write(_ text: String, to stream: OutputStream) {}
    func display(_ data: DisplayData) {}
    func updateDisplay(_ data: DisplayData) {}
    func executeResult(_ data: DisplayData) {}
    func clearOutput(wait: Bool) {}
}

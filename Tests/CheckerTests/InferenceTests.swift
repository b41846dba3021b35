import Checker
import Testing

@Suite("Types are inferred as swiftc infers them")
struct InferenceTests {
    @Test(
        "An expression has the type that swiftc gives it",
        arguments: [
            ("1", "Int"), ("1.5", "Double"), ("1 + 2", "Int"), ("1 + 2.0", "Double"),
            ("1 / 2 + 0.5", "Double"),
            ("Double(1 / 2)", "Double"), ("-1", "Int"), ("-1.5", "Double"), ("\"a\"", "String"),
            ("true", "Bool"),
            ("\"a\\(1)\"", "String"), ("[1, 2]", "[Int]"), ("[1, 2.5]", "[Double]"),
            ("[[1], [2.5]]", "[[Double]]"),
            ("(1, \"a\")", "(Int, String)"), ("(x: 1, y: 2.0)", "(x: Int, y: Double)"),
            ("(x: 1, y: 2.0).y", "Double"),
            ("(1, 2).0", "Int"), ("1 < 2", "Bool"), ("1 < 2 && 2.0 < 3", "Bool"), ("!true", "Bool"),
            ("true ? 1 : 2.5", "Double"), ("true ? 1 : 2", "Int"), ("0..<3", "Range<Int>"),
            ("0.5...3", "ClosedRange<Double>"), ("[1, 2, 3].map { $0 * 2 }", "[Int]"),
            ("[1, 2, 3].map { Double($0) / 2 }", "[Double]"), ("[1, 2].map { \"\\($0)\" }", "[String]"),
            ("(0..<3).map { $0 }", "[Int]"), ("[1, 2].reduce(0) { $0 + $1 }", "Int"),
            ("[1.5].reduce(0, +)", "Double"),
            ("[1, 2].filter { $0 > 1 }", "[Int]"), ("[3, 1].sorted()", "[Int]"),
            ("[3, 1].sorted { $0 > $1 }", "[Int]"),
            ("zip([1], [\"a\"]).map { $0.1 }", "[String]"),
            ("[1].enumerated().map { i, v in i + v }", "[Int]"),
            ("Array(repeating: 0.5, count: 3)", "[Double]"), ("Array(0..<3)", "[Int]"), ("[Int]()", "[Int]"),
            ("[[Double]]()", "[[Double]]"), ("Double.pi", "Double"), ("Int.max", "Int"),
            ("abs(-1.5)", "Double"),
            ("abs(-1)", "Int"), ("max(1, 2.5)", "Double"), ("exp(1.0)", "Double"),
            ("[\"a\", \"b\"].joined(separator: \", \")", "String"),
            ("Int(2.5)", "Int"), ("String(3)", "String"), ("\"abc\".count", "Int"), ("[1, 2][0]", "Int"),
            ("[1, 2, 3][0..<2]", "ArraySlice<Int>"), ("Array([1, 2, 3][0..<2])", "[Int]"),
            ("({ (x: Int) in x + 1 })(2)", "Int"), ("1 == 1", "Bool"),
            ("[1] == [2]", "Bool"),
            ("[1] + [2.5]", "[Double]"), ("(1 + 2) * 3", "Int"), ("3 as Double", "Double"),
        ])
    func expressionType(text: String, expected: String) throws {
        #expect(try type(of: text) == expected)
    }

    @Test("Context reaches back into literals and closures")
    func contextReachesBack() throws {
        var notebook = Notebook()
        try notebook.check(
            "let d: Double = 7 / 2\nlet m: [Double] = [1, 2, 3].map { $0 / 2 }\nlet e: [[Int]] = []")
        #expect(try notebook.check("d") == "Double")
        #expect(try notebook.check("m") == "[Double]")
        #expect(try notebook.check("e") == "[[Int]]")
    }

    @Test("Functions see labels, defaults, later functions and earlier cells")
    func functions() throws {
        var notebook = Notebook()
        try notebook.check(
            """
            func isEven(_ n: Int) -> Bool { n == 0 || isOdd(n - 1) }
            func isOdd(_ n: Int) -> Bool { n != 0 && isEven(n - 1) }
            func scale(_ x: Double, by factor: Double = 2) -> Double { x * factor }
            """)
        #expect(try notebook.check("isEven(4)") == "Bool")
        #expect(try notebook.check("scale(3) + scale(1, by: 0.5)") == "Double")
        #expect(try notebook.check("[1.0].map { scale($0) }") == "[Double]")
        #expect(try notebook.check("let f = isEven\nf(3)") == "Bool")
    }

    @Test("A later cell may declare a name again, also with another type")
    func redeclaration() throws {
        var notebook = Notebook()
        try notebook.check("let x = 1")
        try notebook.check("let x = \"a\"")
        #expect(try notebook.check("x") == "String")
        try notebook.check("func x() -> Int { 1 }")
        #expect(try notebook.check("x()") == "Int")
    }

    @Test("A trailing semicolon and an assignment hide the result")
    func hiddenResults() throws {
        #expect(try type(of: "1 + 1;") == "Void")
        #expect(try type(of: "_ = 1 + 1") == "Void")
        #expect(try type(of: "var x = 1\nx = 2") == "Void")
    }

    @Test("A parameter without @escaping may be called and handed on")
    func nonEscapingParameters() {
        #expect(
            errors(
                in: """
                    func use(_ f: (Int) -> Int) -> [Int] { [1].map(f) + [2].map { f($0) } }
                    func pass(_ f: (Int) -> Int) -> [Int] { use(f) + use { f($0) + 1 } }
                    func keep(_ f: @escaping (Int) -> Int) -> (Int) -> Int { { x in f(x) } }
                    pass { $0 * 2 }
                    """
            ).isEmpty)
    }

    @Test("Statements check")
    func statements() throws {
        #expect(
            try type(
                of: """
                    var total = 0
                    outer: for i in 0..<10 where i % 2 == 0 {
                        var j = 0
                        while true {
                            j += 1
                            if j > i { continue outer } else if j == 7 { break outer }
                            total += j
                        }
                    }
                    for (i, v) in [1.5, 2].enumerated() { total += i + Int(v) }
                    repeat { total -= 1 } while total > 10
                    func f(_ n: Int) -> Int {
                        guard n > 0 else { return 0 }
                        func g(_ k: Int) -> Int { k + n }
                        return g(n)
                    }
                    var a = [[1, 2], [3]]
                    a[0][1] += 5
                    a[1].append(4)
                    var t = (x: 1, y: 2.0)
                    t.x = 3
                    (t.x, total) = (total, t.x)
                    let (p, _) = t
                    total + f(p)
                    """) == "Int")
    }
}

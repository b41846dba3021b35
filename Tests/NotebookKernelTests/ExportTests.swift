import Foundation
import NotebookKernel
import Testing

@Suite("A notebook as a Swift program")
struct ExportTests {
    /// Each is a notebook, by what it shows.
    static let notebooks: [(String, [String])] = [
        (
            "results are printed as the notebook shows them",
            [
                "\"a\\\"b\"", "[1.0, 2]", "let n = 3\nn", "n + 1;", "_ = n", "(n, Optional(n))",
                "print(\"p\")",
                "[3, 1, 2].sorted().reversed()", "[1, 2].map { $0 * 2 }  // comment", "Character(\"x\")",
                "struct P { var x = 1 }\nenum E { case a, b(Int) }\n[P()]", "E.b(2)", "P(x: 5)",
                "func f() throws -> Int { 4 }\ntry f()", "n > 2 ? \"more\" : \"less\"", "[\"k\": [1]]",
            ]
        ),
        (
            "the library's values are shown as text",
            ["let x = linspace(-1, 1, 5)\nx", "plot(x, relu(x), label: \"ReLU\")", "display(x * 2)\nx.sum()"]
        ),
        (
            "a name declared again with the same type is assigned",
            [
                "let rate = 2\nvar list: [Double] = [1]\nfunc scaled(_ x: Int) -> Int { x * rate }",
                "scaled(4)",
                "let rate = 5, extra = 1\nvar list: [Double] = [2, 3]", "scaled(4) + extra",
                "let (rate, list) = (7, [0.5])",
                "(scaled(1), list)", "let (other, rate) = (\"new\", 8)", "(scaled(1), other)",
            ]
        ),
        (
            "a name declared again with another type is another variable",
            [
                "var x = 1\nfunc old() -> Int { x }", "let x = \"text \\(x)\"\nx", "old()",
                "struct S {\n    var x = 2.5\n    func show() -> String { \"\\(x)\" }\n}\nS().show() + x",
                "func local(_ x: Double) -> Double { x }\nlocal(1)",
                "let y: Int? = 3\nif let y { print(y, x) }",
                "let y: String? = \"later\"\nif let y { print(y) }\nlet f = { [y] in y ?? \"none\" }\nf()",
                "for x in 0..<2 { print(x) }\nx", "let x = 9\n(x, old())", "x.description + \"\\(x) x\"",
                "func y(_ n: Int) -> Int { n + 1 }\ny(2)",
            ]
        ),
        (
            "functions written earlier call a function that is declared again",
            [
                "func move(_ x: Int, by n: Int = 1) -> Int { x + n }\nfunc twice(_ x: Int) -> Int { move(move(x)) }",
                "twice(10)", "func move(_ x: Int, by n: Int = 1) -> Int { x - n }",
                "(twice(10), move(5, by: 2))",
                "let f = move\nfunc move(_ x: Int, by n: Int = 1) -> Int { x * 2 }\nf(1, 2) + twice(1)",
                "func change(_ x: inout [Int]) throws { x.append(1) }\nvar a: [Int] = []\ntry change(&a)\na",
                "func change(_ x: inout [Int]) throws { x.append(2) }\ntry change(&a)\na",
            ]
        ),
        (
            "overloads stay overloads",
            [
                "func size(_ x: Int) -> Int { x }", "size(3)", "func size(_ x: String) -> Int { x.count }",
                "size(\"four\") + size(1)",
            ]
        ),
        (
            "a generic function declared again is another function",
            [
                "func f<T>(_ x: T) -> [T] { [x] }\nfunc f(_ x: Int) -> Int { x }", "f(\"a\")",
                "func last<T>(_ x: [T]) -> T? { x.last }\nlast([1, 2])",
                "func last<T>(_ x: [T]) -> T? { x.first }\nlast([\"a\"])",
            ]
        ),
        (
            "a learner's function hides the library's, below its declaration",
            [
                "func relu(_ x: Tensor) -> Tensor { maximum(0, x) + 1 }\nrelu(linspace(-1, 1, 3))",
                "exp(0.0)",
                "func exp(_ x: Double) -> Double { x + 100 }\nexp(1.0)",
            ]
        ),
        (
            "commands become comments, and what they time runs",
            [
                "%time let a = 3\n?relu\nrelu?\na", "%%time\nprint(a)", "%timeit -n 1 -r 1 a",
                "%%timeit -n 1 -r 1\nprint(a)",
                "%reset\nlet b = 1\nb", "%reset", "let a = 2.5\na",
            ]
        ),
    ]

    @Test("swiftc runs the program, and it prints what the notebook printed", arguments: notebooks)
    func program(name: String, cells: [String]) throws {
        let notebook = Notebook()
        var expected = ""
        for cell in cells where !cell.contains("%timeit") {
            let printed = try notebook.run(cell, showsPages: true)
            expected += printed.replacing(#/(?m)^(CPU times: .*|Wall time: .*)\n/#, with: "")
        }
        let program = try export(cells)
        #expect(try run(program) == expected, "\(program)")
    }

    /// A few subjects: each costs a compilation.
    private static let exported: Set<String> = [
        "closures.swift", "functions.swift", "loops.swift", "struct-methods.swift", "switch-values.swift",
    ]

    @Test(
        "The cells of Tests/Cells print the same after export",
        arguments: CellFile.of(.program).filter { exported.contains($0.name) })
    func cellFiles(file: CellFile) throws {
        let program = try export(file.cells)
        #expect(try run(program) == file.expectedOutput.map { $0 + "\n" }.joined())
    }

    @Test(
        "A cell that no program can hold is named, with the reason",
        arguments: [
            (
                ["struct P {}", "struct P { var x = 1 }"],
                "cell 2 cannot be exported: it declares the type 'P'"
            ),
            (
                ["func f(_ x: Int...) -> Int { 1 }", "func f(_ x: Int...) -> Int { 2 }"],
                "cell 1 cannot be exported: 'f' is declared in several cells, and it takes any number of arguments"
            ),
            (
                ["func f(_ x: Int = 1) -> Int { x }", "func f(_ x: Int = 2) -> Int { x }"],
                "cell 1 cannot be exported: 'f' is declared in several cells, and it has other defaults there"
            ),
            (
                ["var a: Int { 1 }", "var a: Int { 2 }"],
                "cell 2 cannot be exported: it declares the computed variable"
            ),
        ])
    func refusals(cells: [String], message: String) throws {
        let failure = #expect(throws: CellFailure.self) { try export(cells) }
        #expect(failure?.name == "ExportError")
        #expect(failure?.text.contains(message) == true, "\(failure?.text ?? "")")
    }

    @Test("A cell that is wrong is told as it is elsewhere")
    func wrongCell() throws {
        let failure = #expect(throws: CellFailure.self) { try export(["let a = 1", "a + missing"]) }
        #expect(failure?.text.contains("cell 2, line 1, column 5") == true)
    }

    @Test("Words between cells become comments")
    func words() throws {
        let program = try NotebookProgram([
            .init(name: "lesson, cell 0", text: "# Title\n\nWords", isMarkdown: true),
            .init(name: "lesson, cell 1", text: "print(1)", isMarkdown: false),
        ])
        #expect(program.text.contains("// # Title\n//\n// Words\n\n// MARK: - lesson, cell 1\n\nprint(1)\n"))
    }

    // MARK: Packages

    @Test("The package depends on the project, and an earlier export may be written over, but nothing else")
    func package() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path(percentEncoded: false)
        let program = try NotebookProgram([.init(name: "1", text: "1", isMarkdown: false)])
        let package = NotebookPackage(name: "my lesson 1", program: program, libraryPath: "/some/where")
        #expect(package.name == "my-lesson-1")
        try package.write(into: path)
        try package.write(into: path)
        let manifest = try String(contentsOfFile: path + "/Package.swift", encoding: .utf8)
        #expect(manifest.contains("path: \"/some/where\""))
        #expect(FileManager.default.fileExists(atPath: path + "/Sources/my-lesson-1/main.swift"))
        try "// another".write(toFile: path + "/Package.swift", atomically: true, encoding: .utf8)
        #expect(throws: NotebookPackage.Occupied.self) { try package.write(into: path) }
    }

    @Test("%export writes the cells that ran")
    func command() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let notebook = Notebook()
        _ = try notebook.run("let a = 20")
        _ = notebook.failure("a + missing")
        _ = try notebook.run("a + 22")
        let path = folder.appending(path: "all.swift").path(percentEncoded: false)
        #expect(try notebook.run("%export \(path)") == "Wrote 2 cells to \(path)\n")
        #expect(try run(String(contentsOfFile: path, encoding: .utf8)) == "42\n")
        _ = try notebook.run("%export \(folder.path(percentEncoded: false))")
        #expect(
            FileManager.default.fileExists(
                atPath: folder.appending(path: "Package.swift").path(percentEncoded: false)))
        #expect(notebook.failure("%export /no/such/folder.swift")?.name == "CommandError")
    }

    // MARK: Helpers

    private func export(_ cells: [String]) throws -> String {
        try NotebookProgram(
            cells.enumerated().map { .init(name: "cell \($0 + 1)", text: $1, isMarkdown: false) }
        ).text
    }

    private func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Compiles a program as its package would, with the modules of this build, and runs it; what it printed.
    private func run(_ program: String) throws -> String {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "main.swift").path(percentEncoded: false)
        let binary = folder.appending(path: "program").path(percentEncoded: false)
        try program.write(toFile: source, atomically: true, encoding: .utf8)
        let build = try #require(Bundle.main.executableURL).resolvingSymlinksInPath()
            .deletingLastPathComponent()
        let modules = [
            "Display", "Tensors", "CTensorKernels", "Activations", "Networks", "Plots", "Notebook",
        ]
        let objects = try modules.flatMap { module in
            try FileManager.default.subpathsOfDirectory(
                atPath: build.appending(path: "\(module).build").path(percentEncoded: false)
            ).filter { $0.hasSuffix(".o") }.map {
                build.appending(path: "\(module).build/\($0)").path(percentEncoded: false)
            }
        }
        let moduleMap = build.appending(path: "CTensorKernels.build/module.modulemap").path(
            percentEncoded: false)
        let compiler = try run(
            "/usr/bin/env",
            [
                "swiftc", "-swift-version", "6", "-default-isolation", "MainActor", "-suppress-warnings",
                "-module-name", "main", "-I", build.appending(path: "Modules").path(percentEncoded: false),
                "-Xcc",
                "-fmodule-map-file=\(moduleMap)", source, "-o", binary,
            ] + objects + ["-lm"])
        #expect(compiler.status == 0, "swiftc refuses it: \(compiler.output)\n\(program)")
        guard compiler.status == 0 else { return "" }
        return try run(binary, []).output
    }

    private func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}

import Foundation
import Testing

/// What learners write compiles as an ordinary program against the library.
@Suite struct LearnerProgramTests {
    static let imports = "import Foundation\nimport Tensors\nimport Activations\nimport Networks\n"

    @Test("the cells of the lessons compile, with the library's functions and with the learner's own")
    func cells() throws {
        try expectCompiles(
            """
            let x = linspace(-10, 10, 400)
            for v in sigmoid(Tensor([0.0, 1.0])).scalars { print(v) }
            let d = derivative(of: sigmoid)(x)
            let e = derivative(of: leakyRelu)(derivative(of: tanh)(softmax(x)))
            print(exp(0.5), tanh(0.5), sqrt(2), abs(-2), max(1, 2), min(1.5, 2), log(2.0), sigmoid(0.5))
            print([0.5, 1].map(sigmoid), [1.0, 2].map(exp))
            let n = 3
            print(n * x, 2 * x + 0.5, 1 / (1 + x), -x, maximum(0, x), minimum(x, 0.5), sum(x), mean(x))
            """)
        try expectCompiles(
            """
            let x = linspace(-10, 10, 400)
            func relu(_ x: Tensor) -> Tensor { maximum(0, x) }
            func softplus(_ x: Tensor) -> Tensor { log(1 + exp(x)) }
            func sigmoid(_ x: Tensor) -> Tensor { 1 / (1 + exp(-x)) }
            for v in sigmoid(Tensor([0.0, 1.0])).scalars { print(v) }
            let d = derivative(of: sigmoid)(x)
            let g = gradient(at: x) { x in (relu(x) * softplus(x)).sum() }
            """)
        try expectCompiles(
            """
            let rate = 2.0
            func bump(_ x: Tensor) -> Tensor { maximum(0, 1 - rate * x * x) }
            let mine = Activation("bump", bump)
            let other = Activation("other") { x in bump(x) + rate * silu(x) }
            for f in [mine, other, .relu, .elu(alpha: 0.5), Activation.named("tanh")] {
                print(f, f.limits, f.derivativeLimits, f.zeros, f.kinks, f.extrema, f.saturationZones)
                print(f(0.5), f.derivative(0.5), f.secondDerivative(0.5), f(Float(1)), f(linspace(-1, 1, 3)))
                let slope: (Tensor) -> Tensor = f.derivative
                print(slope(Tensor([1])), derivative(of: f.derivative)(Tensor([1])), f.errorBounds?.float32.value ?? 0)
            }
            let functions: [(Tensor) -> Tensor] = [relu, elu, hardTanh, swish, rrelu, starRelu, softmax, glu]
            print(functions.map { f in f(Tensor([1, 2])) })
            let single: Float = relu(Float(-1)) + elu(Float(2), alpha: 0.5)
            print(single, [Float(1), 2].map(sigmoid), hardTanh(0.5, low: 0, high: 1), threshold(0.5, 1, 2))
            print(Activation.all.filter { f in f.isElementwise }.map { f in f.koreanName })
            """)
    }

    @Test(
        "numbers don't turn into tensors by themselves",
        arguments: ["let t: Tensor = 5", "let t: Tensor = [1, 2]", "print(exp(1) + \"a\")", "sigmoid(true)"])
    func refusals(line: String) throws {
        let (status, text) = try compile(line)
        #expect(status != 0 && text.contains("error:"), "\(text)")
    }

    @Test("every example in the documentation prints what it says")
    func examples() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        var program = ""
        var expected = ""
        for module in ["Tensors", "Activations", "Networks"] {
            let files = FileManager.default.enumerator(
                at: sources.appending(path: module).standardized, includingPropertiesForKeys: nil)
            for case let file as URL in try #require(files) where file.pathExtension == "swift" {
                let text = try String(contentsOf: file, encoding: .utf8)
                for block in text.matches(of: #//// ```swift\n((?s).*?)/// ```/#) {
                    program += "do {\n"
                    for line in block.1.split(separator: "\n") {
                        let code = line.trimmingPrefix(#/\s*/// ?/#)
                        program += code + "\n"
                        if let shown = code.firstRange(of: "//") {
                            expected += code[shown.upperBound...].dropFirst() + "\n"
                        }
                    }
                    program += "}\n"
                }
            }
        }
        #expect(expected.split(separator: "\n").count > 40)
        let (status, output) = try run(program)
        #expect(status == 0)
        #expect(output == expected)
    }

    private func expectCompiles(_ program: String) throws {
        let (status, text) = try compile(program)
        #expect(status == 0 && text.isEmpty, "\(text)")
    }

    private func compile(_ program: String) throws -> (status: Int32, text: String) {
        try withProgram(program) { file in
            try call(["swiftc", "-typecheck"] + options() + [file.path(percentEncoded: false)])
        }
    }

    private func run(_ program: String) throws -> (status: Int32, text: String) {
        try withProgram(program) { file in
            let executable = file.deletingPathExtension().path(percentEncoded: false)
            var objects: [String] = []
            for module in ["Tensors", "Activations", "Networks", "CTensorKernels", "Display"] {
                let folder = try buildFolder().appending(path: "\(module).build")
                objects += try FileManager.default.contentsOfDirectory(
                    atPath: folder.path(percentEncoded: false)
                )
                .filter { try isCurrent($0, in: module) }.map {
                    folder.appending(path: $0).path(percentEncoded: false)
                }
            }
            let built = try call(
                ["swiftc"] + options() + [file.path(percentEncoded: false)] + objects + [
                    "-lm", "-o", executable,
                ])
            return built.status == 0 ? try call([executable]) : built
        }
    }

    /// Whether a file is the object of one of the module's sources: builds leave those of renamed sources behind.
    private func isCurrent(_ object: String, in module: String) throws -> Bool {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/\(module)")
        let sources = FileManager.default.enumerator(atPath: folder.standardized.path(percentEncoded: false))
        return try #require(sources).contains { path in
            object == "\(URL(filePath: path as? String ?? "").lastPathComponent).o"
        }
    }

    /// Calls `body` with a file that holds the program below its imports.
    private func withProgram<Result>(_ program: String, _ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "main.swift")
        try (Self.imports + program).write(to: file, atomically: true, encoding: .utf8)
        return try body(file)
    }

    private func options() throws -> [String] {
        let build = try buildFolder()
        let moduleMap = build.appending(path: "CTensorKernels.build/module.modulemap")
        return [
            "-swift-version", "6", "-default-isolation", "MainActor", "-module-name", "program",
            "-I", build.appending(path: "Modules").path(percentEncoded: false), "-Xcc",
            "-fmodule-map-file=\(moduleMap.path(percentEncoded: false))",
        ]
    }

    /// Where this test and the modules were built.
    private func buildFolder() throws -> URL {
        try #require(Bundle.main.executableURL).resolvingSymlinksInPath().deletingLastPathComponent()
    }

    /// The exit status of a command, and what it wrote to both of its outputs.
    private func call(_ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}

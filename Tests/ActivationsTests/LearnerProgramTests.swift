import Foundation
import Testing

/// What learners write compiles as an ordinary program against the library.
@Suite struct LearnerProgramTests {
    static let imports = "import Foundation\nimport Tensors\nimport Activations\n"

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
    }

    @Test(
        "numbers don't turn into tensors by themselves",
        arguments: ["let t: Tensor = 5", "let t: Tensor = [1, 2]", "print(exp(1) + \"a\")", "sigmoid(true)"])
    func refusals(line: String) throws {
        let (status, text) = try compile(line)
        #expect(status != 0 && text.contains("error:"), "\(text)")
    }

    private func expectCompiles(_ program: String) throws {
        let (status, text) = try compile(program)
        #expect(status == 0 && text.isEmpty, "\(text)")
    }

    private func compile(_ program: String) throws -> (status: Int32, text: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "main.swift")
        try (Self.imports + program).write(to: file, atomically: true, encoding: .utf8)

        let executable = try #require(Bundle.main.executableURL).resolvingSymlinksInPath()
        let build = executable.deletingLastPathComponent()
        let moduleMap = build.appending(path: "CTensorKernels.build/module.modulemap")
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments = [
            "swiftc", "-typecheck", "-swift-version", "6", "-default-isolation", "MainActor",
            "-I", build.appending(path: "Modules").path(), "-Xcc", "-fmodule-map-file=\(moduleMap.path())",
            file.path(),
        ]
        let output = Pipe()
        compiler.standardError = output
        try compiler.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        compiler.waitUntilExit()
        return (compiler.terminationStatus, text)
    }
}

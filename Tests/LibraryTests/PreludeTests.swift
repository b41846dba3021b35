import Checker
import Foundation
import Library
import Testing

@Suite("The bodies of the prelude do what the standard library does")
struct PreludeTests {
    @Test("swiftc compiles every body, and each example gives the same with it as with the real member")
    func bodiesAgree() throws {
        let rows = Library().signatures.allRows.compactMap { row -> PreludeProgram.Row? in
            // Bodies beside the standard library; our own types need our own modules.
            guard case .source(let body) = row.implementation,
                !["Activation", "SGD", "RMSProp", "Adam", "AdamW"].contains(row.owner)
            else { return nil }
            return PreludeProgram.Row(
                owner: row.owner, declaration: row.declaration, name: row.name, body: body)
        }
        let program = PreludeProgram(rows: rows, examples: PreludeExamples.all)
        #expect(program.bodyCount > 350)
        #expect(PreludeExamples.all.count > 250)

        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "main.swift").path(percentEncoded: false)
        let binary = folder.appending(path: "prelude").path(percentEncoded: false)
        try program.text.write(toFile: source, atomically: true, encoding: .utf8)
        let compilation = try run(
            "swiftc", "-swift-version", "5", "-suppress-warnings", source, "-o", binary, "-lm")
        #expect(compilation.status == 0, "\(compilation.output.prefix(4000))")
        let comparison = try run(binary)
        #expect(comparison.status == 0, "\(comparison.output.prefix(4000))")
    }

    private func run(_ arguments: String...) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

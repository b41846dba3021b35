import Display
import Foundation
import NotebookKernel
import Testing

@Suite("The cells of Tests/Cells specify the language")
struct CellTests {
    @Test("There are cells to run")
    func cellsExist() {
        #expect(CellFile.all.count >= 10)
    }

    @Test("A cell prints what its comments say, and fails where and how they say", arguments: CellFile.all)
    func cell(file: CellFile) {
        let session = NotebookSession()
        var printed = ""
        var failures: [CellFile.Failure] = []
        let output = NotebookSession.Output(write: { printed += $0 }, display: { _ in })
        for cell in file.cells {
            do throws(CellFailure) {
                if let result = try session.run(cell, name: file.name, output: output) {
                    printed += result.plainText + "\n"
                }
            } catch {
                failures += error.places
            }
        }
        if printed.hasSuffix("\n") { printed.removeLast() }
        let lines =
            printed.isEmpty
            ? [] : printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines == file.expectedOutput)
        #expect(failures == file.expectedErrors)
    }

    @Test(
        "swiftc compiles what we accept, and it prints the same", arguments: CellFile.all.filter(\.isProgram))
    func oracle(file: CellFile) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "oracle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appendingPathComponent("main.swift")
        try ("import Foundation\n" + file.text).write(to: source, atomically: true, encoding: .utf8)
        let program = folder.appendingPathComponent("program").path
        let compiler = try run(
            "/usr/bin/env",
            [
                "swiftc", "-swift-version", "6", "-default-isolation", "MainActor", "-suppress-warnings",
                "-o", program,
                source.path, "-lm",
            ])
        #expect(compiler.status == 0, "swiftc refuses it: \(compiler.output)")
        guard compiler.status == 0 else { return }
        let printed = try run(program, [])
        #expect(
            printed.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                == file.expectedOutput + [""])
    }

    private func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
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

extension MIMEBundle {
    fileprivate var plainText: String {
        if case .text(let text)? = self["text/plain"] { text } else { "" }
    }
}

extension CellFailure {
    /// The line and message of each error that the traceback tells.
    fileprivate var places: [CellFile.Failure] {
        var places: [CellFile.Failure] = []
        var message: String?
        for line in traceback {
            let text = line.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
            if let match = text.firstMatch(of: #/^(?:[A-Z]\w+): (.*)$/#) {
                message = String(match.1)
            } else if let found = message, let match = text.firstMatch(of: #/──▶ .*, line (\d+), column/#) {
                places.append(.init(line: Int(match.1) ?? 0, message: found))
                message = nil
            }
        }
        return places
    }
}

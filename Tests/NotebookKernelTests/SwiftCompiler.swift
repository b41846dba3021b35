import Foundation

/// swiftc, asked what a program does. Answers are kept in .build/oracle until the program or the compiler changes.
actor SwiftCompiler {
    static let shared = SwiftCompiler()

    struct Answer: Codable {
        let status: Int32
        let output: String
        let errors: String
    }

    /// At most two at a time: each takes a core and hundreds of megabytes.
    private var freeTurns = 2
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private lazy var version = Task { try await Self.run(["swiftc", "--version"]).output }

    private static let language = [
        "-module-name", "main", "-swift-version", "6", "-default-isolation", "MainActor",
        "-suppress-warnings",
    ]
    private static let answers = CellFile.folder.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: ".build/oracle")

    /// Compiles and runs a program, once for each list of arguments. Where it is refused, the one answer is swiftc's.
    func run(_ program: String, name: String, arguments: [[String]] = [[]]) async throws -> [Answer] {
        try await answer(program, question: "run/\(name)", variant: "\(arguments)") { folder, source in
            let binary = folder.appending(path: "program").path(percentEncoded: false)
            let compilation = try await Self.run(
                ["swiftc"] + Self.language + ["-Onone", "-lm", source, "-o", binary])
            guard compilation.status == 0 else { return [compilation] }
            var answers: [Answer] = []
            for list in arguments { answers.append(try await Self.run([binary] + list)) }
            return answers
        }
    }

    /// The errors that swiftc finds in a program.
    func check(_ program: String, name: String) async throws -> String {
        let answers = try await answer(program, question: "check/\(name)", variant: "") { _, source in
            [
                try await Self.run(
                    ["swiftc", "-frontend", "-emit-sil"] + Self.language
                        + ["-diagnostic-style", "llvm", source, "-o", "/dev/null"])
            ]
        }
        return answers[0].errors
    }

    private struct Record: Codable {
        let version: String
        let variant: String
        let program: String
        let answers: [Answer]
    }

    private func answer(
        _ program: String, question: String, variant: String,
        ask: @Sendable (_ folder: URL, _ source: String) async throws -> [Answer]
    ) async throws -> [Answer] {
        let version = try await version.value
        let file = Self.answers.appending(path: question + ".json")
        if let data = try? Data(contentsOf: file),
            let known = try? JSONDecoder().decode(Record.self, from: data),
            (known.version, known.variant, known.program) == (version, variant, program)
        {
            return known.answers
        }
        await takeTurn()
        defer { giveTurn() }
        let folder = FileManager.default.temporaryDirectory.appending(path: "oracle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "main.swift")
        try program.write(to: source, atomically: true, encoding: .utf8)
        let answers = try await ask(folder, source.path(percentEncoded: false))
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let record = Record(version: version, variant: variant, program: program, answers: answers)
        try JSONEncoder().encode(record).write(to: file, options: .atomic)
        return answers
    }

    private func takeTurn() async {
        if freeTurns > 0 {
            freeTurns -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func giveTurn() {
        if waiting.isEmpty { freeTurns += 1 } else { waiting.removeFirst().resume() }
    }

    /// Runs a command without holding a thread, and behind whatever else wants the processor.
    private static func run(_ command: [String]) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["nice", "-n", "5"] + command
        process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) {
            $1
        }
        let streams = try ["output", "errors"].map { name in
            let file = folder.appending(path: name)
            try Data().write(to: file)
            return (file, try FileHandle(forWritingTo: file))
        }
        process.standardOutput = streams[0].1
        process.standardError = streams[1].1
        process.standardInput = FileHandle.nullDevice
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        let texts = try streams.map { String(decoding: try Data(contentsOf: $0.0), as: UTF8.self) }
        return Answer(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
}

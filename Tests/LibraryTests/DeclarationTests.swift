import Checker
import Foundation
import Library
import Notebook
import Testing

@Suite("The table of signatures tells what the compiled modules declare")
struct DeclarationTests {
    private let signatures = Library().signatures

    @Test("Every row parses, and its types are known")
    func rowsParse() throws {
        for row in signatures.allRows {
            do {
                _ = try signatures.signature(of: row)
            } catch {
                Issue.record("\(row.declaration): \(error)")
            }
        }
    }

    @Test("swiftc accepts a use of every row, with the types that it says and with its defaults left out")
    func usesCompile() throws {
        let uses = try signatures.allRows.flatMap { row in
            let signature = try signatures.signature(of: row)
            return [
                Use(signature, row, leavesOutDefaults: false), Use(signature, row, leavesOutDefaults: true),
            ]
        }
        #expect(uses.count > 400)
        let program =
            "import Foundation\nimport Notebook\n" + uses.map(\.statement).joined(separator: "\n") + "\n"
        let (status, output) = try typecheck(program)
        #expect(status == 0, "\(output.prefix(4000))")
    }

    private func typecheck(_ program: String) throws -> (status: Int32, output: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "main.swift")
        try program.write(to: file, atomically: true, encoding: .utf8)
        let build = try #require(Bundle.main.executableURL).resolvingSymlinksInPath()
            .deletingLastPathComponent()
        let moduleMap = build.appending(path: "CTensorKernels.build/module.modulemap")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "swiftc", "-typecheck", "-swift-version", "6", "-default-isolation", "MainActor",
            "-suppress-warnings",
            "-I", build.appending(path: "Modules").path(percentEncoded: false), "-Xcc",
            "-fmodule-map-file=\(moduleMap.path(percentEncoded: false))",
            file.path(percentEncoded: false),
        ]
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

/// A closure that uses one declaration, with its generic parameters replaced by types that satisfy them.
private struct Use {
    let statement: String

    init(_ signature: Signature, _ row: SignatureRow, leavesOutDefaults: Bool) {
        var parameters: [String] = []
        var arguments: [String] = []
        for (index, parameter) in signature.parameters.enumerated() {
            if leavesOutDefaults && parameter.hasDefault { continue }
            let type = Self.concrete(parameter.type, in: signature)
            let escaping = if case .function = parameter.type { "@escaping " } else { "" }
            parameters.append("p\(index): \(escaping)\(type)")
            arguments.append((parameter.label.map { "\($0): " } ?? "") + "p\(index)")
        }
        let list = arguments.joined(separator: ", ")
        let owner = signature.instance.map { Self.concrete($0, in: signature) } ?? row.owner ?? ""
        let isOperator = !(signature.name.first?.isLetter ?? false)
        var expression: String
        switch signature.kind {
        case .initializer: expression = "\(Self.concrete(signature.result, in: signature))(\(list))"
        case .subscripting: expression = "s[\(list)]"
        case .property: expression = signature.isStatic ? "\(owner).\(signature.name)" : "s.\(signature.name)"
        case .function where isOperator:
            expression = arguments.count == 2 ? "p0 \(signature.name) p1" : "\(signature.name)p0"
        case .function:
            expression = (signature.instance == nil ? "" : "s.") + "\(signature.name)(\(list))"
        }
        if signature.instance != nil && signature.kind != .initializer {
            parameters.insert("s: \(signature.isMutating ? "inout " : "")\(owner)", at: 0)
        }
        if expression.hasPrefix("fatalError") { expression = "if true { \(expression) }" }
        let result = Self.concrete(signature.result, in: signature)
        statement =
            "_ = { (\(parameters.joined(separator: ", "))) -> \(result) in \(expression) }  // \(row.declaration)"
    }

    /// The type with `Int` and the like for generic parameters.
    private static func concrete(_ type: Type, in signature: Signature) -> String {
        switch type {
        case .parameter(let name):
            switch name {
            case "Self", "S", "Sequence1", "Sequence2", "Base": return "[Int]"
            case "Element" where signature.requirements["Element"]?.contains(.stringProtocol) == true:
                return "String"
            default: return "Int"
            }
        case .nominal(let nominal, let arguments) where !arguments.isEmpty:
            let inner = arguments.map { concrete($0, in: signature) }
            if nominal == .optional { return inner[0] + "?" }
            return nominal == .array ? "[\(inner[0])]" : "\(nominal.name)<\(inner.joined(separator: ", "))>"
        case .function(let function):
            let parameters = function.parameters.map { concrete($0, in: signature) }
            return "(\(parameters.joined(separator: ", "))) -> \(concrete(function.result, in: signature))"
        case .tuple(let elements) where !elements.isEmpty:
            return "(" + elements.map { concrete($0.type, in: signature) }.joined(separator: ", ") + ")"
        default: return type.description
        }
    }
}

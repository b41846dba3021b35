import Checker
import Foundation
import Library
import Notebook
import Testing

@Suite("The table of signatures tells what the compiled modules declare")
struct DeclarationTests {
    private let signatures = Library().signatures

    @Test("Every row parses, its types are known, and its body checks")
    func rowsCheck() {
        #expect(signatures.mistakes().isEmpty)
    }

    @Test("swiftc accepts a use of every row, as it is declared and with its defaults left out")
    func usesCompile() throws {
        var program = "import Foundation\nimport Notebook\n"
        var declarations: [String] = []
        for row in signatures.allRows where !row.isForBodiesAlone {
            guard let signature = try? signatures.signature(of: row) else { continue }
            for leavesOutDefaults in [false, true] {
                guard !leavesOutDefaults || signature.parameters.contains(where: \.hasDefault) else {
                    continue
                }
                let use = Use(
                    row, signature, number: declarations.count, leavesOutDefaults: leavesOutDefaults)
                program += use.text + "\n"
                declarations.append("\(row.owner.map { "\($0): " } ?? "")\(row.declaration)")
            }
        }
        #expect(declarations.count > 800)
        let errors = try typecheck(program)
        // A use stands on a line of its own, after the two imports.
        var refused: [String: Substring] = [:]
        for match in errors.matches(of: #/main\.swift:(\d+):\d+: error: (.*)/#) {
            let line = (Int(match.1) ?? 0) - 3
            refused[declarations.indices.contains(line) ? declarations[line] : "line \(line)"] = match.2
        }
        let unexpected = refused.filter { !Self.knownToDiffer.contains($0.key) }
        #expect(
            unexpected.isEmpty, "\(unexpected.map { "\($0.key): \($0.value)" }.joined(separator: "\n"))")
        #expect(Self.knownToDiffer.subtracting(refused.keys).isEmpty, "these no longer differ")
    }

    /// Rows that accept more than Swift does, or give a type with another name.
    private static let knownToDiffer: Set<String> = {
        let functions = """
            acos acosh asin asinh atan atanh cbrt cos cosh erf erfc exp exp2 log log10 log2 sin sinh tan tanh tgamma
            """
        return Set(
            functions.split { $0.isWhitespace }.map { "func \($0)<T: BinaryFloatingPoint>(_ x: T) -> T" }
                + ["atan2", "hypot", "pow"].map { "func \($0)<T: BinaryFloatingPoint>(_ x: T, _ y: T) -> T" }
                + [
                    "Character: init(_ c: Character)",
                    "Sequence: func makeIterator() -> IndexingIterator<[Element]>",
                    "Sequence: func drop(while predicate: (Element) throws -> Bool) rethrows -> [Element]",
                    "Collection: subscript(bounds: Range<Index>) -> Slice<Self> { get }",
                    "Range: init(_ other: ClosedRange<Bound>) where Bound: BinaryInteger",
                    "ClosedRange: init(_ other: Range<Bound>) where Bound: BinaryInteger",
                    "Collection: var indices: [Index] { get }",
                    "OptionSet: init(arrayLiteral elements: Self...)",
                    "OptionSet: init<S: Sequence>(_ sequence: S) where S.Element == Self",
                    "OptionSet: func contains(_ member: Self) -> Bool",
                    "OptionSet: @discardableResult mutating func remove(_ member: Self) -> Self?",
                    "OptionSet: @discardableResult mutating func insert(_ newMember: Self) -> (inserted: Bool, memberAfterInsert: Self)",
                    "StringProtocol: var debugDescription: String { get }",
                    "StringProtocol: var indices: DefaultIndices<Self> { get }",
                ])
    }()

    private func typecheck(_ program: String) throws -> String {
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
            "-suppress-warnings", "-diagnostic-style", "llvm",
            "-I", build.appending(path: "Modules").path(percentEncoded: false), "-Xcc",
            "-fmodule-map-file=\(moduleMap.path(percentEncoded: false))",
            file.path(percentEncoded: false),
        ]
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}

extension SignatureRow {
    /// Its name or a label begins with an underscore: Swift has no such thing.
    fileprivate var isForBodiesAlone: Bool {
        name.hasPrefix("_") || declaration.contains(#/[(,] ?_[a-z]\w*:/#)
    }
}

/// A row's declaration under another name, on one line, with the use of the real one as its body.
private struct Use {
    let text: String

    init(_ row: SignatureRow, _ signature: Signature, number: Int, leavesOutDefaults: Bool) {
        let name = "_use\(number)"
        let isOperator = !(row.name.first?.isLetter ?? false)
        var declaration = row.declaration.replacing("\n", with: " ")
        var accessors = false
        if let start = declaration.range(of: " { get") {
            accessors = declaration.contains("get set }")
            declaration = String(declaration[..<start.lowerBound])
        }
        switch signature.kind {
        case .initializer:
            let isFailable = declaration.contains("init?")
            declaration = declaration.replacing(
                isFailable ? "init?" : "init", with: "static func \(name)", maxReplacements: 1)
            let result = " -> Self" + (isFailable ? "?" : "")
            let condition = declaration.range(of: " where ")?.lowerBound ?? declaration.endIndex
            declaration.insert(contentsOf: result, at: condition)
        case .subscripting:
            declaration = declaration.replacing("subscript", with: "func \(name)", maxReplacements: 1)
        case .property:
            declaration = declaration.replacing("var \(row.name)", with: "var \(name)", maxReplacements: 1)
        case .function:
            declaration = declaration.replacing("func \(row.name)", with: "func \(name)", maxReplacements: 1)
        }
        let isMember = row.owner != nil && (!isOperator || declaration.contains("Self"))
        if isOperator {
            for word in ["prefix ", "postfix "] { declaration = declaration.replacing(word, with: "") }
            if !isMember { declaration = declaration.replacing("static ", with: "") }
        }
        let written = signature.parameters.filter { !leavesOutDefaults || !$0.hasDefault }
        let arguments = written.map { parameter in
            let label = isOperator ? nil : parameter.label
            return (label.map { "\($0): " } ?? "") + Self.argument(parameter)
        }
        let list = arguments.joined(separator: ", ")
        let instance = signature.isStatic ? "Self" : "self"
        var use =
            switch signature.kind {
            case .initializer: "Self(\(list))"
            case .subscripting: "\(instance)[\(list)]"
            case .property: isMember ? "\(instance).\(row.name)" : row.name
            case .function where isOperator && arguments.count == 2:
                "\(arguments[0]) \(row.name) \(arguments[1])"
            case .function where isOperator && row.declaration.hasPrefix("postfix "):
                "\(arguments[0])\(row.name)"
            case .function where isOperator: "\(row.name)\(arguments[0])"
            case .function where isMember: "\(instance).\(row.name)(\(list))"
            // Beside a parameter of the same name.
            case .function where row.name == "stride": "Swift.stride(\(list))"
            case .function: "\(row.name)(\(list))"
            }
        if signature.throwing != .never { use = "try " + use }
        if signature.kind == .property && accessors {
            use = "get { \(use) } set { \(use) = newValue }"
        } else if signature.kind == .subscripting && accessors {
            declaration = "mutating " + declaration
            use = "let value = \(use); \(use) = value; return value"
        } else if !signature.result.isVoid {
            use = "return " + use
        }
        text =
            isMember
            ? "extension \(row.owner ?? "") { \(declaration) { \(use) } }" : "\(declaration) { \(use) }"
    }

    private static func argument(_ parameter: Signature.Parameter) -> String {
        var value = parameter.name
        if parameter.isInout { value = "&" + value }
        if parameter.isAutoclosure { value += "()" }
        if parameter.isVariadic { value += "[0]" }
        return value
    }
}

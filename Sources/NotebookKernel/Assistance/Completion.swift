import Checker
import JupyterKernel
import Syntax

extension NotebookSession {
    /// What could stand at a UTF-8 offset of a cell: members behind a dot; otherwise labels, where arguments of a call
    /// stand, and all names in sight.
    func completion(of code: String, at utf8Offset: Int) -> Completion {
        let context = CursorContext(code, at: utf8Offset)
        let groups = matches(code, context)
        let prefix = String(context.prefix)
        let fitting = groups.map { group in group.filter { $0.text.hasPrefix(prefix) } }
        let others = groups.map { group in
            group.filter {
                !$0.text.hasPrefix(prefix) && $0.text.lowercased().hasPrefix(prefix.lowercased())
            }
        }
        var seen: Set<String> = []
        let matches = (fitting + others).flatMap { group in
            group.sorted { $0.text < $1.text }.filter {
                !$0.text.hasPrefix("_") && !$0.text.hasPrefix("$") && seen.insert($0.text).inserted
            }
        }
        return Completion(replacing: context.nameRange, matches: matches)
    }

    /// The best group first.
    private func matches(_ code: String, _ context: CursorContext) -> [[Completion.Match]] {
        if let sign = context.commandSign(in: code) {
            return [CommandHelp.names.map { Completion.Match($0, kind: "keyword", signature: sign + $0) }]
        }
        let probe = probe(code)
        let isInCommand =
            probe.code.utf8.count == code.utf8.count
            && probe.code[context.start...].first != code[context.start...].first
        if isInCommand { return names(in: environment, code: "", without: context.nameRange) }
        let context = CursorContext(probe.code, at: context.nameRange.lowerBound + context.prefix.utf8.count)
        guard !OpenBrackets(in: probe.code[..<context.start]).isInText else { return [] }
        if let dot = context.dot, let base = context.base {
            return base.isEmpty ? implicitMembers(at: dot, probe) : members(of: base, dot, probe)
        }
        let environment = probe.environment(before: context.start)
        var groups = names(in: environment, code: probe.code, without: context.nameRange)
        if let call = CallContext(in: probe.code, at: context.start), call.labels.last == .some(nil) {
            groups.insert(labels(of: call, probe), at: 0)
        }
        return groups
    }

    func probe(_ code: String) -> ExpressionProbe {
        // A statement that is timed belongs to the program.
        let program = (try? CellPlan(code, cell: 0).program) ?? separateCommands(from: code).program
        return ExpressionProbe(
            environment: environment, signatures: signatures, operators: operators, code: program)
    }

    // MARK: Labels

    private func labels(of call: CallContext, _ probe: ExpressionProbe) -> [Completion.Match] {
        callables(of: call, probe).flatMap { callable in
            call.nextParameters(of: callable).compactMap { parameter in
                parameter.label.map {
                    Completion.Match("\($0): ", kind: "param", signature: "\($0): \(parameter.type)")
                }
            }
        }
    }

    // MARK: Members

    private func members(
        of base: Substring, _ dot: String.Index, _ probe: ExpressionProbe
    ) -> [[Completion.Match]] {
        let environment = probe.environment(before: base.startIndex)
        if let type = environment.typeNamed(String(base), signatures: signatures) {
            return memberMatches(of: type, environment) { $0.isStatic }
        }
        guard let reading = reading(of: base, base.startIndex..<dot, probe) else { return [] }
        if case .tuple(let elements) = reading.type {
            return [
                elements.enumerated().map { place, element in
                    Completion.Match(
                        element.label ?? "\(place)", kind: "property", signature: ": \(element.type)")
                }
            ]
        }
        return memberMatches(of: reading.type, reading.environment) { !$0.isStatic }
    }

    /// Cases and static members that give the type that is expected.
    private func implicitMembers(at dot: String.Index, _ probe: ExpressionProbe) -> [[Completion.Match]] {
        let environment = probe.environment(before: dot)
        return expectedTypes(at: dot, probe).flatMap { type in
            let wrapped = type.wrapped ?? type
            return memberMatches(of: wrapped, environment) {
                $0.isStatic && ($0.result == wrapped || $0.result.nominal == wrapped.nominal)
            }
        }
    }

    /// The type's own members, then those of its protocols.
    private func memberMatches(
        of type: Type, _ environment: Environment, _ isOffered: (Signature) -> Bool
    ) -> [[Completion.Match]] {
        var own: [Completion.Match] = []
        var inherited: [Completion.Match] = []
        for name in Set(environment.memberNames(of: type, signatures: signatures))
        where name.first?.isLetter ?? false {
            let found = environment.members(of: type, named: name, signatures: signatures).filter {
                isOffered($0) && $0.kind != .initializer && $0.kind != .subscripting
            }
            if let signature = found.first(where: { $0.protocolOwner == nil }) {
                own.append(match(signature))
            } else if let signature = found.first {
                inherited.append(match(signature))
            }
        }
        return [own, inherited]
    }

    private func match(_ signature: Signature) -> Completion.Match {
        let kind =
            signature.kind == .property ? "property" : signature.instance == nil ? "function" : "method"
        return Completion.Match(signature.name, kind: kind, signature: signature.declaration)
    }

    // MARK: Names

    /// Those of the cell and the notebook, those of the library, and Swift's own words.
    private func names(
        in environment: Environment, code: String, without cursor: Range<Int>
    ) -> [[Completion.Match]] {
        var own: [Completion.Match] = []
        for (name, declaration) in environment.declarations {
            switch declaration {
            case .variable(let variable):
                own.append(Completion.Match(name, kind: "instance", signature: ": \(variable.type)"))
            case .functions(let functions):
                own.append(Completion.Match(name, kind: "function", signature: functions.first?.declaration))
            case .computed(let signature):
                own.append(Completion.Match(name, kind: "instance", signature: signature.declaration))
            case .type(let type):
                own.append(Completion.Match(name, kind: "class", signature: type.description(named: name)))
            }
        }
        let known = Set(environment.declarations.keys)
        own += localNames(in: code, without: cursor).filter { !known.contains($0) }
            .map { Completion.Match($0, kind: "instance") }
        var library = signatures.globalNames().map { name in
            Completion.Match(
                name, kind: "function", signature: signatures.functions(named: name).first?.declaration)
        }
        library += signatures.types.names.map { Completion.Match($0, kind: "class") }
        return [own, library, Self.keywords.map { Completion.Match($0, kind: "keyword") }]
    }

    /// Names that the cell itself declares, wherever they stand: after let, var, func, for, or as a parameter.
    private func localNames(in code: String, without cursor: Range<Int>) -> [String] {
        var names: [String] = []
        let words = code.split { !$0.isNamePart }
        for (introducer, name) in zip(words, words.dropFirst())
        where ["let", "var", "func", "for", "struct", "enum", "class", "protocol"].contains(introducer) {
            let start = code.utf8.distance(from: code.startIndex, to: name.startIndex)
            if start != cursor.lowerBound { names.append(String(name)) }
        }
        for name in words where name.endIndex < code.endIndex && code[name.endIndex] == ":" {
            let start = code.utf8.distance(from: code.startIndex, to: name.startIndex)
            if start != cursor.lowerBound, name.first?.isLetter ?? false { names.append(String(name)) }
        }
        return names
    }

    private static let keywords = [
        "as", "break", "case", "catch", "class", "continue", "default", "defer", "do", "else", "enum",
        "extension",
        "fallthrough", "false", "for", "func", "guard", "if", "import", "in", "indirect", "init", "inout",
        "is", "lazy",
        "let", "mutating", "nil", "override", "private", "protocol", "repeat", "return", "self", "static",
        "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "weak", "where",
        "while",
    ]
}

extension CursorContext {
    /// `%` or `%%`, where the name is that of a command.
    fileprivate func commandSign(in code: String) -> String? {
        let line = code[
            (code[..<start].lastIndex(where: \.isNewline).map { code.index(after: $0) } ?? code.startIndex)..<start
        ]
        let sign = line.drop(while: \.isWhitespace)
        return sign == "%" || sign == "%%" ? String(sign) : nil
    }
}

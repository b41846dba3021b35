import Checker
import JupyterKernel

extension NotebookSession {
    /// What could stand at a UTF-8 offset of a cell: members behind a dot, otherwise all names in sight.
    func completion(of code: String, at utf8Offset: Int) -> Completion {
        let context = CursorContext(code, at: utf8Offset)
        let environment = environment.afterChecking(String(context.before), signatures: signatures)
        let matches =
            context.base.map { members(of: String($0), environment) }
            ?? names(in: environment, code: code, without: context.nameRange)
        let prefix = String(context.prefix)
        let fitting = matches.filter { $0.text.hasPrefix(prefix) && $0.text != "_" }
        let others = matches.filter {
            !$0.text.hasPrefix(prefix) && $0.text.lowercased().hasPrefix(prefix.lowercased())
        }
        return Completion(replacing: context.nameRange, matches: unique(fitting) + unique(others))
    }

    private func unique(_ matches: [Completion.Match]) -> [Completion.Match] {
        var seen: Set<String> = []
        return matches.sorted { $0.text < $1.text }.filter { seen.insert($0.text).inserted }
    }

    private func members(of base: String, _ environment: Environment) -> [Completion.Match] {
        if let type = environment.typeNamed(base, signatures: signatures) {
            return memberMatches(of: type, environment) { $0.isStatic }
        }
        guard let type = environment.type(ofExpression: base, signatures: signatures) else { return [] }
        if case .tuple(let elements) = type {
            return elements.enumerated().map { place, element in
                Completion.Match(
                    element.label ?? "\(place)", kind: "property", signature: ": \(element.type)")
            }
        }
        return memberMatches(of: type, environment) { !$0.isStatic }
    }

    private func memberMatches(
        of type: Type, _ environment: Environment, _ isOffered: (Signature) -> Bool
    ) -> [Completion.Match] {
        environment.memberNames(of: type, signatures: signatures).compactMap { name in
            guard name.first?.isLetter ?? false,
                let signature = environment.members(of: type, named: name, signatures: signatures)
                    .first(where: isOffered)
            else { return nil }
            return match(signature)
        }
    }

    private func match(_ signature: Signature) -> Completion.Match {
        let kind =
            signature.kind == .property ? "property" : signature.instance == nil ? "function" : "method"
        return Completion.Match(signature.name, kind: kind, signature: signature.declaration)
    }

    private func names(in environment: Environment, code: String, without cursor: Range<Int>) -> [Completion
        .Match]
    {
        var matches: [Completion.Match] = []
        for (name, declaration) in environment.declarations {
            switch declaration {
            case .variable(let variable):
                matches.append(Completion.Match(name, kind: "instance", signature: ": \(variable.type)"))
            case .functions(let functions):
                matches.append(
                    Completion.Match(name, kind: "function", signature: functions.first?.declaration))
            case .computed(let signature):
                matches.append(Completion.Match(name, kind: "instance", signature: signature.declaration))
            case .type:
                matches.append(Completion.Match(name, kind: "class"))
            }
        }
        matches += localNames(in: code, without: cursor).map { Completion.Match($0, kind: "instance") }
        for name in signatures.globalNames() {
            let signature = signatures.functions(named: name).first
            matches.append(Completion.Match(name, kind: "function", signature: signature?.declaration))
        }
        matches += signatures.types.names.map { Completion.Match($0, kind: "class") }
        return matches + Self.keywords.map { Completion.Match($0, kind: "keyword") }
    }

    /// Names that the cell itself declares, wherever they stand: after let, var, func, for, or as a parameter.
    private func localNames(in code: String, without cursor: Range<Int>) -> [String] {
        var names: [String] = []
        let words = code.split { !$0.isNamePart }
        for (introducer, name) in zip(words, words.dropFirst())
        where ["let", "var", "func", "for"].contains(introducer) {
            let start = code.utf8.distance(from: code.startIndex, to: name.startIndex)
            if start != cursor.lowerBound { names.append(String(name)) }
        }
        return names
    }

    private static let keywords = [
        "let", "var", "func", "if", "else", "guard", "while", "for", "in", "repeat", "return", "break",
        "continue", "true",
        "false", "where",
    ]
}

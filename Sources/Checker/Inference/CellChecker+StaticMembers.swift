import Syntax

/// Members of types, and members that are not there.
extension CellChecker {
    func staticMember(
        of type: Type, _ name: String, _ nameRange: SourceRange, _ range: SourceRange,
        labels: [String?]? = nil, hint: Type? = nil
    ) throws(CellErrors) -> [Candidate] {
        var found: [Candidate] = []
        var labelled: [Candidate] = []
        for signature in members(of: type, named: name)
        where signature.isStatic && signature.hasLabels(labels) {
            switch signature.kind {
            case .property: found += try staticProperty(signature, of: type, hint: hint, range)
            case .function, .initializer:
                let references = reference(to: signature.bound(to: type, conformances), hint: hint, range)
                // The plain initialiser is meant where there is one.
                if signature.kind == .initializer, signature.parameters.contains(where: { $0.label != nil }) {
                    labelled += references
                } else {
                    found += references
                }
            case .subscripting: break
            }
        }
        if found.isEmpty { found = labelled }
        guard found.isEmpty else { return found.plainestOfEachType }
        let members = members(of: type, named: name)
        if members.contains(where: { !$0.isStatic }) {
            throw error(
                .swift,
                "instance member '\(name)' cannot be used on type '\(type)'; did you mean to use a value of this type instead?",
                at: nameRange)
        }
        if type.hasParameters, members.contains(where: { $0.isStatic && $0.kind == .property }),
            let nominal = type.nominal
        {
            let parameter = nominal.declared?.genericParameters.first?.name ?? "Element"
            throw error(
                .swift, "generic parameter '\(parameter)' could not be inferred", at: range,
                note: "write the type: '\(nominal.name)<…>.\(name)'")
        }
        throw unknownStaticMember(name, of: type, nameRange)
    }

    private func staticProperty(
        _ signature: Signature, of type: Type, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let member = signature.bound(to: type, conformances)
        var result = member.result
        if result.hasParameters, let hint {
            var matching = Matching(member, conformances)
            if matching.match(result, hint) { result = hint }
        }
        switch member.implementation {
        case .constant(let kind): return [Candidate(kind, type: result, range: range)]
        case .variable(let variable):
            return [Candidate(.variable(variable), type: variable.type, range: range)]
        case .enumCase(let place):
            guard !result.hasParameters else { return [] }
            return [Candidate(.enumCase(place, payload: []), type: result, range: range)]
        default:
            guard let callee = callee(of: member, Matching(member, conformances).bindings) else { return [] }
            try requireTry(for: member, range)
            return [Candidate(.call(callee, []), type: result, range: range)]
        }
    }

    func implicitMember(_ name: String, hint: Type?, _ range: SourceRange) throws(CellErrors)
        -> [Candidate]
    {
        guard let hint = hint?.withoutParameters else {
            throw withoutContext(name, range)
        }
        if let wrapped = hint.wrapped,
            hint.nominal.map({ members(of: .nominal($0, [wrapped]), named: name) })?
                .contains(where: \.isStatic) != true
        {
            return try implicitMember(name, hint: wrapped, range)
        }
        let base = implicitBase(hint)
        if base == hint, let payload = enumCase(named: name, of: base)?.payload, !payload.isEmpty {
            let types = payload.count == 1 ? "'\(payload[0].type)'" : "'\(Type.tuple(payload))'"
            throw error(
                .swift,
                payload.count == 1
                    ? "member '\(name)' expects argument of type \(types)"
                    : "member '\(name)' expects \(payload.count) arguments of type \(types)", at: range,
                note: "write '.\(name)(…)'")
        }
        return try staticMember(of: base, name, range, range, hint: hint)
    }

    func withoutContext(_ name: String, _ range: SourceRange) -> CellErrors {
        error(
            .swift, "reference to member '\(name)' cannot be resolved without a contextual type", at: range,
            note: "write the type before the dot")
    }

    /// The type whose members stand after a bare dot.
    func implicitBase(_ hint: Type) -> Type {
        if case .function(let function) = hint { return function.result }
        return hint
    }

    func unknownMember(_ name: String, of type: Type, _ range: SourceRange) -> CellErrors {
        if let wrapped = type.wrapped, !members(of: wrapped, named: name).isEmpty || wrapped.hasElement(name)
        {
            return error(
                .swift,
                "value of optional type '\(type)' must be unwrapped to refer to member '\(name)' of wrapped base type '\(wrapped)'",
                at: range,
                note: "chain with '?.', give a default with '??', or test it with 'if let'")
        }
        if isBrokenMember(name, of: type) { return CellErrors([]) }
        if hasInaccessibleMember(name, type) {
            return error(
                .swift, "'\(name)' is inaccessible due to 'private' protection level", at: range)
        }
        var names = memberNames(of: type)
        var kind = "value of type"
        if case .tuple(let elements) = type, !elements.isEmpty {
            names += elements.compactMap(\.label)
            kind = "value of tuple type"
        }
        let similar = closestName(to: name, among: names)
        return error(
            .swift, "\(kind) '\(type)' has no member '\(name)'", at: range,
            note: similar.map { "did you mean '\($0)'?" })
    }

    private func isBrokenMember(_ name: String, of type: Type) -> Bool {
        brokenMembers[type.nominal?.name ?? "\(type)".replacing("any ", with: "")]?.contains(name) ?? false
            || brokenProperties.contains { $0.name == name && $0.owner == type.nominal }
    }

    func unknownStaticMember(_ name: String, of type: Type, _ range: SourceRange) -> CellErrors {
        if isBrokenMember(name, of: type) { return CellErrors([]) }
        if hasInaccessibleMember(name, type) {
            return error(
                .swift, "'\(name)' is inaccessible due to 'private' protection level", at: range)
        }
        var shown = "\(type)"
        if type.hasParameters, let nominal = type.nominal { shown = nominal.name }
        let similar = closestName(to: name, among: memberNames(of: type))
        return error(
            .swift, "type '\(shown)' has no member '\(name)'", at: range,
            note: similar.map { "did you mean '\($0)'?" })
    }
}

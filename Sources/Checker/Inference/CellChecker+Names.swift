import Syntax

/// What a name stands for.
enum Resolution {
    case variable(Variable)
    case functions([Signature])
    case type(NominalType)
}

extension CellChecker {
    /// Finds a name: in the blocks around it, then in the notebook, then in the library.
    func lookUp(_ name: String, _ range: SourceRange) throws(CellErrors) -> Resolution {
        if let local = scope.lookUp(name) {
            switch local {
            case .variable(let variable): return .variable(variable)
            case .function(let function): return .functions([Signature(of: function)])
            case .laterFunction:
                throw error(
                    .unsupported,
                    "'\(name)' is used above its declaration in this block: move the function up", at: range)
            }
        }
        if brokenNames.contains(name) { throw CellErrors([]) }
        let library = signatures.functions(named: name)
        switch environment.declarations[name] {
        case .variable(let variable)?:
            return .variable(variable)
        case .functions(let functions)?:
            try requireReady(functions, range)
            let own = functions.map { Signature(of: $0) }
            return .functions(own + library.filter { hidden in !own.contains { $0.hides(hidden) } })
        case nil: break
        }
        if let type = signatures.types[name] { return .type(type) }
        if !library.isEmpty { return .functions(library) }
        throw unknownName(name, range)
    }

    private func unknownName(_ name: String, _ range: SourceRange) -> CellErrors {
        let known = scope.visibleNames + Array(environment.declarations.keys) + signatures.globalNames()
        let similar = closestName(to: name, among: known + signatures.types.names)
        return error(
            .swift, "cannot find '\(name)' in scope", at: range, note: similar.map { "did you mean '\($0)'?" }
        )
    }

    func identifierCandidates(_ name: String, _ range: SourceRange) throws(CellErrors) -> [Candidate] {
        switch try lookUp(name, range) {
        case .variable(let variable):
            return [Candidate(.variable(variable), type: variable.type, range: range)]
        case .functions(let functions):
            let references = functions.compactMap { reference(to: $0, range) }
            guard !references.isEmpty else {
                throw error(
                    .unsupported,
                    "'\(name)' as a value is not part of the notebook language: write a closure that calls it",
                    at: range)
            }
            return references.plainestOfEachType
        case .type:
            throw error(
                .swift, "expected member name or initializer call after type name", at: range,
                note: "call it: \(name)(…)")
        }
    }

    func operatorReferences(_ name: String, _ range: SourceRange) -> [Candidate] {
        signatures.functions(named: name).compactMap {
            $0.parameters.count == 2 ? reference(to: $0, range) : nil
        }
    }

    /// A function as a value; generic functions and those with variadic parameters have no single type.
    private func reference(to signature: Signature, _ range: SourceRange) -> Candidate? {
        guard !signature.isGeneric, !signature.parameters.contains(where: \.isVariadic),
            case .callee(let callee) = signature.implementation
        else { return nil }
        return Candidate(.functionReference(callee), type: .function(signature.functionType), range: range)
    }

    func memberCandidates(
        _ base: Expression?, _ name: String, _ nameRange: SourceRange, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        guard let base else { return try implicitMember(name, hint: hint, range) }
        if let type = try typeReference(base) { return try staticMember(of: type, name, nameRange, range) }
        var found: [Candidate] = []
        let bases = try candidates(base)
        try requireMember(name, of: bases, nameRange)
        for candidate in bases {
            if let element = tupleElement(of: candidate, name, range) { found.append(element) }
            for signature in signatures.members(of: candidate.type, named: name)
            where signature.kind == .property && !signature.isStatic {
                found += try property(signature, of: candidate, range)
            }
        }
        guard found.isEmpty else { return found.plainestOfEachType }
        let type = bases.best?.type ?? bases[0].type
        if signatures.members(of: type, named: name).contains(where: { $0.kind == .function && !$0.isStatic })
        {
            throw error(
                .unsupported,
                "the method '\(name)' as a value is not part of the notebook language: call it, or write a closure",
                at: nameRange)
        }
        throw unknownMember(name, of: type, nameRange)
    }

    /// Refuses a member that the plainest reading of a base lacks: for `1.squareRoot()`, what Int has is not all known
    /// here.
    func requireMember(_ name: String, of bases: [Candidate], _ range: SourceRange) throws(CellErrors) {
        let type = bases.best?.type ?? bases[0].type
        if case .tuple(let elements) = type, elements.place(ofElement: name) != nil { return }
        if signatures.members(of: type, named: name).isEmpty { throw unknownMember(name, of: type, range) }
    }

    private func tupleElement(of base: Candidate, _ name: String, _ range: SourceRange) -> Candidate? {
        guard case .tuple(let elements) = base.type, let place = elements.place(ofElement: name) else {
            return nil
        }
        return Candidate(
            .tupleElement(base.expression, place), type: elements[place].type, score: base.score, range: range
        )
    }

    private func property(
        _ signature: Signature, of base: Candidate, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        var matching = Matching(bindings: [:], requirements: signature.requirements)
        guard let instance = signature.instance, matching.match(instance, base.type), matching.isSatisfied,
            case .callee(let callee) = signature.implementation
        else { return [] }
        return [
            Candidate(
                .call(callee, [base.expression]), type: signature.result.substituting(matching.bindings),
                score: base.score, range: range)
        ]
    }

    /// The type that an expression names, where it names one.
    func typeReference(_ expression: Expression) throws(CellErrors) -> Type? {
        switch expression.kind {
        case .type(let name): return try resolve(name)
        case .identifier(let name):
            guard scope.lookUp(name) == nil, environment.declarations[name] == nil,
                let nominal = signatures.types[name]
            else { return nil }
            return .nominal(nominal, nominal.genericParameters.map { .parameter($0) })
        case .array(let elements) where elements.count == 1:
            guard let element = try typeReference(elements[0]) else { return nil }
            return .array(of: element)
        case .tuple(let fields):
            var elements: [TupleElement] = []
            for field in fields {
                guard let type = try typeReference(field.value) else { return nil }
                elements.append(TupleElement(label: field.label, type: type))
            }
            return .tuple(elements)
        case .parenthesized(let inner): return try typeReference(inner)
        default: return nil
        }
    }

    private func staticMember(
        of type: Type, _ name: String, _ nameRange: SourceRange, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        var found: [Candidate] = []
        for signature in signatures.members(of: type, named: name)
        where signature.isStatic && signature.kind == .property {
            switch signature.implementation {
            case .constant(let kind): found.append(Candidate(kind, type: signature.result, range: range))
            case .callee(let callee):
                found.append(Candidate(.call(callee, []), type: signature.result, range: range))
            case .argument: break
            }
        }
        if found.isEmpty {
            throw error(
                .swift, "type '\(type.nominal?.name ?? "\(type)")' has no member '\(name)'", at: nameRange)
        }
        return found
    }

    private func implicitMember(_ name: String, hint: Type?, _ range: SourceRange) throws(CellErrors)
        -> [Candidate]
    {
        guard let hint = hint?.withoutParameters else {
            throw error(
                .swift, "cannot infer contextual base in reference to member '\(name)'", at: range,
                note: "write the type before the dot")
        }
        return try staticMember(of: hint, name, range, range)
    }

    func unknownMember(_ name: String, of type: Type, _ range: SourceRange) -> CellErrors {
        if type == .string && name == "filter" {
            return error(
                .unsupported,
                "'filter' of a String is not part of the notebook language: write Array(…).filter", at: range)
        }
        if type == .int && name == "magnitude" {
            return error(
                .unsupported, "'magnitude' is not part of the notebook language: use abs(…)", at: range)
        }
        if let remedy = StandardLibrary.membersLeftOut[name], type.sequenceElement != nil {
            return error(.unsupported, "'\(name)' is not part of the notebook language: \(remedy)", at: range)
        }
        var names = signatures.memberNames(of: type)
        if case .tuple(let elements) = type { names += elements.compactMap(\.label) }
        let similar = closestName(to: name, among: names)
        return error(
            .swift, "value of type '\(type)' has no member '\(name)'", at: range,
            note: similar.map { "did you mean '\($0)'?" })
    }
}

extension [TupleElement] {
    /// The place of an element by its label or its number.
    func place(ofElement name: String) -> Int? {
        if let place = firstIndex(where: { $0.label == name }) { return place }
        guard let place = Int(name), indices.contains(place) else { return nil }
        return place
    }
}

extension Signature {
    /// A learner's function stands in the place of the library's with the same labels and types.
    func hides(_ other: Signature) -> Bool {
        parameters.map(\.label) == other.parameters.map(\.label)
            && functionType.parameters == other.functionType.parameters
    }
}

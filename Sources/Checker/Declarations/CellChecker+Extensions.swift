import Syntax

/// Extensions of types and protocols.
extension CellChecker {
    func extensionName(_ declaration: NominalDeclaration) throws(CellErrors) -> DeclaredName {
        guard let extended = declaration.extended else { throw CellErrors([]) }
        if let found = try? protocols(extended), found.count == 1, !isNominal(extended) {
            return try protocolExtension(declaration, found[0])
        }
        var type = try extendedType(extended)
        guard let nominal = type.nominal else {
            throw error(
                .swift, "non-nominal type '\(type)' cannot be extended", at: extended.range)
        }
        var parameters: [Archetype] = []
        if nominal.declared == nil, !nominal.genericParameterNames.isEmpty, type.hasParameters {
            parameters = nominal.genericParameterNames.map { Archetype(name: $0) }
            for parameter in parameters {
                for asked in nominal.requirement(of: parameter.name) { parameter.add(asked) }
            }
            type = .nominal(nominal, parameters.map { .archetype($0) })
        } else if let declared = nominal.declared {
            parameters = declared.genericParameters
        }
        let name = DeclaredName(
            declaration: declaration, owner: .nominal(nominal), type: type, genericParameters: parameters)
        let specialised = try applyRequirements(name)
        declaredTypes[declaration.nameRange] = specialised
        for inherited in declaration.inherited {
            try inMember(specialised, isStatic: true) { () throws(CellErrors) in
                try inheritByExtension(inherited, nominal)
                try noteConditions(of: inherited, nominal, name, specialised)
            }
        }
        for member in declaration.members {
            if case .nominal(let inner, let range) = member {
                guard nominal.declared != nil || nominal.genericParameterNames.isEmpty else {
                    throw error(
                        .unsupported,
                        "types inside extensions of generic library types are not part of the notebook language: declare the type outside",
                        at: range)
                }
                try declareName(inner, outer: nominal)
            }
        }
        if !newTypes.isEmpty { prepareTypes() }
        return specialised
    }

    /// `extension Stack: Equatable where Element: Equatable`: a Stack of what is not Equatable does not conform.
    private func noteConditions(
        of inherited: TypeName, _ nominal: NominalType, _ name: DeclaredName, _ specialised: DeclaredName
    ) throws(CellErrors) {
        guard let declared = nominal.declared, !name.declaration.requirements.isEmpty,
            name.genericParameters.count == specialised.genericParameters.count
        else { return }
        var conditions: [DeclaredType.Condition] = []
        for (place, (own, copy)) in zip(name.genericParameters, specialised.genericParameters).enumerated() {
            for type in copy.conformances where !own.conforms(to: type) {
                conditions.append(.init(parameter: place, type: type))
            }
        }
        for conformance in try protocols(inherited) {
            for type in conformance.closure { declared.conditions[type, default: []] += conditions }
        }
    }

    private func isNominal(_ name: TypeName) -> Bool {
        guard case .named(let text, _) = name.kind else { return false }
        if case .nominal? = typeDeclaration(named: text) { return true }
        return typeDeclaration(named: text) == nil && signatures.types[text] != nil
    }

    private func extendedType(_ name: TypeName) throws(CellErrors) -> Type {
        if case .named(let text, let arguments) = name.kind, arguments.isEmpty {
            if case .nominal(let nominal)? = typeDeclaration(named: text) {
                return .nominal(nominal, (nominal.declared?.genericParameters ?? []).map { .archetype($0) })
            }
            if typeDeclaration(named: text) == nil, let nominal = signatures.types[text] {
                return .nominal(nominal, nominal.genericParameterNames.map { .parameter($0) })
            }
        }
        return try resolve(name)
    }

    private func protocolExtension(
        _ declaration: NominalDeclaration, _ extended: ProtocolType
    ) throws(CellErrors) -> DeclaredName {
        // Each extension has a Self of its own, since each may ask for more.
        let selfType = Archetype(name: "Self")
        selfType.add(extended)
        let name = DeclaredName(
            declaration: declaration, owner: .protocolType(extended), type: .archetype(selfType),
            genericParameters: [selfType])
        declaredTypes[declaration.nameRange] = name
        try inMember(name, isStatic: true) { () throws(CellErrors) in
            try declareLocal(.type(.alias(.archetype(selfType), [])), as: "Self", declaration.nameRange)
            try constrain([], declaration.requirements)
        }
        return name
    }

    /// `where Element: Comparable`, `where Element == Int`.
    private func applyRequirements(_ name: DeclaredName) throws(CellErrors) -> DeclaredName {
        guard !name.declaration.requirements.isEmpty else { return name }
        var bindings: TypeBindings = [:]
        let parameters: [Archetype]
        if name.declared != nil {
            // Copies, which this extension alone asks more of.
            parameters = name.genericParameters.map {
                Archetype(name: $0.name, conformances: $0.conformances)
            }
            for (own, copy) in zip(name.genericParameters, parameters) { bindings[own] = .archetype(copy) }
        } else {
            parameters = name.genericParameters
        }
        var type = name.type.substituting(bindings)
        try inScope { () throws(CellErrors) in
            for parameter in parameters {
                try declareLocal(
                    .type(.alias(.archetype(parameter), [])), as: parameter.name, name.declaration.nameRange)
            }
            for requirement in name.declaration.requirements {
                if case .sameType(let first, let second) = requirement {
                    if case .archetype(let archetype) = try resolve(first), archetype.base == nil {
                        let fixed = try resolve(second)
                        type = type.substituting([archetype: fixed])
                    }
                }
            }
            try constrain([], name.declaration.requirements)
        }
        let open = parameters.filter { parameter in type.contains { $0 == .archetype(parameter) } }
        return DeclaredName(
            declaration: name.declaration, owner: name.owner, type: type, genericParameters: open)
    }

    private func inheritByExtension(_ inherited: TypeName, _ nominal: NominalType) throws(CellErrors) {
        if nominal.declared != nil { return try inherit(inherited, nominal) }
        for added in try protocols(inherited) {
            guard added.isDeclaredByLearner else {
                throw error(
                    .unsupported,
                    "conformance of '\(nominal.name)' to '\(added.name)' is not part of the notebook language: write a type of your own around it",
                    at: inherited.range)
            }
            pendingConformances.append((nominal, added, inherited.range))
            for type in added.closure where type.isDeclaredByLearner {
                environment.conformances.declare(nominal, type, [:])
            }
        }
    }
}

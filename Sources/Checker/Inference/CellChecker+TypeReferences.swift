import Syntax

extension CellChecker {
    func resolver() -> TypeResolver {
        var resolver = TypeResolver(types: signatures.types)
        let member = scope.function.member
        resolver.selfType = member?.type
        resolver.lookUp = { [self] name in typeDeclaration(named: name) }
        resolver.nested = { [self] type, name in nestedType(name, in: type) }
        resolver.conforms = { [self] type, other in
            if case .archetype(let parameter) = type, impliedParameters.contains(parameter) {
                parameter.add(other)
            }
            return conforms(type, to: other)
        }
        resolver.ownArguments = { nominal in
            guard let member else { return nil }
            var current: Type? = member.type
            while let type = current {
                if type.nominal == nominal { return type.arguments }
                // A type inside a generic one sees its parameters.
                if let own = nominal.declared?.genericParameters, !own.isEmpty,
                    let declared = type.nominal?.declared,
                    own.allSatisfy({ declared.genericParameters.contains($0) })
                {
                    return own.map { declared.bindings(type.arguments)[$0] ?? .archetype($0) }
                }
                current = type.nominal?.declared?.outer.map {
                    .nominal($0, ($0.declared?.genericParameters ?? []).map { .archetype($0) })
                }
            }
            return nil
        }
        return resolver
    }

    func resolve(_ name: TypeName) throws(CellErrors) -> Type {
        do throws(Diagnostic) {
            return try resolver().resolve(name)
        } catch {
            if brokenNames.contains(where: { error.message.contains("'\($0)'") }) { throw CellErrors([]) }
            throw CellErrors([error])
        }
    }

    func protocols(_ name: TypeName) throws(CellErrors) -> [ProtocolType] {
        do throws(Diagnostic) {
            return try resolver().protocols(name)
        } catch {
            throw CellErrors([error])
        }
    }

    /// The type that a name stands for here, where a cell declares it.
    func typeDeclaration(named name: String) -> Environment.TypeDeclaration? {
        if let local = scope.type(named: name) { return local }
        if let member = scope.function.member {
            var current: Type? = member.type
            while let type = current {
                if let found = nestedType(name, in: type) { return found }
                if let type = type.nominal?.declared?.associatedTypes[name] { return .alias(type, []) }
                if case .archetype(let archetype) = type, let associated = archetype.associatedTypes[name] {
                    return .alias(associated, [])
                }
                if case .nominal(let nominal, let arguments) = type {
                    let names =
                        nominal.declared?.genericParameters.map(\.name) ?? nominal.genericParameterNames
                    for (parameter, argument) in zip(names, arguments) where parameter == name {
                        return .alias(argument, [])
                    }
                }
                current = type.nominal?.declared?.outer.map {
                    .nominal($0, ($0.declared?.genericParameters ?? []).map { .archetype($0) })
                }
            }
        }
        if case .type(let type)? = environment.declarations[name] { return type }
        return nil
    }

    /// The type that an expression names, where it names one.
    func typeReference(_ expression: Expression) throws(CellErrors) -> Type? {
        switch expression.kind {
        case .type(let name): return try resolve(name)
        case .identifier(let name): return try typeReference(name, expression.range)
        case .member(let base?, let name, let range):
            if case .identifier(let text) = base.kind, ["Swift", "Foundation", "Notebook"].contains(text),
                scope.lookUpWithoutUse(text) == nil, environment.declarations[text] == nil,
                signatures.types[name] != nil
            {
                return try resolve(TypeName(kind: .named(name, arguments: []), range: range))
            }
            if case .identifier(let text) = base.kind, let whole = signatures.types["\(text).\(name)"] {
                return .nominal(whole, whole.genericParameterNames.map { .parameter($0) })
            }
            guard let outer = try typeReference(base) else { return nil }
            guard let found = nestedType(name, in: outer) else {
                if case .archetype(let archetype) = outer { return archetype.associatedTypes[name] }
                // `Dictionary<String, Int>.Index`
                if let library = outer.nominal, library.declared == nil,
                    let whole = signatures.types["\(library.name).\(name)"],
                    whole.genericParameterNames.count == outer.arguments.count
                {
                    return .nominal(whole, outer.arguments)
                }
                return nil
            }
            switch found {
            case .nominal(let nominal):
                // It sees the parameters of the type around it.
                let parameters = nominal.declared?.genericParameters ?? []
                if outer.nominal?.declared?.genericParameters == parameters {
                    return .nominal(nominal, outer.arguments)
                }
                return .nominal(nominal, nominal.genericParameterNames.map { .parameter($0) })
            case .alias(let type, _): return type
            case .protocolType: return nil
            }
        case .array(let elements) where elements.count == 1:
            guard let element = try typeReference(elements[0]) else { return nil }
            return .array(of: element)
        case .dictionary(let pairs) where pairs.count == 1:
            guard let key = try typeReference(pairs[0].key), let value = try typeReference(pairs[0].value)
            else { return nil }
            return .dictionary(key, value)
        case .optionalChain(let wrapped):
            guard let type = try typeReference(wrapped) else { return nil }
            return .optional(type)
        case .tuple(let fields):
            if fields.isEmpty { return nil }
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

    private func typeReference(_ name: String, _ range: SourceRange) throws(CellErrors) -> Type? {
        if scope.lookUpWithoutUse(name) != nil, scope.type(named: name) == nil { return nil }
        if let member = scope.function.member, member.isStatic, member.type.isClass,
            name == "Self" || name == "self", !member.isInitializer, scope.lookUpWithoutUse("self") == nil
        {
            scope.function.noteSelf()
        }
        if name == "Self", let member = scope.function.member { return member.type }
        if let member = scope.function.member, member.isStatic, scope.lookUpWithoutUse("self") == nil {
            if name == "self" { return member.type }
            if name == "super" { return member.type.nominal?.declared?.superclass }
        }
        if let declared = typeDeclaration(named: name) {
            switch declared {
            case .nominal(let nominal):
                if let own = resolver().ownArguments(nominal) { return .nominal(nominal, own) }
                // A generic type without its arguments: what it is used with tells them.
                return .nominal(nominal, openArguments(of: nominal))
            case .alias(let type, let parameters):
                // What it is used with tells the parameters of an alias.
                return parameters.isEmpty
                    ? type : type.nominal.map { .nominal($0, openArguments(of: $0)) }
            case .protocolType(let found): return .existential([found])
            }
        }
        guard environment.declarations[name] == nil, let nominal = signatures.types[name] else { return nil }
        // In an extension of Array the bare name means the array that is extended.
        if !isPrelude, !nominal.genericParameterNames.isEmpty, let own = resolver().ownArguments(nominal) {
            return .nominal(nominal, own)
        }
        return .nominal(nominal, nominal.genericParameterNames.map { .parameter($0) })
    }

    private func openArguments(of nominal: NominalType) -> [Type] {
        (nominal.declared?.genericParameters ?? []).map { .parameter($0.parameterName) }
    }
}

extension Scope {
    /// What a name stands for, without capturing it.
    func lookUpWithoutUse(_ text: String) -> Name? {
        if let name = names[text] { return name }
        return parent?.lookUpWithoutUse(text)
    }
}

import Syntax

/// A type or extension that is being declared.
struct DeclaredName {
    let declaration: NominalDeclaration
    let owner: Environment.Owner
    /// What `self` is inside.
    let type: Type
    let genericParameters: [Archetype]

    var nominal: NominalType? { type.nominal }
    var declared: DeclaredType? { type.nominal?.declared }
}

/// A member whose body is checked when the checker reaches its type.
struct PendingBody {
    let function: Function
    let member: FunctionContext.Member
    let check: (CellChecker) throws(CellErrors) -> Void
}

/// The first value of a stored property.
struct InitialValue {
    let expression: Expression
    let type: Type
    let member: FunctionContext.Member
    var checked: TypedExpression?
}

extension CellChecker {
    /// Makes the types of a cell or block known, before anything else of it.
    func declareTypes(of statements: [Statement]) {
        for statement in statements {
            switch statement.kind {
            case .nominal(let declaration) where declaration.kind != .extension:
                collect { () throws(CellErrors) in try declareName(declaration, outer: nil) }
            case .nominal(let declaration): pendingExtensions.append(declaration)
            case .typeAlias(let alias): pendingAliases.append((alias, nil))
            default: break
            }
        }
    }

    /// Gives the types of a cell what they inherit, so that functions can name them.
    func prepareTypes() {
        let names = newTypes
        newTypes = []
        preparedTypes += names
        resolveAliases(beforeExtensions: true)
        for name in names where name.declaration.kind == .protocolType {
            collect { () throws(CellErrors) in try finishProtocol(name) }
        }
        for name in names where name.declaration.kind != .protocolType {
            collect { () throws(CellErrors) in try finishInheritance(name) }
        }
        for name in names { collect { () throws(CellErrors) in try requireEndOfInheritance(name) } }
        let extensions = pendingExtensions
        pendingExtensions = []
        let aliases = pendingAliases
        pendingAliases = []
        for declaration in extensions {
            collect { () throws(CellErrors) in preparedTypes.append(try extensionName(declaration)) }
        }
        pendingAliases += aliases
        resolveAliases()
        for name in names where name.declaration.kind == .protocolType {
            collect { () throws(CellErrors) in try declareRequirements(of: name) }
        }
    }

    /// Gives the types of a cell their members, those of extensions after the others. Properties whose types follow from
    /// their first values come when all else is known.
    func finishTypes() {
        let names = preparedTypes
        preparedTypes = []
        let types = names.filter { $0.declaration.kind != .protocolType && $0.declaration.kind != .extension }
        let extensions = names.filter { $0.declaration.kind == .extension }
        for name in types { inherit(name) }
        for name in types + extensions { declareMembers(of: name) }
        for name in types { waitingForImplicitMembers[name.nominal ?? .never] = name }
        inferAssociatedTypes()
        for name in types { _ = members(of: name.type, named: "init") }
        for name in types + extensions {
            guard let nominal = name.nominal else { continue }
            collect { () throws(CellErrors) in
                try inferIteration(of: nominal, name.declaration.nameRange)
            }
        }
        for name in types + extensions { inferStaticProperties(of: name) }
        for name in types { collect { () throws(CellErrors) in try requireFinite(name) } }
        for name in types + extensions { checkConformances(of: name) }
    }

    /// Notes what is wrong, and goes on.
    func collect(_ body: () throws(CellErrors) -> Void) {
        do throws(CellErrors) {
            try body()
        } catch {
            diagnostics += error.diagnostics
        }
    }

    // MARK: Names

    func declareName(_ declaration: NominalDeclaration, outer: NominalType?) throws(CellErrors) {
        let name: DeclaredName
        let typeDeclaration: Environment.TypeDeclaration
        if declaration.kind == .protocolType {
            let made = ProtocolType(declaration.name, isDeclaredByLearner: true)
            made.selfType.conformances = [made]
            name = DeclaredName(
                declaration: declaration, owner: .protocolType(made), type: .archetype(made.selfType),
                genericParameters: [made.selfType])
            typeDeclaration = .protocolType(made)
        } else {
            let own = declaration.genericParameters.map { Archetype(name: $0.name) }
            let parameters = (outer?.declared?.genericParameters ?? []) + own
            let declared = DeclaredType(
                outer: outer, genericParameters: parameters, range: declaration.nameRange)
            declared.isFinal = declaration.modifiers.names.contains("final")
            let nominal = NominalType(
                declaring: declared, name: declaration.name, kind: declaration.kind.nominalKind)
            name = DeclaredName(
                declaration: declaration, owner: .nominal(nominal),
                type: .nominal(nominal, parameters.map { .archetype($0) }), genericParameters: parameters)
            typeDeclaration = .nominal(nominal)
        }
        declaredTypes[declaration.nameRange] = name
        newTypes.append(name)
        if let outer {
            environment.add(typeDeclaration, named: declaration.name, to: .nominal(outer))
        } else if isAtTopLevel {
            try claimGlobal(declaration.name, declaration.nameRange)
            environment.declare(typeDeclaration, named: declaration.name)
        } else {
            try declareLocal(.type(typeDeclaration), as: declaration.name, declaration.nameRange)
        }
        for member in declaration.members {
            switch member {
            case .nominal(let inner, _):
                guard let nominal = name.nominal else { continue }
                try declareName(inner, outer: nominal)
            case .typeAlias(let alias, _): pendingAliases.append((alias, name))
            default: break
            }
        }
    }

    /// An alias may name another that stands further down: those that can't be resolved yet are tried again.
    /// An alias may be of a type that an extension declares.
    private func resolveAliases(beforeExtensions: Bool = false) {
        var waiting = pendingAliases
        pendingAliases = []
        var failures: [CellErrors] = []
        while !waiting.isEmpty {
            failures = []
            var next: [(TypeAliasDeclaration, DeclaredName?)] = []
            for (alias, owner) in waiting {
                do throws(CellErrors) {
                    try resolve(alias, owner)
                } catch {
                    failures.append(error)
                    next.append((alias, owner))
                }
            }
            if next.count == waiting.count { break }
            waiting = next
        }
        if beforeExtensions, pendingExtensions.contains(where: \.declaresTypes) {
            pendingAliases = waiting
            return
        }
        for failure in failures { diagnostics += failure.diagnostics }
    }

    private func resolve(_ alias: TypeAliasDeclaration, _ owner: DeclaredName?) throws(CellErrors) {
        let parameters = alias.genericParameters.map { Archetype(name: $0.name) }
        let type = try inMember(owner, isStatic: true) { () throws(CellErrors) in
            for parameter in parameters {
                try declareLocal(
                    .type(.alias(.archetype(parameter), [])), as: parameter.name, alias.nameRange)
            }
            return try resolve(alias.type)
        }
        if let owner {
            owner.declared?.associatedTypes[alias.name] = type
            environment.add(.alias(type, parameters), named: alias.name, to: owner.owner)
        } else if isAtTopLevel {
            try claimGlobal(alias.name, alias.nameRange)
            environment.declare(.alias(type, parameters), named: alias.name)
        } else {
            try declareLocal(.type(.alias(type, parameters)), as: alias.name, alias.nameRange)
        }
    }

    /// Runs `body` where the names inside of a type are known.
    func inMember<Value>(
        _ name: DeclaredName?, isStatic: Bool, isPropertyInitializer: Bool = false,
        _ body: () throws(CellErrors) -> Value
    ) throws(CellErrors) -> Value {
        let member = name.map {
            FunctionContext.Member(
                type: $0.type, isStatic: isStatic, isInitializer: false,
                isPropertyInitializer: isPropertyInitializer)
        }
        let context = FunctionContext(parent: nil, result: .none, member: member)
        context.genericParameters = name?.genericParameters ?? []
        return try inScope(function: context, body)
    }

    // MARK: Bodies

    /// The bodies of the members of a type, where its declaration stands among the statements.
    func checkBodies(of declaration: NominalDeclaration) throws(CellErrors) {
        var found: [Diagnostic] = []
        for pending in pendingBodies[declaration.nameRange] ?? [] {
            do throws(CellErrors) {
                try pending.check(self)
            } catch {
                found += error.diagnostics
            }
        }
        pendingBodies[declaration.nameRange] = nil
        for case .nominal(let inner, _) in declaration.members {
            do throws(CellErrors) {
                try checkBodies(of: inner)
            } catch {
                found += error.diagnostics
            }
        }
        if !found.isEmpty { throw CellErrors(found) }
    }
}

extension NominalDeclaration.Kind {
    fileprivate var nominalKind: NominalType.Kind {
        switch self {
        case .structure: .structure
        case .enumeration: .enumeration
        default: .classType
        }
    }
}

extension NominalDeclaration {
    fileprivate var declaresTypes: Bool {
        members.contains { if case .nominal = $0 { true } else { false } }
    }
}

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

    private func declareName(_ declaration: NominalDeclaration, outer: NominalType?) throws(CellErrors) {
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

    // MARK: Inheritance

    private func finishInheritance(_ name: DeclaredName) throws(CellErrors) {
        guard let nominal = name.nominal, let declared = name.declared else { return }
        try inMember(name, isStatic: true) { () throws(CellErrors) in
            try constrain(name.declaration.genericParameters, name.declaration.requirements)
            for (place, inherited) in name.declaration.inherited.enumerated() {
                if nominal.kind == .classType, let type = try? resolve(inherited), type.isClass {
                    if let first = declared.superclass {
                        throw error(
                            .swift, "multiple inheritance from classes '\(first)' and '\(type)'",
                            at: inherited.range)
                    }
                    if place > 0 {
                        throw error(
                            .swift, "superclass '\(type)' must appear first in the inheritance clause",
                            at: inherited.range)
                    }
                    if type.nominal?.declared?.isFinal ?? false {
                        throw error(
                            .swift, "inheritance from a final class '\(type)'", at: inherited.range)
                    }
                    declared.superclass = type
                    continue
                }
                if nominal.kind == .enumeration, let raw = try rawType(inherited) {
                    rawTypes[ObjectIdentifier(nominal)] = raw
                    nominal.conformances.insert(.rawRepresentable)
                    continue
                }
                try inherit(inherited, nominal)
            }
            let hasPayload = name.declaration.members.contains { member in
                if case .enumCase(let enumCase) = member { enumCase.payload != nil } else { false }
            }
            if nominal.kind == .enumeration, !hasPayload {
                nominal.conformances.formUnion([.equatable, .hashable])
            }
        }
    }

    /// A class that inherits from itself, over others or at once, has no beginning.
    private func requireEndOfInheritance(_ name: DeclaredName) throws(CellErrors) {
        var seen: Set<NominalType> = []
        var current = name.nominal
        while let nominal = current {
            if !seen.insert(nominal).inserted {
                name.declared?.superclass = nil
                throw error(
                    .swift, "'\(name.declaration.name)' inherits from itself", at: name.declaration.nameRange)
            }
            current = nominal.declared?.superclass?.nominal
        }
    }

    private func inherit(_ inherited: TypeName, _ nominal: NominalType) throws(CellErrors) {
        let found: [ProtocolType]
        do throws(CellErrors) {
            found = try protocols(inherited)
        } catch {
            if let type = try? resolve(inherited) {
                throw self.error(
                    .swift, "inheritance from non-protocol type '\(type)'", at: inherited.range)
            }
            throw error
        }
        for added in found {
            if added.closure.contains(where: \.isWitnessed) {
                pendingConformances.append((nominal, added, inherited.range))
                for type in added.closure {
                    if type.isWitnessed {
                        environment.conformances.declare(nominal, type, [:])
                    } else {
                        nominal.conformances.insert(type)
                    }
                }
            } else {
                nominal.conformances.insert(added)
            }
        }
    }

    private func rawType(_ name: TypeName) throws(CellErrors) -> Type? {
        guard let type = try? resolve(name) else { return nil }
        return type.isNumber || type == .string || type == .character ? type : nil
    }

    // MARK: Extensions

    private func extensionName(_ declaration: NominalDeclaration) throws(CellErrors) -> DeclaredName {
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

    // MARK: Members

    /// A class begins with what its superclass has, which comes first.
    private func inherit(_ name: DeclaredName) {
        guard finishedTypes.insert(name.declaration.nameRange).inserted,
            let superclass = name.declared?.superclass, let inherited = superclass.nominal?.declared
        else { return }
        if let waiting = declaredTypes[inherited.range] { inherit(waiting) }
        name.declared?.storedProperties = []
    }

    /// The stored properties of the superclass, once they are known.
    func copyInherited(_ name: DeclaredName) {
        guard let superclass = name.declared?.superclass, let inherited = superclass.nominal?.declared,
            let declared = name.declared
        else { return }
        let bindings = inherited.bindings(superclass.arguments)
        let properties = inherited.storedProperties.map {
            DeclaredType.StoredProperty(
                name: $0.name, type: $0.type.substituting(bindings), isMutable: $0.isMutable,
                isWeak: $0.isWeak)
        }
        if !declared.hasInherited {
            declared.hasInherited = true
            declared.storedProperties = properties
        } else {
            declared.storedProperties.replaceSubrange(0..<properties.count, with: properties)
        }
    }

    /// A struct that holds itself would have no end.
    private func requireFinite(_ name: DeclaredName) throws(CellErrors) {
        guard let nominal = name.nominal, nominal.kind != .classType, let declared = nominal.declared,
            holds(declared, nominal, [])
        else { return }
        if nominal.kind == .enumeration {
            throw error(
                .swift, "recursive enum '\(nominal.name)' is not marked 'indirect'",
                at: name.declaration.nameRange, note: "write 'indirect enum \(nominal.name)'")
        }
        throw error(
            .swift,
            "value type '\(nominal.name)' cannot have a stored property that recursively contains it",
            at: name.declaration.nameRange, note: "hold it in an array, or make the type a class")
    }

    private func holds(_ declared: DeclaredType, _ wanted: NominalType, _ seen: Set<NominalType>) -> Bool {
        let parts =
            declared.storedProperties.map(\.type)
            + declared.cases.filter { !$0.isIndirect }.flatMap { $0.payload.map(\.type) }
        return parts.contains { holds($0, wanted, seen) }
    }

    private func holds(_ type: Type, _ wanted: NominalType, _ seen: Set<NominalType>) -> Bool {
        switch type {
        case .tuple(let elements): return elements.contains { holds($0.type, wanted, seen) }
        case .nominal(.optional, let arguments): return holds(arguments[0], wanted, seen)
        case .nominal(let nominal, _):
            if nominal == wanted { return true }
            guard nominal.kind != .classType, let declared = nominal.declared, !seen.contains(nominal) else {
                return false
            }
            return holds(declared, wanted, seen.union([nominal]))
        default: return false
        }
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

import Syntax

/// A global function of this cell whose declaration the checker has not reached.
struct PendingFunction {
    let function: Function
    /// Where it stands among the cell's statements.
    let place: Int
}

extension CellChecker {
    /// Makes the cell's global functions known before its first statement, as Swift does.
    func declareFunctions(of statements: [Statement]) {
        for (place, statement) in statements.enumerated() {
            if case .binding = statement.kind { variablePlaces.append(place) }
            guard case .function(let declaration) = statement.kind else { continue }
            do throws(CellErrors) {
                let function = try makeFunction(declaration, place: .global)
                functions.append(function)
                if declaration.isOperator {
                    environment.declare(operator: Signature(of: function))
                } else {
                    try claim(function, declaration.nameRange)
                    environment.declare(function)
                    pendingFunctions.append(PendingFunction(function: function, place: place))
                }
            } catch {
                diagnostics += error.diagnostics
                brokenNames.insert(declaration.name)
            }
        }
    }

    /// Overloads may share a name, but not with a variable, nor with a function of the same type.
    private func claim(_ function: Function, _ range: SourceRange) throws(CellErrors) {
        if function.name == "print" { try claimGlobal(function.name, range) }
        if functions.contains(where: {
            $0 !== function && $0.name == function.name && $0.hasSameSignature(as: function)
        }) {
            throw error(.swift, "invalid redeclaration of '\(function.fullName)'", at: range)
        }
        declaredHere[function.name] = range
    }

    /// Refuses a function that stands further down, where a variable between may not have its value yet: its body
    /// may need it.
    func requireReady(_ signatures: [Signature], _ range: SourceRange) throws(CellErrors) {
        guard scope.function.parent == nil, scope.function.member == nil, !pendingFunctions.isEmpty else {
            return
        }
        let functions = signatures.compactMap { signature -> Function? in
            if case .function(let function) = signature.implementation { function } else { nil }
        }
        for pending in pendingFunctions where functions.contains(where: { $0 === pending.function }) {
            if variablePlaces.contains(where: { currentPlace < $0 && $0 < pending.place }) {
                throw error(
                    .unsupported,
                    "'\(pending.function.name)' is used above its declaration, with a variable declared between: move the function up",
                    at: range)
            }
        }
    }

    /// Makes the functions and types of a block known before its first statement, and its variables known as later
    /// ones.
    func declareLocals(of statements: [Statement]) -> [Diagnostic] {
        let outer = diagnostics
        diagnostics = []
        defer { diagnostics = outer }
        if statements.contains(where: { if case .nominal = $0.kind { true } else { false } })
            || statements.contains(where: { if case .typeAlias = $0.kind { true } else { false } })
        {
            declareTypes(of: statements)
            prepareTypes()
            finishTypes()
        }
        for statement in statements {
            switch statement.kind {
            case .binding(let declaration):
                scope.laterVariables.formUnion(declaration.bindings.flatMap(\.pattern.names))
            case .function(let declaration):
                do throws(CellErrors) {
                    let function = try makeFunction(declaration, place: .local)
                    localFunctions[declaration.nameRange] = function
                    try declareLocal(.functions([function]), as: declaration.name, declaration.nameRange)
                } catch {
                    diagnostics += error.diagnostics
                }
            default: break
            }
        }
        return diagnostics
    }

    /// The body of a function, at its place among the statements.
    func check(_ declaration: FunctionDeclaration, _ range: SourceRange) throws(CellErrors) -> TypedStatement?
    {
        if isAtTopLevel {
            guard
                let function = functions.first(where: { $0.range == declaration.nameRange })
            else { return nil }
            pendingFunctions.removeAll { $0.function === function }
            try checkBody(of: function, declaration.body ?? [], member: nil)
            return nil
        }
        guard let function = localFunctions[declaration.nameRange] else { throw CellErrors([]) }
        try checkBody(of: function, declaration.body ?? [], member: nil)
        return .localFunction(function)
    }

    /// Where a function stands.
    enum FunctionPlace {
        case global, local
        /// In a type or protocol, or an extension of one.
        case member(MemberPlace)
    }

    struct MemberPlace {
        let owner: Environment.Owner
        /// What `self` is, in terms of the type's own generic parameters.
        let type: Type
        let genericParameters: [Archetype]
        var isStatic: Bool
        /// `mutating`, and setters of a value's properties.
        var isMutating: Bool
        var takesInstance: Bool { !isStatic }
        /// The body's own result, where the declaration has none: that of an initialiser.
        var result: Type?
    }

    func makeFunction(
        _ declaration: FunctionDeclaration, place: FunctionPlace, name: String? = nil
    ) throws(CellErrors) -> Function {
        var generic = try genericScope(declaration, place)
        return try inScope { () throws(CellErrors) in
            for archetype in generic.own {
                try declareLocal(
                    .type(.alias(.archetype(archetype), [])), as: archetype.name, declaration.nameRange)
            }
            let outerImplied = impliedParameters
            impliedParameters.formUnion(generic.own)
            defer { impliedParameters = outerImplied }
            try constrain(declaration.genericParameters, declaration.requirements)
            var parameters = instanceParameter(place, declaration.nameRange)
            for parameter in declaration.parameters {
                parameters.append(try makeParameter(parameter, &generic))
            }
            var result = Type.void
            if case .member(let member) = place, let own = member.result {
                result = own
            } else if let name = declaration.result {
                if case .opaque(let constraint) = name.kind {
                    result = .existential(try protocols(constraint))
                } else {
                    result = try resolve(name)
                }
            }
            let isThrowing = declaration.throwing != .never
            let all = generic.outer + generic.own
            var thrown: Type?
            if isThrowing, let name = declaration.thrown {
                thrown = try resolve(name)
                if thrown == .anyError { thrown = nil }
            }
            let function = Function(
                name: name ?? declaration.name,
                kind: kind(
                    of: name ?? declaration.name, place, parameters, result, isThrowing,
                    isGeneric: !all.isEmpty),
                parameters: parameters, result: result, isThrowing: isThrowing, thrownError: thrown,
                range: declaration.nameRange,
                genericParameters: all)
            if case .named("Self", _)? = declaration.result?.kind, case .member(let member) = place {
                function.givesSelf = member.type.isClass && !member.isStatic
            }
            function.documentation = declaration.documentation
            function.end = declaration.end
            function.isRethrowing = declaration.throwing == .rethrowing
            function.isPostfix = declaration.modifiers.names.contains("postfix")
            return function
        }
    }

    struct GenericScope {
        var outer: [Archetype] = []
        var own: [Archetype] = []
    }

    private func instanceParameter(_ place: FunctionPlace, _ range: SourceRange) -> [Function.Parameter] {
        guard case .member(let member) = place, member.takesInstance else { return [] }
        let isInout = member.isMutating && !member.type.isClass
        let variable = Variable(
            name: "self", type: member.type, isMutable: isInout, storage: .local, range: range,
            isInout: isInout)
        return [Function.Parameter(label: nil, variable: variable)]
    }

    private func makeParameter(
        _ parameter: FunctionDeclaration.Parameter, _ generic: inout GenericScope
    ) throws(CellErrors) -> Function.Parameter {
        var type: Type
        if case .opaque(let constraint) = parameter.type.kind {
            // `some Shape` is a generic parameter without a name.
            let archetype = Archetype(
                name: "some \(try protocols(constraint).map(\.name).joined(separator: " & "))")
            for added in try protocols(constraint) { archetype.add(added) }
            try fixPrimaryTypes(of: archetype, constraint)
            generic.own.append(archetype)
            type = .archetype(archetype)
        } else {
            type = try resolve(parameter.type)
        }
        let isFunction = if case .function = type { true } else { false }
        if parameter.isVariadic { type = .array(of: type) }
        if parameter.isAutoclosure, !isFunction {
            throw error(
                .swift, "@autoclosure attribute only applies to function types", at: parameter.range)
        }
        let variable = Variable(
            name: parameter.name, type: type, isMutable: parameter.isInout, storage: .local,
            range: parameter.range,
            isNonEscaping: isFunction && !parameter.isEscaping && !parameter.isVariadic,
            isInout: parameter.isInout)
        variable.isImplicitlyUnwrapped = parameter.type.isImplicitlyUnwrapped
        var made = Function.Parameter(
            label: parameter.label, variable: variable, isVariadic: parameter.isVariadic,
            isAutoclosure: parameter.isAutoclosure)
        made.writtenDefault = parameter.defaultValue
        return made
    }

    private func kind(
        of name: String, _ place: FunctionPlace, _ parameters: [Function.Parameter], _ result: Type,
        _ isThrowing: Bool, isGeneric: Bool
    ) -> Function.Kind {
        if isGeneric { return .template }
        var owner: Environment.Owner?
        var isStatic = false
        switch place {
        case .local: return .local
        case .global: break
        case .member(let member):
            owner = member.owner
            isStatic = member.isStatic
        }
        return .global(
            environment.functionNumber(
                Environment.FunctionKey(
                    owner: owner, name: name, isStatic: isStatic,
                    labels: parameters.map { $0.isVariadic ? "\($0.label ?? "_")..." : $0.label },
                    type: FunctionType(
                        parameters: parameters.map(\.passedType), result: result, isThrowing: isThrowing))))
    }
}

extension FunctionDeclaration {
    /// Whether its name is an operator.
    var isOperator: Bool {
        guard let first = name.unicodeScalars.first else { return false }
        return !first.properties.isXIDStart && first != "_"
    }
}

extension Function {
    /// The name as swiftc prints it: labels that are all left out are not shown.
    var fullName: String {
        if !parameters.isEmpty, parameters.allSatisfy({ $0.label == nil }) { return name }
        return "\(name)(\(parameters.map { ($0.label ?? "_") + ":" }.joined()))"
    }
}

extension Archetype {
    /// Conforms to one more protocol, and so has its associated types.
    func add(_ added: ProtocolType) {
        if conforms(to: added) { return }
        conformances.append(added)
        for type in added.closure {
            for associated in type.associatedTypes where associatedTypes[associated.name] == nil {
                associatedTypes[associated.name] = .archetype(
                    Archetype(name: associated.name, conformances: associated.conformances, base: self))
            }
        }
        if added.refines(.stringProtocol) {
            associatedTypes["Element"] = .character
            associatedTypes["Index"] = .nominal(.stringIndex, [])
            associatedTypes["SubSequence"] = .nominal(.substring, [])
        }
        if added.refines(.sequence), associatedTypes["Element"] == nil {
            associatedTypes["Element"] = .archetype(Archetype(name: "Element", base: self))
        }
        if added.refines(.collection) {
            if associatedTypes["Index"] == nil {
                associatedTypes["Index"] = .archetype(
                    Archetype(name: "Index", conformances: [.comparable, .hashable], base: self))
            }
        }
    }
}

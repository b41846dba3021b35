import Syntax

extension CellChecker {
    func declareInitializer(_ declaration: FunctionDeclaration, _ name: DeclaredName) throws(CellErrors) {
        if name.type.isClass { return try declareObjectInitializer(declaration, name) }
        let result = declaration.isFailable ? Type.optional(name.type) : name.type
        let function = try makeMember(declaration, name, isStatic: true, isMutating: false, result: result)
        var signature = Signature(of: function, kind: .initializer, instance: name.type, isStatic: true)
        describe(&signature, declaration.modifiers, name)
        signature.name = "init"
        try add(signature, to: name, declaration.nameRange)
        functions.append(function)
        let member = FunctionContext.Member(type: name.type, isStatic: false, isInitializer: true)
        let body = declaration.body ?? []
        pendingBodies[name.declaration.nameRange, default: []].append(
            PendingBody(function: function, member: member) { (checker) throws(CellErrors) in
                try checker.checkInitializer(function, body, member, isFailable: declaration.isFailable)
            })
    }

    /// The body of an initialiser of a value: `self` is a variable, which is returned at the end.
    private func checkInitializer(
        _ function: Function, _ statements: [Statement], _ member: FunctionContext.Member, isFailable: Bool
    ) throws(CellErrors) {
        let range = function.range
        let instance = Variable(
            name: "self", type: member.type, isMutable: true, storage: .local, range: range)
        instance.isAssignedLater = true
        let context = FunctionContext(
            parent: nil, result: .initializer(isFailable: isFailable), member: member,
            isThrowing: function.isThrowing)
        context.thrownError = function.thrownError
        context.genericParameters = function.genericParameters
        let body = try inScope(function: context) { () throws(CellErrors) in
            try declareLocal(.variable(instance), as: "self", range)
            for archetype in function.genericParameters where scope.type(named: archetype.name) == nil {
                try? scope.declare(.type(.alias(.archetype(archetype), [])), as: archetype.name)
            }
            for parameter in function.parameters where parameter.variable.name != "_" {
                try declareLocal(
                    .variable(parameter.variable), as: parameter.variable.name, parameter.variable.range)
            }
            var body: [TypedStatement] = [.declaration(.variable(instance), nil, range)]
            if !statements.delegates, let declared = member.type.nominal?.declared {
                body += try defaults(of: declared, instance, range)
            }
            return body + (try inScope { () throws(CellErrors) in try checkStatements(statements) })
        }
        let brace = function.end ?? range
        let end: [TypedStatement] =
            fallsThrough(body, in: context)
            ? [.returnStatement(initialized(instance, isFailable, brace), brace)] : []
        function.initializer = .value(instance, delegates: statements.callsInitializer)
        function.body = body + end
        context.complete(function)
    }

    private func initialized(_ instance: Variable, _ isFailable: Bool, _ range: SourceRange)
        -> TypedExpression
    {
        let value = TypedExpression(.variable(instance), type: instance.type, range: range)
        guard isFailable else { return value }
        return TypedExpression(.enumCase(1, payload: [value]), type: .optional(instance.type), range: range)
    }

    /// The properties that have a first value get it before the body runs.
    private func defaults(
        of declared: DeclaredType, _ instance: Variable, _ range: SourceRange
    ) throws(CellErrors) -> [TypedStatement] {
        var statements: [TypedStatement] = []
        for (field, property) in declared.storedProperties.enumerated() {
            guard let value = try initialValue(of: declared, field) else { continue }
            let target = AssignmentTarget.field(
                .variable(instance, range), field, type: property.type, range)
            statements.append(
                .expression(TypedExpression(.assign(target, value), type: .void, range: range)))
        }
        return statements
    }

    func returnFromInitializer(
        _ value: Expression?, isFailable: Bool, _ range: SourceRange
    ) throws(CellErrors) -> TypedStatement {
        guard case .variable(let instance)? = scope.lookUp("self") else { throw CellErrors([]) }
        if let value {
            guard isFailable, case .nilLiteral = value.unparenthesized.kind else {
                throw error(
                    .swift,
                    isFailable
                        ? "'nil' is the only return value permitted in an initializer"
                        : "only a failable initializer can return 'nil'", at: range)
            }
            let absent =
                instance.type.isClass
                ? TypedExpression(.boolean(false), type: .bool, range: range)
                : TypedExpression(.enumCase(0, payload: []), type: .optional(instance.type), range: range)
            return .returnStatement(absent, range)
        }
        if instance.type.isClass {
            let good = TypedExpression(.boolean(true), type: .bool, range: range)
            return .returnStatement(isFailable ? good : nil, range)
        }
        return .returnStatement(initialized(instance, isFailable, range), range)
    }

    /// `self.init(…)` inside an initialiser.
    func delegation(_ arguments: [Argument], _ range: SourceRange) throws(CellErrors) -> Candidate {
        guard case .variable(let instance)? = scope.lookUp("self") else {
            throw error(.swift, "cannot find 'self' in scope", at: range)
        }
        guard scope.function.member?.isInitializer ?? false else {
            throw error(
                .swift,
                "'init' is a member of the type; use 'type(of: ...)' to initialize a new object of the same dynamic type",
                at: range)
        }
        let initializers = members(of: instance.type, named: "init").map {
            $0.bound(to: instance.type, conformances)
        }
        let site = CallSite(name: "init", arguments: arguments, range: range)
        if instance.type.isClass {
            let made = try resolve(initializers, site, hint: instance.type)
            guard let best = made.best, case .newObject(_, let initializer, let values) = best.expression.kind
            else {
                throw error(.swift, "no exact matches in call to initializer", at: range)
            }
            let object = TypedExpression(.variable(instance), type: instance.type, range: range)
            return Candidate(.call(initializer, [object] + values), type: .void, range: range)
        }
        let made = try resolve(initializers, site, hint: instance.type)
        let fitting = try convertDelegated(made, instance, range)
        return Candidate(
            .assign(.variable(instance, range), fitting), type: .void, range: range)
    }

    private func convertDelegated(
        _ readings: [Candidate], _ instance: Variable, _ range: SourceRange
    ) throws(CellErrors) -> TypedExpression {
        if let value = readings.first(where: { $0.type == instance.type }) { return value.expression }
        if let failable = readings.first(where: { $0.type == .optional(instance.type) }) {
            guard case .initializer(isFailable: true) = scope.function.result else {
                throw error(
                    .swift,
                    "a non-failable initializer cannot delegate to failable initializer 'init'", at: range)
            }
            // Nil goes on to the caller.
            let label = scope.function.enter(.block, label: nil)
            scope.function.leave()
            let made = Variable(
                name: "made", type: instance.type, isMutable: false, storage: .local, range: range)
            let absent = TypedExpression(
                .enumCase(0, payload: []), type: .optional(instance.type), range: range)
            return TypedExpression(
                .statements(
                    [
                        .guardStatement(
                            [.matching(.enumCase(1, [.variable(made)]), failable.expression)],
                            else: [.returnStatement(absent, range)]),
                        .yield(
                            TypedExpression(.variable(made), type: instance.type, range: range), label),
                    ], label: label), type: instance.type, range: range)
        }
        throw error(.swift, "no exact matches in call to initializer", at: range)
    }

    // MARK: Memberwise

    /// What Swift gives a struct that declares no initialiser.
    func declareMemberwiseInitializer(_ name: DeclaredName) throws(CellErrors) {
        guard let declared = name.declared else { return }
        let range = name.declaration.nameRange
        var parameters: [Function.Parameter] = []
        var values: [TypedExpression?] = []
        var isPrivate = false
        for (field, property) in declared.storedProperties.enumerated() {
            let initial = declared.initialValues[field]
            if !property.isMutable, initial != nil || property.name.hasPrefix("$__lazy") {
                values.append(nil)
                continue
            }
            if property.name.hasPrefix("$__lazy") || declared.wrappedProperties.contains(property.name) {
                values.append(nil)
                continue
            }
            if case .inType? = environment.members[name.owner]?[property.name]?.first?.access {
                isPrivate = true
            }
            let variable = Variable(
                name: property.name, type: property.type, isMutable: false, storage: .local, range: range)
            var parameter = Function.Parameter(label: property.name, variable: variable)
            if !declared.propertiesOfPatterns.contains(property.name) {
                parameter.writtenDefault = initial?.expression
            }
            parameters.append(parameter)
            values.append(TypedExpression(.variable(variable), type: property.type, range: range))
        }
        let haveValues = declared.storedProperties.indices.allSatisfy { declared.initialValues[$0] != nil }
        if isPrivate && parameters.allSatisfy({ $0.writtenDefault != nil })
            || !declared.propertiesOfPatterns.isEmpty && haveValues
        {
            declareInitializer(of: name, [], declared.storedProperties.map { _ in nil }, isPrivate: false)
        }
        declareInitializer(of: name, parameters, values, isPrivate: isPrivate)
    }

    /// An initialiser that sets each property to a value, or to its first value.
    private func declareInitializer(
        of name: DeclaredName, _ parameters: [Function.Parameter], _ values: [TypedExpression?],
        isPrivate: Bool
    ) {
        guard let declared = name.declared else { return }
        let range = name.declaration.nameRange
        let kind: Function.Kind =
            name.genericParameters.isEmpty
            ? .global(
                environment.functionNumber(
                    .init(
                        owner: name.owner, name: "init", isStatic: true, labels: parameters.map(\.label),
                        type: FunctionType(parameters: parameters.map(\.passedType), result: name.type))))
            : .template
        let function = Function(
            name: "init", kind: kind, parameters: parameters, result: name.type, range: range,
            genericParameters: name.genericParameters)
        function.defaultsMember = FunctionContext.Member(
            type: name.type, isStatic: true, isInitializer: false)
        functions.append(function)
        var signature = Signature(of: function, kind: .initializer, instance: name.type, isStatic: true)
        if isPrivate, let nominal = name.nominal { signature.access = .inType(nominal) }
        environment.add(signature, to: name.owner)
        let member = FunctionContext.Member(type: name.type, isStatic: false, isInitializer: true)
        pendingBodies[range, default: []].append(
            PendingBody(function: function, member: member) { (checker) throws(CellErrors) in
                var fields: [TypedExpression] = []
                for (field, value) in values.enumerated() {
                    if let value {
                        fields.append(value)
                    } else if let initial = try checker.initialValue(of: declared, field) {
                        fields.append(initial)
                    }
                }
                function.body = [
                    .returnStatement(TypedExpression(.tuple(fields), type: name.type, range: range), range)
                ]
            })
    }
}

extension [Statement] {
    /// Whether `self.init(…)` or `self = …` stands in it, so that nothing is set before.
    fileprivate var delegates: Bool { contains { $0.contains { $0.callsInitializer || $0.assignsSelf } } }

    /// Whether `self.init(…)` stands in it.
    var callsInitializer: Bool { contains { $0.contains(\.callsInitializer) } }
}

extension Statement {
    /// Whether an expression that stands as a statement in it, or in its blocks, is of the kind.
    fileprivate func contains(_ isWanted: (Expression) -> Bool) -> Bool {
        func any(_ statements: [Statement]?) -> Bool {
            statements?.contains { $0.contains(isWanted) } ?? false
        }
        switch kind {
        case .expression(let expression):
            if let statement = expression.asStatement { return statement.contains(isWanted) }
            return isWanted(expression)
        case .conditional(let conditional): return any(conditional.then) || any(conditional.else)
        case .guardStatement(_, let otherwise): return any(otherwise)
        case .switchStatement(let statement): return statement.cases.contains { any($0.body) }
        case .whileLoop(_, let body, _), .repeatLoop(let body, _, _): return any(body)
        case .forLoop(let loop): return any(loop.body)
        case .doBlock(let body, let catches, _, _): return any(body) || catches.contains { any($0.body) }
        default: return false
        }
    }
}

extension Expression {
    /// `self.init(…)`
    fileprivate var callsInitializer: Bool {
        switch kind {
        case .call(let callee, _):
            if case .member(let base?, "init", _) = callee.kind, case .identifier("self") = base.kind {
                return true
            }
            return false
        case .tryExpression(_, let inner): return inner.callsInitializer
        default: return false
        }
    }

    /// `self = …`
    fileprivate var assignsSelf: Bool {
        if case .assignment(let target, _) = kind, case .identifier("self") = target.kind { return true }
        return false
    }
}

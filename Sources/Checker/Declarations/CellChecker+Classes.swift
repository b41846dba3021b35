import Syntax

extension CellChecker {
    /// An initialiser of a class sets the properties of an instance that exists already.
    func declareObjectInitializer(
        _ declaration: FunctionDeclaration, _ name: DeclaredName
    ) throws(CellErrors) {
        // A failable one tells whether the instance is good.
        let isFailable = declaration.isFailable
        let function = try makeMember(
            declaration, name, isStatic: false, isMutating: false, result: isFailable ? .bool : .void)
        var signature = Signature(of: function, kind: .initializer, instance: name.type)
        signature.isStatic = true
        signature.name = "init"
        let made = GenericForm(of: function.genericParameters).pattern(name.type)
        signature.result = isFailable ? .optional(made) : made
        signature.implementation = .objectInitializer(function)
        describe(&signature, declaration.modifiers, name)
        function.isConvenience = declaration.modifiers.names.contains("convenience")
        try checkOverriding(declaration, function, signature, name)
        try add(signature, to: name, declaration.nameRange)
        functions.append(function)
        if declaration.modifiers.names.contains("required"), !isFailable {
            declareFactory(of: function, name)
        }
        let member = FunctionContext.Member(type: name.type, isStatic: false, isInitializer: true)
        var body = declaration.body ?? []
        if !declaration.modifiers.names.contains("convenience"), !body.callsSuperInitializer,
            hasPlainSuperInitializer(name)
        {
            body.append(superCall(declaration.end ?? declaration.nameRange))
        }
        let statements = body
        if let declared = name.declared {
            function.initializer = .object(
                declared,
                delegates: declaration.modifiers.names.contains("convenience") || statements.callsInitializer)
        }
        pendingBodies[name.declaration.nameRange, default: []].append(
            PendingBody(function: function, member: member) { (checker) throws(CellErrors) in
                try checker.checkBody(
                    of: function, statements, member: member, result: .initializer(isFailable: isFailable))
                if isFailable {
                    let good = TypedExpression(.boolean(true), type: .bool, range: function.range)
                    function.body.append(.returnStatement(good, function.range))
                }
            })
    }

    /// An initialiser with the arguments of one of the superclass says `override`, and no other does.
    private func checkOverriding(
        _ declaration: FunctionDeclaration, _ function: Function, _ signature: Signature, _ name: DeclaredName
    ) throws(CellErrors) {
        let isOverride = declaration.modifiers.names.contains("override")
        let inherited = name.declared?.superclass.map { members(of: $0, named: "init") } ?? []
        let designated = inherited.filter { other in
            if case .objectInitializer(let function) = other.implementation {
                !function.isConvenience
            } else {
                false
            }
        }
        func takesSame(_ other: Signature) -> Bool {
            other.parameters.map(\.type) == signature.parameters.map(\.type)
        }
        let same = designated.contains {
            takesSame($0) && $0.parameters.map(\.label) == signature.parameters.map(\.label)
        }
        if same, !isOverride {
            throw error(
                .swift, "overriding declaration requires an 'override' keyword", at: declaration.nameRange,
                note: "write 'override' before it")
        }
        guard isOverride, !same else { return }
        if let near = designated.first(where: takesSame) {
            throw error(
                .swift,
                "argument labels for initializer '\(signature.fullName)' do not match those of overridden initializer '\(near.fullName)'",
                at: declaration.nameRange)
        }
        throw error(
            .swift, "initializer does not override a designated initializer from its superclass",
            at: declaration.nameRange, note: "delete 'override'")
    }

    // MARK: Classes as values

    /// What `type.init(…)` calls on a class that only the running program knows: a subclass has its own in the slot.
    private func declareFactory(of initializer: Function, _ name: DeclaredName) {
        guard let declared = name.declared, name.genericParameters.isEmpty else { return }
        let factory = makeFactory(of: initializer, name)
        let slot = declared.methodTable.firstIndex { known in
            known.madeInitializer != nil && known.parameters.count == factory.parameters.count
                && zip(known.parameters, factory.parameters).allSatisfy {
                    $0.label == $1.label && $0.passedType == $1.passedType
                }
        }
        if let slot {
            declared.methodTable[slot] = factory
        } else {
            declared.methodTable.append(factory)
        }
    }

    /// A subclass without an initialiser of its own makes its instances by that of its superclass.
    func inheritFactories(_ name: DeclaredName) {
        guard let declared = name.declared else { return }
        for (slot, known) in declared.methodTable.enumerated() {
            if let initializer = known.madeInitializer, known.result != name.type {
                declared.methodTable[slot] = makeFactory(of: initializer, name)
            }
        }
    }

    private func makeFactory(of initializer: Function, _ name: DeclaredName) -> Function {
        let range = name.declaration.nameRange
        let parameters = initializer.parameters.dropFirst().map { parameter in
            Function.Parameter(
                label: parameter.label,
                variable: Variable(
                    name: parameter.variable.name, type: parameter.variable.type,
                    isMutable: parameter.variable.isInout, storage: .local, range: range,
                    isInout: parameter.variable.isInout), isVariadic: parameter.isVariadic)
        }
        let factory = Function(
            name: "init",
            kind: .global(
                environment.functionNumber(
                    .init(
                        owner: name.owner, name: "init", isStatic: true,
                        labels: ["factory"] + parameters.map(\.label),
                        type: FunctionType(parameters: parameters.map(\.passedType), result: name.type)))),
            parameters: parameters, result: name.type, isThrowing: initializer.isThrowing, range: range)
        factory.isClassMember = true
        factory.madeInitializer = initializer
        functions.append(factory)
        let member = FunctionContext.Member(type: name.type, isStatic: true, isInitializer: false)
        pendingBodies[range, default: []].append(
            PendingBody(function: factory, member: member) { (checker) throws(CellErrors) in
                guard let declared = name.declared else { return }
                let arguments = factory.parameters.map { parameter in
                    parameter.variable.isInout
                        ? TypedExpression(
                            .inoutArgument(.variable(parameter.variable, range)), type: parameter.passedType,
                            range: range)
                        : TypedExpression(
                            .variable(parameter.variable), type: parameter.variable.type, range: range)
                }
                let fields = try checker.initialValues(of: declared, [], range)
                let made = TypedExpression(
                    .newObject(fields: fields, initializer: .function(initializer, []), arguments),
                    type: name.type, range: range)
                factory.body = [.returnStatement(made, range)]
            })
        return factory
    }

    /// `Account(balance: -1)` where the initialiser may fail: the instance, or nil.
    func failableObject(
        _ type: Type, _ fields: [TypedExpression?], _ initializer: Callee, _ values: [TypedExpression],
        _ range: SourceRange
    ) -> TypedExpression.Kind {
        let label = scope.function.enter(.block, label: nil)
        scope.function.leave()
        let object = Variable(name: "object", type: type, isMutable: false, storage: .local, range: range)
        let parameter = Variable(name: "self", type: type, isMutable: false, storage: .local, range: range)
        let nothing = Function(
            name: "init", kind: .local, parameters: [.init(label: nil, variable: parameter)], result: .void,
            range: range)
        let made = TypedExpression(
            .newObject(fields: fields, initializer: .function(nothing, []), []), type: type, range: range)
        let instance = TypedExpression(.variable(object), type: type, range: range)
        let isGood = TypedExpression(.call(initializer, [instance] + values), type: .bool, range: range)
        let optional = Type.optional(type)
        return .statements(
            [
                .declaration(.variable(object), made, range),
                .yield(
                    TypedExpression(
                        .conditional(
                            isGood,
                            then: TypedExpression(
                                .enumCase(1, payload: [instance]), type: optional, range: range),
                            else: TypedExpression(.enumCase(0, payload: []), type: optional, range: range)),
                        type: optional, range: range), label),
            ], label: label)
    }

    /// Whether the superclass has an initialiser without arguments, which Swift calls by itself.
    private func hasPlainSuperInitializer(_ name: DeclaredName) -> Bool {
        guard let superclass = name.declared?.superclass else { return false }
        return members(of: superclass, named: "init").contains {
            $0.parameters.allSatisfy(\.hasDefault)
        }
    }

    private func superCall(_ range: SourceRange) -> Statement {
        let callee = Expression(
            .member(Expression(.identifier("super"), range), name: "init", nameRange: range), range)
        return Statement(kind: .expression(Expression(.call(callee, []), range)), range: range)
    }

    /// A class without initialisers of its own has those of its superclass, or one without arguments.
    func declareInheritedInitializers(_ name: DeclaredName) throws(CellErrors) {
        guard let declared = name.declared else { return }
        let range = name.declaration.nameRange
        let inheritedCount = declared.superclass?.nominal?.declared?.storedProperties.count ?? 0
        for field in inheritedCount..<declared.storedProperties.count
        where declared.initialValues[field] == nil {
            throw error(
                .swift, "class '\(name.declaration.name)' has no initializers", at: range,
                note:
                    "stored property '\(declared.storedProperties[field].name)' without initial value prevents synthesized initializers"
            )
        }
        guard let superclass = declared.superclass else {
            let function = Function(
                name: "init",
                kind: name.genericParameters.isEmpty
                    ? .global(
                        environment.functionNumber(
                            .init(
                                owner: name.owner, name: "init", isStatic: false, labels: [],
                                type: FunctionType(parameters: [name.type], result: .void)))) : .template,
                parameters: [
                    .init(
                        label: nil,
                        variable: Variable(
                            name: "self", type: name.type, isMutable: false, storage: .local, range: range))
                ], result: .void, range: range, genericParameters: name.genericParameters)
            functions.append(function)
            var signature = Signature(of: function, kind: .initializer, instance: name.type)
            signature.isStatic = true
            signature.result = GenericForm(of: name.genericParameters).pattern(name.type)
            signature.implementation = .objectInitializer(function)
            return environment.add(signature, to: name.owner)
        }
        let own = environment.members[name.owner]?["init"] ?? []
        for var signature in members(of: superclass, named: "init")
        where !own.contains(where: { $0.hides(signature) }) {
            if !name.genericParameters.isEmpty,
                case .objectInitializer(let initializer) = signature.implementation
            {
                let inherited = inheritedInitializer(initializer, signature, of: name, superclass)
                environment.add(inherited, to: name.owner)
                continue
            }
            signature = signature.bound(to: superclass, conformances)
            signature.instance = GenericForm(of: name.genericParameters).pattern(name.type)
            signature.result = signature.instance ?? name.type
            environment.add(signature, to: name.owner)
        }
    }

    /// In a generic class the initialiser speaks of the class's own generic parameters.
    private func inheritedInitializer(
        _ initializer: Function, _ signature: Signature, of name: DeclaredName, _ superclass: Type
    ) -> Signature {
        let range = name.declaration.nameRange
        let bindings = superclass.nominal?.declared?.bindings(superclass.arguments) ?? [:]
        let own = initializer.genericParameters.filter { bindings[$0] == nil }
        let instance = Variable(
            name: "self", type: name.type, isMutable: false, storage: .local, range: range)
        let parameters = initializer.parameters.dropFirst().map { parameter in
            let variable = parameter.variable
            var made = Function.Parameter(
                label: parameter.label,
                variable: Variable(
                    name: variable.name, type: variable.type.substituting(bindings),
                    isMutable: variable.isMutable, storage: .local, range: range,
                    isNonEscaping: variable.isNonEscaping, isInout: variable.isInout),
                isVariadic: parameter.isVariadic, isAutoclosure: parameter.isAutoclosure)
            made.defaultValue = parameter.defaultValue
            made.writtenDefault = parameter.writtenDefault
            return made
        }
        let function = Function(
            name: "init", kind: .template, parameters: [.init(label: nil, variable: instance)] + parameters,
            result: initializer.result, isThrowing: initializer.isThrowing, range: range,
            genericParameters: name.genericParameters + own)
        let object = TypedExpression(
            .upcast(TypedExpression(.variable(instance), type: name.type, range: range)), type: superclass,
            range: range)
        let arguments = function.parameters.dropFirst().map { parameter in
            let type = parameter.variable.type
            guard parameter.variable.isInout else {
                return TypedExpression(.variable(parameter.variable), type: type, range: range)
            }
            return TypedExpression(
                .inoutArgument(.variable(parameter.variable, range)), type: .inoutReference(type),
                range: range)
        }
        let callee = Callee.function(
            initializer, initializer.genericParameters.map { bindings[$0] ?? .archetype($0) })
        let call = TypedExpression(
            .call(callee, [object] + arguments), type: initializer.result, range: range)
        function.body = [initializer.result.isVoid ? .expression(call) : .returnStatement(call, range)]
        functions.append(function)
        var made = Signature(of: function, kind: .initializer, instance: name.type)
        made.isStatic = true
        let type = GenericForm(of: name.genericParameters).pattern(name.type)
        made.result = signature.result.isOptional ? .optional(type) : type
        made.implementation = .objectInitializer(function)
        return made
    }

    /// `super` as a value: the instance as one of the superclass.
    func superCandidate(_ range: SourceRange) throws(CellErrors) -> Candidate {
        guard case .variable(let instance)? = scope.lookUp("self"), instance.type.isClass else {
            throw error(.swift, "'super' cannot be used outside of class members", at: range)
        }
        guard let superclass = instance.type.nominal?.declared?.superclass else {
            throw error(
                .swift,
                "'super' cannot be used in class '\(instance.type)' because it has no superclass", at: range)
        }
        return Candidate(
            .upcast(TypedExpression(.variable(instance), type: instance.type, range: range)),
            type: superclass, range: range)
    }

    /// `super.init(…)`
    func superInitializerCall(_ arguments: [Argument], _ range: SourceRange) throws(CellErrors) -> Candidate {
        let object = try superCandidate(range)
        if let member = scope.function.member, scope.function.isConvenience {
            throw error(
                .swift,
                "convenience initializer for '\(member.type)' must delegate (with 'self.init') rather than chaining to a superclass initializer (with 'super.init')",
                at: range)
        }
        let initializers = members(of: object.type, named: "init").map {
            $0.bound(to: object.type, conformances)
        }
        let readings = try resolve(
            initializers, CallSite(name: "init", arguments: arguments, range: range), hint: object.type)
        guard let best = readings.best, case .newObject(_, let initializer, let values) = best.expression.kind
        else {
            throw error(.swift, "no exact matches in call to initializer", at: range)
        }
        return Candidate(.call(initializer, [object.expression] + values), type: .void, range: range)
    }
}

extension [Statement] {
    fileprivate var callsSuperInitializer: Bool {
        contains { statement in
            switch statement.kind {
            case .expression(let expression): return expression.callsSuperInitializer
            case .conditional(let conditional):
                return conditional.then.callsSuperInitializer
                    || conditional.else?.callsSuperInitializer ?? false
            case .doBlock(let body, _, _, _): return body.callsSuperInitializer
            default: return false
            }
        }
    }
}

extension Expression {
    fileprivate var callsSuperInitializer: Bool {
        switch kind {
        case .call(let callee, _):
            if case .member(let base?, "init", _) = callee.kind {
                if case .identifier("super") = base.kind { return true }
                if case .identifier("self") = base.kind { return true }
            }
            return false
        case .tryExpression(_, let inner): return inner.callsSuperInitializer
        default: return false
        }
    }
}

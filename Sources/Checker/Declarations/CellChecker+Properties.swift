import Syntax

extension CellChecker {
    func declareProperties(
        _ declaration: BindingDeclaration, _ name: DeclaredName, _ range: SourceRange
    ) throws(CellErrors) {
        for attribute in ["lazy", "weak"]
        where declaration.modifiers.names.contains(attribute) && !declaration.isMutable {
            throw error(.swift, "'\(attribute)' cannot be used on a let", at: range)
        }
        if let wrapper = declaration.wrapper { return try declareWrapped(declaration, wrapper, name) }
        let bindings = declaration.bindings.flatMap(\.takenApart)
        // `let width, height: Double`: the type stands at the last.
        let types = bindings.map(\.type)
        for (place, binding) in bindings.enumerated() {
            let written =
                binding.type ?? (binding.value == nil ? types[place...].first { $0 != nil } ?? nil : nil)
            if bindings.count > declaration.bindings.count {
                name.declared?.propertiesOfPatterns.formUnion(binding.pattern.names)
            }
            guard case .name(let text, _) = binding.pattern.kind else {
                throw error(
                    .unsupported,
                    "patterns of several names in a type are not part of the notebook language: declare one property each",
                    at: binding.range)
            }
            var type: Type?
            var open: Type?
            if let written {
                let hasValue = binding.value != nil
                type = try inMember(name, isStatic: true) { () throws(CellErrors) in
                    try hasValue ? annotation(written) : resolve(written)
                }
            }
            // `static let codes: Set = ["a", "b"]`: the value tells the rest.
            if let found = type, found.hasParameters { (type, open) = (nil, found) }
            try declareProperty(text, binding, type, declaration, name, open: open)
        }
    }

    func declareProperty(
        _ text: String, _ binding: BindingDeclaration.Binding, _ type: Type?,
        _ declaration: BindingDeclaration, _ name: DeclaredName, open: Type? = nil
    ) throws(CellErrors) {
        let range = binding.pattern.range
        let isStatic = declaration.modifiers.isStatic
        if let accessors = binding.accessors, accessors.getter != nil {
            guard let type else {
                throw error(.swift, "computed property must have an explicit type", at: range)
            }
            return try declareComputed(text, type, accessors, declaration, name, range)
        }
        guard let type else {
            guard let value = binding.value else {
                throw error(.swift, "type annotation missing in pattern", at: range)
            }
            return try declareUntyped(text, value, open, binding, declaration, name)
        }
        if isStatic { return try declareStatic(text, type, binding, declaration, name) }
        if name.declaration.kind == .extension {
            throw error(.swift, "extensions must not contain stored properties", at: range)
        }
        if name.declaration.kind == .enumeration {
            throw error(.swift, "enums must not contain stored properties", at: range)
        }
        if declaration.modifiers.names.contains("lazy") {
            return try declareLazy(text, type, binding, declaration, name)
        }
        try declareStored(text, type, binding, declaration, name)
    }

    /// A property whose type follows from its first value, which is read when the other members are known.
    private func declareUntyped(
        _ text: String, _ value: Expression, _ open: Type?, _ binding: BindingDeclaration.Binding,
        _ declaration: BindingDeclaration, _ name: DeclaredName
    ) throws(CellErrors) {
        let isStatic = declaration.modifiers.isStatic
        let isStored =
            !isStatic && name.declaration.kind != .extension && name.declaration.kind != .enumeration
        // It keeps its place among the stored properties.
        var place: Int?
        if isStored {
            let stored = declaration.modifiers.names.contains("lazy") ? "$__lazy_storage_$_\(text)" : text
            name.declared?.storedProperties.append(
                .init(name: stored, type: .void, isMutable: declaration.isMutable, isWeak: false))
            place = name.declared.map { $0.storedProperties.count - 1 }
            if let place {
                let member = FunctionContext.Member(type: name.type, isStatic: true, isInitializer: false)
                // Stands there until it is known, or for good where it is wrong.
                let unknown = TypedExpression(.tuple([]), type: .void, range: value.range)
                name.declared?.initialValues[place] = InitialValue(
                    expression: value, type: .void, member: member, checked: unknown)
            }
        }
        let finish: (CellChecker) throws(CellErrors) -> Void = { (checker) throws(CellErrors) in
            checker.brokenProperties.append((name.nominal, text))
            let isLazy = declaration.modifiers.names.contains("lazy")
            let type = try checker.inMember(
                name, isStatic: !isLazy, isPropertyInitializer: isStored && !isLazy
            ) { () throws(CellErrors) in
                if isLazy {
                    let instance = Variable(
                        name: "self", type: name.type, isMutable: true, storage: .local, range: binding.range)
                    try checker.declareLocal(.variable(instance), as: "self", binding.range)
                }
                return try checker.check(value, as: open, context: .annotation).type
            }
            checker.brokenProperties.removeLast()
            checker.reservedField = place
            defer { checker.reservedField = nil }
            try checker.declareProperty(text, binding, type, declaration, name)
        }
        // Literals need nothing else.
        if value.isLiteral { return try finish(self) }
        untypedProperties.append((name, finish, isStatic))
    }

    // MARK: Stored properties

    private func declareStored(
        _ text: String, _ type: Type, _ binding: BindingDeclaration.Binding,
        _ declaration: BindingDeclaration, _ name: DeclaredName
    ) throws(CellErrors) {
        if name.type.isClass, declaration.modifiers.names.contains("override"),
            let accessors = binding.accessors
        {
            return try declareObservingOverride(
                text, type, accessors, declaration, name, binding.pattern.range)
        }
        let isWeak = declaration.modifiers.holdsWeakly
        if declaration.modifiers.names.contains("weak") {
            guard type.isOptional else {
                throw error(
                    .swift, "'weak' variable should have optional type '\(type)?'", at: binding.pattern.range)
            }
            if let wrapped = type.wrapped, !wrapped.canBeWeak {
                throw error(
                    .swift,
                    "'weak' may only be applied to class and class-bound protocol types, not '\(wrapped)'",
                    at: binding.pattern.range)
            }
        }
        let field = try addField(
            text, type, isMutable: declaration.isMutable, isWeak: isWeak, binding.value, name,
            binding.pattern.range)
        var signature = storedSignature(text, type, field, name, binding.pattern.range)
        signature.isMutable = declaration.isMutable
        signature.isImplicitlyUnwrapped = binding.type?.isImplicitlyUnwrapped ?? false
        describe(&signature, declaration.modifiers, name)
        if let accessors = binding.accessors {
            try observe(&signature, accessors, field, type, name, binding.pattern.range)
        }
        try add(signature, to: name, binding.pattern.range)
    }

    private func storedSignature(
        _ text: String, _ type: Type, _ field: Int, _ name: DeclaredName, _ range: SourceRange
    ) -> Signature {
        let generic = GenericForm(of: name.genericParameters)
        var signature = Signature(
            name: text, kind: .property, requirements: generic.requirements, result: generic.pattern(type),
            instance: generic.pattern(name.type),
            implementation: name.nominal?.kind == .classType ? .objectField(field) : .field(field),
            declaration: "var \(text): \(type)")
        signature.genericOrder = generic.order
        signature.sameTypes = generic.sameTypes
        signature.range = range
        return signature
    }

    private func addField(
        _ text: String, _ type: Type, isMutable: Bool, isWeak: Bool, _ value: Expression?,
        _ name: DeclaredName, _ range: SourceRange
    ) throws(CellErrors) -> Int {
        guard let declared = name.declared else { throw CellErrors([]) }
        let property = DeclaredType.StoredProperty(
            name: text, type: type, isMutable: isMutable, isWeak: isWeak)
        let field: Int
        if let reserved = reservedField {
            field = reserved
            declared.storedProperties[field] = property
        } else {
            if declared.storedProperties.contains(where: { $0.name == text }) {
                throw error(.swift, "invalid redeclaration of '\(text)'", at: range)
            }
            declared.storedProperties.append(property)
            field = declared.storedProperties.count - 1
        }
        let member = FunctionContext.Member(
            type: name.type, isStatic: true, isInitializer: false, isPropertyInitializer: true)
        if let value {
            declared.initialValues[field] = InitialValue(expression: value, type: type, member: member)
        } else if isMutable, type.isOptional {
            let absent = Expression(.nilLiteral, range)
            declared.initialValues[field] = InitialValue(expression: absent, type: type, member: member)
        }
        return field
    }

    /// The first value of a stored property, checked when it is first needed.
    func initialValue(of declared: DeclaredType, _ field: Int) throws(CellErrors) -> TypedExpression? {
        guard let initial = declared.initialValues[field] else { return nil }
        if let checked = initial.checked { return checked }
        let value = try inTopLevelScope(initial.member) { () throws(CellErrors) in
            try check(initial.expression, as: initial.type, context: .annotation)
        }
        declared.initialValues[field]?.checked = value
        return value
    }

    /// The first values of all stored properties of a class, those of its superclass first.
    func initialValues(
        of declared: DeclaredType, _ arguments: [Type], _ range: SourceRange
    ) throws(CellErrors) -> [TypedExpression?] {
        var inherited: [TypedExpression?] = []
        if let superclass = declared.superclass, let own = superclass.nominal?.declared {
            inherited = try initialValues(of: own, superclass.arguments, range)
        }
        var values = inherited
        for field in inherited.count..<declared.storedProperties.count {
            values.append(try initialValue(of: declared, field))
        }
        return values
    }

    // MARK: Computed properties

    func declareComputed(
        _ text: String, _ type: Type, _ accessors: Accessors, _ declaration: BindingDeclaration,
        _ name: DeclaredName, _ range: SourceRange
    ) throws(CellErrors) {
        guard let getter = accessors.getter else { return }
        let isStatic = declaration.modifiers.isStatic
        if !isStatic, overridesStoredProperty(text, declaration, name) {
            return try declareComputedOverride(text, type, accessors, name, range)
        }
        let read = accessor(
            text, name, isStatic: isStatic, isMutating: getter.isMutating, [], result: type,
            isThrowing: accessors.isThrowing, range)
        read.end = getter.range.last
        var signature = Signature(of: read, kind: .property, instance: name.type, isStatic: isStatic)
        signature.declaration = "var \(text): \(type)"
        describe(&signature, declaration.modifiers, name)
        if text == "description", type == .string, !isStatic { name.declared?.description = read }
        if isStatic {
            try makeClassMember(&signature, read, declaration.modifiers, name, range)
        } else {
            try makeDispatched(&signature, read, declaration.modifiers, name, range)
        }
        if let setter = accessors.setter {
            signature.learnerSetter = try declareSetter(
                text, type, setter, name, isStatic: isStatic, declaration.modifiers, range)
        }
        try add(signature, to: name, range)
        addBody(read, getter.statements, name, isStatic: isStatic)
    }

    private func declareSetter(
        _ text: String, _ type: Type, _ setter: Accessors.Body, _ name: DeclaredName, isStatic: Bool,
        _ modifiers: Modifiers, _ range: SourceRange
    ) throws(CellErrors) -> Signature.Implementation {
        let value = Variable(
            name: setter.parameter, type: type, isMutable: false, storage: .local, range: setter.range)
        let write = accessor(
            text, name, isStatic: isStatic, isMutating: true, [.init(label: nil, variable: value)],
            result: .void, isThrowing: false, setter.range)
        var signature = Signature(of: write, kind: .property, instance: name.type, isStatic: isStatic)
        if !isStatic {
            try makeDispatched(&signature, write, modifiers, name, range, isSetter: true)
        }
        addBody(write, setter.statements, name, isStatic: isStatic)
        return signature.implementation
    }

    /// A getter or setter, as a function.
    func accessor(
        _ text: String, _ name: DeclaredName, isStatic: Bool, isMutating: Bool,
        _ parameters: [Function.Parameter], result: Type, isThrowing: Bool, _ range: SourceRange
    ) -> Function {
        var all: [Function.Parameter] = []
        if !isStatic {
            let isInout = isMutating && !name.type.isClass
            all.append(
                .init(
                    label: nil,
                    variable: Variable(
                        name: "self", type: name.type, isMutable: isInout, storage: .local, range: range,
                        isInout: isInout)))
        }
        all += parameters
        let kind: Function.Kind =
            name.genericParameters.isEmpty
            ? .global(
                environment.functionNumber(
                    .init(
                        owner: name.owner, name: text, isStatic: isStatic,
                        labels: ["accessor"] + parameters.map { _ in nil },
                        type: FunctionType(
                            parameters: all.map(\.passedType), result: result, isThrowing: isThrowing))))
            : .template
        let function = Function(
            name: text, kind: kind, parameters: all, result: result, isThrowing: isThrowing, range: range,
            genericParameters: name.genericParameters)
        function.isAccessor = true
        return function
    }

    // MARK: Observers

    /// A property with `willSet` or `didSet` is set by a function that calls them.
    private func observe(
        _ signature: inout Signature, _ accessors: Accessors, _ field: Int, _ type: Type,
        _ name: DeclaredName, _ range: SourceRange
    ) throws(CellErrors) {
        let read = accessor(
            signature.name, name, isStatic: false, isMutating: false, [], result: type, isThrowing: false,
            range)
        let instance = TypedExpression(
            .variable(read.parameters[0].variable), type: name.type, range: range)
        let isObject = name.type.isClass
        read.body = [
            .returnStatement(
                TypedExpression(
                    isObject ? .objectField(instance, field) : .field(instance, field), type: type,
                    range: range), range)
        ]
        functions.append(read)
        let value = Variable(name: "newValue", type: type, isMutable: false, storage: .local, range: range)
        let write = accessor(
            signature.name, name, isStatic: false, isMutating: true, [.init(label: nil, variable: value)],
            result: .void, isThrowing: false, range)
        functions.append(write)
        let member = FunctionContext.Member(type: name.type, isStatic: false, isInitializer: true)
        let changed = write.parameters[0].variable
        let current = TypedExpression(.variable(changed), type: name.type, range: range)
        let target: AssignmentTarget =
            isObject
            ? .objectField(current, field, type: type, range)
            : .field(.variable(changed, range), field, type: type, range)
        let storage = ObservedStorage(
            current: TypedExpression(
                isObject ? .objectField(current, field) : .field(current, field), type: type, range: range),
            store: { TypedExpression(.assign(target, $0), type: .void, range: range) })
        pendingBodies[name.declaration.nameRange, default: []].append(
            PendingBody(function: write, member: member) { (checker) throws(CellErrors) in
                try checker.checkObservers(of: write, value, accessors, storage, member, range)
            })
        signature.observedGetter = read
        signature.learnerSetter = .function(write)
    }

    func checkObservers(
        of write: Function, _ value: Variable, _ accessors: Accessors, _ storage: ObservedStorage,
        _ member: FunctionContext.Member, _ range: SourceRange
    ) throws(CellErrors) {
        let context = FunctionContext(parent: nil, result: .known(.void), member: member)
        context.genericParameters = write.genericParameters
        let type = value.type
        let instance = write.parameters[0].variable
        let old = Variable(
            name: accessors.didSet?.parameter ?? "oldValue", type: type, isMutable: false, storage: .local,
            range: range)
        write.body = try inScope(function: context) { () throws(CellErrors) in
            try declareLocal(.variable(instance), as: "self", range)
            var body: [TypedStatement] = []
            if let willSet = accessors.willSet {
                let named = Variable(
                    name: willSet.parameter, type: type, isMutable: false, storage: .local, range: range)
                body.append(
                    .declaration(
                        .variable(named), TypedExpression(.variable(value), type: type, range: range), range))
                body.append(
                    .block(
                        try inScope { () throws(CellErrors) in
                            try declareLocal(.variable(named), as: named.name, range)
                            return try checkStatements(willSet.statements)
                        }, label: context.enter(.block, label: nil)))
                context.leave()
            }
            body.append(.declaration(.variable(old), storage.current, range))
            body.append(
                .expression(storage.store(TypedExpression(.variable(value), type: type, range: range))))
            if let didSet = accessors.didSet {
                body += try inScope { () throws(CellErrors) in
                    try declareLocal(.variable(old), as: old.name, range)
                    return try checkStatements(didSet.statements)
                }
            }
            return body
        }
        context.complete(write)
    }

    // MARK: Lazy properties

    /// A hidden optional, and a getter that fills it when it is first read.
    private func declareLazy(
        _ text: String, _ type: Type, _ binding: BindingDeclaration.Binding,
        _ declaration: BindingDeclaration, _ name: DeclaredName
    ) throws(CellErrors) {
        let range = binding.pattern.range
        guard let value = binding.value else {
            throw error(.swift, "lazy properties must have an initializer", at: range)
        }
        let storage = Type.optional(type)
        let field = try addField(
            "$__lazy_storage_$_\(text)", storage, isMutable: true, isWeak: false,
            Expression(.nilLiteral, range), name, range)
        var hidden = storedSignature("$__lazy_storage_$_\(text)", storage, field, name, range)
        hidden.isMutable = true
        environment.add(hidden, to: name.owner)
        let storageName = Expression(
            .member(selfExpression(range), name: "$__lazy_storage_$_\(text)", nameRange: range), range)
        let known = Expression(.identifier("$known"), range)
        let made = Expression(.identifier("$made"), range)
        let body: [Statement] = [
            Statement(
                kind: .conditional(
                    IfStatement(
                        conditions: [
                            .optionalBinding(
                                Pattern(kind: .name("$known", isMutable: false), range: range), nil,
                                storageName,
                                isMutable: false)
                        ], then: [Statement(kind: .returnStatement(known), range: range)], else: nil)),
                range: range),
            Statement(
                kind: .binding(
                    BindingDeclaration(
                        isMutable: false,
                        bindings: [
                            .init(
                                pattern: Pattern(kind: .name("$made", isMutable: false), range: range),
                                type: binding.type, value: value, accessors: nil, range: range)
                        ])), range: range),
            Statement(kind: .expression(Expression(.assignment(storageName, made), range)), range: range),
            Statement(kind: .returnStatement(made), range: range),
        ]
        let read = accessor(
            text, name, isStatic: false, isMutating: true, [], result: type, isThrowing: false, range)
        var signature = Signature(of: read, kind: .property, instance: name.type)
        signature.declaration = "lazy var \(text): \(type)"
        describe(&signature, declaration.modifiers, name)
        let setter = Accessors.Body(
            parameter: "newValue",
            statements: [
                Statement(
                    kind: .expression(
                        Expression(
                            .assignment(storageName, Expression(.identifier("newValue"), range)), range)),
                    range: range)
            ], range: range, isMutating: true)
        signature.learnerSetter = try declareSetter(
            text, type, setter, name, isStatic: false, Modifiers(), range)
        try add(signature, to: name, range)
        addBody(read, body, name, isStatic: false)
    }

    // MARK: Static properties

    private func declareStatic(
        _ text: String, _ type: Type, _ binding: BindingDeclaration.Binding,
        _ declaration: BindingDeclaration, _ name: DeclaredName
    ) throws(CellErrors) {
        let range = binding.pattern.range
        guard name.genericParameters.isEmpty else {
            throw error(.swift, "static stored properties not supported in generic types", at: range)
        }
        guard let value = binding.value ?? (type.isOptional ? Expression(.nilLiteral, range) : nil) else {
            throw error(
                .swift,
                "'static \(declaration.isMutable ? "var" : "let")' declaration requires an initializer expression or an explicitly stated getter",
                at: range)
        }
        guard let nominal = name.nominal else {
            throw error(.swift, "static stored properties not supported in protocol extensions", at: range)
        }
        let number = environment.globalNumber(name: text, type: type, owner: nominal)
        let variable = Variable(
            name: text, type: type, isMutable: declaration.isMutable, storage: .global(number), range: range)
        let initializer = accessor(
            "$\(text)", name, isStatic: true, isMutating: false, [], result: type, isThrowing: false, range)
        functions.append(initializer)
        variable.initializer = initializer
        globals.append(variable)
        var signature = Signature(
            name: text, kind: .property, result: type, instance: name.type, isStatic: true,
            implementation: .variable(variable),
            declaration: "static \(declaration.isMutable ? "var" : "let") \(text): \(type)")
        signature.isMutable = declaration.isMutable
        signature.range = range
        describe(&signature, declaration.modifiers, name)
        try add(signature, to: name, range)
        let member = FunctionContext.Member(type: name.type, isStatic: true, isInitializer: false)
        pendingBodies[name.declaration.nameRange, default: []].append(
            PendingBody(function: initializer, member: member) { (checker) throws(CellErrors) in
                let checked = try checker.inTopLevelScope(member) { () throws(CellErrors) in
                    try checker.check(value, as: type, context: .annotation)
                }
                initializer.body = [.returnStatement(checked, range)]
            })
    }
}

extension Type {
    /// Whether its values can be held without keeping them alive.
    fileprivate var canBeWeak: Bool {
        switch self {
        case .existential(let protocols): protocols.contains { $0.refines(.anyObject) }
        case .archetype(let archetype): archetype.superclass != nil || archetype.conforms(to: .anyObject)
        default: isClass
        }
    }
}

extension BindingDeclaration.Binding {
    /// `var (won, lost) = (0, 0)` declares as many properties as there are names.
    fileprivate var takenApart: [BindingDeclaration.Binding] {
        guard case .tuple(let patterns) = pattern.kind, accessors == nil else { return [self] }
        var values: [Expression?] = patterns.map { _ in nil }
        if let value {
            guard case .tuple(let fields) = value.unparenthesized.kind, fields.count == patterns.count else {
                return [self]
            }
            values = fields.map(\.value)
        }
        var types: [TypeName?] = patterns.map { _ in nil }
        if let type {
            guard case .tuple(let elements) = type.kind, elements.count == patterns.count else {
                return [self]
            }
            types = elements.map(\.type)
        }
        return zip(patterns, zip(types, values)).flatMap { part, given in
            BindingDeclaration.Binding(
                pattern: part.pattern, type: given.0, value: given.1, accessors: nil, range: range
            ).takenApart
        }
    }
}

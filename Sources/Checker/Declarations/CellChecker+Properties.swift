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

    func storedSignature(
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

    func addField(
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

import Syntax

/// A stored property of a class that subclasses override. An instance's own class tells what reads and sets it.
final class OverriddenProperty {
    struct Override {
        let type: Type
        let read: Function
        let write: Function
    }

    /// These take any instance of the class that declares the property.
    let read: Function
    let write: Function
    /// What the declaring class itself does.
    let plain: Override
    /// Those of a superclass before those of its subclasses.
    private(set) var overrides: [Override] = []

    init(read: Function, write: Function, plain: Override) {
        self.read = read
        self.write = write
        self.plain = plain
    }

    func add(_ override: Override) { overrides.append(override) }

    /// What `super` means in a class.
    func inherited(by isSuperclass: (Type) -> Bool) -> Override {
        overrides.last { isSuperclass($0.type) } ?? plain
    }
}

extension CellChecker {
    /// A property of the superclass that a declaration with `override` speaks of.
    private func overriddenSignature(
        _ text: String, _ type: Type, _ name: DeclaredName, _ range: SourceRange
    ) throws(CellErrors) -> Signature {
        guard let superclass = name.declared?.superclass,
            let found = members(of: superclass, named: text).first(where: {
                $0.kind == .property && !$0.isStatic
            })
        else {
            throw error(
                .swift, "property does not override any property from its superclass", at: range)
        }
        if found.result != type, !found.result.hasParameters {
            throw error(
                .swift,
                "property '\(text)' with type '\(type)' cannot override a property with type '\(found.result)'",
                at: range)
        }
        return found
    }

    func overridesStoredProperty(_ text: String, _ declaration: BindingDeclaration, _ name: DeclaredName)
        -> Bool
    {
        guard declaration.modifiers.names.contains("override"), let superclass = name.declared?.superclass
        else { return false }
        return members(of: superclass, named: text).contains {
            if case .objectField = $0.implementation { true } else { false }
        }
    }

    /// `override var speed: Double { didSet { … } }`
    func declareObservingOverride(
        _ text: String, _ type: Type, _ accessors: Accessors, _ declaration: BindingDeclaration,
        _ name: DeclaredName, _ range: SourceRange
    ) throws(CellErrors) {
        let inherited = try overriddenSignature(text, type, name, range)
        if case .objectField = inherited.implementation {
            guard inherited.isMutable else {
                throw error(
                    .swift, "cannot observe read-only property '\(text)'; it can't change", at: range)
            }
            let property = try overriddenProperty(inherited, name, isReadChanged: false, range)
            let own = property.inherited { self.isSuperclass($0, of: name.type) }
            let write = observingSetter(text, type, accessors, own.read, own.write, name, range)
            return complete(property, with: .init(type: name.type, read: own.read, write: write))
        }
        guard case .method(let read, let slot) = inherited.implementation,
            case .method(let setter, _)? = inherited.learnerSetter
        else {
            throw error(
                .swift, "cannot observe read-only property '\(text)'; it can't change", at: range)
        }
        let write = observingSetter(text, type, accessors, read, setter, name, range)
        var written = Signature(of: write, kind: .property, instance: name.type)
        try makeDispatched(&written, write, declaration.modifiers, name, range, isSetter: true)
        var signature = Signature(of: read, kind: .property, instance: name.type)
        signature.implementation = .method(read, slot: slot)
        signature.learnerSetter = written.implementation
        signature.range = range
        try add(signature, to: name, range)
    }

    /// `override var speed: Double { get { … } set { … } }` of a stored property.
    func declareComputedOverride(
        _ text: String, _ type: Type, _ accessors: Accessors, _ name: DeclaredName, _ range: SourceRange
    ) throws(CellErrors) {
        let inherited = try overriddenSignature(text, type, name, range)
        guard let getter = accessors.getter, let setter = accessors.setter else {
            throw error(
                .swift, "cannot override mutable property with read-only property '\(text)'", at: range)
        }
        let property = try overriddenProperty(inherited, name, isReadChanged: true, range)
        let read = accessor(
            text, name, isStatic: false, isMutating: false, [], result: type, isThrowing: false, range)
        let value = Variable(
            name: setter.parameter, type: type, isMutable: false, storage: .local, range: setter.range)
        let write = accessor(
            text, name, isStatic: false, isMutating: true, [.init(label: nil, variable: value)],
            result: .void, isThrowing: false, setter.range)
        complete(property, with: .init(type: name.type, read: read, write: write))
        addBody(read, getter.statements, name, isStatic: false)
        addBody(write, setter.statements, name, isStatic: false)
    }

    private func observingSetter(
        _ text: String, _ type: Type, _ accessors: Accessors, _ read: Function, _ write: Function,
        _ name: DeclaredName, _ range: SourceRange
    ) -> Function {
        let value = Variable(name: "newValue", type: type, isMutable: false, storage: .local, range: range)
        let setter = accessor(
            text, name, isStatic: false, isMutating: true, [.init(label: nil, variable: value)],
            result: .void, isThrowing: false, range)
        functions.append(setter)
        let member = FunctionContext.Member(type: name.type, isStatic: false, isInitializer: true)
        let instance = TypedExpression(
            .variable(setter.parameters[0].variable), type: name.type, range: range)
        let storage = ObservedStorage(
            current: TypedExpression(.call(.function(read, []), [instance]), type: type, range: range),
            store: {
                TypedExpression(.call(.function(write, []), [instance, $0]), type: .void, range: range)
            })
        pendingBodies[name.declaration.nameRange, default: []].append(
            PendingBody(function: setter, member: member) { (checker) throws(CellErrors) in
                try checker.checkObservers(of: setter, value, accessors, storage, member, range)
            })
        return setter
    }

    // MARK: Accessors that find the class

    private func overriddenProperty(
        _ inherited: Signature, _ name: DeclaredName, isReadChanged: Bool, _ range: SourceRange
    ) throws(CellErrors) -> OverriddenProperty {
        guard let owner = inherited.instance?.nominal, let declared = owner.declared,
            case .objectField(let field) = inherited.implementation, name.genericParameters.isEmpty,
            declared.genericParameters.isEmpty
        else {
            throw error(
                .unsupported,
                "overriding a stored property of a generic class is not part of the notebook language: override a method",
                at: range)
        }
        let use = declared.propertyUses[inherited.name] ?? .init()
        if use.writes.contains(where: { $0 < cell })
            || isReadChanged && use.reads.contains(where: { $0 < cell })
        {
            throw error(
                .unsupported,
                "overriding '\(inherited.name)' here is not part of the notebook language, because an earlier cell uses it: declare '\(name.declaration.name)' in the cell of '\(owner.name)'",
                at: range)
        }
        let property =
            declared.overriddenProperties[inherited.name]
            ?? makeOverridden(inherited, field, owner, declared, range)
        declared.overriddenProperties[inherited.name] = property
        var signature = inherited
        signature.learnerSetter = .function(property.write)
        signature.observedGetter = property.read
        if isReadChanged { signature.dispatchedGetter = property.read }
        environment.replaceMember(signature, of: .nominal(owner))
        return property
    }

    private func makeOverridden(
        _ inherited: Signature, _ field: Int, _ owner: NominalType, _ declared: DeclaredType,
        _ range: SourceRange
    ) -> OverriddenProperty {
        let type = inherited.result
        let ownerType = Type.nominal(owner, [])
        let declaring = DeclaredName(
            declaration: NominalDeclaration.none(at: declared.range), owner: .nominal(owner), type: ownerType,
            genericParameters: [])
        func make(_ prefix: String, isSetter: Bool) -> Function {
            let value = Variable(
                name: "newValue", type: type, isMutable: false, storage: .local, range: range)
            let made = accessor(
                "$\(prefix)_\(inherited.name)", declaring, isStatic: false, isMutating: isSetter,
                isSetter ? [.init(label: nil, variable: value)] : [], result: isSetter ? .void : type,
                isThrowing: false, range)
            functions.append(made)
            return made
        }
        let read = make("plain", isSetter: false)
        let instance = TypedExpression(.variable(read.parameters[0].variable), type: ownerType, range: range)
        read.body = [
            .returnStatement(
                TypedExpression(.objectField(instance, field), type: type, range: range), range)
        ]
        let write: Function
        if case .function(let observed)? = inherited.learnerSetter {
            write = observed
        } else {
            write = make("plain", isSetter: true)
            let parameters = write.parameters.map(\.variable)
            let target = AssignmentTarget.objectField(
                TypedExpression(.variable(parameters[0]), type: ownerType, range: range), field, type: type,
                range)
            let value = TypedExpression(.variable(parameters[1]), type: type, range: range)
            write.body = [
                .expression(TypedExpression(.assign(target, value), type: .void, range: range))
            ]
        }
        return OverriddenProperty(
            read: make("any", isSetter: false), write: make("any", isSetter: true),
            plain: .init(type: ownerType, read: read, write: write))
    }

    private func complete(_ property: OverriddenProperty, with override: OverriddenProperty.Override) {
        property.add(override)
        for (function, path) in [
            (property.read, \OverriddenProperty.Override.read), (property.write, \.write),
        ] {
            let own = function.parameters.map { parameter in
                TypedExpression(
                    .variable(parameter.variable), type: parameter.variable.type, range: function.range)
            }
            func call(_ override: OverriddenProperty.Override, on instance: TypedExpression)
                -> TypedExpression
            {
                TypedExpression(
                    .call(.function(override[keyPath: path], []), [instance] + own.dropFirst()),
                    type: function.result, range: function.range)
            }
            let tests = property.overrides.reversed().map { override -> TypedStatement in
                let instance = Variable(
                    name: "instance", type: override.type, isMutable: false, storage: .local,
                    range: function.range)
                let cast = TypedExpression(
                    .conditionalCast(own[0], to: override.type), type: .optional(override.type),
                    range: function.range)
                let value = TypedExpression(
                    .variable(instance), type: override.type, range: function.range)
                return .conditional(
                    [.matching(.enumCase(1, [.variable(instance)]), cast)],
                    then: [.returnStatement(call(override, on: value), function.range)], else: nil,
                    label: LoopIdentifier(index: 0))
            }
            function.body = tests + [.returnStatement(call(property.plain, on: own[0]), function.range)]
            if !functions.contains(where: { $0 === function }) { functions.append(function) }
        }
    }

    // MARK: Uses

    /// `super.speed` where a class between overrides the property too.
    func inheritedAccessors(_ signature: Signature, of base: Expression) -> OverriddenProperty.Override? {
        guard case .identifier("super") = base.kind, let type = scope.function.member?.type,
            let property = signature.instance?.nominal?.declared?.overriddenProperties[signature.name]
        else { return nil }
        return property.inherited { isSuperclass($0, of: type) }
    }

    /// In the observers of an override the property itself means that of the superclass.
    func observedAccessors(_ signature: Signature, of base: Expression) -> OverriddenProperty.Override? {
        guard setsDirectly(base), let type = scope.function.member?.type,
            let property = signature.instance?.nominal?.declared?.overriddenProperties[signature.name],
            property.overrides.contains(where: { $0.type == type })
        else { return nil }
        if case .initializer = scope.function.result { return nil }
        return property.inherited { isSuperclass($0, of: type) }
    }

    func isSuperclass(_ superclass: Type, of type: Type) -> Bool {
        type.superclasses.contains(superclass)
    }

    /// Notes that code reads or sets a stored property itself: a later cell cannot change what that does.
    func noteDirectUse(_ signature: Signature, isWrite: Bool) {
        guard let declared = signature.instance?.nominal?.declared, !isInInitializer else { return }
        if isWrite {
            declared.propertyUses[signature.name, default: .init()].writes.insert(cell)
        } else {
            declared.propertyUses[signature.name, default: .init()].reads.insert(cell)
        }
    }

    private var isInInitializer: Bool { scope.function.member?.isInitializer ?? false }
}

/// Where an observed property's value is.
struct ObservedStorage {
    let current: TypedExpression
    let store: (TypedExpression) -> TypedExpression
}

import Syntax

/// Properties that are assigned to.
extension CellChecker {
    func memberTarget(
        _ base: Expression, _ name: String, _ nameRange: SourceRange, _ purpose: TargetPurpose,
        _ range: SourceRange
    ) throws(CellErrors) -> AssignmentTarget {
        if let type = try typeReference(base) {
            return try staticTarget(of: type, name, nameRange, purpose, range)
        }
        let object = try classInstance(base)
        if let object { return try objectTarget(object, base, name, nameRange, purpose, range) }
        let found: AssignmentTarget
        do throws(CellErrors) {
            found = try assignmentTarget(base, purpose: purpose.changing(.property))
        } catch {
            // What is wrong with the property itself is told first.
            if let type = (try? memberBases(base, hint: nil))?.best?.type {
                try requireChangeable(name, of: type, nameRange, purpose, base)
            }
            throw error
        }
        let place = implicitlyUnwrapped(found, base) {
            !members(of: $0, named: name).isEmpty
        }
        if case .tuple(let elements) = place.type, let element = elements.place(ofElement: name) {
            return .field(place, element, type: elements[element].type, range)
        }
        guard
            let signature = members(of: place.type, named: name).first(where: {
                $0.kind == .property && !$0.isStatic
            })
        else {
            throw noProperty(name, of: place.type, nameRange)
        }
        var matching = Matching(signature, conformances)
        guard let instance = signature.instance, matching.match(instance, place.type) else {
            throw unknownMember(name, of: place.type, nameRange)
        }
        let type = signature.result.substituting(matching.bindings)
        try requireSettable(signature, name, purpose, nameRange, base: base)
        if let setter = setter(of: signature, matching.bindings), !setsDirectly(signature, base) {
            guard let getter = getter(of: signature, matching.bindings) else {
                throw unknownMember(name, of: place.type, nameRange)
            }
            return .computed(.place(place), indices: [], getter: getter, setter: setter, type: type, range)
        }
        if case .field(let field) = signature.implementation {
            return .field(place, field, type: type, range)
        }
        throw error(.swift, purpose.getOnly(name), at: nameRange)
    }

    private func noProperty(_ name: String, of type: Type, _ range: SourceRange) -> CellErrors {
        guard
            let method = members(of: type, named: name).first(where: { $0.kind == .function && !$0.isStatic })
        else { return unknownMember(name, of: type, range) }
        if method.isMutating {
            return error(.swift, "cannot reference 'mutating' method as function value", at: range)
        }
        return error(.swift, "cannot assign to value: '\(name)' is a method", at: range)
    }

    /// Whether the type has a property of the name that can be changed at all.
    private func requireChangeable(
        _ name: String, of type: Type, _ range: SourceRange, _ purpose: TargetPurpose, _ base: Expression
    ) throws(CellErrors) {
        if case .tuple(let elements) = type, elements.place(ofElement: name) != nil { return }
        guard
            let signature = members(of: type, named: name).first(where: {
                $0.kind == .property && !$0.isStatic
            })
        else { throw noProperty(name, of: type, range) }
        try requireSettable(signature, name, purpose, range, base: base)
        if !signature.isStored, signature.learnerSetter == nil {
            throw error(.swift, purpose.getOnly(name), at: range)
        }
    }

    /// Within the initialiser and the observers of a type, its observed properties are set directly.
    private func setsDirectly(_ signature: Signature, _ base: Expression) -> Bool {
        guard case .field = signature.implementation, let member = scope.function.member,
            case .identifier("self") = base.kind
        else { return false }
        return member.isInitializer
    }

    /// In the initialisers and observers of a class its own properties are read and set directly.
    func setsDirectly(_ base: Expression) -> Bool {
        guard let member = scope.function.member, member.isInitializer,
            case .identifier("self") = base.kind
        else { return false }
        return true
    }

    private func objectTarget(
        _ object: TypedExpression, _ base: Expression, _ name: String, _ nameRange: SourceRange,
        _ purpose: TargetPurpose,
        _ range: SourceRange
    ) throws(CellErrors) -> AssignmentTarget {
        guard
            let signature = members(of: object.type, named: name).first(where: {
                $0.kind == .property && !$0.isStatic
            })
        else { throw noProperty(name, of: object.type, nameRange) }
        var matching = Matching(signature, conformances)
        guard let instance = signature.instance,
            let receiver = receiver(Candidate(object, score: .best), for: instance, &matching)
        else { throw unknownMember(name, of: object.type, nameRange) }
        let type = signature.result.substituting(matching.bindings)
        try requireSettable(signature, name, purpose, nameRange, base: base)
        if let inherited = inheritedAccessors(signature, of: base) ?? observedAccessors(signature, of: base) {
            return .computed(
                .value(receiver.expression), indices: [], getter: .function(inherited.read, []),
                setter: .function(inherited.write, []), type: type, range)
        }
        if signature.isStored, signature.instance?.nominal?.declared?.overriddenProperties[name] == nil {
            noteDirectUse(signature, isWrite: true)
        }
        let isOwn = signature.instance?.nominal == scope.function.member?.type.nominal
        if let setter = setter(of: signature, matching.bindings),
            !(isOwn && signature.isStored && setsDirectly(base))
        {
            guard let getter = getter(of: signature, matching.bindings) else {
                throw unknownMember(name, of: object.type, nameRange)
            }
            let isSuper = if case .identifier("super") = base.kind { true } else { false }
            return .computed(
                .value(receiver.expression), indices: [], getter: isSuper ? getter.undispatched : getter,
                setter: isSuper ? setter.undispatched : setter, type: type, range)
        }
        if case .objectField(let field) = signature.implementation {
            return .objectField(receiver.expression, field, type: type, range)
        }
        throw error(.swift, purpose.getOnly(name), at: nameRange)
    }

    private func requireSettable(
        _ signature: Signature, _ name: String, _ purpose: TargetPurpose, _ range: SourceRange,
        base: Expression? = nil
    ) throws(CellErrors) {
        if !isAccessible(signature, forWriting: true) {
            throw error(
                .swift, purpose.changing(.property).message("'\(name)' setter is inaccessible"), at: range)
        }
        if signature.isStored, !signature.isMutable, !isSelfOfInitializer(base) {
            throw error(
                .swift, purpose.changing(.property).message("'\(name)' is a 'let' constant"), at: range,
                note: "declare the property with 'var'")
        }
    }

    /// An initialiser gives constants their first value.
    private func isSelfOfInitializer(_ base: Expression?) -> Bool {
        guard let member = scope.function.member, member.isInitializer,
            case .initializer = scope.function.result, case .identifier("self")? = base?.kind
        else { return false }
        return true
    }

    /// The instance of a class that a base is; its properties can be set although the base cannot.
    func classInstance(_ base: Expression) throws(CellErrors) -> TypedExpression? {
        if case .identifier("super") = base.kind { return try superCandidate(base.range).expression }
        let outer = diagnostics.count
        guard let readings = try? candidates(base), let best = readings.best else { return nil }
        _ = outer
        if best.type.isClass { return best.expression }
        if let forced = readings.first(where: { $0.score.forcedUnwraps > 0 && $0.type.isClass }) {
            return forced.expression
        }
        if case .archetype(let archetype) = best.type,
            archetype.superclass != nil || archetype.conforms(to: .anyObject)
        {
            return best.expression
        }
        if case .existential(let protocols) = best.type,
            protocols.contains(where: { $0.refines(.anyObject) })
        {
            return best.expression
        }
        return nil
    }

    private func getter(of signature: Signature, _ bindings: Bindings) -> Callee? {
        if let getter = signature.observedGetter {
            return .function(getter, signature.genericArguments(bindings))
        }
        return callee(of: signature, bindings)
    }

    func setter(of signature: Signature, _ bindings: Bindings) -> Callee? {
        guard let setter = signature.learnerSetter else { return nil }
        var accessor = signature
        accessor.implementation = setter
        return accessor.callee(bindings)
    }

    // MARK: Static properties

    func staticTarget(
        of type: Type, _ name: String, _ nameRange: SourceRange, _ purpose: TargetPurpose,
        _ range: SourceRange
    ) throws(CellErrors) -> AssignmentTarget {
        guard
            let signature = members(of: type, named: name).first(where: {
                $0.isStatic && $0.kind == .property
            })
        else {
            throw unknownStaticMember(name, of: type, nameRange)
        }
        let member = signature.bound(to: type, conformances)
        try requireSettable(member, name, purpose, nameRange)
        if case .variable(let variable) = member.implementation {
            guard variable.isMutable else {
                throw error(
                    .swift, purpose.changing(.property).message("'\(name)' is a 'let' constant"),
                    at: nameRange)
            }
            return .variable(variable, range)
        }
        let bindings = Matching(member, conformances).bindings
        guard let setter = setter(of: member, bindings), let getter = callee(of: member, bindings) else {
            throw error(.swift, purpose.getOnly(name), at: nameRange)
        }
        return .computed(.none, indices: [], getter: getter, setter: setter, type: member.result, range)
    }
}

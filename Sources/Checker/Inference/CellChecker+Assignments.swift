import Syntax

extension CellChecker {
    func assignment(
        _ target: Expression, _ value: Expression, _ range: SourceRange
    ) throws(CellErrors) -> TypedExpression {
        if case .discard = target.kind {
            let value = try check(value)
            return TypedExpression(
                .assign(.discard(value.type, target.range), value), type: .void, range: range)
        }
        if target.spineHasChain && !openSpines.contains(target.range) {
            let inner = try inChain(target) { () throws(CellErrors) in try assignment(target, value, range) }
            return TypedExpression(.optionalChain(inner), type: .optional(.void), range: range)
        }
        let place: AssignmentTarget
        do throws(CellErrors) {
            place = try assignmentTarget(target, purpose: .assignment)
        } catch {
            // The value may be wrong as well.
            do throws(CellErrors) {
                _ = try candidates(value)
            } catch let other {
                let own = other.diagnostics.filter { !$0.message.contains("contextual type") }
                throw CellErrors(error.diagnostics + own)
            }
            throw error
        }
        let isElement = if case .subscripting = target.kind { true } else { false }
        let checked = try check(
            value, as: place.type, context: isElement ? .subscriptAssignment : .assignment)
        return TypedExpression(.assign(place, checked), type: .void, range: range)
    }

    func compoundAssignment(
        _ name: String, _ target: Expression, _ value: Expression, _ operatorRange: SourceRange,
        _ range: SourceRange
    ) throws(CellErrors) -> TypedExpression {
        if target.spineHasChain && !openSpines.contains(target.range) {
            let inner = try inChain(target) { () throws(CellErrors) in
                try compoundAssignment(name, target, value, operatorRange, range)
            }
            return TypedExpression(.optionalChain(inner), type: .optional(.void), range: range)
        }
        let place = implicitlyUnwrapped(
            try assignmentTarget(target, purpose: .compoundAssignment), target
        ) { !$0.isOptional }
        if let call = try declaredCompoundOperator(name + "=", place, target, value, range) { return call }
        let operators = operators(named: name, operandCount: 2)
        let current = Candidate(.boolean(false), type: place.type, range: target.range)
        let values = try candidates(value, hint: place.type)
        let results = apply(operators, to: [[current], values], range)
        guard let result = results.filter({ $0.type == place.type }).min(by: { $0.score < $1.score }),
            case .call(let callee, let operands) = result.expression.kind
        else {
            throw inapplicable(name + "=", [current], values, (target, value), range)
        }
        return TypedExpression(.compoundAssign(place, callee, operands[1]), type: .void, range: range)
    }

    /// `static func += (a: inout Vector, b: Vector)`
    private func declaredCompoundOperator(
        _ name: String, _ place: AssignmentTarget, _ target: Expression, _ value: Expression,
        _ range: SourceRange
    ) throws(CellErrors) -> TypedExpression? {
        for signature in environment.operators[name] ?? [] where signature.parameters.count == 2 {
            var matching = Matching(signature, conformances)
            guard matching.match(signature.parameters[0].type, place.type) else { continue }
            let wanted = signature.parameters[1].type.substituting(matching.bindings)
            guard let readings = try? candidates(value, hint: wanted) else { continue }
            for reading in readings.sorted(by: { $0.score < $1.score }) {
                var attempt = matching
                var operand = reading.expression
                if wanted.hasParameters {
                    guard attempt.match(signature.parameters[1].type, reading.type) else { continue }
                } else {
                    guard let converted = converted(reading, to: wanted) else { continue }
                    operand = converted.expression
                }
                guard attempt.isSatisfied, let callee = callee(of: signature, attempt.bindings) else {
                    continue
                }
                let argument = TypedExpression(
                    .inoutArgument(place), type: .inoutReference(place.type), range: target.range)
                return TypedExpression(.call(callee, [argument, operand]), type: .void, range: range)
            }
        }
        return nil
    }

    func assignmentTarget(_ expression: Expression, purpose: TargetPurpose) throws(CellErrors)
        -> AssignmentTarget
    {
        let range = expression.range
        switch expression.kind {
        case .identifier(let name):
            return try nameTarget(name, purpose, range)
        case .parenthesized(let inner):
            return try assignmentTarget(inner, purpose: purpose)
        case .discard:
            throw error(
                .swift, "'_' can only appear in a pattern or on the left side of an assignment", at: range)
        case .tuple(let fields):
            if fields.contains(where: { $0.label != nil }) {
                throw error(
                    .unsupported,
                    "labels on the left of an assignment are not part of the notebook language: "
                        + "write the names in the order of the elements", at: range)
            }
            var targets: [AssignmentTarget] = []
            for field in fields {
                if case .discard = field.value.kind {
                    throw error(
                        .unsupported,
                        "'_' in a tuple on the left of an assignment is not part of the notebook language: "
                            + "name all elements, or take the tuple apart with 'let'", at: field.value.range)
                }
                targets.append(try assignmentTarget(field.value, purpose: purpose))
            }
            return .tuple(targets, type: .tuple(targets.map { TupleElement(type: $0.type) }), range)
        case .member(let base?, let name, let nameRange):
            return try memberTarget(base, name, nameRange, purpose, range)
        case .subscripting(let base, let arguments):
            return try subscriptTarget(base, arguments, purpose, range)
        case .forceUnwrap(let operand), .optionalChain(let operand):
            let place = try assignmentTarget(operand, purpose: purpose)
            guard let wrapped = place.type.wrapped else {
                throw error(
                    .swift, "cannot force unwrap value of non-optional type '\(place.type)'", at: range)
            }
            let isForced = if case .forceUnwrap = expression.kind { true } else { false }
            return .unwrapped(place, isForced: isForced, type: wrapped, range)
        default: throw notAPlace(expression, purpose)
        }
    }

    // MARK: Names

    private func nameTarget(
        _ name: String, _ purpose: TargetPurpose, _ range: SourceRange
    ) throws(CellErrors) -> AssignmentTarget {
        switch try lookUp(name, range) {
        case .variable(let variable):
            guard variable.isMutable else { throw constantError(variable, purpose, range) }
            return .variable(variable, range)
        case .computed(let signature):
            guard let setter = signature.learnerSetter, let getter = signature.callee(signature.fixed),
                case .function(let function) = setter
            else {
                throw error(
                    .swift, purpose.message("'\(name)' is a get-only property"), at: range)
            }
            return .computed(
                .none, indices: [], getter: getter,
                setter: .function(function, signature.genericArguments(signature.fixed)),
                type: signature.result, range)
        case .member(let type, let isStatic):
            if isStatic { return try staticTarget(of: type, name, range, purpose, range) }
            return try memberTarget(selfExpression(range), name, range, purpose, range)
        case .functions: throw error(.swift, "cannot assign to value: '\(name)' is a function", at: range)
        case .type:
            throw error(.swift, "cannot assign to immutable expression of type '\(name).Type'", at: range)
        }
    }

    private func constantError(
        _ variable: Variable, _ purpose: TargetPurpose, _ range: SourceRange
    ) -> CellErrors {
        let name = variable.name
        if name == "self" {
            return error(
                .swift, purpose.message("'self' is immutable"), at: range, note: "mark the method 'mutating'")
        }
        return error(
            .swift, purpose.message("'\(name)' is \(variable.immutableKind)"), at: range,
            note: name.hasPrefix("$") ? nil : "declare it with 'var', or copy it: 'var copy = \(name)'")
    }

    // MARK: Members

    private func memberTarget(
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
    private func classInstance(_ base: Expression) throws(CellErrors) -> TypedExpression? {
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

    private func setter(of signature: Signature, _ bindings: Bindings) -> Callee? {
        guard let setter = signature.learnerSetter else { return nil }
        var accessor = signature
        accessor.implementation = setter
        return accessor.callee(bindings)
    }

    // MARK: Static properties

    private func staticTarget(
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

    // MARK: Subscripts

    /// `text[...]` is everything from the start on.
    private func withoutUnboundedRange(_ base: Expression, _ arguments: [Argument]) -> [Argument] {
        arguments.map { argument in
            guard case .operatorReference("...") = argument.value.kind else { return argument }
            let start = Expression(
                .member(base, name: "startIndex", nameRange: argument.range), argument.range)
            return Argument(
                label: argument.label, value: Expression(.postfix("...", start), argument.range),
                range: argument.range)
        }
    }

    /// `words()[...]`: the base is evaluated once.
    private func wholeSlice(of base: Expression, _ arguments: [Argument], _ range: SourceRange)
        throws(CellErrors) -> [Candidate]?
    {
        guard arguments.count == 1, arguments[0].label == nil,
            case .operatorReference("...") = arguments[0].value.kind, try typeReference(base) == nil
        else { return nil }
        let bases = try memberBases(base, hint: nil)
        let outer = isPrelude
        isPrelude = true
        let wholes = bases.map { ($0, members(of: $0.type, named: "_whole")) }
        isPrelude = outer
        var found: [Candidate] = []
        for (candidate, signatures) in wholes {
            for signature in signatures { found += try property(signature, of: (base, candidate), range) }
        }
        return found.isEmpty ? nil : found.plainestOfEachType
    }

    private func subscriptTarget(
        _ base: Expression, _ arguments: [Argument], _ purpose: TargetPurpose, _ range: SourceRange
    ) throws(CellErrors) -> AssignmentTarget {
        if let target = try keyPathTarget(base, arguments, purpose, range) { return target }
        let arguments = withoutUnboundedRange(base, arguments)
        if let object = try classInstance(base) {
            return try computedSubscript(
                .value(object), object.type, base, arguments, purpose, range)
        }
        let found = try assignmentTarget(base, purpose: purpose.changing(.element))
        let place = implicitlyUnwrapped(found, base) { !members(of: $0, named: "subscript").isEmpty }
        return try computedSubscript(.place(place), place.type, base, arguments, purpose, range)
    }

    private func computedSubscript(
        _ instance: AssignmentInstance, _ type: Type, _ base: Expression, _ arguments: [Argument],
        _ purpose: TargetPurpose, _ range: SourceRange
    ) throws(CellErrors) -> AssignmentTarget {
        let current = Candidate(.boolean(false), type: type, range: base.range)
        let site = CallSite(
            name: "subscript", arguments: arguments, range: range, instance: (base, [current]))
        let subscripts = members(of: type, named: "subscript").filter { !$0.isStatic }
        guard !subscripts.isEmpty else { throw noSubscripts(type, range) }
        let value = try resolve(subscripts, site, hint: nil)
        guard let best = value.best, case .call(let callee, let operands) = best.expression.kind else {
            throw error(.swift, "expression is not assignable", at: range)
        }
        let indices = Array(operands.dropFirst())
        if case .place(let place) = instance {
            switch callee {
            case .intrinsic(.arrayGet):
                return .element(place, index: indices[0], type: best.type, range)
            case .intrinsic(.dictionaryGet):
                return .dictionaryValue(place, key: indices[0], type: best.type, range)
            case .intrinsic(.dictionaryGetOrDefault):
                return .dictionaryValueOrDefault(
                    place, key: indices[0], default: indices[1].autoclosureValue, type: best.type, range)
            case .library(let getter):
                if let setter = subscripts.first(where: { $0.isImplemented(by: getter) })?.setter {
                    return .librarySubscript(
                        place, indices: indices, getter: getter, setter: setter, type: best.type, range)
                }
                throw error(.swift, "cannot assign through subscript: subscript is get-only", at: range)
            default: break
            }
        }
        guard let signature = subscripts.first(where: { isCarriedOut($0, by: callee) }) else {
            throw error(.swift, "cannot assign through subscript: subscript is get-only", at: range)
        }
        var matching = Matching(signature, conformances)
        if let pattern = signature.instance { _ = matching.match(pattern, type) }
        for (parameter, index) in zip(signature.parameters, indices) {
            _ = matching.match(parameter.type, index.type)
        }
        guard
            let setter = setter(of: signature, matching.bindings)
                ?? rowSetter(of: signature, matching.bindings)
        else {
            throw error(.swift, "cannot assign through subscript: subscript is get-only", at: range)
        }
        return .computed(
            instance, indices: indices, getter: callee, setter: setter, type: best.type, range)
    }

    /// A subscript of the library whose setter is a member of the prelude: `_setSubscript`.
    private func rowSetter(of signature: Signature, _ bindings: Bindings) -> Callee? {
        guard case .source = signature.implementation, let instance = signature.instance else { return nil }
        let wanted = signature.parameters.map(\.type)
        let outer = isPrelude
        isPrelude = true
        defer { isPrelude = outer }
        for setter in members(of: instance.substituting(bindings), named: "_setSubscript")
        where setter.parameters.dropLast().map(\.type) == wanted {
            return callee(of: setter, bindings)
        }
        return nil
    }

    private func isCarriedOut(_ signature: Signature, by callee: Callee) -> Bool {
        switch (signature.implementation, callee) {
        case (.function(let own), .function(let called, _)): return own === called
        case (.method(let own, _), .method(let called, _)): return own === called
        case (.requirement(let own), .requirement(let called, _)): return own === called
        case (.source, .function(let called, _)): return prelude.isFunction(called, of: signature)
        default: return false
        }
    }

    func subscriptCandidates(
        _ base: Expression, _ arguments: [Argument], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        if let value = try keyPathSubscript(base, arguments, range) { return [value] }
        if let whole = try wholeSlice(of: base, arguments, range) { return whole }
        let arguments = withoutUnboundedRange(base, arguments)
        if let type = try typeReference(base) {
            let subscripts = members(of: type, named: "subscript").filter(\.isStatic)
            guard !subscripts.isEmpty else { throw noSubscripts(type, range) }
            return try resolve(
                subscripts, CallSite(name: "subscript", arguments: arguments, range: range), hint: hint)
        }
        let bases = try memberBases(base, hint: hint)
        var type = bases.best?.type ?? bases[0].type
        var subscripts = members(of: type, named: "subscript").filter { !$0.isStatic }
        if subscripts.isEmpty, let forced = bases.first(where: { $0.score.forcedUnwraps > 0 }) {
            type = forced.type
            subscripts = members(of: type, named: "subscript").filter { !$0.isStatic }
        }
        guard !subscripts.isEmpty else { throw noSubscripts(type, range) }
        let site = CallSite(name: "subscript", arguments: arguments, range: range, instance: (base, bases))
        return try resolve(subscripts, site, hint: hint)
    }

    private func noSubscripts(_ type: Type, _ range: SourceRange) -> CellErrors {
        if let wrapped = type.wrapped {
            return error(
                .swift,
                "value of optional type '\(type)' must be unwrapped to refer to member 'subscript' of wrapped base type '\(wrapped)'",
                at: range, note: "chain with '?', give a default with '??', or test it with 'if let'")
        }
        return error(.swift, "value of type '\(type)' has no subscripts", at: range)
    }
}

extension Signature {
    fileprivate func isImplemented(by function: LibraryFunction) -> Bool {
        if case .callee(.library(let own)) = implementation { own === function } else { false }
    }

    var isStored: Bool {
        switch implementation {
        case .field, .objectField, .variable: true
        default: false
        }
    }
}

extension TypedExpression {
    /// The expression that an autoclosure would evaluate.
    var autoclosureValue: TypedExpression {
        guard case .closure(let function) = kind, function.body.count == 1 else { return self }
        switch function.body[0] {
        case .returnStatement(let value?, _): return value
        case .expression(let value): return value
        default: return self
        }
    }
}

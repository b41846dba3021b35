import Syntax

extension CellChecker {
    func memberCandidates(
        _ base: Expression?, _ name: String, _ nameRange: SourceRange, labels: [String?]? = nil, hint: Type?,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        guard let base else { return try implicitMember(name, hint: hint, range) }
        if name == "self" {
            if let type = try typeReference(base) {
                return [Candidate(.typeValue(type), type: .metatype(type), range: range)]
            }
            return try candidates(base, hint: hint)
        }
        if let type = try typeReference(base) {
            if let value = dynamicSelf(base) {
                return try metatypeMember(name, of: type, value, nameRange, hint: hint, range)
            }
            return try staticMember(of: type, name, nameRange, range, labels: labels, hint: hint)
        }
        var found: [Candidate] = []
        let bases = try memberBases(base, hint: hint)
        if let best = bases.best, case .metatype(let type) = best.type {
            return try metatypeMember(name, of: type, best.expression, nameRange, hint: hint, range)
        }
        try requireMember(name, of: bases, nameRange)
        for candidate in bases {
            if let element = tupleElement(of: candidate, name, range) { found.append(element) }
            let properties = members(of: candidate.type, named: name).filter {
                $0.kind == .property && !$0.isStatic
            }
            for signature in properties {
                var read = try property(signature, of: (base, candidate), range)
                if signature.isImplicitlyUnwrapped { read = read.flatMap(implicitlyUnwrapped) }
                if signature.isLessSpecial {
                    read = read.map { candidate in
                        var score = candidate.score
                        score.lessSpecialMembers += 1
                        return Candidate(candidate.expression, score: score)
                    }
                }
                found += read
            }
            if found.isEmpty {
                found += try methodReferences(name, labels, of: candidate, hint: hint, range)
            }
        }
        guard found.isEmpty else { return found.plainestOfEachType }
        throw memberError(name, of: bases, nameRange)
    }

    /// The readings of a base; those that have no such member are of no use.
    func memberBases(_ base: Expression, hint: Type?) throws(CellErrors) -> [Candidate] {
        if case .identifier("super") = base.kind { return [try superCandidate(base.range)] }
        // `.sunday.advanced(by: 1)`: what is wanted of the whole chain is the type before its first dot.
        if base.isImplicitMember, let hint, hint != .described { return try candidates(base, hint: hint) }
        return try candidates(base)
    }

    private func memberError(_ name: String, of bases: [Candidate], _ range: SourceRange) -> CellErrors {
        let type = bases.best?.type ?? bases[0].type
        let members = members(of: type, named: name)
        if members.contains(where: \.isStatic) {
            return error(
                .swift, "static member '\(name)' cannot be used on instance of type '\(type)'", at: range,
                note: "write \(type).\(name)")
        }
        for signature in members where !signature.isStatic {
            if let missing = unmetRequirement(signature, on: type) {
                let site = CallSite(name: name, arguments: [], range: range)
                return nonconformance(of: missing.type, to: missing.requirement, signature, site)
            }
        }
        if members.contains(where: { $0.kind == .function }) {
            return error(
                .unsupported,
                "the method '\(name)' as a value is not part of the notebook language here: call it, or write a closure",
                at: range)
        }
        return unknownMember(name, of: type, range)
    }

    /// Refuses a member that the plainest reading of a base lacks: `1.squareRoot()` is one of Int.
    func requireMember(_ name: String, of bases: [Candidate], _ range: SourceRange) throws(CellErrors) {
        let type = bases.best?.type ?? bases[0].type
        // `7.truncatingRemainder(dividingBy: 2.5)`: where Int has no such member, a literal is a Double.
        let others = bases.filter {
            $0.score.forcedUnwraps > 0
                || $0.score.nonDefaultLiterals > 0 && $0.type.contains { $0 == .double }
        }
        for type in [type] + others.map(\.type) {
            if case .tuple(let elements) = type, elements.place(ofElement: name) != nil { return }
            if !members(of: type, named: name).isEmpty { return }
        }
        throw unknownMember(name, of: type, range)
    }

    private func tupleElement(of base: Candidate, _ name: String, _ range: SourceRange) -> Candidate? {
        guard case .tuple(let elements) = base.type, let place = elements.place(ofElement: name) else {
            return nil
        }
        return Candidate(
            .field(base.expression, place), type: elements[place].type, score: base.score, range: range)
    }

    /// The value of a property of an instance, or of a global computed variable.
    func property(
        _ signature: Signature, of base: (expression: Expression, candidate: Candidate)?,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        guard let base else {
            if case .constant(let kind) = signature.implementation {
                return [Candidate(kind, type: signature.result, range: range)]
            }
            guard let callee = signature.callee([:]) else { return [] }
            try requireTry(for: signature, range)
            return [Candidate(.call(callee, []), type: signature.result, range: range)]
        }
        var matching = Matching(signature, conformances)
        guard let instance = signature.instance,
            let receiver = receiver(base.candidate, for: instance, &matching), matching.isSatisfied
        else { return [] }
        let type = signature.result.substituting(matching.bindings)
        let score = receiver.score
        switch signature.implementation {
        case .constant(let kind): return [Candidate(kind, type: type, score: score, range: range)]
        case .argument: return [Candidate(receiver.expression, score: score)]
        case .field(let place):
            return [Candidate(.field(receiver.expression, place), type: type, score: score, range: range)]
        case .objectField(let place):
            if let inherited = inheritedAccessors(signature, of: base.expression) {
                return [
                    Candidate(
                        .call(.function(inherited.read, []), [receiver.expression]), type: type, score: score,
                        range: range)
                ]
            }
            if let getter = signature.dispatchedGetter, !setsDirectly(base.expression) {
                return [
                    Candidate(
                        .call(.function(getter, []), [receiver.expression]), type: type, score: score,
                        range: range)
                ]
            }
            noteDirectUse(signature, isWrite: false)
            return [
                Candidate(.objectField(receiver.expression, place), type: type, score: score, range: range)
            ]
        default:
            guard var callee = callee(of: signature, matching.bindings) else { return [] }
            if case .identifier("super") = base.expression.kind { callee = callee.undispatched }
            try requireTry(for: signature, range)
            if signature.isMutating {
                // A lazy property: reading it may change the value.
                let target = try assignmentTarget(base.expression, purpose: .mutation(member: signature.name))
                let argument = TypedExpression(
                    .inoutArgument(target), type: .inoutReference(target.type), range: base.expression.range)
                return [Candidate(.call(callee, [argument]), type: type, score: score, range: range)]
            }
            return [Candidate(.call(callee, [receiver.expression]), type: type, score: score, range: range)]
        }
    }

    /// The instance as a member takes it: an instance of a subclass as one of the class that declares it.
    func receiver(_ candidate: Candidate, for instance: Type, _ matching: inout Matching) -> Candidate? {
        var current = candidate
        while true {
            var attempt = matching
            if attempt.match(instance, current.type) {
                matching = attempt
                return current
            }
            guard let type = current.type.directSuperclass else { return nil }
            current = Candidate(
                .upcast(current.expression), type: type, score: current.score, range: current.expression.range
            )
        }
    }

    /// What carries a signature out; a body of the prelude is checked now, where it is used for the first time.
    func callee(of signature: Signature, _ bindings: Bindings) -> Callee? {
        if case .source = signature.implementation {
            guard let function = prelude.function(for: signature, checker: self) else { return nil }
            return .function(function, signature.genericArguments(bindings))
        }
        if case .constant = signature.implementation { return nil }
        return signature.callee(bindings)
    }

    /// `values.map(text.hasPrefix)`: a method of an instance as a function.
    private func methodReferences(
        _ name: String, _ labels: [String?]?, of base: Candidate, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        var found: [Candidate] = []
        for signature in members(of: base.type, named: name)
        where signature.kind == .function && !signature.isStatic && !signature.isMutating
            && signature.hasLabels(labels)
        {
            var matching = Matching(signature, conformances)
            guard let instance = signature.instance, let receiver = receiver(base, for: instance, &matching)
            else { continue }
            if case .function(let wanted)? = hint, wanted.parameters.count == signature.parameters.count {
                for (parameter, type) in zip(signature.parameters, wanted.parameters)
                where !type.hasParameters { _ = matching.match(parameter.type, type) }
            }
            let type = Type.function(signature.functionType).substituting(matching.bindings)
            guard case .function(let function) = type, !type.hasParameters, matching.isSatisfied,
                !signature.parameters.contains(where: { $0.isVariadic || $0.isInout }),
                let callee = callee(of: signature, matching.bindings)
            else { continue }
            found.append(
                bound(receiver, function, range) { arguments in
                    TypedExpression(.call(callee, arguments), type: function.result, range: range)
                })
        }
        return found
    }

    /// A closure over an instance that is evaluated now.
    private func bound(
        _ receiver: Candidate, _ function: FunctionType, _ range: SourceRange,
        _ call: ([TypedExpression]) -> TypedExpression
    ) -> Candidate {
        let instance = Variable(
            name: "instance", type: receiver.type, isMutable: false, storage: .local, range: range)
        let value = TypedExpression(.variable(instance), type: receiver.type, range: range)
        instance.isCaptured = true
        let made = closure(taking: function.parameters, result: function.result, range) { arguments in
            call([value] + arguments)
        }
        if case .closure(let function) = made.expression.kind { function.captures = [instance] }
        let label = scope.function.enter(.block, label: nil)
        scope.function.leave()
        return Candidate(
            .statements(
                [
                    .declaration(.variable(instance), receiver.expression, range),
                    .yield(made.expression, label),
                ], label: label), type: made.type, score: receiver.score, range: range)
    }

    // MARK: Static members

    func staticMember(
        of type: Type, _ name: String, _ nameRange: SourceRange, _ range: SourceRange,
        labels: [String?]? = nil, hint: Type? = nil
    ) throws(CellErrors) -> [Candidate] {
        var found: [Candidate] = []
        var labelled: [Candidate] = []
        for signature in members(of: type, named: name)
        where signature.isStatic && signature.hasLabels(labels) {
            switch signature.kind {
            case .property: found += try staticProperty(signature, of: type, hint: hint, range)
            case .function, .initializer:
                let references = reference(to: signature.bound(to: type, conformances), hint: hint, range)
                // The plain initialiser is meant where there is one.
                if signature.kind == .initializer, signature.parameters.contains(where: { $0.label != nil }) {
                    labelled += references
                } else {
                    found += references
                }
            case .subscripting: break
            }
        }
        if found.isEmpty { found = labelled }
        guard found.isEmpty else { return found.plainestOfEachType }
        let members = members(of: type, named: name)
        if members.contains(where: { !$0.isStatic }) {
            throw error(
                .swift,
                "instance member '\(name)' cannot be used on type '\(type)'; did you mean to use a value of this type instead?",
                at: nameRange)
        }
        if type.hasParameters, members.contains(where: { $0.isStatic && $0.kind == .property }),
            let nominal = type.nominal
        {
            let parameter = nominal.declared?.genericParameters.first?.name ?? "Element"
            throw error(
                .swift, "generic parameter '\(parameter)' could not be inferred", at: range,
                note: "write the type: '\(nominal.name)<…>.\(name)'")
        }
        throw unknownStaticMember(name, of: type, nameRange)
    }

    private func staticProperty(
        _ signature: Signature, of type: Type, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let member = signature.bound(to: type, conformances)
        var result = member.result
        if result.hasParameters, let hint {
            var matching = Matching(member, conformances)
            if matching.match(result, hint) { result = hint }
        }
        switch member.implementation {
        case .constant(let kind): return [Candidate(kind, type: result, range: range)]
        case .variable(let variable):
            return [Candidate(.variable(variable), type: variable.type, range: range)]
        case .enumCase(let place):
            guard !result.hasParameters else { return [] }
            return [Candidate(.enumCase(place, payload: []), type: result, range: range)]
        default:
            guard let callee = callee(of: member, Matching(member, conformances).bindings) else { return [] }
            try requireTry(for: member, range)
            return [Candidate(.call(callee, []), type: result, range: range)]
        }
    }

    private func implicitMember(_ name: String, hint: Type?, _ range: SourceRange) throws(CellErrors)
        -> [Candidate]
    {
        guard let hint = hint?.withoutParameters else {
            throw withoutContext(name, range)
        }
        if let wrapped = hint.wrapped,
            hint.nominal.map({ members(of: .nominal($0, [wrapped]), named: name) })?
                .contains(where: \.isStatic) != true
        {
            return try implicitMember(name, hint: wrapped, range)
        }
        let base = implicitBase(hint)
        if base == hint, let payload = enumCase(named: name, of: base)?.payload, !payload.isEmpty {
            let types = payload.count == 1 ? "'\(payload[0].type)'" : "'\(Type.tuple(payload))'"
            throw error(
                .swift,
                payload.count == 1
                    ? "member '\(name)' expects argument of type \(types)"
                    : "member '\(name)' expects \(payload.count) arguments of type \(types)", at: range,
                note: "write '.\(name)(…)'")
        }
        return try staticMember(of: base, name, range, range, hint: hint)
    }

    func withoutContext(_ name: String, _ range: SourceRange) -> CellErrors {
        error(
            .swift, "reference to member '\(name)' cannot be resolved without a contextual type", at: range,
            note: "write the type before the dot")
    }

    /// The type whose members stand after a bare dot.
    func implicitBase(_ hint: Type) -> Type {
        if case .function(let function) = hint { return function.result }
        return hint
    }

    func unknownMember(_ name: String, of type: Type, _ range: SourceRange) -> CellErrors {
        if let wrapped = type.wrapped, !members(of: wrapped, named: name).isEmpty || wrapped.hasElement(name)
        {
            return error(
                .swift,
                "value of optional type '\(type)' must be unwrapped to refer to member '\(name)' of wrapped base type '\(wrapped)'",
                at: range,
                note: "chain with '?.', give a default with '??', or test it with 'if let'")
        }
        if isBrokenMember(name, of: type) { return CellErrors([]) }
        if hasInaccessibleMember(name, type) {
            return error(
                .swift, "'\(name)' is inaccessible due to 'private' protection level", at: range)
        }
        var names = memberNames(of: type)
        var kind = "value of type"
        if case .tuple(let elements) = type, !elements.isEmpty {
            names += elements.compactMap(\.label)
            kind = "value of tuple type"
        }
        let similar = closestName(to: name, among: names)
        return error(
            .swift, "\(kind) '\(type)' has no member '\(name)'", at: range,
            note: similar.map { "did you mean '\($0)'?" })
    }

    private func isBrokenMember(_ name: String, of type: Type) -> Bool {
        brokenMembers[type.nominal?.name ?? "\(type)".replacing("any ", with: "")]?.contains(name) ?? false
            || brokenProperties.contains { $0.name == name && $0.owner == type.nominal }
    }

    func unknownStaticMember(_ name: String, of type: Type, _ range: SourceRange) -> CellErrors {
        if isBrokenMember(name, of: type) { return CellErrors([]) }
        if hasInaccessibleMember(name, type) {
            return error(
                .swift, "'\(name)' is inaccessible due to 'private' protection level", at: range)
        }
        var shown = "\(type)"
        if type.hasParameters, let nominal = type.nominal { shown = nominal.name }
        let similar = closestName(to: name, among: memberNames(of: type))
        return error(
            .swift, "type '\(shown)' has no member '\(name)'", at: range,
            note: similar.map { "did you mean '\($0)'?" })
    }
}

extension Type {
    fileprivate func hasElement(_ name: String) -> Bool {
        if case .tuple(let elements) = self { elements.place(ofElement: name) != nil } else { false }
    }
}

extension [TupleElement] {
    /// The place of an element by its label or its number.
    func place(ofElement name: String) -> Int? {
        if let place = firstIndex(where: { $0.label == name }) { return place }
        guard let place = Int(name), indices.contains(place) else { return nil }
        return place
    }
}

extension Signature {
    /// Whether `labels` of `make(from:)` mean it.
    fileprivate func hasLabels(_ labels: [String?]?) -> Bool {
        labels == nil || parameters.map(\.label) == labels
    }

    /// A static member or initialiser of a type whose arguments are known: `[Int]`, where the signature says `[Element]`.
    func bound(to type: Type, _ conformances: ConformanceTable) -> Signature {
        guard let instance else { return self }
        var matching = Matching(self, conformances)
        let isOpen = type.hasParameters
        if isOpen, case .parameter(let name) = instance, protocolOwner != nil {
            return opened(name, as: type)
        }
        guard !isOpen, matching.match(instance, type) else { return self }
        var bound = self
        bound.instance = type
        bound.result = result.substituting(matching.bindings)
        bound.parameters = parameters.map { parameter in
            var parameter = parameter
            parameter.type = parameter.type.substituting(matching.bindings)
            return parameter
        }
        bound.fixed = matching.bindings
        bound.sameTypes = sameTypes.map {
            TypePair(
                first: $0.first.substituting(matching.bindings),
                second: $0.second.substituting(matching.bindings))
        }
        return bound
    }

    /// A member from an extension of a protocol, of a generic type whose arguments are still to be found: `Self` is the
    /// type with its parameters.
    private func opened(_ selfName: String, as type: Type) -> Signature {
        guard let declared = type.nominal?.declared else { return self }
        let generic = GenericForm(of: declared.genericParameters)
        var bindings = [selfName: type]
        for name in requirements.keys where name.hasPrefix(selfName + ".") {
            let member = String(name.dropFirst(selfName.count + 1))
            if let found = type.associatedType(named: member) { bindings[name] = found }
        }
        var opened = self
        opened.requirements.merge(generic.requirements) { own, _ in own }
        opened.sameTypes += generic.sameTypes + bindings.map { TypePair(first: .parameter($0), second: $1) }
        opened.instance = type
        opened.result = result.substituting(bindings)
        opened.parameters = parameters.map { parameter in
            var parameter = parameter
            parameter.type = parameter.type.substituting(bindings)
            return parameter
        }
        return opened
    }
}

extension Callee {
    /// The function itself, whichever class the instance is of: what `super` means.
    var undispatched: Callee {
        if case .method(let function, _) = self { .function(function, []) } else { self }
    }
}

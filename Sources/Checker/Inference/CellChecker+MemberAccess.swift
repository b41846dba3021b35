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
}

extension Type {
    func hasElement(_ name: String) -> Bool {
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
    func hasLabels(_ labels: [String?]?) -> Bool {
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

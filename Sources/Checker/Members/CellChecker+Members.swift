import Syntax

extension CellChecker {
    var conformances: ConformanceTable { environment.conformances }

    func conforms(_ type: Type, to other: ProtocolType) -> Bool { type.conforms(to: other, conformances) }

    /// All members of a name that values of a type have, the learner's and the library's.
    func members(of type: Type, named name: String) -> [Signature] {
        if name.hasPrefix("_"), !isPrelude {
            return owners(of: type).flatMap { environment.members[$0]?[name] ?? [] }
        }
        if let nominal = type.nominal { completeImplicitMembers(of: nominal) }
        var found: [Signature] = []
        for owner in owners(of: type, ofInitializers: name == "init") {
            let own = (environment.members[owner]?[name] ?? []).filter { isAccessible($0) }
            // A superclass's member that the class overrides is not another one.
            found += own.filter { hidden in
                !found.contains { $0.protocolOwner == nil && hidden.protocolOwner == nil && $0.hides(hidden) }
            }
        }
        found += enumCases(of: type, named: name)
        let library = signatures.members(of: type, named: name, conformances)
        found =
            found.isEmpty
            ? library : found + library.filter { hidden in !found.contains { $0.hides(hidden) } }
        // A requirement comes before its default in an extension: the type's own function runs.
        let requirements = found.filter { if case .requirement = $0.implementation { true } else { false } }
        if !requirements.isEmpty {
            found.removeAll { signature in
                if case .requirement = signature.implementation { return false }
                return type.nominal == nil && signature.protocolOwner?.isDeclaredByLearner ?? false
                    && requirements.contains {
                        $0.hasFullName(of: signature) && $0.kind == signature.kind
                            && $0.isStatic == signature.isStatic
                    }
            }
            // A type's own function, or the default that it takes over, is what the requirement means there.
            let own = found.filter { signature in
                if case .requirement = signature.implementation { return false }
                return signature.protocolOwner == nil || type.nominal != nil
            }
            found.removeAll { signature in
                guard case .requirement = signature.implementation else { return false }
                return own.contains { $0.hasFullName(of: signature) && $0.kind == signature.kind }
            }
        }
        if case .existential = type { found = found.map { $0.opened(on: type) } }
        return found.markingLessSpecial
    }

    /// A type whose implicit members wait for its properties gets them when they are asked for.
    /// What a library's collection has for an operation on any collection.
    func collectionMember(_ operation: Intrinsic, of type: Type) -> Callee? {
        guard let (name, labels) = operation.collectionMember else { return nil }
        // What generic code alone sees of a type has a name that begins with '_'.
        let found =
            signatures.members(of: type, named: name, conformances)
            + signatures.members(of: type, named: "_" + name, conformances)
        for signature in found
        where signature.protocolOwner != .collection && signature.protocolOwner != .bidirectionalCollection
            && signature.protocolOwner != .rangeExpression
            && signature.parameters.map(\.label) == labels && !signature.isStatic
        {
            var matching = Matching(signature, conformances)
            guard let instance = signature.instance, matching.match(instance, type) else { continue }
            let bound = signature.parameters.first?.type.substituting(matching.bindings)
            let taken = operation == .rangeExpressionContains ? "Bound" : "Index"
            if let bound, bound != type.associatedType(named: taken) { continue }
            if let callee = callee(of: signature, matching.bindings) { return callee }
        }
        return nil
    }

    private func completeImplicitMembers(of nominal: NominalType) {
        guard let name = waitingForImplicitMembers.removeValue(forKey: nominal) else { return }
        let outer = scope
        while let parent = scope.parent { scope = parent }
        defer { scope = outer }
        inferStoredProperties(of: name)
        collect { () throws(CellErrors) in try declareImplicitMembers(of: name) }
    }

    /// The cases of the standard library's enums.
    private func enumCases(of type: Type, named name: String) -> [Signature] {
        guard let nominal = type.nominal, nominal == .optional || nominal == .result,
            let found = enumCase(
                named: name, of: .nominal(nominal, nominal.genericParameterNames.map { .parameter($0) }))
        else { return [] }
        let instance = Type.nominal(nominal, nominal.genericParameterNames.map { .parameter($0) })
        let requirements = Dictionary(
            uniqueKeysWithValues: nominal.genericParameterNames.map { ($0, Set<ProtocolType>()) })
        return [
            Signature(
                name: name, kind: found.payload.isEmpty ? .property : .function, requirements: requirements,
                parameters: found.payload.map {
                    Signature.Parameter(label: nil, name: "value", type: $0.type)
                },
                result: instance, instance: instance, isStatic: true,
                implementation: .enumCase(found.place), declaration: "case \(name)")
        ]
    }

    func memberNames(of type: Type) -> [String] {
        let own = owners(of: type).flatMap { owner in
            (environment.members[owner] ?? [:]).filter { $0.value.contains { isAccessible($0) } }.map(\.key)
        }
        return own + signatures.memberNames(of: type, conformances)
    }

    /// The type, its superclasses, and the protocols that it conforms to, the most special first.
    private func owners(of type: Type, ofInitializers: Bool = false) -> [Environment.Owner] {
        var owners: [Environment.Owner] = []
        var current: Type? = type
        while case .nominal(let nominal, _)? = current {
            owners.append(.nominal(nominal))
            current = ofInitializers ? nil : nominal.declared?.superclass
        }
        if case .archetype(let archetype) = type, case .nominal(let nominal, _)? = archetype.superclass {
            owners.append(.nominal(nominal))
        }
        for case .protocolType(let declared) in environment.members.keys where conforms(type, to: declared) {
            owners.append(.protocolType(declared))
        }
        return owners
    }

    /// Whether there are members of the name, none of which can be seen from here.
    func hasInaccessibleMember(_ name: String, _ type: Type) -> Bool {
        let all = owners(of: type, ofInitializers: name == "init").flatMap {
            environment.members[$0]?[name] ?? []
        }
        return !all.isEmpty && !all.contains { isAccessible($0) }
    }

    /// `private` members are seen in the type that declares them.
    func isAccessible(_ signature: Signature, forWriting: Bool = false) -> Bool {
        let owner: NominalType
        switch signature.access {
        case .everywhere: return true
        case .readEverywhere(let nominal):
            if !forWriting { return true }
            owner = nominal
        case .inType(let nominal): owner = nominal
        }
        var current: NominalType? = scope.function.member?.type.nominal
        while let nominal = current {
            if nominal == owner { return true }
            current = nominal.declared?.outer
        }
        return false
    }

    /// A type that stands inside a type, or inside one of the types around it.
    func nestedType(_ name: String, in type: Type) -> Environment.TypeDeclaration? {
        for owner in owners(of: type) {
            if let found = environment.nestedTypes[owner]?[name] { return found }
        }
        return nil
    }
}

extension Signature {
    /// A learner's member stands in the place of the library's with the same labels and types.
    func hides(_ other: Signature) -> Bool {
        kind == other.kind && isStatic == other.isStatic
            && parameters.elementsEqual(other.parameters) { $0.label == $1.label }
            && (functionType.parameters == other.functionType.parameters
                || functionType.parameters.map(\.inWordsOfTheType)
                    == other.functionType.parameters.map(\.inWordsOfTheType))
    }

    /// A protocol's member on a value of an `any` type.
    fileprivate func opened(on type: Type) -> Signature {
        guard case .parameter(let name)? = instance else { return self }
        var opened = self
        let bindings = [name: type]
        opened.instance = type
        opened.fixed[name] = type
        opened.requirements[name] = nil
        opened.parameters = parameters.map { parameter in
            var parameter = parameter
            parameter.type = parameter.type.substituting(bindings)
            return parameter
        }
        opened.result = result.substituting(bindings)
        if case .function(let function) = implementation {
            opened.implementation = .callee(
                .function(function, genericOrder.map { $0 == name ? type : .parameter($0) }))
        }
        return opened
    }
}

extension [Signature] {
    /// Marks those for which another of the same labels belongs to a type or to a protocol that refines its own.
    fileprivate var markingLessSpecial: [Signature] {
        guard count > 1 else { return self }
        return map { signature in
            guard let owner = signature.protocolOwner else { return signature }
            var marked = signature
            marked.isLessSpecial = contains { other in
                guard other.hasFullName(of: signature), other.isStatic == signature.isStatic else {
                    return false
                }
                guard let otherOwner = other.protocolOwner else { return true }
                return otherOwner != owner && otherOwner.refines(owner)
            }
            return marked
        }
    }
}

extension Type {
    /// With the parameters of a library's type under the names that it gives them: an extension has its own.
    fileprivate var inWordsOfTheType: Type {
        guard hasParameters else { return self }
        return replacing { type in
            if case .parameter(let name) = type { .parameter(String(name.prefix { $0 != "#" })) } else { nil }
        }
    }
}

import Syntax

/// What a signature asks of types, and what swiftc says where they lack it.
extension CellChecker {
    /// What an instance would have to conform to for a member to be there.
    func unmetRequirement(_ signature: Signature, on type: Type) -> (
        type: Type, requirement: ProtocolType
    )? {
        guard let pattern = signature.instance else { return nil }
        var lenient = Matching(signature.withoutRequirements, conformances)
        guard lenient.match(pattern, type) else { return nil }
        return signature.unmet(by: lenient.bindings, conformances)
    }

    func unsatisfied(_ signature: Signature, _ reading: Reading, _ site: CallSite) -> CallMismatch {
        let type = reading.instance?.type ?? signature.result
        return CallMismatch(
            progress: site.arguments.count + 1,
            errors: unsatisfiedRequirement(signature, type, site, reading.matching.unsatisfied),
            isRequirement: reading.matching.unsatisfied != nil)
    }

    func unsatisfiedRequirement(
        _ signature: Signature, _ type: Type, _ site: CallSite,
        _ missing: (type: Type, requirement: ProtocolType)?
    ) -> CellErrors {
        if let missing {
            return nonconformance(of: missing.type, to: missing.requirement, signature, site)
        }
        let requirement = signature.requirements.values.flatMap { $0 }.map(\.name).sorted().joined(
            separator: ", ")
        return error(
            .swift,
            "\(signature.kindName) '\(signature.prettyName)' requires that the elements of '\(type)' conform to '\(requirement)'",
            at: site.range)
    }

    /// A type that lacks what a call asks of it, in swiftc's words.
    func nonconformance(
        of type: Type, to requirement: ProtocolType, _ signature: Signature, _ site: CallSite
    ) -> CellErrors {
        let note: String?
        let message: String
        let verb = requirement.requiredClass == nil ? "conform to" : "inherit from"
        switch type {
        case .tuple, .function, .metatype, .existential:
            message = "type '\(type)' cannot conform to '\(requirement.name)'"
            note = nil
        default:
            note =
                type.nominal?.declared == nil
                ? nil : "declare it so: '\(type.nominal?.name ?? "")\(": ")\(requirement.name)'"
            if signature.kind == .initializer, let nominal = signature.result.nominal,
                nominal == .set || nominal == .dictionary, requirement == .hashable
            {
                message = "generic struct '\(nominal.name)' requires that '\(type)' conform to 'Hashable'"
            } else if let owner = signature.libraryOwner(site.name) {
                let labels = signature.parameters.isEmpty ? "()" : ""
                message =
                    "referencing instance method '\(site.name)\(labels)' on '\(owner)' requires that '\(type)' \(verb) '\(requirement.name)'"
            } else if signature.instance != nil, signature.kind == .function, !signature.isStatic,
                let owner = site.instance?.candidates.best?.type.nominal, owner != type.nominal
            {
                message =
                    "referencing instance method '\(signature.prettyName)' on '\(owner.name)' requires that '\(type)' \(verb) '\(requirement.name)'"
            } else {
                message =
                    "\(signature.kindName) '\(signature.prettyName)' requires that '\(type)' \(verb) '\(requirement.name)'"
            }
        }
        return error(.swift, message, at: site.range, note: note)
    }
}

extension Signature {
    /// What swiftc calls it.
    var kindName: String {
        switch kind {
        case .initializer: "initializer"
        case .function:
            instance == nil ? "global function" : isStatic ? "static method" : "instance method"
        case .property: isStatic ? "static property" : "property"
        case .subscripting: "subscript"
        }
    }

    /// The same, for any types at all.
    var withoutRequirements: Signature {
        var open = self
        open.requirements = requirements.mapValues { _ in [] }
        return open
    }

    /// A requirement that the types do not satisfy.
    func unmet(by bindings: Bindings, _ table: ConformanceTable) -> (
        type: Type, requirement: ProtocolType
    )? {
        for (name, protocols) in requirements.sorted(by: { $0.key < $1.key }) {
            guard let type = bindings[name] else { continue }
            for requirement in protocols.sorted(by: { $0.name < $1.name })
            where !type.conforms(to: requirement, table) { return (type, requirement) }
        }
        return nil
    }

    /// The protocol that has a method of the standard library's collections.
    fileprivate func libraryOwner(_ name: String) -> String? {
        guard range == nil, instance != nil, kind == .function, !isStatic else { return nil }
        switch name {
        case "sorted", "contains", "max", "min", "starts", "elementsEqual", "joined", "reduce":
            return "Sequence"
        case "firstIndex", "split", "firstRange": return "Collection"
        case "lastIndex": return "BidirectionalCollection"
        case "sort": return "MutableCollection"
        default: return nil
        }
    }
}

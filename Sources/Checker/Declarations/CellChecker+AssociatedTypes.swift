import Syntax

extension CellChecker {
    /// Finds what the types of a cell give their protocols, as far as their members tell: first values of properties
    /// may make values of one another's types. What is missing is told where the conformance is checked.
    func inferAssociatedTypes() {
        for (nominal, wanted, range) in pendingConformances {
            guard let declared = nominal.declared else { continue }
            let type = Type.nominal(nominal, declared.genericParameters.map { .archetype($0) })
            for added in wanted.closure where added.isWitnessed {
                try? inferAssociatedTypes(of: nominal, type, added, range)
            }
        }
    }

    func inferAssociatedTypes(
        of nominal: NominalType, _ type: Type, _ wanted: ProtocolType, _ range: SourceRange
    ) throws(CellErrors) {
        for associated in wanted.associatedTypes where type.associatedType(named: associated.name) == nil {
            if case .nominal(let nested)? = nestedType(associated.name, in: type) {
                // It sees the parameters of the type around it.
                nominal.declared?.associatedTypes[associated.name] = .nominal(
                    nested, (nested.declared?.genericParameters ?? []).map { .archetype($0) })
                continue
            }
            if let own = nominal.declared?.genericParameters.first(where: { $0.name == associated.name }) {
                nominal.declared?.associatedTypes[associated.name] = .archetype(own)
                continue
            }
            guard let found = inferred(associated.name, type, wanted) else {
                throw error(
                    .swift, "type '\(nominal.name)' does not conform to protocol '\(wanted.name)'", at: range,
                    note: "write 'typealias \(associated.name) = …' in it")
            }
            nominal.declared?.associatedTypes[associated.name] = found
        }
    }

    /// What a requirement that speaks of the associated type has in its place in the type's own member.
    private func inferred(_ name: String, _ type: Type, _ wanted: ProtocolType) -> Type? {
        for requirement in wanted.requirements {
            for signature in members(of: type, named: requirement.name) {
                if case .requirement = signature.implementation { continue }
                let parameters = requirement.type.parameters.dropFirst(requirement.isStatic ? 0 : 1)
                guard parameters.count == signature.parameters.count else { continue }
                let names = Dictionary(
                    (type.nominal?.declared?.genericParameters ?? []).map {
                        ($0.parameterName, Type.archetype($0))
                    },
                    uniquingKeysWith: { first, _ in first })
                let pairs =
                    zip(parameters, signature.parameters.map(\.type)).map { ($0, $1) }
                    + [(requirement.type.result, signature.result)]
                for (pattern, found) in pairs {
                    if let type = pattern.part(
                        named: name, of: wanted.selfType, in: found.substituting(names))
                    {
                        return type
                    }
                }
            }
        }
        return nil
    }
}

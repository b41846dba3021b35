import Syntax

/// Generic parameters of functions, and what is asked of them.
extension CellChecker {
    func genericScope(
        _ declaration: FunctionDeclaration, _ place: FunctionPlace
    ) throws(CellErrors) -> GenericScope {
        var generic = GenericScope()
        switch place {
        case .member(let member): generic.outer = member.genericParameters
        case .local: generic.outer = scope.function.genericParameters
        case .global: break
        }
        generic.own = declaration.genericParameters.map { Archetype(name: $0.name) }
        return generic
    }

    /// Gives generic parameters what is asked of them; their names are in scope.
    func constrain(
        _ parameters: [GenericParameter], _ requirements: [GenericRequirement]
    ) throws(CellErrors) {
        for parameter in parameters {
            guard case .alias(.archetype(let archetype), _)? = typeDeclaration(named: parameter.name) else {
                continue
            }
            for constraint in parameter.conformances { try constrain(archetype, constraint) }
        }
        for requirement in requirements {
            switch requirement {
            case .conformance(let subject, let constraint):
                if case .archetype(let archetype) = try resolve(subject) {
                    try constrain(archetype, constraint)
                }
            case .sameType(let first, let second):
                let (a, b) = (try resolve(first), try resolve(second))
                if case .archetype(let archetype) = a, let base = archetype.base {
                    base.associatedTypes[archetype.name] = b
                } else if case .archetype(let archetype) = b, let base = archetype.base {
                    base.associatedTypes[archetype.name] = a
                }
            }
        }
    }

    private func constrain(_ archetype: Archetype, _ constraint: TypeName) throws(CellErrors) {
        if case .named(let text, _) = constraint.kind,
            case .nominal(let nominal)? = typeDeclaration(named: text), nominal.kind == .classType
        {
            let superclass = try resolve(constraint)
            archetype.superclass = superclass
            archetype.add(ProtocolType(inheritingFrom: superclass))
            return
        }
        for added in try protocols(constraint) { archetype.add(added) }
        try fixPrimaryTypes(of: archetype, constraint)
    }

    /// `some Collection<Int>`
    func fixPrimaryTypes(of archetype: Archetype, _ constraint: TypeName) throws(CellErrors) {
        switch constraint.kind {
        case .named(_, let arguments) where !arguments.isEmpty:
            guard let named = try protocols(constraint).first else { return }
            let names = named.refines(.sequence) ? ["Element"] : named.primaryAssociatedTypes
            for (name, argument) in zip(names, arguments) {
                archetype.associatedTypes[name] = try resolve(argument)
            }
        case .composition(let parts):
            for part in parts { try fixPrimaryTypes(of: archetype, part) }
        default: return
        }
    }
}

/// Fits a type to a pattern with generic parameters.
struct Matching {
    var bindings: Bindings
    let requirements: [String: Set<Conformance>]

    /// Binds the parameters of `pattern` so that it is `type`; false where it can't be.
    mutating func match(_ pattern: Type, _ type: Type) -> Bool {
        switch (pattern, type) {
        case (.parameter(let name), _):
            if let bound = bindings[name] { return bound == type }
            for requirement in requirements[name] ?? [] where !satisfies(type, requirement) { return false }
            bindings[name] = type
            return name == "Self" || requirements[name] == [.sequence] ? bindElement(of: type) : true
        case (.nominal(let a, let patterns), .nominal(let b, let types)):
            return a == b && matchAll(patterns, types)
        case (.tuple(let patterns), .tuple(let types)):
            return patterns.map(\.label) == types.map(\.label)
                && matchAll(patterns.map(\.type), types.map(\.type))
        case (.function(let a), .function(let b)):
            return matchAll(a.parameters, b.parameters) && match(a.result, b.result)
        default:
            return false
        }
    }

    private mutating func matchAll(_ patterns: [Type], _ types: [Type]) -> Bool {
        guard patterns.count == types.count else { return false }
        for (pattern, type) in zip(patterns, types) where !match(pattern, type) { return false }
        return true
    }

    private func satisfies(_ type: Type, _ requirement: Conformance) -> Bool {
        requirement == .sequence ? type.sequenceElement != nil : type.conforms(to: requirement)
    }

    /// Declarations over a sequence speak of its element.
    private mutating func bindElement(of sequence: Type) -> Bool {
        guard requirements["Element"] != nil, let element = sequence.sequenceElement else { return true }
        return match(.parameter("Element"), element)
    }

    /// Whether what is bound satisfies all that is required, also of parameters that the instance bound.
    var isSatisfied: Bool {
        requirements.allSatisfy { name, conformances in
            guard let type = bindings[name] else { return conformances.isEmpty }
            return conformances.allSatisfy { satisfies(type, $0) }
        }
    }
}

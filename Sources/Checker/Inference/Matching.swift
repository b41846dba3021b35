/// Fits types to the patterns of a signature with generic parameters.
struct Matching {
    var bindings: Bindings
    let requirements: [String: Set<ProtocolType>]
    private let sameTypes: [Signature.TypePair]
    private let conformances: ConformanceTable

    init(_ signature: Signature, _ conformances: ConformanceTable) {
        bindings = signature.fixed
        requirements = signature.requirements
        sameTypes = signature.sameTypes
        self.conformances = conformances
    }

    /// Binds the parameters of `pattern` so that it is `type`; false where it can't be.
    mutating func match(_ pattern: Type, _ type: Type) -> Bool {
        switch (pattern, type) {
        case (.parameter(let name), _):
            if let bound = bindings[name] { return bound == type }
            guard requirements[name] != nil else { return pattern == type }
            return bind(name, type)
        case (.nominal(let a, let patterns), .nominal(let b, let types)):
            return a == b && matchAll(patterns, types)
        case (.tuple(let patterns), .tuple(let types)):
            return zip(patterns, types).allSatisfy {
                $0.label == nil || $1.label == nil || $0.label == $1.label
            }
                && matchAll(patterns.map(\.type), types.map(\.type))
        case (.function(let a), .function(let b)):
            guard a.isThrowing || !b.isThrowing, matchAll(a.parameters, b.parameters),
                match(a.result, b.result)
            else { return false }
            guard let thrown = a.thrownError else { return true }
            return match(thrown, b.isThrowing ? b.thrownError ?? .anyError : .never)
        case (.inoutReference(let a), .inoutReference(let b)): return match(a, b)
        case (.metatype(let a), .metatype(let b)): return match(a, b)
        default:
            return pattern == type
        }
    }

    private mutating func matchAll(_ patterns: [Type], _ types: [Type]) -> Bool {
        guard patterns.count == types.count else { return false }
        for (pattern, type) in zip(patterns, types) where !match(pattern, type) { return false }
        return true
    }

    private mutating func bind(_ name: String, _ type: Type) -> Bool {
        if case .inoutReference = type { return false }
        for requirement in requirements[name] ?? [] where !satisfies(type, requirement) { return false }
        bindings[name] = type
        for member in associatedTypes(of: name) {
            // "Element" alone is that of the protocol whose extension the signature is in.
            let parameter =
                name == "Self" && requirements["Self.\(member)"] == nil ? member : "\(name).\(member)"
            if let known = type.associatedType(named: member) {
                guard match(.parameter(parameter), known) else { return false }
            } else {
                return false
            }
        }
        return applySameTypes()
    }

    /// `Element` of `S`, where the signature speaks of `S.Element`.
    private func associatedTypes(of parameter: String) -> [String] {
        var found = requirements.keys.compactMap { key -> String? in
            let name = key.utf8.dropFirst(parameter.utf8.count)
            guard name.first == UInt8(ascii: "."), key.hasPrefix(parameter) else { return nil }
            let member = name.dropFirst()
            return member.contains(UInt8(ascii: ".")) ? nil : String(Substring(member))
        }
        if parameter == "Self" {
            found += ArchetypeForm.associatedNames.filter { requirements[$0] != nil }
        }
        return found
    }

    /// What one side of `A == B` has become, the other is.
    private mutating func applySameTypes() -> Bool {
        for pair in sameTypes {
            let first = pair.first.substituting(bindings)
            let second = pair.second.substituting(bindings)
            if !first.hasParameters {
                if !match(pair.second, first) { return false }
            } else if !second.hasParameters {
                if !match(pair.first, second) { return false }
            }
        }
        return true
    }

    /// The elements that a sequence must have that the parameter stands for, where they are known.
    func wantedElement(of name: String) -> Type? {
        if let known = bindings["\(name).Element"] { return known }
        let element = Type.parameter("\(name).Element")
        for pair in sameTypes where pair.first == element || pair.second == element {
            let other = pair.first == element ? pair.second : pair.first
            if let known = other.substituting(bindings).withoutParameters { return known }
        }
        return nil
    }

    private func satisfies(_ type: Type, _ requirement: ProtocolType) -> Bool {
        type.conforms(to: requirement, conformances)
    }

    /// Whether what is bound satisfies all that is required, also of parameters that the instance bound.
    var isSatisfied: Bool {
        requirements.allSatisfy { name, conformances in
            guard let type = bindings[name] else { return true }
            return conformances.allSatisfy { satisfies(type, $0) }
        }
    }

    /// A requirement that what is bound does not satisfy.
    var unsatisfied: (type: Type, requirement: ProtocolType)? {
        for (name, conformances) in requirements.sorted(by: { $0.key < $1.key }) {
            guard let type = bindings[name] else { continue }
            for requirement in conformances.sorted(by: { $0.name < $1.name })
            where !satisfies(type, requirement) { return (type, requirement) }
        }
        return nil
    }
}

import Syntax

extension CellChecker {
    /// Whether swiftc prefers one signature where both fit equally well.
    func isMoreSpecial(_ signature: Signature, than other: Signature) -> Bool {
        if signature.isGeneric != other.isGeneric { return !signature.isGeneric }
        if signature.isGeneric {
            let isNarrower = other.accepts(signature, conformances)
            let isWider = signature.accepts(other, conformances)
            if isNarrower != isWider { return isNarrower }
        }
        if let owner = other.protocolOwner,
            signature.protocolOwner.map({ $0 != owner && $0.refines(owner) }) ?? true
        {
            return true
        }
        let defaults = signature.parameters.count { $0.defaultValue != nil }
        let otherDefaults = other.parameters.count { $0.defaultValue != nil }
        if defaults != otherDefaults { return defaults < otherDefaults }
        let variadics = signature.parameters.count { $0.isVariadic }
        let otherVariadics = other.parameters.count { $0.isVariadic }
        if variadics != otherVariadics { return variadics < otherVariadics }
        // `Box()`, where `init(_ values: Int...)` and `init(arrayLiteral values: Int...)` fit.
        return signature.kind == .initializer && variadics > 0
            && signature.parameters.map(\.type) == other.parameters.map(\.type)
            && signature.parameters.first?.label == nil && other.parameters.first?.label != nil
    }
}

extension Signature {
    /// Whether whatever the other one takes, this one takes as well.
    fileprivate func accepts(_ other: Signature, _ conformances: ConformanceTable) -> Bool {
        var own = parameters
        var others = other.parameters
        if own.count != others.count {
            // What has a default need not be given.
            own.removeAll(where: \.hasDefault)
            others.removeAll(where: \.hasDefault)
        }
        guard own.count == others.count else { return false }
        let form = ArchetypeForm(of: other)
        var matching = Matching(self, conformances)
        if let instance, let own = other.instance, !isStatic, !matching.match(instance, form.type(own)) {
            return false
        }
        for (parameter, taken) in zip(own, others)
        where !matching.match(parameter.type, form.type(taken.type)) { return false }
        return matching.isSatisfied
    }
}

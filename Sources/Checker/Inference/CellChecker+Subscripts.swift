import Syntax

/// Subscripts that are read and assigned to.
extension CellChecker {
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

    func subscriptTarget(
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

import Syntax

/// `reduce(into: [:]) { counts, word in counts[word, default: 0] += 1 }`: what the empty literal holds, only the closure
/// tells.
extension CellChecker {
    /// Binds the generic parameters that empty literals stand for, by what the closures of the call do with them.
    func bindingOpenLiterals(
        _ readings: [Reading], _ order: [(argument: Int, parameter: Signature.Parameter)], _ site: CallSite
    ) -> [Reading] {
        var bound = bindingWrittenParameters(readings, order, site)
        for entry in order {
            guard case .parameter(let name) = entry.parameter.type, let first = bound.first,
                first.matching.bindings[name] == nil,
                let (open, unknown) = openType(of: site.arguments[entry.argument].value)
            else { continue }
            let found = bound.compactMap { reading -> Reading? in
                var attempt = reading
                attempt.matching.bindings[name] = open
                guard let bindings = whatClosuresTell(of: unknown, attempt, order, site) else { return nil }
                attempt.matching.bindings[name] = open.substituting(bindings)
                return attempt
            }
            if !found.isEmpty { bound = found }
        }
        return bound
    }

    /// `{ (counts: inout [String: Int], word) in … }` tells by itself what it takes.
    private func bindingWrittenParameters(
        _ readings: [Reading], _ order: [(argument: Int, parameter: Signature.Parameter)], _ site: CallSite
    ) -> [Reading] {
        var bound = readings
        for entry in order {
            guard case .closure(let closure) = site.arguments[entry.argument].value.unparenthesized.kind,
                case .function(let function) = entry.parameter.type, let written = closure.parameters,
                written.count == function.parameters.count
            else { continue }
            for (parameter, pattern) in zip(written, function.parameters) {
                guard let name = parameter.type, let type = try? resolve(name) else { continue }
                let passed = parameter.isInout ? Type.inoutReference(type) : type
                bound = bound.map { reading in
                    var attempt = reading
                    return attempt.matching.match(pattern, passed) ? attempt : reading
                }
            }
        }
        return bound
    }

    private func openType(of expression: Expression) -> (Type, [Archetype])? {
        switch expression.unparenthesized.kind {
        case .array(let elements) where elements.isEmpty:
            let element = Archetype(openNamed: "Element")
            return (.array(of: .archetype(element)), [element])
        case .array(let elements) where elements.count == 1:
            guard let (element, unknown) = openType(of: elements[0]) else { return nil }
            return (.array(of: element), unknown)
        case .dictionary(let pairs) where pairs.isEmpty:
            let key = Archetype(openNamed: "Key")
            let value = Archetype(openNamed: "Value")
            key.conformances = [.hashable]
            return (.dictionary(.archetype(key), .archetype(value)), [key, value])
        case .member(let base?, let name, _):
            guard let type = try? typeReference(base),
                members(of: type, named: name).contains(where: { $0.isStatic && $0.kind == .property })
            else { return nil }
            return openType(type)
        case .call(let callee, let arguments) where arguments.isEmpty:
            return (try? typeReference(callee)).flatMap { openType($0) }
        default: return nil
        }
    }

    /// `Tree.empty`, `Stack()`: a generic type of which nothing has told the arguments yet.
    private func openType(_ type: Type) -> (Type, [Archetype])? {
        guard let nominal = type.nominal, let declared = nominal.declared, type.hasParameters else {
            return nil
        }
        let unknown = declared.genericParameters.map { parameter in
            let open = Archetype(openNamed: parameter.name)
            open.conformances = parameter.conformances
            return open
        }
        return (.nominal(nominal, unknown.map { .archetype($0) }), unknown)
    }

    private func whatClosuresTell(
        of unknown: [Archetype], _ reading: Reading,
        _ order: [(argument: Int, parameter: Signature.Parameter)],
        _ site: CallSite
    ) -> TypeBindings? {
        let outer = openBindings
        openBindings = [:]
        defer { openBindings = outer }
        for entry in order {
            guard case .closure = site.arguments[entry.argument].value.unparenthesized.kind else { continue }
            let target = entry.parameter.type.substituting(reading.matching.bindings)
            _ = try? candidates(site.arguments[entry.argument].value, hint: target)
        }
        var bindings: TypeBindings = [:]
        for archetype in unknown {
            guard let found = openBindings[archetype] else { return nil }
            bindings[archetype] = found.type
        }
        return bindings
    }

    /// A value where something unknown is wanted tells what it is.
    func noteOpen(_ archetype: Archetype, _ candidate: Candidate) -> Candidate {
        let known = openBindings[archetype]
        if known.map({ candidate.score < $0.score }) ?? true {
            openBindings[archetype] = (candidate.type, candidate.score)
        }
        return Candidate(
            TypedExpression(
                candidate.expression.kind, type: .archetype(archetype), range: candidate.expression.range),
            score: candidate.score)
    }
}

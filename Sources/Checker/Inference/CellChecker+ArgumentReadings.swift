import Syntax

/// How the arguments of a call are read for one signature.
extension CellChecker {
    /// A literal where an open parameter stands: `Set<Path>(["a"])` tells what the elements are, and in
    /// `prices.reduce(0, +)` the first value may be of the type of the elements.
    func literalCandidates(
        _ expression: Expression, _ target: Type, _ reading: Reading
    ) throws(CellErrors) -> [Candidate]? {
        guard case .parameter(let name) = target, expression.hasLiterals else { return nil }
        if let element = reading.matching.wantedElement(of: name),
            let found = try? candidates(expression, hint: .array(of: element))
        {
            return found
        }
        if needsContext(expression) { return nil }
        let known = Set(reading.matching.bindings.values.filter(\.isUnusualNumber))
        return known.isEmpty ? nil : try candidates(expression, hints: Array(known))
    }

    func argumentCandidates(
        _ expression: Expression, _ parameter: Signature.Parameter, _ target: Type, _ readOnce: [Candidate]?
    ) throws(CellErrors) -> [Candidate] {
        if parameter.isInout {
            let value = try inoutArgument(expression, target.withoutParameters)
            guard case .inoutReference(let type) = value.type else { return [] }
            // Matched as the type of the place.
            return [Candidate(TypedExpression(value.kind, type: type, range: value.range), score: .best)]
        }
        if case .inoutReference(let inner) = expression.unparenthesized.kind {
            throw error(
                .swift,
                "cannot pass an inout argument to a parameter that is not inout: use of extraneous '&'",
                at: inner.range)
        }
        if parameter.isAutoclosure, case .function(let wanted) = target {
            return try autoclosureCandidates(expression, wanted)
        }
        try requireNotNil(expression, target, .argument)
        if let readOnce {
            if expression.hasLiterals, !target.hasParameters,
                target.isUnusualNumber || target.nominal == .substring,
                !readOnce.contains(where: { $0.type == target })
            {
                return try candidates(expression, hint: target)
            }
            return readOnce
        }
        return try candidates(expression, hint: target)
    }

    func argumentMismatch(
        _ argument: Argument, _ found: Type, _ target: Type, _ reading: Reading,
        _ parameter: Signature.Parameter, _ signature: Signature, _ site: CallSite
    ) -> CellErrors {
        if case .parameter(let name) = parameter.type {
            if let known = reading.matching.bindings[name] {
                // Another argument has told what it is.
                if signature.fixed[name] == nil, reading.instance == nil, signature.kind == .function {
                    return error(
                        .swift,
                        "conflicting arguments to generic parameter '\(parameter.type)' ('\(known)' vs. '\(found)')",
                        at: site.range)
                }
            } else if let requirement = parameter.type.firstUnmet(found, reading.matching, conformances) {
                if parameter.type.isTextOnly(reading.matching) {
                    return conversionError(found, .string, .argument, argument.value.range)
                }
                return nonconformance(of: found, to: requirement, signature, site)
            } else if let element = found.arguments.first, found.nominal == .array || found.nominal == .set,
                signature.requirements.values.contains(where: { $0.contains(.hashable) }),
                !conforms(element, to: .hashable)
            {
                return nonconformance(of: element, to: .hashable, signature, site)
            }
        }
        if parameter.type.hasParameters {
            // What the argument would bind lacks something.
            var lenient = Matching(signature.withoutRequirements, conformances)
            lenient.bindings = reading.matching.bindings
            if lenient.match(parameter.type, found),
                let missing = signature.unmet(by: lenient.bindings, conformances)
            {
                return nonconformance(of: missing.type, to: missing.requirement, signature, site)
            }
        }
        if parameter.isVariadic, case .nominal(.array, let arguments) = found, arguments == [target] {
            return error(
                .swift,
                "cannot pass array of type '\(found)' as variadic arguments of type '\(target)'",
                at: argument.value.range)
        }
        return conversionError(
            found, target.completed(by: found), .argument, argument.value.range, of: argument.value)
    }

    func extend(
        _ reading: Reading, by candidate: Candidate, pattern: Type, target: Type, _ place: Int
    ) -> Reading? {
        var extended = reading
        guard target.hasParameters else {
            guard let converted = converted(candidate, to: target) else { return nil }
            extended.values[place] = converted.expression
            extended.score = converted.score
            return extended
        }
        if extended.matching.match(pattern, candidate.type) {
            extended.values[place] = candidate.expression
            extended.score = candidate.score
            return extended
        }
        // A value where an optional of what is still open is wanted.
        var open = reading
        if let wrapped = pattern.wrapped, !candidate.type.isOptional,
            open.matching.match(wrapped, candidate.type)
        {
            let type = pattern.substituting(open.matching.bindings)
            guard let converted = converted(candidate, to: type) else { return nil }
            open.values[place] = converted.expression
            open.score = converted.score
            return open
        }
        if let nominal = pattern.nominal, let path = readingKeyPath(candidate, to: nominal) {
            return extend(reading, by: path, pattern: pattern, target: target, place)
        }
        // What is bound may ask for a conversion of a part.
        var bound = reading
        if let receiver = receiver(candidate, for: pattern, &bound.matching) {
            bound.values[place] = receiver.expression
            bound.score = receiver.score
            return bound
        }
        return nil
    }

    func plainestOfEachBinding(_ readings: [Reading]) -> [Reading] {
        guard readings.count > 1 else { return readings }
        var kept: [Reading] = []
        for reading in readings {
            if let place = kept.firstIndex(where: {
                $0.matching.bindings == reading.matching.bindings
                    && $0.instance?.type == reading.instance?.type
                    && $0.passesThrowing == reading.passesThrowing
            }) {
                if reading.score < kept[place].score { kept[place] = reading }
            } else {
                kept.append(reading)
            }
        }
        return kept
    }

    /// Of readings of one type the plainest; among equally plain ones the most special signature.
    func plainest(
        of found: [(candidate: Candidate, signature: Signature)], _ site: CallSite
    ) throws(CellErrors) -> [(candidate: Candidate, signature: Signature)] {
        var plainest: [Type: Score] = [:]
        for (candidate, _) in found {
            plainest[candidate.type] = min(plainest[candidate.type] ?? candidate.score, candidate.score)
        }
        var kept: [(candidate: Candidate, signature: Signature)] = []
        for entry in found where entry.candidate.score == plainest[entry.candidate.type] {
            guard let place = kept.firstIndex(where: { $0.candidate.type == entry.candidate.type }) else {
                kept.append(entry)
                continue
            }
            let known = kept[place]
            if isMoreSpecial(entry.signature, than: known.signature) {
                kept[place] = entry
            } else if !isMoreSpecial(known.signature, than: entry.signature) {
                throw error(
                    .swift, "ambiguous use of '\(site.name)'", at: site.range,
                    note: "found '\(known.signature.declaration)' and '\(entry.signature.declaration)'")
            }
        }
        return kept.map { entry in
            // Of equally plain readings of several types the most special signature is meant.
            guard
                kept.contains(where: {
                    $0.candidate.type != entry.candidate.type && $0.candidate.score == entry.candidate.score
                        && isMoreSpecial($0.signature, than: entry.signature)
                        && !isMoreSpecial(entry.signature, than: $0.signature)
                })
            else { return entry }
            let lessSpecial = Candidate(
                entry.candidate.expression, score: entry.candidate.score.adding(\.lessSpecialMembers))
            return (lessSpecial, entry.signature)
        }
    }
}

import Syntax

/// One way in which the arguments seen so far fit a signature.
struct Reading {
    var matching: Matching
    var score: Score
    var instance: Candidate?
    /// The checked arguments, by their index in the call.
    var values: [Int: TypedExpression]
    /// Whether a function that was passed may throw.
    var passesThrowing = false
}

extension CellChecker {
    /// The readings of a call, over all signatures that fit; the plainest of each type.
    func resolve(
        _ overloads: [Signature], _ site: CallSite, hint: Type?
    ) throws(CellErrors) -> [Candidate] {
        // With one signature its parameters tell each argument what is wanted; with more, an argument that means
        // something by itself is read once for all of them.
        var readOnce: [Int: [Candidate]] = [:]
        var fitting: [(signature: Signature, assignment: ArgumentAssignment)] = []
        var mismatches: [CallMismatch] = []
        for signature in overloads {
            do throws(CallMismatch) {
                fitting.append((signature, try signature.assign(site.arguments, callRange: site.range)))
            } catch {
                mismatches.append(error)
            }
        }
        if fitting.count > 1 {
            for (place, argument) in site.arguments.enumerated() where !needsContext(argument.value) {
                let kinds = fitting.compactMap { literalHint($0.signature, for: place, $0.assignment, site) }
                readOnce[place] = try candidates(argument.value, hints: kinds)
            }
        }
        var found: [(candidate: Candidate, signature: Signature)] = []
        for (signature, assignment) in fitting {
            do throws(CallMismatch) {
                for candidate in try read(signature, assignment, site, readOnce, hint: hint) {
                    found.append((candidate, signature))
                }
            } catch {
                mismatches.append(error)
            }
        }
        if found.isEmpty { throw explain(mismatches, overloads, site, readOnce) }
        let plainest = try plainest(of: found, site)
        try requireReady(plainest.map(\.signature), site.range)
        return plainest.map(\.candidate)
    }

    /// The type that a parameter wants where the instance tells it: a literal is read as it, too.
    private func literalHint(
        _ signature: Signature, for argument: Int, _ assignment: ArgumentAssignment, _ site: CallSite
    ) -> Type? {
        guard let place = assignment.argumentsOfParameter.firstIndex(where: { $0.contains(argument) }) else {
            return nil
        }
        var matching = Matching(signature, conformances)
        if let pattern = signature.instance, let best = site.instance?.candidates.best {
            _ = receiver(best, for: pattern, &matching)
        }
        return signature.parameters[place].type.substituting(matching.bindings).withoutParameters
    }

    private func read(
        _ signature: Signature, _ assignment: ArgumentAssignment, _ site: CallSite,
        _ readOnce: [Int: [Candidate]], hint: Type?
    ) throws(CallMismatch) -> [Candidate] {
        let readings = try instanceReadings(signature, site)
        var order: [(argument: Int, parameter: Signature.Parameter)] = []
        for (place, arguments) in assignment.argumentsOfParameter.enumerated() {
            order += arguments.map { ($0, signature.parameters[place]) }
        }
        // What means something by itself binds the generic parameters that closures then rely on.
        // A literal takes the type of what stands beside it: `max(0, price)`.
        let independent = order.filter { !needsContext(site.arguments[$0.argument].value) }
            .stablySorted { entry in
                site.arguments[entry.argument].value.isNumberLiteral && entry.parameter.type.hasParameters
            }
        // An implicit member of what is open yet waits for the others.
        let dependent = order.filter { needsContext(site.arguments[$0.argument].value) }
            .stablySorted { entry in
                site.arguments[entry.argument].value.isImplicitMember && entry.parameter.type.hasParameters
            }
        var wanted: CallMismatch?
        // What the surroundings want binds what the instance has not, if that can be.
        if let hinted = hintedReadings(readings, signature, hint) {
            do throws(CallMismatch) {
                return try finishReadings(
                    hinted, signature, assignment, site, independent + dependent, readOnce)
            } catch {
                if insistsOnHint { throw error }
                wanted = error
            }
        }
        do throws(CallMismatch) {
            return try finishReadings(
                readings, signature, assignment, site, independent + dependent, readOnce)
        } catch {
            // `let best: Int? = values.reduce(nil) { … }`: what is wanted may be the optional itself.
            if let whole = hintedReadings(readings, signature, hint, asWholeOptional: true),
                let found = try? finishReadings(
                    whole, signature, assignment, site, independent + dependent, readOnce)
            {
                return found
            }
            throw error.progress >= (wanted?.progress ?? 0) ? error : (wanted ?? error)
        }
    }

    private func hintedReadings(
        _ readings: [Reading], _ signature: Signature, _ hint: Type?, asWholeOptional: Bool = false
    ) -> [Reading]? {
        guard let hint, signature.isGeneric, !hint.hasParameters, hint != .described else {
            return nil
        }
        if case .existential = hint { return nil }
        var changed = false
        let hinted = readings.map { reading -> Reading in
            let result = signature.result.substituting(reading.matching.bindings)
            guard result.hasParameters else { return reading }
            var bound = reading
            for target in [hint, hint.wrapped].compactMap({ $0 }) {
                if case .parameter = result, target.isOptional != asWholeOptional { continue }
                var attempt = reading.matching
                if attempt.match(signature.result, target) {
                    bound.matching = attempt
                    changed = true
                    break
                }
            }
            return bound
        }
        return changed ? hinted : nil
    }

    private func finishReadings(
        _ start: [Reading], _ signature: Signature, _ assignment: ArgumentAssignment, _ site: CallSite,
        _ order: [(argument: Int, parameter: Signature.Parameter)], _ readOnce: [Int: [Candidate]]
    ) throws(CallMismatch) -> [Candidate] {
        var readings = bindingOpenLiterals(start, order, site)
        for (step, entry) in order.enumerated() {
            do throws(CallMismatch) {
                readings = try read(
                    site.arguments[entry.argument], at: entry.argument, as: entry.parameter, readings,
                    readOnce[entry.argument], (signature, site), progress: step + 1)
            } catch {
                throw adding(order.dropFirst(step + 1), readings, (signature, site), readOnce, to: error)
            }
        }
        var candidates: [Candidate] = []
        var failure: CallMismatch?
        for reading in readings {
            guard reading.matching.isSatisfied else {
                failure = unsatisfied(signature, reading, site)
                continue
            }
            do throws(CallMismatch) {
                candidates.append(try finish(reading, signature, assignment, site))
            } catch {
                failure = error
            }
        }
        if candidates.isEmpty, let failure { throw failure }
        return candidates.plainestOfEachType
    }

    /// What is wrong with one argument does not hide what is wrong with the next, where its type is known.
    private func adding(
        _ rest: ArraySlice<(argument: Int, parameter: Signature.Parameter)>, _ readings: [Reading],
        _ call: (Signature, CallSite), _ readOnce: [Int: [Candidate]], to first: CallMismatch
    ) -> CallMismatch {
        guard !first.isRequirement else { return first }
        var found = first.errors.diagnostics
        for entry in rest where !entry.parameter.type.hasParameters {
            do throws(CallMismatch) {
                _ = try read(
                    call.1.arguments[entry.argument], at: entry.argument, as: entry.parameter, readings,
                    readOnce[entry.argument], call, progress: first.progress)
            } catch {
                found += error.errors.diagnostics.filter { !found.contains($0) }
            }
        }
        return CallMismatch(progress: first.progress, errors: CellErrors(found))
    }

    private func instanceReadings(_ signature: Signature, _ site: CallSite) throws(CallMismatch) -> [Reading]
    {
        let empty = Matching(signature, conformances)
        guard let instance = site.instance, let pattern = signature.instance else {
            return [Reading(matching: empty, score: .best, values: [:])]
        }
        var readings: [Reading] = []
        for candidate in instance.candidates {
            var matching = empty
            if let receiver = receiver(candidate, for: pattern, &matching) {
                readings.append(
                    Reading(matching: matching, score: receiver.score, instance: receiver, values: [:]))
            }
        }
        guard readings.isEmpty else { return readings }
        let type = instance.candidates.best?.type ?? instance.candidates[0].type
        // Without its requirements the signature tells which type lacks what.
        var lenient = Matching(signature.withoutRequirements, conformances)
        for candidate in instance.candidates where receiver(candidate, for: pattern, &lenient) != nil {
            if let missing = signature.unmet(by: lenient.bindings, conformances) {
                throw CallMismatch(
                    progress: 0, errors: unsatisfiedRequirement(signature, type, site, missing),
                    isRequirement: true)
            }
        }
        throw CallMismatch(progress: 0, errors: unsatisfiedRequirement(signature, type, site, nil))
    }

    /// Reads one argument in each way that fits what the arguments before it have bound.
    private func read(
        _ argument: Argument, at place: Int, as parameter: Signature.Parameter, _ readings: [Reading],
        _ readOnce: [Candidate]?, _ call: (signature: Signature, site: CallSite), progress: Int
    ) throws(CallMismatch) -> [Reading] {
        var next: [Reading] = []
        var failure: CellErrors?
        for reading in readings {
            let target = parameter.type.substituting(reading.matching.bindings)
            let candidates: [Candidate]
            do throws(CellErrors) {
                if let read = try literalCandidates(argument.value, target, reading) {
                    candidates = read
                } else {
                    candidates = try argumentCandidates(argument.value, parameter, target, readOnce)
                }
            } catch {
                failure = failure ?? error
                continue
            }
            // Nothing in `Any` asks for another reading than the plainest.
            let isAny = target == .described || target == .any
            for candidate in isAny ? candidates.best.map({ [$0] }) ?? [] : candidates {
                guard
                    var extended = extend(
                        reading, by: candidate, pattern: parameter.type, target: target, place)
                else {
                    continue
                }
                extended.score = extended.score + reading.score
                if case .function(let function) = candidate.type, function.isThrowing {
                    extended.passesThrowing = true
                }
                next.append(extended)
            }
            if isAny && candidates.best == nil {
                failure =
                    failure
                    ?? error(
                        .swift, "type of expression is ambiguous without a type annotation",
                        at: argument.value.range)
            }
            if next.isEmpty && failure == nil, let first = candidates.best ?? candidates.first {
                failure = argumentMismatch(
                    argument, first.type, target, reading, parameter, call.signature, call.site)
            }
        }
        if next.isEmpty { throw CallMismatch(progress: progress, errors: failure ?? CellErrors([])) }
        return plainestOfEachBinding(next)
    }

    /// A literal where an open parameter stands: `Set<Path>(["a"])` tells what the elements are, and in
    /// `prices.reduce(0, +)` the first value may be of the type of the elements.
    private func literalCandidates(
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

    private func argumentCandidates(
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

    private func argumentMismatch(
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

    private func extend(
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

    private func plainestOfEachBinding(_ readings: [Reading]) -> [Reading] {
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
    private func plainest(
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

extension Type {
    fileprivate func firstUnmet(_ type: Type, _ matching: Matching, _ table: ConformanceTable)
        -> ProtocolType?
    {
        guard case .parameter(let name) = self else { return nil }
        return matching.requiredProtocols(of: name).first { !type.conforms(to: $0, table) }
    }

    /// A parameter that takes texts.
    fileprivate func isTextOnly(_ matching: Matching) -> Bool {
        guard case .parameter(let name) = self else { return false }
        return matching.requiredProtocols(of: name) == [.stringProtocol]
    }

    /// A function type that is wanted, with what is open in it as the one that was found has it.
    fileprivate func completed(by found: Type) -> Type {
        guard hasParameters, case .function(var wanted) = self, case .function(let own) = found,
            wanted.parameters.count == own.parameters.count
        else { return self }
        wanted.isThrowing = false
        if wanted.result.hasParameters { wanted.result = own.result }
        for place in wanted.parameters.indices where wanted.parameters[place].hasParameters {
            wanted.parameters[place] = own.parameters[place]
        }
        return .function(wanted)
    }
}

extension Matching {
    func requiredProtocols(of name: String) -> [ProtocolType] {
        (requirements[name] ?? []).sorted { $0.name < $1.name }
    }
}

extension Array {
    /// Those for which the condition holds after the others.
    fileprivate func stablySorted(last isLast: (Element) -> Bool) -> [Element] {
        filter { !isLast($0) } + filter(isLast)
    }
}

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

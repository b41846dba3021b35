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
}

extension Type {
    func firstUnmet(_ type: Type, _ matching: Matching, _ table: ConformanceTable)
        -> ProtocolType?
    {
        guard case .parameter(let name) = self else { return nil }
        return matching.requiredProtocols(of: name).first { !type.conforms(to: $0, table) }
    }

    /// A parameter that takes texts.
    func isTextOnly(_ matching: Matching) -> Bool {
        guard case .parameter(let name) = self else { return false }
        return matching.requiredProtocols(of: name) == [.stringProtocol]
    }

    /// A function type that is wanted, with what is open in it as the one that was found has it.
    func completed(by found: Type) -> Type {
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

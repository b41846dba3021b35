import Syntax

/// One way in which the arguments seen so far fit a signature.
private struct Reading {
    var matching: Matching
    var score: Score
    var instance: Candidate?
    /// The checked arguments, by their index in the call.
    var values: [Int: TypedExpression]
}

extension CellChecker {
    /// The readings of a call, over all signatures that fit; the plainest of each type.
    func resolve(
        _ overloads: [Signature], _ site: CallSite, hint: Type?
    ) throws(CellErrors) -> [Candidate] {
        // With one signature its parameters tell each argument what is wanted; with more, an argument that means
        // something by itself is read once for all of them.
        var readOnce: [Int: [Candidate]] = [:]
        if overloads.count > 1 {
            for (place, argument) in site.arguments.enumerated() where !needsContext(argument.value) {
                readOnce[place] = try candidates(argument.value)
            }
        }
        var found: [(candidate: Candidate, signature: Signature)] = []
        var mismatches: [CallMismatch] = []
        for signature in overloads {
            do throws(CallMismatch) {
                for candidate in try read(signature, site, readOnce, hint: hint) {
                    found.append((candidate, signature))
                }
            } catch {
                mismatches.append(error)
            }
        }
        if found.isEmpty { throw explain(mismatches, overloads, site, readOnce) }
        return try plainest(of: found, site)
    }

    private func read(
        _ signature: Signature, _ site: CallSite, _ readOnce: [Int: [Candidate]], hint: Type?
    ) throws(CallMismatch) -> [Candidate] {
        let assignment = try signature.assign(site.arguments, callRange: site.range)
        var readings = try instanceReadings(signature, site)
        var order: [(argument: Int, parameter: Signature.Parameter)] = []
        for (place, arguments) in assignment.argumentsOfParameter.enumerated() {
            order += arguments.map { ($0, signature.parameters[place]) }
        }
        // What means something by itself binds the generic parameters that closures then rely on.
        let independent = order.filter { !needsContext(site.arguments[$0.argument].value) }
        let dependent = order.filter { needsContext(site.arguments[$0.argument].value) }
        for (step, entry) in (independent + dependent).enumerated() {
            readings = try read(
                site.arguments[entry.argument], at: entry.argument, as: entry.parameter.type, readings,
                readOnce[entry.argument], progress: step + 1)
        }
        var candidates: [Candidate] = []
        for reading in readings {
            guard reading.matching.isSatisfied else { throw unsatisfied(signature, reading, site) }
            candidates.append(try finish(reading, signature, assignment, site))
        }
        return candidates.plainestOfEachType
    }

    private func instanceReadings(_ signature: Signature, _ site: CallSite) throws(CallMismatch) -> [Reading]
    {
        let empty = Matching(bindings: [:], requirements: signature.requirements)
        guard let instance = site.instance, let pattern = signature.instance else {
            return [Reading(matching: empty, score: .best, values: [:])]
        }
        var readings: [Reading] = []
        for candidate in instance.candidates {
            var matching = empty
            if matching.match(pattern, candidate.type) {
                readings.append(
                    Reading(matching: matching, score: candidate.score, instance: candidate, values: [:]))
            }
        }
        guard readings.isEmpty else { return readings }
        let type = instance.candidates.best?.type ?? instance.candidates[0].type
        throw CallMismatch(progress: 0, errors: unsatisfiedRequirement(signature, type, site))
    }

    private func unsatisfied(_ signature: Signature, _ reading: Reading, _ site: CallSite) -> CallMismatch {
        let type = reading.instance?.type ?? signature.result
        return CallMismatch(
            progress: site.arguments.count + 1, errors: unsatisfiedRequirement(signature, type, site))
    }

    private func unsatisfiedRequirement(_ signature: Signature, _ type: Type, _ site: CallSite) -> CellErrors
    {
        let requirement = signature.requirements.values.flatMap { $0 }.map(\.rawValue).sorted().joined(
            separator: ", ")
        return error(
            .swift,
            "'\(signature.fullName)' requires that the elements of '\(type)' conform to '\(requirement)'",
            at: site.range)
    }

    /// Reads one argument in each way that fits what the arguments before it have bound.
    private func read(
        _ argument: Argument, at place: Int, as pattern: Type, _ readings: [Reading],
        _ readOnce: [Candidate]?,
        progress: Int
    ) throws(CallMismatch) -> [Reading] {
        var next: [Reading] = []
        var failure: CellErrors?
        for reading in readings {
            let target = pattern.substituting(reading.matching.bindings)
            let candidates: [Candidate]
            do throws(CellErrors) {
                if let readOnce {
                    candidates = readOnce
                } else {
                    candidates = try self.candidates(argument.value, hint: target)
                }
            } catch {
                failure = failure ?? error
                continue
            }
            // Nothing in `Any` asks for another reading than the plainest.
            let isAny = target == .nominal(.any, [])
            for candidate in isAny ? candidates.best.map({ [$0] }) ?? [] : candidates {
                guard var extended = extend(reading, by: candidate, pattern: pattern, target: target, place)
                else {
                    continue
                }
                extended.score = extended.score + reading.score
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
                failure = error(
                    .swift, ConversionContext.argument.message(from: first.type, to: target),
                    at: argument.value.range,
                    note: conversionRemedy(from: first.type, to: target))
            }
        }
        if next.isEmpty { throw CallMismatch(progress: progress, errors: failure ?? CellErrors([])) }
        return plainestOfEachBinding(next)
    }

    private func extend(
        _ reading: Reading, by candidate: Candidate, pattern: Type, target: Type, _ place: Int
    ) -> Reading? {
        var extended = reading
        if target.hasParameters {
            guard extended.matching.match(pattern, candidate.type) else { return nil }
            extended.values[place] = candidate.expression
            extended.score = candidate.score
        } else {
            guard let converted = candidate.converted(to: target) else { return nil }
            extended.values[place] = converted.expression
            extended.score = converted.score
        }
        return extended
    }

    private func plainestOfEachBinding(_ readings: [Reading]) -> [Reading] {
        guard readings.count > 1 else { return readings }
        var kept: [Reading] = []
        for reading in readings {
            if let place = kept.firstIndex(where: {
                $0.matching.bindings == reading.matching.bindings
                    && $0.instance?.type == reading.instance?.type
            }) {
                if reading.score < kept[place].score { kept[place] = reading }
            } else {
                kept.append(reading)
            }
        }
        return kept
    }

    /// The call with its arguments in the order of the parameters, defaults filled in.
    private func finish(
        _ reading: Reading, _ signature: Signature, _ assignment: ArgumentAssignment, _ site: CallSite
    ) throws(CallMismatch) -> Candidate {
        do throws(CellErrors) {
            var values: [TypedExpression] = []
            for (parameter, arguments) in zip(signature.parameters, assignment.argumentsOfParameter) {
                values.append(try value(of: parameter, arguments, reading, site))
            }
            let result = signature.result.substituting(reading.matching.bindings)
            guard !result.hasParameters else {
                throw error(
                    .swift, "generic parameter could not be inferred", at: site.range,
                    note: "add a type to the result")
            }
            let kind = try callKind(signature, reading, values, site)
            var score = reading.score
            if signature.isLessSpecial { score.lessSpecialMembers += 1 }
            return Candidate(kind, type: result, score: score, range: site.range)
        } catch {
            throw CallMismatch(progress: site.arguments.count + 1, errors: error)
        }
    }

    private func value(
        of parameter: Signature.Parameter, _ arguments: [Int], _ reading: Reading, _ site: CallSite
    ) throws(CellErrors) -> TypedExpression {
        if parameter.isVariadic {
            let values = arguments.compactMap { reading.values[$0] }
            let element = parameter.type.substituting(reading.matching.bindings)
            // Arguments of print have become their descriptions.
            let type = element == .nominal(.any, []) ? Type.string : element
            return TypedExpression(.arrayLiteral(values), type: .array(of: type), range: site.range)
        }
        if let argument = arguments.first, let value = reading.values[argument] { return value }
        switch parameter.defaultValue {
        case .checked(let value)?: return value
        case .written(let expression)?:
            let value = try check(expression, as: parameter.type)
            return TypedExpression(value.kind, type: value.type, range: site.range)
        case nil:
            throw error(.swift, "missing argument for parameter '\(parameter.name)' in call", at: site.range)
        }
    }

    private func callKind(
        _ signature: Signature, _ reading: Reading, _ values: [TypedExpression], _ site: CallSite
    ) throws(CellErrors) -> TypedExpression.Kind {
        switch signature.implementation {
        case .constant(let kind): return kind
        case .argument: return values[0].kind
        case .callee(let callee):
            guard let instance = reading.instance else { return .call(callee, values) }
            if signature.isMutating, let expression = site.instance?.expression {
                let target = try assignmentTarget(expression, purpose: .mutation(member: site.name))
                return .mutatingCall(callee, target, values)
            }
            return .call(callee, [instance.expression] + values)
        }
    }

    /// Of readings of one type the plainest; among equally plain ones the most special signature.
    private func plainest(
        of found: [(candidate: Candidate, signature: Signature)], _ site: CallSite
    ) throws(CellErrors) -> [Candidate] {
        var kept: [(candidate: Candidate, signature: Signature)] = []
        for entry in found {
            guard let place = kept.firstIndex(where: { $0.candidate.type == entry.candidate.type }) else {
                kept.append(entry)
                continue
            }
            let known = kept[place]
            if entry.candidate.score < known.candidate.score
                || entry.candidate.score == known.candidate.score
                    && entry.signature.isMoreSpecial(than: known.signature)
            {
                kept[place] = entry
            } else if entry.candidate.score == known.candidate.score
                && !known.signature.isMoreSpecial(than: entry.signature)
            {
                throw error(
                    .swift, "ambiguous use of '\(site.name)'", at: site.range,
                    note: "found '\(known.signature.declaration)' and '\(entry.signature.declaration)'")
            }
        }
        return kept.map(\.candidate)
    }
}

extension Signature {
    /// Whether swiftc prefers this one where both fit equally well.
    fileprivate func isMoreSpecial(than other: Signature) -> Bool {
        if isGeneric != other.isGeneric { return !isGeneric }
        let defaults = parameters.count { $0.defaultValue != nil }
        let otherDefaults = other.parameters.count { $0.defaultValue != nil }
        if defaults != otherDefaults { return defaults < otherDefaults }
        let variadics = parameters.count { $0.isVariadic }
        return variadics < other.parameters.count { $0.isVariadic }
    }
}

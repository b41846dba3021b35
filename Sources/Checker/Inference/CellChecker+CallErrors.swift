import Syntax

extension CellChecker {
    /// Tells why no signature fits: the mismatch of the one that came furthest.
    func explain(
        _ mismatches: [CallMismatch], _ overloads: [Signature], _ site: CallSite,
        _ readOnce: [Int: [Candidate]]
    ) -> CellErrors {
        let furthest = mismatches.map(\.progress).max() ?? 0
        let told = mismatches.filter { $0.progress == furthest }
        if let first = told.first, told.count == 1 || Set(told.map { $0.errors.diagnostics }).count == 1 {
            return first.errors
        }
        // A closure's own mistakes are told by themselves, whichever signature it was read for.
        let arguments = site.arguments.map(\.value.range)
        if let inner = told.first(where: { mismatch in
            mismatch.errors.diagnostics.contains { diagnostic in
                arguments.contains { $0.strictlyContains(diagnostic.range) }
            }
        }) {
            return inner.errors
        }
        let types = site.arguments.indices.map { place in
            let readings = readOnce[place] ?? []
            return (readings.best ?? readings.first).map { "\($0.type)" } ?? "_"
        }
        let kind = overloads.allSatisfy { $0.kind == .initializer } ? "initializer" : "'\(site.name)'"
        return error(
            .swift, "no exact matches in call to \(kind)", at: site.range,
            note: "called with (\(types.joined(separator: ", "))); it takes "
                + overloads.map { "'\($0.declaration)'" }.joined(separator: " or "))
    }

    func prefixCandidates(
        _ name: String, _ operand: Expression, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let operators = signatures.functions(named: name).filter { $0.parameters.count == 1 }
        guard !operators.isEmpty else { throw unknownOperator(name, range) }
        let readings = try candidates(operand)
        let found = apply(operators, to: [readings], range)
        guard found.isEmpty else { return found.plainestOfEachType }
        let type = readings.best?.type ?? readings[0].type
        throw error(
            .swift, "unary operator '\(name)' cannot be applied to an operand of type '\(type)'", at: range)
    }

    func binaryCandidates(
        _ name: String, _ left: Expression, _ right: Expression, _ operatorRange: SourceRange,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        if name == "&&" || name == "||" {
            let a = try check(left, as: .bool, context: .argument)
            let b = try check(right, as: .bool, context: .argument)
            return [Candidate(name == "&&" ? .and(a, b) : .or(a, b), type: .bool, range: range)]
        }
        let operators = signatures.functions(named: name).filter { $0.parameters.count == 2 }
        guard !operators.isEmpty else { throw unknownOperator(name, operatorRange) }
        let (lefts, rights) = try operandCandidates(left, right)
        let found = apply(operators, to: [lefts, rights], range)
        guard found.isEmpty else { return found.plainestOfEachType }
        throw inapplicable(name, lefts, rights, range)
    }

    /// An operand that means nothing by itself, such as `[]`, takes the type of the other.
    private func operandCandidates(
        _ left: Expression, _ right: Expression
    ) throws(CellErrors) -> ([Candidate], [Candidate]) {
        if needsContext(left) && !needsContext(right) {
            let rights = try candidates(right)
            return (try candidates(left, hint: rights.best?.type), rights)
        }
        let lefts = try candidates(left)
        return (lefts, try candidates(right, hint: needsContext(right) ? lefts.best?.type : nil))
    }

    func inapplicable(
        _ name: String, _ lefts: [Candidate], _ rights: [Candidate], _ range: SourceRange
    ) -> CellErrors {
        let a = lefts.best?.type ?? lefts[0].type
        let b = rights.best?.type ?? rights[0].type
        if a == b {
            return error(
                .swift, "binary operator '\(name)' cannot be applied to two '\(a)' operands", at: range)
        }
        return error(
            .swift, "binary operator '\(name)' cannot be applied to operands of type '\(a)' and '\(b)'",
            at: range,
            note: comparisonRemedy(name, a, b) ?? conversionRemedy(from: a, to: b))
    }

    /// Tensors have no order; their numbers do.
    private func comparisonRemedy(_ name: String, _ a: Type, _ b: Type) -> String? {
        guard ["<", "<=", ">", ">=", "==", "!="].contains(name),
            [a, b].contains(where: { $0.nominal?.name == "Tensor" })
        else { return nil }
        return
            "compare numbers: .item takes the one number out of a tensor that has just one, [i] takes an element"
    }

    private func unknownOperator(_ name: String, _ range: SourceRange) -> CellErrors {
        let remedies = ["++": "write 'x += 1'", "--": "write 'x -= 1'", "===": "write '=='"]
        return error(.swift, "cannot find operator '\(name)' in scope", at: range, note: remedies[name])
    }

    /// The readings of an operator over those of its operands.
    func apply(_ operators: [Signature], to operands: [[Candidate]], _ range: SourceRange) -> [Candidate] {
        var found: [(candidate: Candidate, isGeneric: Bool)] = []
        for signature in operators {
            guard case .callee(let callee) = signature.implementation else { continue }
            var readings = [
                (
                    matching: Matching(bindings: [:], requirements: signature.requirements),
                    score: Score.best, values: [TypedExpression]()
                )
            ]
            for (parameter, candidates) in zip(signature.parameters, operands) {
                var next: [(matching: Matching, score: Score, values: [TypedExpression])] = []
                for reading in readings {
                    for candidate in candidates {
                        var matching = reading.matching
                        guard matching.match(parameter.type, candidate.type) else { continue }
                        next.append(
                            (
                                matching, reading.score + candidate.score,
                                reading.values + [candidate.expression]
                            ))
                    }
                }
                readings = next
            }
            for reading in readings where reading.matching.isSatisfied {
                let type = signature.result.substituting(reading.matching.bindings)
                let candidate = Candidate(
                    .call(callee, reading.values), type: type, score: reading.score, range: range)
                found.append((candidate, signature.isGeneric))
            }
        }
        // A generic operator counts only where no other of the type is as plain.
        let plain = found.filter { !$0.isGeneric }.map(\.candidate)
        let generic = found.filter(\.isGeneric).map(\.candidate)
        return (plain + generic).plainestOfEachType
    }
}

extension SourceRange {
    fileprivate func strictlyContains(_ other: SourceRange) -> Bool {
        cell == other.cell && lowerBound <= other.lowerBound && other.upperBound <= upperBound
            && self != other
    }
}

import Syntax

/// `if` and `switch` as values.
extension CellChecker {
    func ifValueCandidates(
        _ conditional: IfStatement, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        guard conditional.hasLastElse else {
            throw error(
                .swift, "'if' must have an unconditional 'else' to be used as expression", at: range)
        }
        return try branchValue(of: branches(of: conditional), hint: hint, range) {
            (yields) throws(CellErrors) in try check(conditional, yields)
        }
    }

    func switchValueCandidates(
        _ statement: SwitchStatement, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        try branchValue(of: statement.cases.map(\.body), hint: hint, range) { (yields) throws(CellErrors) in
            try check(statement, range, yields)
        }
    }

    /// How the branches of an `if` or `switch` give its value.
    final class Yields {
        let label: LoopIdentifier
        /// What all branches are converted to; nil while it is being found.
        let type: Type?
        var found: [Candidate] = []
        /// Of the branches that mean nothing by themselves, one is `nil`.
        var hasNil = false
        /// The first of them.
        var waiting: Expression?

        init(label: LoopIdentifier, type: Type?) {
            self.label = label
            self.type = type
        }
    }

    /// Checks the branches: with the type that is wanted, else with the one that they have in common.
    private func branchValue(
        of branches: [[Statement]], hint: Type?, _ range: SourceRange,
        _ check: (Yields) throws(CellErrors) -> TypedStatement
    ) throws(CellErrors) -> [Candidate] {
        let label = scope.function.enter(.block, label: nil)
        defer { scope.function.leave() }
        if let hint = hint?.withoutParameters, hint != .described {
            let statement = try check(Yields(label: label, type: hint))
            return [Candidate(.statements([statement], label: label), type: hint, range: range)]
        }
        let probe = Yields(label: label, type: nil)
        _ = try check(probe)
        let found = probe.found.filter { $0.type != .never }
        guard let first = found.first else {
            if let waiting = probe.waiting { _ = try candidates(waiting) }
            throw error(.swift, "branches of this expression give no value", at: range)
        }
        for other in found where other.type != first.type {
            guard commonType(first, other, hint: nil) != nil else {
                throw error(
                    .swift,
                    "branches have mismatching types '\(first.type)' and '\(other.type)'",
                    at: other.expression.range, note: conversionRemedy(from: other.type, to: first.type))
            }
        }
        let type = probe.hasNil && !first.type.isOptional ? Type.optional(first.type) : first.type
        let statement = try check(Yields(label: label, type: type))
        return [Candidate(.statements([statement], label: label), type: type, range: range)]
    }

    private func branches(of conditional: IfStatement) -> [[Statement]] {
        [conditional.then] + (conditional.else.map { [$0] } ?? [])
    }

    /// The body of a branch: its one expression is the value.
    func checkBranch(_ statements: [Statement], _ yields: Yields?, isSwitch: Bool = false) throws(CellErrors)
        -> [TypedStatement]
    {
        guard let yields else { return try checkBlock(statements) }
        return try inScope { () throws(CellErrors) in
            if statements.count == 1 {
                switch statements[0].kind {
                case .expression(let expression): return [try yield(expression, yields)]
                case .conditional(let inner): return [try check(inner, yields)]
                case .switchStatement(let inner): return [try check(inner, statements[0].range, yields)]
                default: break
                }
            }
            let checked = try checkStatements(statements)
            if fallsThrough(checked, in: scope.function) {
                throw error(
                    .swift,
                    "non-expression branch of '\(isSwitch ? "switch" : "if")' expression may only end with a 'throw'",
                    at: statements.last?.range ?? scopeRange)
            }
            return checked
        }
    }

    private var scopeRange: SourceRange { SourceRange(cell: cell, lowerBound: 0, upperBound: 0) }

    /// `nil`, `.red` and `[]` wait for what the other branches give.
    private func waitingReadings(_ expression: Expression, _ yields: Yields) throws(CellErrors)
        -> TypedStatement?
    {
        if case .nilLiteral = expression.unparenthesized.kind {
            yields.hasNil = true
        } else {
            guard needsContext(expression), (try? candidates(expression)) == nil else { return nil }
        }
        yields.waiting = yields.waiting ?? expression
        // Only the types of the branches are looked at; this statement is dropped.
        return .expression(TypedExpression(.tuple([]), type: .void, range: expression.range))
    }

    private func yield(_ expression: Expression, _ yields: Yields) throws(CellErrors) -> TypedStatement {
        guard let type = yields.type else {
            if let readings = try waitingReadings(expression, yields) { return readings }
            let readings = try candidates(expression)
            guard let best = readings.best else {
                throw error(
                    .swift, "type of expression is ambiguous without a type annotation", at: expression.range)
            }
            yields.found.append(best)
            return .yield(best.expression, yields.label)
        }
        try requireNotNil(expression, type, .annotation)
        let readings = try candidates(expression, hint: type)
        if let never = readings.first, never.type == .never, type != .never {
            return .expression(never.expression)
        }
        let value = try convert(readings, to: type, .annotation, expression)
        return .yield(value.expression, yields.label)
    }
}

extension IfStatement {
    /// Whether one of its branches is taken for certain.
    fileprivate var hasLastElse: Bool {
        guard let otherwise = self.else else { return false }
        if otherwise.count == 1, case .conditional(let next) = otherwise[0].kind { return next.hasLastElse }
        return true
    }
}

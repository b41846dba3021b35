import Syntax

/// The operator `??`.
extension CellChecker {
    /// `a ?? b`.
    func coalescingCandidates(
        _ left: Expression, _ right: Expression, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let lefts = try candidates(left, hint: hint.map { $0.isOptional ? $0 : .optional($0) })
        if let joined = try coalescingInAny(lefts, right, hint: hint, range) { return [joined] }
        // `first ?? nil` is the optional itself; of an optional of an optional it is the inner one.
        let isNil =
            if case .nilLiteral = right.unparenthesized.kind, lefts.best?.type.wrapped?.isOptional != true {
                hint?.isAny ?? true
            } else { false }
        var found: [Candidate] = []
        var failure: CellErrors?
        for first in lefts {
            guard let wrapped = first.type.wrapped else { continue }
            do throws(CellErrors) {
                if let hint, !hint.isOptional, !isNil { try requireNotNil(right, wrapped, .argument) }
                let keepsOptional = isNil && !wrapped.isOptional
                for second in try candidates(right, hint: keepsOptional ? first.type : wrapped) {
                    if let value = converted(second, to: wrapped) {
                        found.append(
                            Candidate(
                                .coalesce(first.expression, value.expression), type: wrapped,
                                score: first.score + value.score, range: range))
                    } else if let value = converted(second, to: first.type) {
                        found.append(
                            Candidate(
                                .coalesce(first.expression, value.expression), type: first.type,
                                score: first.score + value.score, range: range))
                    } else if second.type == .never {
                        found.append(
                            Candidate(
                                .coalesce(first.expression, second.expression), type: wrapped,
                                score: first.score, range: range))
                    } else {
                        failure =
                            failure
                            ?? (hint == nil
                                ? inapplicable("??", [first], [second], (left, right), range)
                                : conversionError(second.type, wrapped, .argument, right.range))
                    }
                }
            } catch {
                failure = failure ?? error
            }
        }
        if !found.isEmpty { return found.plainestOfEachType }
        if hint == .described, let described = try describedCoalescing(lefts, right, range) {
            return [described]
        }
        if let failure { throw failure }
        let type = lefts.best?.type ?? lefts[0].type
        // swiftc warns that the right side is never used.
        if let value = converted(lefts[0], to: .optional(type)) {
            let second = try check(right, as: type, context: .argument)
            return [
                Candidate(.coalesce(value.expression, second), type: type, score: value.score, range: range)
            ]
        }
        throw error(.swift, "left side of '??' has non-optional type '\(type)'", at: left.range)
    }

    /// `print(first ?? last)` of optionals, `print(best?.average ?? 0)`: as `Any` each side is what it is by itself,
    /// where the left one is not known to be an optional of another type.
    private func coalescingInAny(
        _ lefts: [Candidate], _ right: Expression, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> Candidate? {
        guard let hint, hint.isAny, let first = lefts.best, let wrapped = first.type.wrapped,
            let second = (try? candidates(right))?.best
        else { return nil }
        let isOptional = second.type.isOptional && converted(second, to: wrapped) == nil
        let isLiteral = first.expression.wrapsItsValue && right.hasLiterals && second.type != wrapped
        guard isOptional || isLiteral else { return nil }
        if hint == .any {
            guard let value = converted(first, to: .optional(.any)), let other = converted(second, to: .any)
            else { return nil }
            return Candidate(
                .coalesce(value.expression, other.expression), type: .any, score: value.score + other.score,
                range: range)
        }
        return try describedCoalescing(lefts, right, range)
    }

    /// `print(age ?? "unknown")`: as `Any` both sides are of one type; what is printed is their description.
    private func describedCoalescing(
        _ lefts: [Candidate], _ right: Expression, _ range: SourceRange
    ) throws(CellErrors) -> Candidate? {
        guard let first = lefts.best, let wrapped = first.type.wrapped else { return nil }
        let described = Type.described
        let value = Candidate(.unwrapOrExit(first.expression), type: wrapped, range: range)
        guard let text = converted(value, to: described),
            let other = try candidates(right).best.flatMap({ converted($0, to: described) })
        else { return nil }
        let chain = TypedExpression(.optionalChain(text.expression), type: .optional(.string), range: range)
        return Candidate(
            .coalesce(chain, other.expression), type: .string, score: first.score + other.score, range: range)
    }
}

import Syntax

extension CellChecker {
    /// The one reading of an expression; with `type`, as a value of it.
    func check(
        _ expression: Expression, as type: Type? = nil, context: ConversionContext = .general
    ) throws(CellErrors) -> TypedExpression {
        let candidates = try candidates(expression, hint: type)
        if let type { return try convert(candidates, to: type, context, expression.range).expression }
        guard let best = candidates.best else {
            throw error(
                .swift, "type of expression is ambiguous without a type annotation", at: expression.range,
                note: "add a type: " + candidates.map { "'\($0.type)'" }.joined(separator: " or "))
        }
        return best.expression
    }

    /// The plainest of the readings that converts to `type`.
    func convert(
        _ candidates: [Candidate], to type: Type, _ context: ConversionContext, _ range: SourceRange
    ) throws(CellErrors) -> Candidate {
        let converted = candidates.compactMap { $0.converted(to: type) }
        if let best = converted.min(by: { $0.score < $1.score }) { return best }
        let found = candidates.min { $0.score < $1.score }?.type ?? .void
        throw error(
            .swift, context.message(from: found, to: type), at: range,
            note: conversionRemedy(from: found, to: type))
    }

    /// All readings of an expression, at most one for each type.
    ///
    /// `hint` is the type that the surroundings want, where they know it: closures, empty arrays and `nil` need it;
    /// the readings need not have that type.
    func candidates(_ expression: Expression, hint: Type? = nil) throws(CellErrors) -> [Candidate] {
        let range = expression.range
        switch expression.kind {
        case .integer(let literal):
            return try integerCandidates(literal, hint: hint, range)
        case .floatingPoint(let value):
            return [Candidate(.double(value), type: .double, range: range)]
        case .boolean(let value):
            return [Candidate(.boolean(value), type: .bool, range: range)]
        case .nilLiteral:
            return [try nilCandidate(hint: hint, range)]
        case .string(let segments):
            return try stringCandidates(segments, range)
        case .identifier(let name):
            return try identifierCandidates(name, range)
        case .operatorReference(let name):
            return operatorReferences(name, range)
        case .member(let base, let name, let nameRange):
            return try memberCandidates(base, name, nameRange, hint: hint, range)
        case .call(let callee, let arguments):
            return try callCandidates(callee, arguments, hint: hint, range)
        case .subscripting(let base, let arguments):
            return try subscriptCandidates(base, arguments, range)
        case .parenthesized(let inner):
            return try candidates(inner, hint: hint)
        case .tuple(let fields):
            return [try tupleCandidate(fields, hint: hint, range)]
        case .array(let elements):
            return try arrayCandidates(elements, hint: hint, range)
        case .dictionary(let pairs):
            return [try pairsCandidate(pairs, hint: hint, range)]
        case .prefix(let name, let operand):
            return try prefixCandidates(name, operand, range)
        case .binary(let name, let left, let right, let operatorRange):
            return try binaryCandidates(name, left, right, operatorRange, range)
        case .assignment(let target, let value):
            return [Candidate(try assignment(target, value, range), score: .best)]
        case .compoundAssignment(let name, let target, let value, let operatorRange):
            return [
                Candidate(try compoundAssignment(name, target, value, operatorRange, range), score: .best)
            ]
        case .ternary(let condition, let then, let otherwise):
            return try ternaryCandidates(condition, then, otherwise, hint: hint, range)
        case .closure(let closure):
            return try closureCandidates(closure, hint: hint, range)
        case .coercion(let value, let name):
            return [Candidate(try check(value, as: try resolve(name)), score: .best)]
        case .discard:
            throw error(
                .swift, "'_' can only appear in a pattern or on the left side of an assignment", at: range)
        case .type:
            throw error(
                .swift, "expected member name or initializer call after type name", at: range,
                note: "call it: add '()'")
        }
    }

    /// Whether an expression means something only where a type is wanted.
    func needsContext(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .closure, .nilLiteral, .dictionary, .tuple: true
        case .member(let base, _, _): base == nil
        case .array(let elements): elements.isEmpty || elements.contains { needsContext($0) }
        case .parenthesized(let inner): needsContext(inner)
        case .ternary(_, let then, let otherwise): needsContext(then) || needsContext(otherwise)
        default: false
        }
    }

    private func ternaryCandidates(
        _ condition: Expression, _ then: Expression, _ otherwise: Expression, hint: Type?,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let condition = try check(condition, as: .bool, context: .condition)
        let first = try candidates(then, hint: hint)
        let second = try candidates(otherwise, hint: hint)
        var joined: [Candidate] = []
        for a in first {
            for b in second {
                guard let pair = commonType(a, b, hint: hint) else { continue }
                joined.append(
                    Candidate(
                        .conditional(condition, then: pair.0.expression, else: pair.1.expression),
                        type: pair.0.type,
                        score: pair.0.score + pair.1.score, range: range))
            }
        }
        if joined.isEmpty {
            let a = first.best?.type ?? first[0].type
            let b = second.best?.type ?? second[0].type
            throw error(
                .swift, "result values in '? :' expression have mismatching types '\(a)' and '\(b)'",
                at: range,
                note: conversionRemedy(from: a, to: b))
        }
        return joined.plainestOfEachType
    }

    private func commonType(_ a: Candidate, _ b: Candidate, hint: Type?) -> (Candidate, Candidate)? {
        if a.type == b.type { return (a, b) }
        if let hint, let a = a.converted(to: hint), let b = b.converted(to: hint) { return (a, b) }
        return nil
    }
}

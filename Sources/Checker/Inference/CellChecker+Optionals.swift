import Syntax

extension CellChecker {
    /// `a?.b.c()`: the whole chain is nil where a `?` in it finds nil.
    func chainCandidates(_ expression: Expression, hint: Type?) throws(CellErrors) -> [Candidate] {
        let readings = try inChain(expression) { () throws(CellErrors) in
            try candidates(expression, hint: hint)
        }
        return readings.map { reading in
            let type = reading.type.isOptional ? reading.type : .optional(reading.type)
            return Candidate(
                .optionalChain(reading.expression), type: type, score: reading.score, range: expression.range)
        }
    }

    /// Reads the parts of a chain, so that only its whole becomes an optional.
    func inChain<Value>(_ expression: Expression, _ body: () throws(CellErrors) -> Value) throws(CellErrors)
        -> Value
    {
        let outer = openSpines
        openSpines.formUnion(expression.spine)
        defer { openSpines = outer }
        return try body()
    }

    func unwrapOrExitCandidates(_ operand: Expression, _ range: SourceRange) throws(CellErrors) -> [Candidate]
    {
        let readings = try candidates(operand)
        let unwrapped = readings.compactMap { reading in
            reading.type.wrapped.map {
                Candidate(.unwrapOrExit(reading.expression), type: $0, score: reading.score, range: range)
            }
        }
        if unwrapped.isEmpty {
            throw error(
                .swift,
                "cannot use optional chaining on non-optional value of type '\(readings[0].type)'",
                at: operand.range, note: "delete the '?'")
        }
        return unwrapped
    }

    func forceUnwrapCandidates(
        _ operand: Expression, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let readings = try candidates(operand, hint: hint.map { .optional($0) })
        let unwrapped = readings.compactMap { reading in
            reading.type.wrapped.map {
                Candidate(.forceUnwrap(reading.expression), type: $0, score: reading.score, range: range)
            }
        }
        if unwrapped.isEmpty {
            let type = readings.best?.type ?? readings[0].type
            throw error(
                .swift, "cannot force unwrap value of non-optional type '\(type)'", at: operand.range,
                note: "delete the '!'")
        }
        return unwrapped
    }

    func tryCandidates(
        _ kind: Expression.TryKind, _ operand: Expression, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let outer = (isCoveredByTry, isHandledByTry)
        isCoveredByTry = true
        if kind != .propagating { isHandledByTry = true }
        defer { (isCoveredByTry, isHandledByTry) = outer }
        switch kind {
        case .propagating: return try candidates(operand, hint: hint)
        case .forced:
            return try candidates(operand, hint: hint).map {
                Candidate(.forcedTry($0.expression), type: $0.type, score: $0.score, range: range)
            }
        case .optional:
            return try candidates(operand, hint: hint?.wrapped ?? hint).map { reading in
                let type = reading.type.isOptional ? reading.type : .optional(reading.type)
                return Candidate(
                    .optionalTry(reading.expression), type: type, score: reading.score, range: range)
            }
        }
    }

    // MARK: Casts

    func castCandidate(
        _ value: Expression, _ name: TypeName, _ kind: Expression.CastKind, _ range: SourceRange
    ) throws(CellErrors) -> Candidate {
        let target = try kind == .coercion ? annotation(name) : resolve(name)
        switch kind {
        case .coercion:
            return Candidate(try check(value, as: target, context: .coercion), score: .best)
        case .conditional:
            let operand = try castOperand(value, target)
            return Candidate(
                .conditionalCast(operand, to: target), type: .optional(target), range: range)
        case .forced:
            let operand = try castOperand(value, target)
            return Candidate(.forcedCast(operand, to: target), type: target, range: range)
        }
    }

    func typeTest(_ value: Expression, _ name: TypeName, _ range: SourceRange) throws(CellErrors) -> Candidate
    {
        let target = try resolve(name)
        return Candidate(.typeTest(try castOperand(value, target), target), type: .bool, range: range)
    }

    /// What is cast: an instance of a class or a value of an `any` type; any other is boxed.
    private func castOperand(_ expression: Expression, _ target: Type) throws(CellErrors) -> TypedExpression {
        var value = try check(expression)
        if value.type.isOptional {
            value = converted(Candidate(value, score: .best), to: .any)?.expression ?? value
            return value
        }
        if value.type.isClass && target.isClass { return value }
        if case .existential = value.type { return value }
        return converted(Candidate(value, score: .best), to: .any)?.expression ?? value
    }

    // MARK: Key paths and labelled names

    /// `\.name`: a closure that takes it.
    func keyPathCandidate(
        _ root: TypeName?, _ components: [KeyPathComponent], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> Candidate {
        guard case .function(let wanted)? = hint, wanted.parameters.count == 1 else {
            return try storedKeyPath(root, components, hint: hint, range)
        }
        let (body, captures) = keyPathPlace(components, range)
        let parameters: [Closure.Parameter]? =
            root.map { [Closure.Parameter(name: "$0", type: $0, range: range)] }
        let closure = Closure(
            captures: captures, parameters: parameters, result: nil,
            body: [Statement(kind: .expression(body), range: range)], shorthandCount: 1)
        let readings = try closureCandidates(closure, hint: .function(wanted), range)
        guard let best = readings.best else {
            throw error(.swift, "type of expression is ambiguous without a type annotation", at: range)
        }
        return best
    }

    /// `add(_:to:)`: one of the functions of a name, by its labels.
    func labelledReference(
        _ inner: Expression, _ labels: [String?], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        if case .member(let base?, let name, let nameRange) = inner.kind {
            return try memberCandidates(base, name, nameRange, labels: labels, hint: hint, range)
        }
        guard case .identifier(let name) = inner.kind else {
            return try candidates(inner, hint: hint)
        }
        guard case .functions(let functions) = try lookUp(name, inner.range) else {
            return try candidates(inner, hint: hint)
        }
        let named = functions.filter { $0.parameters.map(\.label) == labels }
        let found = named.flatMap { reference(to: $0, hint: hint, range) }
        if found.isEmpty {
            throw error(
                .swift, "no exact matches in reference to global function '\(name)'", at: range,
                note: "its labels are not these")
        }
        return found.plainestOfEachType
    }
}

extension Expression {
    /// The expressions that it stands on: of `a?.b.c()` these are `a?.b.c`, `a?.b`, `a?` and `a`, and itself.
    var spine: [SourceRange] {
        var ranges = [range]
        if let base = spineBase { ranges += base.spine }
        return ranges
    }

    private var spineBase: Expression? {
        switch kind {
        case .member(let base?, _, _): base
        case .call(let base, _), .subscripting(let base, _), .forceUnwrap(let base), .optionalChain(let base):
            base
        default: nil
        }
    }

    /// Whether a `?` stands in what it stands on.
    var spineHasChain: Bool {
        if case .optionalChain = kind { return true }
        return spineBase?.spineHasChain ?? false
    }
}

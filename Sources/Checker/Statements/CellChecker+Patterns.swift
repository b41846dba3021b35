import Syntax

extension CellChecker {
    /// A pattern of `switch`, `if case`, `for case` and `catch`, for values of a type; declares what it binds.
    func check(_ pattern: Pattern, against type: Type) throws(CellErrors) -> TypedPattern {
        let range = pattern.range
        switch pattern.kind {
        case .discard: return .wildcard
        case .name(let name, let isMutable):
            let variable = Variable(
                name: name, type: type, isMutable: isMutable, storage: bindingStorage(name, type),
                range: range)
            variable.immutableKind = "immutable"
            try declareBound(variable)
            return .variable(variable)
        case .tuple(let elements): return try tuplePattern(elements, type, range)
        case .optional(let inner):
            guard let wrapped = type.wrapped else {
                throw error(
                    .swift, "'?' pattern cannot match values of type '\(type)'", at: range)
            }
            return .enumCase(1, [try check(inner, against: wrapped)])
        case .member(let expression, let payload):
            return try memberPattern(expression, payload, type, range)
        case .expression(let expression): return try expressionPattern(expression, type, range)
        case .typeTest(let name): return .cast(try resolve(name), .wildcard)
        case .cast(let inner, let name):
            let target = try resolve(name)
            return .cast(target, try check(inner, against: target))
        }
    }

    private func tuplePattern(
        _ patterns: [(label: String?, pattern: Pattern)], _ type: Type, _ range: SourceRange
    ) throws(CellErrors) -> TypedPattern {
        if patterns.count == 1 { return try check(patterns[0].pattern, against: type) }
        if let wrapped = type.wrapped, case .tuple = wrapped {
            return .enumCase(1, [try tuplePattern(patterns, wrapped, range)])
        }
        guard case .tuple(let elements) = type else {
            throw error(
                .swift, "tuple pattern cannot match values of the non-tuple type '\(type)'", at: range)
        }
        guard elements.count == patterns.count else {
            throw error(
                .swift, "tuple pattern has the wrong length for tuple type '\(type)'", at: range)
        }
        var typed: [TypedPattern] = []
        for (pattern, element) in zip(patterns, elements) {
            typed.append(try check(pattern.pattern, against: element.type))
        }
        return .tuple(typed)
    }

    // MARK: Enum cases

    /// `.circle(let r)`, `Shape.circle`, `.some(let x)`; a static member that is no case is compared with.
    private func memberPattern(
        _ expression: Expression, _ payload: [(label: String?, pattern: Pattern)]?, _ type: Type,
        _ range: SourceRange
    ) throws(CellErrors) -> TypedPattern {
        guard case .member(let base, let name, let nameRange) = expression.kind else {
            return try expressionPattern(expression, type, range)
        }
        var owner = type
        if let base {
            guard let written = try typeReference(base) else {
                return try expressionPattern(expression, type, range)
            }
            if case .existential = type {
                // A case of one error type among all errors.
                let inner = try memberPattern(
                    Expression(.member(nil, name: name, nameRange: nameRange), expression.range), payload,
                    written,
                    range)
                return .cast(written, inner)
            }
            if written.nominal != type.unwrappedFully.nominal {
                if written.nominal?.kind == .enumeration {
                    throw error(
                        .swift,
                        "pattern of type '\(written)' cannot match '\(type)'", at: range)
                }
                return try expressionPattern(expression, type, range)
            }
            while owner.nominal != written.nominal, let wrapped = owner.wrapped { owner = wrapped }
        }
        guard let found = enumCase(named: name, of: owner) else {
            if let wrapped = owner.wrapped, base == nil {
                return .enumCase(1, [try memberPattern(expression, payload, wrapped, range)])
            }
            if payload == nil, members(of: owner, named: name).contains(where: \.isStatic) {
                return try expressionPattern(expression, type, range)
            }
            throw unknownCase(name, of: owner, nameRange)
        }
        let inner = try payloadPatterns(payload, found.payload, name, owner, range)
        return wrappedPattern(.enumCase(found.place, inner), owner, in: type)
    }

    /// A pattern for what is inside of optionals, as one for the optional.
    private func wrappedPattern(_ pattern: TypedPattern, _ owner: Type, in type: Type) -> TypedPattern {
        var wrapped = pattern
        var current = type
        while current != owner, let inner = current.wrapped {
            wrapped = .enumCase(1, [wrapped])
            current = inner
        }
        return wrapped
    }

    func enumCase(named name: String, of type: Type) -> (place: Int, payload: [TupleElement])? {
        guard case .nominal(let nominal, let arguments) = type else { return nil }
        switch nominal {
        case .optional:
            if name == "none" { return (0, []) }
            return name == "some" ? (1, [TupleElement(type: arguments[0])]) : nil
        case .result:
            if name == "success" { return (0, [TupleElement(type: arguments[0])]) }
            return name == "failure" ? (1, [TupleElement(type: arguments[1])]) : nil
        default:
            guard let declared = nominal.declared,
                let place = declared.cases.firstIndex(where: { $0.name == name })
            else { return nil }
            let bindings = declared.bindings(arguments)
            return (
                place,
                declared.cases[place].payload.map {
                    TupleElement(label: $0.label, type: $0.type.substituting(bindings))
                }
            )
        }
    }

    private func payloadPatterns(
        _ patterns: [(label: String?, pattern: Pattern)]?, _ payload: [TupleElement], _ name: String,
        _ owner: Type, _ range: SourceRange
    ) throws(CellErrors) -> [TypedPattern] {
        guard let patterns else { return payload.map { _ in .wildcard } }
        if payload.isEmpty {
            if patterns.isEmpty { return [] }
            throw error(
                .swift, "pattern with associated values does not match enum case '\(name)'", at: range,
                note: "'\(name)' has no associated values")
        }
        if patterns.count == 1, payload.count > 1 {
            // One name for the whole payload, as a tuple.
            switch patterns[0].pattern.kind {
            case .discard: return payload.map { _ in .wildcard }
            case .tuple(let inner) where inner.count == payload.count:
                return try payloadPatterns(inner, payload, name, owner, range)
            case .name(let name, let isMutable):
                return try wholePayload(name, isMutable: isMutable, payload, patterns[0].pattern.range)
            default:
                throw error(
                    .unsupported,
                    "this pattern for several associated values is not part of the notebook language: write one for each",
                    at: range)
            }
        }
        if payload.count == 1, patterns.count > 1 {
            throw error(
                .swift,
                "tuple pattern cannot match values of the non-tuple type '\(payload[0].type)'", at: range)
        }
        guard patterns.count == payload.count else {
            throw error(
                .swift,
                "tuple pattern has the wrong length for tuple type '\(Type.tuple(payload))'", at: range)
        }
        var typed: [TypedPattern] = []
        for (pattern, element) in zip(patterns, payload) {
            if let label = pattern.label, label != element.label {
                throw error(
                    .swift,
                    "tuple pattern element label '\(label)' must be '\(element.label ?? "_")'",
                    at: pattern.pattern.range)
            }
            typed.append(try check(pattern.pattern, against: element.type))
        }
        return typed
    }

    /// `case .move(let step)`: all associated values as one tuple, which is made after the pattern has matched.
    private func wholePayload(
        _ name: String, isMutable: Bool, _ payload: [TupleElement], _ range: SourceRange
    ) throws(CellErrors) -> [TypedPattern] {
        let parts = payload.enumerated().map { place, element in
            Variable(
                name: "$\(place)", type: element.type, isMutable: false, storage: .local, range: range)
        }
        let type = Type.tuple(payload)
        let whole = Variable(
            name: name, type: type, isMutable: isMutable, storage: bindingStorage(name, type), range: range)
        try declareBound(whole)
        let values = parts.map { TypedExpression(.variable($0), type: $0.type, range: range) }
        tuplesOfPayloads.append((whole, TypedExpression(.tuple(values), type: type, range: range)))
        return parts.map { .variable($0) }
    }

    private func unknownCase(_ name: String, of type: Type, _ range: SourceRange) -> CellErrors {
        let names = type.nominal?.declared?.cases.map(\.name) ?? []
        let similar = closestName(to: name, among: names)
        return error(
            .swift, "type '\(type)' has no member '\(name)'", at: range,
            note: similar.map { "did you mean '\($0)'?" })
    }

    // MARK: Expressions

    /// A value that is compared with, or a range that the value lies in: by `~=`.
    private func expressionPattern(
        _ expression: Expression, _ type: Type, _ range: SourceRange
    ) throws(CellErrors) -> TypedPattern {
        if case .nilLiteral = expression.unparenthesized.kind {
            guard type.isOptional else {
                throw error(.swift, "type '\(type)' cannot be matched with 'nil'", at: range)
            }
            return .enumCase(0, [])
        }
        if case .boolean(let value) = expression.unparenthesized.kind, type == .bool {
            let variable = subjectVariable(type, range)
            let subject = TypedExpression(.variable(variable), type: type, range: range)
            return .expression(
                variable,
                value
                    ? subject
                    : TypedExpression(.call(.intrinsic(.boolNot), [subject]), type: .bool, range: range))
        }
        let variable = subjectVariable(type, range)
        let subject = Candidate(.variable(variable), type: type, range: range)
        // A range contains the value, anything else equals it; `~=` of the learner's comes first.
        let values = try patternReadings(expression, type)
        let own = operators(named: "~=", operandCount: 2)
        var found = apply(own, to: [values, [subject]], range)
        if found.isEmpty { found = containment(values, subject, range) }
        if found.isEmpty {
            found = apply(operators(named: "==", operandCount: 2), to: [values, [subject]], range)
        }
        guard let best = found.min(by: { $0.score < $1.score }) else {
            if let wrapped = type.wrapped {
                return .enumCase(1, [try expressionPattern(expression, wrapped, range)])
            }
            let shown = values.best?.type ?? values[0].type
            throw error(
                .swift, ConversionContext.pattern.message(from: shown, to: type), at: range)
        }
        return .expression(variable, best.expression)
    }

    private func subjectVariable(_ type: Type, _ range: SourceRange) -> Variable {
        Variable(name: "subject", type: type, isMutable: false, storage: .local, range: range)
    }

    private func patternReadings(_ expression: Expression, _ type: Type) throws(CellErrors) -> [Candidate] {
        switch expression.unparenthesized.kind {
        case .binary("...", _, _, _), .binary("..<", _, _, _):
            return try candidates(expression, hint: .nominal(.closedRange, [type.unwrappedFully]))
        case .prefix("...", _), .prefix("..<", _), .postfix("...", _):
            return try candidates(expression, hint: .nominal(.partialRangeFrom, [type.unwrappedFully]))
        default: return try candidates(expression, hint: type)
        }
    }

    /// `range.contains(value)`
    private func containment(_ ranges: [Candidate], _ subject: Candidate, _ range: SourceRange) -> [Candidate]
    {
        var found: [Candidate] = []
        for candidate in ranges {
            guard let nominal = candidate.type.nominal,
                [.range, .closedRange, .partialRangeFrom, .partialRangeUpTo, .partialRangeThrough].contains(
                    nominal)
            else { continue }
            for signature in members(of: candidate.type, named: "contains")
            where signature.parameters.count == 1 && signature.parameters[0].label == nil {
                var matching = Matching(signature, conformances)
                guard let instance = signature.instance, matching.match(instance, candidate.type),
                    matching.match(signature.parameters[0].type, subject.type), matching.isSatisfied,
                    let callee = callee(of: signature, matching.bindings)
                else { continue }
                found.append(
                    Candidate(
                        .call(callee, [candidate.expression, subject.expression]), type: .bool,
                        score: candidate.score, range: range))
            }
        }
        return found
    }
}

import Syntax

/// How a value of one type can stand where another is wanted.
extension CellChecker {
    /// This reading as a value of `target`, or nil where Swift does not convert it.
    func converted(_ candidate: Candidate, to target: Type) -> Candidate? {
        let type = candidate.type
        if type == target { return candidate }
        let expression = candidate.expression
        if case .archetype(let archetype) = target, archetype.isOpen { return noteOpen(archetype, candidate) }
        switch (type, target) {
        case (_, .nominal(.described, _)):
            guard type.isDescribable, !type.isVoid || true else { return nil }
            // What print wants of a value is its description.
            return Candidate(
                .call(.intrinsic(.stringDescribing), [expression]), type: .string,
                score: candidate.score.adding(\.erasures), range: expression.range)
        case (_, .nominal(.optional, let wrapped)):
            if let inner = type.wrapped, type != wrapped[0] {
                // An optional of one type as one of another: of a subclass, of `any`.
                return mapped(candidate, inner, to: wrapped[0], target)
            }
            guard let value = converted(candidate, to: wrapped[0]) else { return nil }
            return Candidate(
                .enumCase(1, payload: [value.expression]), type: target,
                score: value.score.adding(\.valuesToOptional), range: expression.range)
        case (.existential(let own), .existential(let wanted)):
            guard wanted.allSatisfy({ other in own.contains { $0.refines(other) } }) else { return nil }
            return Candidate(
                .upcast(expression), type: target, score: candidate.score.adding(\.erasures),
                range: expression.range)
        case (_, .existential(let protocols)):
            guard protocols.allSatisfy({ conforms(type, to: $0) || $0 == .anyObject && type.isClass }) else {
                return nil
            }
            return Candidate(
                .erasure(expression), type: target, score: candidate.score.adding(\.erasures),
                range: expression.range)
        case (.metatype(let own), .metatype(let wanted)):
            return convertedMetatype(candidate, own, to: wanted, target)
        case (.tuple(let elements), .tuple(let targets)):
            return convertedTuple(candidate, elements, to: targets, target: target)
        case (.function(let function), .function(let wanted)):
            guard function.parameters == wanted.parameters, function.result == wanted.result else {
                return convertedFunction(candidate, function, to: wanted)
            }
            guard wanted.isThrowing || !function.isThrowing,
                !function.isThrowing || wanted.thrownError == nil
                    || wanted.thrownError == function.thrownError
            else { return nil }
            return Candidate(
                TypedExpression(expression.kind, type: target, range: expression.range),
                score: candidate.score)
        case (.nominal(let nominal, let arguments), .nominal(let other, let targets)):
            if type.isClass, target.isClass { return upcast(candidate, to: target) }
            if let reading = readingKeyPath(candidate, to: other), reading.type == target { return reading }
            guard nominal == other, arguments.count == targets.count, nominal == .array || nominal == .set
            else {
                return nil
            }
            return mappedArray(candidate, arguments[0], to: targets[0], target)
        default: return nil
        }
    }

    /// `(Int) -> Circle` as `(Int) -> any Shape`: a function that converts what it passes on.
    private func convertedFunction(
        _ candidate: Candidate, _ function: FunctionType, to wanted: FunctionType
    ) -> Candidate? {
        let types = function.parameters + wanted.parameters + [function.result, wanted.result]
        guard function.parameters.count == wanted.parameters.count, !function.isThrowing,
            !types.contains(where: \.isOpenOrInout)
        else { return nil }
        let range = candidate.expression.range
        let callee = Variable(
            name: "function", type: candidate.type, isMutable: false, storage: .local, range: range)
        callee.isCaptured = true
        let value = TypedExpression(.variable(callee), type: candidate.type, range: range)
        var score: Score? = candidate.score
        let made = closure(taking: wanted.parameters, result: wanted.result, range) { passed in
            let arguments = zip(passed, function.parameters).compactMap { argument, parameter in
                converted(Candidate(argument, score: .best), to: parameter)
            }
            let call = TypedExpression(
                .callValue(value, arguments.map(\.expression)), type: function.result, range: range)
            guard arguments.count == passed.count,
                let result = converted(Candidate(call, score: .best), to: wanted.result)
            else {
                score = nil
                return value
            }
            score = arguments.reduce(candidate.score + result.score) { $0 + $1.score }
            return result.expression
        }
        guard let score, case .closure(let converting) = made.expression.kind else { return nil }
        converting.captures = [callee]
        let label = scope.function.enter(.block, label: nil)
        scope.function.leave()
        return Candidate(
            .statements(
                [
                    .declaration(.variable(callee), candidate.expression, range),
                    .yield(made.expression, label),
                ], label: label), type: .function(wanted), score: score, range: range)
    }

    private func upcast(_ candidate: Candidate, to target: Type) -> Candidate? {
        var current = candidate.type
        while let superclass = current.directSuperclass {
            current = superclass
            if current == target {
                return Candidate(
                    .upcast(candidate.expression), type: target, score: candidate.score.adding(\.erasures),
                    range: candidate.expression.range)
            }
        }
        return nil
    }

    /// `Circle.self` where a `Shape.Type` or an `any Shape.Type` is wanted.
    private func convertedMetatype(
        _ candidate: Candidate, _ own: Type, to wanted: Type, _ target: Type
    ) -> Candidate? {
        let isKind: Bool
        if case .existential(let protocols) = wanted {
            isKind = protocols.allSatisfy { conforms(own, to: $0) }
        } else {
            isKind =
                own.isClass && wanted.isClass
                && upcast(
                    Candidate(.boolean(false), type: own, range: candidate.expression.range), to: wanted)
                    != nil
        }
        guard isKind else { return nil }
        return Candidate(
            .upcast(candidate.expression), type: target, score: candidate.score.adding(\.erasures),
            range: candidate.expression.range)
    }

    private func mapped(_ candidate: Candidate, _ wrapped: Type, to target: Type, _ type: Type) -> Candidate?
    {
        let range = candidate.expression.range
        let probe = Candidate(
            .unwrapOrExit(candidate.expression), type: wrapped, score: candidate.score, range: range)
        guard let value = converted(probe, to: target) else { return nil }
        return Candidate(
            .optionalChain(wrappedOnce(value.expression, type)), type: type, score: value.score, range: range)
    }

    /// The value as an optional of the type, so that the chain around it does not have to tell.
    private func wrappedOnce(_ value: TypedExpression, _ type: Type) -> TypedExpression {
        value.type == type
            ? value : TypedExpression(.enumCase(1, payload: [value]), type: type, range: value.range)
    }

    /// `[Circle]` as `[any Shape]`: each element is converted.
    private func mappedArray(_ candidate: Candidate, _ element: Type, to target: Type, _ type: Type)
        -> Candidate?
    {
        guard type.nominal == .array else { return nil }
        let range = candidate.expression.range
        var converts = false
        let transform = closure(taking: [element], result: target, range) { values in
            guard let value = converted(Candidate(values[0], score: .best), to: target) else {
                return values[0]
            }
            converts = true
            return value.expression
        }
        guard converts else { return nil }
        return Candidate(
            .call(.intrinsic(.sequenceMap), [candidate.expression, transform.expression]), type: type,
            score: candidate.score.adding(\.erasures), range: range)
    }

    /// `(1, 2)` as `(x: Int, y: Int)` and back: labels may come and go, but not change.
    private func convertedTuple(
        _ candidate: Candidate, _ elements: [TupleElement], to targets: [TupleElement], target: Type
    ) -> Candidate? {
        guard elements.count == targets.count,
            zip(elements, targets).allSatisfy({ $0.label == nil || $1.label == nil || $0.label == $1.label })
        else { return nil }
        let expression = candidate.expression
        if zip(elements, targets).allSatisfy({ $0.type == $1.type }) {
            return Candidate(
                TypedExpression(expression.kind, type: target, range: expression.range),
                score: candidate.score)
        }
        guard case .tuple(let values) = expression.kind else { return nil }
        var score = candidate.score
        var converted: [TypedExpression] = []
        for (value, element) in zip(values, targets) {
            guard let part = self.converted(Candidate(value, score: .best), to: element.type) else {
                return nil
            }
            score = score + part.score
            converted.append(part.expression)
        }
        return Candidate(.tuple(converted), type: target, score: score, range: expression.range)
    }
}

extension Expression {
    var isOptionalTry: Bool {
        if case .tryExpression(.optional, _) = kind { true } else { false }
    }

    /// A call whose result follows from its closure: swiftc does not see that it could be unwrapped.
    var isGenericOptional: Bool {
        switch kind {
        case .parenthesized(let inner):
            if case .tryExpression(.optional, _) = inner.kind { return true }
            return inner.isGenericOptional
        case .call(let callee, _):
            guard case .member(let base?, let name, _) = callee.kind else { return false }
            if case .array = base.kind, name == "min" || name == "max" { return true }
            return name == "map" || name == "flatMap"
        default: return false
        }
    }
}

extension Type {
    /// Whether it is still to be found out, or the parameter of a function that changes the caller's variable.
    fileprivate var isOpenOrInout: Bool {
        contains { part in
            switch part {
            case .inoutReference, .parameter: true
            case .archetype(let archetype): archetype.isOpen
            case .nominal(.described, _): true
            default: false
            }
        }
    }
}

extension Score {
    func adding(_ field: WritableKeyPath<Score, Int>) -> Score {
        var score = self
        score[keyPath: field] += 1
        return score
    }
}

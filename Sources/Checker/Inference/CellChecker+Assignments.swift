import Syntax

extension CellChecker {
    func assignment(
        _ target: Expression, _ value: Expression, _ range: SourceRange
    ) throws(CellErrors) -> TypedExpression {
        if case .discard = target.kind {
            let value = try check(value)
            return TypedExpression(
                .assign(.discard(value.type, target.range), value), type: .void, range: range)
        }
        if target.spineHasChain && !openSpines.contains(target.range) {
            let inner = try inChain(target) { () throws(CellErrors) in try assignment(target, value, range) }
            return TypedExpression(.optionalChain(inner), type: .optional(.void), range: range)
        }
        let place: AssignmentTarget
        do throws(CellErrors) {
            place = try assignmentTarget(target, purpose: .assignment)
        } catch {
            // The value may be wrong as well.
            do throws(CellErrors) {
                _ = try candidates(value)
            } catch let other {
                let own = other.diagnostics.filter { !$0.message.contains("contextual type") }
                throw CellErrors(error.diagnostics + own)
            }
            throw error
        }
        let isElement = if case .subscripting = target.kind { true } else { false }
        let checked = try check(
            value, as: place.type, context: isElement ? .subscriptAssignment : .assignment)
        return TypedExpression(.assign(place, checked), type: .void, range: range)
    }

    func compoundAssignment(
        _ name: String, _ target: Expression, _ value: Expression, _ operatorRange: SourceRange,
        _ range: SourceRange
    ) throws(CellErrors) -> TypedExpression {
        if target.spineHasChain && !openSpines.contains(target.range) {
            let inner = try inChain(target) { () throws(CellErrors) in
                try compoundAssignment(name, target, value, operatorRange, range)
            }
            return TypedExpression(.optionalChain(inner), type: .optional(.void), range: range)
        }
        let place = implicitlyUnwrapped(
            try assignmentTarget(target, purpose: .compoundAssignment), target
        ) { !$0.isOptional }
        if let call = try declaredCompoundOperator(name + "=", place, target, value, range) { return call }
        let operators = operators(named: name, operandCount: 2)
        let current = Candidate(.boolean(false), type: place.type, range: target.range)
        let values = try candidates(value, hint: place.type)
        let results = apply(operators, to: [[current], values], range)
        guard let result = results.filter({ $0.type == place.type }).min(by: { $0.score < $1.score }),
            case .call(let callee, let operands) = result.expression.kind
        else {
            throw inapplicable(name + "=", [current], values, (target, value), range)
        }
        return TypedExpression(.compoundAssign(place, callee, operands[1]), type: .void, range: range)
    }

    /// `static func += (a: inout Vector, b: Vector)`
    private func declaredCompoundOperator(
        _ name: String, _ place: AssignmentTarget, _ target: Expression, _ value: Expression,
        _ range: SourceRange
    ) throws(CellErrors) -> TypedExpression? {
        for signature in environment.operators[name] ?? [] where signature.parameters.count == 2 {
            var matching = Matching(signature, conformances)
            guard matching.match(signature.parameters[0].type, place.type) else { continue }
            let wanted = signature.parameters[1].type.substituting(matching.bindings)
            guard let readings = try? candidates(value, hint: wanted) else { continue }
            for reading in readings.sorted(by: { $0.score < $1.score }) {
                var attempt = matching
                var operand = reading.expression
                if wanted.hasParameters {
                    guard attempt.match(signature.parameters[1].type, reading.type) else { continue }
                } else {
                    guard let converted = converted(reading, to: wanted) else { continue }
                    operand = converted.expression
                }
                guard attempt.isSatisfied, let callee = callee(of: signature, attempt.bindings) else {
                    continue
                }
                let argument = TypedExpression(
                    .inoutArgument(place), type: .inoutReference(place.type), range: target.range)
                return TypedExpression(.call(callee, [argument, operand]), type: .void, range: range)
            }
        }
        return nil
    }

    func assignmentTarget(_ expression: Expression, purpose: TargetPurpose) throws(CellErrors)
        -> AssignmentTarget
    {
        let range = expression.range
        switch expression.kind {
        case .identifier(let name):
            return try nameTarget(name, purpose, range)
        case .parenthesized(let inner):
            return try assignmentTarget(inner, purpose: purpose)
        case .discard:
            throw error(
                .swift, "'_' can only appear in a pattern or on the left side of an assignment", at: range)
        case .tuple(let fields):
            if fields.contains(where: { $0.label != nil }) {
                throw error(
                    .unsupported,
                    "labels on the left of an assignment are not part of the notebook language: "
                        + "write the names in the order of the elements", at: range)
            }
            var targets: [AssignmentTarget] = []
            for field in fields {
                if case .discard = field.value.kind {
                    throw error(
                        .unsupported,
                        "'_' in a tuple on the left of an assignment is not part of the notebook language: "
                            + "name all elements, or take the tuple apart with 'let'", at: field.value.range)
                }
                targets.append(try assignmentTarget(field.value, purpose: purpose))
            }
            return .tuple(targets, type: .tuple(targets.map { TupleElement(type: $0.type) }), range)
        case .member(let base?, let name, let nameRange):
            return try memberTarget(base, name, nameRange, purpose, range)
        case .subscripting(let base, let arguments):
            return try subscriptTarget(base, arguments, purpose, range)
        case .forceUnwrap(let operand), .optionalChain(let operand):
            let place = try assignmentTarget(operand, purpose: purpose)
            guard let wrapped = place.type.wrapped else {
                throw error(
                    .swift, "cannot force unwrap value of non-optional type '\(place.type)'", at: range)
            }
            let isForced = if case .forceUnwrap = expression.kind { true } else { false }
            return .unwrapped(place, isForced: isForced, type: wrapped, range)
        default: throw notAPlace(expression, purpose)
        }
    }

    // MARK: Names

    private func nameTarget(
        _ name: String, _ purpose: TargetPurpose, _ range: SourceRange
    ) throws(CellErrors) -> AssignmentTarget {
        switch try lookUp(name, range) {
        case .variable(let variable):
            guard variable.isMutable else { throw constantError(variable, purpose, range) }
            return .variable(variable, range)
        case .computed(let signature):
            guard let setter = signature.learnerSetter, let getter = signature.callee(signature.fixed),
                case .function(let function) = setter
            else {
                throw error(
                    .swift, purpose.message("'\(name)' is a get-only property"), at: range)
            }
            return .computed(
                .none, indices: [], getter: getter,
                setter: .function(function, signature.genericArguments(signature.fixed)),
                type: signature.result, range)
        case .member(let type, let isStatic):
            if isStatic { return try staticTarget(of: type, name, range, purpose, range) }
            return try memberTarget(selfExpression(range), name, range, purpose, range)
        case .functions: throw error(.swift, "cannot assign to value: '\(name)' is a function", at: range)
        case .type:
            throw error(.swift, "cannot assign to immutable expression of type '\(name).Type'", at: range)
        }
    }

    private func constantError(
        _ variable: Variable, _ purpose: TargetPurpose, _ range: SourceRange
    ) -> CellErrors {
        let name = variable.name
        if name == "self" {
            return error(
                .swift, purpose.message("'self' is immutable"), at: range, note: "mark the method 'mutating'")
        }
        return error(
            .swift, purpose.message("'\(name)' is \(variable.immutableKind)"), at: range,
            note: name.hasPrefix("$") ? nil : "declare it with 'var', or copy it: 'var copy = \(name)'")
    }
}

extension Signature {
    func isImplemented(by function: LibraryFunction) -> Bool {
        if case .callee(.library(let own)) = implementation { own === function } else { false }
    }

    var isStored: Bool {
        switch implementation {
        case .field, .objectField, .variable: true
        default: false
        }
    }
}

extension TypedExpression {
    /// The expression that an autoclosure would evaluate.
    var autoclosureValue: TypedExpression {
        guard case .closure(let function) = kind, function.body.count == 1 else { return self }
        switch function.body[0] {
        case .returnStatement(let value?, _): return value
        case .expression(let value): return value
        default: return self
        }
    }
}

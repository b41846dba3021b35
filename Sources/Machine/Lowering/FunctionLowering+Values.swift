import Checker

/// Operations that any type has, chosen by the type; and numbers that have no instructions of their own.
extension FunctionLowering {
    /// The callee for values of that type: an instruction where there is one.
    func specialised(_ callee: Callee, for type: Type, result: Type? = nil) -> Callee {
        switch callee {
        case .intrinsic(let intrinsic):
            if intrinsic.collectionMember != nil,
                let member = cell.conformances.collectionMember?(intrinsic, type)
            {
                return specialised(member, for: type, result: result)
            }
            let isMade = intrinsic == .valueFromInt || intrinsic == .valueZero
            let subject = intrinsic == .valueFromText ? result?.wrapped : isMade ? result : type
            if let own = subject?.arithmetic(intrinsic) { return own }
            switch intrinsic {
            case .valueFromInt: return result.flatMap(conversionFromInt) ?? callee
            case .valueConvert, .valueConvertTruncating:
                return conversion(intrinsic, from: type, to: result) ?? callee
            default: break
            }
            guard let operation = intrinsic.valueOperation else { return callee }
            return operation.callee(for: type) ?? callee
        case .scalar(let operation, let scalar):
            return operation.intrinsic(of: scalar).map(Callee.intrinsic) ?? callee
        default: return callee
        }
    }

    private func conversion(_ intrinsic: Intrinsic, from type: Type, to result: Type?) -> Callee? {
        guard let source = type.scalar, let target = result?.scalar, source != target else { return nil }
        let operation: ScalarOperation =
            intrinsic == .valueConvert ? .convert(to: target) : .truncateBits(to: target)
        return operation.intrinsic(of: source).map(Callee.intrinsic) ?? .scalar(operation, source)
    }

    private func conversionFromInt(_ result: Type) -> Callee? {
        switch result.scalar {
        case .double?: .intrinsic(.doubleFromInt)
        case .int?, nil: nil
        case let scalar?: .scalar(.convert(to: scalar), .int)
        }
    }

    /// Of a number; a type of the learner's that has no `zero` makes it of the literal.
    func lowerZero(of expression: TypedExpression, into target: Place) {
        let zero = TypedExpression(.integer(0), type: .int, range: expression.range)
        switch expression.type.scalar {
        case .double?, .float?:
            evaluate(
                TypedExpression(.double(0), type: expression.type, range: expression.range), into: target)
        case .some:
            evaluate(
                TypedExpression(.integer(0), type: expression.type, range: expression.range), into: target)
        case nil:
            evaluate(
                TypedExpression(
                    .call(.intrinsic(.valueFromInt), [zero]), type: expression.type, range: expression.range),
                into: target)
        }
    }

    // MARK: Comparison

    /// Whether the intrinsic compares; the values are of a type without an instruction for it.
    func lowerComparison(
        _ intrinsic: Intrinsic, _ arguments: [TypedExpression], _ expression: TypedExpression,
        into target: Place, isFresh: Bool
    ) {
        if let simpler = comparison(intrinsic, arguments) {
            return evaluate(simpler, into: target, isFresh: isFresh)
        }
        guard let operation = RuntimeOperation(intrinsic) else {
            return fail("Values of this type cannot be compared.", at: expression.range)
        }
        runtime(operation, arguments, result: .bool, into: target, isFresh: isFresh)
    }

    /// The comparison as another expression: a test of a case, a call of the learner's function, a comparison of parts.
    func comparison(_ intrinsic: Intrinsic, _ arguments: [TypedExpression]) -> TypedExpression? {
        guard arguments.count == 2 else { return nil }
        let type = arguments[0].type
        switch intrinsic {
        case .valueEqual, .valueNotEqual:
            let isEqual = intrinsic == .valueEqual
            if let equality = type.declaredFunction(\.equality) {
                return call(equality, arguments).negated(unless: isEqual)
            }
            if let tag = tagComparison(arguments, isEqual: isEqual) { return tag }
            return equalityOfParts(arguments, type)?.negated(unless: isEqual)
        case .valueLess, .valueGreaterOrEqual:
            guard let less = type.declaredFunction(\.less) else { return nil }
            return call(less, arguments).negated(unless: intrinsic == .valueLess)
        case .valueGreater, .valueLessOrEqual:
            guard let less = type.declaredFunction(\.less),
                arguments[0].changesNothing || arguments[1].changesNothing
            else { return nil }
            return call(less, arguments.reversed()).negated(unless: intrinsic == .valueGreater)
        default: return nil
        }
    }

    private func call(_ callee: Callee, _ arguments: [TypedExpression]) -> TypedExpression {
        expression(.call(callee, arguments), .bool)
    }

    /// `x == nil`, `state == .idle`: only the number of the case is compared.
    private func tagComparison(_ arguments: [TypedExpression], isEqual: Bool) -> TypedExpression? {
        for (value, other) in [(arguments[0], arguments[1]), (arguments[1], arguments[0])] {
            guard case .enumCase(let index, payload: let payload) = other.kind, payload.isEmpty,
                other.type.casePayloads.indices.contains(index)
            else { continue }
            let tag = standInForTag(of: value)
            return expression(
                .call(
                    .intrinsic(isEqual ? .intEqual : .intNotEqual),
                    [tag, expression(.integer(index), .int)]), .bool)
        }
        return nil
    }

    private func standInForTag(of value: TypedExpression) -> TypedExpression {
        standIn(for: operand(value).part(after: .none, layout: .word), .int)
    }

    /// Few parts that instructions compare are compared one after the other.
    private func equalityOfParts(_ arguments: [TypedExpression], _ type: Type) -> TypedExpression? {
        let parts = type.elementTypes
        guard type.comparesByParts, !parts.isEmpty, parts.count <= 4,
            parts.allSatisfy({ Layout(of: $0) == .word }),
            arguments.allSatisfy(\.changesNothing)
        else { return nil }
        let values = arguments.map { standIn(for: operand($0), $0.type) }
        let comparisons = parts.enumerated().map { index, part in
            expression(
                .call(
                    .intrinsic(.valueEqual), values.map { expression(.field($0, index), part) }), .bool)
        }
        return comparisons.dropFirst().reduce(comparisons[0]) { expression(.and($0, $1), .bool) }
    }

    /// `===`: a reference that is nil stands for an optional without a value.
    func lowerIdentity(_ arguments: [TypedExpression], into target: Place) {
        let mark = mark
        let places = operands(arguments)
        emit(.identicalReference, target.word, places[0].reference, places[1].reference)
        release(to: mark)
    }

    // MARK: Numbers

    func lowerScalar(
        _ operation: ScalarOperation, _ type: ScalarType, _ arguments: [TypedExpression], into target: Place
    ) {
        let mark = mark
        let places = operands(arguments).map(\.word)
        let first = places[0]
        let second = places.count > 1 ? places[1] : first
        if let (opcode, swaps) = operation.opcode(of: type) {
            emit(opcode, target.word, swaps ? second : first, swaps ? first : second)
        } else if let function = ScalarFunctions.function(operation, type) {
            emit(.scalar, target.word, first, second)
            let index = assembler.scalar(ScalarCall(function: function, operation: operation, type: type))
            assembler.emit(Instruction(.data, 0, immediate: index))
        } else {
            fail("\(type.rawValue) has no operation '\(operation)'.", at: assembler.range)
        }
        release(to: mark)
    }
}

/// A number's operation that a function carries out, as the machine calls it.
struct ScalarCall {
    let function: ScalarFunction
    let operation: ScalarOperation
    let type: ScalarType
}

extension ScalarType {
    var isWide: Bool {
        switch self {
        case .int, .int64, .uint, .uint64, .double: true
        default: false
        }
    }

    var isInteger: Bool { !isFloating }
}

extension Type {
    /// The number type, where it is one.
    var scalar: ScalarType? {
        guard let nominal, nominal.declared == nil, case .word = nominal.representation else { return nil }
        return ScalarType(rawValue: nominal.name)
    }

    /// An enum whose cases have no payload: a value is the number of its case.
    var isBareEnumeration: Bool {
        guard nominal?.kind == .enumeration, nominal?.declared?.equality == nil else { return false }
        return casePayloads.allSatisfy { $0.types.isEmpty }
    }

    var hasOwnOrder: Bool { nominal?.declared?.less != nil }

    /// A tuple, or a struct whose `==` Swift makes.
    fileprivate var comparesByParts: Bool {
        if case .tuple = self { return true }
        return nominal?.kind == .structure && nominal?.declared != nil
            && nominal?.declared?.equality == nil
    }

    /// The learner's function that does what the operation does with numbers.
    fileprivate func arithmetic(_ intrinsic: Intrinsic) -> Callee? {
        guard let declared = nominal?.declared else { return nil }
        return declared.arithmetic[intrinsic].map { .function($0, arguments) }
    }

    /// A function of the type's own, or of a superclass.
    func declaredFunction(_ path: KeyPath<DeclaredType, Function?>) -> Callee? {
        guard let declared = nominal?.declared else { return nil }
        if let function = declared[keyPath: path] {
            // What a protocol's extension gives is generic over Self alone.
            let isDefault =
                function.genericParameters.count == 1 && function.genericParameters[0].name == "Self"
            return .function(function, isDefault ? [self] : arguments)
        }
        return declared.superclass?.substituting(declared.bindings(arguments)).declaredFunction(path)
    }
}

extension TypedExpression {
    fileprivate func negated(unless isTrue: Bool) -> TypedExpression {
        isTrue ? self : TypedExpression(.call(.intrinsic(.boolNot), [self]), type: .bool, range: range)
    }
}

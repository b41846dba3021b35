import Checker

extension FunctionLowering {
    func lowerIntrinsic(
        _ intrinsic: Intrinsic, _ arguments: [TypedExpression], _ expression: TypedExpression,
        into target: Place,
        isFresh: Bool
    ) {
        if let (opcode, swaps) = intrinsic.wordOpcode {
            return lowerWords(opcode, swaps: swaps, intrinsic, arguments, into: target)
        }
        if let function = intrinsic.doubleFunction {
            let mark = mark
            let operand = operand(arguments[0]).word
            emit(.functionDouble, target.word, operand, function.rawValue)
            return release(to: mark)
        }
        switch intrinsic {
        case .aggregate: lowerParts(arguments, into: target, isFresh: isFresh)
        case .optionalIsNil:
            let mark = mark
            let tag = operand(arguments[0]).part(after: .none, layout: .word)
            let isNil = self.expression(
                .call(
                    .intrinsic(.intEqual), [standIn(for: tag, .int), self.expression(.integer(0), .int)]),
                .bool)
            evaluate(isNil, into: target)
            release(to: mark)
        case .dictionaryGetOrDefault:
            let type = expression.type
            let found = TypedExpression(
                .call(.intrinsic(.dictionaryGet), Array(arguments[..<2])), type: .optional(type),
                range: expression.range)
            evaluate(self.expression(.coalesce(found, arguments[2].called(for: type)), type), into: target)
        case .stringEqual, .stringNotEqual, .stringLess, .stringLessOrEqual, .stringGreater,
            .stringGreaterOrEqual:
            lowerTextComparison(intrinsic, arguments, into: target)
        case .dictionaryGet, .dictionaryContainsKey, .setContains:
            if !lowerSearch(intrinsic, arguments, into: target) {
                runtime(intrinsic, arguments, expression.type, into: target, isFresh: isFresh)
            }
        case .rangeMake, .closedRangeMake, .strideToMake, .strideThroughMake, .zipMake, .arrayEnumerated,
            .arrayIndices, .rangeLowerBound, .rangeUpperBound, .rangeCount, .rangeContains, .rangeIsEmpty,
            .closedRangeLowerBound, .closedRangeUpperBound, .closedRangeCount, .closedRangeContains:
            lowerRange(intrinsic, arguments, into: target)
        case .arrayGet: lowerGet(arguments, into: target)
        case .arraySlice where expression.type.nominal == .arraySlice:
            lowerSlice(arguments, into: target)
        case .arrayCount, .arrayIsEmpty:
            lowerCount(arguments[0], isEmpty: intrinsic == .arrayIsEmpty, into: target)
        case .sequenceMap, .sequenceFilter, .sequenceReduce, .sequenceForEach, .sequenceAllSatisfy,
            .sequenceContainsWhere:
            lowerHigherOrder(intrinsic, arguments, expression.type, into: target)
        case .arrayFromSequence where !arguments[0].type.isText:
            lowerCopy(of: arguments[0], expression.type, into: target)
        case .valueEqual, .valueNotEqual, .valueLess, .valueLessOrEqual, .valueGreater, .valueGreaterOrEqual:
            lowerComparison(intrinsic, arguments, expression, into: target, isFresh: isFresh)
        case .valueZero: lowerZero(of: expression, into: target)
        case .valueFromInt: evaluate(arguments[0], into: target, isFresh: isFresh)
        case .objectIdentical: lowerIdentity(arguments, into: target)
        case .doubleIsNaN:
            let mark = mark
            let operand = operand(arguments[0]).word
            emit(.notEqualDouble, target.word, operand, operand)
            release(to: mark)
        case .arrayContains, .arrayJoined, .arrayReversed, .arraySorted, .arraySortedBy:
            runtime(
                intrinsic, [arrayArgument(arguments[0])] + arguments.dropFirst(), expression.type,
                into: target,
                isFresh: isFresh)
        default:
            runtime(intrinsic, arguments, expression.type, into: target, isFresh: isFresh)
        }
    }

    private func runtime(
        _ intrinsic: Intrinsic, _ arguments: [TypedExpression], _ result: Type, into target: Place,
        isFresh: Bool
    ) {
        guard let operation = RuntimeOperation(intrinsic) else {
            return fail("The operation \(intrinsic) needs a place to change.", at: assembler.range)
        }
        runtime(operation, arguments, result: result, into: target, isFresh: isFresh)
    }

    func load(integer: Int, into register: Int) {
        assembler.emit(Instruction(.loadInteger, register, immediate: integer))
    }

    // MARK: Scalars

    private func lowerWords(
        _ opcode: Opcode, swaps: Bool, _ intrinsic: Intrinsic, _ arguments: [TypedExpression],
        into target: Place
    ) {
        let mark = mark
        if intrinsic == .intAdd || intrinsic == .intSubtract, let small = arguments[1].smallInteger {
            let left = operand(arguments[0]).word
            emit(.addIntImmediate, target.word, left, intrinsic == .intAdd ? small : -small)
        } else if intrinsic == .intAdd, let small = arguments[0].smallInteger {
            emit(.addIntImmediate, target.word, operand(arguments[1]).word, small)
        } else {
            let places = operands(arguments).map(\.word)
            let first = places[0]
            let second = places.count > 1 ? places[1] : 0
            emit(opcode, target.word, swaps ? second : first, swaps ? first : second)
        }
        release(to: mark)
    }
}

extension TypedExpression {
    /// Whether it consists of scalar literals, variables and arithmetic, and so touches no reference.
    var isArithmetic: Bool {
        switch kind {
        case .integer, .double, .boolean: true
        case .variable(let variable): Layout(of: type) == .word && variable.initializer == nil
        case .call(.intrinsic(let intrinsic), let arguments):
            intrinsic.wordOpcode != nil && arguments.allSatisfy(\.isArithmetic)
        case .field(let base, _): Layout(of: type) == .word && base.isVariablePath
        default: false
        }
    }
}

extension TypedExpression {
    /// A variable, or a field of one.
    var isVariablePath: Bool {
        switch kind {
        case .variable(let variable): variable.initializer == nil && !variable.isWeak
        case .field(let base, _): base.isVariablePath
        default: false
        }
    }
}

extension Type {
    /// Whether it is walked character by character.
    var isText: Bool { nominal == .string || nominal == .substring }
}

extension TypedExpression {
    /// The value where the expression is one, or a function that gives it: an `@autoclosure`.
    func called(for type: Type) -> TypedExpression {
        guard case .function(let function) = self.type, function.parameters.isEmpty, self.type != type else {
            return self
        }
        return TypedExpression(.callValue(self, []), type: type, range: range)
    }
}

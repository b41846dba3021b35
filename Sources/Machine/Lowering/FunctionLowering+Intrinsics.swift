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
        case .rangeMake, .closedRangeMake, .strideToMake, .strideThroughMake, .zipMake, .arrayEnumerated,
            .arrayIndices, .rangeLowerBound, .rangeUpperBound, .rangeCount, .rangeContains, .rangeIsEmpty,
            .closedRangeLowerBound, .closedRangeUpperBound, .closedRangeCount, .closedRangeContains:
            lowerRange(intrinsic, arguments, into: target)
        case .arrayGet: lowerGet(arguments, into: target)
        case .arrayCount, .arrayIsEmpty:
            lowerCount(arguments[0], isEmpty: intrinsic == .arrayIsEmpty, into: target)
        case .sequenceMap, .sequenceFilter, .sequenceReduce, .sequenceForEach, .sequenceAllSatisfy,
            .sequenceContainsWhere:
            lowerHigherOrder(intrinsic, arguments, expression.type, into: target)
        case .arrayFromSequence where arguments[0].type.nominal != .string:
            lowerCopy(of: arguments[0], expression.type, into: target)
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

    // MARK: Arrays

    private func lowerGet(_ arguments: [TypedExpression], into target: Place) {
        let mark = mark
        if let slot = readSlot(of: arguments[0], before: arguments[1]) {
            let index = operand(arguments[1]).word
            emitGet(inSlot: slot, index, into: target)
            return release(to: mark)
        }
        let places = operands(arguments)
        let (array, index) = (places[0].reference, places[1].word)
        switch target.layout {
        case .word: emit(.arrayGetWord, target.word, array, index)
        case .reference: emit(.arrayGetReference, target.reference, array, index)
        default:
            emit(.arrayGetElement, 0, array, index)
            emit(.data, target.word, target.reference)
        }
        hold(target)
        release(to: mark)
    }

    /// Where the slot of a nested array comes from: it is read without taking a reference, if nothing can
    /// change it before the element is read.
    private enum ReadSlot {
        case global(Int)
        case box(Int)
        case element(array: Int, index: Int)
        indirect case nested(ReadSlot, index: Int)
    }

    private func readSlot(of array: TypedExpression, before index: TypedExpression) -> ReadSlot? {
        guard index.isArithmetic else { return nil }
        switch array.kind {
        case .variable(let variable):
            switch home(of: variable) {
            case .global(let place)?:
                checkInitialised(variable)
                return .global(place.reference)
            case .box(let box, _)?: return .box(box)
            default: return nil
            }
        case .call(.intrinsic(.arrayGet), let arguments):
            guard arguments[1].isArithmetic else { return nil }
            if case .variable(let variable) = arguments[0].kind,
                case .registers(let place)? = home(of: variable)
            {
                checkInitialised(variable)
                return .element(array: place.reference, index: operand(arguments[1]).word)
            }
            guard let outer = readSlot(of: arguments[0], before: arguments[1]) else { return nil }
            return .nested(outer, index: operand(arguments[1]).word)
        default: return nil
        }
    }

    private func emitSlot(_ slot: ReadSlot) -> Int {
        let word = allocateWord()
        switch slot {
        case .global(let reference): emit(.slotOfGlobal, word, reference)
        case .box(let box): emit(.slotInBox, word, box, 0)
        case .element(let array, let index): emit(.slotOfElement, word, array, index)
        case .nested(let outer, let index):
            let outerWord = emitSlot(outer)
            emit(.slotOfElementInSlot, word, outerWord, index)
        }
        return word
    }

    private func emitGet(inSlot slot: ReadSlot, _ index: Int, into target: Place) {
        let word = emitSlot(slot)
        switch target.layout {
        case .word: emit(.arrayGetWordInSlot, target.word, word, index)
        case .reference: emit(.arrayGetReferenceInSlot, target.reference, word, index)
        default:
            emitGetPart(slot: word, index: index, after: .none, layout: target.layout, into: target)
        }
        hold(target)
    }

    private func lowerCount(_ array: TypedExpression, isEmpty: Bool, into target: Place) {
        let mark = mark
        let reference = operand(array).reference
        emit(.arrayCount, target.word, reference)
        if isEmpty {
            let zero = allocateWord()
            load(integer: 0, into: zero)
            emit(.equalInt, target.word, target.word, zero)
        }
        release(to: mark)
    }

    /// `Array(sequence)`.
    private func lowerCopy(of sequence: TypedExpression, _ type: Type, into target: Place) {
        if sequence.type.nominal == .array { return evaluate(sequence, into: target) }
        let mark = mark
        let array = allocate(.reference)
        emitMakeArray(array, element: Layout(ofAll: type.arguments), capacity: 0)
        iterate(over: sequence) { element, _, _ in append(element, to: array) }
        take(array, to: target)
        release(to: mark)
    }

    /// The sequence as an array, for operations that take arrays only.
    private func arrayArgument(_ sequence: TypedExpression) -> TypedExpression {
        guard sequence.type.nominal != .array, let element = sequence.type.sequenceElement else {
            return sequence
        }
        return TypedExpression(
            .call(.intrinsic(.arrayFromSequence), [sequence]), type: .array(of: element),
            range: sequence.range)
    }

    func emitCharacters(of string: Place, into target: Place) {
        let passed = allocate(.reference)
        move(string, to: passed)
        emitRuntime(.characters, passed, [.string], result: .array(of: .character))
        hold(passed)
        take(passed, to: target)
    }

    // MARK: Ranges

    private func lowerRange(_ intrinsic: Intrinsic, _ arguments: [TypedExpression], into target: Place) {
        let mark = mark
        switch intrinsic {
        case .rangeMake, .closedRangeMake:
            let bounds = values(arguments)
            emit(arguments[0].type == .int ? .checkRange : .checkDoubleRange, bounds.word, bounds.word + 1)
            take(bounds, to: target)
        case .strideToMake, .strideThroughMake:
            let parts = values(arguments)
            emit(arguments[2].type == .int ? .checkStride : .checkDoubleStride, parts.word + 2)
            take(parts, to: target)
        case .zipMake, .arrayEnumerated:
            take(values(arguments), to: target)
        case .arrayIndices:
            let bounds = allocate(target.layout)
            load(integer: 0, into: bounds.word)
            emit(.arrayCount, bounds.word + 1, operand(arguments[0]).reference)
            take(bounds, to: target)
        default: lowerRangeQuery(intrinsic, arguments, into: target)
        }
        release(to: mark)
    }

    private func lowerRangeQuery(_ intrinsic: Intrinsic, _ arguments: [TypedExpression], into target: Place) {
        let places = operands(arguments)
        let (lower, upper) = (places[0].word, places[0].word + 1)
        let isInt = arguments[0].type.arguments.first == .int
        switch intrinsic {
        case .rangeLowerBound, .closedRangeLowerBound: emit(.moveWord, target.word, lower)
        case .rangeUpperBound, .closedRangeUpperBound: emit(.moveWord, target.word, upper)
        case .rangeCount: emit(.subtractInt, target.word, upper, lower)
        case .closedRangeCount:
            let difference = allocateWord()
            emit(.subtractInt, difference, upper, lower)
            emit(.addIntImmediate, target.word, difference, 1)
        case .rangeIsEmpty: emit(isInt ? .equalInt : .equalDouble, target.word, lower, upper)
        default:
            let value = places[1].word
            let (above, below) = (allocateWord(), allocateWord())
            let isClosed = intrinsic == .closedRangeContains
            emit(isInt ? .lessOrEqualInt : .lessOrEqualDouble, above, lower, value)
            switch (isInt, isClosed) {
            case (true, true): emit(.lessOrEqualInt, below, value, upper)
            case (true, false): emit(.lessInt, below, value, upper)
            case (false, true): emit(.lessOrEqualDouble, below, value, upper)
            case (false, false): emit(.lessDouble, below, value, upper)
            }
            emit(.andInt, target.word, above, below)
        }
    }
}

extension TypedExpression {
    /// Whether it consists of scalar literals, variables and arithmetic, and so touches no reference.
    var isArithmetic: Bool {
        switch kind {
        case .integer, .double, .boolean: true
        case .variable: Layout(of: type) == .word
        case .call(.intrinsic(let intrinsic), let arguments):
            intrinsic.wordOpcode != nil && arguments.allSatisfy(\.isArithmetic)
        default: false
        }
    }
}

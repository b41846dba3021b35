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

    // MARK: Arrays

    private func lowerGet(_ arguments: [TypedExpression], into target: Place) {
        let mark = mark
        if partOfElement(arguments, after: .none, layout: target.layout, into: target) != nil {
            return release(to: mark)
        }
        let places = operands(arguments)
        let (array, index) = (places[0].reference, places[1].word)
        switch arguments[0].type.elementLayout {
        case .bool: emit(.arrayGetByte, target.word, array, index)
        case .word: emit(.arrayGetWord, target.word, array, index)
        case .reference: emit(.arrayGetReference, target.reference, array, index)
        default:
            emit(.arrayGetElement, 0, array, index)
            emit(.data, target.word, target.reference)
        }
        hold(target)
        release(to: mark)
    }

    /// A part of an element of an array that lies in memory: only the part is copied, and no array is retained. Nil
    /// where the array is a value of its own, or where something may change it before the element is read.
    func partOfElement(
        _ arguments: [TypedExpression], after skipped: Layout, layout: Layout, into target: Place? = nil
    ) -> Place? {
        let element = arguments[0].type.elementLayout
        let isWhole = layout == element.layout
        if isWhole, case .variable(let variable) = arguments[0].kind,
            case .registers? = home(of: variable), layout == .word || layout == .reference
        {
            return nil
        }
        guard let slot = readSlot(of: arguments[0], before: arguments[1]) else { return nil }
        let place = target ?? allocate(layout)
        let mark = mark
        let index = operand(arguments[1]).word
        let word = emitSlot(slot)
        if isWhole, layout == .word {
            emit(element.isByte ? .arrayGetByteInSlot : .arrayGetWordInSlot, place.word, word, index)
        } else if isWhole, layout == .reference {
            emit(.arrayGetReferenceInSlot, place.reference, word, index)
        } else if layout == .word {
            emit(.arrayGetFieldInSlot, place.word, word, index)
            emit(.data, skipped.words)
        } else {
            emitGetPart(slot: word, index: index, after: skipped, layout: layout, into: place)
        }
        hold(place)
        release(to: mark)
        return place
    }

    /// Where the slot of an array comes from: it is read without taking a reference, if nothing can change it before
    /// the element is read.
    private enum ReadSlot {
        case home(Home)
        case element(array: Int, index: Int)
        indirect case nested(ReadSlot, index: Int, after: Layout)
    }

    private func readSlot(of array: TypedExpression, before index: TypedExpression) -> ReadSlot? {
        guard index.isArithmetic else { return nil }
        return readSlot(of: array, after: .none)
    }

    private func readSlot(of array: TypedExpression, after skipped: Layout) -> ReadSlot? {
        switch array.kind {
        case .variable(let variable):
            guard !variable.isWeak, let home = home(of: variable) else { return nil }
            at(array.range) { checkInitialised(variable) }
            return .home(home.part(after: skipped, layout: .reference))
        case .field(let base, let index):
            return readSlot(of: base, after: base.type.offset(ofElement: index) + skipped)
        case .objectField(let object, let index):
            guard object.isUnchanging, let field = objectField(of: object.type, index), !field.isWeak else {
                return nil
            }
            return .home(.box(reference: operand(object).reference, after: field.offset + skipped))
        case .call(.intrinsic(.arrayGet), let arguments) where arguments[0].type.nominal == .array:
            guard arguments[1].isArithmetic else { return nil }
            if skipped == .none, arguments[0].type.elementLayout == .reference,
                case .variable(let variable) = arguments[0].kind,
                case .registers(let place)? = home(of: variable)
            {
                checkInitialised(variable)
                return .element(array: place.reference, index: operand(arguments[1]).word)
            }
            guard let outer = readSlot(of: arguments[0], after: .none) else { return nil }
            return .nested(outer, index: operand(arguments[1]).word, after: skipped)
        default: return nil
        }
    }

    private func emitSlot(_ slot: ReadSlot) -> Int {
        switch slot {
        case .home(let home): return emitSlot(of: .home(home, nil, .reference))
        case .element(let array, let index):
            let word = allocateWord()
            emit(.slotOfElement, word, array, index)
            return word
        case .nested(let outer, let index, let skipped):
            let word = emitSlot(outer)
            emit(.slotOfElementInSlot, word, word, index)
            emit(.data, skipped.references)
            return word
        }
    }

    private func lowerCount(_ array: TypedExpression, isEmpty: Bool, into target: Place) {
        let mark = mark
        switch readSlot(of: array, after: .none) {
        case .home(.registers(let place))?: emit(.arrayCount, target.word, place.reference)
        case let slot?: emit(.arrayCountInSlot, target.word, emitSlot(slot))
        case nil: emit(.arrayCount, target.word, operand(array).reference)
        }
        if isEmpty {
            let zero = allocateWord()
            load(integer: 0, into: zero)
            emit(.equalInt, target.word, target.word, zero)
        }
        release(to: mark)
    }

    /// `Array(sequence)`.
    private func lowerCopy(of sequence: TypedExpression, _ type: Type, into target: Place) {
        if sequence.type.isHeldAsArray { return evaluate(sequence, into: target) }
        let mark = mark
        let array = allocate(.reference)
        emitMakeArray(array, element: type.elementLayout, capacity: 0)
        iterate(over: sequence) { element, _, _ in append(element, to: array, of: type.elementLayout) }
        take(array, to: target)
        release(to: mark)
    }

    /// The sequence as an array, for operations that take arrays only.
    private func arrayArgument(_ sequence: TypedExpression) -> TypedExpression {
        guard !sequence.type.isHeldAsArray, let element = sequence.type.sequenceElement else {
            return sequence
        }
        return TypedExpression(
            .call(.intrinsic(.arrayFromSequence), [sequence]), type: .array(of: element),
            range: sequence.range)
    }

    func emitCharacters(of string: Place, _ type: Type, into target: Place) {
        let passed = allocate(.reference)
        move(string, to: passed)
        emitRuntime(.characters, passed, [type], result: .array(of: .character))
        hold(passed)
        take(passed, to: target)
    }

    /// A slice shares its array.
    private func lowerSlice(_ arguments: [TypedExpression], into target: Place) {
        let mark = mark
        let parts = values(arguments)
        let isClosed = arguments[1].type.nominal == .closedRange
        emit(.checkSlice, parts.word, parts.reference, isClosed ? 1 : 0)
        take(parts, to: target)
        release(to: mark)
    }

    // MARK: Ranges

    private func lowerRange(_ intrinsic: Intrinsic, _ arguments: [TypedExpression], into target: Place) {
        let mark = mark
        switch intrinsic {
        case .rangeMake, .closedRangeMake:
            let bounds = values(arguments)
            checkOrder(of: bounds, arguments[0].type)
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

    private func checkOrder(of bounds: Place, _ type: Type) {
        let layout = Layout(of: type)
        if type == .double {
            emit(.checkDoubleRange, bounds.word, bounds.word + 1)
        } else if layout == .word, type.scalar != .float {
            emit(.checkRange, bounds.word, bounds.word + 1)
        } else {
            let mark = mark
            let passed = assembler.makeLabel()
            let operands = [
                standIn(for: bounds.part(after: .none, layout: layout), type),
                standIn(for: bounds.part(after: layout, layout: layout), type),
            ]
            branch(expression(.call(.intrinsic(.valueLessOrEqual), operands), .bool), if: true, to: passed)
            let message = expression(.string("Range requires lowerBound <= upperBound"), .string)
            _ = value(expression(.call(.intrinsic(.libraryFailure), [message]), .void))
            assembler.bind(passed)
            release(to: mark)
        }
    }

    private func lowerRangeQuery(_ intrinsic: Intrinsic, _ arguments: [TypedExpression], into target: Place) {
        let places = operands(arguments)
        let (lower, upper) = (places[0].word, places[0].word + 1)
        let isInt = arguments[0].type.arguments.first != .double
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

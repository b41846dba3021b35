import Checker

/// Reading elements and parts of arrays, and making arrays of sequences.
extension FunctionLowering {
    func lowerGet(_ arguments: [TypedExpression], into target: Place) {
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

    func lowerCount(_ array: TypedExpression, isEmpty: Bool, into target: Place) {
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
    func lowerCopy(of sequence: TypedExpression, _ type: Type, into target: Place) {
        if sequence.type.isHeldAsArray { return evaluate(sequence, into: target) }
        let mark = mark
        let array = allocate(.reference)
        emitMakeArray(array, element: type.elementLayout, capacity: 0)
        iterate(over: sequence) { element, _, _ in append(element, to: array, of: type.elementLayout) }
        take(array, to: target)
        release(to: mark)
    }

    /// The sequence as an array, for operations that take arrays only.
    func arrayArgument(_ sequence: TypedExpression) -> TypedExpression {
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
    func lowerSlice(_ arguments: [TypedExpression], into target: Place) {
        let mark = mark
        let parts = values(arguments)
        let isClosed = arguments[1].type.nominal == .closedRange
        emit(.checkSlice, parts.word, parts.reference, isClosed ? 1 : 0)
        take(parts, to: target)
        release(to: mark)
    }
}

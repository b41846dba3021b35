import Checker
import Syntax

extension FunctionLowering {
    // MARK: Values

    /// Where the value is: a variable's own registers, or new ones. Only until something may change the
    /// variable.
    func operand(_ expression: TypedExpression) -> Place {
        switch expression.kind {
        case .variable(let variable):
            if case .registers(let place)? = home(of: variable) {
                at(expression.range) { checkInitialised(variable) }
                return place
            }
        case .integer(let value):
            if let register = loopConstants[word(value)] { return wordPlace(register) }
        case .double(let value):
            if let register = loopConstants[value.bitPattern] { return wordPlace(register) }
        case .tupleElement(let base, let index):
            let skipped = base.type.offset(ofElement: index)
            return operand(base).part(after: skipped, layout: Layout(of: expression.type))
        default: break
        }
        return value(expression)
    }

    func wordPlace(_ register: Int) -> Place {
        Place(word: register, reference: nextReference, layout: .word)
    }

    /// Operands in order. One that a later operand may change is copied.
    func operands(_ expressions: [TypedExpression]) -> [Place] {
        expressions.indices.map { index in
            let isSafe = expressions[(index + 1)...].allSatisfy(\.changesNothing)
            return isSafe ? operand(expressions[index]) : value(expressions[index])
        }
    }

    /// The value in new registers, at the end of those in use.
    func value(_ expression: TypedExpression) -> Place {
        let place = allocate(expression.type)
        evaluate(expression, into: place, isFresh: true)
        return place
    }

    /// Values in registers one after the other, as calls take them.
    func values(_ expressions: [TypedExpression]) -> Place {
        let start = mark
        for expression in expressions { _ = value(expression) }
        return Place(
            word: start.words, reference: start.references,
            layout: Layout(words: nextWord - start.words, references: nextReference - start.references))
    }

    /// Evaluates into registers that already exist.
    ///
    /// `isFresh`: they are the last in use, and nothing reads them yet. Otherwise they may be a variable's, which
    /// the expression may use: only its last instruction writes them.
    func evaluate(_ expression: TypedExpression, into target: Place, isFresh: Bool = false) {
        at(expression.range) { lower(expression, into: target, isFresh: isFresh) }
    }

    private func lower(_ expression: TypedExpression, into target: Place, isFresh: Bool) {
        switch expression.kind {
        case .integer(let value): load(word: word(value), into: target.word)
        case .double(let value): load(word: value.bitPattern, into: target.word)
        case .boolean(let value): emit(.loadInteger, target.word, value ? 1 : 0)
        case .string(let value):
            assembler.emit(Instruction(.loadObject, target.reference, immediate: assembler.string(value)))
            hold(target)
        case .variable(let variable): load(variable, into: target)
        case .tuple(let elements): lowerTuple(elements, into: target, isFresh: isFresh)
        case .tupleElement(let base, let index):
            let mark = mark
            let part = operand(base).part(
                after: base.type.offset(ofElement: index), layout: target.layout)
            if isTemporary(part, above: mark) { take(part, to: target) } else { move(part, to: target) }
            release(to: mark)
        case .conditional(let condition, let then, let otherwise):
            lowerConditional(condition, then, otherwise, into: target, isFresh: isFresh)
        case .and, .or: lowerLogic(expression, into: target)
        case .call(let callee, let arguments):
            lowerCall(callee, arguments, expression, into: target, isFresh: isFresh)
        case .callValue(let function, let arguments):
            lowerCallValue(function, arguments, into: target)
        case .functionReference(let callee): lowerReference(to: callee, expression, into: target)
        case .closure(let function):
            makeClosure(of: function, into: target)
        case .arrayLiteral(let elements):
            lowerArrayLiteral(elements, of: expression.type.arguments.first ?? .void, into: target)
        case .pairsLiteral(let keys, let values):
            let mark = mark
            let pair = allocate(target.layout)
            let types = expression.type.arguments
            lowerArrayLiteral(keys, of: types[0], into: pair.part(after: .none, layout: .reference))
            lowerArrayLiteral(values, of: types[1], into: pair.part(after: .reference, layout: .reference))
            take(pair, to: target)
            release(to: mark)
        case .interpolation(let parts):
            runtime(
                .interpolation,
                [.init(.arrayLiteral(parts), type: .array(of: .string), range: expression.range)],
                result: .string, into: target, isFresh: isFresh)
        case .erasure(let value):
            runtime(.erasure, [value], result: expression.type, into: target, isFresh: isFresh)
        case .assign(let assigned, let value): assign(assigned, value)
        case .compoundAssign(let assigned, let callee, let value): compoundAssign(assigned, callee, value)
        case .mutatingCall(let callee, let changed, let arguments):
            mutate(callee, changed, arguments, expression, into: target)
        }
    }

    // MARK: Literals

    func load(word: UInt64, into register: Int) {
        if let constant = loopConstants[word] {
            emit(.moveWord, register, constant)
        } else if let small = Int32(exactly: Int(truncatingIfNeeded: word)) {
            assembler.emit(Instruction(.loadInteger, register, immediate: Int(small)))
        } else {
            assembler.emit(Instruction(.loadConstant, register, immediate: assembler.constant(word)))
        }
    }

    private func lowerArrayLiteral(_ elements: [TypedExpression], of element: Type, into target: Place) {
        let layout = Layout(of: element)
        if !elements.isEmpty, layout == .word, let words = elements.literalWords {
            let array = ArrayObject(layout: layout, capacity: words.count)
            array.count = words.count
            for (index, word) in words.enumerated() { array.wordsPointer[index] = word }
            // Shared by all its copies: the first change of one copies it.
            assembler.emit(Instruction(.loadObject, target.reference, immediate: assembler.object(array)))
            return hold(target)
        }
        let mark = mark
        let array = allocate(.reference)
        emitMakeArray(array, element: layout, capacity: elements.count)
        for expression in elements {
            let inner = self.mark
            append(operand(expression), to: array)
            release(to: inner)
        }
        take(array, to: target)
        release(to: mark)
    }

    func emitMakeArray(_ array: Place, element: Layout, capacity: Int) {
        emit(.makeArray, array.reference, element.words, element.references)
        assembler.emit(Instruction(.data, 0, immediate: min(capacity, 1 << 30)))
        hold(array)
    }

    func append(_ element: Place, to array: Place) {
        switch element.layout {
        case .word: emit(.arrayAppendWord, array.reference, element.word)
        case .reference: emit(.arrayAppendReference, array.reference, element.reference)
        default: emit(.arrayAppendElement, array.reference, element.word, element.reference)
        }
    }

    // MARK: Tuples, conditionals

    private func lowerTuple(_ elements: [TypedExpression], into target: Place, isFresh: Bool) {
        let mark = mark
        let place = isFresh ? target : allocate(target.layout)
        var skipped = Layout.none
        for element in elements {
            let layout = Layout(of: element.type)
            evaluate(element, into: place.part(after: skipped, layout: layout))
            skipped = skipped + layout
        }
        if !isFresh { take(place, to: target) }
        release(to: mark)
    }

    private func lowerConditional(
        _ condition: TypedExpression, _ then: TypedExpression, _ otherwise: TypedExpression,
        into target: Place,
        isFresh: Bool
    ) {
        let elseLabel = assembler.makeLabel()
        let end = assembler.makeLabel()
        branch(condition, if: false, to: elseLabel)
        evaluate(then, into: target, isFresh: isFresh)
        assembler.emitJump(.jump, to: end)
        assembler.bind(elseLabel)
        evaluate(otherwise, into: target, isFresh: isFresh)
        assembler.bind(end)
    }

    private func lowerLogic(_ expression: TypedExpression, into target: Place) {
        let falseLabel = assembler.makeLabel()
        let end = assembler.makeLabel()
        branch(expression, if: false, to: falseLabel)
        emit(.loadInteger, target.word, 1)
        assembler.emitJump(.jump, to: end)
        assembler.bind(falseLabel)
        emit(.loadInteger, target.word, 0)
        assembler.bind(end)
    }
}

extension TypedExpression {
    /// Whether evaluating it can change no variable.
    var changesNothing: Bool {
        switch kind {
        case .integer, .double, .boolean, .string, .variable, .functionReference, .closure: true
        case .interpolation(let parts), .arrayLiteral(let parts), .tuple(let parts):
            parts.allSatisfy(\.changesNothing)
        case .call(.intrinsic(let intrinsic), let arguments):
            !intrinsic.callsBack && arguments.allSatisfy(\.changesNothing)
        case .call, .callValue, .assign, .compoundAssign, .mutatingCall: false
        case .pairsLiteral(let keys, let values): (keys + values).allSatisfy(\.changesNothing)
        case .tupleElement(let base, _), .erasure(let base): base.changesNothing
        case .conditional(let condition, let then, let otherwise):
            condition.changesNothing && then.changesNothing && otherwise.changesNothing
        case .and(let a, let b), .or(let a, let b): a.changesNothing && b.changesNothing
        }
    }
}

extension [TypedExpression] {
    /// The words of the elements, if all are literals of one word.
    var literalWords: [UInt64]? {
        var words: [UInt64] = []
        for element in self {
            switch element.kind {
            case .integer(let value): words.append(word(value))
            case .double(let value): words.append(value.bitPattern)
            case .boolean(let value): words.append(word(value))
            default: return nil
            }
        }
        return words
    }
}

extension Intrinsic {
    /// Whether it calls a function that it is given.
    var callsBack: Bool {
        switch self {
        case .sequenceMap, .sequenceFilter, .sequenceReduce, .sequenceForEach, .sequenceAllSatisfy,
            .sequenceContainsWhere, .arraySortedBy:
            true
        default: false
        }
    }
}

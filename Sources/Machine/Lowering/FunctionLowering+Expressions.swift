import Checker
import Syntax

extension FunctionLowering {
    // MARK: Values

    /// Where the value is: a variable's own registers, or new ones. Only until something may change the
    /// variable.
    func operand(_ expression: TypedExpression) -> Place {
        switch expression.kind {
        case .variable(let variable):
            if !variable.isWeak, case .registers(let place)? = home(of: variable) {
                at(expression.range) { checkInitialised(variable) }
                return place
            }
        case .integer, .double:
            if let word = expression.literalWord, let register = loopConstants[word] {
                return wordPlace(register)
            }
        case .field(let base, let index):
            let skipped = base.type.offset(ofElement: index)
            let layout = Layout(of: expression.type)
            // A part of a place that is not in registers is read alone.
            if let place = partOfMemory(base, after: skipped, layout: layout) { return place }
            return operand(base).part(after: skipped, layout: layout)
        case .forceUnwrap(let base):
            return at(expression.range) {
                let place = operand(base)
                emit(.checkSome, place.word)
                return place.part(after: .word, layout: Layout(of: expression.type))
            }
        case .unwrapOrExit(let base):
            return at(expression.range) { unwrapOrExit(base, Layout(of: expression.type)) }
        case .upcast(let base): return operand(base)
        case .erasure(let base) where base.type.isExistential: return operand(base)
        default: break
        }
        return value(expression)
    }

    /// A field of a struct in a box, behind an address, in a global or an array: only its registers are loaded.
    private func partOfMemory(_ base: TypedExpression, after skipped: Layout, layout: Layout) -> Place? {
        switch base.kind {
        case .variable(let variable):
            if variable.isWeak { return nil }
            guard let home = home(of: variable) else { return nil }
            if case .registers = home { return nil }
            return at(base.range) {
                checkInitialised(variable)
                let place = allocate(layout)
                load(home, after: skipped, into: place)
                return place
            }
        case .field(let outer, let index):
            return partOfMemory(
                outer, after: outer.type.offset(ofElement: index) + skipped, layout: layout)
        case .objectField(let object, let index):
            guard let field = objectField(of: object.type, index), !field.isWeak else { return nil }
            return at(base.range) {
                let place = allocate(layout)
                let mark = mark
                let reference = operand(object).reference
                load(from: reference, after: field.offset + skipped, into: place)
                release(to: mark)
                return place
            }
        case .call(.intrinsic(.arrayGet), let arguments) where arguments[0].type.nominal == .array:
            return at(base.range) { partOfElement(arguments, after: skipped, layout: layout) }
        default: return nil
        }
    }

    func wordPlace(_ register: Int) -> Place {
        Place(word: register, reference: nextReference, layout: .word)
    }

    /// Operands in order. One that a later operand may change is copied.
    func operands(_ expressions: [TypedExpression]) -> [Place] {
        expressions.indices.map { index in
            let isSafe = expressions[(index + 1)...].allSatisfy(\.changesNothing)
            return isSafe || expressions[index].isUnchanging
                ? operand(expressions[index]) : value(expressions[index])
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
        case .integer, .double:
            if let word = expression.literalWord { load(word: word, into: target.word) }
        case .boolean(let value): emit(.loadInteger, target.word, value ? 1 : 0)
        case .string(let value):
            assembler.emit(Instruction(.loadObject, target.reference, immediate: assembler.string(value)))
            hold(target)
        case .variable(let variable): load(variable, into: target)
        case .tuple(let elements): lowerParts(elements, into: target, isFresh: isFresh)
        case .field, .forceUnwrap, .unwrapOrExit, .upcast: lowerPart(expression, into: target)
        case .objectField(let object, let index): loadObjectField(object, index, into: target)
        case .conditional(let condition, let then, let otherwise):
            lowerConditional(condition, then, otherwise, into: target, isFresh: isFresh)
        case .and, .or: lowerLogic(expression, into: target)
        case .call(let callee, let arguments):
            lowerCall(callee, arguments, expression, into: target, isFresh: isFresh)
        case .callValue(let function, let arguments):
            lowerCallValue(function, arguments, expression, into: target)
        case .inoutArgument(let place): lowerInoutArgument(place, into: target)
        case .functionReference(let callee): lowerReference(to: callee, expression, into: target)
        case .closure(let function): makeClosure(of: function, into: target)
        case .arrayLiteral(let elements):
            lowerArrayLiteral(elements, of: expression.type.arguments.first ?? .void, into: target)
        case .setLiteral, .dictionaryLiteral, .pairsLiteral:
            lowerCollectionLiteral(expression, into: target, isFresh: isFresh)
        case .interpolation(let parts):
            runtime(
                .interpolation, parts.map(valueToDescribe), result: .string, into: target, isFresh: isFresh)
        case .erasure(let value): lowerErasure(value, expression.type, into: target, isFresh: isFresh)
        case .enumCase(let index, let payload):
            lowerEnumCase(index, payload, expression.type, into: target, isFresh: isFresh)
        case .newObject(let fields, let initializer, let arguments):
            lowerNewObject(fields, initializer, arguments, expression, into: target)
        case .coalesce(let optional, let otherwise):
            lowerCoalesce(optional, otherwise, expression.type, into: target)
        case .optionalChain(let inner): lowerChain(inner, expression.type, into: target)
        case .conditionalCast(let base, let type): lowerConditionalCast(base, type, expression, into: target)
        case .forcedCast(let base, let type): lowerForcedCast(base, type, into: target)
        case .typeTest(let base, let type): lowerTypeTest(base, type, into: target)
        case .optionalTry(let base): lowerOptionalTry(base, expression.type, into: target)
        case .forcedTry(let base): lowerForcedTry(base, into: target)
        case .statements(let statements, let label): lowerStatements(statements, label, into: target)
        case .typeValue(let type):
            let object = TypeObject(cell.valueType(type))
            assembler.emit(Instruction(.loadObject, target.reference, immediate: assembler.object(object)))
            hold(target)
        case .dynamicType(let base):
            runtime(.dynamicType, [base], result: expression.type, into: target, isFresh: isFresh)
        case .assign(let assigned, let value): assign(assigned, value)
        case .compoundAssign(let assigned, let callee, let value): compoundAssign(assigned, callee, value)
        case .mutatingCall(let callee, let changed, let arguments):
            mutate(callee, changed, arguments, expression, into: target, isFresh: isFresh)
        }
    }

    /// The value of a part of an interpolation, where what describes it may wait until all parts have their values.
    private func valueToDescribe(_ part: TypedExpression) -> TypedExpression {
        guard case .call(.intrinsic(.stringDescribing), let arguments) = part.kind, arguments.count == 1,
            cell.valueType(arguments[0].type).isDescribedByItsWord
        else { return part }
        return arguments[0]
    }

    /// An expression that is a part of another's registers.
    private func lowerPart(_ expression: TypedExpression, into target: Place) {
        let mark = mark
        let part = operand(expression)
        if isTemporary(part, above: mark) { take(part, to: target) } else { move(part, to: target) }
        release(to: mark)
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
        let layout = ElementLayout(of: element)
        if !elements.isEmpty, layout.layout == .word, let words = elements.literalWords {
            let array = ArrayObject(of: layout, capacity: words.count)
            for word in words { array.append(word: word, times: 1) }
            // Shared by all its copies: the first change of one copies it.
            assembler.emit(Instruction(.loadObject, target.reference, immediate: assembler.object(array)))
            return hold(target)
        }
        let mark = mark
        let array = allocate(.reference)
        emitMakeArray(array, element: layout, capacity: elements.count)
        for expression in elements {
            let inner = self.mark
            append(operand(expression), to: array, of: layout)
            release(to: inner)
        }
        take(array, to: target)
        release(to: mark)
    }

    func emitMakeArray(_ array: Place, element: ElementLayout, capacity: Int) {
        if element.isByte {
            emit(.makeByteArray, array.reference)
        } else {
            emit(.makeArray, array.reference, element.layout.words, element.layout.references)
        }
        assembler.emit(Instruction(.data, 0, immediate: min(capacity, 1 << 30)))
        hold(array)
    }

    func append(_ element: Place, to array: Place, of layout: ElementLayout) {
        switch layout {
        case .bool: emit(.arrayAppendByte, array.reference, element.word)
        case .word: emit(.arrayAppendWord, array.reference, element.word)
        case .reference: emit(.arrayAppendReference, array.reference, element.reference)
        default: emit(.arrayAppendElement, array.reference, element.word, element.reference)
        }
    }

    private func lowerCollectionLiteral(_ expression: TypedExpression, into target: Place, isFresh: Bool) {
        func array(_ elements: [TypedExpression], _ argument: Int) -> TypedExpression {
            TypedExpression(
                .arrayLiteral(elements), type: .array(of: expression.type.arguments[argument]),
                range: expression.range)
        }
        switch expression.kind {
        case .pairsLiteral(let keys, let values):
            lowerParts([array(keys, 0), array(values, 1)], into: target, isFresh: isFresh)
        case .dictionaryLiteral(let keys, let values):
            runtime(
                .dictionaryLiteral, [array(keys, 0), array(values, 1)], result: expression.type, into: target,
                isFresh: isFresh)
        case .setLiteral(let elements):
            runtime(
                .setLiteral, [array(elements, 0)], result: expression.type, into: target, isFresh: isFresh)
        default: break
        }
    }

    // MARK: Parts

    /// Values one after the other: a tuple, a struct, the payload of a case.
    func lowerParts(_ elements: [TypedExpression], into target: Place, isFresh: Bool) {
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

    func lowerEnumCase(
        _ index: Int, _ payload: [TypedExpression], _ type: Type, into target: Place, isFresh: Bool
    ) {
        let payloads = type.casePayloads
        guard payloads.indices.contains(index) else {
            return fail("This value has no such case.", at: assembler.range)
        }
        if payload.isEmpty {
            load(integer: index, into: target.word)
            if !isFresh { clearReferences(of: target) }
            return
        }
        let mark = mark
        let place = isFresh ? target : allocate(target.layout)
        let content = place.part(after: .word, layout: payloads[index].layout)
        if payloads[index].isIndirect {
            let inner = self.mark
            let unboxed = allocate(Layout(ofAll: payload.map(\.type)))
            lowerParts(payload, into: unboxed, isFresh: true)
            emit(.makeBox, content.reference, unboxed.layout.words, unboxed.layout.references)
            hold(content)
            store(unboxed, inBox: content.reference, after: .none)
            release(to: inner)
        } else if payload.count == 1 {
            evaluate(payload[0], into: content, isFresh: isFresh && content.end == place.end)
        } else {
            lowerParts(payload, into: content, isFresh: isFresh && content.end == place.end)
        }
        load(integer: index, into: place.word)
        if !isFresh { take(place, to: target) }
        release(to: mark)
    }

    // MARK: Optionals

    private func unwrapOrExit(_ base: TypedExpression, _ layout: Layout) -> Place {
        let place = operand(base)
        exitChain(ifNil: place.word)
        return place.part(after: .word, layout: layout)
    }

    /// Leaves the optional chain where the tag tells that there is no value.
    func exitChain(ifNil tag: Int) {
        guard !chains.isEmpty else { return fail("There is no optional chain here.", at: assembler.range) }
        let last = chains.count - 1
        chains[last].held.formUnion(held)
        assembler.emitBranch(.branchEqualImmediate, tag, 0, to: chains[last].label)
    }

    private func lowerChain(_ inner: TypedExpression, _ type: Type, into target: Place) {
        let mark = mark
        let exit = assembler.makeLabel()
        let end = assembler.makeLabel()
        let result = allocate(target.layout)
        let inside = self.mark
        chains.append(Chain(label: exit))
        if inner.type == type {
            evaluate(inner, into: result)
        } else {
            evaluate(inner, into: result.part(after: .word, layout: Layout(of: inner.type)))
            load(integer: 1, into: result.word)
        }
        take(result, to: target)
        assembler.emitJump(.jump, to: end)
        assembler.bind(exit)
        let chain = chains.removeLast()
        let heldAfter = held
        held.formUnion(chain.held)
        emitClear(from: inside.references)
        load(integer: 0, into: target.word)
        clearReferences(of: target)
        held = heldAfter.union(held.filter { $0 < mark.references })
        assembler.bind(end)
        hold(target)
        release(to: mark)
    }

    private func lowerCoalesce(
        _ optional: TypedExpression, _ otherwise: TypedExpression, _ type: Type, into target: Place
    ) {
        let mark = mark
        let absent = assembler.makeLabel()
        let end = assembler.makeLabel()
        let start = self.mark
        let place = operand(optional)
        let heldAtBranch = held
        assembler.emitBranch(.branchEqualImmediate, place.word, 0, to: absent)
        let found =
            optional.type == type ? place : place.part(after: .word, layout: Layout(of: type))
        if isTemporary(place, above: start) { take(found, to: target) } else { move(found, to: target) }
        let heldAfter = held
        release(to: mark)
        assembler.emitJump(.jump, to: end)
        assembler.bind(absent)
        held.formUnion(heldAtBranch)
        release(to: mark)
        evaluate(otherwise, into: target)
        held.formUnion(heldAfter.filter { $0 < mark.references })
        assembler.bind(end)
        release(to: mark)
    }

    // MARK: Conditionals

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
    /// Whether evaluating it can change no variable, and always comes to its end.
    var changesNothing: Bool {
        switch kind {
        case .call(.intrinsic(let intrinsic), let arguments):
            !intrinsic.callsBack && arguments.allSatisfy(\.changesNothing)
        case .call(.scalar, let arguments): arguments.allSatisfy(\.changesNothing)
        case .call, .callValue, .assign, .compoundAssign, .mutatingCall, .newObject, .inoutArgument,
            .statements, .optionalTry, .forcedTry:
            false
        case .variable(let variable): variable.initializer == nil
        case .setLiteral, .dictionaryLiteral: false
        default: parts.allSatisfy(\.changesNothing)
        }
    }

    /// The bits of a literal number of one word.
    var literalWord: UInt64? {
        switch kind {
        case .integer(let value):
            switch type.nominal {
            case .double?: Double(value).bitPattern
            case .float?: UInt64(Float(value).bitPattern)
            default: word(value)
            }
        case .double(let value):
            type.nominal == .float ? UInt64(Float(value).bitPattern) : value.bitPattern
        case .boolean(let value): word(value)
        default: nil
        }
    }
}

extension Type {
    var isExistential: Bool {
        if case .existential = self { true } else { false }
    }
}

extension [TypedExpression] {
    /// The words of the elements, if all are literals of one word.
    var literalWords: [UInt64]? {
        var words: [UInt64] = []
        for element in self {
            guard let word = element.literalWord else { return nil }
            words.append(word)
        }
        return words
    }
}

extension Intrinsic {
    /// Whether it calls a function that it is given, or the learner's `==`.
    var callsBack: Bool {
        switch self {
        case .sequenceMap, .sequenceFilter, .sequenceReduce, .sequenceForEach, .sequenceAllSatisfy,
            .sequenceContainsWhere, .arraySortedBy:
            true
        default: false
        }
    }
}

import Checker

/// Calls that change their instance in place.
extension FunctionLowering {
    func mutate(
        _ callee: Callee, _ target: AssignmentTarget, _ arguments: [TypedExpression],
        _ expression: TypedExpression, into result: Place, isFresh: Bool
    ) {
        if case .function = callee {
            let place = TypedExpression(
                .inoutArgument(target), type: .inoutReference(target.type), range: expression.range)
            return lowerCall(callee, [place] + arguments, expression, into: result, isFresh: isFresh)
        }
        let mark = mark
        let prepared = prepare(target, for: arguments)
        switch callee {
        case .intrinsic(let intrinsic):
            mutate(intrinsic, prepared, target.type, arguments, expression.type, into: result)
        case .library(let function):
            let passed = operands(arguments)
            let opened = open(prepared)
            let slot = emitSlot(of: opened)
            let base = self.mark
            let instance = allocate(.reference)
            let references = passed.reduce(1) { $0 + $1.layout.references }
            _ = pass(passed)
            emit(.callNativeMutating, function.identifier, base.words, instance.reference)
            emit(.data, slot, references, 1 + result.layout.references)
            let values = Place(word: base.words, reference: base.references + 1, layout: result.layout)
            held = held.filter { $0 <= base.references }
            hold(values)
            writeBack(opened)
            take(values, to: result)
        case .function, .method, .requirement, .scalar:
            fail("This function cannot change its argument in place.", at: expression.range)
        }
        release(to: mark)
    }

    private func mutate(
        _ intrinsic: Intrinsic, _ target: PreparedTarget, _ type: Type, _ arguments: [TypedExpression],
        _ resultType: Type, into result: Place
    ) {
        let element = arguments.count == 1 && intrinsic == .arrayAppend ? operand(arguments[0]) : nil
        if let element {
            let opened = open(target)
            append(element, to: opened, of: type.elementLayout)
            return writeBack(opened)
        }
        let evaluated = operands(arguments)
        let opened = open(target)
        switch intrinsic {
        case .stringAppend: emit(.stringAppendInSlot, emitSlot(of: opened), evaluated[0].reference)
        case .valueHash: combine(evaluated[0], arguments[0].type, into: opened)
        default:
            guard let operation = RuntimeOperation(intrinsic) else {
                return fail("The operation \(intrinsic) changes nothing in place.", at: assembler.range)
            }
            mutateReference(
                operation, opened, type, evaluated, arguments.map(\.type), resultType, into: result)
        }
        writeBack(opened)
    }

    private func append(_ element: Place, to target: PreparedTarget, of layout: ElementLayout) {
        if case .home(.registers(let place), let variable, _) = target {
            if let variable { checkInitialised(variable) }
            return append(element, to: place, of: layout)
        }
        let slot = emitSlot(of: target)
        switch layout {
        case .bool: emit(.arrayAppendByteInSlot, slot, element.word)
        case .word: emit(.arrayAppendWordInSlot, slot, element.word)
        case .reference: emit(.arrayAppendReferenceInSlot, slot, element.reference)
        default: emit(.arrayAppendElementInSlot, slot, element.word, element.reference)
        }
    }

    /// `hasher.combine(value)`: the state is a word.
    private func combine(_ value: Place, _ type: Type, into hasher: PreparedTarget) {
        let state = load(hasher)
        let arguments = [standIn(for: state, .int), standIn(for: value, type)]
        let combined = self.value(expression(.call(.intrinsic(.valueHash), arguments), .int))
        store(combined, in: hasher, takes: true)
    }

    /// An operation on the object in a slot: the slot's address is its first word.
    func mutateReference(
        _ operation: RuntimeOperation, _ target: PreparedTarget, _ type: Type, _ arguments: [Place],
        _ argumentTypes: [Type], _ resultType: Type, into result: Place
    ) {
        let mark = mark
        let slot = emitSlot(of: target)
        _ = pass(arguments)
        let references = arguments.reduce(0) { $0 + $1.layout.references }
        let passed = Place(
            word: slot, reference: mark.references, layout: Layout(words: 0, references: references))
        // Room for the result, which takes the place of the arguments.
        _ = allocate(Layout(of: resultType))
        emitRuntime(operation, passed, [type] + argumentTypes, result: resultType)
        held = held.filter { $0 < mark.references }
        let values = Place(word: slot, reference: mark.references, layout: result.layout)
        hold(values)
        take(values, to: result)
        release(to: mark)
    }
}

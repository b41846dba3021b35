import Checker

/// Calls that change their instance in place.
extension FunctionLowering {
    func mutate(
        _ callee: Callee, _ target: AssignmentTarget, _ arguments: [TypedExpression],
        _ expression: TypedExpression, into result: Place
    ) {
        let mark = mark
        let prepared = prepare(target, for: arguments)
        switch callee {
        case .intrinsic(let intrinsic):
            mutate(intrinsic, prepared, target.type, arguments, expression.type, into: result)
        case .library(let function):
            let passed = operands(arguments)
            let slot = emitSlot(of: prepared)
            let base = self.mark
            let instance = allocate(.reference)
            let references = passed.reduce(1) { $0 + $1.layout.references }
            _ = pass(passed)
            emit(.callNativeMutating, function.identifier, base.words, instance.reference)
            emit(.data, slot, references, 1 + result.layout.references)
            let values = Place(word: base.words, reference: base.references + 1, layout: result.layout)
            held = held.filter { $0 <= base.references }
            hold(values)
            take(values, to: result)
        case .function:
            fail("A function of the cell cannot change its argument in place.", at: expression.range)
        }
        release(to: mark)
    }

    private func mutate(
        _ intrinsic: Intrinsic, _ target: PreparedTarget, _ type: Type, _ arguments: [TypedExpression],
        _ resultType: Type, into result: Place
    ) {
        switch intrinsic {
        case .arrayAppend: append(arguments[0], to: target)
        case .stringAppend:
            let suffix = operand(arguments[0])
            let slot = emitSlot(of: target)
            emit(.stringAppendInSlot, slot, suffix.reference)
        default:
            mutateArray(intrinsic, target, type, arguments, resultType, into: result)
        }
    }

    private func append(_ expression: TypedExpression, to target: PreparedTarget) {
        let element = operand(expression)
        if case .home(.registers(let place), let variable, let skipped, _) = target {
            checkInitialised(variable)
            let array = place.part(after: skipped, layout: .reference)
            return append(element, to: array)
        }
        let slot = emitSlot(of: target)
        switch element.layout {
        case .word: emit(.arrayAppendWordInSlot, slot, element.word)
        case .reference: emit(.arrayAppendReferenceInSlot, slot, element.reference)
        default: emit(.arrayAppendElementInSlot, slot, element.word, element.reference)
        }
    }

    /// An operation on the array in a slot: the slot's address is its first word.
    func mutateArray(
        _ intrinsic: Intrinsic, _ target: PreparedTarget, _ type: Type, _ arguments: [TypedExpression],
        _ resultType: Type, into result: Place
    ) {
        guard let operation = RuntimeOperation(intrinsic) else {
            return fail("The operation \(intrinsic) changes nothing in place.", at: assembler.range)
        }
        let evaluated = operands(arguments)
        let mark = mark
        let slot = emitSlot(of: target)
        _ = pass(evaluated)
        let references = evaluated.reduce(0) { $0 + $1.layout.references }
        let passed = Place(
            word: slot, reference: mark.references, layout: Layout(words: 0, references: references))
        // Room for the result, which takes the place of the arguments.
        _ = allocate(Layout(of: resultType))
        emitRuntime(operation, passed, [type] + arguments.map(\.type), result: resultType)
        held = held.filter { $0 < mark.references }
        let values = Place(word: slot, reference: mark.references, layout: result.layout)
        hold(values)
        take(values, to: result)
        release(to: mark)
    }
}

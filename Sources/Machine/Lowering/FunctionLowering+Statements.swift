import Checker
import Syntax

extension FunctionLowering {
    /// The statements of a cell, then its result.
    func lowerMain(_ cell: TypedCell) throws(Trap) -> (
        lowered: LoweredFunction, result: (type: Type, place: Place)?
    ) {
        let value = cell.result.map { [TypedStatement.expression($0)] } ?? []
        boxed = self.cell.sharedVariables(in: cell.statements + value)
        let globalsEnd = self.cell.machine.globalsEnd
        _ = allocate(globalsEnd)
        lowerSequence(cell.statements)
        var result: (type: Type, place: Place)?
        if let expression = cell.result {
            let place = self.value(expression)
            if !expression.type.isVoid { result = (expression.type, place) }
        }
        emit(.halt)
        return try (finish(name: nil, parameters: .none, captures: .none, result: .none), result)
    }

    /// Statements with a scope of their own.
    func lower(_ statements: [TypedStatement]) {
        let mark = mark
        lowerSequence(statements)
        release(to: mark)
    }

    /// Statements in the present scope; what they defer runs at their end.
    func lowerSequence(_ statements: [TypedStatement]) {
        for (index, statement) in statements.enumerated() {
            if case .deferStatement(let body) = statement {
                return lowerDeferred(body, during: Array(statements[(index + 1)...]))
            }
            lower(statement)
        }
    }

    func lower(_ statement: TypedStatement) {
        switch statement {
        case .expression(let expression): discard(expression)
        case .declaration(let pattern, let value, let range):
            at(range) { lowerDeclaration(pattern, value) }
        case .conditional(let conditions, let then, let otherwise, let label):
            lowerConditional(conditions, then, otherwise, label)
        case .whileLoop(let conditions, let body, let label, let range):
            at(range) { lowerWhile(conditions, body, label) }
        case .repeatLoop(let body, let condition, let label, let range):
            at(range) { lowerRepeat(body, condition, label) }
        case .forLoop(let pattern, let sequence, let condition, let body, let label, let range):
            at(range) { lowerFor(pattern, sequence, condition, body, label) }
        case .switchStatement(let subject, let cases, let label, let range):
            at(range) { lowerSwitch(subject, cases, label) }
        case .guardStatement(let conditions, let otherwise): lowerGuard(conditions, otherwise)
        case .returnStatement(let value, let range):
            at(range) { lowerReturn(value) }
        case .breakStatement(let label):
            guard let loop = loops[label] else { return fail("There is no loop to leave.", at: nil) }
            leave(loop, to: loop.breakLabel)
        case .continueStatement(let label):
            guard let loop = loops[label] else { return fail("There is no loop to continue.", at: nil) }
            leave(loop, to: loop.continueLabel)
        case .fallthroughStatement: lowerFallthrough()
        case .yield(let value, let label): lowerYield(value, label)
        case .throwStatement(let error, let range):
            at(range) { lowerThrow(error) }
        case .deferStatement(let body): lowerDeferred(body, during: [])
        case .localFunction(let function):
            // Calls and closures pass its captures on; nothing is made here.
            if function.genericParameters.isEmpty { _ = cell.index(of: function, depth: depth) }
        case .block(let body, let label):
            let end = assembler.makeLabel()
            withLoop(label, leavingTo: end) { lower(body) }
            assembler.bind(end)
        case .doCatch(let body, let clauses, let label): lowerDoCatch(body, clauses, label)
        }
        emitReleaseCheck()
    }

    /// Instances that the statement has released are told so, where the session has a `deinit`.
    func emitReleaseCheck() {
        if cell.machine.hasDeinitializers { emit(.runDeinitializers) }
    }

    private func discard(_ expression: TypedExpression) {
        let mark = mark
        _ = operand(expression)
        release(to: mark)
    }

    // MARK: Conditionals

    private func lowerConditional(
        _ conditions: [TypedCondition], _ then: [TypedStatement], _ otherwise: [TypedStatement]?,
        _ label: LoopIdentifier
    ) {
        let end = assembler.makeLabel()
        withLoop(label, leavingTo: end) {
            let elseLabel = assembler.makeLabel()
            let mark = mark
            let afterConditions = lowerConditions(conditions, else: elseLabel)
            lower(then)
            guard let otherwise, !otherwise.isEmpty else {
                // What the conditions hold is let go of on both ways.
                assembler.bind(elseLabel)
                held.formUnion(afterConditions)
                return release(to: mark)
            }
            emitClear(from: mark.references)
            if !then.endsControl { assembler.emitJump(.jump, to: end) }
            assembler.bind(elseLabel)
            held.formUnion(afterConditions)
            release(to: mark)
            lower(otherwise)
        }
        assembler.bind(end)
    }

    /// What the conditions bind lives on in the present scope.
    private func lowerGuard(_ conditions: [TypedCondition], _ otherwise: [TypedStatement]) {
        let passed = assembler.makeLabel()
        if case .boolean(let condition)? = conditions.first, conditions.count == 1 {
            branch(condition, if: true, to: passed)
            lower(otherwise)
        } else {
            let elseLabel = assembler.makeLabel()
            let references = nextReference
            let heldAtElse = lowerConditions(conditions, else: elseLabel)
            assembler.emitJump(.jump, to: passed)
            assembler.bind(elseLabel)
            let after = held
            held.formUnion(heldAtElse)
            emitClear(from: references)
            lower(otherwise)
            held = after
        }
        assembler.bind(passed)
    }

    // MARK: Return

    private func lowerReturn(_ value: TypedExpression?) {
        if let inlineReturn { return lowerReturn(value, to: inlineReturn) }
        guard let value, !Layout(of: value.type).isNone else {
            if let value { discard(value) }
            runDeferred(downTo: 0)
            return emitReturnOfNothing()
        }
        let layout = Layout(of: value.type)
        let mark = mark
        // Deferred statements may change the variable that is returned.
        let source = deferred.isEmpty ? operand(value) : self.value(value)
        runDeferred(downTo: 0)
        if layout == .word {
            emit(.returnWord, source.word)
        } else {
            moveToResult(source)
            emit(.returnKeeping, layout.references)
        }
        // The frame's end clears the rest; on other ways the scope's end does.
        held = held.filter { $0 < mark.references }
        nextWord = mark.words
        nextReference = mark.references
    }

    /// To the first registers, which may be those of parameters: each source lies where its target does, or after it.
    private func moveToResult(_ source: Place) {
        for offset in 0..<source.layout.words where source.word != 0 {
            emit(.moveWord, offset, source.word + offset)
        }
        // Taken also from a variable: the frame ends here.
        for offset in 0..<source.layout.references where source.reference != 0 {
            emit(.takeReference, offset, source.reference + offset)
        }
    }

    private func lowerReturn(_ value: TypedExpression?, to inlineReturn: InlineReturn) {
        let mark = mark
        if let value {
            if deferred.count > inlineReturn.deferred, !Layout(of: value.type).isNone {
                let result = self.value(value)
                runDeferred(downTo: inlineReturn.deferred)
                take(result, to: inlineReturn.result)
            } else {
                evaluate(value, into: inlineReturn.result)
                runDeferred(downTo: inlineReturn.deferred)
            }
        } else {
            runDeferred(downTo: inlineReturn.deferred)
        }
        release(to: mark)
        emitClear(from: inlineReturn.reference)
        assembler.emitJump(.jump, to: inlineReturn.label)
    }

    func emitReturnOfNothing() {
        emit(.returnKeeping, 0)
    }

    // MARK: Values of statements

    /// An `if` or `switch` as an expression: each branch yields to the target.
    func lowerStatements(_ statements: [TypedStatement], _ label: LoopIdentifier, into target: Place) {
        let end = assembler.makeLabel()
        let mark = mark
        withLoop(
            label,
            Loop(
                breakLabel: end, continueLabel: end, reference: nextReference, deferred: deferred.count,
                result: target)
        ) {
            lowerSequence(statements)
        }
        release(to: mark)
        assembler.bind(end)
        hold(target)
    }

    private func lowerYield(_ value: TypedExpression, _ label: LoopIdentifier) {
        guard let loop = loops[label], let result = loop.result else {
            return fail("This value has no place to go.", at: value.range)
        }
        evaluate(value, into: result)
        leave(loop, to: loop.breakLabel)
    }
}

extension Layout {
    var isNone: Bool { self == .none }
}

extension [TypedStatement] {
    /// Whether control never reaches the end.
    var endsControl: Bool {
        switch last {
        case .returnStatement, .breakStatement, .continueStatement, .throwStatement, .yield,
            .fallthroughStatement:
            true
        default: false
        }
    }
}

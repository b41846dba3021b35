import Checker

extension FunctionLowering {
    // MARK: Handlers

    /// Lowers `body`; where it throws, control goes on at `handler` with the error in a register, and with what the body
    /// held let go of. `handler` runs after a jump around it, unless the body never reaches its end.
    func withHandler(
        isEndReached: () -> Bool = { true }, _ body: () -> Void, handler: (_ error: Place) -> Void
    ) {
        let outside = mark
        let heldBefore = held
        let start = assembler.position
        body()
        let end = assembler.position
        guard end > start else { return }
        let after = assembler.makeLabel()
        let (inside, heldAfter) = (mark, held)
        if isEndReached() { assembler.emitJump(.jump, to: after) }
        // The unwinding has cleared all from the mark on.
        nextWord = outside.words
        nextReference = outside.references
        held = heldBefore.union(heldAfter).filter { $0 < outside.references }
        let label = assembler.makeBoundLabel()
        let error = allocate(.reference)
        assembler.addHandler(from: start, to: end, label, error: error.reference)
        hold(error)
        handler(error)
        let heldByHandler = held.filter { $0 < outside.references }
        nextWord = inside.words
        nextReference = inside.references
        held = heldAfter.union(heldByHandler)
        assembler.bind(after)
    }

    // MARK: Statements

    func lowerThrow(_ error: TypedExpression) {
        let mark = mark
        let place = operand(error)
        emit(.throwError, place.reference)
        release(to: mark)
    }

    func lowerDoCatch(_ body: [TypedStatement], _ clauses: [TypedCatch], _ label: LoopIdentifier) {
        let end = assembler.makeLabel()
        withLoop(label, leavingTo: end) {
            withHandler(isEndReached: { !body.endsControl }) {
                lower(body)
            } handler: { error in
                let caught = assembler.makeLabel()
                lowerCases(clauses.map { ($0.items, $0.body) }, error, .anyError, true, leavingTo: caught) {
                    emit(.throwError, error.reference)
                }
                assembler.bind(caught)
                emitClear(from: error.reference)
            }
        }
        assembler.bind(end)
    }

    // MARK: Defer

    /// The deferred statements run where the block is left: at its end, on each jump out of it, and on an error.
    func lowerDeferred(_ body: [TypedStatement], during statements: [TypedStatement]) {
        withHandler(isEndReached: { !statements.endsControl }) {
            deferred.append(body)
            lowerSequence(statements)
            deferred.removeLast()
        } handler: { error in
            lower(body)
            emit(.throwError, error.reference)
        }
        if !statements.endsControl { lower(body) }
    }

    /// Runs what the blocks have deferred that a jump leaves, the last one first.
    func runDeferred(downTo count: Int) {
        let all = deferred
        while deferred.count > count {
            let body = deferred.removeLast()
            lower(body)
        }
        deferred = all
    }

    // MARK: Expressions

    /// `try?`
    func lowerOptionalTry(_ base: TypedExpression, _ type: Type, into target: Place) {
        let mark = mark
        let result = allocate(target.layout)
        withHandler {
            if base.type == type {
                evaluate(base, into: result)
            } else {
                evaluate(base, into: result.part(after: .word, layout: Layout(of: base.type)))
                load(integer: 1, into: result.word)
            }
        } handler: { error in
            clearReferences(of: result)
            load(integer: 0, into: result.word)
            emitClear(from: error.reference)
        }
        take(result, to: target)
        release(to: mark)
    }

    /// `try!`
    func lowerForcedTry(_ base: TypedExpression, into target: Place) {
        let mark = mark
        let result = allocate(target.layout)
        withHandler {
            evaluate(base, into: result)
        } handler: { error in
            emitRuntime(.forcedTryFailure, error, [.anyError], result: .void)
        }
        take(result, to: target)
        release(to: mark)
    }
}

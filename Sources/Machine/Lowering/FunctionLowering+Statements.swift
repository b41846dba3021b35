import Checker
import Syntax

extension FunctionLowering {
    /// The statements of a cell, then its result.
    func lowerMain(_ cell: TypedCell) throws(Trap) -> (
        lowered: LoweredFunction, result: (type: Type, place: Place)?
    ) {
        boxed = CaptureAnalysis.sharedVariables(in: cell.statements)
        let globalsEnd = self.cell.machine.globalsEnd
        _ = allocate(globalsEnd)
        for statement in cell.statements { lower(statement) }
        var result: (type: Type, place: Place)?
        if let expression = cell.result {
            boxed.formUnion(CaptureAnalysis.sharedVariables(in: [.expression(expression)]))
            let place = value(expression)
            if !expression.type.isVoid { result = (expression.type, place) }
        }
        emit(.halt)
        return try (finish(name: nil, parameters: .none, captures: .none, result: .none), result)
    }

    /// Statements with a scope of their own.
    func lower(_ statements: [TypedStatement]) {
        let mark = mark
        for statement in statements { lower(statement) }
        release(to: mark)
    }

    func lower(_ statement: TypedStatement) {
        switch statement {
        case .expression(let expression): discard(expression)
        case .declaration(let pattern, let value, let range):
            at(range) { lowerDeclaration(pattern, value) }
        case .conditional(let condition, let then, let otherwise):
            lowerConditional(condition, then, otherwise)
        case .whileLoop(let condition, let body, let identifier, let range):
            at(range) { lowerWhile(condition, body, identifier) }
        case .repeatLoop(let body, let condition, let identifier, let range):
            at(range) { lowerRepeat(body, condition, identifier) }
        case .forLoop(let pattern, let sequence, let condition, let body, let identifier, let range):
            at(range) { lowerFor(pattern, sequence, condition, body, identifier) }
        case .guardStatement(let condition, let otherwise):
            let passed = assembler.makeLabel()
            branch(condition, if: true, to: passed)
            lower(otherwise)
            assembler.bind(passed)
        case .returnStatement(let value, let range):
            at(range) { lowerReturn(value) }
        case .breakStatement(let identifier):
            guard let loop = loops[identifier] else { return fail("There is no loop to leave.", at: nil) }
            emitClear(from: loop.reference)
            assembler.emitJump(.jump, to: loop.breakLabel)
        case .continueStatement(let identifier):
            guard let loop = loops[identifier] else { return fail("There is no loop to continue.", at: nil) }
            emitClear(from: loop.reference)
            assembler.emitJump(.jump, to: loop.continueLabel)
        case .localFunction(let function):
            // Calls and closures pass its captures on; nothing is made here.
            _ = cell.index(of: function)
        case .block(let body, let identifier):
            let end = assembler.makeLabel()
            withLoop(identifier, Loop(breakLabel: end, continueLabel: end, reference: nextReference)) {
                lower(body)
            }
            assembler.bind(end)
        }
    }

    private func discard(_ expression: TypedExpression) {
        let mark = mark
        _ = operand(expression)
        release(to: mark)
    }

    private func lowerConditional(
        _ condition: TypedExpression, _ then: [TypedStatement], _ otherwise: [TypedStatement]?
    ) {
        let elseLabel = assembler.makeLabel()
        branch(condition, if: false, to: elseLabel)
        lower(then)
        guard let otherwise, !otherwise.isEmpty else { return assembler.bind(elseLabel) }
        let end = assembler.makeLabel()
        if !then.endsControl { assembler.emitJump(.jump, to: end) }
        assembler.bind(elseLabel)
        lower(otherwise)
        assembler.bind(end)
    }

    // MARK: Loops

    func withLoop(_ identifier: LoopIdentifier, _ loop: Loop, _ body: () -> Void) {
        let outer = loops[identifier]
        loops[identifier] = loop
        body()
        loops[identifier] = outer
    }

    /// The condition stands before the loop and at its end, so that an iteration takes one branch.
    private func lowerWhile(
        _ condition: TypedExpression, _ body: [TypedStatement], _ identifier: LoopIdentifier
    ) {
        withLoopConstants(of: [.expression(condition)] + body) {
            let exit = assembler.makeLabel()
            let next = assembler.makeLabel()
            branch(condition, if: false, to: exit)
            let start = assembler.makeBoundLabel()
            withLoop(identifier, Loop(breakLabel: exit, continueLabel: next, reference: nextReference)) {
                lower(body)
            }
            assembler.bind(next)
            at(condition.range) { branch(condition, if: true, to: start) }
            assembler.bind(exit)
        }
    }

    private func lowerRepeat(
        _ body: [TypedStatement], _ condition: TypedExpression, _ identifier: LoopIdentifier
    ) {
        withLoopConstants(of: [.expression(condition)] + body) {
            let exit = assembler.makeLabel()
            let next = assembler.makeLabel()
            let start = assembler.makeBoundLabel()
            withLoop(identifier, Loop(breakLabel: exit, continueLabel: next, reference: nextReference)) {
                lower(body)
            }
            assembler.bind(next)
            branch(condition, if: true, to: start)
            assembler.bind(exit)
        }
    }

    private func lowerFor(
        _ pattern: BindingPattern, _ sequence: TypedExpression, _ condition: TypedExpression?,
        _ body: [TypedStatement], _ identifier: LoopIdentifier
    ) {
        let conditions = condition.map { [TypedStatement.expression($0)] } ?? []
        withLoopConstants(of: conditions + body) {
            iterate(over: sequence) { element, exit, next in
                let mark = mark
                bind(pattern, to: element, mayChange: false)
                if let condition { branch(condition, if: false, to: next) }
                let loop = Loop(breakLabel: exit, continueLabel: next, reference: mark.references)
                withLoop(identifier, loop) { lower(body) }
                release(to: mark)
            }
        }
    }

    /// Keeps the literals of the outermost loop in registers.
    func withLoopConstants(of statements: [TypedStatement], _ body: () -> Void) {
        guard !isInLoop else { return body() }
        let mark = mark
        isInLoop = true
        for constant in LoopConstants.find(in: statements) {
            let register = allocateWord()
            load(word: constant, into: register)
            loopConstants[constant] = register
        }
        body()
        loopConstants = [:]
        isInLoop = false
        release(to: mark)
    }

    // MARK: Return

    private func lowerReturn(_ value: TypedExpression?) {
        if let inlineReturn {
            if let value { evaluate(value, into: inlineReturn.result) }
            emitClear(from: inlineReturn.reference)
            assembler.emitJump(.jump, to: inlineReturn.label)
            return
        }
        guard let value, !value.type.isVoid else {
            if let value { discard(value) }
            return emitReturnOfNothing()
        }
        let layout = Layout(of: value.type)
        let mark = mark
        if layout == .word {
            emit(.returnWord, operand(value).word)
        } else {
            let result = Place(word: 0, reference: 0, layout: layout)
            // Its parts may use the registers that they replace.
            let source = operand(value)
            for offset in 0..<layout.words where source.word != result.word {
                emit(.moveWord, offset, source.word + offset)
            }
            // Taken also from a variable: the frame ends here.
            for offset in 0..<layout.references where source.reference != result.reference {
                emit(.takeReference, offset, source.reference + offset)
            }
            emit(.returnKeeping, layout.references)
        }
        // The frame's end clears the rest; on other ways the scope's end does.
        held = held.filter { $0 < mark.references }
        nextWord = mark.words
        nextReference = mark.references
    }

    func emitReturnOfNothing() {
        emit(.returnKeeping, 0)
    }
}

extension [TypedStatement] {
    /// Whether control never reaches the end.
    var endsControl: Bool {
        switch last {
        case .returnStatement, .breakStatement, .continueStatement: true
        default: false
        }
    }
}

/// The literals of a loop that need a register.
enum LoopConstants {
    private static let maximum = 64

    static func find(in statements: [TypedStatement]) -> [UInt64] {
        var found: [UInt64] = []
        func add(_ expression: TypedExpression, isImmediate: Bool) {
            let constant: UInt64
            switch expression.kind {
            case .double(let value): constant = value.bitPattern
            case .integer(let value):
                if isImmediate, Int16(exactly: value) != nil, value != Int(Int16.min) { return }
                constant = word(value)
            default: return
            }
            if found.count < maximum, !found.contains(constant) { found.append(constant) }
        }
        let walker = TreeWalker(onExpression: { expression in
            switch expression.kind {
            case .call(.intrinsic(let intrinsic), let arguments):
                for argument in arguments { add(argument, isImmediate: intrinsic.takesImmediate) }
            case .compoundAssign(_, .intrinsic(let intrinsic), let value):
                add(value, isImmediate: intrinsic.takesImmediate)
            case .conditional(_, let then, let otherwise):
                add(then, isImmediate: false)
                add(otherwise, isImmediate: false)
            default: break
            }
        })
        walker.walk(statements)
        return found
    }
}

extension Intrinsic {
    /// Whether an instruction holds a small literal operand itself.
    var takesImmediate: Bool {
        switch self {
        case .intAdd, .intSubtract, .intEqual, .intNotEqual, .intLess, .intLessOrEqual, .intGreater,
            .intGreaterOrEqual:
            true
        default: false
        }
    }
}

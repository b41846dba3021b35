import Checker
import Syntax

extension FunctionLowering {
    func withLoop(_ label: LoopIdentifier, leavingTo end: Label, _ body: () -> Void) {
        withLoop(
            label,
            Loop(breakLabel: end, continueLabel: end, reference: nextReference, deferred: deferred.count),
            body)
    }

    func withLoop(_ label: LoopIdentifier, _ loop: Loop, _ body: () -> Void) {
        let outer = loops[label]
        loops[label] = loop
        body()
        loops[label] = outer
    }

    private func loop(breakLabel: Label, continueLabel: Label) -> Loop {
        Loop(
            breakLabel: breakLabel, continueLabel: continueLabel, reference: nextReference,
            deferred: deferred.count)
    }

    func leave(_ loop: Loop, to label: Label) {
        runDeferred(downTo: loop.deferred)
        emitClear(from: loop.reference)
        emitReleaseCheck()
        assembler.emitJump(.jump, to: label)
    }

    func lowerWhile(
        _ conditions: [TypedCondition], _ body: [TypedStatement], _ label: LoopIdentifier
    ) {
        let repeated = conditions.map { TypedStatement.expression($0.expression) } + body
        withLoopConstants(of: repeated) {
            if case .boolean(let condition)? = conditions.first, conditions.count == 1 {
                lowerWhile(condition, body, label)
            } else {
                lowerWhileMatching(conditions, body, label)
            }
        }
    }

    /// The condition stands before the loop and at its end, so that an iteration takes one branch.
    func lowerWhile(
        _ condition: TypedExpression, _ body: [TypedStatement], _ label: LoopIdentifier
    ) {
        let exit = assembler.makeLabel()
        let next = assembler.makeLabel()
        branch(condition, if: false, to: exit)
        let start = assembler.makeBoundLabel()
        withLoop(label, loop(breakLabel: exit, continueLabel: next)) { lower(body) }
        assembler.bind(next)
        at(condition.range) { branch(condition, if: true, to: start) }
        assembler.bind(exit)
    }

    /// Conditions that bind: what they bind ends with each iteration.
    private func lowerWhileMatching(
        _ conditions: [TypedCondition], _ body: [TypedStatement], _ label: LoopIdentifier
    ) {
        let exit = assembler.makeLabel()
        let failed = assembler.makeLabel()
        let start = assembler.makeBoundLabel()
        let mark = mark
        let iteration = loop(breakLabel: exit, continueLabel: start)
        let heldAtElse = lowerConditions(conditions, else: failed)
        withLoop(label, iteration) { lower(body) }
        emitClear(from: mark.references)
        emitReleaseCheck()
        assembler.emitJump(.jump, to: start)
        assembler.bind(failed)
        held.formUnion(heldAtElse)
        release(to: mark)
        assembler.bind(exit)
    }

    func lowerRepeat(
        _ body: [TypedStatement], _ condition: TypedExpression, _ label: LoopIdentifier
    ) {
        withLoopConstants(of: [.expression(condition)] + body) {
            let exit = assembler.makeLabel()
            let next = assembler.makeLabel()
            let start = assembler.makeBoundLabel()
            withLoop(label, loop(breakLabel: exit, continueLabel: next)) { lower(body) }
            assembler.bind(next)
            branch(condition, if: true, to: start)
            assembler.bind(exit)
        }
    }

    func lowerFor(
        _ pattern: BindingPattern, _ sequence: TypedExpression, _ condition: TypedExpression?,
        _ body: [TypedStatement], _ label: LoopIdentifier
    ) {
        let conditions = condition.map { [TypedStatement.expression($0)] } ?? []
        withLoopConstants(of: conditions + body) {
            iterate(over: sequence) { element, exit, next in
                let mark = mark
                let loop = loop(breakLabel: exit, continueLabel: next)
                bind(pattern, to: element, mayChange: false)
                if let condition {
                    let passed = assembler.makeLabel()
                    branch(condition, if: true, to: passed)
                    emitClear(from: mark.references)
                    assembler.emitJump(.jump, to: next)
                    assembler.bind(passed)
                }
                withLoop(label, loop) { lower(body) }
                release(to: mark)
            }
        }
    }

    /// Keeps the literals of the outermost loop in registers.
    func withLoopConstants(of statements: [TypedStatement], _ body: () -> Void) {
        guard !isInLoop else { return body() }
        let mark = mark
        isInLoop = true
        for constant in LoopConstants.find(in: statements, inlining: cell.inlining) {
            let register = allocateWord()
            load(word: constant, into: register)
            loopConstants[constant] = register
        }
        body()
        loopConstants = [:]
        isInLoop = false
        release(to: mark)
    }
}

/// The literals of a loop that need a register.
enum LoopConstants {
    private static let maximum = 64

    static func find(in statements: [TypedStatement], inlining: InliningPlans) -> [UInt64] {
        var found: [UInt64] = []
        func add(_ expression: TypedExpression, isImmediate: Bool) {
            let constant: UInt64
            switch expression.kind {
            case .double, .integer:
                guard let bits = expression.literalWord else { return }
                if isImmediate, expression.smallInteger != nil { return }
                constant = bits
            default: return
            }
            if found.count < maximum, !found.contains(constant) { found.append(constant) }
        }
        let walker = TreeWalker(
            inlining: inlining,
            onExpression: { expression in
                switch expression.kind {
                case .call(.intrinsic(let intrinsic), let arguments):
                    for argument in arguments { add(argument, isImmediate: intrinsic.takesImmediate) }
                case .call(.scalar, let arguments):
                    for argument in arguments { add(argument, isImmediate: false) }
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

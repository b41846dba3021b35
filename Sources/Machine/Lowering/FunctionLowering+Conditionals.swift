import Checker
import Syntax

/// Optionals, and expressions of which only a part is evaluated.
extension FunctionLowering {
    func unwrapOrExit(_ base: TypedExpression, _ layout: Layout) -> Place {
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

    func lowerChain(_ inner: TypedExpression, _ type: Type, into target: Place) {
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

    func lowerCoalesce(
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

    func lowerConditional(
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

    func lowerLogic(_ expression: TypedExpression, into target: Place) {
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

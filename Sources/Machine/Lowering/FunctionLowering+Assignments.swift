import Checker
import Syntax

extension FunctionLowering {
    func assign(_ target: AssignmentTarget, _ expression: TypedExpression) {
        let mark = mark
        if case .variable(let variable, _) = target, !variable.isWeak,
            case .registers(let place)? = home(of: variable)
        {
            evaluate(expression, into: place)
            markInitialised(variable)
            return release(to: mark)
        }
        let prepared = prepare(target, for: [expression])
        let start = self.mark
        let source = operand(expression)
        store(source, in: prepared, takes: isTemporary(source, above: start))
        if prepared.isOpen { writeBack(prepared) }
        release(to: mark)
    }

    /// `target op= value`: the value is computed before the target is read.
    func compoundAssign(_ target: AssignmentTarget, _ callee: Callee, _ expression: TypedExpression) {
        let mark = mark
        let callee = specialised(callee, for: target.type)
        if case .intrinsic(let intrinsic) = callee,
            intrinsic == .arrayConcatenate && target.type.nominal == .array
                || intrinsic == .stringConcatenate && target.type == .string
        {
            appendContents(of: expression, to: target, isString: intrinsic == .stringConcatenate)
            return release(to: mark)
        }
        if case .variable(let variable, let range) = target, !variable.isWeak,
            case .registers(let place)? = home(of: variable)
        {
            at(range) { checkInitialised(variable) }
            let left = TypedExpression(.variable(variable), type: variable.type, range: range)
            let safe = expression.changesNothing ? expression : hoisted(expression)
            let call = TypedExpression(
                .call(callee, [left, safe]), type: variable.type, range: assembler.range ?? range)
            evaluate(call, into: place)
            return release(to: mark)
        }
        let prepared = prepare(target, for: [expression])
        let right = hoisted(expression)
        let opened = open(prepared)
        let left = standIn(for: load(opened), target.type)
        let call = TypedExpression(.call(callee, [left, right]), type: target.type, range: presentRange)
        let start = self.mark
        let result = operand(call)
        store(result, in: opened, takes: isTemporary(result, above: start))
        writeBack(opened)
        release(to: mark)
    }

    private func appendContents(
        of expression: TypedExpression, to target: AssignmentTarget, isString: Bool
    ) {
        let prepared = prepare(target, for: [expression])
        if isString {
            let suffix = operand(expression)
            let opened = open(prepared)
            emit(.stringAppendInSlot, emitSlot(of: opened), suffix.reference)
            writeBack(opened)
        } else if let operation = RuntimeOperation(.arrayAppendContents) {
            let contents = operand(expression)
            let opened = open(prepared)
            mutateReference(
                operation, opened, target.type, [contents], [expression.type], .void,
                into: allocate(.none))
            writeBack(opened)
        }
    }

    /// An expression that stands for a value computed now.
    private func hoisted(_ expression: TypedExpression) -> TypedExpression {
        switch expression.kind {
        case .integer, .double, .boolean: expression
        default:
            standIn(
                for: expression.changesNothing ? operand(expression) : value(expression), expression.type)
        }
    }

    func temporaryVariable(_ type: Type) -> (variable: Variable, expression: TypedExpression) {
        let range = presentRange
        let variable = Variable(name: "", type: type, isMutable: false, storage: .local, range: range)
        temporaries.append(variable)
        return (variable, TypedExpression(.variable(variable), type: type, range: range))
    }
}

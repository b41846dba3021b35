import Checker

/// Finds what closures share with the function around them.
enum CaptureAnalysis {
    /// The variables that change and that a closure or local function uses which has a frame of its own.
    static func sharedVariables(in statements: [TypedStatement]) -> Set<ObjectIdentifier> {
        var shared: Set<ObjectIdentifier> = []
        let walker = TreeWalker(
            onFunction: { function in
                for variable in function.captures where variable.isMutable {
                    shared.insert(ObjectIdentifier(variable))
                }
            })
        walker.walk(statements)
        return shared
    }
}

/// Visits the expressions of one function: also of closures lowered in place, not of others.
struct TreeWalker {
    /// A closure or local function that has a frame of its own.
    var onFunction: (Function) -> Void = { _ in }
    var onExpression: (TypedExpression) -> Void = { _ in }

    func walk(_ statements: [TypedStatement]) {
        for statement in statements { walk(statement) }
    }

    func walk(_ statement: TypedStatement) {
        switch statement {
        case .expression(let expression): walk(expression)
        case .declaration(_, let value, _): value.map(walk)
        case .conditional(let condition, let then, let otherwise):
            walk(condition)
            walk(then)
            otherwise.map(walk)
        case .whileLoop(let condition, let body, _, _), .repeatLoop(let body, let condition, _, _):
            walk(condition)
            walk(body)
        case .forLoop(_, let sequence, let condition, let body, _, _):
            walk(sequence)
            condition.map(walk)
            walk(body)
        case .guardStatement(let condition, let otherwise):
            walk(condition)
            walk(otherwise)
        case .returnStatement(let value, _): value.map(walk)
        case .breakStatement, .continueStatement: break
        case .localFunction(let function): onFunction(function)
        case .block(let body, _): walk(body)
        }
    }

    func walk(_ expression: TypedExpression) {
        onExpression(expression)
        switch expression.kind {
        case .integer, .double, .boolean, .string, .variable: break
        case .functionReference(let callee): walk(callee)
        case .interpolation(let parts), .arrayLiteral(let parts), .tuple(let parts): parts.forEach(walk)
        case .call(let callee, let arguments):
            walk(callee)
            for (index, argument) in arguments.enumerated() {
                if case .closure(let function) = argument.kind, callee.lowersClosureInPlace(at: index) {
                    walk(function.body)
                } else {
                    walk(argument)
                }
            }
        case .callValue(let function, let arguments):
            walk(function)
            arguments.forEach(walk)
        case .pairsLiteral(let keys, let values):
            keys.forEach(walk)
            values.forEach(walk)
        case .tupleElement(let base, _), .erasure(let base): walk(base)
        case .conditional(let condition, let then, let otherwise):
            walk(condition)
            walk(then)
            walk(otherwise)
        case .and(let a, let b), .or(let a, let b):
            walk(a)
            walk(b)
        case .closure(let function): onFunction(function)
        case .assign(let target, let value):
            walk(target)
            walk(value)
        case .compoundAssign(let target, let callee, let value):
            walk(target)
            walk(callee)
            walk(value)
        case .mutatingCall(let callee, let target, let arguments):
            walk(callee)
            walk(target)
            arguments.forEach(walk)
        }
    }

    private func walk(_ target: AssignmentTarget) {
        switch target {
        case .variable, .discard: break
        case .element(let base, let index, _, _):
            walk(base)
            walk(index)
        case .librarySubscript(let base, let indices, _, _, _, _):
            walk(base)
            indices.forEach(walk)
        case .tupleElement(let base, _, _, _): walk(base)
        case .tuple(let targets, _, _): targets.forEach(walk)
        }
    }

    /// A local function that is called or used as a value was declared by a statement, which has been walked.
    private func walk(_ callee: Callee) {}
}

extension Callee {
    /// Whether a closure literal given as that argument becomes part of the loop that calls it.
    func lowersClosureInPlace(at index: Int) -> Bool {
        guard case .intrinsic(let intrinsic) = self else { return false }
        return switch intrinsic {
        case .sequenceMap, .sequenceFilter, .sequenceForEach, .sequenceAllSatisfy, .sequenceContainsWhere:
            index == 1
        case .sequenceReduce: index == 2
        default: false
        }
    }
}

import Checker

/// Finds what closures share with the function around them.
enum CaptureAnalysis {
    /// The variables that change and that a closure or local function uses which has a frame of its own.
    static func sharedVariables(
        in statements: [TypedStatement], inlining: InliningPlans
    ) -> Set<ObjectIdentifier> {
        var shared: Set<ObjectIdentifier> = []
        let walker = TreeWalker(
            inlining: inlining,
            onFunction: { function in
                for variable in function.captures where variable.isShared {
                    shared.insert(ObjectIdentifier(variable))
                }
            })
        walker.walk(statements)
        return shared
    }
}

/// Visits the expressions of one function: also of closures lowered in place, not of others.
struct TreeWalker {
    let inlining: InliningPlans
    /// A closure or local function that has a frame of its own.
    var onFunction: (Function) -> Void = { _ in }
    var onExpression: (TypedExpression) -> Void = { _ in }

    func walk(_ statements: [TypedStatement]) {
        for statement in statements { walk(statement) }
    }

    func walk(_ statement: TypedStatement) {
        if case .localFunction(let function) = statement { onFunction(function) }
        statement.expressions.forEach(walk)
        walk(statement.statements)
    }

    func walk(_ expression: TypedExpression) {
        onExpression(expression)
        switch expression.kind {
        case .call(let callee, let arguments):
            for (index, argument) in arguments.enumerated() {
                if case .closure(let function) = argument.kind,
                    inlining.lowersClosureInPlace(callee, at: index)
                {
                    walk(function.body)
                } else {
                    walk(argument)
                }
            }
        case .closure(let function): onFunction(function)
        case .functionReference: break
        default:
            expression.parts.forEach(walk)
            walk(expression.statements)
        }
    }
}

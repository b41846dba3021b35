import Syntax

/// Whether control can reach the end of the statements.
func fallsThrough(_ statements: [TypedStatement], in context: FunctionContext) -> Bool {
    statements.allSatisfy { fallsThrough($0, in: context) }
}

private func fallsThrough(_ statement: TypedStatement, in context: FunctionContext) -> Bool {
    switch statement {
    case .returnStatement, .breakStatement, .continueStatement:
        return false
    case .conditional(_, let then, let otherwise):
        guard let otherwise else { return true }
        return fallsThrough(then, in: context) || fallsThrough(otherwise, in: context)
    case .whileLoop(let condition, _, let label, _):
        if case .boolean(true) = condition.kind { return context.brokenLoops.contains(label) }
        return true
    case .repeatLoop(let body, let condition, let label, _):
        if context.brokenLoops.contains(label) { return true }
        if case .boolean(true) = condition.kind { return false }
        return fallsThrough(body, in: context)
    case .block(let body, let label):
        return fallsThrough(body, in: context) || context.brokenLoops.contains(label)
    case .expression(let expression):
        if case .call(.intrinsic(.fatalError), _) = expression.kind { return false }
        return true
    case .declaration, .forLoop, .guardStatement, .localFunction:
        return true
    }
}

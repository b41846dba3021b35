import Syntax

/// Whether control can reach the end of the statements.
func fallsThrough(_ statements: [TypedStatement], in context: FunctionContext) -> Bool {
    statements.allSatisfy { fallsThrough($0, in: context) }
}

private func fallsThrough(_ statement: TypedStatement, in context: FunctionContext) -> Bool {
    switch statement {
    case .returnStatement, .breakStatement, .continueStatement, .throwStatement, .fallthroughStatement,
        .yield:
        return false
    case .conditional(_, let then, let otherwise, let label):
        if context.brokenLoops.contains(label) { return true }
        guard let otherwise else { return true }
        return fallsThrough(then, in: context) || fallsThrough(otherwise, in: context)
    case .whileLoop(let conditions, _, let label, _):
        if conditions.count == 1, case .boolean(let condition) = conditions[0],
            case .boolean(true) = condition.kind
        {
            return context.brokenLoops.contains(label)
        }
        return true
    case .repeatLoop(let body, let condition, let label, _):
        if context.brokenLoops.contains(label) { return true }
        if case .boolean(true) = condition.kind { return false }
        return fallsThrough(body, in: context)
    case .switchStatement(_, let cases, let label, _):
        if context.brokenLoops.contains(label) { return true }
        return cases.contains { fallsThrough($0.body, in: context) }
    case .block(let body, let label):
        return fallsThrough(body, in: context) || context.brokenLoops.contains(label)
    case .doCatch(let body, let clauses, let label):
        return fallsThrough(body, in: context) || clauses.contains { fallsThrough($0.body, in: context) }
            || context.brokenLoops.contains(label)
    case .expression(let expression):
        return expression.type != .never
    case .declaration, .forLoop, .guardStatement, .localFunction, .deferStatement:
        return true
    }
}

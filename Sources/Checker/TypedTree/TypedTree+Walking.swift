extension TypedExpression {
    /// The expressions that it is made of, in the order in which they are evaluated; the bodies of closures are
    /// not among them.
    var parts: [TypedExpression] {
        switch kind {
        case .integer, .double, .boolean, .string, .variable, .functionReference, .closure: []
        case .interpolation(let parts), .arrayLiteral(let parts), .tuple(let parts), .call(_, let parts):
            parts
        case .callValue(let callee, let arguments): [callee] + arguments
        case .pairsLiteral(let keys, let values): keys + values
        case .tupleElement(let base, _), .erasure(let base): [base]
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .and(let a, let b), .or(let a, let b): [a, b]
        case .assign(let target, let value), .compoundAssign(let target, _, let value): target.parts + [value]
        case .mutatingCall(_, let target, let arguments): target.parts + arguments
        }
    }
}

extension AssignmentTarget {
    /// The expressions in it: the indices.
    var parts: [TypedExpression] {
        switch self {
        case .variable, .discard: []
        case .element(let base, let index, _, _): base.parts + [index]
        case .librarySubscript(let base, let indices, _, _, _, _): base.parts + indices
        case .tupleElement(let base, _, _, _): base.parts
        case .tuple(let targets, _, _): targets.flatMap(\.parts)
        }
    }
}

extension TypedStatement {
    /// The expressions that stand in it, without those of the statements in it.
    var expressions: [TypedExpression] {
        switch self {
        case .expression(let expression): [expression]
        case .declaration(_, let value, _): value.map { [$0] } ?? []
        case .conditional(let condition, _, _), .whileLoop(let condition, _, _, _),
            .repeatLoop(_, let condition, _, _), .guardStatement(let condition, _):
            [condition]
        case .forLoop(_, let sequence, let condition, _, _, _): [sequence] + (condition.map { [$0] } ?? [])
        case .returnStatement(let value, _): value.map { [$0] } ?? []
        case .breakStatement, .continueStatement, .localFunction, .block: []
        }
    }

    /// The statements in it; the body of a local function is not among them.
    var statements: [TypedStatement] {
        switch self {
        case .conditional(_, let then, let otherwise): then + (otherwise ?? [])
        case .whileLoop(_, let body, _, _), .repeatLoop(let body, _, _, _), .forLoop(_, _, _, let body, _, _),
            .block(let body, _), .guardStatement(_, let body):
            body
        case .expression, .declaration, .returnStatement, .breakStatement, .continueStatement, .localFunction:
            []
        }
    }

    /// An `if` whose branches are one expression with a value each: swiftc takes it for that value.
    var isConditionalValue: Bool {
        guard case .conditional(_, let then, let otherwise?) = self else { return false }
        return [then, otherwise].contains { branch in
            guard branch.count == 1 else { return false }
            if case .expression(let expression) = branch[0] { return !expression.type.isVoid }
            return branch[0].isConditionalValue
        }
    }
}

extension TypedExpression {
    /// The expressions that it is made of, in the order in which they are evaluated; the bodies of closures and
    /// the statements of an `if` or `switch` expression are not among them.
    package var parts: [TypedExpression] {
        switch kind {
        case .integer, .double, .boolean, .string, .variable, .functionReference, .closure, .typeValue,
            .statements:
            []
        case .interpolation(let parts), .arrayLiteral(let parts), .setLiteral(let parts), .tuple(let parts),
            .call(_, let parts), .enumCase(_, let parts):
            parts
        case .callValue(let callee, let arguments): [callee] + arguments
        case .inoutArgument(let target): target.parts
        case .pairsLiteral(let keys, let values), .dictionaryLiteral(let keys, let values): keys + values
        case .field(let base, _), .objectField(let base, _), .erasure(let base), .upcast(let base),
            .forceUnwrap(let base), .optionalChain(let base), .unwrapOrExit(let base),
            .conditionalCast(let base, _), .forcedCast(let base, _), .typeTest(let base, _),
            .optionalTry(let base), .forcedTry(let base), .dynamicType(let base):
            [base]
        case .newObject(let fields, _, let arguments): fields.compactMap { $0 } + arguments
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .and(let a, let b), .or(let a, let b), .coalesce(let a, let b): [a, b]
        case .assign(let target, let value), .compoundAssign(let target, _, let value): target.parts + [value]
        case .mutatingCall(_, let target, let arguments): target.parts + arguments
        }
    }

    /// The statements of an `if` or `switch` expression.
    package var statements: [TypedStatement] {
        if case .statements(let statements, _) = kind { statements } else { [] }
    }
}

extension AssignmentTarget {
    /// The expressions in it: indices, keys, objects.
    package var parts: [TypedExpression] {
        switch self {
        case .variable, .discard: []
        case .element(let base, let index, _, _): base.parts + [index]
        case .dictionaryValue(let base, let key, _, _): base.parts + [key]
        case .dictionaryValueOrDefault(let base, let key, let value, _, _): base.parts + [key, value]
        case .librarySubscript(let base, let indices, _, _, _, _): base.parts + indices
        case .field(let base, _, _, _), .unwrapped(let base, _, _, _): base.parts
        case .objectField(let object, _, _, _): [object]
        case .computed(let instance, let indices, _, _, _, _):
            switch instance {
            case .none: indices
            case .place(let base): base.parts + indices
            case .value(let object): [object] + indices
            }
        case .tuple(let targets, _, _): targets.flatMap(\.parts)
        }
    }
}

extension TypedCondition {
    package var expression: TypedExpression {
        switch self {
        case .boolean(let expression), .matching(_, let expression): expression
        }
    }

    package var pattern: TypedPattern? {
        if case .matching(let pattern, _) = self { pattern } else { nil }
    }
}

extension TypedPattern {
    /// The expressions that it compares with.
    package var parts: [TypedExpression] {
        switch self {
        case .wildcard, .variable: []
        case .tuple(let patterns), .enumCase(_, let patterns): patterns.flatMap(\.parts)
        case .expression(_, let expression): [expression]
        case .cast(_, let pattern): pattern.parts
        }
    }

    /// What it binds, in the order of the text.
    package var variables: [Variable] {
        switch self {
        case .wildcard, .expression: []
        case .variable(let variable): [variable]
        case .tuple(let patterns), .enumCase(_, let patterns): patterns.flatMap(\.variables)
        case .cast(_, let pattern): pattern.variables
        }
    }
}

extension TypedSwitchCase.Item {
    package var parts: [TypedExpression] { pattern.parts + (condition.map { [$0] } ?? []) }
}

extension TypedStatement {
    /// The expressions that stand in it, without those of the statements in it.
    package var expressions: [TypedExpression] {
        switch self {
        case .expression(let expression), .yield(let expression, _), .throwStatement(let expression, _):
            [expression]
        case .declaration(_, let value, _): value.map { [$0] } ?? []
        case .conditional(let conditions, _, _, _), .whileLoop(let conditions, _, _, _),
            .guardStatement(let conditions, _):
            conditions.flatMap { [$0.expression] + ($0.pattern?.parts ?? []) }
        case .repeatLoop(_, let condition, _, _): [condition]
        case .forLoop(_, let sequence, let condition, _, _, _): [sequence] + (condition.map { [$0] } ?? [])
        case .switchStatement(let subject, let cases, _, _):
            [subject] + cases.flatMap { $0.items.flatMap(\.parts) }
        case .returnStatement(let value, _): value.map { [$0] } ?? []
        case .doCatch(_, let clauses, _): clauses.flatMap { $0.items.flatMap(\.parts) }
        case .breakStatement, .continueStatement, .fallthroughStatement, .localFunction, .block,
            .deferStatement:
            []
        }
    }

    /// The statements in it; the body of a local function is not among them.
    package var statements: [TypedStatement] {
        switch self {
        case .conditional(_, let then, let otherwise, _): then + (otherwise ?? [])
        case .whileLoop(_, let body, _, _), .repeatLoop(let body, _, _, _), .forLoop(_, _, _, let body, _, _),
            .block(let body, _), .guardStatement(_, let body), .deferStatement(let body):
            body
        case .switchStatement(_, let cases, _, _): cases.flatMap(\.body)
        case .doCatch(let body, let clauses, _): body + clauses.flatMap(\.body)
        case .expression, .declaration, .returnStatement, .breakStatement, .continueStatement, .localFunction,
            .yield, .throwStatement, .fallthroughStatement:
            []
        }
    }
}

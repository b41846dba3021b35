import Syntax

/// Finds functions that a parameter may not let go: without `@escaping` it may be called, and passed to parameters
/// that do not keep it either, and nothing else.
struct EscapeAnalysis {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func visit(_ statements: [TypedStatement]) {
        for statement in statements { visit(statement) }
    }

    private mutating func visit(_ statement: TypedStatement) {
        switch statement {
        case .expression(let expression): visit(expression)
        case .declaration(_, let value, _): if let value { visit(value) }
        case .conditional(let condition, let then, let otherwise):
            visit(condition)
            visit(then)
            visit(otherwise ?? [])
        case .whileLoop(let condition, let body, _, _), .repeatLoop(let body, let condition, _, _):
            visit(condition)
            visit(body)
        case .forLoop(_, let sequence, let condition, let body, _, _):
            visit(sequence)
            if let condition { visit(condition) }
            visit(body)
        case .guardStatement(let condition, let otherwise):
            visit(condition)
            visit(otherwise)
        case .returnStatement(let value, _): if let value { visit(value) }
        case .block(let body, _): visit(body)
        // Its own body has been visited when it was checked.
        case .localFunction, .breakStatement, .continueStatement: break
        }
    }

    /// `mayUse`: the surroundings only call the function, or hand it to something that does.
    private mutating func visit(_ expression: TypedExpression, mayUse: Bool = false) {
        switch expression.kind {
        case .variable(let variable):
            if variable.isNonEscaping && !mayUse {
                refuse(
                    variable,
                    "using non-escaping parameter '\(variable.name)' in a context expecting an '@escaping' closure",
                    expression.range)
            }
        case .closure(let function):
            if !mayUse, let captured = function.captures.first(where: \.isNonEscaping) {
                refuse(
                    captured, "escaping closure captures non-escaping parameter '\(captured.name)'",
                    expression.range)
            }
            visit(function.body)
        case .call(let callee, let arguments):
            for (place, argument) in arguments.enumerated() {
                visit(argument, mayUse: callee.onlyUsesFunction(at: place))
            }
        case .callValue(let callee, let arguments):
            visit(callee, mayUse: true)
            for argument in arguments { visit(argument, mayUse: true) }
        case .tupleElement(let base, _), .erasure(let base): visit(base)
        case .conditional(let condition, let then, let otherwise):
            for part in [condition, then, otherwise] { visit(part) }
        case .and(let a, let b), .or(let a, let b):
            visit(a)
            visit(b)
        case .assign(_, let value), .compoundAssign(_, _, let value): visit(value)
        case .mutatingCall(let callee, _, let arguments):
            for (place, argument) in arguments.enumerated() {
                visit(argument, mayUse: callee.onlyUsesFunction(at: place + 1))
            }
        case .interpolation(let parts), .arrayLiteral(let parts), .tuple(let parts):
            for part in parts { visit(part) }
        case .pairsLiteral(let keys, let values):
            for part in keys + values { visit(part) }
        case .integer, .double, .boolean, .string, .functionReference: break
        }
    }

    private mutating func refuse(_ variable: Variable, _ message: String, _ range: SourceRange) {
        diagnostics.append(
            Diagnostic(
                .swift, message, at: range,
                notes: ["declare it as '\(variable.name): @escaping \(variable.type)'"]))
    }
}

extension Callee {
    /// Whether a function passed as the argument at `place` is only used during the call.
    fileprivate func onlyUsesFunction(at place: Int) -> Bool {
        switch self {
        case .function(let function):
            function.parameters.indices.contains(place) && function.parameters[place].variable.isNonEscaping
        case .library(let function):
            !function.declaration.contains("@escaping")
        case .intrinsic(let intrinsic):
            switch intrinsic {
            case .sequenceMap, .sequenceFilter, .sequenceReduce, .sequenceForEach, .sequenceAllSatisfy,
                .sequenceContainsWhere, .arraySortedBy:
                place > 0
            default: false
            }
        }
    }
}

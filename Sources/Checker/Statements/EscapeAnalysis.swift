import Syntax

/// Finds functions that a parameter may not let go: without `@escaping` it may be called, and passed to parameters
/// that do not keep it either, and nothing else.
struct EscapeAnalysis {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func visit(_ statements: [TypedStatement]) {
        for statement in statements {
            for expression in statement.expressions { visit(expression) }
            visit(statement.statements)
        }
    }

    /// `mayUse`: the surroundings only call the function, or hand it to something that does.
    private mutating func visit(_ expression: TypedExpression, mayUse: Bool = false) {
        switch expression.kind {
        case .variable(let variable) where variable.isNonEscaping && !mayUse:
            refuse(
                variable,
                "using non-escaping parameter '\(variable.name)' in a context expecting an '@escaping' closure",
                expression.range)
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
        case .callValue:
            for part in expression.parts { visit(part, mayUse: true) }
        case .statements: visit(expression.statements)
        default:
            for part in expression.parts { visit(part) }
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
        case .function(let function, _), .method(let function, _):
            function.parameters.indices.contains(place) && function.parameters[place].variable.isNonEscaping
        case .requirement, .scalar: true
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

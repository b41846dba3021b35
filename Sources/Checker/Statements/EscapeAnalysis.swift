import Syntax

/// Finds what may not outlive a call but would: a function passed without `@escaping` may be called, and passed to
/// parameters that do not keep it either, and nothing else; a place of the caller no closure that is kept may use.
struct EscapeAnalysis {
    private(set) var diagnostics: [Diagnostic] = []
    /// What swiftc tells only where all types are right.
    private(set) var captures: [Diagnostic] = []

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
            if !mayUse { checkCaptures(of: function, expression.range) }
            visit(function.body)
        case .call(let callee, let arguments):
            for (place, argument) in arguments.enumerated() {
                visit(argument, mayUse: callee.onlyUsesFunction(at: place))
            }
        case .mutatingCall(let callee, let target, let arguments):
            for part in target.parts { visit(part) }
            for (place, argument) in arguments.enumerated() {
                if case .variable(let variable) = argument.kind, variable.isNonEscaping,
                    case .intrinsic = callee
                {
                    refuse(
                        variable,
                        "converting non-escaping parameter '\(variable.name)' to generic parameter 'Element' may allow it to escape",
                        argument.range)
                    continue
                }
                visit(argument, mayUse: callee.onlyUsesFunction(at: place + 1))
            }
        case .callValue:
            for part in expression.parts { visit(part, mayUse: true) }
        case .coalesce, .conditional, .optionalChain, .unwrapOrExit, .forceUnwrap:
            for part in expression.parts { visit(part, mayUse: mayUse) }
        case .statements:
            for statement in expression.statements {
                if case .yield(let value, _) = statement {
                    visit(value, mayUse: mayUse)
                } else {
                    visit([statement])
                }
            }
        default:
            for part in expression.parts { visit(part) }
        }
    }

    private mutating func checkCaptures(of function: Function, _ range: SourceRange) {
        if let captured = function.captures.first(where: \.isNonEscaping) {
            captures.append(
                Diagnostic(
                    .swift, "escaping closure captures non-escaping parameter '\(captured.name)'", at: range,
                    notes: ["declare it as '\(captured.name): @escaping \(captured.type)'"]))
        } else if let captured = function.captures.first(where: \.isInout) {
            captures.append(
                Diagnostic(
                    .swift,
                    captured.name == "self"
                        ? "escaping closure captures mutating 'self' parameter"
                        : "escaping closure captures 'inout' parameter '\(captured.name)'", at: range,
                    notes: ["copy it into a 'let' first, or into the closure's '[…]' list"]))
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
                .sequenceContainsWhere, .arraySortedBy, .arraySort, .dictionaryGetOrDefault:
                place > 0
            case .precondition, .assertion, .fatalError, .preconditionFailure, .assertionFailure: true
            default: false
            }
        }
    }
}

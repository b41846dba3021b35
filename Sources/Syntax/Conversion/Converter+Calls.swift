import SwiftSyntax

extension Converter {
    mutating func call(_ call: FunctionCallExprSyntax) throws(Diagnostic) -> Expression.Kind {
        let arguments = try arguments(
            call.arguments, trailing: call.trailingClosure, call.additionalTrailingClosures)
        return .call(try convert(call.calledExpression), arguments)
    }

    mutating func arguments(
        _ list: LabeledExprListSyntax, trailing: ClosureExprSyntax?,
        _ additional: MultipleTrailingClosureElementListSyntax
    ) throws(Diagnostic) -> [Argument] {
        var arguments: [Argument] = []
        for element in list {
            arguments.append(
                Argument(
                    label: element.label.map { name($0) }, value: try convert(element.expression),
                    range: range(of: element.label.map(Syntax.init) ?? Syntax(element.expression))
                        .extended(to: range(of: element.expression)),
                    isTrailingClosure: false))
        }
        if let trailing {
            arguments.append(
                Argument(
                    label: nil, value: try convert(ExprSyntax(trailing)), range: range(of: trailing),
                    isTrailingClosure: true))
        }
        if let second = additional.first {
            throw unsupported(
                "more than one trailing closure is", "write the closures inside the parentheses", at: second)
        }
        return arguments
    }

    mutating func convert(_ closure: ClosureExprSyntax) throws(Diagnostic) -> Closure {
        var parameters: [Closure.Parameter]?
        var result: TypeName?
        if let signature = closure.signature {
            if let capture = signature.capture, !capture.items.isEmpty {
                throw unsupported(
                    "capture lists are", "copy the value with 'let' before the closure", at: capture)
            }
            if let effects = signature.effectSpecifiers {
                throw unsupported("'\(effects.trimmedDescription)' is", "delete it", at: effects)
            }
            parameters = try signature.parameterClause.map { clause throws(Diagnostic) in try convert(clause)
            }
            if let clause = signature.returnClause { result = try convert(clause.type) }
        }
        shorthandCounts.append(0)
        let outerDepth = depth
        let body = convert(closure.statements)
        depth = outerDepth
        let shorthandCount = shorthandCounts.removeLast()
        return Closure(parameters: parameters, result: result, body: body, shorthandCount: shorthandCount)
    }

    private mutating func convert(
        _ clause: ClosureSignatureSyntax.ParameterClause
    ) throws(Diagnostic) -> [Closure.Parameter] {
        var parameters: [Closure.Parameter] = []
        switch clause {
        case .simpleInput(let names):
            for parameter in names {
                parameters.append(
                    .init(name: name(parameter.name), type: nil, range: range(of: parameter.name)))
            }
        case .parameterClause(let clause):
            for parameter in clause.parameters {
                if parameter.secondName != nil && parameter.firstName.tokenKind != .wildcard {
                    throw Diagnostic(
                        .swift, "closure cannot have keyword arguments", at: range(of: parameter.firstName))
                }
                let inner = parameter.secondName ?? parameter.firstName
                var type: TypeName?
                if let annotation = parameter.type { type = try convert(annotation) }
                parameters.append(.init(name: name(inner), type: type, range: range(of: inner)))
            }
        }
        return parameters
    }
}

extension SourceRange {
    /// From the start of this range to the end of `other`.
    package func extended(to other: SourceRange) -> SourceRange {
        SourceRange(cell: cell, lowerBound: lowerBound, upperBound: other.upperBound)
    }
}

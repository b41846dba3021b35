import SwiftSyntax

extension Converter {
    mutating func call(_ call: FunctionCallExprSyntax) throws(Diagnostic) -> Expression.Kind {
        let arguments = try arguments(
            call.arguments, trailing: call.trailingClosure, call.additionalTrailingClosures)
        // Only of a type in brackets can a call be made: `[Int]()`.
        return .call(try convert(call.calledExpression).readAsType, arguments)
    }

    mutating func subscripting(_ call: SubscriptCallExprSyntax) throws(Diagnostic) -> Expression.Kind {
        .subscripting(
            try convert(call.calledExpression),
            try arguments(call.arguments, trailing: call.trailingClosure, call.additionalTrailingClosures))
    }

    mutating func convert(_ list: LabeledExprListSyntax) throws(Diagnostic) -> [Argument] {
        var arguments: [Argument] = []
        for element in list {
            let start = element.label.map { range(of: $0) } ?? range(of: element.expression)
            arguments.append(
                Argument(
                    label: label(element.label), value: try convert(element.expression),
                    range: start.extended(to: range(of: element.expression))))
        }
        return arguments
    }

    private mutating func arguments(
        _ list: LabeledExprListSyntax, trailing: ClosureExprSyntax?,
        _ additional: MultipleTrailingClosureElementListSyntax
    ) throws(Diagnostic) -> [Argument] {
        var arguments = try convert(list)
        if let trailing {
            arguments.append(
                Argument(
                    label: nil, value: try convert(ExprSyntax(trailing)), range: range(of: trailing),
                    isTrailingClosure: true))
        }
        for element in additional {
            arguments.append(
                Argument(
                    label: label(element.label), value: try convert(ExprSyntax(element.closure)),
                    range: range(of: element.label).extended(to: range(of: element.closure)),
                    isTrailingClosure: true))
        }
        return arguments
    }
}

import Syntax

/// Finds arithmetic of constants that can't be carried out: swiftc refuses what the machine would trap at.
struct ConstantAnalysis {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func visit(_ statements: [TypedStatement]) {
        for statement in statements {
            for expression in statement.expressions { visit(expression) }
            visit(statement.statements)
            if case .localFunction(let function) = statement { visit(function.body) }
        }
    }

    mutating func visit(_ expression: TypedExpression) {
        if case .closure(let function) = expression.kind { visit(function.body) }
        visit(expression.statements)
        _ = value(of: expression)
    }

    /// The value of a constant of type Int; visits what stands in the expression.
    private mutating func value(of expression: TypedExpression) -> Int? {
        switch expression.kind {
        case .integer(let value) where expression.type == .int: return value
        case .call(.intrinsic(let operation), let operands) where operation.isIntArithmetic:
            let values = operands.map { value(of: $0) }
            return result(of: operation, values, at: expression.range)
        case .closure: return nil
        default:
            for part in expression.parts { visit(part) }
            return nil
        }
    }

    private mutating func result(of operation: Intrinsic, _ operands: [Int?], at range: SourceRange) -> Int? {
        let isDivision = operation == .intDivide || operation == .intRemainder
        if isDivision && operands.last == 0 {
            diagnostics.append(Diagnostic(.swift, "division by zero", at: range))
            return nil
        }
        guard let a = operands[0], let b = operands.count == 2 ? operands[1] : 0 else { return nil }
        let outcome: (partialValue: Int, overflow: Bool)
        let sign: String
        switch operation {
        case .intAdd: (outcome, sign) = (a.addingReportingOverflow(b), "+")
        case .intSubtract: (outcome, sign) = (a.subtractingReportingOverflow(b), "-")
        case .intMultiply: (outcome, sign) = (a.multipliedReportingOverflow(by: b), "*")
        case .intDivide: (outcome, sign) = (a.dividedReportingOverflow(by: b), "/")
        case .intRemainder: (outcome, sign) = (a.remainderReportingOverflow(dividingBy: b), "%")
        default: (outcome, sign) = (0.subtractingReportingOverflow(a), "-")
        }
        guard outcome.overflow else { return outcome.partialValue }
        let written = operands.count == 2 ? "\(a) \(sign) \(b)" : "-(\(a))"
        diagnostics.append(
            Diagnostic(
                .swift, "arithmetic operation '\(written)' (on type 'Int') results in an overflow", at: range)
        )
        return nil
    }
}

extension Intrinsic {
    fileprivate var isIntArithmetic: Bool {
        [.intAdd, .intSubtract, .intMultiply, .intDivide, .intRemainder, .intNegate].contains(self)
    }
}

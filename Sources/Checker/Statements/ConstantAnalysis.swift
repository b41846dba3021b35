import Syntax

/// Finds literals that their types cannot hold, and arithmetic of constants that can't be carried out: swiftc refuses
/// what the machine would trap at.
struct ConstantAnalysis {
    private(set) var diagnostics: [Diagnostic] = []
    /// What is wrong with literals, by their places and types.
    let overflows: [LiteralPlace: Diagnostic]
    /// The values of local constants.
    private var known: [ObjectIdentifier: Int] = [:]

    init(overflows: [LiteralPlace: Diagnostic]) {
        self.overflows = overflows
    }

    mutating func visit(_ statements: [TypedStatement]) {
        for statement in statements {
            if case .declaration(.variable(let variable), let initial?, _) = statement {
                let value = value(of: initial)
                if !variable.isMutable, variable.storage == .local {
                    known[ObjectIdentifier(variable)] = value
                }
            } else {
                for expression in statement.expressions { visit(expression) }
            }
            visit(statement.statements)
            if case .localFunction(let function) = statement { visit(function.body) }
        }
    }

    mutating func visit(_ expression: TypedExpression) {
        _ = value(of: expression)
    }

    /// The value of a constant of an integer type; visits what stands in the expression.
    private mutating func value(of expression: TypedExpression) -> Int? {
        switch expression.kind {
        case .integer(let value):
            if let overflow = overflows[LiteralPlace(range: expression.range, type: expression.type)] {
                diagnostics.append(overflow)
                return nil
            }
            // The bits of the two largest types may be those of a negative Int.
            return expression.type.scalar.map { $0 != .uint && $0 != .uint64 || value >= 0 } ?? false
                ? value : nil
        case .variable(let variable): return known[ObjectIdentifier(variable)]
        case .call(let callee, let operands):
            let values = operands.map { value(of: $0) }
            guard let operation = callee.arithmetic, let type = expression.type.scalar else { return nil }
            return result(of: operation, values, type, at: expression.range)
        case .closure(let function):
            visit(function.body)
            return nil
        default:
            visit(expression.statements)
            for part in expression.parts { visit(part) }
            return nil
        }
    }

    fileprivate enum Arithmetic: String {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
        case remainder = "%"
        case negate = "neg"
    }

    private mutating func result(
        of operation: Arithmetic, _ operands: [Int?], _ type: ScalarType, at range: SourceRange
    ) -> Int? {
        if operation == .divide || operation == .remainder, operands.last == 0 {
            diagnostics.append(Diagnostic(.swift, "division by zero", at: range))
            return nil
        }
        guard let first = operands[0], let second = operands.count == 2 ? operands[1] : 0 else { return nil }
        let (a, b) = operation == .negate ? (0, first) : (first, second)
        let outcome: (partialValue: Int, overflow: Bool) =
            switch operation {
            case .add: a.addingReportingOverflow(b)
            case .subtract, .negate: a.subtractingReportingOverflow(b)
            case .multiply: a.multipliedReportingOverflow(by: b)
            case .divide: a.dividedReportingOverflow(by: b)
            case .remainder: a.remainderReportingOverflow(dividingBy: b)
            }
        if !outcome.overflow, type.holds(outcome.partialValue) { return outcome.partialValue }
        let sign = operation == .negate ? "-" : operation.rawValue
        let place =
            operation == .negate
            ? "on signed \(type.bitWidth)-bit integer type" : "on type '\(type.rawValue)'"
        diagnostics.append(
            Diagnostic(
                .swift, "arithmetic operation '\(a) \(sign) \(b)' (\(place)) results in an overflow",
                at: range))
        return nil
    }
}

extension Callee {
    fileprivate var arithmetic: ConstantAnalysis.Arithmetic? {
        switch self {
        case .intrinsic(.intAdd), .scalar(.add, _): .add
        case .intrinsic(.intSubtract), .scalar(.subtract, _): .subtract
        case .intrinsic(.intMultiply), .scalar(.multiply, _): .multiply
        case .intrinsic(.intDivide), .scalar(.divide, _): .divide
        case .intrinsic(.intRemainder), .scalar(.remainder, _): .remainder
        case .intrinsic(.intNegate), .scalar(.negate, _): .negate
        default: nil
        }
    }
}

extension Type {
    /// The integer type that it is.
    fileprivate var scalar: ScalarType? {
        guard let scalar = nominal.flatMap({ ScalarType(rawValue: $0.name) }), !scalar.isFloating,
            nominal?.declared == nil
        else { return nil }
        return scalar
    }
}

extension ScalarType {
    fileprivate func holds(_ value: Int) -> Bool {
        // The two largest types hold what an Int does not: nothing is told of them but what is below zero.
        bitWidth == 64 && !isSigned ? value >= 0 : (smallest...greatest).contains(value)
    }
}

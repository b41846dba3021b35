import SwiftSyntax

extension Converter {
    mutating func prefix(_ prefix: PrefixOperatorExprSyntax) throws(Diagnostic) -> Expression.Kind {
        let text = prefix.operator.text
        if text == "-" {
            if let literal = prefix.expression.as(IntegerLiteralExprSyntax.self) {
                return .integer(integer(literal.literal.text, isNegative: true))
            }
            if let literal = prefix.expression.as(FloatLiteralExprSyntax.self) {
                return .floatingPoint(-(try floatingPoint(literal)))
            }
        }
        guard operators.contains(text, .prefix) else {
            throw OperatorTable.missingOperator(text, at: range(of: prefix.operator))
        }
        return .prefix(text, try convert(prefix.expression))
    }

    mutating func postfix(_ postfix: PostfixOperatorExprSyntax) throws(Diagnostic) -> Expression.Kind {
        let text = postfix.operator.text
        guard operators.contains(text, .postfix) else {
            throw OperatorTable.missingOperator(text, at: range(of: postfix.operator))
        }
        return .postfix(text, try convert(postfix.expression))
    }

    func infix(
        _ infix: ExprSyntax, _ left: Expression, _ right: Expression, _ range: SourceRange
    ) throws(Diagnostic) -> Expression.Kind {
        switch infix.as(ExprSyntaxEnum.self) {
        case .assignmentExpr:
            return .assignment(left, right)
        case .binaryOperatorExpr(let binary):
            let text = binary.operator.text
            let place = self.range(of: binary)
            if Self.compoundAssignments.contains(text) {
                return .compoundAssignment(String(text.dropLast()), left, right, operatorRange: place)
            }
            return .binary(text, left, right, operatorRange: place)
        case .arrowExpr(let arrow):
            return .type(try functionType(left, arrow, right, range))
        default:
            throw unsupported("this operator is", "write it another way", at: infix)
        }
    }

    private static let compoundAssignments: Set<String> = [
        "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "&+=", "&-=", "&*=", "&<<=", "&>>=",
    ]

    /// `(Int) -> Int` where a value could stand, as in `[(Int) -> Int]()`.
    private func functionType(
        _ parameters: Expression, _ arrow: ArrowExprSyntax, _ result: Expression, _ range: SourceRange
    ) throws(Diagnostic) -> TypeName {
        let effects = try throwing(
            async: arrow.effectSpecifiers?.asyncSpecifier, throws: arrow.effectSpecifiers?.throwsClause)
        let types: [TypeName]? =
            switch parameters.kind {
            case .tuple(let fields) where fields.allSatisfy { $0.label == nil }:
                fields.reduce([]) { types, field in
                    guard let types, let type = field.value.asType else { return nil }
                    return types + [type]
                }
            case .parenthesized(let parameter): parameter.asType.map { [$0] }
            default: nil
            }
        guard let types, let result = result.asType else {
            throw swiftError("expected type before and after '->'", at: arrow)
        }
        return TypeName(
            kind: .function(
                types.map { .init(type: $0, isInout: false, isVariadic: false) },
                isThrowing: effects != .never, thrown: nil, result: result),
            range: range)
    }
}

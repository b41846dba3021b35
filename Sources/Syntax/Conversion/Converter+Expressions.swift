import SwiftSyntax

extension Converter {
    mutating func convert(_ expression: ExprSyntax) throws(Diagnostic) -> Expression {
        try descend("this expression", at: expression, remedy: "name parts of it with 'let'")
        defer { depth -= 1 }
        return Expression(try kind(of: expression), range(of: expression))
    }

    // Each case calls one function: what a case holds, a deeply nested expression holds at each of its levels.
    private mutating func kind(of expression: ExprSyntax) throws(Diagnostic) -> Expression.Kind {
        switch expression.as(ExprSyntaxEnum.self) {
        case .integerLiteralExpr, .floatLiteralExpr, .booleanLiteralExpr, .nilLiteralExpr,
            .stringLiteralExpr:
            try literal(expression)
        case .declReferenceExpr(let reference): try self.reference(reference)
        case .memberAccessExpr(let access): try member(access)
        case .functionCallExpr(let call): try self.call(call)
        case .subscriptCallExpr(let call): try self.subscripting(call)
        case .tupleExpr(let tuple): try self.tuple(tuple)
        case .arrayExpr(let array): try self.array(array)
        case .dictionaryExpr(let dictionary): try self.dictionary(dictionary)
        case .prefixOperatorExpr(let prefix): try self.prefix(prefix)
        case .postfixOperatorExpr(let postfix): try self.postfix(postfix)
        case .sequenceExpr(let sequence): try self.sequence(sequence)
        case .closureExpr(let closure): .closure(try convert(closure))
        case .discardAssignmentExpr: .discard
        case .superExpr: .identifier("super")
        case .tryExpr(let attempt): try self.attempt(attempt)
        case .forceUnwrapExpr(let unwrap): .forceUnwrap(try convert(unwrap.expression))
        case .optionalChainingExpr(let chain): .optionalChain(try convert(chain.expression))
        case .inOutExpr(let reference): .inoutReference(try convert(reference.expression))
        case .keyPathExpr(let path): try keyPath(path)
        case .ifExpr(let conditional): .ifValue(try convert(conditional))
        case .switchExpr(let selection): .switchValue(try convert(selection))
        case .typeExpr(let type): .type(try convert(type.type))
        case .genericSpecializationExpr(let specialization): .type(try specializedType(specialization))
        case .macroExpansionExpr(let macro): try self.macro(macro)
        default: throw refusal(of: expression)
        }
    }

    private func refusal(of expression: ExprSyntax) -> Diagnostic {
        switch expression.as(ExprSyntaxEnum.self) {
        case .awaitExpr: concurrency("delete 'await'", at: expression)
        case .regexLiteralExpr:
            unsupported("regular expressions are", "use hasPrefix, hasSuffix or contains", at: expression)
        case .patternExpr:
            swiftError("pattern variable binding cannot appear in an expression", at: expression)
        case .consumeExpr, .copyExpr, .borrowExpr, .unsafeExpr:
            unsupported(
                "'\(expression.firstToken(viewMode: .sourceAccurate)?.text ?? "")' is", "delete it",
                at: expression)
        case .packExpansionExpr, .packElementExpr:
            unsupported("parameter packs are", "write an array or a variadic parameter", at: expression)
        case .postfixIfConfigExpr:
            unsupported(
                "conditional compilation ('#if') is", "delete the directive and keep one of the branches",
                at: expression)
        default: unsupported("this expression is", "write it another way", at: expression)
        }
    }

    private mutating func literal(_ expression: ExprSyntax) throws(Diagnostic) -> Expression.Kind {
        switch expression.as(ExprSyntaxEnum.self) {
        case .integerLiteralExpr(let literal):
            return .integer(integer(literal.literal.text, isNegative: false))
        case .floatLiteralExpr(let literal): return .floatingPoint(try floatingPoint(literal))
        case .booleanLiteralExpr(let literal):
            return .boolean(literal.literal.tokenKind == .keyword(.true))
        case .stringLiteralExpr(let literal): return .string(try segments(of: literal))
        default: return .nilLiteral
        }
    }

    private mutating func tuple(_ tuple: TupleExprSyntax) throws(Diagnostic) -> Expression.Kind {
        var fields: [TupleField] = []
        for element in tuple.elements {
            fields.append(
                TupleField(label: label(element.label), value: try convert(element.expression)))
        }
        if fields.count == 1 {
            if fields[0].label != nil {
                throw swiftError("cannot create a single-element tuple with an element label", at: tuple)
            }
            return .parenthesized(fields[0].value)
        }
        return .tuple(fields)
    }

    private mutating func array(_ array: ArrayExprSyntax) throws(Diagnostic) -> Expression.Kind {
        var elements: [Expression] = []
        for element in array.elements { elements.append(try convert(element.expression)) }
        return .array(elements)
    }

    private mutating func dictionary(
        _ dictionary: DictionaryExprSyntax
    ) throws(Diagnostic) -> Expression.Kind {
        var pairs: [(key: Expression, value: Expression)] = []
        if case .elements(let elements) = dictionary.content {
            for element in elements { pairs.append((try convert(element.key), try convert(element.value))) }
        }
        return .dictionary(pairs)
    }

    private mutating func attempt(_ attempt: TryExprSyntax) throws(Diagnostic) -> Expression.Kind {
        .tryExpression(tryKind(of: attempt), try convert(attempt.expression))
    }

    func tryKind(of attempt: TryExprSyntax) -> Expression.TryKind {
        switch attempt.questionOrExclamationMark?.tokenKind {
        case .postfixQuestionMark?: .optional
        case nil: .propagating
        default: .forced
        }
    }
}

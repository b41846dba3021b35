import SwiftSyntax

extension Converter {
    mutating func convert(_ expression: ExprSyntax) throws(Diagnostic) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.maximumDepth else {
            throw Diagnostic(
                .unsupported, "this expression is nested too deep: name parts of it with 'let'",
                at: range(of: expression))
        }
        return Expression(try kind(of: expression), range(of: expression))
    }

    private mutating func kind(of expression: ExprSyntax) throws(Diagnostic) -> Expression.Kind {
        switch expression.as(ExprSyntaxEnum.self) {
        case .integerLiteralExpr(let literal):
            return .integer(integer(literal.literal.text, isNegative: false))
        case .floatLiteralExpr(let literal):
            return .floatingPoint(try floatingPoint(literal))
        case .booleanLiteralExpr(let literal):
            return .boolean(literal.literal.tokenKind == .keyword(.true))
        case .nilLiteralExpr:
            return .nilLiteral
        case .stringLiteralExpr(let literal):
            return .string(try segments(of: literal))
        case .declReferenceExpr(let reference):
            return try self.reference(reference)
        case .memberAccessExpr(let access):
            return try member(access)
        case .functionCallExpr(let call):
            return try self.call(call)
        case .subscriptCallExpr(let call):
            return .subscripting(
                try convert(call.calledExpression),
                try arguments(call.arguments, trailing: call.trailingClosure, call.additionalTrailingClosures)
            )
        case .tupleExpr(let tuple):
            return try self.tuple(tuple)
        case .arrayExpr(let array):
            var elements: [Expression] = []
            for element in array.elements { elements.append(try convert(element.expression)) }
            return .array(elements)
        case .dictionaryExpr(let dictionary):
            return try self.dictionary(dictionary)
        case .prefixOperatorExpr(let prefix):
            return try self.prefix(prefix)
        case .infixOperatorExpr(let infix):
            return try self.infix(infix)
        case .ternaryExpr(let ternary):
            return .ternary(
                try convert(ternary.condition), try convert(ternary.thenExpression),
                try convert(ternary.elseExpression))
        case .closureExpr(let closure):
            return .closure(try convert(closure))
        case .discardAssignmentExpr:
            return .discard
        case .asExpr(let cast):
            guard cast.questionOrExclamationMark == nil else {
                throw unsupported(
                    "'as\(cast.questionOrExclamationMark?.text ?? "")' is", "types are known here; use 'as'",
                    at: cast)
            }
            return .coercion(try convert(cast.expression), try convert(cast.type))
        case .typeExpr(let type):
            return .type(try convert(type.type))
        case .genericSpecializationExpr(let specialization):
            return .type(try specializedType(specialization))
        default:
            throw refusal(of: expression)
        }
    }

    private func refusal(of expression: ExprSyntax) -> Diagnostic {
        switch expression.as(ExprSyntaxEnum.self) {
        case .ifExpr: unsupported("'if' as a value is", "use 'condition ? a : b'", at: expression)
        case .switchExpr: unsupported("'switch' is", "use 'if' and 'else if'", at: expression)
        case .forceUnwrapExpr, .optionalChainingExpr:
            unsupported("optionals are", "test the condition beforehand with 'if'", at: expression)
        case .tryExpr: unsupported("'try' is", "delete it; no function here throws", at: expression)
        case .awaitExpr: unsupported("'await' is", "delete it; everything runs in order", at: expression)
        case .isExpr: unsupported("'is' is", "types are known here; delete the test", at: expression)
        case .inOutExpr: unsupported("'inout' is", "return the new value and assign it", at: expression)
        case .keyPathExpr:
            unsupported("key paths are", "use a closure such as '{ $0.count }'", at: expression)
        case .regexLiteralExpr:
            unsupported("regular expressions are", "use hasPrefix, hasSuffix or contains", at: expression)
        case .macroExpansionExpr: unsupported("macros are", "delete it", at: expression)
        case .postfixOperatorExpr:
            unsupported("this operator is", "write both ends of the range", at: expression)
        default: unsupported("this expression is", "write it another way", at: expression)
        }
    }

    private mutating func reference(_ reference: DeclReferenceExprSyntax) throws(Diagnostic)
        -> Expression.Kind
    {
        if let names = reference.argumentNames {
            throw unsupported(
                "a function's name with its labels is", "use a closure that calls it", at: names)
        }
        switch reference.baseName.tokenKind {
        case .binaryOperator(let text), .prefixOperator(let text), .postfixOperator(let text):
            return .operatorReference(text)
        case .dollarIdentifier(let text):
            guard let index = Int(text.dropFirst()), !shorthandCounts.isEmpty else {
                throw Diagnostic(
                    .swift, "anonymous closure argument not contained in a closure", at: range(of: reference))
            }
            guard index < 32 else {
                throw Diagnostic(
                    .unsupported, "a closure has at most 32 parameters", at: range(of: reference))
            }
            shorthandCounts[shorthandCounts.count - 1] = max(
                shorthandCounts[shorthandCounts.count - 1], index + 1)
            return .identifier(text)
        default:
            return .identifier(name(reference.baseName))
        }
    }

    /// `Array<Int>` where a value could stand.
    private mutating func specializedType(
        _ specialization: GenericSpecializationExprSyntax
    ) throws(Diagnostic) -> TypeName {
        var arguments: [TypeName] = []
        for argument in specialization.genericArgumentClause.arguments {
            guard case .type(let type) = argument.argument else { continue }
            arguments.append(try convert(type))
        }
        let name = specialization.expression.trimmedDescription
        return TypeName(kind: .named(name, arguments: arguments), range: range(of: specialization))
    }

    private mutating func member(_ access: MemberAccessExprSyntax) throws(Diagnostic) -> Expression.Kind {
        let declaration = access.declName
        if let names = declaration.argumentNames {
            throw unsupported(
                "a function's name with its labels is", "use a closure that calls it", at: names)
        }
        var base: Expression?
        if let expression = access.base { base = try convert(expression) }
        return .member(base, name: name(declaration.baseName), nameRange: range(of: declaration))
    }

    private mutating func tuple(_ tuple: TupleExprSyntax) throws(Diagnostic) -> Expression.Kind {
        var fields: [TupleField] = []
        for element in tuple.elements {
            fields.append(
                TupleField(label: element.label.map { name($0) }, value: try convert(element.expression)))
        }
        if fields.count == 1 {
            if fields[0].label != nil {
                throw Diagnostic(
                    .swift, "cannot create a single-element tuple with an element label", at: range(of: tuple)
                )
            }
            return .parenthesized(fields[0].value)
        }
        return .tuple(fields)
    }

    private mutating func dictionary(_ dictionary: DictionaryExprSyntax) throws(Diagnostic) -> Expression.Kind
    {
        var pairs: [(key: Expression, value: Expression)] = []
        if case .elements(let elements) = dictionary.content {
            for element in elements { pairs.append((try convert(element.key), try convert(element.value))) }
        }
        return .dictionary(pairs)
    }

    private mutating func prefix(_ prefix: PrefixOperatorExprSyntax) throws(Diagnostic) -> Expression.Kind {
        let text = prefix.operator.text
        if text == "..<" || text == "..." {
            throw unsupported("a range with one end is", "write both ends", at: prefix)
        }
        if text == "-", let literal = prefix.expression.as(IntegerLiteralExprSyntax.self) {
            return .integer(integer(literal.literal.text, isNegative: true))
        }
        if text == "-", let literal = prefix.expression.as(FloatLiteralExprSyntax.self) {
            return .floatingPoint(-(try floatingPoint(literal)))
        }
        return .prefix(text, try convert(prefix.expression))
    }

    private mutating func infix(_ infix: InfixOperatorExprSyntax) throws(Diagnostic) -> Expression.Kind {
        let left = try convert(infix.leftOperand)
        let right = try convert(infix.rightOperand)
        switch infix.operator.as(ExprSyntaxEnum.self) {
        case .assignmentExpr:
            return .assignment(left, right)
        case .binaryOperatorExpr(let binary):
            let text = binary.operator.text
            let place = range(of: binary)
            if Self.compoundAssignments.contains(text) {
                return .compoundAssignment(String(text.dropLast()), left, right, operatorRange: place)
            }
            if text == "??" {
                throw unsupported("'??' is", "optionals do not occur here; delete it", at: binary)
            }
            return .binary(text, left, right, operatorRange: place)
        default:
            throw unsupported("this operator is", "write it another way", at: infix.operator)
        }
    }

    private static let compoundAssignments: Set<String> = [
        "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "&+=", "&-=", "&*=",
    ]
}

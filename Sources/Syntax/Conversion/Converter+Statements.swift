import SwiftSyntax

extension Converter {
    mutating func convert(_ statement: StmtSyntax, label: String? = nil) throws(Diagnostic) -> Statement.Kind
    {
        switch statement.as(StmtSyntaxEnum.self) {
        case .labeledStmt(let labeled):
            return try convert(labeled.statement, label: name(labeled.label))
        case .expressionStmt(let expression):
            if let conditional = expression.expression.as(IfExprSyntax.self) {
                return .conditional(try convert(conditional))
            }
            return .expression(try convert(expression.expression))
        case .guardStmt(let guardStatement):
            return .guardStatement(
                try convert(guardStatement.conditions), else: convert(guardStatement.body.statements))
        case .whileStmt(let loop):
            return .whileLoop(try convert(loop.conditions), body: convert(loop.body.statements), label: label)
        case .repeatStmt(let loop):
            return .repeatLoop(
                body: convert(loop.body.statements), condition: try convert(loop.condition), label: label)
        case .forStmt(let loop):
            return .forLoop(try convert(loop, label: label))
        case .returnStmt(let statement):
            guard let value = statement.expression else { return .returnStatement(nil) }
            return .returnStatement(try convert(value))
        case .breakStmt(let statement):
            return .breakStatement(label: statement.label.map { name($0) })
        case .continueStmt(let statement):
            return .continueStatement(label: statement.label.map { name($0) })
        case .doStmt(let statement):
            guard statement.catchClauses.isEmpty else {
                throw unsupported(
                    "'catch' is", "test for the error beforehand with 'if'", at: statement.catchClauses)
            }
            return .doBlock(convert(statement.body.statements), label: label)
        case .deferStmt:
            throw unsupported("'defer' is", "write the statements at the end of the scope", at: statement)
        case .throwStmt:
            throw unsupported("'throw' is", "use 'precondition(condition, \"message\")'", at: statement)
        default:
            throw unsupported(
                "this statement is", "see the list of statements in the documentation", at: statement)
        }
    }

    mutating func convert(_ conditional: IfExprSyntax) throws(Diagnostic) -> IfStatement {
        let conditions = try convert(conditional.conditions)
        let then = convert(conditional.body.statements)
        var otherwise: [Statement]?
        switch conditional.elseBody {
        case .ifExpr(let next):
            let range = range(of: next)
            otherwise = [
                Statement(kind: .conditional(try convert(next)), range: range, endsWithSemicolon: false)
            ]
        case .codeBlock(let block):
            otherwise = convert(block.statements)
        case nil: break
        }
        return IfStatement(conditions: conditions, then: then, else: otherwise)
    }

    private mutating func convert(_ conditions: ConditionElementListSyntax) throws(Diagnostic) -> [Expression]
    {
        var converted: [Expression] = []
        for element in conditions {
            switch element.condition {
            case .expression(let expression):
                converted.append(try convert(expression))
            case .optionalBinding:
                throw unsupported(
                    "'if let' is", "optionals do not occur here; test a condition instead", at: element)
            case .matchingPattern:
                throw unsupported("'if case' is", "compare with '==' instead", at: element)
            case .availability:
                throw unsupported("'#available' is", "delete the condition", at: element)
            }
        }
        return converted
    }

    private mutating func convert(_ loop: ForStmtSyntax, label: String?) throws(Diagnostic) -> ForStatement {
        if let keyword = loop.caseKeyword {
            throw unsupported("'for case' is", "test inside the loop with 'if'", at: keyword)
        }
        if let keyword = loop.tryKeyword ?? loop.awaitKeyword {
            throw unsupported("'\(keyword.text)' is", "delete it", at: keyword)
        }
        let pattern = try convert(loop.pattern)
        let sequence = try convert(loop.sequence)
        var condition: Expression?
        if let clause = loop.whereClause { condition = try convert(clause.condition) }
        return ForStatement(
            pattern: pattern, sequence: sequence, condition: condition, body: convert(loop.body.statements),
            label: label)
    }

    mutating func convert(_ pattern: PatternSyntax) throws(Diagnostic) -> Pattern {
        let range = range(of: pattern)
        switch pattern.as(PatternSyntaxEnum.self) {
        case .identifierPattern(let identifier):
            return Pattern(kind: .name(name(identifier.identifier)), range: range)
        case .wildcardPattern:
            return Pattern(kind: .discard, range: range)
        case .tuplePattern(let tuple):
            var elements: [Pattern] = []
            for element in tuple.elements {
                if let label = element.label {
                    throw unsupported(
                        "labels in a pattern are", "write the names in the order of the elements", at: label)
                }
                elements.append(try convert(element.pattern))
            }
            return elements.count == 1 ? elements[0] : Pattern(kind: .tuple(elements), range: range)
        default:
            throw unsupported("this pattern is", "use a name, '_' or a tuple of them", at: pattern)
        }
    }
}

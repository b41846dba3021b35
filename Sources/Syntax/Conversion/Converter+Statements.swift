import SwiftSyntax

extension Converter {
    /// The statements of a list; what is wrong with one does not hide what is wrong with the next.
    mutating func convert(_ items: CodeBlockItemListSyntax) -> [Statement] {
        var statements: [Statement] = []
        for item in items {
            // The parser told something about the statement already.
            if item.hasError {
                leaveOut(item)
                continue
            }
            do throws(Diagnostic) {
                if let statement = try convert(item) { statements.append(statement) }
            } catch {
                diagnostics.append(error)
                leaveOut(item)
            }
        }
        return statements
    }

    /// What a statement that is left out declares is not missed by others.
    private mutating func leaveOut(_ node: some SyntaxProtocol) {
        brokenNames.formUnion(names(declaredIn: node))
    }

    func names(declaredIn node: some SyntaxProtocol) -> Set<String> {
        var names: Set<String> = []
        for token in node.tokens(viewMode: .sourceAccurate) {
            guard case .identifier = token.tokenKind, let parent = token.parent else { continue }
            if parent.is(IdentifierPatternSyntax.self) || parent.isProtocol((any NamedDeclSyntax).self) {
                names.insert(name(token))
            }
        }
        return names
    }

    /// The statements between the braces of a loop, a branch, a closure.
    mutating func block(_ items: CodeBlockItemListSyntax) -> [Statement] {
        blockDepth += 1
        defer { blockDepth -= 1 }
        return convert(items)
    }

    mutating func block(_ block: CodeBlockSyntax) -> [Statement] {
        self.block(block.statements)
    }

    /// Nil for what leaves no trace in a program: an import, the declaration of an operator.
    private mutating func convert(_ item: CodeBlockItemSyntax) throws(Diagnostic) -> Statement? {
        try descend("this statement", at: item, remedy: "move parts of it into functions")
        defer { depth -= 1 }
        guard let kind = try kind(of: item) else { return nil }
        return Statement(kind: kind, range: range(of: item.item), endsWithSemicolon: item.semicolon != nil)
    }

    private mutating func kind(of item: CodeBlockItemSyntax) throws(Diagnostic) -> Statement.Kind? {
        switch item.item {
        case .decl(let declaration): try convert(declaration)
        case .stmt(let statement): try convert(statement)
        case .expr(let expression): try expressionStatement(expression, label: nil)
        }
    }

    /// An expression where a statement stands: `if` and `switch` are expressions in swift-syntax's tree.
    private mutating func expressionStatement(
        _ expression: ExprSyntax, label: String?
    ) throws(Diagnostic) -> Statement.Kind {
        if let conditional = expression.as(IfExprSyntax.self) {
            return .conditional(try convert(conditional, label: label))
        }
        if let selection = expression.as(SwitchExprSyntax.self) {
            return .switchStatement(try convert(selection, label: label))
        }
        return .expression(try convert(expression))
    }

    private mutating func convert(
        _ statement: StmtSyntax, label: String? = nil
    ) throws(Diagnostic) -> Statement.Kind {
        switch statement.as(StmtSyntaxEnum.self) {
        case .labeledStmt(let labeled): return try convert(labeled.statement, label: name(labeled.label))
        case .expressionStmt(let statement):
            return try expressionStatement(statement.expression, label: label)
        case .guardStmt(let statement):
            return .guardStatement(try convert(statement.conditions), else: block(statement.body))
        case .whileStmt(let loop):
            return .whileLoop(try convert(loop.conditions), body: block(loop.body), label: label)
        case .repeatStmt(let loop):
            return .repeatLoop(body: block(loop.body), condition: try convert(loop.condition), label: label)
        case .forStmt(let loop): return .forLoop(try convert(loop, label: label))
        case .doStmt(let statement): return try convert(statement, label: label)
        default: return try transfer(statement)
        }
    }

    /// What hands control to another place.
    private mutating func transfer(_ statement: StmtSyntax) throws(Diagnostic) -> Statement.Kind {
        switch statement.as(StmtSyntaxEnum.self) {
        case .returnStmt(let statement):
            guard let value = statement.expression else { return .returnStatement(nil) }
            return .returnStatement(try convert(value))
        case .breakStmt(let statement): return .breakStatement(label: statement.label.map { name($0) })
        case .continueStmt(let statement): return .continueStatement(label: statement.label.map { name($0) })
        case .fallThroughStmt: return .fallthroughStatement
        case .throwStmt(let statement): return .throwStatement(try convert(statement.expression))
        case .deferStmt(let statement): return .deferStatement(block(statement.body))
        case .yieldStmt: throw unsupported("'yield' is", "write a getter and a setter", at: statement)
        default:
            throw unsupported(
                "'\(statement.firstToken(viewMode: .sourceAccurate)?.text ?? "this statement")' is",
                "see the list of statements in the documentation", at: statement)
        }
    }

    private mutating func convert(_ loop: ForStmtSyntax, label: String?) throws(Diagnostic) -> ForStatement {
        if let keyword = loop.awaitKeyword { throw concurrency("delete 'await'", at: keyword) }
        if let keyword = loop.tryKeyword ?? loop.unsafeKeyword {
            throw unsupported("'for \(keyword.text)' is", "delete '\(keyword.text)'", at: keyword)
        }
        let pattern = try convert(loop.pattern, isMutable: nil)
        var type: TypeName?
        if let annotation = loop.typeAnnotation { type = try convert(annotation.type) }
        let sequence = try convert(loop.sequence)
        var condition: Expression?
        if let clause = loop.whereClause { condition = try convert(clause.condition) }
        return ForStatement(
            pattern: pattern, type: type, isCase: loop.caseKeyword != nil, sequence: sequence,
            condition: condition,
            body: block(loop.body), label: label)
    }
}

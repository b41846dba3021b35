import SwiftSyntax

/// Turns swift-syntax's tree into ours, and refuses by name what the notebook language leaves out.
struct Converter {
    let cell: Int
    /// What was refused, statement by statement.
    var diagnostics: [Diagnostic] = []
    /// How deep the expression at hand is nested.
    var depth = 0
    /// One entry for each closure around the expression at hand: the count of its `$n`.
    var shorthandCounts: [Int] = []

    /// Deeper expressions are refused: every later stage walks the tree by recursion.
    static let maximumDepth = 400

    func range(of node: some SyntaxProtocol) -> SourceRange {
        sourceRange(of: node, cell: cell)
    }

    func unsupported(_ what: String, _ remedy: String, at node: some SyntaxProtocol) -> Diagnostic {
        Diagnostic(.unsupported, "\(what) not part of the notebook language: \(remedy)", at: range(of: node))
    }

    /// The statements of a block; what is wrong with one does not hide what is wrong with the next.
    mutating func convert(_ items: CodeBlockItemListSyntax) -> [Statement] {
        var statements: [Statement] = []
        for item in items {
            do throws(Diagnostic) {
                if let statement = try convert(item) { statements.append(statement) }
            } catch {
                diagnostics.append(error)
            }
        }
        return statements
    }

    private mutating func convert(_ item: CodeBlockItemSyntax) throws(Diagnostic) -> Statement? {
        let kind: Statement.Kind
        switch item.item {
        case .decl(let declaration):
            if declaration.is(ImportDeclSyntax.self) {
                throw unsupported(
                    "'import' is", "the library is always there; delete the line", at: declaration)
            }
            kind = try convert(declaration)
        case .stmt(let statement):
            kind = try convert(statement)
        case .expr(let expression):
            kind = try convertStatement(expression)
        }
        return Statement(kind: kind, range: range(of: item.item), endsWithSemicolon: item.semicolon != nil)
    }

    /// An expression where a statement stands: `if` and `do` are expressions in swift-syntax's tree.
    private mutating func convertStatement(_ expression: ExprSyntax) throws(Diagnostic) -> Statement.Kind {
        if let conditional = expression.as(IfExprSyntax.self) {
            return .conditional(try convert(conditional))
        }
        return .expression(try convert(expression))
    }

    mutating func name(_ token: TokenSyntax) -> String {
        token.identifier?.name ?? token.text
    }
}

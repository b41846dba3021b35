import SwiftSyntax

/// Turns swift-syntax's tree into ours, and refuses by name what the notebook language leaves out.
struct Converter {
    enum BodyRule { case required, forbidden, optional }

    let cell: Int
    let operators: OperatorTable
    /// What was refused, statement by statement.
    var diagnostics: [Diagnostic] = []
    /// What the statements that are left out declare.
    var brokenNames: Set<String> = []
    /// The same of members, by the names of their types.
    var brokenMembers: [String: Set<String>] = [:]
    /// How deep the node at hand is nested in expressions, statements, types, patterns and declarations.
    var depth = 0
    /// How many blocks stand around the statement at hand: none around those of the cell itself.
    var blockDepth = 0
    /// One entry for each closure around the expression at hand: the count of its `$n`.
    var shorthandCounts: [Int] = []
    /// Whether functions must have a body here; protocols forbid it, a library's table leaves it out.
    var bodies = BodyRule.required

    init(cell: Int, operators: OperatorTable) {
        self.cell = cell
        self.operators = operators
    }

    /// What is deeper is refused: every later stage walks the tree by recursion.
    static let maximumDepth = 400

    /// Goes one level deeper; the caller comes back with `depth -= 1`.
    mutating func descend(_ what: String, at node: some SyntaxProtocol, remedy: String) throws(Diagnostic) {
        guard depth < Self.maximumDepth else {
            throw Diagnostic(
                .unsupported, "\(what) is nested too deep: \(remedy)", at: range(of: node))
        }
        depth += 1
    }

    func range(of node: some SyntaxProtocol) -> SourceRange {
        sourceRange(of: node, cell: cell)
    }

    func unsupported(_ what: String, _ remedy: String, at node: some SyntaxProtocol) -> Diagnostic {
        Diagnostic(.unsupported, "\(what) not part of the notebook language: \(remedy)", at: range(of: node))
    }

    func concurrency(_ remedy: String, at node: some SyntaxProtocol) -> Diagnostic {
        unsupported("concurrency is", "everything runs in order; \(remedy)", at: node)
    }

    func swiftError(_ message: String, at node: some SyntaxProtocol) -> Diagnostic {
        Diagnostic(.swift, message, at: range(of: node))
    }

    /// An identifier without its backticks; of other tokens the text.
    func name(_ token: TokenSyntax) -> String {
        token.identifier?.name ?? token.text
    }

    /// The name of an argument or a parameter; nil for `_`.
    func label(_ token: TokenSyntax?) -> String? {
        guard let token, token.tokenKind != .wildcard else { return nil }
        return name(token)
    }
}

import SwiftDiagnostics
import SwiftParserDiagnostics
import SwiftSyntax

/// A cell whose text is Swift and which uses only what the notebook language has.
package struct ParsedCell: Sendable {
    package let source: SourceText
    package let statements: [Statement]
    /// The operators that the next cell may use.
    package let operators: OperatorTable
    /// Nothing stands in it but spaces and comments.
    package let isEmpty: Bool
    /// What is wrong with statements that are left out; the others may be wrong as well.
    package let diagnostics: [Diagnostic]
    /// What the statements that are left out declare.
    package let brokenNames: Set<String>
    /// The same of members, by the names of their types.
    package let brokenMembers: [String: Set<String>]
}

/// Parses the text of a cell, or says all that is wrong with it.
///
/// ```swift
/// try parseCell("let x = 1", number: 0).statements.count   // 1
/// try parseCell("actor A {}", number: 0)   // throws: concurrency is not part of the notebook language
/// ```
package func parseCell(
    _ text: String, number: Int, operators: OperatorTable = .standardOperators
) throws(CellErrors) -> ParsedCell {
    let cell = try parseWhatIsRight(text, number: number, operators: operators)
    if !cell.diagnostics.isEmpty { throw CellErrors(cell.diagnostics) }
    return cell
}

/// Parses the statements of a cell that are right, and tells what is wrong with the others: so that the mistakes of
/// all are told at once.
package func parseWhatIsRight(
    _ text: String, number: Int, operators: OperatorTable = .standardOperators
) throws(CellErrors) -> ParsedCell {
    if let deep = deepBracket(in: text, cell: number) ?? deepRun(in: text, cell: number) {
        throw CellErrors([deep])
    }
    let tree = parseWithinLimits(text)
    if let deep = deepNode(in: tree, cell: number) { throw CellErrors([deep]) }
    let (operators, declarationErrors) = operators.adding(tree, cell: number)
    let found = syntaxDiagnostics(of: tree, cell: number) + declarationErrors
    var converter = Converter(cell: number, operators: operators)
    let statements = converter.convert(tree.statements)
    return ParsedCell(
        source: SourceText(text), statements: statements, operators: operators,
        isEmpty: tree.statements.isEmpty, diagnostics: found + converter.diagnostics,
        brokenNames: converter.brokenNames, brokenMembers: converter.brokenMembers)
}

/// All that is wrong with a cell, in the order of its text.
package struct CellErrors: Error, Sendable {
    package let diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

func syntaxDiagnostics(of tree: SourceFileSyntax, cell: Int) -> [Diagnostic] {
    guard tree.hasError else { return [] }
    let strange = charactersBesideAssignments(in: tree, cell: cell)
    guard strange.isEmpty else { return strange }
    return ParseDiagnosticsGenerator.diagnostics(for: tree)
        .filter { $0.diagMessage.severity == .error && !isEndWithoutBeginning($0) }
        .map { diagnostic in
            let position = diagnostic.position.utf8Offset
            let node = diagnostic.node
            let end = max(node.endPositionBeforeTrailingTrivia.utf8Offset, position)
            let range = SourceRange(cell: cell, lowerBound: position, upperBound: max(end, position + 1))
            return Diagnostic(
                .syntax, compilerMessage(of: diagnostic), at: range,
                notes: diagnostic.fixIts.map { "to mend it: \($0.message.message)" })
        }
}

/// Characters that Swift does not know, between a space and an '=' with a space behind it: told here, because the parser's
/// own diagnostics look for a space to add there, and end the process when none is missing.
func charactersBesideAssignments(in tree: SourceFileSyntax, cell: Int) -> [Diagnostic] {
    tree.tokens(viewMode: .all).compactMap { token -> Diagnostic? in
        guard token.tokenKind == .equal, token.trailingTrivia.hasSpace,
            let before = token.previousToken(viewMode: .all), before.trailingTrivia.hasSpace
        else { return nil }
        var offset = before.endPositionBeforeTrailingTrivia.utf8Offset
        for piece in before.trailingTrivia.pieces + token.leadingTrivia.pieces {
            if case .unexpectedText(let text) = piece {
                let range = SourceRange(cell: cell, lowerBound: offset, upperBound: offset + text.utf8.count)
                return Diagnostic(.syntax, "invalid character in source file", at: range)
            }
            offset += piece.sourceLength.utf8Length
        }
        return nil
    }
}

extension Trivia {
    fileprivate var hasSpace: Bool { contains { $0.isSpaceOrTab } }
}

/// Whether a block lacks its first brace too: that its last one is missing is not told again.
private func isEndWithoutBeginning(_ diagnostic: SwiftDiagnostics.Diagnostic) -> Bool {
    guard diagnostic.message.hasPrefix("expected '}'") else { return false }
    let node = diagnostic.node
    let block = node.as(CodeBlockSyntax.self) ?? node.parent?.as(CodeBlockSyntax.self)
    return block?.leftBrace.presence == .missing
}

func sourceRange(of node: some SyntaxProtocol, cell: Int) -> SourceRange {
    SourceRange(
        cell: cell, lowerBound: node.positionAfterSkippingLeadingTrivia.utf8Offset,
        upperBound: node.endPositionBeforeTrailingTrivia.utf8Offset)
}

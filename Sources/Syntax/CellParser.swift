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
    if let deep = deepBracket(in: text, cell: number) ?? deepRun(in: text, cell: number) {
        throw CellErrors([deep])
    }
    let tree = parseWithinLimits(text)
    if let deep = deepNode(in: tree, cell: number) { throw CellErrors([deep]) }
    let syntaxErrors = syntaxDiagnostics(of: tree, cell: number)
    if !syntaxErrors.isEmpty { throw CellErrors(syntaxErrors) }
    let (operators, declarationErrors) = operators.adding(tree, cell: number)
    if !declarationErrors.isEmpty { throw CellErrors(declarationErrors) }
    let (folded, operatorErrors) = operators.fold(tree, cell: number)
    guard let folded, operatorErrors.isEmpty else { throw CellErrors(operatorErrors) }
    var converter = Converter(cell: number, operators: operators)
    let statements = converter.convert(folded.statements)
    if !converter.diagnostics.isEmpty { throw CellErrors(converter.diagnostics) }
    return ParsedCell(
        source: SourceText(text), statements: statements, operators: operators,
        isEmpty: folded.statements.isEmpty)
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
    return ParseDiagnosticsGenerator.diagnostics(for: tree)
        .filter { $0.diagMessage.severity == .error }
        .map { diagnostic in
            let position = diagnostic.position.utf8Offset
            let node = diagnostic.node
            let end = max(node.endPositionBeforeTrailingTrivia.utf8Offset, position)
            let range = SourceRange(cell: cell, lowerBound: position, upperBound: max(end, position + 1))
            return Diagnostic(
                .syntax, diagnostic.message, at: range,
                notes: diagnostic.fixIts.map { "to mend it: \($0.message.message)" })
        }
}

func sourceRange(of node: some SyntaxProtocol, cell: Int) -> SourceRange {
    SourceRange(
        cell: cell, lowerBound: node.positionAfterSkippingLeadingTrivia.utf8Offset,
        upperBound: node.endPositionBeforeTrailingTrivia.utf8Offset)
}

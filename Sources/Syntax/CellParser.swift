import SwiftDiagnostics
import SwiftOperators
import SwiftParser
import SwiftParserDiagnostics
import SwiftSyntax

/// A cell whose text is Swift and which uses only what the notebook language has.
package struct ParsedCell: Sendable {
    package let source: SourceText
    package let statements: [Statement]
}

/// Parses the text of a cell, or says all that is wrong with it.
///
/// ```swift
/// try parseCell("let x = 1", number: 0).statements.count   // 1
/// try parseCell("class C {}", number: 0)   // throws: classes are not part of the notebook language
/// ```
package func parseCell(_ text: String, number: Int) throws(CellErrors) -> ParsedCell {
    if let deep = deepBracket(in: text, cell: number) { throw CellErrors([deep]) }
    let tree = Parser.parse(source: text)
    let syntaxErrors = syntaxDiagnostics(of: tree, cell: number)
    if !syntaxErrors.isEmpty { throw CellErrors(syntaxErrors) }
    var operatorErrors: [Diagnostic] = []
    let folded = OperatorTable.standardOperators.foldAll(tree) { error in
        operatorErrors.append(operatorDiagnostic(error, cell: number))
    }
    if !operatorErrors.isEmpty { throw CellErrors(operatorErrors) }
    var converter = Converter(cell: number)
    let statements = converter.convert(folded.cast(SourceFileSyntax.self).statements)
    if !converter.diagnostics.isEmpty { throw CellErrors(converter.diagnostics) }
    return ParsedCell(source: SourceText(text), statements: statements)
}

/// The parser takes time that doubles with each further `[` in a row, as swiftc's does.
func deepBracket(in text: String, cell: Int) -> Diagnostic? {
    let maximumDepth = 14
    var depth = 0
    for (offset, byte) in text.utf8.enumerated() {
        switch byte {
        case UInt8(ascii: "["): depth += 1
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
        default: depth = 0
        }
        if depth > maximumDepth {
            let place = SourceRange(cell: cell, lowerBound: offset, upperBound: offset + 1)
            return Diagnostic(
                .unsupported, "arrays are nested too deep: more than \(maximumDepth) '[' stand in a row",
                at: place)
        }
    }
    return nil
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

private func operatorDiagnostic(_ error: OperatorError, cell: Int) -> Diagnostic {
    let diagnostic = error.asDiagnostic
    let place = sourceRange(of: diagnostic.node, cell: cell)
    if case .missingOperator(let name, _) = error {
        let remedies = ["**": "write pow(x, y)", "^^": "write '!='", "=<": "write '<='", "<>": "write '!='"]
        let notes = remedies[name].map { [$0] } ?? []
        return Diagnostic(.swift, "cannot find operator '\(name)' in scope", at: place, notes: notes)
    }
    return Diagnostic(.swift, diagnostic.message, at: place)
}

func sourceRange(of node: some SyntaxProtocol, cell: Int) -> SourceRange {
    SourceRange(
        cell: cell, lowerBound: node.positionAfterSkippingLeadingTrivia.utf8Offset,
        upperBound: node.endPositionBeforeTrailingTrivia.utf8Offset)
}

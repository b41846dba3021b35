import SwiftDiagnostics
import SwiftParserDiagnostics
import SwiftSyntax

/// Whether a console should run a text now or wait for more lines.
package enum Completeness: Hashable, Sendable {
    case complete
    /// More must follow; the next line starts with this indent.
    case incomplete(indent: String)
    case invalid
}

/// Tells whether `text` is a whole cell.
///
/// Text whose only errors stand at its end wants more lines; an earlier error no further line can mend.
package func completeness(of text: String) -> Completeness {
    let program = separateCommands(from: text).program
    guard deepBracket(in: program, cell: 0) == nil, deepRun(in: program, cell: 0) == nil else {
        return .invalid
    }
    let tree = parseWithinLimits(program)
    guard deepNode(in: tree, cell: 0) == nil else { return .invalid }
    let openBraces = openBracketCount(in: tree)
    let indent = String(repeating: "    ", count: openBraces)
    if endsInsideComment(tree) { return .incomplete(indent: indent) }
    guard tree.hasError else { return .complete }
    if hasUnterminatedStringLine(tree) { return .invalid }
    let end = lastTokenEnd(of: tree)
    if !charactersBesideAssignments(in: tree, cell: 0).isEmpty { return .invalid }
    let errors = ParseDiagnosticsGenerator.diagnostics(for: tree).filter { $0.diagMessage.severity == .error }
    guard !errors.isEmpty else { return .complete }
    return errors.allSatisfy { $0.position.utf8Offset >= end } ? .incomplete(indent: indent) : .invalid
}

/// The end of the last token that stands in the text.
private func lastTokenEnd(of tree: SourceFileSyntax) -> Int {
    var end = 0
    for token in tree.tokens(viewMode: .all) where token.presence == .present && token.tokenKind != .endOfFile
    {
        end = token.endPositionBeforeTrailingTrivia.utf8Offset
    }
    return end
}

private func openBracketCount(in tree: SourceFileSyntax) -> Int {
    var depth = 0
    for token in tree.tokens(viewMode: .all) where token.presence == .present {
        switch token.tokenKind {
        case .leftBrace, .leftParen, .leftSquare: depth += 1
        case .rightBrace, .rightParen, .rightSquare: depth = max(0, depth - 1)
        default: break
        }
    }
    return depth
}

private func endsInsideComment(_ tree: SourceFileSyntax) -> Bool {
    tree.tokens(viewMode: .all).contains { token in
        (Array(token.leadingTrivia) + Array(token.trailingTrivia)).contains { piece in
            switch piece {
            case .blockComment(let text), .docBlockComment(let text): !isTerminated(comment: text)
            default: false
            }
        }
    }
}

/// Block comments nest: as many must close as open.
private func isTerminated(comment text: String) -> Bool {
    var depth = 0
    var previous: UInt8 = 0
    for byte in text.utf8 {
        if previous == UInt8(ascii: "/") && byte == UInt8(ascii: "*") {
            depth += 1
            previous = 0
        } else if previous == UInt8(ascii: "*") && byte == UInt8(ascii: "/") {
            depth -= 1
            previous = 0
        } else {
            previous = byte
        }
    }
    return depth == 0
}

/// A one-line string without its closing quote: no further line can close it.
private func hasUnterminatedStringLine(_ tree: SourceFileSyntax) -> Bool {
    tree.tokens(viewMode: .all).contains { token in
        guard token.presence == .missing, token.tokenKind == .stringQuote else { return false }
        return token.parent?.as(StringLiteralExprSyntax.self)?.openingQuote.tokenKind == .stringQuote
    }
}

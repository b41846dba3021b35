import SwiftSyntax

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

/// A part of the tree that lies too deep for the passes of swift-syntax, which walk it by recursion.
///
/// The parser limits what it nests itself; a chain such as `a.b.c` and a row such as `1 + 2 + 3` it reads in a
/// loop, and they become as deep as they are long.
func deepNode(in tree: SourceFileSyntax, cell: Int) -> Diagnostic? {
    let maximumDepth = 2000
    let maximumOperands = 800
    var open: [(node: Syntax, depth: Int)] = [(Syntax(tree), 0)]
    while let (node, depth) = open.popLast() {
        let isLongRow =
            node.as(SequenceExprSyntax.self).map { $0.elements.count > maximumOperands } ?? false
        if depth > maximumDepth || isLongRow {
            return Diagnostic(
                .unsupported, "this expression is nested too deep: name parts of it with 'let'",
                at: sourceRange(of: node, cell: cell))
        }
        for child in node.children(viewMode: .all) where !child.is(TokenSyntax.self) {
            open.append((child, depth + 1))
        }
    }
    return nil
}

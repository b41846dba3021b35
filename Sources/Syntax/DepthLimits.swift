import SwiftParser
import SwiftSyntax

/// Parses a text whose brackets may nest as deep in a debug build as in a release build, where swift-syntax's own
/// limits differ.
func parseWithinLimits(_ text: String) -> SourceFileSyntax {
    var parser = Parser(text, maximumNestingLevel: 64)
    return SourceFileSyntax.parse(from: &parser)
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

/// Text on which the parser calls itself without a limit of its own: `try try try …`, `A -> B -> C …`, `a ? b ? c ? …`.
func deepRun(in text: String, cell: Int) -> Diagnostic? {
    var run = PrefixRun()
    var branches = BranchRun()
    var wordStart: Int?
    let bytes = Array(text.utf8)
    for (offset, byte) in bytes.enumerated() {
        if isLetter(byte) {
            if wordStart == nil { wordStart = offset }
            continue
        }
        if let start = wordStart {
            let word = String(decoding: bytes[start..<offset], as: UTF8.self)
            run.read(word: word)
            branches.read(word: word)
            wordStart = nil
        }
        let previous = offset > 0 ? bytes[offset - 1] : UInt8(ascii: "\n")
        run.read(byte, after: previous)
        branches.read(byte)
        if branches.isTooLong {
            let place = SourceRange(cell: cell, lowerBound: offset, upperBound: offset + 1)
            return Diagnostic(
                .unsupported,
                "more than \(BranchRun.maximum) 'else if' stand in a row: use 'switch' or a dictionary",
                at: place)
        }
        if run.isTooLong {
            let place = SourceRange(cell: cell, lowerBound: offset, upperBound: offset + 1)
            return Diagnostic(
                .unsupported, "this cell is nested too deep here: name parts of it with 'let' or 'typealias'",
                at: place)
        }
    }
    return nil
}

private func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
}

/// `if … {} else if … {} else if …`, each a level of the parser within the one before.
private struct BranchRun {
    static let maximum = 400
    /// How many branches have followed one another, in each of the blocks that are open.
    private var branches = [0]
    private var isBehindBlock = false

    var isTooLong: Bool { branches[branches.count - 1] > Self.maximum }

    mutating func read(word: String) {
        guard isBehindBlock else { return }
        let isElse = word == "else"
        branches[branches.count - 1] = isElse ? branches[branches.count - 1] + 1 : 0
        isBehindBlock = false
    }

    mutating func read(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "{"):
            branches.append(0)
            isBehindBlock = false
        case UInt8(ascii: "}"):
            if branches.count > 1 { branches.removeLast() }
            isBehindBlock = true
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
        default: isBehindBlock = false
        }
    }
}

/// What opens levels of the parser that it does not count, as it does those of brackets.
private struct PrefixRun {
    private var keywords = 0
    private var arrows = 0
    private var questions = 0
    private var angles = 0

    var isTooLong: Bool { keywords > 32 || arrows > 100 || questions > 100 || angles > 100 }

    mutating func read(word: String) {
        keywords = Self.prefixes.contains(word) ? keywords + 1 : 0
        if Self.starts.contains(word) { arrows = 0 }
    }

    mutating func read(_ byte: UInt8, after previous: UInt8) {
        switch byte {
        case UInt8(ascii: "<") where isLetter(previous): angles += 1
        case UInt8(ascii: ">") where previous == UInt8(ascii: "-"): arrows += 1
        case UInt8(ascii: ">"): angles = max(0, angles - 1)
        case UInt8(ascii: "?") where previous == UInt8(ascii: " ") || previous == UInt8(ascii: "\n"):
            questions += 1
        case UInt8(ascii: ":"): questions = max(0, questions - 1)
        case UInt8(ascii: ";"), UInt8(ascii: "}"): self = PrefixRun()
        case UInt8(ascii: "="), UInt8(ascii: "{"):
            (keywords, arrows, angles) = (0, 0, 0)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "["):
            (keywords, angles) = (0, 0)
        default: break
        }
    }

    /// Words that stand before a whole expression, type, pattern or statement.
    private static let prefixes: Set<String> = [
        "any", "as", "async", "await", "borrow", "borrowing", "case", "catch", "consume", "consuming", "copy",
        "defer", "discard", "do", "each", "else", "for", "guard", "if", "in", "inout", "is", "isolated",
        "let",
        "repeat", "return", "sending", "some", "switch", "then", "throw", "try", "unsafe", "var", "where",
        "while", "yield",
    ]
    private static let starts: Set<String> = ["case", "func", "let", "subscript", "typealias", "var"]
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
            // The place by its offset: swift-syntax finds the first token of a node by recursion.
            let place = SourceRange(
                cell: cell, lowerBound: node.position.utf8Offset, upperBound: node.endPosition.utf8Offset)
            return Diagnostic(
                .unsupported, "this cell is nested too deep here: name parts of it with 'let'", at: place)
        }
        for child in node.children(viewMode: .all) where !child.is(TokenSyntax.self) {
            open.append((child, depth + 1))
        }
    }
    return nil
}

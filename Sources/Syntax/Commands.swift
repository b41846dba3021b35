/// The lines of a cell that speak to the notebook and not to Swift, and the program without them.
package struct CellCommands: Sendable {
    package enum Kind: Hashable, Sendable {
        /// `%name arguments`; with `%%` it holds for the whole cell.
        case command(name: String, arguments: String, coversCell: Bool)
        /// `?name` or `name?`
        case help(String)
    }

    package struct Command: Hashable, Sendable {
        /// From 1.
        package let line: Int
        package let kind: Kind
        /// The whole line without the spaces around it.
        package let range: SourceRange
        /// Where the arguments start, in UTF-8: a command may take Swift as its argument.
        package let argumentsOffset: Int
    }

    /// The text with spaces instead of the commands, so that all positions stay.
    package let program: String
    package let commands: [Command]
}

/// Takes the commands out of a cell's text.
///
/// A line is a command if it begins with `%` and a name, which begins no line of Swift, or if nothing but `?name` or
/// `name?` stands in it; not within brackets, strings and comments, nor where the next line goes on from it.
package func separateCommands(from text: String, cell: Int = 0) -> CellCommands {
    var scanner = LineScanner()
    var program: [UInt8] = []
    var commands: [CellCommands.Command] = []
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(
        Substring.init)
    var offset = 0
    for (index, line) in lines.enumerated() {
        if index > 0 { program.append(UInt8(ascii: "\n")) }
        if scanner.isBetweenStatements, let kind = kind(of: line),
            !isCarriedOn(kind, by: lines[(index + 1)...])
        {
            let indent = line.prefix { $0.isWhitespace }.utf8.count
            let length = trimmed(line).utf8.count
            commands.append(
                .init(
                    line: index + 1, kind: kind,
                    range: SourceRange(
                        cell: cell, lowerBound: offset + indent, upperBound: offset + indent + length),
                    argumentsOffset: offset + indent + argumentsOffset(in: trimmed(line))))
            program += Array(repeating: UInt8(ascii: " "), count: line.utf8.count)
        } else {
            scanner.read(line)
            program += line.utf8
        }
        offset += line.utf8.count + 1
    }
    return CellCommands(program: String(decoding: program, as: UTF8.self), commands: commands)
}

private func trimmed(_ line: Substring) -> Substring {
    var line = line.drop { $0.isWhitespace }
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
}

private func kind(of line: Substring) -> CellCommands.Kind? {
    let line = trimmed(line)
    if line.first == "%" {
        let signs = line.prefix { $0 == "%" }.count
        let rest = line.dropFirst(signs)
        guard signs <= 2, rest.first?.isLetter == true else { return nil }
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        let arguments = trimmed(rest.dropFirst(name.count))
        return .command(name: String(name), arguments: String(arguments), coversCell: signs == 2)
    }
    if line.first == "?" {
        let name = trimmed(line.dropFirst())
        return isPath(name) ? .help(String(name)) : nil
    }
    guard line.last == "?" else { return nil }
    let name = line.dropLast()
    return isPath(name) ? .help(String(name)) : nil
}

private func argumentsOffset(in line: Substring) -> Int {
    let head = line.prefix { !$0.isWhitespace }
    return line.dropFirst(head.count).prefix { $0.isWhitespace }.utf8.count + head.utf8.count
}

/// `relu`, `Tensor.sum`
private func isPath(_ text: Substring) -> Bool {
    let names = text.split(separator: ".", omittingEmptySubsequences: false)
    return !names.isEmpty
        && names.allSatisfy { name in
            guard let first = name.first, first.isLetter || first == "_" else { return false }
            return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        }
}

/// `?name` may be a part of `condition ? a : b`, and `name?` the start of `name?.member`, over several lines.
private func isCarriedOn(_ kind: CellCommands.Kind, by lines: ArraySlice<Substring>) -> Bool {
    guard case .help = kind else { return false }
    let next = lines.lazy.map(trimmed).first { !$0.isEmpty && !$0.hasPrefix("//") }
    guard let next else { return false }
    return next.hasPrefix(":") || next.hasPrefix(".")
}

/// Follows strings, comments and brackets from line to line.
private struct LineScanner {
    private enum Context {
        case bracket
        case string(pounds: Int, isMultiline: Bool)
        case comment
    }

    private var contexts: [Context] = []

    /// No bracket, string or comment is open.
    var isBetweenStatements: Bool { contexts.isEmpty }

    mutating func read(_ line: Substring) {
        var rest = line
        while let character = rest.first {
            switch contexts.last {
            case .string(let pounds, let isMultiline)?:
                readString(&rest, pounds: pounds, isMultiline: isMultiline)
            case .comment?:
                if rest.hasPrefix("*/") {
                    contexts.removeLast()
                    rest.removeFirst(2)
                } else if rest.hasPrefix("/*") {
                    contexts.append(.comment)
                    rest.removeFirst(2)
                } else {
                    rest.removeFirst()
                }
            default:
                if rest.hasPrefix("//") { return endLine() }
                readCode(&rest, character)
            }
        }
        endLine()
    }

    /// A string of one line that is still open is a mistake, which the parser tells; the next line starts anew.
    private mutating func endLine() {
        let open = contexts.firstIndex { context in
            if case .string(_, isMultiline: false) = context { true } else { false }
        }
        if let open { contexts.removeSubrange(open...) }
    }

    private mutating func readString(_ rest: inout Substring, pounds: Int, isMultiline: Bool) {
        let marks = String(repeating: "#", count: pounds)
        let closing = (isMultiline ? "\"\"\"" : "\"") + marks
        let escape = "\\" + marks
        if rest.hasPrefix(closing) {
            contexts.removeLast()
            rest.removeFirst(closing.count)
        } else if rest.hasPrefix(escape + "(") {
            contexts.append(.bracket)
            rest.removeFirst(escape.count + 1)
        } else if rest.hasPrefix(escape) {
            rest = rest.dropFirst(escape.count + 1)
        } else {
            rest.removeFirst()
        }
    }

    private mutating func readCode(_ rest: inout Substring, _ character: Character) {
        switch character {
        case "/" where rest.hasPrefix("/*"):
            contexts.append(.comment)
            rest.removeFirst()
        case "(", "[", "{": contexts.append(.bracket)
        case ")", "]", "}": if !contexts.isEmpty { contexts.removeLast() }
        case "\"", "#":
            let pounds = rest.prefix { $0 == "#" }.count
            let quoted = rest.dropFirst(pounds)
            guard quoted.first == "\"" else { break }
            let isMultiline = quoted.hasPrefix("\"\"\"")
            contexts.append(.string(pounds: pounds, isMultiline: isMultiline))
            rest = quoted.dropFirst(isMultiline ? 2 : 0)
        default: break
        }
        rest.removeFirst()
    }
}

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
    var program = Array(text.utf8)
    var commands: [CellCommands.Command] = []
    let lines = program.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
        guard scanner.isBetweenStatements, mayBeCommand(line), let kind = kind(of: words(line)),
            !isCarriedOn(kind, by: lines[(index + 1)...])
        else {
            scanner.read(line)
            continue
        }
        let written = words(line)
        let command = trimmed(written)
        let start = line.startIndex + written.prefix { $0.isWhitespace }.utf8.count
        commands.append(
            .init(
                line: index + 1, kind: kind,
                range: SourceRange(
                    cell: cell, lowerBound: start, upperBound: start + command.utf8.count),
                argumentsOffset: start + argumentsOffset(in: command)))
        for place in line.indices { program[place] = UInt8(ascii: " ") }
    }
    guard !commands.isEmpty else { return CellCommands(program: text, commands: []) }
    return CellCommands(program: String(decoding: program, as: UTF8.self), commands: commands)
}

/// A quick look: only these characters make a command.
private func mayBeCommand(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "?") }
}

private func words(_ line: ArraySlice<UInt8>) -> Substring { Substring(decoding: line, as: UTF8.self) }

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
private func isCarriedOn(_ kind: CellCommands.Kind, by lines: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    guard case .help = kind else { return false }
    let next = lines.lazy.map { trimmed(words($0)) }.first { !$0.isEmpty && !$0.hasPrefix("//") }
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

    mutating func read(_ line: ArraySlice<UInt8>) {
        var rest = line
        while let byte = rest.first {
            switch contexts.last {
            case .string(let pounds, let isMultiline)?:
                readString(&rest, pounds: pounds, isMultiline: isMultiline)
            case .comment?:
                if rest.starts(with: "*/") {
                    contexts.removeLast()
                    rest.removeFirst(2)
                } else if rest.starts(with: "/*") {
                    contexts.append(.comment)
                    rest.removeFirst(2)
                } else {
                    rest.removeFirst()
                }
            default:
                if rest.starts(with: "//") { return endLine() }
                readCode(&rest, byte)
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

    private mutating func readString(_ rest: inout ArraySlice<UInt8>, pounds: Int, isMultiline: Bool) {
        let quotes = isMultiline ? 3 : 1
        if rest.starts(withQuotes: quotes), rest.dropFirst(quotes).starts(withPounds: pounds) {
            contexts.removeLast()
            rest.removeFirst(quotes + pounds)
        } else if rest.first == UInt8(ascii: "\\"), rest.dropFirst().starts(withPounds: pounds) {
            rest.removeFirst(1 + pounds)
            if rest.first == UInt8(ascii: "(") { contexts.append(.bracket) }
            rest = rest.dropFirst()
        } else {
            rest.removeFirst()
        }
    }

    private mutating func readCode(_ rest: inout ArraySlice<UInt8>, _ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "/") where rest.starts(with: "/*"):
            contexts.append(.comment)
            rest.removeFirst()
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): contexts.append(.bracket)
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            if !contexts.isEmpty { contexts.removeLast() }
        case UInt8(ascii: "\""), UInt8(ascii: "#"):
            let pounds = rest.prefix { $0 == UInt8(ascii: "#") }.count
            let quoted = rest.dropFirst(pounds)
            guard quoted.starts(withQuotes: 1) else { break }
            let isMultiline = quoted.starts(withQuotes: 3)
            contexts.append(.string(pounds: pounds, isMultiline: isMultiline))
            rest = quoted.dropFirst(isMultiline ? 2 : 0)
        default: break
        }
        rest.removeFirst()
    }
}

extension ArraySlice<UInt8> {
    fileprivate func starts(with text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount
            && text.withUTF8Buffer { zip(self, $0).allSatisfy { $0 == $1 } }
    }

    fileprivate func starts(withQuotes count: Int) -> Bool {
        prefix(count).count == count && prefix(count).allSatisfy { $0 == UInt8(ascii: "\"") }
    }

    fileprivate func starts(withPounds count: Int) -> Bool {
        prefix(count).count == count && prefix(count).allSatisfy { $0 == UInt8(ascii: "#") }
    }
}

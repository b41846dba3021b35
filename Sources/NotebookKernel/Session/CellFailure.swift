import Checker
import Machine
import Syntax

/// Why a cell did not run, or stopped: one error for the frontend, with its place.
package struct CellFailure: Error, Sendable {
    /// `CompileError`, `RuntimeError`, …
    package let name: String
    package let message: String
    /// What the frontend shows, line by line, with ANSI colours.
    package let traceback: [String]

    init(name: String, message: String, traceback: [String]) {
        self.name = name
        self.message = message
        self.traceback = traceback
    }

    /// All errors found before the cell ran.
    init(_ diagnostics: [Diagnostic], sources: [CellSource]) {
        let first = diagnostics.first
        name = first?.category.rawValue ?? "CompileError"
        let more = diagnostics.count > 1 ? " (and \(diagnostics.count - 1) more)" : ""
        message = (first?.message ?? "the cell is wrong") + more
        var lines: [String] = []
        for diagnostic in diagnostics {
            lines.append(Style.error("\(diagnostic.category.rawValue): ") + diagnostic.message)
            lines += excerpt(of: diagnostic.range, in: sources)
            lines += diagnostic.notes.map { "    " + Style.note("note: ") + $0 }
        }
        traceback = lines
    }

    /// A command that cannot be carried out.
    init(_ mistake: CommandMistake, sources: [CellSource]) {
        name = "CommandError"
        message = mistake.message
        traceback =
            [Style.error("\(name): ") + message] + excerpt(of: mistake.range, in: sources)
            + mistake.notes.map { "    " + Style.note("note: ") + $0 }
    }

    /// A cell that no program can hold.
    init(exportMessage: String, at range: SourceRange?, notes: [String], sources: [CellSource]) {
        name = "ExportError"
        message = exportMessage
        traceback =
            [Style.error("\(name): ") + message] + (range.map { excerpt(of: $0, in: sources) } ?? [])
            + notes.map { "    " + Style.note("note: ") + $0 }
    }

    /// What stopped the cell while it ran.
    init(_ trap: Trap, sources: [CellSource]) {
        name = trap.kind.name
        message = trap.message
        var lines = [Style.error("\(trap.kind.name): ") + trap.message]
        if let range = trap.range { lines += excerpt(of: range, in: sources) }
        lines += callers(of: trap, sources)
        traceback = lines
    }
}

/// The calls that led to the place of the error, innermost first; of a deep recursion the first and last few.
private func callers(of trap: Trap, _ sources: [CellSource]) -> [String] {
    let frames = trap.frames
    guard frames.count > 1 else { return [] }
    let shown = 4
    var lines: [String] = []
    for (place, frame) in frames.dropFirst().enumerated() {
        let isHidden = frames.count > 2 * shown + 1 && place >= shown && place < frames.count - 1 - shown
        if isHidden {
            if place == shown { lines.append("  … \(frames.count - 1 - 2 * shown) more calls …") }
            continue
        }
        let callee = frames[place].function ?? "a closure"
        guard let range = frame.range else { continue }
        lines.append("  \(callee) called at \(location(of: range, in: sources))")
    }
    return lines
}

extension Trap.Kind {
    fileprivate var name: String {
        switch self {
        case .runtimeError: "RuntimeError"
        case .libraryError: "LibraryError"
        case .stackOverflow: "StackOverflow"
        case .interrupted: "Interrupted"
        case .limit: "LimitExceeded"
        case .tooLarge: "CellTooLarge"
        case .uncaughtError: "UncaughtError"
        }
    }
}

private func location(of range: SourceRange, in sources: [CellSource]) -> String {
    guard sources.indices.contains(range.cell) else { return "the library" }
    let source = sources[range.cell]
    let place = source.text.location(of: range.lowerBound)
    return "\(source.name), line \(place.line), column \(place.column)"
}

/// The place, its line, and the part that is wrong underlined.
private func excerpt(of range: SourceRange, in sources: [CellSource]) -> [String] {
    guard sources.indices.contains(range.cell) else { return [] }
    let text = sources[range.cell].text
    let start = text.location(of: range.lowerBound)
    let line = text.line(start.line)
    let end = text.location(of: max(range.upperBound, range.lowerBound))
    let before = line.prefix(start.column - 1)
    let marked =
        end.line == start.line
        ? line.dropFirst(start.column - 1).prefix(end.column - start.column)
        : line.dropFirst(start.column - 1)
    let number = "\(start.line)"
    let margin = String(repeating: " ", count: number.count)
    let underline = String(repeating: "^", count: max(1, marked.columnCount))
    return [
        "\(margin) ──▶ \(location(of: range, in: sources))",
        "\(Style.number(number)) │ \(line.expandingTabs)",
        "\(margin) │ " + String(repeating: " ", count: before.columnCount) + Style.error(underline),
    ]
}

/// ANSI colours that JupyterLab and consoles show.
private enum Style {
    static func error(_ text: String) -> String { "\u{1B}[1;31m\(text)\u{1B}[0m" }
    static func note(_ text: String) -> String { "\u{1B}[1;34m\(text)\u{1B}[0m" }
    static func number(_ text: String) -> String { "\u{1B}[32m\(text)\u{1B}[0m" }
}

extension Substring {
    fileprivate var expandingTabs: String { String(replacing("\t", with: "    ")) }

    /// How wide the text is in a monospaced font: Hangul and the like take two columns.
    fileprivate var columnCount: Int {
        reduce(0) { $0 + ($1 == "\t" ? 4 : $1.isWide ? 2 : 1) }
    }
}

extension Character {
    private static let wideScalars: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1F64F,
        0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]

    /// East Asian wide characters, after Unicode's EastAsianWidth.
    fileprivate var isWide: Bool {
        guard let scalar = unicodeScalars.first, scalar.value >= 0x1100 else { return false }
        return Self.wideScalars.contains { $0.contains(scalar.value) }
    }
}

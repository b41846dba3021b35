import Syntax

/// A line of a cell that speaks to the notebook, understood.
struct NotebookCommand {
    enum Action {
        case help
        /// The statements that begin on the command's own line.
        case time
        case timeCell
        case timeRepeatedly(TimingOptions)
        case variables(isDetailed: Bool)
        case reset
        case export(path: String)
        case showLimits
        case limit(LimitedResource, Int?)
        case document(name: String)
    }

    enum LimitedResource: String, CaseIterable {
        case steps, output, memory
    }

    /// `-n 1000 -r 5`
    struct TimingOptions {
        /// Loops in a run; nil to choose them so that a run takes long enough to be measured.
        var loops: Int?
        var runs = 7
        /// Where the timed text begins, in UTF-8.
        var textOffset = 0
        var coversCell = false
    }

    let action: Action
    let range: SourceRange

    var isReset: Bool {
        if case .reset = action { true } else { false }
    }
}

/// What `%help` lists; the names are those that a command may have.
enum CommandHelp {
    static let entries: [(usage: String, meaning: String)] = [
        ("%help", "lists the commands"),
        ("%time STATEMENT", "runs the statement and tells the time that it took"),
        ("%%time", "in the first line: tells the time that the cell took"),
        (
            "%timeit STATEMENT",
            "runs the statement many times: mean and deviation; -n LOOPS and -r RUNS choose"
        ),
        ("%%timeit", "in the first line: the same for the cell; what it declares is forgotten"),
        ("%who", "lists the names that cells have declared"),
        ("%whos", "lists them with their types and values"),
        ("%reset", "forgets every name and value"),
        ("%export FILE.swift", "writes the cells that ran as one Swift program"),
        ("%export DIR", "writes them as a Swift package"),
        ("%limit", "shows the limits"),
        ("%limit steps N", "stops a cell after N loop turns and calls; 'none' takes the limit away"),
        ("%limit output N", "stops a cell after N printed bytes; 'none' takes the limit away"),
        (
            "%limit memory N",
            "stops a cell that brings the process to N bytes ('2GB', '500MB'); half of what there is by itself"
        ),
        ("?NAME, NAME?", "shows the documentation of a name"),
    ]

    static let names = ["help", "time", "timeit", "who", "whos", "reset", "export", "limit"]

    static var text: String {
        let width = entries.map(\.usage.count).max() ?? 0
        return entries.map { usage, meaning in
            usage + String(repeating: " ", count: width - usage.count) + "  " + meaning
        }.joined(separator: "\n")
    }
}

/// A command that is not understood; told with the line that it stands in.
struct CommandMistake: Error {
    let message: String
    let range: SourceRange
    var notes: [String] = []
}

extension NotebookCommand {
    init(_ command: CellCommands.Command) throws(CommandMistake) {
        range = command.range
        switch command.kind {
        case .help(let name): action = .document(name: name)
        case .command(let name, let arguments, let coversCell):
            action = try Self.action(name, arguments, coversCell: coversCell, command)
        }
    }

    private static func action(
        _ name: String, _ arguments: String, coversCell: Bool, _ command: CellCommands.Command
    ) throws(CommandMistake) -> Action {
        func mistake(_ message: String, _ notes: String...) -> CommandMistake {
            CommandMistake(message: message, range: command.range, notes: notes)
        }
        let sign = coversCell ? "%%" : "%"
        guard CommandHelp.names.contains(name) else {
            let similar = closestCommand(to: name).map { ["did you mean '%\($0)'?"] } ?? []
            throw CommandMistake(
                message: "'\(sign)\(name)' is no command of the notebook", range: command.range,
                notes: similar + ["%help lists the commands"])
        }
        if coversCell, !["time", "timeit"].contains(name) {
            throw mistake("'%%\(name)' is no command of the notebook", "write '%\(name)'")
        }
        switch name {
        case "time":
            if coversCell { return .timeCell }
            if arguments.isEmpty {
                throw mistake(
                    "'%time' needs a statement", "write one after it, or '%%time' for the whole cell")
            }
            return .time
        case "timeit":
            return .timeRepeatedly(try timingOptions(arguments, coversCell: coversCell, command))
        case "export":
            if arguments.isEmpty { throw mistake("'%export' needs the name of a file or folder") }
            return .export(path: arguments)
        case "limit": return try limit(arguments, command)
        default:
            if !arguments.isEmpty { throw mistake("'%\(name)' takes nothing after it") }
        }
        switch name {
        case "who": return .variables(isDetailed: false)
        case "whos": return .variables(isDetailed: true)
        case "reset": return .reset
        default: return .help
        }
    }

    private static func timingOptions(
        _ arguments: String, coversCell: Bool, _ command: CellCommands.Command
    ) throws(CommandMistake) -> TimingOptions {
        var options = TimingOptions(coversCell: coversCell)
        var rest = arguments[...]
        while let option = ["-n", "-r"].first(where: { rest.hasPrefix($0) }) {
            let number = rest.dropFirst(2).drop { $0 == " " }
            let digits = number.prefix { $0.isNumber }
            guard let value = Int(digits), value > 0, value <= 1_000_000_000 else {
                throw CommandMistake(
                    message: "'\(option)' needs a whole number from 1", range: command.range,
                    notes: ["as in: %timeit -n 1000 -r 5 f(1)"])
            }
            if option == "-n" { options.loops = value } else { options.runs = value }
            rest = number.dropFirst(digits.count).drop { $0 == " " }
        }
        options.textOffset = command.argumentsOffset + arguments.utf8.count - rest.utf8.count
        if rest.isEmpty != coversCell {
            throw CommandMistake(
                message: coversCell ? "'%%timeit' takes nothing but options" : "'%timeit' needs a statement",
                range: command.range,
                notes: [
                    coversCell
                        ? "what it times are the lines below it"
                        : "write one after it, or '%%timeit' for the whole cell"
                ])
        }
        return options
    }

    private static func limit(
        _ arguments: String, _ command: CellCommands.Command
    ) throws(CommandMistake) -> Action {
        let words = arguments.split(separator: " ")
        if words.isEmpty { return .showLimits }
        let mistake = CommandMistake(
            message: "'%limit \(arguments)' is no limit", range: command.range,
            notes: [
                "write '%limit steps 1000000', '%limit output 100000', '%limit memory 2GB', "
                    + "or 'none' for the number"
            ])
        guard words.count == 2, let resource = LimitedResource(rawValue: String(words[0])) else {
            throw mistake
        }
        if words[1] == "none" { return .limit(resource, nil) }
        guard let number = amount(String(words[1]), isInBytes: resource != .steps), number > 0 else {
            throw mistake
        }
        return .limit(resource, number)
    }

    /// `1_000_000`, and of bytes also `500MB`.
    private static func amount(_ text: String, isInBytes: Bool) -> Int? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "_") }
        let units = ["": 1, "kB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000]
        guard let number = Int(digits.replacing("_", with: "")),
            let unit = units[String(text.dropFirst(digits.count))], unit == 1 || isInBytes
        else { return nil }
        let (amount, overflow) = number.multipliedReportingOverflow(by: unit)
        return overflow ? nil : amount
    }

    private static func closestCommand(to name: String) -> String? {
        let distances = CommandHelp.names.map { ($0, difference(name.lowercased(), $0)) }
        guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= max(1, name.count / 2) else {
            return nil
        }
        return best.0
    }

    /// The number of letters to insert, delete or replace.
    private static func difference(_ a: String, _ b: String) -> Int {
        let b = Array(b)
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var next = [i + 1]
            for (j, other) in b.enumerated() {
                next.append(min(row[j + 1] + 1, next[j] + 1, row[j] + (letter == other ? 0 : 1)))
            }
            row = next
        }
        return row[b.count]
    }
}

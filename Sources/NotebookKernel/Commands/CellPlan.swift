import Checker
import Syntax

/// A cell's program and its commands, in the order of their lines.
struct CellPlan {
    /// The program with the statements that `%time` times, without the commands.
    let program: String
    let commands: [NotebookCommand]

    init(_ text: String, cell: Int) throws(CommandMistake) {
        let separated = separateCommands(from: text, cell: cell)
        var commands: [NotebookCommand] = []
        var program = Array(separated.program.utf8)
        for command in separated.commands {
            let understood = try NotebookCommand(command)
            if case .time = understood.action {
                let timed = command.argumentsOffset..<command.range.upperBound
                program.replaceSubrange(timed, with: Array(text.utf8)[timed])
            }
            commands.append(understood)
        }
        self.program = String(decoding: program, as: UTF8.self)
        self.commands = commands
        try requireFirstLine(of: commands, text)
        try requireNoResetWithin(commands)
    }

    /// `%%time` and `%%timeit` hold for what stands below them.
    private func requireFirstLine(of commands: [NotebookCommand], _ text: String) throws(CommandMistake) {
        for command in commands where command.coversCell {
            let before = text.utf8.prefix(command.range.lowerBound)
            guard String(decoding: before, as: UTF8.self).allSatisfy(\.isWhitespace), commands.count == 1
            else {
                throw CommandMistake(
                    message: "a command for the whole cell stands alone, in its first line",
                    range: command.range)
            }
        }
    }

    /// Statements were checked with the names that a reset between them would take away.
    private func requireNoResetWithin(_ commands: [NotebookCommand]) throws(CommandMistake) {
        let program = Array(self.program.utf8)
        func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
            bytes.allSatisfy { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
        }
        for command in commands {
            guard case .reset = command.action, !isBlank(program[..<command.range.lowerBound]),
                !isBlank(program[command.range.upperBound...])
            else { continue }
            throw CommandMistake(
                message: "'%reset' cannot stand between statements", range: command.range,
                notes: ["put it into a cell of its own"])
        }
    }

    /// The notebook forgets all that is known before the program runs.
    var beginsWithReset: Bool { leadingReset != nil }

    /// The last reset above the program.
    private var leadingReset: NotebookCommand? {
        guard !program.allSatisfy(\.isWhitespace) else { return nil }
        return commands.last { command in
            command.isReset
                && program.utf8.prefix(command.range.lowerBound)
                    .allSatisfy { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
        }
    }

    var timesCellRepeatedly: Bool {
        commands.contains { command in
            if case .timeRepeatedly(let options) = command.action { options.coversCell } else { false }
        }
    }

    /// What stands between the commands: the statements are run up to each command, then the command.
    func steps(of cell: TypedCell) -> [Step] {
        var steps: [Step] = []
        var rest = cell.statements[...]
        var result = cell.result
        // A reset would take away what the cell declares.
        let declarationsStart = leadingReset?.range.upperBound ?? 0
        var hasDeclared = false
        /// The statements that begin before an offset.
        func take(before offset: Int) -> TypedCell {
            var taken: [TypedStatement] = []
            while let next = rest.first, next.start.map({ $0 < offset }) ?? true {
                taken.append(next)
                rest.removeFirst()
            }
            var takenResult: TypedExpression?
            if rest.isEmpty, let value = result, value.range.lowerBound < offset {
                takenResult = value
                result = nil
            }
            let declares = !hasDeclared && offset >= declarationsStart
            hasDeclared = hasDeclared || declares
            return TypedCell(
                statements: taken, result: takenResult, functions: declares ? cell.functions : [],
                globals: declares ? cell.globals : [], conformances: cell.conformances)
        }
        for command in commands {
            let before = take(before: command.range.lowerBound)
            if case .timeCell = command.action {
                return [.run(before), .time(take(before: .max))]
            }
            steps.append(.run(before))
            if case .time = command.action {
                steps.append(.time(take(before: command.range.upperBound)))
            } else {
                steps.append(.command(command))
            }
        }
        steps.append(.run(take(before: .max)))
        return steps
    }

    enum Step {
        case run(TypedCell)
        case time(TypedCell)
        case command(NotebookCommand)
    }
}

extension NotebookCommand {
    var coversCell: Bool {
        switch action {
        case .timeCell: true
        case .timeRepeatedly(let options): options.coversCell
        default: false
        }
    }
}

extension TypedStatement {
    /// An offset within the statement's text, where one is known.
    fileprivate var start: Int? {
        switch self {
        case .declaration(_, _, let range), .whileLoop(_, _, _, let range), .repeatLoop(_, _, _, let range),
            .forLoop(_, _, _, _, _, let range), .switchStatement(_, _, _, let range),
            .returnStatement(_, let range), .throwStatement(_, let range):
            range.lowerBound
        case .expression(let expression), .yield(let expression, _): expression.range.lowerBound
        case .conditional(let conditions, _, _, _), .guardStatement(let conditions, _):
            conditions.first?.expression.range.lowerBound
        case .deferStatement(let body), .block(let body, _), .doCatch(let body, _, _):
            body.lazy.compactMap(\.start).first
        case .localFunction(let function): function.range.lowerBound
        case .breakStatement, .continueStatement, .fallthroughStatement: nil
        }
    }
}

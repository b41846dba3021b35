import Checker
import Syntax

/// Turns cells into parts of one program, one after another.
struct ProgramTranslation {
    typealias Key = NotebookDeclarations.Key

    enum Kind { case variable, function, computed, type }

    let declarations: NotebookDeclarations
    let signatures: SignatureTable
    /// Every word of the notebook: a new name is none of them.
    private var words: Set<String>

    /// What the program has declared, by its names in the program.
    var taken: [String: Kind] = [:]
    /// The names in the program of what is declared.
    var variableNames: [Key: String] = [:]
    var functionNames: [Key: String] = [:]
    /// How often a function has been declared so far.
    var functionTurns: [Key: Int] = [:]
    /// The types that hold the newest of functions that are declared again.
    var functionHolders: [Key: String] = [:]
    /// The program's names of the notebook's names, where they differ.
    var mapping: [String: String] = [:]
    /// Names of the library that cells have used so far: declaring them later would change what these cells mean.
    private var usedLibraryNames: Set<String> = []
    /// Names that functions, types and variables of earlier cells use: what they mean there counts as long as these
    /// are used.
    private(set) var namesUsedLater: Set<String> = []

    // Of the cell at hand.
    var edits = TextEdits()
    /// The program's names of the cell's functions.
    var functionsHere: [String: String] = [:]
    /// What stands before the cell's own text.
    var prologue = ""

    init(_ declarations: NotebookDeclarations, signatures: SignatureTable, words: Set<String>) {
        self.declarations = declarations
        self.signatures = signatures
        self.words = words
    }

    mutating func translate(_ cell: ExportedCell) throws(ExportRefusal) -> String {
        edits = TextEdits()
        prologue = ""
        functionsHere = [:]
        if cell.plan.beginsWithReset { mapping = [:] }
        defer {
            if cell.plan.commands.contains(where: \.isReset), !cell.plan.beginsWithReset { mapping = [:] }
        }
        if cell.plan.timesCellRepeatedly { return commented(cell.text.text) }
        try declareTypes(cell)
        try declareFunctions(cell)
        for statement in cell.statements { try translate(statement, cell) }
        wrapResult(cell)
        commentCommands(cell)
        return prologue + edits.apply(to: cell.text.text).trimmingBlankLines
    }

    private mutating func translate(_ statement: Statement, _ cell: ExportedCell) throws(ExportRefusal) {
        let uses = FreeNames.uses(in: statement) { [signatures] name in
            cell.environment.memberNames(ofType: name, signatures)
        }
        for use in uses {
            if let renamed = mapping[use.name], renamed != use.name {
                edits.replace(use.range, with: use.isShorthand ? "\(use.name) = \(renamed)" : renamed)
            }
            if cell.earlier.declarations[use.name] == nil, cell.environment.declarations[use.name] == nil {
                usedLibraryNames.insert(use.name)
            }
        }
        if case .expression = statement.kind {} else { namesUsedLater.formUnion(uses.map(\.name)) }
        switch statement.kind {
        case .binding(let declaration): try translate(declaration, statement, cell)
        case .guardStatement(let conditions, _): try requireNewNames(conditions, statement, cell)
        default: break
        }
    }

    /// A new name for what the program cannot declare by its own.
    mutating func freshName(for name: String, from first: Int = 2) -> String {
        var number = first
        while words.contains("\(name)_\(number)") || taken["\(name)_\(number)"] != nil { number += 1 }
        words.insert("\(name)_\(number)")
        return "\(name)_\(number)"
    }

    func isFree(_ name: String) -> Bool { taken[name] == nil && !usedLibraryNames.contains(name) }

    /// Takes a name of the notebook for a declaration; its name in the program.
    mutating func claim(_ name: String, _ kind: Kind) -> String {
        let exported = isFree(name) ? name : freshName(for: name)
        taken[exported] = kind
        return exported
    }

    func key(_ number: Int, _ cell: ExportedCell) -> Key {
        Key(epoch: declarations.epochs[cell.number] ?? 0, number: number)
    }

    // MARK: Types

    private mutating func declareTypes(_ cell: ExportedCell) throws(ExportRefusal) {
        for statement in cell.statements {
            let name: String
            let range: SourceRange
            switch statement.kind {
            case .nominal(let nominal) where nominal.kind != .extension:
                (name, range) = (nominal.name, nominal.nameRange)
            case .typeAlias(let alias): (name, range) = (alias.name, alias.nameRange)
            default: continue
            }
            guard isFree(name) else {
                throw ExportRefusal(
                    reason: "it declares the type '\(name)', a name that is in use above",
                    remedy: "a Swift program declares a type once: give one of the two another name",
                    range: range)
            }
            taken[name] = .type
        }
    }

    // MARK: Result and commands

    /// The last expression is printed as the notebook shows it.
    private mutating func wrapResult(_ cell: ExportedCell) {
        guard let result = cell.checked.cell.typed.result, let last = cell.statements.last,
            case .expression(let expression) = last.kind
        else { return }
        let conformances = cell.environment.conformances
        if result.type.conforms(to: .displayable, conformances) {
            edits.wrap(expression.range, taken["display"] == nil ? "display(" : "Display.display(", ")")
            return
        }
        let printing =
            taken["String"] == nil ? "print(String(reflecting: " : "print(Swift.String(reflecting: "
        if case .call(.intrinsic(.arrayFromSequence), let parts) = result.kind,
            parts.first?.type.nominal == .reversedCollection
        {
            edits.wrap(expression.range, printing + "Array(", ")))")
        } else {
            edits.wrap(expression.range, printing, "))")
        }
    }

    private mutating func commentCommands(_ cell: ExportedCell) {
        let separated = separateCommands(from: cell.text.text, cell: cell.number)
        for (command, understood) in zip(separated.commands, cell.plan.commands) {
            if case .time = understood.action {
                edits.replace(command.range.lowerBound..<command.argumentsOffset, with: "/* %time */ ")
            } else {
                edits.insert("// ", at: command.range.lowerBound)
            }
        }
    }

    private func commented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "// \($0)" }.joined(
            separator: "\n")
    }
}

extension Environment {
    /// The members of a type that a cell has declared.
    fileprivate func memberNames(ofType name: String, _ signatures: SignatureTable) -> Set<String> {
        guard case .type(.nominal(let nominal))? = declarations[name] else { return [] }
        let parameters = nominal.declared?.genericParameters ?? []
        let type = Type.nominal(nominal, parameters.map { .archetype($0) })
        return Set(memberNames(of: type, signatures: signatures))
    }
}

extension String {
    fileprivate var trimmingBlankLines: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)
        while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}

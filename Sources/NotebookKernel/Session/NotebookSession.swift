import Checker
import Display
import Library
import Machine
import Syntax
import Tensors

/// The cells of one notebook, run one after another: what the kernel and `eval` share.
///
/// One thread uses a session; `interrupt` and `clearInterrupt` may come from any.
package final class NotebookSession {
    private let library = Library()
    private let machine: Machine
    private let tensorInterrupt = Tensors.InterruptFlag()
    private(set) var environment = Environment()
    private(set) var sources: [CellSource] = []
    /// The operators that cells declare.
    private(set) var operators = OperatorTable.standardOperators
    /// Which functions use which variables.
    private var uses = VariableUses()
    /// The cells that ran to their end since the last reset, by their numbers.
    private(set) var finished: [Int] = []

    /// Where the output of the cell that runs goes.
    package struct Output {
        package var write: (String) -> Void
        package var display: (MIMEBundle) -> Void
        /// Receives warnings, each with its line end.
        package var warn: (String) -> Void
        /// Shows documentation beside the notebook; nil to print it.
        package var showPage: ((MIMEBundle) -> Void)?

        package init(
            write: @escaping (String) -> Void, display: @escaping (MIMEBundle) -> Void,
            warn: @escaping (String) -> Void = { _ in }, showPage: ((MIMEBundle) -> Void)? = nil
        ) {
            self.write = write
            self.display = display
            self.warn = warn
            self.showPage = showPage
        }
    }

    package init(limits: Limits = Limits()) {
        machine = Machine(natives: library.natives, limits: limits)
        machine.interrupt.whenMemoryIsFull { [tensorInterrupt] in tensorInterrupt.raise() }
    }

    var signatures: SignatureTable { library.signatures }

    var limits: Limits {
        get { machine.limits }
        set { machine.limits = newValue }
    }

    /// Stops the cell that runs, from any thread; its variables keep their values.
    package var interrupt: @Sendable () -> Void {
        { [flag = machine.interrupt, tensorInterrupt] in
            flag.request()
            tensorInterrupt.raise()
        }
    }

    /// Forgets an interrupt that came before now.
    package var clearInterrupt: @Sendable () -> Void {
        { [flag = machine.interrupt, tensorInterrupt] in
            flag.clear()
            tensorInterrupt.lower()
        }
    }

    /// Checks and runs a cell; its result in every form that a frontend shows, or nil where it has none.
    ///
    /// `name` is what errors call the cell: `In [3]`, `lesson.swift`.
    package func run(_ text: String, name: String, output: Output) throws(CellFailure) -> MIMEBundle? {
        let number = addSource(text, name: name)
        let plan = try plan(number)
        let earlier = plan.beginsWithReset ? Environment() : environment
        let checked: Checked
        do throws(CellErrors) {
            checked = try check(plan, number: number, in: earlier)
        } catch {
            throw CellFailure(error.diagnostics, sources: sources)
        }
        let warnings = uses.warnings(about: checked, since: earlier)
        library.displayOutput.show = output.display
        defer { library.displayOutput.show = { _ in } }
        environment = checked.cell.environment
        warnings.forEach(output.warn)
        defer { uses.note(checked, since: earlier) }
        do {
            var result: CellResult?
            for step in plan.steps(of: checked.cell.typed) {
                switch step {
                case .run(let part): result = try run(part, output: output) ?? result
                case .time(let part):
                    let timed = try ElapsedTime.measuring { try run(part, output: output) }
                    output.write(timed.time.description)
                    result = timed.value ?? result
                case .command(let command):
                    try perform(command, checked.timings, output: output)
                    if case .reset = command.action, plan.beginsWithReset {
                        environment = checked.cell.environment
                    }
                }
            }
            finished.append(number)
            checked.cell.typed.functions.forEach { $0.forgetLoweredBody() }
            return result.map { bundle(of: $0) }
        } catch {
            environment = environment.keeping(from: earlier, globalsOf: checked.cell.typed) { variable in
                machine.value(of: variable) != nil
            }
            throw failure(of: error)
        }
    }

    /// Checks a cell as if it ran, without running it; what is wrong with it, or nil.
    ///
    /// Of a cell that is wrong, what is right in it counts for the next ones, and what would have declared
    /// `unknownNames` does not make these wrong.
    func failureOfChecking(_ text: String, name: String, unknownNames: inout Set<String>) -> CellFailure? {
        let number = addSource(text, name: name)
        let plan: CellPlan
        do throws(CellFailure) {
            plan = try self.plan(number)
        } catch {
            return error
        }
        let earlier = plan.beginsWithReset ? Environment() : environment
        do throws(CellErrors) {
            environment = try check(plan, number: number, in: earlier).cell.environment
            unknownNames.subtract(environment.declarations.keys)
            if plan.commands.contains(where: \.isReset), !plan.beginsWithReset { forgetNames() }
            return nil
        } catch {
            environment = earlier.afterChecking(plan.program, signatures: signatures)
            let mistakes = error.diagnostics.filter { mistake in
                !mistake.message.hasPrefix("cannot find")
                    || !unknownNames.contains(String(sources[number].text[mistake.range]))
            }
            let declared = declaredNames(in: plan.program)
            unknownNames.formUnion(declared.filter { environment.declarations[$0] == nil })
            return mistakes.isEmpty ? nil : CellFailure(mistakes, sources: sources)
        }
    }

    /// Checks a cell, and goes on with its names as if it had run.
    func checkOnly(_ text: String, name: String) throws(CellFailure) -> (Int, CellPlan, Checked) {
        let number = addSource(text, name: name)
        let plan = try plan(number)
        do throws(CellErrors) {
            let checked = try check(
                plan, number: number, in: plan.beginsWithReset ? Environment() : environment)
            environment = checked.cell.environment
            return (number, plan, checked)
        } catch {
            throw CellFailure(error.diagnostics, sources: sources)
        }
    }

    func forgetNames() {
        environment = Environment()
        operators = .standardOperators
    }

    /// Runs a part of a cell.
    func run(_ part: TypedCell, output: Output) throws -> CellResult? {
        // It may have been raised because the memory was full.
        defer { if !machine.interrupt.isRequested { tensorInterrupt.lower() } }
        return try Interruption.$flag.withValue(tensorInterrupt) {
            try machine.run(part, output: output.write)
        }
    }

    /// What a cell is checked to be.
    struct Checked {
        let cell: CheckedCell
        let statements: [Statement]
        /// What `%timeit` times.
        let timings: [Int: TypedCell]
    }

    private func addSource(_ text: String, name: String) -> Int {
        sources.append(CellSource(name: name, text: SourceText(text)))
        return sources.count - 1
    }

    private func plan(_ number: Int) throws(CellFailure) -> CellPlan {
        do throws(CommandMistake) {
            return try CellPlan(sources[number].text.text, cell: number)
        } catch {
            throw CellFailure(error, sources: sources)
        }
    }

    /// Checks the program, and what commands time in the names that the program declares.
    private func check(_ plan: CellPlan, number: Int, in earlier: Environment) throws(CellErrors) -> Checked {
        let known = (environment, operators)
        defer { environment = known.0 }
        do throws(CellErrors) {
            let program = plan.timesCellRepeatedly ? "" : plan.program
            let parsed = try parseWhatIsRight(
                program, number: number, operators: plan.beginsWithReset ? .standardOperators : operators)
            let cell = try checkCell(parsed, number: number, in: earlier, signatures: signatures)
            operators = parsed.operators
            environment = cell.environment
            let timings = try checkTimings(plan, sources[number].text, number: number)
            return Checked(cell: cell, statements: parsed.statements, timings: timings)
        } catch {
            operators = known.1
            throw error
        }
    }

    /// Forgets all names and values.
    func reset() {
        machine.reset()
        forgetNames()
        uses = VariableUses()
        finished = []
    }

    private func failure(of error: any Error) -> CellFailure {
        switch error {
        case let trap as Trap: CellFailure(trap, sources: sources)
        case let mistake as CommandMistake: CellFailure(mistake, sources: sources)
        case let failure as CellFailure: failure
        default:
            CellFailure(name: "InternalError", message: "\(error)", traceback: ["InternalError: \(error)"])
        }
    }

    /// The value of an expression, for the frontend's own questions; it declares nothing.
    package func evaluate(_ expression: String) throws(CellFailure) -> MIMEBundle? {
        let (earlier, cells) = (environment, finished)
        defer { (environment, finished) = (earlier, cells) }
        return try run(expression, name: "expression", output: Output(write: { _ in }, display: { _ in }))
    }

    private func bundle(of result: CellResult) -> MIMEBundle {
        if let value = result.libraryValue as? any Displayable { return value.mimeBundle }
        return MIMEBundle(plainText: result.debugDescription)
    }

    /// What a global variable holds, in words, for inspection.
    func valueDescription(of variable: Variable) -> String? {
        machine.value(of: variable)?.debugDescription
    }
}

/// A cell's text and what errors call it.
struct CellSource {
    let name: String
    let text: SourceText
}

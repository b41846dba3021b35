import Glibc
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
    private var operators = OperatorTable.standardOperators

    /// Where the output of the cell that runs goes.
    package struct Output {
        package var write: (String) -> Void
        package var display: (MIMEBundle) -> Void

        package init(write: @escaping (String) -> Void, display: @escaping (MIMEBundle) -> Void) {
            self.write = write
            self.display = display
        }
    }

    package init(limits: Limits = Limits()) {
        machine = Machine(natives: library.natives, limits: limits)
        if let x = getenv("XPRELUDE"), x.pointee != 0 { for m in library.signatures.mistakes() { print("MISTAKE", m) } }
    }

    var signatures: SignatureTable { library.signatures }

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
        let checked = try check(text, name: name)
        library.displayOutput.show = output.display
        defer { library.displayOutput.show = { _ in } }
        let earlier = environment
        environment = checked.environment
        do {
            let result = try Interruption.$flag.withValue(tensorInterrupt) {
                try machine.run(checked.typed, output: output.write)
            }
            return result.map { bundle(of: $0) }
        } catch {
            environment = checked.environment.keeping(from: earlier, globalsOf: checked.typed) { variable in
                machine.value(of: variable) != nil
            }
            throw failure(of: error)
        }
    }

    private func check(_ text: String, name: String) throws(CellFailure) -> CheckedCell {
        let number = sources.count
        sources.append(CellSource(name: name, text: SourceText(text)))
        do throws(CellErrors) {
            let parsed = try parseCell(text, number: number, operators: operators)
            let checked = try checkCell(parsed, number: number, in: environment, signatures: signatures)
            operators = parsed.operators
            return checked
        } catch {
            throw CellFailure(error.diagnostics, sources: sources)
        }
    }

    private func failure(of error: any Error) -> CellFailure {
        guard let trap = error as? Trap else {
            return CellFailure(
                name: "InternalError", message: "\(error)", traceback: ["InternalError: \(error)"])
        }
        return CellFailure(trap, sources: sources)
    }

    /// The value of an expression, for the frontend's own questions; it declares nothing.
    package func evaluate(_ expression: String) throws(CellFailure) -> MIMEBundle? {
        let earlier = environment
        defer { environment = earlier }
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

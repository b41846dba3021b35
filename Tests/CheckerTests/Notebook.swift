import Checker
import Syntax

/// A notebook that is checked and never run.
struct Notebook {
    private var environment = Environment()
    private var cellCount = 0
    private let signatures = SignatureTable(rows: [], types: [])

    /// Checks a cell; the type of its result, `Void` where it has none.
    @discardableResult
    mutating func check(_ text: String) throws -> String {
        cellCount += 1
        let parsed = try parseCell(text, number: cellCount)
        let checked = try checkCell(parsed, number: cellCount, in: environment, signatures: signatures)
        environment = checked.environment
        return checked.typed.result.map { "\($0.type)" } ?? "Void"
    }

    /// The messages with which a cell is refused; empty if it is not.
    mutating func errors(_ text: String) -> [String] {
        do {
            try check(text)
            return []
        } catch let errors as CellErrors {
            return errors.diagnostics.map(\.message)
        } catch {
            return ["\(error)"]
        }
    }
}

/// The type of the last expression of a cell.
func type(of text: String) throws -> String {
    var notebook = Notebook()
    return try notebook.check(text)
}

func errors(in text: String) -> [String] {
    var notebook = Notebook()
    return notebook.errors(text)
}

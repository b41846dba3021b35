import Checker
import Syntax

/// The cells of a notebook as one Swift program that prints what the notebook printed.
///
/// A name that a later cell declares again with the same type is assigned there; with another type it becomes a
/// variable of another name. A function that is declared again is called through a variable that holds the newest.
package struct NotebookProgram {
    package let text: String

    package init(_ cells: [NotebookFile.Cell]) throws(CellFailure) {
        let session = NotebookSession()
        var parts: [Part] = []
        for cell in cells {
            if cell.isMarkdown {
                parts.append(.words(cell.text))
            } else {
                parts.append(.cell(try session.checkedForExport(cell.text, name: cell.name)))
            }
        }
        let checked = parts.compactMap { if case .cell(let cell) = $0 { cell } else { nil } }
        var translation = ProgramTranslation(
            NotebookDeclarations(checked), signatures: session.signatures,
            words: Set(cells.flatMap { $0.text.split { !$0.isNamePart }.map(String.init) }))
        var program = Self.header
        var starts: [(offset: Int, cell: ExportedCell)] = []
        for part in parts {
            switch part {
            case .words(let words): program += Self.comment(words)
            case .cell(let cell):
                do throws(ExportRefusal) {
                    let translated = try translation.translate(cell)
                    starts.append((program.utf8.count, cell))
                    program += "// MARK: - \(cell.name)\n\n\(translated)\n\n"
                } catch {
                    throw session.failure(of: error, in: cell)
                }
            }
        }
        text = program
        try Self.verify(program, starts, session)
    }

    private enum Part {
        case words(String)
        case cell(ExportedCell)
    }

    private static let header = """
        // Exported from a notebook: the cells in their order.

        import Foundation
        import Notebook


        """

    private static func comment(_ words: String) -> String {
        words.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "//" : "// \($0)" }.joined(separator: "\n") + "\n\n"
    }

    /// Checks the whole program: what the notebook tells apart and Swift cannot is found here.
    private static func verify(
        _ program: String, _ starts: [(offset: Int, cell: ExportedCell)], _ session: NotebookSession
    ) throws(CellFailure) {
        guard let mistake = NotebookSession().mistake(in: program) else { return }
        let owner = starts.last { $0.offset <= mistake.range.lowerBound } ?? starts.first
        guard let owner else { return }
        throw session.failure(
            of: ExportRefusal(
                reason: "as a part of one program Swift refuses it: \(mistake.message)",
                remedy: "declare each name once, in a cell above those that use it", range: nil),
            in: owner.cell)
    }
}

/// A cell that is right, with what exporting it needs.
struct ExportedCell {
    let name: String
    let number: Int
    let text: SourceText
    let plan: CellPlan
    let checked: NotebookSession.Checked
    /// The names before it.
    let earlier: Environment

    var statements: [Statement] { checked.statements }
    var environment: Environment { checked.cell.environment }
}

/// Why a cell cannot be a part of a Swift program.
struct ExportRefusal: Error {
    let reason: String
    let remedy: String
    let range: SourceRange?
}

extension NotebookSession {
    func checkedForExport(_ text: String, name: String) throws(CellFailure) -> ExportedCell {
        let known = environment
        let (number, plan, checked) = try checkOnly(text, name: name)
        let isReset = plan.commands.contains(where: \.isReset)
        let earlier = plan.beginsWithReset ? Environment() : known
        if isReset, !plan.beginsWithReset { forgetNames() }
        return ExportedCell(
            name: name, number: number, text: sources[number].text, plan: plan, checked: checked,
            earlier: earlier)
    }

    func failure(of refusal: ExportRefusal, in cell: ExportedCell) -> CellFailure {
        CellFailure(
            exportMessage: "\(cell.name) cannot be exported: \(refusal.reason)", at: refusal.range,
            notes: [refusal.remedy], sources: sources)
    }

    /// The first mistake in a program of one cell.
    fileprivate func mistake(in program: String) -> Diagnostic? {
        do throws(CellErrors) {
            let parsed = try parseCell(program, number: 0)
            _ = try checkCell(parsed, number: 0, in: Environment(), signatures: signatures)
            return nil
        } catch {
            return error.diagnostics.first
        }
    }
}

import ArgumentParser
import Display
import Foundation
import NotebookKernel

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run Swift files and notebooks as the cells of one notebook.",
        discussion: """
            Each file is a cell, or a notebook with several. Printed text and the cells' results go to standard output, errors to standard error. \
            The first error ends the run with exit code 1.
            """)

    @Argument(help: "Swift files and notebooks; - reads standard input.")
    var files: [String]

    @Option(help: "Write what is shown (SVG, HTML, …) into this directory, one file for each form.")
    var displayDirectory: String?

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name at least one file.") }
    }

    func run() throws {
        let cells = try CellFiles.cells(of: files).filter { !$0.isMarkdown }
        let displays = try displayDirectory.map { try DisplayDirectory(path: $0) }
        let session = NotebookSession()
        InterruptSignal.handle(by: session.interrupt)
        for cell in cells {
            do throws(CellFailure) {
                let result = try session.run(cell.text, name: cell.name, output: output(displays))
                if let result { show(result, displays) }
            } catch {
                error.report()
                throw ExitCode(1)
            }
        }
    }

    private func output(_ displays: DisplayDirectory?) -> NotebookSession.Output {
        NotebookSession.Output(
            write: { write($0) },
            display: { show($0, displays) },
            warn: { FileHandle.standardError.write(Data($0.utf8)) })
    }

    private func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    private func show(_ bundle: MIMEBundle, _ displays: DisplayDirectory?) {
        if case .text(let text)? = bundle["text/plain"] { write(text + "\n") }
        do {
            try displays?.write(bundle)
        } catch {
            FileHandle.standardError.write(
                Data("Cannot write what was shown: \(error.localizedDescription)\n".utf8))
        }
    }
}

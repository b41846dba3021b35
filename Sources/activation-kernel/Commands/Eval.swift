import ArgumentParser
import Display
import Foundation
import NotebookKernel

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run Swift files as the cells of one notebook.",
        discussion: """
            Each file is a cell. Printed text and the cells' results go to standard output, errors to standard error. \
            The first error ends the run with exit code 1.
            """)

    @Argument(help: "The files, one cell each; - reads standard input.")
    var files: [String]

    @Option(help: "Write what is shown (SVG, HTML, …) into this directory, one file for each form.")
    var displayDirectory: String?

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name at least one file.") }
    }

    func run() throws {
        let cells = try files.map { (name: $0, text: try read($0)) }
        let displays = try displayDirectory.map { try DisplayDirectory(path: $0) }
        let session = NotebookSession()
        InterruptSignal.handle(by: session.interrupt)
        for cell in cells {
            do throws(CellFailure) {
                let result = try session.run(cell.text, name: cell.name, output: output(displays))
                if let result { show(result, displays) }
            } catch {
                report(error)
                throw ExitCode(1)
            }
        }
    }

    private func read(_ path: String) throws -> String {
        let data =
            path == "-"
            ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
        guard let data else { throw CommandError("Cannot read '\(path)': check that the file exists.") }
        guard let text = String(data: data, encoding: .utf8) else {
            throw CommandError("'\(path)' is not UTF-8 text: save it in that encoding.")
        }
        return text
    }

    private func output(_ displays: DisplayDirectory?) -> NotebookSession.Output {
        NotebookSession.Output(
            write: { write($0) },
            display: { show($0, displays) })
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

    private func report(_ failure: CellFailure) {
        let isTerminal = isatty(STDERR_FILENO) == 1
        let text = failure.traceback.joined(separator: "\n") + "\n"
        FileHandle.standardError.write(Data((isTerminal ? text : text.withoutColours).utf8))
    }
}

extension String {
    /// Without ANSI escape sequences.
    fileprivate var withoutColours: String {
        replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    }
}

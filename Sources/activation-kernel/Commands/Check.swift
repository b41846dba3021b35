import ArgumentParser
import Foundation
import NotebookKernel

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check cells without running them.",
        discussion: """
            The files are one notebook: each Swift file is a cell, and a notebook gives its code cells in order. Every \
            error is told with its place on standard error; if there is one, the exit code is 1.
            """)

    @Argument(help: "Swift files and notebooks; - reads a cell from standard input.")
    var files: [String]

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name at least one file.") }
    }

    func run() throws {
        let cells = try CellFiles.cells(of: files)
        var check = NotebookCheck()
        for cell in cells { check.check(cell) }
        for failure in check.failures { failure.report() }
        if !check.failures.isEmpty { throw ExitCode(1) }
    }
}

/// The cells that files hold.
enum CellFiles {
    static func cells(of paths: [String]) throws -> [NotebookFile.Cell] {
        try paths.flatMap { path in
            do throws(NotebookFile.Malformed) {
                return try NotebookFile(name: path, contents: try contents(path)).cells
            } catch {
                throw CommandError(error.reason)
            }
        }
    }

    private static func contents(_ path: String) throws(NotebookFile.Malformed) -> Data {
        let data =
            path == "-"
            ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
        guard let data else {
            throw NotebookFile.Malformed(reason: "Cannot read '\(path)': check that the file exists.")
        }
        return data
    }
}

extension CellFailure {
    /// Writes the traceback to standard error, in colour where that is a terminal.
    func report() {
        let isTerminal = isatty(STDERR_FILENO) == 1
        let text = traceback.joined(separator: "\n") + "\n"
        FileHandle.standardError.write(Data((isTerminal ? text : text.withoutColours).utf8))
    }
}

extension String {
    /// Without ANSI escape sequences.
    fileprivate var withoutColours: String {
        replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    }
}

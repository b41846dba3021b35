import FoundationEssentials
import Syntax

extension NotebookSession {
    /// Writes the cells that ran so far: as one file where the path ends in `.swift`, else as a package.
    func exportSession(to path: String, at range: SourceRange, _ output: Output) throws {
        let cells = finished.map { number in
            NotebookFile.Cell(name: sources[number].name, text: sources[number].text.text, isMarkdown: false)
        }
        let program = try NotebookProgram(cells)
        do {
            if path.hasSuffix(".swift") {
                try Data(program.text.utf8).write(to: URL(filePath: path), options: .atomic)
            } else {
                try writePackage(program, into: path, at: range)
            }
        } catch let mistake as CommandMistake {
            throw mistake
        } catch let occupied as NotebookPackage.Occupied {
            throw CommandMistake(
                message: "'\(occupied.path)' belongs to another package", range: range,
                notes: ["name another folder"])
        } catch {
            throw CommandMistake(message: "cannot write '\(path)': \(error)", range: range)
        }
        output.write("Wrote \(cells.count) \(cells.count == 1 ? "cell" : "cells") to \(path)\n")
    }

    private func writePackage(_ program: NotebookProgram, into path: String, at range: SourceRange) throws {
        guard let root = NotebookPackage.builtFrom else {
            throw CommandMistake(
                message: "the package of this kernel is not where it was built", range: range,
                notes: [
                    "write one file, as in: %export notebook.swift; or use 'activation-kernel export --package'"
                ])
        }
        let name = path.split(separator: "/").last.map(String.init) ?? "notebook"
        try NotebookPackage(name: name, program: program, libraryPath: root).write(into: path)
    }
}

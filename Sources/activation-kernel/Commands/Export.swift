import ArgumentParser
import Foundation
import NotebookKernel

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a notebook as a Swift package that prints the same.",
        discussion: """
            The files are one notebook, as for 'check'. Its cells become the main.swift of a package that depends on \
            the library of this project. A cell that cannot be a part of a Swift program is named, and nothing is \
            written.
            """)

    @Argument(help: "Swift files and notebooks.")
    var files: [String]

    @Option(help: "The folder for the package.")
    var output: String

    @Option(
        help:
            "The folder of this project, for the library; without it the one that this program was built from."
    )
    var package: String?

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name at least one file.") }
    }

    func run() throws {
        let cells = try CellFiles.cells(of: files)
        let library = try libraryPath()
        let program: NotebookProgram
        do throws(CellFailure) {
            program = try NotebookProgram(cells)
        } catch {
            error.report()
            throw ExitCode(1)
        }
        let name = URL(fileURLWithPath: files[0]).deletingPathExtension().lastPathComponent
        do {
            try NotebookPackage(name: name, program: program, libraryPath: library).write(into: output)
        } catch let occupied as NotebookPackage.Occupied {
            throw CommandError("'\(occupied.path)' belongs to another package: name another folder.")
        } catch {
            throw CommandError("Cannot write into '\(output)': \(error.localizedDescription)")
        }
    }

    private func libraryPath() throws -> String {
        guard let path = package ?? NotebookPackage.builtFrom else {
            throw CommandError(
                "The project that this program was built from is gone: name its folder with --package PATH.")
        }
        let manifest = URL(fileURLWithPath: path).appendingPathComponent("Package.swift")
        guard FileManager.default.fileExists(atPath: manifest.path) else {
            throw CommandError(
                "'\(path)' holds no Package.swift: name this project's folder with --package PATH.")
        }
        return manifest.deletingLastPathComponent().path
    }
}

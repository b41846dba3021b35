import Foundation
import Testing

/// A file of Tests/Cells: cells with what they print, or how they fail, in comments.
///
/// `// expect: text` is a printed line, `// error: text` the message of the failure on that line, `// refuses: text`
/// a refusal of our own there. A line `// cell` begins another cell of the same notebook.
struct CellFile: Sendable, CustomTestStringConvertible {
    /// What the folder says of the files in it.
    enum Kind: Sendable {
        /// Runs to its end, and does the same as one program of swiftc's.
        case program
        /// One cell of mistakes, each of which swiftc finds as well.
        case errors
        /// Cells that stop while they run, with the words of a compiled program.
        case traps
        /// What a notebook adds to Swift; nothing for swiftc.
        case notebook
    }

    /// The path within Tests/Cells.
    let name: String
    let text: String
    let kind: Kind

    var testDescription: String { name }

    /// The cells, each with as many empty lines before it as stand before it in the file.
    var cells: [String] {
        var cells: [String] = []
        var current: [Substring] = []
        for (number, line) in lines.enumerated() {
            if line == "// cell" {
                cells.append(current.joined(separator: "\n"))
                current = Array(repeating: "", count: number + 1)
            } else {
                current.append(line)
            }
        }
        return cells + [current.joined(separator: "\n")]
    }

    var expectedOutput: [String] { comments("// expect: ").map(\.text) }

    var expectedFailures: [Failure] {
        let errors = comments("// error: ").map {
            Failure(line: $0.line, message: $0.text, isRefusal: false)
        }
        let refusals = comments("// refuses: ").map {
            Failure(line: $0.line, message: $0.text, isRefusal: true)
        }
        return (errors + refusals).sorted { $0.line < $1.line }
    }

    struct Failure: Hashable, Sendable, CustomStringConvertible {
        let line: Int
        let message: String
        /// Our own: swiftc would compile it.
        let isRefusal: Bool

        var description: String { "line \(line): \(isRefusal ? "(refused) " : "")\(message)" }
    }

    private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    private func comments(_ marker: String) -> [(line: Int, text: String)] {
        lines.enumerated().compactMap { number, line in
            line.range(of: marker).map { (number + 1, String(line[$0.upperBound...])) }
        }
    }
}

extension CellFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Cells")

    static let all =
        files(in: "", .program) + files(in: "homework/", .program) + files(in: "errors/", .errors)
        + files(in: "traps/", .traps) + files(in: "notebook/", .notebook)

    static func of(_ kind: Kind) -> [CellFile] { all.filter { $0.kind == kind } }

    private static func files(in subfolder: String, _ kind: Kind) -> [CellFile] {
        let place = folder.appending(path: subfolder)
        let files =
            (try? FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }.compactMap { file in
            (try? String(contentsOf: file, encoding: .utf8)).map {
                CellFile(name: subfolder + file.lastPathComponent, text: $0, kind: kind)
            }
        }
    }
}

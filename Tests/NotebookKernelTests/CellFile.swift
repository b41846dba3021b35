import Foundation
import Testing

/// A file of Tests/Cells: cells with what they print, or how they fail, in comments.
///
/// `// expect: text` is a printed line, `// error: text` the message of the failure on that line. A line
/// `// cell` begins another cell of the same notebook.
struct CellFile: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String

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
    var expectedErrors: [Failure] { comments("// error: ").map { Failure(line: $0.line, message: $0.text) } }
    /// Whether swiftc runs the file as it stands: one cell, without failures.
    var isProgram: Bool { cells.count == 1 && expectedErrors.isEmpty }

    struct Failure: Hashable {
        let line: Int
        let message: String
    }

    private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    private func comments(_ marker: String) -> [(line: Int, text: String)] {
        lines.enumerated().compactMap { number, line in
            line.range(of: marker).map { (number + 1, String(line[$0.upperBound...])) }
        }
    }

    static let all: [CellFile] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Cells")
        let files =
            (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }.compactMap { file in
            (try? String(contentsOf: file, encoding: .utf8)).map {
                CellFile(name: file.lastPathComponent, text: $0)
            }
        }
    }()
}

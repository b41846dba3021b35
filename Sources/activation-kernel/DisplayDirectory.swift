import Display
import Foundation

/// A directory that receives what cells show: `display-1.svg`, `display-1.html`, `display-2.svg`, …
final class DisplayDirectory {
    private let url: URL
    private var count = 0

    init(path: String) throws {
        url = URL(fileURLWithPath: path, isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw CommandError("Cannot make the directory '\(path)': \(error.localizedDescription)")
        }
    }

    private static let extensions = [
        "text/plain": "txt", "text/html": "html", "image/svg+xml": "svg", "application/pdf": "pdf",
        "text/latex": "tex", "text/markdown": "md", "image/png": "png",
    ]

    func write(_ bundle: MIMEBundle) throws {
        count += 1
        for (type, content) in bundle.representations {
            guard let suffix = Self.extensions[type] else { continue }
            let file = url.appendingPathComponent("display-\(count).\(suffix)")
            let data =
                switch content {
                case .text(let text), .json(let text): Data(text.utf8)
                case .bytes(let bytes): Data(bytes)
                }
            try data.write(to: file)
        }
    }
}

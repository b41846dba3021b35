import Foundation
import FoundationXML
import Plots
import Testing

/// Pictures as files that people look at. After a change that is meant, write them anew:
/// `ACTIVATION_UPDATE_GOLDENS=1 swift test --filter GoldenTests`
@Suite struct GoldenTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Goldens")

    @Test("each picture is byte for byte its golden file", arguments: Samples.all.map(\.name))
    func matchesGolden(_ name: String) throws {
        let plot = try #require(Samples.all.first { $0.name == name }).plot
        let file = Self.folder.appending(path: "\(name).svg")
        if ProcessInfo.processInfo.environment["ACTIVATION_UPDATE_GOLDENS"] != nil {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try plot.svg.write(to: file, atomically: true, encoding: .utf8)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(plot.svg == golden)
    }

    @Test(
        "each picture is well-formed XML, without ids, scripts or style attributes",
        arguments: Samples.all.map(\.name))
    func isWellFormed(_ name: String) throws {
        let plot = try #require(Samples.all.first { $0.name == name }).plot
        let audit = SVGAudit()
        let parser = XMLParser(data: Data(plot.svg.utf8))
        parser.delegate = audit
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(audit.elements.prefix(4) == ["svg", "title", "desc", "style"])
        #expect(!audit.elements.contains("script"))
        #expect(audit.attributes.isDisjoint(with: ["id", "style", "onload", "href"]))
        #expect(plot.svg.utf8.count <= 60_000)
    }
}

/// Collects what an SVG document is made of.
private final class SVGAudit: NSObject, XMLParserDelegate {
    var elements: [String] = []
    var attributes: Set<String> = []

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        elements.append(element)
        self.attributes.formUnion(attributes.keys)
    }
}

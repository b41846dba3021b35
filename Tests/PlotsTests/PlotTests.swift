import Display
import Foundation
import Tensors
import Testing

@testable import Plots

@Suite struct PlotTests {
    @Test("errors say what is wrong and what is needed")
    func errors() {
        func message(_ body: () throws(PlotError) -> Plot) -> String? {
            do { _ = try body() } catch { return error.message }
            return nil
        }
        let (three, one) = (Tensor([1, 2, 3]), Tensor([1]))
        #expect(
            message { () throws(PlotError) in try Plot.checkedPlot(three, one, label: nil) }
                == "plot: x has 3 values and y has 1; both need the same count")
        #expect(
            message { () throws(PlotError) in try Plot().checkedXlim(3, 1) }
                == "xlim: low is 3.0 and high is 1.0; low needs to be less than high")
        #expect(
            message { () throws(PlotError) in try Plot().checkedYlim(.nan, 1) }?.hasPrefix("ylim:") == true)
        #expect(message { () throws(PlotError) in try Plot().checkedXlim(1, 1) } != nil)
        #expect(message { () throws(PlotError) in try Plot.checkedScatter(three, three, label: nil) } == nil)
    }

    @Test("descriptions tell the course of each curve")
    func descriptions() {
        #expect(
            Samples.lesson.description
                == "Line plot titled “ReLU Activation Function”. x from −10 to 10, Input; y from 0 to 10, Output. "
                + "Curve ReLU: 400 points, constant 0 up to x = −0.02506, then rises to 10.")
        #expect(
            Samples.gaps.description.contains("2 points not a number, left out; 1 point infinite, cut off"))
        #expect(Samples.flat.description.contains("constant 3"))
        #expect(Samples.single.description.contains("one point at (2, 5)"))
        #expect(Samples.empty.description.contains("0 points, none to show"))
        #expect(plot([1, 2, 1, 2, 1, 2, 1]).description.contains("changes direction 5 times"))
        #expect(
            plot([0, 1, 2], [4, 1, 3]).description.contains("falls from 4 to 1 at x = 1, then rises to 3"))
    }

    @Test("numbers in words have four digits")
    func numbers() {
        #expect(inWords(-0.02506265664) == "−0.02506")
        #expect(inWords(0.000045397868) == "0.0000454")
        #expect(inWords(9999.99) == "10000")
        #expect(inWords(-1.5e-20) == "−1.5×10⁻²⁰")
        #expect(inWords(0) == "0" && inWords(.infinity) == "∞")
    }

    @Test("a bundle carries HTML, SVG, PDF and words, and nothing that hides the picture")
    func bundle() throws {
        let bundle = Samples.hardWords.mimeBundle
        #expect(
            bundle.representations.map(\.type) == [
                "text/plain", "text/html", "image/svg+xml", "application/pdf",
            ])
        guard case .text(let html)? = bundle["text/html"] else { throw PlotError("no HTML") }
        #expect(!html.contains("<script") && html.hasPrefix("<img alt=\""))
        let source = try #require(html.split(separator: "src=\"data:image/svg+xml").last?.dropLast(2))
        let decoded =
            source.hasPrefix(",")
            ? source.dropFirst().removingPercentEncoding
            : Data(base64Encoded: String(source.dropFirst(8))).flatMap { String(data: $0, encoding: .utf8) }
        #expect(decoded == Samples.hardWords.svg)
    }

    @Test("sizes: a lesson's plot, and long lines, whose size stops growing with their count")
    func sizes() {
        #expect(Samples.lesson.svg.utf8.count <= 6000 && Samples.threeCurves.svg.utf8.count <= 6000)
        #expect(Samples.noise.svg.utf8.count <= 60_000)
        var random = SplitMix(state: 1)
        let long = (0..<200_000).map { _ in Double(random.next() >> 32) }
        #expect(plot(long).svg.utf8.count <= 40_000)
    }

    @Test("limits on x let y follow what is seen")
    func limits() {
        let seen = Samples.threeCurves.xlim(-2, 2).yData(within: Interval(-2, 2))
        #expect(seen.low == 0 && abs(seen.high - 2.127) < 0.001)
    }

    @Test("a PDF finds its objects where its table says")
    func pdf() throws {
        let text = String(decoding: Samples.hangul.pdf, as: UTF8.self)
        #expect(text.hasPrefix("%PDF-1.4") && text.hasSuffix("%%EOF\n"))
        let table = try #require(text.range(of: "\nxref\n"))
        let rows = text[table.upperBound...].split(separator: "\n").dropFirst(2).prefix {
            $0.hasSuffix(" n ")
        }
        for (index, row) in rows.enumerated() {
            let offset = try #require(Int(row.prefix(10)))
            #expect(text.utf8.dropFirst(offset).starts(with: "\(index + 1) 0 obj".utf8))
        }
        #expect(rows.count == 10)
    }
}

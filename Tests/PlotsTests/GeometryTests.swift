import Tensors
import Testing

@testable import Plots

@Suite struct GeometryTests {
    private let square = Rectangle(left: 0, top: 0, right: 100, bottom: 100)

    @Test("a line that crosses is cut at both edges")
    func crossing() {
        #expect(square.clip([Point(-50, 50), Point(150, 50)]) == [[Point(0, 50), Point(100, 50)]])
        #expect(square.clip([Point(-50, 50), Point(50, 250)]) == [])
    }

    @Test("a line that leaves and comes back is two lines")
    func leaving() {
        let parts = square.clip([Point(10, 50), Point(10, 150), Point(90, 150), Point(90, 50)])
        #expect(parts == [[Point(10, 50), Point(10, 100)], [Point(90, 100), Point(90, 50)]])
    }

    @Test("NaN breaks a line, and a point between two gaps stays alone")
    func gaps() {
        let nan = Double.nan
        let parts = square.clip([Point(1, 1), Point(2, 2), Point(3, nan), Point(4, 4), Point(5, nan)])
        #expect(parts == [[Point(1, 1), Point(2, 2)], [Point(4, 4)]])
    }

    @Test("random lines stay within the rectangle, and none of their inner points is lost")
    func random() {
        var random = SplitMix(state: 5)
        for _ in 0..<300 {
            let line = (0..<20).map { _ in
                Point(
                    Double.random(in: -60...160, using: &random), Double.random(in: -60...160, using: &random)
                )
            }
            let kept = square.clip(line).flatMap { $0 }
            #expect(kept.allSatisfy { square.grown(by: 1e-9).contains($0) })
            #expect(line.filter(square.contains).allSatisfy(kept.contains))
        }
    }

    @Test("a simplified line stays within its tolerance, keeps its ends, and keeps a corner")
    func simplifying() {
        let wave = (0..<3000).map { Point(Double($0) / 5, 50 + 40 * sine(Double($0) / 200)) }
        let few = simplified(wave, tolerance: 0.1)
        #expect(few.count < 200 && few.first == wave.first && few.last == wave.last)
        for point in wave {
            let nearest = zip(few, few.dropFirst()).map { distance(point, $0, $1) }.min() ?? .infinity
            #expect(nearest <= 0.1 + 1e-9)
        }
        let corner = simplified((0...100).map { Point(Double($0), Double(max(0, $0 - 40))) }, tolerance: 0.1)
        #expect(corner == [Point(0, 0), Point(40, 0), Point(100, 60)])
    }

    @Test("the extremes of each column of pixels survive")
    func columns() {
        var random = SplitMix(state: 9)
        let points = (0..<5000).map { Point(Double($0) / 100, random.normal()) }
        let reduced = columnExtremes(points)
        #expect(reduced.count <= 4 * 51)
        for column in 0..<50 {
            let all = points.filter { Int($0.x) == column }.map(\.y)
            let kept = reduced.filter { Int($0.x) == column }.map(\.y)
            #expect(all.min() == kept.min() && all.max() == kept.max())
        }
    }

    private func distance(_ point: Point, _ a: Point, _ b: Point) -> Double {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let share = min(max(((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy), 0), 1)
        let (ex, ey) = (point.x - a.x - share * dx, point.y - a.y - share * dy)
        return (ex * ex + ey * ey).squareRoot()
    }

    /// A smooth wave without the C library: Bhaskara's parabola pieces would do as well.
    private func sine(_ x: Double) -> Double {
        let phase = x.remainder(dividingBy: 6.283185307179586)
        return phase * (1.2732395447 - 0.4052847346 * abs(phase))
    }
}

@Suite struct LayoutTests {
    @Test("a legend hides no data where a place is free, and stands beside it otherwise")
    func legend() throws {
        for plot in [Samples.threeCurves, Samples.hangul, Samples.clouds, Samples.manyCurves] {
            let shapes = plot.scene().shapes
            let boxes = shapes.compactMap { shape -> Rectangle? in
                if case .rectangle(let box, .paper, border: .grid?) = shape { box } else { nil }
            }
            let box = try #require(boxes.first)
            #expect(box.right <= Look.width && box.left > 0)
            let before = shapes.prefix {
                if case .rectangle(_, _, border: .grid?) = $0 { false } else { true }
            }
            for case .lines(let lines, let stroke) in before where stroke.isRound {
                for line in lines {
                    #expect(zip(line, line.dropFirst()).allSatisfy { box.clipSegment($0, $1) == nil })
                }
            }
            for case .dots(let dots, _, _) in before { #expect(!dots.contains(where: box.contains)) }
        }
    }

    @Test("all text stays within the picture", arguments: Samples.all.map(\.name))
    func textFits(_ name: String) throws {
        let scene = try #require(Samples.all.first { $0.name == name }).plot.scene()
        for case .text(let text) in scene.shapes where !text.style.isUpright {
            let width = TextMetrics.width(text.runs, size: text.style.size)
            let left =
                switch text.style.alignment {
                case .start: text.anchor.x
                case .middle: text.anchor.x - width / 2
                case .end: text.anchor.x - width
                }
            #expect(left >= 0 && left + width <= scene.width)
        }
    }

    @Test("widths: Hangul is square, composed or not; marks take no room")
    func widths() {
        #expect(TextMetrics.width("한글", size: 10) == 20)
        #expect(TextMetrics.width("\u{1112}\u{1161}\u{11AB}", size: 10) == 10)
        #expect(TextMetrics.width("e\u{301}", size: 1000) == 556)
        #expect(TextMetrics.width("0123", size: 1000) == 2224)
        #expect(TextMetrics.shortened(String(repeating: "x", count: 10_000), to: 100, size: 10).count < 30)
        #expect(TextMetrics.shortened("fits", to: 100, size: 10) == "fits")
    }
}

import Testing

@testable import Plots

@Suite struct TicksTests {
    @Test("ticks of random ranges stand within them, evenly, in good number, with labels that differ")
    func randomRanges() {
        var random = SplitMix(state: 11)
        for _ in 0..<3000 {
            let magnitude = powerOfTen(Int.random(in: -12...12, using: &random))
            let low = Double.random(in: -1...1, using: &random) * magnitude
            let width = Double.random(in: 0.001...1, using: &random) * magnitude
            let domain = Interval(low, low + width)
            let wanted = Int.random(in: 3...10, using: &random)
            let ticks = Ticks(in: domain, about: wanted)
            let values = ticks.values.map(\.value)
            #expect((2...wanted * 2).contains(values.count), "\(domain) \(wanted) \(values)")
            #expect(values.allSatisfy { domain.low - width * 1e-9 <= $0 && $0 <= domain.high + width * 1e-9 })
            let steps = zip(ticks.values, ticks.values.dropFirst()).map { $1.digits - $0.digits }
            #expect(Set(steps).count == 1 && steps[0] > 0)
            let labels = ticks.labels.map { $0.map(\.text).joined(separator: "^") }
            #expect(Set(labels).count == labels.count, "\(labels)")
            let decimals = Set(labels.filter { $0 != "0" }.map { decimalCount($0) })
            #expect(decimals.count == 1, "\(labels)")
        }
    }

    private func decimalCount(_ label: String) -> Int {
        let factor = label.prefix { $0 != "×" }
        return factor.firstIndex(of: ".").map { factor.distance(from: $0, to: factor.endIndex) - 1 } ?? 0
    }

    @Test(
        "ranges of any size get ticks",
        arguments: [
            (-1e300, 1e300), (1e-300, 3e-300), (-1.7e308, 1.7e308), (0, .leastNonzeroMagnitude),
            (1e9, 1e9 + 1), (-1e-9, 1e9),
        ])
    func extremes(low: Double, high: Double) {
        let values = Ticks(in: Interval(low, high).padded(by: 0.05), about: 6).values
        #expect(values.count >= 2)
        #expect(values.allSatisfy { $0.value.isFinite })
    }

    @Test("numbers are written as a reader expects")
    func labels() {
        func labels(_ low: Double, _ high: Double) -> [String] {
            Ticks(in: Interval(low, high), about: 5).labels.map { $0.map(\.text).joined(separator: "^") }
        }
        #expect(labels(-10.6, 10.6) == ["\u{2212}10", "\u{2212}5", "0", "5", "10"])
        #expect(labels(0, 1) == ["0", "0.25", "0.50", "0.75", "1.00"])
        #expect(labels(0, 4e6).last == "4×10^6")
        #expect(labels(-1e-6, 1e-6).contains("0"))
    }
}

@Suite struct LinearScaleTests {
    @Test("a scale meets both ends of its domain, whatever its size")
    func ends() {
        for (low, high) in [
            (-10.0, 10.0), (-1.7e308, 1.7e308),
            (.leastNonzeroMagnitude * 1000, .leastNonzeroMagnitude * 9000), (1e300, 2e300),
        ] {
            let scale = LinearScale(domain: Interval(low, high), from: 300, to: 20)
            #expect(abs(scale(low) - 300) < 1e-6 && abs(scale(high) - 20) < 1e-6)
            #expect(scale(.infinity).isFinite && scale(.nan).isNaN)
        }
    }
}

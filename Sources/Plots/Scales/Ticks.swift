import Foundation

/// The numbers that an axis shows: evenly spaced, exact, and easy to read.
struct Ticks: Sendable, Equatable {
    let values: [Decimal]

    /// About `count` numbers within `domain`, by the search of Talbot, Lin and Hanrahan, "An Extension of
    /// Wilkinson's Algorithm for Positioning Tick Labels on Axes" (2010), with its weights; labels
    /// outside the domain are not considered.
    init(in domain: Interval, about count: Int) {
        values = TickSearch(domain: domain, wanted: max(count, 2)).best()
    }
}

private struct TickSearch {
    /// The domain in units of 10^`unit`, so that its greatest magnitude is near 1.
    let low: Double
    let high: Double
    let unit: Int
    let wanted: Double

    /// Nice steps, best first, each as digits × 10^exponent.
    static let niceSteps: [(digits: Int, exponent: Int)] = [(1, 0), (5, 0), (2, 0), (25, -1), (4, 0), (3, 0)]

    init(domain: Interval, wanted count: Int) {
        let magnitude = max(abs(domain.low), abs(domain.high))
        let unit = magnitude > 0 ? Int(log10(magnitude).rounded(.down)) : 0
        // Two steps, since 10^unit itself may not be a Double.
        let half = unit / 2
        func scaled(_ value: Double) -> Double { value / powerOfTen(half) / powerOfTen(unit - half) }
        self.unit = unit
        low = scaled(domain.low)
        high = scaled(domain.high)
        wanted = Double(count)
    }

    struct Candidate {
        let score: Double
        /// First value, step and count, in units of 10^exponent.
        let first: Int
        let step: Int
        let count: Int
        let exponent: Int
    }

    func best() -> [Decimal] {
        var best = Candidate(score: -2, first: 0, step: 1, count: 0, exponent: 0)
        search(&best)
        guard best.count > 0 else { return [] }
        return simplest((0..<best.count).map { best.first + $0 * best.step }, exponent: best.exponent + unit)
    }

    private func search(_ best: inout Candidate) {
        let width = high - low
        guard width > 0 else { return }
        for skip in 1...20 {
            for (rank, nice) in Self.niceSteps.enumerated() {
                let simplest = simplicity(rank: rank, skip: skip, hasZero: true)
                if score(simplest, 1, 1) < best.score { return }
                for count in 2...max(2, Int(wanted) * 3) {
                    let density = density(count)
                    if count > Int(wanted), score(simplest, 1, density) < best.score { break }
                    consider(rank, nice, skip, count, density, &best)
                }
            }
        }
    }

    private func consider(
        _ rank: Int, _ nice: (digits: Int, exponent: Int), _ skip: Int, _ count: Int, _ density: Double,
        _ best: inout Candidate
    ) {
        let width = high - low
        // The two greatest powers of ten for which `count` labels fit within the domain.
        let greatestStep = width * (1 + 1e-10) / Double(count - 1)
        let niceValue = Double(nice.digits * skip) * pow(10, Double(nice.exponent))
        let power = Int(log10(greatestStep / niceValue).rounded(.down))
        for exponent in [power + nice.exponent, power - 1 + nice.exponent] {
            let grain = pow(10, Double(exponent)) * Double(nice.digits)
            let slack = width * 1e-10
            let firsts = ((low - slack) / grain).rounded(.up)
            let lasts = ((high + slack) / grain).rounded(.down) - Double(skip * (count - 1))
            guard firsts <= lasts, abs(firsts) < 1e15, abs(lasts) < 1e15, lasts - firsts < 1000 else {
                continue
            }
            for start in Int(firsts)...Int(lasts) {
                let end = start + skip * (count - 1)
                let hasZero = start <= 0 && end >= 0 && start % skip == 0
                let simple = simplicity(rank: rank, skip: skip, hasZero: hasZero)
                let covered = coverage(Double(start) * grain, Double(end) * grain)
                let total = score(simple, covered, density)
                if total > best.score {
                    best = Candidate(
                        score: total, first: start * nice.digits, step: skip * nice.digits, count: count,
                        exponent: exponent)
                }
            }
        }
    }

    private func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
        0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05
    }

    private func simplicity(rank: Int, skip: Int, hasZero: Bool) -> Double {
        1 - Double(rank) / Double(Self.niceSteps.count - 1) - Double(skip) + (hasZero ? 1 : 0)
    }

    private func coverage(_ first: Double, _ last: Double) -> Double {
        let tenth = 0.1 * (high - low)
        let (below, above) = (first - low, high - last)
        return 1 - 0.5 * (below * below + above * above) / (tenth * tenth)
    }

    private func density(_ count: Int) -> Double {
        let ratio = Double(count - 1) / (wanted - 1)
        return 2 - max(ratio, 1 / ratio)
    }

    /// The same numbers with the fewest digits.
    private func simplest(_ numbers: [Int], exponent: Int) -> [Decimal] {
        var (numbers, exponent) = (numbers, exponent)
        while numbers.allSatisfy({ $0 % 10 == 0 }), numbers.contains(where: { $0 != 0 }) {
            numbers = numbers.map { $0 / 10 }
            exponent += 1
        }
        return numbers.map { Decimal(digits: $0, exponent: exponent) }
    }
}

/// The numbers from `low` to `high`, both finite and `low` ≤ `high`.
struct Interval: Sendable, Equatable {
    var low: Double
    var high: Double

    init(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
    }

    /// The range of the finite numbers among `values`, or nil where there are none.
    init?(of values: some Sequence<Double>) {
        var low = Double.infinity
        var high = -Double.infinity
        for value in values where value.isFinite {
            if value < low { low = value }
            if value > high { high = value }
        }
        guard low <= high else { return nil }
        self.init(low, high)
    }

    func contains(_ value: Double) -> Bool { low <= value && value <= high }

    func union(_ other: Interval?) -> Interval {
        guard let other else { return self }
        return Interval(min(low, other.low), max(high, other.high))
    }

    /// This interval with `fraction` of its width more at each end, and never without width.
    func padded(by fraction: Double) -> Interval {
        let magnitude = max(abs(low), abs(high))
        guard high / 2 - low / 2 > magnitude * 1e-12 else {
            let reach = magnitude < 1e-300 ? 1 : magnitude / 2
            return Interval(low - reach, high + reach).clamped
        }
        let pad = (high / 2 - low / 2) * (2 * fraction)
        return Interval(low - pad, high + pad).clamped
    }

    private var clamped: Interval {
        let limit = Double.greatestFiniteMagnitude
        return Interval(max(low, -limit), min(high, limit))
    }
}

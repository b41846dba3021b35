/// The way from data to positions in the picture, along one axis.
struct LinearScale: Sendable {
    let domain: Interval
    /// Where the domain's ends stand, in pixels; `start` may be greater than `end`.
    let start: Double
    let end: Double
    private let halfLow: Double
    private let pixelsPerHalfUnit: Double

    init(domain: Interval, from start: Double, to end: Double) {
        self.domain = domain
        self.start = start
        self.end = end
        // Halves, since high − low may overflow.
        halfLow = domain.low / 2
        let halfWidth = domain.high / 2 - halfLow
        pixelsPerHalfUnit = (end - start) / halfWidth
        usesRatio = !pixelsPerHalfUnit.isFinite
    }

    /// Whether the width is so tiny that pixels per unit overflow.
    private let usesRatio: Bool

    /// The position of `value`. Far-off and infinite values are held within a distance that geometry can
    /// still compute with; NaN stays NaN.
    func callAsFunction(_ value: Double) -> Double {
        let offset = value / 2 - halfLow
        let position =
            usesRatio
            ? start + (end - start) * (offset / (domain.high / 2 - halfLow))
            : start + offset * pixelsPerHalfUnit
        return position.isNaN ? position : min(max(position, -Self.farOff), Self.farOff)
    }

    private static let farOff = 1e7
}

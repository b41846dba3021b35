/// What is true of a plot, computed from its data; sentences are made of it in any language.
struct PlotFacts: Sendable {
    let title: String?
    let xlabel: String?
    let ylabel: String?
    let series: [SeriesFacts]
    let x: Interval?
    let y: Interval?
    let xLimits: Interval?
    let yLimits: Interval?

    init(_ plot: Plot) {
        title = plot.title
        xlabel = plot.xlabel
        ylabel = plot.ylabel
        series = plot.series.map(SeriesFacts.init)
        x = plot.series.reduce(nil) { $1.xRange?.union($0) ?? $0 }
        y = plot.series.reduce(nil) { $1.yRange(within: nil)?.union($0) ?? $0 }
        xLimits = plot.xLimits
        yLimits = plot.yLimits
    }
}

/// What is true of one series.
struct SeriesFacts: Sendable {
    let mark: Series.Mark
    let label: String?
    let count: Int
    let nanCount: Int
    let infiniteCount: Int
    let x: Interval?
    let y: Interval?
    /// The course of a curve whose x rises throughout and that has no gaps; empty otherwise.
    let course: [Run]
    let lowest: Point?
    let highest: Point?

    /// A stretch over which a curve does one thing.
    struct Run: Sendable, Equatable {
        enum Direction: Sendable { case level, rising, falling }
        let direction: Direction
        let from: Point
        let to: Point
    }

    init(_ series: Series) {
        mark = series.mark
        label = series.label
        count = series.count
        let points = zip(series.x, series.y).map { Point($0, $1) }
        nanCount = points.count { $0.x.isNaN || $0.y.isNaN }
        infiniteCount = points.count { !$0.x.isNaN && !$0.y.isNaN && !($0.x.isFinite && $0.y.isFinite) }
        let finite = points.filter { $0.x.isFinite && $0.y.isFinite }
        x = Interval(of: finite.lazy.map(\.x))
        y = Interval(of: finite.lazy.map(\.y))
        lowest = finite.min { $0.y < $1.y }
        highest = finite.max { $0.y < $1.y }
        let isFunction = zip(finite, finite.dropFirst()).allSatisfy { $0.x < $1.x }
        course = series.mark == .line && finite.count == count && isFunction ? Self.course(of: finite) : []
    }

    /// The runs of a curve: what it does from each turn to the next. Steps within the rounding of the
    /// values count as level.
    private static func course(of points: [Point]) -> [Run] {
        var runs: [Run] = []
        for (from, to) in zip(points, points.dropFirst()) {
            let rounding = 4 * max(abs(from.y), abs(to.y)).ulp
            let step = to.y - from.y
            let direction: Run.Direction = abs(step) <= rounding ? .level : step > 0 ? .rising : .falling
            if let last = runs.last, last.direction == direction {
                runs[runs.count - 1] = Run(direction: direction, from: last.from, to: to)
            } else {
                runs.append(Run(direction: direction, from: from, to: to))
            }
        }
        return runs
    }
}

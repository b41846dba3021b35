/// What is true of a plot, computed from its data; sentences are made of it in any language.
struct PlotFacts: Sendable {
    let title: String?
    let xlabel: String?
    let ylabel: String?
    let series: [SeriesFacts]
    /// What the axes show of the data, or nil where there is none.
    let x: Interval?
    let y: Interval?

    init(_ plot: Plot) {
        title = plot.title
        xlabel = plot.xlabel
        ylabel = plot.ylabel
        series = plot.series.map(SeriesFacts.init)
        let x = series.reduce(nil as Interval?) { $1.x?.union($0) ?? $0 }
        let y =
            plot.xLimits == nil
            ? series.reduce(nil as Interval?) { $1.y?.union($0) ?? $0 }
            : plot.series.reduce(nil as Interval?) { $1.yRange(within: plot.xLimits)?.union($0) ?? $0 }
        self.x = plot.xLimits ?? x
        self.y = plot.yLimits ?? y
    }
}

/// What is true of one series.
struct SeriesFacts: Sendable {
    let mark: Series.Mark
    let label: String?
    let count: Int
    private(set) var nanCount = 0
    private(set) var infiniteCount = 0
    private(set) var lowest: Point?
    private(set) var highest: Point?
    private(set) var x: Interval?
    /// The course of a curve whose x rises throughout and that has no gaps; nil for all others.
    private(set) var course: Course?

    var y: Interval? {
        guard let lowest, let highest else { return nil }
        return Interval(lowest.y, highest.y)
    }

    init(_ series: Series) {
        mark = series.mark
        label = series.label
        count = series.count
        var (left, right) = (Double.infinity, -Double.infinity)
        var course = Course()
        for (x, y) in zip(series.x, series.y) {
            guard x.isFinite, y.isFinite else {
                if x.isNaN || y.isNaN { nanCount += 1 } else { infiniteCount += 1 }
                continue
            }
            let point = Point(x, y)
            left = min(left, x)
            right = max(right, x)
            if y < lowest?.y ?? .infinity { lowest = point }
            if y > highest?.y ?? -.infinity { highest = point }
            course.follow(point)
        }
        if left <= right { x = Interval(left, right) }
        if mark == .line, nanCount + infiniteCount == 0, course.isFunction { self.course = course }
    }
}

/// What a curve does from its first point to its last.
struct Course: Sendable {
    enum Direction: Sendable { case level, rising, falling }

    /// A stretch over which a curve does one thing.
    struct Run: Sendable, Equatable {
        let direction: Direction
        let from: Point
        var to: Point
    }

    /// The first runs; a curve with more is told by its extremes.
    private(set) var runs: [Run] = []
    static let mostRuns = 4

    private(set) var hasMoreRuns = false
    /// How often a rise follows a fall or a fall a rise, whatever lies between.
    private(set) var turnCount = 0
    /// Whether x rises from each point to the next.
    private(set) var isFunction = true
    private(set) var first: Point?
    private(set) var last: Point?
    private var direction: Direction?
    private var lastMove: Direction?

    /// Goes on to `point`. A step within the rounding of the values counts as level.
    mutating func follow(_ point: Point) {
        guard let from = last else {
            first = point
            last = point
            return
        }
        last = point
        if point.x <= from.x { isFunction = false }
        let rounding = 4 * max(abs(from.y), abs(point.y)).ulp
        let step = point.y - from.y
        let next: Direction = abs(step) <= rounding ? .level : step > 0 ? .rising : .falling
        if next != .level {
            if let lastMove, lastMove != next { turnCount += 1 }
            lastMove = next
        }
        if next != direction {
            if runs.count < Self.mostRuns {
                runs.append(Run(direction: next, from: from, to: point))
            } else {
                hasMoreRuns = true
            }
            direction = next
        } else if !hasMoreRuns {
            runs[runs.count - 1].to = point
        }
    }
}

/// The sizes and distances of the look, in pixels.
enum Look {
    static let width = 640.0
    static let height = 400.0
    static let margin = 14.0
    static let titleSize = 16.0
    static let labelSize = 13.0
    static let tickSize = 12.0
    static let tickLength = 4.0
    static let lineWidth = 2.0
    static let dotDiameter = 6.0
    /// Distance of ticks that reads well, as a wish.
    static let xTickDistance = 80.0
    static let yTickDistance = 44.0
    /// Room for fonts that are wider than the measured one.
    static let fontSlack = 1.15

    static let title = Text.Style(size: titleSize, paint: .ink, isBold: true)
    static let xlabel = Text.Style(size: labelSize, paint: .ink, alignment: .middle)
    static let ylabel = Text.Style(size: labelSize, paint: .ink, alignment: .middle, isUpright: true)
    static let xTick = Text.Style(size: tickSize, paint: .quietInk, alignment: .middle)
    static let yTick = Text.Style(size: tickSize, paint: .quietInk, alignment: .end)
    static let legend = Text.Style(size: labelSize, paint: .ink)
    static let note = Text.Style(size: labelSize, paint: .quietInk, alignment: .middle)
}

/// One axis: what it spans, and the numbers it shows.
struct Axis: Sendable {
    let scale: LinearScale
    let ticks: Ticks
    let labels: [[TextRun]]

    init(_ domain: Interval, from start: Double, to end: Double, ticks: Ticks) {
        scale = LinearScale(domain: domain, from: start, to: end)
        self.ticks = ticks
        labels = ticks.labels
    }

    /// The position and text of each number.
    var marks: [(position: Double, label: [TextRun], isZero: Bool)] {
        zip(ticks.values, labels).map { (scale($0.value), $1, $0.digits == 0) }
    }
}

/// A plot laid out: its panel, its axes, and each series in pixels.
struct Figure: Sendable {
    let plot: Plot
    let panel: Rectangle
    let x: Axis
    let y: Axis
    let geometries: [SeriesGeometry]

    /// Lays `plot` out with `rightRoom` pixels kept free beside the panel.
    init(_ plot: Plot, rightRoom: Double = 0) {
        self.plot = plot
        let xDomain = plot.xLimits ?? plot.xData.padded(by: plot.xPadding)
        let yDomain = plot.yLimits ?? plot.yData(within: plot.xLimits).padded(by: 0.06)

        let top = plot.title == nil ? Look.margin + 2 : Look.margin + Look.titleSize + 16
        let xlabelRoom = plot.xlabel == nil ? 0 : Look.labelSize + 9
        let bottom =
            Look.height - Look.margin + 4 - xlabelRoom - Look.tickSize - Look.tickLength - 5
        let yTicks = Ticks(in: yDomain, about: Int(((bottom - top) / Look.yTickDistance).rounded()))
        let yAxis = Axis(yDomain, from: bottom, to: top, ticks: yTicks)

        let numbersWidth = yAxis.labels.map { TextMetrics.width($0, size: Look.tickSize) }.max() ?? 0
        let ylabelRoom = plot.ylabel == nil ? 0 : Look.labelSize + 9
        let left =
            Look.margin - 2 + ylabelRoom + numbersWidth * Look.fontSlack + Look.tickLength + 5
        panel = Rectangle(left: left, top: top, right: Look.width - 20 - rightRoom, bottom: bottom)
        y = yAxis
        x = Self.xAxis(xDomain, panel)
        geometries = plot.series.map { [x, y, panel] in $0.geometry(x: x.scale, y: y.scale, in: panel) }
    }

    /// As many numbers as stand apart.
    private static func xAxis(_ domain: Interval, _ panel: Rectangle) -> Axis {
        var wanted = max(2, Int((panel.width / Look.xTickDistance).rounded()))
        while true {
            let axis = Axis(
                domain, from: panel.left, to: panel.right, ticks: Ticks(in: domain, about: wanted))
            let widest = axis.labels.map { TextMetrics.width($0, size: Look.tickSize) }.max() ?? 0
            let count = axis.ticks.values.count
            let distance = count > 1 ? abs(axis.marks[1].position - axis.marks[0].position) : .infinity
            if wanted == 2 || widest * Look.fontSlack + 10 <= distance { return axis }
            wanted -= 1
        }
    }
}

extension Plot {
    /// The range of all x, or 0 to 1 where there is none.
    var xData: Interval {
        series.reduce(nil as Interval?) { $1.xRange?.union($0) ?? $0 } ?? Interval(0, 1)
    }

    /// The range of all y that `limits` let be seen, or 0 to 1 where there is none.
    func yData(within limits: Interval?) -> Interval {
        series.reduce(nil as Interval?) { $1.yRange(within: limits)?.union($0) ?? $0 } ?? Interval(0, 1)
    }

    /// Curves may begin near the edge; dots need room.
    fileprivate var xPadding: Double { series.contains { $0.mark == .points } ? 0.05 : 0.03 }
}

extension Series {
    /// The range of x over the points that have a finite place.
    var xRange: Interval? {
        Interval(of: zip(x, y).lazy.map { $1.isNaN ? .nan : $0 })
    }

    /// The range of y over the points within `limits` on x, and where a line enters and leaves them.
    func yRange(within limits: Interval?) -> Interval? {
        guard let limits else { return Interval(of: zip(x, y).lazy.map { $0.isFinite ? $1 : .nan }) }
        let inside = Interval(of: zip(x, y).lazy.filter { limits.contains($0.0) }.map(\.1))
        guard mark == .line else { return inside }
        var crossings: [Double] = []
        for index in 1..<max(count, 1) {
            let (x0, x1, y0, y1) = (x[index - 1], x[index], y[index - 1], y[index])
            guard x0 != x1 else { continue }
            for edge in [limits.low, limits.high] where (x0 < edge) != (x1 < edge) {
                crossings.append(y0 + (y1 - y0) * ((edge - x0) / (x1 - x0)))
            }
        }
        return Interval(of: crossings)?.union(inside) ?? inside
    }
}

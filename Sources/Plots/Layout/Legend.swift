/// The key to the labelled series: a sample and a name on each row.
struct Legend: Sendable {
    struct Row: Sendable {
        let name: String
        /// The index of the series, or nil for the row that counts those left out.
        let series: Int?
    }

    let rows: [Row]
    let width: Double
    let height: Double

    private static let sampleWidth = 28.0
    private static let gap = 8.0
    private static let rowHeight = 20.0
    static let inset = 8.0

    /// The legend of `plot`, or nil where it has none to show.
    init?(of plot: Plot, room: Rectangle) {
        let labelled = plot.series.indices.filter { plot.series[$0].label != nil }
        guard plot.showsLegend ?? (labelled.count > 1), !labelled.isEmpty else { return nil }
        let capacity = max(1, Int((room.height - 2 * Self.inset) / Self.rowHeight))
        let shown = labelled.count > capacity ? capacity - 1 : labelled.count
        let nameRoom = room.width * 0.4
        var rows = labelled.prefix(shown).map { index in
            let name = plot.series[index].label ?? ""
            return Row(name: TextMetrics.shortened(name, to: nameRoom, size: Look.labelSize), series: index)
        }
        if shown < labelled.count {
            rows.append(Row(name: "… \(labelled.count - shown) more", series: nil))
        }
        self.rows = rows
        let widest = rows.map { TextMetrics.width($0.name, size: Look.labelSize) }.max() ?? 0
        width = 2 * Self.inset + Self.sampleWidth + Self.gap + widest * Look.fontSlack
        height = 2 * Self.inset + Double(rows.count) * Self.rowHeight - 4
    }

    /// The place within the panel of `figure` that hides the least of its data, and how much it hides:
    /// pixels of line, and a dot's diameter for each dot.
    func bestPlace(in figure: Figure) -> (place: Rectangle, hidden: Double) {
        var best: (place: Rectangle, hidden: Double)?
        for place in places(in: figure.panel) {
            let hidden = figure.inkLength(within: place.grown(by: 6))
            if hidden < best?.hidden ?? .infinity { best = (place, hidden) }
            if hidden == 0 { break }
        }
        return best ?? (Rectangle(left: 0, top: 0, right: 0, bottom: 0), .infinity)
    }

    /// Corners first, then the middles of the sides, then the rest of a coarse lattice.
    private func places(in panel: Rectangle) -> [Rectangle] {
        let margin = 8.0
        let (freeX, freeY) = (panel.width - width - 2 * margin, panel.height - height - 2 * margin)
        guard freeX >= 0, freeY >= 0 else { return [] }
        let corners: [(Double, Double)] = [(0, 0), (1, 0), (0, 1), (1, 1)]
        let sides: [(Double, Double)] = [(0, 0.5), (1, 0.5), (0.5, 0), (0.5, 1)]
        let steps: [Double] = [0, 0.25, 0.5, 0.75, 1]
        let lattice: [(Double, Double)] = steps.flatMap { down in steps.map { across in (across, down) } }
        return (corners + sides + lattice).map { across, down in
            let left = panel.left + margin + across * freeX
            let top = panel.top + margin + down * freeY
            return Rectangle(left: left, top: top, right: left + width, bottom: top + height)
        }
    }

    /// The legend drawn at `place`.
    func shapes(at place: Rectangle, of plot: Plot) -> [Shape] {
        var shapes: [Shape] = [.rectangle(place, .paper, border: .grid)]
        for (number, row) in rows.enumerated() {
            let middle = place.top + Self.inset + (Double(number) + 0.5) * Self.rowHeight - 2
            let left = place.left + Self.inset
            if let index = row.series {
                shapes += sample(of: plot.series[index], index, left, middle)
            }
            let textLeft = left + Self.sampleWidth + Self.gap
            shapes.append(
                .text(Text(row.name, at: Point(textLeft, middle + Look.labelSize * 0.35), Look.legend)))
        }
        return shapes
    }

    private func sample(of series: Series, _ index: Int, _ left: Double, _ middle: Double) -> [Shape] {
        switch series.mark {
        case .line:
            let line = [Point(left, middle), Point(left + Self.sampleWidth, middle)]
            return [.lines([line], Look.stroke(index))]
        case .points:
            let centre = Point(left + Self.sampleWidth / 2, middle)
            return [.dots([centre], diameter: Look.dotDiameter, .series(index))]
        }
    }
}

extension Look {
    /// The line of the series with `index`.
    static func stroke(_ index: Int) -> Stroke {
        Stroke(
            paint: .series(index), width: lineWidth, dashes: Palette.dashes(index), isRound: true)
    }
}

extension Figure {
    /// How much of the data's ink lies within `place`.
    fileprivate func inkLength(within place: Rectangle) -> Double {
        var length = 0.0
        for geometry in geometries {
            for line in geometry.lines {
                for (from, to) in zip(line, line.dropFirst()) {
                    guard let (a, b) = place.clipSegment(from, to) else { continue }
                    let (dx, dy) = (b.x - a.x, b.y - a.y)
                    length += (dx * dx + dy * dy).squareRoot() + 0.1
                }
            }
            for dot in geometry.dots where place.contains(dot) { length += Look.dotDiameter }
        }
        return length
    }
}

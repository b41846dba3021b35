/// The shape of a series in the picture.
struct SeriesGeometry: Sendable {
    var lines: [[Point]] = []
    var dots: [Point] = []
}

extension Series {
    /// Where this series stands in `panel`: cut at its edges, and with no more vertices than can be seen.
    func geometry(x xScale: LinearScale, y yScale: LinearScale, in panel: Rectangle) -> SeriesGeometry {
        switch mark {
        case .line: lineGeometry(xScale, yScale, panel)
        case .points: dotGeometry(xScale, yScale, panel)
        }
    }

    private func lineGeometry(_ xScale: LinearScale, _ yScale: LinearScale, _ panel: Rectangle)
        -> SeriesGeometry
    {
        let points = (0..<count).lazy.map { Point(xScale(x[$0]), yScale(y[$0])) }
        let isLong = Double(count) > 8 * panel.width
        let parts = isLong ? panel.clip(columnExtremes(points)) : panel.clip(points)
        var geometry = SeriesGeometry()
        for part in parts {
            // A point with gaps on both sides has no line, so it gets a dot.
            if part.count == 1 {
                geometry.dots.append(part[0])
            } else {
                geometry.lines.append(simplified(part, tolerance: 0.1))
            }
        }
        return geometry
    }

    private func dotGeometry(_ xScale: LinearScale, _ yScale: LinearScale, _ panel: Rectangle)
        -> SeriesGeometry
    {
        var dots: [Point] = []
        for index in 0..<count where x[index].isFinite && y[index].isFinite {
            let point = Point(xScale(x[index]), yScale(y[index]))
            if panel.contains(point) { dots.append(point) }
        }
        return SeriesGeometry(dots: thinned(dots, in: panel))
    }

    /// Dots that cannot be told from another are dropped: where there are many, one stays in each cell,
    /// and cells grow up to half a dot's diameter.
    private func thinned(_ dots: [Point], in panel: Rectangle) -> [Point] {
        let enough = 4000
        var dots = dots
        for pitch in [0.5, 1, 2, 3] where dots.count > enough {
            let columns = Int(panel.width / pitch) + 2
            let rows = Int(panel.height / pitch) + 2
            var isTaken = [Bool](repeating: false, count: columns * rows)
            dots = dots.filter { dot in
                let cell =
                    Int((dot.y - panel.top) / pitch) * columns + Int((dot.x - panel.left) / pitch)
                defer { isTaken[cell] = true }
                return !isTaken[cell]
            }
        }
        return dots
    }
}

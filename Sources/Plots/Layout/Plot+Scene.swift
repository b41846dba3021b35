extension Plot {
    /// The picture of this plot: laid out, then drawn from the background to the front.
    func scene() -> Scene {
        let (figure, legend) = laidOut()
        var scene = Scene(
            width: Look.width, height: Look.height, title: figure.plot.name,
            description: description)
        scene.shapes.append(
            .rectangle(
                Rectangle(left: 0, top: 0, right: Look.width, bottom: Look.height), .paper, border: nil))
        scene.shapes += figure.gridShapes
        scene.shapes += figure.axisShapes
        scene.shapes += figure.seriesShapes
        if let (legend, place) = legend { scene.shapes += legend.shapes(at: place, of: self) }
        scene.shapes += figure.numberShapes
        scene.shapes += figure.wordShapes
        return scene
    }

    /// The figure, and its legend with a place: over the panel where it hides nothing, else beside it.
    private func laidOut() -> (Figure, (Legend, Rectangle)?) {
        let figure = Figure(self)
        guard let legend = Legend(of: self, room: figure.panel) else { return (figure, nil) }
        let (place, hidden) = legend.bestPlace(in: figure)
        if hidden == 0 { return (figure, (legend, place)) }
        let narrower = Figure(self, rightRoom: legend.width)
        let left = Look.width - 12 - legend.width
        let top = narrower.panel.top - Legend.inset
        let beside = Rectangle(left: left, top: top, right: left + legend.width, bottom: top + legend.height)
        return (narrower, (legend, beside))
    }

    /// A short name for the picture: its title, or what it is.
    fileprivate var name: String {
        guard let title, !title.isEmpty else {
            return series.contains { $0.mark == .line } ? "Line plot" : "Scatter plot"
        }
        return TextMetrics.shortened(title, to: 1000, size: Look.titleSize)
    }
}

extension Figure {
    fileprivate var gridShapes: [Shape] {
        guard plot.showsGrid else { return [] }
        func vertical(_ x: Double) -> [Point] { [Point(x, panel.top), Point(x, panel.bottom)] }
        func horizontal(_ y: Double) -> [Point] { [Point(panel.left, y), Point(panel.right, y)] }
        let all =
            x.marks.map { (vertical($0.position), $0.isZero) }
            + y.marks.map { (horizontal($0.position), $0.isZero) }
        return [(false, Paint.grid), (true, Paint.zeroLine)].compactMap { zero, paint in
            let lines = all.filter { $0.1 == zero }.map(\.0)
            return lines.isEmpty ? nil : .lines(lines, Stroke(paint: paint, width: 1))
        }
    }

    fileprivate var axisShapes: [Shape] {
        let below = panel.bottom + Look.tickLength
        let beside = panel.left - Look.tickLength
        var lines = [
            [Point(panel.left, panel.top), Point(panel.left, panel.bottom), Point(panel.right, panel.bottom)]
        ]
        lines += x.marks.map { [Point($0.position, panel.bottom), Point($0.position, below)] }
        lines += y.marks.map { [Point(beside, $0.position), Point(panel.left, $0.position)] }
        return [.lines(lines, Stroke(paint: .axis, width: 1))]
    }

    fileprivate var seriesShapes: [Shape] {
        guard geometries.contains(where: { !$0.lines.isEmpty || !$0.dots.isEmpty }) else {
            let centre = Point((panel.left + panel.right) / 2, (panel.top + panel.bottom) / 2)
            return [.text(Text("no points to show", at: centre, Look.note))]
        }
        return geometries.enumerated().flatMap { index, geometry -> [Shape] in
            var shapes: [Shape] = []
            if !geometry.lines.isEmpty { shapes.append(.lines(geometry.lines, Look.stroke(index))) }
            if !geometry.dots.isEmpty {
                shapes.append(.dots(geometry.dots, diameter: Look.dotDiameter, .series(index)))
            }
            return shapes
        }
    }

    fileprivate var numberShapes: [Shape] {
        let baseline = panel.bottom + Look.tickLength + 4 + Look.tickSize * 0.75
        let right = panel.left - Look.tickLength - 4
        return x.marks.map { .text(Text($0.label, at: Point($0.position, baseline), Look.xTick)) }
            + y.marks.map {
                .text(Text($0.label, at: Point(right, $0.position + Look.tickSize * 0.35), Look.yTick))
            }
    }

    fileprivate var wordShapes: [Shape] {
        var shapes: [Shape] = []
        if let title = plot.title {
            let room = (Look.width - panel.left - 20) / Look.fontSlack
            let text = TextMetrics.shortened(title, to: room, size: Look.titleSize, isBold: true)
            let anchor = Point(panel.left, Look.margin + Look.titleSize * 0.85)
            shapes.append(.text(Text(text, at: anchor, Look.title)))
        }
        if let xlabel = plot.xlabel {
            let text = TextMetrics.shortened(xlabel, to: panel.width / Look.fontSlack, size: Look.labelSize)
            let anchor = Point((panel.left + panel.right) / 2, Look.height - Look.margin)
            shapes.append(.text(Text(text, at: anchor, Look.xlabel)))
        }
        if let ylabel = plot.ylabel {
            let text = TextMetrics.shortened(ylabel, to: panel.height / Look.fontSlack, size: Look.labelSize)
            let anchor = Point(Look.margin + Look.labelSize * 0.75, (panel.top + panel.bottom) / 2)
            shapes.append(.text(Text(text, at: anchor, Look.ylabel)))
        }
        return shapes
    }
}

extension Rectangle {
    /// The parts of the line through `points` that lie within this rectangle (Liang and Barsky, 1984).
    /// A point with a NaN breaks the line.
    func clip(_ points: some Sequence<Point>) -> [[Point]] {
        var parts: [[Point]] = []
        var part: [Point] = []
        var previous: Point?
        func finish() {
            if !part.isEmpty { parts.append(part) }
            part = []
        }
        for point in points {
            guard !point.x.isNaN, !point.y.isNaN else {
                finish()
                previous = nil
                continue
            }
            guard let from = previous else {
                if contains(point) { part = [point] }
                previous = point
                continue
            }
            if let (first, last) = clipSegment(from, point) {
                if part.last != first {
                    finish()
                    part = [first]
                }
                if last != first { part.append(last) }
                if last != point { finish() }
            } else {
                finish()
            }
            previous = point
        }
        finish()
        return parts
    }

    /// The part of the segment within this rectangle; its ends are untouched where they lie within.
    func clipSegment(_ from: Point, _ to: Point) -> (Point, Point)? {
        if contains(from), contains(to) { return (from, to) }
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        var enter = 0.0
        var leave = 1.0
        for (run, room) in [
            (-dx, from.x - left), (dx, right - from.x), (-dy, from.y - top), (dy, bottom - from.y),
        ] {
            if run == 0 {
                if room < 0 { return nil }
            } else if run < 0 {
                enter = max(enter, room / run)
            } else {
                leave = min(leave, room / run)
            }
        }
        guard enter <= leave else { return nil }
        func at(_ share: Double) -> Point { Point(from.x + share * dx, from.y + share * dy) }
        return (enter > 0 ? at(enter) : from, leave < 1 ? at(leave) : to)
    }
}

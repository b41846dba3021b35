/// The line through `points` with fewer vertices; no point is farther than `tolerance` from it (Ramer
/// 1972; Douglas and Peucker 1973).
func simplified(_ points: [Point], tolerance: Double) -> [Point] {
    guard points.count > 2 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    // Blocks bound the worst case, which is quadratic.
    let blockSize = 1024
    for first in stride(from: 0, to: points.count - 1, by: blockSize) {
        let last = min(first + blockSize, points.count - 1)
        isKept[first] = true
        isKept[last] = true
        var pending = [(first, last)]
        while let (from, to) = pending.popLast() {
            guard let (farthest, distance) = farthestPoint(points, from, to), distance > tolerance else {
                continue
            }
            isKept[farthest] = true
            pending.append((from, farthest))
            pending.append((farthest, to))
        }
    }
    return zip(points, isKept).filter(\.1).map(\.0)
}

/// The point between `from` and `to` that is farthest from their segment.
private func farthestPoint(_ points: [Point], _ from: Int, _ to: Int) -> (index: Int, distance: Double)? {
    guard to - from > 1 else { return nil }
    let (start, end) = (points[from], points[to])
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let lengthSquared = dx * dx + dy * dy
    var farthest = from + 1
    var greatest = -1.0
    for index in from + 1..<to {
        let (px, py) = (points[index].x - start.x, points[index].y - start.y)
        let along = lengthSquared > 0 ? min(max((px * dx + py * dy) / lengthSquared, 0), 1) : 0
        let (ex, ey) = (px - along * dx, py - along * dy)
        let distanceSquared = ex * ex + ey * ey
        if distanceSquared > greatest {
            greatest = distanceSquared
            farthest = index
        }
    }
    return (farthest, greatest.squareRoot())
}

/// The line through `points` with at most four points for each visit to a column of pixels: its first,
/// lowest, highest and last. It paints the same pixels (Jugel et al., "M4", 2014).
func columnExtremes(_ points: some Collection<Point>) -> [Point] {
    var reduced: [Point] = []
    var visit: ColumnVisit?
    for (index, point) in points.enumerated() {
        // NaN has no column: it ends a visit and stays, since it breaks the line.
        guard !point.x.isNaN, !point.y.isNaN else {
            visit?.flush(into: &reduced)
            visit = nil
            if reduced.last.map({ !$0.y.isNaN && !$0.x.isNaN }) ?? false { reduced.append(point) }
            continue
        }
        let column = point.x.rounded(.down)
        if visit?.column == column {
            visit?.add(point, index)
        } else {
            visit?.flush(into: &reduced)
            visit = ColumnVisit(column, point, index)
        }
    }
    visit?.flush(into: &reduced)
    return reduced
}

private struct ColumnVisit {
    let column: Double
    private let first: (Int, Point)
    private var lowest: (Int, Point)
    private var highest: (Int, Point)
    private var last: (Int, Point)

    init(_ column: Double, _ point: Point, _ index: Int) {
        self.column = column
        first = (index, point)
        lowest = first
        highest = first
        last = first
    }

    mutating func add(_ point: Point, _ index: Int) {
        last = (index, point)
        if point.y < lowest.1.y { lowest = last }
        if point.y > highest.1.y { highest = last }
    }

    func flush(into points: inout [Point]) {
        var previous = -1
        let middle = lowest.0 < highest.0 ? [lowest, highest] : [highest, lowest]
        for (index, point) in [first] + middle + [last] where index > previous {
            points.append(point)
            previous = index
        }
    }
}

extension PlotFacts {
    /// The facts as English sentences.
    var inEnglish: String {
        var sentences = [opening]
        if let x, let y {
            sentences.append(axis("x", x, xlabel) + "; " + axis("y", y, ylabel) + ".")
        }
        let shown = 12
        sentences += series.prefix(shown).enumerated().map { $1.inEnglish(number: $0 + 1, of: series.count) }
        if series.count > shown { sentences.append("And \(series.count - shown) more series.") }
        return sentences.joined(separator: " ")
    }

    private var opening: String {
        let kind = series.contains { $0.mark == .line } ? "Line plot" : "Scatter plot"
        guard let title, !title.isEmpty else { return "\(kind)." }
        return "\(kind) titled “\(brief(title))”."
    }

    private func axis(_ name: String, _ range: Interval, _ label: String?) -> String {
        let called = label.map { ", \(brief($0))" } ?? ""
        return "\(name) from \(inWords(range.low)) to \(inWords(range.high))\(called)"
    }
}

extension SeriesFacts {
    fileprivate func inEnglish(number: Int, of total: Int) -> String {
        let kind = mark == .line ? "Curve" : "Points"
        let name = label.map { " \(brief($0))" } ?? (total > 1 ? " \(number)" : "")
        var clauses = [mainClause]
        if nanCount > 0 { clauses.append("\(counted(nanCount, "point")) not a number, left out") }
        if infiniteCount > 0 { clauses.append("\(counted(infiniteCount, "point")) infinite, cut off") }
        return "\(kind)\(name): \(clauses.joined(separator: "; "))."
    }

    private var mainClause: String {
        guard let x, let y, let lowest, let highest else { return counted(count, "point") + ", none to show" }
        let points = counted(count, "point")
        if count == 1 { return "one point at (\(inWords(x.low)), \(inWords(y.low)))" }
        if y.low == y.high, nanCount + infiniteCount == 0 {
            return "\(points), constant \(inWords(y.low))"
        }
        guard let course, let first = course.first, let last = course.last else {
            return "\(points), x from \(inWords(x.low)) to \(inWords(x.high)), \(extremes(lowest, highest))"
        }
        guard course.hasMoreRuns else { return "\(points), \(words(for: course.runs))" }
        let ends = "starts at \(inWords(first.y)) and ends at \(inWords(last.y))"
        return "\(points), \(ends), \(extremes(lowest, highest)); changes direction \(course.turnCount) times"
    }

    private func extremes(_ lowest: Point, _ highest: Point) -> String {
        mark == .points
            ? "y from \(inWords(lowest.y)) to \(inWords(highest.y))"
            : "lowest \(inWords(lowest.y)) at x = \(inWords(lowest.x)), "
                + "highest \(inWords(highest.y)) at x = \(inWords(highest.x))"
    }

    /// "constant 0 up to x = 0, then rises to 10".
    private func words(for runs: [Course.Run]) -> String {
        runs.enumerated().map { index, run in
            let isLast = index == runs.count - 1
            let place = isLast ? "" : " at x = \(inWords(run.to.x))"
            let start = index == 0 ? " from \(inWords(run.from.y))" : ""
            let link = index == 0 ? "" : "then "
            switch run.direction {
            case .level:
                let level = index == 0 ? "constant \(inWords(run.to.y))" : "stays at \(inWords(run.to.y))"
                return link + level + (isLast ? "" : " up to x = \(inWords(run.to.x))")
            case .rising: return "\(link)rises\(start) to \(inWords(run.to.y))\(place)"
            case .falling: return "\(link)falls\(start) to \(inWords(run.to.y))\(place)"
            }
        }.joined(separator: ", ")
    }
}

/// A title or label, short enough for a sentence.
private func brief(_ text: String) -> String {
    TextMetrics.shortened(text, to: 100, size: 1)
}

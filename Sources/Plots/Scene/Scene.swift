/// A finished picture, as values: shapes in pixels from the upper left corner, painted in order.
///
/// A writer turns a scene into a document; it decides nothing about the picture.
struct Scene: Sendable {
    let width: Double
    let height: Double
    /// A short name, for screen readers and as a tooltip.
    let title: String
    /// The picture in words.
    let description: String
    var shapes: [Shape] = []
}

enum Shape: Sendable {
    /// Lines through points, each list on its own.
    case lines([[Point]], Stroke)
    /// A dot of `diameter` at each point.
    case dots([Point], diameter: Double, Paint)
    /// A filled rectangle, and a line one pixel wide around it if it has a border.
    case rectangle(Rectangle, Paint, border: Paint?)
    case text(Text)
}

struct Stroke: Sendable, Equatable {
    let paint: Paint
    let width: Double
    /// Lengths of ink and gap in turn; empty is an unbroken line.
    var dashes: [Double] = []
    /// Whether the line is part of the data, with round joins and ends.
    var isRound = false
}

/// A line of text. `anchor` is its place on the baseline.
struct Text: Sendable, Equatable {
    enum Alignment: Sendable { case start, middle, end }

    struct Style: Sendable, Equatable {
        let size: Double
        let paint: Paint
        var isBold = false
        var alignment = Alignment.start
        /// Whether it is read from the bottom to the top.
        var isUpright = false
    }

    let runs: [TextRun]
    let anchor: Point
    let style: Style

    init(_ runs: [TextRun], at anchor: Point, _ style: Style) {
        self.runs = runs
        self.anchor = anchor
        self.style = style
    }

    init(_ text: String, at anchor: Point, _ style: Style) {
        self.init([TextRun(text: text)], at: anchor, style)
    }
}

struct Point: Sendable, Equatable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

struct Rectangle: Sendable, Equatable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }

    func contains(_ point: Point) -> Bool {
        left <= point.x && point.x <= right && top <= point.y && point.y <= bottom
    }

    func grown(by margin: Double) -> Rectangle {
        Rectangle(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
    }
}

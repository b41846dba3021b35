import Display
import Tensors

/// A picture of data: curves and points over two axes, as a value.
///
/// Begin with ``plot(_:_:label:)`` or ``scatter(_:_:label:)``, and chain what the picture should say:
///
/// ```swift
/// let x = linspace(-10, 10, 401)
/// plot(x, maximum(0, x), label: "ReLU")
///     .title("ReLU Activation Function").xlabel("Input").ylabel("Output").grid().legend()
/// ```
///
/// The same plot always gives the same bytes.
public struct Plot: Sendable {
    /// What is drawn, from the bottom to the top.
    var series: [Series] = []
    var title: String?
    var xlabel: String?
    var ylabel: String?
    /// The limits that the learner chose; nil lets the data decide.
    var xLimits: Interval?
    var yLimits: Interval?
    var showsGrid = false
    /// Whether to show a legend; nil shows one where two or more series carry a label.
    var showsLegend: Bool?

    func with<Value>(_ field: WritableKeyPath<Plot, Value>, _ value: Value) -> Plot {
        var copy = self
        copy[keyPath: field] = value
        return copy
    }
}

// MARK: Words and looks

extension Plot {
    /// This plot with `text` above it.
    public func title(_ text: String) -> Plot { with(\.title, text) }

    /// This plot with `text` below its horizontal axis.
    public func xlabel(_ text: String) -> Plot { with(\.xlabel, text) }

    /// This plot with `text` beside its vertical axis.
    public func ylabel(_ text: String) -> Plot { with(\.ylabel, text) }

    /// This plot with light lines at the numbers of its axes, or without.
    public func grid(_ on: Bool = true) -> Plot { with(\.showsGrid, on) }

    /// This plot with a legend of its labels, or without.
    ///
    /// The legend stands where it hides no data, and beside the picture where there is no such place.
    /// Unless told, a plot shows a legend when two or more series have a label.
    public func legend(_ on: Bool = true) -> Plot { with(\.showsLegend, on) }
}

// MARK: Limits

extension Plot {
    /// This plot with its horizontal axis from `low` to `high`; what lies outside is cut off.
    ///
    /// Traps unless both are finite and `low` is less than `high`.
    public func xlim(_ low: Double, _ high: Double) -> Plot {
        orTrap { () throws(PlotError) in try checkedXlim(low, high) }
    }

    /// This plot with its horizontal axis over `range`; what lies outside is cut off.
    public func xlim(_ range: ClosedRange<Double>) -> Plot { xlim(range.lowerBound, range.upperBound) }

    /// This plot with its vertical axis from `low` to `high`; what lies outside is cut off.
    ///
    /// Traps unless both are finite and `low` is less than `high`.
    public func ylim(_ low: Double, _ high: Double) -> Plot {
        orTrap { () throws(PlotError) in try checkedYlim(low, high) }
    }

    /// This plot with its vertical axis over `range`; what lies outside is cut off.
    public func ylim(_ range: ClosedRange<Double>) -> Plot { ylim(range.lowerBound, range.upperBound) }

    package func checkedXlim(_ low: Double, _ high: Double) throws(PlotError) -> Plot {
        with(\.xLimits, try Interval(limits: "xlim", low, high))
    }

    package func checkedYlim(_ low: Double, _ high: Double) throws(PlotError) -> Plot {
        with(\.yLimits, try Interval(limits: "ylim", low, high))
    }
}

extension Interval {
    fileprivate init(limits name: String, _ low: Double, _ high: Double) throws(PlotError) {
        guard low.isFinite, high.isFinite else {
            throw PlotError("\(name): the limits are \(low) and \(high); both need to be finite numbers")
        }
        guard low < high else {
            throw PlotError("\(name): low is \(low) and high is \(high); low needs to be less than high")
        }
        self.init(low, high)
    }
}

// MARK: What a frontend shows

extension Plot: CustomStringConvertible, Displayable {
    /// The picture as an SVG document: light and dark in one, with no ids and no scripts.
    public var svg: String { svgDocument(of: scene()) }

    /// The picture as a PDF document of one page: vectors, in the colours of light paper.
    public var pdf: [UInt8] { pdfDocument(of: scene()) }

    /// The plot in words: its title, the ranges of its axes, and the course of each curve.
    public var description: String { PlotFacts(self).inEnglish }

    public var mimeBundle: MIMEBundle {
        let scene = scene()
        let svg = svgDocument(of: scene)
        return MIMEBundle(plainText: scene.description)
            .adding(
                "text/html", .text(htmlImage(svg: svg, alternative: scene.description, width: scene.width))
            )
            .adding("image/svg+xml", .text(svg))
            .adding("application/pdf", .bytes(pdfDocument(of: scene)))
    }
}

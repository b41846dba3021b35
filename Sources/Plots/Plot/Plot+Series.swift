import Tensors

// MARK: Curves

/// A plot of the curve through the points (`x[i]`, `y[i]`), joined in their order.
///
/// A NaN breaks the curve; an infinite value leaves the picture at its edge.
/// Traps unless both are vectors of one count.
///
/// ```swift
/// plot(x, tanh(x), label: "tanh").title("Tanh")
/// ```
public func plot(_ x: Tensor, _ y: Tensor, label: String? = nil) -> Plot {
    orTrap { () throws(PlotError) in try Plot.checkedPlot(x, y, label: label) }
}

/// A plot of the curve through `y` over 0, 1, 2, …
public func plot(_ y: Tensor, label: String? = nil) -> Plot {
    orTrap { () throws(PlotError) in try Plot.checkedPlot(y, label: label) }
}

/// A plot of the curve through the points (`x[i]`, `y[i]`), joined in their order.
public func plot(_ x: [Double], _ y: [Double], label: String? = nil) -> Plot {
    plot(Tensor(x), Tensor(y), label: label)
}

/// A plot of the curve through `y` over 0, 1, 2, …
public func plot(_ y: [Double], label: String? = nil) -> Plot {
    plot(Tensor(y), label: label)
}

extension Plot {
    /// This plot with one more curve, through the points (`x[i]`, `y[i]`).
    public func plot(_ x: Tensor, _ y: Tensor, label: String? = nil) -> Plot {
        orTrap { () throws(PlotError) in try checkedPlot(x, y, label: label) }
    }

    /// This plot with one more curve, through `y` over 0, 1, 2, …
    public func plot(_ y: Tensor, label: String? = nil) -> Plot {
        orTrap { () throws(PlotError) in try checkedPlot(y, label: label) }
    }

    /// This plot with one more curve, through the points (`x[i]`, `y[i]`).
    public func plot(_ x: [Double], _ y: [Double], label: String? = nil) -> Plot {
        plot(Tensor(x), Tensor(y), label: label)
    }

    /// This plot with one more curve, through `y` over 0, 1, 2, …
    public func plot(_ y: [Double], label: String? = nil) -> Plot {
        plot(Tensor(y), label: label)
    }

    package static func checkedPlot(_ x: Tensor, _ y: Tensor, label: String?) throws(PlotError) -> Plot {
        try Plot().checkedPlot(x, y, label: label)
    }

    package static func checkedPlot(_ y: Tensor, label: String?) throws(PlotError) -> Plot {
        try Plot().checkedPlot(y, label: label)
    }

    package func checkedPlot(_ x: Tensor, _ y: Tensor, label: String?) throws(PlotError) -> Plot {
        adding(try Series(.line, "plot", x, y, label: label))
    }

    package func checkedPlot(_ y: Tensor, label: String?) throws(PlotError) -> Plot {
        let x = Tensor((0..<y.scalars.count).map(Double.init))
        return adding(try Series(.line, "plot", x, y, label: label))
    }

    private func adding(_ new: Series) -> Plot { with(\.series, series + [new]) }
}

// MARK: Points

/// A plot of the points (`x[i]`, `y[i]`).
///
/// A point with a coordinate that is not finite is left out.
/// Traps unless both are vectors of one count.
public func scatter(_ x: Tensor, _ y: Tensor, label: String? = nil) -> Plot {
    orTrap { () throws(PlotError) in try Plot.checkedScatter(x, y, label: label) }
}

/// A plot of the points (`x[i]`, `y[i]`).
public func scatter(_ x: [Double], _ y: [Double], label: String? = nil) -> Plot {
    scatter(Tensor(x), Tensor(y), label: label)
}

extension Plot {
    /// This plot with the points (`x[i]`, `y[i]`) as well.
    public func scatter(_ x: Tensor, _ y: Tensor, label: String? = nil) -> Plot {
        orTrap { () throws(PlotError) in try checkedScatter(x, y, label: label) }
    }

    /// This plot with the points (`x[i]`, `y[i]`) as well.
    public func scatter(_ x: [Double], _ y: [Double], label: String? = nil) -> Plot {
        scatter(Tensor(x), Tensor(y), label: label)
    }

    package static func checkedScatter(_ x: Tensor, _ y: Tensor, label: String?) throws(PlotError) -> Plot {
        try Plot().checkedScatter(x, y, label: label)
    }

    package func checkedScatter(_ x: Tensor, _ y: Tensor, label: String?) throws(PlotError) -> Plot {
        adding(try Series(.points, "scatter", x, y, label: label))
    }
}

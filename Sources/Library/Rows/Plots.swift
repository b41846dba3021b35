import Activations
import Checker
import Display
import Machine
import Plots
import Tensors

extension Rows {
    static var plots: [LibraryRow] { newPlots + addedMarks + modifiers + tables }

    private static var newPlots: [LibraryRow] {
        [
            function(
                "func plot(_ x: Tensor, _ y: Tensor, label: String? = nil) -> Plot",
                "A curve through the points (x, y); `label` names it in the legend.",
                native { (x: Tensor, y: Tensor, label: String?) in try Plot.checkedPlot(x, y, label: label) }),
            function(
                "func plot(_ y: Tensor, label: String? = nil) -> Plot",
                "A curve through the values, over 0, 1, 2, ….",
                native { (y: Tensor, label: String?) in try Plot.checkedPlot(y, label: label) }),
            function(
                "func plot(_ x: [Double], _ y: [Double], label: String? = nil) -> Plot",
                "A curve through the points (x, y); `label` names it in the legend.",
                native { (x: [Double], y: [Double], label: String?) in
                    try Plot.checkedPlot(Tensor(x), Tensor(y), label: label)
                }),
            function(
                "func plot(_ y: [Double], label: String? = nil) -> Plot",
                "A curve through the values, over 0, 1, 2, ….",
                native { (y: [Double], label: String?) in try Plot.checkedPlot(Tensor(y), label: label) }),
            function(
                "func scatter(_ x: Tensor, _ y: Tensor, label: String? = nil) -> Plot",
                "A point at each (x, y); `label` names them in the legend.",
                native { (x: Tensor, y: Tensor, label: String?) in try Plot.checkedScatter(x, y, label: label)
                }),
            function(
                "func scatter(_ x: [Double], _ y: [Double], label: String? = nil) -> Plot",
                "A point at each (x, y); `label` names them in the legend.",
                native { (x: [Double], y: [Double], label: String?) in
                    try Plot.checkedScatter(Tensor(x), Tensor(y), label: label)
                }),
        ]
    }

    private static var addedMarks: [LibraryRow] {
        [
            member(
                of: "Plot", "func plot(_ x: Tensor, _ y: Tensor, label: String? = nil) -> Plot",
                "This plot with one more curve.",
                native { (plot: Plot, x: Tensor, y: Tensor, label: String?) in
                    try plot.checkedPlot(x, y, label: label)
                }),
            member(
                of: "Plot", "func plot(_ x: [Double], _ y: [Double], label: String? = nil) -> Plot",
                "This plot with one more curve.",
                native { (plot: Plot, x: [Double], y: [Double], label: String?) in
                    try plot.checkedPlot(Tensor(x), Tensor(y), label: label)
                }),
            member(
                of: "Plot", "func plot(_ y: Tensor, label: String? = nil) -> Plot",
                "This plot with one more curve, over 0, 1, 2, ….",
                native { (plot: Plot, y: Tensor, label: String?) in try plot.checkedPlot(y, label: label) }),
            member(
                of: "Plot", "func plot(_ y: [Double], label: String? = nil) -> Plot",
                "This plot with one more curve, over 0, 1, 2, ….",
                native { (plot: Plot, y: [Double], label: String?) in
                    try plot.checkedPlot(Tensor(y), label: label)
                }),
            member(
                of: "Plot", "func scatter(_ x: Tensor, _ y: Tensor, label: String? = nil) -> Plot",
                "This plot with points at each (x, y).",
                native { (plot: Plot, x: Tensor, y: Tensor, label: String?) in
                    try plot.checkedScatter(x, y, label: label)
                }),
            member(
                of: "Plot", "func scatter(_ x: [Double], _ y: [Double], label: String? = nil) -> Plot",
                "This plot with points at each (x, y).",
                native { (plot: Plot, x: [Double], y: [Double], label: String?) in
                    try plot.checkedScatter(Tensor(x), Tensor(y), label: label)
                }),
        ]
    }

    private static var modifiers: [LibraryRow] {
        [
            member(
                of: "Plot", "func title(_ text: String) -> Plot", "This plot with a title.",
                native { (plot: Plot, text: String) in plot.title(text) }),
            member(
                of: "Plot", "func xlabel(_ text: String) -> Plot", "This plot with a name under the x axis.",
                native { (plot: Plot, text: String) in plot.xlabel(text) }),
            member(
                of: "Plot", "func ylabel(_ text: String) -> Plot", "This plot with a name beside the y axis.",
                native { (plot: Plot, text: String) in plot.ylabel(text) }),
            member(
                of: "Plot", "func grid(_ on: Bool = true) -> Plot", "This plot with or without grid lines.",
                native { (plot: Plot, on: Bool) in plot.grid(on) }),
            member(
                of: "Plot", "func legend(_ on: Bool = true) -> Plot",
                "This plot with or without a legend of its labels.",
                native { (plot: Plot, on: Bool) in plot.legend(on) }),
            member(
                of: "Plot", "func xlim(_ low: Double, _ high: Double) -> Plot",
                "This plot from `low` to `high` in x.",
                native { (plot: Plot, low: Double, high: Double) in try plot.checkedXlim(low, high) }),
            member(
                of: "Plot", "func xlim(_ range: ClosedRange<Double>) -> Plot",
                "This plot over the range in x.",
                native { (plot: Plot, range: ClosedRange<Double>) in
                    try plot.checkedXlim(range.lowerBound, range.upperBound)
                }),
            member(
                of: "Plot", "func ylim(_ low: Double, _ high: Double) -> Plot",
                "This plot from `low` to `high` in y.",
                native { (plot: Plot, low: Double, high: Double) in try plot.checkedYlim(low, high) }),
            member(
                of: "Plot", "func ylim(_ range: ClosedRange<Double>) -> Plot",
                "This plot over the range in y.",
                native { (plot: Plot, range: ClosedRange<Double>) in
                    try plot.checkedYlim(range.lowerBound, range.upperBound)
                }),
            member(
                of: "Plot", "var svg: String { get }", "The picture as an SVG document.",
                native { (plot: Plot) in plot.svg }),
            member(
                of: "Plot", "var description: String { get }", "The picture in words.",
                native { (plot: Plot) in plot.description }),
        ]
    }

    private static var tables: [LibraryRow] {
        [
            function(
                "func table(_ columns: KeyValuePairs<String, any TableColumn>) -> Table",
                "Columns side by side, each under its name: `table([\"x\": x, \"relu\": relu(x)])`.",
                native { (columns: Pairs<String, ErasedValue>) in
                    try Table.checkedTable(
                        zip(columns.keys, columns.values).map { (key: $0, value: try column($1)) })
                }),
            member(
                of: "Table", "func caption(_ text: String) -> Table", "This table with a caption.",
                native { (table: Table, text: String) in table.caption(text) }),
        ]
    }

    private static func column(_ value: ErasedValue) throws -> any TableColumn {
        if let tensor = value.libraryValue as? Tensor { return tensor }
        switch value.type {
        case .array(of: .double): return try value.value(as: [Double].self)
        case .array(of: .int): return try value.value(as: [Int].self)
        case .array(of: .string): return try value.value(as: [String].self)
        case .array(of: .bool): return try value.value(as: [Bool].self)
        default: throw NativeError("table: '\(value.type)' is not a column; use a tensor or an array")
        }
    }

    static func displaying(to output: DisplayOutput) -> [LibraryRow] {
        let documentation = "Shows the value at once, in the middle of a cell."
        return [
            function(
                "func display(_ value: Plot)", documentation,
                NativeFunction { (plot: Plot) in output.show(plot.mimeBundle) }),
            function(
                "func display(_ value: Table)", documentation,
                NativeFunction { (table: Table) in output.show(table.mimeBundle) }),
            function(
                "func display(_ value: Activation)", documentation,
                NativeFunction { (activation: Activation) in output.show(activation.mimeBundle) }),
            function(
                "func display(_ value: Tensor)", documentation,
                NativeFunction { (tensor: Tensor) in output.show(tensor.mimeBundle) }),
        ]
    }
}

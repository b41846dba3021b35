import Tensors

/// Data that can be a column of a ``Table``: a vector, or an array of numbers, strings or truth values.
public protocol TableColumn: Sendable {
    /// The cells of this column, from the top to the bottom.
    ///
    /// Throws where the data is no column, such as a matrix.
    func tableCells() throws(PlotError) -> TableCells
}

/// The cells of one column.
public struct TableCells: Sendable {
    enum Storage: Sendable {
        case numbers([Double])
        case integers([Int])
        case texts([String])
    }

    let storage: Storage

    var count: Int {
        switch storage {
        case .numbers(let values): values.count
        case .integers(let values): values.count
        case .texts(let values): values.count
        }
    }

    /// Whether the cells are numbers, which stand at the right.
    var isNumeric: Bool {
        if case .texts = storage { return false }
        return true
    }

    /// The cells at `rows` as text; numbers in one form for all of them.
    func shown(_ rows: [Int]) -> [String] {
        switch storage {
        case .numbers(let values): NumberColumn(rows.map { values[$0] }).cells
        case .integers(let values): rows.map { fixedPoint(values[$0], decimals: 0) }
        case .texts(let values): rows.map { values[$0] }
        }
    }
}

extension Tensor: TableColumn {
    public func tableCells() throws(PlotError) -> TableCells {
        try requireVector(self, "the column")
        return TableCells(storage: .numbers(scalars))
    }
}

/// A type whose arrays can be columns: `Double`, `Int`, `String`, `Bool`.
public protocol TableElement: Sendable {
    /// `column` as cells.
    static func tableCells(of column: [Self]) -> TableCells
}

extension Array: TableColumn where Element: TableElement {
    public func tableCells() throws(PlotError) -> TableCells { Element.tableCells(of: self) }
}

extension Double: TableElement {
    public static func tableCells(of column: [Double]) -> TableCells {
        TableCells(storage: .numbers(column))
    }
}

extension Int: TableElement {
    public static func tableCells(of column: [Int]) -> TableCells {
        TableCells(storage: .integers(column))
    }
}

extension String: TableElement {
    public static func tableCells(of column: [String]) -> TableCells {
        TableCells(storage: .texts(column))
    }
}

extension Bool: TableElement {
    public static func tableCells(of column: [Bool]) -> TableCells {
        TableCells(storage: .texts(column.map { $0 ? "true" : "false" }))
    }
}

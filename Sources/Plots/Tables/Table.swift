import Display

/// Columns of data under their names, as a value.
///
/// ```swift
/// table(["x": x, "ReLU": relu(x)]).caption("Below zero, nothing passes")
/// ```
public struct Table: Sendable {
    struct Column: Sendable {
        let name: String
        let cells: TableCells
    }

    let columns: [Column]
    var caption: String?

    /// This table with `text` above it.
    public func caption(_ text: String) -> Table {
        var copy = self
        copy.caption = text
        return copy
    }

    package static func checkedTable(
        _ columns: some Sequence<(key: String, value: any TableColumn)>
    ) throws(PlotError) -> Table {
        var named: [Column] = []
        for (name, column) in columns {
            do {
                named.append(Column(name: name, cells: try column.tableCells()))
            } catch {
                throw PlotError("table: in the column \"\(name)\", \(error.message)")
            }
        }
        if let first = named.first, let other = named.first(where: { $0.cells.count != first.cells.count }) {
            throw PlotError(
                "table: the column \"\(first.name)\" has \(counted(first.cells.count, "row")) and "
                    + "\"\(other.name)\" has \(other.cells.count); all columns need the same count")
        }
        return Table(columns: named)
    }
}

/// A table of `columns`, in their order, under their names.
///
/// Traps unless all columns have one count. Of more than 20 rows it shows the first 10 and the last 5.
///
/// ```swift
/// table(["name": ["ReLU", "tanh"], "at 1": [1, 0.7616]])
/// // name    at 1
/// // ReLU  1.0000
/// // tanh  0.7616
/// ```
public func table(_ columns: KeyValuePairs<String, any TableColumn>) -> Table {
    orTrap { () throws(PlotError) in try Table.checkedTable(columns) }
}

extension Table: CustomStringConvertible, Displayable {
    /// The table as aligned text.
    public var description: String { TableText(self).plain }

    public var mimeBundle: MIMEBundle {
        let text = TableText(self)
        return MIMEBundle(plainText: text.plain)
            .adding("text/html", .text(text.html))
            .adding("text/markdown", .text(text.markdown))
            .adding("text/latex", .text(text.latex))
    }
}

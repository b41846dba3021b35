import Display

/// A table as text cells: what is shown of it, before a format writes it.
struct TableText {
    struct Column {
        let name: String
        let isNumeric: Bool
        let cells: [String]
    }

    let caption: String?
    let columns: [Column]
    /// The count of rows left out, and the row that they follow; nil where all are shown.
    let omission: (count: Int, after: Int)?
    let rowCount: Int

    private static let mostRows = 20
    private static let headRows = 10
    private static let tailRows = 5

    init(_ table: Table) {
        let count = table.columns.first?.cells.count ?? 0
        var rows = Array(0..<count)
        if count > Self.mostRows {
            rows = Array(0..<Self.headRows) + Array(count - Self.tailRows..<count)
            omission = (count - rows.count, Self.headRows)
        } else {
            omission = nil
        }
        rowCount = rows.count
        caption = table.caption
        columns = table.columns.map { column in
            Column(
                name: column.name, isNumeric: column.cells.isNumeric, cells: column.cells.shown(rows))
        }
    }

    /// The rows, each as its cells; nil stands for those left out.
    private var rows: [[String]?] {
        var rows: [[String]?] = (0..<rowCount).map { row in columns.map { $0.cells[row] } }
        if let omission { rows.insert(nil, at: omission.after) }
        return rows
    }

    private var omissionText: String { "… \(omission?.count ?? 0) more rows" }

    // MARK: Formats

    /// Columns aligned for a fixed-width font, in which Hangul takes two places.
    var plain: String {
        guard !columns.isEmpty else {
            return [caption, "(no columns)"].compactMap { $0 }.joined(separator: "\n")
        }
        let widths = columns.map { column in (column.cells + [column.name]).map(places).max() ?? 0 }
        func line(_ cells: [String]) -> String {
            let padded = zip(cells, zip(columns, widths)).map { cell, place in
                let gap = String(repeating: " ", count: max(0, place.1 - places(cell)))
                return place.0.isNumeric ? gap + oneLine(cell) : oneLine(cell) + gap
            }
            let joined = padded.joined(separator: "  ")
            return String(joined.reversed().drop { $0 == " " }.reversed())
        }
        var lines = [line(columns.map(\.name))]
        lines += rows.map { $0.map(line) ?? omissionText }
        if let caption { lines.insert(oneLine(caption), at: 0) }
        return lines.joined(separator: "\n")
    }

    var html: String {
        var html = "<table>\n"
        if let caption { html += "<caption>\(caption.xmlEscaped)</caption>\n" }
        html += "<thead><tr>"
        for column in columns {
            html += "<th scope=\"col\"\(column.htmlAlignment)>\(column.name.xmlEscaped)</th>"
        }
        html += "</tr></thead>\n<tbody>\n"
        for row in rows {
            if let row {
                let cells = zip(columns, row).map { "<td\($0.htmlAlignment)>\($1.xmlEscaped)</td>" }
                html += "<tr>\(cells.joined())</tr>\n"
            } else {
                html += "<tr><td colspan=\"\(columns.count)\" align=\"center\" style=\"text-align:center\">"
                html += "\(omissionText)</td></tr>\n"
            }
        }
        return html + "</tbody>\n</table>"
    }

    var markdown: String {
        var lines: [String] = []
        if let caption { lines += ["**\(caption.markdownEscaped)**", ""] }
        func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
        lines.append(line(columns.map(\.name.markdownEscaped)))
        lines.append(line(columns.map { $0.isNumeric ? "---:" : ":---" }))
        for row in rows {
            let omitted = [omissionText] + columns.dropFirst().map { _ in "" }
            lines.append(line(row?.map(\.markdownEscaped) ?? omitted))
        }
        return lines.joined(separator: "\n")
    }

    var latex: String {
        let alignment = columns.map { $0.isNumeric ? "r" : "l" }.joined()
        func line(_ cells: [String]) -> String { cells.joined(separator: " & ") + " \\\\" }
        var lines = ["\\begin{center}"]
        if let caption { lines += ["\\textbf{\(caption.latexEscaped)}\\\\[4pt]"] }
        lines += ["\\begin{tabular}{\(alignment.isEmpty ? "l" : alignment)}", "\\hline"]
        lines += [line(columns.map(\.name.latexEscaped)), "\\hline"]
        for row in rows {
            let omitted =
                "\\multicolumn{\(max(columns.count, 1))}{c}{\\ldots\\ \(omission?.count ?? 0) more rows}"
            lines.append(line(row?.map(\.latexNumber) ?? [omitted]))
        }
        return (lines + ["\\hline", "\\end{tabular}", "\\end{center}"]).joined(separator: "\n")
    }
}

extension TableText.Column {
    /// Twice, since some sites keep only the attribute, and JupyterLab's own style hides it.
    fileprivate var htmlAlignment: String {
        let side = isNumeric ? "right" : "left"
        return " align=\"\(side)\" style=\"text-align:\(side)\""
    }
}

extension String {
    /// This cell in LaTeX; raised digits go to mathematics, as text fonts lack them.
    fileprivate var latexNumber: String {
        let parts = latexEscaped.split(separator: "×10", maxSplits: 1)
        guard parts.count == 2, let exponent = exponent(ofRaised: parts[1]) else { return latexEscaped }
        return "\(parts[0])$\\times10^{\(exponent)}$"
    }
}

/// The number that raised digits write, or nil where there are other characters.
private func exponent(ofRaised text: Substring) -> Int? {
    Int(text.map { $0 == "⁻" ? "-" : $0.wholeNumberValue.map(String.init) ?? "?" }.joined())
}

private func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
}

/// The places that `text` takes in a terminal.
private func places(_ text: String) -> Int {
    oneLine(text).reduce(0) { $0 + TextMetrics.places($1) }
}

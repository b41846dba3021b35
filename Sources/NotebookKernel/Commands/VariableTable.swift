import Checker

extension NotebookSession {
    /// What `%who` and `%whos` print.
    func variableTable(isDetailed: Bool) -> String {
        let rows = declaredNames()
        if rows.isEmpty { return "No name is declared.\n" }
        guard isDetailed else { return rows.map(\.name).joined(separator: "  ") + "\n" }
        let header = DeclaredRow(name: "Name", type: "Type", value: "Value")
        let nameWidth = (rows + [header]).map(\.name.count).max() ?? 0
        let typeWidth = (rows + [header]).map(\.type.count).max() ?? 0
        func line(_ row: DeclaredRow) -> String {
            let text = padded(row.name, nameWidth) + "  " + padded(row.type, typeWidth) + "  " + row.value
            return String(text.reversed().drop { $0 == " " }.reversed()) + "\n"
        }
        let rule = String(repeating: "─", count: nameWidth + typeWidth + 9) + "\n"
        return line(header) + rule + rows.map(line).joined()
    }

    private struct DeclaredRow {
        let name: String
        let type: String
        let value: String
    }

    /// In the order of their names. A variable that has no value yet is not told.
    private func declaredNames() -> [DeclaredRow] {
        environment.declarations.sorted { $0.key < $1.key }.flatMap { name, declaration in
            switch declaration {
            case .variable(let variable):
                valueDescription(of: variable).map {
                    [DeclaredRow(name: name, type: variable.type.description, value: oneLine($0))]
                } ?? []
            case .functions(let functions):
                functions.map { DeclaredRow(name: name, type: "\(Type.function($0.type))", value: "") }
            case .computed(let signature):
                [DeclaredRow(name: name, type: signature.result.description, value: "{ … }")]
            case .type(let type):
                [DeclaredRow(name: name, type: type.description(named: name), value: "")]
            }
        }
    }

    private func oneLine(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }.joined(
            separator: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

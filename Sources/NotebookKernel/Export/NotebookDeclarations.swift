import Checker
import Syntax

/// What the cells of a notebook declare, and how often.
struct NotebookDeclarations {
    /// Since a reset, numbers begin anew.
    struct Key: Hashable {
        let epoch: Int
        let number: Int
    }

    private(set) var variableCounts: [Key: Int] = [:]
    /// The declarations of each top-level function, in their order.
    private(set) var functions: [Key: [FunctionDeclaration]] = [:]
    /// The cells' texts of the functions' defaults, in the same order.
    private(set) var defaults: [Key: [[String]]] = [:]
    /// When a cell begins, by its number.
    private(set) var epochs: [Int: Int] = [:]

    init(_ cells: [ExportedCell]) {
        var epoch = 0
        for cell in cells {
            if cell.plan.beginsWithReset { epoch += 1 }
            epochs[cell.number] = epoch
            for variable in cell.checked.cell.typed.globals {
                guard case .global(let number) = variable.storage else { continue }
                variableCounts[Key(epoch: epoch, number: number), default: 0] += 1
            }
            for (declaration, function) in cell.functions {
                guard case .global(let number) = function.kind else { continue }
                let key = Key(epoch: epoch, number: number)
                functions[key, default: []].append(declaration)
                defaults[key, default: []].append(
                    declaration.parameters.map { parameter in
                        parameter.defaultValue.map { String(cell.text[$0.range]) } ?? ""
                    })
            }
            if cell.plan.commands.contains(where: \.isReset), !cell.plan.beginsWithReset { epoch += 1 }
        }
    }
}

extension ExportedCell {
    /// The functions at the top level of the cell, operators left out.
    var functions: [(declaration: FunctionDeclaration, function: Function)] {
        statements.compactMap { statement in
            guard case .function(let declaration) = statement.kind,
                let function = environment.functions(named: declaration.name)
                    .first(where: { $0.range == declaration.nameRange })
            else { return nil }
            return (declaration, function)
        }
    }
}

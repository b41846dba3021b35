import Checker
import Syntax

/// Which functions use which variables of the notebook: so that a name that becomes another variable is told.
struct VariableUses {
    /// By the function's number: its name, and the variables that it uses.
    private var functions: [Function.Kind: (name: String, variables: [Variable])] = [:]

    /// Notes the functions that a cell declares, with the variables that their names meant in it.
    mutating func note(_ checked: NotebookSession.Checked, since earlier: Environment) {
        let later = checked.cell.environment
        // A function sees the variables that stand above it.
        var declared: Set<String> = []
        for statement in checked.statements {
            switch statement.kind {
            case .binding(let declaration):
                declared.formUnion(declaration.bindings.flatMap(\.pattern.boundNames))
            case .function(let declaration):
                guard
                    let function = later.functions(named: declaration.name)
                        .first(where: { $0.range == declaration.nameRange })
                else { continue }
                let used = Set(FreeNames.uses(in: statement).map(\.name)).sorted()
                let variables = used.compactMap { name in
                    (declared.contains(name) ? later : earlier).variable(named: name)
                }
                functions[function.kind] = (function.name, variables)
            default: break
            }
        }
    }

    /// A sentence for each name that a cell gives another type, where functions still use the old variable.
    func warnings(about checked: NotebookSession.Checked, since earlier: Environment) -> [String] {
        checked.cell.typed.globals.compactMap { variable in
            guard let old = earlier.variable(named: variable.name), old.storage != variable.storage
            else { return nil }
            let redeclared = Set(checked.cell.typed.functions.map(\.kind))
            let users = functions.filter { kind, function in
                !redeclared.contains(kind) && function.variables.contains { $0.storage == old.storage }
            }
            let names = Set(users.map { "'\($0.value.name)'" }).sorted()
            guard !names.isEmpty else { return nil }
            return "warning: '\(variable.name)' is now a new variable of type '\(variable.type)'; "
                + "\(names.joined(separator: ", ")) still \(names.count == 1 ? "uses" : "use") the old one of type "
                + "'\(old.type)': declare \(names.count == 1 ? "it" : "them") again to use the new one\n"
        }
    }
}

extension Environment {
    func variable(named name: String) -> Variable? {
        if case .variable(let variable)? = declarations[name] { variable } else { nil }
    }

    func functions(named name: String) -> [Function] {
        if case .functions(let functions)? = declarations[name] { functions } else { [] }
    }
}

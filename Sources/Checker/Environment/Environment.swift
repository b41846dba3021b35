import Syntax

/// What the cells of a notebook have declared so far.
///
/// A value: checking a cell makes a new one, and the notebook keeps it only if the cell runs.
package struct Environment: Sendable {
    /// A name declared by a cell: a variable, or functions that differ in their types.
    package enum Declaration: Sendable {
        case variable(Variable)
        case functions([Function])
    }

    package private(set) var declarations: [String: Declaration] = [:]
    private var globalNumbers: [GlobalKey: Int] = [:]
    private var functionNumbers: [FunctionKey: Int] = [:]
    private var nextGlobal = 0
    private var nextFunction = 0

    private struct GlobalKey: Hashable {
        let name: String
        let type: Type
    }

    private struct FunctionKey: Hashable {
        let name: String
        let labels: [String?]
        let type: FunctionType
    }

    package init() {}

    /// The number of a global: a name declared again with the same type is the same variable.
    mutating func globalNumber(name: String, type: Type) -> Int {
        let key = GlobalKey(name: name, type: type)
        if let known = globalNumbers[key] { return known }
        defer { nextGlobal += 1 }
        globalNumbers[key] = nextGlobal
        return nextGlobal
    }

    /// The number of a function: one declared again with the same labels and types takes the place of the first.
    mutating func functionNumber(name: String, labels: [String?], type: FunctionType) -> Int {
        let key = FunctionKey(name: name, labels: labels, type: type)
        if let known = functionNumbers[key] { return known }
        defer { nextFunction += 1 }
        functionNumbers[key] = nextFunction
        return nextFunction
    }

    mutating func declare(_ variable: Variable) {
        declarations[variable.name] = .variable(variable)
    }

    mutating func declare(_ function: Function) {
        var functions: [Function] = []
        if case .functions(let known)? = declarations[function.name] {
            functions = known.filter { $0.kind != function.kind }
        }
        declarations[function.name] = .functions(functions + [function])
    }

    /// This environment after the cell ran only in part: variables that it did not reach are as before.
    package func keeping(
        from earlier: Environment, globalsOf cell: TypedCell, where isInitialized: (Variable) -> Bool
    ) -> Environment {
        var kept = self
        for variable in cell.globals where !isInitialized(variable) {
            kept.declarations[variable.name] = earlier.declarations[variable.name]
        }
        return kept
    }
}

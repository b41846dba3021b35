import Syntax

/// A cell that may run, and the notebook's names after it.
package struct CheckedCell: Sendable {
    package let typed: TypedCell
    package let environment: Environment
}

/// Checks a parsed cell against what the notebook declares, or says all that is wrong with it.
package func checkCell(
    _ cell: ParsedCell, number: Int, in environment: Environment, signatures: SignatureTable
) throws(CellErrors) -> CheckedCell {
    let checker = CellChecker(number: number, environment: environment, signatures: signatures)
    let typed = try checker.checkCell(cell.statements)
    return CheckedCell(typed: typed, environment: checker.environment)
}

/// Walks one cell, statement by statement; each statement finds the names that stand before it.
final class CellChecker {
    let cell: Int
    let signatures: SignatureTable
    var environment: Environment
    var scope: Scope
    var diagnostics: [Diagnostic] = []
    /// The global variables that this cell declared so far.
    var globals: [Variable] = []
    var functions: [Function] = []
    /// Names that this cell declares at top level, so that a second declaration is found.
    var declaredHere: [String: SourceRange] = [:]
    /// Names whose declaration was wrong: what uses them is not told again.
    var brokenNames: Set<String> = []
    /// Functions of this cell whose declaration stands further down.
    var pendingFunctions: [PendingFunction] = []
    /// Where among the cell's statements variables are declared.
    var variablePlaces: [Int] = []
    /// The place of the statement at hand.
    var currentPlace = 0

    init(number: Int, environment: Environment, signatures: SignatureTable) {
        cell = number
        self.environment = environment
        self.signatures = signatures
        scope = Scope(parent: nil, function: FunctionContext(parent: nil, result: .none))
    }

    /// At the top level of the cell, where declarations are global.
    var isAtTopLevel: Bool { scope.parent == nil }

    func resolve(_ name: TypeName) throws(CellErrors) -> Type {
        do throws(Diagnostic) {
            return try TypeResolver(types: signatures.types, allowsOptionals: false).resolve(name)
        } catch {
            throw CellErrors([error])
        }
    }

    func checkCell(_ statements: [Statement]) throws(CellErrors) -> TypedCell {
        declareFunctions(of: statements)
        var typed: [TypedStatement] = []
        var result: TypedExpression?
        for (place, statement) in statements.enumerated() {
            currentPlace = place
            do throws(CellErrors) {
                if place == statements.count - 1, case .expression(let expression) = statement.kind {
                    let value = try cellResult(expression)
                    if value.type.isVoid || statement.endsWithSemicolon || value.isAssignment {
                        typed.append(.expression(value))
                    } else {
                        result = value
                    }
                } else {
                    typed += try check(statement)
                }
            } catch {
                diagnostics += error.diagnostics
            }
        }
        if diagnostics.isEmpty {
            var constants = ConstantAnalysis()
            constants.visit(typed + functions.flatMap(\.body))
            if let result { constants.visit(result) }
            diagnostics = constants.diagnostics
        }
        if !diagnostics.isEmpty { throw CellErrors(diagnostics) }
        return TypedCell(statements: typed, result: result, functions: functions, globals: globals)
    }

    private func cellResult(_ expression: Expression) throws(CellErrors) -> TypedExpression {
        if expression.beginsWithClosure {
            throw error(
                .swift, "top-level statement cannot begin with a closure expression", at: expression.range,
                note: "for a block write 'do { … }'")
        }
        let value = try check(expression)
        if case .functionReference = value.kind {
            throw error(.swift, "function is unused", at: expression.range, note: "call it: add '(…)'")
        }
        guard value.type.nominal == .reversedCollection, let element = value.type.sequenceElement else {
            return value
        }
        // Shown as the array that it walks over.
        return TypedExpression(
            .call(.intrinsic(.arrayFromSequence), [value]), type: .array(of: element), range: value.range)
    }

    func error(
        _ category: Diagnostic.Category, _ message: String, at range: SourceRange, note: String? = nil
    ) -> CellErrors {
        CellErrors([Diagnostic(category, message, at: range, notes: note.map { [$0] } ?? [])])
    }

    /// Runs `body` in a block of its own.
    func inScope<Value>(
        function: FunctionContext? = nil, _ body: () throws(CellErrors) -> Value
    ) throws(CellErrors) -> Value {
        let outer = scope
        scope = Scope(parent: outer, function: function ?? outer.function)
        defer { scope = outer }
        return try body()
    }
}

extension TypedExpression {
    var isAssignment: Bool {
        switch kind {
        case .assign, .compoundAssign: true
        default: false
        }
    }
}

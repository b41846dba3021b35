import Syntax

/// What a half-written cell means, as far as it can be told: for completion and inspection.
extension Environment {
    /// The names after the statements of a cell; those that are wrong are left out.
    package func afterChecking(_ text: String, signatures: SignatureTable) -> Environment {
        guard let cell = try? parseCell(text, number: Self.assistanceCell) else { return self }
        let checker = CellChecker(number: Self.assistanceCell, environment: self, signatures: signatures)
        _ = try? checker.checkCell(cell.statements)
        return checker.environment
    }

    /// The type of an expression, or nil where it has none.
    package func type(ofExpression text: String, signatures: SignatureTable) -> Type? {
        guard let cell = try? parseCell(text, number: Self.assistanceCell), cell.statements.count == 1,
            case .expression(let expression) = cell.statements[0].kind
        else { return nil }
        let checker = CellChecker(number: Self.assistanceCell, environment: self, signatures: signatures)
        return try? checker.check(expression).type
    }

    /// The type that an expression names: `Double` in `Double.pi`.
    package func typeNamed(_ name: String, signatures: SignatureTable) -> Type? {
        guard declarations[name] == nil, let nominal = signatures.types[name] else { return nil }
        return .nominal(nominal, nominal.genericParameterNames.map { .parameter($0) })
    }

    private static let assistanceCell = -1
}

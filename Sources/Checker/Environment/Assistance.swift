import Syntax

/// What a half-written cell means, as far as it can be told: for completion and inspection.
extension Environment {
    /// The names after the statements of a cell; those that are wrong are left out.
    package func afterChecking(_ text: String, signatures: SignatureTable) -> Environment {
        guard let cell = try? parseWhatIsRight(text, number: Self.assistanceCell) else { return self }
        let checker = CellChecker(number: Self.assistanceCell, environment: self, signatures: signatures)
        checker.brokenNames = cell.brokenNames
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
    package func typeNamed(_ text: String, signatures: SignatureTable) -> Type? {
        guard let cell = try? parseCell(text, number: Self.assistanceCell), cell.statements.count == 1,
            case .expression(let expression) = cell.statements[0].kind
        else { return nil }
        let checker = CellChecker(number: Self.assistanceCell, environment: self, signatures: signatures)
        return try? checker.typeReference(expression)
    }

    /// The members of a name that values of a type, or the type itself, have.
    package func members(of type: Type, named name: String, signatures: SignatureTable) -> [Signature] {
        CellChecker(number: Self.assistanceCell, environment: self, signatures: signatures)
            .members(of: type, named: name)
    }

    package func memberNames(of type: Type, signatures: SignatureTable) -> [String] {
        CellChecker(number: Self.assistanceCell, environment: self, signatures: signatures)
            .memberNames(of: type)
    }

    private static let assistanceCell = -1
}

extension Environment.TypeDeclaration {
    /// The declaration of the type in one line.
    package func description(named name: String) -> String {
        switch self {
        case .nominal(let nominal):
            switch nominal.kind {
            case .structure: "struct \(name)"
            case .enumeration: "enum \(name)"
            case .classType: "class \(name)"
            }
        case .protocolType: "protocol \(name)"
        case .alias(let type, _): "typealias \(name) = \(type)"
        }
    }
}

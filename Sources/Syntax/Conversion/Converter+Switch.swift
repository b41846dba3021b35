import SwiftSyntax

extension Converter {
    mutating func convert(
        _ selection: SwitchExprSyntax, label: String? = nil
    ) throws(Diagnostic) -> SwitchStatement {
        let subject = try convert(selection.subject)
        var cases: [SwitchStatement.Case] = []
        for element in selection.cases {
            guard case .switchCase(let clause) = element else {
                throw unsupported(
                    "conditional compilation ('#if') is", "delete the directive and keep one of the branches",
                    at: element)
            }
            if cases.last?.items.isEmpty == true {
                throw swiftError(
                    "additional 'case' blocks cannot appear after the 'default' block of a 'switch'",
                    at: clause.label)
            }
            cases.append(try convert(clause))
        }
        return SwitchStatement(
            subject: subject, cases: cases, label: label, keywordRange: range(of: selection.switchKeyword))
    }

    private mutating func convert(_ clause: SwitchCaseSyntax) throws(Diagnostic) -> SwitchStatement.Case {
        if let attribute = clause.attribute, attribute.attributeName.trimmedDescription != "unknown" {
            throw unsupported(
                "the attribute '\(attribute.trimmedDescription)' is", "delete it", at: attribute)
        }
        guard !clause.statements.isEmpty else {
            let word = clause.label.is(SwitchDefaultLabelSyntax.self) ? "default" : "case"
            throw swiftError(
                "'\(word)' label in a 'switch' must have at least one executable statement", at: clause.label)
        }
        var items: [SwitchStatement.Case.Item] = []
        if case .case(let label) = clause.label {
            for item in label.caseItems {
                let pattern = try convert(item.pattern, isMutable: nil)
                items.append(.init(pattern: pattern, condition: try condition(item.whereClause)))
            }
        }
        return SwitchStatement.Case(
            items: items, body: block(clause.statements), range: range(of: clause.label))
    }

    private mutating func condition(_ clause: WhereClauseSyntax?) throws(Diagnostic) -> Expression? {
        guard let clause else { return nil }
        return try convert(clause.condition)
    }

    mutating func convert(_ statement: DoStmtSyntax, label: String?) throws(Diagnostic) -> Statement.Kind {
        let body = block(statement.body)
        var catches: [CatchClause] = []
        for clause in statement.catchClauses { catches.append(try convert(clause)) }
        return .doBlock(
            body, catches: catches, thrown: try thrownType(statement.throwsClause), label: label)
    }

    private mutating func convert(_ clause: CatchClauseSyntax) throws(Diagnostic) -> CatchClause {
        var items: [SwitchStatement.Case.Item] = []
        for item in clause.catchItems {
            // `catch where condition` catches every error, as `error`.
            var pattern = Pattern(
                kind: .name("error", isMutable: false), range: range(of: clause.catchKeyword))
            if let written = item.pattern { pattern = try convert(written, isMutable: nil) }
            items.append(.init(pattern: pattern, condition: try condition(item.whereClause)))
        }
        return CatchClause(
            items: items, body: block(clause.body),
            range: range(of: clause.catchKeyword).extended(
                to: clause.catchItems.isEmpty
                    ? range(of: clause.catchKeyword) : range(of: clause.catchItems)))
    }
}

import SwiftDiagnostics
import SwiftOperators
import SwiftParser
import SwiftSyntax

/// The operators of a notebook with their precedence: Swift's own, and those that its cells declared.
package struct OperatorTable: Sendable {
    package enum Fixity: String, Sendable { case prefix, infix, postfix }

    package static let standardOperators = OperatorTable()

    /// Declarations of operators and precedence groups as written; a later one replaces that of the same key.
    private var declarations: [(key: String, text: String)] = []
    private var operators = SwiftOperators.OperatorTable.standardOperators
    private var groups: [PrecedenceGroup] = []
    private(set) var precedence = OperatorPrecedence(of: PrecedenceGroup.standard)

    private init() {}

    /// The precedence group of an infix operator; nil of one that nobody declared.
    func precedenceGroup(of name: String) -> String? {
        operators.infixOperator(named: name).map { $0.precedenceGroup ?? "DefaultPrecedence" }
    }

    package func contains(_ name: String, _ fixity: Fixity) -> Bool {
        // Swift removed these two; the table of swift-syntax still has them.
        let isRemoved = name == "++" || name == "--"
        if isRemoved { return declarations.contains { $0.key == "\(fixity) \(name)" } }
        return switch fixity {
        case .prefix: operators.prefixOperator(named: name) != nil
        case .infix: operators.infixOperator(named: name) != nil
        case .postfix: operators.postfixOperator(named: name) != nil
        }
    }

    /// The table with the declarations that a cell makes, which hold for all of the cell.
    func adding(_ tree: SourceFileSyntax, cell: Int) -> (table: OperatorTable, errors: [Diagnostic]) {
        var table = self
        var errors: [Diagnostic] = []
        var keys: Set<String> = []
        for item in tree.statements {
            guard case .decl(let declaration) = item.item, let key = Self.key(of: declaration) else {
                continue
            }
            if !keys.insert(key).inserted {
                let what = declaration.is(OperatorDeclSyntax.self) ? "operator" : "precedence group"
                errors.append(
                    Diagnostic(.swift, "\(what) redeclared", at: sourceRange(of: declaration, cell: cell)))
            } else if let error = table.add(declaration, key: key, cell: cell) {
                errors.append(error)
            }
        }
        if !keys.isEmpty && errors.isEmpty {
            table.build()
            errors = table.unknownGroups(in: tree, cell: cell)
        }
        return (table, errors)
    }

    private static func key(of declaration: DeclSyntax) -> String? {
        if let declaration = declaration.as(OperatorDeclSyntax.self) {
            return "\(declaration.fixitySpecifier.text) \(declaration.name.text)"
        }
        return declaration.as(PrecedenceGroupDeclSyntax.self).map { "group \($0.name.text)" }
    }

    private mutating func add(_ declaration: DeclSyntax, key: String, cell: Int) -> Diagnostic? {
        declarations.removeAll { $0.key == key }
        if let declared = declaration.as(OperatorDeclSyntax.self) {
            let name = declared.name.text
            let standard = Self.standardOperators
            let group = declared.operatorPrecedenceAndTypes?.precedenceGroup.text
            switch declared.fixitySpecifier.text {
            case "prefix" where standard.contains(name, .prefix): return nil
            case "postfix" where standard.contains(name, .postfix): return nil
            case "infix" where standard.contains(name, .infix):
                if standard.operators.infixOperator(named: name)?.precedenceGroup == group { return nil }
                return Diagnostic(
                    .unsupported,
                    "another precedence for Swift's operator '\(name)' is not part of the notebook language: "
                        + "choose another name", at: sourceRange(of: declared.name, cell: cell))
            default: break
            }
        } else if let declared = declaration.as(PrecedenceGroupDeclSyntax.self) {
            if PrecedenceGroup.standard.contains(where: { $0.name == declared.name.text }) {
                return Diagnostic(
                    .unsupported,
                    "another meaning for Swift's precedence group '\(declared.name.text)' is not part of the "
                        + "notebook language: choose another name",
                    at: sourceRange(of: declared.name, cell: cell))
            }
            groups.removeAll { $0.name == declared.name.text }
            groups.append(PrecedenceGroup(declared))
        }
        declarations.append((key, declaration.trimmedDescription))
        return nil
    }

    private mutating func build() {
        let standard = SwiftOperators.OperatorTable.standardOperators.description
        // Each key stands once, so that nothing is declared twice.
        operators = SwiftOperators.OperatorTable()
        operators.addSourceFile(
            Parser.parse(source: standard + declarations.map(\.text).joined(separator: "\n"))
        ) { _ in }
        precedence = OperatorPrecedence(of: PrecedenceGroup.standard + groups)
    }

    private func unknownGroups(in tree: SourceFileSyntax, cell: Int) -> [Diagnostic] {
        let known = Set((PrecedenceGroup.standard + groups).map(\.name))
        var named: [TokenSyntax] = []
        for item in tree.statements {
            if let declared = item.item.as(OperatorDeclSyntax.self) {
                if let group = declared.operatorPrecedenceAndTypes { named.append(group.precedenceGroup) }
            } else if let declared = item.item.as(PrecedenceGroupDeclSyntax.self) {
                for case .precedenceGroupRelation(let relation) in declared.groupAttributes {
                    named += relation.precedenceGroups.map(\.name)
                }
            }
        }
        return named.filter { !known.contains($0.text) }.map { group in
            Diagnostic(
                .swift, "unknown precedence group '\(group.text)'", at: sourceRange(of: group, cell: cell))
        }
    }
}

extension OperatorTable {
    static func missingOperator(_ name: String, at place: SourceRange) -> Diagnostic {
        if name == "**" {
            return Diagnostic(
                .swift, "no operator '**' is defined; did you mean 'pow(_:_:)'?", at: place)
        }
        if let meant = ["++": "+= 1", "--": "-= 1", "..": "...", "<>": "!=", "=<": "<=", "=>": ">="][name],
            name == "++" || name == "--" || name == ".."
        {
            return Diagnostic(
                .swift, "cannot find operator '\(name)' in scope; did you mean '\(meant)'?", at: place)
        }
        let remedies = ["^^": "write '!='", "=<": "write '<='", "=>": "write '>='", "<>": "write '!='"]
        return Diagnostic(
            .swift, "cannot find operator '\(name)' in scope", at: place,
            notes: remedies[name].map { [$0] } ?? [])
    }
}

import Syntax

/// A row of a library's table: a declaration in Swift's own words and what carries it out.
package struct SignatureRow: Sendable {
    /// The type that it is a member of, or nil for a global function.
    package let owner: String?
    /// `func linspace(_ start: Double, _ end: Double, _ count: Int = 50) -> Tensor`
    package let declaration: String
    package let implementation: Signature.Implementation
    package let setter: LibraryFunction?
    package let documentation: String
    package let name: String

    package init(
        owner: String? = nil, _ declaration: String, _ implementation: Signature.Implementation,
        setter: LibraryFunction? = nil, documentation: String = ""
    ) {
        self.owner = owner
        self.declaration = declaration
        self.implementation = implementation
        self.setter = setter
        self.documentation = documentation
        name = Self.name(in: declaration)
    }

    /// The declared name, read off the text; the whole declaration is parsed only when the name is used.
    private static func name(in declaration: String) -> String {
        let words = declaration.split(separator: " ", omittingEmptySubsequences: true)
        for (place, word) in words.enumerated() {
            switch word {
            case "func", "var", "let":
                guard place + 1 < words.count else { continue }
                let next = words[place + 1]
                let end =
                    next.dropFirst().firstIndex { "(<:".contains($0) && !isOperator(next) } ?? next.endIndex
                return String(next[..<end])
            default:
                if word.hasPrefix("init") { return "init" }
                if word.hasPrefix("subscript") { return "subscript" }
            }
        }
        return declaration
    }

    private static func isOperator(_ word: Substring) -> Bool {
        !(word.first?.isLetter ?? false) && word.first != "_"
    }
}

/// All names of the standard library and of our own, with their signatures.
///
/// Declarations are parsed when their name is first used: a kernel starts without parsing any.
package final class SignatureTable {
    private struct Key: Hashable {
        let owner: String?
        let name: String
    }

    private let rows: [Key: [SignatureRow]]
    private var parsed: [Key: [Signature]] = [:]
    package let types: TypeTable

    package init(rows libraryRows: [SignatureRow], types: [NominalType]) {
        self.types = TypeTable(types)
        var rows: [Key: [SignatureRow]] = [:]
        for row in StandardLibrary.rows + libraryRows {
            // Operators are found by their name alone, whichever type declares them.
            let isOperator = !(row.name.first?.isLetter ?? false)
            rows[Key(owner: isOperator ? nil : row.owner, name: row.name), default: []].append(row)
        }
        self.rows = rows
    }

    /// Global functions and operators of a name.
    package func functions(named name: String) -> [Signature] {
        signatures(Key(owner: nil, name: name))
    }

    /// Members of a type, those of its protocols included.
    package func members(of type: Type, named name: String) -> [Signature] {
        // Swift's String has a filter of its own, which gives a String.
        if type == .string && name == "filter" { return [] }
        var found: [Signature] = []
        for owner in owners(of: type) {
            // A type's own member comes before one of its protocols with the same labels.
            let hidden = Set(found.map(\.fullName))
            found += signatures(Key(owner: owner, name: name)).filter { !hidden.contains($0.fullName) }
        }
        return found
    }

    package func globalNames() -> [String] {
        rows.keys.compactMap { $0.owner == nil && ($0.name.first?.isLetter ?? false) ? $0.name : nil }
    }

    package func memberNames(of type: Type) -> [String] {
        let owners = Set(owners(of: type))
        return rows.keys.compactMap { key in
            guard let owner = key.owner, owners.contains(owner), key.name != "init", key.name != "subscript"
            else {
                return nil
            }
            return key.name
        }
    }

    /// Every row, the standard library's and our own.
    package var allRows: [SignatureRow] { rows.values.flatMap { $0 } }

    /// The rows under a name, wherever they belong: what `?name` shows.
    package func rows(named name: String) -> [SignatureRow] {
        rows.filter { $0.key.name == name }.flatMap(\.value).sorted { ($0.owner ?? "") < ($1.owner ?? "") }
    }

    private func owners(of type: Type) -> [String] {
        guard let nominal = type.nominal else { return [] }
        var owners = [nominal.name]
        if !type.arguments.isEmpty { owners.append(type.description) }
        if type.sequenceElement != nil { owners.append("Sequence") }
        return owners
    }

    private func signatures(_ key: Key) -> [Signature] {
        if let known = parsed[key] { return known }
        let signatures = (rows[key] ?? []).compactMap { try? signature(of: $0) }
        parsed[key] = signatures
        return signatures
    }

    /// Parses and resolves one row; a row that does not parse is a mistake in the table, which a test finds.
    package func signature(of row: SignatureRow) throws(Diagnostic) -> Signature {
        let declaration = try parseLibraryDeclaration(row.declaration)
        var instance: Type?
        var generics: [String: Set<Conformance>] = [:]
        if let owner = row.owner {
            let (type, parameters) = types.instance(ofOwner: owner)
            instance = type
            for parameter in parameters { generics[parameter] = [] }
        }
        for parameter in declaration.genericParameters {
            generics[parameter.name, default: []].formUnion(
                parameter.conformances.compactMap { Conformance(rawValue: $0) })
        }
        let resolver = TypeResolver(types: types, genericParameters: Set(generics.keys))
        var parameters: [Signature.Parameter] = []
        for parameter in declaration.parameters {
            parameters.append(
                Signature.Parameter(
                    label: parameter.label, name: parameter.name, type: try resolver.resolve(parameter.type),
                    defaultValue: parameter.defaultValue.map(Signature.DefaultValue.written),
                    isVariadic: parameter.isVariadic))
        }
        var result = Type.void
        if let name = declaration.result {
            result = try resolver.resolve(name)
        } else if declaration.name == "init", let instance {
            result = instance
        }
        let isOperator = !(declaration.name.first?.isLetter ?? false)
        return Signature(
            name: declaration.name, kind: row.kind, requirements: generics, parameters: parameters,
            result: result,
            instance: isOperator || declaration.isStatic ? nil : instance, isStatic: declaration.isStatic,
            isMutating: declaration.isMutating, implementation: row.implementation, setter: row.setter,
            declaration: row.declaration, documentation: row.documentation)
    }
}

extension SignatureRow {
    fileprivate var kind: Signature.Kind {
        switch name {
        case "init": .initializer
        case "subscript": .subscripting
        default: declaration.contains("var ") && !declaration.contains("func ") ? .property : .function
        }
    }
}

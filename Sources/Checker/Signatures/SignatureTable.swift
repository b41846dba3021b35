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
    /// Walks over bytes: the table is made whenever a session begins.
    private static func name(in declaration: String) -> String {
        let text = declaration.utf8
        let space = UInt8(ascii: " ")
        var start = text.startIndex
        var followsIntroducer = false
        while start < text.endIndex {
            let end = text[start...].firstIndex(of: space) ?? text.endIndex
            let word = text[start..<end]
            if followsIntroducer { return String(Substring(name(atStartOf: word))) }
            followsIntroducer = word.elementsEqual("func".utf8) || word.elementsEqual("var".utf8)
            if word.starts(with: "init".utf8) { return "init" }
            if word.starts(with: "subscript".utf8) { return "subscript" }
            start = end == text.endIndex ? end : text.index(after: end)
        }
        return declaration
    }

    /// `map<T>(_` is `map`; an operator is the whole word.
    private static func name(atStartOf word: Substring.UTF8View) -> Substring.UTF8View {
        guard let first = word.first, first == UInt8(ascii: "_") || first > 0x7F || isLetter(first) else {
            return word
        }
        let end = word.firstIndex {
            $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ":")
        }
        return word[..<(end ?? word.endIndex)]
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
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

    private struct OperatorKey: Hashable {
        let name: String
        let operandCount: Int
    }

    private let rows: [Key: [SignatureRow]]
    private var operators: [OperatorKey: [Signature]] = [:]
    private var protocolsWithMember: [String: [ProtocolType]] = [:]
    private var parsed: [Key: [Signature]] = [:]
    package let types: TypeTable
    package let prelude = Prelude()

    package init(rows libraryRows: [SignatureRow], types: [NominalType]) {
        self.types = TypeTable(types)
        var rows: [Key: [SignatureRow]] = [:]
        for row in StandardLibrary.rows + libraryRows {
            // Operators are found by their name alone, whichever type declares them.
            let isOperator = row.isOperator
            rows[Key(owner: isOperator ? nil : row.owner, name: row.name), default: []].append(row)
        }
        self.rows = rows
    }

    /// Global functions and operators of a name.
    package func functions(named name: String) -> [Signature] {
        signatures(Key(owner: nil, name: name))
    }

    func operators(named name: String, operandCount: Int) -> [Signature] {
        let key = OperatorKey(name: name, operandCount: operandCount)
        if let known = operators[key] { return known }
        let found = functions(named: name).filter { $0.parameters.count == operandCount }
        operators[key] = found
        return found
    }

    /// The library's members of a type, those of its protocols included, the most special first.
    func members(of type: Type, named name: String, _ conformances: ConformanceTable) -> [Signature] {
        var found: [Signature] = []
        if let nominal = type.nominal, nominal.declared == nil {
            found = signatures(Key(owner: nominal.name, name: name))
            if nominal == .range || nominal == .closedRange {
                found += signatures(Key(owner: type.description, name: name))
            }
        }
        for owner in protocols(withMember: name) where type.conforms(to: owner, conformances) {
            // The types themselves have initialisers that do more.
            if owner == .losslessStringConvertible, !type.isArchetype { continue }
            found += signatures(Key(owner: owner.name, name: name))
        }
        return found
    }

    /// Those whose extensions have members of a name, the most special first.
    private func protocols(withMember name: String) -> [ProtocolType] {
        if let known = protocolsWithMember[name] { return known }
        let found = ProtocolType.standard.reversed().filter { rows[Key(owner: $0.name, name: name)] != nil }
        protocolsWithMember[name] = found
        return found
    }

    package func globalNames() -> [String] {
        rows.keys.compactMap { $0.owner == nil && ($0.name.first?.isLetter ?? false) ? $0.name : nil }
    }

    package func memberNames(of type: Type, _ conformances: ConformanceTable) -> [String] {
        var owners: Set<String> = []
        if let nominal = type.nominal, nominal.declared == nil {
            owners.formUnion([nominal.name, type.description])
        }
        for owner in ProtocolType.standard where type.conforms(to: owner, conformances) {
            owners.insert(owner.name)
        }
        return rows.keys.compactMap { key in
            guard let owner = key.owner, owners.contains(owner), key.name != "init", key.name != "subscript",
                !key.name.hasPrefix("_")
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

    private func signatures(_ key: Key) -> [Signature] {
        if let known = parsed[key] { return known }
        var signatures: [Signature] = []
        for row in rows[key] ?? [] {
            guard let signature = try? signature(of: row),
                // Our library may repeat a function of the standard library's.
                !signatures.contains(where: {
                    key.owner == nil && !signature.isGeneric && $0.hasFullName(of: signature)
                        && $0.functionType == signature.functionType
                })
            else { continue }
            signatures.append(signature)
        }
        parsed[key] = signatures
        return signatures
    }

    /// What is wrong with the table: rows that do not resolve, and bodies that the checker refuses.
    package func mistakes() -> [String] {
        var found: [String] = []
        let checker = CellChecker(number: Prelude.cell, environment: Environment(), signatures: self)
        for row in allRows {
            do throws(Diagnostic) {
                _ = try signature(of: row)
            } catch {
                found.append("\(row.owner ?? ""): \(row.declaration): \(error.message)")
            }
        }
        for key in rows.keys {
            for signature in signatures(key) { _ = prelude.function(for: signature, checker: checker) }
        }
        return found + prelude.failures
    }

    /// Parses and resolves one row; a row that does not parse is a mistake in the table, which a test finds.
    package func signature(of row: SignatureRow) throws(Diagnostic) -> Signature {
        let declaration = try parseLibraryDeclaration(row.declaration)
        var generics: [String: Set<ProtocolType>] = [:]
        var instance: Type?
        let owner = row.owner.flatMap { types.protocolType(named: $0) }
        if let owner {
            instance = .parameter("Self")
            generics["Self"] = [owner]
            for name in ArchetypeForm.associatedNames
            where row.declaration.mentions(name)
                && (owner.refines(.sequence) && name != "ID"
                    || owner == .iteratorProtocol && name == "Element"
                    || owner == .identifiable && name == "ID"
                    || owner == .rangeExpression && name == "Bound")
            { generics[name] = [] }
        } else if let name = row.owner, let (nominal, argument) = types.specialized(name) {
            instance = .nominal(nominal, [argument])
        } else if let name = row.owner, let nominal = types[name] {
            instance = .nominal(nominal, nominal.genericParameterNames.map { .parameter($0) })
            for parameter in nominal.genericParameterNames {
                generics[parameter] = nominal.requirement(of: parameter)
            }
        }
        for parameter in declaration.genericParameters { generics[parameter.name] = [] }
        for name in row.declaration.dependentNames where generics[String(name.prefix { $0 != "." })] != nil {
            // With `Base.Element.Element` comes `Base.Element`.
            let parts = name.split(separator: ".")
            for count in 2...max(2, parts.count) where parts.count >= count {
                generics[parts.prefix(count).joined(separator: "."), default: []].formUnion([])
            }
        }
        var resolver = TypeResolver(types: types, genericParameters: Set(generics.keys))
        resolver.selfType = instance
        resolver.allowsProtocols = true
        for parameter in declaration.genericParameters {
            for constraint in parameter.conformances {
                generics[parameter.name, default: []].formUnion(try resolver.protocols(constraint))
            }
        }
        var sameTypes: [Signature.TypePair] = []
        for requirement in declaration.requirements {
            switch requirement {
            case .conformance(let subject, let constraint):
                guard case .parameter(let name) = try resolver.resolve(subject) else { continue }
                generics[name, default: []].formUnion(try resolver.protocols(constraint))
            case .sameType(let first, let second):
                sameTypes.append(
                    Signature.TypePair(
                        first: try resolver.resolve(first), second: try resolver.resolve(second)))
            }
        }
        var parameters: [Signature.Parameter] = []
        for parameter in declaration.parameters {
            parameters.append(
                Signature.Parameter(
                    label: parameter.label, name: parameter.name, type: try resolver.resolve(parameter.type),
                    defaultValue: parameter.defaultValue.map(Signature.DefaultValue.written),
                    isVariadic: parameter.isVariadic, isInout: parameter.isInout,
                    isAutoclosure: parameter.isAutoclosure))
        }
        var result = Type.void
        if let name = declaration.result {
            result = try resolver.resolve(name)
        } else if declaration.name == "init", let instance {
            result = declaration.isFailable ? .optional(instance) : instance
        }
        let isOperator = row.isOperator
        var signature = Signature(
            name: declaration.name, kind: row.kind, requirements: generics, parameters: parameters,
            result: result,
            instance: isOperator ? nil : instance,
            isStatic: declaration.isStatic || declaration.name == "init",
            isMutating: declaration.isMutating, implementation: row.implementation, setter: row.setter,
            declaration: row.declaration, documentation: row.documentation)
        signature.sameTypes = sameTypes
        signature.genericOrder = generics.keys.sorted()
        signature.protocolOwner = owner
        signature.isPostfix = row.declaration.hasPrefix("postfix ")
        signature.isMutable = row.declaration.contains("{ get set }")
        switch declaration.throwing {
        case .never: break
        case .always: signature.throwing = .always
        case .rethrowing: signature.throwing = .rethrowing
        }
        if case .source = row.implementation { signature.source = SourceDeclaration(signature) }
        return signature
    }
}

extension NominalType {
    /// What a generic type of the standard library asks of its arguments.
    func requirement(of parameter: String) -> Set<ProtocolType> {
        switch (self, parameter) {
        case (.dictionary, "Key"), (.dictionaryKeys, "Key"), (.dictionaryValues, "Key"), (.set, "Element"),
            (.dictionaryIndex, "Key"), (.setIndex, "Element"):
            [.hashable]
        case (.range, _), (.closedRange, _), (.partialRangeFrom, _), (.partialRangeUpTo, _),
            (.partialRangeThrough, _):
            [.comparable]
        case (.result, "Failure"): [.error]
        case (.strideTo, _), (.strideThrough, _): [.strideable]
        case (.reversedCollection, "Base"), (.slice, "Base"): [.collection]
        case (_, "Base"), (_, "Sequence1"), (_, "Sequence2"): [.sequence]
        default: []
        }
    }
}

extension String {
    /// Whether a name stands in the declaration as a word of its own.
    fileprivate func mentions(_ name: String) -> Bool {
        split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == name }
    }

    /// `S.Element` and its like, where a declaration speaks of them.
    fileprivate var dependentNames: [String] {
        guard contains(".") else { return [] }
        return split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }
            .filter { $0.contains(".") && $0.first?.isLetter ?? false }.map(String.init)
    }
}

extension SignatureRow {
    fileprivate var isOperator: Bool { !(name.first?.isLetter ?? false) && name.first != "_" }

    fileprivate var kind: Signature.Kind {
        switch name {
        case "init": .initializer
        case "subscript": .subscripting
        default: declaration.contains("var ") && !declaration.contains("func ") ? .property : .function
        }
    }
}

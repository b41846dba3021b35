import Syntax

/// The named types that a cell can write without declaring them.
package struct TypeTable: Sendable {
    private var types: [String: NominalType] = [:]
    private var protocols: [String: ProtocolType] = [:]

    init(_ library: [NominalType]) {
        let standard: [NominalType] = [
            .int, .double, .bool, .float, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32,
            .uint64, .string, .substring, .character, .array, .arraySlice, .dictionary, .set, .range,
            .closedRange, .partialRangeFrom, .partialRangeUpTo, .partialRangeThrough, .enumeratedSequence,
            .reversedCollection, .zip2Sequence, .strideTo, .strideThrough, .keyValuePairs, .optional, .result,
            .hasher, .never, .stringIndex, .unicodeScalar,
        ]
        for type in standard + library + NominalType.furtherLibraryTypes { types[type.name] = type }
        types["UnicodeScalar"] = .unicodeScalar
        types["IntegerLiteralType"] = .int
        types["FloatLiteralType"] = .double
        types["BooleanLiteralType"] = .bool
        types["StringLiteralType"] = .string
        for type in ProtocolType.standard { protocols[type.name] = type }
    }

    package subscript(name: String) -> NominalType? { types[name] }

    func protocolType(named name: String) -> ProtocolType? { protocols[name] }

    /// `Range<Int>`: members of one of the types that a generic type makes.
    func specialized(_ name: String) -> (NominalType, Type)? {
        guard name.hasSuffix("<Int>"), let nominal = types[String(name.dropLast(5))] else { return nil }
        return (nominal, .int)
    }

    package var names: [String] { Array(types.keys) + Array(protocols.keys) }
}

/// Turns the name of a type into the type.
struct TypeResolver {
    let types: TypeTable
    /// The generic parameters of a library's declaration.
    var genericParameters: Set<String> = []
    /// A library's table may name a protocol as a type: `any TableColumn` for one, `Any` for what is described.
    var allowsProtocols = false
    /// What `Self` stands for.
    var selfType: Type?
    /// The types that the cells declare, found before the library's.
    var lookUp: (String) -> Environment.TypeDeclaration? = { _ in nil }
    /// The types inside a type.
    var nested: (Type, String) -> Environment.TypeDeclaration? = { _, _ in nil }
    /// `Stack` inside of `Stack<Element>` is that type.
    var ownArguments: (NominalType) -> [Type]? = { _ in nil }
    /// Checks what a generic type requires of its arguments.
    var conforms: (Type, ProtocolType) -> Bool = { _, _ in true }

    func resolve(_ name: TypeName) throws(Diagnostic) -> Type {
        switch name.kind {
        case .named(let text, let arguments):
            return try named(text, arguments, at: name.range)
        case .member(let base, let member, let arguments):
            return try self.member(member, of: base, arguments, at: name.range)
        case .array(let element):
            return .array(of: try resolve(element))
        case .dictionary(let key, let value):
            return try checked(.dictionary, [try resolve(key), try resolve(value)], at: key.range)
        case .optional(let wrapped):
            return .optional(try resolve(wrapped))
        case .tuple(let elements):
            var resolved: [TupleElement] = []
            for element in elements {
                resolved.append(TupleElement(label: element.label, type: try resolve(element.type)))
            }
            return .tuple(resolved)
        case .function(let parameters, let isThrowing, let thrown, let result):
            var resolved: [Type] = []
            for parameter in parameters {
                var type = try resolve(parameter.type)
                if parameter.isVariadic { type = .array(of: type) }
                resolved.append(parameter.isInout ? .inoutReference(type) : type)
            }
            return .function(
                FunctionType(
                    parameters: resolved, result: try resolve(result), isThrowing: isThrowing,
                    thrownError: try thrownError(thrown, isThrowing)))
        case .existential(let constraint):
            return .existential(try protocols(constraint))
        case .composition(let parts):
            var all: [ProtocolType] = []
            for part in parts { all += try protocols(part) }
            return .existential(all)
        case .metatype(let base):
            return .metatype(try resolve(base))
        case .opaque:
            throw unsupported("'some' is", "name the type, or write 'any'", at: name.range)
        }
    }

    /// The type in `throws(Failure)`; `any Error` is none.
    func thrownError(_ name: TypeName?, _ isThrowing: Bool) throws(Diagnostic) -> Type? {
        guard isThrowing, let name else { return nil }
        let type = try resolve(name)
        return type == .anyError ? nil : type
    }

    /// The protocols that a constraint names.
    func protocols(_ name: TypeName) throws(Diagnostic) -> [ProtocolType] {
        switch name.kind {
        case .named("Any", _): return []
        case .named(let text, _):
            if let found = protocolType(named: text) { return [found] }
        case .composition(let parts):
            var all: [ProtocolType] = []
            for part in parts { all += try protocols(part) }
            return all
        case .existential(let inner): return try protocols(inner)
        default: break
        }
        let type = try resolve(name)
        throw Diagnostic(
            .swift, "type '\(type)' is not a protocol, and cannot be used as a constraint", at: name.range)
    }

    func protocolType(named text: String) -> ProtocolType? {
        switch lookUp(text) {
        case .protocolType(let found)?: found
        case nil: types.protocolType(named: text)
        default: nil
        }
    }

    private func named(_ text: String, _ arguments: [TypeName], at range: SourceRange) throws(Diagnostic)
        -> Type
    {
        if arguments.isEmpty && genericParameters.contains(text) { return .parameter(text) }
        if let declared = lookUp(text) { return try type(of: declared, text, arguments, at: range) }
        switch text {
        case "Void": return .void
        case "Self":
            if let selfType { return selfType }
        case "Any": return allowsProtocols ? .described : .any
        default: break
        }
        if let nominal = types[text] { return try type(nominal, arguments, at: range) }
        if let found = types.protocolType(named: text) {
            return try existential(found, at: range)
        }
        if let remedy = Self.typesLeftOut[text] {
            throw unsupported("the type '\(text)' is", remedy, at: range)
        }
        var diagnostic = Diagnostic(.swift, "cannot find type '\(text)' in scope", at: range)
        if let similar = closestName(to: text, among: types.names) {
            diagnostic = diagnostic.adding(note: "did you mean '\(similar)'?")
        }
        throw diagnostic
    }

    private func existential(_ found: ProtocolType, at range: SourceRange) throws(Diagnostic) -> Type {
        if found.needsAny {
            throw Diagnostic(
                .swift, "use of protocol '\(found.name)' as a type must be written 'any \(found.name)'",
                at: range)
        }
        return .existential([found])
    }

    func type(
        of declared: Environment.TypeDeclaration, _ text: String, _ arguments: [TypeName],
        at range: SourceRange
    ) throws(Diagnostic) -> Type {
        switch declared {
        case .nominal(let nominal): return try type(nominal, arguments, at: range)
        case .protocolType(let found): return try existential(found, at: range)
        case .alias(let type, let parameters):
            guard parameters.count == arguments.count else {
                throw Diagnostic(
                    .swift, "reference to generic type '\(text)' requires arguments in <...>", at: range)
            }
            var bindings: TypeBindings = [:]
            for (parameter, argument) in zip(parameters, arguments) {
                bindings[parameter] = try resolve(argument)
            }
            return type.substituting(bindings)
        }
    }

    private func type(_ nominal: NominalType, _ arguments: [TypeName], at range: SourceRange)
        throws(Diagnostic) -> Type
    {
        let expected = nominal.genericParameterNames.count
        if arguments.isEmpty, expected > 0, let own = ownArguments(nominal) { return .nominal(nominal, own) }
        guard arguments.count == expected else {
            if expected == 0 {
                throw Diagnostic(
                    .swift, "cannot specialize non-generic type '\(nominal.name)'", at: range)
            }
            let problem =
                arguments.isEmpty
                ? "reference to generic type '\(nominal.name)' requires arguments in <...>"
                : "generic type '\(nominal.name)' specialized with \(arguments.count < expected ? "too few" : "too many") type parameters (got \(arguments.count), but expected \(expected))"
            throw Diagnostic(.swift, problem, at: range)
        }
        var resolved: [Type] = []
        for argument in arguments { resolved.append(try resolve(argument)) }
        return try checked(nominal, resolved, at: range)
    }

    private func checked(_ nominal: NominalType, _ arguments: [Type], at range: SourceRange)
        throws(Diagnostic) -> Type
    {
        if nominal == .dictionary || nominal == .set, !conforms(arguments[0], .hashable) {
            throw Diagnostic(
                .swift, "type '\(arguments[0])' does not conform to protocol 'Hashable'", at: range)
        }
        for (parameter, argument) in zip(nominal.declared?.genericParameters ?? [], arguments) {
            for requirement in parameter.conformances where !conforms(argument, requirement) {
                throw Diagnostic(
                    .swift, "type '\(argument)' does not conform to protocol '\(requirement.name)'", at: range
                )
            }
        }
        return .nominal(nominal, arguments)
    }

    private func member(
        _ member: String, of base: TypeName, _ arguments: [TypeName], at range: SourceRange
    ) throws(Diagnostic) -> Type {
        if case .named(let text, _) = base.kind {
            // Module names.
            if ["Swift", "Foundation", "Notebook"].contains(text), lookUp(text) == nil {
                return try named(member, arguments, at: range)
            }
            if genericParameters.contains(text) { return .parameter("\(text).\(member)") }
            if let whole = types["\(text).\(member)"], lookUp(text) == nil,
                case .named(_, let own) = base.kind
            {
                return try type(whole, own + arguments, at: range)
            }
        }
        let outer = try resolve(base)
        if case .nominal(let library, _) = outer, library.declared == nil,
            let whole = types["\(library.name).\(member)"]
        {
            return try type(whole, arguments, at: range)
        }
        if case .nominal(let nominal)? = nested(outer, member), let declared = nominal.declared,
            let own = outer.nominal?.declared?.genericParameters, !own.isEmpty,
            declared.genericParameters.count == own.count + arguments.count
        {
            var resolved = outer.arguments
            for argument in arguments { resolved.append(try resolve(argument)) }
            return .nominal(nominal, resolved)
        }
        if let found = nested(outer, member) {
            let type = try type(of: found, member, arguments, at: range)
            // A type inside a generic one sees its parameters.
            if let declared = outer.nominal?.declared {
                return type.substituting(declared.bindings(outer.arguments))
            }
            return type
        }
        if let type = outer.associatedType(named: member) { return type }
        if outer == .parameter("Self") { return .parameter(member) }
        if case .parameter(let name) = outer { return .parameter("\(name).\(member)") }
        throw Diagnostic(
            .swift, "'\(member)' is not a member type of type '\(outer)'", at: range)
    }

    private func unsupported(_ what: String, _ remedy: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.unsupported, "\(what) not part of the notebook language: \(remedy)", at: range)
    }

    private static let typesLeftOut: [String: String] = [
        "Float16": "use Float or Double", "Float80": "use Double", "CGFloat": "use Double",
        "Decimal": "use Double", "Date": "time is not part of it", "Data": "use [UInt8]",
        "AnyHashable": "name the type", "Task": "everything runs in order",
    ]
}

extension ProtocolType {
    /// Whether the type of its values must be written with `any`: Self or an associated type stands in it.
    var needsAny: Bool {
        closure.contains { type in
            !type.associatedTypes.isEmpty
                || type.requirements.contains { requirement in
                    requirement.type.parameters.dropFirst(requirement.isStatic ? 0 : 1).contains {
                        $0.contains { $0 == .archetype(type.selfType) }
                    }
                }
        } || [.equatable, .comparable, .hashable, .sequence].contains { refines($0) }
    }
}

/// The name most like `name`, if one is near enough to be meant.
func closestName(to name: String, among names: some Sequence<String>) -> String? {
    let limit = max(1, name.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in names where candidate != name {
        let distance = editDistance(name.lowercased(), candidate.lowercased(), limit: limit)
        guard distance <= limit else { continue }
        if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
        best = (candidate, distance)
    }
    return best?.name
}

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
func editDistance(_ a: String, _ b: String, limit: Int) -> Int {
    let a = Array(a)
    let b = Array(b)
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
        var row = [i + 1]
        for j in 0..<b.count {
            var distance = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                distance = min(distance, rows[i - 1][j - 1] + 1)
            }
            row.append(distance)
        }
        rows.append(row)
    }
    return rows[a.count][b.count]
}

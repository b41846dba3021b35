import Syntax

/// The named types that a cell can write.
package struct TypeTable: Sendable {
    private var types: [String: NominalType] = [:]

    init(_ library: [NominalType]) {
        let standard: [NominalType] = [
            .int, .double, .bool, .string, .character, .array, .range, .closedRange, .enumeratedSequence,
            .arraySlice, .reversedCollection, .zip2Sequence, .strideTo, .strideThrough, .keyValuePairs,
            .optional, .any,
        ]
        for type in standard + library { types[type.name] = type }
    }

    package subscript(name: String) -> NominalType? { types[name] }

    package var names: [String] { Array(types.keys) }

    /// The type of an instance that a member sees, and its generic parameters.
    func instance(ofOwner owner: String) -> (Type, [String]) {
        switch owner {
        case "Sequence": return (.parameter("Self"), ["Self", "Element"])
        case "Range<Int>": return (.range(of: .int), [])
        case "ClosedRange<Int>": return (.closedRange(of: .int), [])
        default:
            guard let nominal = types[owner] else { return (.parameter("Self"), ["Self"]) }
            let parameters = nominal.genericParameters
            return (.nominal(nominal, parameters.map { .parameter($0) }), parameters)
        }
    }
}

extension NominalType {
    var genericParameters: [String] {
        switch self {
        case .array, .arraySlice: ["Element"]
        case .range, .closedRange: ["Bound"]
        case .enumeratedSequence, .reversedCollection: ["Base"]
        case .zip2Sequence: ["Sequence1", "Sequence2"]
        case .strideTo, .strideThrough: ["Element"]
        case .keyValuePairs: ["Key", "Value"]
        case .optional: ["Wrapped"]
        default: []
        }
    }
}

/// Turns the name of a type into the type.
struct TypeResolver {
    let types: TypeTable
    let genericParameters: Set<String>
    /// Only the library's declarations have optional parameters.
    let allowsOptionals: Bool

    init(types: TypeTable, genericParameters: Set<String> = [], allowsOptionals: Bool = true) {
        self.types = types
        self.genericParameters = genericParameters
        self.allowsOptionals = allowsOptionals
    }

    func resolve(_ name: TypeName) throws(Diagnostic) -> Type {
        switch name.kind {
        case .named(let text, let arguments):
            return try named(text, arguments, at: name.range)
        case .array(let element):
            return .array(of: try resolve(element))
        case .optional(let wrapped):
            guard allowsOptionals else {
                throw unsupported(
                    "optionals are", "use a value that stands for none, or an empty array", at: name.range)
            }
            return .nominal(.optional, [try resolve(wrapped)])
        case .tuple(let elements):
            var resolved: [TupleElement] = []
            for element in elements {
                resolved.append(TupleElement(label: element.label, type: try resolve(element.type)))
            }
            return .tuple(resolved)
        case .function(let parameters, let result):
            var resolved: [Type] = []
            for parameter in parameters { resolved.append(try resolve(parameter)) }
            return .function(FunctionType(parameters: resolved, result: try resolve(result)))
        case .existential(let text):
            if text == "TableColumn" { return .nominal(.existential, []) }
            throw unsupported("'any \(text)' is", "name the type", at: name.range)
        case .dictionary:
            throw unsupported("dictionaries are", "use two arrays, or an array of tuples", at: name.range)
        }
    }

    private func named(_ text: String, _ arguments: [TypeName], at range: SourceRange) throws(Diagnostic)
        -> Type
    {
        if arguments.isEmpty && genericParameters.contains(text) { return .parameter(text) }
        if text == "Void" { return .void }
        if let nominal = types[text], allowsOptionals || nominal != .optional && nominal != .any {
            let expected = nominal.genericParameters.count
            guard arguments.count == expected else {
                let problem =
                    arguments.isEmpty
                    ? "reference to generic type '\(text)' requires arguments in <...>"
                    : "generic type '\(text)' specialized with \(arguments.count) type parameters (expected \(expected))"
                throw Diagnostic(.swift, problem, at: range)
            }
            var resolved: [Type] = []
            for argument in arguments { resolved.append(try resolve(argument)) }
            return .nominal(nominal, resolved)
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

    private func unsupported(_ what: String, _ remedy: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.unsupported, "\(what) not part of the notebook language: \(remedy)", at: range)
    }

    private static let typesLeftOut: [String: String] = [
        "Float": "use Double", "Float16": "use Double", "Float80": "use Double", "CGFloat": "use Double",
        "Int8": "use Int", "Int16": "use Int", "Int32": "use Int", "Int64": "use Int", "UInt": "use Int",
        "UInt8": "use Int", "UInt16": "use Int", "UInt32": "use Int", "UInt64": "use Int",
        "Set": "use an array", "Dictionary": "use two arrays, or an array of tuples",
        "Substring": "use String",
        "ArraySlice": "use an array", "AnyObject": "name the type", "Error": "use precondition",
        "Never": "use Void", "Optional": "use a value that stands for none", "Any": "name the type",
    ]
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
private func editDistance(_ a: String, _ b: String, limit: Int) -> Int {
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

import Syntax

/// The kinds of literals that a type can say it is written with.
enum LiteralKind: CaseIterable {
    case integer, floatingPoint, boolean, string, interpolation, array, dictionary

    var protocolType: ProtocolType {
        switch self {
        case .integer: .expressibleByIntegerLiteral
        case .floatingPoint: .expressibleByFloatLiteral
        case .boolean: .expressibleByBooleanLiteral
        case .string: .expressibleByStringLiteral
        case .interpolation: .expressibleByStringInterpolation
        case .array: .expressibleByArrayLiteral
        case .dictionary: .expressibleByDictionaryLiteral
        }
    }

    /// Of the initialiser that takes it.
    var label: String {
        switch self {
        case .integer: "integerLiteral"
        case .floatingPoint: "floatLiteral"
        case .boolean: "booleanLiteral"
        case .string, .interpolation: "stringLiteral"
        case .array: "arrayLiteral"
        case .dictionary: "dictionaryLiteral"
        }
    }
}

/// Literals as values of the learner's own types: `let half: Fraction = 1`.
extension CellChecker {
    /// The literal as a value of the type, where the type declares that it can be written so.
    func learnersLiteral(
        _ kind: LiteralKind, _ values: [Expression], as type: Type?, _ range: SourceRange
    ) throws(CellErrors) -> Candidate? {
        guard let type = type?.unwrappedFully, let nominal = type.nominal, nominal.declared != nil,
            nominal.conformances.contains(where: { $0.refines(kind.protocolType) })
        else { return nil }
        let initializers = members(of: type, named: "init").filter { $0.isInitializer(of: kind) }
            .map { $0.bound(to: type, conformances) }
        guard !initializers.isEmpty else { return nil }
        let arguments = values.enumerated().map { place, value in
            Argument(label: place == 0 ? kind.label : nil, value: value, range: value.range)
        }
        let site = CallSite(name: nominal.name, arguments: arguments, range: range)
        let made = try resolve(initializers, site, hint: type.withoutParameters)
        return made.min { $0.score < $1.score }.map {
            Candidate($0.expression, score: Score(nonDefaultLiterals: 1))
        }
    }

    /// A type that says it is written with a literal must say how.
    func requireLiteralInitializers(of nominal: NominalType, _ range: SourceRange) throws(CellErrors) {
        let type = Type.nominal(
            nominal, (nominal.declared?.genericParameters ?? []).map { .archetype($0) })
        for kind in LiteralKind.allCases
        where nominal.conformances.contains(where: { $0.refines(kind.protocolType) })
            && !members(of: type, named: "init").contains(where: { $0.isInitializer(of: kind) })
        {
            throw error(
                .swift,
                "type '\(nominal.name)' does not conform to protocol '\(kind.protocolType.name)'", at: range,
                note: "declare 'init(\(kind.label): …)'")
        }
    }
}

extension Signature {
    fileprivate func isInitializer(of kind: LiteralKind) -> Bool {
        kind == self.literalKind || kind == .interpolation && literalKind == .string
    }

    private var literalKind: LiteralKind? {
        guard parameters.count == 1 else { return nil }
        return LiteralKind.allCases.first { $0.label == parameters[0].label }
    }
}

extension Type {
    /// A type of the learner's that says it can be written as a literal.
    var isWrittenAsLiteral: Bool {
        guard let nominal, nominal.declared != nil else { return false }
        return LiteralKind.allCases.contains { kind in
            nominal.conformances.contains { $0.refines(kind.protocolType) }
        }
    }
}

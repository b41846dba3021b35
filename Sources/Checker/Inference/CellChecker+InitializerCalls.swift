import Syntax

extension CellChecker {
    func initialization(
        of type: Type, _ arguments: [Argument], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        if arguments.isEmpty, let empty = emptyValue(of: type, hint: hint, range) { return [empty] }
        if let alternatives = literalInitialization(of: type, arguments, range) { return alternatives }
        if case .existential = type {
            throw error(
                .swift, "'\(type)' cannot be constructed because it has no accessible initializers",
                at: range, note: "make a value of a type that conforms")
        }
        let initializers = members(of: type, named: "init").map { $0.bound(to: type, conformances) }
        guard !initializers.isEmpty else {
            if case .archetype = type {
                throw error(.swift, "type '\(type)' has no member 'init'", at: range)
            }
            if hasInaccessibleMember("init", type) {
                throw error(
                    .swift, "'\(type)' initializer is inaccessible due to 'private' protection level",
                    at: range)
            }
            throw error(
                .swift, "'\(type)' cannot be constructed because it has no accessible initializers",
                at: range)
        }
        let name = type.nominal?.name ?? "\(type)"
        return try resolve(initializers, CallSite(name: name, arguments: arguments, range: range), hint: hint)
    }

    /// `Double(3)`, `UInt8(200)`: a literal in the parentheses is one of the type.
    private func literalInitialization(of type: Type, _ arguments: [Argument], _ range: SourceRange)
        -> [Candidate]?
    {
        guard arguments.count == 1, arguments[0].label == nil,
            type.isNumber || type.nominal == .unicodeScalar || type.isWrittenAsLiteral
        else { return nil }
        switch arguments[0].value.unparenthesized.kind {
        case .string where conforms(type, to: .expressibleByStringLiteral),
            .integer where conforms(type, to: .expressibleByIntegerLiteral),
            .floatingPoint where conforms(type, to: .expressibleByFloatLiteral),
            .string where !type.isNumber, .integer where type.isNumber, .floatingPoint where type.isNumber:
            guard let value = try? check(arguments[0].value, as: type) else { return nil }
            if let overflow = overflows[LiteralPlace(range: value.range, type: type)] {
                overflows[LiteralPlace(range: range, type: type)] = overflow
            }
            return [Candidate(TypedExpression(value.kind, type: type, range: range), score: .best)]
        default: return nil
        }
    }

    private func emptyValue(of type: Type, hint: Type?, _ range: SourceRange) -> Candidate? {
        let known = type.withoutParameters ?? (hint?.nominal == type.nominal ? hint?.withoutParameters : nil)
        guard let known, known.nominal?.declared == nil else { return nil }
        switch known {
        case .nominal(.array, _): return Candidate(.arrayLiteral([]), type: known, range: range)
        case .nominal(.set, _): return Candidate(.setLiteral([]), type: known, range: range)
        case .nominal(.dictionary, _):
            return Candidate(.dictionaryLiteral(keys: [], values: []), type: known, range: range)
        case .double, .nominal(.float, _): return Candidate(.double(0), type: known, range: range)
        case .bool: return Candidate(.boolean(false), type: .bool, range: range)
        case .string: return Candidate(.string(""), type: .string, range: range)
        default: return known.isInteger ? Candidate(.integer(0), type: known, range: range) : nil
        }
    }
}

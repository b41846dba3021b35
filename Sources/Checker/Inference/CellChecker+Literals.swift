import Syntax

extension CellChecker {
    func integerCandidates(
        _ literal: IntegerLiteral, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let wanted = hint?.unwrappedFully
        var found: [Candidate] = []
        if let value = literal.value {
            found.append(Candidate(.integer(value), type: .int, range: range))
            found.append(
                Candidate(
                    .double(Double(value)), type: .double, score: Score(nonDefaultLiterals: 1), range: range))
        } else if let value = Double(literal.text) {
            found.append(
                Candidate(.double(value), type: .double, score: Score(nonDefaultLiterals: 1), range: range))
        }
        if let wanted, wanted != .int, wanted != .double {
            if let special = try integerLiteral(literal, as: wanted, range) { found.append(special) }
            let written = Expression(.integer(literal), range)
            if let own = try learnersLiteral(.integer, [written], as: wanted, range) { found.append(own) }
        }
        if literal.value == nil, wanted == nil || wanted == .int {
            overflows[LiteralPlace(range: range, type: .int)] = overflow(literal, .int, range).adding(
                note: "write it as a Double: \(literal.text).0")
            found.append(Candidate(.integer(0), type: .int, range: range))
        }
        return found
    }

    /// A literal as a number of another type than Int and Double.
    private func integerLiteral(
        _ literal: IntegerLiteral, as type: Type, _ range: SourceRange
    ) throws(CellErrors) -> Candidate? {
        let score = Score(nonDefaultLiterals: 1)
        if case .archetype(let archetype) = type {
            guard
                archetype.conforms(to: .expressibleByIntegerLiteral) || archetype.conforms(to: .numeric)
                    || archetype.conforms(to: .floatingPoint),
                let value = literal.value
            else { return nil }
            let number = TypedExpression(.integer(value), type: .int, range: range)
            return Candidate(
                .call(.intrinsic(.valueFromInt), [number]), type: type, score: score, range: range)
        }
        if type.nominal == .float, let value = Float(literal.text) {
            return Candidate(.double(Double(value)), type: type, score: score, range: range)
        }
        guard type.isInteger, let kind = type.nominal.flatMap({ ScalarType(rawValue: $0.name) }) else {
            return nil
        }
        guard let bits = kind.bits(of: literal) else {
            overflows[LiteralPlace(range: range, type: type)] = overflow(literal, type, range)
            return Candidate(.integer(0), type: type, score: score, range: range)
        }
        return Candidate(.integer(bits), type: type, score: score, range: range)
    }

    private func overflow(_ literal: IntegerLiteral, _ type: Type, _ range: SourceRange) -> Diagnostic {
        let isUnsigned = type.nominal?.name.hasPrefix("U") ?? false
        return Diagnostic(
            .swift,
            literal.isNegative && isUnsigned
                ? "negative integer '\(literal.text)' overflows when stored into unsigned type '\(type)'"
                : "integer literal '\(literal.text)' overflows when stored into '\(type)'", at: range)
    }

    func floatingPointCandidates(
        _ value: Double, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        var found = [Candidate(.double(value), type: .double, range: range)]
        if let wanted = hint?.unwrappedFully, wanted.nominal == .float {
            found.append(
                Candidate(.double(value), type: wanted, score: Score(nonDefaultLiterals: 1), range: range))
        }
        if case .archetype(let archetype)? = hint?.unwrappedFully,
            archetype.conforms(to: .expressibleByFloatLiteral)
        {
            found.append(
                Candidate(
                    .call(.intrinsic(.valueConvert), [found[0].expression]), type: .archetype(archetype),
                    score: Score(nonDefaultLiterals: 1), range: range))
        }
        let written = Expression(.floatingPoint(value), range)
        if let own = try learnersLiteral(.floatingPoint, [written], as: hint, range) { found.append(own) }
        return found
    }

    func booleanCandidates(
        _ value: Bool, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let found = Candidate(.boolean(value), type: .bool, range: range)
        let written = Expression(.boolean(value), range)
        guard let own = try learnersLiteral(.boolean, [written], as: hint, range) else { return [found] }
        return [found, own]
    }

    func nilCandidate(hint: Type?, _ range: SourceRange) throws(CellErrors) -> Candidate {
        guard let hint, hint.isOptional, !hint.hasParameters else {
            if let hint, !hint.hasParameters, hint != .described {
                throw error(
                    .swift, ConversionContext.general.nilMessage(hint), at: range,
                    note: "make the type optional: '\(hint)?'")
            }
            throw error(.swift, "'nil' requires a contextual type", at: range)
        }
        return Candidate(.enumCase(0, payload: []), type: hint, range: range)
    }

    func stringCandidates(
        _ segments: [StringSegment], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        var found = try stringReadings(segments, range)
        let written = Expression(.string(segments), range)
        let kind: LiteralKind = segments.containsInterpolation ? .interpolation : .string
        if let own = try learnersLiteral(kind, [written], as: hint, range) { return found + [own] }
        if hint?.unwrappedFully.nominal == .unicodeScalar, let scalar = segments.oneScalar {
            found.append(
                Candidate(
                    .integer(Int(scalar.value)), type: .nominal(.unicodeScalar, []),
                    score: Score(nonDefaultLiterals: 1), range: range))
        }
        guard let wanted = hint?.unwrappedFully, wanted.nominal == .substring, let text = found.first else {
            return found
        }
        let literal = Argument(label: nil, value: written, range: range)
        guard let whole = try? initialization(of: wanted, [literal], hint: nil, range).first else {
            return found
        }
        return found + [Candidate(whole.expression, score: text.score.adding(\.nonDefaultLiterals))]
    }

    private func stringReadings(_ segments: [StringSegment], _ range: SourceRange) throws(CellErrors)
        -> [Candidate]
    {
        var parts: [TypedExpression] = []
        var literal = ""
        var hasInterpolation = false
        for segment in segments {
            switch segment {
            case .text(let text):
                literal += text
                if !text.isEmpty { parts.append(TypedExpression(.string(text), type: .string, range: range)) }
            case .interpolation(let expression):
                hasInterpolation = true
                parts.append(try interpolated(expression))
            }
        }
        if hasInterpolation { return [Candidate(.interpolation(parts), type: .string, range: range)] }
        var candidates = [Candidate(.string(literal), type: .string, range: range)]
        if literal.count == 1 {
            candidates.append(
                Candidate(
                    .string(literal), type: .character, score: Score(nonDefaultLiterals: 1), range: range))
        }
        return candidates
    }

    private func interpolated(_ expression: Expression) throws(CellErrors) -> TypedExpression {
        let value = try check(expression)
        guard value.type.isDescribable else {
            throw error(
                .unsupported,
                "a reversed collection in a string is not part of the notebook language: "
                    + "write Array(…) around it", at: expression.range)
        }
        if value.type == .string { return value }
        return TypedExpression(
            .call(.intrinsic(.stringDescribing), [value]), type: .string, range: expression.range)
    }

    // MARK: Tuples

    func tupleCandidates(
        _ fields: [TupleField], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let labels = fields.compactMap(\.label)
        if Set(labels).count != labels.count {
            throw error(.swift, "cannot create a tuple with a duplicate element label", at: range)
        }
        var wanted: [TupleElement]?
        if case .tuple(let elements)? = hint?.unwrappedFully, elements.count == fields.count {
            wanted = elements
        }
        var readings = [(elements: [TupleElement](), values: [TypedExpression](), score: Score.best)]
        for (place, field) in fields.enumerated() {
            let type = wanted?[place].type.withoutParameters
            var next: [(elements: [TupleElement], values: [TypedExpression], score: Score)] = []
            for candidate in try fieldCandidates(field.value, type) {
                for reading in readings {
                    next.append(
                        (
                            reading.elements + [TupleElement(label: field.label, type: candidate.type)],
                            reading.values + [candidate.expression], reading.score + candidate.score
                        ))
                }
            }
            // A tuple of many literals has many readings; only the plainest matter then.
            if next.count > 64 { next = Array(next.sorted { $0.score < $1.score }.prefix(64)) }
            readings = next
        }
        return readings.map {
            Candidate(.tuple($0.values), type: .tuple($0.elements), score: $0.score, range: range)
        }.plainestOfEachType
    }

    private func fieldCandidates(_ expression: Expression, _ type: Type?) throws(CellErrors) -> [Candidate] {
        let readings = try candidates(expression, hint: type)
        guard let type else { return readings }
        if let fitting = readings.compactMap({ converted($0, to: type) }).min(by: { $0.score < $1.score }) {
            return [fitting]
        }
        return readings
    }
}

extension [StringSegment] {
    /// Of a literal that is one Unicode scalar.
    fileprivate var oneScalar: Unicode.Scalar? {
        guard count == 1, case .text(let text) = self[0], text.unicodeScalars.count == 1 else { return nil }
        return text.unicodeScalars.first
    }

    fileprivate var containsInterpolation: Bool {
        contains { if case .interpolation = $0 { true } else { false } }
    }
}

extension CellErrors {
    /// The same errors with another name for a type.
    func naming(_ type: String, as other: String) -> CellErrors {
        CellErrors(
            diagnostics.map {
                Diagnostic(
                    $0.category, $0.message.replacing("'\(type)'", with: "'\(other)'"), at: $0.range,
                    notes: $0.notes)
            })
    }
}

extension Type {
    /// The type without the optionals around it.
    var unwrappedFully: Type { wrapped?.unwrappedFully ?? self }
}

extension ScalarType {
    /// The bits of a literal of the type; nil where it does not fit.
    fileprivate func bits(of literal: IntegerLiteral) -> Int? {
        func fits<Number: FixedWidthInteger>(_: Number.Type) -> Int? {
            guard let magnitude = literal.magnitude else { return nil }
            if !literal.isNegative || magnitude == 0 {
                return Number(exactly: magnitude).map { Int(truncatingIfNeeded: $0) }
            }
            guard let value = literal.value else { return nil }
            return Number(exactly: value).map { Int(truncatingIfNeeded: $0) }
        }
        return switch self {
        case .int8: fits(Int8.self)
        case .int16: fits(Int16.self)
        case .int32: fits(Int32.self)
        case .int64, .int: fits(Int.self)
        case .uint8: fits(UInt8.self)
        case .uint16: fits(UInt16.self)
        case .uint32: fits(UInt32.self)
        case .uint64, .uint: fits(UInt64.self)
        case .float, .double: nil
        }
    }
}

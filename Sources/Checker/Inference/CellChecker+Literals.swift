import Syntax

extension CellChecker {
    func integerCandidates(
        _ literal: IntegerLiteral, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        guard let value = literal.value else {
            if hint == .double, let value = Double(literal.text) {
                return [Candidate(.double(value), type: .double, range: range)]
            }
            throw error(
                .swift, "integer literal '\(literal.text)' overflows when stored into 'Int'", at: range,
                note: "write it as a Double: \(literal.text).0")
        }
        return [
            Candidate(.integer(value), type: .int, range: range),
            Candidate(
                .double(Double(value)), type: .double, score: Score(nonDefaultLiterals: 1), range: range),
        ]
    }

    /// No value: the flag, and a value that nobody looks at.
    func nilCandidate(hint: Type?, _ range: SourceRange) throws(CellErrors) -> Candidate {
        guard case .nominal(.optional, let wrapped)? = hint else {
            throw error(.swift, "'nil' requires a contextual type", at: range)
        }
        let placeholder: TypedExpression.Kind? =
            switch wrapped[0] {
            case .int: .integer(0)
            case .double: .double(0)
            case .bool: .boolean(false)
            case .string: .string("")
            default: nil
            }
        guard let placeholder else {
            throw error(.unsupported, "'nil' is not part of the notebook language here", at: range)
        }
        let absent = TypedExpression(.boolean(false), type: .bool, range: range)
        let value = TypedExpression(placeholder, type: wrapped[0], range: range)
        return Candidate(.tuple([absent, value]), type: .nominal(.optional, wrapped), range: range)
    }

    func stringCandidates(_ segments: [StringSegment], _ range: SourceRange) throws(CellErrors) -> [Candidate]
    {
        var parts: [TypedExpression] = []
        var literal = ""
        for segment in segments {
            switch segment {
            case .text(let text):
                literal += text
                if !text.isEmpty { parts.append(TypedExpression(.string(text), type: .string, range: range)) }
            case .interpolation(let expression):
                let value = try check(expression)
                guard value.type.isDescribable else {
                    throw error(
                        .unsupported,
                        "a reversed collection in a string is not part of the notebook language: "
                            + "write Array(…) around it", at: expression.range)
                }
                let description = TypedExpression(
                    .call(.intrinsic(.stringDescribing), [value]), type: .string, range: expression.range)
                parts.append(value.type == .string ? value : description)
            }
        }
        let hasInterpolation = segments.contains { if case .interpolation = $0 { true } else { false } }
        if hasInterpolation { return [Candidate(.interpolation(parts), type: .string, range: range)] }
        var candidates = [Candidate(.string(literal), type: .string, range: range)]
        if literal.count == 1 {
            candidates.append(
                Candidate(
                    .string(literal), type: .character, score: Score(nonDefaultLiterals: 1), range: range))
        }
        return candidates
    }

    func tupleCandidate(
        _ fields: [TupleField], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> Candidate {
        let labels = fields.compactMap(\.label)
        if Set(labels).count != labels.count {
            throw error(.swift, "cannot create a tuple with a duplicate element label", at: range)
        }
        var wanted: [TupleElement]?
        if case .tuple(let elements)? = hint, elements.count == fields.count { wanted = elements }
        var elements: [TupleElement] = []
        var values: [TypedExpression] = []
        var score = Score.best
        for (place, field) in fields.enumerated() {
            let type = wanted?[place].type.withoutParameters
            let candidates = try candidates(field.value, hint: type)
            let chosen: Candidate
            if let type,
                let fitting = candidates.compactMap({ $0.converted(to: type) }).min(by: {
                    $0.score < $1.score
                })
            {
                chosen = fitting
            } else if let best = candidates.best {
                chosen = best
            } else {
                throw error(
                    .swift, "type of expression is ambiguous without a type annotation", at: field.value.range
                )
            }
            elements.append(TupleElement(label: field.label, type: chosen.type))
            values.append(chosen.expression)
            score = score + chosen.score
        }
        return Candidate(.tuple(values), type: .tuple(elements), score: score, range: range)
    }

    func arrayCandidates(
        _ elements: [Expression], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        var wanted: Type?
        if case .nominal(.array, let arguments)? = hint { wanted = arguments[0].withoutParameters }
        if let wanted {
            var values: [TypedExpression] = []
            var score = Score.best
            for element in elements {
                let value = try convert(
                    try candidates(element, hint: wanted), to: wanted, .arrayElement, element.range)
                values.append(value.expression)
                score = score + value.score
            }
            return [Candidate(.arrayLiteral(values), type: .array(of: wanted), score: score, range: range)]
        }
        guard let first = elements.first else {
            throw error(
                .swift, "empty collection literal requires an explicit type", at: range,
                note: "write its type: 'let values: [Double] = []' or '[Double]()'")
        }
        // An element that means nothing by itself, such as `[]`, takes the type of the first that does.
        let leader = elements.first { !needsContext($0) } ?? first
        let readingsOfLeader = try candidates(leader)
        var readings = readingsOfLeader.map {
            (type: $0.type, score: Score.best, values: [TypedExpression]())
        }
        for element in elements {
            var joined: [(type: Type, score: Score, values: [TypedExpression])] = []
            var next: [Candidate] = element.range == leader.range ? readingsOfLeader : []
            let isContextual = element.range != leader.range && needsContext(element)
            if element.range != leader.range && !isContextual { next = try candidates(element) }
            for var reading in readings {
                if isContextual { next = try candidates(element, hint: reading.type) }
                guard
                    let value = next.filter({ $0.type == reading.type }).min(by: {
                        $0.score < $1.score
                    })
                else {
                    continue
                }
                reading.values.append(value.expression)
                reading.score = reading.score + value.score
                joined.append(reading)
            }
            guard !joined.isEmpty else {
                let type = next.min { $0.score < $1.score }?.type ?? .void
                throw error(
                    .swift, ConversionContext.arrayElement.message(from: type, to: readings[0].type),
                    at: element.range,
                    note: "all elements of an array have one type")
            }
            readings = joined
        }
        return readings.map {
            Candidate(.arrayLiteral($0.values), type: .array(of: $0.type), score: $0.score, range: range)
        }
    }

    func pairsCandidate(
        _ pairs: [(key: Expression, value: Expression)], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> Candidate {
        guard case .nominal(.keyValuePairs, let arguments)? = hint else {
            throw error(
                .unsupported,
                "dictionaries are not part of the notebook language: use two arrays, or an array of tuples",
                at: range)
        }
        var keys: [TypedExpression] = []
        var values: [TypedExpression] = []
        for pair in pairs {
            keys.append(try check(pair.key, as: arguments[0], context: .argument))
            values.append(try check(pair.value, as: arguments[1], context: .argument))
        }
        return Candidate(
            .pairsLiteral(keys: keys, values: values), type: .nominal(.keyValuePairs, arguments), range: range
        )
    }
}

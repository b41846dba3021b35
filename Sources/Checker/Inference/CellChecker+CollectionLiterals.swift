import Syntax

/// Literals of arrays and dictionaries.
extension CellChecker {
    func arrayCandidates(
        _ elements: [Expression], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let hint = hint?.unwrappedFully
        if case .nominal(let nominal, let arguments)? = hint, [.array, .set, .arraySlice].contains(nominal),
            let wanted = arguments[0].withoutParameters
        {
            return [try arrayCandidate(elements, of: wanted, nominal, range)]
        }
        if let own = try learnersLiteral(.array, elements, as: hint, range) { return [own] }
        guard !elements.isEmpty else {
            if hint == .any || hint == .described || hint == nil || hint?.hasParameters ?? true {
                throw error(
                    .swift, "empty collection literal requires an explicit type", at: range,
                    note: "write its type: 'let values: [Double] = []' or '[Double]()'")
            }
            throw error(
                .swift, "cannot convert value of type '[Any]' to specified type '\(hint ?? .any)'", at: range)
        }
        let readings: [CommonReading]
        do throws(CellErrors) {
            readings = try commonElements(elements, range)
        } catch {
            // Where anything may stand, so may elements of several types.
            guard hint.takesAnything, let ofAny = try? arrayCandidate(elements, of: .any, .array, range)
            else { throw error }
            return [ofAny]
        }
        let isSet = hint?.nominal == .set
        return readings.map {
            isSet
                ? Candidate(.setLiteral($0.values), type: .set(of: $0.type), score: $0.score, range: range)
                : Candidate(
                    .arrayLiteral($0.values), type: .array(of: $0.type), score: $0.score, range: range)
        }
    }

    private func arrayCandidate(
        _ elements: [Expression], of wanted: Type, _ nominal: NominalType, _ range: SourceRange
    ) throws(CellErrors) -> Candidate {
        var values: [TypedExpression] = []
        var score = Score.best
        var found: [Diagnostic] = []
        for element in elements {
            do throws(CellErrors) {
                try requireNotNil(element, wanted, .arrayElement)
                let value = try convert(
                    try candidates(element, hint: wanted), to: wanted, .arrayElement, element)
                values.append(value.expression)
                score = score + value.score
            } catch {
                found += error.diagnostics
            }
        }
        if !found.isEmpty { throw CellErrors(found) }
        if nominal == .arraySlice {
            let whole = TypedExpression(.arrayLiteral(values), type: .array(of: wanted), range: range)
            let bounds = [0, values.count].map { TypedExpression(.integer($0), type: .int, range: range) }
            let indices = TypedExpression(
                .call(.intrinsic(.rangeMake), bounds), type: .range(of: .int), range: range)
            return Candidate(
                .call(.intrinsic(.aggregate), [whole, indices]), type: .nominal(.arraySlice, [wanted]),
                score: score.adding(\.nonDefaultLiterals), range: range)
        }
        if nominal == .set {
            return Candidate(.setLiteral(values), type: .set(of: wanted), score: score, range: range)
        }
        return Candidate(.arrayLiteral(values), type: .array(of: wanted), score: score, range: range)
    }

    struct CommonReading {
        let type: Type
        var score: Score
        var values: [TypedExpression]
    }

    /// The readings of several expressions that have one type.
    func commonElements(_ elements: [Expression], _ range: SourceRange) throws(CellErrors) -> [CommonReading]
    {
        // An element that means nothing by itself, such as `[]`, takes the type of the first that does.
        var all: [[Candidate]?] = []
        for element in elements { all.append(needsContext(element) ? nil : try candidates(element)) }
        if all.allSatisfy({ $0 == nil }) {
            // Tuples, closures and the like may still mean something by themselves.
            var failure: CellErrors?
            for (place, element) in elements.enumerated() {
                do throws(CellErrors) {
                    all[place] = try candidates(element)
                    break
                } catch {
                    failure = failure ?? error
                }
            }
            if all.allSatisfy({ $0 == nil }), let failure { throw failure }
        }
        var types: [Type] = []
        for readings in all.compactMap({ $0 }) {
            for reading in readings {
                for type in [reading.type, .optional(reading.type)] where !types.contains(type) {
                    types.append(type)
                }
            }
        }
        let hasNil = elements.contains {
            if case .nilLiteral = $0.unparenthesized.kind { true } else { false }
        }
        var found: [CommonReading] = []
        for type in types
        where !type.isOptional || hasNil || all.contains(where: { $0?.contains { $0.type == type } ?? false })
        {
            if let reading = try? commonReading(elements, all, type) { found.append(reading) }
        }
        if found.isEmpty, let type = commonSuperclass(of: all.compactMap { $0?.best?.type }),
            let reading = try? commonReading(elements, all, type)
        {
            found.append(reading)
        }
        guard found.isEmpty else { return found }
        let first = all.compactMap { $0?.best ?? $0?.first }
        let odd = first.first { $0.type != first[0].type } ?? first[0]
        if odd.type == first[0].type, let place = all.firstIndex(where: { $0 == nil }) {
            _ = try convert(
                try candidates(elements[place], hint: odd.type), to: odd.type, .arrayElement,
                elements[place])
        }
        throw heterogeneous("[Any]", first[0].type, odd.type, range)
    }

    private func heterogeneous(_ shown: String, _ first: Type, _ odd: Type, _ range: SourceRange)
        -> CellErrors
    {
        error(
            .swift,
            "heterogeneous collection literal could only be inferred to '\(shown)'; add explicit type annotation if this is intentional",
            at: range, note: "all elements have one type: these are '\(first)' and '\(odd)'")
    }

    private func commonReading(
        _ elements: [Expression], _ all: [[Candidate]?], _ type: Type
    ) throws(CellErrors) -> CommonReading {
        var reading = CommonReading(type: type, score: .best, values: [])
        for (element, readings) in zip(elements, all) {
            let candidates: [Candidate]
            if let readings,
                !element.hasLiterals || readings.contains(where: { converted($0, to: type) != nil })
            {
                candidates = readings
            } else {
                candidates = try self.candidates(element, hint: type)
            }
            let value: Candidate
            if readings != nil, element.hasLiterals,
                type.isUnusualNumber || type.nominal?.declared != nil,
                !candidates.contains(where: { $0.type == type }),
                let again = try? convert(
                    self.candidates(element, hint: type), to: type, .arrayElement, element)
            {
                value = again
            } else {
                value = try convert(candidates, to: type, .arrayElement, element)
            }
            reading.values.append(value.expression)
            reading.score = reading.score + value.score
        }
        return reading
    }

    // MARK: Dictionaries

    func dictionaryCandidates(
        _ pairs: [(key: Expression, value: Expression)], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        if case .nominal(let nominal, let arguments)? = hint?.unwrappedFully,
            nominal == .dictionary || nominal == .keyValuePairs,
            let key = arguments[0].withoutParameters, let value = arguments[1].withoutParameters
        {
            return [try dictionaryCandidate(pairs, key, value, nominal, range)]
        }
        let tuples = pairs.map { pair in
            Expression(
                .tuple([
                    TupleField(label: nil, value: pair.key), TupleField(label: nil, value: pair.value),
                ]), range)
        }
        if let own = try learnersLiteral(.dictionary, tuples, as: hint, range) { return [own] }
        guard !pairs.isEmpty else {
            throw error(
                .swift, "empty collection literal requires an explicit type", at: range,
                note: "write its type: 'let counts: [String: Int] = [:]' or '[String: Int]()'")
        }
        let keys = try commonElements(pairs.map(\.key), range)
        let values: [CommonReading]
        do throws(CellErrors) {
            values = try commonElements(pairs.map(\.value), range)
        } catch {
            if (hint?.unwrappedFully).takesAnything,
                let ofAny = try? dictionaryCandidate(pairs, keys[0].type, .any, .dictionary, range)
            {
                return [ofAny]
            }
            throw error.naming("[Any]", as: "[\(keys[0].type) : Any]")
        }
        var found: [Candidate] = []
        for key in keys {
            guard conforms(key.type, to: .hashable) else { continue }
            for value in values {
                let isList = hint?.unwrappedFully.nominal == .keyValuePairs
                found.append(
                    Candidate(
                        isList
                            ? .pairsLiteral(keys: key.values, values: value.values)
                            : .dictionaryLiteral(keys: key.values, values: value.values),
                        type: isList
                            ? .nominal(.keyValuePairs, [key.type, value.type])
                            : .dictionary(key.type, value.type), score: key.score + value.score, range: range)
                )
            }
        }
        if found.isEmpty {
            throw error(
                .swift, "generic struct 'Dictionary' requires that '\(keys[0].type)' conform to 'Hashable'",
                at: range)
        }
        return found
    }

    private func dictionaryCandidate(
        _ pairs: [(key: Expression, value: Expression)], _ key: Type, _ value: Type, _ nominal: NominalType,
        _ range: SourceRange
    ) throws(CellErrors) -> Candidate {
        var keys: [TypedExpression] = []
        var values: [TypedExpression] = []
        var score = Score.best
        for pair in pairs {
            try requireNotNil(pair.key, key, .dictionaryKey)
            try requireNotNil(pair.value, value, .dictionaryValue)
            let first = try convert(
                try candidates(pair.key, hint: key), to: key, .dictionaryKey, pair.key)
            let second = try convert(
                try candidates(pair.value, hint: value), to: value, .dictionaryValue, pair.value)
            keys.append(first.expression)
            values.append(second.expression)
            score = score + first.score + second.score
        }
        let type = Type.nominal(nominal, [key, value])
        if nominal == .keyValuePairs {
            return Candidate(
                .pairsLiteral(keys: keys, values: values), type: type, score: score, range: range)
        }
        return Candidate(
            .dictionaryLiteral(keys: keys, values: values), type: type, score: score, range: range)
    }
}

extension Type? {
    /// Whether a value of every type may stand there.
    fileprivate var takesAnything: Bool { self == .any || self == .described }
}

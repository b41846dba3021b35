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

    // MARK: Arrays

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
        let isSet = hint?.nominal == .set
        return try commonElements(elements, range).map {
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
    fileprivate func naming(_ type: String, as other: String) -> CellErrors {
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

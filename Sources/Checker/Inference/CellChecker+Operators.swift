import Syntax

extension CellChecker {
    func prefixCandidates(
        _ name: String, _ operand: Expression, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let operators = operators(named: name, operandCount: 1).filter { !$0.isPostfix }
        guard !operators.isEmpty else { throw unknownOperator(name, range) }
        let hint = hint == .described ? nil : hint
        let readings = try candidates(operand, hint: hint)
        let found = apply(operators, to: [readings], range)
        guard found.isEmpty else { return found.plainestOfEachType }
        let type = readings.best?.type ?? readings[0].type
        if name == "!" {
            throw notABoolean(type, .argument, operand.range, operand, comparison: "==")
                ?? conversionError(type, .bool, .argument, operand.range)
        }
        if let wrapped = type.wrapped { throw notUnwrapped(type, wrapped, operand.range) }
        throw error(
            .swift, "unary operator '\(name)' cannot be applied to an operand of type '\(type)'", at: range)
    }

    func postfixCandidates(
        _ name: String, _ operand: Expression, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let operators = operators(named: name, operandCount: 1).filter(\.isPostfix)
        guard !operators.isEmpty else { throw unknownOperator(name, range) }
        let hint = hint == .described ? nil : hint
        let readings = try candidates(operand, hint: hint)
        let found = apply(operators, to: [readings], range)
        guard found.isEmpty else { return found.plainestOfEachType }
        let type = readings.best?.type ?? readings[0].type
        throw error(
            .swift, "unary operator '\(name)' cannot be applied to an operand of type '\(type)'", at: range)
    }

    func binaryCandidates(
        _ name: String, _ left: Expression, _ right: Expression, _ operatorRange: SourceRange, hint: Type?,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        switch name {
        case "&&", "||":
            let (a, b) = try both(
                { () throws(CellErrors) in try check(left, as: .bool, context: .argument) },
                { (_: TypedExpression?) throws(CellErrors) in
                    try check(right, as: .bool, context: .argument)
                })
            return [Candidate(name == "&&" ? .and(a, b) : .or(a, b), type: .bool, range: range)]
        case "??": return try coalescingCandidates(left, right, hint: hint, range)
        case "==", "!=":
            if let test = try nilComparison(left, right, isEqual: name == "==", range) { return [test] }
            if left.mayBeType, let test = try metatypeComparison(left, right, isEqual: name == "==", range) {
                return [test]
            }
        default: break
        }
        let hint = hint == .described ? nil : hint
        let operators = operators(named: name, operandCount: 2)
        guard !operators.isEmpty else { throw unknownOperator(name, operatorRange) }
        let (lefts, rights) = try operandCandidates(name, left, right, hint: hint, operators)
        var found = apply(operators, to: [lefts, rights], range)
        if found.isEmpty, right.hasLiterals, let type = lefts.best?.type,
            let again = try? candidates(right, hint: type)
        {
            found = apply(operators, to: [lefts, again], range)
        }
        if found.isEmpty, left.hasLiterals, let type = rights.best?.type,
            let again = try? candidates(left, hint: type)
        {
            found = apply(operators, to: [again, rights], range)
        }
        if found.isEmpty, let mixed = StandardLibrary.mixedComparisons[name] {
            found = apply(signatures.functions(named: mixed), to: [lefts, rights], range)
        }
        guard found.isEmpty else { return found.plainestOfEachType }
        throw inapplicable(name, lefts, rights, (left, right), range, hint: hint)
    }

    static let comparisons: Set<String> = ["==", "!=", "<", "<=", ">", ">=", "===", "!==", "~="]

    /// The readings of both operands; one that means nothing by itself, such as `[]`, takes the type of the other, and
    /// so does a literal where the other is a number of another type.
    private func operandCandidates(
        _ name: String, _ left: Expression, _ right: Expression, hint: Type?, _ operators: [Signature]
    ) throws(CellErrors) -> ([Candidate], [Candidate]) {
        let wanted =
            Self.comparisons.contains(name) || name == "..<" || name == "..." ? hint?.arguments.first : hint
        if needsContext(left) && !needsContext(right) {
            let rights = try candidates(right, hint: wanted)
            return (try contextual(left, rights, wanted, operators, place: 0), rights)
        }
        if needsContext(right) {
            let lefts = try candidates(left, hint: wanted)
            return (lefts, try contextual(right, lefts, wanted, operators, place: 1))
        }
        let (lefts, rights) = try both(
            { () throws(CellErrors) in try candidates(left, hint: wanted) },
            { (lefts: [Candidate]?) throws(CellErrors) in
                do throws(CellErrors) {
                    return try candidates(right, hint: wanted)
                } catch {
                    // What it is of may follow from the other operand: `m == Matrix(identity: 2)`.
                    guard let lefts,
                        let read = try? contextual(right, lefts, wanted, [], place: 1)
                    else { throw error }
                    return read
                }
            })
        let leftKinds = lefts.unusualNumbers
        let rightKinds = rights.unusualNumbers
        if !leftKinds.isEmpty, right.isNumberLiteral {
            return (lefts, try candidates(right, hints: leftKinds + [wanted].compactMap { $0 }))
        }
        if !rightKinds.isEmpty, left.isNumberLiteral {
            return (try candidates(left, hints: rightKinds + [wanted].compactMap { $0 }), rights)
        }
        return (lefts, rights)
    }

    /// What is wrong with one operand does not hide what is wrong with the other.
    private func both<Value>(
        _ first: () throws(CellErrors) -> Value, _ second: (Value?) throws(CellErrors) -> Value
    ) throws(CellErrors) -> (Value, Value) {
        let a: Value
        do throws(CellErrors) {
            a = try first()
        } catch {
            do throws(CellErrors) {
                _ = try second(nil)
            } catch let other {
                throw CellErrors(error.diagnostics + other.diagnostics)
            }
            throw error
        }
        return (a, try second(a))
    }

    /// Readings of an operand that needs to know what is wanted: the type of the other, or what an operator takes.
    private func contextual(
        _ operand: Expression, _ others: [Candidate], _ wanted: Type?, _ operators: [Signature], place: Int
    ) throws(CellErrors) -> [Candidate] {
        if let type = others.best?.type { try requireNotNil(operand, type, .argument) }
        var failure: CellErrors?
        let types = others.sorted { $0.score < $1.score }.map(\.type)
        let taken = operators.filter { !$0.isGeneric }.map { $0.parameters[place].type }
        var found: [Candidate] = []
        for type in functionsTaken(operators, others, place: place) {
            found += (try? candidates(operand, hint: type)) ?? []
        }
        // `2 * .pi` of a type that only the surroundings tell.
        if let wanted = wanted?.withoutParameters, wanted.isUnusualNumber, operand.isImplicitMember,
            others.contains(where: { $0.type == wanted })
        {
            found += (try? candidates(operand, hint: wanted)) ?? []
        }
        for type in types + taken where !found.contains(where: { $0.type == type }) {
            do throws(CellErrors) {
                found += try candidates(operand, hint: type)
            } catch {
                failure = failure ?? error
            }
            if !found.isEmpty, types.contains(type) { break }
        }
        if found.isEmpty, let failure { throw failure }
        return found.plainestOfEachType
    }

    /// The functions that generic operators take beside the other operand: what a closure begins with, for one.
    private func functionsTaken(_ operators: [Signature], _ others: [Candidate], place: Int) -> [Type] {
        var found: [Type] = []
        for signature in operators where signature.isGeneric && signature.parameters.count == 2 {
            guard case .function = signature.parameters[place].type else { continue }
            for other in others {
                var matching = Matching(signature, conformances)
                guard matching.match(signature.parameters[1 - place].type, other.type) else { continue }
                let type = signature.parameters[place].type.substituting(matching.bindings)
                if !found.contains(type) { found.append(type) }
            }
        }
        return found
    }

    /// `x == nil`
    private func nilComparison(
        _ left: Expression, _ right: Expression, isEqual: Bool, _ range: SourceRange
    ) throws(CellErrors) -> Candidate? {
        let operand: Expression
        if case .nilLiteral = right.unparenthesized.kind {
            operand = left
        } else if case .nilLiteral = left.unparenthesized.kind {
            operand = right
        } else {
            return nil
        }
        var value = try check(operand)
        if !value.type.isOptional {
            // swiftc warns that it is never nil.
            value = TypedExpression(
                .enumCase(1, payload: [value]), type: .optional(value.type), range: value.range)
        }
        let test = TypedExpression(.call(.intrinsic(.optionalIsNil), [value]), type: .bool, range: range)
        if isEqual { return Candidate(test, score: .best) }
        return Candidate(.call(.intrinsic(.boolNot), [test]), type: .bool, range: range)
    }

    /// `type(of: x) == Circle.self`
    private func metatypeComparison(
        _ left: Expression, _ right: Expression, isEqual: Bool, _ range: SourceRange
    ) throws(CellErrors) -> Candidate? {
        guard let first = try? candidates(left).best, case .metatype = first.type,
            let second = try? candidates(right).best, case .metatype = second.type
        else { return nil }
        return Candidate(
            .call(
                .intrinsic(isEqual ? .valueEqual : .valueNotEqual),
                [
                    first.expression,
                    TypedExpression(.upcast(second.expression), type: first.type, range: range),
                ]),
            type: .bool, range: range)
    }

    func unknownOperator(_ name: String, _ range: SourceRange) -> CellErrors {
        error(.swift, "cannot find operator '\(name)' in scope", at: range)
    }

    /// The readings of an operator over those of its operands.
    func apply(_ operators: [Signature], to operands: [[Candidate]], _ range: SourceRange) -> [Candidate] {
        var found: [(candidate: Candidate, signature: Signature)] = []
        for place in operators.indices where mayTake(operators[place].parameters, operands) {
            let signature = operators[place]
            for reading in operatorReadings(signature, operands) where reading.matching.isSatisfied {
                let type = signature.result.substituting(reading.matching.bindings)
                guard !type.hasParameters else { continue }
                let candidate: Candidate
                switch signature.implementation {
                case .enumCase(let place):
                    candidate = Candidate(
                        .enumCase(place, payload: reading.values), type: type, score: reading.score,
                        range: range)
                default:
                    guard let callee = callee(of: signature, reading.matching.bindings) else { continue }
                    if signature.throwing == .always { try? requireTry("operator", range) }
                    candidate = Candidate(
                        .call(callee, reading.values), type: type, score: reading.score, range: range)
                }
                found.append((candidate, signature))
            }
        }
        // A generic operator counts only where no other of the type is as plain.
        let plain = found.filter { !$0.signature.isGeneric }.map(\.candidate)
        let generic = found.filter(\.signature.isGeneric)
        if generic.isEmpty { return plain.plainestOfEachType }
        let ranked = generic.map { entry -> Candidate in
            let isOutranked =
                plain.contains { $0.score == entry.candidate.score }
                || generic.contains {
                    $0.candidate.score == entry.candidate.score
                        && isMoreSpecial($0.signature, than: entry.signature)
                        && !isMoreSpecial(entry.signature, than: $0.signature)
                }
            return isOutranked
                ? Candidate(
                    entry.candidate.expression, score: entry.candidate.score.adding(\.lessSpecialMembers))
                : entry.candidate
        }
        return (plain + ranked).plainestOfEachType
    }

    private struct OperatorReading {
        var matching: Matching
        var score: Score
        var values: [TypedExpression]
    }

    /// A quick look: `+` has a signature for each type of number, nearly none of which fits.
    private func mayTake(_ parameters: [Signature.Parameter], _ operands: [[Candidate]]) -> Bool {
        zip(parameters, operands).allSatisfy { parameter, candidates in
            candidates.contains { !$0.type.isUnrelated(to: parameter.type) }
        }
    }

    private func operatorReadings(_ signature: Signature, _ operands: [[Candidate]]) -> [OperatorReading] {
        var readings = [
            OperatorReading(matching: Matching(signature, conformances), score: .best, values: [])
        ]
        for (parameter, candidates) in zip(signature.parameters, operands) {
            var next: [OperatorReading] = []
            for reading in readings {
                for candidate in candidates {
                    if let extended = extend(reading, by: candidate, parameter) { next.append(extended) }
                }
            }
            if next.isEmpty { return [] }
            readings = next
        }
        return readings
    }

    private func extend(
        _ reading: OperatorReading, by candidate: Candidate, _ parameter: Signature.Parameter
    ) -> OperatorReading? {
        var extended = reading
        let target = parameter.type.substituting(reading.matching.bindings)
        if extended.matching.match(parameter.type, candidate.type) {
            extended.score = extended.score + candidate.score
            extended.values.append(candidate.expression)
            return extended
        }
        if target.hasParameters {
            guard let wrapped = parameter.type.wrapped, !candidate.type.isOptional,
                extended.matching.match(wrapped, candidate.type)
            else { return nil }
        }
        let type = parameter.type.substituting(extended.matching.bindings)
        guard !type.hasParameters, type != .described,
            let converted = converted(candidate, to: type)
        else { return nil }
        extended.score = extended.score + converted.score
        extended.values.append(converted.expression)
        return extended
    }
}

extension Expression {
    /// Whether it may be a type as a value: `Int.self`, `type(of: x)`, a name of one.
    fileprivate var mayBeType: Bool {
        switch unparenthesized.kind {
        case .identifier: true
        case .member(_, let name, _): name == "self"
        case .call(let callee, _): if case .identifier("type") = callee.kind { true } else { false }
        default: false
        }
    }

    /// Whether its type follows from itself alone.
    var isLiteral: Bool {
        switch unparenthesized.kind {
        case .integer, .floatingPoint, .boolean, .string: true
        default: isNumberLiteral
        }
    }

    /// Whether a literal in it can give it another type.
    var hasLiterals: Bool {
        switch unparenthesized.kind {
        case .integer, .floatingPoint, .array, .dictionary, .string: true
        case .prefix(_, let operand), .postfix(_, let operand): operand.hasLiterals
        case .binary(_, let a, let b, _), .ternary(_, let a, let b): a.hasLiterals || b.hasLiterals
        default: false
        }
    }

    /// Whether it is made of number literals alone, so that it can be of any number type.
    var isNumberLiteral: Bool {
        switch unparenthesized.kind {
        case .integer, .floatingPoint: true
        case .prefix("-", let operand), .prefix("+", let operand), .prefix("~", let operand):
            operand.isNumberLiteral
        case .binary(_, let a, let b, _): a.isNumberLiteral && b.isNumberLiteral
        case .ternary(_, let a, let b): a.isNumberLiteral && b.isNumberLiteral
        default: false
        }
    }
}

extension [Candidate] {
    /// Their number types that a literal does not have by itself.
    fileprivate var unusualNumbers: [Type] {
        map { $0.type.wrapped ?? $0.type }.filter { type in
            type.isUnusualNumber
        }
    }
}

extension Type {
    /// Whether no value of the type can stand where one of the other is wanted, as its name alone tells.
    fileprivate func isUnrelated(to wanted: Type) -> Bool {
        guard case .nominal(let own, _) = self, case .nominal(let other, _) = wanted, own != other else {
            return false
        }
        return own.isNeverConverted && other.isNeverConverted
    }
}

extension NominalType {
    /// Whether nothing but itself is converted to or from it, but for Optional and `any`: `Int`, `String`.
    fileprivate var isNeverConverted: Bool {
        declared == nil && genericParameterNames.isEmpty && self != .described
    }
}

extension TypedExpression {
    /// `a?.count`, `try? f()`: only the chain makes an optional of its value.
    var wrapsItsValue: Bool {
        switch kind {
        case .optionalChain(let value), .optionalTry(let value): !value.type.isOptional
        default: false
        }
    }
}

extension Type {
    /// Whether whatever is wanted is taken as what it is: `Any`, or what print describes.
    var isAny: Bool { self == .any || self == .described }
}

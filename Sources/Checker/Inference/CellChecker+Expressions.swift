import Syntax

extension CellChecker {
    /// The one reading of an expression; with `type`, as a value of it.
    func check(
        _ expression: Expression, as type: Type? = nil, context: ConversionContext = .general
    ) throws(CellErrors) -> TypedExpression {
        if let type {
            try requireNotNil(expression, type, context)
            if type == .bool { try requireNoAssignment(expression) }
        }
        let candidates = try candidates(expression, hint: type)
        if let type, type.hasParameters, let nominal = type.nominal {
            guard let best = candidates.filter({ $0.type.nominal == nominal }).best else {
                throw conversionError(candidates[0].type, type, context, expression.range)
            }
            return best.expression
        }
        if let type { return try convert(candidates, to: type, context, expression).expression }
        guard let best = candidates.best else {
            throw error(
                .swift, "type of expression is ambiguous without a type annotation", at: expression.range,
                note: "add a type: " + candidates.map { "'\($0.type)'" }.joined(separator: " or "))
        }
        return best.expression
    }

    /// The plainest of the readings that converts to `type`.
    func convert(
        _ candidates: [Candidate], to type: Type, _ context: ConversionContext, _ expression: Expression
    ) throws(CellErrors) -> Candidate {
        let converted = candidates.compactMap { self.converted($0, to: type) }
        if let best = converted.min(by: { $0.score < $1.score }) { return best }
        let found = candidates.min { $0.score < $1.score }?.type ?? .void
        if let told = insistingError(expression, found, type) { throw told }
        throw conversionError(found, type, context, expression.range, of: expression)
    }

    /// `let texts: [String] = numbers.map { $0 * 2 }`, `let box: Box<Int> = Box(item: "a")`: what is wanted asks
    /// something of the closure, of the arguments.
    private func insistingError(_ expression: Expression, _ found: Type, _ type: Type) -> CellErrors? {
        guard case .call(_, let arguments) = expression.unparenthesized.kind, !insistsOnHint,
            found.nominal == type.nominal, found.nominal != nil, !found.arguments.isEmpty,
            arguments.contains(where: { if case .closure = $0.value.kind { true } else { false } })
                || found.nominal?.declared != nil
        else { return nil }
        insistsOnHint = true
        defer { insistsOnHint = false }
        do throws(CellErrors) {
            _ = try candidates(expression, hint: type)
            return nil
        } catch {
            return error.diagnostics.allSatisfy {
                $0.message.contains("to closure result type")
                    || $0.message.contains("to expected argument type")
            } ? error : nil
        }
    }

    /// `if x = 4`
    private func requireNoAssignment(_ expression: Expression) throws(CellErrors) {
        guard case .assignment(let target, _) = expression.unparenthesized.kind else { return }
        var found = error(
            .swift, "use of '=' in a boolean context, did you mean '=='?", at: expression.range
        ).diagnostics
        do throws(CellErrors) {
            _ = try assignmentTarget(target, purpose: .assignment)
        } catch {
            found = error.diagnostics + found
        }
        throw CellErrors(found)
    }

    /// The readings for several types that may be wanted.
    func candidates(_ expression: Expression, hints: [Type]) throws(CellErrors) -> [Candidate] {
        var found: [Candidate]
        do throws(CellErrors) {
            found = try candidates(expression, hint: nil)
        } catch {
            // It means nothing by itself: `.min ... .max`.
            let read = Set(hints).flatMap { (try? candidates(expression, hint: $0)) ?? [] }
            if read.isEmpty { throw error }
            return read.plainestOfEachType
        }
        guard expression.hasLiterals else { return found }
        for hint in Set(hints)
        where hint.contains({ $0.isUnusualNumber }) || [.set, .substring, .arraySlice].contains(hint.nominal)
        {
            if let more = try? candidates(expression, hint: hint) { found += more }
        }
        return found.plainestOfEachType
    }

    /// All readings of an expression, at most one for each type.
    ///
    /// `hint` is the type that the surroundings want, where they know it: closures, empty arrays and `nil` need it;
    /// the readings need not have that type.
    func candidates(_ expression: Expression, hint: Type? = nil) throws(CellErrors) -> [Candidate] {
        if let known = hopeless.error(at: expression.range) { throw known }
        hopeless.enter()
        defer { hopeless.leave() }
        do throws(CellErrors) {
            if expression.spineHasChain && !openSpines.contains(expression.range) {
                return try chainCandidates(expression, hint: hint)
            }
            return try ownCandidates(expression, hint: hint)
        } catch {
            hopeless.note(error, at: expression.range)
            throw error
        }
    }

    private func ownCandidates(_ expression: Expression, hint: Type?) throws(CellErrors) -> [Candidate] {
        let range = expression.range
        switch expression.kind {
        case .integer(let literal):
            return try integerCandidates(literal, hint: hint, range)
        case .floatingPoint(let value):
            return try floatingPointCandidates(value, hint: hint, range)
        case .boolean(let value):
            return try booleanCandidates(value, hint: hint, range)
        case .nilLiteral:
            return [try nilCandidate(hint: hint, range)]
        case .string(let segments):
            return try stringCandidates(segments, hint: hint, range)
        case .identifier(let name):
            return try identifierCandidates(name, hint: hint, range)
        case .operatorReference(let name):
            let references = operatorReferences(name, hint: hint, range)
            guard !references.isEmpty else {
                throw error(
                    .swift, "no operator '\(name)' takes and gives what is wanted here", at: range,
                    note: hint.map { "wanted: '\($0)'" })
            }
            return references
        case .labelled(let inner, let labels):
            return try labelledReference(inner, labels, hint: hint, range)
        case .member(let base, let name, let nameRange):
            return try memberCandidates(base, name, nameRange, hint: hint, range)
        case .call(let callee, let arguments):
            return try callCandidates(callee, arguments, hint: hint, range)
        case .subscripting(let base, let arguments):
            return try subscriptCandidates(base, arguments, hint: hint, range)
        case .parenthesized(let inner):
            return try candidates(inner, hint: hint)
        case .tuple(let fields):
            return try tupleCandidates(fields, hint: hint, range)
        case .array(let elements):
            return try arrayCandidates(elements, hint: hint, range)
        case .dictionary(let pairs):
            return try dictionaryCandidates(pairs, hint: hint, range)
        case .prefix(let name, let operand):
            return try prefixCandidates(name, operand, hint: hint, range)
        case .postfix(let name, let operand):
            return try postfixCandidates(name, operand, hint: hint, range)
        case .binary(let name, let left, let right, let operatorRange):
            return try binaryCandidates(name, left, right, operatorRange, hint: hint, range)
        case .assignment(let target, let value):
            return [Candidate(try assignment(target, value, range), score: .best)]
        case .compoundAssignment(let name, let target, let value, let operatorRange):
            return [
                Candidate(try compoundAssignment(name, target, value, operatorRange, range), score: .best)
            ]
        case .ternary(let condition, let then, let otherwise):
            return try ternaryCandidates(condition, then, otherwise, hint: hint, range)
        case .closure(let closure):
            return try closureCandidates(closure, hint: hint, range)
        case .cast(let value, let name, let kind):
            return [try castCandidate(value, name, kind, range)]
        case .typeTest(let value, let name):
            return [try typeTest(value, name, range)]
        case .forceUnwrap(let operand):
            return try forceUnwrapCandidates(operand, hint: hint, range)
        case .optionalChain(let operand):
            return try unwrapOrExitCandidates(operand, range)
        case .tryExpression(let kind, let operand):
            return try tryCandidates(kind, operand, hint: hint, range)
        case .ifValue(let conditional):
            return try ifValueCandidates(conditional, hint: hint, range)
        case .switchValue(let statement):
            return try switchValueCandidates(statement, hint: hint, range)
        case .keyPath(let root, let components):
            return [try keyPathCandidate(root, components, hint: hint, range)]
        case .macro(let name):
            return try macroCandidates(name, range)
        case .inoutReference:
            throw error(
                .swift, "'&' may only be used to pass an argument to inout parameter", at: range)
        case .discard:
            throw error(
                .swift, "'_' can only appear in a pattern or on the left side of an assignment", at: range)
        case .type:
            throw error(
                .swift, "expected member name or initializer call after type name", at: range,
                note: "call it: add '()'")
        }
    }

    /// Whether an expression means something only where a type is wanted.
    func needsContext(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .closure, .nilLiteral, .dictionary, .tuple, .inoutReference, .keyPath, .ifValue, .switchValue,
            .operatorReference:
            true
        case .member(let base, _, _): base.map { needsContext($0) && $0.isImplicitMember } ?? true
        case .call(let callee, _): callee.isImplicitMember
        case .array(let elements): elements.isEmpty || elements.contains { needsContext($0) }
        case .parenthesized(let inner), .tryExpression(_, let inner): needsContext(inner)
        case .ternary(_, let then, let otherwise): needsContext(then) || needsContext(otherwise)
        case .identifier(let name): isFunctionName(name)
        default: false
        }
    }

    func isFunctionName(_ expression: Expression) -> Bool {
        guard case .identifier(let name) = expression.unparenthesized.kind else { return false }
        return isFunctionName(name)
    }

    /// The name of functions only: which one is meant, the surroundings tell.
    private func isFunctionName(_ name: String) -> Bool {
        if scope.lookUpWithoutUse(name) != nil { return false }
        if case .functions? = environment.declarations[name] { return true }
        return environment.declarations[name] == nil && signatures.types[name] == nil
            && !signatures.functions(named: name).isEmpty
    }

    private func ternaryCandidates(
        _ condition: Expression, _ then: Expression, _ otherwise: Expression, hint: Type?,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let condition = try check(condition, as: .bool, context: .condition)
        if hint == .described, !needsContext(then), !needsContext(otherwise) {
            // Each branch is described as what it is by itself.
            let (a, b) = (try describedBranch(then), try describedBranch(otherwise))
            return [
                Candidate(
                    .conditional(condition, then: a.expression, else: b.expression), type: .string,
                    score: a.score + b.score, range: range)
            ]
        }
        let hint = hint == .described ? nil : hint
        var first: [Candidate]
        let second: [Candidate]
        if let hint {
            for branch in [then, otherwise] { try requireNotNil(branch, hint, .general) }
        }
        if needsContext(then), !needsContext(otherwise) {
            second = try candidates(otherwise, hint: hint)
            first = try candidates(then, hint: hint ?? second.best?.type.contextForOther(then))
        } else {
            first = try candidates(then, hint: hint)
            second = try candidates(
                otherwise,
                hint: hint ?? (needsContext(otherwise) ? first.best?.type.contextForOther(otherwise) : nil))
        }
        return try joined(first, second, hint: hint, range) { a, b in
            .conditional(condition, then: a, else: b)
        }
    }

    private func describedBranch(_ branch: Expression) throws(CellErrors) -> Candidate {
        var readings = try candidates(branch)
        // `first ?? last` of optionals, as Any.
        if readings.best?.type.isOptional ?? false { readings = try candidates(branch, hint: .described) }
        return try convert(readings, to: .described, .argument, branch)
    }

    /// The readings of a value that is one of two.
    private func joined(
        _ first: [Candidate], _ second: [Candidate], hint: Type?, _ range: SourceRange,
        _ join: (TypedExpression, TypedExpression) -> TypedExpression.Kind
    ) throws(CellErrors) -> [Candidate] {
        var joined: [Candidate] = []
        for a in first {
            for b in second {
                guard let (a, b) = commonType(a, b, hint: hint) else { continue }
                joined.append(
                    Candidate(
                        join(a.expression, b.expression), type: a.type, score: a.score + b.score,
                        range: range))
            }
        }
        if joined.isEmpty {
            let a = first.best?.type ?? first[0].type
            let b = second.best?.type ?? second[0].type
            throw error(
                .swift, "result values in '? :' expression have mismatching types '\(a)' and '\(b)'",
                at: range,
                note: conversionRemedy(from: a, to: b))
        }
        return joined.plainestOfEachType
    }

    func commonType(_ a: Candidate, _ b: Candidate, hint: Type?) -> (Candidate, Candidate)? {
        if a.type == b.type { return (a, b) }
        if hint == .described { return nil }
        if let hint, !hint.hasParameters, hint != .described, let a = converted(a, to: hint),
            let b = converted(b, to: hint)
        {
            return (a, b)
        }
        if let wider = converted(b, to: a.type), a.type != .described { return (a, wider) }
        if let wider = converted(a, to: b.type), b.type != .described { return (wider, b) }
        if let superclass = commonSuperclass(of: [a.type, b.type]), let a = converted(a, to: superclass),
            let b = converted(b, to: superclass)
        {
            return (a, b)
        }
        return nil
    }

    /// The nearest class that all of the classes are or inherit from.
    func commonSuperclass(of types: [Type]) -> Type? {
        guard let first = types.first, types.allSatisfy(\.isClass) else { return nil }
        return ([first] + first.superclasses).first { candidate in
            types.allSatisfy { $0 == candidate || $0.superclasses.contains(candidate) }
        }
    }

    private func macroCandidates(_ name: String, _ range: SourceRange) throws(CellErrors) -> [Candidate] {
        throw error(.unsupported, "'#\(name)' is not part of the notebook language: delete it", at: range)
    }
}

extension Expression {
    /// Whether it begins with a bare dot: `.north`, `.circle(radius: 1)`, `.zero.x`.
    var isImplicitMember: Bool {
        switch kind {
        case .member(nil, _, _): true
        case .member(let base?, _, _): base.isImplicitMember
        case .call(let callee, _), .subscripting(let callee, _): callee.isImplicitMember
        case .forceUnwrap(let operand), .optionalChain(let operand): operand.isImplicitMember
        default: false
        }
    }
}

extension Type {
    fileprivate func contextForOther(_ expression: Expression) -> Type {
        if case .nilLiteral = expression.unparenthesized.kind, !isOptional { return .optional(self) }
        return self
    }

    var isArchetype: Bool { if case .archetype = self { true } else { false } }

    /// The class that a class inherits from, or that a generic parameter must be or inherit from.
    var directSuperclass: Type? {
        if case .archetype(let archetype) = self { return archetype.superclass }
        guard let declared = nominal?.declared else { return nil }
        return declared.superclass?.substituting(declared.bindings(arguments))
    }

    /// The classes that a class inherits from, the nearest first.
    var superclasses: [Type] {
        guard let superclass = directSuperclass else { return [] }
        return [superclass] + superclass.superclasses
    }

    /// A number type that a literal does not have by itself.
    var isUnusualNumber: Bool {
        isArchetype || isWrittenAsLiteral || isNumber && self != .int && self != .double
    }
}

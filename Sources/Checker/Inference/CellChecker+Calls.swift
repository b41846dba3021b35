import Syntax

/// A call as written: its name for messages, its arguments, the places.
struct CallSite {
    let name: String
    let arguments: [Argument]
    let range: SourceRange
    /// The instance of a method call, as written and as read.
    var instance: (expression: Expression, candidates: [Candidate])?
    /// `super.method()`: the method of the superclass itself runs.
    var isSuper = false
}

extension CellChecker {
    func callCandidates(
        _ callee: Expression, _ arguments: [Argument], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        if let type = try typeReference(callee) {
            return try initialization(of: type, arguments, hint: hint, range)
        }
        switch callee.kind {
        case .identifier("type") where arguments.count == 1 && arguments[0].label == "of":
            let value = try check(arguments[0].value)
            return [Candidate(.dynamicType(value), type: .metatype(value.type), range: range)]
        case .identifier(let name):
            switch try lookUp(name, callee.range) {
            case .functions(let functions):
                let site = CallSite(name: name, arguments: arguments, range: range)
                return try resolve(functions, site, hint: hint)
            case .member(let type, let isStatic):
                if let called = try implicitMethodCall(
                    name, of: type, isStatic: isStatic, callee.range, arguments, hint: hint, range)
                {
                    return called
                }
            case .variable(let variable):
                if let functions = environment.functionsBesideVariables[name], variable.storage != .local {
                    if case .function = variable.type { break }
                    return try resolve(
                        functions.map { Signature(of: $0) },
                        CallSite(name: name, arguments: arguments, range: range), hint: hint)
                }
            default: break
            }
        case .member(nil, let name, let nameRange):
            return try implicitMemberCall(name, nameRange, arguments, hint: hint, range)
        case .member(let base?, let name, _) where isModule(base):
            let functions = signatures.functions(named: name)
            guard !functions.isEmpty else {
                throw error(
                    .swift, "module '\(base.moduleName)' has no member named '\(name)'", at: callee.range)
            }
            return try resolve(
                functions, CallSite(name: name, arguments: arguments, range: range), hint: hint)
        case .member(let base?, let name, let nameRange):
            if let methods = try methodCandidates(base, name, nameRange, arguments, hint: hint, range) {
                return methods
            }
        case .labelled(let inner, let labels):
            let relabelled = zip(arguments, labels).map { argument, label in
                Argument(label: label, value: argument.value, range: argument.range)
            }
            return try callCandidates(inner, relabelled, hint: hint, range)
        default: break
        }
        return try valueCall(callee, arguments, hint: hint, range)
    }

    /// `Swift` in `Swift.max(1, 2)`.
    private func isModule(_ base: Expression) -> Bool {
        guard case .identifier(let name) = base.kind else { return false }
        return ["Swift", "Foundation", "Notebook"].contains(name) && scope.lookUpWithoutUse(name) == nil
            && environment.declarations[name] == nil
    }

    private func implicitMethodCall(
        _ name: String, of type: Type, isStatic: Bool, _ nameRange: SourceRange, _ arguments: [Argument],
        hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate]? {
        if !isStatic {
            return try methodCandidates(
                selfExpression(nameRange), name, nameRange, arguments, hint: hint, range)
        }
        let methods = members(of: type, named: name).filter {
            $0.isStatic && ($0.kind == .function || $0.kind == .initializer)
        }
        guard !methods.isEmpty else { return nil }
        let site = CallSite(name: name, arguments: arguments, range: range)
        return try resolve(methods.map { $0.bound(to: type, conformances) }, site, hint: hint)
    }

    /// `.circle(radius: 2)`, `.init(1, 2)`, `.zero()`: members of the type that is wanted.
    private func implicitMemberCall(
        _ name: String, _ nameRange: SourceRange, _ arguments: [Argument], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        guard let hint = hint?.withoutParameters else {
            throw withoutContext(name, range)
        }
        var bases = [hint]
        while let wrapped = bases[bases.count - 1].wrapped { bases.append(wrapped) }
        if name == "init", let inner = bases.last {
            return try initialization(of: inner, arguments, hint: hint, range)
        }
        for base in bases {
            let methods = members(of: base, named: name).filter { $0.isStatic && $0.kind == .function }
            if !methods.isEmpty {
                let site = CallSite(name: name, arguments: arguments, range: range)
                return try resolve(methods.map { $0.bound(to: base, conformances) }, site, hint: hint)
            }
        }
        if members(of: bases[bases.count - 1], named: name).contains(where: { $0.isStatic }) {
            throw error(
                .swift, "enum case '\(name)' has no associated values", at: range, note: "write '.\(name)'")
        }
        throw unknownStaticMember(name, of: bases[bases.count - 1], nameRange)
    }

    /// The readings of a call of a method, or nil where the member is no method.
    private func methodCandidates(
        _ base: Expression, _ name: String, _ nameRange: SourceRange, _ arguments: [Argument], hint: Type?,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate]? {
        if let type = try typeReference(base) {
            if name != "init", let value = dynamicSelf(base) {
                return try metatypeCall(name, of: type, value, nameRange, arguments, hint: hint, range)
            }
            return try staticCall(name, of: type, nameRange, arguments, hint: hint, range)
        }
        if case .identifier("super") = base.kind, name == "init" {
            return [try superInitializerCall(arguments, range)]
        }
        if case .identifier("self") = base.kind, name == "init" {
            return [try delegation(arguments, range)]
        }
        let bases = literalBases(base, arguments) + (try memberBases(base, hint: hint))
        if let best = bases.best, case .metatype(let type) = best.type {
            return try metatypeCall(
                name, of: type, best.expression, nameRange, arguments, hint: hint, range)
        }
        try requireMember(name, of: bases, nameRange)
        var methods: [Signature] = []
        for candidate in bases {
            for method in members(of: candidate.type, named: name)
            where method.kind == .function && !method.isStatic
                && !methods.contains(where: {
                    $0.declaration == method.declaration && $0.instance == method.instance
                        && $0.range == method.range
                })
            {
                methods.append(method)
            }
        }
        if methods.isEmpty { return nil }
        var site = CallSite(name: name, arguments: arguments, range: range, instance: (base, bases))
        if case .identifier("super") = base.kind { site.isSuper = true }
        do throws(CellErrors) {
            return try resolve(methods, site, hint: hint).map { givingSelf($0, site) }
        } catch {
            if let readings = unusualReadings(methods, site, after: error, hint: hint) { return readings }
            // `text.count()`: the property is meant.
            if arguments.isEmpty, let best = bases.best,
                let property = members(of: best.type, named: name).first(where: {
                    $0.kind == .property && !$0.isStatic
                }), !methods.contains(where: { $0.parameters.isEmpty })
            {
                throw self.error(
                    .swift, "cannot call value of non-function type '\(property.result)'", at: range,
                    note: "delete the '()'")
            }
            throw error
        }
    }

    /// A method whose result is `Self` gives what the instance is.
    private func givingSelf(_ reading: Candidate, _ site: CallSite) -> Candidate {
        guard case .call(let callee, _) = reading.expression.kind, callee.calledFunction?.givesSelf ?? false,
            let own = site.isSuper ? scope.function.member?.type : site.instance?.candidates.best?.type,
            own.superclasses.contains(reading.type)
        else { return reading }
        return Candidate(
            .forcedCast(reading.expression, to: own), type: own, score: reading.score,
            range: reading.expression.range)
    }

    /// `(65...90).contains(byte)`: a literal takes the type of what is passed.
    private func literalBases(_ base: Expression, _ arguments: [Argument]) -> [Candidate] {
        guard base.hasLiterals else { return [] }
        var hints: Set<Type> = []
        for argument in arguments where !argument.value.hasLiterals && !needsContext(argument.value) {
            let readings = (try? candidates(argument.value)) ?? []
            hints.formUnion(
                readings.map(\.type.unwrappedFully).filter {
                    $0.isUnusualNumber || $0.nominal == .unicodeScalar
                })
        }
        return hints.flatMap { hint in
            ((try? candidates(base, hint: .array(of: hint))) ?? []).filter {
                $0.type.arguments.contains(hint)
            }
        }
    }

    /// `(0...7).map { byte(1, at: $0) }`, `[1, 2].map(parity)`: the one type of number that the numbers in the base can
    /// have besides Int and Double, so that the function fits.
    private func unusualReadings(
        _ methods: [Signature], _ site: CallSite, after failure: CellErrors, hint: Type?
    ) -> [Candidate]? {
        guard let (base, readings) = site.instance, let best = readings.best?.type, best.nominal != nil,
            site.arguments.contains(where: { isFunctionName($0.value) || $0.value.unparenthesized.isClosure }
            ),
            base.isRangeOrArrayLiteral,
            best.arguments == [.int]
        else { return nil }
        var found: [[Candidate]] = []
        // Only a type that the failure speaks of can be what the function takes.
        let words = Set(
            failure.diagnostics.flatMap { $0.message.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
        )
        for number in NominalType.unusualNumbers where words.contains(number.name) {
            guard let nominal = best.nominal else { continue }
            let wanted = Type.nominal(nominal, [.nominal(number, [])])
            guard let read = try? candidates(base, hint: wanted).filter({ $0.type == wanted }), !read.isEmpty
            else { continue }
            var other = site
            other.instance = (base, read)
            if let resolved = try? resolve(methods, other, hint: hint) { found.append(resolved) }
        }
        return found.count == 1 ? found[0] : nil
    }

    func staticCall(
        _ name: String, of type: Type, _ nameRange: SourceRange, _ arguments: [Argument], hint: Type?,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate]? {
        if name == "init" { return try initialization(of: type, arguments, hint: hint, range) }
        let all = members(of: type, named: name)
        let methods = all.filter { $0.isStatic && $0.kind == .function }
        guard !methods.isEmpty else {
            if let found = all.first(where: { $0.isStatic && $0.kind == .property }),
                case .enumCase = found.implementation
            {
                throw error(
                    .swift, "enum case '\(name)' has no associated values", at: range,
                    note: "write '\(type).\(name)'")
            }
            return nil
        }
        let readings = try resolve(
            methods.map { $0.bound(to: type, conformances) },
            CallSite(name: name, arguments: arguments, range: range), hint: hint)
        for reading in readings {
            guard case .call(let callee, _) = reading.expression.kind, let function = callee.calledFunction,
                let owner = methods.first(where: { $0.isCarriedOut(by: function) })?.instance,
                type.superclasses.contains(where: { $0.nominal == owner.nominal })
            else { continue }
            callsThroughSubclasses.append((function, type, range))
        }
        return readings
    }

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

    /// A call of a value of function type; such a value has no labels.
    private func valueCall(
        _ expression: Expression, _ arguments: [Argument], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        if case .closure(let closure) = expression.unparenthesized.kind {
            return try immediateCall(closure, arguments, hint: hint, expression.range, range)
        }
        let callees = try candidates(expression)
        if let value = callees.best {
            let methods = members(of: value.type, named: "callAsFunction").filter { !$0.isStatic }
            if !methods.isEmpty {
                return try resolve(
                    methods,
                    CallSite(
                        name: "callAsFunction", arguments: arguments, range: range,
                        instance: (expression, callees)), hint: nil)
            }
        }
        let functions = callees.filter { if case .function = $0.type { true } else { false } }
        if functions.count > 1 {
            var found: [Candidate] = []
            var failure: CellErrors?
            for callee in functions {
                do throws(CellErrors) {
                    let score = literalScore(of: arguments, for: callee)
                    found += try call(callee, arguments, range).map {
                        Candidate($0.expression, score: $0.score + score)
                    }
                } catch {
                    failure = failure ?? error
                }
            }
            if found.isEmpty, let failure { throw failure }
            return found.plainestOfEachType
        }
        guard let callee = functions.first else {
            if let wrapped = callees[0].type.wrapped, case .function = wrapped {
                throw error(
                    .swift,
                    "value of optional type '\(callees[0].type)' must be unwrapped to a value of type '\(wrapped)'",
                    at: expression.range, note: "call it with '?(…)', or unwrap it with 'if let'")
            }
            throw error(
                .swift, "cannot call value of non-function type '\(callees[0].type)'", at: range,
                note: "values are multiplied with '*'; elements are taken with '[…]'")
        }
        return try call(callee, arguments, range)
    }

    /// `curry(+)(5)`: which of several functions is meant, the arguments tell as well.
    private func literalScore(of arguments: [Argument], for callee: Candidate) -> Score {
        guard case .function(let function) = callee.type else { return .best }
        return zip(arguments, function.parameters).reduce(.best) { score, pair in
            let readings = (try? candidates(pair.0.value, hint: pair.1)) ?? []
            let fitting = readings.compactMap { converted($0, to: pair.1)?.score }
            return score + (fitting.min() ?? .best)
        }
    }

    private func call(
        _ callee: Candidate, _ arguments: [Argument], _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        guard case .function(let function) = callee.type else { return [] }
        guard arguments.count == function.parameters.count,
            arguments.allSatisfy({ $0.label == nil || $0.isTrailingClosure })
        else {
            throw ArgumentErrors.errors(of: arguments, for: function, callRange: range)
        }
        var values: [TypedExpression] = []
        var found: [Diagnostic] = []
        for (argument, parameter) in zip(arguments, function.parameters) {
            do throws(CellErrors) {
                values.append(try self.argument(argument.value, for: parameter))
            } catch {
                found += error.diagnostics
            }
        }
        if values.count < arguments.count { throw CellErrors(found) }
        if function.isThrowing, function.thrownError != .never {
            try requireTry("call", range, thrown: function.thrownError)
        }
        return [
            Candidate(
                .callValue(callee.expression, values), type: function.result, score: callee.score,
                range: range)
        ]
    }

    private func argument(_ expression: Expression, for parameter: Type) throws(CellErrors) -> TypedExpression
    {
        guard case .inoutReference(let type) = parameter else {
            return try check(expression, as: parameter, context: .argument)
        }
        return try inoutArgument(expression, type)
    }

    /// `&x`, where a place of the type is wanted.
    func inoutArgument(_ expression: Expression, _ type: Type?) throws(CellErrors) -> TypedExpression {
        guard case .inoutReference(let inner) = expression.unparenthesized.kind else {
            let found = try check(expression)
            // What cannot be changed needs no '&' to be wrong.
            _ = try assignmentTarget(expression, purpose: .inoutArgument)
            throw error(
                .swift, "passing value of type '\(found.type)' to an inout parameter requires explicit '&'",
                at: expression.range, note: "write '&' before it")
        }
        let target = try assignmentTarget(inner, purpose: .inoutArgument)
        if let type, target.type != type {
            throw error(
                .swift, "cannot convert value of type '\(target.type)' to expected argument type '\(type)'",
                at: expression.range)
        }
        return TypedExpression(
            .inoutArgument(target), type: .inoutReference(target.type), range: expression.range)
    }

    /// `{ … }()`: a closure that is called where it stands.
    private func immediateCall(
        _ closure: Closure, _ arguments: [Argument], hint wanted: Type?, _ closureRange: SourceRange,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        var hint: Type?
        var values: [TypedExpression] = []
        let areTyped = closure.parameters?.allSatisfy { $0.type != nil } ?? false
        if !areTyped {
            for argument in arguments { values.append(try check(argument.value)) }
            let parameters = values.map(\.type)
            hint = .function(FunctionType(parameters: parameters, result: .parameter("Result")))
        }
        var readings: [Candidate] = []
        if let wanted = wanted?.withoutParameters, wanted != .described, closure.result == nil,
            let parameters = values.count == arguments.count ? values.map(\.type) : nil
        {
            let function = FunctionType(parameters: parameters, result: wanted)
            readings = (try? closureCandidates(closure, hint: .function(function), closureRange)) ?? []
        }
        if readings.isEmpty { readings = try closureCandidates(closure, hint: hint, closureRange) }
        return try readings.map { (reading) throws(CellErrors) in
            guard case .function(let function) = reading.type else { return reading }
            if areTyped {
                values = []
                guard arguments.count == function.parameters.count else {
                    throw ArgumentErrors.errors(of: arguments, for: function, callRange: range)
                }
                for (argument, parameter) in zip(arguments, function.parameters) {
                    values.append(try check(argument.value, as: parameter, context: .argument))
                }
            }
            if function.isThrowing, function.thrownError != .never {
                try requireTry("call", range, thrown: function.thrownError)
            }
            return Candidate(
                .callValue(reading.expression, values), type: function.result, score: reading.score,
                range: range)
        }
    }
}

extension NominalType {
    /// The number types that a literal does not have by itself.
    fileprivate static let unusualNumbers: [NominalType] = [
        .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64, .float,
    ]
}

extension Expression {
    fileprivate var isClosure: Bool { if case .closure = kind { true } else { false } }

    fileprivate var isRangeOrArrayLiteral: Bool {
        switch unparenthesized.kind {
        case .array(let elements): !elements.isEmpty && elements.allSatisfy(\.isNumberLiteral)
        case .binary("...", let a, let b, _), .binary("..<", let a, let b, _):
            a.isNumberLiteral && b.isNumberLiteral
        default: false
        }
    }

    fileprivate var moduleName: String { if case .identifier(let name) = kind { name } else { "" } }
}

extension Type {
    /// Whether its values can be written as number literals.
    var isNumber: Bool { isInteger || self == .double || nominal == .float }
}

extension Callee {
    fileprivate var calledFunction: Function? {
        switch self {
        case .function(let function, _), .method(let function, _): function
        default: nil
        }
    }
}

extension Signature {
    fileprivate func isCarriedOut(by function: Function) -> Bool {
        switch implementation {
        case .function(let own), .method(let own, _): own === function
        default: false
        }
    }
}

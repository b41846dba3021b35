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
    static let unusualNumbers: [NominalType] = [
        .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64, .float,
    ]
}

extension Expression {
    var isClosure: Bool { if case .closure = kind { true } else { false } }

    var isRangeOrArrayLiteral: Bool {
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
    var calledFunction: Function? {
        switch self {
        case .function(let function, _), .method(let function, _): function
        default: nil
        }
    }
}

extension Signature {
    func isCarriedOut(by function: Function) -> Bool {
        switch implementation {
        case .function(let own), .method(let own, _): own === function
        default: false
        }
    }
}

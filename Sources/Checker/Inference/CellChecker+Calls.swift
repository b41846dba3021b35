import Syntax

/// A call as written: its name for messages, its arguments, the places.
struct CallSite {
    let name: String
    let arguments: [Argument]
    let range: SourceRange
    /// The instance of a method call, as written and as read.
    var instance: (expression: Expression, candidates: [Candidate])?
}

extension CellChecker {
    func callCandidates(
        _ callee: Expression, _ arguments: [Argument], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        if let type = try typeReference(callee) {
            return try initialization(of: type, arguments, hint: hint, range)
        }
        switch callee.kind {
        case .identifier(let name):
            switch try lookUp(name, callee.range) {
            case .variable(let variable):
                let value = Candidate(.variable(variable), type: variable.type, range: callee.range)
                return try valueCall([value], arguments, range)
            case .functions(let functions):
                let site = CallSite(name: name, arguments: arguments, range: range)
                return try resolve(functions, site, hint: hint)
            case .type: break
            }
        case .member(let base?, let name, let nameRange):
            if let methods = try methodCandidates(base, name, nameRange, arguments, hint: hint, range) {
                return methods
            }
        default: break
        }
        return try valueCall(try candidates(callee), arguments, range)
    }

    /// The readings of a call of a method, or nil where the member is no method.
    private func methodCandidates(
        _ base: Expression, _ name: String, _ nameRange: SourceRange, _ arguments: [Argument], hint: Type?,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate]? {
        if let type = try typeReference(base) {
            let methods = signatures.members(of: type, named: name).filter {
                $0.isStatic && $0.kind == .function
            }
            guard !methods.isEmpty else { return nil }
            return try resolve(methods, CallSite(name: name, arguments: arguments, range: range), hint: hint)
        }
        let bases = try candidates(base)
        try requireMember(name, of: bases, nameRange)
        var methods: [Signature] = []
        for candidate in bases {
            for method in signatures.members(of: candidate.type, named: name)
            where method.kind == .function && !method.isStatic
                && !methods.contains(where: {
                    $0.declaration == method.declaration && $0.instance == method.instance
                })
            {
                methods.append(method)
            }
        }
        if methods.isEmpty { return nil }
        let site = CallSite(name: name, arguments: arguments, range: range, instance: (base, bases))
        return try resolve(methods, site, hint: hint)
    }

    private func initialization(
        of type: Type, _ arguments: [Argument], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        if arguments.isEmpty, let empty = emptyValue(of: type, hint: hint, range) { return [empty] }
        var initializers = signatures.members(of: type, named: "init")
        if type.withoutParameters != nil {
            initializers = initializers.map { $0.returning(type) }
        }
        guard !initializers.isEmpty else {
            throw error(
                .swift, "type '\(type)' cannot be constructed because it has no accessible initializers",
                at: range)
        }
        let name = type.nominal?.name ?? "\(type)"
        return try resolve(initializers, CallSite(name: name, arguments: arguments, range: range), hint: hint)
    }

    private func emptyValue(of type: Type, hint: Type?, _ range: SourceRange) -> Candidate? {
        let known = type.withoutParameters ?? (hint?.nominal == type.nominal ? hint : nil)
        switch known {
        case .nominal(.array, _)?: return known.map { Candidate(.arrayLiteral([]), type: $0, range: range) }
        case .int?: return Candidate(.integer(0), type: .int, range: range)
        case .double?: return Candidate(.double(0), type: .double, range: range)
        case .bool?: return Candidate(.boolean(false), type: .bool, range: range)
        case .string?: return Candidate(.string(""), type: .string, range: range)
        default: return nil
        }
    }

    /// A call of a value of function type; such a value has no labels.
    private func valueCall(
        _ callees: [Candidate], _ arguments: [Argument], _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        guard let callee = callees.best, case .function(let function) = callee.type else {
            throw error(
                .swift, "cannot call value of non-function type '\(callees[0].type)'", at: range,
                note: "values are multiplied with '*'; elements are taken with '[…]'")
        }
        if let labelled = arguments.first(where: { $0.label != nil }) {
            throw error(
                .swift, "extraneous argument label '\(labelled.label ?? ""):' in call", at: labelled.range)
        }
        guard arguments.count == function.parameters.count else {
            let problem =
                arguments.count < function.parameters.count
                ? "missing argument for parameter #\(arguments.count + 1) in call" : "extra argument in call"
            throw error(.swift, problem, at: range, note: "it has type '\(callee.type)'")
        }
        var values: [TypedExpression] = []
        for (argument, parameter) in zip(arguments, function.parameters) {
            values.append(try check(argument.value, as: parameter, context: .argument))
        }
        return [
            Candidate(
                .callValue(callee.expression, values), type: function.result, score: callee.score,
                range: range)
        ]
    }
}

extension Signature {
    /// The initialiser of `[Int]`, where the generic one gives `[Element]`.
    fileprivate func returning(_ type: Type) -> Signature {
        var matching = Matching(bindings: [:], requirements: requirements)
        guard matching.match(result, type) else { return self }
        return Signature(
            name: name, kind: kind, requirements: requirements.filter { matching.bindings[$0.key] == nil },
            parameters: parameters.map {
                Parameter(
                    label: $0.label, name: $0.name, type: $0.type.substituting(matching.bindings),
                    defaultValue: $0.defaultValue, isVariadic: $0.isVariadic)
            },
            result: type, instance: instance, isStatic: isStatic, isMutating: isMutating,
            implementation: implementation, setter: setter, declaration: declaration,
            documentation: documentation)
    }
}

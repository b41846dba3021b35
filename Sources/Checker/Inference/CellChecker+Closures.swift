import Syntax

extension CellChecker {
    /// The readings of a closure: one for each result type that its expression can have.
    func closureCandidates(
        _ closure: Closure, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        var wanted: FunctionType?
        if case .function(let function)? = hint { wanted = function }
        let parameters = try closureParameters(closure, wanted, range)
        var declaredResult: Type?
        if let name = closure.result { declaredResult = try resolve(name) }
        let known = declaredResult ?? wanted?.result.withoutParameters
        let context = FunctionContext(
            parent: scope.function, result: known.map { .known($0) } ?? .inferred(nil))
        let bodies = try inScope(function: context) { () throws(CellErrors) in
            for variable in parameters.names {
                try declareLocal(.variable(variable), as: variable.name, variable.range)
            }
            return try closureBodies(closure, known: known, context, range)
        }
        return bodies.map { body in
            let function = Function(
                name: "closure", kind: .closure,
                parameters: parameters.variables.map {
                    Function.Parameter(label: nil, variable: $0, defaultValue: nil)
                },
                result: body.result, range: range)
            function.body = parameters.prologue(range) + body.statements
            function.captures = context.captures
            return Candidate(
                .closure(function), type: .function(function.type), score: body.score, range: range)
        }
    }

    private struct Parameters {
        /// What the machine passes.
        var variables: [Variable]
        /// What the body names: the elements of the one tuple, where the closure takes it apart.
        var names: [Variable]

        func prologue(_ range: SourceRange) -> [TypedStatement] {
            guard variables.count == 1, names.count != 1 || names[0] !== variables[0], !names.isEmpty else {
                return []
            }
            let whole = TypedExpression(.variable(variables[0]), type: variables[0].type, range: range)
            return [.declaration(.tuple(names.map { .variable($0) }), whole, range)]
        }
    }

    private func closureParameters(
        _ closure: Closure, _ wanted: FunctionType?, _ range: SourceRange
    ) throws(CellErrors) -> Parameters {
        let written: [Closure.Parameter]
        if let parameters = closure.parameters {
            written = parameters
        } else {
            let count = closure.shorthandCount
            if let wanted, count == 0, !wanted.parameters.isEmpty {
                throw error(
                    .swift,
                    "contextual type for closure argument list expects \(wanted.parameters.count) argument\(wanted.parameters.count == 1 ? "" : "s"), which cannot be implicitly ignored",
                    at: range,
                    note:
                        "begin the closure with '\(wanted.parameters.map { _ in "_" }.joined(separator: ", ")) in'"
                )
            }
            written = (0..<count).map { Closure.Parameter(name: "$\($0)", type: nil, range: range) }
        }
        if let wanted, wanted.parameters.count == 1, written.count > 1,
            case .tuple(let elements) = wanted.parameters[0], elements.count == written.count
        {
            let whole = variable("tuple", wanted.parameters[0], range)
            let names = zip(written, elements).map { variable($0.name, $1.type, $0.range) }
            return Parameters(variables: [whole], names: names)
        }
        if let wanted, wanted.parameters.count != written.count {
            throw error(
                .swift,
                "contextual closure type '\(Type.function(wanted))' expects \(wanted.parameters.count) argument\(wanted.parameters.count == 1 ? "" : "s"), but \(written.count) \(written.count == 1 ? "was" : "were") used in closure body",
                at: range)
        }
        var variables: [Variable] = []
        for (place, parameter) in written.enumerated() {
            var type = wanted?.parameters[place].withoutParameters
            if let name = parameter.type { type = try resolve(name) }
            guard let type else {
                throw error(
                    .swift,
                    "cannot infer type of closure parameter '\(parameter.name)' without a type annotation",
                    at: parameter.range,
                    note: "write it as '(\(parameter.name.hasPrefix("$") ? "x" : parameter.name): Double) in'"
                )
            }
            variables.append(variable(parameter.name, type, parameter.range))
        }
        return Parameters(variables: variables, names: variables.filter { $0.name != "_" })
    }

    private func variable(_ name: String, _ type: Type, _ range: SourceRange) -> Variable {
        Variable(name: name, type: type, isMutable: false, storage: .local, range: range)
    }

    private struct Body {
        let statements: [TypedStatement]
        let result: Type
        let score: Score
    }

    private func closureBodies(
        _ closure: Closure, known: Type?, _ context: FunctionContext, _ range: SourceRange
    ) throws(CellErrors) -> [Body] {
        if closure.body.count == 1, case .expression(let expression) = closure.body[0].kind {
            return try expressionBodies(expression, known: known)
        }
        let statements = try checkStatements(closure.body)
        if known == nil, statements.count == 1, statements[0].isConditionalValue {
            throw error(
                .unsupported, "'if' as a value is not part of the notebook language: use 'condition ? a : b'",
                at: range)
        }
        let result: Type
        switch context.result {
        case .known(let type): result = type
        case .inferred(let type): result = type ?? .void
        case .none: result = .void
        }
        if !result.isVoid && fallsThrough(statements, in: context) {
            throw error(.swift, "missing return in closure expected to return '\(result)'", at: range)
        }
        return [Body(statements: statements, result: result, score: .best)]
    }

    private func expressionBodies(_ expression: Expression, known: Type?) throws(CellErrors) -> [Body] {
        let candidates = try candidates(expression, hint: known)
        if let known, known.isVoid {
            guard let best = candidates.best else {
                throw error(
                    .swift, "type of expression is ambiguous without a type annotation", at: expression.range)
            }
            return [Body(statements: [.expression(best.expression)], result: .void, score: best.score)]
        }
        if let known {
            let value = try convert(candidates, to: known, .closureResult, expression.range)
            return [
                Body(
                    statements: [.returnStatement(value.expression, expression.range)], result: known,
                    score: value.score)
            ]
        }
        return candidates.map { candidate in
            let statement: TypedStatement =
                candidate.type.isVoid
                ? .expression(candidate.expression) : .returnStatement(candidate.expression, expression.range)
            return Body(statements: [statement], result: candidate.type, score: candidate.score)
        }
    }
}

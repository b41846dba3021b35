import Syntax

extension CellChecker {
    /// The readings of a closure: one for each result type that its expression can have.
    func closureCandidates(
        _ closure: Closure, hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        var wanted: FunctionType?
        if case .function(let function)? = hint?.unwrappedFully { wanted = function }
        let captured = try closureCaptures(closure)
        let parameters = try closureParameters(closure, wanted, range)
        var declaredResult: Type?
        if let name = closure.result { declaredResult = try resolve(name) }
        var known = declaredResult ?? wanted?.result.withoutParameters
        let outer = (isCoveredByTry, isHandledByTry, openSpines)
        (isCoveredByTry, isHandledByTry) = (false, false)
        defer { (isCoveredByTry, isHandledByTry, openSpines) = outer }
        let outerScope = scope
        if !captured.isEmpty {
            scope = Scope(parent: outerScope, function: outerScope.function)
            for capture in captured {
                try declareLocal(.variable(capture.variable), as: capture.variable.name, range)
            }
        }
        defer { scope = outerScope }
        let wantsOptional = known == nil && wanted?.result.isOptional ?? false
        if wantsOptional, closure.body.count != 1 || closure.body[0].valueExpression == nil,
            let found = try returnedType(of: closure, parameters, range)
        {
            known = found.isOptional ? found : .optional(found)
        }
        let context = FunctionContext(
            parent: scope.function, result: known.map { .known($0) } ?? .inferred(nil),
            isThrowing: closure.isThrowing, infersThrowing: true)
        if let name = closure.thrown {
            let type = try resolve(name)
            context.thrownError = type == .anyError ? nil : type
        } else if let thrown = wanted?.thrownError, !thrown.hasParameters {
            context.thrownError = thrown
        }
        let bodies = try inScope(function: context) { () throws(CellErrors) in
            for variable in parameters.names {
                try declareLocal(.variable(variable), as: variable.name, variable.range)
            }
            // What the body declares may hide a parameter.
            return try inScope { () throws(CellErrors) in
                try closureBodies(
                    closure, known: known, wantsOptional: wantsOptional, context, range)
            }
        }
        return bodies.map { body in
            let function = Function(
                name: "closure", kind: .closure,
                parameters: parameters.variables.map {
                    Function.Parameter(label: nil, variable: $0, defaultValue: nil)
                },
                result: body.result, isThrowing: context.isThrowing,
                thrownError: context.isThrowing ? context.thrownError : nil, range: range)
            function.body = parameters.prologue(range) + body.statements
            context.complete(function)
            let made = Candidate(
                .closure(function), type: .function(function.type), score: body.score, range: range)
            return captured.isEmpty ? made : evaluating(captured, then: made, range)
        }
    }

    // MARK: Capture lists

    private func closureCaptures(_ closure: Closure) throws(CellErrors) -> [(
        variable: Variable, value: TypedExpression
    )] {
        var captured: [(variable: Variable, value: TypedExpression)] = []
        for capture in closure.captures {
            let written = capture.value ?? Expression(.identifier(capture.name), capture.range)
            var value = try check(written)
            if capture.isWeak, !value.type.isOptional {
                value = TypedExpression(
                    .enumCase(1, payload: [value]), type: .optional(value.type), range: value.range)
            }
            let variable = Variable(
                name: capture.name, type: value.type, isMutable: false, storage: .local, range: capture.range,
                isWeak: capture.isWeak || capture.isUnowned)
            variable.immutableKind = "an immutable capture"
            captured.append((variable, value))
        }
        return captured
    }

    /// The values of a capture list are taken when the closure is made.
    private func evaluating(
        _ captured: [(variable: Variable, value: TypedExpression)], then closure: Candidate,
        _ range: SourceRange
    ) -> Candidate {
        let label = scope.function.enter(.block, label: nil)
        scope.function.leave()
        let declarations = captured.map {
            TypedStatement.declaration(.variable($0.variable), $0.value, range)
        }
        return Candidate(
            .statements(declarations + [.yield(closure.expression, label)], label: label),
            type: closure.type, score: closure.score, range: range)
    }

    // MARK: Parameters

    private struct Parameters {
        /// What the machine passes.
        var variables: [Variable]
        /// What the body names: the elements of the one tuple, where the closure takes it apart.
        var names: [Variable]
        var takesTupleApart = false

        func prologue(_ range: SourceRange) -> [TypedStatement] {
            guard takesTupleApart else { return [] }
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
            if wanted?.parameters == [.void], count == 0 {
                return Parameters(variables: [variable("_", .void, range)], names: [])
            }
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
            return Parameters(
                variables: [whole],
                names: names.filter { $0.name != "_" }.count == names.count ? names : names,
                takesTupleApart: true)
        }
        if let wanted, closure.parameters == nil, written.count < wanted.parameters.count, written.count > 0 {
            // `$0` alone stands for what is passed; a higher one tells how many there are.
            if wanted.parameters.count != written.count { throw wrongCount(wanted, written.count, range) }
        }
        if let wanted, wanted.parameters.count != written.count {
            throw wrongCount(wanted, written.count, range)
        }
        var variables: [Variable] = []
        for (place, parameter) in written.enumerated() {
            var type = wanted?.parameters[place].withoutParameters
            if let name = parameter.type {
                let written = try resolve(name)
                type = parameter.isInout ? .inoutReference(written) : written
            }
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

    private func wrongCount(_ wanted: FunctionType, _ count: Int, _ range: SourceRange) -> CellErrors {
        var wanted = wanted
        if wanted.result.hasParameters {
            // What is open follows from what is given.
            wanted.isThrowing = false
            wanted.result = wanted.parameters.first ?? .void
        }
        return error(
            .swift,
            "contextual closure type '\(Type.function(wanted))' expects \(wanted.parameters.count) argument\(wanted.parameters.count == 1 ? "" : "s"), but \(count) \(count == 1 ? "was" : "were") used in closure body",
            at: range)
    }

    private func variable(_ name: String, _ type: Type, _ range: SourceRange) -> Variable {
        if case .inoutReference(let place) = type {
            return Variable(
                name: name, type: place, isMutable: true, storage: .local, range: range, isInout: true)
        }
        let variable = Variable(name: name, type: type, isMutable: false, storage: .local, range: range)
        if name.hasPrefix("$") { variable.immutableKind = "immutable" }
        return variable
    }

    // MARK: Bodies

    private struct Body {
        let statements: [TypedStatement]
        let result: Type
        let score: Score
    }

    /// What the statements of a closure return where they return no `nil`.
    private func returnedType(
        of closure: Closure, _ parameters: Parameters, _ range: SourceRange
    ) throws(CellErrors) -> Type? {
        let context = FunctionContext(
            parent: scope.function, result: .inferred(nil), isThrowing: closure.isThrowing,
            infersThrowing: true)
        context.acceptsNil = true
        _ = try inScope(function: context) { () throws(CellErrors) in
            for variable in parameters.names {
                try declareLocal(.variable(variable), as: variable.name, variable.range)
            }
            return try inScope { () throws(CellErrors) in try checkStatements(closure.body) }
        }
        if case .inferred(let type) = context.result { return type }
        return nil
    }

    private func closureBodies(
        _ closure: Closure, known: Type?, wantsOptional: Bool, _ context: FunctionContext,
        _ range: SourceRange
    ) throws(CellErrors) -> [Body] {
        if closure.body.count == 1, let expression = closure.body[0].valueExpression {
            return try expressionBodies(expression, known: known, wantsOptional: wantsOptional)
        }
        let statements = try checkStatements(closure.body)
        let result: Type
        switch context.result {
        case .known(let type): result = type
        case .inferred(let type): result = type ?? .void
        case .none, .initializer: result = .void
        }
        if !result.isVoid && result != .never && fallsThrough(statements, in: context) {
            if closure.result == nil, !closure.body.returnValue {
                throw error(
                    .swift, "cannot convert value of type '()' to closure result type '\(result)'",
                    at: range, note: "add 'return …' at its end")
            }
            context.flowDiagnostics.append(missingReturn("closure", result, statements, end: range.last))
        }
        return [Body(statements: statements, result: result, score: .best)]
    }

    private func expressionBodies(
        _ expression: Expression, known: Type?, wantsOptional: Bool
    ) throws(CellErrors) -> [Body] {
        if let known, known.isVoid, let statement = expression.asStatement {
            return [Body(statements: try check(statement), result: .void, score: .best)]
        }
        if let known, !known.isVoid { try requireNotNil(expression, known, .closureResult) }
        let candidates = try candidates(expression, hint: known?.isVoid ?? false ? nil : known)
        if let known, known.isVoid {
            guard let best = candidates.best else {
                throw error(
                    .swift, "type of expression is ambiguous without a type annotation", at: expression.range)
            }
            return [Body(statements: [.expression(best.expression)], result: .void, score: best.score)]
        }
        if let known {
            if let never = candidates.first, never.type == .never {
                return [Body(statements: [.expression(never.expression)], result: known, score: never.score)]
            }
            let value = try convert(candidates, to: known, .closureResult, expression)
            return [
                Body(
                    statements: [.returnStatement(value.expression, expression.range)], result: known,
                    score: value.score)
            ]
        }
        return candidates.map { candidate in
            if wantsOptional, !candidate.type.isOptional, candidate.type != .never,
                let value = converted(candidate, to: .optional(candidate.type))
            {
                return Body(
                    statements: [.returnStatement(value.expression, expression.range)], result: value.type,
                    score: value.score)
            }
            let statement: TypedStatement =
                candidate.type.isVoid || candidate.type == .never
                ? .expression(candidate.expression) : .returnStatement(candidate.expression, expression.range)
            return Body(statements: [statement], result: candidate.type, score: candidate.score)
        }
    }
}

extension [Statement] {
    /// Whether a `return` with a value stands in them, outside of functions.
    fileprivate var returnValue: Bool {
        contains { statement in
            switch statement.kind {
            case .returnStatement(let value): value != nil
            case .conditional(let conditional):
                conditional.then.returnValue || conditional.else?.returnValue ?? false
            case .guardStatement(_, let body), .whileLoop(_, let body, _), .repeatLoop(let body, _, _),
                .deferStatement(let body):
                body.returnValue
            case .forLoop(let loop): loop.body.returnValue
            case .switchStatement(let statement): statement.cases.contains { $0.body.returnValue }
            case .doBlock(let body, let catches, _, _):
                body.returnValue || catches.contains { $0.body.returnValue }
            case .throwStatement: true
            default: false
            }
        }
    }
}

extension Statement {
    /// The expression whose value a body of this one statement gives.
    var valueExpression: Expression? {
        switch kind {
        case .expression(let expression): return expression
        case .returnStatement(let value?): return value
        case .conditional(let conditional) where conditional.isValue:
            return Expression(.ifValue(conditional), range)
        case .switchStatement(let statement) where statement.isValue:
            return Expression(.switchValue(statement), range)
        default: return nil
        }
    }
}

extension Expression {
    /// An `if` or `switch` where no value is wanted.
    var asStatement: Statement? {
        switch kind {
        case .ifValue(let conditional): Statement(kind: .conditional(conditional), range: range)
        case .switchValue(let statement): Statement(kind: .switchStatement(statement), range: range)
        default: nil
        }
    }
}

extension IfStatement {
    /// Whether every branch is one expression, so that the whole may be a value.
    var isValue: Bool {
        guard let otherwise = self.else else { return false }
        return [then, otherwise].allSatisfy(\.isValueBranch)
    }
}

extension SwitchStatement {
    var isValue: Bool { !cases.isEmpty && cases.allSatisfy(\.body.isValueBranch) }
}

extension [Statement] {
    fileprivate var isValueBranch: Bool {
        guard count == 1 else { return false }
        switch self[0].kind {
        case .expression(let expression):
            if case .assignment = expression.kind { return false }
            if case .compoundAssignment = expression.kind { return false }
            return true
        case .throwStatement: return true
        case .conditional(let conditional): return conditional.isValue
        case .switchStatement(let statement): return statement.isValue
        default: return false
        }
    }
}

import Syntax

extension CellChecker {
    func checkBody(
        of function: Function, _ statements: [Statement], member: FunctionContext.Member?,
        result: FunctionContext.Result? = nil
    ) throws(CellErrors) {
        let context = FunctionContext(
            parent: function.kind == .local || isLocalTemplate(function) ? scope.function : nil,
            result: result ?? .known(function.result),
            member: member
                ?? (function.kind == .local || isLocalTemplate(function) ? scope.function.member : nil),
            isThrowing: function.isThrowing)
        context.thrownError = function.thrownError
        context.genericParameters = function.genericParameters
        context.isConvenience = function.isConvenience
        let outer = (isCoveredByTry, isHandledByTry, openSpines)
        (isCoveredByTry, isHandledByTry, openSpines) = (false, false, [])
        defer { (isCoveredByTry, isHandledByTry, openSpines) = outer }
        let body = try inScope(function: context) { () throws(CellErrors) in
            for archetype in function.genericParameters
            where scope.type(named: archetype.name) == nil || isNew(archetype) {
                try? scope.declare(.type(.alias(.archetype(archetype), [])), as: archetype.name)
            }
            for parameter in function.parameters where parameter.variable.name != "_" {
                try declareLocal(
                    .variable(parameter.variable), as: parameter.variable.name, parameter.variable.range)
            }
            return try inScope { () throws(CellErrors) in
                try functionBody(statements, of: function, context)
            }
        }
        if case .known = context.result, !function.result.isVoid, function.result != .never,
            fallsThrough(body, in: context)
        {
            context.flowDiagnostics.append(missingReturn(function, body, member))
        }
        var escapes = EscapeAnalysis()
        escapes.visit(body)
        if !escapes.diagnostics.isEmpty { throw CellErrors(escapes.diagnostics) }
        context.flowDiagnostics += escapes.captures
        function.body = body
        context.complete(function)
    }

    private func isNew(_ archetype: Archetype) -> Bool {
        if case .alias(.archetype(let known), _)? = scope.type(named: archetype.name) {
            return known !== archetype
        }
        return true
    }

    private func isLocalTemplate(_ function: Function) -> Bool {
        localFunctions[function.range] === function
    }

    private func missingReturn(
        _ function: Function, _ body: [TypedStatement], _ member: FunctionContext.Member?
    ) -> Diagnostic {
        let kind: String
        if function.isAccessor {
            kind = "getter"
        } else if localFunctions[function.range] === function {
            kind = "local function"
        } else if let member {
            kind = member.isStatic ? "static method" : "instance method"
        } else {
            kind = "global function"
        }
        return missingReturn(
            kind, function.result, body, end: function.end ?? function.range,
            note: "add 'return …' at its end")
    }

    /// Told at the brace that ends the body, or at a last expression that could be what is returned.
    func missingReturn(
        _ kind: String, _ result: Type, _ body: [TypedStatement], end: SourceRange, note: String? = nil
    ) -> Diagnostic {
        var place = end
        var note = note
        if case .expression(let last)? = body.last, last.type == result {
            place = last.range
            note = "did you mean to return the last expression? write 'return' before it"
        }
        return Diagnostic(
            .swift, "missing return in \(kind) expected to return '\(result)'", at: place,
            notes: note.map { [$0] } ?? [])
    }

    /// A body of one expression returns its value.
    private func functionBody(
        _ statements: [Statement], of function: Function, _ context: FunctionContext
    ) throws(CellErrors) -> [TypedStatement] {
        if case .known(let result) = context.result, statements.count == 1, !result.isVoid,
            let expression = statements[0].valueExpression
        {
            try requireNotNil(expression, result, .returnValue)
            let readings = try candidates(expression, hint: result)
            if let never = readings.first, never.type == .never, result != .never {
                return [.expression(never.expression)]
            }
            let value = try convert(readings, to: result, .returnValue, expression)
            return [.returnStatement(value.expression, expression.range)]
        }
        return try checkStatements(statements)
    }
}

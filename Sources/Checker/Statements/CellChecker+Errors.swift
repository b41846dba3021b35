import Syntax

/// `throw`, `do` and `catch`, `defer`.
extension CellChecker {
    func checkThrow(_ value: Expression, _ range: SourceRange) throws(CellErrors) -> TypedStatement {
        let context = scope.function
        let wanted = context.handlerDepth == 0 ? context.thrownError : context.caughtErrors.last?.declared
        let readings = try candidates(value, hint: wanted ?? .anyError)
        guard let best = readings.best else {
            throw error(
                .swift, "type of expression is ambiguous without a type annotation", at: value.range)
        }
        guard let thrown = converted(best, to: .anyError) else {
            throw error(
                .swift,
                "thrown expression type '\(best.type)' does not conform to 'Error'", at: value.range,
                note: "declare it so: 'enum … : Error'")
        }
        do throws(CellErrors) {
            try noteThrow(range, best.type == .anyError ? nil : best.type, isStatement: true)
        } catch {
            if error.diagnostics.contains(where: { $0.message.hasPrefix("thrown expression type") }) {
                throw error
            }
            throw self.error(
                .swift, "error is not handled because the enclosing function is not declared 'throws'",
                at: range, note: "write 'throws' after the function's parameters")
        }
        return .throwStatement(thrown.expression, range)
    }

    func checkDefer(_ body: [Statement]) throws(CellErrors) -> [TypedStatement] {
        let context = scope.function
        let outer = context.handlerDepth
        context.handlerDepth = 0
        defer { context.handlerDepth = outer }
        return try checkBlock(body)
    }

    func checkDo(
        _ body: [Statement], _ catches: [CatchClause], _ thrown: TypeName?, _ label: String?,
        _ range: SourceRange
    ) throws(CellErrors) -> TypedStatement {
        let context = scope.function
        let block = try enter(.block, label, range)
        defer { context.leave() }
        guard !catches.isEmpty else { return .block(try checkBlock(body), label: block) }
        let outer = isHandledByTry
        isHandledByTry = false
        // Whether the clauses handle all errors is known only when they are checked.
        context.handlerDepth += 1
        context.caughtErrors.append(CaughtErrors(declared: try thrown.map(resolve)))
        var statements: [TypedStatement] = []
        var found: [Diagnostic] = []
        do throws(CellErrors) {
            statements = try checkBlock(body)
        } catch {
            found += error.diagnostics
        }
        let caught = context.caughtErrors.removeLast()
        context.handlerDepth -= 1
        isHandledByTry = outer
        var clauses: [TypedCatch] = []
        for clause in catches {
            do throws(CellErrors) {
                clauses.append(try check(clause, catching: caught.type))
            } catch {
                found += error.diagnostics
            }
        }
        if clauses.count == catches.count, !isExhaustive(catches, clauses, caught.type) {
            for site in caught.sites {
                do throws(CellErrors) {
                    try noteThrow(site.range, site.type)
                } catch {
                    found += error.diagnostics.map(\.inNonexhaustiveDo)
                }
            }
        }
        if !found.isEmpty { throw CellErrors(found) }
        if clauses.count < catches.count { throw CellErrors([]) }
        return .doCatch(statements, clauses.map { $0.unboxing(caught.type) }, label: block)
    }

    private func isExhaustive(_ catches: [CatchClause], _ clauses: [TypedCatch], _ type: Type?) -> Bool {
        if catches.contains(where: \.catchesEverything) { return true }
        guard let type else { return false }
        let rows = clauses.flatMap { $0.items.filter { $0.condition == nil }.map { [$0.pattern] } }
        return Exhaustiveness(self).missing(rows, [type]) == nil
    }

    /// The error has a type of its own where all that is thrown has it.
    private func check(_ clause: CatchClause, catching type: Type?) throws(CellErrors) -> TypedCatch {
        try inScope { () throws(CellErrors) in
            let items: [TypedSwitchCase.Item]
            if clause.items.isEmpty {
                let variable = Variable(
                    name: "error", type: type ?? .anyError, isMutable: false, storage: .local,
                    range: clause.range)
                try declareLocal(.variable(variable), as: "error", clause.range)
                items = [TypedSwitchCase.Item(pattern: .variable(variable))]
            } else {
                items = try check(clause.items, against: type ?? .anyError)
            }
            return TypedCatch(items: items, body: try checkBlock(clause.body))
        }
    }
}

extension CatchClause {
    var catchesEverything: Bool {
        items.isEmpty
            || items.contains { item in
                guard item.condition == nil else { return false }
                switch item.pattern.kind {
                case .name, .discard: return true
                default: return false
                }
            }
    }
}

extension TypedCatch {
    /// The patterns of errors of one type, for the box that errors are thrown in.
    fileprivate func unboxing(_ type: Type?) -> TypedCatch {
        guard let type else { return self }
        return TypedCatch(
            items: items.map { item in
                TypedSwitchCase.Item(pattern: .cast(type, item.pattern), condition: item.condition)
            }, body: body)
    }
}

extension Diagnostic {
    fileprivate var inNonexhaustiveDo: Diagnostic {
        guard message == "errors thrown from here are not handled" else { return self }
        return Diagnostic(
            category,
            "errors thrown from here are not handled because the enclosing catch is not exhaustive",
            at: range,
            notes: ["add a last clause 'catch { … }'"])
    }
}

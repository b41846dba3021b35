import Syntax

/// `throw`, `do` and `catch`, `defer`.
extension CellChecker {
    func checkThrow(_ value: Expression, _ range: SourceRange) throws(CellErrors) -> TypedStatement {
        let readings = try candidates(value, hint: .anyError)
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
            try noteThrow(range)
        } catch {
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
        _ body: [Statement], _ catches: [CatchClause], _ label: String?, _ range: SourceRange
    ) throws(CellErrors) -> TypedStatement {
        let context = scope.function
        let block = try enter(.block, label, range)
        defer { context.leave() }
        guard !catches.isEmpty else { return .block(try checkBlock(body), label: block) }
        let isExhaustive = catches.contains(where: \.catchesEverything)
        if isExhaustive { context.handlerDepth += 1 }
        let outer = isHandledByTry
        isHandledByTry = false
        var statements: [TypedStatement] = []
        var found: [Diagnostic] = []
        do throws(CellErrors) {
            statements = try checkBlock(body)
        } catch {
            found += error.diagnostics.map { $0.inNonexhaustiveDo(!isExhaustive) }
        }
        isHandledByTry = outer
        if isExhaustive { context.handlerDepth -= 1 }
        var clauses: [TypedCatch] = []
        for clause in catches {
            do throws(CellErrors) {
                clauses.append(try check(clause))
            } catch {
                found += error.diagnostics
            }
        }
        if !found.isEmpty { throw CellErrors(found) }
        if clauses.count < catches.count { throw CellErrors([]) }
        return .doCatch(statements, clauses, label: block)
    }

    private func check(_ clause: CatchClause) throws(CellErrors) -> TypedCatch {
        try inScope { () throws(CellErrors) in
            let items: [TypedSwitchCase.Item]
            if clause.items.isEmpty {
                let variable = Variable(
                    name: "error", type: .anyError, isMutable: false, storage: .local, range: clause.range)
                try declareLocal(.variable(variable), as: "error", clause.range)
                items = [TypedSwitchCase.Item(pattern: .variable(variable))]
            } else if clause.items.allSatisfy({ $0.pattern.bindsNothing }) {
                // `error` is there where the clause binds nothing itself.
                items = try check(clause.items, against: .anyError)
            } else {
                items = try check(clause.items, against: .anyError)
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

extension Pattern {
    fileprivate var bindsNothing: Bool {
        switch kind {
        case .name: false
        case .tuple(let elements): elements.allSatisfy(\.pattern.bindsNothing)
        case .optional(let inner), .cast(let inner, _): inner.bindsNothing
        case .member(_, let payload): payload?.allSatisfy(\.pattern.bindsNothing) ?? true
        case .discard, .expression, .typeTest: true
        }
    }
}

extension Diagnostic {
    fileprivate func inNonexhaustiveDo(_ isNonexhaustive: Bool) -> Diagnostic {
        guard isNonexhaustive, message == "errors thrown from here are not handled" else { return self }
        return Diagnostic(
            category,
            "errors thrown from here are not handled because the enclosing catch is not exhaustive",
            at: range,
            notes: ["add a last clause 'catch { … }'"])
    }
}

import Syntax

extension CellChecker {
    /// The statements of a block; what is wrong with one does not hide what is wrong with the next.
    func checkStatements(_ statements: [Statement]) throws(CellErrors) -> [TypedStatement] {
        var typed: [TypedStatement] = []
        var found: [Diagnostic] = []
        var isBroken = false
        if !isAtTopLevel { found += declareLocals(of: statements) }
        isBroken = !found.isEmpty
        for statement in statements {
            do throws(CellErrors) {
                typed += try check(statement)
            } catch {
                isBroken = true
                found += error.diagnostics
            }
        }
        completeCaptures()
        if isBroken { throw CellErrors(found) }
        return typed
    }

    func checkBlock(_ statements: [Statement]) throws(CellErrors) -> [TypedStatement] {
        try inScope { () throws(CellErrors) in try checkStatements(statements) }
    }

    /// One statement; several for a declaration of several names, none for that of a global function or type.
    func check(_ statement: Statement) throws(CellErrors) -> [TypedStatement] {
        let range = statement.range
        switch statement.kind {
        case .binding(let declaration):
            return try check(declaration)
        case .function(let declaration):
            return try check(declaration, range).map { [$0] } ?? []
        case .nominal(let declaration):
            try checkBodies(of: declaration)
            return []
        case .typeAlias: return []
        case .expression(let expression):
            return [try checkExpressionStatement(expression, range)]
        case .conditional(let conditional):
            return [try check(conditional, nil)]
        case .guardStatement(let conditions, let otherwise):
            return [try checkGuard(conditions, else: otherwise, range)]
        case .whileLoop(let conditions, let body, let label):
            return [
                try inScope { () throws(CellErrors) in
                    let conditions = try check(conditions)
                    let loop = try enter(.loop, label, range)
                    defer { scope.function.leave() }
                    return .whileLoop(conditions, body: try checkBlock(body), label: loop, range)
                }
            ]
        case .repeatLoop(let body, let condition, let label):
            let loop = try enter(.loop, label, range)
            defer { scope.function.leave() }
            let body = try checkBlock(body)
            let condition = try check(condition, as: .bool, context: .condition)
            return [.repeatLoop(body: body, condition: condition, label: loop, range)]
        case .forLoop(let loop):
            return try check(loop, range)
        case .switchStatement(let statement):
            return [try check(statement, range, nil)]
        case .returnStatement(let value):
            return [try checkReturn(value, range)]
        case .breakStatement(let label):
            let loop = try jumpTarget(label, keyword: "break", range)
            scope.function.noteBreak(of: loop)
            return [.breakStatement(loop)]
        case .continueStatement(let label):
            return [.continueStatement(try jumpTarget(label, keyword: "continue", range))]
        case .fallthroughStatement:
            guard scope.function.jumps.contains(where: { $0.kind == .switchStatement }) else {
                throw error(.swift, "'fallthrough' is only allowed inside a switch", at: range)
            }
            return [.fallthroughStatement]
        case .throwStatement(let value):
            return [try checkThrow(value, range)]
        case .deferStatement(let body):
            return [.deferStatement(try checkDefer(body))]
        case .doBlock(let body, let catches, let thrown, let label):
            return [try checkDo(body, catches, thrown, label, range)]
        }
    }

    private func checkExpressionStatement(
        _ expression: Expression, _ range: SourceRange
    ) throws(CellErrors) -> TypedStatement {
        if expression.beginsWithClosure {
            throw error(
                .swift, "statement cannot begin with a closure expression", at: range,
                note: "for a block write 'do { … }'")
        }
        if let statement = expression.asStatement {
            let checked = try check(statement)
            return checked[0]
        }
        _ = try functionName(expression)
        let value = try check(expression)
        if case .function = value.type, case .identifier = expression.kind {
            throw error(.swift, "function is unused", at: expression.range, note: "call it: add '(…)'")
        }
        return .expression(value)
    }

    // MARK: Conditions

    /// Conditions in order, in the present scope: what one binds, the next ones see.
    func check(_ conditions: [Condition]) throws(CellErrors) -> [TypedCondition] {
        var checked: [TypedCondition] = []
        for condition in conditions {
            switch condition {
            case .expression(let expression):
                checked.append(.boolean(try check(expression, as: .bool, context: .condition)))
            case .optionalBinding(let pattern, let name, let value, let isMutable):
                checked.append(try checkBinding(pattern, name, value, isMutable: isMutable))
            case .matching(let pattern, let value):
                let subject = try check(value)
                let typed = try check(pattern, against: subject.type)
                checked.append(.matching(typed, subject))
                checked += takeTuplesOfPayloads().map { .matching(.variable($0.variable), $0.value) }
            }
        }
        return checked
    }

    func takeTuplesOfPayloads() -> [(variable: Variable, value: TypedExpression)] {
        defer { tuplesOfPayloads = [] }
        return tuplesOfPayloads
    }

    /// `let x = optional`
    private func checkBinding(
        _ pattern: Pattern, _ name: TypeName?, _ value: Expression, isMutable: Bool
    ) throws(CellErrors) -> TypedCondition {
        var wanted: Type?
        if let name { wanted = .optional(try resolve(name)) }
        let subject = try check(value, as: wanted, context: .annotation)
        guard let wrapped = subject.type.wrapped else {
            throw error(
                .swift,
                "initializer for conditional binding must have Optional type, not '\(subject.type)'",
                at: value.range)
        }
        switch pattern.kind {
        case .discard: return .matching(.enumCase(1, [.wildcard]), subject)
        case .name(let name, _):
            let variable = Variable(
                name: name, type: wrapped, isMutable: isMutable, storage: bindingStorage(name, wrapped),
                range: pattern.range)
            try declareBound(variable)
            return .matching(.enumCase(1, [.variable(variable)]), subject)
        default:
            let inner = try check(pattern, against: wrapped)
            return .matching(.enumCase(1, [inner]), subject)
        }
    }

    /// A `guard` at the top level of a cell declares globals.
    func bindingStorage(_ name: String, _ type: Type) -> Variable.Storage {
        isAtTopLevel ? .global(environment.globalNumber(name: name, type: type)) : .local
    }

    func declareBound(_ variable: Variable) throws(CellErrors) {
        if isAtTopLevel {
            try claimGlobal(variable.name, variable.range)
            environment.declare(variable)
            globals.append(variable)
        } else {
            try declareLocal(.variable(variable), as: variable.name, variable.range)
        }
    }

    func check(_ conditional: IfStatement, _ yields: Yields?) throws(CellErrors) -> TypedStatement {
        let label = try enter(.block, conditional.label, nil)
        defer { scope.function.leave() }
        var conditions: [TypedCondition] = []
        var then: [TypedStatement] = []
        var found: [Diagnostic] = []
        do throws(CellErrors) {
            try inScope { () throws(CellErrors) in
                conditions = try check(conditional.conditions)
                then = try checkBranch(conditional.then, yields)
            }
        } catch {
            found += error.diagnostics
            if error.diagnostics.isEmpty { throw error }
        }
        var otherwise: [TypedStatement]?
        if let statements = conditional.else {
            do throws(CellErrors) {
                otherwise = try checkBranch(statements, yields)
            } catch {
                found += error.diagnostics
                if error.diagnostics.isEmpty { throw error }
            }
        }
        if !found.isEmpty { throw CellErrors(found) }
        return .conditional(conditions, then: then, else: otherwise, label: label)
    }

    private func checkGuard(
        _ conditions: [Condition], else statements: [Statement], _ range: SourceRange
    ) throws(CellErrors) -> TypedStatement {
        let otherwise = try checkBlock(statements)
        let conditions = try check(conditions)
        if fallsThrough(otherwise, in: scope.function) {
            scope.function.flowDiagnostics.append(
                Diagnostic(
                    .swift,
                    "'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope",
                    at: range.last, notes: ["end it with return, break, continue or throw"]))
        }
        return .guardStatement(conditions, else: otherwise)
    }

    // MARK: Loops

    private func check(_ loop: ForStatement, _ range: SourceRange) throws(CellErrors) -> [TypedStatement] {
        var sequence = try sequence(of: loop)
        if sequence.type.isOptional,
            let forced = try candidates(loop.sequence).first(where: { $0.score.forcedUnwraps > 0 })
        {
            sequence = forced.expression
        }
        if let walked = try walkOfLearnersSequence(sequence, loop, range) { return walked }
        guard let element = sequence.type.sequenceElement else { throw notASequence(sequence, loop) }
        if case .nominal(.partialRangeFrom, _) = sequence.type { sequence = endless(sequence) }
        return [
            try inScope { () throws(CellErrors) in
                if let simple = loop.pattern.asBinding, !loop.isCase {
                    if case .tuple(let patterns) = simple.kind, patterns.count > 1 {
                        guard case .tuple = element else {
                            throw error(
                                .swift,
                                "tuple pattern cannot match values of non-tuple type '\(element)'",
                                at: simple.range)
                        }
                    }
                    let pattern = try bind(simple, to: element, isMutable: false)
                    return try body(of: loop, pattern, sequence, [], range)
                }
                // The element is matched against the pattern first.
                let variable = Variable(
                    name: "element", type: element, isMutable: false, storage: .local,
                    range: loop.pattern.range)
                let subject = TypedExpression(.variable(variable), type: element, range: loop.pattern.range)
                let pattern = try check(loop.pattern, against: element)
                return try body(
                    of: loop, .variable(variable), sequence, [.matching(pattern, subject)], range)
            }
        ]
    }

    private func body(
        of loop: ForStatement, _ pattern: BindingPattern, _ sequence: TypedExpression,
        _ conditions: [TypedCondition], _ range: SourceRange
    ) throws(CellErrors) -> TypedStatement {
        var clause: TypedExpression?
        if let condition = loop.condition { clause = try check(condition, as: .bool, context: .condition) }
        let identifier = try enter(.loop, loop.label, range)
        defer { scope.function.leave() }
        let body = try checkBlock(loop.body)
        guard !conditions.isEmpty else {
            return .forLoop(pattern, in: sequence, where: clause, body: body, label: identifier, range)
        }
        let inner = scope.function.enter(.block, label: nil)
        scope.function.leave()
        let matched = TypedStatement.conditional(
            conditions + (clause.map { [.boolean($0)] } ?? []), then: body, else: nil, label: inner)
        return .forLoop(pattern, in: sequence, where: nil, body: [matched], label: identifier, range)
    }

    private func endless(_ sequence: TypedExpression) -> TypedExpression { sequence }

    private func notASequence(_ sequence: TypedExpression, _ loop: ForStatement) -> CellErrors {
        if let wrapped = sequence.type.wrapped, wrapped.sequenceElement != nil {
            return error(
                .swift,
                "for-in loop requires '\(sequence.type)' to conform to 'Sequence'; did you mean to unwrap optional?",
                at: loop.sequence.range, note: "write '?? []' after it, or test it with 'if let'")
        }
        let isTensor = sequence.type.nominal?.name == "Tensor"
        return error(
            .swift, "for-in loop requires '\(sequence.type)' to conform to 'Sequence'",
            at: loop.sequence.range,
            note: sequence.type == .int
                ? "loop over a range: 0..<n" : isTensor ? "loop over its numbers: add .scalars" : nil)
    }

    // MARK: Jumps

    func enter(
        _ kind: FunctionContext.Jump.Kind, _ label: String?, _ range: SourceRange?
    ) throws(CellErrors) -> LoopIdentifier {
        if let label, scope.function.jumps.contains(where: { $0.label == label }) {
            throw error(
                .swift, "label '\(label)' cannot be reused on an inner statement",
                at: range ?? SourceRange(cell: cell, lowerBound: 0, upperBound: 0))
        }
        return scope.function.enter(kind, label: label)
    }

    private func checkReturn(_ value: Expression?, _ range: SourceRange) throws(CellErrors) -> TypedStatement
    {
        switch scope.function.result {
        case .none:
            throw error(.swift, "return invalid outside of a func", at: range)
        case .initializer(let isFailable):
            return try returnFromInitializer(value, isFailable: isFailable, range)
        case .known(let type):
            guard let value else {
                if type.isVoid { return .returnStatement(nil, range) }
                throw error(.swift, "non-void function should return a value", at: range)
            }
            if type.isVoid {
                let found = try check(value)
                if found.type.isVoid { return .returnStatement(found, range) }
                throw error(
                    .swift, "unexpected non-void return value in void function", at: value.range,
                    note: "add a return type: '-> \(found.type)'")
            }
            return .returnStatement(try check(value, as: type, context: .returnValue), range)
        case .inferred(let known):
            guard let value else {
                scope.function.result = .inferred(known ?? .void)
                return .returnStatement(nil, range)
            }
            if known == nil, scope.function.acceptsNil, case .nilLiteral = value.unparenthesized.kind {
                return .returnStatement(nil, range)
            }
            let checked = try check(value, as: known, context: .closureResult)
            scope.function.result = .inferred(checked.type)
            return .returnStatement(checked, range)
        }
    }

    private func jumpTarget(
        _ label: String?, keyword: String, _ range: SourceRange
    ) throws(CellErrors) -> LoopIdentifier {
        let jumps = scope.function.jumps
        if let label {
            if let found = jumps.last(where: { $0.label == label && ($0.kind == .loop || keyword == "break") }
            ) {
                return found.identifier
            }
            throw error(.swift, "cannot find label '\(label)' in scope", at: range)
        }
        if let found = jumps.last(where: {
            $0.kind == .loop || keyword == "break" && $0.kind == .switchStatement
        }) {
            return found.identifier
        }
        throw error(
            .swift,
            keyword == "break"
                ? "'break' is only allowed inside a loop, if, do, or switch"
                : "'continue' is only allowed inside a loop",
            at: range)
    }
}

extension Pattern {
    /// A pattern of names, tuples and `_` only, as a declaration has.
    var asBinding: Pattern? {
        switch kind {
        case .name, .discard: self
        case .tuple(let elements): elements.allSatisfy { $0.pattern.asBinding != nil } ? self : nil
        default: nil
        }
    }
}

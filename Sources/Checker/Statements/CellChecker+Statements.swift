import Syntax

extension CellChecker {
    /// The statements of a block; what is wrong with one does not hide what is wrong with the next.
    func checkStatements(_ statements: [Statement]) throws(CellErrors) -> [TypedStatement] {
        var typed: [TypedStatement] = []
        var found: [Diagnostic] = []
        var isBroken = false
        for case .function(let declaration) in statements.map(\.kind) {
            scope.laterFunctions.insert(declaration.name)
        }
        for statement in statements {
            do throws(CellErrors) {
                typed += try check(statement)
            } catch {
                isBroken = true
                found += error.diagnostics
            }
        }
        if isBroken { throw CellErrors(found) }
        return typed
    }

    func checkBlock(_ statements: [Statement]) throws(CellErrors) -> [TypedStatement] {
        try inScope { () throws(CellErrors) in try checkStatements(statements) }
    }

    /// One statement; several for a declaration of several names, none for that of a global function.
    func check(_ statement: Statement) throws(CellErrors) -> [TypedStatement] {
        let range = statement.range
        switch statement.kind {
        case .binding(let declaration):
            return try check(declaration)
        case .function(let declaration):
            return try check(declaration, range).map { [$0] } ?? []
        case .expression(let expression):
            if expression.beginsWithClosure {
                throw error(
                    .swift, "statement cannot begin with a closure expression", at: range,
                    note: "for a block write 'do { … }'")
            }
            return [.expression(try check(expression))]
        case .conditional(let conditional):
            return [try check(conditional)]
        case .guardStatement(let conditions, let otherwise):
            return [try checkGuard(conditions, else: otherwise, range)]
        case .whileLoop(let conditions, let body, let label):
            let condition = try check(conditions: conditions)
            let loop = scope.function.enterLoop(label: label)
            defer { scope.function.leaveLoop() }
            return [.whileLoop(condition, body: try checkBlock(body), label: loop, range)]
        case .repeatLoop(let body, let condition, let label):
            let loop = scope.function.enterLoop(label: label)
            defer { scope.function.leaveLoop() }
            let body = try checkBlock(body)
            let condition = try check(condition, as: .bool, context: .condition)
            return [.repeatLoop(body: body, condition: condition, label: loop, range)]
        case .forLoop(let loop):
            return [try check(loop, range)]
        case .returnStatement(let value):
            return [.returnStatement(try checkReturn(value, range), range)]
        case .breakStatement(let label):
            let loop = try jumpTarget(label, keyword: "break", range)
            scope.function.noteBreak(of: loop)
            return [.breakStatement(loop)]
        case .continueStatement(let label):
            return [.continueStatement(try jumpTarget(label, keyword: "continue", range))]
        case .doBlock(let body, let label):
            let block = scope.function.enterLoop(label: label, isLoop: false)
            defer { scope.function.leaveLoop() }
            return [.block(try checkBlock(body), label: block)]
        }
    }

    private func check(conditions: [Expression]) throws(CellErrors) -> TypedExpression {
        var joined: TypedExpression?
        for condition in conditions {
            let checked = try check(condition, as: .bool, context: .condition)
            if let left = joined {
                joined = TypedExpression(
                    .and(left, checked), type: .bool, range: left.range.extended(to: checked.range))
            } else {
                joined = checked
            }
        }
        return joined
            ?? TypedExpression(
                .boolean(true), type: .bool, range: SourceRange(cell: cell, lowerBound: 0, upperBound: 0))
    }

    private func check(_ conditional: IfStatement) throws(CellErrors) -> TypedStatement {
        let condition = try check(conditions: conditional.conditions)
        let then = try checkBlock(conditional.then)
        var otherwise: [TypedStatement]?
        if let statements = conditional.else { otherwise = try checkBlock(statements) }
        return .conditional(condition, then: then, else: otherwise)
    }

    private func checkGuard(
        _ conditions: [Expression], else statements: [Statement], _ range: SourceRange
    ) throws(CellErrors) -> TypedStatement {
        let condition = try check(conditions: conditions)
        let otherwise = try checkBlock(statements)
        if fallsThrough(otherwise, in: scope.function) {
            throw error(
                .swift,
                "'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope",
                at: range, note: "end it with return, break or continue")
        }
        return .guardStatement(condition, else: otherwise)
    }

    private func check(_ loop: ForStatement, _ range: SourceRange) throws(CellErrors) -> TypedStatement {
        let sequence = try check(loop.sequence)
        guard let element = sequence.type.sequenceElement else {
            let isNumber = sequence.type == .int
            let isTensor = sequence.type.nominal?.name == "Tensor"
            throw error(
                .swift, "for-in loop requires '\(sequence.type)' to conform to 'Sequence'",
                at: loop.sequence.range,
                note: isNumber
                    ? "loop over a range: 0..<\(loop.sequence.range.upperBound > 0 ? "n" : "")"
                    : isTensor ? "loop over its numbers: add .scalars" : nil)
        }
        return try inScope { () throws(CellErrors) in
            let pattern = try bind(loop.pattern, to: element, isMutable: false)
            var condition: TypedExpression?
            if let clause = loop.condition { condition = try check(clause, as: .bool, context: .condition) }
            let identifier = scope.function.enterLoop(label: loop.label)
            defer { scope.function.leaveLoop() }
            let body = try checkBlock(loop.body)
            return .forLoop(pattern, in: sequence, where: condition, body: body, label: identifier, range)
        }
    }

    private func checkReturn(_ value: Expression?, _ range: SourceRange) throws(CellErrors)
        -> TypedExpression?
    {
        switch scope.function.result {
        case .none:
            throw error(.swift, "return invalid outside of a func", at: range)
        case .known(let type):
            guard let value else {
                if type.isVoid { return nil }
                throw error(.swift, "non-void function should return a value", at: range)
            }
            if type.isVoid {
                let found = try check(value)
                if found.type.isVoid { return found }
                throw error(
                    .swift, "unexpected non-void return value in void function", at: range,
                    note: "add a return type: '-> \(found.type)'")
            }
            return try check(value, as: type, context: .returnValue)
        case .inferred(let known):
            guard let value else {
                scope.function.result = .inferred(known ?? .void)
                return nil
            }
            let checked = try check(value, as: known, context: .closureResult)
            scope.function.result = .inferred(checked.type)
            return checked
        }
    }

    private func jumpTarget(
        _ label: String?, keyword: String, _ range: SourceRange
    ) throws(CellErrors) -> LoopIdentifier {
        let loops = scope.function.loops
        if let label {
            if let found = loops.last(where: { $0.label == label && ($0.isLoop || keyword == "break") }) {
                return found.identifier
            }
            throw error(.swift, "cannot find label '\(label)' in scope", at: range)
        }
        if let found = loops.last(where: \.isLoop) { return found.identifier }
        throw error(
            .swift,
            keyword == "break"
                ? "'break' is only allowed inside a loop, if, do, or switch"
                : "'continue' is only allowed inside a loop",
            at: range)
    }
}

import Syntax

/// A global function of this cell whose declaration the checker has not reached.
struct PendingFunction {
    let function: Function
    /// Where it stands among the cell's statements.
    let place: Int
}

extension CellChecker {
    /// Makes the cell's global functions known before its first statement, as Swift does.
    func declareFunctions(of statements: [Statement]) {
        for (place, statement) in statements.enumerated() {
            if case .binding = statement.kind { variablePlaces.append(place) }
            guard case .function(let declaration) = statement.kind else { continue }
            do throws(CellErrors) {
                let function = try makeFunction(declaration, isGlobal: true)
                try claim(function, declaration.nameRange)
                environment.declare(function)
                functions.append(function)
                pendingFunctions.append(PendingFunction(function: function, place: place))
            } catch {
                diagnostics += error.diagnostics
                brokenNames.insert(declaration.name)
            }
        }
    }

    /// Overloads may share a name, but not with a variable, nor with a function of the same type.
    private func claim(_ function: Function, _ range: SourceRange) throws(CellErrors) {
        if function.name == "print" { try claimGlobal(function.name, range) }
        if functions.contains(where: { $0.name == function.name && $0.kind == function.kind }) {
            throw error(.swift, "invalid redeclaration of '\(function.name)'", at: range)
        }
        declaredHere[function.name] = range
    }

    /// Refuses a function that stands further down, where a variable between may not have its value yet: its body
    /// may need it.
    func requireReady(_ functions: [Function], _ range: SourceRange) throws(CellErrors) {
        for pending in pendingFunctions where functions.contains(where: { $0 === pending.function }) {
            if variablePlaces.contains(where: { currentPlace < $0 && $0 < pending.place }) {
                throw error(
                    .unsupported,
                    "'\(pending.function.name)' is used above its declaration, with a variable declared between: move the function up",
                    at: range)
            }
        }
    }

    /// The body of a function, at its place among the statements.
    func check(_ declaration: FunctionDeclaration, _ range: SourceRange) throws(CellErrors) -> TypedStatement?
    {
        if isAtTopLevel {
            guard
                let function = functions.first(where: { $0.range == declaration.nameRange })
            else { return nil }
            pendingFunctions.removeAll { $0.function === function }
            try checkBody(of: function, declaration)
            return nil
        }
        let function = try makeFunction(declaration, isGlobal: false)
        try declareLocal(.function(function), as: declaration.name, declaration.nameRange)
        try checkBody(of: function, declaration)
        return .localFunction(function)
    }

    private func makeFunction(
        _ declaration: FunctionDeclaration, isGlobal: Bool
    ) throws(CellErrors) -> Function {
        var parameters: [Function.Parameter] = []
        for parameter in declaration.parameters {
            if parameter.isVariadic {
                throw error(
                    .unsupported, "variadic parameters are not part of the notebook language: take an array",
                    at: parameter.range)
            }
            let type = try resolve(parameter.type)
            let isFunction = if case .function = type { true } else { false }
            let variable = Variable(
                name: parameter.name, type: type, isMutable: false, storage: .local, range: parameter.range,
                isNonEscaping: isFunction && !parameter.isEscaping)
            var value: TypedExpression?
            if let expression = parameter.defaultValue {
                value = try check(expression, as: type, context: .argument)
            }
            parameters.append(
                Function.Parameter(label: parameter.label, variable: variable, defaultValue: value))
        }
        var result = Type.void
        if let name = declaration.result { result = try resolve(name) }
        let type = FunctionType(parameters: parameters.map(\.variable.type), result: result)
        let kind: Function.Kind =
            isGlobal
            ? .global(
                environment.functionNumber(
                    name: declaration.name, labels: parameters.map(\.label), type: type))
            : .local
        return Function(
            name: declaration.name, kind: kind, parameters: parameters, result: result,
            range: declaration.nameRange)
    }

    private func checkBody(of function: Function, _ declaration: FunctionDeclaration) throws(CellErrors) {
        let context = FunctionContext(parent: scope.function, result: .known(function.result))
        let statements = declaration.body ?? []
        let body = try inScope(function: context) { () throws(CellErrors) in
            for parameter in function.parameters where parameter.variable.name != "_" {
                try declareLocal(
                    .variable(parameter.variable), as: parameter.variable.name, parameter.variable.range)
            }
            return try inScope { () throws(CellErrors) in try functionBody(statements, of: function) }
        }
        if !function.result.isVoid && fallsThrough(body, in: context) {
            throw error(
                .swift,
                "missing return in \(function.kind == .local ? "local" : "global") function expected to return '\(function.result)'",
                at: function.range, note: "add 'return …' at its end")
        }
        var escapes = EscapeAnalysis()
        escapes.visit(body)
        if !escapes.diagnostics.isEmpty { throw CellErrors(escapes.diagnostics) }
        function.body = body
        function.captures = context.captures
    }

    /// A body of one expression returns its value.
    private func functionBody(
        _ statements: [Statement], of function: Function
    ) throws(CellErrors) -> [TypedStatement] {
        if statements.count == 1, case .expression(let expression) = statements[0].kind,
            !function.result.isVoid
        {
            let value = try check(expression, as: function.result, context: .returnValue)
            return [.returnStatement(value, expression.range)]
        }
        return try checkStatements(statements)
    }
}

import SwiftSyntax

extension Converter {
    mutating func convert(_ closure: ClosureExprSyntax) throws(Diagnostic) -> Closure {
        var parameters: [Closure.Parameter]?
        var captures: [Closure.Capture] = []
        var throwing = FunctionDeclaration.Throwing.never
        var result: TypeName?
        var thrown: TypeName?
        if let signature = closure.signature {
            try check(signature.attributes, of: .function)
            captures = try self.captures(signature.capture)
            throwing = try self.throwing(
                async: signature.effectSpecifiers?.asyncSpecifier,
                throws: signature.effectSpecifiers?.throwsClause)
            thrown = try thrownType(signature.effectSpecifiers?.throwsClause)
            if let clause = signature.parameterClause { parameters = try convert(clause) }
            if let clause = signature.returnClause { result = try convert(clause.type) }
        }
        shorthandCounts.append(0)
        let body = block(closure.statements)
        let shorthandCount = shorthandCounts.removeLast()
        return Closure(
            captures: captures, parameters: parameters, isThrowing: throwing != .never, thrown: thrown,
            result: result,
            body: body, shorthandCount: shorthandCount)
    }

    private mutating func captures(
        _ clause: ClosureCaptureClauseSyntax?
    ) throws(Diagnostic) -> [Closure.Capture] {
        var captures: [Closure.Capture] = []
        for item in clause?.items ?? [] {
            let specifier = item.specifier?.specifier.tokenKind
            var value: Expression?
            if let initializer = item.initializer { value = try convert(initializer.value) }
            captures.append(
                .init(
                    name: name(item.name), value: value, isWeak: specifier == .keyword(.weak),
                    isUnowned: specifier == .keyword(.unowned), range: range(of: item.name)))
        }
        return captures
    }

    private mutating func convert(
        _ clause: ClosureSignatureSyntax.ParameterClause
    ) throws(Diagnostic) -> [Closure.Parameter] {
        var parameters: [Closure.Parameter] = []
        switch clause {
        case .simpleInput(let names):
            for parameter in names {
                parameters.append(
                    .init(name: name(parameter.name), type: nil, range: range(of: parameter.name)))
            }
        case .parameterClause(let clause):
            for parameter in clause.parameters { parameters.append(try convert(parameter)) }
        }
        return parameters
    }

    private mutating func convert(
        _ parameter: ClosureParameterSyntax
    ) throws(Diagnostic) -> Closure.Parameter {
        try check(parameter.attributes, of: .parameter)
        if parameter.secondName != nil && parameter.firstName.tokenKind != .wildcard {
            throw swiftError("closure cannot have keyword arguments", at: parameter.firstName)
        }
        if let ellipsis = parameter.ellipsis {
            throw unsupported("a variadic parameter of a closure is", "take an array", at: ellipsis)
        }
        let inner = parameter.secondName ?? parameter.firstName
        guard let annotation = parameter.type else {
            return .init(name: name(inner), type: nil, range: range(of: inner))
        }
        let type = try parameterType(annotation)
        return .init(name: name(inner), type: type.type, isInout: type.isInout, range: range(of: inner))
    }
}

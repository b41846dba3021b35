import SwiftSyntax

extension Converter {
    mutating func convert(_ declaration: FunctionDeclSyntax) throws(Diagnostic) -> FunctionDeclaration {
        let modifiers = try convert(declaration.modifiers)
        try checkOperator(declaration.name, modifiers)
        let attributes = try check(declaration.attributes, of: .function)
        try checkBody(
            declaration.body, of: "method", missing: "expected '{' in body of function declaration",
            at: declaration.name)
        return FunctionDeclaration(
            name: name(declaration.name), nameRange: range(of: declaration.name),
            genericParameters: try convert(declaration.genericParameterClause),
            requirements: try convert(declaration.genericWhereClause),
            parameters: try convert(declaration.signature.parameterClause),
            throwing: try throwing(of: declaration.signature),
            thrown: try thrownType(declaration.signature.effectSpecifiers?.throwsClause),
            result: try declaration.signature.returnClause.map { clause throws(Diagnostic) in
                try convert(clause.type)
            },
            body: declaration.body.map { functionBody($0.statements) },
            end: declaration.body.map { range(of: $0.rightBrace) },
            modifiers: modifiers, hasDiscardableResult: attributes.contains("discardableResult"),
            documentation: documentation(of: declaration))
    }

    mutating func convert(_ declaration: InitializerDeclSyntax) throws(Diagnostic) -> FunctionDeclaration {
        try check(declaration.attributes, of: .function)
        try checkBody(
            declaration.body, of: "initializer", missing: "initializer requires a body",
            at: declaration.initKeyword)
        return FunctionDeclaration(
            name: "init", nameRange: range(of: declaration.initKeyword),
            genericParameters: try convert(declaration.genericParameterClause),
            requirements: try convert(declaration.genericWhereClause),
            parameters: try convert(declaration.signature.parameterClause),
            throwing: try throwing(of: declaration.signature),
            thrown: try thrownType(declaration.signature.effectSpecifiers?.throwsClause),
            body: declaration.body.map { functionBody($0.statements) },
            end: declaration.body.map { range(of: $0.rightBrace) },
            isFailable: declaration.optionalMark != nil, modifiers: try convert(declaration.modifiers),
            documentation: documentation(of: declaration))
    }

    mutating func convert(_ declaration: DeinitializerDeclSyntax) throws(Diagnostic) -> FunctionDeclaration {
        try check(declaration.attributes, of: .function)
        if let effects = declaration.effectSpecifiers { throw concurrency("delete 'async'", at: effects) }
        guard let body = declaration.body else {
            throw swiftError("expected '{' for deinitializer", at: declaration)
        }
        return FunctionDeclaration(
            name: "deinit", nameRange: range(of: declaration.deinitKeyword),
            body: functionBody(body.statements), end: range(of: body.rightBrace),
            modifiers: try convert(declaration.modifiers),
            documentation: documentation(of: declaration))
    }

    mutating func convert(_ declaration: SubscriptDeclSyntax) throws(Diagnostic) -> FunctionDeclaration {
        try check(declaration.attributes, of: .function)
        guard let block = declaration.accessorBlock else {
            throw swiftError(
                bodies == .forbidden
                    ? "subscript in protocol must have explicit { get } or { get set } specifier"
                    : "expected '{' in subscript to specify getter and setter implementation",
                at: declaration)
        }
        let parameters = try convert(declaration.parameterClause, labelsLoneNames: false)
        let accessors = try convert(block, of: "subscript")
        if let observer = accessors.willSet ?? accessors.didSet {
            throw Diagnostic(
                .swift, "'willSet' and 'didSet' are not allowed in subscripts", at: observer.range)
        }
        return FunctionDeclaration(
            name: "subscript", nameRange: range(of: declaration.subscriptKeyword),
            genericParameters: try convert(declaration.genericParameterClause),
            requirements: try convert(declaration.genericWhereClause), parameters: parameters,
            throwing: accessors.isThrowing ? .always : .never,
            result: try convert(declaration.returnClause.type),
            body: bodies == .required ? accessors.getter?.statements : nil,
            end: accessors.getter?.range.last, accessors: accessors,
            modifiers: try convert(declaration.modifiers), documentation: documentation(of: declaration))
    }

    /// The statements of a body of its own, where the `$0` of a closure around it means nothing.
    mutating func functionBody(_ statements: CodeBlockItemListSyntax) -> [Statement] {
        let outer = shorthandCounts
        shorthandCounts = []
        defer { shorthandCounts = outer }
        return block(statements)
    }

    private func checkBody(
        _ body: CodeBlockSyntax?, of kind: String, missing: String, at name: TokenSyntax
    ) throws(Diagnostic) {
        if body == nil && bodies == .required { throw swiftError(missing, at: name) }
        if let body, bodies == .forbidden {
            throw swiftError("protocol \(kind)s must not have bodies", at: body)
        }
    }

    private func checkOperator(_ name: TokenSyntax, _ modifiers: Modifiers) throws(Diagnostic) {
        switch name.tokenKind {
        case .binaryOperator, .prefixOperator, .postfixOperator: break
        default: return
        }
        let fixity: OperatorTable.Fixity =
            if modifiers.names.contains("prefix") {
                .prefix
            } else if modifiers.names.contains("postfix") {
                .postfix
            } else {
                .infix
            }
        if !operators.contains(name.text, fixity) {
            throw swiftError("operator implementation without matching operator declaration", at: name)
        }
    }

    private func throwing(of signature: FunctionSignatureSyntax) throws(Diagnostic)
        -> FunctionDeclaration.Throwing
    {
        let effects = signature.effectSpecifiers
        return try throwing(async: effects?.asyncSpecifier, throws: effects?.throwsClause)
    }

    /// A function with typed throws throws, unless the type is `Never`.
    func throwing(
        async: TokenSyntax?, throws clause: ThrowsClauseSyntax?
    ) throws(Diagnostic) -> FunctionDeclaration.Throwing {
        if let async { throw concurrency("delete '\(async.text)'", at: async) }
        guard let clause, clause.type?.trimmedDescription != "Never" else { return .never }
        return clause.throwsSpecifier.tokenKind == .keyword(.rethrows) ? .rethrowing : .always
    }

    /// The type in `throws(Failure)`.
    mutating func thrownType(_ clause: ThrowsClauseSyntax?) throws(Diagnostic) -> TypeName? {
        guard let type = clause?.type else { return nil }
        return try convert(type)
    }

    mutating func convert(
        _ clause: FunctionParameterClauseSyntax, labelsLoneNames: Bool = true
    ) throws(Diagnostic) -> [FunctionDeclaration.Parameter] {
        var parameters: [FunctionDeclaration.Parameter] = []
        for parameter in clause.parameters {
            parameters.append(try convert(parameter, labelsLoneNames: labelsLoneNames))
        }
        return parameters
    }

    private mutating func convert(
        _ parameter: FunctionParameterSyntax, labelsLoneNames: Bool
    ) throws(Diagnostic) -> FunctionDeclaration.Parameter {
        try check(parameter.attributes, of: .parameter)
        if let modifier = parameter.modifiers.first {
            throw unsupported("the modifier '\(modifier.trimmedDescription)' is", "delete it", at: modifier)
        }
        let inner = parameter.secondName ?? parameter.firstName
        let isLabelled = labelsLoneNames || parameter.secondName != nil
        let type = try parameterType(parameter.type)
        var value: Expression?
        if let initializer = parameter.defaultValue { value = try convert(initializer.value) }
        return .init(
            label: isLabelled ? label(parameter.firstName) : nil, name: name(inner), type: type.type,
            defaultValue: value, isVariadic: parameter.ellipsis != nil, isInout: type.isInout,
            isEscaping: type.isEscaping, isAutoclosure: type.isAutoclosure, range: range(of: inner))
    }
}

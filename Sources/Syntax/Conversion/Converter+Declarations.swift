import SwiftSyntax

extension Converter {
    mutating func convert(_ declaration: DeclSyntax) throws(Diagnostic) -> Statement.Kind {
        switch declaration.as(DeclSyntaxEnum.self) {
        case .variableDecl(let variable): return .binding(try convert(variable))
        case .functionDecl(let function): return .function(try convert(function))
        case .classDecl:
            throw unsupported("classes are", "use functions and variables", at: declaration)
        case .structDecl:
            throw unsupported("structs are", "use a tuple such as '(x: 1.0, y: 2.0)'", at: declaration)
        case .enumDecl:
            throw unsupported("enums are", "use Int or String constants", at: declaration)
        case .protocolDecl, .extensionDecl:
            throw unsupported("protocols and extensions are", "write a function", at: declaration)
        case .typeAliasDecl:
            throw unsupported("'typealias' is", "write the type out", at: declaration)
        case .actorDecl, .macroDecl, .macroExpansionDecl, .operatorDecl, .precedenceGroupDecl:
            throw unsupported("this declaration is", "write a function", at: declaration)
        case .ifConfigDecl, .poundSourceLocation:
            throw unsupported("compiler directives are", "delete the line", at: declaration)
        default:
            throw unsupported("this declaration is", "use let, var or func", at: declaration)
        }
    }

    private mutating func convert(_ declaration: VariableDeclSyntax) throws(Diagnostic) -> BindingDeclaration
    {
        try refuse(declaration.attributes)
        if let modifier = declaration.modifiers.first {
            throw unsupported("the modifier '\(modifier.name.text)' is", "delete it", at: modifier)
        }
        var bindings: [BindingDeclaration.Binding] = []
        for binding in declaration.bindings {
            if let accessors = binding.accessorBlock {
                throw unsupported("computed variables are", "write a function", at: accessors)
            }
            let pattern = try convert(binding.pattern)
            var type: TypeName?
            if let annotation = binding.typeAnnotation { type = try convert(annotation.type) }
            var value: Expression?
            if let initializer = binding.initializer { value = try convert(initializer.value) }
            bindings.append(.init(pattern: pattern, type: type, value: value, range: range(of: binding)))
        }
        let isMutable = declaration.bindingSpecifier.tokenKind == .keyword(.var)
        return BindingDeclaration(isMutable: isMutable, bindings: bindings)
    }

    private func refuse(_ attributes: AttributeListSyntax) throws(Diagnostic) {
        if let attribute = attributes.first {
            throw unsupported("attributes are", "delete it", at: attribute)
        }
    }

    private mutating func convert(_ declaration: FunctionDeclSyntax) throws(Diagnostic) -> FunctionDeclaration
    {
        try refuse(declaration.attributes)
        if let modifier = declaration.modifiers.first {
            throw unsupported("the modifier '\(modifier.name.text)' is", "delete it", at: modifier)
        }
        if let generics = declaration.genericParameterClause {
            throw unsupported("generic functions are", "write the function for one type", at: generics)
        }
        guard case .identifier = declaration.name.tokenKind else {
            throw unsupported("operator functions are", "give the function a name", at: declaration.name)
        }
        guard let body = declaration.body else {
            throw Diagnostic(
                .swift, "expected '{' in body of function declaration", at: range(of: declaration.name))
        }
        return try convert(declaration, body: body)
    }

    /// Also for the declarations of a library's table, which have modifiers, generics and no body.
    mutating func convert(
        _ declaration: FunctionDeclSyntax, body: CodeBlockSyntax?
    ) throws(Diagnostic) -> FunctionDeclaration {
        let signature = declaration.signature
        if let effects = signature.effectSpecifiers {
            throw unsupported("'\(effects.trimmedDescription)' is", "delete it", at: effects)
        }
        var result: TypeName?
        if let clause = signature.returnClause { result = try convert(clause.type) }
        let parameters = try convert(signature.parameterClause)
        return FunctionDeclaration(
            name: name(declaration.name), nameRange: range(of: declaration.name),
            genericParameters: genericParameters(
                declaration.genericParameterClause, where: declaration.genericWhereClause),
            parameters: parameters, result: result,
            body: body.map { convert($0.statements) },
            isMutating: declaration.modifiers.contains { $0.name.tokenKind == .keyword(.mutating) },
            isStatic: declaration.modifiers.contains { $0.name.tokenKind == .keyword(.static) })
    }

    mutating func convert(
        _ clause: FunctionParameterClauseSyntax
    ) throws(Diagnostic) -> [FunctionDeclaration.Parameter] {
        var parameters: [FunctionDeclaration.Parameter] = []
        for parameter in clause.parameters {
            try refuse(parameter.attributes)
            let label: String? = parameter.firstName.tokenKind == .wildcard ? nil : name(parameter.firstName)
            let inner = parameter.secondName ?? parameter.firstName
            var value: Expression?
            if let initializer = parameter.defaultValue { value = try convert(initializer.value) }
            parameters.append(
                .init(
                    label: label, name: name(inner), type: try convert(parameter.type), defaultValue: value,
                    isVariadic: parameter.ellipsis != nil, isEscaping: isEscaping(parameter.type),
                    range: range(of: inner)))
        }
        return parameters
    }

    private func isEscaping(_ type: TypeSyntax) -> Bool {
        guard let attributed = type.as(AttributedTypeSyntax.self) else { return false }
        return attributed.attributes.contains { attribute in
            attribute.as(AttributeSyntax.self)?.attributeName.trimmedDescription == "escaping"
        }
    }

    func genericParameters(
        _ clause: GenericParameterClauseSyntax?, where requirements: GenericWhereClauseSyntax?
    ) -> [GenericParameter] {
        var conformances: [(name: String, conformances: [String])] = []
        func require(_ name: String, _ conformance: String) {
            if let place = conformances.firstIndex(where: { $0.name == name }) {
                conformances[place].conformances.append(conformance)
            } else {
                conformances.append((name, [conformance]))
            }
        }
        for parameter in clause?.parameters ?? [] {
            let inherited = parameter.inheritedType.map { [$0.trimmedDescription] } ?? []
            conformances.append((parameter.name.text, inherited))
        }
        for requirement in requirements?.requirements ?? [] {
            if case .conformanceRequirement(let conformance) = requirement.requirement {
                require(conformance.leftType.trimmedDescription, conformance.rightType.trimmedDescription)
            }
        }
        return conformances.map { GenericParameter(name: $0.name, conformances: $0.conformances) }
    }
}

import SwiftSyntax

extension Converter {
    /// A declaration where a statement stands; nil if it leaves no trace in the program.
    mutating func convert(_ declaration: DeclSyntax) throws(Diagnostic) -> Statement.Kind? {
        switch declaration.as(DeclSyntaxEnum.self) {
        case .variableDecl(let variable): return .binding(try convert(variable))
        case .functionDecl(let function): return .function(try convert(function))
        case .typeAliasDecl(let alias): return .typeAlias(try convert(alias))
        case .structDecl, .enumDecl, .classDecl, .protocolDecl:
            return .nominal(try nominal(declaration))
        case .extensionDecl:
            try requireFileScope(declaration)
            return .nominal(try nominal(declaration))
        case .importDecl(let declaration):
            try requireFileScope(DeclSyntax(declaration))
            try check(declaration)
            return nil
        case .operatorDecl, .precedenceGroupDecl:
            // The operator table has read those of the cell itself.
            let word = declaration.is(OperatorDeclSyntax.self) ? "operator" : "precedencegroup"
            if blockDepth > 0 {
                throw swiftError("'\(word)' may only be declared at file scope", at: declaration)
            }
            return nil
        default: throw refusal(of: declaration)
        }
    }

    private func requireFileScope(_ declaration: DeclSyntax) throws(Diagnostic) {
        if blockDepth > 0 { throw swiftError("declaration is only valid at file scope", at: declaration) }
    }

    func refusal(of declaration: DeclSyntax) -> Diagnostic {
        switch declaration.as(DeclSyntaxEnum.self) {
        case .actorDecl: concurrency("use a class", at: declaration)
        case .initializerDecl:
            swiftError("initializers may only be declared within a type", at: declaration)
        case .subscriptDecl:
            swiftError("'subscript' functions may only be declared within a type", at: declaration)
        case .deinitializerDecl:
            swiftError(
                "deinitializers may only be declared within a class, actor, or noncopyable type",
                at: declaration)
        case .enumCaseDecl: swiftError("enum 'case' is not allowed outside of an enum", at: declaration)
        case .associatedTypeDecl:
            swiftError(
                "associated types can only be defined in a protocol; define a type or introduce a 'typealias' to "
                    + "satisfy an associated type requirement", at: declaration)
        case .extensionDecl, .importDecl:
            swiftError("declaration is only valid at file scope", at: declaration)
        case .macroDecl, .macroExpansionDecl:
            unsupported("macros are", "write their code out", at: declaration)
        case .ifConfigDecl:
            unsupported(
                "conditional compilation ('#if') is", "delete the directive and keep one of the branches",
                at: declaration)
        case .poundSourceLocation:
            unsupported("compiler directives are", "delete the line", at: declaration)
        default: unsupported("this declaration is", "use let, var, func or a type", at: declaration)
        }
    }

    /// What a notebook has anyway may be imported, as programs for swiftc do.
    private func check(_ declaration: ImportDeclSyntax) throws(Diagnostic) {
        let module = declaration.path.map { name($0.name) }.joined(separator: ".")
        guard Self.importedModules.contains(module), declaration.importKindSpecifier == nil,
            declaration.attributes.isEmpty
        else {
            throw unsupported(
                "'\(declaration.trimmedDescription)' is",
                "the library is always there; delete the line", at: declaration)
        }
    }

    private static let importedModules: Set<String> = ["Swift", "Foundation", "Notebook"]

    mutating func convert(_ alias: TypeAliasDeclSyntax) throws(Diagnostic) -> TypeAliasDeclaration {
        try check(alias.attributes, of: .nominal)
        _ = try convert(alias.modifiers)
        if let clause = alias.genericWhereClause {
            throw unsupported("'where' on a typealias is", "delete it", at: clause)
        }
        return TypeAliasDeclaration(
            name: name(alias.name), nameRange: range(of: alias.name),
            genericParameters: try convert(alias.genericParameterClause),
            type: try convert(alias.initializer.value))
    }
}

import SwiftSyntax

extension Converter {
    mutating func nominal(_ declaration: DeclSyntax) throws(Diagnostic) -> NominalDeclaration {
        switch declaration.as(DeclSyntaxEnum.self) {
        case .structDecl(let declaration): return try named(declaration, .structure)
        case .enumDecl(let declaration): return try named(declaration, .enumeration)
        case .classDecl(let declaration): return try named(declaration, .classType)
        case .protocolDecl(let declaration): return try self.protocol(declaration)
        case .extensionDecl(let declaration): return try self.extension(declaration)
        default: throw refusal(of: declaration)
        }
    }

    private mutating func named(
        _ declaration: some DeclGroupSyntax & NamedDeclSyntax & WithGenericParametersSyntax,
        _ kind: NominalDeclaration.Kind
    ) throws(Diagnostic) -> NominalDeclaration {
        try nominal(
            declaration, kind, name: name(declaration.name), range(of: declaration.name),
            generics: try convert(declaration.genericParameterClause))
    }

    /// The primary associated types stand as its generic parameters.
    private mutating func `protocol`(_ declaration: ProtocolDeclSyntax) throws(Diagnostic)
        -> NominalDeclaration
    {
        let associated = (declaration.primaryAssociatedTypeClause?.primaryAssociatedTypes ?? []).map { type in
            GenericParameter(name: name(type.name), conformances: [], range: range(of: type.name))
        }
        return try nominal(
            declaration, .protocolType, name: name(declaration.name), range(of: declaration.name),
            generics: associated)
    }

    private mutating func `extension`(_ declaration: ExtensionDeclSyntax) throws(Diagnostic)
        -> NominalDeclaration
    {
        let extended = try convert(declaration.extendedType)
        return try nominal(
            declaration, .extension, name: declaration.extendedType.trimmedDescription,
            range(of: declaration.extendedType), extended: extended, generics: [])
    }

    private mutating func nominal(
        _ declaration: some DeclGroupSyntax, _ kind: NominalDeclaration.Kind, name: String,
        _ nameRange: SourceRange, extended: TypeName? = nil, generics: [GenericParameter]
    ) throws(Diagnostic) -> NominalDeclaration {
        try check(declaration.attributes, of: .nominal)
        let modifiers = try convert(declaration.modifiers)
        let inherited = try convert(declaration.inheritanceClause)
        let requirements = try convert(declaration.genericWhereClause)
        let outer = bodies
        bodies = kind == .protocolType ? .forbidden : .required
        defer { bodies = outer }
        return NominalDeclaration(
            kind: kind, name: name, nameRange: nameRange, extended: extended, genericParameters: generics,
            requirements: requirements, inherited: inherited,
            members: members(declaration.memberBlock, of: kind, named: name),
            modifiers: modifiers, documentation: documentation(of: declaration))
    }

    /// What is wrong with one member does not hide what is wrong with the next.
    private mutating func members(
        _ block: MemberBlockSyntax, of kind: NominalDeclaration.Kind, named typeName: String
    ) -> [NominalDeclaration.Member] {
        blockDepth += 1
        defer { blockDepth -= 1 }
        var members: [NominalDeclaration.Member] = []
        for item in block.members {
            do throws(Diagnostic) {
                members += try convert(item.decl, memberOf: kind)
            } catch {
                diagnostics.append(error)
                brokenMembers[typeName, default: []].formUnion(names(declaredIn: item))
            }
        }
        return members
    }

    private mutating func convert(
        _ declaration: DeclSyntax, memberOf kind: NominalDeclaration.Kind
    ) throws(Diagnostic) -> [NominalDeclaration.Member] {
        try descend("this declaration", at: declaration, remedy: "move the inner types out")
        defer { depth -= 1 }
        let range = range(of: declaration)
        switch declaration.as(DeclSyntaxEnum.self) {
        case .variableDecl(let variable): return [.binding(try convert(variable), range)]
        case .functionDecl(let function): return [.function(try convert(function), range)]
        case .initializerDecl(let initializer): return [.function(try convert(initializer), range)]
        case .deinitializerDecl(let deinitializer): return [.function(try convert(deinitializer), range)]
        case .subscriptDecl(let declaration): return [.function(try convert(declaration), range)]
        case .typeAliasDecl(let alias): return [.typeAlias(try convert(alias), range)]
        case .structDecl, .enumDecl, .classDecl, .protocolDecl:
            return [.nominal(try nominal(declaration), range)]
        case .enumCaseDecl(let cases) where kind == .enumeration: return try convert(cases)
        case .associatedTypeDecl(let type) where kind == .protocolType: return [try convert(type, range)]
        case .operatorDecl, .precedenceGroupDecl: _ = try convert(declaration)
        default: throw refusal(of: declaration)
        }
        return []
    }

    private mutating func convert(
        _ type: AssociatedTypeDeclSyntax, _ range: SourceRange
    ) throws(Diagnostic) -> NominalDeclaration.Member {
        try check(type.attributes, of: .nominal)
        _ = try convert(type.modifiers)
        if let initializer = type.initializer {
            throw unsupported(
                "a default for an associated type is", "write a typealias in each conforming type",
                at: initializer)
        }
        if let clause = type.genericWhereClause {
            throw unsupported(
                "'where' on an associated type is", "write the requirement where it is used", at: clause)
        }
        return .associatedType(
            name: name(type.name), conformances: try convert(type.inheritanceClause), range)
    }
}

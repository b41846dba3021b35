import Syntax

extension CellChecker {
    /// A hidden optional, and a getter that fills it when it is first read.
    func declareLazy(
        _ text: String, _ type: Type, _ binding: BindingDeclaration.Binding,
        _ declaration: BindingDeclaration, _ name: DeclaredName
    ) throws(CellErrors) {
        let range = binding.pattern.range
        guard let value = binding.value else {
            throw error(.swift, "lazy properties must have an initializer", at: range)
        }
        let storage = Type.optional(type)
        let field = try addField(
            "$__lazy_storage_$_\(text)", storage, isMutable: true, isWeak: false,
            Expression(.nilLiteral, range), name, range)
        var hidden = storedSignature("$__lazy_storage_$_\(text)", storage, field, name, range)
        hidden.isMutable = true
        environment.add(hidden, to: name.owner)
        let storageName = Expression(
            .member(selfExpression(range), name: "$__lazy_storage_$_\(text)", nameRange: range), range)
        let known = Expression(.identifier("$known"), range)
        let made = Expression(.identifier("$made"), range)
        let body: [Statement] = [
            Statement(
                kind: .conditional(
                    IfStatement(
                        conditions: [
                            .optionalBinding(
                                Pattern(kind: .name("$known", isMutable: false), range: range), nil,
                                storageName,
                                isMutable: false)
                        ], then: [Statement(kind: .returnStatement(known), range: range)], else: nil)),
                range: range),
            Statement(
                kind: .binding(
                    BindingDeclaration(
                        isMutable: false,
                        bindings: [
                            .init(
                                pattern: Pattern(kind: .name("$made", isMutable: false), range: range),
                                type: binding.type, value: value, accessors: nil, range: range)
                        ])), range: range),
            Statement(kind: .expression(Expression(.assignment(storageName, made), range)), range: range),
            Statement(kind: .returnStatement(made), range: range),
        ]
        let read = accessor(
            text, name, isStatic: false, isMutating: true, [], result: type, isThrowing: false, range)
        var signature = Signature(of: read, kind: .property, instance: name.type)
        signature.declaration = "lazy var \(text): \(type)"
        describe(&signature, declaration.modifiers, name)
        let setter = Accessors.Body(
            parameter: "newValue",
            statements: [
                Statement(
                    kind: .expression(
                        Expression(
                            .assignment(storageName, Expression(.identifier("newValue"), range)), range)),
                    range: range)
            ], range: range, isMutating: true)
        signature.learnerSetter = try declareSetter(
            text, type, setter, name, isStatic: false, Modifiers(), range)
        try add(signature, to: name, range)
        addBody(read, body, name, isStatic: false)
    }
}

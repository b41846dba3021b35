import Syntax

/// `@Clamped(0...100) var level = 50`: a hidden property holds the wrapper, `level` reads and sets its value.
extension CellChecker {
    func declareWrapped(
        _ declaration: BindingDeclaration, _ wrapper: BindingDeclaration.Wrapper, _ name: DeclaredName
    ) throws(CellErrors) {
        guard declaration.bindings.count == 1, let binding = declaration.bindings.first,
            case .name(let text, _) = binding.pattern.kind, binding.accessors == nil,
            !declaration.modifiers.isStatic, let declared = name.declared,
            name.declaration.kind == .structure || name.declaration.kind == .classType
        else {
            throw error(
                .unsupported,
                "this property wrapper is not part of the notebook language: wrap one stored property of a struct or class",
                at: wrapper.range)
        }
        guard declaration.isMutable else {
            throw error(
                .swift, "property wrapper can only be applied to a 'var'", at: wrapper.range)
        }
        let initial = wrapperInitializer(binding, wrapper)
        // The hidden property keeps its place; its type is known when the other members are.
        declared.storedProperties.append(
            .init(name: "_\(text)", type: .void, isMutable: true, isWeak: false))
        let place = declared.storedProperties.count - 1
        untypedProperties.append(
            (
                name,
                { (checker) throws(CellErrors) in
                    try checker.finishWrapped(text, binding, declaration, initial, place, name)
                }, false
            ))
    }

    /// `Clamped(wrappedValue: 50, 0...100)`
    private func wrapperInitializer(
        _ binding: BindingDeclaration.Binding, _ wrapper: BindingDeclaration.Wrapper
    ) -> Expression {
        var arguments = wrapper.arguments
        if let value = binding.value {
            let typed = binding.type.map { Expression(.cast(value, $0, .coercion), value.range) } ?? value
            arguments.insert(Argument(label: "wrappedValue", value: typed, range: value.range), at: 0)
        }
        let callee: Expression.Kind =
            if case .named(let text, let own) = wrapper.type.kind, own.isEmpty {
                .identifier(text)
            } else {
                .type(wrapper.type)
            }
        return Expression(.call(Expression(callee, wrapper.range), arguments), wrapper.range)
    }

    private func finishWrapped(
        _ text: String, _ binding: BindingDeclaration.Binding, _ declaration: BindingDeclaration,
        _ initial: Expression, _ place: Int, _ name: DeclaredName
    ) throws(CellErrors) {
        let range = binding.pattern.range
        let type = try inMember(name, isStatic: true) { () throws(CellErrors) in try check(initial).type }
        name.declared?.wrappedProperties.insert("_\(text)")
        let hidden = BindingDeclaration.Binding(
            pattern: Pattern(kind: .name("_\(text)", isMutable: true), range: range), type: nil,
            value: initial, accessors: nil, range: range)
        reservedField = place
        defer { reservedField = nil }
        try declareProperty(
            "_\(text)", hidden, type,
            BindingDeclaration(
                isMutable: true, bindings: [hidden], modifiers: Modifiers(names: ["private"])), name)
        reservedField = nil
        guard try declareProjection(of: "_\(text)", "wrappedValue", as: text, type, declaration, name, range)
        else {
            throw error(
                .swift,
                "property wrapper type '\(type)' does not contain a non-static property named 'wrappedValue'",
                at: range)
        }
        _ = try declareProjection(
            of: "_\(text)", "projectedValue", as: "$\(text)", type, declaration, name, range)
    }

    /// A property that reads and sets a property of the wrapper; false where there is none.
    private func declareProjection(
        of hidden: String, _ property: String, as text: String, _ type: Type,
        _ declaration: BindingDeclaration, _ name: DeclaredName, _ range: SourceRange
    ) throws(CellErrors) -> Bool {
        guard
            let signature = members(of: type, named: property).first(where: {
                $0.kind == .property && !$0.isStatic
            })
        else { return false }
        var matching = Matching(signature, conformances)
        if let pattern = signature.instance { _ = matching.match(pattern, type) }
        let storage = Expression(
            .member(selfExpression(range), name: hidden, nameRange: range), range)
        let value = Expression(.member(storage, name: property, nameRange: range), range)
        let getter = Accessors.Body(
            parameter: "", statements: [Statement(kind: .returnStatement(value), range: range)], range: range,
            isMutating: signature.isMutating)
        let assignment = Expression(
            .assignment(value, Expression(.identifier("newValue"), range)), range)
        let isSettable =
            isAccessible(signature, forWriting: true)
            && (signature.learnerSetter != nil || signature.isStored && signature.isMutable)
        let setter = Accessors.Body(
            parameter: "newValue", statements: [Statement(kind: .expression(assignment), range: range)],
            range: range, isMutating: true)
        try declareComputed(
            text, signature.result.substituting(matching.bindings),
            Accessors(
                getter: getter, isThrowing: false, setter: isSettable ? setter : nil, willSet: nil,
                didSet: nil),
            BindingDeclaration(isMutable: true, bindings: [], modifiers: declaration.modifiers),
            name, range)
        return true
    }
}

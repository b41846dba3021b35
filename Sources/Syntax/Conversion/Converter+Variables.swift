import SwiftSyntax

extension Converter {
    mutating func convert(_ declaration: VariableDeclSyntax) throws(Diagnostic) -> BindingDeclaration {
        try check(declaration.attributes, of: .variable)
        let wrapper = try wrapper(in: declaration.attributes)
        let modifiers = try convert(declaration.modifiers)
        let isMutable = try isMutable(declaration.bindingSpecifier)
        var bindings: [BindingDeclaration.Binding] = []
        for binding in declaration.bindings { bindings.append(try convert(binding, isMutable: isMutable)) }
        return BindingDeclaration(
            isMutable: isMutable, bindings: Self.spreadingTypes(bindings), modifiers: modifiers,
            wrapper: wrapper)
    }

    private mutating func convert(
        _ binding: PatternBindingSyntax, isMutable: Bool
    ) throws(Diagnostic) -> BindingDeclaration.Binding {
        let pattern = try convert(binding.pattern, isMutable: isMutable)
        var type: TypeName?
        if let annotation = binding.typeAnnotation { type = try convert(annotation.type) }
        var value: Expression?
        if let initializer = binding.initializer { value = try convert(initializer.value) }
        var accessors: Accessors?
        if let block = binding.accessorBlock {
            let converted = try convert(block, of: "variable")
            try checkComputed(converted, binding, isMutable: isMutable)
            accessors = converted
        } else if bodies == .forbidden {
            throw swiftError(
                "property in protocol must have explicit { get } or { get set } specifier",
                at: binding.pattern)
        }
        return .init(
            pattern: pattern, type: type, value: value, accessors: accessors, range: range(of: binding))
    }

    private func checkComputed(
        _ accessors: Accessors, _ binding: PatternBindingSyntax, isMutable: Bool
    ) throws(Diagnostic) {
        let isComputed = accessors.getter != nil
        if !isMutable {
            let kind = isComputed ? "computed" : "observing"
            throw swiftError("'let' declarations cannot be \(kind) properties", at: binding.pattern)
        }
        if isComputed && binding.typeAnnotation == nil {
            throw swiftError("computed property must have an explicit type", at: binding.pattern)
        }
        if isComputed, let initializer = binding.initializer {
            throw swiftError(
                "variable with getter/setter cannot have an initial value", at: initializer.value)
        }
    }

    /// In `var a, b: Int` the type holds for both.
    private static func spreadingTypes(
        _ bindings: [BindingDeclaration.Binding]
    ) -> [BindingDeclaration.Binding] {
        var type: TypeName?
        var spread: [BindingDeclaration.Binding] = []
        for binding in bindings.reversed() {
            if binding.type != nil || binding.value != nil { type = binding.type }
            spread.append(
                .init(
                    pattern: binding.pattern, type: binding.value == nil ? type : binding.type,
                    value: binding.value, accessors: binding.accessors, range: binding.range))
        }
        return spread.reversed()
    }
}

import SwiftSyntax

extension Converter {
    enum AttributeTarget { case variable, function, nominal, parameter, type }

    /// The names of the attributes; refuses those that mean something which the notebook language lacks.
    @discardableResult
    func check(_ attributes: AttributeListSyntax, of target: AttributeTarget) throws(Diagnostic) -> Set<
        String
    > {
        var names: Set<String> = []
        for element in attributes {
            guard case .attribute(let attribute) = element else {
                throw unsupported(
                    "conditional compilation ('#if') is", "delete the directive and keep one of the branches",
                    at: element)
            }
            let name = attribute.attributeName.trimmedDescription
            if target == .variable, Self.isWrapper(name) { continue }
            let isLibraries = bodies == .optional && name == "_disfavoredOverload"
            guard isLibraries || Self.knownAttributes.contains(name) else {
                throw refusal(of: attribute, name, target)
            }
            names.insert(name)
        }
        return names
    }

    /// Those that the checker reads, and those that change nothing in a program of one module and one thread.
    private static let knownAttributes: Set<String> = [
        "discardableResult", "escaping", "autoclosure", "MainActor", "frozen", "inlinable", "inline",
        "usableFromInline", "retroactive", "unchecked", "propertyWrapper",
    ]

    /// Names that mean something to the compiler, and are none of a type.
    private static let compilerAttributes: Set<String> = ["MainActor", "Sendable"]

    private static func isWrapper(_ name: String) -> Bool {
        name.first?.isUppercase == true && !compilerAttributes.contains(name)
    }

    /// `@Clamped(0...100)` before a property.
    mutating func wrapper(
        in attributes: AttributeListSyntax
    ) throws(Diagnostic) -> BindingDeclaration.Wrapper? {
        var found: BindingDeclaration.Wrapper?
        for case .attribute(let attribute) in attributes
        where Self.isWrapper(attribute.attributeName.trimmedDescription) {
            if found != nil {
                throw unsupported("several property wrappers of one property are", "use one", at: attribute)
            }
            var arguments: [Argument] = []
            if case .argumentList(let list)? = attribute.arguments { arguments = try convert(list) }
            found = BindingDeclaration.Wrapper(
                type: try convert(attribute.attributeName), arguments: arguments, range: range(of: attribute))
        }
        return found
    }

    private func refusal(
        of attribute: AttributeSyntax, _ name: String, _ target: AttributeTarget
    ) -> Diagnostic {
        let written = "@\(name)"
        switch name {
        case "main":
            return unsupported(
                "'@main' is", "delete it, and call the type's 'main()' at the end of the cell", at: attribute)
        case "resultBuilder": return unsupported("result builders are", "return an array", at: attribute)
        case "dynamicMemberLookup", "dynamicCallable":
            return unsupported("'\(written)' is", "write a subscript or a method", at: attribute)
        case "Sendable", "preconcurrency", "globalActor", "concurrent", "isolated":
            return concurrency("delete '\(written)'", at: attribute)
        case "available": return unsupported("'@available' is", "delete it", at: attribute)
        default: break
        }
        guard name.first?.isUppercase == true else {
            return unsupported("the attribute '\(written)' is", "delete it", at: attribute)
        }
        return switch target {
        case .variable:
            unsupported(
                "property wrappers such as '\(written)' are", "use a computed property or 'didSet'",
                at: attribute)
        case .function, .parameter:
            unsupported("result builders such as '\(written)' are", "return an array", at: attribute)
        case .nominal, .type:
            unsupported("macros such as '\(written)' are", "write their code out", at: attribute)
        }
    }

    func convert(_ modifiers: DeclModifierListSyntax) throws(Diagnostic) -> Modifiers {
        var names: Set<String> = []
        var setterAccess: String?
        for modifier in modifiers {
            let name = modifier.name.text
            guard Self.knownModifiers.contains(name) else { throw refusal(of: modifier) }
            guard let detail = modifier.detail else {
                // It speaks of threads, and there is one.
                if name != "nonisolated" { names.insert(name) }
                continue
            }
            if name == "unowned" {
                names.insert(name)
                continue
            }
            guard detail.detail.text == "set", Self.accessWords.contains(name) else {
                throw unsupported(
                    "the modifier '\(modifier.trimmedDescription)' is", "delete it", at: modifier)
            }
            setterAccess = name
        }
        return Modifiers(names: names, setterAccess: setterAccess)
    }

    private static let accessWords: Set<String> = [
        "private", "fileprivate", "internal", "package", "public", "open",
    ]
    private static let knownModifiers: Set<String> = accessWords.union([
        "static", "class", "mutating", "nonmutating", "lazy", "override", "final", "convenience", "required",
        "weak", "unowned", "prefix", "postfix", "infix", "indirect", "nonisolated",
    ])

    private func refusal(of modifier: DeclModifierSyntax) -> Diagnostic {
        let written = modifier.trimmedDescription
        return switch modifier.name.text {
        case "async", "distributed", "isolated", "sending": concurrency("delete '\(written)'", at: modifier)
        default: unsupported("the modifier '\(written)' is", "delete it", at: modifier)
        }
    }
}

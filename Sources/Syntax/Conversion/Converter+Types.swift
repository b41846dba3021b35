import SwiftSyntax

extension Converter {
    mutating func convert(_ type: TypeSyntax) throws(Diagnostic) -> TypeName {
        try descend("this type", at: type, remedy: "name parts of it with 'typealias'")
        defer { depth -= 1 }
        return TypeName(
            kind: try kind(of: type), range: range(of: type),
            isImplicitlyUnwrapped: type.is(ImplicitlyUnwrappedOptionalTypeSyntax.self))
    }

    private mutating func kind(of type: TypeSyntax) throws(Diagnostic) -> TypeName.Kind {
        switch type.as(TypeSyntaxEnum.self) {
        case .identifierType(let named):
            return .named(name(named.name), arguments: try convert(named.genericArgumentClause))
        case .memberType(let member):
            return .member(
                try convert(member.baseType), name(member.name),
                arguments: try convert(member.genericArgumentClause))
        case .arrayType(let array): return .array(try convert(array.element))
        case .dictionaryType(let dictionary):
            return .dictionary(try convert(dictionary.key), try convert(dictionary.value))
        case .optionalType(let optional): return .optional(try convert(optional.wrappedType))
        case .implicitlyUnwrappedOptionalType(let optional):
            return .optional(try convert(optional.wrappedType))
        case .tupleType(let tuple): return try kind(of: tuple)
        case .functionType(let function): return try kind(of: function)
        case .compositionType(let composition): return .composition(try parts(of: composition))
        case .someOrAnyType(let constrained):
            let constraint = try convert(constrained.constraint)
            let isAny = constrained.someOrAnySpecifier.tokenKind == .keyword(.any)
            if isAny, case .metatype(let base) = constraint.kind {
                return .metatype(TypeName(kind: .existential(base), range: base.range))
            }
            return isAny ? .existential(constraint) : .opaque(constraint)
        case .metatypeType(let metatype) where metatype.metatypeSpecifier.text == "Type":
            return .metatype(try convert(metatype.baseType))
        case .attributedType(let attributed):
            let inner = try parameterType(type)
            if inner.isInout { throw swiftError("'inout' may only be used on parameters", at: attributed) }
            return inner.type.kind
        default: throw refusal(of: type)
        }
    }

    private func refusal(of type: TypeSyntax) -> Diagnostic {
        switch type.as(TypeSyntaxEnum.self) {
        case .metatypeType:
            unsupported("a type as a value is", "use a generic parameter or a closure", at: type)
        case .packElementType, .packExpansionType:
            unsupported("parameter packs are", "write an array or a variadic parameter", at: type)
        case .suppressedType: unsupported("noncopyable types are", "delete '~'", at: type)
        case .inlineArrayType: unsupported("arrays of a fixed size are", "use '[Element]'", at: type)
        case .classRestrictionType: unsupported("'class' as a requirement is", "write 'AnyObject'", at: type)
        default:
            unsupported("this type is", "use a named type, an array, a tuple or a function type", at: type)
        }
    }

    mutating func convert(_ clause: GenericArgumentClauseSyntax?) throws(Diagnostic) -> [TypeName] {
        var arguments: [TypeName] = []
        for argument in clause?.arguments ?? [] {
            guard case .type(let type) = argument.argument else {
                throw unsupported("a number as an argument of a type is", "use '[Element]'", at: argument)
            }
            arguments.append(try convert(type))
        }
        return arguments
    }

    mutating func parts(of composition: CompositionTypeSyntax) throws(Diagnostic) -> [TypeName] {
        var parts: [TypeName] = []
        for element in composition.elements { parts.append(try convert(element.type)) }
        return parts
    }

    private mutating func kind(of tuple: TupleTypeSyntax) throws(Diagnostic) -> TypeName.Kind {
        var elements: [(label: String?, type: TypeName)] = []
        for element in tuple.elements {
            if let ellipsis = element.ellipsis {
                throw swiftError(
                    "variadic parameter cannot appear outside of a function parameter list", at: ellipsis)
            }
            elements.append((label(element.firstName), try convert(element.type)))
        }
        if elements.count == 1 {
            if elements[0].label != nil {
                throw swiftError("cannot create a single-element tuple with an element label", at: tuple)
            }
            return elements[0].type.kind
        }
        return .tuple(elements)
    }

    private mutating func kind(of function: FunctionTypeSyntax) throws(Diagnostic) -> TypeName.Kind {
        let effects = function.effectSpecifiers
        let throwing = try throwing(async: effects?.asyncSpecifier, throws: effects?.throwsClause)
        var parameters: [TypeName.FunctionParameter] = []
        for parameter in function.parameters {
            if let name = parameter.firstName, name.tokenKind != .wildcard {
                throw swiftError(
                    "function types cannot have argument labels; use '_' before '\(name.text)'", at: name)
            }
            let type = try parameterType(parameter.type)
            parameters.append(
                .init(type: type.type, isInout: type.isInout, isVariadic: parameter.ellipsis != nil))
        }
        return .function(
            parameters, isThrowing: throwing != .never, thrown: try thrownType(effects?.throwsClause),
            result: try convert(function.returnClause.type))
    }

    struct ParameterType {
        let type: TypeName
        var isInout = false
        var isEscaping = false
        var isAutoclosure = false
    }

    /// A type with the words that may stand before it in a list of parameters.
    mutating func parameterType(_ type: TypeSyntax) throws(Diagnostic) -> ParameterType {
        guard let attributed = type.as(AttributedTypeSyntax.self) else {
            return ParameterType(type: try convert(type))
        }
        let attributes = try check(attributed.attributes, of: .type)
        var isInout = false
        for specifier in Array(attributed.specifiers) + Array(attributed.lateSpecifiers) {
            guard specifier.trimmedDescription == "inout" else {
                throw unsupported("'\(specifier.trimmedDescription)' is", "delete it", at: specifier)
            }
            isInout = true
        }
        return ParameterType(
            type: try convert(attributed.baseType), isInout: isInout,
            isEscaping: attributes.contains("escaping"), isAutoclosure: attributes.contains("autoclosure"))
    }
}

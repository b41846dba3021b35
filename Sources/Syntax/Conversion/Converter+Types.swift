import SwiftSyntax

extension Converter {
    mutating func convert(_ type: TypeSyntax) throws(Diagnostic) -> TypeName {
        let range = range(of: type)
        switch type.as(TypeSyntaxEnum.self) {
        case .identifierType(let identifier):
            var arguments: [TypeName] = []
            for argument in identifier.genericArgumentClause?.arguments ?? [] {
                guard case .type(let type) = argument.argument else { continue }
                arguments.append(try convert(type))
            }
            return TypeName(kind: .named(name(identifier.name), arguments: arguments), range: range)
        case .arrayType(let array):
            return TypeName(kind: .array(try convert(array.element)), range: range)
        case .dictionaryType(let dictionary):
            return TypeName(
                kind: .dictionary(try convert(dictionary.key), try convert(dictionary.value)), range: range)
        case .optionalType(let optional):
            return TypeName(kind: .optional(try convert(optional.wrappedType)), range: range)
        case .tupleType(let tuple):
            var elements: [(label: String?, type: TypeName)] = []
            for element in tuple.elements {
                let label = element.firstName.flatMap { $0.tokenKind == .wildcard ? nil : name($0) }
                elements.append((label, try convert(element.type)))
            }
            if elements.count == 1 && elements[0].label == nil { return elements[0].type }
            return TypeName(kind: .tuple(elements), range: range)
        case .functionType(let function):
            if let effects = function.effectSpecifiers {
                throw unsupported("'\(effects.trimmedDescription)' is", "delete it", at: effects)
            }
            var parameters: [TypeName] = []
            for parameter in function.parameters { parameters.append(try convert(parameter.type)) }
            let result = try convert(function.returnClause.type)
            return TypeName(kind: .function(parameters, result: result), range: range)
        case .attributedType(let attributed):
            guard attributed.specifiers.isEmpty else {
                throw unsupported(
                    "'\(attributed.specifiers.trimmedDescription)' is", "return the new value", at: type)
            }
            // @escaping says nothing here: every closure may be kept.
            return try convert(attributed.baseType)
        case .someOrAnyType(let constrained):
            return TypeName(kind: .existential(constrained.constraint.trimmedDescription), range: range)
        default:
            throw unsupported(
                "this type is", "use a named type, an array, a tuple or a function type", at: type)
        }
    }
}

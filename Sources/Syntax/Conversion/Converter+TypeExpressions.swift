import SwiftSyntax

extension Converter {
    /// `Array<Int>` and `Outer.Inner<Int>` where a value could stand.
    mutating func specializedType(
        _ specialization: GenericSpecializationExprSyntax
    ) throws(Diagnostic) -> TypeName {
        let arguments = try convert(specialization.genericArgumentClause)
        let range = range(of: specialization)
        switch try convert(specialization.expression).asType?.kind {
        case .named(let name, arguments: let written)? where written.isEmpty:
            return TypeName(kind: .named(name, arguments: arguments), range: range)
        case .member(let base, let name, arguments: let written)? where written.isEmpty:
            return TypeName(kind: .member(base, name, arguments: arguments), range: range)
        default:
            throw swiftError("cannot explicitly specialize this expression", at: specialization)
        }
    }
}

extension Expression {
    /// The expression read as the name of a type, if it can be one: `Int`, `[Int]`, `Outer.Inner`, `(Int, Int)`,
    /// `Int?`.
    package var asType: TypeName? {
        typeKind.map { TypeName(kind: $0, range: range) }
    }

    private var typeKind: TypeName.Kind? {
        switch kind {
        case .type(let type): return type.kind
        case .identifier(let name): return .named(name, arguments: [])
        case .member(let base?, let name, _):
            return base.asType.map { .member($0, name, arguments: []) }
        case .array(let elements):
            guard elements.count == 1 else { return nil }
            return elements[0].asType.map { .array($0) }
        case .dictionary(let pairs):
            guard pairs.count == 1, let key = pairs[0].key.asType, let value = pairs[0].value.asType else {
                return nil
            }
            return .dictionary(key, value)
        case .optionalChain(let wrapped): return wrapped.asType.map { .optional($0) }
        case .parenthesized(let inner): return inner.typeKind
        case .tuple(let fields):
            let types = fields.compactMap { field in field.value.asType.map { (field.label, $0) } }
            return types.count == fields.count ? .tuple(types) : nil
        case .binary("&", let left, let right, _):
            guard let left = left.asType, let right = right.asType else { return nil }
            if case .composition(let parts) = left.kind { return .composition(parts + [right]) }
            return .composition([left, right])
        default: return nil
        }
    }

    /// A type in brackets or with `?` as `.type`; all else as it is.
    var readAsType: Expression {
        switch kind {
        case .array, .dictionary:
            guard let type = asType else { return self }
            return Expression(.type(type), range)
        case .parenthesized(let inner):
            let read = inner.readAsType
            if case .type = read.kind { return Expression(read.kind, range) }
            return self
        default: return self
        }
    }
}

/// A type of the notebook language.
package indirect enum Type: Hashable, Sendable {
    /// `Int`, `Array<Double>`, `Tensor`, `Point`: a named type with its arguments.
    case nominal(NominalType, [Type])
    /// `(Int, y: Double)`; the empty tuple is `Void`.
    case tuple([TupleElement])
    case function(FunctionType)
    /// `any Shape`, `any Error`; without protocols `Any`. The machine boxes the value together with its type.
    case existential([ProtocolType])
    /// The parameter of a function that may change the caller's variable; nothing else has such a type.
    case inoutReference(Type)
    /// The type of a type: of `Int.self` and `type(of: x)`.
    case metatype(Type)
    /// A generic parameter, seen from inside its declaration. Lowering puts a type in its place.
    case archetype(Archetype)
    /// A generic parameter of a signature that is being matched: `Element`, `Result`.
    case parameter(String)
}

package struct TupleElement: Hashable, Sendable {
    package var label: String?
    package var type: Type

    package init(label: String? = nil, type: Type) {
        self.label = label
        self.type = type
    }
}

package struct FunctionType: Hashable, Sendable {
    package var parameters: [Type]
    package var result: Type
    package var isThrowing: Bool
    /// The type in `throws(Failure)`; nil where any error may be thrown.
    package var thrownError: Type?

    package init(parameters: [Type], result: Type, isThrowing: Bool = false, thrownError: Type? = nil) {
        self.parameters = parameters
        self.result = result
        self.isThrowing = isThrowing
        self.thrownError = thrownError
    }
}

extension Type {
    package static let void = Type.tuple([])
    package static let int = Type.nominal(.int, [])
    package static let double = Type.nominal(.double, [])
    package static let bool = Type.nominal(.bool, [])
    package static let string = Type.nominal(.string, [])
    package static let character = Type.nominal(.character, [])
    package static let never = Type.nominal(.never, [])
    package static let any = Type.existential([])
    static let described = Type.nominal(.described, [])
    package static let anyError = Type.existential([.error])

    package static func array(of element: Type) -> Type { .nominal(.array, [element]) }
    package static func set(of element: Type) -> Type { .nominal(.set, [element]) }
    package static func dictionary(_ key: Type, _ value: Type) -> Type {
        .nominal(.dictionary, [key, value])
    }
    package static func optional(_ wrapped: Type) -> Type { .nominal(.optional, [wrapped]) }
    package static func range(of bound: Type) -> Type { .nominal(.range, [bound]) }
    package static func closedRange(of bound: Type) -> Type { .nominal(.closedRange, [bound]) }

    package var isVoid: Bool { self == .void }

    /// The named type, where this is one.
    package var nominal: NominalType? {
        if case .nominal(let nominal, _) = self { nominal } else { nil }
    }

    /// The arguments of the named type: the element of an array, the bound of a range.
    package var arguments: [Type] {
        if case .nominal(_, let arguments) = self { arguments } else { [] }
    }

    /// What an optional wraps.
    package var wrapped: Type? {
        if case .nominal(.optional, let arguments) = self { arguments[0] } else { nil }
    }

    package var isOptional: Bool { wrapped != nil }

    /// Whether its values are instances of a class.
    package var isClass: Bool { nominal?.kind == .classType }
}

extension FunctionType {
    /// What stands before the arrow.
    fileprivate var effects: String {
        guard isThrowing else { return "" }
        return thrownError.map { "throws(\($0)) " } ?? "throws "
    }
}

extension Type: CustomStringConvertible {
    /// The type as swiftc writes it in its diagnostics.
    package var description: String {
        switch self {
        case .nominal(.array, let arguments): "[\(arguments[0])]"
        case .nominal(.dictionary, let arguments): "[\(arguments[0]) : \(arguments[1])]"
        case .nominal(.optional, let arguments): "\(arguments[0].descriptionBeforePostfix)?"
        case .nominal(let nominal, []): nominal.qualifiedName
        case .nominal(let nominal, let arguments):
            nominal.qualifiedName.split(separator: ".", maxSplits: 1).enumerated().map { place, name in
                place > 0 ? ".\(name)" : "\(name)<\(arguments.map(\.description).joined(separator: ", "))>"
            }.joined()
        case .tuple([]): "()"
        case .tuple(let elements):
            "("
                + elements.map { ($0.label.map { "\($0): " } ?? "") + $0.type.description }.joined(
                    separator: ", ") + ")"
        case .function(let function):
            "(\(function.parameters.map(\.description).joined(separator: ", "))) "
                + "\(function.effects)-> \(function.result.isVoid ? "Void" : "\(function.result)")"
        case .existential([]): "Any"
        case .existential(let protocols): "any \(protocols.map(\.name).joined(separator: " & "))"
        case .inoutReference(let type): "inout \(type)"
        case .metatype(let type): "\(type.descriptionBeforePostfix).Type"
        case .archetype(let archetype): archetype.description
        case .parameter(let name): String(name.prefix { $0 != "#" })
        }
    }

    private var descriptionBeforePostfix: String {
        switch self {
        case .function: "(\(self))"
        case .existential(let protocols) where !protocols.isEmpty: "(\(self))"
        default: description
        }
    }
}

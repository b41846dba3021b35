/// A type of the notebook language.
package indirect enum Type: Hashable, Sendable {
    /// `Int`, `Array<Double>`, `Tensor`: a named type with its arguments.
    case nominal(NominalType, [Type])
    /// `(Int, y: Double)`; the empty tuple is `Void`.
    case tuple([TupleElement])
    case function(FunctionType)
    /// `Element`, `Result`: a parameter of a generic library declaration, before it is instantiated.
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

    package init(parameters: [Type], result: Type) {
        self.parameters = parameters
        self.result = result
    }
}

extension Type {
    package static let void = Type.tuple([])
    package static let int = Type.nominal(.int, [])
    package static let double = Type.nominal(.double, [])
    package static let bool = Type.nominal(.bool, [])
    package static let string = Type.nominal(.string, [])
    package static let character = Type.nominal(.character, [])

    package static func array(of element: Type) -> Type { .nominal(.array, [element]) }
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
}

extension Type: CustomStringConvertible {
    /// The type as swiftc writes it in its diagnostics.
    package var description: String {
        switch self {
        case .nominal(.array, let arguments): "[\(arguments[0])]"
        case .nominal(.optional, let arguments): "\(arguments[0])?"
        case .nominal(let nominal, []): nominal.name
        case .nominal(let nominal, let arguments):
            "\(nominal.name)<\(arguments.map(\.description).joined(separator: ", "))>"
        case .tuple([]): "Void"
        case .tuple(let elements):
            "("
                + elements.map { ($0.label.map { "\($0): " } ?? "") + $0.type.description }.joined(
                    separator: ", ") + ")"
        case .function(let function):
            "(\(function.parameters.map(\.description).joined(separator: ", "))) -> \(function.result)"
        case .parameter(let name): name
        }
    }
}

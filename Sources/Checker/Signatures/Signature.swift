import Syntax

/// One way to call a name: what it takes, what it gives, and what carries it out.
package struct Signature: Sendable {
    package struct Parameter: Sendable {
        package let label: String?
        package let name: String
        package let type: Type
        let defaultValue: DefaultValue?
        package let isVariadic: Bool

        package var hasDefault: Bool { defaultValue != nil }
    }

    enum DefaultValue: Sendable {
        /// Of a library's declaration, not checked yet.
        case written(Expression)
        case checked(TypedExpression)
    }

    package enum Implementation: Sendable {
        case callee(Callee)
        case constant(TypedExpression.Kind)
        /// The value of the one argument.
        case argument
    }

    package enum Kind: Hashable, Sendable {
        case function, property, initializer, subscripting
    }

    package let name: String
    package let kind: Kind
    /// What each generic parameter must conform to.
    package let requirements: [String: Set<Conformance>]
    package let parameters: [Parameter]
    package let result: Type
    /// The type of the instance, where it is a member of one; its generic parameters are bound by it.
    package let instance: Type?
    package let isStatic: Bool
    package let isMutating: Bool
    package let implementation: Implementation
    /// For a subscript that can be assigned.
    package let setter: LibraryFunction?
    package let declaration: String
    package let documentation: String

    /// A member of `Sequence` that makes an array, where swiftc prefers the collection's own.
    var isLessSpecial: Bool { declaration == StandardLibrary.reversedToArray }

    var isGeneric: Bool { !requirements.isEmpty }

    package var functionType: FunctionType {
        FunctionType(parameters: parameters.map(\.type), result: result)
    }
}

extension Signature {
    init(of function: Function) {
        name = function.name
        kind = .function
        requirements = [:]
        parameters = function.parameters.map {
            Parameter(
                label: $0.label, name: $0.variable.name, type: $0.variable.type,
                defaultValue: $0.defaultValue.map(DefaultValue.checked), isVariadic: false)
        }
        result = function.result
        instance = nil
        isStatic = false
        isMutating = false
        implementation = .callee(.function(function))
        setter = nil
        declaration = function.declaration
        documentation = ""
    }

    /// The name with its labels, as swiftc writes it: `linspace(_:_:_:)`.
    var fullName: String {
        kind == .property ? name : "\(name)(\(parameters.map { ($0.label ?? "_") + ":" }.joined()))"
    }
}

extension Function {
    /// The declaration as Swift writes it: `func f(_ x: Int) -> Int`.
    package var declaration: String {
        let list = parameters.map { parameter in
            let label = parameter.label ?? "_"
            let name = label == parameter.variable.name ? label : "\(label) \(parameter.variable.name)"
            return "\(name): \(parameter.variable.type)" + (parameter.defaultValue == nil ? "" : " = …")
        }
        return "func \(name)(\(list.joined(separator: ", ")))" + (result.isVoid ? "" : " -> \(result)")
    }
}

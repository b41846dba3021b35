/// What the generic parameters of a declaration stand for in one use of it.
typealias Bindings = [String: Type]

extension Type {
    /// The type with its parameters replaced; parameters without a binding stay.
    func substituting(_ bindings: Bindings) -> Type {
        if bindings.isEmpty { return self }
        switch self {
        case .parameter(let name): return bindings[name] ?? self
        case .nominal(let nominal, let arguments):
            return arguments.isEmpty ? self : .nominal(nominal, arguments.map { $0.substituting(bindings) })
        case .tuple(let elements):
            return .tuple(
                elements.map { TupleElement(label: $0.label, type: $0.type.substituting(bindings)) })
        case .function(let function):
            return .function(
                FunctionType(
                    parameters: function.parameters.map { $0.substituting(bindings) },
                    result: function.result.substituting(bindings)))
        }
    }

    /// Whether `print` can write it as Swift does: a reversed collection shows its insides there.
    var isDescribable: Bool {
        switch self {
        case .nominal(let nominal, let arguments):
            nominal != .reversedCollection && arguments.allSatisfy(\.isDescribable)
        case .tuple(let elements): elements.allSatisfy(\.type.isDescribable)
        case .function, .parameter: true
        }
    }

    /// Whether a generic parameter stands in it.
    var hasParameters: Bool {
        switch self {
        case .parameter: true
        case .nominal(_, let arguments): arguments.contains(where: \.hasParameters)
        case .tuple(let elements): elements.contains(where: \.type.hasParameters)
        case .function(let function):
            function.parameters.contains(where: \.hasParameters) || function.result.hasParameters
        }
    }

    /// The type itself where it is known whole, as the expectation of an expression.
    var withoutParameters: Type? { hasParameters ? nil : self }

    func conforms(to conformance: Conformance) -> Bool {
        guard case .nominal(let nominal, let arguments) = self else { return false }
        if nominal.conformances.contains(conformance) { return true }
        switch conformance {
        case .equatable, .hashable:
            return nominal == .array && arguments[0].conforms(to: conformance)
        case .tableColumn:
            return nominal == .array && [.int, .double, .string, .bool].contains(arguments[0])
        default: return false
        }
    }

    /// What for-in walks over, or nil where the type is no sequence.
    package var sequenceElement: Type? {
        guard case .nominal(let nominal, let arguments) = self else { return nil }
        switch nominal {
        case .array, .arraySlice, .strideTo, .strideThrough: return arguments[0]
        case .range, .closedRange: return arguments[0] == .int ? .int : nil
        case .string: return .character
        case .reversedCollection: return arguments[0].sequenceElement
        case .enumeratedSequence:
            guard let element = arguments[0].sequenceElement else { return nil }
            return .tuple([
                TupleElement(label: "offset", type: .int), TupleElement(label: "element", type: element),
            ])
        case .zip2Sequence:
            guard let first = arguments[0].sequenceElement, let second = arguments[1].sequenceElement else {
                return nil
            }
            return .tuple([TupleElement(type: first), TupleElement(type: second)])
        default: return nil
        }
    }
}

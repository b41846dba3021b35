/// What the generic parameters of a signature stand for in one use of it.
typealias Bindings = [String: Type]

/// What the archetypes of a generic declaration stand for in one use of it.
package typealias TypeBindings = [Archetype: Type]

extension Type {
    /// The type with each part replaced for which `replacement` gives one.
    func replacing(_ replacement: (Type) -> Type?) -> Type {
        if let replaced = replacement(self) { return replaced }
        switch self {
        case .parameter, .archetype, .existential: return self
        case .nominal(let nominal, let arguments):
            return arguments.isEmpty ? self : .nominal(nominal, arguments.map { $0.replacing(replacement) })
        case .tuple(let elements):
            return .tuple(
                elements.map { TupleElement(label: $0.label, type: $0.type.replacing(replacement)) })
        case .function(let function):
            return .function(
                FunctionType(
                    parameters: function.parameters.map { $0.replacing(replacement) },
                    result: function.result.replacing(replacement), isThrowing: function.isThrowing,
                    thrownError: function.thrownError?.replacing(replacement)))
        case .inoutReference(let type): return .inoutReference(type.replacing(replacement))
        case .metatype(let type): return .metatype(type.replacing(replacement))
        }
    }

    /// The type with the parameters of a signature replaced; parameters without a binding stay.
    func substituting(_ bindings: Bindings) -> Type {
        if bindings.isEmpty { return self }
        return replacing { type in
            if case .parameter(let name) = type { bindings[name] } else { nil }
        }
    }

    /// The type with archetypes replaced; an associated type follows the archetype that it belongs to.
    package func substituting(_ bindings: TypeBindings) -> Type {
        if bindings.isEmpty { return self }
        return replacing { type in
            if case .archetype(let archetype) = type { archetype.substituted(bindings) } else { nil }
        }
    }

    /// Whether a part of it satisfies the condition.
    package func contains(_ condition: (Type) -> Bool) -> Bool {
        if condition(self) { return true }
        switch self {
        case .parameter, .archetype, .existential: return false
        case .nominal(_, let arguments): return arguments.contains { $0.contains(condition) }
        case .tuple(let elements): return elements.contains { $0.type.contains(condition) }
        case .function(let function):
            return function.parameters.contains { $0.contains(condition) }
                || function.result.contains(condition)
                || function.thrownError?.contains(condition) ?? false
        case .inoutReference(let type), .metatype(let type): return type.contains(condition)
        }
    }

    /// Whether a parameter of a signature stands in it.
    var hasParameters: Bool {
        contains { if case .parameter = $0 { true } else { false } }
    }

    package var hasArchetypes: Bool {
        contains { if case .archetype = $0 { true } else { false } }
    }

    /// The type itself where it is known whole, as the expectation of an expression.
    var withoutParameters: Type? { hasParameters ? nil : self }
}

extension Archetype {
    fileprivate func substituted(_ bindings: TypeBindings) -> Type? {
        if let type = bindings[self] { return type }
        guard let base, let outer = base.substituted(bindings) else { return nil }
        return outer.associatedType(named: name)
    }
}

extension Type {
    /// The type that a conforming type gives an associated type of a protocol: the `Element` of an array.
    package func associatedType(named name: String) -> Type? {
        if case .archetype(let archetype) = self, let type = archetype.associatedTypes[name] { return type }
        if let type = declaredAssociatedType(named: name) { return type }
        switch name {
        case "Element": return sequenceElement
        case "Bound":
            return nominal?.conformances.contains(.rangeExpression) ?? false ? arguments[0] : nil
        case "Index":
            switch nominal {
            case .string?, .substring?: return .nominal(.stringIndex, [])
            case .array?, .arraySlice?: return .int
            case .range?, .closedRange?: return arguments[0]
            case .dictionary?: return .nominal(.dictionaryIndex, arguments)
            case .set?: return .nominal(.setIndex, arguments)
            case let other?:
                return other.conformances.contains(.collection) ? .nominal(.opaqueIndex, []) : nil
            case nil: return nil
            }
        case "Iterator":
            // What `makeIterator()` gives of the library's sequences.
            return sequenceElement.map { .nominal(.indexingIterator, [.array(of: $0)]) }
        case "SubSequence":
            switch nominal {
            case .string?, .substring?: return .nominal(.substring, [])
            case .array?, .arraySlice?: return .nominal(.arraySlice, arguments)
            default: return nil
            }
        default: return nil
        }
    }

    /// What a type of the learner's, or a class that it inherits from, gives an associated type.
    private func declaredAssociatedType(named name: String) -> Type? {
        guard let declared = nominal?.declared else { return nil }
        if let type = declared.associatedType(named: name, arguments: arguments) { return type }
        return declared.superclass?.substituting(declared.bindings(arguments))
            .declaredAssociatedType(named: name)
    }

    /// Whether a type of the learner's, or a class that it inherits from, is declared as a sequence.
    private var isDeclaredSequence: Bool {
        guard let nominal, let declared = nominal.declared else { return false }
        return nominal.conformances.contains { $0.refines(.sequence) }
            || declared.superclass?.isDeclaredSequence ?? false
    }

    /// What for-in walks over, or nil where the type is no sequence.
    package var sequenceElement: Type? {
        switch self {
        case .archetype(let archetype): return archetype.associatedTypes["Element"]
        case .nominal(let nominal, let arguments):
            switch nominal {
            case .array, .arraySlice, .strideTo, .strideThrough, .set, .repeated, .unfoldFirstSequence,
                .unfoldSequence, .dictionaryKeys, .anyIterator, .anySequence:
                return arguments[0]
            case .dictionaryValues, .lazyMapSequence: return arguments[1]
            case .slice, .prefixSequence, .dropFirstSequence, .lazySequence, .lazyFilterSequence,
                .indexingIterator:
                return arguments[0].sequenceElement
            case .flattenSequence, .joinedSequence: return arguments[0].sequenceElement?.sequenceElement
            case .defaultIndices: return arguments[0].associatedType(named: "Index")
            case .utf8View: return .nominal(.uint8, [])
            case .utf16View: return .nominal(.uint16, [])
            case .unicodeScalarView: return .nominal(.unicodeScalar, [])
            case .range, .closedRange, .partialRangeFrom:
                return arguments[0].isInteger ? arguments[0] : nil
            case .string, .substring: return .character
            case .reversedCollection: return arguments[0].sequenceElement
            case .dictionary, .keyValuePairs:
                return .tuple([
                    TupleElement(label: "key", type: arguments[0]),
                    TupleElement(label: "value", type: arguments[1]),
                ])
            case .enumeratedSequence:
                guard let element = arguments[0].sequenceElement else { return nil }
                return .tuple([
                    TupleElement(label: "offset", type: .int), TupleElement(label: "element", type: element),
                ])
            case .zip2Sequence:
                guard let first = arguments[0].sequenceElement, let second = arguments[1].sequenceElement
                else { return nil }
                return .tuple([TupleElement(type: first), TupleElement(type: second)])
            default: return isDeclaredSequence ? declaredAssociatedType(named: "Element") : nil
            }
        default: return nil
        }
    }

    /// Whether it is Int or one of its fixed-width kin.
    package var isInteger: Bool { nominal?.conformances.contains(.binaryInteger) ?? false }
}

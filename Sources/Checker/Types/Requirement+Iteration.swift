/// What a loop over a learner's own sequence calls.
extension Requirement {
    /// Gives the next element of an iterator, or nil after the last.
    package static let next = iteration(
        "next", of: .iteratorProtocol, isMutating: true, result: .optional(element(of: .iteratorProtocol)))
    package static let makeIterator = iteration(
        "makeIterator", of: .sequence, result: associated("Iterator", of: .sequence))
    package static let startIndex = iteration(
        "startIndex", of: .collection, kind: .getter, result: associated("Index", of: .collection))
    package static let endIndex = iteration(
        "endIndex", of: .collection, kind: .getter, result: associated("Index", of: .collection))
    package static let elementAtIndex = iteration(
        "subscript", of: .collection, kind: .subscriptGetter, [associated("Index", of: .collection)],
        result: element(of: .collection))
    package static let indexAfter = iteration(
        "index", of: .collection, [associated("Index", of: .collection)],
        result: associated("Index", of: .collection))

    private static func iteration(
        _ name: String, of declaring: ProtocolType, kind: Kind = .method, _ parameters: [Type] = [],
        isMutating: Bool = false, result: Type
    ) -> Requirement {
        let instance = Type.archetype(declaring.selfType)
        return Requirement(
            name: name, kind: kind, isStatic: false, isMutating: isMutating,
            type: FunctionType(
                parameters: [isMutating ? .inoutReference(instance) : instance] + parameters, result: result),
            declaringProtocol: declaring)
    }

    private static func associated(_ name: String, of declaring: ProtocolType) -> Type {
        .archetype(Archetype(name: name, base: declaring.selfType))
    }

    private static func element(of declaring: ProtocolType) -> Type { associated("Element", of: declaring) }
}

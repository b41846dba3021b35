import Checker

/// Walks over the sequences, collections and iterators that learners declare.
extension FunctionLowering {
    func walk(overLearners type: Type, _ source: Place) -> SequenceWalk? {
        guard type.nominal?.declared != nil, let element = type.sequenceElement else { return nil }
        if let make = cell.conformances.callee(of: .makeIterator, for: type) {
            guard let iterator = make.resultType else { return nil }
            let state = value(expression(.call(make, [standIn(for: source, type)]), iterator))
            return walk(with: iterator, state, element)
        }
        if cell.conformances.callee(of: .next, for: type) != nil {
            return walk(with: type, copy(source), element)
        }
        return CollectionWalk(over: type, source, element, in: self).map { .collection($0) }
    }

    private func walk(with iterator: Type, _ state: Place, _ element: Type) -> SequenceWalk? {
        guard let next = cell.conformances.callee(of: .next, for: iterator) else {
            return SequenceWalk(over: iterator, state, in: self)
        }
        return .iterator(state, iterator, next: next, element: element)
    }

    /// The element at the index, which then goes on to the next.
    func emitNext(of walk: CollectionWalk, into target: Place, exit: Assembler.Label) {
        let index = standIn(for: walk.index, walk.indexType)
        let isAtEnd = expression(
            .call(.intrinsic(.valueEqual), [index, standIn(for: walk.end, walk.indexType)]), .bool)
        branch(isAtEnd, if: true, to: exit)
        let collection = standIn(for: walk.base, walk.type)
        evaluate(expression(.call(walk.read, [collection, index]), walk.element), into: target)
        let mark = mark
        let next = value(expression(walk.advance(collection, index, in: self), walk.indexType))
        take(next, to: walk.index)
        release(to: mark)
    }
}

/// A walk from the first index of a collection to its end.
struct CollectionWalk {
    let type: Type
    let base: Place
    let indexType: Type
    let index: Place
    let end: Place
    let element: Type
    let read: Callee
    private let after: Callee?

    init?(over type: Type, _ source: Place, _ element: Type, in lowering: FunctionLowering) {
        let callee = { (requirement: Requirement) in
            lowering.cell.conformances.callee(of: requirement, for: type)
        }
        guard let start = callee(.startIndex), let end = callee(.endIndex),
            let read = callee(.elementAtIndex),
            let indexType = type.associatedType(named: "Index")
        else { return nil }
        let bound = { (callee: Callee) in
            lowering.value(
                lowering.expression(.call(callee, [lowering.standIn(for: source, type)]), indexType))
        }
        self.type = type
        self.element = element
        self.indexType = indexType
        self.read = read
        base = source
        index = bound(start)
        self.end = bound(end)
        after = callee(.indexAfter)
    }

    /// What comes after an index: of numbers the next one, unless the collection says otherwise.
    func advance(
        _ collection: TypedExpression, _ index: TypedExpression, in lowering: FunctionLowering
    ) -> TypedExpression.Kind {
        if let after { return .call(after, [collection, index]) }
        return .call(.intrinsic(.intAdd), [index, lowering.expression(.integer(1), .int)])
    }
}

extension Callee {
    /// What a function of the learner's gives, for the types that it is called with.
    fileprivate var resultType: Type? {
        switch self {
        case .function(let function, let arguments):
            function.result.substituting(
                TypeBindings(
                    zip(function.genericParameters, arguments), uniquingKeysWith: { first, _ in first }))
        case .method(let function, _): function.result
        default: nil
        }
    }

    /// Whether the first argument is a place that the function may change.
    var takesPlace: Bool { function?.parameters.first?.variable.isInout ?? false }
}

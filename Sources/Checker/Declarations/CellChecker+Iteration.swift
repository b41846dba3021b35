import Syntax

/// The learner's own sequences, collections and iterators: how loops walk over them, and what their elements are.
extension CellChecker {
    func inferIteration(of nominal: NominalType, _ range: SourceRange) throws(CellErrors) {
        guard let declared = nominal.declared else { return }
        let conforms = { (type: ProtocolType) in nominal.conformances.contains { $0.refines(type) } }
        let isIterator = conforms(.iteratorProtocol)
        guard isIterator || conforms(.sequence), typesWithIteration.insert(nominal).inserted else { return }
        let type = Type.nominal(nominal, declared.genericParameters.map { .archetype($0) })
        if isIterator { try inferIterator(nominal, type, range) }
        guard conforms(.sequence) else { return }
        if let (make, iterator) = iterationMember("makeIterator", of: type) {
            if let inner = iterator.nominal, inner.declared != nil { try inferIteration(of: inner, range) }
            guard let element = iterator.associatedType(named: "Element") else {
                throw nonconforming(nominal, .sequence, range, "'makeIterator()' must return an iterator")
            }
            declared.associatedTypes["Element"] = element
            environment.conformances.declare(nominal, .sequence, [.makeIterator: make])
        } else if conforms(.collection) {
            try inferCollection(nominal, type, range)
        } else if !isIterator {
            throw nonconforming(
                nominal, .sequence, range, "declare 'func makeIterator()', which returns an iterator")
        }
    }

    private func inferIterator(
        _ nominal: NominalType, _ type: Type, _ range: SourceRange
    ) throws(CellErrors) {
        guard let (next, result) = iterationMember("next", of: type), let element = result.wrapped else {
            throw nonconforming(
                nominal, .iteratorProtocol, range, "declare 'mutating func next()', which returns an optional"
            )
        }
        nominal.declared?.associatedTypes["Element"] = element
        environment.conformances.declare(nominal, .iteratorProtocol, [.next: next])
    }

    private func inferCollection(
        _ nominal: NominalType, _ type: Type, _ range: SourceRange
    ) throws(CellErrors) {
        guard let (start, index) = iterationMember("startIndex", of: type, .property),
            let (end, _) = iterationMember("endIndex", of: type, .property),
            let (read, element) = iterationMember("subscript", of: type, .subscripting, taking: index)
        else {
            throw nonconforming(
                nominal, .collection, range,
                "declare 'startIndex', 'endIndex', 'index(after:)' and 'subscript(position:)'")
        }
        var witnesses: [Requirement: ConformanceTable.Witness] = [
            .startIndex: start, .endIndex: end, .elementAtIndex: read,
        ]
        if let (after, _) = iterationMember("index", of: type, labels: ["after"], taking: index) {
            witnesses[.indexAfter] = after
        } else if index != .int
            || !nominal.conformances.contains(where: { $0.refines(.randomAccessCollection) })
        {
            throw nonconforming(
                nominal, .collection, range, "declare 'func index(after i: \(index)) -> \(index)'")
        }
        nominal.declared?.associatedTypes["Element"] = element
        nominal.declared?.associatedTypes["Index"] = index
        environment.conformances.declare(nominal, .collection, witnesses)
    }

    /// A member that the learner declared, what runs for it, and what it gives.
    private func iterationMember(
        _ name: String, of type: Type, _ kind: Signature.Kind = .function, labels: [String?]? = nil,
        taking parameter: Type? = nil
    ) -> (ConformanceTable.Witness, Type)? {
        for signature in members(of: type, named: name)
        where signature.kind == kind && !signature.isStatic && signature.range != nil
            && signature.parameters.count == (parameter == nil ? 0 : 1)
        {
            var matching = Matching(signature, conformances)
            guard let pattern = signature.instance, matching.match(pattern, type),
                labels == nil || signature.parameters.map(\.label) == labels,
                signature.parameters.first.map({ $0.type.substituting(matching.bindings) == parameter })
                    ?? true,
                let function = iterationFunction(signature, type)
            else { continue }
            let witness = ConformanceTable.Witness(
                function: function, isDefault: signature.protocolOwner != nil)
            return (witness, signature.result.substituting(matching.bindings))
        }
        return nil
    }

    private func iterationFunction(_ signature: Signature, _ type: Type) -> Function? {
        switch signature.implementation {
        case .function(let function), .method(let function, _): function
        case .field, .objectField:
            type.nominal.flatMap { getter(signature, $0, signature.range ?? SourceRange.none) }
        default: nil
        }
    }

    private func nonconforming(
        _ nominal: NominalType, _ type: ProtocolType, _ range: SourceRange, _ note: String
    ) -> CellErrors {
        error(
            .swift, "type '\(nominal.name)' does not conform to protocol '\(type.name)'", at: range,
            note: note)
    }
}

extension SourceRange {
    fileprivate static let none = SourceRange(cell: Prelude.cell, lowerBound: 0, upperBound: 0)
}

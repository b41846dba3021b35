extension Type {
    /// Whether the type conforms to a protocol, by its declaration, an extension, or the rules of the standard library.
    package func conforms(to type: ProtocolType, _ table: ConformanceTable) -> Bool {
        if type == .sendable { return true }
        if type == .anyObject, isClass { return true }
        if let wanted = type.requiredClass { return self == wanted || superclasses.contains(wanted) }
        switch self {
        case .archetype(let archetype):
            return archetype.conforms(to: type) || archetype.superclass?.conforms(to: type, table) ?? false
        case .existential(let protocols): return protocols.contains { $0.refines(type) }
        case .nominal(let nominal, let arguments):
            if nominal.conforms(to: type, arguments, table) { return true }
            return nominal.declared?.superclass?.conforms(to: type, table) ?? false
        case .tuple, .function, .inoutReference, .metatype, .parameter: return false
        }
    }

    /// Whether `==` compares two of them: also tuples of what can be compared.
    func isEquatable(_ table: ConformanceTable) -> Bool {
        if case .tuple(let elements) = self { return elements.allSatisfy { $0.type.isEquatable(table) } }
        return conforms(to: .equatable, table)
    }

    /// Whether `print` can write it as Swift does: some of the standard library's types show their insides there.
    var isDescribable: Bool {
        switch self {
        case .nominal(let nominal, let arguments):
            nominal != .reversedCollection && arguments.allSatisfy(\.isDescribable)
        case .tuple(let elements): elements.allSatisfy(\.type.isDescribable)
        case .function, .parameter, .existential, .archetype, .metatype, .inoutReference: true
        }
    }
}

extension NominalType {
    fileprivate func conforms(to type: ProtocolType, _ arguments: [Type], _ table: ConformanceTable) -> Bool {
        func isMet(_ conformance: ProtocolType) -> Bool {
            guard let conditions = declared?.conditions[conformance] else { return true }
            return conditions.allSatisfy {
                $0.parameter < arguments.count && arguments[$0.parameter].conforms(to: $0.type, table)
            }
        }
        if conformances.contains(where: { $0.refines(type) && isMet($0) }) { return true }
        if table.hasWitnesses(self, of: type), isMet(type) { return true }
        func allConform() -> Bool { arguments.allSatisfy { $0.conforms(to: type, table) } }
        switch type {
        case .equatable, .hashable:
            return [.array, .arraySlice, .optional, .dictionary, .result, .range, .closedRange].contains(self)
                && allConform() || self == .set
        case .encodable, .decodable:
            return [.array, .optional, .dictionary, .range, .closedRange, .set].contains(self) && allConform()
        case .customStringConvertible:
            return [.array, .arraySlice, .dictionary, .set, .range, .closedRange].contains(self)
        case .sequence, .collection, .bidirectionalCollection, .randomAccessCollection:
            if self == .partialRangeFrom { return type == .sequence && arguments[0].isInteger }
            if [.range, .closedRange].contains(self) { return arguments[0].isInteger }
            if [.lazySequence, .lazyMapSequence, .lazyFilterSequence].contains(self) {
                return [.collection, .bidirectionalCollection].contains(type)
                    && arguments[0].conforms(to: type, table)
            }
            return self == .dictionary && (type == .sequence || type == .collection)
        case .tableColumn:
            return self == .array && [.int, .double, .string, .bool].contains(arguments[0])
        case .tensorIndex:
            let ranges: [NominalType] = [
                .range, .closedRange, .partialRangeFrom, .partialRangeUpTo, .partialRangeThrough,
            ]
            return self == .int || ranges.contains(self) && arguments[0] == .int
        default: return false
        }
    }
}

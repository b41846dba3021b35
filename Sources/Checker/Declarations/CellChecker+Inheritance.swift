import Syntax

/// What a type inherits and conforms to by its declaration.
extension CellChecker {
    // MARK: Inheritance

    func finishInheritance(_ name: DeclaredName) throws(CellErrors) {
        guard let nominal = name.nominal, let declared = name.declared else { return }
        try inMember(name, isStatic: true) { () throws(CellErrors) in
            try constrain(name.declaration.genericParameters, name.declaration.requirements)
            for (place, inherited) in name.declaration.inherited.enumerated() {
                if nominal.kind == .classType, let type = try? resolve(inherited), type.isClass {
                    if let first = declared.superclass {
                        throw error(
                            .swift, "multiple inheritance from classes '\(first)' and '\(type)'",
                            at: inherited.range)
                    }
                    if place > 0 {
                        throw error(
                            .swift, "superclass '\(type)' must appear first in the inheritance clause",
                            at: inherited.range)
                    }
                    if type.nominal?.declared?.isFinal ?? false {
                        throw error(
                            .swift, "inheritance from a final class '\(type)'", at: inherited.range)
                    }
                    declared.superclass = type
                    continue
                }
                if nominal.kind == .enumeration, let raw = try rawType(inherited) {
                    rawTypes[ObjectIdentifier(nominal)] = raw
                    nominal.conformances.insert(.rawRepresentable)
                    continue
                }
                try inherit(inherited, nominal)
            }
            let hasPayload = name.declaration.members.contains { member in
                if case .enumCase(let enumCase) = member { enumCase.payload != nil } else { false }
            }
            if nominal.kind == .enumeration, !hasPayload {
                nominal.conformances.formUnion([.equatable, .hashable])
            }
        }
    }

    /// A class that inherits from itself, over others or at once, has no beginning.
    func requireEndOfInheritance(_ name: DeclaredName) throws(CellErrors) {
        var seen: Set<NominalType> = []
        var current = name.nominal
        while let nominal = current {
            if !seen.insert(nominal).inserted {
                name.declared?.superclass = nil
                throw error(
                    .swift, "'\(name.declaration.name)' inherits from itself", at: name.declaration.nameRange)
            }
            current = nominal.declared?.superclass?.nominal
        }
    }

    func inherit(_ inherited: TypeName, _ nominal: NominalType) throws(CellErrors) {
        let found: [ProtocolType]
        do throws(CellErrors) {
            found = try protocols(inherited)
        } catch {
            if let type = try? resolve(inherited) {
                throw self.error(
                    .swift, "inheritance from non-protocol type '\(type)'", at: inherited.range)
            }
            throw error
        }
        for added in found {
            if added.closure.contains(where: \.isWitnessed) {
                pendingConformances.append((nominal, added, inherited.range))
                for type in added.closure {
                    if type.isWitnessed {
                        environment.conformances.declare(nominal, type, [:])
                    } else {
                        nominal.conformances.insert(type)
                    }
                }
            } else {
                nominal.conformances.insert(added)
            }
        }
    }

    private func rawType(_ name: TypeName) throws(CellErrors) -> Type? {
        guard let type = try? resolve(name) else { return nil }
        return type.isNumber || type == .string || type == .character ? type : nil
    }

    // MARK: Members

    /// A class begins with what its superclass has, which comes first.
    func inherit(_ name: DeclaredName) {
        guard finishedTypes.insert(name.declaration.nameRange).inserted,
            let superclass = name.declared?.superclass, let inherited = superclass.nominal?.declared
        else { return }
        if let waiting = declaredTypes[inherited.range] { inherit(waiting) }
        name.declared?.storedProperties = []
    }

    /// The stored properties of the superclass, once they are known.
    func copyInherited(_ name: DeclaredName) {
        guard let superclass = name.declared?.superclass, let inherited = superclass.nominal?.declared,
            let declared = name.declared
        else { return }
        let bindings = inherited.bindings(superclass.arguments)
        let properties = inherited.storedProperties.map {
            DeclaredType.StoredProperty(
                name: $0.name, type: $0.type.substituting(bindings), isMutable: $0.isMutable,
                isWeak: $0.isWeak)
        }
        if !declared.hasInherited {
            declared.hasInherited = true
            declared.storedProperties = properties
        } else {
            declared.storedProperties.replaceSubrange(0..<properties.count, with: properties)
        }
    }

    /// A struct that holds itself would have no end.
    func requireFinite(_ name: DeclaredName) throws(CellErrors) {
        guard let nominal = name.nominal, nominal.kind != .classType, let declared = nominal.declared,
            holds(declared, nominal, [])
        else { return }
        if nominal.kind == .enumeration {
            throw error(
                .swift, "recursive enum '\(nominal.name)' is not marked 'indirect'",
                at: name.declaration.nameRange, note: "write 'indirect enum \(nominal.name)'")
        }
        throw error(
            .swift,
            "value type '\(nominal.name)' cannot have a stored property that recursively contains it",
            at: name.declaration.nameRange, note: "hold it in an array, or make the type a class")
    }

    private func holds(_ declared: DeclaredType, _ wanted: NominalType, _ seen: Set<NominalType>) -> Bool {
        let parts =
            declared.storedProperties.map(\.type)
            + declared.cases.filter { !$0.isIndirect }.flatMap { $0.payload.map(\.type) }
        return parts.contains { holds($0, wanted, seen) }
    }

    private func holds(_ type: Type, _ wanted: NominalType, _ seen: Set<NominalType>) -> Bool {
        switch type {
        case .tuple(let elements): return elements.contains { holds($0.type, wanted, seen) }
        case .nominal(.optional, let arguments): return holds(arguments[0], wanted, seen)
        case .nominal(let nominal, _):
            if nominal == wanted { return true }
            guard nominal.kind != .classType, let declared = nominal.declared, !seen.contains(nominal) else {
                return false
            }
            return holds(declared, wanted, seen.union([nominal]))
        default: return false
        }
    }
}

import Synchronization

/// A generic parameter as the code inside its declaration sees it: some type that conforms to what was asked.
package final class Archetype: @unchecked Sendable {
    package let name: String
    package internal(set) var conformances: [ProtocolType]
    /// A class that the type is or inherits from.
    package internal(set) var superclass: Type?
    /// Of an associated type: the archetype that it belongs to.
    package let base: Archetype?
    /// The associated types in use: `Element` of a sequence. An archetype of its own, or, where the declaration says
    /// `where C.Element == Int`, the type.
    package internal(set) var associatedTypes: [String: Type] = [:]

    private(set) var isOpen = false
    /// Its name as the parameter of a signature: no other archetype has the same.
    let parameterName: String

    package init(name: String, conformances: [ProtocolType] = [], base: Archetype? = nil) {
        self.name = name
        self.conformances = conformances
        self.base = base
        parameterName =
            base == nil ? "\(name)#\(Self.nextNumber.wrappingAdd(1, ordering: .relaxed).newValue)" : name
    }

    /// Stands for a type that is still to be found out.
    init(openNamed name: String) {
        self.name = name
        conformances = []
        base = nil
        parameterName = name
        isOpen = true
    }

    private static let nextNumber = Atomic<Int>(0)

    package func conforms(to other: ProtocolType) -> Bool {
        conformances.contains { $0.refines(other) }
    }
}

extension Archetype: Hashable {
    package static func == (a: Archetype, b: Archetype) -> Bool { a === b }
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Archetype: CustomStringConvertible {
    package var description: String {
        if let base { "\(base).\(name)" } else { name }
    }
}

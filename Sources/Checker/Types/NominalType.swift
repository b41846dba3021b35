/// A named type: one of the standard library, of our library, or declared by the learner.
///
/// Two nominal types are the same only if they are the same object, so that a struct that a later cell
/// declares again under the same name is another type. The checker finishes a learner's type before anything else
/// sees it, on one thread.
package final class NominalType: @unchecked Sendable {
    package enum Kind: Sendable { case structure, enumeration, classType }

    /// How the machine holds a value of the type.
    package enum Representation: Sendable {
        /// One scalar word: Int, Double, Bool.
        case word
        /// One reference: String, Array, Tensor, Plot, an instance of a class.
        case reference
        /// The values of its fields, one after the other, each a function of the type's arguments:
        /// a range is its lower and its upper bound, a struct its stored properties.
        case fields(@Sendable ([Type]) -> [Type])
        /// A word that tells the case, counted from 0, then room for the payload of any case. An indirect payload
        /// is one reference.
        case cases(@Sendable ([Type]) -> [CasePayload])
    }

    package struct CasePayload: Sendable {
        package let types: [Type]
        package let isIndirect: Bool

        package init(types: [Type], isIndirect: Bool = false) {
            self.types = types
            self.isIndirect = isIndirect
        }
    }

    package let name: String
    package let kind: Kind
    package internal(set) var representation: Representation
    /// The protocols of the standard library that it conforms to, as far as the checker needs them.
    package internal(set) var conformances: Set<ProtocolType>
    package let genericParameterNames: [String]
    /// The names of a library's enum's cases, which have no payloads.
    package let libraryCases: [String]
    /// What the learner declared; nil for types of the libraries.
    package let declared: DeclaredType?

    package init(
        _ name: String, _ representation: Representation, kind: Kind = .structure,
        conformances: Set<ProtocolType> = [], genericParameters: [String] = []
    ) {
        self.name = name
        self.kind = kind
        self.representation = representation
        self.conformances = conformances
        genericParameterNames = genericParameters
        libraryCases = []
        declared = nil
    }

    /// An enum of a library without payloads.
    package init(enumeration name: String, cases: [String]) {
        self.name = name
        kind = .enumeration
        let payloads = cases.map { _ in CasePayload(types: []) }
        representation = .cases { _ in payloads }
        conformances = [.equatable, .hashable]
        genericParameterNames = []
        libraryCases = cases
        declared = nil
    }

    init(declaring declared: DeclaredType, name: String, kind: Kind) {
        self.name = name
        self.kind = kind
        self.declared = declared
        libraryCases = []
        conformances = []
        genericParameterNames = declared.genericParameters.map(\.name)
        switch kind {
        case .structure: representation = .fields { declared.fieldTypes($0) }
        case .enumeration: representation = .cases { declared.payloads($0) }
        case .classType: representation = .reference
        }
    }

    /// `Game.Board` for a type inside another.
    package var qualifiedName: String {
        if let outer = declared?.outer { "\(outer.qualifiedName).\(name)" } else { name }
    }
}

extension NominalType: Hashable {
    package static func == (a: NominalType, b: NominalType) -> Bool { a === b }
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

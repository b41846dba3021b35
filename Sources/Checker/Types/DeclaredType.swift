import Syntax

/// The insides of a struct, enum or class of the learner's.
package final class DeclaredType: @unchecked Sendable {
    package struct StoredProperty: Sendable {
        package let name: String
        /// In terms of the type's generic parameters.
        package let type: Type
        package let isMutable: Bool
        package let isWeak: Bool
    }

    package struct EnumCase: Sendable {
        package let name: String
        /// In terms of the type's generic parameters; empty without a payload.
        package let payload: [TupleElement]
        package let isIndirect: Bool
        package let rawValue: TypedExpression.Kind?
    }

    package let outer: NominalType?
    package let genericParameters: [Archetype]
    package let range: SourceRange
    /// Of a class: those of its superclass first.
    package internal(set) var storedProperties: [StoredProperty] = []
    package internal(set) var cases: [EnumCase] = []
    /// The first values of stored properties, by their places.
    var initialValues: [Int: InitialValue] = [:]
    /// Whether it begins with what its superclass has.
    var hasInherited = false
    /// `final class`
    var isFinal = false
    /// The class that this one inherits from.
    package internal(set) var superclass: Type?
    /// A class's methods that can be overridden, by slot; a subclass begins with those of its superclass, and puts
    /// its own in the place of those that it overrides. Every function takes the instance first.
    package internal(set) var methodTable: [Function] = []
    /// What it gives the associated types of its protocols, in terms of its generic parameters.
    package internal(set) var associatedTypes: [String: Type] = [:]
    /// Runs when the last reference to an instance of the class goes.
    package internal(set) var deinitializer: Function?

    // What the machine calls by itself; each takes the instance first. Nil where Swift makes them.
    /// `static func ==`
    package internal(set) var equality: Function?
    /// `static func <`
    package internal(set) var less: Function?
    /// `func hash(into:)`
    package internal(set) var hash: Function?
    /// The getter of `description`, where the type conforms to CustomStringConvertible.
    package internal(set) var description: Function?

    /// The getter of `debugDescription`, where the type conforms to CustomDebugStringConvertible.
    package internal(set) var debugDescription: Function?

    /// What generic code calls for the type's arithmetic: its operators, `zero`, `init(integerLiteral:)`.
    package internal(set) var arithmetic: [Intrinsic: Function] = [:]
    /// What `extension Stack: Equatable where Element: Equatable` asks of the generic parameters.
    var conditions: [ProtocolType: [Condition]] = [:]

    struct Condition {
        let parameter: Int
        let type: ProtocolType
    }

    /// Those of `var (won, lost) = (0, 0)`: memberwise initialisers know no first values of theirs.
    var propertiesOfPatterns: Set<String> = []
    /// Stored properties that hold property wrappers.
    var wrappedProperties: Set<String> = []
    /// Stored properties that subclasses override.
    var overriddenProperties: [String: OverriddenProperty] = [:]
    /// The cells whose code reads or sets a stored property without regard to overrides.
    var propertyUses: [String: PropertyUses] = [:]

    struct PropertyUses {
        var reads: Set<Int> = []
        var writes: Set<Int> = []
    }

    package init(outer: NominalType?, genericParameters: [Archetype], range: SourceRange) {
        self.outer = outer
        self.genericParameters = genericParameters
        self.range = range
    }

    package func bindings(_ arguments: [Type]) -> TypeBindings {
        TypeBindings(uniqueKeysWithValues: zip(genericParameters, arguments))
    }

    package func fieldTypes(_ arguments: [Type]) -> [Type] {
        storedProperties.map { $0.type.substituting(bindings(arguments)) }
    }

    package func payloads(_ arguments: [Type]) -> [NominalType.CasePayload] {
        cases.map { enumCase in
            NominalType.CasePayload(
                types: enumCase.payload.map { $0.type.substituting(bindings(arguments)) },
                isIndirect: enumCase.isIndirect)
        }
    }
}

extension DeclaredType {
    func associatedType(named name: String, arguments: [Type]) -> Type? {
        associatedTypes[name]?.substituting(bindings(arguments))
    }
}

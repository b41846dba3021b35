/// A protocol: of the standard library, of our library, or declared by the learner.
package final class ProtocolType: @unchecked Sendable {
    package let name: String
    /// The protocols that it refines.
    package internal(set) var inherited: [ProtocolType]
    package internal(set) var associatedTypes: [AssociatedType] = []
    /// What `Collection<Int>` gives in its brackets.
    var primaryAssociatedTypes: [String] = []
    /// Of the protocol itself, without those of the protocols that it refines.
    package internal(set) var requirements: [Requirement] = []
    /// Of the requirement that a generic parameter is the class or inherits from it: `<A: Animal>`. It has no members.
    package let requiredClass: Type?
    /// What `Self` stands for in its requirements.
    package let selfType: Archetype
    package let isDeclaredByLearner: Bool
    /// All that a protocol of a library refines, which nothing changes.
    private let libraryClosure: [ProtocolType]?

    package struct AssociatedType: Sendable {
        package let name: String
        package let conformances: [ProtocolType]
    }

    package init(_ name: String, inherited: [ProtocolType] = [], isDeclaredByLearner: Bool = false) {
        self.name = name
        self.inherited = inherited
        self.isDeclaredByLearner = isDeclaredByLearner
        requiredClass = nil
        selfType = Archetype(name: "Self")
        libraryClosure = isDeclaredByLearner ? nil : Self.inherited(by: inherited)
    }

    init(inheritingFrom type: Type) {
        name = "\(type)"
        inherited = []
        isDeclaredByLearner = false
        requiredClass = type
        selfType = Archetype(name: "Self")
        libraryClosure = []
    }

    /// The protocol itself and all that it refines.
    package var closure: [ProtocolType] { [self] + (libraryClosure ?? Self.inherited(by: inherited)) }

    private static func inherited(by types: [ProtocolType]) -> [ProtocolType] {
        var found: [ProtocolType] = []
        func visit(_ type: ProtocolType) {
            if found.contains(type) { return }
            found.append(type)
            type.inherited.forEach(visit)
        }
        types.forEach(visit)
        return found
    }

    /// Whether functions of the conforming types do what it asks for.
    var isWitnessed: Bool {
        isDeclaredByLearner || [.randomNumberGenerator, .localizedError, .identifiable].contains(self)
    }

    package func refines(_ other: ProtocolType) -> Bool {
        self == other || (libraryClosure ?? Self.inherited(by: inherited)).contains(other)
    }
}

extension ProtocolType: Hashable {
    package static func == (a: ProtocolType, b: ProtocolType) -> Bool { a === b }
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// What a learner's protocol asks of a type: a function that takes the instance first, unless it is static.
package final class Requirement: @unchecked Sendable {
    package enum Kind: Sendable { case method, getter, setter, initializer, subscriptGetter, subscriptSetter }

    package let name: String
    package let kind: Kind
    package let isStatic: Bool
    package let isMutating: Bool
    /// In terms of the protocol's `selfType`; with the instance as its first parameter, unless it is static.
    package let type: FunctionType
    package unowned let declaringProtocol: ProtocolType
    /// What a call writes before the arguments.
    var labels: [String?]?

    package init(
        name: String, kind: Kind, isStatic: Bool, isMutating: Bool, type: FunctionType,
        declaringProtocol: ProtocolType
    ) {
        self.name = name
        self.kind = kind
        self.isStatic = isStatic
        self.isMutating = isMutating
        self.type = type
        self.declaringProtocol = declaringProtocol
    }
}

extension Requirement: Hashable {
    package static func == (a: Requirement, b: Requirement) -> Bool { a === b }
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// The protocols of the standard library that the checker knows.
extension ProtocolType {
    package static let equatable = ProtocolType("Equatable")
    package static let comparable = ProtocolType("Comparable", inherited: [equatable])
    package static let hashable = ProtocolType("Hashable", inherited: [equatable])
    package static let strideable = ProtocolType("Strideable", inherited: [comparable])
    package static let additiveArithmetic = ProtocolType("AdditiveArithmetic", inherited: [equatable])
    package static let expressibleByIntegerLiteral = ProtocolType("ExpressibleByIntegerLiteral")
    package static let expressibleByFloatLiteral = ProtocolType("ExpressibleByFloatLiteral")
    package static let expressibleByBooleanLiteral = ProtocolType("ExpressibleByBooleanLiteral")
    package static let expressibleByStringLiteral = ProtocolType("ExpressibleByStringLiteral")
    package static let expressibleByStringInterpolation = ProtocolType(
        "ExpressibleByStringInterpolation", inherited: [expressibleByStringLiteral])
    package static let expressibleByArrayLiteral = ProtocolType("ExpressibleByArrayLiteral")
    package static let expressibleByDictionaryLiteral = ProtocolType("ExpressibleByDictionaryLiteral")
    package static let randomNumberGenerator = ProtocolType("RandomNumberGenerator")
    package static let optionSet = ProtocolType(
        "OptionSet", inherited: [equatable, expressibleByArrayLiteral, rawRepresentable])
    package static let numeric = ProtocolType(
        "Numeric", inherited: [additiveArithmetic, expressibleByIntegerLiteral])
    package static let signedNumeric = ProtocolType("SignedNumeric", inherited: [numeric])
    package static let binaryInteger = ProtocolType(
        "BinaryInteger", inherited: [numeric, hashable, strideable])
    package static let signedInteger = ProtocolType(
        "SignedInteger", inherited: [binaryInteger, signedNumeric])
    package static let unsignedInteger = ProtocolType("UnsignedInteger", inherited: [binaryInteger])
    package static let fixedWidthInteger = ProtocolType("FixedWidthInteger", inherited: [binaryInteger])
    package static let floatingPoint = ProtocolType(
        "FloatingPoint", inherited: [signedNumeric, hashable, strideable])
    package static let binaryFloatingPoint = ProtocolType(
        "BinaryFloatingPoint", inherited: [floatingPoint, expressibleByFloatLiteral])
    package static let iteratorProtocol: ProtocolType = {
        let made = ProtocolType("IteratorProtocol")
        made.associatedTypes = [AssociatedType(name: "Element", conformances: [])]
        made.primaryAssociatedTypes = ["Element"]
        return made
    }()
    package static let sequence = ProtocolType("Sequence")
    package static let collection = ProtocolType("Collection", inherited: [sequence])
    package static let bidirectionalCollection = ProtocolType(
        "BidirectionalCollection", inherited: [collection])
    package static let randomAccessCollection = ProtocolType(
        "RandomAccessCollection", inherited: [bidirectionalCollection])
    package static let rangeExpression: ProtocolType = {
        let made = ProtocolType("RangeExpression")
        made.associatedTypes = [AssociatedType(name: "Bound", conformances: [comparable])]
        made.primaryAssociatedTypes = ["Bound"]
        return made
    }()
    package static let stringProtocol = ProtocolType(
        "StringProtocol", inherited: [bidirectionalCollection, comparable, hashable])
    package static let customStringConvertible = ProtocolType("CustomStringConvertible")
    package static let customDebugStringConvertible = ProtocolType("CustomDebugStringConvertible")
    package static let losslessStringConvertible = ProtocolType(
        "LosslessStringConvertible", inherited: [customStringConvertible])
    package static let error = ProtocolType("Error")
    /// Asks for four texts, each of which may be nil.
    package static let localizedError: ProtocolType = {
        let made = ProtocolType("LocalizedError", inherited: [error])
        made.requirements = ["errorDescription", "failureReason", "recoverySuggestion", "helpAnchor"].map {
            Requirement(
                name: $0, kind: .getter, isStatic: false, isMutating: false,
                type: FunctionType(
                    parameters: [.archetype(made.selfType)], result: .optional(.string)),
                declaringProtocol: made)
        }
        return made
    }()
    package static let caseIterable = ProtocolType("CaseIterable")
    package static let rawRepresentable = ProtocolType("RawRepresentable")
    package static let identifiable: ProtocolType = {
        let made = ProtocolType("Identifiable")
        made.associatedTypes = [AssociatedType(name: "ID", conformances: [hashable])]
        made.primaryAssociatedTypes = ["ID"]
        made.requirements = [
            Requirement(
                name: "id", kind: .getter, isStatic: false, isMutating: false,
                type: FunctionType(
                    parameters: [.archetype(made.selfType)],
                    result: .archetype(Archetype(name: "ID", base: made.selfType))),
                declaringProtocol: made)
        ]
        return made
    }()
    package static let sendable = ProtocolType("Sendable")
    package static let encodable = ProtocolType("Encodable")
    package static let decodable = ProtocolType("Decodable")
    package static let codable = ProtocolType("Codable", inherited: [encodable, decodable])
    package static let anyObject = ProtocolType("AnyObject")
    /// What `String(format:)` takes.
    package static let cVarArg = ProtocolType("CVarArg")
    package static let tableColumn = ProtocolType("TableColumn")
    package static let displayable = ProtocolType("Displayable")
    /// What stands between the brackets of a tensor.
    package static let tensorIndex = ProtocolType("TensorIndex")
    package static let layer = ProtocolType("Layer")
    /// A class of the library's, of which its optimisers are subclasses.
    package static let optimizer = ProtocolType("Optimizer")

    package static let standard: [ProtocolType] = [
        equatable, comparable, hashable, strideable, additiveArithmetic, expressibleByIntegerLiteral,
        expressibleByFloatLiteral, expressibleByBooleanLiteral, expressibleByStringLiteral,
        expressibleByStringInterpolation, expressibleByArrayLiteral, expressibleByDictionaryLiteral,
        optionSet, randomNumberGenerator, numeric,
        signedNumeric, binaryInteger, signedInteger, unsignedInteger, fixedWidthInteger, floatingPoint,
        binaryFloatingPoint, iteratorProtocol, sequence, collection, bidirectionalCollection,
        randomAccessCollection, rangeExpression, stringProtocol, customStringConvertible,
        customDebugStringConvertible, losslessStringConvertible, error, localizedError,
        caseIterable, rawRepresentable, identifiable, sendable, encodable, decodable, codable, anyObject,
        cVarArg, tableColumn,
        displayable, tensorIndex, layer, optimizer,
    ]
}

extension Requirement {
    /// `mutating func next() -> UInt64` of a generator of random numbers.
    package static let nextRandom: Requirement = {
        let type = ProtocolType.randomNumberGenerator
        let requirement = Requirement(
            name: "next", kind: .method, isStatic: false, isMutating: true,
            type: FunctionType(
                parameters: [.inoutReference(.archetype(type.selfType))], result: .nominal(.uint64, [])),
            declaringProtocol: type)
        requirement.labels = []
        type.requirements = [requirement]
        return requirement
    }()
}

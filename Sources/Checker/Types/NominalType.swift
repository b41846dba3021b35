/// A named type: one of the standard library, of our library, or declared by the learner.
///
/// Two nominal types are the same only if they are the same object, so that a struct that a later cell
/// declares again under the same name is another type.
package final class NominalType: Sendable {
    /// How the machine holds a value of the type.
    package enum Representation: Sendable {
        /// One scalar word: Int, Double, Bool.
        case word
        /// One reference: String, Array, Tensor, Plot.
        case reference
        /// The values of its fields, one after the other, each a function of the type's arguments:
        /// a range is its lower and its upper bound.
        case fields(@Sendable ([Type]) -> [Type])
    }

    package let name: String
    package let representation: Representation
    /// The protocols of the standard library that it conforms to, as far as the checker needs them.
    package let conformances: Set<Conformance>

    package init(_ name: String, _ representation: Representation, conformances: Set<Conformance> = []) {
        self.name = name
        self.representation = representation
        self.conformances = conformances
    }
}

/// A protocol that generic library declarations require of their arguments.
package enum Conformance: String, Hashable, Sendable {
    case equatable = "Equatable"
    case comparable = "Comparable"
    case hashable = "Hashable"
    case strideable = "Strideable"
    case numeric = "Numeric"
    case sequence = "Sequence"
    case stringProtocol = "StringProtocol"
    case tableColumn = "TableColumn"
    case displayable = "Displayable"
}

extension NominalType: Hashable {
    package static func == (a: NominalType, b: NominalType) -> Bool { a === b }
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension NominalType {
    private static let number: Set<Conformance> = [.equatable, .comparable, .hashable, .strideable, .numeric]

    package static let int = NominalType("Int", .word, conformances: number)
    package static let double = NominalType("Double", .word, conformances: number)
    package static let bool = NominalType("Bool", .word, conformances: [.equatable, .hashable])
    package static let string = NominalType(
        "String", .reference, conformances: [.equatable, .comparable, .hashable, .sequence, .stringProtocol])
    /// Held like the string of its one character.
    package static let character = NominalType(
        "Character", .reference, conformances: [.equatable, .comparable, .hashable])
    package static let array = NominalType("Array", .reference, conformances: [.sequence])
    /// Of Int or Double: lower bound, then upper bound.
    package static let range = NominalType(
        "Range", .fields { [$0[0], $0[0]] }, conformances: [.sequence, .equatable])
    package static let closedRange = NominalType(
        "ClosedRange", .fields { [$0[0], $0[0]] }, conformances: [.sequence, .equatable])
    /// `array.enumerated()`: the array.
    package static let enumeratedSequence = NominalType(
        "EnumeratedSequence", .fields { [$0[0]] }, conformances: [.sequence])
    /// `array[1..<3]`, for walking: an array of the elements. Its indices are those of the whole array in Swift, so
    /// it has no subscript here.
    package static let arraySlice = NominalType("ArraySlice", .reference, conformances: [.sequence])
    /// `sequence.reversed()`, for walking: an array of the elements from the last to the first.
    package static let reversedCollection = NominalType(
        "ReversedCollection", .reference, conformances: [.sequence])
    /// `zip(a, b)`: the two sequences.
    package static let zip2Sequence = NominalType("Zip2Sequence", .fields { $0 }, conformances: [.sequence])
    /// `stride(from:to:by:)`: start, end, step.
    package static let strideTo = NominalType(
        "StrideTo", .fields { [$0[0], $0[0], $0[0]] }, conformances: [.sequence])
    /// `stride(from:through:by:)`: start, end, step.
    package static let strideThrough = NominalType(
        "StrideThrough", .fields { [$0[0], $0[0], $0[0]] }, conformances: [.sequence])
    /// A dictionary literal that keeps its order: an array of keys and an array of values.
    package static let keyValuePairs = NominalType(
        "KeyValuePairs", .fields { [.array(of: $0[0]), .array(of: $0[1])] })
    /// A value whose type is known only at run time: `any TableColumn`. The machine boxes it together with
    /// its type.
    package static let existential = NominalType("any TableColumn", .reference)
    /// What a parameter of `print` takes: the checker passes the value's description, a String.
    package static let any = NominalType("Any", .reference)
    /// Whether there is a value, then the value. Only parameters of the library have such types.
    package static let optional = NominalType("Optional", .fields { [.bool, $0[0]] })
}

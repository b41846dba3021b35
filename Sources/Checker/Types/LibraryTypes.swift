/// The types of Swift's standard library.
extension NominalType {
    private static let number: Set<ProtocolType> = [
        .equatable, .comparable, .hashable, .strideable, .numeric, .signedNumeric, .additiveArithmetic,
        .customStringConvertible, .losslessStringConvertible, .expressibleByIntegerLiteral, .cVarArg,
        .codable,
    ]
    private static let integer = number.union([.binaryInteger, .fixedWidthInteger])
    private static let signedInteger = integer.union([.signedInteger])
    private static let floating = number.union([.floatingPoint, .binaryFloatingPoint])
    private static let text: Set<ProtocolType> = [
        .equatable, .comparable, .hashable, .customStringConvertible,
    ]
    private static let collection: Set<ProtocolType> = [.sequence, .collection]

    package static let int = NominalType("Int", .word, conformances: signedInteger)
    package static let double = NominalType("Double", .word, conformances: floating)
    package static let bool = NominalType(
        "Bool", .word,
        conformances: [
            .equatable, .hashable, .customStringConvertible, .losslessStringConvertible, .codable,
            .expressibleByBooleanLiteral,
        ])
    /// Held as the bits of the number, in the low half of the word.
    package static let float = NominalType("Float", .word, conformances: floating)
    // Held sign- or zero-extended to the whole word.
    package static let int8 = NominalType("Int8", .word, conformances: signedInteger)
    package static let int16 = NominalType("Int16", .word, conformances: signedInteger)
    package static let int32 = NominalType("Int32", .word, conformances: signedInteger)
    package static let int64 = NominalType("Int64", .word, conformances: signedInteger)
    package static let uint = NominalType("UInt", .word, conformances: unsignedInteger)
    package static let uint8 = NominalType("UInt8", .word, conformances: unsignedInteger)
    package static let uint16 = NominalType("UInt16", .word, conformances: unsignedInteger)
    package static let uint32 = NominalType("UInt32", .word, conformances: unsignedInteger)
    package static let uint64 = NominalType("UInt64", .word, conformances: unsignedInteger)
    private static let unsignedInteger = integer.subtracting([.signedNumeric]).union([.unsignedInteger])

    package static let string = NominalType(
        "String", .reference,
        conformances: text.union(collection).union([
            .stringProtocol, .bidirectionalCollection, .cVarArg, .losslessStringConvertible, .codable,
            .expressibleByStringInterpolation,
        ]))
    /// Shares the text and the indices of its string.
    package static let substring = NominalType(
        "Substring", .reference,
        conformances: text.union(collection).union([
            .stringProtocol, .bidirectionalCollection, .cVarArg, .losslessStringConvertible,
        ]))
    /// Held like the string of its one character.
    package static let character = NominalType(
        "Character", .reference, conformances: text.union([.losslessStringConvertible]))
    package static let stringIndex = NominalType(
        "String.Index", .word, conformances: [.equatable, .comparable, .hashable])
    /// How many entries stand before it.
    package static let dictionaryIndex = NominalType(
        "Dictionary.Index", .fields { _ in [.int] }, conformances: [.equatable, .comparable, .hashable],
        genericParameters: ["Key", "Value"])
    package static let setIndex = NominalType(
        "Set.Index", .fields { _ in [.int] }, conformances: [.equatable, .comparable, .hashable],
        genericParameters: ["Element"])
    /// Of a collection whose indices cannot be written.
    package static let opaqueIndex = NominalType(
        "Index", .word, conformances: [.equatable, .comparable, .hashable])
    package static let unicodeScalar = NominalType("Unicode.Scalar", .word, conformances: text)

    package static let array = NominalType(
        "Array", .reference,
        conformances: collection.union([.bidirectionalCollection, .randomAccessCollection]),
        genericParameters: ["Element"])
    /// `array[1..<3]`: the array, and the range of its indices.
    package static let arraySlice = NominalType(
        "ArraySlice", .fields { [.array(of: $0[0]), .range(of: .int)] },
        conformances: collection.union([.bidirectionalCollection, .randomAccessCollection]),
        genericParameters: ["Element"])
    package static let dictionary = NominalType(
        "Dictionary", .reference, conformances: collection, genericParameters: ["Key", "Value"])
    package static let set = NominalType(
        "Set", .reference, conformances: collection, genericParameters: ["Element"])
    package static let range = NominalType(
        "Range", .fields { [$0[0], $0[0]] }, conformances: [.equatable, .hashable, .rangeExpression],
        genericParameters: ["Bound"])
    package static let closedRange = NominalType(
        "ClosedRange", .fields { [$0[0], $0[0]] }, conformances: [.equatable, .hashable, .rangeExpression],
        genericParameters: ["Bound"])
    /// `1...`
    package static let partialRangeFrom = NominalType(
        "PartialRangeFrom", .fields { [$0[0]] }, conformances: [.rangeExpression],
        genericParameters: ["Bound"])
    /// `..<3`
    package static let partialRangeUpTo = NominalType(
        "PartialRangeUpTo", .fields { [$0[0]] }, conformances: [.rangeExpression],
        genericParameters: ["Bound"])
    /// `...2`
    package static let partialRangeThrough = NominalType(
        "PartialRangeThrough", .fields { [$0[0]] }, conformances: [.rangeExpression],
        genericParameters: ["Bound"])
    /// `array.enumerated()`: the array.
    package static let enumeratedSequence = NominalType(
        "EnumeratedSequence", .fields { [$0[0]] }, conformances: [.sequence], genericParameters: ["Base"])
    /// `sequence.reversed()`, for walking: an array of the elements from the last to the first.
    package static let reversedCollection = NominalType(
        "ReversedCollection", .reference, conformances: collection.union([.bidirectionalCollection]),
        genericParameters: ["Base"])
    /// `zip(a, b)`: the two sequences.
    package static let zip2Sequence = NominalType(
        "Zip2Sequence", .fields { $0 }, conformances: [.sequence],
        genericParameters: ["Sequence1", "Sequence2"])
    /// `stride(from:to:by:)`: start, end, step.
    package static let strideTo = NominalType(
        "StrideTo", .fields { [$0[0], $0[0], $0[0]] }, conformances: [.sequence],
        genericParameters: ["Element"])
    /// `stride(from:through:by:)`: start, end, step.
    package static let strideThrough = NominalType(
        "StrideThrough", .fields { [$0[0], $0[0], $0[0]] }, conformances: [.sequence],
        genericParameters: ["Element"])
    /// A dictionary literal that keeps its order: an array of keys and an array of values.
    package static let keyValuePairs = NominalType(
        "KeyValuePairs", .fields { [.array(of: $0[0]), .array(of: $0[1])] },
        conformances: collection.union([.bidirectionalCollection, .randomAccessCollection]),
        genericParameters: ["Key", "Value"])
    // What the members of a dictionary, and the parts of collections that have no type of their own, give: arrays of
    // their elements.
    package static let dictionaryKeys = NominalType(
        "Dictionary.Keys", .reference, conformances: collection, genericParameters: ["Key", "Value"])
    package static let dictionaryValues = NominalType(
        "Dictionary.Values", .reference, conformances: collection, genericParameters: ["Key", "Value"])
    package static let slice = NominalType(
        "Slice", .reference, conformances: collection, genericParameters: ["Base"])
    /// `string.indices`
    package static let defaultIndices = NominalType(
        "DefaultIndices", .reference, conformances: collection.union([.bidirectionalCollection]),
        genericParameters: ["Elements"])
    /// The instance itself; a reference is the same only as itself.
    package static let objectIdentifier = NominalType(
        "ObjectIdentifier", .reference, conformances: [.equatable, .hashable])
    package static let repeated = NominalType(
        "Repeated", .reference,
        conformances: collection.union([.bidirectionalCollection, .randomAccessCollection]),
        genericParameters: ["Element"])
    package static let flattenSequence = NominalType(
        "FlattenSequence", .reference, conformances: collection, genericParameters: ["Base"])
    package static let joinedSequence = NominalType(
        "JoinedSequence", .reference, conformances: [.sequence], genericParameters: ["Base"])
    package static let utf8View = NominalType(
        "String.UTF8View", .reference, conformances: collection.union([.bidirectionalCollection]))
    package static let utf16View = NominalType(
        "String.UTF16View", .reference, conformances: collection.union([.bidirectionalCollection]))
    package static let unicodeScalarView = NominalType(
        "String.UnicodeScalarView", .reference, conformances: collection.union([.bidirectionalCollection]))

    // Sequences that are walked as they are made.
    /// The sequence, and how many of its elements.
    package static let prefixSequence = NominalType(
        "PrefixSequence", .fields { [$0[0], .int] }, conformances: [.sequence], genericParameters: ["Base"])
    /// The sequence, and how many of its elements are left out.
    package static let dropFirstSequence = NominalType(
        "DropFirstSequence", .fields { [$0[0], .int] }, conformances: [.sequence],
        genericParameters: ["Base"])
    /// `sequence(first:next:)`: the first element as an optional, and what gives the next, as an optional.
    package static let unfoldFirstSequence = NominalType(
        "UnfoldFirstSequence",
        .fields {
            [.optional($0[0]), .function(FunctionType(parameters: [$0[0]], result: .optional($0[0])))]
        }, conformances: [.sequence], genericParameters: ["Element"])
    /// `sequence(state:next:)`: the state, and what gives the next element, as an optional.
    package static let unfoldSequence = NominalType(
        "UnfoldSequence",
        .fields {
            [
                $0[1],
                .function(FunctionType(parameters: [.inoutReference($0[1])], result: .optional($0[0]))),
            ]
        }, conformances: [.sequence], genericParameters: ["Element", "State"])
    /// `sequence.lazy`: the sequence.
    package static let lazySequence = NominalType(
        "LazySequence", .fields { [$0[0]] }, conformances: [.sequence], genericParameters: ["Base"])
    /// The sequence, and what makes an element.
    package static let lazyMapSequence = NominalType(
        "LazyMapSequence",
        .fields {
            [$0[0], .function(FunctionType(parameters: [$0[0].sequenceElement ?? .void], result: $0[1]))]
        },
        conformances: [.sequence], genericParameters: ["Base", "Element"])
    /// The sequence, and which elements stay.
    package static let lazyFilterSequence = NominalType(
        "LazyFilterSequence",
        .fields {
            [$0[0], .function(FunctionType(parameters: [$0[0].sequenceElement ?? .void], result: .bool))]
        },
        conformances: [.sequence], genericParameters: ["Base"])
    /// `array.makeIterator()`: the elements, and how many of them have been given.
    package static let indexingIterator = NominalType(
        "IndexingIterator", .fields { [.array(of: $0[0].sequenceElement ?? .void), .int] },
        conformances: [.sequence, .iteratorProtocol], genericParameters: ["Elements"])
    /// What gives the next element, as an optional.
    package static let anyIterator = NominalType(
        "AnyIterator", .fields { [.function(FunctionType(parameters: [], result: .optional($0[0])))] },
        conformances: [.sequence, .iteratorProtocol], genericParameters: ["Element"])
    /// What makes an iterator.
    package static let anySequence = NominalType(
        "AnySequence",
        .fields { [.function(FunctionType(parameters: [], result: .nominal(.anyIterator, [$0[0]])))] },
        conformances: [.sequence], genericParameters: ["Element"])

    package static let characterSet = NominalType(
        "CharacterSet", .reference, conformances: [.equatable, .hashable])
    package static let roundingRule = NominalType(
        "FloatingPointRoundingRule", .cases { _ in (0..<6).map { _ in CasePayload(types: []) } },
        kind: .enumeration, conformances: [.equatable, .hashable])
    package static let floatingPointSign = NominalType(
        "FloatingPointSign", .cases { _ in (0..<2).map { _ in CasePayload(types: []) } },
        kind: .enumeration, conformances: [.equatable, .hashable])
    // `\Person.name`: functions that read and set it.
    package static let keyPath = NominalType(
        "KeyPath", .fields { [.function(FunctionType(parameters: [$0[0]], result: $0[1]))] },
        genericParameters: ["Root", "Value"])
    package static let writableKeyPath = NominalType(
        "WritableKeyPath",
        .fields {
            [
                .function(FunctionType(parameters: [$0[0]], result: $0[1])),
                .function(FunctionType(parameters: [.inoutReference($0[0]), $0[1]], result: .void)),
            ]
        }, genericParameters: ["Root", "Value"])
    package static let referenceWritableKeyPath = NominalType(
        "ReferenceWritableKeyPath",
        .fields {
            [
                .function(FunctionType(parameters: [$0[0]], result: $0[1])),
                .function(FunctionType(parameters: [$0[0], $0[1]], result: .void)),
            ]
        }, genericParameters: ["Root", "Value"])
    package static let comparisonResult = NominalType(
        "ComparisonResult", .cases { _ in (0..<3).map { _ in CasePayload(types: []) } },
        kind: .enumeration, conformances: [.equatable, .hashable])
    /// Foundation's bits.
    package static let compareOptions = NominalType("String.CompareOptions", .word)
    /// Foundation's number.
    package static let stringEncoding = NominalType(
        "String.Encoding", .word, conformances: [.equatable, .hashable])
    package static let utf8Codec = NominalType("UTF8", .word)
    package static let systemRandomNumberGenerator = NominalType(
        "SystemRandomNumberGenerator", .fields { _ in [] }, conformances: [.randomNumberGenerator])
    package static let optional = NominalType(
        "Optional", .cases { [CasePayload(types: []), CasePayload(types: [$0[0]])] }, kind: .enumeration,
        genericParameters: ["Wrapped"])
    package static let result = NominalType(
        "Result", .cases { [CasePayload(types: [$0[0]]), CasePayload(types: [$0[1]])] }, kind: .enumeration,
        genericParameters: ["Success", "Failure"])
    /// The state of a hash: `func hash(into hasher: inout Hasher)`.
    package static let hasher = NominalType("Hasher", .word)
    /// Of a function that does not return. Has no values.
    package static let never = NominalType(
        "Never", .word, conformances: [.error, .equatable, .comparable, .hashable])
    /// What a parameter of `print` takes: the checker passes the value's description, a String.
    package static let described = NominalType("Any", .reference)

    /// Those that are named nowhere else.
    package static let furtherLibraryTypes: [NominalType] = [
        .dictionaryKeys, .dictionaryValues, .dictionaryIndex, .setIndex, .slice, .defaultIndices,
        .objectIdentifier, .repeated,
        .flattenSequence, .joinedSequence, .utf8View, .utf16View, .anyIterator, .anySequence,
        .comparisonResult, .keyPath, .writableKeyPath, .referenceWritableKeyPath,
        .unicodeScalarView, .prefixSequence, .dropFirstSequence, .unfoldFirstSequence, .unfoldSequence,
        .lazySequence, .lazyMapSequence, .lazyFilterSequence, .indexingIterator, .characterSet, .roundingRule,
        .floatingPointSign, .compareOptions, .stringEncoding, .utf8Codec, .systemRandomNumberGenerator,
    ]
}

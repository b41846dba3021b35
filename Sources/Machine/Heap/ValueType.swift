import Checker

/// A type as the running machine needs it: how to describe, compare and hash values that lie in the two banks.
final class ValueType {
    enum Kind {
        /// Any integer type; a Unicode scalar and a string's index order and hash like one.
        case integer(ScalarType), float, double, bool
        case unicodeScalar, stringIndex
        case string, substring, character
        /// An array, and what is held like one.
        case array
        case arraySlice
        case dictionary, set
        case keyValuePairs
        case tuple(labels: [String?])
        /// Two bounds.
        case range(isClosed: Bool)
        /// Another type made of fields; the names are those that Swift prints.
        case fields(names: [String])
        /// An optional is one too: its cases are none and some.
        case enumeration([EnumCase])
        /// An instance of a class.
        case instance
        case existential, metatype
        /// Function or library object: the object describes itself.
        case object
        case stride
        /// Of a type without values.
        case none
    }

    struct EnumCase {
        let name: String
        let labels: [String?]
        let isIndirect: Bool
        /// Where the types of its payload stand among the type's parts.
        let parts: Range<Int>
    }

    let type: Type
    let layout: Layout
    let kind: Kind
    private unowned let table: ValueTypeTable

    init(_ type: Type, in table: ValueTypeTable) {
        self.type = type
        self.table = table
        layout = Layout(of: type)
        kind = Self.kind(of: type)
    }

    /// The element of an array or set, the key and value of a dictionary, the fields of a value, the payloads of all
    /// cases in a row. Made when they are first asked for: types may contain themselves.
    private(set) lazy var parts: [ValueType] = partTypes.map { table.valueType(of: $0) }

    /// Which functions the type does not declare of its own.
    private var undeclared: Set<DeclaredFunction> = []

    /// The learner's own function that stands for one that Swift makes.
    func declared(_ which: DeclaredFunction, _ machine: Machine) throws -> FunctionObject? {
        guard type.nominal?.declared != nil, !undeclared.contains(which) else { return nil }
        guard let function = try machine.declaredFunction(which, of: type) else {
            undeclared.insert(which)
            return nil
        }
        return function
    }

    /// Calls `body` one level deeper: values may nest so deeply that the thread's stack would not do.
    func nested<Result>(_ body: () throws -> Result) throws -> Result {
        guard table.hasStackLeft else {
            throw MachineError(
                kind: .stackOverflow,
                message: "stack overflow: the value is nested more than \(table.depth) deep")
        }
        table.depth += 1
        defer { table.depth -= 1 }
        return try body()
    }

    private static func kind(of type: Type) -> Kind {
        switch type {
        case .tuple(let elements): return .tuple(labels: elements.map(\.label))
        case .nominal(let nominal, _):
            if let scalar = scalars[nominal] { return scalar }
            if let declared = nominal.declared { return kind(of: nominal, declared) }
            return kind(ofLibrary: nominal, type)
        case .existential: return .existential
        case .metatype: return .metatype
        default: return .object
        }
    }

    private static func kind(of nominal: NominalType, _ declared: DeclaredType) -> Kind {
        switch nominal.kind {
        case .structure: return .fields(names: declared.storedProperties.map(\.name))
        case .classType: return .instance
        case .enumeration:
            return .enumeration(
                cases(
                    declared.cases.map { ($0.name, $0.payload.map(\.label), $0.isIndirect) }))
        }
    }

    private static let scalars: [NominalType: Kind] = {
        var kinds: [NominalType: Kind] = [
            .double: .double, .float: .float, .bool: .bool, .string: .string, .substring: .substring,
            .character: .character, .unicodeScalar: .unicodeScalar, .stringIndex: .stringIndex, .never: .none,
            .described: .string,
        ]
        let integers: [NominalType] = [
            .int, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64,
        ]
        for type in integers { kinds[type] = ScalarType(rawValue: type.name).map { .integer($0) } }
        return kinds
    }()

    private static func kind(ofLibrary nominal: NominalType, _ type: Type) -> Kind {
        switch nominal {
        case .array, .reversedCollection, .dictionaryKeys, .dictionaryValues, .slice, .repeated,
            .defaultIndices, .flattenSequence, .joinedSequence, .utf8View, .utf16View, .unicodeScalarView:
            return .array
        case .arraySlice: return .arraySlice
        case .dictionary: return .dictionary
        case .set: return .set
        case .keyValuePairs: return .keyValuePairs
        case .range: return .range(isClosed: false)
        case .closedRange: return .range(isClosed: true)
        case .strideTo, .strideThrough: return .stride
        case .optional: return .enumeration(cases([("none", [], false), ("some", [nil], false)]))
        case .result: return .enumeration(cases([("success", [nil], false), ("failure", [nil], false)]))
        default: break
        }
        switch nominal.representation {
        case .fields: return .fields(names: fieldNames[nominal] ?? [])
        case .cases:
            return .enumeration(cases((caseNames[nominal] ?? nominal.libraryCases).map { ($0, [], false) }))
        case .word: return .integer(.int)
        case .reference: return .object
        }
    }

    private static let fieldNames: [NominalType: [String]] = [
        .partialRangeFrom: ["lowerBound"], .partialRangeUpTo: ["upperBound"],
        .partialRangeThrough: ["upperBound"], .enumeratedSequence: ["_base"],
        .zip2Sequence: ["_sequence1", "_sequence2"], .prefixSequence: ["_base", "_maxLength"],
        .dropFirstSequence: ["_base", "_limit"], .unfoldFirstSequence: ["_state", "_next"],
        .unfoldSequence: ["_state", "_next"], .lazySequence: ["_base"],
        .lazyMapSequence: ["_base", "_transform"], .lazyFilterSequence: ["_base", "_predicate"],
        .indexingIterator: ["_elements", "_position"], .keyPath: ["_get"],
        .writableKeyPath: ["_get", "_set"], .referenceWritableKeyPath: ["_get", "_set"],
        .dictionaryIndex: ["_variant"], .setIndex: ["_variant"], .anyIterator: ["_box"],
        .anySequence: ["_box"],
    ]

    private static let caseNames: [NominalType: [String]] = [
        .roundingRule: [
            "toNearestOrAwayFromZero", "toNearestOrEven", "up", "down", "towardZero", "awayFromZero",
        ],
        .floatingPointSign: ["plus", "minus"],
        .comparisonResult: ["orderedAscending", "orderedSame", "orderedDescending"],
    ]

    private static func cases(_ cases: [(name: String, labels: [String?], isIndirect: Bool)]) -> [EnumCase] {
        var start = 0
        return cases.map { enumCase in
            defer { start += enumCase.labels.count }
            return EnumCase(
                name: enumCase.name, labels: enumCase.labels, isIndirect: enumCase.isIndirect,
                parts: start..<start + enumCase.labels.count)
        }
    }

    private var partTypes: [Type] {
        switch kind {
        case .array: type.sequenceElement.map { [$0] } ?? []
        case .arraySlice, .set: Array(type.arguments.prefix(1))
        case .dictionary, .keyValuePairs: type.arguments
        case .range: type.arguments + type.arguments
        case .tuple, .fields: type.elementTypes
        case .enumeration: type.casePayloads.flatMap(\.types)
        default: []
        }
    }
}

/// The value types of a session, each made once.
final class ValueTypeTable {
    private var known: [Type: ValueType] = [:]
    private let threadStack = ThreadStack()
    /// How deep in a value a description or a comparison is.
    fileprivate(set) var depth = 0

    /// What a nested value needs in an unoptimised build, and a nested call of the learner's functions.
    private static let leastStack = 1 << 20

    var hasStackLeft: Bool { threadStack.bytesLeft > Self.leastStack }

    func noteStack() { threadStack.note() }

    func valueType(of type: Type) -> ValueType {
        if let known = known[type] { return known }
        let made = ValueType(type, in: self)
        known[type] = made
        return made
    }

    /// Types that values still have stay with them.
    func forgetAll() { known = [:] }
}

/// Where a value lies: its words, and its references.
struct ValuePlace {
    var words: UnsafePointer<UInt64>
    var references: UnsafePointer<HeapObject?>

    init(words: UnsafePointer<UInt64>, references: UnsafePointer<HeapObject?>) {
        self.words = words
        self.references = references
    }

    init(elementOf array: ArrayObject, at index: Int) {
        if array.holdsBytes {
            words = Self.bools + (array.word(at: index) == 0 ? 0 : 1)
            references = UnsafePointer(array.referencesPointer)
            return
        }
        words = UnsafePointer(array.wordsPointer) + index * array.layout.words
        references = UnsafePointer(array.referencesPointer) + index * array.layout.references
    }

    /// False and true as words, for elements that are bytes. Written once, and never released.
    nonisolated(unsafe) private static let bools: UnsafePointer<UInt64> = {
        let words = UnsafeMutablePointer<UInt64>.allocate(capacity: 2)
        (words[0], words[1]) = (0, 1)
        return UnsafePointer(words)
    }()

    mutating func advance(by layout: Layout) {
        words += layout.words
        references += layout.references
    }

    func advanced(by layout: Layout) -> ValuePlace {
        var place = self
        place.advance(by: layout)
        return place
    }

    var word: UInt64 { words.pointee }
    var int: Int { Int(truncatingIfNeeded: words.pointee) }
    var double: Double { Double(bitPattern: words.pointee) }
    var float: Float { Float(bitPattern: UInt32(truncatingIfNeeded: words.pointee)) }
    var bool: Bool { words.pointee != 0 }
    /// Indices that Swift holds equal may differ in what they know of the text.
    var stringIndex: String.Index { String.Index(bits: words.pointee) }

    /// The checker has made sure of the class.
    func object<Object: HeapObject>(as _: Object.Type = Object.self) -> Object? {
        references.pointee.map { unsafeDowncast($0, to: Object.self) }
    }
}

extension ValueType {
    /// The case that a value is in, and where its payload lies.
    func enumCase(_ place: ValuePlace, _ cases: [EnumCase]) -> (EnumCase, payload: ValuePlace)? {
        guard cases.indices.contains(place.int) else { return nil }
        let enumCase = cases[place.int]
        var payload = place
        payload.words += 1
        if enumCase.isIndirect, !enumCase.parts.isEmpty {
            guard let box = payload.object(as: ArrayObject.self) else { return nil }
            payload = ValuePlace(elementOf: box, at: 0)
        }
        return (enumCase, payload)
    }

    /// The object of a library's or the machine's own class, and the type of what is in an existential.
    func erased(_ place: ValuePlace) -> ErasedObject? { place.object(as: ErasedObject.self) }

    /// The value type of the class that an instance was made of.
    func dynamicType(_ place: ValuePlace, _ machine: Machine) -> ValueType {
        guard let instance = place.references.pointee as? ObjectInstance else { return self }
        return machine.valueType(of: instance.description.type)
    }
}

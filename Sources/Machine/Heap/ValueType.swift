import Checker

/// A type as the running machine needs it: how to describe and compare values that lie in the two banks.
final class ValueType {
    enum Kind {
        case int, double, bool, string, character
        case array(element: ValueType)
        case tuple([(label: String?, type: ValueType)])
        case range(bound: ValueType, isClosed: Bool)
        case keyValuePairs(key: ValueType, value: ValueType)
        /// Another type made of fields; the names are those that Swift prints.
        case fields([(name: String, type: ValueType)])
        /// Function, library object, erased value: the object describes itself.
        case object
        case stride
    }

    let type: Type
    let layout: Layout
    let kind: Kind

    init(_ type: Type) {
        self.type = type
        layout = Layout(of: type)
        kind = Self.kind(of: type)
    }

    private static func kind(of type: Type) -> Kind {
        switch type {
        case .tuple(let elements): return .tuple(elements.map { ($0.label, ValueType($0.type)) })
        case .nominal(let nominal, let arguments):
            switch nominal {
            case .int: return .int
            case .double: return .double
            case .bool: return .bool
            case .string: return .string
            case .character: return .character
            case .array, .arraySlice: return .array(element: ValueType(arguments[0]))
            case .range: return .range(bound: ValueType(arguments[0]), isClosed: false)
            case .closedRange: return .range(bound: ValueType(arguments[0]), isClosed: true)
            case .keyValuePairs:
                return .keyValuePairs(key: ValueType(arguments[0]), value: ValueType(arguments[1]))
            case .strideTo, .strideThrough: return .stride
            case .enumeratedSequence: return .fields([("_base", ValueType(arguments[0]))])
            case .zip2Sequence:
                return .fields([
                    ("_sequence1", ValueType(arguments[0])), ("_sequence2", ValueType(arguments[1])),
                ])
            default:
                guard case .fields(let fields) = nominal.representation else { return .object }
                return .fields(fields(arguments).enumerated().map { ("\($0.offset)", ValueType($0.element)) })
            }
        default: return .object
        }
    }

    /// The fields of a value, in order.
    var parts: [ValueType] {
        switch kind {
        case .tuple(let elements): elements.map(\.type)
        case .range(let bound, _): [bound, bound]
        case .fields(let fields): fields.map(\.type)
        default: []
        }
    }
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
        words = UnsafePointer(array.wordsPointer) + index * array.layout.words
        references = UnsafePointer(array.referencesPointer) + index * array.layout.references
    }

    mutating func advance(by layout: Layout) {
        words += layout.words
        references += layout.references
    }

    var int: Int { Int(truncatingIfNeeded: words.pointee) }
    var double: Double { Double(bitPattern: words.pointee) }
    var bool: Bool { words.pointee != 0 }

    /// The checker has made sure of the class.
    func object<Object: HeapObject>(as _: Object.Type = Object.self) -> Object? {
        references.pointee.map { unsafeDowncast($0, to: Object.self) }
    }
}

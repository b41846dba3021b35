import Checker
import Synchronization

/// How many places of each bank a value takes: scalar words, and references.
///
/// Structs, tuples and ranges have no object of their own: their fields lie one after the other. A value of an enum is
/// the number of its case, then room for the payload of any case.
package struct Layout: Hashable, Sendable {
    package var words: Int
    package var references: Int

    package init(words: Int, references: Int) {
        self.words = words
        self.references = references
    }

    package static let none = Layout(words: 0, references: 0)
    package static let word = Layout(words: 1, references: 0)
    package static let reference = Layout(words: 0, references: 1)
    /// The addresses of the words and of the references of a place.
    static let address = Layout(words: 2, references: 0)

    var bytes: Int { (words + references) * MemoryLayout<UInt64>.stride }

    package static func + (a: Layout, b: Layout) -> Layout {
        Layout(words: a.words + b.words, references: a.references + b.references)
    }

    /// Room for either.
    func union(_ other: Layout) -> Layout {
        Layout(words: max(words, other.words), references: max(references, other.references))
    }
}

extension Layout {
    package init(of type: Type) {
        switch type {
        case .nominal(let nominal, let arguments):
            switch nominal.representation {
            case .word: self = .word
            case .reference: self = .reference
            case .fields, .cases: self = Self.composed(type, nominal.representation, arguments)
            }
        case .tuple(let elements): self.init(ofAll: elements.map(\.type))
        case .function, .existential, .metatype: self = .reference
        case .inoutReference: self = .address
        case .parameter, .archetype: self = .none
        }
    }

    package init(ofAll types: [Type]) {
        self = types.reduce(.none) { $0 + Layout(of: $1) }
    }

    /// Layouts of structs and enums: they nest, and lowering asks for them again and again.
    private static let known = Mutex<[Type: Layout]>([:])

    private static func composed(
        _ type: Type, _ representation: NominalType.Representation, _ arguments: [Type]
    ) -> Layout {
        if let layout = known.withLock({ $0[type] }) { return layout }
        let layout: Layout
        switch representation {
        case .word: layout = .word
        case .reference: layout = .reference
        case .fields(let fields): layout = Layout(ofAll: fields(arguments))
        case .cases(let cases):
            layout = .word + cases(arguments).reduce(.none) { $0.union($1.layout) }
        }
        known.withLock { $0[type] = layout }
        return layout
    }
}

extension NominalType.CasePayload {
    /// How the payload lies in a value of the enum.
    var layout: Layout {
        if types.isEmpty { return .none }
        return isIndirect ? .reference : Layout(ofAll: types)
    }
}

extension Type {
    /// The payloads of an enum's cases, of an optional as well.
    var casePayloads: [NominalType.CasePayload] {
        guard case .nominal(let nominal, let arguments) = self,
            case .cases(let cases) = nominal.representation
        else { return [] }
        return cases(arguments)
    }

    /// The types of the parts of a tuple, or of the stored properties of a struct.
    var elementTypes: [Type] {
        switch self {
        case .tuple(let elements): return elements.map(\.type)
        case .nominal(let nominal, let arguments):
            guard case .fields(let fields) = nominal.representation else { return [] }
            return fields(arguments)
        default: return []
        }
    }

    /// How many registers lie before part `index` of a tuple or struct.
    func offset(ofElement index: Int) -> Layout { Layout(ofAll: Array(elementTypes[..<index])) }
}

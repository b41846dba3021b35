import Checker

/// How many places of each bank a value takes: scalar words, and references.
///
/// Structs, tuples and ranges have no object of their own: their fields lie one after the other.
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

    package static func + (a: Layout, b: Layout) -> Layout {
        Layout(words: a.words + b.words, references: a.references + b.references)
    }
}

extension Layout {
    package init(of type: Type) {
        switch type {
        case .nominal(let nominal, let arguments):
            switch nominal.representation {
            case .word: self = .word
            case .reference: self = .reference
            case .fields(let fields): self.init(ofAll: fields(arguments))
            }
        case .tuple(let elements): self.init(ofAll: elements.map(\.type))
        case .function: self = .reference
        case .parameter: self = .none
        }
    }

    package init(ofAll types: [Type]) {
        self = types.reduce(.none) { $0 + Layout(of: $1) }
    }
}

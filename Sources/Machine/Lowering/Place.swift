import Checker

/// Registers that hold a value: its words and its references, each in a row.
struct Place: Hashable {
    var word: Int
    var reference: Int
    var layout: Layout

    var end: Layout { Layout(words: word + layout.words, references: reference + layout.references) }

    /// The part that begins after `skipped` and takes `layout`.
    func part(after skipped: Layout, layout: Layout) -> Place {
        Place(word: word + skipped.words, reference: reference + skipped.references, layout: layout)
    }
}

/// Where a variable lives, as seen from the function that is being lowered.
enum Home {
    case registers(Place)
    /// A global, seen from a function: a place in the bottom frame.
    case global(Place)
    /// A captured variable that changes: a reference register holds its box.
    case box(reference: Int, Layout)
}

extension Type {
    /// The types of the parts of a tuple.
    var elementTypes: [Type] {
        if case .tuple(let elements) = self { elements.map(\.type) } else { [] }
    }

    /// How many registers lie before part `index` of a tuple.
    func offset(ofElement index: Int) -> Layout { Layout(ofAll: Array(elementTypes[..<index])) }
}

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
    /// A captured variable that changes, or a part of an instance of a class: a reference register holds the object,
    /// whose content begins after what is skipped.
    case box(reference: Int, after: Layout)
    /// A place of the caller: a word register holds the address of its words, the next that of its references.
    case address(word: Int, after: Layout)

    /// The part of the place that begins after `skipped`.
    func part(after skipped: Layout, layout: Layout) -> Home {
        switch self {
        case .registers(let place): .registers(place.part(after: skipped, layout: layout))
        case .global(let place): .global(place.part(after: skipped, layout: layout))
        case .box(let reference, let before): .box(reference: reference, after: before + skipped)
        case .address(let word, let before): .address(word: word, after: before + skipped)
        }
    }
}

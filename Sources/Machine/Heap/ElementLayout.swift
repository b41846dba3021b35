import Checker

/// How an element of an array lies: as it lies in registers, but a Bool in a byte instead of a word.
struct ElementLayout: Equatable {
    /// As in registers.
    let layout: Layout
    let isByte: Bool

    static let word = ElementLayout(.word)
    static let reference = ElementLayout(.reference)
    static let bool = ElementLayout(of: .bool)

    /// As in registers, of any type: for boxes, and for the keys and values of dictionaries.
    init(_ layout: Layout) {
        self.layout = layout
        isByte = false
    }

    init(of type: Type) {
        layout = Layout(of: type)
        isByte = type == .bool
    }

    var bytes: Int { isByte ? 1 : layout.bytes }

    /// Whether it is one word or byte, or one reference: there are opcodes for these.
    var isSingle: Bool { layout == .word || layout == .reference }

    /// The opcode for elements of a single part.
    func opcode(word: Opcode, byte: Opcode, reference: Opcode) -> Opcode {
        isByte ? byte : layout == .word ? word : reference
    }
}

extension Type {
    /// Of a sequence that is held as an array.
    var elementLayout: ElementLayout {
        sequenceElement.map(ElementLayout.init(of:)) ?? ElementLayout(Layout(ofAll: arguments))
    }
}

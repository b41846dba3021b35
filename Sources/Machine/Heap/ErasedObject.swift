/// A value together with its type: `any TableColumn`.
final class ErasedObject: HeapObject {
    let type: ValueType
    /// One element: the value.
    @exclusivity(unchecked) private(set) var content: ArrayObject

    init(type: ValueType, place: ValuePlace) {
        self.type = type
        content = ArrayObject(layout: type.layout, capacity: 1)
        content.append(words: place.words, references: place.references)
        super.init()
    }

    /// A box around an instance of a class.
    init(type: ValueType, instance: HeapObject) {
        self.type = type
        content = ArrayObject(layout: .reference, capacity: 1)
        content.referencesPointer.pointee = instance
        content.count = 1
        super.init()
    }

    override var ownsReferences: Bool { content.layout.references > 0 }

    override func surrenderReferences(to list: inout [HeapObject]) {
        if isKnownUniquelyReferenced(&content) { content.surrenderReferences(to: &list) }
    }

    deinit {
        var released: [HeapObject] = []
        surrenderReferences(to: &released)
        HeapObject.release(&released)
    }

    /// Where the value may be changed: not shared with another box.
    func uniqueContent() -> ArrayObject {
        if !isKnownUniquelyReferenced(&content) { content = content.copy() }
        return content
    }

    /// What `print` or `debugPrint` writes; where the learner's own `description` stops, the name of the type.
    func description(debug: Bool, _ machine: Machine) -> String {
        var text = ""
        do {
            try type.describe(ValuePlace(elementOf: content, at: 0), into: &text, debug: debug, machine)
        } catch {
            return type.type.reflectedName(qualified: debug)
        }
        return text
    }

    override var libraryValue: Any? {
        type.layout == .reference ? content.referencesPointer.pointee?.libraryValue : nil
    }
}

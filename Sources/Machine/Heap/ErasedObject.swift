/// A value together with its type: `any TableColumn`.
final class ErasedObject: HeapObject {
    let type: ValueType
    /// One element: the value.
    let content: ArrayObject

    init(type: ValueType, place: ValuePlace) {
        self.type = type
        content = ArrayObject(layout: type.layout, capacity: 1)
        content.append(words: place.words, references: place.references)
        super.init()
    }

    func description(debug: Bool) -> String {
        var text = ""
        describe(into: &text, debug: debug)
        return text
    }

    override func describe(into text: inout String, debug: Bool) {
        type.describe(ValuePlace(elementOf: content, at: 0), into: &text, debug: debug)
    }

    override var libraryValue: Any? {
        type.layout == .reference ? content.referencesPointer.pointee?.libraryValue : nil
    }
}

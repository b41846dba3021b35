// swift-format-ignore-file
// Text-based menu interpreter: command pattern w/ undo
protocol Command {
    var name: String { get }
    func execute(on document: inout Document)
    func undo(on document: inout Document)
}
struct Document { var text = ""; var cursor = 0 }
struct Insert: Command {
    let content: String
    var name: String { "insert(\(content))" }
    func execute(on d: inout Document) {
        let i = d.text.index(d.text.startIndex, offsetBy: d.cursor)
        d.text.insert(contentsOf: content, at: i)
        d.cursor += content.count
    }
    func undo(on d: inout Document) {
        d.cursor -= content.count
        let start = d.text.index(d.text.startIndex, offsetBy: d.cursor)
        d.text.removeSubrange(start..<d.text.index(start, offsetBy: content.count))
    }
}
struct Move: Command {
    let delta: Int
    let name = "move"
    func execute(on d: inout Document) { d.cursor = min(max(0, d.cursor + delta), d.text.count) }
    func undo(on d: inout Document) { d.cursor -= delta }
}
struct Upper: Command {
    var name: String { "upper" }
    private let original: String
    init(_ d: Document) { original = d.text }
    func execute(on d: inout Document) { d.text = d.text.uppercased() }
    func undo(on d: inout Document) { d.text = original }
}
struct Editor {
    private(set) var document = Document()
    private var done: [any Command] = [], undone: [any Command] = []
    mutating func perform(_ make: (Document) -> any Command) {
        let c = make(document)
        c.execute(on: &document)
        done.append(c)
        undone.removeAll()
    }
    mutating func undo() -> Bool {
        guard let c = done.popLast() else { return false }
        c.undo(on: &document)
        undone.append(c)
        return true
    }
    mutating func redo() -> Bool {
        guard let c = undone.popLast() else { return false }
        c.execute(on: &document)
        done.append(c)
        return true
    }
    var history: String { done.map { $0.name }.joined(separator: ", ") }
}
var editor = Editor()
editor.perform { _ in Insert(content: "world") }
editor.perform { _ in Move(delta: -5) }
editor.perform { _ in Insert(content: "hello ") }
editor.perform(Upper.init)
print(editor.document, "|", editor.history)
// expect: Document(text: "HELLO WORLD", cursor: 6) | insert(world), move, insert(hello ), upper
print(editor.undo(), editor.undo(), editor.document.text, editor.redo(), editor.document.text)
// expect: true true world true hello world
while editor.undo() {}
print(editor.document.text.isEmpty, editor.redo(), editor.redo(), editor.document.cursor, editor.history)
// expect: true true true 0 insert(world), move

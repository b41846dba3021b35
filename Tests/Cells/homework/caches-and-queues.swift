// swift-format-ignore-file
// LRU cache, circular buffer, undo stack, two-stack queue as structs
struct LRUCache {
    private var values: [String: (value: Int, stamp: Int)] = [:]
    private var clock = 0
    let capacity: Int
    private(set) var (hits, misses) = (0, 0)
    init(capacity: Int) {
        precondition(capacity > 0, "capacity must be positive")
        self.capacity = capacity
    }
    subscript(key: String) -> Int? {
        mutating get {
            guard let (value, _) = values[key] else { misses += 1; return nil }
            hits += 1
            clock += 1
            values[key]?.stamp = clock
            return value
        }
        set {
            guard let newValue else { values[key] = nil; return }
            clock += 1
            values[key] = (newValue, clock)
            if values.count > capacity, let oldest = values.min(by: { $0.value.stamp < $1.value.stamp }) {
                values.removeValue(forKey: oldest.key)
            }
        }
    }
    var keys: [String] { values.sorted { $0.value.stamp > $1.value.stamp }.map(\.key) }
}
var cache = LRUCache(capacity: 3)
for (i, word) in "one two three".split(separator: " ").enumerated() { cache[String(word)] = i + 1 }
_ = cache["one"]
cache["four"] = 4
print(cache.keys, cache["two"] as Any, cache["one"] ?? 0, cache.hits, cache.misses)  // expect: ["four", "one", "three"] nil 1 2 1
cache["one"] = nil
cache["three"]? += 30
print(cache.keys, cache["three"]!, (cache.hits, cache.misses))  // expect: ["three", "four"] 33 (4, 1)
struct Ring {
    private var storage: [Int?]
    private var read = 0, write = 0
    enum Failure: Error { case empty, full }
    init(_ n: Int) { storage = .init(repeating: nil, count: n) }
    var isFull: Bool { storage[write % storage.count] != nil }
    var count: Int { write - read }
    mutating func push(_ x: Int, overwriting: Bool = false) throws {
        if isFull {
            guard overwriting else { throw Failure.full }
            _ = try pop()
        }
        storage[write % storage.count] = x
        write += 1
    }
    mutating func pop() throws -> Int {
        defer { if count > 0 { storage[read % storage.count] = nil; read += 1 } }
        guard let x = storage[read % storage.count] else { throw Failure.empty }
        return x
    }
}
var ring = Ring(3)
do {
    for i in 1... { try ring.push(i * i) }
} catch Ring.Failure.full {
    print("full at", ring.count)
}  // expect: full at 3
try ring.push(100, overwriting: true)
var popped: [Int] = []
while let x = try? ring.pop() { popped.append(x) }
print(popped, ring.count, ring.isFull)  // expect: [4, 9, 100] 0 false
do { print(try ring.pop()) } catch { print("\(error)", error is Ring.Failure) }  // expect: empty true
struct Editor {
    private var undoStack: [() -> String] = [], redoStack: [String] = []
    private(set) var text = "" 
    mutating func apply(_ change: (inout String) -> Void) {
        let before = text
        undoStack.append { before }
        redoStack.removeAll()
        change(&text)
    }
    mutating func undo() -> Bool {
        guard let restore = undoStack.popLast() else { return false }
        redoStack.append(text)
        text = restore()
        return true
    }
    mutating func redo() {
        guard case let next? = redoStack.popLast() else { return }
        let before = text
        undoStack.append { before }
        text = next
    }
}
var editor = Editor()
editor.apply { $0 += "Hello" }
editor.apply { $0.append(contentsOf: ", world") }
editor.apply { $0 = $0.uppercased() }
editor.apply { text in text.removeAll { "AEIOU".contains($0) } }
print(editor.text, editor.undo(), editor.text, editor.undo(), editor.text)
// expect: HLL, WRLD true HELLO, WORLD true Hello, world
editor.redo()
editor.apply { $0.insert(contentsOf: ">> ", at: $0.startIndex) }
editor.redo()
print(editor.text, [editor.undo(), editor.undo(), editor.undo(), editor.undo()], editor.text.isEmpty)
// expect: >> HELLO, WORLD [true, true, true, true] true
struct Queue {
    private var inbox: [String] = [], outbox: [String] = []
    var count: Int { inbox.count + outbox.count }
    mutating func enqueue(_ items: String...) { inbox += items }
    mutating func dequeue() -> String? {
        if outbox.isEmpty { swap(&inbox, &outbox); outbox.reverse() }
        return outbox.popLast()
    }
}
var line = Queue()
line.enqueue("a", "b", "c")
print(line.dequeue()!, line.count)  // expect: a 2
line.enqueue("d")
print(sequence(state: line) { $0.dequeue() }.joined(separator: ","), line.count)  // expect: b,c,d 3
while let next = line.dequeue() { print(next, terminator: line.count == 0 ? "\n" : " ") }  // expect: b c d

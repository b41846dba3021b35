// swift-format-ignore-file
// Queues: by two stacks, by a ring buffer, by a heap with priorities; an emergency room

// Queue with two stacks
struct Queue: CustomStringConvertible {
    private var inbox: [String] = []
    private var outbox: [String] = []

    mutating func enqueue(_ item: String) { inbox.append(item) }

    mutating func dequeue() -> String? {
        if outbox.isEmpty {
            outbox = inbox.reversed()
            inbox.removeAll(keepingCapacity: true)
        }
        return outbox.popLast()
    }

    var peek: String? { outbox.last ?? inbox.first }
    var count: Int { inbox.count + outbox.count }
    var description: String { "<" + (outbox.reversed() + inbox).joined(separator: " ") + "<" }
}

var queue = Queue()
["a", "b", "c"].forEach { queue.enqueue($0) }
print(queue, queue.dequeue() ?? "-", queue.peek ?? "-")  // expect: <a b c< a b
queue.enqueue("d")
print(queue, queue.count)  // expect: <b c d< 3
while let item = queue.dequeue() { print(item, terminator: item == "d" ? "\n" : ", ") }  // expect: b, c, d
print(queue.dequeue() as Any, queue.peek as Any)  // expect: nil nil

// Ring buffer of fixed capacity
struct RingBuffer {
    private var storage: [Int?]
    private var head = 0
    private(set) var count = 0
    init(capacity: Int) { storage = Array(repeating: nil, count: capacity) }

    var isFull: Bool { count == storage.count }
    mutating func write(_ x: Int) -> Bool {
        if isFull { return false }
        storage[(head + count) % storage.count] = x
        count += 1
        return true
    }
    mutating func overwrite(_ x: Int) {
        if isFull { _ = read() }
        _ = write(x)
    }
    mutating func read() -> Int? {
        guard count > 0 else { return nil }
        defer {
            storage[head] = nil
            head = (head + 1) % storage.count
            count -= 1
        }
        return storage[head]
    }
}
var ring = RingBuffer(capacity: 3)
print((1...4).map { ring.write($0) }, ring.read() ?? 0)  // expect: [true, true, true, false] 1
ring.overwrite(5)
ring.overwrite(6)
print([ring.read(), ring.read(), ring.read(), ring.read()], ring.count)
// expect: [Optional(3), Optional(5), Optional(6), nil] 0

// Heap
struct PriorityQueue {
    private var heap: [(priority: Int, order: Int, name: String)] = []
    private var counter = 0
    var isEmpty: Bool { heap.isEmpty }
    var first: String? { heap.first?.name }

    private func precedes(_ i: Int, _ j: Int) -> Bool {
        (heap[i].priority, heap[i].order) < (heap[j].priority, heap[j].order)
    }

    mutating func insert(_ name: String, priority: Int) {
        heap.append((priority, counter, name))
        counter += 1
        var i = heap.count - 1
        while i > 0, precedes(i, (i - 1) / 2) {
            heap.swapAt(i, (i - 1) / 2)
            i = (i - 1) / 2
        }
    }

    mutating func removeFirst() -> (name: String, priority: Int)? {
        if heap.isEmpty { return nil }
        heap.swapAt(0, heap.count - 1)
        let top = heap.removeLast()
        var i = 0
        sink: while true {
            var best = i
            for child in 2 * i + 1...2 * i + 2 {
                guard child < heap.count else { break }
                if precedes(child, best) { best = child }
            }
            if best == i { break sink }
            heap.swapAt(i, best)
            i = best
        }
        return (top.name, top.priority)
    }
}

enum Triage: Int { case immediate = 1, urgent, standard, minor }
let arrivals: [(String, Triage)] = [
    ("sprain", .minor), ("fracture", .urgent), ("cardiac arrest", .immediate), ("fever", .standard), ("burn", .urgent),
]
var room = PriorityQueue()
for (patient, triage) in arrivals { room.insert(patient, priority: triage.rawValue) }
print("next:", room.first ?? "nobody")  // expect: next: cardiac arrest
while let (name, priority) = room.removeFirst() {
    print("\(Triage(rawValue: priority)!): \(name)")
}
// expect: immediate: cardiac arrest
// expect: urgent: fracture
// expect: urgent: burn
// expect: standard: fever
// expect: minor: sprain
print(room.isEmpty, room.removeFirst() == nil)  // expect: true true

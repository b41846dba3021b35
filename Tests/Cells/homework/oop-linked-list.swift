// swift-format-ignore-file
// A generic linked list of nodes by reference: Sequence, copy on write, weak back links

final class Node<Value> {
    var value: Value
    var next: Node?
    weak var previous: Node?

    init(_ value: Value) { self.value = value }
}

struct LinkedList<Value> {
    private(set) var head: Node<Value>?
    private(set) weak var tail: Node<Value>?
    private(set) var count = 0

    init() {}

    private mutating func copyIfShared() {
        guard head != nil, !isKnownUniquelyReferenced(&head) else { return }
        let values = Array(self)
        self = LinkedList()
        for value in values { link(Node(value)) }
    }

    private mutating func link(_ node: Node<Value>) {
        node.previous = tail
        if let tail { tail.next = node } else { head = node }
        tail = node
        count += 1
    }

    mutating func append(_ value: Value) {
        copyIfShared()
        link(Node(value))
    }

    mutating func prepend(_ value: Value) {
        copyIfShared()
        let node = Node(value)
        node.next = head
        head?.previous = node
        head = node
        if tail == nil { tail = node }
        count += 1
    }

    @discardableResult
    mutating func remove(where condition: (Value) -> Bool) -> Value? {
        copyIfShared()
        var node = head
        while let current = node {
            if condition(current.value) {
                if let previous = current.previous { previous.next = current.next } else { head = current.next }
                if let next = current.next { next.previous = current.previous } else { tail = current.previous }
                count -= 1
                return current.value
            }
            node = current.next
        }
        return nil
    }

    mutating func reverse() {
        copyIfShared()
        var node = head
        tail = head
        while let current = node {
            let next = current.next
            current.next = current.previous
            current.previous = next
            head = current
            node = next
        }
    }
}

extension LinkedList: Sequence {
    struct Iterator: IteratorProtocol {
        var node: Node<Value>?
        mutating func next() -> Value? {
            defer { node = node?.next }
            return node?.value
        }
    }
    func makeIterator() -> Iterator { Iterator(node: head) }
}

extension LinkedList {
    var isEmptyList: Bool { head == nil }
}

extension LinkedList: ExpressibleByArrayLiteral {
    init(arrayLiteral elements: Value...) { for element in elements { append(element) } }
}

extension LinkedList: CustomStringConvertible {
    var description: String { "(" + map { "\($0)" }.joined(separator: " ") + ")" }
}

var list: LinkedList = [1, 2, 3]
list.append(4)
list.prepend(0)
print(list, list.count, list.head!.value, list.tail!.value)  // expect: (0 1 2 3 4) 5 0 4

for n in list where n % 2 == 0 { print(n, terminator: " ") }
print("| sum \(list.reduce(0, +)), max \(list.max()!), has 3: \(list.contains(3))")
// expect: 0 2 4 | sum 10, max 4, has 3: true
print(list.map { $0 * $0 }, list.filter { $0 > 2 }, Array(list.dropFirst(3)), list.sorted(by: >))
// expect: [0, 1, 4, 9, 16] [3, 4] [3, 4] [4, 3, 2, 1, 0]
print(zip(list, list.dropFirst()).map { $1 - $0 }, list.enumerated().map { $0.offset * $0.element })
// expect: [1, 1, 1, 1] [0, 1, 4, 9, 16]

// value semantics by copy on write
var copy = list
copy.append(99)
print(list, copy, list.head !== copy.head)  // expect: (0 1 2 3 4) (0 1 2 3 4 99) true
print(copy.remove { $0 == 2 } ?? -1, copy.remove { $0 > 1000 } as Any, copy, list.count)
// expect: 2 nil (0 1 3 4 99) 5
copy.remove { $0 == 99 }
copy.remove { $0 == 0 }
print(copy, copy.head!.value, copy.tail!.value)  // expect: (1 3 4) 1 4

list.reverse()
print(list, list.tail!.previous!.value)  // expect: (4 3 2 1 0) 1
list.append(-1)
print(list, Array(list) == [4, 3, 2, 1, 0, -1])  // expect: (4 3 2 1 0 -1) true

// backwards through the weak links
var backwards: [Int] = []
var node = list.tail
while let current = node {
    backwards.append(current.value)
    node = current.previous
}
print(backwards)  // expect: [-1, 0, 1, 2, 3, 4]

var words = LinkedList<String>()
print(words, words.isEmptyList, words.first { _ in true } as Any)  // expect: () true nil
for word in "to be or not to be".split(separator: " ") { words.prepend(String(word)) }
print(words, words.joined(separator: "-"), words.first { $0.count > 2 } ?? "")
// expect: (be to not or be to) be-to-not-or-be-to not

extension LinkedList where Value: Equatable {
    func hasCycle() -> Bool {
        var slow = head, fast = head?.next
        while let f = fast {
            if f === slow { return true }
            slow = slow?.next
            fast = f.next?.next
        }
        return false
    }
    mutating func removeDuplicates() {
        var seen: [Value] = []
        for value in self where !seen.contains(value) { seen.append(value) }
        self = seen.reduce(into: LinkedList()) { $0.append($1) }
    }
}
words.removeDuplicates()
print(words, words.count, words.hasCycle())  // expect: (be to not or) 4 false
let loop: LinkedList = [1, 2, 3]
loop.tail!.next = loop.head
print(loop.hasCycle(), Array(loop.prefix(7)))  // expect: true [1, 2, 3, 1, 2, 3, 1]
loop.tail!.next = nil
print(loop.hasCycle())  // expect: false

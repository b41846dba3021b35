// swift-format-ignore-file
// A doubly linked list in an array: indices take the place of pointers

/// A doubly linked list: the links are indices into an array, free places are used again.
struct LinkedList: CustomStringConvertible {
    private struct Node {
        var value: String
        var next: Int?
        var previous: Int?
    }
    private var nodes: [Node] = []
    private var free: [Int] = []
    private var first: Int?
    private var last: Int?
    private(set) var count = 0

    @discardableResult
    mutating func append(_ value: String) -> Int {
        let node = Node(value: value, next: nil, previous: last)
        let index: Int
        if let place = free.popLast() {
            nodes[place] = node
            index = place
        } else {
            index = nodes.count
            nodes.append(node)
        }
        if let last { nodes[last].next = index } else { first = index }
        last = index
        count += 1
        return index
    }

    mutating func remove(at index: Int) -> String {
        let node = nodes[index]
        if let p = node.previous { nodes[p].next = node.next } else { first = node.next }
        if let n = node.next { nodes[n].previous = node.previous } else { last = node.previous }
        free.append(index)
        count -= 1
        return node.value
    }

    func find(_ value: String) -> Int? {
        var current = first
        while let i = current, nodes[i].value != value { current = nodes[i].next }
        return current
    }

    var capacity: Int { nodes.count }
    var description: String {
        var parts: [String] = []
        var current = first
        while let i = current {
            parts.append(nodes[i].value)
            current = nodes[i].next
        }
        return "[" + parts.joined(separator: " ⇄ ") + "]"
    }
}

var playlist = LinkedList()
for song in ["Intro", "Verse", "Bridge", "Outro"] { playlist.append(song) }
print(playlist, playlist.count)  // expect: [Intro ⇄ Verse ⇄ Bridge ⇄ Outro] 4
if let verse = playlist.find("Verse") { print("removed", playlist.remove(at: verse)) }  // expect: removed Verse
print(playlist, playlist.find("Verse") ?? -1)  // expect: [Intro ⇄ Bridge ⇄ Outro] -1
playlist.append("Encore")
print(playlist, "in \(playlist.capacity) places")  // expect: [Intro ⇄ Bridge ⇄ Outro ⇄ Encore] in 4 places
let before = playlist
while let intro = playlist.find("Intro") { _ = playlist.remove(at: intro) }
print(before.count, playlist.count, playlist)  // expect: 4 3 [Bridge ⇄ Outro ⇄ Encore]

// The same idea for a list of numbers: "next" as a parallel array, with 0 as the sentinel
struct Chain {
    private var value = [0]
    private var next = [0]  // next[0] is the first node

    init(_ numbers: [Int] = []) {
        for n in numbers.reversed() { pushFront(n) }
    }

    mutating func pushFront(_ x: Int) {
        value.append(x)
        next.append(next[0])
        next[0] = value.count - 1
    }

    mutating func reverse() {
        var done = 0
        var current = next[0]
        while current != 0 {
            (next[current], done, current) = (done, current, next[current])
        }
        next[0] = done
    }

    mutating func removeAll(_ x: Int) {
        var before = 0
        while next[before] != 0 {
            let node = next[before]
            if value[node] == x { next[before] = next[node] } else { before = node }
        }
    }

    var hasCycle: Bool {
        var slow = next[0], fast = next[next[0]]
        while fast != 0 && next[fast] != 0 {
            if slow == fast { return true }
            slow = next[slow]
            fast = next[next[fast]]
        }
        return false
    }

    mutating func tieEnd(toNode node: Int) {
        var last = 0
        while next[last] != 0 { last = next[last] }
        next[last] = node
    }

    var numbers: [Int] {
        Array(sequence(first: next[0]) { next[$0] }.prefix { $0 != 0 }.map { value[$0] })
    }
}

var chain = Chain([1, 2, 3, 2, 4])
chain.pushFront(2)
print(chain.numbers)  // expect: [2, 1, 2, 3, 2, 4]
chain.reverse()
print(chain.numbers, chain.hasCycle)  // expect: [4, 2, 3, 2, 1, 2] false
chain.removeAll(2)
print(chain.numbers, Chain().numbers.isEmpty)  // expect: [4, 3, 1] true
chain.tieEnd(toNode: 3)
print(chain.hasCycle)  // expect: true

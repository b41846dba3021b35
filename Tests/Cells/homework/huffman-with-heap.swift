// swift-format-ignore-file
// Huffman coding with a heap
struct Heap<Element> {
    private var items: [Element] = []
    private let areInOrder: (Element, Element) -> Bool
    init(sort: @escaping (Element, Element) -> Bool) { areInOrder = sort }
    var count: Int { items.count }
    mutating func insert(_ e: Element) {
        items.append(e)
        var child = items.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard areInOrder(items[child], items[parent]) else { break }
            items.swapAt(child, parent)
            child = parent
        }
    }
    mutating func pop() -> Element? {
        guard !items.isEmpty else { return nil }
        items.swapAt(0, items.count - 1)
        let top = items.removeLast()
        var parent = 0
        while true {
            let left = 2 * parent + 1, right = left + 1
            var best = parent
            if left < items.count && areInOrder(items[left], items[best]) { best = left }
            if right < items.count && areInOrder(items[right], items[best]) { best = right }
            if best == parent { return top }
            items.swapAt(parent, best)
            parent = best
        }
    }
}
indirect enum Huffman {
    case leaf(Character, Int)
    case branch(Huffman, Huffman)
    var weight: Int {
        switch self {
        case .leaf(_, let w): w
        case .branch(let l, let r): l.weight + r.weight
        }
    }
    var smallest: Character {
        switch self {
        case let .leaf(c, _): return c
        case let .branch(l, r): return min(l.smallest, r.smallest)
        }
    }
    func codes(prefix: String = "", into table: inout [Character: String]) {
        switch self {
        case .leaf(let c, _): table[c] = prefix.isEmpty ? "0" : prefix
        case .branch(let l, let r):
            l.codes(prefix: prefix + "0", into: &table)
            r.codes(prefix: prefix + "1", into: &table)
        }
    }
}
let text = "mississippi river"
let counts = text.reduce(into: [:]) { $0[$1, default: 0] += 1 }
var heap = Heap<Huffman> { ($0.weight, $0.smallest) < ($1.weight, $1.smallest) }
for (c, n) in counts { heap.insert(.leaf(c, n)) }
while heap.count > 1, let a = heap.pop(), let b = heap.pop() { heap.insert(.branch(a, b)) }
var table: [Character: String] = [:]
heap.pop()?.codes(into: &table)
for (c, code) in table.sorted(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }) { print("'\(c)' \(code)") }
// expect: 'i' 11
// expect: 's' 10
// expect: 'p' 010
// expect: 'r' 011
// expect: ' ' 0000
// expect: 'e' 0001
// expect: 'm' 0010
// expect: 'v' 0011
let encoded = text.compactMap { table[$0] }.joined()
print(encoded, encoded.count, "of", text.utf8.count * 8)  // expect: 0010111010111010110100101100000111100110001011 46 of 136
let reverse = Dictionary(uniqueKeysWithValues: table.map { ($1, $0) })
var current = "", decoded = ""
for bit in encoded {
    current.append(bit)
    if let c = reverse[current] { decoded.append(c); current.removeAll() }
}
print(decoded == text)  // expect: true

// swift-format-ignore-file
// Generic cache LRU with protocol and class nodes
protocol Cache {
    associatedtype Key: Hashable
    associatedtype Value
    var capacity: Int { get }
    func value(for key: Key) -> Value?
    func insert(_ value: Value, for key: Key)
}
extension Cache {
    func value(for key: Key, orCompute make: (Key) -> Value) -> Value {
        if let v = value(for: key) { return v }
        let v = make(key)
        insert(v, for: key)
        return v
    }
}
final class LRUCache<Key: Hashable, Value>: Cache {
    private final class Node {
        let key: Key
        var value: Value
        var next: Node?
        weak var previous: Node?
        init(_ key: Key, _ value: Value) { self.key = key; self.value = value }
    }
    let capacity: Int
    private var nodes: [Key: Node] = [:]
    private var head: Node?, tail: Node?
    private(set) var hits = 0, misses = 0
    init(capacity: Int) { self.capacity = capacity }
    func value(for key: Key) -> Value? {
        guard let node = nodes[key] else { misses += 1; return nil }
        hits += 1
        unlink(node)
        pushFront(node)
        return node.value
    }
    func insert(_ value: Value, for key: Key) {
        if let node = nodes[key] {
            node.value = value
            unlink(node); pushFront(node)
            return
        }
        if nodes.count == capacity, let last = tail {
            unlink(last)
            nodes[last.key] = nil
        }
        let node = Node(key, value)
        nodes[key] = node
        pushFront(node)
    }
    private func unlink(_ node: Node) {
        if head === node { head = node.next }
        if tail === node { tail = node.previous }
        node.previous?.next = node.next
        node.next?.previous = node.previous
        node.next = nil
        node.previous = nil
    }
    private func pushFront(_ node: Node) {
        node.next = head
        head?.previous = node
        head = node
        if tail == nil { tail = node }
    }
    var keys: [Key] {
        var result: [Key] = [], node = head
        while let n = node { result.append(n.key); node = n.next }
        return result
    }
}
let cache = LRUCache<Int, String>(capacity: 3)
var computed: [Int] = []
func slow(_ n: Int) -> String { computed.append(n); return "v\(n)" }
for n in [1, 2, 3, 1, 4, 2, 1, 5, 3] { _ = cache.value(for: n, orCompute: slow) }
print(cache.keys, computed, cache.hits, cache.misses)  // expect: [3, 5, 1] [1, 2, 3, 4, 2, 5, 3] 2 7
cache.insert("new", for: 5)
print(cache.keys, cache.value(for: 5) ?? "-", cache.value(for: 99) ?? "-")  // expect: [5, 3, 1] new -

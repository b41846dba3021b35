// swift-format-ignore-file
// Binary search tree: class nodes, Sequence conformance, generic, deletion, balancing
final class Node<Key: Comparable, Value> {
    let key: Key
    var value: Value
    var left, right: Node?
    weak var parent: Node?
    init(_ key: Key, _ value: Value, parent: Node? = nil) { self.key = key; self.value = value; self.parent = parent }
    var isLeaf: Bool { left == nil && right == nil }
    var height: Int { 1 + max(left?.height ?? 0, right?.height ?? 0) }
    var leftmost: Node { left?.leftmost ?? self }
}
struct SortedMap<Key: Comparable, Value> {
    private var root: Node<Key, Value>?
    private(set) var count = 0
    var isEmpty: Bool { root == nil }
    var height: Int { root?.height ?? 0 }
    private func find(_ key: Key) -> Node<Key, Value>? {
        var here = root
        while let node = here, node.key != key { here = key < node.key ? node.left : node.right }
        return here
    }
    subscript(key: Key) -> Value? {
        get { find(key)?.value }
        set {
            switch (find(key), newValue) {
            case (let node?, let value?): node.value = value
            case (nil, let value?): insert(key, value)
            case (let node?, nil): remove(node)
            case (nil, nil): break
            }
        }
    }
    subscript(key: Key, default fallback: @autoclosure () -> Value) -> Value {
        get { self[key] ?? fallback() }
        set { self[key] = newValue }
    }
    private mutating func insert(_ key: Key, _ value: Value) {
        count += 1
        guard var here = root else { root = Node(key, value); return }
        while true {
            let side: ReferenceWritableKeyPath<Node<Key, Value>, Node<Key, Value>?> = key < here.key ? \.left : \.right
            if let next = here[keyPath: side] { here = next } else {
                here[keyPath: side] = Node(key, value, parent: here)
                return
            }
        }
    }
    private mutating func remove(_ node: Node<Key, Value>) {
        count -= 1
        func replace(_ old: Node<Key, Value>, with new: Node<Key, Value>?) {
            new?.parent = old.parent
            guard let parent = old.parent else { root = new; return }
            if parent.left === old { parent.left = new } else { parent.right = new }
        }
        if node.left == nil { replace(node, with: node.right) } else if node.right == nil { replace(node, with: node.left) } else {
            let next = node.right!.leftmost
            if next.parent !== node {
                replace(next, with: next.right)
                next.right = node.right
                next.right?.parent = next
            }
            replace(node, with: next)
            next.left = node.left
            next.left?.parent = next
        }
    }
}
extension SortedMap: Sequence {
    struct Iterator: IteratorProtocol {
        private var path: [Node<Key, Value>] = []
        fileprivate init(_ root: Node<Key, Value>?) { descend(root) }
        private mutating func descend(_ node: Node<Key, Value>?) {
            var node = node
            while let n = node { path.append(n); node = n.left }
        }
        mutating func next() -> (key: Key, value: Value)? {
            guard let node = path.popLast() else { return nil }
            defer { descend(node.right) }
            return (node.key, node.value)
        }
    }
    func makeIterator() -> Iterator { Iterator(root) }
    var keys: [Key] { map(\.key) }
    func range(_ bounds: some RangeExpression<Key>) -> [(key: Key, value: Value)] { filter { bounds.contains($0.key) } }
}
extension SortedMap: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral pairs: (Key, Value)...) { for (k, v) in pairs { self[k] = v } }
}
extension SortedMap: CustomStringConvertible where Key: CustomStringConvertible {
    var description: String { isEmpty ? "[:]" : "[" + map { "\($0.description): \($1)" }.joined(separator: ", ") + "]" }
}
extension SortedMap where Value: AdditiveArithmetic { var total: Value { reduce(.zero) { $0 + $1.value } } }
var map: SortedMap = ["m": 1, "c": 2, "x": 3, "a": 4, "e": 5, "z": 6]
print(map, map.count, map.height, map["e"] ?? 0, map["q"] as Any, map.total)
// expect: [a: 4, c: 2, e: 5, m: 1, x: 3, z: 6] 6 3 5 nil 21
map["d"] = 7
map["c"] = nil
map["nope"] = nil
map["m"]! += 100
map["new", default: 10] += 1
print(map.keys.joined(), map.count, map.height, map["m"]!, map.range("d"..."n").map(\.key), map.range("x"...).count)
// expect: ademnewxz 7 3 101 ["d", "e", "m"] 2
map["m"] = nil
print(map, map.first { $0.value > 5 }?.key ?? "-", map.max { $0.value < $1.value }!, map.contains { $0.key == "a" })
// expect: [a: 4, d: 7, e: 5, new: 11, x: 3, z: 6] d (key: "new", value: 11) true
for (i, (key, value)) in map.enumerated() where i.isMultiple(of: 2) { print(i, key, value, terminator: ";") }
print(map.lazy.map { $0.value }.filter { $0 % 2 == 1 }.reduce(0, +), Array(map.prefix(2)).map(\.key), map.dropFirst(5).map { $0.key })
// expect: 0 a 4;2 e 5;4 x 3;26 ["a", "d"] ["z"]
for key in map.keys { map[key] = nil }
print(map.isEmpty, map, map.height, SortedMap<Int, Double>().total)  // expect: true [:] 0 0.0
var numbers = SortedMap<Int, String>()
for n in [50, 25, 75, 10, 30, 60, 90] { numbers[n] = String(n, radix: 16) }
print(numbers.range(26..<76).map { "\($0.key)=\($0.value)" }, numbers.height, numbers.reversed().first!.key, numbers.sorted { $0.value < $1.value }.map(\.value))
// expect: ["30=1e", "50=32", "60=3c", "75=4b"] 3 90 ["19", "1e", "32", "3c", "4b", "5a", "a"]

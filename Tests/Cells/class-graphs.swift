// swift-format-ignore-file
class Node {
    let value: Int
    var next: Node?
    init(_ value: Int, next: Node? = nil) {
        self.value = value
        self.next = next
    }
}
let list = Node(1, next: Node(2, next: Node(3)))
var sum = 0
var current: Node? = list
while let node = current {
    sum += node.value
    current = node.next
}
print(sum, list.next!.next!.value, list.next?.next?.next?.value ?? -1)  // expect: 6 3 -1
// cell
func reversed(_ head: Node?) -> Node? {
    var previous: Node?, node = head
    while let current = node {
        node = current.next
        current.next = previous
        previous = current
    }
    return previous
}
func values(_ node: Node?) -> [Int] { node.map { [$0.value] + values($0.next) } ?? [] }
let back = reversed(list)
print(values(back), values(list))  // expect: [3, 2, 1] [1]
// cell
final class LinkedList {
    private var head: Node?
    private(set) var count = 0
    func push(_ value: Int) {
        head = Node(value, next: head)
        count += 1
    }
    func pop() -> Int? {
        guard let first = head else { return nil }
        head = first.next
        count -= 1
        return first.value
    }
}
let stack = LinkedList()
for i in 1...3 { stack.push(i) }
print(stack.pop()!, stack.pop()!, stack.count, stack.pop()!, stack.pop() == nil)  // expect: 3 2 1 1 true
// cell
final class Tree {
    var value: Int
    var left: Tree?, right: Tree?
    init(_ value: Int) { self.value = value }
    func insert(_ new: Int) {
        if new < value {
            if let left { left.insert(new) } else { left = Tree(new) }
        } else {
            if let right { right.insert(new) } else { right = Tree(new) }
        }
    }
    func contains(_ x: Int) -> Bool { x == value || (x < value ? left : right)?.contains(x) ?? false }
    func walk(_ visit: (Int) -> Void) { left?.walk(visit); visit(value); right?.walk(visit) }
    var depth: Int { 1 + max(left?.depth ?? 0, right?.depth ?? 0) }
}
let tree = Tree(5)
for n in [2, 8, 1, 9, 3] { tree.insert(n) }
var visited: [Int] = []
tree.walk { visited.append($0) }
print(visited, tree.contains(9), tree.contains(4), tree.depth)  // expect: [1, 2, 3, 5, 8, 9] true false 3
// cell
class Tracked {
    let name: String
    init(_ name: String) { self.name = name; print("init", name) }
    deinit { print("deinit", name) }
}
func scope() {
    let inner = Tracked("inner")
    print("using", inner.name)
}
scope()
// expect: init inner
// expect: using inner
// expect: deinit inner
var held: Tracked? = Tracked("held")
var other = held
held = nil
print("still held by other")
// expect: init held
// expect: still held by other
other = nil  // expect: deinit held
// cell
class Parent {
    var children: [Child] = []
    func add(_ name: String) { let child = Child(name); child.parent = self; children.append(child) }
    deinit { print("parent gone") }
}
class Child {
    let name: String
    weak var parent: Parent?
    init(_ name: String) { self.name = name }
    deinit { print("child", name, "gone") }
}
var parent: Parent? = Parent()
parent?.add("a")
let kept = parent!.children[0]
print(kept.parent === parent, kept.parent?.children.count ?? 0)  // expect: true 1
parent = nil  // expect: parent gone
print(kept.name, kept.parent == nil)  // expect: a true
// cell
class Graph {
    var edges: [String: [String]] = [:]
    func connect(_ a: String, _ b: String) { edges[a, default: []].append(b); edges[b, default: []].append(a) }
    func reach(from start: String) -> [String] {
        var seen: Set = [start], queue = [start], order: [String] = []
        while !queue.isEmpty {
            let node = queue.removeFirst()
            order.append(node)
            for next in edges[node] ?? [] where seen.insert(next).inserted { queue.append(next) }
        }
        return order
    }
}
let graph = Graph()
for (a, b) in [("a", "b"), ("a", "c"), ("c", "d"), ("x", "y")] { graph.connect(a, b) }
print(graph.reach(from: "a"), graph.reach(from: "y"), graph.reach(from: "?"))  // expect: ["a", "b", "c", "d"] ["y", "x"] ["?"]
// cell
class Value {
    let data: Double
    var grad = 0.0
    private let parents: [(Value, Double)]
    init(_ data: Double, _ parents: [(Value, Double)] = []) { self.data = data; self.parents = parents }
    static func + (a: Value, b: Value) -> Value { Value(a.data + b.data, [(a, 1), (b, 1)]) }
    static func * (a: Value, b: Value) -> Value { Value(a.data * b.data, [(a, b.data), (b, a.data)]) }
    func backward(_ upstream: Double = 1) {
        grad += upstream
        for (parent, local) in parents { parent.backward(upstream * local) }
    }
}
let x = Value(3), y = Value(4)
let z = x * y + x * x
z.backward()
print(z.data, x.grad, y.grad)  // expect: 21.0 10.0 3.0
// cell
class Ring { var next: Ring?; let id: Int; init(_ id: Int) { self.id = id } }
let ring = (0..<4).map { Ring($0) }
for i in ring.indices { ring[i].next = ring[(i + 1) % ring.count] }
var at = ring[0], hops = 0
repeat { at = at.next!; hops += 1 } while at !== ring[0]
print(hops, ring[3].next === ring[0], ring[2].next!.id)  // expect: 4 true 3
ring.forEach { $0.next = nil }

// swift-format-ignore-file
// Generic structs and a protocol with associated types: stack, queue, priority queue, multiset, matrix

protocol Container {
    associatedtype Item
    var count: Int { get }
    mutating func put(_ item: Item)
    mutating func take() -> Item?
    init()
}

extension Container {
    var isEmpty: Bool { count == 0 }

    init(_ items: [Item]) {
        self.init()
        for item in items { put(item) }
    }

    mutating func drain() -> [Item] {
        var result: [Item] = []
        while let item = take() { result.append(item) }
        return result
    }
}

struct Stack<Element>: Container {
    private var items: [Element] = []
    var count: Int { items.count }
    mutating func put(_ item: Element) { items.append(item) }
    mutating func take() -> Element? { items.popLast() }
    var top: Element? { items.last }
}

struct Queue<Element>: Container {
    private var front: [Element] = []
    private var back: [Element] = []
    var count: Int { front.count + back.count }
    mutating func put(_ item: Element) { back.append(item) }
    mutating func take() -> Element? {
        if front.isEmpty {
            front = back.reversed()
            back = []
        }
        return front.popLast()
    }
}

struct Heap<Element: Comparable>: Container {
    private var items: [Element] = []
    var count: Int { items.count }

    mutating func put(_ item: Element) {
        items.append(item)
        var i = items.count - 1
        while i > 0, items[i] < items[(i - 1) / 2] {
            items.swapAt(i, (i - 1) / 2)
            i = (i - 1) / 2
        }
    }

    mutating func take() -> Element? {
        guard let first = items.first else { return nil }
        let last = items.removeLast()
        if !items.isEmpty {
            items[0] = last
            var i = 0
            while let child = [2 * i + 1, 2 * i + 2].filter({ $0 < items.count }).min(by: { items[$0] < items[$1] }),
                items[child] < items[i] {
                items.swapAt(i, child)
                i = child
            }
        }
        return first
    }
}

var stack = Stack<Int>()
stack.put(1)
stack.put(2)
print(stack.top ?? 0, stack.count, stack.take()!, stack.take()!, stack.take() as Any, stack.isEmpty)
// expect: 2 2 2 1 nil true

func emptied<C: Container>(_ items: [C.Item], through _: C.Type) -> [C.Item] {
    var container = C(items)
    return container.drain()
}
let letters = ["d", "a", "c", "b"]
print(emptied(letters, through: Stack<String>.self))  // expect: ["b", "c", "a", "d"]
print(emptied(letters, through: Queue<String>.self))  // expect: ["d", "a", "c", "b"]
print(emptied(letters, through: Heap<String>.self))  // expect: ["a", "b", "c", "d"]

func move<A: Container, B: Container>(from a: inout A, to b: inout B) where A.Item == B.Item {
    while let item = a.take() { b.put(item) }
}
var queue = Queue([3.5, 1.5, 2.5])
var heap = Heap<Double>()
move(from: &queue, to: &heap)
print(queue.isEmpty, heap.count, heap.drain())  // expect: true 3 [1.5, 2.5, 3.5]

// conditional conformance and literals
struct Multiset<Element: Hashable> {
    private var counts: [Element: Int] = [:]
    mutating func insert(_ e: Element, times: Int = 1) { counts[e, default: 0] += times }
    subscript(_ e: Element) -> Int { counts[e] ?? 0 }
    var count: Int { counts.values.reduce(0, +) }
}
extension Multiset: ExpressibleByArrayLiteral {
    init(arrayLiteral elements: Element...) { for e in elements { insert(e) } }
}
extension Multiset: Equatable {}
extension Multiset where Element: Comparable {
    var sorted: [Element] { counts.sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: $0.value) } }
}
var bag: Multiset = ["pear", "fig", "pear"]
bag.insert("fig", times: 2)
print(bag["pear"], bag["kiwi"], bag.count, bag.sorted)  // expect: 2 0 5 ["fig", "fig", "fig", "pear", "pear"]
print(bag == ["fig", "fig", "fig", "pear", "pear"], bag == ["fig"])  // expect: true false

struct Grid<Cell> {
    let rows: Int, columns: Int
    private var cells: [Cell]
    init(rows: Int, columns: Int, _ make: (Int, Int) -> Cell) {
        self.rows = rows
        self.columns = columns
        cells = (0..<rows).flatMap { r in (0..<columns).map { c in make(r, c) } }
    }
    subscript(r: Int, c: Int) -> Cell {
        get { cells[r * columns + c] }
        set { cells[r * columns + c] = newValue }
    }
    func map<T>(_ transform: (Cell) -> T) -> Grid<T> {
        Grid<T>(rows: rows, columns: columns) { transform(self[$0, $1]) }
    }
    func row(_ r: Int) -> [Cell] { (0..<columns).map { self[r, $0] } }
}
extension Grid where Cell: Numeric {
    static func * (a: Grid, b: Grid) -> Grid {
        Grid(rows: a.rows, columns: b.columns) { r, c in
            (0..<a.columns).reduce(0) { $0 + a[r, $1] * b[$1, c] }
        }
    }
}
extension Grid: Equatable where Cell: Equatable {}

var grid = Grid(rows: 2, columns: 3) { r, c in r * 3 + c }
grid[1, 2] = 50
print(grid.row(1), grid.map { "<\($0)>" }.row(0), grid.map { Double($0) / 2 }[1, 2])
// expect: [3, 4, 50] ["<0>", "<1>", "<2>"] 25.0
let identity = Grid(rows: 3, columns: 3) { $0 == $1 ? 1 : 0 }
print(grid * identity == grid, (grid * Grid(rows: 3, columns: 1) { r, _ in r }).row(1))  // expect: true [104]

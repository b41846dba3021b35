// swift-format-ignore-file
struct Stack<Element> {
    private var items: [Element] = []
    var isEmpty: Bool { items.isEmpty }
    var top: Element? { items.last }
    mutating func push(_ item: Element) { items.append(item) }
    mutating func pop() -> Element? { items.popLast() }
}
var numbers = Stack<Int>()
numbers.push(1)
numbers.push(2)
var words = Stack<String>()
words.push("a")
print(numbers.pop()!, numbers.top!, words.top!, words.pop()!, words.pop() == nil, words.isEmpty)  // expect: 2 1 a a true true
// cell
struct Pair<A, B> {
    var first: A
    var second: B
    var flipped: Pair<B, A> { Pair<B, A>(first: second, second: first) }
    func map<C>(_ f: (A) -> C) -> Pair<C, B> { Pair<C, B>(first: f(first), second: second) }
}
let pair = Pair(first: 1, second: "one")
print(pair.flipped.first, pair.map { Double($0) / 2 }.first, Pair<Int?, Bool>(first: nil, second: true).first ?? 0)  // expect: one 0.5 0
// cell
struct Queue<T> {
    private var inbox: [T] = [], outbox: [T] = []
    init(_ items: T...) { inbox = items }
    mutating func enqueue(_ item: T) { inbox.append(item) }
    mutating func dequeue() -> T? {
        if outbox.isEmpty { (outbox, inbox) = (inbox.reversed(), []) }
        return outbox.popLast()
    }
    var count: Int { inbox.count + outbox.count }
}
var queue = Queue("a", "b")
queue.enqueue("c")
print(queue.dequeue()!, queue.dequeue()!, queue.count, Queue<Int>().count)  // expect: a b 1 0
// cell
extension Stack where Element: Equatable {
    func contains(_ item: Element) -> Bool {
        var copy = self
        while let next = copy.pop() { if next == item { return true } }
        return false
    }
}
extension Stack { static func of(_ items: [Element]) -> Stack { var s = Stack(); items.forEach { s.push($0) }; return s } }
print(Stack.of([1, 2, 3]).contains(2), Stack.of(["x"]).contains("y"))  // expect: true false
// cell
struct Matrix<Number: Numeric> {
    let rows: Int, columns: Int
    private var cells: [Number]
    init(rows: Int, columns: Int, repeating value: Number) {
        (self.rows, self.columns) = (rows, columns)
        cells = Array(repeating: value, count: rows * columns)
    }
    subscript(row: Int, column: Int) -> Number {
        get { cells[row * columns + column] }
        set { cells[row * columns + column] = newValue }
    }
    static func * (a: Matrix, b: Matrix) -> Matrix {
        var c = Matrix(rows: a.rows, columns: b.columns, repeating: 0)
        for i in 0..<a.rows { for j in 0..<b.columns { for k in 0..<a.columns { c[i, j] += a[i, k] * b[k, j] } } }
        return c
    }
}
var m = Matrix(rows: 2, columns: 2, repeating: 1)
m[0, 1] = 3
let squaredMatrix = m * m
print(squaredMatrix[0, 0], squaredMatrix[0, 1], squaredMatrix[1, 1], Matrix(rows: 1, columns: 1, repeating: 0.5)[0, 0])  // expect: 4 6 4 0.5
// cell
enum Outcome<Value> {
    case success(Value), failure(String)
    func map<Other>(_ f: (Value) -> Other) -> Outcome<Other> {
        switch self {
        case .success(let value): .success(f(value))
        case .failure(let reason): .failure(reason)
        }
    }
    var value: Value? { if case .success(let value) = self { value } else { nil } }
}
let good = Outcome.success(20).map { $0 + 1 }
let bad: Outcome<Int> = .failure("no")
print(good.value!, bad.value == nil, bad.map { "\($0)" }.value ?? "none")  // expect: 21 true none
// cell
indirect enum Tree<Value: Comparable> {
    case empty
    case node(Tree, Value, Tree)
    func inserting(_ new: Value) -> Tree {
        switch self {
        case .empty: .node(.empty, new, .empty)
        case let .node(l, v, r): new < v ? .node(l.inserting(new), v, r) : .node(l, v, r.inserting(new))
        }
    }
    var values: [Value] {
        switch self { case .empty: []; case let .node(l, v, r): l.values + [v] + r.values }
    }
}
print(["m", "c", "x", "a"].reduce(Tree.empty) { $0.inserting($1) }.values, Tree<Int>.empty.inserting(2).inserting(1).values)
// expect: ["a", "c", "m", "x"] [1, 2]
// cell
struct Box<T> { var value: T }
extension Box: Equatable where T: Equatable {}
extension Box: CustomStringConvertible { var description: String { "[\(value)]" } }
print(Box(value: 1) == Box(value: 1), Box(value: "a") != Box(value: "b"), Box(value: 2.5), [Box(value: Box(value: 0))])
// expect: true true [2.5] [[[0]]]
// cell
struct Cache<Key: Hashable, Value> {
    private var stored: [Key: Value] = [:]
    private(set) var hits = 0
    mutating func value(for key: Key, make: (Key) -> Value) -> Value {
        if let value = stored[key] { hits += 1; return value }
        let value = make(key)
        stored[key] = value
        return value
    }
}
var cache = Cache<String, Int>()
let lengths = ["one", "three", "one"].map { word in cache.value(for: word) { $0.count } }
print(lengths, cache.hits)  // expect: [3, 5, 3] 1
// cell
typealias IntPair = Pair<Int, Int>
typealias Labelled<T> = Pair<String, T>
let points: [IntPair] = [Pair(first: 1, second: 2), IntPair(first: 3, second: 4)]
let label = Labelled(first: "pi", second: 3.14)
print(points.map { $0.first * $0.second }, label.second)  // expect: [2, 12] 3.14
// cell
struct Limited<T: Comparable> {
    private(set) var value: T
    let range: ClosedRange<T>
    init(_ value: T, in range: ClosedRange<T>) {
        self.range = range
        self.value = Swift.min(Swift.max(value, range.lowerBound), range.upperBound)
    }
    mutating func set(_ new: T) { self = Limited(new, in: range) }
}
var volume = Limited(5, in: 0...10)
volume.set(99)
print(volume.value, Limited("z", in: "a"..."c").value)  // expect: 10 c

// swift-format-ignore-file
enum Shape {
    case circle(radius: Double)
    case rectangle(width: Double, height: Double)
    case point
}
func area(_ shape: Shape) -> Double {
    switch shape {
    case .circle(let radius): return 3 * radius * radius
    case .rectangle(let width, let height): return width * height
    case .point: return 0
    }
}
print([Shape.circle(radius: 2), .rectangle(width: 2, height: 5), .point].map(area))  // expect: [12.0, 10.0, 0.0]
// cell
enum Barcode {
    case upc(Int, Int, Int)
    case qr(String)
}
var code = Barcode.upc(8, 85909, 3)
print(code)  // expect: upc(8, 85909, 3)
code = .qr("ABC")
print(code)  // expect: qr("ABC")
// cell
switch code {
case .upc(let system, _, let check) where system == check: print("odd", system)
case let .upc(a, b, c): print(a + b + c)
case .qr(let text): print("text", text)
}  // expect: text ABC
// cell
enum Message {
    case move(x: Int, y: Int)
    case write(String)
    case quit
}
func handle(_ message: Message) -> String {
    switch message {
    case .move(x: 0, y: 0): return "stay"
    case .move(let x, 0): return "horizontally by \(x)"
    case .move(0, let y): return "vertically by \(y)"
    case let .move(x, y): return "by \(x), \(y)"
    case .write(let text) where text.isEmpty: return "nothing"
    case .write(let text): return text.uppercased()
    case .quit: return "bye"
    }
}
print(handle(.move(x: 0, y: 0)), handle(.move(x: 3, y: 0)), handle(.move(x: 1, y: -1)))  // expect: stay horizontally by 3 by 1, -1
print([Message.write(""), .write("hi"), .quit].map(handle))  // expect: ["nothing", "HI", "bye"]
// cell
indirect enum Expression {
    case number(Int)
    case sum(Expression, Expression)
    case product(Expression, Expression)
}
func evaluate(_ e: Expression) -> Int {
    switch e {
    case .number(let n): n
    case .sum(let a, let b): evaluate(a) + evaluate(b)
    case .product(let a, let b): evaluate(a) * evaluate(b)
    }
}
let five = Expression.number(5)
print(evaluate(.product(.sum(five, .number(4)), .number(2))))  // expect: 18
// cell
enum List {
    case empty
    indirect case node(Int, List)
    var sum: Int {
        switch self {
        case .empty: return 0
        case .node(let value, let rest): return value + rest.sum
        }
    }
    func adding(_ value: Int) -> List { .node(value, self) }
}
print(List.empty.adding(1).adding(2).adding(3).sum)  // expect: 6
print(List.node(1, .node(2, .empty)).sum)  // expect: 3
// cell
indirect enum Tree {
    case leaf
    case node(left: Tree, value: Int, right: Tree)
    func inserting(_ new: Int) -> Tree {
        switch self {
        case .leaf: return .node(left: .leaf, value: new, right: .leaf)
        case .node(let left, let value, let right):
            if new < value { return .node(left: left.inserting(new), value: value, right: right) }
            return .node(left: left, value: value, right: right.inserting(new))
        }
    }
    var sorted: [Int] {
        if case .node(let left, let value, let right) = self { return left.sorted + [value] + right.sorted }
        return []
    }
    var depth: Int {
        guard case let .node(left, _, right) = self else { return 0 }
        return 1 + max(left.depth, right.depth)
    }
}
let tree = [5, 2, 8, 1, 9, 3].reduce(Tree.leaf) { $0.inserting($1) }
print(tree.sorted, tree.depth)  // expect: [1, 2, 3, 5, 8, 9] 3
// cell
enum Result2 { case success(value: Int), failure(String) }
let results: [Result2] = [.success(value: 3), .failure("no"), .success(value: 4)]
for case .success(let value) in results { print("got", value) }
// expect: got 3
// expect: got 4
var failures = 0
for result in results { if case .failure = result { failures += 1 } }
print(failures)  // expect: 1
// cell
let makers = [1.0, 2.5].map(Shape.circle)
let makeRectangle = Shape.rectangle
print(makers.map(area), area(makeRectangle(3, 4)))  // expect: [3.0, 18.75] 12.0
// cell
enum Money: Equatable { case coins(Int), note(value: Int, currency: String) }
print(Money.coins(3) == .coins(3), Money.coins(3) == .coins(4))  // expect: true false
print(Money.note(value: 5, currency: "€") != .note(value: 5, currency: "$"), Money.note(value: 1, currency: "a"))
// expect: true note(value: 1, currency: "a")
// cell
enum Cell { case number(Double), text(String), empty
    var number: Double? {
        if case .number(let n) = self { n } else { nil }
    }
}
let row: [Cell] = [.number(1.5), .text("a"), .empty, .number(2)]
print(row.compactMap { $0.number }, row.map { $0.number ?? 0 }.reduce(0, +))  // expect: [1.5, 2.0] 3.5
// cell
enum Counter {
    case idle, running(count: Int)
    mutating func tick() {
        switch self {
        case .idle: self = .running(count: 1)
        case .running(let count) where count >= 3: self = .idle
        case .running(var count):
            count += 1
            self = .running(count: count)
        }
    }
}
var counter = Counter.idle
var history: [String] = []
for _ in 1...5 { counter.tick(); history.append("\(counter)") }
print(history)  // expect: ["running(count: 1)", "running(count: 2)", "running(count: 3)", "idle", "running(count: 1)"]
// cell
enum Wrapped { case pair((Int, Int)), list([Int]), maybe(Int?), function((Int) -> Int) }
func unwrap(_ w: Wrapped) -> Int {
    switch w {
    case .pair((let a, let b)): a * b
    case .list(let values): values.count
    case .maybe(.some(let n)): n
    case .maybe(nil): -1
    case .function(let f): f(10)
    }
}
print(unwrap(.pair((3, 4))), unwrap(.list([1, 2])), unwrap(.maybe(8)), unwrap(.maybe(nil)), unwrap(.function { $0 + 1 }))
// expect: 12 2 8 -1 11

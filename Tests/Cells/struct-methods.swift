// swift-format-ignore-file
struct Point {
    var x = 0, y = 0
    func distance(to other: Point) -> Int { abs(x - other.x) + abs(y - other.y) }
    mutating func move(dx: Int = 0, dy: Int = 0) {
        x += dx
        y += dy
    }
    func moved(by step: (Int, Int)) -> Point { Point(x: x + step.0, y: y + step.1) }
}
var p = Point(x: 1, y: 1)
p.move(dx: 4)
p.move(dy: -2)
print(p.x, p.y, p.distance(to: Point()), p.moved(by: (10, 10)))  // expect: 5 -1 6 Point(x: 15, y: 9)
// cell
struct Switch {
    var on = false
    mutating func toggle() { self = Switch(on: !on) }
    mutating func set(_ on: Bool) -> Bool {
        defer { self.on = on }
        return self.on
    }
}
var lamp = Switch()
lamp.toggle()
print(lamp.on, lamp.set(false), lamp.on)  // expect: true true false
// cell
struct Stack {
    private var items: [Int] = []
    var count: Int { items.count }
    var top: Int? { items.last }
    mutating func push(_ item: Int) { items.append(item) }
    mutating func pop() -> Int? { items.popLast() }
}
var stack = Stack()
stack.push(3)
stack.push(8)
print(stack.top!, stack.count)  // expect: 8 2
print(stack.pop() ?? -1, stack.pop() ?? -1, stack.pop() ?? -1, stack.top == nil)  // expect: 8 3 -1 true
// cell
struct Board {
    private var cells = Array(repeating: ".", count: 9)
    subscript(row: Int, column: Int) -> String {
        get { cells[row * 3 + column] }
        set { cells[row * 3 + column] = newValue }
    }
    var picture: [String] { (0..<3).map { row in (0..<3).map { self[row, $0] }.joined() } }
}
var board = Board()
board[0, 0] = "X"
board[1, 1] = "O"
board[1, 1] += "!"
print(board.picture, board[2, 2])  // expect: ["X..", ".O!.", "..."] .
// cell
struct Polynomial {
    let coefficients: [Double]
    subscript(power: Int) -> Double { power < coefficients.count ? coefficients[power] : 0 }
    func callAsFunction(_ x: Double) -> Double {
        coefficients.reversed().reduce(0) { $0 * x + $1 }
    }
}
let f = Polynomial(coefficients: [1, 2, 3])
print(f[1], f[9], f(0), f(2))  // expect: 2.0 0.0 1.0 17.0
// cell
struct Vector {
    var x: Double, y: Double
    static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y) }
    static func * (k: Double, v: Vector) -> Vector { Vector(x: k * v.x, y: k * v.y) }
    static func += (a: inout Vector, b: Vector) { a = a + b }
    static prefix func - (v: Vector) -> Vector { Vector(x: -v.x, y: -v.y) }
    static func == (a: Vector, b: Vector) -> Bool { a.x == b.x && a.y == b.y }
}
var v = Vector(x: 1, y: 2) + 2 * Vector(x: 1, y: 1)
v += -Vector(x: 1, y: 0)
print(v, v == Vector(x: 2, y: 4))  // expect: Vector(x: 2.0, y: 4.0) true
// cell
struct Table {
    subscript(name name: String) -> Int { name.count }
    subscript(_ a: Int, by b: Int) -> Int { a * b }
    static subscript(n: Int) -> String { "number \(n)" }
}
let table = Table()
print(table[name: "three"], table[6, by: 7], Table[4])  // expect: 5 42 number 4
// cell
struct Chain {
    var log: [String] = []
    func adding(_ word: String) -> Self {
        var copy = self
        copy.log.append(word)
        return copy
    }
    static func start() -> Self { Self() }
}
let chain = Chain.start().adding("one").adding("two")
print(chain.log, Chain().log)  // expect: ["one", "two"] []
// cell
struct Bank {
    private(set) var balance = 0
    fileprivate var log = [Int]()
    mutating func deposit(_ amount: Int) {
        guard isValid(amount) else { return }
        balance += amount
        log.append(amount)
    }
    private func isValid(_ amount: Int) -> Bool { amount > 0 }
}
var bank = Bank()
bank.deposit(50)
bank.deposit(-10)
print(bank.balance, bank.log)  // expect: 50 [50]
// cell
struct Bag { var items: [String: Int] = [:] }
extension Bag {
    var total: Int { items.values.reduce(0, +) }
    mutating func add(_ item: String, _ n: Int = 1) { items[item, default: 0] += n }
    static let empty = Bag()
}
var bag = Bag.empty
bag.add("apple")
bag.add("pear", 3)
bag.add("apple")
print(bag.total, bag.items["apple"]!, Bag.empty.total)  // expect: 5 2 0
// cell
struct Walker {
    var position = 0
    mutating func run(_ steps: [Int]) {
        func step(_ n: Int) { position += n }
        for n in steps { step(n) }
        steps.forEach { position += $0 * 100 }
    }
}
var walker = Walker()
walker.run([1, 2, 3])
print(walker.position)  // expect: 606
// cell
struct Doubler {
    let factor = 2
    func apply(_ x: Int) -> Int { x * factor }
    static func triple(_ x: Int) -> Int { x * 3 }
}
let doubler = Doubler()
let method = doubler.apply
print([1, 2, 3].map(doubler.apply), [1, 2].map(Doubler.triple), method(21))  // expect: [2, 4, 6] [3, 6] 42
// cell
public struct Game {
    public internal(set) var score = 0
    internal let name = "tag"
    public init() {}
    public mutating func win() { score += 1 }
}
var game = Game()
game.win()
print(game.score, game.name)  // expect: 1 tag

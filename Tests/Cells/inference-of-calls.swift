// swift-format-ignore-file
// A literal is a Double where Int has no such member.
print(7.truncatingRemainder(dividingBy: 2.5), (-1).truncatingRemainder(dividingBy: 100))  // expect: 2.0 -1.0
let turn: Double = (-90).truncatingRemainder(dividingBy: 360)
print(turn, 2.isNaN, 9.squareRoot())  // expect: -90.0 false 3.0

// A literal that a conversion takes: the plainest reading wins.
print(Int(abs(3).magnitude), Int((-3).magnitude), Double(3.magnitude))  // expect: 3 3 3.0

// Operators in arguments of print
let isOpen = true
let count = 4
let part = "a b".prefix(1)
print(isOpen ? count : part.count, !(isOpen ? false : true), 1 - (isOpen ? 1 : 2))  // expect: 4 true 0
print(isOpen ? [1, 2].reduce((1, 2)) { (sum, _) in sum } : (3, 4))  // expect: (1, 2)

// Functions of the library as values, for every type that they take
let least = "m"
print(["z", "b"].reduce(least, max), ["z", "b"].reduce("q", min), [1.5].reduce(0, max))  // expect: z b 1.5
print(zip([3, 9], [4, 1]).map(max), zip(["a"], ["b"]).map(min))  // expect: [4, 9] ["a"]
class Label {
    var text: String { "a" }
    func longest() -> String { [String]().reduce(text, max) }
}
print(Label().longest())  // expect: a

// In an extension of String the free functions of two are still meant.
extension String {
    var clamped: [Int] { [1, 50].map { max($0, 42) } }
    var order: String { min(self, "m") + max(self, "m") }
}
print("x".clamped, "x".order)  // expect: [42, 50] mx

// Two functions of a name, with a variable between them
func pick(first items: [Int]) -> Int { items[0] }
print(pick(first: [3, 4]))  // expect: 3
let between = 2
func pick<T>(_ a: T, _ b: T) -> T { between > 1 ? a : b }
print(pick("a", "b"))  // expect: a

// The numbers of a literal are what a function passed on takes.
func parity(_ n: UInt32) -> UInt32 { n % 2 }
func isSmall(_ n: UInt8) -> Bool { n < 3 }
print([1, 2, 3].map(parity), (1...3).map(parity), [1, 2, 3].filter(isSmall))  // expect: [1, 0, 1] [1, 0, 1] [1, 2]

// An operator passed on: the arguments that follow tell its type.
func curry<A, B, C>(_ f: @escaping (A, B) -> C) -> (A) -> (B) -> C { { a in { b in f(a, b) } } }
print(curry(+)(40)(2), [1, 2, 3].map(curry(*)(10)))  // expect: 42 [10, 20, 30]

// A generic type without its arguments: the closure tells them.
struct Stack<Item> {
    var items: [Item] = []
    mutating func push(_ item: Item) { items.append(item) }
}
indirect enum Chain<Item> {
    case empty
    case link(Item, Chain<Item>)
    func adding(_ item: Item) -> Chain<Item> { .link(item, self) }
}
print([1, 2].reduce(into: Stack()) { $0.push($1) }.items)  // expect: [1, 2]
if case .link(let last, _) = ["a", "b"].reduce(Chain.empty, { $0.adding($1) }) { print(last) }  // expect: b

// One collection in another
print([1, 2, 3].contains([2, 3]), [1, 2, 3].contains([1, 3]), [1, 2, 3].contains(2...3))  // expect: true false true
print([[1], [2]].contains([2]), "abc".contains("bc"), Array("hello").contains("ell"))  // expect: true true true

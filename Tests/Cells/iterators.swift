// swift-format-ignore-file
nonisolated struct Countdown: Sequence, IteratorProtocol {
    var n: Int
    mutating func next() -> Int? {
        if n == 0 { return nil }
        defer { n -= 1 }
        return n
    }
}
for i in Countdown(n: 3) { print(i, terminator: " ") }
print(Countdown(n: 4).map { $0 * 2 }, Array(Countdown(n: 2)), Countdown(n: 5).reduce(0, +))
struct Fib: Sequence {
    func makeIterator() -> FibIterator { FibIterator() }
}
struct FibIterator: IteratorProtocol {
    var a = 0, b = 1
    mutating func next() -> Int? { (a, b) = (b, a + b); return a }
}
print(Array(Fib().prefix(8)), Fib().first { $0 > 50 }!)
func total<S: Sequence>(_ s: S) -> Int where S.Element == Int { var t = 0; for x in s { t += x }; return t }
print(total(Countdown(n: 4)), total([1, 2]))
var it = Countdown(n: 2)
while let x = it.next() { print(x, terminator: " ") }
print(zip(Fib(), ["a", "b"]).map { "\($0)\($1)" })
nonisolated struct Deck: Collection {
    let cards = ["A", "K", "Q"]
    var startIndex: Int { 0 }
    var endIndex: Int { cards.count }
    subscript(i: Int) -> String { cards[i] }
    func index(after i: Int) -> Int { i + 1 }
}
let d = Deck()
print(d.count, d.first!, d.isEmpty, d.map { $0 }, d.contains("K"), d[2])
for (i, c) in d.enumerated() { print(i, c, terminator: ";") }
print()
let any = AnyIterator { () -> Int? in nil }
var count = 0
let counter = AnyIterator<Int> { count += 1; return count > 3 ? nil : count }
print(Array(counter))
class Node { let v: Int; var next: Node?; init(_ v: Int, _ n: Node?) { self.v = v; next = n } }
struct List: Sequence {
    var head: Node?
    func makeIterator() -> AnyIterator<Int> {
        var n = head
        return AnyIterator { defer { n = n?.next }; return n?.v }
    }
}
print(List(head: Node(1, Node(2, nil))).map { $0 + 1 }, List(head: nil).max() as Any, List(head: Node(5, nil)).sorted())
nonisolated final class Gen: IteratorProtocol, Sequence { var n = 0; func next() -> Int? { n += 1; return n < 4 ? n : nil } }
let g = Gen()
for x in g { print(x, terminator: ",") }
print(Array(g))
// expect: 3 2 1 [8, 6, 4, 2] [2, 1] 15
// expect: [1, 1, 2, 3, 5, 8, 13, 21] 55
// expect: 10 3
// expect: 2 1 ["1a", "1b"]
// expect: 3 A false ["A", "K", "Q"] true Q
// expect: 0 A;1 K;2 Q;
// expect: [1, 2, 3]
// expect: [2, 3] nil [5]
// expect: 1,2,3,[]

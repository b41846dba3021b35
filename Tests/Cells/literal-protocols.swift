// swift-format-ignore-file
struct Money: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, Comparable, CustomStringConvertible {
    var cents: Int
    init(integerLiteral value: IntegerLiteralType) { cents = value * 100 }
    init(floatLiteral value: Double) { cents = Int((value * 100).rounded()) }
    init(cents: Int) { self.cents = cents }
    static func + (a: Money, b: Money) -> Money { Money(cents: a.cents + b.cents) }
    static func * (a: Money, n: Int) -> Money { Money(cents: a.cents * n) }
    static func < (a: Money, b: Money) -> Bool { a.cents < b.cents }
    var description: String { "$\(cents / 100).\(cents % 100)" }
}
let a: Money = 12.5, b: Money = -3
print(a + 1, 2 + a, a * 3, b < 0, max(a, 20), max(0, a), [a, 1, 2.5].max()!)
// expect: $13.50 $14.50 $37.50 true $20.0 $12.50 $12.50
var t: Money = 0
t = t + 0.25
let list: [Money] = [1, 2.25, a]
print(t, list.reduce(0, +), list.map { $0 + 1 })  // expect: $0.25 $15.75 [$2.0, $3.25, $13.50]
switch a { case 12.5: print("exactly"); default: print("other") }  // expect: exactly
func pay(_ m: Money = 5) -> String { "paid \(m)" }
print(pay(), pay(7), list.contains(1), list.firstIndex(of: 2.25) as Any)  // expect: paid $5.0 paid $7.0 true Optional(1)
struct Path: ExpressibleByStringLiteral, Hashable, ExpressibleByStringInterpolation { let s: String; init(stringLiteral value: String) { s = value } }
let p: Path = "a/b"
let n = 3
let q: Path = "x\(n)"
print(p.s, q.s, p == "a/b", Set<Path>(["a", "b", "a"]).count)  // expect: a/b x3 true 2
struct Bag<T: Hashable>: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    var counts: [T: Int] = [:]
    init(arrayLiteral elements: T...) { for e in elements { counts[e, default: 0] += 1 } }
    init(dictionaryLiteral elements: (T, Int)...) { for (k, n) in elements { counts[k] = n } }
    init() {}
}
let bag: Bag = ["a", "b", "a"]
let bag2: Bag<Int> = [1: 5, 2: 6]
let empty: Bag<Int> = []
print(bag.counts["a"]!, bag2.counts.values.reduce(0, +), empty.counts.isEmpty)  // expect: 2 11 true
func count<T>(_ b: Bag<T>) -> Int { b.counts.count }
func keysOf<K, V>(_ d: [K: V]) -> Int { d.count }
print(count(["x", "y"]), keysOf([1: 2]))  // expect: 2 1
struct P: Codable, Equatable { var x = 1; var y: [String: [Double]?] = [:] }
print(P() == P())  // expect: true
for x: Double in [1, 2] { print(x) }
// expect: 1.0
// expect: 2.0
for i: UInt8 in 0...2 { print(i, terminator: " ") }
print()  // expect: 0 1 2 
func half<T: BinaryFloatingPoint>(_ x: T) -> T { x * 0.5 }
print(half(3.0), half(Float(1)))  // expect: 1.5 0.5
let fl: [Float] = [1, 2.5]
print(fl.reduce(0, +), fl.reduce(0) { $0 + $1 }, max(1, fl[1]), Set<Float>([1, 2]).count)  // expect: 3.5 3.5 2.5 2
var opt: [[Int]?] = [nil, [1]]
opt.append(contentsOf: [[1, 2], nil])
opt.replaceSubrange(0..<1, with: [[1, 2, 8]])
print(opt)  // expect: [Optional([1, 2, 8]), Optional([1]), Optional([1, 2]), nil]
struct V: AdditiveArithmetic { var x = 0.0, y = 0.0
  static let zero = V()
  static func + (a: V, b: V) -> V { V(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: V, b: V) -> V { V(x: a.x - b.x, y: a.y - b.y) } }
func total<T: AdditiveArithmetic>(_ v: [T]) -> T { v.reduce(.zero, +) }
extension Sequence where Element: AdditiveArithmetic { func sum() -> Element { reduce(.zero, +) } }
print(total([V(x: 1, y: 2), V(x: 3, y: 4)]), total([1, 2]), total([0.5]), [V(x: 1, y: 1)].sum(), [1, 2, 3].sum())
// expect: V(x: 4.0, y: 6.0) 3 0.5 V(x: 1.0, y: 1.0) 6
var v = V(x: 1, y: 1); v += V(x: 2, y: 2); print(v)  // expect: V(x: 3.0, y: 3.0)

// swift-format-ignore-file
// Generic functions with constraints, extensions of standard types, operators, property wrappers of our own

func largest<T: Comparable>(_ items: [T]) -> T? {
    guard var best = items.first else { return nil }
    for item in items where item > best { best = item }
    return best
}
print(largest([3, 9, 2])!, largest(["pear", "apple"])!, largest([2.5, -1])!, largest([Int]()) as Any)
// expect: 9 pear 2.5 nil

func swapped<A, B>(_ pair: (A, B)) -> (B, A) { (pair.1, pair.0) }
print(swapped((1, "one")), swapped(("x", [1.5, 2])))  // expect: ("one", 1) ([1.5, 2.0], "x")

func indices<C: Collection>(of wanted: C.Element, in items: C) -> [Int] where C.Element: Equatable {
    items.enumerated().filter { $0.element == wanted }.map(\.offset)
}
print(indices(of: 1, in: [1, 0, 1, 1]), indices(of: "l", in: "hello"), indices(of: 5, in: 0..<10))
// expect: [0, 2, 3] [2, 3] [5]

func mergeSort<T>(_ items: [T], by areInOrder: (T, T) -> Bool) -> [T] {
    guard items.count > 1 else { return items }
    let middle = items.count / 2
    var left = mergeSort(Array(items[..<middle]), by: areInOrder)[...]
    var right = mergeSort(Array(items[middle...]), by: areInOrder)[...]
    var result: [T] = []
    while let l = left.first, let r = right.first {
        result.append(areInOrder(r, l) ? right.removeFirst() : left.removeFirst())
    }
    return result + left + right
}
print(mergeSort([5, 1, 4, 2, 3], by: <), mergeSort(["bb", "a", "ccc"]) { $0.count > $1.count })
// expect: [1, 2, 3, 4, 5] ["ccc", "bb", "a"]

func compose<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
func curry<A, B, C>(_ f: @escaping (A, B) -> C) -> (A) -> (B) -> C { { a in { b in f(a, b) } } }
let shout = compose({ (s: String) in s.uppercased() }, { $0 + "!" })
print(shout("hi"), curry(+)(40)(2), [1, 2, 3].map(curry(*)(10)))  // expect: HI! 42 [10, 20, 30]

func memoize<Key: Hashable, Value>(_ body: @escaping ((Key) -> Value, Key) -> Value) -> (Key) -> Value {
    var cache: [Key: Value] = [:]
    func result(_ key: Key) -> Value {
        if let known = cache[key] { return known }
        let value = body(result, key)
        cache[key] = value
        return value
    }
    return result
}
let fibonacci = memoize { (f: (Int) -> Int, n: Int) in n < 2 ? n : f(n - 1) + f(n - 2) }
print(fibonacci(80))  // expect: 23416728348467685

// extensions of the library
extension Int {
    var isPrime: Bool { self > 1 && !(2..<self).prefix { $0 * $0 <= self }.contains { self % $0 == 0 } }
    var digits: [Int] { String(magnitude).compactMap(\.wholeNumberValue) }
    func times(_ body: (Int) -> Void) { for i in 0..<self { body(i) } }
    static func random(_ seed: inout UInt64, below limit: Int) -> Int {
        seed = seed &* 6364136223846793005 &+ 1
        return Int(seed >> 40) % limit
    }
}
print((1...30).filter(\.isPrime), (-907).digits)  // expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29] [9, 0, 7]
3.times { print($0, terminator: $0 == 2 ? "\n" : ", ") }  // expect: 0, 1, 2

extension Array {
    func chunked(by size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
extension Sequence where Element: Hashable {
    func unique() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
    var frequencies: [Element: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
extension Collection where Element == Double {
    var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
extension String {
    var isPalindrome: Bool { self == String(reversed()) }
    subscript(_ i: Int) -> Character { self[index(startIndex, offsetBy: i)] }
    static func * (s: String, n: Int) -> String { String(repeating: s, count: n) }
}
print([1, 2, 3, 4, 5].chunked(by: 2), [7, 8][safe: 1] as Any, [7, 8][safe: 2] as Any)
// expect: [[1, 2], [3, 4], [5]] Optional(8) nil
print("mississippi".unique().count, "mississippi".frequencies["s"]!, [3, 1, 3, 2, 1].unique())
// expect: 4 4 [3, 1, 2]
print([1.0, 2, 6].mean!, [Double]().mean as Any, (0..<4).map(Double.init).mean!)  // expect: 3.0 nil 1.5
print("level".isPalindrome, "swift"[2], "ab" * 3)  // expect: true i ababab

// generic operators and a pipeline
precedencegroup Pipe {
    associativity: left
    higherThan: AssignmentPrecedence
}
infix operator |> : Pipe
func |> <A, B>(a: A, f: (A) -> B) -> B { f(a) }
print([3, 1, 2] |> { $0.sorted() } |> { $0.map(String.init) } |> { $0.joined(separator: "<") })  // expect: 1<2<3

infix operator ** : MultiplicationPrecedence
func ** (base: Double, exponent: Double) -> Double { pow(base, exponent) }
print(2 ** 10 + 1, 9 ** 0.5)  // expect: 1025.0 3.0

// a generic sum over anything that adds
func total<S: Sequence>(_ items: S) -> S.Element where S.Element: AdditiveArithmetic { items.reduce(.zero) { $0 + $1 } }
print(total([1, 2, 3]), total([0.5, 0.25]), total(1...10))  // expect: 6 0.75 55

struct Vector<Scalar: Numeric>: AdditiveArithmetic {
    var x: Scalar, y: Scalar
    static var zero: Vector { Vector(x: 0, y: 0) }
    static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y) }
    static func - (a: Vector, b: Vector) -> Vector { Vector(x: a.x - b.x, y: a.y - b.y) }
    func dot(_ other: Vector) -> Scalar { x * other.x + y * other.y }
}
let sum = total([Vector(x: 1, y: 2), Vector(x: 10, y: 20)])
print(sum.x, sum.y, sum.dot(Vector(x: 2, y: -1)), sum == Vector(x: 11, y: 22))  // expect: 11 22 0 true

@propertyWrapper
struct Clamped<Value: Comparable> {
    private var value: Value
    let range: ClosedRange<Value>
    var wrappedValue: Value {
        get { value }
        set { value = min(max(newValue, range.lowerBound), range.upperBound) }
    }
    init(wrappedValue: Value, _ range: ClosedRange<Value>) {
        self.range = range
        value = min(max(wrappedValue, range.lowerBound), range.upperBound)
    }
}
struct Player {
    @Clamped(0...100) var health = 120
    @Clamped("a"..."f") var grade = "z"
}
var player = Player()
print(player.health, player.grade)  // expect: 100 f
player.health -= 250
player.grade = "c"
print(player.health, player.grade)  // expect: 0 c

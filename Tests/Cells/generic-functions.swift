// swift-format-ignore-file
func swapped<A, B>(_ pair: (A, B)) -> (B, A) { (pair.1, pair.0) }
print(swapped((1, "a")), swapped((true, 2.5)))  // expect: ("a", 1) (2.5, true)
// cell
func largest<T: Comparable>(_ values: [T]) -> T? {
    guard var best = values.first else { return nil }
    for value in values where value > best { best = value }
    return best
}
print(largest([3, 9, 4])!, largest(["pear", "fig"])!, largest([Double]()) == nil)  // expect: 9 pear true
// cell
func index<T: Equatable>(of target: T, in values: [T]) -> Int? {
    for (i, value) in values.enumerated() where value == target { return i }
    return nil
}
print(index(of: "b", in: ["a", "b"])!, index(of: 2.5, in: [1, 2.5])!, index(of: 9, in: []) == nil)  // expect: 1 1 true
// cell
func exchange<T>(_ a: inout T, _ b: inout T) { (a, b) = (b, a) }
var x = 1, y = 2, s = ["a"], t = ["b"]
exchange(&x, &y)
exchange(&s, &t)
print(x, y, s, t)  // expect: 2 1 ["b"] ["a"]
// cell
func transform<Input, Output>(_ values: [Input], _ f: (Input) -> Output) -> [Output] {
    var result: [Output] = []
    for value in values { result.append(f(value)) }
    return result
}
print(transform([1, 2]) { $0 * 2 }, transform(["a", "bb"]) { $0.count }, transform([1]) { "\($0)" })  // expect: [2, 4] [1, 2] ["1"]
// cell
func fold<T, R>(_ values: [T], from start: R, _ combine: (R, T) -> R) -> R {
    var result = start
    for value in values { result = combine(result, value) }
    return result
}
print(fold([1, 2, 3], from: 0, +), fold(["a", "b"], from: "") { $1 + $0 }, fold([1, 2], from: 0.5) { $0 + Double($1) })  // expect: 6 ba 3.5
// cell
func total<N: Numeric>(_ values: [N]) -> N { values.reduce(0, +) }
func mean<F: FloatingPoint>(_ values: [F]) -> F { values.reduce(0, +) / F(values.count) }
func half<I: BinaryInteger>(_ value: I) -> I { value / 2 }
print(total([1, 2, 3]), total([0.5, 1]), mean([1.0, 2]), half(7), half(UInt8(200)))  // expect: 6 1.5 1.5 3 100
// cell
func counts<S: Sequence>(_ items: S) -> [S.Element: Int] where S.Element: Hashable {
    var counts: [S.Element: Int] = [:]
    for item in items { counts[item, default: 0] += 1 }
    return counts
}
print(counts("banana")["a"]!, counts([1, 2, 1])[1]!, counts(1...3).count)  // expect: 3 2 3
// cell
func unique<T: Hashable>(_ items: [T]) -> [T] {
    var seen: Set<T> = []
    return items.filter { seen.insert($0).inserted }
}
print(unique([3, 1, 3, 2, 1]), unique(["a", "a"]), unique(Array("hello")))  // expect: [3, 1, 2] ["a"] ["h", "e", "l", "o"]
// cell
func compose<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
let lengthSquared = compose({ (s: String) in s.count }) { $0 * $0 }
print(lengthSquared("four"), compose(Double.init, sqrt)(16))  // expect: 16 4.0
// cell
func describe<T>(_ value: T) -> String { "anything" }
func describe(_ value: Int) -> String { "an integer" }
func describe<T>(_ value: [T]) -> String { "a list of \(value.count)" }
print(describe(1), describe("x"), describe([1, 2]), describe(2.5))  // expect: an integer anything a list of 2 anything
// cell
func bubble<T>(_ values: [T], by before: (T, T) -> Bool) -> [T] {
    var a = values
    for i in 0..<a.count { for j in 0..<(a.count - 1 - i) where before(a[j + 1], a[j]) { a.swapAt(j, j + 1) } }
    return a
}
func merge<T: Comparable>(_ a: [T], _ b: [T]) -> [T] {
    if a.isEmpty { return b }
    if b.isEmpty { return a }
    return a[0] < b[0] ? [a[0]] + merge(Array(a.dropFirst()), b) : [b[0]] + merge(a, Array(b.dropFirst()))
}
print(bubble([3, 1, 2], by: <), bubble(["a", "c", "b"], by: >), merge([1, 4], [2, 3, 9]))
// expect: [1, 2, 3] ["c", "b", "a"] [1, 2, 3, 4, 9]
// cell
func memoise<K: Hashable, V>(_ f: @escaping (K) -> V) -> (K) -> V {
    var known: [K: V] = [:]
    return { key in
        if let value = known[key] { return value }
        let value = f(key)
        known[key] = value
        return value
    }
}
var runs = 0
let slow = memoise { (n: Int) -> String in runs += 1; return "<\(n)>" }
print(slow(1), slow(2), slow(1), runs)  // expect: <1> <2> <1> 2
// cell
func firstMatch<T>(_ values: [T], where test: (T) throws -> Bool) rethrows -> T? {
    for value in values where try test(value) { return value }
    return nil
}
func printAll<T: CustomStringConvertible>(_ items: T...) -> String { items.map { $0.description }.joined(separator: "/") }
print(firstMatch([1, 5, 9]) { $0 > 4 }!, printAll(1, 2, 3), printAll("a"))  // expect: 5 1/2/3 a
// cell
func clamp<T: Comparable>(_ value: T, to range: ClosedRange<T>) -> T { min(max(value, range.lowerBound), range.upperBound) }
func squared(_ x: some Numeric) -> String { "\(x * x)" }
func makeList(of n: Int) -> some Collection<Int> { Array(repeating: 7, count: n) }
print(clamp(15, to: 0...10), clamp("m", to: "a"..."f"), squared(4), squared(1.5), makeList(of: 2).count)  // expect: 10 f 16 2.25 2

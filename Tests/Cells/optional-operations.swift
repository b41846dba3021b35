// swift-format-ignore-file
let five: Int? = 5, none: Int? = nil
print(five ?? 0, none ?? 0, none ?? five ?? 1, five! + 1)  // expect: 5 0 5 6
// cell
var calls = 0
func fallback() -> Int { calls += 1; return -1 }
let kept = five ?? fallback()
let replaced = none ?? fallback()
print(kept, replaced, calls)  // expect: 5 -1 1
// cell
print(five.map { $0 * 2 } ?? 0, none.map { $0 * 2 } == nil, five.map { "<\($0)>" } ?? "")  // expect: 10 true <5>
// cell
func reciprocal(_ x: Double) -> Double? { x == 0 ? nil : 1 / x }
let four: Double? = 4, zero: Double? = 0
print(four.flatMap(reciprocal) ?? 0, zero.flatMap(reciprocal) == nil, "12".first.flatMap { $0.wholeNumberValue } ?? 0)  // expect: 0.25 true 1
// cell
print(five == 5, five == nil, none == nil, five != none, five == Optional(5))  // expect: true false true true true
// cell
let nested: Int?? = 7
let emptyInside: Int?? = .some(nil)
let empty: Int?? = nil
print(nested!! + 1, emptyInside == nil, empty == nil, (emptyInside ?? 3) == nil)  // expect: 8 false true true
if let inner = nested, let value = inner { print(value) }  // expect: 7
if case .some(.none) = emptyInside { print("present but empty") }  // expect: present but empty
// cell
print(five as Any, none as Any, Optional("x") as Any, [five, none])  // expect: Optional(5) nil Optional("x") [Optional(5), nil]
print("\(String(describing: five)) \(String(describing: none))", Optional(Optional(1)) as Any)
// expect: Optional(5) nil Optional(Optional(1))
// cell
let texts = ["1", "two", "3"]
print(texts.map { Int($0) }, texts.compactMap { Int($0) }, texts.compactMap(Int.init).reduce(0, +))
// expect: [Optional(1), nil, Optional(3)] [1, 3] 4
// cell
func first(_ values: [Int], where test: (Int) -> Bool) -> Int? {
    for value in values where test(value) { return value }
    return nil
}
print(first([1, 4, 9]) { $0 > 3 } ?? 0, first([1, 4, 9], where: { $0 > 9 }) == nil)  // expect: 4 true
// cell
func show(_ n: Int?) -> String { n == nil ? "nil" : "\(n!)" }
var slot: Int?
print(show(slot), show(3))  // expect: nil 3
slot = 8
print(show(slot))  // expect: 8
slot! += 1
slot? *= 10
print(show(slot))  // expect: 90
slot = nil
print(show(slot), slot == nil)  // expect: nil true
// cell
let smallest = [4, 2, 6].min(), missing = [Int]().max()
print(smallest!, missing == nil, [3, 1].firstIndex(of: 1)!, [3, 1].firstIndex(of: 7) ?? -1, "".last == nil)  // expect: 2 true 1 -1 true
// cell
let list: [Int?] = [3, nil, 1]
print(list.count, list.compactMap { $0 }, list.map { $0 ?? 0 }, list[1] == nil, list.contains(nil))  // expect: 3 [3, 1] [3, 0, 1] true true
var scores: [String: Int?] = ["a": 1]
scores["b"] = Optional<Int>.none
print(scores.count, scores["a"]!! + 1)  // expect: 2 2
// cell
let implicit: Int! = 3
let sum: Int = implicit + 1
print(sum, implicit == 3)  // expect: 4 true
// cell
func pick(_ flag: Bool) -> String? { flag ? "picked" : nil }
let lengths = [pick(true)?.count, pick(false)?.count]
print(lengths, pick(true) ?? "-", pick(false) ?? "-", pick(true) == "picked")  // expect: [Optional(6), nil] picked - true
// cell
var cache: [Int: Int] = [:]
func square(_ n: Int) -> Int {
    if let known = cache[n] { return known }
    cache[n] = n * n
    return n * n
}
print(square(4), square(4), cache.count, cache[5] == nil, cache.removeValue(forKey: 4) ?? 0, cache.isEmpty)  // expect: 16 16 1 true 16 true
// cell
let optionalPair: (Int, String)? = (1, "one")
if let (number, word) = optionalPair { print(number, word) }  // expect: 1 one
print(optionalPair?.1 ?? "", optionalPair.map { $0.0 + 1 } ?? 0)  // expect: one 2

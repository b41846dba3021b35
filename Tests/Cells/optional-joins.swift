// swift-format-ignore-file
// Where Any is wanted, as in an argument of print, each side of ?? is what it is by itself.
let missing: Int? = nil
let found: Int? = 5
print(missing ?? found)  // expect: Optional(5)
print(found ?? missing)  // expect: 5
print(missing ?? found ?? 0, (missing ?? found) ?? 0)  // expect: 5 5
print("\(found ?? missing)", (found ?? missing)!, (found ?? missing) == 5)  // expect: Optional(5) 5 true
let kept = found ?? missing
print(kept)  // expect: Optional(5)
let any: Any = found ?? missing
let several: [Any] = [found ?? missing, missing ?? found]
print(any, several)  // expect: 5 [5, Optional(5)]
func show(_ value: Any) { print(value) }
show(found ?? missing)  // expect: 5
show(missing ?? found)  // expect: Optional(5)
let table = ["a": 1]
print(table["b"] ?? table["a"], table["a"] ?? table["b"], table["b"] ?? table["a"] ?? 9)  // expect: Optional(1) 1 1
print([found ?? missing], (found ?? missing, 1))  // expect: [Optional(5)] (Optional(5), 1)
let nested: Int?? = nil
print(nested ?? found, (nested ?? found) ?? missing, nested ?? missing ?? found)  // expect: Optional(5) 5 Optional(5)

// ?? nil
print(found ?? nil, missing ?? nil)  // expect: Optional(5) nil
let same = found ?? nil
let inner = Optional(found) ?? nil
print(same ?? 4, inner)  // expect: 5 Optional(5)

// A literal after a chain whose last value is no optional itself
struct Group {
    var total = 2.5
    var average: Double? { nil }
}
let none: Group? = nil
let one: Group? = Group()
print(none?.total ?? 8, one?.total ?? 8, none?.average ?? 8, none?.total ?? -3)  // expect: 8 2.5 8.0 -3
print((none?.total) ?? 6, none?.total ?? 1 + 2, (none?.total ?? 1) + 2, none?.total ?? (true ? 1 : 2))  // expect: 6 3 3.0 1
print("\(none?.total ?? 8)", none?.total ?? 2.0, none?.total ?? "none")  // expect: 8.0 2.0 none
let wanted: Any = none?.total ?? 8
let list: [Any] = [none?.total ?? 9, one?.total ?? 9, none?.average ?? 7]
print(wanted, list)  // expect: 8 [9, 2.5, 7.0]
print(none?.total ?? one?.total, one?.total ?? one?.total, none?.total ?? one?.total ?? 3)  // expect: Optional(2.5) 2.5 2.5
enum Failure: Error { case negative }
func root(_ x: Double) throws -> Double { if x < 0 { throw Failure.negative }; return x.squareRoot() }
print((try? root(-1)) ?? 5, (try? root(4)) ?? 5)  // expect: 5 2.0
let unknown: Double? = nil
print(unknown ?? 1, [Double]().max() ?? 3, unknown ?? -4)  // expect: 1.0 3.0 -4.0

// An optional that a call returns: what it computes with may be the optional itself.
let best: Double? = ["a"].reduce(nil, { (next, _) in next })
let first: Int? = [3, 4].reduce(nil) { result, x in result ?? x }
print(best, first)  // expect: nil Optional(3)
let text = "a"
let cleared: String? = [1].reduce(into: text) { result, _ in result = nil }
let last: Int? = [1, 2].reduce(7) { _, x in [x].last }
let plain: Int? = [1, 2].reduce(7) { $0 + $1 }
print(cleared, last, plain)  // expect: nil Optional(2) Optional(10)

// In a branch of a ternary that is printed, too
let yes = true
print(yes ? found ?? missing : missing, yes ? missing ?? found : missing, yes ? found : missing)  // expect: 5 Optional(5) Optional(5)
print(yes ? one?.total ?? 1 : 2, yes ? [1] : [], yes ? "a" : 1)  // expect: 2.5 [1] a

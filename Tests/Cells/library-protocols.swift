// swift-format-ignore-file
func facts<T: FloatingPoint>(_ x: T, _ y: T) -> String {
    "\(x.isNaN) \(x.isInfinite) \(x.isFinite) \(x.isZero) \(x.sign) \(x.magnitude) \(x.rounded()) \(x.rounded(.up)) \(x.truncatingRemainder(dividingBy: y)) \(x.remainder(dividingBy: y)) \(x < T.infinity) \(T.nan.isNaN) \(T.pi) \(y.squareRoot())"
}
print(facts(-2.5, 4.0))  // expect: false false true false minus 2.5 -3.0 -2.0 -2.5 1.5 true true 3.141592653589793 2.0
print(facts(Float(7.25), 2))  // expect: false false true false plus 7.25 7.0 8.0 1.25 -0.75 true true 3.1415925 1.4142135
struct Days: OptionSet, Hashable { let rawValue: Int
    static let mon = Days(rawValue: 1), tue = Days(rawValue: 2), sat = Days(rawValue: 32), sun = Days(rawValue: 64)
    static let weekend: Days = [.sat, .sun] }
var d: Days = [.mon, .sat]
d.formUnion([.tue]); print(d.rawValue)  // expect: 35
d.formIntersection([.mon, .sat, .sun]); print(d.rawValue)  // expect: 33
d.formSymmetricDifference(.weekend); print(d.rawValue)  // expect: 65
d.subtract([.mon]); print(d, d.isSubset(of: .weekend), d.isDisjoint(with: .mon), Days([.mon, .tue]).rawValue)
// expect: Days(rawValue: 64) true true 3
print(Set([Days.mon, [.mon], .tue]).count, d.intersection(.weekend) == .sun, d.isEmpty)  // expect: 2 true false
let a: Int8 = -5, b: UInt16 = 5, c: Int = -5
print(a < b, a <= b, a > b, a >= b, a == c, a != c, b > c, b >= a, c <= a, b == 5)
// expect: true true false false true false true true true true
let kvp: KeyValuePairs = ["a": 1, "b": 2]
print(kvp.isEmpty, kvp.startIndex, kvp.endIndex, Array(kvp.indices), kvp.last!.value, kvp.reversed().map(\.key), kvp.suffix(1).map(\.key), kvp.filter { $0.value > 1 }.count)
// expect: false 0 2 [0, 1] 2 ["b", "a"] ["b"] 1
for (k, v) in kvp { print(k, v) }
// expect: a 1
// expect: b 2

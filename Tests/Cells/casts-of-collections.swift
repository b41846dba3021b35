// `as?`, `as!`, `is` and patterns look at each element of an array, a dictionary or a set.
// swift-format-ignore-file
let a: [Any] = [1, 2]
print((a as? [Int]) ?? [-1], (a as? [String]) == nil, a is [Int], a is [Double])  // expect: [1, 2] true true false
let d: [String: Any] = ["x": 1, "y": 2]
print((d as? [String: Int])?["x"] ?? -1, (d as? [String: String]) == nil)  // expect: 1 true
let m: [Any] = [1, "b"]
print((m as? [Int]) == nil, m.compactMap { $0 as? Int }, [1, 2] as [Any] is [Int])  // expect: true [1] true
let n: Any = [[1], [2, 3]]
print((n as? [[Int]])?.count ?? -1, n is [Any], (n as? [Any])?.count ?? -1)  // expect: 2 true 2
let o: [Int?] = [1, nil]
print((o as? [Int]) == nil, (o as Any) is [Int?])  // expect: true true
class P { var n = 0; init() {} }; class Q: P { override init() { super.init() } }
let ps: [P] = [Q(), Q()]
print((ps as? [Q])?.count ?? -1, ps is [Q])  // expect: 2 true
let e: [Any] = []
print((e as? [Int]) ?? [9], e is [String])  // expect: [] true
print((e as! [Int]).count, (["k": [1, 2] as [Any]] as [String: Any])["k"] as? [Int] ?? [])  // expect: 0 [1, 2]
let s: Set<Int> = [1, 2]
let anySet: Any = s
print((anySet as? Set<Int>)?.count ?? -1, anySet is [Int])  // expect: 2 false
let flags: [Any] = [true, false]
print((flags as? [Bool])?.filter { $0 }.count ?? -1)  // expect: 1
switch n {
case let rows as [[Int]]: print("rows", rows.count)
default: print("other")
}  // expect: rows 2
protocol Named { var name: String { get } }
struct Cat: Named { let name: String }
struct Dog: Named { let name: String }
let pets: [Named] = [Cat(name: "a"), Cat(name: "b")]
print((pets as? [Cat])?.map(\.name) ?? [], pets is [Dog], (pets as [Any]) as? [Named] != nil)  // expect: ["a", "b"] false true
let byName: [String: Named] = ["c": Cat(name: "c"), "d": Dog(name: "d")]
print((byName as? [String: Cat]) == nil)  // expect: true

// swift-format-ignore-file
// Values of any type: literals of several types where Any stands, and finding out what they are.
let words = ["b", "a"]
var any: Any = words
if let w = any as? [String] { print(w.sorted()) }  // expect: ["a", "b"]
any = ["k": 2.5]
if let d = any as? [String: Double] { print(d["k"]!) }  // expect: 2.5
func show(_ x: Any) -> String {
    switch x {
    case let i as Int: return "int \(i)"
    case let s as String: return "str \(s)"
    case let a as [Int]: return "ints \(a.count)"
    case let a as [String]: return "strs \(a.count)"
    case let a as [Any]: return "anys \(a.count)"
    case let d as [String: Any]: return "dict \(d.count)"
    case is Double: return "double"
    case Optional<Any>.none: return "nil"
    default: return "?"
    }
}
let things: [Any] = [1, "x", [1, 2], ["a"], [1, "a"], ["k": 1], 2.5, (1, 2), true]
for t in things { print(show(t)) }
// expect: int 1
// expect: str x
// expect: ints 2
// expect: strs 1
// expect: anys 2
// expect: dict 1
// expect: double
// expect: ?
// expect: ?
let json: [String: Any] = ["name": "Ann", "age": 31, "tags": ["a", "b"], "address": ["city": "Seoul", "zip": 123] as [String: Any]]
if let name = json["name"] as? String, let age = json["age"] as? Int, let tags = json["tags"] as? [String],
   let address = json["address"] as? [String: Any], let city = address["city"] as? String {
    print(name, age, tags, city)
}  // expect: Ann 31 ["a", "b"] Seoul
print((json["age"] as? Double) == nil, json["none"] as? Int ?? -1, type(of: json["age"]!))  // expect: true -1 Int
let mixed: Any = [1, "a", true]
let pair: (Any, Int) = ([1, "b"], 2)
print(mixed, pair, [2, "c"], (mixed as? [Any])?.count ?? 0)  // expect: [1, "a", true] ([1, "b"], 2) [2, "c"] 3
let settings: [String: Any] = ["size": ["w": 1, "unit": "cm"], "marks": [1, "x", [2, 3]]]
if let size = settings["size"] as? [String: Any], let marks = settings["marks"] as? [Any] {
    print(size["w"] as? Int ?? 0, size["unit"] as? String ?? "", marks.count, marks)
}  // expect: 1 cm 3 [1, "x", [2, 3]]

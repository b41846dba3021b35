// swift-format-ignore-file
let things: [Any] = [1, "two", 3.5, true, [4, 5], (6, 7)]
for thing in things {
    switch thing {
    case let n as Int: print("int", n)
    case let text as String: print("text", text)
    case is Double: print("a double")
    case let flag as Bool: print("flag", flag)
    case let list as [Int]: print("list", list.count)
    default: print("something else")
    }
}
// expect: int 1
// expect: text two
// expect: a double
// expect: flag true
// expect: list 2
// expect: something else
// cell
let value: Any = 42
if let n = value as? Int { print(n + 1) }  // expect: 43
print(value is Int, value is String, (value as? String) ?? "no text", value as! Int)  // expect: true false no text 42
// cell
let record: [String: Any] = ["name": "Ada", "age": 36, "tags": ["x"]]
print(record["name"] as? String ?? "-", (record["age"] as? Int ?? 0) + 1, record["tags"] as? [Int] == nil, record["none"] == nil)
// expect: Ada 37 true true
// cell
enum Failure: Error { case small(Int) }
struct Broken: Error { let part: String }
func describe(_ error: any Error) -> String {
    switch error {
    case Failure.small(let n) where n > 5: "small but \(n)"
    case is Failure: "small"
    case let broken as Broken: "broken " + broken.part
    default: "unknown"
    }
}
print(describe(Failure.small(9)), describe(Failure.small(1)), describe(Broken(part: "lid")))  // expect: small but 9 small broken lid
// cell
func kind(_ value: Any?) -> String {
    guard let value else { return "nothing" }
    return value is any Error ? "error" : "value"
}
print(kind(nil), kind(3), kind(Failure.small(1)), things.compactMap { $0 as? Int })  // expect: nothing value error [1]

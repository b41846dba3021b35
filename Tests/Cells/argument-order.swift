// swift-format-ignore-file
var log: [String] = []
func note(_ s: String) -> String { log.append(s); return s }
func greet(_ a: String = note("default"), to b: String) -> String { a + b }
print(greet(to: note("given")), log)
let table: [String: Int?] = ["a": nil, "b": 2]
let deep: Int?? = table["a"]
print(deep == nil, deep! == nil, table["zz"] == nil, (table["b"] ?? nil) ?? -1)
// expect: defaultgiven ["given", "default"]
// expect: false true true 2

// swift-format-ignore-file
// JSON printer and parser
indirect enum JSON: Equatable {
    case null, bool(Bool), number(Double), string(String), array([JSON]), object([String: JSON])
    subscript(key: String) -> JSON? { if case .object(let o) = self { return o[key] } else { return nil } }
    subscript(i: Int) -> JSON? { if case .array(let a) = self, a.indices.contains(i) { a[i] } else { nil } }
}
extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByFloatLiteral {
    init(stringLiteral s: String) { self = .string(s) }
    init(integerLiteral n: Int) { self = .number(Double(n)) }
    init(floatLiteral n: Double) { self = .number(n) }
    init(booleanLiteral b: Bool) { self = .bool(b) }
    init(arrayLiteral items: JSON...) { self = .array(items) }
    init(dictionaryLiteral pairs: (String, JSON)...) { self = .object(Dictionary(pairs, uniquingKeysWith: { _, new in new })) }
}
extension JSON: CustomStringConvertible {
    var description: String {
        switch self {
        case .null: return "null"
        case .bool(let b): return b ? "true" : "false"
        case .number(let n): return n == n.rounded() ? String(Int(n)) : "\(n)"
        case .string(let s): return "\"" + s.replacingOccurrences(of: "\"", with: "\\\"") + "\""
        case .array(let a): return "[" + a.map(\.description).joined(separator: ",") + "]"
        case .object(let o): return "{" + o.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
        }
    }
}
struct Parser {
    enum Failure: Error { case unexpected(Character?, at: Int) }
    let c: [Character]; var i = 0
    init(_ s: String) { c = Array(s) }
    var peek: Character? { i < c.count ? c[i] : nil }
    mutating func skip() { while let p = peek, p.isWhitespace { i += 1 } }
    mutating func expect(_ x: Character) throws {
        skip()
        guard peek == x else { throw Failure.unexpected(peek, at: i) }
        i += 1
    }
    mutating func list<T>(until end: Character, _ item: (inout Parser) throws -> T) throws -> [T] {
        var out: [T] = []
        i += 1
        skip()
        if peek == end { i += 1; return out }
        while true {
            out.append(try item(&self))
            skip()
            if peek == "," { i += 1; continue }
            try expect(end)
            return out
        }
    }
    mutating func string() throws -> String {
        try expect("\"")
        var s = ""
        while let p = peek, p != "\"" {
            if p == "\\" { i += 1 }
            s.append(c[i])
            i += 1
        }
        try expect("\"")
        return s
    }
    mutating func value() throws -> JSON {
        skip()
        switch peek {
        case "{":
            return .object(Dictionary(uniqueKeysWithValues: try list(until: "}") { p in
                p.skip()
                let k = try p.string()
                try p.expect(":")
                return (k, try p.value())
            }))
        case "[": return .array(try list(until: "]") { try $0.value() })
        case "\"": return .string(try string())
        case let d? where d.isNumber || d == "-":
            var s = ""
            while let p = peek, p.isNumber || "+-.eE".contains(p) { s.append(p); i += 1 }
            guard let n = Double(s) else { throw Failure.unexpected(d, at: i) }
            return .number(n)
        case let l? where l.isLetter:
            for (word, json) in [("true", JSON.bool(true)), ("false", .bool(false)), ("null", .null)] where String(c[i...].prefix(word.count)) == word {
                i += word.count
                return json
            }
            throw Failure.unexpected(l, at: i)
        default: throw Failure.unexpected(peek, at: i)
        }
    }
}
let doc: JSON = ["name": "Ada \"the\" first", "age": 36, "scores": [1, 2.5, true, []], "nested": ["x": .null]]
print(doc)  // expect: {"age":36,"name":"Ada \"the\" first","nested":{"x":null},"scores":[1,2.5,true,[]]}
var parser = Parser(doc.description)
let again = try parser.value()
print(again == doc, again["scores"]?[1] ?? .null, again["nested"]?["x"] == .null, again["zip"] as Any)
// expect: true 2.5 true nil
for bad in ["[1, 2", "{\"a\" 1}", "nope", "[1 2]"] {
    var p = Parser(bad)
    do { print(try p.value()) } catch Parser.Failure.unexpected(let c, let at) { print(bad, "->", c.map { "'\($0)'" } ?? "end", "at", at) }
}
// expect: [1, 2 -> end at 5
// expect: {"a" 1} -> '1' at 5
// expect: nope -> 'n' at 0
// expect: [1 2] -> '2' at 3

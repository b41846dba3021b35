// swift-format-ignore-file
// Tuples, pattern matching, where, if case let, guard case
enum Reading { case temperature(Double, unit: Character), humidity(percent: Int), error(code: Int, message: String?), idle }
let readings: [Reading] = [.temperature(21.5, unit: "C"), .temperature(70, unit: "F"), .humidity(percent: 130), .humidity(percent: 45), .error(code: 404, message: nil), .error(code: 500, message: "overheated"), .idle]
for r in readings {
    let text = switch r {
    case .temperature(let t, "C"): "\(t)°C"
    case .temperature(let t, unit: _): String(format: "%.1f°C from F", (t - 32) / 1.8)
    case .humidity(percent: 0...100): "fine"
    case .humidity: "impossible"
    case .error(_, let message?): "error: " + message
    case .error(let code, nil) where code < 500: "client \(code)"
    case .error: "unknown"
    case .idle: "-"
    }
    print(text)
}
// expect: 21.5°C
// expect: 21.1°C from F
// expect: impossible
// expect: fine
// expect: client 404
// expect: error: overheated
// expect: -
let humid = readings.compactMap { if case .humidity(let p) = $0 { p } else { nil } }
print(humid)  // expect: [130, 45]
for case .temperature(let t, let unit) in readings where t > 30 { print("hot", t, unit) }  // expect: hot 70.0 F
func code(_ r: Reading) -> Int? {
    guard case .error(let code, _) = r else { return nil }
    return code
}
print(readings.map(code), readings.compactMap(code).max()!)
// expect: [nil, nil, nil, nil, Optional(404), Optional(500), nil] 500
let points = [(0, 0), (3, 0), (0, -2), (1, 1), (-4, 4), (2, 5)]
for p in points {
    switch p {
    case (0, 0): print("origin", terminator: " ")
    case (_, 0): print("x axis", terminator: " ")
    case (0, let y) where y < 0: print("below \(y)", terminator: " ")
    case let (x, y) where x == y || x == -y: print("diagonal", terminator: " ")
    case (1...3, 1...): print("in the box", terminator: " ")
    case (let x, _): print(x, terminator: " ")
    }
}
print()  // expect: origin x axis below -2 diagonal diagonal in the box 
let optionals: [Int?] = [1, nil, 3]
for case let x? in optionals { print(x, terminator: ";") }
print(optionals.compactMap { $0 }.count, optionals.map { $0 ?? 0 })  // expect: 1;3;2 [1, 0, 3]
let nested: Int?? = .some(nil)
switch nested { case .none: print("none"); case .some(.none): print("some none"); case .some(.some(let n)): print(n) }
// expect: some none
var stack = [1, 2, 3]
while case let top? = stack.popLast(), top > 1 { print("pop", top) }
// expect: pop 3
// expect: pop 2
let any: [Any] = [1, "two", 3.0, [4], ("five", 5), Optional(6) as Any, { "seven" }]
for thing in any {
    switch thing {
    case let n as Int where n > 5: print("big", n)
    case is Int: print("an Int")
    case let s as String: print("text", s.count)
    case let d as Double: print("double", d)
    case let a as [Int]: print("array", a)
    case let (s, n) as (String, Int): print("tuple", s, n)
    case let f as () -> String: print("closure", f())
    default: print("other")
    }
}
// expect: an Int
// expect: text 3
// expect: double 3.0
// expect: array [4]
// expect: tuple five 5
// expect: big 6
// expect: closure seven

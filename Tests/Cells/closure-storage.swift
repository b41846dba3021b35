// swift-format-ignore-file
var handlers: [(Int) -> String] = []
func on(_ handler: @escaping (Int) -> String) { handlers.append(handler) }
on { "first \($0)" }
on { n in String(repeating: "*", count: n) }
print(handlers.map { $0(3) })  // expect: ["first 3", "***"]
// cell
struct Button {
    var title: String
    var action: () -> Void = {}
    var onPress: ((String) -> String)?
}
var presses = 0
var button = Button(title: "OK", action: { presses += 1 })
button.action()
button.action()
print(presses, button.onPress?("x") ?? "no handler")  // expect: 2 no handler
button.onPress = { $0 + "!" }
print(button.onPress?(button.title) ?? "no handler")  // expect: OK!
// cell
struct Pipeline {
    private var stages: [(Double) -> Double] = []
    func adding(_ stage: @escaping (Double) -> Double) -> Pipeline {
        var copy = self
        copy.stages.append(stage)
        return copy
    }
    func run(_ x: Double) -> Double { stages.reduce(x) { $1($0) } }
}
let pipeline = Pipeline().adding { $0 * 2 }.adding { $0 + 1 }.adding(sqrt)
print(pipeline.run(4), Pipeline().run(4))  // expect: 3.0 4.0
// cell
var commands: [String: (inout [Int]) -> Void] = [:]
commands["push"] = { $0.append($0.count) }
commands["pop"] = { _ = $0.popLast() }
commands["double"] = { stack in for i in stack.indices { stack[i] *= 2 } }
var stack: [Int] = [5]
for name in ["push", "push", "double", "pop", "jump"] { commands[name]?(&stack) }
print(stack)  // expect: [10, 2]
// cell
struct Function {
    let name: String
    let body: (Double) -> Double
    func callAsFunction(_ x: Double) -> Double { body(x) }
}
let functions = [Function(name: "relu") { max(0, $0) }, Function(name: "square", body: { $0 * $0 })]
for f in functions { print(f.name, f(-2), f.body(3)) }
// expect: relu 0.0 3.0
// expect: square 4.0 9.0
// cell
enum Step { case map((Int) -> Int), filter((Int) -> Bool) }
func run(_ steps: [Step], on values: [Int]) -> [Int] {
    steps.reduce(values) { values, step in
        switch step {
        case .map(let f): values.map(f)
        case .filter(let p): values.filter(p)
        }
    }
}
print(run([.map { $0 * 3 }, .filter { $0 % 2 == 0 }, .map { $0 + 1 }], on: [1, 2, 3, 4]))  // expect: [7, 13]
// cell
let table: [(name: String, f: (Int, Int) -> Int)] = [("add", +), ("sub", -), ("left", { a, _ in a })]
for (name, f) in table { print(name, f(7, 3)) }
// expect: add 10
// expect: sub 4
// expect: left 7
// cell
var next: (() -> Int)? = { 1 }
let old = next
next = { (old?() ?? 0) + 10 }
print(next!(), old!())  // expect: 11 1
next = nil
print(next?() ?? -1, next == nil)  // expect: -1 true
// cell
var fact: (Int) -> Int = { $0 }
fact = { n in n <= 1 ? 1 : n * fact(n - 1) }
print(fact(10))  // expect: 3628800
// cell
struct Lazy {
    private let compute: () -> Int
    private var known: Int?
    init(_ compute: @escaping () -> Int) { self.compute = compute }
    mutating func value() -> Int {
        if known == nil { known = compute() }
        return known!
    }
}
var runs = 0
var lazy = Lazy { runs += 1; return 99 }
print(runs, lazy.value(), lazy.value(), runs)  // expect: 0 99 99 1

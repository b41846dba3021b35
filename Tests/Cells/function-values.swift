// swift-format-ignore-file
func square(_ x: Int) -> Int { x * x }
func increment(_ x: Int) -> Int { x + 1 }
var f = square
print(f(5))  // expect: 25
f = increment
print(f(5), [1, 2, 3].map(square))  // expect: 6 [1, 4, 9]
// cell
func compose(_ f: @escaping (Int) -> Int, _ g: @escaping (Int) -> Int) -> (Int) -> Int {
    { x in g(f(x)) }
}
print(compose(square, increment)(4), compose(increment, square)(4), compose(compose(square, square), increment)(2))  // expect: 17 25 17
// cell
func adder(_ n: Int) -> (Int) -> Int {
    func add(_ m: Int) -> Int { n + m }
    return add
}
let addFive = adder(5)
print(addFive(3), adder(1)(1))  // expect: 8 2
// cell
let steps: [(Int) -> Int] = [square, increment, { $0 * 10 }, adder(-4)]
print(steps.reduce(3) { value, step in step(value) }, steps.map { $0(2) })  // expect: 96 [4, 3, 20, -2]
// cell
let operations: [String: (Double, Double) -> Double] = ["+": (+), "-": (-), "*": (*), "max": max]
print(operations["+"]!(2, 3), operations["max"]!(2, 3), operations["^"] == nil)  // expect: 5.0 3.0 true
// cell
print([1, 2, 3].reduce(0, +), [3, 1, 2].sorted(by: >), zip([1, 2], [10, 20]).map(*), [1.5, 2].reduce(1, *))
// expect: 6 [3, 2, 1] [10, 40] 3.0
// cell
func choose(_ up: Bool) -> (Int) -> Int { up ? increment : square }
print(choose(true)(7), choose(false)(7))  // expect: 8 49
// cell
func repeated(_ n: Int, _ f: (Int) -> Int, from start: Int) -> Int {
    var value = start
    for _ in 0..<n { value = f(value) }
    return value
}
print(repeated(3, square, from: 2), repeated(0, square, from: 2), repeated(10, increment, from: 0))  // expect: 256 2 10
// cell
typealias Predicate = (Int) -> Bool
func both(_ p: @escaping Predicate, _ q: @escaping Predicate) -> Predicate { { p($0) && q($0) } }
func not(_ p: @escaping Predicate) -> Predicate { { !p($0) } }
let even: Predicate = { $0 % 2 == 0 }
print((1...12).filter(both(even, not { $0 % 3 == 0 })))  // expect: [2, 4, 8, 10]
// cell
func power(_ x: Int, to n: Int) -> Int { n == 0 ? 1 : x * power(x, to: n - 1) }
let g = power(_:to:)
let h: (Int, Int) -> Int = power
print(g(2, 5), h(3, 2))  // expect: 32 9
// cell
var history: [String] = []
func logged(_ name: String, _ f: @escaping (Int) -> Int) -> (Int) -> Int {
    { x in
        let y = f(x)
        history.append("\(name)(\(x))=\(y)")
        return y
    }
}
let loud = logged("square", square)
print(loud(3) + loud(4), history)  // expect: 25 ["square(3)=9", "square(4)=16"]
// cell
func curry(_ f: @escaping (Int, Int) -> Int) -> (Int) -> (Int) -> Int { { a in { b in f(a, b) } } }
print(curry(+)(2)(3), curry(power)(2)(8), [1, 2, 3].map(curry(-)(10)))  // expect: 5 256 [9, 8, 7]
// cell
func derivative(_ f: @escaping (Double) -> Double, step h: Double = 0.5) -> (Double) -> Double {
    { x in (f(x + h) - f(x - h)) / (2 * h) }
}
print(derivative { $0 * $0 }(3), derivative(sqrt, step: 1)(1), derivative({ 4 * $0 + 1 }, step: 2)(100))
// expect: 6.0 0.7071067811865476 4.0
// cell
let names = ["7", "x", "12"].map(Int.init), doubles = [1, 2].map(Double.init), texts = [1, 2].map(String.init)
print(names.compactMap { $0 }, doubles, texts, [1, -2].map(abs), ["b", "A"].map { $0.lowercased() })
// expect: [7, 12] [1.0, 2.0] ["1", "2"] [1, 2] ["b", "a"]

// swift-format-ignore-file
func scale(_ x: Double, by factor: Double = 2, adding offset: Double = 0) -> Double { x * factor + offset }
print(scale(3), scale(3, by: 4), scale(3, adding: 1), scale(3, by: 4, adding: 1))  // expect: 6.0 12.0 7.0 13.0
func isEven(_ n: Int) -> Bool { n == 0 || isOdd(n - 1) }
func isOdd(_ n: Int) -> Bool { n != 0 && isEven(n - 1) }
print(isEven(10), isOdd(7))  // expect: true true
func describe(_ x: Int) -> String { "Int \(x)" }
func describe(_ x: Double) -> String { "Double \(x)" }
print(describe(1), describe(1.0))  // expect: Int 1 Double 1.0
func hypotenuse(a: Double, b: Double) -> Double {
    func square(_ x: Double) -> Double { x * x }
    return sqrt(square(a) + square(b))
}
print(hypotenuse(a: 3, b: 4))  // expect: 5.0
func classify(_ x: Double) -> String {
    guard x != 0 else { return "zero" }
    if x < 0 {
        return "negative"
    } else if x < 1 {
        return "small"
    }
    return "large"
}
print([-1, 0, 0.5, 2].map(classify))  // expect: ["negative", "zero", "small", "large"]
let twice = { (f: @escaping (Double) -> Double) in { (x: Double) in f(f(x)) } }
print(twice({ $0 * 3 })(2))  // expect: 18.0
func ackermann(_ m: Int, _ n: Int) -> Int {
    m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1))
}
print(ackermann(2, 3))  // expect: 9

// swift-format-ignore-file
// Numerical methods, sheet 1: bisection, Newton, secant, regula falsi, fixed points

enum RootError: Error, CustomStringConvertible {
    case noSignChange(ClosedRange<Double>)
    case flat(at: Double)
    case tooManySteps(Int)

    var description: String {
        switch self {
        case .noSignChange(let r): "no sign change between \(r.lowerBound) and \(r.upperBound)"
        case .flat(at: let x): "the derivative vanishes at \(x)"
        case .tooManySteps(let n): "gave up after \(n) steps"
        }
    }
}

struct Root {
    var x: Double
    var steps: Int
}

typealias Function = (Double) -> Double

func bisection(_ f: Function, in interval: ClosedRange<Double>, tolerance: Double = 1e-10) throws -> Root {
    var a = interval.lowerBound
    var b = interval.upperBound
    if f(a) == 0 { return Root(x: a, steps: 0) }
    if f(a) * f(b) > 0 { throw RootError.noSignChange(interval) }
    var steps = 0
    while b - a > tolerance {
        steps += 1
        let middle = (a + b) / 2
        if f(a) * f(middle) <= 0 {
            b = middle
        } else {
            a = middle
        }
    }
    return Root(x: (a + b) / 2, steps: steps)
}

func newton(_ f: Function, derivative df: Function, from start: Double, limit: Int = 50) throws -> Root {
    var x = start
    for step in 1...limit {
        let slope = df(x)
        guard abs(slope) > 1e-14 else { throw RootError.flat(at: x) }
        let delta = f(x) / slope
        x -= delta
        if abs(delta) < 1e-12 { return Root(x: x, steps: step) }
    }
    throw RootError.tooManySteps(limit)
}

func secant(_ f: Function, _ first: Double, _ second: Double) throws -> Root {
    var (x0, x1) = (first, second)
    for step in 1...100 {
        let (y0, y1) = (f(x0), f(x1))
        if y0 == y1 { throw RootError.flat(at: x1) }
        (x0, x1) = (x1, x1 - y1 * (x1 - x0) / (y1 - y0))
        if abs(x1 - x0) < 1e-12 { return Root(x: x1, steps: step) }
    }
    throw RootError.tooManySteps(100)
}

func falsePosition(_ f: Function, _ low: Double, _ high: Double, tolerance: Double) -> Root {
    var a = low, b = high, c = a, steps = 0
    repeat {
        c = (a * f(b) - b * f(a)) / (f(b) - f(a))
        if f(a) * f(c) < 0 { b = c } else { a = c }
        steps += 1
    } while abs(f(c)) > tolerance
    return Root(x: c, steps: steps)
}

func report(_ method: String, _ find: () throws -> Root) {
    let name = method.padding(toLength: 16, withPad: ".", startingAt: 0)
    do {
        let root = try find()
        print(name, String(format: "%.8f", root.x), "(\(root.steps) steps)")
    } catch {
        print(name, error)
    }
}

let f: Function = { x in x * x * x - x - 2 }
let df: Function = { 3 * $0 * $0 - 1 }

report("bisection") { try bisection(f, in: 1...2) }  // expect: bisection....... 1.52137971 (34 steps)
report("newton") { try newton(f, derivative: df, from: 1.5) }  // expect: newton.......... 1.52137971 (4 steps)
report("secant") { try secant(f, 1, 2) }  // expect: secant.......... 1.52137971 (8 steps)
report("false position") { falsePosition(f, 1, 2, tolerance: 1e-9) }
// expect: false position.. 1.52137971 (18 steps)
report("wrong interval") { try bisection(f, in: 2...3) }
// expect: wrong interval.. no sign change between 2.0 and 3.0
report("flat") { try newton({ $0 * $0 + 1 }, derivative: { 2 * $0 }, from: 0) }
// expect: flat............ the derivative vanishes at 0.0
report("no real root") { try newton({ $0 * $0 + 1 }, derivative: { 2 * $0 }, from: 0.5, limit: 30) }
// expect: no real root.... gave up after 30 steps
report("cosine") { try newton({ cos($0) - $0 }, derivative: { -sin($0) - 1 }, from: 1) }
// expect: cosine.......... 0.73908513 (5 steps)

// Heron's square root, digit for digit
func heron(_ a: Double) -> [Double] {
    var guesses = [a]
    while guesses.count < 20 {
        let x = guesses.last!
        let next = 0.5 * (x + a / x)
        if next == x || guesses.count > 1 && next == guesses[guesses.count - 2] { break }
        guesses.append(next)
    }
    return guesses
}
for guess in heron(2) { print(guess) }
// expect: 2.0
// expect: 1.5
// expect: 1.4166666666666665
// expect: 1.4142156862745097
// expect: 1.4142135623746899
// expect: 1.414213562373095
print(heron(1), heron(144).last!, abs(heron(10).last! - 10.0.squareRoot()) < 1e-15)  // expect: [1.0] 12.0 true

// fixed-point iteration over a lazy sequence of values
func fixedPoint(_ g: @escaping Function, from start: Double) -> (value: Double, count: Int)? {
    let values = sequence(first: start) { x in abs(g(x) - x) < 1e-9 ? nil : g(x) }
    var count = 0
    var last = start
    for x in values.prefix(200) { (last, count) = (x, count + 1) }
    return count < 200 ? (last, count) : nil
}
if let (x, n) = fixedPoint(cos, from: 1) { print(String(format: "%.6f after %d", x, n)) }
// expect: 0.739085 after 52
if let x = fixedPoint({ 2 * $0 }, from: 1) { print(x) } else { print("diverges") }  // expect: diverges

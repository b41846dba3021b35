// swift-format-ignore-file
// Numerical methods, sheet 2: rectangle, trapezoid, Simpson, Romberg, Gauss, adaptive and Monte-Carlo quadrature

enum Rule: String, CaseIterable {
    case left, midpoint, trapezoid, simpson, gauss2

    func integrate(_ f: (Double) -> Double, from a: Double, to b: Double, n: Int) -> Double {
        let h = (b - a) / Double(n)
        let nodes = (0...n).map { a + Double($0) * h }
        switch self {
        case .left:
            return h * nodes.dropLast().map(f).reduce(0, +)
        case .midpoint:
            return h * nodes.dropLast().map { f($0 + h / 2) }.reduce(0, +)
        case .trapezoid:
            let inner = nodes.dropFirst().dropLast().map(f).reduce(0, +)
            return h * ((f(a) + f(b)) / 2 + inner)
        case .simpson:
            precondition(n % 2 == 0, "Simpson's rule needs an even number of intervals")
            var sum = f(a) + f(b)
            for i in 1..<n { sum += (i % 2 == 1 ? 4 : 2) * f(nodes[i]) }
            return sum * h / 3
        case .gauss2:
            let offset = h / 2 / 3.0.squareRoot()
            return nodes.dropLast().reduce(0) { sum, x in
                let centre = x + h / 2
                return sum + h / 2 * (f(centre - offset) + f(centre + offset))
            }
        }
    }
}

print("∫ x² over 0...3 with 6 intervals")  // expect: ∫ x² over 0...3 with 6 intervals
for rule in Rule.allCases {
    let value = rule.integrate({ $0 * $0 }, from: 0, to: 3, n: 6)
    print("  \(rule.rawValue): \(String(format: "%.6f", value))")
}
// expect:   left: 6.875000
// expect:   midpoint: 8.937500
// expect:   trapezoid: 9.125000
// expect:   simpson: 9.000000
// expect:   gauss2: 9.000000

// orders of convergence
func order(of rule: Rule) -> Int {
    let exact = exp(1.0) - 1
    let coarse = abs(rule.integrate(exp, from: 0, to: 1, n: 8) - exact)
    let fine = abs(rule.integrate(exp, from: 0, to: 1, n: 16) - exact)
    return Int(log2(coarse / fine).rounded())
}
print(Rule.allCases.map { "\($0.rawValue) \(order(of: $0))" }.joined(separator: ", "))
// expect: left 1, midpoint 2, trapezoid 2, simpson 4, gauss2 4

// Romberg's scheme as a triangle
func romberg(_ f: (Double) -> Double, _ a: Double, _ b: Double, levels: Int) -> [[Double]] {
    var table: [[Double]] = []
    for k in 0..<levels {
        var row = [Rule.trapezoid.integrate(f, from: a, to: b, n: 1 << k)]
        var factor = 4.0
        for j in 0..<k {
            row.append((factor * row[j] - table[k - 1][j]) / (factor - 1))
            factor *= 4
        }
        table.append(row)
    }
    return table
}
for row in romberg({ 1 / $0 }, 1, 2, levels: 5) {
    print(row.map { String(format: "%.7f", $0) }.joined(separator: "  "))
}
// expect: 0.7500000
// expect: 0.7083333  0.6944444
// expect: 0.6970238  0.6932540  0.6931746
// expect: 0.6941219  0.6931545  0.6931479  0.6931475
// expect: 0.6933912  0.6931477  0.6931472  0.6931472  0.6931472

// adaptive Simpson
var evaluations = 0
func adaptive(_ f: (Double) -> Double, _ a: Double, _ b: Double, _ tolerance: Double) -> Double {
    func simpson(_ a: Double, _ b: Double) -> Double {
        evaluations += 3
        return (b - a) / 6 * (f(a) + 4 * f((a + b) / 2) + f(b))
    }
    let m = (a + b) / 2
    let whole = simpson(a, b), halves = simpson(a, m) + simpson(m, b)
    if abs(halves - whole) < 15 * tolerance { return halves + (halves - whole) / 15 }
    return adaptive(f, a, m, tolerance / 2) + adaptive(f, m, b, tolerance / 2)
}
let area = adaptive({ $0.squareRoot() }, 0, 1, 1e-8)
print(String(format: "∫ √x = %.7f", area), evaluations > 100 ? "with many evaluations" : "")
// expect: ∫ √x = 0.6666667 with many evaluations
evaluations = 0
print(adaptive({ $0 * $0 * $0 }, 0, 2, 1e-8), "with \(evaluations) evaluations")  // expect: 4.0 with 9 evaluations

// Monte Carlo with a generator of our own
struct LCG {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / Double(1 << 53)
    }
}
var random = LCG(seed: 2024)
var hits = 0
let samples = 20_000
for _ in 0..<samples {
    let (x, y) = (random.next(), random.next())
    if x * x + y * y < 1 { hits += 1 }
}
let estimate = 4 * Double(hits) / Double(samples)
print("π ≈ \(estimate), off by \(String(format: "%.3f", abs(estimate - .pi)))")  // expect: π ≈ 3.151, off by 0.009

// arc length of a parabola by a polygon, and work of a spring
var length = 0.0
var (px, py) = (0.0, 0.0)
for x in stride(from: 0.125, through: 1, by: 0.125) {
    let y = x * x
    length += hypot(x - px, y - py)
    (px, py) = (x, y)
}
print(String(format: "length %.4f", length))  // expect: length 1.4778
let work = stride(from: 0.0, to: 0.5, by: 0.25).map { 200 * $0 * 0.25 }
print(work, work.reduce(0, +))  // expect: [0.0, 12.5] 12.5
print(Rule(rawValue: "simpson")?.integrate({ _ in 2 }, from: -1, to: 1, n: 2) ?? 0, Rule(rawValue: "boole") == nil)
// expect: 4.0 true

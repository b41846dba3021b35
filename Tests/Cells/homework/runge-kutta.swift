// swift-format-ignore-file
// Ordinary differential equations: Euler, Heun, RK4, a pendulum, predator and prey, and a bouncing ball

struct Vector: Equatable {
    var x: Double
    var y: Double

    static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y) }
    static func * (k: Double, v: Vector) -> Vector { Vector(x: k * v.x, y: k * v.y) }
}

typealias System = (_ t: Double, _ v: Vector) -> Vector

enum Method: CaseIterable {
    case euler, heun, rk4

    func step(_ f: System, _ t: Double, _ v: Vector, _ h: Double) -> Vector {
        switch self {
        case .euler:
            return v + h * f(t, v)
        case .heun:
            let k1 = f(t, v)
            let k2 = f(t + h, v + h * k1)
            return v + (h / 2) * (k1 + k2)
        case .rk4:
            let k1 = f(t, v)
            let k2 = f(t + h / 2, v + (h / 2) * k1)
            let k3 = f(t + h / 2, v + (h / 2) * k2)
            let k4 = f(t + h, v + h * k3)
            return v + (h / 6) * (k1 + 2 * k2 + 2 * k3 + k4)
        }
    }
}

func solve(_ f: System, from start: Vector, until end: Double, steps: Int, by method: Method) -> [Vector] {
    let h = end / Double(steps)
    var path = [start]
    for i in 0..<steps {
        path.append(method.step(f, Double(i) * h, path[i], h))
    }
    return path
}

// A harmonic oscillator: x'' = -x, exact solution cos t
let oscillator: System = { _, v in Vector(x: v.y, y: -v.x) }
for method in Method.allCases {
    let end = solve(oscillator, from: Vector(x: 1, y: 0), until: 2 * Double.pi, steps: 100, by: method).last!
    print(method, String(format: "x = %.6f, v = %.6f", end.x, end.y))
}
// expect: euler x = 1.217707, v = 0.010045
// expect: heun x = 1.000186, v = -0.004130
// expect: rk4 x = 1.000000, v = 0.000001

// The order of a method is how much the error shrinks when the step is halved
let decay: System = { t, v in Vector(x: -2 * v.x + t, y: 0) }
func error(_ method: Method, _ n: Int) -> Double {
    let exact = 1.25 * exp(-2.0) + 0.25  // solution 5/4 e^(-2t) + t/2 - 1/4 at t = 1
    return abs(solve(decay, from: Vector(x: 1, y: 0), until: 1, steps: n, by: method).last!.x - exact)
}
for method in Method.allCases {
    let ratio = error(method, 20) / error(method, 40)
    print("order of \(method): \(Int(log2(ratio).rounded()))")
}
// expect: order of euler: 1
// expect: order of heun: 2
// expect: order of rk4: 4

// Euler's method by hand, as in the lecture: y' = y, h = 1/4
var y = 1.0
for k in 1...4 {
    y += 0.25 * y
    print("y(\(Double(k) / 4)) = \(y)")
}
// expect: y(0.25) = 1.25
// expect: y(0.5) = 1.5625
// expect: y(0.75) = 1.953125
// expect: y(1.0) = 2.44140625

// Predators and prey: the quantity V stays constant along the exact orbit
let (a, b, c, d) = (1.1, 0.4, 0.1, 0.4)
func population(_ t: Double, _ v: Vector) -> Vector {
    Vector(x: a * v.x - b * v.x * v.y, y: c * v.x * v.y - d * v.y)
}
func invariant(_ v: Vector) -> Double { c * v.x - d * log(v.x) + b * v.y - a * log(v.y) }

let orbit = solve(population, from: Vector(x: 10, y: 5), until: 40, steps: 4000, by: .rk4)
let drift = orbit.map { abs(invariant($0) - invariant(orbit[0])) }.max()!
print("drift below 1e-6:", drift < 1e-6)  // expect: drift below 1e-6: true
let peaks = orbit.indices.dropFirst().dropLast().filter {
    orbit[$0 - 1].x < orbit[$0].x && orbit[$0].x >= orbit[$0 + 1].x
}
print("the prey peaks \(peaks.count) times, at", peaks.map { String(format: "%.1f", Double($0) / 100) })
// expect: the prey peaks 3 times, at ["10.1", "20.9", "31.7"]

// A pendulum with friction, sampled as a little chart
let pendulum: System = { _, v in Vector(x: v.y, y: -0.3 * v.y - 4 * sin(v.x)) }
let swing = solve(pendulum, from: Vector(x: 2, y: 0), until: 10, steps: 1000, by: .rk4)
for i in stride(from: 0, through: 1000, by: 100) {
    let column = Int((swing[i].x * 8).rounded()) + 16
    let line = (0...32).map { $0 == column ? "*" : $0 == 16 ? "|" : " " }.joined()
    print(line.replacingOccurrences(of: " ", with: "."))
}
// expect: ................|...............*
// expect: ................|.*..............
// expect: .....*..........|................
// expect: ................|.*..............
// expect: ................|......*.........
// expect: ...........*....|................
// expect: .............*..|................
// expect: ................|....*...........
// expect: ...............*|................
// expect: .............*..|................
// expect: ................|..*.............

// A ball that loses a fifth of its speed at each bounce
var height = 2.0, speed = 0.0, time = 0.0, bounces: [Double] = []
while bounces.count < 4 {
    speed -= 9.81 * 0.001
    height += speed * 0.001
    time += 0.001
    if height < 0 {
        height = 0
        speed = -0.8 * speed
        bounces.append(time)
    }
}
print("bounces at", bounces.map { String(format: "%.2f s", $0) })
// expect: bounces at ["0.64 s", "1.66 s", "2.48 s", "3.13 s"]
let slower = zip(bounces.dropFirst(), bounces).map { $0 - $1 }
print(zip(slower.dropFirst(), slower).allSatisfy { abs($0 / $1 - 0.8) < 0.01 })  // expect: true

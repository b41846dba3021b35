// swift-format-ignore-file
// Solving linear systems: Gauss with partial pivoting, LU decomposition, Jacobi and Gauss-Seidel iteration

enum Solution: CustomStringConvertible {
    case unique([Double])
    case infinitelyMany(rank: Int)
    case inconsistent

    var description: String {
        switch self {
        case .unique(let x): return "x = [" + x.map { String(format: "%.4f", $0) }.joined(separator: ", ") + "]"
        case .infinitelyMany(let rank): return "infinitely many solutions (rank \(rank))"
        case .inconsistent: return "no solution"
        }
    }
}

func gauss(_ coefficients: [[Double]], _ right: [Double]) -> Solution {
    var a = coefficients
    for i in a.indices { a[i].append(right[i]) }
    let n = coefficients[0].count
    var rank = 0
    for column in 0..<n {
        // choose the row with the largest pivot
        guard let pivot = (rank..<a.count).max(by: { abs(a[$0][column]) < abs(a[$1][column]) }) else { break }
        if abs(a[pivot][column]) < 1e-12 { continue }
        a.swapAt(rank, pivot)
        for row in a.indices where row != rank {
            let factor = a[row][column] / a[rank][column]
            if factor == 0 { continue }
            for k in column...n {
                a[row][k] -= factor * a[rank][k]
            }
        }
        rank += 1
    }
    for row in a[rank...] where abs(row[n]) > 1e-9 { return .inconsistent }
    if rank < n { return .infinitelyMany(rank: rank) }
    return .unique((0..<n).map { a[$0][n] / a[$0][$0] })
}

print(gauss([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3]))  // expect: x = [2.0000, 3.0000, -1.0000]
print(gauss([[0, 2], [3, 0]], [4, 9]))  // expect: x = [3.0000, 2.0000]
print(gauss([[1, 2], [2, 4]], [3, 6]))  // expect: infinitely many solutions (rank 1)
print(gauss([[1, 2], [2, 4]], [3, 7]))  // expect: no solution
print(gauss([[1, 1], [1, -1], [2, 0]], [3, 1, 4]))  // expect: x = [2.0000, 1.0000]

// LU decomposition (Doolittle, no pivoting)
func lu(_ a: [[Double]]) -> (l: [[Double]], u: [[Double]])? {
    let n = a.count
    var l = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    var u = l
    for i in 0..<n {
        for k in i..<n {
            u[i][k] = a[i][k] - (0..<i).reduce(0) { $0 + l[i][$1] * u[$1][k] }
        }
        guard u[i][i] != 0 else { return nil }
        l[i][i] = 1
        for k in (i + 1)..<max(n, i + 1) {
            l[k][i] = (a[k][i] - (0..<i).reduce(0) { $0 + l[k][$1] * u[$1][i] }) / u[i][i]
        }
    }
    return (l, u)
}

let system: [[Double]] = [[4, 3, 0], [8, 8, 1], [4, 7, 9]]
if let (l, u) = lu(system) {
    print("L:", l)
    print("U:", u)
    let determinant = u.indices.map { u[$0][$0] }.reduce(1, *)
    print("det:", determinant)
}
// expect: L: [[1.0, 0.0, 0.0], [2.0, 1.0, 0.0], [1.0, 2.0, 1.0]]
// expect: U: [[4.0, 3.0, 0.0], [0.0, 2.0, 1.0], [0.0, 0.0, 7.0]]
// expect: det: 56.0
if lu([[0, 1], [1, 0]]) == nil { print("needs pivoting") }  // expect: needs pivoting

// Iterative methods for a diagonally dominant system
let a: [[Double]] = [[10, -1, 2, 0], [-1, 11, -1, 3], [2, -1, 10, -1], [0, 3, -1, 8]]
let b: [Double] = [6, 25, -11, 15]

func residual(_ x: [Double]) -> Double {
    zip(a, b).map { row, rhs in abs(zip(row, x).reduce(rhs) { $0 - $1.0 * $1.1 }) }.max() ?? 0
}

func iterate(seidel: Bool, tolerance: Double) -> (x: [Double], steps: Int) {
    var x = [0.0, 0, 0, 0]
    var steps = 0
    repeat {
        let old = x
        for i in x.indices {
            var sum = b[i]
            for j in x.indices where j != i {
                sum -= a[i][j] * (seidel ? x[j] : old[j])
            }
            x[i] = sum / a[i][i]
        }
        steps += 1
    } while residual(x) > tolerance && steps < 100
    return (x, steps)
}

for seidel in [false, true] {
    let (x, steps) = iterate(seidel: seidel, tolerance: 1e-10)
    let text = x.map { String(format: "%.6f", $0) }.joined(separator: " ")
    print(seidel ? "Gauss-Seidel:" : "Jacobi:", text, "in \(steps) steps")
}
// expect: Jacobi: 1.000000 2.000000 -1.000000 1.000000 in 31 steps
// expect: Gauss-Seidel: 1.000000 2.000000 -1.000000 1.000000 in 12 steps

// Electric circuit: three currents
if case .unique(let currents) = gauss([[1, -1, -1], [8, 10, 0], [0, -10, 3]], [0, 120, 60]) {
    for (i, current) in currents.enumerated() { print(String(format: "I%d = %6.3f A", i + 1, current)) }
}
// expect: I1 = 16.119 A
// expect: I2 = -0.896 A
// expect: I3 = 17.015 A

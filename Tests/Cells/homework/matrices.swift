// swift-format-ignore-file
// A matrix type: product, transpose, power, determinant, inverse, trace

struct Matrix: Equatable, CustomStringConvertible {
    let rows: Int
    let columns: Int
    private var elements: [Double]

    init(rows: Int, columns: Int, fill: Double = 0) {
        self.rows = rows
        self.columns = columns
        elements = Array(repeating: fill, count: rows * columns)
    }

    init(_ values: [[Double]]) {
        rows = values.count
        columns = values.first?.count ?? 0
        elements = values.flatMap { $0 }
        assert(elements.count == rows * columns, "ragged")
    }

    static func identity(_ n: Int) -> Matrix {
        var m = Matrix(rows: n, columns: n)
        for i in 0..<n { m[i, i] = 1 }
        return m
    }

    subscript(_ row: Int, _ column: Int) -> Double {
        get { elements[row * columns + column] }
        set { elements[row * columns + column] = newValue }
    }

    subscript(row r: Int) -> [Double] { Array(elements[r * columns..<(r + 1) * columns]) }

    var isSquare: Bool { rows == columns }
    var trace: Double { (0..<min(rows, columns)).map { self[$0, $0] }.reduce(0, +) }

    var transposed: Matrix {
        var t = Matrix(rows: columns, columns: rows)
        for r in 0..<rows { for c in 0..<columns { t[c, r] = self[r, c] } }
        return t
    }

    static func * (a: Matrix, b: Matrix) -> Matrix? {
        guard a.columns == b.rows else { return nil }
        var product = Matrix(rows: a.rows, columns: b.columns)
        for i in 0..<a.rows {
            for j in 0..<b.columns {
                for k in 0..<a.columns { product[i, j] += a[i, k] * b[k, j] }
            }
        }
        return product
    }

    static func + (a: Matrix, b: Matrix) -> Matrix {
        var sum = a
        for i in sum.elements.indices { sum.elements[i] += b.elements[i] }
        return sum
    }

    static func * (k: Double, m: Matrix) -> Matrix { m.map { k * $0 } }

    func map(_ f: (Double) -> Double) -> Matrix {
        var result = self
        result.elements = elements.map(f)
        return result
    }

    func minor(_ row: Int, _ column: Int) -> Matrix {
        let kept = (0..<rows).filter { $0 != row }
        return Matrix(kept.map { r in (0..<columns).filter { $0 != column }.map { self[r, $0] } })
    }

    var determinant: Double {
        if rows == 1 { return self[0, 0] }
        var sum = 0.0, sign = 1.0
        for c in 0..<columns {
            if self[0, c] != 0 { sum += sign * self[0, c] * minor(0, c).determinant }
            sign = -sign
        }
        return sum
    }

    var inverse: Matrix? {
        let d = determinant
        guard isSquare, d != 0 else { return nil }
        if rows == 1 { return Matrix([[1 / d]]) }
        var adjugate = Matrix(rows: rows, columns: rows)
        for r in 0..<rows {
            for c in 0..<rows {
                adjugate[c, r] = minor(r, c).determinant * ((r + c).isMultiple(of: 2) ? 1 : -1) / d
            }
        }
        return adjugate
    }

    var description: String {
        (0..<rows).map { r in
            "[" + self[row: r].map { String(format: "%6.2f", $0) }.joined(separator: " ") + "]"
        }.joined(separator: "\n")
    }
}

let a = Matrix([[1, 2, 3], [4, 5, 6]])
let b = Matrix([[7, 8], [9, 10], [11, 12]])
if let product = a * b { print(product) }
// expect: [ 58.00  64.00]
// expect: [139.00 154.00]
print(a * a == nil, a.transposed == Matrix([[1, 4], [2, 5], [3, 6]]))  // expect: true true
print(a.transposed)
// expect: [  1.00   4.00]
// expect: [  2.00   5.00]
// expect: [  3.00   6.00]
print((b * a)!.trace, (a * b)!.trace)  // expect: 212.0 212.0

let m = Matrix([[2, -1, 0], [1, 3, 2], [0, 5, -4]])
print(m.determinant, m.transposed.determinant, Matrix.identity(4).determinant)  // expect: -48.0 -48.0 1.0
if let inverse = m.inverse, let one = m * inverse {
    print(inverse)
    print(one.map { ($0 * 1e9).rounded() / 1e9 } == .identity(3))
}
// expect: [  0.46   0.08   0.04]
// expect: [ -0.08   0.17   0.08]
// expect: [ -0.10   0.21  -0.15]
// expect: true
print(Matrix([[1, 2], [2, 4]]).inverse == nil)  // expect: true

// Fibonacci by powers of a matrix
func power(_ m: Matrix, _ n: Int) -> Matrix {
    if n == 0 { return .identity(m.rows) }
    let half = power(m, n / 2)
    let square = (half * half)!
    return n % 2 == 0 ? square : (square * m)!
}
let fibonacci = Matrix([[1, 1], [1, 0]])
print((1...10).map { Int(power(fibonacci, $0)[0, 1]) }, power(fibonacci, 70)[0, 1])
// expect: [1, 1, 2, 3, 5, 8, 13, 21, 34, 55] 190392490709135.0

var copy = m
copy[0, 0] = 100
print(m[0, 0], copy[0, 0], copy[row: 0], (0.5 * m + m)[1, 1])  // expect: 2.0 100.0 [100.0, -1.0, 0.0] 4.5

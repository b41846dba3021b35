// swift-format-ignore-file
// Sparse matrix and vector protocol Numeric generic functions
func dot<T: Numeric>(_ a: [T], _ b: [T]) -> T { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
func norm<T: BinaryFloatingPoint>(_ v: [T]) -> T { dot(v, v).squareRoot() }
func power<T: Numeric>(_ base: T, _ exponent: Int) -> T { (0..<exponent).reduce(1 as T) { r, _ in r * base } }
func average<T: BinaryInteger>(_ v: [T]) -> Double { v.isEmpty ? 0 : Double(v.reduce(0, +)) / Double(v.count) }
func clamp<T: Comparable>(_ x: T, _ low: T, _ high: T) -> T { min(max(x, low), high) }
print(dot([1, 2, 3], [4, 5, 6]), dot([0.5, 2], [4, 1]), norm([3.0, 4.0]), norm([Float(1), 2, 2]))  // expect: 32 4.0 5.0 3.0
print(power(2, 10), power(1.5, 3), average([1, 2, 4]), average([UInt8(100), 50]), clamp(15, 0, 10), clamp("m", "a", "f"))
// expect: 1024 3.375 2.3333333333333335 75.0 10 f
struct SparseMatrix<Value: Numeric & Equatable> {
    private var storage: [Int: [Int: Value]] = [:]
    subscript(r: Int, c: Int) -> Value {
        get { storage[r]?[c] ?? 0 }
        set {
            if newValue == 0 { storage[r]?[c] = nil } else { storage[r, default: [:]][c] = newValue }
        }
    }
    var nonZero: Int { storage.values.map(\.count).reduce(0, +) }
    func multiplied(by v: [Value]) -> [Value] {
        v.indices.map { r in (storage[r] ?? [:]).reduce(.zero) { $0 + $1.value * v[$1.key] } }
    }
}
var m = SparseMatrix<Int>()
m[0, 0] = 2; m[1, 2] = -1; m[2, 1] = 4; m[0, 0] += 3
m[1, 2] = 0
print(m[0, 0], m[1, 2], m[9, 9], m.nonZero, m.multiplied(by: [1, 2, 3]))  // expect: 5 0 0 2 [5, 0, 8]
func solve(_ a: [[Double]], _ b: [Double]) -> [Double]? {
    var m = zip(a, b).map { $0 + [$1] }
    let n = m.count
    for col in 0..<n {
        guard let pivot = (col..<n).max(by: { abs(m[$0][col]) < abs(m[$1][col]) }), abs(m[pivot][col]) > 1e-12 else { return nil }
        m.swapAt(col, pivot)
        for row in 0..<n where row != col {
            let f = m[row][col] / m[col][col]
            for k in col...n { m[row][k] -= f * m[col][k] }
        }
    }
    return m.indices.map { m[$0][n] / m[$0][$0] }
}
print(solve([[2, 1], [1, 3]], [5, 10]) ?? [], solve([[1, 2], [2, 4]], [1, 2]) as Any)  // expect: [1.0, 3.0] nil
let v = SIMDLike(x: 1, y: 2) * 3
struct SIMDLike { var x, y: Double; static func * (a: Self, k: Double) -> Self { Self(x: a.x * k, y: a.y * k) } }
print(v.x, v.y)  // expect: 3.0 6.0

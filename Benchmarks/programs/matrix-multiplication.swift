func matrix(_ size: Int, _ seed: Int) -> [[Double]] {
    var rows: [[Double]] = []
    for i in 0..<size {
        var row: [Double] = []
        for j in 0..<size {
            row.append(Double((i * 31 + j * 17 + seed) % 64) / 8)
        }
        rows.append(row)
    }
    return rows
}

func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
    let size = a.count
    var result = Array(repeating: Array(repeating: 0.0, count: size), count: size)
    for i in 0..<size {
        for j in 0..<size {
            var sum = 0.0
            for k in 0..<size {
                sum += a[i][k] * b[k][j]
            }
            result[i][j] = sum
        }
    }
    return result
}

let c = product(matrix(160, 1), matrix(160, 5))
var trace = 0.0
for i in 0..<c.count {
    trace += c[i][i]
}
print(trace, c[7][150])

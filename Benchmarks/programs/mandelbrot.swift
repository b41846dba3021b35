func escapeTime(_ real: Double, _ imaginary: Double, limit: Int) -> Int {
    var x = 0.0
    var y = 0.0
    for step in 0..<limit {
        let xx = x * x
        let yy = y * y
        if xx + yy > 4 { return step }
        y = 2 * x * y + imaginary
        x = xx - yy + real
    }
    return limit
}

func steps(width: Int, height: Int, limit: Int) -> Int {
    var steps = 0
    for row in 0..<height {
        let imaginary = 2.5 * Double(row) / Double(height) - 1.25
        for column in 0..<width {
            let real = 3 * Double(column) / Double(width) - 2.25
            steps += escapeTime(real, imaginary, limit: limit)
        }
    }
    return steps
}

print(steps(width: 160, height: 160, limit: 200))

func isSafe(_ column: Int, _ queens: [Int]) -> Bool {
    let row = queens.count
    for other in 0..<row {
        let distance = column - queens[other]
        if distance == 0 || distance == row - other || distance == other - row { return false }
    }
    return true
}

func solutions(_ size: Int, _ queens: [Int]) -> Int {
    if queens.count == size { return 1 }
    var count = 0
    for column in 0..<size where isSafe(column, queens) {
        count += solutions(size, queens + [column])
    }
    return count
}

print(solutions(10, []))

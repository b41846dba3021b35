func pipeline(_ numbers: [Int]) -> Int {
    numbers.map { $0 * $0 % 1_000 }.filter { $0 % 3 == 0 }.reduce(0) { $0 + $1 }
}

print(pipeline(Array(0..<1_000_000)))

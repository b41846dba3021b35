func occurrences(draws: Int) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    var number = 1
    for _ in 0..<draws {
        number = (number * 75 + 74) % 65_537
        counts[number % 10_007, default: 0] += 1
    }
    return counts
}

let counts = occurrences(draws: 1_000_000)
var checksum = 0
for (key, count) in counts {
    checksum += key * count
}
print(counts.count, checksum)

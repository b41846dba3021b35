func numbers(_ count: Int) -> [Int] {
    var numbers: [Int] = []
    var state = 42
    for _ in 0..<count {
        state = state * 16_807 % 2_147_483_647
        numbers.append(state % 1_000_000)
    }
    return numbers
}

let sorted = numbers(200_000).sorted { abs($0 - 500_000) < abs($1 - 500_000) }
var checksum = 0
for i in 0..<sorted.count {
    checksum += i * abs(sorted[i] - 500_000)
}
print(checksum)

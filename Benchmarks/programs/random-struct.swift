struct Random {
    var state: Int

    mutating func next() -> Int {
        state = state * 16_807 % 2_147_483_647
        return state
    }
}

func checksum(draws: Int) -> Int {
    var random = Random(state: 42)
    var checksum = 0
    for _ in 0..<draws {
        checksum += random.next() % 1_000
    }
    return checksum
}

print(checksum(draws: 5_000_000))

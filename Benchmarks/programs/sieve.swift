func primes(below limit: Int) -> Int {
    var isPrime = Array(repeating: true, count: limit)
    isPrime[0] = false
    isPrime[1] = false
    var candidate = 2
    while candidate * candidate < limit {
        if isPrime[candidate] {
            for multiple in stride(from: candidate * candidate, to: limit, by: candidate) {
                isPrime[multiple] = false
            }
        }
        candidate += 1
    }
    var count = 0
    for prime in isPrime where prime {
        count += 1
    }
    return count
}

print(primes(below: 5_000_000))

// swift-format-ignore-file
// Number theory homework: sieve, factorisation, divisors, perfect numbers, totient, Goldbach

func sieve(upTo limit: Int) -> [Int] {
    guard limit >= 2 else { return [] }
    var composite = [Bool](repeating: false, count: limit + 1)
    var primes = [Int]()
    for n in 2...limit {
        if composite[n] { continue }
        primes.append(n)
        var multiple = n * n
        while multiple <= limit {
            composite[multiple] = true
            multiple += n
        }
    }
    return primes
}

let primes = sieve(upTo: 1000)
print(primes.count, primes.prefix(10), primes.last!)  // expect: 168 [2, 3, 5, 7, 11, 13, 17, 19, 23, 29] 997
print(sieve(upTo: 1), sieve(upTo: 2))  // expect: [] [2]

func isPrime(_ n: Int) -> Bool {
    if n < 4 { return n > 1 }
    if n % 2 == 0 || n % 3 == 0 { return false }
    var k = 5
    while k * k <= n {
        if n % k == 0 || n % (k + 2) == 0 { return false }
        k += 6
    }
    return true
}
print((1...1000).filter(isPrime) == primes, isPrime(7919), isPrime(1_000_003), isPrime(1_000_001))
// expect: true true true false

func factors(of number: Int) -> [(prime: Int, power: Int)] {
    var n = number
    var result: [(prime: Int, power: Int)] = []
    var p = 2
    while p * p <= n {
        var power = 0
        while n.isMultiple(of: p) {
            n /= p
            power += 1
        }
        if power > 0 { result.append((p, power)) }
        p += p == 2 ? 1 : 2
    }
    if n > 1 { result.append((n, 1)) }
    return result
}

func text(_ factors: [(prime: Int, power: Int)]) -> String {
    factors.isEmpty ? "1" : factors.map { $0.power == 1 ? "\($0.prime)" : "\($0.prime)^\($0.power)" }.joined(separator: " × ")
}
for n in [1, 12, 97, 360, 1001, 65_536, 600_851_475_143] {
    print(n, "=", text(factors(of: n)))
}
// expect: 1 = 1
// expect: 12 = 2^2 × 3
// expect: 97 = 97
// expect: 360 = 2^3 × 3^2 × 5
// expect: 1001 = 7 × 11 × 13
// expect: 65536 = 2^16
// expect: 600851475143 = 71 × 839 × 1471 × 6857

func divisors(of n: Int) -> [Int] {
    var small: [Int] = [], large: [Int] = []
    for d in 1...Int(Double(n).squareRoot()) where n % d == 0 {
        small.append(d)
        if d != n / d { large.insert(n / d, at: 0) }
    }
    return small + large
}
print(divisors(of: 36), divisors(of: 28), divisors(of: 1))
// expect: [1, 2, 3, 4, 6, 9, 12, 18, 36] [1, 2, 4, 7, 14, 28] [1]

enum Kind { case deficient, perfect, abundant }
func kind(of n: Int) -> Kind {
    let sum = divisors(of: n).dropLast().reduce(0, +)
    if sum == n { return .perfect }
    return sum < n ? .deficient : .abundant
}
print((1...10_000).filter { kind(of: $0) == .perfect })  // expect: [6, 28, 496, 8128]
print((1...50).filter { kind(of: $0) == .abundant })  // expect: [12, 18, 20, 24, 30, 36, 40, 42, 48]

func totient(_ n: Int) -> Int {
    factors(of: n).reduce(n) { $0 / $1.prime * ($1.prime - 1) }
}
print((1...12).map(totient), totient(1_000_000))  // expect: [1, 1, 2, 2, 4, 2, 6, 4, 6, 4, 10, 4] 400000

// Goldbach: every even number above 2 is the sum of two primes
let primeSet = Set(primes)
func goldbach(_ n: Int) -> (Int, Int)? {
    for p in primes where p <= n / 2 && primeSet.contains(n - p) { return (p, n - p) }
    return nil
}
print(goldbach(28)!, goldbach(100)!, goldbach(11).map { $0.0 } ?? -1)  // expect: (5, 23) (3, 97) -1
let twins = zip(primes, primes.dropFirst()).filter { $1 - $0 == 2 }.prefix(6)
print(twins.map { "\($0.0)/\($0.1)" })  // expect: ["3/5", "5/7", "11/13", "17/19", "29/31", "41/43"]

// modular powers and Fermat's test
func power(_ base: Int, _ exponent: Int, modulo m: Int) -> Int {
    var result = 1, b = base % m, e = exponent
    while e > 0 {
        if e & 1 == 1 { result = result * b % m }
        b = b * b % m
        e >>= 1
    }
    return result
}
print(power(2, 10, modulo: 1000), power(3, 200, modulo: 13), power(7, 1_000_002, modulo: 1_000_003))
// expect: 24 9 1
let liars = (2..<600).filter { !isPrime($0) && power(2, $0 - 1, modulo: $0) == 1 }
print("pseudoprimes to base 2: \(liars)")  // expect: pseudoprimes to base 2: [341, 561]
let gaps = zip(primes.dropFirst(), primes).map { $0 - $1 }
print("largest gap below 1000: \(gaps.max()!) after \(primes[gaps.firstIndex(of: gaps.max()!)!])")
// expect: largest gap below 1000: 20 after 887

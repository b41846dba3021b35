// swift-format-ignore-file
// Division of integers drops the fraction, towards zero; % has the sign of the dividend.
print(7 / 2, -7 / 2, 7 / -2, 1 / 3, 7 % 3, -7 % 3, 7 % -3, -6 % 3) // expect: 3 -3 -3 0 1 -1 1 0
for n in -3...3 { print(n / 2, n % 2, terminator: "; ") }
print("done") // expect: -1 -1; -1 0; 0 -1; 0 0; 0 1; 1 0; 1 1; done
func floorMod(_ a: Int, _ b: Int) -> Int { (a % b + b) % b }
print(floorMod(-1, 12), floorMod(13, 12), floorMod(-12, 12)) // expect: 11 1 0
// cell
// The order of operators, and their short forms.
print(2 + 3 * 4, (2 + 3) * 4, 20 - 5 - 3, 2 * 3 % 4, -2 * -3, 100 / 10 / 5) // expect: 14 20 12 2 6 2
var n = 10
n += 5
n -= 3
n *= 2
n /= 5
print(n) // expect: 4
n %= 3
n <<= 5
n |= 1
n ^= 3
print(n, +n, -n, -(-n)) // expect: 34 34 -34 34
// cell
// Divisibility, quotient with remainder, and sign.
print(12.isMultiple(of: 4), 12.isMultiple(of: 5), 0.isMultiple(of: 3)) // expect: true false true
print((-4).isMultiple(of: 2), 5.isMultiple(of: 0)) // expect: true false
let (quotient, remainder) = 47.quotientAndRemainder(dividingBy: 6)
print(quotient, remainder, 47.quotientAndRemainder(dividingBy: -6)) // expect: 7 5 (quotient: -7, remainder: 5)
print((-47).quotientAndRemainder(dividingBy: 6).remainder) // expect: -5
print((-5).signum(), 0.signum(), 9.signum(), abs(-5), (-5).magnitude, type(of: (-5).magnitude), abs(0))
// expect: -1 0 1 5 5 UInt 0
// cell
// The smallest and largest integer, and what minus does.
print(Int.max, Int.min, Int.max - 1, Int.zero, Int.bitWidth)
// expect: 9223372036854775807 -9223372036854775808 9223372036854775806 0 64
var debt = 250
debt.negate()
print(debt, -debt, 0 - debt, Int.min.magnitude) // expect: -250 250 250 9223372036854775808
print(min(3, 1, 2), max(3, 1, 2), min(-1, 1), max(debt, 0), 1_000_000, 0xFF, 0b1011, 0o17)
// expect: 1 3 -1 0 1000000 255 11 15
// cell
// The other sizes of integers.
print(Int8.max, Int8.min, UInt8.max, Int16.max, UInt16.max, Int32.max, UInt32.max, Int64.max, UInt64.max)
// expect: 127 -128 255 32767 65535 2147483647 4294967295 9223372036854775807 18446744073709551615
let small: Int8 = 100
let byte: UInt8 = 200
print(Int(small) + Int(byte), small / 7, byte % 7, UInt8.min) // expect: 300 14 4 0
print(Int8.bitWidth, type(of: small), type(of: byte + 1)) // expect: 8 Int8 UInt8
print(UInt(7) - 2, Int32(-5) / 2, UInt64.max / 2 == UInt64(Int.max), Int64(1) << 40) // expect: 5 -2 true 1099511627776
// cell
// Conversions: from a double towards zero, exactly, clamped, or by bits.
print(Int(3.9), Int(-3.9), Int(2.0), Int("12")!, Int(true ? 1 : 0), Int(1e15)) // expect: 3 -3 2 12 1 1000000000000000
print(Int(exactly: 3.0)!, Int(exactly: 3.5) as Any, Int(exactly: Double.nan) == nil) // expect: 3 nil true
print(Int8(exactly: 300) == nil, UInt8(exactly: 255)!) // expect: true 255
print(UInt8(clamping: 300), UInt8(clamping: -5), Int8(clamping: 100), UInt8(truncatingIfNeeded: 300))
// expect: 255 0 100 44
print(Int8(truncatingIfNeeded: 200), UInt8(truncatingIfNeeded: -1)) // expect: -56 255
print(Int8(bitPattern: 255), UInt8(bitPattern: -1), UInt32(bitPattern: -2)) // expect: -1 255 4294967294
// cell
// Integers and doubles mix only by conversion.
let count = 7
let half = 0.5
print(Double(count) * half, Double(count) / 2, count / 2) // expect: 3.5 3.5 3
print(Int(Double(count) * half), Int((Double(count) * half).rounded())) // expect: 3 4
print(Double(1 / 2), 1.0 / 2, Double(count / 2), Double(Int.max), Float(count) / 3)
// expect: 0.0 0.5 3.0 9.223372036854776e+18 2.3333333
// cell
// Overflow operators wrap around.
print(Int.max &+ 1 == Int.min, Int.min &- 1 == Int.max, Int.max &* 2) // expect: true true -2
print(UInt8(250) &+ 10, UInt8(3) &- 5, Int8(100) &* 3) // expect: 4 254 44
var hash = 5381
for byte in "swift".utf8 { hash = hash &* 33 &+ Int(byte) }
print(hash, hash &* hash &* hash) // expect: 210728324978 8142231774231859016
// cell
// Operations that report an overflow.
let sum = Int.max.addingReportingOverflow(1)
print(sum.partialValue, sum.overflow, 5.addingReportingOverflow(6), UInt8(9).subtractingReportingOverflow(10))
// expect: -9223372036854775808 true (partialValue: 11, overflow: false) (partialValue: 255, overflow: true)
let (product, overflowed) = Int32(70_000).multipliedReportingOverflow(by: 70_000)
print(product, overflowed, 6.multipliedReportingOverflow(by: 7).partialValue) // expect: 605032704 true 42
print(product.dividedReportingOverflow(by: 2).overflow) // expect: false
func factorial(_ n: Int) -> Int? {
    var result = 1
    for k in stride(from: 2, through: n, by: 1) {
        let (next, overflow) = result.multipliedReportingOverflow(by: k)
        if overflow { return nil }
        result = next
    }
    return result
}
print(factorial(20) ?? 0, factorial(21) as Any, factorial(0)!) // expect: 2432902008176640000 nil 1
// cell
// Bits.
print(0b1100 & 0b1010, 0b1100 | 0b1010, 0b1100 ^ 0b1010, ~0, ~5) // expect: 8 14 6 -1 -6
print(1 << 10, 1024 >> 3, -16 >> 2, 1 << 63, 1 << 64, 5 << -1) // expect: 1024 128 -4 -9223372036854775808 0 2
print(255.nonzeroBitCount, (-1).nonzeroBitCount, 0.nonzeroBitCount, 1.leadingZeroBitCount) // expect: 8 64 0 63
print(8.trailingZeroBitCount, 0.trailingZeroBitCount, UInt8(1).leadingZeroBitCount) // expect: 3 64 7
var flags: UInt8 = 0b0000_0101
flags |= 1 << 3
flags &= ~1
print(flags, String(flags, radix: 2), flags & (1 << 2) != 0, flags.nonzeroBitCount, flags << 1)
// expect: 12 1100 true 2 24
func isPowerOfTwo(_ n: Int) -> Bool { n > 0 && n & (n - 1) == 0 }
print((0...9).filter(isPowerOfTwo), (0..<4).map { $0 ^ ($0 >> 1) }) // expect: [1, 2, 4, 8] [0, 1, 3, 2]
// cell
// Comparing, and staying between two limits.
print(3 < 5, 3 >= 5, 3 == 3, 3 != 3, 1 < 2 && 2 < 3, (1...3).contains(3), 0...2 ~= 3)
// expect: true false true false true true false
func clamp(_ n: Int, to limits: ClosedRange<Int>) -> Int { min(max(n, limits.lowerBound), limits.upperBound) }
print([-4, 5, 400].map { clamp($0, to: 0...255) }) // expect: [0, 5, 255]
// cell
// Steps and distances.
print(5.advanced(by: 3), 5.advanced(by: -7), 5.distance(to: 12), 12.distance(to: 5)) // expect: 8 -2 7 -7
print((1...5).map { $0 * ($0 + 1) / 2 }, (1...5).reduce(1, *)) // expect: [1, 3, 6, 10, 15] 120
print([3, -4, 0].map { $0.signum() }, (1...3).map { -$0 }) // expect: [1, -1, 0] [-1, -2, -3]
// cell
// Greatest common divisor and prime factors.
func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? abs(a) : gcd(b, a % b) }
print(gcd(84, 36), gcd(17, 5), gcd(-12, 18), 84 / gcd(84, 36) * 36) // expect: 12 1 6 252
func primeFactors(of number: Int) -> [Int] {
    var rest = number, factors: [Int] = [], d = 2
    while d * d <= rest {
        while rest.isMultiple(of: d) {
            factors.append(d)
            rest /= d
        }
        d += 1
    }
    return rest > 1 ? factors + [rest] : factors
}
print(primeFactors(of: 360), primeFactors(of: 97), primeFactors(of: 1)) // expect: [2, 2, 2, 3, 3, 5] [97] []
// cell
// The digits of a number.
func digits(of n: Int) -> [Int] { n < 10 ? [n] : digits(of: n / 10) + [n % 10] }
print(digits(of: 2026), digits(of: 0), digits(of: 2026).reversed().reduce(0) { $0 * 10 + $1 })
// expect: [2, 0, 2, 6] [0] 6202
// cell
// Powers by squaring, an integer root, and a sequence that ends at 1.
func power(_ base: Int, _ exponent: Int) -> Int {
    if exponent == 0 { return 1 }
    let root = power(base, exponent / 2)
    return exponent % 2 == 0 ? root * root : root * root * base
}
print(power(2, 62), power(-3, 5), power(10, 0), Int(pow(2.0, 10)), Int(sqrt(50.0)))
// expect: 4611686018427387904 -243 1 1024 7
var steps = 0
var collatz = 27
while collatz != 1 {
    collatz = collatz.isMultiple(of: 2) ? collatz / 2 : 3 * collatz + 1
    steps += 1
}
print(steps) // expect: 111
// cell
// Numbers as text.
print(42.description, String(-7), "\(1 + 1)", "\(Int8(-1))") // expect: 42 -7 2 -1
print(String(1_000_000), (-3).description.count, [1, -2].description) // expect: 1000000 2 [1, -2]
print(type(of: 1), type(of: 1 as UInt8), type(of: 3 / 2), type(of: 3 / 2.0), type(of: Int.max.description))
// expect: Int UInt8 Int Double String

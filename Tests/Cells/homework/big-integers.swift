// swift-format-ignore-file
// Arbitrary-precision integers: arrays of decimal digits, the least significant first

struct BigInt: Comparable, Hashable, CustomStringConvertible {
    private var digits: [Int]   // base 10_000
    private var negative: Bool
    private static let base = 10_000

    init(_ value: Int) {
        negative = value < 0
        digits = []
        var rest = value.magnitude
        while rest > 0 {
            digits.append(Int(rest % UInt(BigInt.base)))
            rest /= UInt(BigInt.base)
        }
    }

    init?(_ text: String) {
        var body = Substring(text)
        negative = body.hasPrefix("-")
        if negative { body = body.dropFirst() }
        guard !body.isEmpty, body.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        digits = []
        while !body.isEmpty {
            digits.append(Int(body.suffix(4))!)
            body = body.dropLast(4)
        }
        normalise()
    }

    private init(digits: [Int], negative: Bool) {
        self.digits = digits
        self.negative = negative
        normalise()
    }

    private mutating func normalise() {
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { negative = false }
    }

    var isZero: Bool { digits.isEmpty }
    var magnitude: BigInt { BigInt(digits: digits, negative: false) }

    var description: String {
        guard let first = digits.last else { return "0" }
        return (negative ? "-" : "") + String(first) + digits.dropLast().reversed().map { String(format: "%04d", $0) }.joined()
    }

    private static func compare(_ a: [Int], _ b: [Int]) -> Int {
        if a.count != b.count { return a.count < b.count ? -1 : 1 }
        for (x, y) in zip(a.reversed(), b.reversed()) where x != y { return x < y ? -1 : 1 }
        return 0
    }

    private static func add(_ a: [Int], _ b: [Int]) -> [Int] {
        var result: [Int] = [], carry = 0
        for i in 0..<max(a.count, b.count) {
            let sum = (i < a.count ? a[i] : 0) + (i < b.count ? b[i] : 0) + carry
            result.append(sum % base)
            carry = sum / base
        }
        if carry > 0 { result.append(carry) }
        return result
    }

    private static func subtract(_ a: [Int], _ b: [Int]) -> [Int] {  // a ≥ b
        var result = a
        var borrow = 0
        for i in a.indices {
            result[i] -= borrow + (i < b.count ? b[i] : 0)
            borrow = result[i] < 0 ? 1 : 0
            if borrow == 1 { result[i] += base }
        }
        return result
    }

    static prefix func - (a: BigInt) -> BigInt { BigInt(digits: a.digits, negative: !a.negative) }

    static func + (a: BigInt, b: BigInt) -> BigInt {
        if a.negative == b.negative { return BigInt(digits: add(a.digits, b.digits), negative: a.negative) }
        switch compare(a.digits, b.digits) {
        case 0: return BigInt(0)
        case 1: return BigInt(digits: subtract(a.digits, b.digits), negative: a.negative)
        default: return BigInt(digits: subtract(b.digits, a.digits), negative: b.negative)
        }
    }

    static func - (a: BigInt, b: BigInt) -> BigInt { a + -b }

    static func * (a: BigInt, b: BigInt) -> BigInt {
        guard !a.isZero, !b.isZero else { return BigInt(0) }
        var result = [Int](repeating: 0, count: a.digits.count + b.digits.count)
        for (i, x) in a.digits.enumerated() {
            var carry = 0
            for (j, y) in b.digits.enumerated() {
                let t = result[i + j] + x * y + carry
                result[i + j] = t % base
                carry = t / base
            }
            result[i + b.digits.count] += carry
        }
        return BigInt(digits: result, negative: a.negative != b.negative)
    }

    func dividing(by n: Int) -> (quotient: BigInt, remainder: Int)? {
        guard n != 0, n.magnitude < 1 << 40 else { return nil }
        var quotient = digits, rest = 0
        for i in digits.indices.reversed() {
            let t = rest * BigInt.base + digits[i]
            quotient[i] = t / abs(n)
            rest = t % abs(n)
        }
        return (BigInt(digits: quotient, negative: negative != (n < 0)), negative ? -rest : rest)
    }

    static func < (a: BigInt, b: BigInt) -> Bool {
        if a.negative != b.negative { return a.negative }
        return compare(a.digits, b.digits) == (a.negative ? 1 : -1)
    }

    static func += (a: inout BigInt, b: BigInt) { a = a + b }
    static func *= (a: inout BigInt, b: BigInt) { a = a * b }
    var digitSum: Int { description.compactMap(\.wholeNumberValue).reduce(0, +) }
}

print(BigInt(0), BigInt(-1_234_567), BigInt(Int.max), BigInt(Int.min))
// expect: 0 -1234567 9223372036854775807 -9223372036854775808
print(BigInt("99999999999999999999")! + BigInt(1), BigInt("-0")!, BigInt("12x") == nil, BigInt("") == nil)
// expect: 100000000000000000000 0 true true
print(BigInt(1) - BigInt("10000000000000000")!, BigInt(5) - BigInt(5), BigInt(-7) + BigInt(10), BigInt(3) + BigInt(-8))
// expect: -9999999999999999 0 3 -5

func factorial(_ n: Int) -> BigInt { n < 2 ? BigInt(1) : (2...n).reduce(BigInt(1)) { $0 * BigInt($1) } }
print("25! =", factorial(25))  // expect: 25! = 15511210043330985984000000
print("100! has \(factorial(100).description.count) digits, their sum is \(factorial(100).digitSum)")
// expect: 100! has 158 digits, their sum is 648

func power(_ base: BigInt, _ exponent: Int) -> BigInt {
    var result = BigInt(1), square = base, e = exponent
    while e > 0 {
        if e & 1 == 1 { result *= square }
        square *= square
        e >>= 1
    }
    return result
}
print("2^128 =", power(BigInt(2), 128))  // expect: 2^128 = 340282366920938463463374607431768211456
print("sum of the digits of 2^1000:", power(BigInt(2), 1000).digitSum)  // expect: sum of the digits of 2^1000: 1366
print("(-3)^41 =", power(BigInt(-3), 41))  // expect: (-3)^41 = -36472996377170786403

var a = BigInt(0), b = BigInt(1)
for _ in 0..<200 { (a, b) = (b, a + b) }
print("F(200) =", a)  // expect: F(200) = 280571172992510140037611932413038677189525
var index = 1
(a, b) = (BigInt(1), BigInt(1))
while a.description.count < 100 {
    (a, b) = (b, a + b)
    index += 1
}
print("the first Fibonacci number of 100 digits is F(\(index))")
// expect: the first Fibonacci number of 100 digits is F(476)

if let (q, r) = BigInt("123456789012345678901234567890")!.dividing(by: 97) { print(q, r) }
// expect: 1272750402189130710322005854 52
print(BigInt(-7).dividing(by: 2)!, BigInt(1).dividing(by: 0) == nil)  // expect: (quotient: -3, remainder: -1) true
let numbers = ["5", "-20", "100000000000", "-3", "99999999999"].compactMap { BigInt($0) }
print(numbers.sorted(), numbers.max()!, Set(numbers + numbers).count)
// expect: [-20, -3, 5, 99999999999, 100000000000] 100000000000 5
let (x, y) = (BigInt("123456789123456789")!, BigInt("-987654321987654321")!)
print((x + y) * (x - y) == x * x - y * y, x * y)  // expect: true -121932631356500531347203169112635269

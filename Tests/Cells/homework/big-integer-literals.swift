// swift-format-ignore-file
// BigInt as array of digits
struct BigInt: CustomStringConvertible, Comparable, ExpressibleByIntegerLiteral {
    private(set) var digits: [Int]  // least significant first
    init(integerLiteral value: Int) { self.init(value) }
    init(_ n: Int) {
        digits = String(n).reversed().compactMap { $0.wholeNumberValue }
    }
    init?(_ s: String) {
        guard !s.isEmpty, s.allSatisfy(\.isNumber) else { return nil }
        digits = s.reversed().map { Int(String($0))! }
        trim()
    }
    private mutating func trim() {
        while digits.count > 1, digits.last == 0 { digits.removeLast() }
    }
    var description: String { digits.reversed().map(String.init).joined() }
    static func + (a: BigInt, b: BigInt) -> BigInt {
        var out = BigInt(0)
        out.digits = []
        var carry = 0
        for i in 0..<max(a.digits.count, b.digits.count) {
            let sum = (i < a.digits.count ? a.digits[i] : 0) + (i < b.digits.count ? b.digits[i] : 0) + carry
            out.digits.append(sum % 10)
            carry = sum / 10
        }
        if carry > 0 { out.digits.append(carry) }
        return out
    }
    static func * (a: BigInt, b: BigInt) -> BigInt {
        var out = BigInt(0)
        out.digits = Array(repeating: 0, count: a.digits.count + b.digits.count)
        for (i, x) in a.digits.enumerated() {
            var carry = 0
            for (j, y) in b.digits.enumerated() {
                let t = out.digits[i + j] + x * y + carry
                (carry, out.digits[i + j]) = t.quotientAndRemainder(dividingBy: 10)
            }
            out.digits[i + b.digits.count] += carry
        }
        out.trim()
        return out
    }
    static func < (a: BigInt, b: BigInt) -> Bool {
        if a.digits.count != b.digits.count { return a.digits.count < b.digits.count }
        return a.digits.reversed().lexicographicallyPrecedes(b.digits.reversed())
    }
}
func factorial(_ n: Int) -> BigInt { n < 2 ? 1 : (2...n).reduce(BigInt(1)) { $0 * BigInt($1) } }
print(factorial(30))  // expect: 265252859812191058636308480000000
var (a, b): (BigInt, BigInt) = (0, 1)
for _ in 1...100 { (a, b) = (b, a + b) }
print(a, a < b, max(a, b) == b)  // expect: 354224848179261915075 true true
print(BigInt("000123")!, BigInt("12x") as Any, BigInt("") == nil)  // expect: 123 nil true

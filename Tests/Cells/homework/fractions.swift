// swift-format-ignore-file
// Exact arithmetic with fractions

func gcd(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (abs(a), abs(b))
    while b != 0 { (a, b) = (b, a % b) }
    return a
}

func lcm(_ a: Int, _ b: Int) -> Int { a == 0 || b == 0 ? 0 : abs(a / gcd(a, b) * b) }

// Bézout: a * x + b * y == gcd
func extendedGCD(_ a: Int, _ b: Int) -> (gcd: Int, x: Int, y: Int) {
    if b == 0 { return (a, 1, 0) }
    let (g, x, y) = extendedGCD(b, a % b)
    return (g, y, x - a / b * y)
}

struct Fraction: Comparable, Hashable, CustomStringConvertible {
    let numerator: Int
    let denominator: Int

    static let zero = Fraction(0), one = Fraction(1)

    init(_ numerator: Int, _ denominator: Int = 1) {
        precondition(denominator != 0, "A fraction needs a denominator")
        let divisor = gcd(numerator, denominator)
        let sign = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / divisor
        self.denominator = abs(denominator) / divisor
    }

    init?(_ text: String) {
        let parts = text.split(separator: "/").map { Int($0.trimmingCharacters(in: .whitespaces)) }
        switch parts.count {
        case 1:
            guard let n = parts[0] else { return nil }
            self.init(n)
        case 2:
            guard let n = parts[0], let d = parts[1], d != 0 else { return nil }
            self.init(n, d)
        default:
            return nil
        }
    }

    static func + (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
    }
    static prefix func - (a: Fraction) -> Fraction { Fraction(-a.numerator, a.denominator) }
    static func - (a: Fraction, b: Fraction) -> Fraction { a + -b }
    static func * (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.numerator * b.numerator, a.denominator * b.denominator)
    }
    static func / (a: Fraction, b: Fraction) -> Fraction { a * b.reciprocal }
    static func += (a: inout Fraction, b: Fraction) { a = a + b }
    static func *= (a: inout Fraction, b: Fraction) { a = a * b }
    static func < (a: Fraction, b: Fraction) -> Bool {
        a.numerator * b.denominator < b.numerator * a.denominator
    }

    var reciprocal: Fraction { Fraction(denominator, numerator) }
    var value: Double { Double(numerator) / Double(denominator) }
    var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

    var mixed: String {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        if rest == 0 { return "\(whole)" }
        return whole == 0 ? description : "\(whole) \(abs(rest))/\(denominator)"
    }

    func power(_ n: Int) -> Fraction {
        if n < 0 { return reciprocal.power(-n) }
        return (0..<n).reduce(.one) { result, _ in result * self }
    }
}

print(gcd(48, -36), gcd(0, 5), lcm(4, 6), lcm(21, 6), [2, 3, 4, 5, 6, 7, 8, 9, 10].reduce(1, lcm))
// expect: 12 5 12 42 2520
let bezout = extendedGCD(240, 46)
print(bezout, 240 * bezout.x + 46 * bezout.y)  // expect: (gcd: 2, x: -9, y: 47) 2

let half = Fraction(1, 2), third = Fraction(-3, -9)
print(half + third, half - third, half * third, half / third, -half)  // expect: 5/6 1/6 1/6 3/2 -1/2
print(Fraction(6, -4), Fraction(0, 7), Fraction(10, 5).mixed, Fraction(-7, 3).mixed, Fraction(2, 3).mixed)
// expect: -3/2 0 2 -2 1/3 2/3
print(half > third, max(half, third), half == Fraction(2, 4), half != .one)  // expect: true 1/2 true true

var sum = Fraction.zero
for k in 1...10 { sum += Fraction(1, k) }
print("H10 = \(sum) ≈ \(sum.value)")  // expect: H10 = 7381/2520 ≈ 2.9289682539682538

var wallis = Fraction(1)
for k in 1...4 { wallis *= Fraction(4 * k * k, 4 * k * k - 1) }
print(wallis, wallis.value)  // expect: 16384/11025 1.486077097505669

let sorted = [Fraction(2, 3), Fraction(1, 6), Fraction(2), Fraction(-1, 2), Fraction(5, 8)].sorted()
print(sorted)  // expect: [-1/2, 1/6, 5/8, 2/3, 2]
print(Set([Fraction(1, 2), Fraction(2, 4), Fraction(3, 6)]).count)  // expect: 1
print(["3/4", " 6 / 8 ", "5", "1/0", "a/b", "1/2/3"].map { text in Fraction(text)?.description ?? "-" })
// expect: ["3/4", "3/4", "5", "-", "-", "-"]
print(Fraction(2, 3).power(3), Fraction(2, 3).power(-2), Fraction(5, 7).power(0))  // expect: 8/27 9/4 1

// Continued fraction of 415/93, and the convergents of the square root of two
var x = Fraction(415, 93)
var terms: [Int] = []
while true {
    let whole = x.numerator / x.denominator
    terms.append(whole)
    let rest = x - Fraction(whole)
    if rest == .zero { break }
    x = rest.reciprocal
}
print(terms)  // expect: [4, 2, 6, 7]
var root = Fraction.one
for _ in 1...6 {
    root = .one + .one / (.one + root)
    print(root, String(format: "%.7f", root.value), terminator: root.denominator == 169 ? "\n" : "; ")
}
// expect: 3/2 1.5000000; 7/5 1.4000000; 17/12 1.4166667; 41/29 1.4137931; 99/70 1.4142857; 239/169 1.4142012

// Egyptian fractions, greedily
func egyptian(_ f: Fraction) -> [Fraction] {
    if f.numerator == 0 { return [] }
    let unit = Fraction(1, (f.denominator + f.numerator - 1) / f.numerator)
    return [unit] + egyptian(f - unit)
}
print(egyptian(Fraction(7, 15)), egyptian(Fraction(3, 4)).reduce(.zero, +))  // expect: [1/3, 1/8, 1/120] 3/4

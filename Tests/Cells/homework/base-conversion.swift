// swift-format-ignore-file
// Binary, octal, hexadecimal, two's complement, floating-point bits, base64 and Gray code

let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")

func text(of number: Int, base: Int) -> String {
    if number == 0 { return "0" }
    var n = abs(number)
    var result = ""
    repeat {
        result = String(digits[n % base]) + result
        n /= base
    } while n > 0
    return number < 0 ? "-" + result : result
}

func value(of text: String, base: Int) -> Int? {
    var result = 0
    var rest = Substring(text.lowercased())
    let negative = rest.hasPrefix("-")
    if negative { rest.removeFirst() }
    if rest.isEmpty { return nil }
    for c in rest {
        guard let digit = digits.firstIndex(of: c), digit < base else { return nil }
        let (product, overflow) = result.multipliedReportingOverflow(by: base)
        let (sum, carry) = product.addingReportingOverflow(digit)
        if overflow || carry { return nil }
        result = sum
    }
    return negative ? -result : result
}

print(text(of: 10, base: 2), text(of: 255, base: 16), text(of: -64, base: 8), text(of: 0, base: 7))
// expect: 1010 ff -100 0
print(value(of: "1010", base: 2) ?? -1, value(of: "FF", base: 16) ?? -1, value(of: "129", base: 8) as Any)
// expect: 10 255 nil
print(value(of: "-zz", base: 36) ?? 0, value(of: "99999999999999999999", base: 10) == nil, value(of: "", base: 2) == nil)
// expect: -1295 true true

// the library agrees
var disagreements = 0
for n in stride(from: -5000, through: 5000, by: 37) {
    for base in [2, 3, 8, 16, 36] {
        if text(of: n, base: base) != String(n, radix: base) { disagreements += 1 }
        if value(of: text(of: n, base: base), base: base) != Int(String(n, radix: base), radix: base) { disagreements += 1 }
    }
}
print("disagreements:", disagreements)  // expect: disagreements: 0
print(String(48879, radix: 16, uppercase: true), Int("beef", radix: 16)!, 0b1011, 0o17, 0xFF, 1_000_000)
// expect: BEEF 48879 11 15 255 1000000

// a table
for n in [5, 12, 100, 200] {
    let binary = String(n, radix: 2)
    let padded = String(repeating: "0", count: 8 - binary.count) + binary
    print(String(format: "%3d  %3o  %02X  ", n, n, n) + padded)
}
// expect:   5    5  05  00000101
// expect:  12   14  0C  00001100
// expect: 100  144  64  01100100
// expect: 200  310  C8  11001000

// two's complement
for n in [1, -1, 127, -128] as [Int8] {
    let bits = String(UInt8(bitPattern: n), radix: 2)
    print(String(format: "%4d", Int(n)), String(repeating: "0", count: 8 - bits.count) + bits, UInt8(bitPattern: ~n) &+ 1)
}
// expect:    1 00000001 255
// expect:   -1 11111111 1
// expect:  127 01111111 129
// expect: -128 10000000 128
print(Int8(truncatingIfNeeded: 200), UInt8(truncatingIfNeeded: -1), Int8(exactly: 200) as Any, UInt8(clamping: 300), Int8(clamping: -300))
// expect: -56 255 nil 255 -128

// the bits of a floating-point number
func parts(_ x: Float) -> (sign: UInt32, exponent: Int, fraction: UInt32) {
    let bits = x.bitPattern
    return (bits >> 31, Int(bits >> 23 & 0xff) - 127, bits & 0x7f_ffff)
}
for x in [1, -2.5, 0.1, 0] as [Float] {
    let (s, e, f) = parts(x)
    print("\(x): sign \(s), exponent \(e), fraction 0x\(String(f, radix: 16))")
}
// expect: 1.0: sign 0, exponent 0, fraction 0x0
// expect: -2.5: sign 1, exponent 1, fraction 0x200000
// expect: 0.1: sign 0, exponent -4, fraction 0x4ccccd
// expect: 0.0: sign 0, exponent -127, fraction 0x0
print(Float(bitPattern: 0x7f80_0000), Float(bitPattern: 0x4048_f5c3), (0.1 + 0.2).bitPattern == (0.3).bitPattern)
// expect: inf 3.14 false

// fractions in base two
func binaryFraction(_ x: Double, places: Int) -> String {
    var rest = x
    var result = "0."
    for _ in 0..<places {
        rest *= 2
        if rest >= 1 {
            result += "1"
            rest -= 1
        } else {
            result += "0"
        }
        if rest == 0 { break }
    }
    return result
}
print(binaryFraction(0.625, places: 20), binaryFraction(0.1, places: 20))  // expect: 0.101 0.00011001100110011001

// base64 by hand
func base64(_ input: String) -> String {
    let table = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Array(input.utf8)
    var output = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let chunk = bytes[start..<min(start + 3, bytes.count)]
        var word = 0
        for byte in chunk { word = word << 8 | Int(byte) }
        word <<= 8 * (3 - chunk.count)
        for k in 0...3 {
            output.append(k <= chunk.count ? table[word >> (18 - 6 * k) & 63] : "=")
        }
    }
    return output
}
print(["", "M", "Ma", "Man", "Swift é"].map(base64))  // expect: ["", "TQ==", "TWE=", "TWFu", "U3dpZnQgw6k="]
let spoken = ["A": "Alfa", "B": "Bravo", "C": "Charlie"]
print("CAB".map { spoken[String($0)]! }.joined(separator: "-"), "CAB".unicodeScalars.map { String($0.value, radix: 2) })
// expect: Charlie-Alfa-Bravo ["1000011", "1000001", "1000010"]

// swift-format-ignore-file
// Bit manipulation and checksums
func parity(_ n: UInt32) -> Int { n.nonzeroBitCount % 2 }
func binary(_ n: Int, width: Int = 8) -> String {
    let s = String(n, radix: 2)
    return String(repeating: "0", count: max(0, width - s.count)) + s
}
print(binary(5), binary(255), binary(300), parity(0b1011))  // expect: 00000101 11111111 100101100 1
func crc8(_ bytes: [UInt8]) -> UInt8 {
    var crc: UInt8 = 0
    for b in bytes {
        crc ^= b
        for _ in 0..<8 { crc = crc & 0x80 != 0 ? (crc << 1) ^ 0x07 : crc << 1 }
    }
    return crc
}
print(String(crc8(Array("123456789".utf8)), radix: 16, uppercase: true))  // expect: F4
func luhn(_ s: String) -> Bool {
    let digits = s.compactMap(\.wholeNumberValue)
    guard digits.count > 1, digits.count == s.filter({ $0 != " " }).count else { return false }
    let sum = digits.reversed().enumerated().reduce(0) { acc, pair in
        let (i, d) = pair
        return acc + (i % 2 == 1 ? (d * 2 > 9 ? d * 2 - 9 : d * 2) : d)
    }
    return sum % 10 == 0
}
print(["4539 3195 0343 6467", "8273 1232 7352 0569", "0", "12a"].map(luhn))  // expect: [true, false, false, false]
func isbn10(_ s: String) -> Bool {
    let c = s.filter { $0 != "-" }
    guard c.count == 10 else { return false }
    var sum = 0
    for (i, ch) in c.enumerated() {
        let v: Int
        switch ch {
        case "0"..."9": v = Int(String(ch))!
        case "X" where i == 9: v = 10
        default: return false
        }
        sum += v * (10 - i)
    }
    return sum % 11 == 0
}
print(isbn10("3-598-21508-8"), isbn10("3-598-21507-X"), isbn10("3-598-2X507-9"))  // expect: true true false
var flags: UInt8 = 0
for bit in [1, 3, 7] { flags |= 1 << bit }
flags &= ~(1 << 3)
print(flags, (0..<8).filter { flags >> $0 & 1 == 1 }, UInt8(bitPattern: Int8(-1)), Int8(bitPattern: 200))
// expect: 130 [1, 7] 255 -56
func subsets<T>(_ a: [T]) -> [[T]] { (0..<(1 << a.count)).map { mask in a.indices.filter { mask >> $0 & 1 == 1 }.map { a[$0] } } }
print(subsets(["x", "y", "z"]).map { $0.joined() }, 6 ^ 3, 6 & 3, 6 | 3, ~6, -16 >> 2)
// expect: ["", "x", "y", "xy", "z", "xz", "yz", "xyz"] 5 2 7 -7 -4
func hamming(_ a: Int, _ b: Int) -> Int { (a ^ b).nonzeroBitCount }
print(hamming(1, 4), 40.trailingZeroBitCount, UInt16(1).leadingZeroBitCount, Int.bitWidth, UInt64.max)
// expect: 2 3 15 64 18446744073709551615
func gray(_ n: Int) -> [String] { (0..<1 << n).map { binary($0 ^ ($0 >> 1), width: n) } }
print(gray(2), gray(3).count)  // expect: ["00", "01", "11", "10"] 8
struct Permissions: OptionSet { let rawValue: Int
    static let read = Permissions(rawValue: 1), write = Permissions(rawValue: 2), run = Permissions(rawValue: 4) }
let p: Permissions = [.read, .write]
print(p.contains(.write), p.rawValue, p.union(.run).rawValue)  // expect: true 3 7

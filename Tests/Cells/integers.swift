// swift-format-ignore-file
print(7 / 2, -7 / 2, 7 / -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3)  // expect: 3 -3 -3 1 -1 1 -1
func modulo(_ a: Int, _ n: Int) -> Int { ((a % n) + n) % n }
print(modulo(-1, 5), modulo(-10, 5), modulo(12, 5))  // expect: 4 0 2
// cell
print(17.quotientAndRemainder(dividingBy: 5), (-17).quotientAndRemainder(dividingBy: 5).remainder)  // expect: (quotient: 3, remainder: 2) -2
print(12.isMultiple(of: 4), 13.isMultiple(of: 4), 0.isMultiple(of: 7), (-9).magnitude, (-3).signum(), 0.signum())
// expect: true false true 9 -1 0
// cell
print(Int8.min, Int8.max, UInt8.max, Int16.max, UInt16.max, Int32.min, UInt32.max, Int64.max, UInt64.max, Int.bitWidth)
// expect: -128 127 255 32767 65535 -2147483648 4294967295 9223372036854775807 18446744073709551615 64
// cell
var byte: UInt8 = 250
byte &+= 10
print(byte, byte &- 5, UInt8.max &* 2, Int8.max &+ 1, Int.max &+ 1 == Int.min)  // expect: 4 255 254 -128 true
// cell
let added = UInt8(200).addingReportingOverflow(100)
print(added.partialValue, added.overflow, Int8(-128).subtractingReportingOverflow(1).partialValue)  // expect: 44 true 127
print(Int.max.multipliedReportingOverflow(by: 2).overflow, 6.multipliedReportingOverflow(by: 7).partialValue)  // expect: true 42
// cell
print(5 & 3, 5 | 3, 5 ^ 3, ~5, ~UInt8(5), 0b1100 & ~0b0100)  // expect: 1 7 6 -6 250 8
print(1 << 10, 1024 >> 3, -16 >> 2, UInt8(0b1001_0000) << 1, Int8(64) << 1, 1 << 64, 8 >> 100)  // expect: 1024 128 -4 32 -128 0 0
// cell
var flags = 0
flags |= 1 << 3
flags |= 1 << 0
flags ^= 1 << 3
flags <<= 4
print(flags, flags.nonzeroBitCount, 40.trailingZeroBitCount, UInt8(1).leadingZeroBitCount)  // expect: 16 1 3 7
// cell
print(String(255, radix: 2), String(255, radix: 16), String(-10, radix: 2), Int("ff", radix: 16)!, Int("12", radix: 2) == nil)
// expect: 11111111 ff -1010 255 true
print(Int("42")!, Int(" 42") == nil, Int("+7")!, Int("-0")!, Int("1_000") == nil, Int("9223372036854775808") == nil)
// expect: 42 true 7 0 true true
// cell
print(Int(3.99), Int(-3.99), Int(2.5.rounded()), Int(exactly: 2.5) == nil, Int(exactly: 4.0)!, UInt8(exactly: 300) == nil)
// expect: 3 -3 3 true 4 true
// cell
print(UInt8(truncatingIfNeeded: 300), Int8(truncatingIfNeeded: 200), UInt8(clamping: 300), UInt8(clamping: -5), Int8(bitPattern: 255))
// expect: 44 -56 255 0 -1
// cell
let small: Int8 = 100, wide = Int(small) + 100
let unsigned: UInt = 3
print(wide, Int(unsigned) - 5, Int16(small) * 300, UInt8(small), Double(small) / 8)  // expect: 200 -2 30000 100 12.5
// cell
print(max(3, 9, 4), min(3, 9, 4), abs(-8), abs(-2.5), 5.advanced(by: 3), 2.distance(to: 9))  // expect: 9 3 8 2.5 8 7
// cell
var digits: [Int] = [], rest = 12345
while rest > 0 { (rest, digits) = (rest / 10, [rest % 10] + digits) }
print(digits, digits.reduce(0) { $0 * 10 + $1 })  // expect: [1, 2, 3, 4, 5] 12345
// cell
var seed: UInt32 = 42
func draw() -> UInt32 {
    seed = seed &* 1_664_525 &+ 1_013_904_223
    return seed >> 16
}
print(draw(), draw(), draw() % 6 + 1)  // expect: 16537 5775 3
// cell
var hash: UInt64 = 14_695_981_039_346_656_037
for byte in "swift".utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
print(hash, String(hash, radix: 16))  // expect: 11823696842872234712 a41635a24b4ea2d8
// cell
print(Int32(7) / 2, Int64(7) % 4, UInt16(500) - 250, [Int8](repeating: -1, count: 2), (1...3).map { UInt8($0) })
// expect: 3 3 250 [-1, -1] [1, 2, 3]
print(Int.zero, 3 == 3.0, 10 > 9, 2 * 3 == 6 && !(1 > 2), 5 != 5)  // expect: 0 true true true false

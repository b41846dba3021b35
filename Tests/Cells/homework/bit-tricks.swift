// swift-format-ignore-file
// Bit manipulation, one trick a function

func bits(_ n: UInt8) -> String {
    var s = ""
    for i in (0..<8).reversed() { s += (n >> UInt8(i)) & 1 == 1 ? "1" : "0" }
    return s
}

let x: UInt8 = 0b0110_1100
print("x      ", bits(x), x)  // expect: x       01101100 108
print("~x     ", bits(~x))  // expect: ~x      10010011
print("x << 1 ", bits(x << 1))  // expect: x << 1  11011000
print("x >> 2 ", bits(x >> 2))  // expect: x >> 2  00011011
print("x & 0x0f", bits(x & 0x0f), "x | 1", bits(x | 1), "x ^ 0xff", bits(x ^ 0xff))
// expect: x & 0x0f 00001100 x | 1 01101101 x ^ 0xff 10010011
print("lowest set bit ", bits(x & (~x &+ 1)))  // expect: lowest set bit  00000100
print("without it     ", bits(x & (x - 1)))  // expect: without it      01101000
print(x.leadingZeroBitCount, x.trailingZeroBitCount, x.nonzeroBitCount, x.byteSwapped == x, UInt8.bitWidth)
// expect: 1 2 4 true 8

// Kernighan's count
func popcount(_ n: Int) -> Int {
    var n = n, count = 0
    while n != 0 {
        n &= n - 1
        count += 1
    }
    return count
}
print((0...16).map(popcount), popcount(Int.max))  // expect: [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 1] 63
print((0..<1000).allSatisfy { popcount($0) == $0.nonzeroBitCount })  // expect: true

func isPowerOfTwo(_ n: Int) -> Bool { n > 0 && n & (n - 1) == 0 }
print((-2...64).filter(isPowerOfTwo))  // expect: [1, 2, 4, 8, 16, 32, 64]

func nextPowerOfTwo(_ n: Int) -> Int {
    var p = 1
    while p < n { p <<= 1 }
    return p
}
print([1, 5, 64, 65, 1000].map(nextPowerOfTwo))  // expect: [1, 8, 64, 128, 1024]

// the only number without a partner
print([4, 1, 2, 1, 2, 9, 4].reduce(0, ^))  // expect: 9

// the missing number of 0...n
let numbers = [3, 0, 1, 5, 2]
print(numbers.enumerated().reduce(numbers.count) { $0 ^ $1.offset ^ $1.element })  // expect: 4

// swap without a third variable
var a = 21, b = 13
a ^= b
b ^= a
a ^= b
print(a, b)  // expect: 13 21

// reverse the bits, rotate, parity
func reverse(_ n: UInt8) -> UInt8 {
    var n = n
    n = (n & 0xf0) >> 4 | (n & 0x0f) << 4
    n = (n & 0xcc) >> 2 | (n & 0x33) << 2
    return (n & 0xaa) >> 1 | (n & 0x55) << 1
}
print(bits(reverse(0b1101_0000)), (0...255).allSatisfy { reverse(reverse(UInt8($0))) == UInt8($0) })
// expect: 00001011 true
func rotateLeft(_ n: UInt8, by k: UInt8) -> UInt8 { n << (k & 7) | n >> (8 - k & 7) }
print((0...8).map { rotateLeft(0b1000_0001, by: $0) })  // expect: [129, 3, 6, 12, 24, 48, 96, 192, 129]
func parity(_ n: UInt32) -> UInt32 {
    var n = n
    for shift in [16, 8, 4, 2, 1] as [UInt32] { n ^= n >> shift }
    return n & 1
}
print([0, 1, 3, 7, 0xffff_ffff].map(parity))  // expect: [0, 1, 0, 1, 0]

// a set of small numbers in one word
struct BitSet: CustomStringConvertible, Equatable {
    private var word: UInt64 = 0
    init(_ elements: Int...) { elements.forEach { insert($0) } }

    subscript(_ i: Int) -> Bool {
        get { word >> UInt64(i) & 1 == 1 }
        set { if newValue { word |= 1 << UInt64(i) } else { word &= ~(1 << UInt64(i)) } }
    }
    mutating func insert(_ i: Int) { self[i] = true }
    var count: Int { word.nonzeroBitCount }
    var elements: [Int] { (0..<64).filter { self[$0] } }
    var description: String { "{" + elements.map(String.init).joined(separator: ", ") + "}" }

    static func | (a: BitSet, b: BitSet) -> BitSet { combine(a, b, |) }
    static func & (a: BitSet, b: BitSet) -> BitSet { combine(a, b, &) }
    static func - (a: BitSet, b: BitSet) -> BitSet { combine(a, b) { $0 & ~$1 } }
    private static func combine(_ a: BitSet, _ b: BitSet, _ f: (UInt64, UInt64) -> UInt64) -> BitSet {
        var result = BitSet()
        result.word = f(a.word, b.word)
        return result
    }
}
var evens = BitSet(0, 2, 4, 6, 8)
let primes = BitSet(2, 3, 5, 7)
print(evens | primes, evens & primes, evens - primes, primes.count)
// expect: {0, 2, 3, 4, 5, 6, 7, 8} {2} {0, 4, 6, 8} 4
evens[0] = false
evens[63] = true
print(evens, evens[63], evens[1], evens == BitSet(2, 4, 6, 8, 63))  // expect: {2, 4, 6, 8, 63} true false true

// permissions as flags, colours as packed bytes, overflow that wraps
let read = 1 << 2, write = 1 << 1, execute = 1
var mode = read | write
mode |= execute
mode &= ~write
print(mode, mode & read != 0, mode & write != 0, String(mode, radix: 2))  // expect: 5 true false 101
let colour: UInt32 = 0xFF_8C_00
let (r, g, blue) = (colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff)
print(r, g, blue, String(r << 16 | g << 8 | blue, radix: 16))  // expect: 255 140 0 ff8c00
print(UInt8.max &+ 1, Int8.min &- 1, (200 as UInt8) &* 2, -17 >> 2, -17 / 4, 1 << 70, 5 &<< 1)
// expect: 0 127 144 -5 -4 0 10
var hash: UInt32 = 2_166_136_261
for byte in "hello".utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
print("FNV-1a:", String(hash, radix: 16))  // expect: FNV-1a: 4f9f2cab

// swift-format-ignore-file
let big = Int.max, one = 1
print(big &+ one == Int.min)  // expect: true
// cell
print(big + one)  // error: arithmetic overflow
// cell
var small = Int.min
small -= one  // error: arithmetic overflow
// cell
print(small == Int.min)  // expect: true
print(big * 2)  // error: arithmetic overflow
// cell
var byte = UInt8(254 + [one][0])
byte += 1  // error: arithmetic overflow
// cell
print(byte)  // expect: 255
print(byte - 250 - UInt8([10][0]))  // error: arithmetic overflow
// cell
let negative = -5
print(UInt(negative))  // error: Negative value is not representable
// cell
print(Int8(byte))  // error: Not enough bits to represent the passed value
// cell
print(-small)  // error: arithmetic overflow
// cell
print(small / -one)  // error: Division results in an overflow
// cell
func factorial(_ n: Int) -> Int {
    n <= 1 ? 1 : n * factorial(n - 1)  // error: arithmetic overflow
}
print(factorial(20))  // expect: 2432902008176640000
print(factorial(21))
// cell
let values = [1, big, 2]
print(values.reduce(0) { $0 + $1 })  // error: arithmetic overflow
// cell
print(values.count)  // expect: 3
let unsigned: UInt = 3
print(unsigned - 5)  // error: arithmetic overflow
// cell
var bytes: [Int8] = [100, 27]
bytes[1] += 1
print(bytes[0] - bytes[1])  // expect: 72
print(bytes[0] + bytes[1])  // error: arithmetic overflow
// cell
print(Int32(big))  // error: Not enough bits to represent the passed value
// cell
print([Int16(300), 200].map { $0 * 200 })  // error: arithmetic overflow

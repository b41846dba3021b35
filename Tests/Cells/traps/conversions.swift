// swift-format-ignore-file
let big = 1e300, nan = Double.nan
print(Int(2.9), Int(-2.9))  // expect: 2 -2
// cell
print(Int(nan))  // error: Double value cannot be converted to Int because it is either infinite or NaN
// cell
print(Int(big))  // error: Double value cannot be converted to Int because the result would be greater than Int.max
// cell
print(Int(-Double.infinity))  // error: Double value cannot be converted to Int because it is either infinite or NaN
// cell
print(UInt(-big))  // error: Double value cannot be converted to UInt because the result would be less than UInt.min
// cell
print(UInt8(nan + 256))  // error: Double value cannot be converted to UInt8 because it is either infinite or NaN
// cell
let count = 70_000
print(Int16(count))  // error: Not enough bits to represent the passed value
// cell
print(Double(count), Float(count), Int64(count), UInt32(count))  // expect: 70000.0 70000.0 70000 70000
print(UInt8(count / 100))  // error: Not enough bits to represent the passed value
// cell
print(Int8(exactly: count) ?? -1, Int8(clamping: count), Int8(truncatingIfNeeded: count))  // expect: -1 127 112
print(Int32(Double(count) * 1e6))  // error: Double value cannot be converted to Int32 because the result would be greater than Int32.max
// cell
func percent(_ part: Double, of whole: Double) -> Int {
    Int(part / whole * 100)  // error: Double value cannot be converted to Int because it is either infinite or NaN
}
print(percent(1, of: 4))  // expect: 25
print(percent(0, of: 0))
// cell
print(Int((0.0 / 0.0).rounded()))  // error: Double value cannot be converted to Int because it is either infinite or NaN
// cell
print(Character("a"), Character("한"))  // expect: a 한
let letters = "ab"
print(Character(letters))  // error: Can't form a Character from a String containing more than one extended grapheme cluster
// cell
print(String(255, radix: 36))  // expect: 73
let base = 40
print(String(255, radix: base))  // error: Radix must be between 2 and 36

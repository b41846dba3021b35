// swift-format-ignore-file
let zero = 0
print(7.0 / Double(zero))  // expect: inf
// cell
print(7 / zero)  // error: Division by zero
// cell
print(7 % zero)  // error: Division by zero in remainder operation
// cell
func average(_ values: [Int]) -> Int {
    values.reduce(0, +) / values.count  // error: Division by zero
}
print(average([4, 6]))  // expect: 5
print(average([]))
// cell
var total = 12
total /= zero  // error: Division by zero
// cell
total %= zero  // error: Division by zero in remainder operation
// cell
print(total)  // expect: 12
let byte: UInt8 = 0
print(200 / byte)  // error: Division by zero
// cell
print([1, 2, 0, 4].map { 8 / $0 })  // error: Division by zero
// cell
print(12.isMultiple(of: 0), 0.isMultiple(of: 0))  // expect: false true
print(total.quotientAndRemainder(dividingBy: zero))  // error: Division by zero
// cell
let ratio = 1.0 / 0
print(ratio, -ratio, (ratio - ratio).isNaN)  // expect: inf -inf true

// swift-format-ignore-file
var kept = 1
var values = [1, 2, 3]
// cell
kept = 2
values[3] = 1  // error: Index out of range: index 3, but the array has 3 elements, 0 to 2
// cell
print(Int.max + kept)  // error: arithmetic operation '9223372036854775807 + 2' (on type 'Int') results in an overflow
// cell
let zero = 0
print(1 / zero)  // error: Division by zero: 1 / 0
// cell
print(1 % zero)  // error: Division by zero in remainder operation: 1 % 0
// cell
func down(_ n: Int) -> Int { down(n + 1) + 1 }  // error: stack overflow: too many calls have not returned when down is called; a function that calls itself needs a case in which it does not
down(0)
// cell
precondition(kept == 3, "kept is \(kept)")  // error: Precondition failed: kept is 2
// cell
assert(kept == 3, "not 3")  // error: Assertion failed: not 3
// cell
print(kept, values, zero)  // expect: 2 [1, 2, 3] 0
// cell
Int(1e300)  // error: Double value cannot be converted to Int because the result would be greater than Int.max: Int(1e+300)
// cell
3...1  // error: Range requires lowerBound <= upperBound, but 3 is not <= 1

// swift-format-ignore-file
var calls: [String] = []
func yes(_ name: String) -> Bool { calls.append(name); return true }
func no(_ name: String) -> Bool { calls.append(name); return false }
print(yes("a") || no("b"), no("c") && yes("d"), yes("e") && no("f") || yes("g"), calls)  // expect: true false true ["a", "c", "e", "f", "g"]
// cell
print(!true, true != false, !(1 > 2) && 2 > 1, (1 < 2) == (3 < 4), true && !false)  // expect: false true true true true
// cell
let n = 15
let kind = n % 15 == 0 ? "both" : n % 5 == 0 ? "five" : n % 3 == 0 ? "three" : "none"
print(kind, n > 10 ? 1 : 0, (n > 20 ? "a" : "b") + "!")  // expect: both 1 b!
// cell
if n > 10, n < 20, n.isMultiple(of: 3) { print("all three") }  // expect: all three
if n < 10 { print("small") } else if n == 15 { print("fifteen") } else { print("other") }  // expect: fifteen
if !(n > 10) || n == 15 { print("either") }  // expect: either
// cell
func check(_ a: Int, _ b: Int) -> String {
    guard a > 0 else { return "a" }
    guard b > 0, a != b else { return "b" }
    return "\(a)\(b)"
}
print(check(0, 1), check(1, 0), check(2, 2), check(1, 2))  // expect: a b b 12
// cell
var flag = false
flag.toggle()
print(flag, [true, false].contains(false), [true, true].allSatisfy { $0 }, Bool("true")!, Bool("yes") == nil)
// expect: true true true true true
// cell
func leap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
print([1900, 2000, 2023, 2024].map(leap))  // expect: [false, true, false, true]
// cell
func triangle(_ a: Int, _ b: Int, _ c: Int) -> String {
    if a + b <= c || a + c <= b || b + c <= a { return "none" }
    if a == b && b == c { return "equilateral" }
    return a == b || b == c || a == c ? "isosceles" : "scalene"
}
print(triangle(3, 3, 3), triangle(3, 4, 5), triangle(2, 2, 3), triangle(1, 2, 3))  // expect: equilateral scalene isosceles none
// cell
print((1...5) ~= 3, (1..<5).contains(5), "a" < "b", "Z" < "a", "apple" < "apples", [1, 2] == [1, 2], "a" == "a" as Character)
// expect: true false true true true true true
// cell
let a = 5, b = 7
let larger = if a > b { a } else { b }
print(larger, a > b ? a : b, a == 5 ? b == 7 ? "both" : "a" : "neither")  // expect: 7 7 both

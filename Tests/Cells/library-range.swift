// swift-format-ignore-file
// a...b contains b, a..<b does not.
let closed = 1...5
let open = 1..<5
print(closed, open, closed.count, open.count, closed.contains(5)) // expect: 1...5 1..<5 5 4 true
print(open.contains(5), type(of: closed), type(of: open)) // expect: false ClosedRange<Int> Range<Int>
print(Array(closed), Array(open), [Int](0..<3), (3..<3).isEmpty, (3...3).isEmpty, Array(3..<3))
// expect: [1, 2, 3, 4, 5] [1, 2, 3, 4] [0, 1, 2] true false []
for i in 3...3 { print("once", i) } // expect: once 3
for i in 3..<3 { print("never", i) }
print(-3...(-1), -2..<2, (0...0).count) // expect: -3...-1 -2..<2 1
// cell
// The bounds, and the first and last element.
print(closed.lowerBound, closed.upperBound, open.lowerBound) // expect: 1 5 1
print(open.upperBound, closed.first!, closed.last!, open.last!) // expect: 5 1 5 4
print(closed.min()!, closed.max()!, open.max()!, (2..<2).first as Any, (2..<2).max() == nil) // expect: 1 5 4 nil true
let (low, high) = (10, 20)
print((low...high).upperBound - (low..<high).lowerBound, low..<high + 1, (low...high).count) // expect: 10 10..<21 11
// cell
// contains, ~= and a range in a switch.
let grade = 87
print((90...100).contains(grade), 80..<90 ~= grade, (0...59).contains(grade), !(0...59).contains(grade))
// expect: false true false true
func letter(_ points: Int) -> String {
    switch points {
    case 90...: "A"
    case 80..<90: "B"
    case 60..<80: "C"
    case 0..<60: "F"
    default: "?"
    }
}
print([95, 90, 80, 79, 0, -1].map(letter)) // expect: ["A", "A", "B", "C", "F", "?"]
if case 80..<90 = grade { print("a good mark") } // expect: a good mark
// cell
// A range is a collection: it maps, filters and reduces.
print((1...5).map { $0 * $0 }, (1...10).filter { $0 % 3 == 0 }, (1...5).reduce(0, +), (1...5).reduce(1, *))
// expect: [1, 4, 9, 16, 25] [3, 6, 9] 15 120
print((1...4).compactMap { $0 > 2 ? "n\($0)" : nil }) // expect: ["n3", "n4"]
print((1...3).flatMap { [$0, -$0] }, (1...3).reduce(into: "") { $0 += "\($1)" }) // expect: [1, -1, 2, -2, 3, -3] 123
(1...3).forEach { print($0, terminator: " ") }
print((1...9).allSatisfy { $0 > 0 }, (1...9).contains { $0 > 8 }, (1...9).count { $0.isMultiple(of: 4) })
// expect: 1 2 3 true true 2
print((1...9).first { $0 * $0 > 30 }!, (1...9).last { $0 % 4 == 0 }!) // expect: 6 8
print((1..<10).firstIndex(of: 3) == nil, (5..<8).sorted(by: >)) // expect: false [7, 6, 5]
print((1...3).map(Double.init), (1...3).map { 1 / Double($0) }.reduce(0, +), (0..<4).map { _ in 7 })
// expect: [1.0, 2.0, 3.0] 1.8333333333333333 [7, 7, 7, 7]
// cell
// reversed, dropFirst, prefix and the like.
for i in (1...3).reversed() { print(i, terminator: "…") }
print("go") // expect: 3…2…1…go
print(Array((0..<4).reversed()), (1...6).dropFirst(2).map { $0 }) // expect: [3, 2, 1, 0] [3, 4, 5, 6]
print(Array((1...6).dropLast()), Array((1...6).prefix(2)), Array((1...6).suffix(2)))
// expect: [1, 2, 3, 4, 5] [1, 2] [5, 6]
print((1...3).reversed().map { String($0) }.joined()) // expect: 321
print(Array((1...10).prefix { $0 < 4 }), (1...6).reversed().first!) // expect: [1, 2, 3] 6
for (n, i) in (7...9).enumerated() { print(n, i, terminator: "; ") }
print(Array(zip(1...2, "ab"))) // expect: 0 7; 1 8; 2 9; [(1, "a"), (2, "b")]
// cell
// stride goes in steps: to leaves the end out, through may reach it.
print(Array(stride(from: 0, to: 10, by: 3)), Array(stride(from: 0, through: 9, by: 3)))
// expect: [0, 3, 6, 9] [0, 3, 6, 9]
print(Array(stride(from: 0, to: 9, by: 3))) // expect: [0, 3, 6]
print(Array(stride(from: 10, to: 0, by: -4)), Array(stride(from: 10, through: 0, by: -5)))
// expect: [10, 6, 2] [10, 5, 0]
print(Array(stride(from: 0, to: 5, by: -1))) // expect: []
print(Array(stride(from: 0.0, to: 1, by: 0.25)), Array(stride(from: 1, through: 0, by: -0.5)))
// expect: [0.0, 0.25, 0.5, 0.75] [1.0, 0.5, 0.0]
print(stride(from: 0, to: 7, by: 2).map { $0 * 10 }) // expect: [0, 20, 40, 60]
for x in stride(from: 5, through: 1, by: -2) { print(x, terminator: " ") }
print(stride(from: 1, through: 99, by: 2).reduce(0, +), stride(from: 0, to: 100, by: 7).contains(49))
// expect: 5 3 1 2500 true
print(Array(stride(from: 0.1, through: 0.6, by: 0.1)).count) // expect: 5
print(stride(from: 2, to: 9, by: 3).reversed(), stride(from: 1, to: 4, by: 1).map { $0 }.count) // expect: [8, 5, 2] 3
// cell
// Ranges of doubles contain, but can't be counted through.
let unit = 0.0...1.0
print(unit.contains(0.5), unit.contains(1), (0.0..<1).contains(1), unit.contains(-0.001), unit, 0.5..<2)
// expect: true true false false 0.0...1.0 0.5..<2.0
print(unit.lowerBound, unit.upperBound, unit.isEmpty, (1.0..<1.0).isEmpty, unit.contains(.nan), unit ~= 0.25)
// expect: 0.0 1.0 false true false true
func inside(_ x: Double, _ range: ClosedRange<Double>) -> Double { min(max(x, range.lowerBound), range.upperBound) }
print([-1, 0.3, 7].map { inside($0, unit) }) // expect: [0.0, 0.3, 1.0]
// cell
// Two ranges: overlaps, clamped(to:), contains, ==.
print((1...5).overlaps(5...9), (1..<5).overlaps(5..<9), (1...5).overlaps(2..<3), (0...1).overlaps(3...4))
// expect: true false true false
print((1...10).clamped(to: 5...20), (0..<3).clamped(to: 1..<9), (1...2).clamped(to: 5...9))
// expect: 5...10 1..<3 5...5
print((1...5) == 1...5, closed == 1...4, (0..<3) != 0..<4, (1...9).contains(2...3), (1..<9).contains(2..<20))
// expect: true false true true false
print(Range(1...4), ClosedRange(1..<5), Array(Range(1...4)).count) // expect: 1..<5 1...4 4
// cell
// Ranges with one end.
let atLeast = 18...
print(atLeast.contains(17), atLeast.contains(40), (..<0).contains(-5), (...0).contains(0), (..<0).contains(0))
// expect: false true true true false
for i in 1... {
    if i * i > 40 { print(i); break }
}
// expect: 7
print(Array((5...).prefix(3)), zip(0..., ["a", "b"]).map { "\($0)\($1)" }) // expect: [5, 6, 7] ["0a", "1b"]
print([1, 2, 3][1...], [1, 2, 3][..<2].count) // expect: [2, 3] 2
print(atLeast.lowerBound, (..<7).upperBound, (...7).upperBound) // expect: 18 7 7
// cell
// Ranges of strings and characters.
print(("a"..."f").contains("c"), ("a"..<"f").contains("f"), ("apple"..."banana").contains("avocado"))
// expect: true false true
let capital: ClosedRange<Character> = "A"..."Z"
print("Hello World".filter { capital.contains($0) }, capital.contains("É"), capital.lowerBound, capital)
// expect: HW false A A...Z
// cell
// Ranges as parts of an array, and indices.
let data = [5, 3, 8, 6, 7]
let window = 1..<4
print(data[window], data[window].reduce(0, +), data.indices == 0..<5) // expect: [3, 8, 6] 17 true
print(data.indices.dropFirst().map { data[$0] - data[$0 - 1] }) // expect: [-2, 5, -2, 1]
print((0..<data.count - 1).filter { data[$0] < data[$0 + 1] }) // expect: [1, 3]
print((0...data.count - 3).map { data[$0..<$0 + 3].max()! }) // expect: [8, 8, 8]
let chunks = stride(from: 0, to: data.count, by: 2).map { Array(data[$0..<min($0 + 2, data.count)]) }
print(chunks) // expect: [[5, 3], [8, 6], [7]]
// cell
// Loops in loops: a table, a triangle, pairs.
for r in 1...3 { print((1...4).map { String(r * $0) }.joined(separator: "\t")) }
// expect: 1	2	3	4
// expect: 2	4	6	8
// expect: 3	6	9	12
for n in 1...3 { print(String(repeating: "*", count: n)) }
// expect: *
// expect: **
// expect: ***
var pairs: [(Int, Int)] = []
for i in 1...3 { for j in i...3 where i != j { pairs.append((i, j)) } }
print(pairs) // expect: [(1, 2), (1, 3), (2, 3)]
let pythagorean = (1...20).flatMap { a in (a...20).filter { b in (1...28).contains { $0 * $0 == a * a + b * b } } }
print(pythagorean.count, pythagorean.min()!) // expect: 7 4
// cell
// FizzBuzz, perfect numbers and a sum of squares.
for i in 13...16 { print(i % 15 == 0 ? "FizzBuzz" : i % 5 == 0 ? "Buzz" : i % 3 == 0 ? "Fizz" : "\(i)") }
// expect: 13
// expect: 14
// expect: FizzBuzz
// expect: 16
print((2...500).filter { n in (1...n / 2).filter { n % $0 == 0 }.reduce(0, +) == n }) // expect: [6, 28, 496]
let difference = (1...100).reduce(0, +) * (1...100).reduce(0, +) - (1...100).map { $0 * $0 }.reduce(0, +)
print(difference, (1...100).reduce(0) { $0 + ($1 % 2 == 0 ? $1 : -$1) }) // expect: 25164150 50

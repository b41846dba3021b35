// swift-format-ignore-file
for i in (0..<3).reversed() { print(i, terminator: " ") }
for c in "abc".reversed() { print(c, terminator: " ") }
for (i, v) in ["a", "b"].enumerated().reversed() { print(i, v, terminator: " ") }
print()  // expect: 2 1 0 c b a 1 b 0 a 
print(Array([1, 2].reversed()), [1, 2].reversed().map { $0 * 2 })  // expect: [2, 1] [4, 2]
let backwards: [Int] = [1, 2, 3].reversed()
print(backwards, [3, 1].sorted().reversed().reduce(0) { $0 * 10 + $1 })  // expect: [3, 2, 1] 31
let values = [4, 5, 6, 7]
print(values[1..<3], values[1..<3].count, Array(values[2..<4])[0])  // expect: [5, 6] 2 6
for v in values[1..<3] { print(v) }
// expect: 5
// expect: 6
print(values[0..<3].map { $0 * 2 }, values[1..<4].reduce(0, +), values[0..<0].isEmpty)  // expect: [8, 10, 12] 18 true
print(zip("ab", 1...2).map { "\($0)\($1)" }, zip(values, values[1..<4]).map { $1 - $0 })  // expect: ["a1", "b2"] [1, 1, 1]
for (i, c) in "ab".enumerated() { print(i, c) }
// expect: 0 a
// expect: 1 b
print("cab".sorted(), (1...3).contains(2), "aeiou".contains("e"), (0..<3).enumerated().map { $0.offset + $0.element })  // expect: ["a", "b", "c"] true true [0, 2, 4]

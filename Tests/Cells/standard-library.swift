// swift-format-ignore-file
let ev = [1, 2, 3, 4].filter { $0 % 2 == 0 }
print(ev.map { Double($0) * 1.5 }.reduce(0, +))
print(["b", "a", "c"].sorted(), [3, 1, 2].sorted { $0 > $1 }, [1, 2, 3].contains(2), [1.5].contains { $0 > 2 }, (1...5).map { $0 * $0 })
print((0..<5).filter { $0 > 2 }, Array(1...3), Array("ab"), Array(repeating: "z", count: 2), [1, 2] + [3], [[1, 2], [3]] == [[1, 2], [3]])
print(["x", "y"].joined(separator: ", "), (1...4).reduce(1, *), [1, 2, 3].allSatisfy { $0 > 0 }, [5, 6].indices, (1..<10).contains(5))
let words = "the quick brown fox"
var letters = 0
for ch in words where ch != " " { letters += 1 }
print(letters, String(repeating: "ab", count: 3))
var text = ""
for i in 0..<5 { text += "\(i)," }
print(text)
var m = [[1.0, 2], [3, 4]]
for i in m.indices { for j in m[i].indices { m[i][j] *= 2 } }
print(m, m.map { $0.reduce(0, +) })
let pts: [(x: Double, y: Double)] = [(1, 2), (3, 4)]
print(pts.map { $0.x * $0.y }, pts)
func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
print(gcd(48, 36), Int.max, Int.min, 5.isMultiple(of: 2), abs(-5), 3.7.truncatingRemainder(dividingBy: 1))

// expect: 9.0
// expect: ["a", "b", "c"] [3, 2, 1] true false [1, 4, 9, 16, 25]
// expect: [3, 4] [1, 2, 3] ["a", "b"] ["z", "z"] [1, 2, 3] true
// expect: x, y 24 true 0..<2 true
// expect: 16 ababab
// expect: 0,1,2,3,4,
// expect: [[2.0, 4.0], [6.0, 8.0]] [6.0, 14.0]
// expect: [2.0, 12.0] [(x: 1.0, y: 2.0), (x: 3.0, y: 4.0)]
// expect: 12 9223372036854775807 -9223372036854775808 false 5 0.7000000000000002

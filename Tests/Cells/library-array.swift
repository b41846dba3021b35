// swift-format-ignore-file
// map gives an array of results, one for each element.
let celsius = [-5.0, 0, 12.5, 30]
let fahrenheit = celsius.map { $0 * 9 / 5 + 32 }
print(fahrenheit) // expect: [23.0, 32.0, 54.5, 86.0]
print([1, 2, 3].map { n in "No. \(n)" }) // expect: ["No. 1", "No. 2", "No. 3"]
print(["7", "x"].map { Int($0) }, [1, 2].map(String.init)) // expect: [Optional(7), nil] ["1", "2"]
let empty: [Int] = []
print(empty.map { $0 + 1 }) // expect: []
// cell
// filter keeps what satisfies a condition, in its order.
let marks = [55, 91, 68, 40, 77, 91]
let passed = marks.filter { $0 >= 60 }
print(passed, marks.filter { $0 > 100 }) // expect: [91, 68, 77, 91] []
func isPrime(_ n: Int) -> Bool { n > 1 && (2..<n).allSatisfy { n % $0 != 0 } }
print(Array(1...30).filter(isPrime)) // expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
// cell
// reduce folds the elements into one value, from left to right.
let total = marks.reduce(0, +)
print(total, Double(total) / Double(marks.count)) // expect: 422 70.33333333333333
print([1, 2, 3, 4, 5].reduce(1, *), marks.reduce(Int.min) { max($0, $1) }) // expect: 120 91
print(["a", "b", "c"].reduce("") { $0 + $1 }, ["a", "b", "c"].reduce("") { $1 + $0 }) // expect: abc cba
print(empty.reduce(0, +), [0.5, 0.25].reduce(0, +), [3, 4].reduce(0.0) { $0 + Double($1) / 2 }) // expect: 0 0.75 3.5
// cell
// reduce(into:) changes one accumulator in place.
let votes = ["yes", "no", "yes", "yes", "abstain", "no"]
let tally = votes.reduce(into: [:]) { counts, vote in counts[vote, default: 0] += 1 }
for (vote, count) in tally.sorted(by: { $0.key < $1.key }) { print(vote, count) }
// expect: abstain 1
// expect: no 2
// expect: yes 3
let running = marks.reduce(into: [Int]()) { sums, mark in sums.append((sums.last ?? 0) + mark) }
print(running) // expect: [55, 146, 214, 254, 331, 422]
// cell
// compactMap drops the nils; flatMap joins the arrays that its closure gives.
let typed = ["12", "seven", "", "-3", "4.5"]
print(typed.compactMap { Int($0) }, typed.compactMap(Double.init)) // expect: [12, -3] [12.0, -3.0, 4.5]
let sparse: [Int?] = [1, nil, 3, nil]
print(sparse.compactMap { $0 }, sparse.compactMap { $0 }.count) // expect: [1, 3] 2
print([1, 2, 3].flatMap { Array(repeating: $0, count: $0) }, [[1, 2], [], [3]].flatMap { $0 })
// expect: [1, 2, 2, 3, 3, 3] [1, 2, 3]
print(["ab", "c"].flatMap { $0 }, [1, 2].flatMap { x in [10, 20].map { x * $0 } })
// expect: ["a", "b", "c"] [10, 20, 20, 40]
// cell
// forEach calls a closure for each element; it can change a variable outside.
var seen = 0
["x", "y", "z"].forEach { letter in
    seen += 1
    print(seen, letter)
}
// expect: 1 x
// expect: 2 y
// expect: 3 z
[[1, 2], [3]].forEach { $0.forEach { seen += $0 } }
print(seen) // expect: 9
// cell
// sorted gives a new array; sort changes the array itself.
let unsorted = [3, -1, 2, 0]
print(unsorted.sorted(), unsorted.sorted(by: >), unsorted) // expect: [-1, 0, 2, 3] [3, 2, 0, -1] [3, -1, 2, 0]
print(["pear", "Apple", "fig"].sorted(), ["pear", "Apple", "fig"].sorted { $0.count < $1.count })
// expect: ["Apple", "fig", "pear"] ["fig", "pear", "Apple"]
var queue = [3.5, 1.25, -2]
queue.sort()
print(queue) // expect: [-2.0, 1.25, 3.5]
queue.sort(by: >)
print(queue) // expect: [3.5, 1.25, -2.0]
queue.sort { abs($0) < abs($1) }
print(queue) // expect: [1.25, -2.0, 3.5]
// cell
// A sort is stable: equal elements keep their order.
let people = [("Ida", 30), ("Bo", 25), ("Cy", 30), ("Di", 25)]
for (name, age) in people.sorted(by: { $0.1 < $1.1 }) { print(name, age) }
// expect: Bo 25
// expect: Di 25
// expect: Ida 30
// expect: Cy 30
let ordered = people.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
print(ordered.map { $0.0 }, ordered.map(\.1)) // expect: ["Cy", "Ida", "Bo", "Di"] [30, 30, 25, 25]
// cell
// min and max are optionals: an empty array has none.
print(marks.min() ?? 0, marks.max() ?? 0, empty.min() ?? -1) // expect: 40 91 -1
if let best = marks.max(), let place = marks.firstIndex(of: best) { print("best \(best) at \(place)") }
// expect: best 91 at 1
print(empty.max() == nil, ["pear", "fig"].min()!, [2.5, -1].max()!) // expect: true fig 2.5
print(["kiwi", "fig", "banana"].min { $0.count < $1.count }!) // expect: fig
print(["kiwi", "fig", "banana"].max(by: { $0.count < $1.count })!) // expect: banana
let nearest = [1.0, 4, 9].min(by: { abs($0 - 5) < abs($1 - 5) })
print(nearest as Any) // expect: Optional(4.0)
// cell
// first and last, alone or with a condition.
print(marks.first!, marks.last ?? 0, empty.first as Any, empty.last == nil) // expect: 55 91 nil true
print(marks.first(where: { $0 < 60 }) ?? 0, marks.last(where: { $0 < 60 }) ?? 0) // expect: 55 40
print(marks.last { $0 > 80 }!, marks.first { $0 > 99 } == nil) // expect: 91 true
if let (name, age) = people.first(where: { $0.1 == 25 }) { print(name, age) } // expect: Bo 25
// cell
// The index of an element, from the front and from the back.
print(marks.firstIndex(of: 91)!, marks.lastIndex(of: 91)!, marks.firstIndex(of: 1) == nil) // expect: 1 5 true
print(marks.firstIndex(where: { $0 > 60 })!) // expect: 1
print(marks.lastIndex(where: { $0 < 70 })!, marks.firstIndex { $0 < 0 } ?? -1) // expect: 3 -1
var swapped = ["a", "b", "c"]
if let i = swapped.firstIndex(of: "b") { swapped[i] = "B" }
print(swapped) // expect: ["a", "B", "c"]
// cell
// contains, allSatisfy and count(where:) ask about all elements.
print(marks.contains(40), marks.contains { $0 == 41 }, marks.contains(where: { $0 > 90 }), empty.contains(1))
// expect: true false true false
print(marks.allSatisfy { $0 >= 40 }, marks.allSatisfy { $0 > 40 }, empty.allSatisfy { $0 > 40 })
// expect: true false true
print(marks.count(where: { $0 >= 60 }), marks.count { $0 == 91 }, marks.count, marks.isEmpty, empty.isEmpty)
// expect: 4 2 6 false true
// cell
// joined makes one string of strings and one array of arrays.
let names = ["Ada", "Grace", "Alan"]
print(names.joined(separator: ", "), names.joined(), [String]().joined(separator: "-") + "|")
// expect: Ada, Grace, Alan AdaGraceAlan |
print(marks.map(String.init).joined(separator: " < "), ["only"].joined(separator: ", "))
// expect: 55 < 91 < 68 < 40 < 77 < 91 only
print(Array([[1, 2], [3], []].joined()), Array([[1], [2], [3]].joined(separator: [0, 0])))
// expect: [1, 2, 3] [1, 0, 0, 2, 0, 0, 3]
for value in [[1, 2], [3]].joined() { print(value, terminator: ";") }
print() // expect: 1;2;3;
// cell
// split cuts an array at an element or by a condition.
let signal = [1, 2, 0, 3, 0, 0, 4]
print(signal.split(separator: 0), signal.split(separator: 0).map { $0.reduce(0, +) })
// expect: [ArraySlice([1, 2]), ArraySlice([3]), ArraySlice([4])] [3, 3, 4]
print(signal.split(separator: 0, omittingEmptySubsequences: false).map { Array($0) }) // expect: [[1, 2], [3], [], [4]]
print(signal.split { $0 > 2 }.map(Array.init), signal.split(separator: 0, maxSplits: 1))
// expect: [[1, 2, 0], [0, 0]] [ArraySlice([1, 2]), ArraySlice([3, 0, 0, 4])]
// cell
// zip pairs two sequences and stops at the shorter.
let xs = [1.0, 2, 3]
let ys = [4.0, 5, 6, 7]
print(zip(xs, ys).map { $0 * $1 }.reduce(0, +), zip(xs, ys).map(+)) // expect: 32.0 [5.0, 7.0, 9.0]
for (x, y) in zip(xs, ys) { print(x, y, separator: "→") }
// expect: 1.0→4.0
// expect: 2.0→5.0
// expect: 3.0→6.0
for (i, name) in zip(1..., names) { print("\(i). \(name)") }
// expect: 1. Ada
// expect: 2. Grace
// expect: 3. Alan
print(Array(zip(names, [1, 2])), zip(xs, xs.dropFirst()).map { $1 - $0 })
// expect: [("Ada", 1), ("Grace", 2)] [1.0, 1.0]
// cell
// enumerated gives each element with its number from 0.
for (i, name) in names.enumerated() { print(i, name) }
// expect: 0 Ada
// expect: 1 Grace
// expect: 2 Alan
print(names.enumerated().map { "\($0.offset):\($0.element)" }) // expect: ["0:Ada", "1:Grace", "2:Alan"]
print(names.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)) // expect: ["Ada", "Alan"]
let (bestAt, bestMark) = marks.enumerated().max { $0.element < $1.element }!
print(bestAt, bestMark) // expect: 1 91
// cell
// reversed reads from the back; reverse turns the array itself.
for name in names.reversed() { print(name, terminator: " ") }
print(Array(names.reversed())) // expect: Alan Grace Ada ["Alan", "Grace", "Ada"]
var digits = [1, 2, 3, 4]
digits.reverse()
print(digits, digits == [1, 2, 3, 4].reversed(), digits.reversed().first!) // expect: [4, 3, 2, 1] true 1
for (i, d) in digits.enumerated().reversed() { print(i, d, separator: ":", terminator: " ") }
print("end") // expect: 3:1 2:2 1:3 0:4 end
let backwards: [Int] = digits.reversed().map { $0 * 10 }
print(backwards) // expect: [10, 20, 30, 40]

// swift-format-ignore-file
// prefix and suffix take from the ends, and never more than there is.
let week = ["Mon", "Tue", "Wed", "Thu", "Fri"]
print(week.prefix(2), week.suffix(2), week.prefix(9).count, week.suffix(0))
// expect: ["Mon", "Tue"] ["Thu", "Fri"] 5 []
print(week.prefix { $0 != "Wed" }, week.prefix(while: { $0.hasSuffix("e") })) // expect: ["Mon", "Tue"] []
print(week.prefix(upTo: 1), week.prefix(through: 1), week.suffix(from: 3))
// expect: ["Mon"] ["Mon", "Tue"] ["Thu", "Fri"]
// cell
// dropFirst, dropLast and drop(while:) leave out from the ends.
print(week.dropFirst(), week.dropLast(), week.dropFirst(3), week.dropLast(4))
// expect: ["Tue", "Wed", "Thu", "Fri"] ["Mon", "Tue", "Wed", "Thu"] ["Thu", "Fri"] ["Mon"]
print(week.dropFirst(10), week.dropFirst(10).isEmpty, week.drop { $0 != "Thu" }) // expect: [] true ["Thu", "Fri"]
print([0, 0, 7, 0].drop(while: { $0 == 0 }), week.dropFirst().dropLast().joined(separator: "+"))
// expect: [7, 0] Tue+Wed+Thu
// cell
// append and insert grow an array.
var basket = ["apple"]
basket.append("pear")
basket.append(contentsOf: ["fig", "plum"])
basket += ["kiwi"]
basket.insert("date", at: 0)
basket.insert(contentsOf: ["lime", "lemon"], at: 2)
print(basket, basket.count) // expect: ["date", "apple", "lime", "lemon", "pear", "fig", "plum", "kiwi"] 8
basket.insert("end", at: basket.count)
basket.insert("end too", at: basket.endIndex)
print(basket.suffix(3)) // expect: ["kiwi", "end", "end too"]
var numbers = [1]
numbers.append(contentsOf: 2...4)
numbers += numbers
print(numbers, numbers + [9], [0] + numbers)
// expect: [1, 2, 3, 4, 1, 2, 3, 4] [1, 2, 3, 4, 1, 2, 3, 4, 9] [0, 1, 2, 3, 4, 1, 2, 3, 4]
// cell
// remove(at:), removeFirst and removeLast give what they take away.
var line = ["Ann", "Bob", "Cas", "Dan", "Eve", "Fay"]
let served = line.removeFirst()
let left = line.removeLast()
let gone = line.remove(at: 1)
print(served, left, gone, line) // expect: Ann Fay Cas ["Bob", "Dan", "Eve"]
line.removeFirst(2)
print(line) // expect: ["Eve"]
line.removeLast(1)
print(line, line.isEmpty) // expect: [] true
// cell
// popLast gives nil where removeLast would stop the program.
var stack = [1, 2]
while let top = stack.popLast() { print("popped", top) }
// expect: popped 2
// expect: popped 1
print(stack.popLast() == nil, stack) // expect: true []
stack.append(5)
print(stack.popLast() ?? 0, stack.popLast() ?? 0) // expect: 5 0
// cell
// removeAll empties an array, or takes out what satisfies a condition.
var scores = [3, 12, 8, 15, 7]
scores.removeAll { $0 < 8 }
print(scores) // expect: [12, 8, 15]
scores.removeAll(where: { $0 % 5 == 0 })
print(scores) // expect: [12, 8]
scores.removeAll()
print(scores, scores.count) // expect: [] 0
scores = [1]
scores.removeAll(keepingCapacity: true)
print(scores.isEmpty) // expect: true
// cell
// swapAt exchanges two elements.
var cards = ["K", "Q", "A", "J"]
cards.swapAt(0, 2)
print(cards) // expect: ["A", "Q", "K", "J"]
cards.swapAt(1, 1)
cards.swapAt(cards.startIndex, cards.index(before: cards.endIndex))
print(cards) // expect: ["J", "Q", "K", "A"]
func bubbleSorted(_ values: [Int]) -> [Int] {
    var result = values
    for end in stride(from: result.count - 1, to: 0, by: -1) {
        for i in 0..<end where result[i] > result[i + 1] { result.swapAt(i, i + 1) }
    }
    return result
}
print(bubbleSorted([5, 1, 4, 2, 8, 0]), bubbleSorted([]), bubbleSorted([1])) // expect: [0, 1, 2, 4, 5, 8] [] [1]
// cell
// Indices: a range of integers, from startIndex up to endIndex.
let tens = [10, 20, 30, 40]
print(tens.indices, tens.startIndex, tens.endIndex, tens.index(after: 0), tens.index(before: 3))
// expect: 0..<4 0 4 1 2
for i in tens.indices where i % 2 == 1 { print(i, tens[i]) }
// expect: 1 20
// expect: 3 40
var i = tens.startIndex
while i < tens.endIndex {
    print(tens[i], terminator: " ")
    i = tens.index(after: i)
}
print("| \(tens.indices.contains(4)) \(tens.index(tens.startIndex, offsetBy: 2)) \(tens.distance(from: 1, to: 3))")
// expect: 10 20 30 40 | false 2 2
print(tens[tens.count - 1], tens[tens.endIndex - 2], [Int]().indices) // expect: 40 30 0..<0
// cell
// A range as subscript gives a slice; it can leave out one end.
print(tens[1...2], tens[1..<2], tens[1...], tens[..<2], tens[...2], tens[...])
// expect: [20, 30] [20] [20, 30, 40] [10, 20] [10, 20, 30] [10, 20, 30, 40]
print(tens[2..<2], tens[4...], tens[..<0].count) // expect: [] [] 0
let middle = tens[1..<3].map { $0 + 1 }
print(middle, tens[1...].reduce(0, +), tens[..<3].max()!) // expect: [21, 31] 90 30
// cell
// A slice keeps the indices of its array.
let slice = tens[1...2]
print(slice.startIndex, slice.endIndex, slice.indices, slice[1], slice[2], slice.first!, slice.count)
// expect: 1 3 1..<3 20 30 20 2
let copied = Array(slice)
print(copied.startIndex, copied[0], copied, copied[...] == slice, slice == [20, 30], copied == [20, 30])
// expect: 0 20 [20, 30] true true true
for (n, i) in slice.indices.enumerated() { print(n, i, slice[i]) }
// expect: 0 1 20
// expect: 1 2 30
func sum(_ values: ArraySlice<Int>) -> Int {
    guard let first = values.first else { return 0 }
    return first + sum(values.dropFirst())
}
print(sum(tens[...]), sum(tens[1...2]), sum([])) // expect: 100 50 0
// cell
// A slice is a value of its own: changing one changes no other.
var source = [1, 2, 3, 4, 5]
var part = source[1...3]
part[2] = 99
part.append(100)
print(part, source) // expect: [2, 99, 4, 100] [1, 2, 3, 4, 5]
source[0] = -1
part.removeFirst()
print(part, part.startIndex, source) // expect: [99, 4, 100] 2 [-1, 2, 3, 4, 5]
// cell
// Assigning to a range replaces that part, also by more or fewer elements.
var letters = ["a", "b", "c", "d", "e"]
letters[1...2] = ["X", "Y", "Z"]
print(letters) // expect: ["a", "X", "Y", "Z", "d", "e"]
letters[0..<1] = []
letters[..<2] = ["<"]
print(letters) // expect: ["<", "Z", "d", "e"]
letters.replaceSubrange(1...2, with: ["one"])
print(letters) // expect: ["<", "one", "e"]
letters.replaceSubrange(0..<0, with: ["new", "head"])
letters.removeSubrange(1..<3)
print(letters) // expect: ["new", "one", "e"]
letters[1...].sort(by: >)
letters.removeSubrange(...0)
print(letters) // expect: ["one", "e"]
// cell
// Arrays of one value repeated, or of the elements of any sequence.
print(Array(repeating: 0.0, count: 3), [String](repeating: "ab", count: 2), [Int](repeating: 1, count: 0))
// expect: [0.0, 0.0, 0.0] ["ab", "ab"] []
print(Array(0..<5), Array(1...3), Array("héllo"), [Int](stride(from: 0, to: 10, by: 4)))
// expect: [0, 1, 2, 3, 4] [1, 2, 3] ["h", "é", "l", "l", "o"] [0, 4, 8]
print([Int](), Array<String>(), [Double]().count, [[]] as [[Int]]) // expect: [] [] 0 [[]]
let none: [String] = []
print(none, none.count, none.joined().isEmpty) // expect: [] 0 true
// cell
// An array of arrays: rows of one table.
var table = Array(repeating: Array(repeating: 0, count: 4), count: 3)
for r in 0..<3 { for c in 0..<4 { table[r][c] = r * c } }
for row in table { print(row) }
// expect: [0, 0, 0, 0]
// expect: [0, 1, 2, 3]
// expect: [0, 2, 4, 6]
table[1][2] += 100
table[2].append(7)
table.append([])
print(table.map(\.count), table[1], table.count) // expect: [4, 4, 5, 0] [0, 1, 102, 3] 4
let transposed = (0..<3).map { r in (0..<3).map { c in table[c][r] } }
print(transposed, transposed.map { $0.reduce(0, +) }) // expect: [[0, 0, 0], [0, 1, 2], [0, 102, 4]] [0, 3, 106]
// cell
// == compares element by element, also in arrays of arrays and of optionals.
print([1, 2] == [1, 2], [1, 2] != [2, 1], [[1], [2]] == [[1], [2]], [1, nil] == [1, nil], none == [])
// expect: true true true true true
print([Double.nan] == [Double.nan], [0.0] == [-0.0], ["a"] == ["A"]) // expect: false true false
// cell
// Comparing sequences: in order, by their beginning, in the order of a dictionary.
print([1, 2, 3].elementsEqual(1...3), [1, 2].elementsEqual([1, 2, 3]), "abc".elementsEqual(["a", "b", "c"]))
// expect: true false true
print(week.starts(with: ["Mon", "Tue"]), week.starts(with: ["Tue"]), week.starts(with: none)) // expect: true false true
print([1, 2].lexicographicallyPrecedes([1, 3])) // expect: true
print([1, 2].lexicographicallyPrecedes([1]), [2].lexicographicallyPrecedes([10])) // expect: false true
let versions = [[1, 10, 0], [1, 2], [0, 9, 9], [1, 2, 1]]
print(versions.sorted { $0.lexicographicallyPrecedes($1) }) // expect: [[0, 9, 9], [1, 2], [1, 2, 1], [1, 10, 0]]
// cell
// An array is a value: a copy goes its own way.
var first = [1, 2, 3]
var second = first
second[0] = 100
second.append(4)
print(first, second) // expect: [1, 2, 3] [100, 2, 3, 4]
func doubled(_ values: [Int]) -> [Int] {
    var values = values
    for i in values.indices { values[i] *= 2 }
    return values
}
func double(_ values: inout [Int]) { for i in values.indices { values[i] *= 2 } }
print(doubled(first), first) // expect: [2, 4, 6] [1, 2, 3]
double(&first)
double(&second)
print(first, second) // expect: [2, 4, 6] [200, 4, 6, 8]
// cell
// A loop goes over the array as it stood when the loop began.
var growing = [1, 2, 3]
for n in growing where n != 2 { growing.append(n * 10) }
print(growing) // expect: [1, 2, 3, 10, 30]
for (i, n) in growing.enumerated() { growing[i] = n + i }
print(growing) // expect: [1, 3, 5, 13, 34]
// cell
// Members chain: each takes what the one before gave.
let text = (1...20).filter { $0 % 3 == 0 }.map { $0 * $0 }.reversed().prefix(3).map(String.init).joined(separator: ", ")
print(text) // expect: 324, 225, 144
let report = zip(week, [3, 8, 2, 9, 4]).filter { $0.1 > 2 }.sorted { $0.1 > $1.1 }.map { "\($0.0)=\($0.1)" }
print(report, report.first ?? "none") // expect: ["Thu=9", "Tue=8", "Fri=4", "Mon=3"] Thu=9
print(Array(Set(numbers)).sorted(), [3, 1, 3].reduce(into: Set<Int>()) { $0.insert($1) }.count)
// expect: [1, 2, 3, 4] 2
let firstBigSquare = (1...).lazy.map { $0 * $0 }.first { $0 > 500 }
print(firstBigSquare ?? 0, Array([1, 2, 3, 4].lazy.filter { $0 % 2 == 0 }.map { $0 * 10 })) // expect: 529 [20, 40]

// swift-format-ignore-file
// Selection, insertion and bubble sort by hand.
func selectionSorted(_ values: [Int]) -> [Int] {
    var a = values
    for i in a.indices {
        let smallest = a.indices[i...].min { a[$0] < a[$1] }!
        a.swapAt(i, smallest)
    }
    return a
}
func insertionSorted(_ values: [Int]) -> [Int] {
    var a: [Int] = []
    for v in values { a.insert(v, at: a.firstIndex { $0 > v } ?? a.endIndex) }
    return a
}
print(selectionSorted([4, 2, 9, 1]), insertionSorted([4, 2, 9, 2]), selectionSorted([]), insertionSorted([7]))
// expect: [1, 2, 4, 9] [2, 2, 4, 9] [] [7]
// cell
// Quicksort calls itself.
func quickSorted(_ a: [Int]) -> [Int] {
    guard let pivot = a.first else { return [] }
    let rest = a.dropFirst()
    return quickSorted(rest.filter { $0 < pivot }) + [pivot] + quickSorted(rest.filter { $0 >= pivot })
}
let mixed = [38, 27, 43, 3, 9, 82, 10, 3]
print(quickSorted(mixed), quickSorted([]), quickSorted(mixed) == mixed.sorted())
// expect: [3, 3, 9, 10, 27, 38, 43, 82] [] true
// cell
// Merge sort halves the array and joins what is sorted.
func merged(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) -> [Int] {
    guard let x = a.first, let y = b.first else { return Array(a + b) }
    return x <= y ? [x] + merged(a.dropFirst(), b) : [y] + merged(a, b.dropFirst())
}
func mergeSorted(_ a: [Int]) -> [Int] {
    if a.count < 2 { return a }
    let middle = a.count / 2
    return merged(mergeSorted(Array(a[..<middle]))[...], mergeSorted(Array(a[middle...]))[...])
}
print(mergeSorted(mixed), mergeSorted([2, 1]), mergeSorted(mixed) == quickSorted(mixed))
// expect: [3, 3, 9, 10, 27, 38, 43, 82] [1, 2] true
// cell
// Rotating, cutting into chunks, taking the doubles out.
let letters = ["a", "b", "c", "d", "e"]
func rotated(_ a: [String], by n: Int) -> [String] { Array(a[n...] + a[..<n]) }
print(rotated(letters, by: 2), rotated(letters, by: 0)) // expect: ["c", "d", "e", "a", "b"] ["a", "b", "c", "d", "e"]
print(stride(from: 0, to: letters.count, by: 2).map { Array(letters[$0..<min($0 + 2, letters.count)]) })
// expect: [["a", "b"], ["c", "d"], ["e"]]
print([3, 1, 3, 1, 2].reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }) // expect: [3, 1, 2]
print(Array(Set([2, 2, 1])).sorted()) // expect: [1, 2]
print(letters.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)) // expect: ["a", "c", "e"]
print(letters.indices.reversed().map { letters[$0] }) // expect: ["e", "d", "c", "b", "a"]
// cell
// reduce with a tuple carries several values.
let (sum, squares) = mixed.reduce((0, 0)) { ($0.0 + $1, $0.1 + $1 * $1) }
print(sum, squares) // expect: 215 10945
let extremes = mixed.reduce((low: Int.max, high: Int.min)) { (min($0.low, $1), max($0.high, $1)) }
print(extremes, extremes.high - extremes.low) // expect: (low: 3, high: 82) 79
let (evens, odds) = mixed.reduce(into: ([Int](), [Int]())) { if $1 % 2 == 0 { $0.0.append($1) } else { $0.1.append($1) } }
print(evens, odds) // expect: [38, 82, 10] [27, 43, 3, 9, 3]
let longestRun = [1, 1, 0, 1, 1, 1, 0].split(separator: 0).map(\.count).max() ?? 0
print(longestRun) // expect: 3
// cell
// Key paths stand for the closure that reads a member.
let words = ["kiwi", "", "fig"]
print(words.map(\.count), words.filter(\.isEmpty).count, words.allSatisfy(\.isEmpty)) // expect: [4, 0, 3] 1 false
print(words.contains(where: \.isEmpty), words.map(\.first)) // expect: true [Optional("k"), nil, Optional("f")]
print([[3, 1], [2]].map(\.count), [(1, "x"), (2, "y")].map(\.1)) // expect: [2, 1] ["x", "y"]
print(words.compactMap(\.last), [1.5, -2].map(\.magnitude)) // expect: ["i", "g"] [1.5, 2.0]
// cell
// A struct in an array is changed in its place.
struct Item {
    var name: String
    var count = 1
    mutating func add(_ n: Int) { count += n }
}
var cart = [Item(name: "pen"), Item(name: "cup", count: 2)]
cart[0].count += 4
cart[1].add(3)
let snapshot = cart
for i in cart.indices { cart[i].count *= 10 }
print(cart.map(\.count), snapshot.map(\.count)) // expect: [50, 50] [5, 5]
var item = cart[0]
item.name = "brush"
print(cart[0].name, item.name, cart.first!.name.count) // expect: pen brush 3
cart[0] = item
cart.removeAll { $0.name == "brush" }
print(cart.map { "\($0.name) \($0.count)" }, cart.count) // expect: ["cup 50"] 1
// cell
// inout reaches an element, a row, and a whole array.
func increase(_ n: inout Int, by step: Int = 1) { n += step }
func pushZero(_ row: inout [Int]) { row.append(0) }
var grid = [[1, 2], [3, 4]]
increase(&grid[0][1])
increase(&grid[1][0], by: 10)
pushZero(&grid[0])
print(grid) // expect: [[1, 3, 0], [13, 4]]
grid[1].swapAt(0, 1)
grid.swapAt(0, 1)
grid[0].removeFirst()
grid[1].insert(9, at: 0)
print(grid, grid[1][0], grid.last!.last!) // expect: [[13], [9, 1, 3, 0]] 9 0
// cell
// Rows, columns and diagonals of a square.
let square = [[2, 7, 6], [9, 5, 1], [4, 3, 8]]
let rowSums = square.map { $0.reduce(0, +) }
let columnSums = (0..<3).map { c in square.reduce(0) { $0 + $1[c] } }
let diagonals = [square.indices.reduce(0) { $0 + square[$1][$1] }, square.indices.reduce(0) { $0 + square[$1][2 - $1] }]
print(rowSums, columnSums, diagonals, Set(rowSums + columnSums + diagonals).count == 1)
// expect: [15, 15, 15] [15, 15, 15] [15, 15] true
print(square.map { $0.map(String.init).joined(separator: " ") }.joined(separator: " / "))
// expect: 2 7 6 / 9 5 1 / 4 3 8
print(square.reversed().map { Array($0.reversed()) }) // expect: [[8, 3, 4], [1, 5, 9], [6, 7, 2]]
print(square.flatMap { $0 }.sorted() == Array(1...9)) // expect: true
print(square.joined().max()!, square.map { $0.firstIndex(of: 5) }) // expect: 9 [nil, Optional(1), nil]
// cell
// One array inside another.
print([1, 2, 3, 4].contains([2, 3]), [1, 2, 3].contains([1, 3])) // expect: true false
print([[1], [2]].contains([2]), [5, 6].firstIndex(of: 6)!) // expect: true 1
let trimmed = [0, 0, 4, 0, 5, 0].drop { $0 == 0 }.reversed().drop { $0 == 0 }.reversed()
print(Array(trimmed)) // expect: [4, 0, 5]
print([1, 2] + [3, 4][1...], [1, 2, 3].dropFirst() + [9], Array([1, 2].reversed()) + [0])
// expect: [1, 2, 4] [2, 3, 9] [2, 1, 0]
// cell
// Prefix sums, differences and the best stretch.
let gains = [3, -5, 4, 6, -2, 1]
var prefixes = [0]
for g in gains { prefixes.append(prefixes.last! + g) }
print(prefixes, prefixes[4] - prefixes[2]) // expect: [0, 3, -2, 2, 8, 6, 7] 10
let best = gains.reduce((here: 0, best: 0)) { state, g in
    let here = max(0, state.here + g)
    return (here, max(state.best, here))
}
print(best.best, zip(gains, gains.dropFirst()).map { $1 - $0 }) // expect: 10 [-8, 9, 2, -8, 3]
// cell
// Arrays of closures, and closures that remember.
let steps: [(Int) -> Int] = [{ $0 + 1 }, { $0 * 2 }, { -$0 }]
print(steps.reduce(5) { $1($0) }, steps.map { $0(10) }, steps.count) // expect: -12 [11, 20, -10] 3
func counter() -> () -> Int {
    var count = 0
    return {
        count += 1
        return count
    }
}
let (first, second) = (counter(), counter())
print(first(), first(), second(), first()) // expect: 1 2 1 3
// cell
// Matrices times vectors, and norms.
let matrix = [[2.0, 0], [1, 3]]
let vector = [1.0, -1]
func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).map(*).reduce(0, +) }
print(matrix.map { dot($0, vector) }, dot(vector, vector).squareRoot()) // expect: [2.0, -2.0] 1.4142135623730951
print(vector.map(abs).reduce(0, +), vector.map { abs($0) }.max()!) // expect: 2.0 1.0
let scaled = matrix.map { $0.map { $0 / 2 } }
print(scaled, zip(matrix[0], matrix[1]).map { $0 - $1 }, matrix.map { $0.max()! })
// expect: [[1.0, 0.0], [0.5, 1.5]] [1.0, -3.0] [2.0, 3.0]
print(matrix.map { row in row.firstIndex(of: row.max()!)! }) // expect: [0, 1]

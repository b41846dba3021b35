// swift-format-ignore-file
// An array of structs: filter, sort, map by a member.
struct Student: Equatable {
    let name: String
    let year: Int
    var marks: [Int]
    var average: Double { marks.isEmpty ? 0 : Double(marks.reduce(0, +)) / Double(marks.count) }
}
var students = [
    Student(name: "Mina", year: 2, marks: [80, 90]), Student(name: "Leo", year: 1, marks: [70, 65, 75]),
    Student(name: "Ada", year: 2, marks: [100]), Student(name: "Kai", year: 1, marks: []),
]
print(students.map(\.name), students.map { $0.average }, students.filter { $0.year == 2 }.count)
// expect: ["Mina", "Leo", "Ada", "Kai"] [85.0, 70.0, 100.0, 0.0] 2
print(students.sorted { $0.average > $1.average }.map(\.name), students.max { $0.average < $1.average }!.name)
// expect: ["Ada", "Mina", "Leo", "Kai"] Ada
print(students.sorted { ($0.year, $0.name) < ($1.year, $1.name) }.map(\.name)) // expect: ["Kai", "Leo", "Ada", "Mina"]
print(students.min { $0.name < $1.name }?.name ?? "") // expect: Ada
// cell
// Finding one, and changing it in the array.
print(students.firstIndex { $0.name == "Leo" }!) // expect: 1
print(students.first { $0.marks.isEmpty }?.name ?? "none") // expect: Kai
print(students.contains { $0.year == 3 }) // expect: false
if let i = students.firstIndex(where: { $0.name == "Kai" }) {
    students[i].marks.append(60)
    students[i].marks += [50]
}
students[0].marks[1] = 100
print(students[3].marks, students[0].average, students.contains(students[2])) // expect: [60, 50] 90.0 true
print(students.firstIndex(of: students[1])!) // expect: 1
for i in students.indices where students[i].year == 1 { students[i].marks.append(99) }
print(students.map(\.marks.count), students.reduce(0) { $0 + $1.marks.count }) // expect: [2, 4, 1, 3] 10
// cell
// Grouping, counting and averaging by a member.
let byYear = Dictionary(grouping: students, by: \.year)
for (year, group) in byYear.sorted(by: { $0.key < $1.key }) {
    print(year, group.map(\.name).sorted(), String(format: "%.1f", group.map(\.average).reduce(0, +) / Double(group.count)))
}
// expect: 1 ["Kai", "Leo"] 73.5
// expect: 2 ["Ada", "Mina"] 95.0
let ranks = students.map { $0.average >= 90 ? "high" : $0.average >= 70 ? "middle" : "low" }
print(ranks.reduce(into: [:]) { $0[$1, default: 0] += 1 }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
// expect: ["high 2", "low 1", "middle 1"]
let lookup = Dictionary(uniqueKeysWithValues: students.map { ($0.name, $0) })
let absent = lookup["Zed"]?.average ?? 0
print(lookup["Ada"]!.average, absent, lookup["Zed"] == nil, lookup["Leo"]!.marks.max()!) // expect: 100.0 0.0 true 99
// cell
// A table of text, read line by line.
let csv = """
    city,month,rain
    Oslo,1,54.0
    Oslo,7,89.5
    Lima,1,0.9
    Lima,7,x
    """
let rows = csv.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
print(rows.count, rows[0], rows.map { $0[0] }, rows.compactMap { Double($0[2]) }.reduce(0, +))
// expect: 4 ["Oslo", "1", "54.0"] ["Oslo", "Oslo", "Lima", "Lima"] 144.4
// cell
// Rows that make no sense are skipped.
var rain: [String: [Double]] = [:]
for row in rows where row.count == 3 {
    guard let amount = Double(row[2]) else {
        print("skipping \(row)")
        continue
    }
    rain[row[0], default: []].append(amount)
}
// expect: skipping ["Lima", "7", "x"]
for (city, amounts) in rain.sorted(by: { $0.key < $1.key }) { print(city, amounts, amounts.max() ?? 0) }
// expect: Lima [0.9] 0.9
// expect: Oslo [54.0, 89.5] 89.5
// cell
// Columns of a report, padded.
let items = [("Notebook", 3, 2.5), ("Pen", 12, 0.8), ("Ruler", 1, 1.25)]
for (item, count, price) in items {
    let name = item.padding(toLength: 10, withPad: ".", startingAt: 0)
    print(name + String(format: "%3d × %5.2f = %6.2f", count, price, Double(count) * price))
}
// expect: Notebook..  3 ×  2.50 =   7.50
// expect: Pen....... 12 ×  0.80 =   9.60
// expect: Ruler.....  1 ×  1.25 =   1.25
print(String(repeating: "-", count: 20), String(format: "%.2f", items.reduce(0) { $0 + Double($1.1) * $1.2 }))
// expect: -------------------- 18.35
// cell
// A bar chart of words.
let text = "It was the best of times, it was the worst of times"
let words = text.lowercased().split { !$0.isLetter }.map(String.init)
let frequency = words.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
for (word, n) in frequency.filter({ $0.value > 1 }).sorted(by: { $0.key < $1.key }) {
    print(word.padding(toLength: 6, withPad: " ", startingAt: 0) + String(repeating: "█", count: n))
}
// expect: it    ██
// expect: of    ██
// expect: the   ██
// expect: times ██
// expect: was   ██
print(words.count, frequency.count, frequency.values.max()!, frequency.filter { $0.value == 1 }.keys.sorted())
// expect: 12 7 2 ["best", "worst"]
// cell
// Moving averages and running extremes.
let series = [3.0, 5, 4, 8, 6, 7]
print((0...series.count - 3).map { series[$0..<$0 + 3].reduce(0, +) / 3 }) // expect: [4.0, 5.666666666666667, 6.0, 7.0]
print(series.reduce(into: [Double]()) { $0.append(max($0.last ?? $1, $1)) }) // expect: [3.0, 5.0, 5.0, 8.0, 8.0, 8.0]
print(zip(series, series.dropFirst()).map { $1 - $0 }) // expect: [2.0, -1.0, 4.0, -2.0, 1.0]
let (lowest, highest) = (series.min()!, series.max()!)
print(series.map { ($0 - lowest) / (highest - lowest) }) // expect: [0.0, 0.4, 0.2, 1.0, 0.6, 0.8]
print(series.map { String(format: "%.0f%%", ($0 - lowest) / (highest - lowest) * 100) })
// expect: ["0%", "40%", "20%", "100%", "60%", "80%"]
// cell
// A histogram: counts in bins.
let heights = [151, 158, 160, 162, 163, 167, 170, 171, 185]
let bins = Dictionary(grouping: heights) { $0 / 10 * 10 }
for bin in stride(from: 150, through: 180, by: 10) {
    print("\(bin)–\(bin + 9)", String(repeating: "*", count: bins[bin]?.count ?? 0), separator: ": ")
}
// expect: 150–159: **
// expect: 160–169: ****
// expect: 170–179: **
// expect: 180–189: *
print(heights[heights.count / 2], heights.reduce(0, +) / heights.count) // expect: 163 165
print(bins.keys.sorted(), bins.max { $0.value.count < $1.value.count }!.key) // expect: [150, 160, 170, 180] 160
// cell
// A queue: in at the end, out at the front.
var queue: [Int] = []
for job in 1...3 { queue.append(job) }
let first = queue.removeFirst()
queue.append(first * 10)
print(queue, queue.first ?? 0) // expect: [2, 3, 10] 2
// cell
// A stack computes what is written after its operands.
var stack: [Double] = []
for token in "3 4 + 2 * 7 /".split(separator: " ") {
    if let number = Double(token) {
        stack.append(number)
    } else if let b = stack.popLast(), let a = stack.popLast() {
        switch token {
        case "+": stack.append(a + b)
        case "-": stack.append(a - b)
        case "*": stack.append(a * b)
        default: stack.append(a / b)
        }
    }
}
print(stack) // expect: [2.0]
// cell
// A graph as a dictionary: the shortest way.
let roads = ["A": ["B", "C"], "B": ["D"], "C": ["D", "E"], "D": ["F"], "E": ["F"], "F": []]
func shortestPath(from start: String, to goal: String) -> [String]? {
    var paths = [[start]]
    var seen: Set = [start]
    while !paths.isEmpty {
        let path = paths.removeFirst()
        if path.last == goal { return path }
        for next in roads[path.last!, default: []] where seen.insert(next).inserted { paths.append(path + [next]) }
    }
    return nil
}
print(shortestPath(from: "A", to: "F")!, shortestPath(from: "F", to: "A") as Any) // expect: ["A", "B", "D", "F"] nil
print(shortestPath(from: "C", to: "C")!) // expect: ["C"]
// cell
// Permutations, subsets and Pascal's triangle.
func permutations(_ items: [Int]) -> [[Int]] {
    if items.count <= 1 { return [items] }
    return items.indices.flatMap { i in
        var rest = items
        let chosen = rest.remove(at: i)
        return permutations(rest).map { [chosen] + $0 }
    }
}
print(permutations([1, 2, 3])) // expect: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
print([1, 2, 3].reduce([[]]) { sets, n in sets + sets.map { $0 + [n] } })
// expect: [[], [1], [2], [1, 2], [3], [1, 3], [2, 3], [1, 2, 3]]
var pascal = [[1]]
for _ in 1...4 { pascal.append(zip([0] + pascal.last!, pascal.last! + [0]).map(+)) }
print(pascal) // expect: [[1], [1, 1], [1, 2, 1], [1, 3, 3, 1], [1, 4, 6, 4, 1]]
// cell
// Life: one step of cells on a small board.
let board = [".....", "..#..", "..#..", "..#..", "....."].map { $0.map { $0 == "#" } }
func neighbours(_ r: Int, _ c: Int) -> Int {
    var n = 0
    for y in max(0, r - 1)...min(4, r + 1) {
        for x in max(0, c - 1)...min(4, c + 1) where (y, x) != (r, c) && board[y][x] { n += 1 }
    }
    return n
}
let stepped = (0..<5).map { r in (0..<5).map { c in neighbours(r, c) == 3 || board[r][c] && neighbours(r, c) == 2 } }
for line in stepped { print(String(line.map { $0 ? "#" : "." })) }
// expect: .....
// expect: .....
// expect: .###.
// expect: .....
// expect: .....
// cell
// Times, dates by hand, and bases.
let seconds = 7384
print(String(format: "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60), "\(seconds / 60) min")
// expect: 2:03:04 123 min
func isLeap(_ year: Int) -> Bool { year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) }
print([1900, 2000, 2023, 2024].filter(isLeap)) // expect: [2000, 2024]
let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
print(days[(3 + 100) % 7], days[((0 - 10) % 7 + 7) % 7], Int("101", radix: 2)! + Int("A", radix: 16)!)
// expect: Sat Fri 15

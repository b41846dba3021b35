// swift-format-ignore-file
// Gradebook with key paths, statistics and a report table
struct Student {
    let name: String
    let year: Int
    var marks: [String: [Double]]
}
extension Student {
    var all: [Double] { marks.values.flatMap { $0 } }
    var average: Double? { all.isEmpty ? nil : all.reduce(0, +) / Double(all.count) }
    var grade: Character {
        guard let average else { return "-" }
        return switch average {
        case 90...: "A"
        case 80..<90: "B"
        case 70..<80: "C"
        case ..<50: "F"
        default: "D"
        }
    }
}
extension Array where Element: BinaryFloatingPoint {
    func median() -> Element? {
        guard !isEmpty else { return nil }
        let s = sorted(), mid = count / 2
        return count.isMultiple(of: 2) ? (s[mid - 1] + s[mid]) / 2 : s[mid]
    }
}
extension Sequence {
    func sorted<V: Comparable>(on key: KeyPath<Element, V>, descending: Bool = false) -> [Element] {
        sorted { descending ? $0[keyPath: key] > $1[keyPath: key] : $0[keyPath: key] < $1[keyPath: key] }
    }
    func count(where test: (Element) -> Bool, from: Int) -> Int { from + filter(test).count }
}
var students = [
    Student(name: "Wu", year: 1, marks: ["math": [92, 88.5], "art": [75]]),
    Student(name: "Ada", year: 2, marks: ["math": [100, 99, 97]]),
    Student(name: "Bob", year: 1, marks: ["art": [40, 55], "math": [48.25]]),
    Student(name: "Zoe", year: 2, marks: [:]),
]
students[2].marks["art", default: []].append(61)
students[3].marks["music", default: [Double]()] += [70, 80]
func row(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).map { cell, w in
        w < 0 ? String(repeating: " ", count: max(0, -w - cell.count)) + cell
              : cell.padding(toLength: w, withPad: " ", startingAt: 0)
    }.joined(separator: " | ")
}
let widths = [6, -4, -7, -3]
print(row(["name", "year", "average", "gr"], widths))  // expect: name   | year | average |  gr
print(String(repeating: "-", count: widths.map(abs).reduce(0, +) + 9))  // expect: -----------------------------
for s in students.sorted(on: \.name) {
    print(row([s.name, "\(s.year)", s.average.map { String(format: "%.2f", $0) } ?? "n/a", String(s.grade)], widths))
}
// expect: Ada    |    2 |   98.67 |   A
// expect: Bob    |    1 |   51.06 |   D
// expect: Wu     |    1 |   85.17 |   B
// expect: Zoe    |    2 |   75.00 |   C
let byYear = Dictionary(grouping: students, by: \.year)
for year in byYear.keys.sorted() {
    let list = byYear[year, default: []]
    let best = list.max { ($0.average ?? 0) < ($1.average ?? 0) }
    print("year \(year):", list.map(\.name), "best", best?.name ?? "-")
}
// expect: year 1: ["Wu", "Bob"] best Wu
// expect: year 2: ["Ada", "Zoe"] best Ada
let perSubject = students.flatMap(\.marks).reduce(into: [String: [Double]]()) { $0[$1.key, default: []] += $1.value }
for (subject, marks) in perSubject.sorted(by: { $0.key < $1.key }) {
    print(subject.capitalized, marks.count, marks.median()!, marks.max()! - marks.min()!, separator: "\t")
}
// expect: Art	4	58.0	35.0
// expect: Math	6	94.5	51.75
// expect: Music	2	75.0	10.0
print(students.sorted(on: \.all.count, descending: true).map { "\($0.name):\($0.all.count)" })
// expect: ["Bob:4", "Wu:3", "Ada:3", "Zoe:2"]
let distribution = students.reduce(into: [:]) { (acc: inout [Character: Int], s) in acc[s.grade, default: 0] += 1 }
print(distribution.sorted { $0.key < $1.key }.map { "\($0)×\($1)" })  // expect: ["A×1", "B×1", "C×1", "D×1"]
let path = \Student.marks["math"]?.count
print(students.map { $0[keyPath: path] ?? 0 }, [Float]().median() as Any, [Float(1), 2].median()!)
// expect: [2, 3, 1, 0] nil 1.5
students.removeAll { $0.average ?? 0 < 60 }
print(students.map(\.name), students.count(where: { $0.year == 1 }, from: 10))  // expect: ["Wu", "Ada", "Zoe"] 11
let (top, rest) = (students.filter { $0.grade <= "B" }, students.filter { $0.grade > "B" })
print(top.map(\.name), rest.map(\.name), students.contains { $0.name.hasPrefix("Z") })  // expect: ["Wu", "Ada"] ["Zoe"] true

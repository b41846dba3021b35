// swift-format-ignore-file
/* Grade book: mean, median, mode, variance, letter grades.
   Course: Introduction to Programming, week 5 */

struct Student: CustomStringConvertible {
    let name: String
    let scores: [Double]

    var average: Double { scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count) }
    var best: Double? { scores.max() }
    var worst: Double? { scores.min() }
    var letter: Character {
        switch average {
        case 90...: return "A"
        case 80..<90: return "B"
        case 70..<80: return "C"
        case 60..<70: return "D"
        default: return "F"
        }
    }
    var description: String { "\(name) \(letter) (\(String(format: "%.1f", average)))" }
}

func mean(_ values: [Double]) -> Double {
    return values.reduce(0, +) / Double(values.count)
}

func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 {
        return sorted[middle]
    } else {
        return (sorted[middle - 1] + sorted[middle]) / 2
    }
}

func modes(_ values: [Double]) -> [Double] {
    var counts: [Double: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    guard let highest = counts.values.max(), highest > 1 else { return [] }
    return counts.filter { $0.value == highest }.map { $0.key }.sorted()
}

func variance(_ values: [Double], sample: Bool = false) -> Double {
    let m = mean(values)
    let squares = values.map { ($0 - m) * ($0 - m) }
    return squares.reduce(0, +) / Double(sample ? values.count - 1 : values.count)
}

func standardDeviation(_ values: [Double]) -> Double { variance(values).squareRoot() }

let students = [
    Student(name: "Mia", scores: [92, 88, 95, 100]),
    Student(name: "Noah", scores: [75, 64.5, 81]),
    Student(name: "Lina", scores: [58, 49, 61, 70]),
    Student(name: "Omar", scores: [88, 88, 79, 85]),
    Student(name: "Zoe", scores: []),
]

for student in students { print(student) }
// expect: Mia A (93.8)
// expect: Noah C (73.5)
// expect: Lina F (59.5)
// expect: Omar B (85.0)
// expect: Zoe F (0.0)
print(students[1].best ?? 0, students[1].worst ?? 0, students[4].best as Any)  // expect: 81.0 64.5 nil

let all = students.flatMap { $0.scores }
print("n = \(all.count), mean = \(mean(all))")  // expect: n = 15, mean = 78.23333333333333
print("median:", median(all) ?? "none", "- of nothing:", median([]) ?? "none")
// expect: median: 81.0 - of nothing: none
print("modes:", modes(all), modes([1, 2, 3]))  // expect: modes: [88.0] []
print(variance([2, 4, 4, 4, 5, 5, 7, 9]), standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]))  // expect: 4.0 2.0
print(String(format: "sample variance %.4f", variance(all, sample: true)))  // expect: sample variance 222.3167

// histogram by tens
var histogram = [Int: Int]()
for score in all { histogram[Int(score) / 10 * 10, default: 0] += 1 }
for (low, count) in histogram.sorted(by: { $0.key < $1.key }) {
    let range = low == 100 ? "100" : "\(low)-\(low + 9)"
    print(range.padding(toLength: 6, withPad: " ", startingAt: 0) + String(repeating: "*", count: count))
}
// expect: 40-49 *
// expect: 50-59 *
// expect: 60-69 **
// expect: 70-79 ***
// expect: 80-89 *****
// expect: 90-99 **
// expect: 100   *

// ranking with ties broken by name
let ranking = students.filter { !$0.scores.isEmpty }.sorted {
    if $0.average != $1.average { return $0.average > $1.average }
    return $0.name < $1.name
}
for (place, student) in ranking.enumerated() {
    print("\(place + 1). \(student.name)")
}
// expect: 1. Mia
// expect: 2. Omar
// expect: 3. Noah
// expect: 4. Lina

let byLetter = Dictionary(grouping: students, by: { $0.letter })
for letter in byLetter.keys.sorted() {
    print(letter, byLetter[letter]!.map { $0.name })
}
// expect: A ["Mia"]
// expect: B ["Omar"]
// expect: C ["Noah"]
// expect: F ["Lina", "Zoe"]

// curve: everybody gets the points that the best average lacks to 100
let bonus = 100 - (ranking.first?.average ?? 100)
let curved = ranking.map { ($0.name, $0.average + bonus) }
print(bonus)  // expect: 6.25
print(curved)  // expect: [("Mia", 100.0), ("Omar", 91.25), ("Noah", 79.75), ("Lina", 65.75)]
let (passed, failed) = (curved.filter { $0.1 >= 65 }, curved.filter { $0.1 < 65 })
print("\(passed.count) pass, \(failed.count) fail: \(failed.map { $0.0 })")  // expect: 4 pass, 0 fail: []
print("z-scores:", ranking.map { (($0.average - mean(all)) / standardDeviation(all) * 100).rounded() / 100 })
// expect: z-scores: [1.08, 0.47, -0.33, -1.3]

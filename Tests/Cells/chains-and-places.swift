// swift-format-ignore-file
// Implicit member chains, key paths with subscripts, names that hide parameters, several names in one property.
enum Level: Int {
    case low = 1, middle, high
    func raised(by n: Int = 1) -> Level { Level(rawValue: min(rawValue + n, 3)) ?? .high }
    static let usual = Level.middle
    var next: Level { .low.raised(by: rawValue) }
}
func show(_ level: Level) { print(level) }
show(.low.raised())  // expect: middle
show(.usual.raised(by: 1).next)  // expect: high
let level: Level? = .low.raised()
print(level as Any, Level.low == .low.raised().raised(by: -1))  // expect: Optional(main.Level.middle) true
struct Student {
    var name: String
    var marks: [String: [Int]]
}
let students = [Student(name: "Ann", marks: ["art": [1, 2]]), Student(name: "Bo", marks: [:])]
let count = \Student.marks["art"]?.count
print(students.map { $0[keyPath: count] ?? 0 }, students.map(\.name.count))  // expect: [2, 0] [3, 2]
let first = \Student.marks["art"]![0]
print(students[0][keyPath: first])  // expect: 1
var subject = "art"
let chosen = \Student.marks[subject]
subject = "music"
print(students[0][keyPath: chosen] as Any)  // expect: Optional([1, 2])
var pair = [10, 20, 30]
let last = \[Int][2]
pair[keyPath: last] += 5
print(pair, [[1, 2], [3, 4]].map(\.[1]))  // expect: [10, 20, 35] [2, 4]
print([3, 4].map { n -> Int in
    var n = n
    n *= 2
    return n
})  // expect: [6, 8]
struct Record {
    var (won, lost) = (0, 0)
    let (name, place): (String, Int)
    static let codes: Set = ["W", "L"]
    static let table: KeyValuePairs = ["win": 3, "draw": 1]
}
var record = Record(won: 0, lost: 0, name: "Reds", place: 2)
record.won += 1
struct Points { var (x, y) = (1, 2); var z = 3 }
print(Points(), Points(x: 5, y: 6))  // expect: Points(x: 1, y: 2, z: 3) Points(x: 5, y: 6, z: 3)
print(record, Record.codes.count, Record.table.map(\.value), Record(won: 1, lost: 2, name: "x", place: 0).lost)
// expect: Record(won: 1, lost: 0, name: "Reds", place: 2) 2 [3, 1] 2
func twice() -> [Int] {
    print("called")
    return [1, 2]
}
print(twice()[...], twice()[1...])
// expect: called
// expect: called
// expect: [1, 2] [2]
struct Cache {
    private var values: [String: Int] = [:]
    private(set) var reads = 0
    let limit = 3
    subscript(key: String) -> Int? {
        mutating get {
            reads += 1
            return values[key]
        }
        set { values[key] = newValue }
    }
}
var cache = Cache()
cache["a"] = 1
cache["a"]? += 10
cache["b"]? += 10
print(cache["a"] ?? 0, cache["b"] as Any, cache.reads)  // expect: 11 nil 4

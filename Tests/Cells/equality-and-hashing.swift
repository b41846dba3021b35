// swift-format-ignore-file
struct Point: Equatable { var x: Int, y: Int }
print(Point(x: 1, y: 2) == Point(x: 1, y: 2), Point(x: 1, y: 2) != Point(x: 2, y: 1))  // expect: true true
print([Point(x: 0, y: 0)].contains(Point(x: 0, y: 0)), [Point(x: 1, y: 1)] == [], Point(x: 3, y: 3) == nil)  // expect: true false false
// cell
struct Name: Equatable {
    var text: String
    static func == (a: Name, b: Name) -> Bool { a.text.lowercased() == b.text.lowercased() }
}
print(Name(text: "Ada") == Name(text: "ADA"), [Name(text: "x")].firstIndex(of: Name(text: "X"))!)  // expect: true 0
print(Name(text: "a") != Name(text: "b"), Optional(Name(text: "q")) == Name(text: "Q"))  // expect: true true
// cell
struct Key: Hashable { let row: Int, column: Int }
var board: [Key: String] = [:]
board[Key(row: 1, column: 2)] = "X"
board[Key(row: 1, column: 2)] = "O"
board[Key(row: 2, column: 1)] = "X"
print(board.count, board[Key(row: 1, column: 2)]!, board[Key(row: 9, column: 9)] ?? "-")  // expect: 2 O -
// cell
let visited: Set<Key> = [Key(row: 0, column: 0), Key(row: 0, column: 1), Key(row: 0, column: 0)]
print(visited.count, visited.contains(Key(row: 0, column: 1)), visited.contains(Key(row: 5, column: 0)))  // expect: 2 true false
// cell
enum Piece: Hashable { case pawn, rook(moved: Bool), custom(String) }
var counts: [Piece: Int] = [:]
for piece in [Piece.pawn, .rook(moved: true), .pawn, .rook(moved: false), .custom("x"), .rook(moved: true)] {
    counts[piece, default: 0] += 1
}
print(counts[.pawn]!, counts[.rook(moved: true)]!, counts[.custom("y")] == nil, counts.count)  // expect: 2 2 true 4
// cell
struct Player: Hashable {
    let id: Int
    var score = 0
    static func == (a: Player, b: Player) -> Bool { a.id == b.id }
    func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
var players: Set = [Player(id: 1, score: 5), Player(id: 2)]
print(players.insert(Player(id: 1, score: 99)).inserted, players.count)  // expect: false 2
print(players.contains(Player(id: 2, score: 7)), Player(id: 1).hashValue == Player(id: 1, score: 3).hashValue)  // expect: true true
// cell
struct Version: Comparable {
    let major: Int, minor: Int
    static func < (a: Version, b: Version) -> Bool { (a.major, a.minor) < (b.major, b.minor) }
}
let versions = [Version(major: 1, minor: 5), Version(major: 0, minor: 9), Version(major: 1, minor: 0)]
print(versions.sorted().map { "\($0.major).\($0.minor)" }, versions.max()!.minor, versions.min()! <= versions[2])
// expect: ["0.9", "1.0", "1.5"] 5 true
print(versions[0] > versions[2], versions[0] >= versions[0], max(versions[1], versions[2]).major)  // expect: true true 1
// cell
enum Size: Comparable { case small, medium, large(Int) }
print(Size.small < .large(0), Size.large(3) < .large(2), [Size.large(1), .small, .medium].sorted().map { "\($0)" })
// expect: true false ["small", "medium", "large(1)"]
// cell
struct Student: Comparable {
    let name: String, grade: Double
    static func < (a: Student, b: Student) -> Bool { a.grade != b.grade ? a.grade > b.grade : a.name < b.name }
}
let students = [("Cy", 2.0), ("Al", 3.5), ("Bo", 2.0)].map { Student(name: $0.0, grade: $0.1) }
print(students.sorted().map { $0.name }, students.sorted(by: >).first!.name)  // expect: ["Al", "Bo", "Cy"] Cy
// cell
struct Line: Equatable { var start: Point, end: Point?, tags: [String] = [] }
let line = Line(start: Point(x: 0, y: 0), end: nil)
var other = line
print(line == other)  // expect: true
other.end = Point(x: 1, y: 1)
print(line == other, other == Line(start: Point(x: 0, y: 0), end: Point(x: 1, y: 1), tags: []))  // expect: false true
// cell
struct Money: Equatable {}
enum Unit: Equatable { case only }
print(Money() == Money(), Unit.only == .only, [[Unit.only]] == [[.only]], ["k": Money()] == ["k": Money()])  // expect: true true true true
// cell
struct Reading: Equatable { var value: Double }
print(Reading(value: .nan) == Reading(value: .nan), Reading(value: 0) == Reading(value: -0.0))  // expect: false true
let reading = Reading(value: .nan)
print([reading] == [reading], reading != reading)  // expect: false true
// cell
let grouped = Dictionary(grouping: 1...6) { Key(row: $0 % 2, column: 0) }
print(grouped[Key(row: 0, column: 0)]!, grouped[Key(row: 1, column: 0)]!, Set([1, 2].map { Key(row: $0, column: $0) }).count)
// expect: [2, 4, 6] [1, 3, 5] 2

// swift-format-ignore-file
// Arrays of Bool, whose elements lie in bytes: every way to make, read, change, share and walk them.

func described(_ flags: [Bool]) -> String { flags.map { $0 ? "1" : "0" }.joined() }

func flip(_ flag: inout Bool) { flag = !flag }

func flipAll(_ flags: inout [Bool]) { for index in flags.indices { flags[index].toggle() } }

func total<T>(_ items: [T], where passes: (T) -> Bool) -> Int { items.filter(passes).count }

struct Board {
    var cells = Array(repeating: Array(repeating: false, count: 4), count: 3)
    subscript(row: Int, column: Int) -> Bool {
        get { cells[row][column] }
        set { cells[row][column] = newValue }
    }
    mutating func turnOn(_ row: Int, _ column: Int) { cells[row][column] = true }
}

var flags = [true, false, true]
flags.append(false)
flags.append(contentsOf: [true, true])
flags += [false]
flags.insert(true, at: 1)
print(described(flags), flags.count)  // expect: 11010110 8
flags[2].toggle()
flip(&flags[0])
flipAll(&flags)
print(flags)  // expect: [true, false, false, false, true, false, false, true]
let copy = flags
var board0 = true
flags[0] = !flags[0]
swap(&flags[1], &board0)
flags.swapAt(0, 7)
print(described(copy), described(flags), copy == flags, copy == copy)  // expect: 10001001 11001000 false true
print(flags.remove(at: 0), flags.removeLast(), flags.removeFirst(), flags.popLast() ?? false, described(flags))
// expect: true false true false 0010
print(flags.first ?? false, flags.last ?? true, flags.firstIndex(of: false) ?? -1, flags.contains(true))
// expect: false false 0 true
print(described(flags.reversed()), described(Array(flags[1...])), flags[1..<3], flags.prefix(2), flags.dropFirst())
// expect: 0100 010 [false, true] [false, false] [false, true, false]
for (index, flag) in flags.enumerated() where flag { print(index, terminator: " ") }
for flag in flags[1...] { print(flag ? "y" : "n", terminator: " ") }
for (flag, number) in zip(flags, 1...) { print(flag, number, terminator: "; ") }
print()  // expect: 2 n y n false 1; false 2; true 3; false 4; 

let made = (0..<10).map { $0 % 3 == 0 }
print(described(made), made.filter { $0 }.count, made.reduce(0) { $0 + ($1 ? 1 : 0) }, made.allSatisfy { $0 })
// expect: 1001001001 4 4 false
print(total(made) { $0 }, made.map(\.description).prefix(2), made.lastIndex(of: true) ?? -1)  // expect: 4 ["true", "false"] 9
print(described(Array(repeating: true, count: 3) + Array(repeating: false, count: 2)))  // expect: 11100
print(described([[true, false], [], [true]].flatMap { $0 }), described(Array([[true], [false, true]].joined())))
// expect: 101 101
print(described(made.sorted { $0 && !$1 }), made.split(separator: true).count, made.shuffled().count)  // expect: 1111000000 3 10

var board = Board()
board[0, 1] = true
board.turnOn(2, 3)
board.cells[1][2].toggle()
board[1, 0] = board[0, 1] && !board[0, 0]
flip(&board.cells[2][0])
flip(&board[2, 1])
for row in board.cells { print(described(row)) }
// expect: 0100
// expect: 1010
// expect: 1101

var seen: [String: Bool] = ["a": true, "b": false]
seen["c"] = true
seen["b", default: false].toggle()
let values: [Bool] = Array(seen.values)
print(values.filter { $0 }.count, described(Array(seen.values).sorted { $0 && !$1 }), Set(seen.values).count)  // expect: 3 111 1
for flag in seen.values { print(flag, terminator: " ") }
print(seen.values.contains(false), seen.mapValues { !$0 }.values.contains(true))  // expect: true true true false false
var names: [Bool: String] = [true: "yes", false: "no"]
names[true]! += "!"
print(Array(names.keys).count, names.keys.contains(false), names[true] ?? "", names[false] ?? "")  // expect: 2 true yes! no
let both: Set<Bool> = [true, false, true]
print(both.count, both.map { $0 ? 1 : 0 }.reduce(0, +), Array(both).count, both.contains(true))  // expect: 2 1 2 true
var lists: [String: [Bool]] = [:]
lists["x", default: []].append(true)
lists["x", default: []].append(false)
lists["x"]?[1] = true
print(lists["x"] ?? [])  // expect: [true, true]

let anything: [Any] = [true, 1, [false, true]]
print(anything, (anything[2] as? [Bool])?.count ?? 0, anything[0] as? Bool ?? false)  // expect: [true, 1, [false, true]] 2 true
let optional: [Bool?] = [true, nil, false]
print(optional.compactMap { $0 }, optional.map { $0 ?? true })  // expect: [true, false] [true, true, false]
let pairs = [(true, 1), (false, 2)]
print(pairs.map(\.0), pairs.map { ($0.0, !$0.0) }.map { $0.1 })  // expect: [true, false] [false, true]
var captured = [false, false]
let mark = { (index: Int) in captured[index] = true }
mark(1)
print(captured, captured.hashValue == [false, true].hashValue, captured.description)  // expect: [false, true] true [false, true]
var lazily = made.lazy.map { !$0 }.filter { $0 }.makeIterator()
print(lazily.next() ?? false, made.lazy.filter { $0 }.count)  // expect: true 4
var emptied = [true, true]
emptied.removeAll()
emptied.append(false)
emptied.reserveCapacity(100)
for _ in 0..<100 { emptied.append(true) }
emptied.removeSubrange(1..<99)
emptied.replaceSubrange(0..<1, with: [true, false])
print(described(emptied), emptied.isEmpty, emptied.min { !$0 && $1 } ?? true)  // expect: 1011 false false
emptied[1...2] = [true]
print(described(emptied), emptied.randomElement() != nil, emptied.firstIndex { !$0 } ?? -1)  // expect: 111 true -1
let (first, second) = (made[3], made[4])
print(first, second, made[3] == first, made[1] != made[0], made[2] || made[3])  // expect: true false true true true
print([true, false].elementsEqual([true, false]), Array([true, false].dropLast()), [false].count)  // expect: true [true] 1

// swift-format-ignore-file
// Arrays of Bool within other values, shared, captured and passed on.
final class Bits { var flags = [Bool](repeating: false, count: 4); subscript(i: Int) -> Bool { get { flags[i] } set { flags[i] = newValue } } }
struct Grid { var rows: [[Bool]]; mutating func flip(_ r: Int, _ c: Int) { rows[r][c].toggle() }
    var alive: Int { rows.reduce(0) { $0 + $1.filter { $0 }.count } } }
enum Mask { case bits([Bool]), none }
func mark(_ a: inout [Bool], at i: Int) { a[i] = true }
func markElement(_ a: inout Bool, _ b: inout Bool) { a = true; b.toggle() }
func anyTrue<C: Collection>(_ c: C) -> Bool where C.Element == Bool { c.contains(true) }
func first<T>(_ a: [T]) -> T { a[0] }
func pairUp<T, U>(_ a: [T], _ b: [U]) -> [(T, U)] { var r: [(T, U)] = []; for i in a.indices { r.append((a[i], b[i])) }; return r }
struct Stack<T> { var items: [T] = []; mutating func push(_ x: T) { items.append(x) }; mutating func pop() -> T? { items.popLast() } }
let bits = Bits(); bits[1] = true; bits.flags[2].toggle(); bits.flags.append(true); mark(&bits.flags, at: 0)
print(bits.flags, bits[1])  // expect: [true, true, true, false, true] true
var grid = Grid(rows: Array(repeating: [Bool](repeating: false, count: 3), count: 2))
grid.flip(1, 2); grid.rows[0][0] = true; var other = true; markElement(&grid.rows[0][1], &other); print(grid.rows, grid.alive)
// expect: [[true, true, false], [false, false, true]] 3
var m = Mask.bits([true, false]); if case .bits(var b) = m { b[1] = true; b.append(false); m = .bits(b) }; print(m)
// expect: bits([true, true, false])
print(anyTrue([false, true]), anyTrue([false][...]), first([true, false]), first([[true]]), pairUp([true, false], [1, 2]).map { "\($0.0)\($0.1)" })
// expect: true false true [true] ["true1", "false2"]
var s = Stack<Bool>(); s.push(true); s.push(false); print(s.pop() ?? true, s.items, s)
// expect: false [true] Stack<Bool>(items: [true])
var flags = (0..<7).map { $0 % 2 == 0 }
print(Array(zip(flags, flags.dropFirst())).map { $0.0 && $0.1 }, flags.reversed().enumerated().map { "\($0.offset)\($0.element)" })
// expect: [false, false, false, false, false, false] ["0true", "1false", "2true", "3false", "4true", "5false", "6true"]
flags.sort { !$0 && $1 }; print(flags); flags.removeAll { $0 }; print(flags)
// expect: [false, false, false, true, true, true, true]
// expect: [false, false, false]
print(flags.reduce(into: [Bool]()) { $0.append(!$1) }, Dictionary(grouping: [true, false, true]) { $0 }[true]!.count)
// expect: [true, true, true] 2
let anys: [Any] = [true, false] as [Bool]; print(anys, (anys as? [Bool]) ?? [])  // expect: [true, false] [true, false]
let opts: [Bool?] = [true, false] as [Bool]; print(opts)  // expect: [Optional(true), Optional(false)]
let back = opts.compactMap { $0 }; print(back == [true, false], Set([[true], [true], [false]]).count)  // expect: true 2
var t = (flags: [false, false], n: 1); t.flags[1] = true; print(t)  // expect: (flags: [false, true], n: 1)
var d: [Int: [Bool]] = [1: [false]]; d[1]![0] = true; d[2, default: [false, false]][1].toggle(); print(d[1]!, d[2]!)
// expect: [true] [false, true]
let kp = \Grid.rows; grid[keyPath: kp][0][2] = true; print(grid.rows[0], grid[keyPath: \.rows][1])
// expect: [true, true, true] [false, false, true]
var closureFlags = [false, false, false]; let set = { (i: Int, v: Bool) in closureFlags[i] = v }; set(1, true); (0...2).forEach { closureFlags[$0] = !closureFlags[$0] }; print(closureFlags)
// expect: [true, false, true]
var slice = closureFlags[1...]; slice[2] = !slice[2]; slice.append(true); print(slice, closureFlags, Array(slice), slice.startIndex)
// expect: [false, false, true] [true, false, true] [false, false, true] 1
var it = flags.makeIterator(); print(it.next() ?? true, flags.isEmpty)  // expect: false false
let big = [Bool](repeating: true, count: 100_003); print(big.count, big[100_002], big.filter { $0 }.count, big.allSatisfy { $0 }, big.firstIndex(of: false) ?? -1)
// expect: 100003 true 100003 true -1
var copy = big; copy[5] = false; print(big[5], copy[5], big == copy, copy.lastIndex(of: false)!, (copy + big).count)
// expect: true false false 5 200006
print(String(describing: [true]), "\([false])", [true].description, [true, false].map(String.init), [Bool]("101".map { $0 == "1" }))
// expect: [true] [false] [true] ["true", "false"] [true, false, true]
let (x, y) = ([true, false][0], [1, 2][1]); print(x, y, [true, false].randomElement() != nil, [true, true].elementsEqual([true, true]))
// expect: true 2 true true

var nested = [[[true]]]; nested[0][0][0] = false; nested[0].append([true]); print(nested, nested.flatMap { $0 }.flatMap { $0 })
// expect: [[[false], [true]]] [false, true]
var matrix = [[Bool]](); for i in 0..<3 { matrix.append([]); for j in 0..<3 { matrix[i].append(i == j) } }; print(matrix, matrix.map { $0.map { $0 ? 1 : 0 } })
// expect: [[true, false, false], [false, true, false], [false, false, true]] [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
func vari(_ f: Bool...) -> Int { f.filter { $0 }.count }; print(vari(true, false, true), vari())  // expect: 2 0
let sorted = ["b": true, "a": false].sorted { $0.key < $1.key }.map { $0.value }; print(sorted)  // expect: [false, true]
for (i, row) in matrix.enumerated() { for (j, v) in row.enumerated() where v { print(i, j, terminator: " ") } }; print()
// expect: 0 0 1 1 2 2 
switch [true, false] { case [true, false]: print("match") default: print("no") }  // expect: match
if let f = [true].first, f, let l = [false].last, !l { print("ok") }  // expect: ok
var arr = [true, false, true, true]; arr.swapAt(0, 1); arr.reverse(); arr.insert(contentsOf: [false, false], at: 1); arr.replaceSubrange(0...1, with: []); print(arr, arr.partition { $0 }, arr)
// expect: [false, true, true, false] 2 [false, false, true, true]

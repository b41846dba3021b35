// swift-format-ignore-file
var total = 0
let add = { (n: Int) in total += n }
add(3)
total *= 10
add(4)
print(total)  // expect: 34
// cell
func makeCounter(step: Int) -> () -> Int {
    var count = 0
    return {
        count += step
        return count
    }
}
let byOne = makeCounter(step: 1), byTen = makeCounter(step: 10)
print(byOne(), byOne(), byTen(), byOne(), byTen())  // expect: 1 2 10 3 20
// cell
var price = 5
let late = { price }
let early = { [price] in price }
let renamed = { [old = price * 2] in old + price }
price = 8
print(late(), early(), renamed())  // expect: 8 5 18
// cell
var makers: [() -> Int] = []
for i in 1...3 { makers.append { i * i } }
var k = 0
while k < 3 { makers.append { k }; k += 1 }
print(makers.map { $0() })  // expect: [1, 4, 9, 3, 3, 3]
// cell
var loops: [() -> Int] = []
var outside = 0
for _ in 0..<2 {
    var inside = 0
    loops.append { inside += 1; outside += 1; return inside * 10 + outside }
}
print(loops[0](), loops[0](), loops[1](), outside)  // expect: 11 22 13 3
// cell
func pair() -> (set: (Int) -> Void, get: () -> Int) {
    var hidden = 1
    return ({ hidden = $0 }, { hidden })
}
let cell = pair(), other = pair()
cell.set(9)
print(cell.get(), other.get())  // expect: 9 1
// cell
var list = [1, 2, 3]
let copied = { [list] in list.count }
let shared = { list.count }
list.append(4)
print(copied(), shared())  // expect: 3 4
// cell
let alias = byTen
print(alias(), byTen())  // expect: 30 40
// cell
func each(_ n: Int, _ body: (Int) -> Void) { for i in 0..<n { body(i) } }
var squares: [Int] = [], last = -1
each(4) { squares.append($0 * $0) }
each(3) { i in each(2) { j in last = i * 10 + j } }
print(squares, last)  // expect: [0, 1, 4, 9] 21
// cell
func accumulate() -> [String] {
    var lines: [String] = []
    let emit: (String) -> Void = { lines.append("> " + $0) }
    func twice(_ text: String) { emit(text); emit(text) }
    twice("a")
    emit("b")
    return lines
}
print(accumulate())  // expect: ["> a", "> a", "> b"]
// cell
struct Machine { var state = 0
    func reader() -> () -> Int { { state } }
}
var machine = Machine()
let read = machine.reader()
machine.state = 5
print(read(), machine.reader()())  // expect: 0 5
// cell
var generator = { () -> () -> Int in
    var (a, b) = (0, 1)
    return {
        defer { (a, b) = (b, a + b) }
        return a
    }
}()
print((0..<10).map { _ in generator() })  // expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]

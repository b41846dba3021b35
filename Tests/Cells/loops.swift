// swift-format-ignore-file
var squares: [Int] = []
for i in 1...5 { squares.append(i * i) }
for _ in 0..<2 { squares.removeLast() }
print(squares)  // expect: [1, 4, 9]
// cell
var pairs: [String] = []
outer: for i in 1...4 {
    inner: for j in 1...4 {
        if j == i { continue outer }
        if i + j == 6 { break outer }
        if j == 2 { continue inner }
        pairs.append("\(i)\(j)")
    }
}
print(pairs)  // expect: ["21", "31", "41"]
// cell
var n = 100, halvings = 0
while n > 1 {
    n /= 2
    halvings += 1
}
print(n, halvings)  // expect: 1 6
repeat { n += 7 } while n < 20
print(n)  // expect: 22
// cell
var tries = 0
search: while true {
    tries += 1
    switch tries % 7 {
    case 0 where tries > 10: break search
    case 3: continue search
    default: break
    }
    if tries > 1000 { break }
}
print(tries)  // expect: 14
// cell
for i in stride(from: 10, through: 0, by: -4) { print(i, terminator: ",") }
for x in stride(from: 0.0, to: 1.0, by: 0.25) { print(x, terminator: ",") }
for i in (1...3).reversed() { print(i, terminator: ",") }
print("end")  // expect: 10,6,2,0.0,0.25,0.5,0.75,3,2,1,end
// cell
var empty = 0
for _ in 0..<0 { empty += 1 }
for _ in stride(from: 5, to: 0, by: 1) { empty += 1 }
for _ in [] as [Int] { empty += 1 }
print(empty)  // expect: 0
// cell
for (index, letter) in "abc".enumerated() where index != 1 { print(index, letter) }
// expect: 0 a
// expect: 2 c
for (a, b) in zip([1, 2, 3], ["x", "y"]) { print(a, b) }
// expect: 1 x
// expect: 2 y
for (key, value) in ["k": 1] { print(key, value) }  // expect: k 1
// cell
var numbers = [1, 2, 3]
for number in numbers { numbers.append(number * 10) }
print(numbers)  // expect: [1, 2, 3, 10, 20, 30]
for i in numbers.indices where numbers[i] > 9 { numbers[i] = 0 }
print(numbers)  // expect: [1, 2, 3, 0, 0, 0]
// cell
var bound = 3, rounds = 0
for _ in 0..<bound { bound = 100; rounds += 1 }
print(rounds, bound)  // expect: 3 100
// cell
let grid = [[1, 2], [3, 4], [5, 6]]
var columns = [0, 0]
for row in grid { for (j, value) in row.enumerated() { columns[j] += value } }
print(columns)  // expect: [9, 12]
for (i, row) in grid.enumerated() where i > 0 { for value in row where value % 2 == 0 { print(i, value) } }
// expect: 1 4
// expect: 2 6
// cell
func firstPrime(after n: Int) -> Int {
    var candidate = n + 1
    next: while true {
        var d = 2
        while d * d <= candidate {
            if candidate % d == 0 { candidate += 1; continue next }
            d += 1
        }
        return candidate
    }
}
print(firstPrime(after: 13), firstPrime(after: 89))  // expect: 17 97
// cell
block: do {
    print("before")
    if squares.count == 3 { break block }
    print("never")
}  // expect: before
check: if squares.count == 3 {
    guard squares[0] == 2 else { break check }
    print("never")
}
print("after")  // expect: after
// cell
var countdown = 3
while countdown >= 0, countdown != 1 { print(countdown); countdown -= 1 }
// expect: 3
// expect: 2
for i in 1... { if i * i > 50 { print("first", i); break } }  // expect: first 8
var queue = [1]
while !queue.isEmpty && queue.count < 5 { queue.append(queue.reduce(0, +)) }
print(queue)  // expect: [1, 1, 2, 4, 8]
// cell
var text = ""
for c in "héllo" { text = String(c) + text }
for i in 0..<3 { for _ in i..<3 { text += "." }; text += "|" }
print(text)  // expect: olléh...|..|.|

// swift-format-ignore-file
let point = (3, 4)
let person = (name: "Ada", age: 36)
print(point.0 + point.1, person.name, person.1, person.0.count)  // expect: 7 Ada 36 3
// cell
var size = (width: 1, height: 2)
size.width = 5
size.1 += 10
print(size, size.height)  // expect: (width: 5, height: 12) 12
size = (7, 8)
print(size)  // expect: (width: 7, height: 8)
// cell
let (name, age) = person
let (x, _) = point
let (a, (b, c)) = (1, (2, "three"))
print(name, age, x, a, b, c)  // expect: Ada 36 3 1 2 three
// cell
var left = 1, right = 2
(left, right) = (right, left)
print(left, right)  // expect: 2 1
var list = [1, 2, 3]
(list[0], list[2]) = (list[2], list[0])
(left, list[1]) = (list[1], left)
print(list, left)  // expect: [3, 2, 1] 2
// cell
print((1, 2) == (1, 2), (1, "b") < (1, "c"), (2, 0) < (1, 9), (1, 2, 3) != (1, 2, 4), (1, 2.5) >= (1, 2))
// expect: true true false true true
print(person == ("Ada", 36), () == ())  // expect: true true
// cell
func divide(_ a: Int, by b: Int) -> (quotient: Int, remainder: Int) { (a / b, a % b) }
let result = divide(17, by: 5)
let (q, r) = divide(-17, by: 5)
print(result.quotient, result.remainder, result, q, r)  // expect: 3 2 (quotient: 3, remainder: 2) -3 -2
// cell
let pairs = [(1, "one"), (2, "two"), (3, "three")]
for (number, word) in pairs where number != 2 { print(number, word) }
// expect: 1 one
// expect: 3 three
print(pairs.map { $0.1 }, pairs.map { number, word in "\(number)\(word.first!)" }, pairs[1].0)
// expect: ["one", "two", "three"] ["1o", "2t", "3t"] 2
// cell
var people: [(name: String, age: Int)] = [("Bo", 20), ("Al", 40)]
people.append((name: "Cy", age: 30))
people[0].age += 1
people.sort { $0.age > $1.age }
print(people.map { $0.name }, people.reduce(0) { $0 + $1.age }, people.min { $0.age < $1.age }!.name)  // expect: ["Al", "Cy", "Bo"] 91 Bo
// cell
typealias Segment = (from: (x: Int, y: Int), to: (x: Int, y: Int))
var segment: Segment = ((0, 0), (3, 4))
segment.to.x = 6
func length(_ s: Segment) -> Int { abs(s.to.x - s.from.x) + abs(s.to.y - s.from.y) }
print(length(segment), segment.from == (0, 0), segment)  // expect: 10 true (from: (x: 0, y: 0), to: (x: 6, y: 4))
// cell
let stats = [3, 1, 2].reduce((min: Int.max, max: Int.min, sum: 0)) { (min($0.min, $1), max($0.max, $1), $0.sum + $1) }
print(stats)  // expect: (min: 1, max: 3, sum: 6)
// cell
var (low, high) = (0, 10)
while low < high { (low, high) = (low + 1, high - 2) }
print(low, high)  // expect: 4 2
var fibonacci = (0, 1)
for _ in 0..<10 { fibonacci = (fibonacci.1, fibonacci.0 + fibonacci.1) }
print(fibonacci)  // expect: (55, 89)
// cell
let copy = size
size.width = 0
let plain: (Int, Int) = size
let labelled: (w: Int, h: Int) = plain
print(copy.width, labelled.w, labelled)  // expect: 7 0 (w: 0, h: 8)
// cell
let table = ["a": (1, true)]
print(table["a"]!.0, table["b"]?.1 ?? false, [(1, 2), (0, 5)].sorted { $0 < $1 }, [(1, "x")].contains { $0 == (1, "x") })
// expect: 1 false [(0, 5), (1, 2)] true
// cell
let functions = (double: { (n: Int) in n * 2 }, name: "double")
let optional: (Int?, String?) = (nil, "x")
print(functions.double(4), functions.1, optional.0 ?? 5, optional.1 ?? "")  // expect: 8 double 5 x

// swift-format-ignore-file
// A dictionary has a value for each of its keys; another key gives nil.
let capitals = ["France": "Paris", "Korea": "Seoul", "Peru": "Lima"]
print(capitals["Korea"] as Any, capitals["Mars"] as Any, capitals["Peru"]!, capitals["Mars"] ?? "unknown")
// expect: Optional("Seoul") nil Lima unknown
print(capitals.count, capitals.isEmpty, capitals["France"] == "Paris", capitals["Mars"] == nil)
// expect: 3 false true true
if let capital = capitals["France"] { print("It is \(capital).") } // expect: It is Paris.
// cell
// Assigning to a key adds or replaces; assigning nil removes.
var stock = ["apples": 3]
stock["pears"] = 5
stock["apples"] = 4
print(stock.count, stock["apples"]!, stock["pears"]!) // expect: 2 4 5
stock["apples"] = nil
stock["plums"] = nil
print(stock) // expect: ["pears": 5]
stock["pears"]! -= 1
stock["pears"]? += 10
stock["plums"]? += 10
print(stock) // expect: ["pears": 14]
// cell
// Empty dictionaries, and how a dictionary prints.
var noAges: [String: Int] = [:]
let noNames = [Int: String]()
print(noAges, noNames, noAges.isEmpty, Dictionary<String, Double>().count) // expect: [:] [:] true 0
print(["one": 1], [2: "two"], [true: [1.5]], ["a": ["b": 0]], ["x": nil] as [String: Int?])
// expect: ["one": 1] [2: "two"] [true: [1.5]] ["a": ["b": 0]] ["x": nil]
print("\(["k": 1.0])", ["k": "v"].description) // expect: ["k": 1.0] ["k": "v"]
noAges["Ida"] = 30
print(noAges) // expect: ["Ida": 30]
// cell
// default: reads a value for a missing key, and lets a count begin.
var letterCounts: [Character: Int] = [:]
for letter in "banana" { letterCounts[letter, default: 0] += 1 }
print(letterCounts["a", default: 0], letterCounts["n", default: 0]) // expect: 3 2
print(letterCounts["z", default: 0], letterCounts.count) // expect: 0 3
for (letter, count) in letterCounts.sorted(by: { $0.key < $1.key }) { print(letter, count) }
// expect: a 3
// expect: b 1
// expect: n 2
// cell
// An array for each key grows through its default.
var byLength: [Int: [String]] = [:]
for word in ["to", "be", "or", "not", "a"] { byLength[word.count, default: []].append(word) }
for length in byLength.keys.sorted() { print(length, byLength[length]!) }
// expect: 1 ["a"]
// expect: 2 ["to", "be", "or"]
// expect: 3 ["not"]
byLength[2]?.removeFirst()
byLength[7]?.append("never")
byLength[3]?[0] = "NOT"
print(byLength[2] ?? [], byLength[7] == nil, byLength[3]![0]) // expect: ["be", "or"] true NOT
// cell
// The keys and the values are collections.
let prices = ["tea": 2.5, "cake": 4.0, "milk": 1.25]
print(prices.keys.sorted(), prices.values.sorted(), prices.keys.count)
// expect: ["cake", "milk", "tea"] [1.25, 2.5, 4.0] 3
print(prices.values.reduce(0, +), prices.values.max()!, prices.values.min() ?? 0) // expect: 7.75 4.0 1.25
print(prices.keys.contains("tea"), prices.values.contains(9)) // expect: true false
print(Array(prices.keys).sorted().joined(separator: "/")) // expect: cake/milk/tea
print(prices.values.map { $0 * 2 }.sorted(), prices.keys.map { $0.count }.sorted(by: >))
// expect: [2.5, 5.0, 8.0] [4, 4, 3]
print(Set(prices.keys) == ["tea", "cake", "milk"]) // expect: true
// cell
// updateValue and removeValue give the value that was there.
var ages = ["Ann": 31]
print(ages.updateValue(32, forKey: "Ann") as Any, ages.updateValue(20, forKey: "Bo") as Any) // expect: Optional(31) nil
print(ages.removeValue(forKey: "Ann") ?? -1, ages.removeValue(forKey: "Ann") ?? -1, ages) // expect: 32 -1 ["Bo": 20]
if let old = ages.updateValue(21, forKey: "Bo") { print("Bo was \(old), is \(ages["Bo"]!)") }
// expect: Bo was 20, is 21
ages.removeAll()
print(ages, ages.count) // expect: [:] 0
// cell
// A loop gives keys with values; sorted puts them in an order.
for (item, price) in prices.sorted(by: { $0.value < $1.value }) { print(item, price) }
// expect: milk 1.25
// expect: tea 2.5
// expect: cake 4.0
for entry in prices.sorted(by: { $0.key > $1.key }) { print(entry.key, entry.value, separator: "=") }
// expect: tea=2.5
// expect: milk=1.25
// expect: cake=4.0
var priceSum = 0.0
for (_, price) in prices { priceSum += price }
print(priceSum, prices.sorted { $0.0 < $1.0 }.map { $0.1 }, prices.sorted { $0.value > $1.value }.first!.key)
// expect: 7.75 [4.0, 1.25, 2.5] cake
print(prices.sorted { $0.key < $1.key })
// expect: [(key: "cake", value: 4.0), (key: "milk", value: 1.25), (key: "tea", value: 2.5)]
// cell
// map gives an array; mapValues and compactMapValues give a dictionary with the same keys.
print(prices.map { "\($0.key): \($0.value)" }.sorted()) // expect: ["cake: 4.0", "milk: 1.25", "tea: 2.5"]
print(prices.map { name, price in Int(price) + name.count }.sorted()) // expect: [5, 5, 8]
let doubledPrices = prices.mapValues { $0 * 2 }
print(doubledPrices["tea"]!, doubledPrices == ["tea": 5, "cake": 8, "milk": 2.5]) // expect: 5.0 true
let entered = ["height": "180", "weight": "heavy"]
print(entered.compactMapValues { Int($0) }, entered.compactMap { Int($0.value) }) // expect: ["height": 180] [180]
print(entered.mapValues(\.count)["weight"]!) // expect: 5
// cell
// filter gives a dictionary.
let dear = prices.filter { $0.value > 2 }
print(dear.count, dear["milk"] as Any, dear.keys.sorted()) // expect: 2 nil ["cake", "tea"]
print(prices.filter { $0.key == "tea" }, prices.filter { $1 > 100 }) // expect: ["tea": 2.5] [:]
print(type(of: dear), prices.filter { name, price in name.hasPrefix("m") && price < 2 }["milk"] ?? 0)
// expect: Dictionary<String, Double> 1.25
// cell
// reduce and reduce(into:) go over the pairs.
print(prices.reduce(0) { $0 + $1.value }, prices.reduce(0) { sum, entry in sum + entry.key.count }) // expect: 7.75 11
let inverted = capitals.reduce(into: [:]) { result, entry in result[entry.value] = entry.key }
print(inverted["Lima"] ?? "none", inverted.count) // expect: Peru 3
let capitalOf = capitals.reduce(into: [String: [String]]()) { $0[String($1.key.prefix(1)), default: []].append($1.value) }
print(capitalOf["K"]!, capitalOf["P", default: []], capitalOf["Z", default: []]) // expect: ["Seoul"] ["Lima"] []
// cell
// contains, allSatisfy, count(where:), first(where:), min and max look at key and value.
print(prices.contains { $0.value > 3 }, prices.contains(where: { $0.key.isEmpty })) // expect: true false
print(prices.allSatisfy { $0.value < 5 }) // expect: true
print(prices.count(where: { $0.value > 2 }), prices.min { $0.value < $1.value }!.key) // expect: 2 milk
print(prices.max(by: { $0.value < $1.value })!.key) // expect: cake
if let (name, price) = prices.first(where: { $0.value == 4 }) { print(name, price) } // expect: cake 4.0
if let cheapest = prices.min(by: { $0.value < $1.value }) { print(cheapest.key, cheapest.value, cheapest) }
// expect: milk 1.25 (key: "milk", value: 1.25)
print(noNames.min { $0.key < $1.key } == nil, noNames.first == nil, ["k": 7].first!.value) // expect: true true 7
// cell
// merge and merging need a rule for the keys of both.
var team = ["Ann": 3, "Bo": 1]
team.merge(["Bo": 10, "Cy": 5]) { old, new in old + new }
print(team.sorted { $0.key < $1.key }.map { "\($0)\($1)" }) // expect: ["Ann3", "Bo11", "Cy5"]
let kept = team.merging(["Ann": 0]) { current, _ in current }
let replaced = team.merging(["Ann": 0], uniquingKeysWith: { $1 })
print(kept["Ann"]!, replaced["Ann"]!, team["Ann"]!, kept == team, replaced != team) // expect: 3 0 3 true true
team.merge(zip(["Di", "Ann"], [8, 9])) { max($0, $1) }
print(team["Di"]!, team["Ann"]!, team.count) // expect: 8 9 4
// cell
// A dictionary from pairs: each key once, or with a rule.
let squares = Dictionary(uniqueKeysWithValues: (1...4).map { ($0, $0 * $0) })
print(squares[3]!, squares.keys.sorted(), squares.values.sorted()) // expect: 9 [1, 2, 3, 4] [1, 4, 9, 16]
let scoreOf = Dictionary(uniqueKeysWithValues: zip(["Ida", "Jo"], [90, 85]))
print(scoreOf["Jo"] ?? 0, scoreOf.count) // expect: 85 2
let wordCounts = Dictionary("a rose is a rose".split(separator: " ").map { (String($0), 1) }, uniquingKeysWith: +)
for (word, count) in wordCounts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { print(word, count) }
// expect: a 2
// expect: rose 2
// expect: is 1
let lastIndex = Dictionary(["x", "y", "x"].enumerated().map { ($1, $0) }) { _, last in last }
print(lastIndex["x"]!, lastIndex["y"]!) // expect: 2 1
// cell
// Dictionary(grouping:by:) collects the elements of each kind.
let parity = Dictionary(grouping: 1...7) { $0 % 2 == 0 ? "even" : "odd" }
print(parity["even"]!, parity["odd"]!, parity["other"] ?? []) // expect: [2, 4, 6] [1, 3, 5, 7] []
let byInitial = Dictionary(grouping: ["kiwi", "banana", "blueberry", "apple"], by: { $0.first! })
for (initial, fruits) in byInitial.sorted(by: { $0.key < $1.key }) { print(initial, fruits) }
// expect: a ["apple"]
// expect: b ["banana", "blueberry"]
// expect: k ["kiwi"]
print(byInitial.mapValues { $0.count }.values.max()!, byInitial.mapValues(\.count)["b"]!) // expect: 2 2
// cell
// Dictionaries in dictionaries.
var rooms = ["north": ["chairs": 4, "tables": 1], "south": ["chairs": 2]]
rooms["south"]!["tables"] = 3
rooms["south"]?["chairs"]? += 1
rooms["east", default: [:]]["chairs", default: 0] += 6
print(rooms["south"]!["tables"]!, rooms["south"]?["chairs"] ?? 0) // expect: 3 3
print(rooms["east"]!, rooms["west"]?["chairs"] as Any) // expect: ["chairs": 6] nil
var chairs = 0
for (_, things) in rooms { chairs += things["chairs", default: 0] }
print(chairs, rooms.values.map { $0.values.reduce(0, +) }.sorted(), rooms.mapValues { $0.count }["north"]!)
// expect: 13 [5, 6, 6] 2
// cell
// A value can be changed in place, also by a function with an inout parameter.
func birthday(_ age: inout Int) { age += 1 }
var family = ["Eva": 9, "Finn": 3]
birthday(&family["Eva"]!)
birthday(&family["Gus", default: -1])
print(family["Eva"]!, family["Finn"]!, family["Gus"]!) // expect: 10 3 0
for name in family.keys { family[name]! *= 2 }
print(family.sorted { $0.value < $1.value }.map { $0.key }, family.values.reduce(0, +))
// expect: ["Gus", "Finn", "Eva"] 26
// cell
// == needs the same keys with equal values; the order plays no part.
print(["a": 1, "b": 2] == ["b": 2, "a": 1], ["a": 1] == ["a": 2], ["a": 1] != ["b": 1], noAges == [:])
// expect: true false true false
let before = ["k": [1, 2]]
var after = before
after["k"]!.append(3)
print(before, after, before == after) // expect: ["k": [1, 2]] ["k": [1, 2, 3]] false
// cell
// A key may be anything that can be compared: a struct of one's own, a number, a truth value.
struct Square: Hashable {
    var file: Character
    var rank: Int
}
var board: [Square: String] = [Square(file: "e", rank: 1): "king"]
board[Square(file: "d", rank: 1)] = "queen"
board[Square(file: "e", rank: 1)] = nil
print(board.count, board[Square(file: "d", rank: 1)] ?? "empty", board[Square(file: "e", rank: 1)] ?? "empty")
// expect: 1 queen empty
var memo: [Int: Int] = [:]
func fibonacci(_ n: Int) -> Int {
    if n < 2 { return n }
    if let known = memo[n] { return known }
    let value = fibonacci(n - 1) + fibonacci(n - 2)
    memo[n] = value
    return value
}
print(fibonacci(80), memo.count, memo[10]!) // expect: 23416728348467685 79 55
// cell
// A dictionary whose values are optional tells a missing key from a missing value.
let readings: [String: Int?] = ["mon": 5, "tue": nil]
print(readings.count, readings["mon"]!! + 1, readings["tue"]! == nil, readings["wed"] == nil) // expect: 2 6 true true
let known = readings.compactMapValues { $0 }
print(known, readings.values.compactMap { $0 }) // expect: ["mon": 5] [5]
let scale = ["do": 1, "re": 2, "mi": 3]
print(["do", "mi", "fa"].map { scale[$0, default: 0] }, ["do", "fa"].compactMap { scale[$0] }) // expect: [1, 3, 0] [1]

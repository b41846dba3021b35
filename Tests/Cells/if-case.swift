// swift-format-ignore-file
enum Drink { case tea(sugar: Int), water, juice(String, litres: Double) }
let drink = Drink.tea(sugar: 2)
if case .tea = drink { print("tea") }  // expect: tea
if case .tea(let sugar) = drink { print("sugar", sugar) }  // expect: sugar 2
if case .tea(sugar: 3...) = drink { print("sweet") } else { print("not that sweet") }  // expect: not that sweet
// cell
if case .juice(let fruit, let litres) = Drink.juice("apple", litres: 0.5), litres < 1 { print(fruit) }  // expect: apple
if case let .juice(fruit, litres: l) = Drink.juice("pear", litres: 2) { print(fruit, l) }  // expect: pear 2.0
if case .water = drink { print("water") } else if case .tea(1...) = drink { print("some sugar") }  // expect: some sugar
// cell
let order: [Drink] = [.water, .tea(sugar: 1), .juice("kiwi", litres: 0.3), .tea(sugar: 0), .water]
var sugars: [Int] = []
for case .tea(let sugar) in order { sugars.append(sugar) }
print(sugars)  // expect: [1, 0]
for case .juice(let fruit, _) in order where fruit.count == 4 { print(fruit) }  // expect: kiwi
// cell
func sugar(_ drink: Drink) -> Int {
    guard case .tea(let sugar) = drink, sugar > 0 else { return 0 }
    return sugar * 4
}
print(order.map(sugar))  // expect: [0, 4, 0, 0, 0]
// cell
let age = 25
if case 18..<65 = age { print("working age") }  // expect: working age
if case 0...17 = age { print("child") } else { print("grown") }  // expect: grown
if case let n = age, n > 20 { print("bound", n) }  // expect: bound 25
// cell
let point = (x: 3, y: 0)
if case (let x, 0) = point { print("on the axis at", x) }  // expect: on the axis at 3
if case (_, 1...) = point { print("above") } else { print("not above") }  // expect: not above
// cell
let points = [(0, 1), (2, 2), (3, 0), (4, 4)]
for case let (x, y) in points where x == y { print("diagonal", x) }
// expect: diagonal 2
// expect: diagonal 4
for case (let x, 0) in points { print("axis", x) }  // expect: axis 3
// cell
let scores: [Int?] = [90, nil, 70, nil, 85]
var sum = 0
for case let score? in scores where score > 80 { sum += score }
print(sum)  // expect: 175
for case .some(let score) in scores.reversed() { print(score, terminator: " ") }
print("done")  // expect: 85 70 90 done
// cell
for case 2...3 in [1, 2, 3, 4, 2] { print("hit") }
// expect: hit
// expect: hit
// expect: hit
var remaining: [Drink] = [.tea(sugar: 1), .tea(sugar: 5), .water, .tea(sugar: 7)]
while case .tea(let sugar)? = remaining.first {
    print("drink with", sugar)
    remaining.removeFirst()
}
// expect: drink with 1
// expect: drink with 5
print(remaining.count)  // expect: 2
// cell
let value: Int?? = .some(.some(4))
if case let n?? = value { print("deep", n) }  // expect: deep 4
let sides: (Int?, Int?) = (3, nil)
if case (let a?, nil) = sides { print("only", a) }  // expect: only 3
// cell
let thirsty = order.filter { if case .water = $0 { true } else { false } }
print(thirsty.count, order.contains { if case .juice = $0 { return true }; return false })  // expect: 2 true
// cell
let pair = (Drink.water, 4)
if case (.water, let glasses) = pair { print("glasses", glasses) }  // expect: glasses 4
if case (.tea(_), _) = pair { print("tea") } else { print("no tea") }  // expect: no tea

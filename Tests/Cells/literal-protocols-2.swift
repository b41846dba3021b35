// swift-format-ignore-file
struct Money: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, Equatable {
    var cents: Int
    init(cents: Int) { self.cents = cents }
    init(integerLiteral value: Int) { cents = value * 100 }
    init(floatLiteral value: Double) { cents = Int(value * 100) }
    static func + (a: Money, b: Money) -> Money { Money(cents: a.cents + b.cents) }
}
let price: Money = 12.5
let total = price + 3
func pay(_ m: Money) -> Int { m.cents }
print(total.cents, pay(7), pay(0.25), price == 12.5, [1, 2.5] as [Money] == [Money(cents: 100), 2.5])
struct Tags: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
    var all: [String]
    init(arrayLiteral elements: String...) { all = elements }
    init(dictionaryLiteral elements: (String, Int)...) { all = elements.map { "\($0.0)=\($0.1)" } }
    init(stringLiteral value: String) { all = [value] }
}
let a: Tags = ["x", "y"], b: Tags = ["k": 1], c: Tags = "solo", none: Tags = []
print(a.all, b.all, c.all, none.all)
struct Stack<Element>: ExpressibleByArrayLiteral {
    var items: [Element]
    init(arrayLiteral elements: Element...) { items = elements }
}
extension Stack: Equatable where Element: Equatable {}
let s: Stack = [1, 2, 3]
let t: Stack<Double> = [1, 2]
print(s.items, t.items, s == [1, 2, 3], s == Stack(arrayLiteral: 1))
// expect: 1550 700 25 true true
// expect: ["x", "y"] ["k=1"] ["solo"] []
// expect: [1, 2, 3] [1.0, 2.0] true false

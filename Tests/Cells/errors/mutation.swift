// swift-format-ignore-file
let n = 1
n = 2  // error: cannot assign to value: 'n' is a 'let' constant
n += 1  // error: left side of mutating operator isn't mutable: 'n' is a 'let' constant
let list = [1, 2]
list.append(3)  // error: cannot use mutating member on immutable value: 'list' is a 'let' constant
list[0] = 5  // error: cannot assign through subscript: 'list' is a 'let' constant
list.sort()  // error: cannot use mutating member on immutable value: 'list' is a 'let' constant
let table = ["a": 1]
table["b"] = 2  // error: cannot assign through subscript: 'table' is a 'let' constant
let text = "abc"
text += "d"  // error: left side of mutating operator isn't mutable: 'text' is a 'let' constant
let pair = (x: 1, y: 2)
pair.x = 3  // error: cannot assign to property: 'pair' is a 'let' constant
struct Counter {
    var value = 0
    let step = 1
    var doubled: Int { value * 2 }
    private var secret = 3
    private(set) var seen = 0
    func reset() { value = 0 }  // error: cannot assign to property: 'self' is immutable
    func bump() { value += 1 }  // error: left side of mutating operator isn't mutable: 'self' is immutable
    mutating func up() { value += step }
    mutating func change() { step = 2 }  // error: cannot assign to property: 'step' is a 'let' constant
    func indirect() { up() }  // error: cannot use mutating member on immutable value: 'self' is immutable
    func replace() { self = Counter() }  // error: cannot assign to value: 'self' is immutable
}
let frozen = Counter()
frozen.value = 5  // error: cannot assign to property: 'frozen' is a 'let' constant
frozen.up()  // error: cannot use mutating member on immutable value: 'frozen' is a 'let' constant
var live = Counter()
live.step = 3  // error: cannot assign to property: 'step' is a 'let' constant
live.doubled = 4  // error: cannot assign to property: 'doubled' is a get-only property
live.seen = 2  // error: cannot assign to property: 'seen' setter is inaccessible
print(live.secret)  // error: 'secret' is inaccessible due to 'private' protection level
Counter().value = 1  // error: cannot assign to property: function call returns immutable value
func double(_ x: Int) -> Int {
    x *= 2  // error: left side of mutating operator isn't mutable: 'x' is a 'let' constant
    return x
}
func push(_ items: [Int]) { items.append(1) }  // error: cannot use mutating member on immutable value: 'items' is a 'let' constant
for i in 0..<3 { i += 1 }  // error: left side of mutating operator isn't mutable: 'i' is a 'let' constant
for item in [live] { item.value = 1 }  // error: cannot assign to property: 'item' is a 'let' constant
if let value = Optional(3) { value += 1 }  // error: left side of mutating operator isn't mutable: 'value' is a 'let' constant
let closure = { [live] in live.value = 1 }  // error: cannot assign to property: 'live' is an immutable capture
let adder = { (x: Int) in x += 1 }  // error: left side of mutating operator isn't mutable: 'x' is a 'let' constant
"abc".append("d")  // error: cannot use mutating member on immutable value: literals are not mutable
[1, 2].append(3)  // error: cannot use mutating member on immutable value of type '[Int]'
3 += 1  // error: left side of mutating operator isn't mutable: literals are not mutable
switch n { case let m: m += 1 }  // error: left side of mutating operator isn't mutable: 'm' is immutable
enum Light {
    case on, off
    func toggle() { self = .off }  // error: cannot assign to value: 'self' is immutable
}
let lamp = Light.on
lamp = .off  // error: cannot assign to value: 'lamp' is a 'let' constant
list.count = 5  // error: cannot assign to property: 'count' is a get-only property
text.count = 0  // error: cannot assign to property: 'count' is a get-only property

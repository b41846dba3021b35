// swift-format-ignore-file
// Stored properties of generic classes begin with values of the instance's own types
class Shelf<Item> {
    var items: [Item] = []
    var last: Item? = nil
    var counts: [String: [Item]] = [:]
    let title = "shelf"
    func add(_ item: Item) {
        items.append(item)
        last = item
        counts["all", default: []].append(item)
    }
}
class NamedShelf<Item, Name: Hashable>: Shelf<Item> {
    var names: [Name: Int] = [:]
    func add(_ item: Item, named name: Name) {
        names[name] = items.count
        add(item)
    }
}
let words = Shelf<String>()
words.add("x")
words.add("y")
print(words.items, words.last!, words.counts["all"]!.count)  // expect: ["x", "y"] y 2
let pairs = NamedShelf<(Int, Double), Character>()
pairs.add((1, 2.5), named: "a")
pairs.add((3, 4.5))
print(pairs.items[1], pairs.names, pairs.last!.1, pairs.title)  // expect: (3, 4.5) ["a": 0] 4.5 shelf
protocol Keyed { associatedtype Key: Hashable; var key: Key { get } }
struct Coin: Keyed { let key: Int }
final class Register<Element: Keyed> {
    private var elements: [Element.Key: Element] = [:]
    func insert(_ element: Element) { elements[element.key] = element }
    func find(_ key: Element.Key) -> Element? { elements[key] }
}
let register = Register<Coin>()
register.insert(Coin(key: 7))
print(register.find(7)!.key, register.find(8) == nil)  // expect: 7 true

// A weak reference to any delegate lives as long as the instance, not as its box
protocol Listener: AnyObject { func heard(_ text: String) }
class Speaker { weak var listener: (any Listener)?
    func say(_ text: String) { listener?.heard(text) } }
class Diary: Listener { var lines: [String] = []; func heard(_ text: String) { lines.append(text) } }
let speaker = Speaker()
do {
    let diary = Diary()
    speaker.listener = diary
    speaker.say("one")
    speaker.say("two")
    print(diary.lines, speaker.listener === diary)
}  // expect: ["one", "two"] true
speaker.say("three")
print(speaker.listener == nil)  // expect: true

// Convenience initialisers alone leave the default one
class Counter {
    var n = 0
    convenience init(_ n: Int) {
        self.init()
        self.n = n
    }
}
print(Counter().n, Counter(4).n)  // expect: 0 4

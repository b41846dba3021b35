// swift-format-ignore-file
class Account {
    let owner: String
    var balance: Int
    init(owner: String, balance: Int = 0) {
        self.owner = owner
        self.balance = balance
    }
    func deposit(_ amount: Int) { balance += amount }
}
let first = Account(owner: "Ann", balance: 10)
let same = first
same.deposit(5)
print(first.balance, same.owner, first === same, first === Account(owner: "Ann"))  // expect: 15 Ann true false
// cell
func drain(_ account: Account) -> Int {
    defer { account.balance = 0 }
    return account.balance
}
print(drain(first), first.balance)  // expect: 15 0
// cell
class Counter {
    private(set) var value = 0
    static var made = 0
    static let limit = 2
    var isFull: Bool { value >= Counter.limit }
    var doubled: Int {
        get { value * 2 }
        set { value = newValue / 2 }
    }
    init() { Counter.made += 1 }
    @discardableResult func up() -> Counter { value += 1; return self }
}
let counter = Counter()
counter.up().up()
print(counter.value, counter.isFull, counter.doubled)  // expect: 2 true 4
counter.doubled = 50
print(counter.value, Counter.made)  // expect: 25 1
// cell
struct Car { var name: String; let owner: Account }
let car = Car(name: "red", owner: first)
var copy = car
copy.name = "blue"
copy.owner.balance = 77
print(car.name, car.owner.balance, copy.name, first.balance)  // expect: red 77 blue 77
// cell
let accounts = [Account(owner: "A", balance: 1), Account(owner: "B", balance: 2)]
for account in accounts { account.balance *= 10 }
accounts[0].deposit(3)
let shared = accounts.map { $0 }
shared[1].balance = 0
print(accounts.map { $0.balance }, accounts.first { $0.owner == "B" }!.balance)  // expect: [13, 0] 0
// cell
class Thermostat {
    var target = 20 {
        willSet { log.append("\(target)->\(newValue)") }
        didSet { if target > 30 { target = 30 } }
    }
    var log: [String] = []
    lazy var serial: String = { "T" + String(log.count) }()
}
let thermostat = Thermostat()
thermostat.target = 50
thermostat.target -= 5
print(thermostat.target, thermostat.log, thermostat.serial)  // expect: 25 ["20->50", "30->25"] T2
// cell
class Temperature {
    let celsius: Double
    init(celsius: Double) { self.celsius = celsius }
    convenience init(fahrenheit: Double) { self.init(celsius: (fahrenheit - 32) / 1.8) }
    convenience init?(text: String) {
        guard let value = Double(text) else { return nil }
        self.init(celsius: value)
    }
}
print(Temperature(fahrenheit: 212).celsius, Temperature(text: "x") == nil, Temperature(text: "-4")!.celsius)  // expect: 100.0 true -4.0
// cell
class Person: CustomStringConvertible {
    var name: String
    var friends: [Person] = []
    weak var boss: Person?
    init(_ name: String) { self.name = name }
    var description: String { "Person(\(name))" }
}
let ada = Person("Ada"), bob = Person("Bob")
ada.friends.append(bob)
bob.friends.append(ada)
bob.boss = ada
ada.friends[0].name = "Rob"
print(bob, ada.friends, bob.boss?.friends.first?.name ?? "none", ada.boss == nil)  // expect: Person(Rob) [Person(Rob)] Rob true
// cell
class Point: Equatable, Hashable {
    var x: Int, y: Int
    init(_ x: Int, _ y: Int) { self.x = x; self.y = y }
    static func == (a: Point, b: Point) -> Bool { a.x == b.x && a.y == b.y }
    func hash(into hasher: inout Hasher) { hasher.combine(x); hasher.combine(y) }
}
let p = Point(1, 2), q = Point(1, 2)
print(p == q, p === q, p !== q, Set([p, q]).count, [p: "here"][q]!, [p].contains(q))  // expect: true false true 1 here true
// cell
class Button {
    var onClick: (() -> Void)?
    var clicks = 0
    init() {
        onClick = { [weak self] in self?.clicks += 1 }
    }
}
let button = Button()
button.onClick?()
button.onClick?()
button.onClick = { button.clicks = -1 }
print(button.clicks)  // expect: 2
button.onClick!()
print(button.clicks)  // expect: -1
// cell
var holder: Account? = Account(owner: "Z")
let keep = holder
holder?.deposit(9)
holder = nil
print(holder == nil, holder?.owner ?? "gone", keep!.balance)  // expect: true gone 9
// cell
class Registry {
    static let shared = Registry()
    private var names: [String] = []
    private init() {}
    subscript(index: Int) -> String { get { names[index] } set { names[index] = newValue } }
    func add(_ name: String) -> Int { names.append(name); return names.count }
}
print(Registry.shared.add("a") + Registry.shared.add("b"))  // expect: 3
Registry.shared[0] += "!"
print(Registry.shared[0], Registry.shared === Registry.shared)  // expect: a! true

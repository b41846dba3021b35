// swift-format-ignore-file
// A zoo: abstract base class, protocols for abilities, polymorphism, a factory, sorting by several keys

enum Diet: String { case herbivore, carnivore, omnivore }

class Animal: CustomStringConvertible {
    let name: String
    private(set) var weight: Double
    var sound: String { "..." }
    var diet: Diet { .omnivore }
    class var species: String { "animal" }
    var description: String { "\(name) the \(type(of: self).species)" }

    required init(name: String, weight: Double) {
        self.name = name
        self.weight = weight
    }

    func speak(times: Int = 1) -> String {
        Array(repeating: sound, count: times).joined(separator: " ")
    }

    func eat(_ kilograms: Double) {
        weight += kilograms * 0.1
    }
}

protocol Flying { var wingspan: Double { get } }
protocol Swimming { var depth: Double { get } }
extension Flying { func fly() -> String { "flies on wings of \(wingspan) m" } }
extension Swimming { func swim() -> String { "dives to \(depth) m" } }

class Lion: Animal {
    override var sound: String { "Roar" }
    override var diet: Diet { .carnivore }
    override class var species: String { "lion" }
}

final class Cub: Lion {
    override var sound: String { "Mew" }
    override class var species: String { super.species + " cub" }
    override func speak(times: Int) -> String { super.speak(times: times).lowercased() + "?" }
}

class Bird: Animal, Flying {
    var wingspan: Double { weight.squareRoot() }
    override var sound: String { "Tweet" }
    override class var species: String { "bird" }
}

final class Duck: Bird, Swimming {
    let depth = 1.5
    override var wingspan: Double { 0.9 }
    override var sound: String { "Quack" }
    override class var species: String { "duck" }
}

final class Penguin: Animal, Swimming {
    var depth: Double { 500 }
    override class var species: String { "penguin" }
    override var diet: Diet { .carnivore }
}

let types: [String: Animal.Type] = ["lion": Lion.self, "cub": Cub.self, "bird": Bird.self, "duck": Duck.self, "penguin": Penguin.self]
func make(_ line: String) -> Animal? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 3, let type = types[words[0]], let weight = Double(words[2]) else { return nil }
    return type.init(name: words[1], weight: weight)
}

let lines = ["lion Leo 190", "cub Nala 12", "bird Io 0.25", "duck Donald 1.2", "penguin Pingu 30", "dragon Smaug 9e6", "lion Heavy x"]
let zoo = lines.compactMap(make)
print(zoo)  // expect: [Leo the lion, Nala the lion cub, Io the bird, Donald the duck, Pingu the penguin]
print(lines.count - zoo.count, "refused")  // expect: 2 refused

for animal in zoo { print("\(animal.name): \(animal.speak()) / \(animal.speak(times: 2)) / \(animal.diet.rawValue)") }
// expect: Leo: Roar / Roar Roar / carnivore
// expect: Nala: mew? / mew mew? / carnivore
// expect: Io: Tweet / Tweet Tweet / omnivore
// expect: Donald: Quack / Quack Quack / omnivore
// expect: Pingu: ... / ... ... / carnivore

for animal in zoo {
    var abilities: [String] = []
    if let flyer = animal as? any Flying { abilities.append(flyer.fly()) }
    if let swimmer = animal as? any Swimming { abilities.append(swimmer.swim()) }
    if !abilities.isEmpty { print(animal.name, abilities.joined(separator: " and ")) }
}
// expect: Io flies on wings of 0.5 m
// expect: Donald flies on wings of 0.9 m and dives to 1.5 m
// expect: Pingu dives to 500.0 m
func amphibious(_ animal: any Flying & Swimming) -> Double { animal.wingspan + animal.depth }
print(zoo.compactMap { ($0 as? any Flying & Swimming).map(amphibious) })  // expect: [2.4]

print(zoo.map { $0 is Lion }, zoo.map { type(of: $0) == Lion.self }, (zoo[1] as! Lion).sound)
// expect: [true, true, false, false, false] [true, false, false, false, false] Mew

zoo[0].eat(15)
print(zoo[0].weight, zoo.reduce(0) { $0 + $1.weight })  // expect: 191.5 234.95
let sorted = zoo.sorted { a, b in
    a.diet == b.diet ? a.weight > b.weight : a.diet.rawValue < b.diet.rawValue
}
print(sorted.map(\.name))  // expect: ["Leo", "Pingu", "Nala", "Donald", "Io"]

let byDiet = Dictionary(grouping: zoo, by: \.diet)
for diet in [Diet.carnivore, .herbivore, .omnivore] {
    print(diet, byDiet[diet]?.map(\.name) ?? [])
}
// expect: carnivore ["Leo", "Nala", "Pingu"]
// expect: herbivore []
// expect: omnivore ["Io", "Donald"]

// equality and hashing by identity
extension Animal: Hashable {
    static func == (a: Animal, b: Animal) -> Bool { a === b }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
let twin = Lion(name: "Leo", weight: 190)
var fed: Set<Animal> = [zoo[0], zoo[0], twin]
print(twin == zoo[0], fed.count, fed.contains(twin))  // expect: false 2 true
fed.subtract(zoo)
print(fed.map(\.name))  // expect: ["Leo"]

// a keeper with a queue of tasks
final class Keeper {
    enum Task { case feed(Animal, Double), clean(String), count }
    private var tasks: [Task] = []
    private(set) var done = 0
    func plan(_ task: Task...) -> Keeper {
        tasks += task
        return self
    }
    func work() {
        for task in tasks {
            switch task {
            case .feed(let animal, let kg) where animal.diet == .carnivore: print("\(kg) kg of meat for \(animal)")
            case .feed(let animal, let kg): print("\(kg) kg of grain for \(animal)")
            case .clean(let place): print("clean the \(place)")
            case .count: print("\(zoo.count) animals")
            }
            done += 1
        }
        tasks = []
    }
}
let keeper = Keeper().plan(.feed(zoo[0], 5), .clean("pond")).plan(.feed(zoo[3], 0.2), .count)
keeper.work()
// expect: 5.0 kg of meat for Leo the lion
// expect: clean the pond
// expect: 0.2 kg of grain for Donald the duck
// expect: 5 animals
keeper.work()
print(keeper.done)  // expect: 4

// swift-format-ignore-file
class Animal { let name: String; init(_ name: String) { self.name = name }; func noise() -> String { "..." } }
class Dog: Animal { override func noise() -> String { "Woof" } }
class Cat: Animal { override func noise() -> String { "Meow" } }
let pets = [Dog("Rex"), Cat("Tom")]
for pet in pets { print(pet.name, pet.noise()) }
let chosen = pets.count > 1 ? Dog("A") : Cat("B")
print(chosen.noise(), ["d": Dog("D"), "c": Cat("C")]["c"]!.noise())
func choose(_ n: Int) -> Animal { n > 0 ? Dog("x") : Cat("y") }
print(choose(0).noise())
// expect: Rex Woof
// expect: Tom Meow
// expect: Woof Meow
// expect: Meow

// swift-format-ignore-file
@propertyWrapper struct Clamped<Value: Comparable> {
    private var value: Value
    let range: ClosedRange<Value>
    var wrappedValue: Value { get { value } set { value = min(max(newValue, range.lowerBound), range.upperBound) } }
    init(wrappedValue: Value, _ range: ClosedRange<Value>) { self.range = range; value = min(max(wrappedValue, range.lowerBound), range.upperBound) }
}
@propertyWrapper struct Capitalized {
    private var text = ""
    private(set) var projectedValue = 0
    var wrappedValue: String { get { text } set { text = newValue.capitalized; projectedValue += 1 } }
    init(wrappedValue: String) { self.wrappedValue = wrappedValue }
}
struct Player { @Clamped(0...100) var health = 120; @Capitalized var name: String = "ann lee"; var level = 1
  mutating func hurt(_ n: Int) { health -= n } }
var p = Player()
print(p.health, p.name, p.$name, p.level)
p.health -= 250
p.name = "bo"
p.name += "b jr"
print(p.health, p.name, p.$name)
p.health = 50; p.hurt(8)
print(p.health, Player().health)
class Game { @Clamped(1...3) var lives = 2; func lose() { lives -= 5 } }
let g = Game(); g.lose(); print(g.lives)
// expect: 100 Ann Lee 1 1
// expect: 0 Bob Jr 3
// expect: 42 100
// expect: 1

// swift-format-ignore-file
// Simple ECS / game with protocols composition
protocol Positioned { var x: Int { get set }; var y: Int { get set } }
protocol Damageable { var health: Int { get set }; mutating func hit(for amount: Int) }
protocol Named { var name: String { get } }
extension Damageable {
    var isAlive: Bool { health > 0 }
    mutating func hit(for amount: Int) { health = max(0, health - amount) }
}
extension Positioned {
    mutating func move(dx: Int = 0, dy: Int = 0) { x += dx; y += dy }
    func distance(to other: any Positioned) -> Int { abs(x - other.x) + abs(y - other.y) }
}
struct Hero: Positioned, Damageable, Named { var x = 0, y = 0; var health = 10; let name: String }
struct Goblin: Positioned, Damageable, Named {
    var x: Int, y: Int, health = 4
    var name: String { "Goblin at (\(x), \(y))" }
    mutating func hit(for amount: Int) { health -= amount * 2 }
}
struct Rock: Positioned, Named { var x: Int; var y: Int; let name = "Rock" }
func describe(_ thing: any Named & Positioned) -> String { "\(thing.name) \(thing.x),\(thing.y)" }
func attack<T: Damageable & Named>(_ target: inout T, with damage: Int) -> String {
    target.hit(for: damage)
    return target.isAlive ? "\(target.name) has \(target.health) left" : "\(target.name) is defeated"
}
var hero = Hero(name: "Ada")
var goblins = [Goblin(x: 1, y: 2), Goblin(x: 3, y: 0, health: 7)]
hero.move(dx: 1)
hero.move(dx: 1, dy: 1)
print(describe(hero), goblins.map { hero.distance(to: $0) })  // expect: Ada 2,1 [2, 2]
for i in goblins.indices { print(attack(&goblins[i], with: 2)) }
// expect: Goblin at (1, 2) is defeated
// expect: Goblin at (3, 0) has 3 left
goblins.removeAll { !$0.isAlive }
let things: [any Named & Positioned] = [hero, Rock(x: 5, y: 5)] + goblins
for thing in things where thing.distance(to: hero) <= 3 { print("near:", thing.name) }
// expect: near: Ada
// expect: near: Goblin at (3, 0)
print(things.map { $0.name.count }, (things[0] as? any Damageable)?.health ?? 0, things[1] is any Damageable)
// expect: [3, 4, 16] 10 false
if var first = things.first as? Hero { first.health -= 3; print(first.health, hero.health) }  // expect: 7 10

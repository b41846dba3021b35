// swift-format-ignore-file
class Room: CustomStringConvertible {
    let number: Int
    init(number: Int) { self.number = number }
    var description: String { "Room \(number)" }
}
class Suite: Room {
    override var description: String { "Suite \(number), once " + super.description }
}
class Attic: Suite {}
class Vault: Attic { override var description: String { "Vault" } }
let rooms = [Room(number: 1), Suite(number: 2), Attic(number: 3), Vault(number: 4)]
for room in rooms { print(room, "\(room)", room.description, [room]) }
// expect: Room 1 Room 1 Room 1 [Room 1]
// expect: Suite 2, once Room 2 Suite 2, once Room 2 Suite 2, once Room 2 [Suite 2, once Room 2]
// expect: Suite 3, once Room 3 Suite 3, once Room 3 Suite 3, once Room 3 [Suite 3, once Room 3]
// expect: Vault Vault Vault [Vault]
print(rooms)  // expect: [Room 1, Suite 2, once Room 2, Suite 3, once Room 3, Vault]
let any: Any = rooms[1]
print(any, rooms.last as Any, (1, rooms[2]))  // expect: Suite 2, once Room 2 Optional(Vault) (1, Suite 3, once Room 3)
class Plain { let number: Int; init(number: Int) { self.number = number } }
class Named: Plain, CustomStringConvertible { var description: String { "named" } }
print(Named(number: 1) as Plain)  // expect: named

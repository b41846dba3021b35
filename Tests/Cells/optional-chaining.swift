// swift-format-ignore-file
struct Room { var name: String; var lamps = 0
    func area(scale: Int) -> Int { name.count * scale }
    mutating func addLamp() { lamps += 1 }
}
struct House { var kitchen: Room?; var rooms: [Room] = []; var pets: [String: [String]] = [:] }
var house: House? = House(kitchen: Room(name: "cook"))
print(house?.kitchen?.name ?? "none", house?.kitchen?.area(scale: 2) ?? 0)  // expect: cook 8
// cell
let nowhere: House? = nil
print(nowhere?.kitchen?.name == nil, nowhere?.rooms.count ?? -1, nowhere?.kitchen?.area(scale: 1) as Int? == nil)  // expect: true -1 true
// cell
house?.kitchen?.lamps = 3
house?.kitchen?.lamps += 1
house?.kitchen?.addLamp()
print(house?.kitchen?.lamps ?? 0)  // expect: 5
// cell
house?.rooms.append(Room(name: "bed"))
house?.rooms.append(Room(name: "bath"))
house?.rooms[1].lamps = 9
print(house?.rooms.map { $0.lamps } ?? [], house?.rooms.first?.name.uppercased() ?? "")  // expect: [0, 9] BED
// cell
house?.pets["cat"] = ["Tom"]
house?.pets["cat"]?.append("Kit")
house?.pets["dog"]?.append("nobody")
print(house?.pets["cat"]?.count ?? 0, house?.pets["dog"]?.count ?? 0, house?.pets["cat"]?[0].count ?? 0)  // expect: 2 0 3
// cell
let word: String? = "swift"
print(word?.count ?? 0, word?.first?.uppercased() ?? "", word?.hasPrefix("sw") == true, word?.isEmpty ?? true)  // expect: 5 S true false
// cell
var evaluated = 0
func cost() -> Int { evaluated += 1; return evaluated }
var absent: House?
absent?.kitchen?.lamps = cost()
absent?.rooms[cost()].lamps = cost()
print(evaluated)  // expect: 0
// cell
let lamps: Int? = house?.kitchen?.lamps
if let lamps = house?.kitchen?.lamps, lamps > 2 { print("bright", lamps) }  // expect: bright 5
print(lamps == 5, lamps.map { $0 * 2 } ?? 0)  // expect: true 10
// cell
let done: Void? = house?.kitchen?.addLamp()
let skipped: Void? = absent?.kitchen?.addLamp()
print(done != nil, skipped != nil)  // expect: true false
if absent?.kitchen?.addLamp() == nil { print("no lamp added") }  // expect: no lamp added
// cell
let matrix: [[Int]]? = [[1, 2], [3, 4]]
print(matrix?[1][0] ?? 0, matrix?.last?.last ?? 0, matrix?.first?.map { $0 * 2 } ?? [], matrix?[0].count ?? 0)  // expect: 3 4 [2, 4] 2
// cell
let callbacks: [String: (Int) -> Int] = ["double": { $0 * 2 }]
print(callbacks["double"]?(21) ?? 0, callbacks["triple"]?(21) ?? -1)  // expect: 42 -1
var handler: (() -> String)?
print(handler?() ?? "no handler")  // expect: no handler
handler = { "handled" }
print(handler?() ?? "no handler", handler!())  // expect: handled handled
// cell
house = nil
house?.kitchen?.lamps = 1
print(house == nil, house?.kitchen == nil)  // expect: true true

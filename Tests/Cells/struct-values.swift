// swift-format-ignore-file
struct Pet { var name: String; var tricks: [String] = [] }
var rex = Pet(name: "Rex")
var copy = rex
copy.name = "Max"
copy.tricks.append("sit")
print(rex.name, rex.tricks, copy.name, copy.tricks)  // expect: Rex [] Max ["sit"]
// cell
func renamed(_ pet: Pet) -> Pet {
    var pet = pet
    pet.name += "!"
    return pet
}
print(renamed(rex).name, rex.name)  // expect: Rex! Rex
// cell
var pets = [Pet(name: "A"), Pet(name: "B")]
var firstPet = pets[0]
firstPet.name = "changed"
pets[1].name = "changed in place"
print(pets.map { $0.name }, firstPet.name)  // expect: ["A", "changed in place"] changed
// cell
for pet in pets {
    var pet = pet
    pet.name = "lost"
}
for index in pets.indices { pets[index].tricks.append("trick \(index)") }
print(pets.map { $0.name }, pets.map { $0.tricks })  // expect: ["A", "changed in place"] [["trick 0"], ["trick 1"]]
// cell
var owners = ["ann": Pet(name: "Kit")]
owners["ann"]?.name = "Kitty"
owners["bob"]?.name = "nobody"
owners["eve", default: Pet(name: "New")].tricks.append("roll")
print(owners["ann"]!.name, owners["bob"] == nil, owners["eve"]!)  // expect: Kitty true Pet(name: "New", tricks: ["roll"])
// cell
struct Team {
    struct Member { var name: String; var role: Role }
    enum Role: String { case lead, player }
    var members: [Member] = []
    mutating func add(_ name: String, as role: Role = .player) { members.append(Member(name: name, role: role)) }
}
var team = Team()
team.add("Ann", as: .lead)
team.add("Bob")
let alone = Team.Member(name: "Zed", role: Team.Role.player)
print(team.members.map { "\($0.name) \($0.role.rawValue)" }, alone.role)  // expect: ["Ann lead", "Bob player"] player
// cell
func reset(_ pet: inout Pet) { pet = Pet(name: "reset") }
reset(&pets[0])
reset(&copy)
print(pets[0].name, copy.name, copy.tricks.isEmpty)  // expect: reset reset true
// cell
var snapshot = rex
let readName = { snapshot.name }
let readOld = { [snapshot] in snapshot.name }
snapshot.name = "later"
print(readName(), readOld())  // expect: later Rex
// cell
struct Node { var value: Int; var children: [Node] = [] }
func total(_ node: Node) -> Int { node.children.reduce(node.value) { $0 + total($1) } }
var tree = Node(value: 1, children: [Node(value: 2), Node(value: 3, children: [Node(value: 4)])])
let before = tree
tree.children[1].children[0].value = 40
print(total(tree), total(before))  // expect: 46 10
// cell
struct Wallet { var coins = [1, 5, 10] }
var mine = Wallet()
var yours = mine
swap(&mine.coins, &yours.coins)
mine.coins.swapAt(0, 2)
yours.coins[0] = 2
print(mine.coins, yours.coins)  // expect: [10, 5, 1] [2, 5, 10]
// cell
let fixed = [Wallet(), Wallet(coins: [])]
var loose = fixed
loose[1].coins = [100]
loose.removeFirst()
print(fixed.map { $0.coins.count }, loose[0].coins)  // expect: [3, 0] [100]
// cell
func makeAdder() -> (Int) -> Pet {
    var pet = Pet(name: "p")
    return { n in
        pet.tricks.append("t\(n)")
        return pet
    }
}
let addTrick = makeAdder()
let once = addTrick(1)
let twice = addTrick(2)
print(once.tricks, twice.tricks)  // expect: ["t1"] ["t1", "t2"]

// swift-format-ignore-file
// A closure may read other stored properties of the struct whose property the call changes.
struct Item {
    let name: String
    var price: Double
}

struct Cart {
    var items: [Item] = []
    var limit = 10.0
    var banned: Set<String> = []
    var removed = 0
    var inner = (low: [1, 2, 3], high: 2)

    mutating func removeExpensive() { items.removeAll { $0.price > limit } }
    mutating func removeBanned() {
        let before = items.count
        items.removeAll(where: { self.banned.contains($0.name) })
        removed += before - items.count
    }
    mutating func trim() { inner.low.removeAll { $0 > inner.high } }
    mutating func sortByBan() {
        items.sort { (banned.contains($0.name) ? 1 : 0, $0.price) < (banned.contains($1.name) ? 1 : 0, $1.price) }
    }
}

var cart = Cart(items: [Item(name: "tea", price: 3), Item(name: "pot", price: 12), Item(name: "cup", price: 4)])
cart.banned = ["tea"]
cart.sortByBan()
print(cart.items.map(\.name))  // expect: ["cup", "pot", "tea"]
cart.removeExpensive()
cart.removeBanned()
cart.trim()
print(cart.items.map(\.name), cart.removed, cart.inner.low)  // expect: ["cup"] 1 [1, 2]

func filled() -> Cart {
    var local = Cart(items: (1...5).map { Item(name: "\($0)", price: Double($0)) }, limit: 3)
    local.items.removeAll { $0.price > local.limit }
    local.inner.low.removeAll { local.inner.high == $0 || local.banned.contains("\($0)") }
    return local
}
print(filled().items.count, filled().inner.low)  // expect: 3 [1, 3]

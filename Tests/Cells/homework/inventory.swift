// swift-format-ignore-file
// Inventory of a small shop, in the imperative style of a first course

struct Item {
    var name: String
    var quantity: Int
    var price: Double
    var category: String
}

var inventory = [Item]()
inventory.append(Item(name: "Notebook", quantity: 40, price: 2.5, category: "paper"))
inventory.append(Item(name: "Pen", quantity: 120, price: 0.99, category: "writing"))
inventory.append(Item(name: "Stapler", quantity: 3, price: 7.25, category: "office"))
inventory.append(Item(name: "Envelope", quantity: 0, price: 0.1, category: "paper"))
inventory.append(Item(name: "Marker", quantity: 15, price: 1.75, category: "writing"))
print("There are \(inventory.count) items.")  // expect: There are 5 items.

// Find an item by its name, returns the index or -1
func find(_ name: String, in items: [Item]) -> Int {
    for i in 0..<items.count {
        if items[i].name == name {
            return i
        }
    }
    return -1
}
print(find("Stapler", in: inventory), find("Ruler", in: inventory))  // expect: 2 -1

// Compute the total value
var total = 0.0
for item in inventory {
    total = total + Double(item.quantity) * item.price
}
print("Total value: \(total)")  // expect: Total value: 266.8
print(String(format: "Total value: %.2f euros", total))  // expect: Total value: 266.80 euros

// Print a table
func printTable(_ items: [Item]) {
    print("Name      | Qty |  Price")
    print("----------+-----+-------")
    for item in items {
        let name = item.name.padding(toLength: 10, withPad: " ", startingAt: 0)
        print("\(name)|\(String(format: "%4d", item.quantity)) |\(String(format: "%7.2f", item.price))")
    }
}
printTable(inventory)
// expect: Name      | Qty |  Price
// expect: ----------+-----+-------
// expect: Notebook  |  40 |   2.50
// expect: Pen       | 120 |   0.99
// expect: Stapler   |   3 |   7.25
// expect: Envelope  |   0 |   0.10
// expect: Marker    |  15 |   1.75

// Selling
func sell(_ name: String, _ count: Int, from items: inout [Item]) -> Double? {
    let index = find(name, in: items)
    if index == -1 {
        return nil
    }
    if items[index].quantity < count {
        return nil
    }
    items[index].quantity -= count
    return Double(count) * items[index].price
}

var earned = 0.0
let orders = [("Pen", 20), ("Stapler", 5), ("Eraser", 1), ("Marker", 4)]
for (name, count) in orders {
    if let money = sell(name, count, from: &inventory) {
        earned += money
        print("Sold \(count) x \(name) for \(money)")
    } else {
        print("Could not sell \(count) x \(name)")
    }
}
// expect: Sold 20 x Pen for 19.8
// expect: Could not sell 5 x Stapler
// expect: Could not sell 1 x Eraser
// expect: Sold 4 x Marker for 7.0
print("Earned: \(earned)")  // expect: Earned: 26.8

// What must be ordered again?
let low = inventory.filter { $0.quantity < 5 }.map { $0.name }
print("Reorder:", low)  // expect: Reorder: ["Stapler", "Envelope"]

// Count the pieces of each category
var pieces: [String: Int] = [:]
for item in inventory {
    pieces[item.category, default: 0] += item.quantity
}
for category in pieces.keys.sorted() {
    print(category, pieces[category]!)
}
// expect: office 3
// expect: paper 40
// expect: writing 111

// Raise the prices of paper by ten percent
for i in inventory.indices where inventory[i].category == "paper" {
    inventory[i].price *= 1.1
}
print(inventory[0].price, inventory[3].price)  // expect: 2.75 0.11000000000000001

// The most expensive and the cheapest
if let dear = inventory.max(by: { $0.price < $1.price }), let cheap = inventory.min(by: { $0.price < $1.price }) {
    print("\(dear.name) costs \((dear.price / cheap.price).rounded()) times as much as \(cheap.name)")
}
// expect: Stapler costs 66.0 times as much as Envelope

// Remove what is sold out, sort the rest by value in stock
inventory.removeAll { $0.quantity == 0 }
inventory.sort { Double($0.quantity) * $0.price > Double($1.quantity) * $1.price }
print(inventory.map(\.name).joined(separator: ", "))  // expect: Notebook, Pen, Stapler, Marker

// A copy does not change the original
var copy = inventory
copy[0].name = "Changed"
print(inventory[0].name, copy[0].name)  // expect: Notebook Changed

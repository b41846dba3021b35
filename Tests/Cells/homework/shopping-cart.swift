// swift-format-ignore-file
enum Discount {
    case none
    case percent(Double)
    case fixed(cents: Int)
    case buyNGetOneFree(n: Int)
}

struct Product: Hashable {
    let sku: String
    let title: String
    let cents: Int
}

struct Cart {
    private var lines: [(product: Product, quantity: Int)] = []
    private var discounts: [Product: Discount] = [:]
    var coupon: Discount = .none
    static let freeShippingLimit = 50_00
    static let shippingCost = 4_90

    var isEmpty: Bool { lines.isEmpty }
    var itemCount: Int { lines.reduce(0) { $0 + $1.quantity } }

    mutating func add(_ product: Product, quantity: Int = 1) {
        if let index = lines.firstIndex(where: { $0.product == product }) {
            lines[index].quantity += quantity
        } else {
            lines.append((product, quantity))
        }
    }

    @discardableResult
    mutating func remove(_ product: Product) -> Bool {
        guard let index = lines.firstIndex(where: { $0.product == product }) else { return false }
        if lines[index].quantity > 1 {
            lines[index].quantity -= 1
        } else {
            lines.remove(at: index)
        }
        return true
    }

    mutating func offer(_ discount: Discount, on product: Product) {
        discounts[product] = discount
    }

    private func apply(_ discount: Discount, to cents: Int, quantity: Int) -> Int {
        switch discount {
        case .none:
            return cents * quantity
        case .percent(let p):
            return Int((Double(cents * quantity) * (1 - p / 100)).rounded())
        case .fixed(let off):
            return max(0, cents * quantity - off)
        case .buyNGetOneFree(let n):
            let free = quantity / (n + 1)
            return cents * (quantity - free)
        }
    }

    subscript(sku: String) -> Int {
        lines.first { $0.product.sku == sku }?.quantity ?? 0
    }

    var subtotal: Int {
        var sum = 0
        for (product, quantity) in lines {
            sum += apply(discounts[product] ?? .none, to: product.cents, quantity: quantity)
        }
        return apply(coupon, to: sum, quantity: 1)
    }

    var shipping: Int { isEmpty || subtotal >= Cart.freeShippingLimit ? 0 : Self.shippingCost }
    var total: Int { subtotal + shipping }

    func receipt() -> [String] {
        lines.map { line in
            let price = apply(discounts[line.product] ?? .none, to: line.product.cents, quantity: line.quantity)
            return "\(line.quantity) × \(line.product.title): \(money(price))"
        } + ["shipping: \(money(shipping))", "total: \(money(total))"]
    }
}

func money(_ cents: Int) -> String {
    String(format: "%d.%02d €", cents / 100, cents % 100)
}

let tea = Product(sku: "T1", title: "Green tea", cents: 4_50)
let mug = Product(sku: "M7", title: "Mug", cents: 12_95)
let pot = Product(sku: "P3", title: "Tea pot", cents: 39_00)

var cart = Cart()
print(cart.isEmpty, money(cart.total))  // expect: true 0.00 €

cart.add(tea, quantity: 3)
cart.add(mug)
cart.add(mug)
print(cart.itemCount, cart["T1"], cart["M7"], cart["P3"])  // expect: 5 3 2 0
print(money(cart.subtotal), money(cart.shipping), money(cart.total))  // expect: 39.40 € 4.90 € 44.30 €

cart.offer(.buyNGetOneFree(n: 2), on: tea)
cart.offer(.percent(15), on: mug)
cart.receipt().forEach { print($0) }
// expect: 3 × Green tea: 9.00 €
// expect: 2 × Mug: 22.02 €
// expect: shipping: 4.90 €
// expect: total: 35.92 €

var other = cart
other.add(pot)
other.coupon = .fixed(cents: 500)
print(money(other.total), money(cart.total))  // expect: 65.02 € 35.92 €
for line in other.receipt() { print(line) }
// expect: 3 × Green tea: 9.00 €
// expect: 2 × Mug: 22.02 €
// expect: 1 × Tea pot: 39.00 €
// expect: shipping: 0.00 €
// expect: total: 65.02 €

print(other.remove(pot), other.remove(pot))  // expect: true false
other.coupon = .percent(50)
print(money(other.subtotal))  // expect: 15.51 €
other.remove(mug)
other.remove(mug)
other.remove(tea)
print(other.itemCount, money(other.subtotal))  // expect: 2 4.50 €

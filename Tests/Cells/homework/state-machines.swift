// swift-format-ignore-file
// Finite state machines: a traffic light, a vending machine, a turnstile as a table, and a matcher for numbers

enum Light: String, CaseIterable {
    case red, redAmber, green, amber

    var next: Light {
        switch self {
        case .red: .redAmber
        case .redAmber: .green
        case .green: .amber
        case .amber: .red
        }
    }

    var seconds: Int { [Light.red: 30, .redAmber: 2, .green: 25, .amber: 3][self]! }
    var canGo: Bool { self == .green }
}

var light = Light.red
var cycle: [String] = []
for _ in 0...4 {
    cycle.append("\(light.rawValue)(\(light.seconds)s)")
    light = light.next
}
print(cycle.joined(separator: " → "))  // expect: red(30s) → redAmber(2s) → green(25s) → amber(3s) → red(30s)
print(Light.allCases.map(\.seconds).reduce(0, +), Light.allCases.filter(\.canGo).count)  // expect: 60 1

func light(at second: Int) -> Light {
    var rest = second % 60
    var current = Light.red
    while rest >= current.seconds {
        rest -= current.seconds
        current = current.next
    }
    return current
}
print([0, 29, 30, 32, 56, 57, 60, 92].map { light(at: $0).rawValue })
// expect: ["red", "red", "redAmber", "green", "green", "amber", "red", "green"]

// ---- vending machine: states with payloads ----
enum Coin: Int, CustomStringConvertible {
    case five = 5, ten = 10, twenty = 20, fifty = 50
    var description: String { "\(rawValue)c" }
}

enum Machine: Equatable {
    case idle
    case collecting(cents: Int)
    case dispensing(item: String, change: Int)
    case outOfOrder(reason: String)
}

enum Event {
    case insert(Coin)
    case select(String)
    case cancel
    case taken
    case kick
}

let prices = ["water": 50, "crisps": 80, "gum": 30]
var stock = ["water": 1, "crisps": 2, "gum": 0]

func next(_ state: Machine, _ event: Event) -> (Machine, output: String) {
    switch (state, event) {
    case (.outOfOrder, _):
        return (state, "out of order")
    case (_, .kick):
        return (.outOfOrder(reason: "kicked"), "ouch")
    case (.idle, .insert(let coin)):
        return (.collecting(cents: coin.rawValue), "\(coin.rawValue) c")
    case (.collecting(let cents), .insert(let coin)):
        return (.collecting(cents: cents + coin.rawValue), "\(cents + coin.rawValue) c")
    case (.collecting(let cents), .select(let item)):
        guard let price = prices[item] else { return (state, "no \(item) here") }
        guard stock[item, default: 0] > 0 else { return (state, "\(item) is sold out") }
        guard cents >= price else { return (state, "\(price - cents) c more") }
        stock[item]! -= 1
        return (.dispensing(item: item, change: cents - price), "take your \(item)")
    case (.collecting(let cents), .cancel):
        return (.idle, "\(cents) c returned")
    case (.dispensing(_, let change), .taken):
        return (.idle, change > 0 ? "\(change) c change" : "thank you")
    case (.idle, .select), (.idle, .cancel), (.idle, .taken), (.dispensing, _), (.collecting, .taken):
        return (state, "-")
    }
}

var machine = Machine.idle
let events: [Event] = [
    .select("water"), .insert(.fifty), .select("crisps"), .insert(.twenty), .insert(.ten), .select("tea"), .select("gum"),
    .select("water"), .cancel, .taken, .insert(.five), .cancel, .insert(.fifty), .select("water"), .kick, .insert(.ten),
]
for event in events {
    let (state, output) = next(machine, event)
    print("\(event): \(output)")
    machine = state
}
// expect: select("water"): -
// expect: insert(50c): 50 c
// expect: select("crisps"): 30 c more
// expect: insert(20c): 70 c
// expect: insert(10c): 80 c
// expect: select("tea"): no tea here
// expect: select("gum"): gum is sold out
// expect: select("water"): take your water
// expect: cancel: -
// expect: taken: 30 c change
// expect: insert(5c): 5 c
// expect: cancel: 5 c returned
// expect: insert(50c): 50 c
// expect: select("water"): water is sold out
// expect: kick: ouch
// expect: insert(10c): out of order
print(machine == .outOfOrder(reason: "kicked"), stock["water"]!, stock["crisps"]!)  // expect: true 0 2

// ---- turnstile as a transition table ----
let transitions: [String: [String: String]] = [
    "locked": ["coin": "unlocked", "push": "locked"],
    "unlocked": ["push": "locked", "coin": "unlocked"],
]
let trace = ["push", "coin", "coin", "push", "jump"].reduce(into: ["locked"]) { states, input in
    states.append(transitions[states.last!]?[input] ?? "error")
}
print(trace)  // expect: ["locked", "locked", "unlocked", "unlocked", "locked", "error"]

// ---- recognise numbers such as -12, 3.5, .5e-3 ----
enum Step { case start, sign, integer, point, fraction, e, exponentSign, exponent }
func isNumber(_ text: String) -> Bool {
    var step = Step.start
    for c in text {
        switch (step, c) {
        case (.start, "+"), (.start, "-"): step = .sign
        case (.start, "0"..."9"), (.sign, "0"..."9"), (.integer, "0"..."9"): step = .integer
        case (.start, "."), (.sign, "."): step = .point
        case (.integer, "."), (.point, "0"..."9"), (.fraction, "0"..."9"): step = .fraction
        case (.integer, "e"), (.integer, "E"), (.fraction, "e"), (.fraction, "E"): step = .e
        case (.e, "+"), (.e, "-"): step = .exponentSign
        case (.e, "0"..."9"), (.exponentSign, "0"..."9"), (.exponent, "0"..."9"): step = .exponent
        default: return false
        }
    }
    return step == .integer || step == .fraction || step == .exponent
}
let samples = ["12", "-3.5", ".5e-3", "1e", "", "--1", "7.", ".", "1e+9", "0x1", "1.2.3"]
for sample in samples where isNumber(sample) != (Double(sample) != nil && !sample.contains("x")) { print("differs: \(sample)") }
print(samples.filter(isNumber))  // expect: ["12", "-3.5", ".5e-3", "7.", "1e+9"]

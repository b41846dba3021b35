// swift-format-ignore-file
enum Coin: CaseIterable { case penny, dime, euro }
func cents(_ coin: Coin) -> Int {
    switch coin {
    case .penny: return 1
    case .dime: return 10
    case .euro: return 100
    }
}
print(Coin.allCases.map(cents).reduce(0, +))  // expect: 111
// cell
func beats(_ a: Coin, _ b: Coin) -> Bool {
    switch (a, b) {
    case (.euro, .dime), (.euro, .penny), (.dime, .penny): true
    case (.penny, _), (.dime, .dime), (.dime, .euro), (.euro, .euro): false
    }
}
print(beats(.euro, .penny), beats(.dime, .euro))  // expect: true false
// cell
enum Event { case key(Character, shift: Bool), click(x: Int, y: Int), tick }
func react(_ event: Event) -> String {
    switch event {
    case .key("q", _): "quit"
    case .key(let c, shift: true): "capital \(c)"
    case .key(let c, shift: false): "letter \(c)"
    case .click(let x, let y) where x == y: "diagonal"
    case .click(x: ..<0, _), .click(_, y: ..<0): "outside"
    case .click(let point): "at \(point.x),\(point.y)"
    case .tick: "tick"
    }
}
print(react(.key("q", shift: true)), react(.key("a", shift: true)), react(.key("b", shift: false)))  // expect: quit capital a letter b
print(react(.click(x: 2, y: 2)), react(.click(x: -1, y: 5)), react(.click(x: 5, y: -1)), react(.click(x: 3, y: 4)))
// expect: diagonal outside outside at 3,4
// cell
enum Token { case number(Int), word(String), both(Int, String) }
func weight(_ token: Token) -> Int {
    switch token {
    case .number(let n), .both(let n, _): return n
    case .word(let text): return text.count
    }
}
print([Token.number(5), .word("four"), .both(9, "x")].map(weight))  // expect: [5, 4, 9]
// cell
func combine(_ a: Coin?, _ b: Coin?) -> Int {
    switch (a, b) {
    case (.euro?, .euro?): return 200
    case let (x?, y?): return cents(x) + cents(y)
    case (let x?, nil), (nil, let x?): return cents(x)
    case (nil, nil): return 0
    }
}
print(combine(.euro, .euro), combine(.dime, .penny), combine(nil, .dime), combine(nil, nil))  // expect: 200 11 10 0
// cell
func rank(_ coin: Coin?) -> String {
    switch coin {
    case .penny: "small"
    case .some(let c) where cents(c) > 50: "large"
    case .some: "middle"
    case .none: "nothing"
    }
}
print(rank(.penny), rank(.euro), rank(.dime), rank(nil))  // expect: small large middle nothing
// cell
func ratio(_ a: Int?, _ b: Int) -> String {
    switch (a, b) {
    case (_, 0): "undefined"
    case (0?, _): "zero"
    case (let n?, 1...): "\(n / b)"
    case (.some, _): "negative"
    case (.none, _): "unknown"
    }
}
print(ratio(6, 0), ratio(0, 4), ratio(9, 2), ratio(9, -2), ratio(nil, 5))  // expect: undefined zero 4 negative unknown
// cell
indirect enum Formula { case value(Bool), not(Formula), and(Formula, Formula), or(Formula, Formula) }
func simplify(_ f: Formula) -> String {
    switch f {
    case .not(.not(let inner)): simplify(inner)
    case .and(.value(false), _), .and(_, .value(false)): "false"
    case .and(.value(true), let rest), .and(let rest, .value(true)): simplify(rest)
    case .value(let b): "\(b)"
    case .not(let inner): "!" + simplify(inner)
    case let .and(a, b): "(" + simplify(a) + "&" + simplify(b) + ")"
    case .or(let a, let b): "(" + simplify(a) + "|" + simplify(b) + ")"
    }
}
let t = Formula.value(true), f = Formula.value(false)
print(simplify(.not(.not(t))), simplify(.and(t, .or(f, t))), simplify(.and(.not(t), f)))  // expect: true (false|true) false
// cell
func change(_ command: String, _ value: inout Int) {
    switch (command.first, command.dropFirst()) {
    case ("+", let rest): value += Int(rest) ?? 0
    case ("-", let rest): value -= Int(rest) ?? 0
    case (nil, _): value = 0
    case (let c?, _): print("unknown", c)
    }
}
var total = 5
change("+10", &total)
change("-3", &total)
change("*2", &total)  // expect: unknown *
print(total)  // expect: 12
// cell
let pairs = [(1, "a"), (2, "b"), (3, "c")]
for pair in pairs {
    switch pair {
    case (2, _): continue
    case let (n, text) where n > 2: print("large", text)
    case (let n, var text):
        text += text
        print(n, text)
    }
}
// expect: 1 aa
// expect: large c
// cell
func nested(_ a: Int, _ b: Int) -> String {
    switch a {
    case 0:
        switch b {
        case 0: return "both zero"
        default: break
        }
        return "a zero"
    default:
        switch b { case 0: return "b zero"; case let b where b == a: return "same"; default: return "different" }
    }
}
print(nested(0, 0), nested(0, 1), nested(1, 0), nested(2, 2), nested(2, 3))  // expect: both zero a zero b zero same different
// cell
switch Coin.dime {
case .penny, .dime: print("small change")
case .euro: break
}  // expect: small change
switch Coin.euro {
case .penny: print("not reached")
case .dime, .euro:
    let value = cents(.euro)
    print(value)
}  // expect: 100

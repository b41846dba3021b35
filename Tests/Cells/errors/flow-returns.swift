// swift-format-ignore-file
func sign(_ n: Int) -> Int {
    if n > 0 { return 1 }
    if n < 0 { return -1 }
}  // error: missing return in global function expected to return 'Int'
func none(_ n: Int) -> String {
}  // error: missing return in global function expected to return 'String'
func grade(_ score: Int) -> String {
    switch score {
    case 90...: return "A"
    default: print("low")
    }
}  // error: missing return in global function expected to return 'String'
func find(_ list: [Int]) -> Int {
    for value in list where value > 3 {
        return value
    }
}  // error: missing return in global function expected to return 'Int'
func count(_ n: Int) -> Int {
    var total = 0
    for i in 0..<n { total += i }
}  // error: missing return in global function expected to return 'Int'
func twoSteps(_ x: Double) -> Double {
    let y = x * 2
    y + 1  // error: missing return in global function expected to return 'Double'
}
struct Point {
    var x = 1
    var doubled: Int {
        let y = x * 2
        print(y)
    }  // error: missing return in getter expected to return 'Int'
    subscript(i: Int) -> Int {
        if i == 0 { return x }
    }  // error: missing return in getter expected to return 'Int'
}
func check(_ n: Int) -> Int {
    guard n > 2 else { print("small") }  // error: 'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope
    return n
}
func must(_ n: Int?) {
    guard let n else { }  // error: 'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope
    print(n)
}
let closure = { (n: Int) -> Int in
    if n > 2 { return 1 }
}  // error: missing return in closure expected to return 'Int'
func inner() -> Int {
    func helper() -> Int {
        let k = 1
    }  // error: missing return in local function expected to return 'Int'
    return helper()
}
func forever() -> Int {
    while true {}
}
func stops() -> Int { fatalError("stop") }
func skipping(_ n: Int) {
    for _ in 0..<2 {
        guard n > 2 else { print("no exit") }  // error: 'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope
    }
}
